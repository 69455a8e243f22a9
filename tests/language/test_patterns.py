"""A pattern that is compiled late is as good as one that is compiled at once."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import re
from itertools import chain
from pathlib import Path

import pytest

import qa
from qa.evaluation.squad import load_squad
from qa.language.patterns import regex
from qa.reading.examples import rule_examples


def test_it_is_a_pattern_like_any_other():
    found = regex(r"(?P<year>\d{4})", re.IGNORECASE)
    assert [match["year"] for match in found.finditer("1905 and 1932")] == ["1905", "1932"]
    assert found.sub("then", "in 1905") == "in then"
    assert found.pattern == r"(?P<year>\d{4})"


def test_pieces_of_a_pattern_spare_its_compiling_and_change_nothing():
    rare = regex(r"\b(?:please|thank you)\b", re.IGNORECASE, pieces=("please", "thank"))
    plain = re.compile(r"\b(?:please|thank you)\b", re.IGNORECASE)
    for text in ("Who came, please?", "PLEASE", "Thank you", "Thanks", "Who came?", ""):
        assert str(rare.search(text)) == str(plain.search(text))
        assert str(rare.match(text)) == str(plain.match(text))
        assert str(rare.fullmatch(text)) == str(plain.fullmatch(text))
        assert list(map(str, rare.finditer(text))) == list(map(str, plain.finditer(text)))
        assert rare.sub("-", text) == plain.sub("-", text)
    assert regex(r"(", pieces=("bracket",)).search("a wrong pattern, never compiled") is None


def test_a_pattern_with_pieces_is_found_in_no_text_that_lacks_them():
    data = Path(__file__).parents[1] / "data"
    documents = chain.from_iterable(load_squad(data / f"{name}.json") for name in ("asked", "paraphrased"))
    texts = [case.question for document in documents for case in document.cases]
    texts += [row.question for row in rule_examples().values()]
    texts += [
        "Please, can you tell me who built it, according to the text?", "Thanks! When exactly was it, please",
        "In the article, who won?", "According to which report did it rain?", "How come it rained?",
        "Name one river.", "The stones in a mill are called?", "Which months are mentioned in the text?",
        "Whereabouts is it?", "What did she do for a living?", "What did he work as before?",
        "How many days of the week are named in the text?", "Which towns are named?",
    ]  # fmt: skip
    rare = [one for one in _patterns() if getattr(one, "_pieces", ())]
    found = 0
    for one in rare:
        plain = re.compile(one.pattern, one.flags)
        for text in [*texts, *map(str.upper, texts)]:
            assert bool(one.search(text)) == bool(plain.search(text)), (one.pattern, text)
            found += bool(plain.search(text))
    assert len(rare) > 8
    assert found > len(rare)


def test_every_pattern_of_the_package_can_be_compiled():
    assert len([re.compile(one.pattern, one.flags) for one in _patterns()]) > 80


@pytest.mark.parametrize("pieces", [(), ("please",)])
def test_all_methods_take_what_those_of_a_compiled_pattern_take(pieces):
    late, plain = regex(r"\b(please)\b", re.IGNORECASE, pieces=pieces), re.compile(r"(?i)\b(please)\b")
    for text in ("Please, please", "Who came?"):
        for name in ("search", "match"):
            assert str(getattr(late, name)(text, 8, 14)) == str(getattr(plain, name)(text, 8, 14))
        assert list(map(str, late.finditer(text, 2))) == list(map(str, plain.finditer(text, 2)))
        assert late.findall(text) == plain.findall(text)
        assert late.split(text) == plain.split(text)
        assert late.sub("-", text, count=1) == plain.sub("-", text, count=1)


@pytest.mark.parametrize("pieces", [(), ("sh",)])
@pytest.mark.parametrize("used", [False, True])
def test_a_pattern_can_be_copied_and_pickled(pieces, used):
    found = regex("SHIP", re.IGNORECASE, pieces=pieces)
    if used:
        assert found.search("3 ships")
    for again in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert again.search("3 ships").group() == "ship"
        assert again.search("3 boats") is None
    with pytest.raises(AttributeError):
        found.nothing = 1
    with pytest.raises(AttributeError):
        _ = found.nothing


def _patterns():
    for row in pkgutil.walk_packages(qa.__path__, "qa."):
        if row.name != "qa.__main__":
            yield from _late(vars(importlib.import_module(row.name)).values())


def _late(values):
    """The patterns of a module, also those in its tables."""
    for value in values:
        if isinstance(value, (type(regex("")), type(regex("", pieces=("a",))))):
            yield value
        elif isinstance(value, tuple):
            yield from _late(value)
