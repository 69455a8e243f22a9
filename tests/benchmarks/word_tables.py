"""Make the tables of words that may stand for one another: ``python tests/benchmarks/word_tables.py``.

From tests/data/synonyms.txt, phrases.txt, kinds.txt and contraries.txt, written by hand in words, it makes
qa/retrieval/synonyms.txt and phrases.txt and qa/language/kinds.txt and contraries.txt, in terms (see
qa/language/forms.py) and in the order in which they are looked up: to make terms of all the words would
cost a question that is asked from the shell some 10 ms.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from qa.language.forms import term

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "data"
TARGET = ROOT / "qa" / "retrieval"
LANGUAGE = ROOT / "qa" / "language"
SYNONYMS = """\
# The terms that may stand for a term. Made by tests/benchmarks/word_tables.py from tests/data/synonyms.txt.
"""
KINDS = """\
# Of which kinds a term is one; behind a question mark the terms by which a kind is asked for. Made by
# tests/benchmarks/word_tables.py from tests/data/kinds.txt.
"""
CONTRARIES = """\
# What is asked, and after the colon what excludes it where a text says it. Made by
# tests/benchmarks/word_tables.py from tests/data/contraries.txt.
"""
PHRASES = """\
# After the last word of a phrasal verb or idiom the term of its verb, the words between, and the terms that
# may stand for the whole. Made by tests/benchmarks/word_tables.py from tests/data/phrases.txt.
"""


def lines(name: str) -> list[str]:
    """The lines of a source, without comments."""
    text = (SOURCE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def synonyms() -> str:
    """The text of qa/retrieval/synonyms.txt."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines("synonyms.txt"):
        head, arrow, rest = line.partition(">")
        if arrow:  # an accident may have been a crash; who asks of a crash doesn't mean any accident
            found[term(head.strip())].update(map(term, rest.split()))
            continue
        head, colon, rest = line.partition(":")
        group = [term(word) for word in (rest if colon else line).split()]
        if colon:
            for other in group:
                found[term(head)].add(other)
                found[other].add(term(head))
        else:
            for word in group:
                found[word].update(group)
    rows = ((word, sorted(others - {word})) for word, others in found.items())
    return SYNONYMS + "".join(sorted(f"{word}: {' '.join(others)}\n" for word, others in rows if others))


def phrases() -> str:
    """The text of qa/retrieval/phrases.txt."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for line in lines("phrases.txt"):
        phrase, _, rest = line.partition(":")
        verb, *between, last = phrase.split()
        found[last, term(verb), *between].update(set(map(term, rest.split())) - {term(verb)})
    rows = (
        f"{last}: {' '.join(others)} = {' '.join(sorted(terms))}\n"
        for (last, *others), terms in found.items()
        if terms
    )
    return PHRASES + "".join(sorted(rows))


def kinds() -> str:
    """The text of qa/language/kinds.txt.

    Raises
    ------
    KeyError
        If a kind takes in one that has no line.
    """
    asked: defaultdict[str, set[str]] = defaultdict(set)
    members: dict[str, list[str]] = {}
    for line in lines("kinds.txt"):
        names, _, rest = line.partition(":")
        kind, *others = names.split()
        members.setdefault(kind, []).extend(rest.split())
        for name in (kind, *others):
            asked[compound(name)].add(kind)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind in members:
        for word in taken_in(kind, members):
            found[compound(word)].add(kind)
    rows = [*((f"?{name}", held) for name, held in asked.items()), *found.items()]
    return KINDS + "".join(sorted(f"{word}: {' '.join(sorted(held))}\n" for word, held in rows))


def contraries() -> str:
    """The text of qa/language/contraries.txt."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines("contraries.txt"):
        asked, _, said = line.partition(":")
        for phrase in asked.split(","):
            found[in_terms(phrase)].update(map(in_terms, said.split(",")))
    rows = ((asked, sorted(said - {asked})) for asked, said in found.items())
    return CONTRARIES + "".join(sorted(f"{asked}: {', '.join(said)}\n" for asked, said in rows if said))


def in_terms(phrase: str) -> str:
    """The terms of the words of a phrase."""
    return " ".join(map(term, phrase.split()))


def compound(word: str) -> str:
    """The term of a word, part by part where it has hyphens."""
    return "-".join(map(term, word.split("-")))


def taken_in(
    kind: str, members: Mapping[str, Sequence[str]], above: frozenset[str] = frozenset()
) -> set[str]:
    """The members of a kind, and of the kinds that it takes in."""
    out: set[str] = set()
    for member in members[kind]:
        if not member.startswith("@"):
            out.add(member)
        elif (inner := member[1:]) not in above:
            out |= taken_in(inner, members, above | {kind})
    return out


def main() -> int:
    for folder, name, made in (
        (LANGUAGE, "kinds.txt", kinds()),
        (LANGUAGE, "contraries.txt", contraries()),
        (TARGET, "synonyms.txt", synonyms()),
        (TARGET, "phrases.txt", phrases()),
    ):
        (folder / name).write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
