awk 'BEGIN { printf "before: ["; for (i = 0; i < 30000; i++) printf "c%d,", i; print "]" }' >> indications/demo.yaml
