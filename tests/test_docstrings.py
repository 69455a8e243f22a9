"""The examples in the docstrings give what they say, in every process."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import qa

_MODULES = [
    "qa",
    *(row.name for row in pkgutil.walk_packages(qa.__path__, "qa.") if row.name != "qa.__main__"),
]


@pytest.mark.parametrize("name", _MODULES)
def test_examples_of_the_docstrings(name):
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [test for name in _MODULES for test in finder.find(importlib.import_module(name))]
    assert sum(len(test.examples) for test in found) > 100
