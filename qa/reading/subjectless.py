"""Lines without a subject: "Held on 4 March in the Scout Hut" speaks of what the line before it names."""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import FINITE, categories, category
from qa.language.verbs import is_past

__all__ = ["has_no_subject"]

_LEADS: Final = categories("preposition number")


def has_no_subject(s: AnalysedSentence) -> bool:
    """Whether a line is a participle with its circumstances, and no clause.

    Examples
    --------
    >>> from qa.language.analysis import analyse_sentence
    >>> has_no_subject(analyse_sentence("Held on 4 March in the Scout Hut"))
    True
    >>> has_no_subject(analyse_sentence("Held in June, the fair drew crowds."))
    False
    """
    if len(s) < 3 or not (s.capital[0] and is_past(s.folded[0])):
        return False
    if s.categories[1] not in _LEADS and s.categories[1] != category("adverb"):
        return False
    return not any(code in FINITE for code in s.categories[1:].tolist())
