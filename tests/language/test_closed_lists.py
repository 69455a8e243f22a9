"""The closed lists of words: none says a word twice."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import qa
from qa.language import lexicon
from qa.language.forms import term
from qa.language.irregular import FORMS_OF, IRREGULAR

_ROOT = Path(qa.__file__).parent
#: What makes a set of the words of one string.
_MAKERS = {"word_set", "term_set", "_words", "_set"}


def _written(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _words(node: ast.AST) -> list[str]:
    """The words of a list that is written out: in one string, or as several strings in brackets."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        text = _written(node.func.value)
        marks = [_written(argument) for argument in node.args]
        return text.split(*marks) if text else []
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MAKERS and node.args:
        return (_written(node.args[0]) or "").split()
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"frozenset", "set"} and node.args:
        return [word for item in getattr(node.args[0], "elts", []) if (word := _written(item))]
    if isinstance(node, ast.Set):
        return [word for item in node.elts if (word := _written(item))]
    if isinstance(node, ast.Dict):
        return [word for item in node.keys if item and (word := _written(item))]
    return []


def _lists(path: Path) -> Iterator[tuple[int, list[str]]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        found = _words(node)
        if found:
            yield node.lineno, found


@pytest.mark.parametrize("path", sorted(_ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(_ROOT)))
def test_no_closed_list_says_a_word_twice(path):
    twice = {
        (line, word) for line, words in _lists(path) for word, count in Counter(words).items() if count > 1
    }
    assert not twice


@pytest.mark.parametrize("pairs", [lexicon._ANTONYMS, lexicon._COUNTERPARTS])
def test_no_pair_of_words_is_there_twice(pairs):
    rows = Counter(tuple(sorted(map(term, pair.split("/")))) for pair in pairs.split())
    assert not [pair for pair, count in rows.items() if count > 1]


def test_no_pair_is_both_of_opposites_and_of_two_of_a_kind():
    assert set(lexicon._ANTONYMS.split()).isdisjoint(lexicon._COUNTERPARTS.split())


def test_no_form_of_an_irregular_verb_is_there_twice():
    rows = Counter(row.split()[0] for line in IRREGULAR.strip().splitlines() for row in line.split("|"))
    assert not [base for base, count in rows.items() if count > 1]
    assert all(len(forms) == len(set(forms)) for forms in FORMS_OF.values())


def test_closed_lists_are_found():
    assert sum(len(words) for path in _ROOT.rglob("*.py") for _, words in _lists(path)) > 5000
