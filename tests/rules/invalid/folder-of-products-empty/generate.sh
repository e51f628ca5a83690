mkdir products
