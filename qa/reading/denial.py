"""Whether a verb is denied where it stands: "never signed", "no driver signed", "refused to sign"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import BEFORE_VERB, NOMINAL, VERBAL
from qa.language.closed_classes import NEGATIVES, word_set

__all__ = ["is_denied", "is_not_done"]

_NOT: Final = NEGATIVES - {"nothing"}
#: What joins a subject to the whole of which it is a part: "none of the crew", "nobody in the crew".
_WITHIN: Final = frozenset(("of", "in", "on", "at"))
_JOINS: Final = word_set("and or nor")
#: "Not only Ann signed", "nobody but Ann signed", "no fewer than ten": it was done.
#: "If no one signs" tells nothing.
_UNDOES: Final = word_set(
    "only just merely but except until till before other save fewer less longer sooner later "
    "if unless whether lest"
)
_NEVER: Final = ("never", "not")
_NOT_DONE: Final = frozenset(("fails", "refuses"))
#: How many words behind a denied verb its limit may stand: "did not open to the public | until |".
_LIMIT: Final = 8
_LIMITS: Final = word_set("until till before")


def is_denied(sentence: AnalysedSentence, clause: Sequence[int], place: int) -> bool:
    """Whether a word is negated itself, or by its subject: "never refused", "no driver failed".

    Not in "a driver with no licence failed": there "no" denies something else.

    Parameters
    ----------
    sentence : AnalysedSentence
    clause : sequence of int
        The number of each word's clause.
    place : int
        Of the word.
    """
    words, codes = sentence.folded, sentence.categories
    at = place - 1
    while at >= 0 and clause[at] == clause[place] and (codes[at] in BEFORE_VERB or words[at] in _NOT):
        if words[at] in _NOT and words[at] != "no":
            return True
        at -= 1
    while at >= 0 and clause[at] == clause[place] and (codes[at] in NOMINAL or words[at] in _WITHIN):
        if words[at] in _NOT:
            break
        at -= 1
    if at < 0 or clause[at] != clause[place] or words[at] not in _NOT:
        return False
    begins = at == 0 or clause[at - 1] != clause[place]
    return begins or codes[place] not in VERBAL


def is_not_done(sentence: AnalysedSentence, clause: Sequence[int], place: int) -> bool:
    """Whether a sentence says that what a verb means was not done.

    "Did not sign", "neither Ann nor Tom signed", "failed to sign"; but not "did not sign until May".
    """
    words = sentence.folded
    begin = place
    while begin and clause[begin - 1] == clause[place]:
        begin -= 1
    # "Signed but never ratified": that "but" leaves nothing out.
    before = [
        word
        for k, word in enumerate(words[begin:place], begin + 1)
        if word != "but" or words[k] not in _NEVER
    ]
    behind = words[place + 1 : place + 1 + _LIMIT]
    if not _UNDOES.isdisjoint(before) or not _LIMITS.isdisjoint(behind):
        return False
    if is_denied(sentence, clause, place) or _of_neither(words, begin, place):
        return True
    to = place - 1
    if words[max(to, 0)] != "to":
        return False
    from qa.reading.governing import governor  # few verbs are denied so

    found = governor(sentence, list(clause), to)
    if found is None or found.sense not in _NOT_DONE:
        return False
    return not is_denied(sentence, clause, found.place)


def _of_neither(words: Sequence[str], begin: int, place: int) -> bool:
    """Whether the subject is joined by neither and nor."""
    return "neither" in words[begin:place] and not _JOINS.isdisjoint(words[begin:place])
