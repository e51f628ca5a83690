printf 'name: \300\257\n' > indications/demo.yaml
