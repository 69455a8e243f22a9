"""The doorstep: ``python chat.py`` is the chat, ``python chat.py --help`` shows the rest."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    try:
        from qa.interface.cli import main
    except KeyboardInterrupt:  # Ctrl-C before the command line could take charge of it
        sys.exit(130)
    except ModuleNotFoundError as error:
        sys.exit(f"chat.py: {error.name} is not installed: the README's first command sets it all up")
    sys.exit(main())
