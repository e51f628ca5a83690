size=$(wc -c < indications/demo.yaml)
head -c $((262144 - size)) /dev/zero | tr '\0' '#' >> indications/demo.yaml
