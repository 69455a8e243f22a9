"""Reads a question: its question word, the type of answer that it wants, and what it is about."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import COPULA, QUESTION_WORDS
from qa.language.forms import term
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.asserting import statement_start
from qa.questions.elliptic import as_question
from qa.questions.form import HOLDS, ROLES, how_many_things, read
from qa.questions.frame import without_frame
from qa.questions.nouns import modifier_asked
from qa.questions.question import FORMS, Question
from qa.questions.tables import FILLER_NOUNS, NATIONALITY_NOUNS

__all__ = ["FORMS", "Question", "analyse"]

#: Question words that may begin a clause before the question too: "When it rains, is it open?".
_FRONTED: Final = frozenset(("when", "where"))


@lru_cache(maxsize=4096)
def analyse(text: str) -> Question:
    """Read a question.

    Parameters
    ----------
    text : str
        As typed; a question mark and capitals are not needed.

    Returns
    -------
    Question

    Examples
    --------
    >>> question = analyse("Can you tell me in which year the bridge was opened?")
    >>> question.kind, question.answer_type, question.focus
    ('which', 'date', ('year',))
    """
    text = _plain(_direct(" ".join(text.split())))
    written = [token.text for token in tokenize(text)]
    words = list(map(fold, written))
    stems = tuple(term(word) for word in words)
    place = _question_word(words) if words else None
    if place is None:
        return _without_question_word(text, words, stems)
    draft = read(words, place, written)
    content = tuple(
        i
        for i, word in enumerate(words)
        if (word[0].isalnum() and word not in lexicon.FUNCTION_WORDS and word not in QUESTION_WORDS)
        and not (draft.wh[0] <= i < draft.wh[1] and (word in FILLER_NOUNS or word in {"many", "much"}))
        and not (draft.form == "how long" and i == place + 1)
        and not (draft.answer_type == "role" and word in ROLES | HOLDS)
        and not (draft.answer_type == "nationality" and word in NATIONALITY_NOUNS)
        and not (draft.answer_type == "expansion" and word == "stand")
        and not (draft.answer_type == "role" and word == "living")
    )
    defining = draft.form == "what is" and draft.answer_type == "definition"
    idle = _idle(text, draft.answer_type, draft.kind) | _fillers(words, place)
    content = tuple(i for i in content if i not in idle) or content
    form = "definition" if defining else draft.form
    return Question(
        text=text,
        kind=draft.kind,
        form=form,
        answer_type=draft.answer_type,
        focus=draft.focus,
        words=tuple(words),
        stems=stems,
        content=content,
        wh=draft.wh,
        verb=draft.verb,
        subject_asked=draft.subject_asked,
        passive=draft.passive,
        preposition=draft.preposition,
        several=how_many_things(words, draft),
        modifier_asked=modifier_asked(words, place),
        names=_names(text),
    )


_TAKE_PLACE = regex(
    r"\b(?:takes?|took|taken|taking)\s+place\b|\b(?:happen|occur)\w*\b|\bheld(?=\s*\??$)", re.IGNORECASE
)
_LAST = regex(r"\b(?:last|take)\b(?=\s*\??$)", re.IGNORECASE)
_NAMED = regex(
    r"\b(?:named|mentioned)\b(?:\s+(?:in|by)\s+(?:the|this)\s+(?:text|article|report|story))?(?=\s*\??$)",
    re.IGNORECASE,
    pieces=("named", "mentioned"),
)


def _idle(text: str, answer_type: str, kind: str) -> frozenset[int]:
    """The places of words that a text need not say.

    "When did the vote | take place |" of "they voted", "how long did the strike | last |" of "a nine-day
    strike", "which rivers are | mentioned in the text |".
    """
    if answer_type in {"date", "place"}:
        pattern = _TAKE_PLACE
    elif answer_type == "duration":
        pattern = _LAST
    elif kind in {"which", "what"}:
        pattern = _NAMED
    else:
        return frozenset()
    spans = [match.span() for match in pattern.finditer(text)]
    return frozenset(
        i for i, token in enumerate(tokenize(text)) for start, end in spans if start <= token.start < end
    )


def _fillers(words: list[str], place: int) -> frozenset[int]:
    """The place of "name" in "what is the | name | of the ship", of "time" in "how much | time".

    The text need not say it.
    """
    noun = place + 3
    if words[place : place + 3] == ["how", "much", "time"]:
        return frozenset({place + 2})
    told = words[place + 2 : place + 3] == ["the"] and words[noun + 1 : noun + 2] == ["of"]
    idle = told and words[place + 1] in COPULA and words[noun] in FILLER_NOUNS
    return frozenset({noun}) if idle else frozenset()


def _question_word(words: list[str]) -> int | None:
    places = [i for i, word in enumerate(words) if word in QUESTION_WORDS]
    if not places:
        return None
    if words[0] in lexicon.AUXILIARIES:
        return None
    for i in places:
        # "When the war ended, who ..." and "In 1990, what ...": the one after the comma asks.
        if i and words[i - 1] == ",":
            return i
        if i > 1 and words[i - 1] in lexicon.PREPOSITIONS and words[i - 2] == ",":
            return i
    first = places[0]
    if words[first] in {"who", "which", "when", "where"} and first > 2:
        # A relative clause before the real question word: "The man who won, which club ...".
        later = [i for i in places if words[i] in {"what", "which", "how", "why"}]
        return later[-1] if later else first
    return first


_NOT_NAMES = lexicon.FUNCTION_WORDS | lexicon.MONTHS | lexicon.WEEKDAYS | QUESTION_WORDS


def _names(text: str) -> frozenset[str]:
    tokens = tokenize(text)
    return frozenset(
        term(token.text)
        for i, token in enumerate(tokens)
        if i and token.text[0].isupper() and fold(token.text) not in _NOT_NAMES
    )


#: What words without a question word are taken for: "the bridge at Orrel?" asks what it is.
_OTHER = ("what is", "definition")


def _direct(text: str) -> str:
    """A question without its frame, in the order of a question: not "tell me | who the mayor is |"."""
    asked = as_question(without_frame(text))
    first, second = [*fold(asked).split(maxsplit=2)[:2], "", ""][:2]
    clause = text != asked or asked.endswith("?")
    # Without an auxiliary "who" asks for the subject, and its clause is in the order of a question.
    clause = clause and (
        first != "who" or not lexicon.AUXILIARIES.isdisjoint(re.findall(r"\w+", fold(asked)))
    )
    if not clause or second in lexicon.AUXILIARIES or first not in QUESTION_WORDS | lexicon.PREPOSITIONS:
        return asked
    from qa.questions.embedded import direct  # as few questions need it

    return direct(asked)


def _plain(text: str) -> str:
    """A question with its auxiliary first, if it asks for yes or no."""
    first, second = [*fold(text).split(maxsplit=2)[:2], "", ""][:2]
    if first in QUESTION_WORDS and (first not in _FRONTED or not second or second in lexicon.AUXILIARIES):
        return text
    from qa.questions.plain import plain  # as few questions need it

    return plain(text)


def _without_question_word(text: str, words: list[str], stems: tuple[str, ...]) -> Question:
    begin = statement_start(words)
    content = tuple(
        i
        for i, word in enumerate(words)
        if word[0].isalnum() and word not in lexicon.FUNCTION_WORDS and i >= begin
    )
    # "In 1972, did Norway join?": what comes before the comma only sets the scene.
    asks = bool(words) and (
        words[0] in lexicon.AUXILIARIES
        or any(a == "," and b in lexicon.AUXILIARIES for a, b in pairwise(words[:12]))
    )
    form, answer_type = ("yes/no", "yes/no") if asks else _OTHER
    kind = "yes/no" if form == "yes/no" else "other"
    return Question(
        text=text,
        kind=kind,
        form=form,
        answer_type=answer_type,
        focus=(),
        words=tuple(words),
        stems=stems,
        content=content,
        wh=(0, 1 if form == "yes/no" else 0),
        verb=None,
        subject_asked=None,
        passive=False,
        preposition="",
        several=1,
        modifier_asked=False,
        names=_names(text),
    )
