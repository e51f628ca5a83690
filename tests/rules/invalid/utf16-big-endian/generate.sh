printf '\376\377\0f\0o\0r\0m\0a\0t' > indications/demo.yaml
