"""How right an answer is: exact match and F1, as SQuAD counts them; how well doubt sorts."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from qa.hints import Final

__all__ = ["area_under_curve", "best_exact", "best_f1", "f1", "normalise"]

_MARKS: Final = str.maketrans("", "", string.punctuation)
_ARTICLES: Final = re.compile(r"\b(?:a|an|the)\b")


def normalise(text: str) -> list[str]:
    """Words in lower case without punctuation and articles (Rajpurkar et al. 2016, section 6).

    Examples
    --------
    >>> normalise("The  Great-Hall, 1921")
    ['greathall', '1921']
    """
    return _ARTICLES.sub(" ", text.lower().translate(_MARKS)).split()


def f1(given: Sequence[str], wanted: Sequence[str]) -> float:
    """Harmonic mean of precision and recall of the words, counted with their repetitions."""
    common = sum((Counter(given) & Counter(wanted)).values())
    if not common:
        return float(list(given) == list(wanted))
    return 2 * common / (len(given) + len(wanted))


def best_f1(given: str, wanted: Iterable[str]) -> float:
    """The best F1 over the accepted answers."""
    words = normalise(given)
    return max((f1(words, normalise(answer)) for answer in wanted), default=0.0)


def best_exact(given: str, wanted: Iterable[str]) -> bool:
    """Whether it equals any accepted answer after normalisation."""
    words = normalise(given)
    return any(words == normalise(answer) for answer in wanted)


def area_under_curve(scores: Sequence[float], truths: Sequence[bool]) -> float:
    """Probability that a true case has the higher score than a false one, ties counted half (AUROC)."""
    order = np.asarray(scores, dtype=float)
    true = np.asarray(truths, dtype=bool)
    positive, negative = int(true.sum()), int((~true).sum())
    if not positive or not negative:
        return float("nan")
    values, place = np.unique(order, return_inverse=True)
    counts = np.bincount(place, minlength=len(values))
    ranks = np.cumsum(counts) - (counts - 1) / 2
    return float((ranks[place][true].sum() - positive * (positive + 1) / 2) / (positive * negative))
