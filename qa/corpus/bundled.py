"""The articles that come with the package."""

from __future__ import annotations

import os

from qa.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["bundled_folder", "default_corpus"]


def default_corpus() -> Path:
    """The folder of articles that comes with the package."""
    from pathlib import Path  # only those who ask for one wait for it

    return Path(bundled_folder())


def bundled_folder() -> str:
    """The path of that folder."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    bundled = os.path.join(package, "bundled")  # there when installed; in a checkout it is the folder beside
    return bundled if os.path.isdir(bundled) else os.path.join(os.path.dirname(package), "corpus")
