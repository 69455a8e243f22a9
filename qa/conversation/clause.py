"""A question taken apart: question phrase, auxiliary, and the rest."""

from __future__ import annotations

import re

from qa.conversation.phrases import AUXILIARIES, BE, DETERMINERS, DO, PREPOSITIONS, PRONOUNS, wh_end
from qa.language.closed_classes import word_set
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import Token, tokenize
from qa.language.verbs import is_base, is_past
from qa.records import NamedTuple

__all__ = ["Clause", "is_passive", "take_apart"]

_SUBJECT_WH = word_set("who what which how whose")
# What one is, and is never called: "Who was | absent |?"
_STATES = word_set(
    """
    to able responsible absent present late early ill sick alive dead awake asleep alone away afraid angry
    glad happy sad guilty ready willing missing against
    """
)
_LEAD = regex(r"(?:(?:and|but|so|ok|okay|well|also|then|please)[,\s]+)+", re.IGNORECASE)


class Clause(NamedTuple):
    """A question in parts.

    Parameters
    ----------
    wh : str
        "In which year" of "In which year did Lane open the pool?"; empty for "Did Lane ...?".
    aux : str
        "did"; empty where the verb follows at once: "Who opened the pool?".
    rest : str
        "Lane open the pool".
    subject : bool
        Whether it is the subject that is asked for: "Who opened the pool?".
    """

    wh: str
    aux: str
    rest: str
    subject: bool


def take_apart(question: str) -> Clause | None:
    """Divide a question; None where its verb can't be found.

    Examples
    --------
    >>> take_apart("In which year did Ruth Lane open the pool?")
    Clause(wh='In which year', aux='did', rest='Ruth Lane open the pool', subject=False)
    >>> take_apart("Which mayor opened the pool?")
    Clause(wh='Which mayor', aux='', rest='opened the pool', subject=True)
    """
    words = (
        _LEAD.sub("", question.strip().rstrip("?.! "), count=1) if _LEAD.match(question.strip()) else question
    )
    words = words.strip().rstrip("?.! ")
    tokens = tokenize(words)
    end = wh_end(tokens)
    if not tokens or end >= len(tokens):
        return None
    if end and fold(tokens[end].text) == "else":
        end += 1
        if end == len(tokens):
            return None
    following = fold(tokens[end].text)
    if end and following not in AUXILIARIES:
        return _without_auxiliary(words, tokens, end)
    if following not in AUXILIARIES:
        return None
    wh = words[: tokens[end - 1].end] if end else ""
    at = end + 1
    if at < len(tokens) and fold(tokens[at].text) in {"n't", "not"}:
        at += 1
    aux = words[tokens[end].start : tokens[at - 1].end].lower()
    rest = words[tokens[at].start :] if at < len(tokens) else ""
    return Clause(wh, aux, rest, bool(rest) and _asks_subject(tokens[:end], aux, tokens[at:]))


def _without_auxiliary(words: str, tokens: list[Token], end: int) -> Clause | None:
    """Take "Who opened the pool?" apart, at its verb."""
    asked = [fold(token.text) for token in tokens[:end]]
    if asked[0] not in _SUBJECT_WH:
        return None
    verb = _verb_after(tokens, end)
    if verb is None:
        return None
    return Clause(words[: tokens[verb].start].strip(), "", words[tokens[verb].start :], subject=True)


def _asks_subject(asked: list[Token], aux: str, following: list[Token]) -> bool:
    """Whether the subject is asked for: "Who will come?", but not "Who will Lane meet?"."""
    wh = [fold(token.text) for token in asked]
    if not wh or wh[0] not in _SUBJECT_WH or aux in DO:
        return False
    if wh[0] == "how" and wh[1:2] not in (["many"], ["much"]):
        return False
    if wh == ["who"] and aux in BE and fold(following[0].text) in PREPOSITIONS:
        return len(following) > 1  # "Who was against the plan?"
    return _verbal(following[0], following, aux)


def _verb_after(tokens: list[Token], end: int) -> int | None:
    """Find the verb of "Which old company built ...": the first word that is a past or a known one."""
    for i in range(end, min(end + 5, len(tokens))):
        word = fold(tokens[i].text)
        if is_past(word):
            return i
        if (
            i == end
            and fold(tokens[0].text) in {"who", "what"}
            and (end == 1 or fold(tokens[i - 1].text) == "else")
        ):
            return i
        if i > end and (word in DETERMINERS or word in PREPOSITIONS or tokens[i].text[:1].isupper()):
            return i - 1
    return None


def _verbal(first: Token, following: list[Token], aux: str) -> bool:
    """Whether the word after the auxiliary goes on with the verb: then the subject is asked for."""
    word = fold(first.text)
    if first.text[:1].isupper() or word in DETERMINERS:
        return False
    if aux in BE:
        return is_past(word) or word.endswith("ing") or word in _STATES
    if len(following) > 1 and (
        fold(following[1].text) in DETERMINERS | PREPOSITIONS or following[1].text[:1].isupper()
    ):
        return True
    alone = len(following) == 1 and word not in PRONOUNS  # "Which school will close?"
    return alone or is_past(word) or is_base(word) or word in {"be", "been"}


def is_passive(rest: str) -> bool:
    """Whether what follows "was" holds a participle: "the pool opened"."""
    words = rest.split()
    return len(words) > 1 and any(is_past(word) for word in words[1:])
