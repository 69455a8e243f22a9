"""The articles that come with the package."""

from __future__ import annotations

from pathlib import Path

__all__ = ["default_corpus"]


def default_corpus() -> Path:
    """The folder of articles that comes with the package."""
    package = Path(__file__).parents[1]
    bundled = package / "bundled"  # there when installed; in a checkout it is the folder beside
    return bundled if bundled.is_dir() else package.parent / "corpus"
