"""What is cut away before anything else gets a text: personal data, by kind. `persondata` gathers them."""
