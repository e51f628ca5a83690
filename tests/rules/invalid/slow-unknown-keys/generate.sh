awk 'BEGIN { for (i = 0; i < 30000; i++) printf "k%d:\n", i }' > indications/demo.yaml
