printf 'format: indication/1\nname: D\377mo\n' > indications/demo.yaml
