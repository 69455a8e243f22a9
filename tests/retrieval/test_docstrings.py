"""The examples in the docstrings give what they say."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import qa.retrieval

MODULES = [f"qa.retrieval.{module.name}" for module in pkgutil.iter_modules(qa.retrieval.__path__)]


@pytest.mark.parametrize("name", [*MODULES, "qa.evaluation.ranking"])
def test_examples_of_the_docstrings(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
