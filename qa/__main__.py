"""``python -m qa``: the same as ``python chat.py``."""

from __future__ import annotations

from qa.interface.cli import run

if __name__ == "__main__":
    run()
