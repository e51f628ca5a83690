printf '\357\273\277' > indications/demo.yaml
