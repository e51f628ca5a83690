awk 'BEGIN { printf "aliases: ["; for (i = 0; i < 30000; i++) printf "a%d,", i; print "]" }' >> indications/demo.yaml
