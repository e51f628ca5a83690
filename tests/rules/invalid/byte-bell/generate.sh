printf 'format: indication/1\nname: D\007mo\n' > indications/demo.yaml
