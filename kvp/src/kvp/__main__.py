"""`python -m kvp`, the same as the command `kvp`."""

import sys

from .cli import main

sys.exit(main())
