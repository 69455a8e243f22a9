"""Nothing of the person who runs the tests goes in, and nothing of theirs is written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples each time, and none judged by the clock: a failure can be repeated anywhere.
settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("HOME", str(home))
    for name in ("NO_COLOR", "TERM", "COLUMNS", "LINES", "PROMPT_TOOLKIT_COLOR_DEPTH", "PAGER", "LESS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def root():
    """The project's folder."""
    return ROOT


@pytest.fixture
def article(tmp_path):
    """A small article in a file of its own."""
    path = tmp_path / "bridge.txt"
    path.write_text(
        "The Harbour Bridge was opened in March 1932. It was designed by John Bradfield, an engineer. "
        "Mary Lang, the mayor, praised the 1,400 workers because they finished early.\n"
        "The bridge cost $10 million. Trains have crossed it since 1932.\n",
        encoding="utf-8",
    )
    return path
