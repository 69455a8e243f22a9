"""Whether an answer to "and the tables?" says of the tables what a sentence says of the poster alone."""

from __future__ import annotations

import re

from qa.conversation.phrases import AUXILIARIES, noun_phrases
from qa.conversation.state import Turn
from qa.language.nouns import head_noun
from qa.language.patterns import regex
from qa.language.stems import fold, stem
from qa.language.tokens import tokenize
from qa.language.verbs import is_past

__all__ = ["says_it_of_the_other"]

_COUNTS = regex(r"how (?:many|much) (?P<noun>[a-z-]+)", re.IGNORECASE)
_NEXT_CLAUSE = regex(r";\s|,\s(?:and|but|while|whereas|or)\s")


def says_it_of_the_other(question: str, answer: str, sentence: str, last: Turn) -> str | None:
    """Name what was asked about before, where the sentence gives the same answer about that alone.

    Parameters
    ----------
    question : str
        That of the last turn, with one thing in the place of another.
    answer, sentence : str
        What it was answered, and where that stands.
    last : Turn
        The question before.

    Examples
    --------
    >>> told = "Ann will draw the map, and Tom will borrow the tables."
    >>> before = Turn("", "Who draws the map?", "Ann")
    >>> says_it_of_the_other("Who draws the tables?", "Ann", told, before)
    'the map'
    >>> both = "Ann will draw the map, and the tables as well."
    >>> says_it_of_the_other("Who draws the tables?", "Ann", both, before) is None
    True
    """
    if last.answer is None or fold(answer) != fold(last.answer) or answer not in sentence:
        return None
    counted = _counted_before(question, answer, sentence, last.resolved)
    if counted:
        return counted
    before = {stem(head_noun(p.name)): p.name for p in noun_phrases(last.resolved)}
    now = {stem(head_noun(p.name)) for p in noun_phrases(question)}
    old, new = before.keys() - now, now - before.keys()
    if len(old) != 1 or len(new) != 1 or len(before) != len(now):
        return None
    (gone,), (put,) = old, new
    clauses = _clauses(sentence)
    at = next((i for i, clause in enumerate(clauses) if answer in clause), 0)
    stems = [{stem(token.text) for token in tokenize(clause)} for clause in clauses]
    if gone not in stems[at] or put in stems[at]:
        return None
    elsewhere = [i for i, words in enumerate(stems) if put in words]
    return before[gone] if all(map(_has_subject, (clauses[i] for i in elsewhere))) else None


def _counted_before(question: str, answer: str, sentence: str, last: str) -> str | None:
    """Name what was counted before, where the number stands right before that: "500 g of | flour |"."""
    now, then = _COUNTS.match(question), _COUNTS.match(last)
    if now is None or then is None or fold(now["noun"]) == fold(then["noun"]):
        return None
    behind = sentence[sentence.find(answer) + len(answer) :]
    counted = re.match(rf"(?: of)?(?: [a-z-]+){{0,2}} {re.escape(fold(then['noun']))}\b", fold(behind))
    return f"the {then['noun']}" if counted else None


def _clauses(sentence: str) -> list[str]:
    return _NEXT_CLAUSE.split(sentence)


def _has_subject(clause: str) -> bool:
    """Whether a clause has a verb behind a subject of its own: "Tom will borrow tables"."""
    words = [fold(token.text) for token in tokenize(clause)]
    verbs = [i for i, word in enumerate(words) if word in AUXILIARIES or is_past(word)]
    return bool(verbs) and verbs[0] > 0 and re.match(r"(?:also|then|even)\b", words[0]) is None
