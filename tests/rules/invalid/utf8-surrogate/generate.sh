printf 'name: \355\240\200\n' > indications/demo.yaml
