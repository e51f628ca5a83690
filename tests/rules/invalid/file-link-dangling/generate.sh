ln -s nowhere.yaml indications/other.yaml
