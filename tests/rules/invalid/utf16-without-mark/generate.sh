printf 'f\0o\0r\0m\0a\0t\0' > indications/demo.yaml
