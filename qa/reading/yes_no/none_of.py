"""Of whom "none" or "no" denies what was said of others: "but none of the passengers were"."""

from __future__ import annotations

from qa.language import lexicon
from qa.language.analysis import AnalysedSentence
from qa.language.categories import NOMINAL

__all__ = ["subjects_of_none"]


def subjects_of_none(sentence: AnalysedSentence) -> set[str]:
    """Terms of the subjects of clauses that begin with "none of" or "no" and end with their auxiliary.

    Parameters
    ----------
    sentence : AnalysedSentence

    Examples
    --------
    >>> from qa.language.analysis import analyse_sentence
    >>> subjects_of_none(analyse_sentence("The driver was hurt, but none of the guests were."))
    {'guest'}
    """
    words = [*sentence.folded, "."]
    found: set[str] = set()
    for place, word in enumerate(sentence.folded):
        if word != "no" and words[place : place + 2] != ["none", "of"]:
            continue
        begin = end = place + 1 + (word == "none")
        while end < len(sentence) and sentence.categories[end] in NOMINAL:
            end += 1
        if words[end] in lexicon.AUXILIARIES and not words[end + 1][0].isalnum():
            phrase = (i for i in range(begin, end) if words[i] not in lexicon.FUNCTION_WORDS)
            found.update(sentence.stems[i] for i in phrase)
    return found
