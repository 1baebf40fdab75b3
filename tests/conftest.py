"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# A deadline per example measures how busy the machine is, not the code; speed is measured by `make bench`.
settings.register_profile("uten_frist", deadline=None)
settings.load_profile("uten_frist")
