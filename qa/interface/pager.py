"""Longer text a screenful at a time."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress

from qa.hints import TYPE_CHECKING
from qa.interface.screen import is_dumb, is_terminal

if TYPE_CHECKING:
    from qa.interface.session import Session
    from qa.interface.text import Line

__all__ = ["page"]


def page(session: Session, lines: Sequence[Line]) -> None:
    """Show lines, through the person's pager where they don't fit on the terminal.

    The pager is $PAGER, else less; without one, or on a dumb terminal, the lines are simply written.
    """
    screen = session.screen
    command = ["less"]
    with suppress(ValueError):  # a quotation mark too many
        command = shlex.split(os.environ.get("PAGER", "")) or command
    fits = len(lines) < screen.height - 2
    if fits or is_dumb() or not is_terminal(screen.stream) or not shutil.which(command[0]):
        session.show(lines)
        return
    # -R lets colours through and nothing else; -F and -X leave short texts on the screen.
    environ = {"LESS": "-RFX", **os.environ}
    text = "".join(screen.styled(line).rstrip() + "\n" for line in lines)
    # Ctrl-C belongs to the pager as long as it runs.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        subprocess.run(command, input=text, env=environ, encoding="utf-8", check=False)
    except OSError:
        session.show(lines)
    finally:
        signal.signal(signal.SIGINT, before)
