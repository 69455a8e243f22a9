"""The last question asked again about somebody or something else: "What about Norwick?"."""

from __future__ import annotations

import re

from qa.conversation.mentions import entity
from qa.conversation.phrases import PREPOSITIONS, Phrase, is_name, noun_phrases
from qa.conversation.state import State, Turn

__all__ = ["substitute"]


def substitute(words: str, last: Turn, state: State, text: str = "") -> str | None:
    """Ask the last question again about somebody or something else.

    Parameters
    ----------
    words : str
        What is to stand in the question now: "Norwick", "in 1990", "his wife".
    last : Turn
    state : State
    text : str

    Examples
    --------
    >>> turn = Turn("", "How many people live in Norwick?", "900")
    >>> substitute("Hesk", turn, State((turn,)))
    'How many people live in Hesk?'
    """
    question = last.resolved
    lead = re.match(rf"(?P<prep>{'|'.join(sorted(PREPOSITIONS))})\s+(?P<rest>.+)$", words, re.IGNORECASE)
    if lead:
        old = _adjunct(question, lead["prep"], lead["rest"])
        if old:
            return question[: old.start()] + words + question[old.end() :]
        return question.rstrip("?. ") + f" {words}?"
    new = entity(words, text)
    phrases = noun_phrases(question, text)
    best: tuple[float, Phrase] | None = None
    for place, phrase in enumerate(phrases):
        old_entity = next((e for e in state.entities if e.name == phrase.name), None) or entity(
            phrase.name, text
        )
        same = new.kind == old_entity.kind and new.kind is not None
        either = new.kind is None or old_entity.kind is None
        if not same and not either:
            continue
        alike = is_name(phrase.name) == is_name(words)
        value = 2.0 * same + alike + 0.8 * (phrase.name in last.names) - 0.1 * place
        if (alike or same) and (best is None or value > best[0]):
            best = (value, phrase)
    if best is None:
        return None
    phrase = best[1]
    return question[: phrase.start] + words + question[phrase.end :]


def _adjunct(question: str, preposition: str, rest: str) -> re.Match[str] | None:
    """Find what "in 1990" or "in Norwick" replaces: the same preposition with the same sort of words."""
    sort = r"\d{3,4}s?" if re.match(r"\d{3,4}s?$", rest) else r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    return re.search(rf"\b{re.escape(preposition)}\s+{sort}(?=[\s?.,]|$)", question)
