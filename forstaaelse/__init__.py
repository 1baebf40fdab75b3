"""Trains the model that understands typed answers, and packs it. Needs torch; the product does not."""
