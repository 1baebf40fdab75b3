"""Signs of danger to somebody's life, and of harm done to oneself. `krise` gathers them."""
