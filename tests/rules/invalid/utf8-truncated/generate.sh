printf '#\303' > indications/demo.yaml
