yes 'name: x' | head -n 30000 > indications/demo.yaml
