"""The words of a question that point back, each found by its rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.conversation.asked import Asked, Replacement
from qa.conversation.binding import HE, IT, SHE, THEY, is_bound, is_empty, possesses
from qa.conversation.couple import couple
from qa.conversation.equated import are_one
from qa.conversation.phrases import is_name
from qa.conversation.pointing import pointing_phrase, that, then, there
from qa.conversation.salience import Fit, fits_entered, fits_person, fits_several, fits_thing, ranked
from qa.conversation.stance import fits_proposal, takes_a_stance
from qa.conversation.state import Entity, State
from qa.conversation.trimming import without_asked
from qa.language.closed_classes import word_set
from qa.language.nouns import head_noun, is_plural
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["WORD_RULES", "replacements"]

_ANYBODY = word_set("people persons men women children others ones")
_WHO_ARE_THEY = regex(r"(?:and |so )?who (?:are|were) they(?: then)?[\s?!.]*", re.IGNORECASE)
_WHO_IS = regex(r"(?:and |so )?who(?:['’]s| is| was) (?:he|she)[\s?!.]*", re.IGNORECASE)
_ENTERS = regex(r"\b(?:get|go) (?:in|inside)\b(?! \w)|\bto (?:enter|visit)\b(?! \w)", re.IGNORECASE)
_ANSWERED = 1  # the rank of an answer
_NEAR = 3  # turns in which those who are meant by "they" are looked for first
_RIVAL = 0.35  # a second candidate that comes so near is named as its rival
_FAMILIES: tuple[tuple[frozenset[str], Fit], ...] = (
    (HE, fits_person("male")),
    (SHE, fits_person("female")),
    (IT, fits_thing),
    (THEY, fits_several),
)


class WordRule(NamedTuple):
    """How one sort of word points back.

    Parameters
    ----------
    name : str
    example : str
        What is typed after "Who opened the new pool in Norwick in 1990?" and "Ruth Lane".
    meaning : str
        What it means then.
    apply : callable
        From the question and the number of a word to a `Replacement`, or None.
    """

    name: str
    example: str
    meaning: str
    apply: Callable[[Asked, int], Replacement | None]


def replacements(question: str, state: State, text: str = "") -> list[Replacement]:
    """Find every word and phrase of a question that points back, and its name.

    Parameters
    ----------
    question : str
    state : State
    text : str
        The articles talked about: they help to choose between two candidates.

    Examples
    --------
    >>> state = State(entities=(Entity("Ruth Lane", "person", "female"), Entity("Norwick", "place")))
    >>> [(found.typed, found.words) for found in replacements("When was she born there?", state)]
    [('she', 'Ruth Lane'), ('there', 'in Norwick')]
    """
    asked = Asked.of(question, state, text)
    found: list[Replacement] = []
    met: set[frozenset[str]] = set()
    for i, token in enumerate(asked.tokens):
        family = next((words for words, _ in _FAMILIES if fold(token.text) in words), None)
        if family in met:
            continue  # "When did he leave his house?": the second means the first
        made = next(filter(None, (rule.apply(asked, i) for rule in WORD_RULES)), None)
        if made and made.name not in {one.name for one in found}:
            found.append(made)
            met |= {family} if family else set()
    for phrase in asked.phrases:
        made = pointing_phrase(asked, phrase, frozenset(Entity(one.name).key for one in found))
        if made:
            found.append(made)
    return sorted(_trimmed(one, question) for one in found)


def _trimmed(one: Replacement, question: str) -> Replacement:
    """Drop from what a word stands for the part that is asked: of "the fire in Hesk", where it was."""
    name = without_asked(one.name, question)
    if name == one.name or one.words != one.name:
        return one
    return one._replace(words=name, name=name)


def _pronoun(asked: Asked, i: int) -> Replacement | None:
    word = asked.word(i)
    fit = next((measure for words, measure in _FAMILIES if word in words), None)
    if fit is None or is_bound(asked, i) or is_empty(asked, i):
        return None
    if word in IT and takes_a_stance(asked.question):
        fit = fits_proposal(asked)
    elif word in IT and _ENTERS.search(asked.question):
        fit = fits_entered
    best = ranked(asked, fit, asked.named | _otherwise_taken_up(asked, word))
    if word in THEY:
        two = couple(asked, asked.named, surely=bool(best))
        best = [(0.0, two)] if two else best
    if not best:
        return None
    if any(form.fullmatch(asked.question.strip()) for form in (_WHO_IS, _WHO_ARE_THEY)):
        # One asks who somebody is of whom one has just heard, not of whom one has asked.
        answered = [pair for pair in best if pair[1].turn == asked.turn - 1 and pair[1].rank == _ANSWERED]
        best = answered or best
    name = best[0][1].name
    if _WHO_ARE_THEY.fullmatch(asked.question.strip()) and head_noun(name) in _ANYBODY and not is_name(name):
        return None  # "Who are the people?" asks nothing
    others = (pair for pair in best[1:] if not are_one(pair[1], best[0][1], asked.text))
    second = next(others, None)  # "the mayor" is no rival of Ruth Lane, the mayor
    words = _genitive(name) if possesses(asked, i) else name
    rival = second[1].name if second and best[0][0] - second[0] < _RIVAL else ""
    return Replacement(asked.tokens[i].start, asked.tokens[i].end, word, words, name, "pronoun", rival)


def _otherwise_taken_up(asked: Asked, word: str) -> frozenset[str]:
    """Key what was just called "it", and so is not "they" now; nor is a house, where several are near."""
    last = asked.state.last
    if word not in THEY or last is None:
        return frozenset()
    called = {Entity(note.meant).key for note in last.notes if fold(note.typed) in IT}
    near = [e for e in asked.state.entities if e.turn >= asked.turn - _NEAR]
    if any(e.many and e.kind != "time" for e in near):
        called |= {e.key for e in near if e.kind == "group" and not e.many and not is_name(e.name)}
    return frozenset(called)


def _genitive(name: str) -> str:
    plural = re.search(r"s$", name) and is_plural(name) and not is_name(name)
    return name + ("'" if plural else "'s")


WORD_RULES: tuple[WordRule, ...] = (
    WordRule("pronoun", "Where was she born?", "Where was Ruth Lane born?", _pronoun),
    WordRule("there", "How many people live there?", "How many people live in Norwick?", there),
    WordRule("then", "Who was the mayor then?", "Who was the mayor in 1990?", then),
    WordRule("that", "Who paid for that?", "Who paid for the new pool?", that),
)
