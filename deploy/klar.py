"""Waits until a process is ready to talk: `python deploy/klar.py PORT [SECONDS]`. Exit status 1 when it is not in time.

What it waits for is told when it changes and again at the end, so that a start without Redis does not wait in silence.
Standard library only; used by systemd (after a start) and by the containers (as health check).
"""

from __future__ import annotations

import json
import sys
import time
import urllib.error
import urllib.request


def venter_paa(port: int) -> str | None:
    """Why nobody can be talked to yet, in the words of `GET /api/helse`; None when it answers 200."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/helse", timeout=5):
            return None
    except urllib.error.HTTPError as feil:
        try:
            return str(json.loads(feil.read())["feil"])
        except (OSError, ValueError, KeyError, TypeError):
            return f"svarer {feil.code}"
    except OSError:
        return "prosessen svarer ikke ennå"


def main() -> int:
    port, sekunder = int(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 0
    frist, sagt = time.monotonic() + sekunder, None
    while grunn := venter_paa(port):
        if time.monotonic() >= frist:
            print(f"port {port} er ikke klar etter {sekunder:.0f} s: {grunn}", file=sys.stderr)
            return 1
        if grunn != sagt:
            print(f"port {port} venter: {grunn}", file=sys.stderr, flush=True)
            sagt = grunn
        time.sleep(0.2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
