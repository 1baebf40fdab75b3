"""Waits until a process is ready to talk: `python deploy/klar.py PORT [SECONDS]`. Exit status 1 when it is not in time.

Standard library only; used by systemd (after a start) and by the containers (as health check).
"""

from __future__ import annotations

import sys
import time
import urllib.error
import urllib.request


def klar(port: int) -> bool:
    """Whether `GET /api/helse` answers 200."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/helse", timeout=5) as svar:
            return svar.status == 200
    except (urllib.error.URLError, OSError):
        return False


def main() -> int:
    port, sekunder = int(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 0
    frist = time.monotonic() + sekunder
    while not klar(port):
        if time.monotonic() >= frist:
            print(f"port {port} er ikke klar etter {sekunder:.0f} s", file=sys.stderr)
            return 1
        time.sleep(0.2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
