"""Make the tables of words that may stand for one another: ``python tests/benchmarks/word_tables.py``.

From tests/data/synonyms.txt and tests/data/phrases.txt, written by hand in words, it makes
qa/retrieval/synonyms.txt and phrases.txt, in terms (see qa/language/forms.py) and in the order in which they
are looked up: to make terms of all the words would cost a question that is asked from the shell some 10 ms.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from qa.language.forms import term

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "data"
TARGET = ROOT / "qa" / "retrieval"
SYNONYMS = """\
# The terms that may stand for a term. Made by tests/benchmarks/word_tables.py from tests/data/synonyms.txt.
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


def main() -> int:
    for name, made in (("synonyms.txt", synonyms()), ("phrases.txt", phrases())):
        (TARGET / name).write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
