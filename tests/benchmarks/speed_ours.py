"""Our side of the whole-process timings: the commands, and where the cache is."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from speed_process import ROOT, environment

QUESTION = "Who invited Dar?"
BANNER = b"/help"
STATUSES = (0, 1)  # 1: no answer, which is an answer here


def ask(*options: str, question: str = QUESTION) -> list[str]:
    """The command that asks one question."""
    return [sys.executable, str(ROOT / "chat.py"), "ask", question, *options]


def chat() -> list[str]:
    """The command that opens the chat."""
    return [sys.executable, str(ROOT / "chat.py")]


def index(source: Path, output: Path) -> list[str]:
    """The command that makes an index file."""
    return [sys.executable, str(ROOT / "chat.py"), "index", str(source), "--output", str(output)]


def cached(folder: Path) -> dict[str, str]:
    """An environment whose caches are in a folder."""
    return environment(XDG_CACHE_HOME=str(folder), XDG_STATE_HOME=str(folder / "state"), NO_COLOR="1")


def forget(folder: Path) -> None:
    """Empty the caches."""
    shutil.rmtree(folder, ignore_errors=True)
