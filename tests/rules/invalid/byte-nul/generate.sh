printf 'format: indication/1\nname: D\0mo\n' > indications/demo.yaml
