"""The page at `/`: static files only. It speaks to the server over the HTTP contract and knows nothing else."""
