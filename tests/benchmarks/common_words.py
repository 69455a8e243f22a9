"""Make the table of common words that comes along, qa/retrieval/common.txt.

    PYTHONPATH=. python tests/benchmarks/common_words.py > qa/retrieval/common.txt

The source is the English frequency list in the package symspellpy (MIT licence): 82,765 words with their
counts in Google's n-grams, those that SCOWL's word lists hold too. The counts of all words that become the
same term (see qa/language/forms.py) are added up; a term's number is -log of its share of all counts.
"""

from __future__ import annotations

import math
import sys
import textwrap
from collections import Counter, defaultdict
from importlib.resources import files

from qa.language.forms import term

LEAST = 10.5
COMMONEST = 4
WIDTH = 110
HEAD = """\
# How common the commonest words of English are: after each number, the terms whose share of running
# text is about exp(-number), in the form in which they are indexed (see qa/language/forms.py).
# Made by tests/benchmarks/common_words.py from the English frequency list of symspellpy 6 (MIT licence,
# (c) mmb L), itself made from Google's n-gram counts and SCOWL; only terms above exp(-10.5), of letters, or
# number words as digits ("2", "1st"); 4 the commonest.
"""


def table() -> str:
    """The text of the file."""
    source = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    counts: Counter[str] = Counter()
    numbers: set[str] = set()
    for line in source.splitlines():
        word, count = line.split()
        counts[term(word)] += int(count)
        if not term(word).isalpha():
            numbers.add(term(word))
    total = counts.total()
    levels: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        number = -math.log(count / total)
        if number < LEAST and (word.isalpha() or word in numbers):
            levels[max(COMMONEST, round(number))].append(word)
    lines = [
        textwrap.fill(f"{level}: {' '.join(sorted(words))}", WIDTH, subsequent_indent="  ")
        for level, words in sorted(levels.items())
    ]
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
