"""A pattern that is compiled late is as good as one that is compiled at once."""

from __future__ import annotations

import importlib
import pkgutil
import re

import qa
from qa.language.patterns import regex


def test_it_is_a_pattern_like_any_other():
    found = regex(r"(?P<year>\d{4})", re.IGNORECASE)
    assert [match["year"] for match in found.finditer("1905 and 1932")] == ["1905", "1932"]
    assert found.sub("then", "in 1905") == "in then"
    assert found.pattern == r"(?P<year>\d{4})"


def test_every_pattern_of_the_package_can_be_compiled():
    compiled = 0
    for row in pkgutil.walk_packages(qa.__path__, "qa."):
        if row.name != "qa.__main__":
            for one in _late(vars(importlib.import_module(row.name)).values()):
                assert one.pattern is not None
                compiled += 1
    assert compiled > 80


def _late(values):
    """The patterns of a module, also those in its tables."""
    for value in values:
        if isinstance(value, type(regex(""))):
            yield value
        elif isinstance(value, tuple):
            yield from _late(value)
