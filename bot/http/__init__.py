"""The HTTP contract: connections, guards, limits, errors, the calls, and the pages without script."""
