awk 'BEGIN { printf "after: ["; for (i = 0; i < 3000; i++) printf "iga,"; print "]" }' >> indications/demo.yaml
