rm defaults.yaml
mkfifo defaults.yaml
