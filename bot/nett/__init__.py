"""The pages: static files, and the same conversation as whole pages without JavaScript."""
