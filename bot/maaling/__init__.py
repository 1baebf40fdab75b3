"""Measurements that the documents show; none of it runs in the product."""
