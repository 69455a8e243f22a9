"""Made text for timing: as many sentences as wanted, the same for the same seed.

The commonest 26,000 words are English, the rest are made of syllables; how often each comes follows Zipf's
law as Mandelbrot mended it, p(rank) proportional to 1 / (rank + 2.7) ** 1.07. A sentence has about 20 words
in no order; some of them are names or numbers.

    python tests/benchmarks/speed_corpus.py FOLDER SENTENCES
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

VOCABULARY = 200_000
ARTICLE = 10
PER_FOLDER = 1_000
_CHUNK = 10_000
_SYLLABLES = [a + b + c for a in "bdfghklmnprstvw" for b in "aeiou" for c in ("", "n", "r", "l")]


def _words(seed: int) -> list[str]:
    """The words by rank: those that the tagger has seen, in the order of how often, and then made ones."""
    from qa.language.hanta import load_model

    model = load_model()
    words = {
        word.capitalize() if model.names[tags[0][0]] == "NP0" else word: None
        for word, tags in model.seen.items()
        if word.isalpha()
    }
    chance = random.Random(seed)
    while len(words) < VOCABULARY:
        word = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
        words[word.capitalize() if len(words) % 3 == 0 else word] = None  # every third is a name
    return list(words)


def sentences(count: int, seed: int = 7) -> Iterator[str]:
    """Made sentences, one by one."""
    import numpy as np  # here, so that whoever only asks where the corpus is stays small

    words = np.array(_words(seed), dtype=object)
    share = 1 / (np.arange(VOCABULARY) + 2.7) ** 1.07
    up_to = np.cumsum(share / share.sum())
    chance = np.random.default_rng(seed)
    for begin in range(0, count, _CHUNK):
        lengths = np.clip(chance.normal(20, 6, min(_CHUNK, count - begin)), 5, 45).astype(int)
        drawn = words[np.minimum(np.searchsorted(up_to, chance.random(lengths.sum())), VOCABULARY - 1)]
        numbers = np.flatnonzero(chance.random(len(drawn)) < 0.02)
        drawn[numbers] = chance.integers(1, 2_100, len(numbers)).astype(str)
        commas = np.flatnonzero(chance.random(len(drawn)) < 0.05)
        drawn[commas] += ","
        for part in np.split(drawn, np.cumsum(lengths)[:-1]):
            text = " ".join(part).rstrip(",")
            yield f"{text[0].upper()}{text[1:]}."


def questions(texts: Sequence[str], count: int, seed: int = 7) -> list[str]:
    """Questions that take five words each from one of the sentences, in its order."""
    chance = random.Random(seed)
    made = []
    for text in chance.choices(texts, k=count):
        words = text.rstrip(".").replace(",", "").split()
        places = sorted(chance.sample(range(len(words)), min(5, len(words))))
        made.append(f"What did {' '.join(words[place] for place in places)}?")
    return made


class Made(NamedTuple):
    """Where a made corpus is.

    Parameters
    ----------
    lines : Path
        A file with a sentence a line.
    file : Path
        The same as one text, ten sentences a paragraph.
    folder : Path
        The same as a folder of articles of ten sentences.
    questions : Path
        A file with a question a line.
    count : int
        How many sentences there are.
    """

    lines: Path
    file: Path
    folder: Path
    questions: Path
    count: int


def place(root: Path, count: int, seed: int = 7) -> Made:
    """Where a corpus of this size is in a folder, or will be."""
    below = root / f"made-{count}-{seed}"
    return Made(
        below / "lines.txt",
        below / "text.txt",
        below / "articles",
        below / "questions.txt",
        count,
    )


def make(root: Path, count: int, *, asked: int = 200, seed: int = 7) -> None:
    """Make a corpus in a folder; one of the same size that is there already is taken as it is."""
    made = place(root, count, seed)
    if made.questions.exists():
        return
    made.folder.mkdir(parents=True, exist_ok=True)
    texts = list(sentences(count, seed))
    articles = [" ".join(texts[begin : begin + ARTICLE]) for begin in range(0, count, ARTICLE)]
    for number, article in enumerate(articles):
        if number % PER_FOLDER == 0:
            below = made.folder / f"{number // PER_FOLDER:04}"
            below.mkdir(exist_ok=True)
        (below / f"{number:07}.txt").write_text(article + "\n", encoding="utf-8")
    made.lines.write_text("\n".join(texts) + "\n", encoding="utf-8")
    made.file.write_text("\n\n".join(articles) + "\n", encoding="utf-8")
    made.questions.write_text("\n".join(questions(texts, asked, seed)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
