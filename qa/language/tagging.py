"""Part-of-speech tags, by the Hanover Tagger's English model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

__all__ = ["tag"]


@lru_cache(maxsize=1)
def _tagger() -> Any:
    # Imported here: a third of a second that only new text has to pay.
    from HanTa import HanoverTagger

    return HanoverTagger.HanoverTagger("morphmodel_en.pgz")


def tag(words: Sequence[str]) -> list[str]:
    """Tag the words of one sentence.

    Parameters
    ----------
    words : sequence of str
        Words and marks in order, as `qa.language.tokens.tokenize` cuts them.

    Returns
    -------
    list of str
        A tag of the C5 set for each word (NN1 noun, NP0 name, VVD past tense, AJ0 adjective, ...).

    References
    ----------
    C. Wartena, "A Probabilistic Morphology Model for German Lemmatization", KONVENS 2019;
    the tag set is that of the British National Corpus (Leech, Garside and Bryant 1994).

    Examples
    --------
    >>> tag(["China", "praised", "the", "ties"])
    ['NP0', 'VVD', 'AT0', 'NN2']
    """
    if not words:
        return []
    return [row[2] for row in _tagger().tag_sent(list(words))]
