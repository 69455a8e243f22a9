"""The doorstep: ``python chat.py`` is the chat, ``python chat.py --help`` shows the rest."""

from __future__ import annotations

import os
import signal
import sys

if __name__ == "__main__":
    # Until the command line takes charge there is nothing to lose, and an exception that is raised in the
    # middle of an import may be swallowed there: Ctrl-C ends the process at once.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    try:
        from qa.interface.cli import run
    except ModuleNotFoundError as error:
        remedy = ".venv/bin/python chat.py has it once the README's first command was run"
        sys.exit(f"chat.py: {error.name} is not installed here: {remedy}")
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run()
