"""Where conversations live between two turns: values only, in memory or in Redis."""
