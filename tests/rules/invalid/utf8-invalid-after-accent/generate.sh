printf 'name: \303\251\303\251\377\n' > indications/demo.yaml
