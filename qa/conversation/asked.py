"""A question in its conversation, as the rules look at it, and what a rule makes of a word of it."""

from __future__ import annotations

from collections.abc import Iterable

from qa.conversation.phrases import Phrase, noun_phrases
from qa.conversation.state import Entity, Note, State
from qa.language.stems import fold
from qa.language.tokens import Token, tokenize
from qa.records import NamedTuple

__all__ = ["Asked", "Replacement", "replace"]


class Replacement(NamedTuple):
    """A word or phrase that points back, and what it stands for.

    Parameters
    ----------
    start, end : int
        Where it stands in the question.
    typed : str
        The word or phrase itself.
    words : str
        What is put in its place: "Ruth Lane's" for "her", "in Norwick" for "there".
    name : str
        What it stands for: "Ruth Lane", "Norwick".
    sort : str
        How it points back: pronoun, there, then, that, or phrase.
    rival : str
        What it could stand for as well; empty where nothing comes near.
    """

    start: int
    end: int
    typed: str
    words: str
    name: str
    sort: str
    rival: str = ""

    @property
    def note(self) -> Note:
        """How it was read."""
        return Note(self.typed, self.name if self.sort == "pronoun" else self.words, self.rival)


class Asked(NamedTuple):
    """A question as typed, cut into words and noun phrases, with what was said before.

    Parameters
    ----------
    question : str
    state : State
    text : str
        The articles talked about.
    tokens : tuple of Token
    phrases : tuple of Phrase
    """

    question: str
    state: State
    text: str = ""
    tokens: tuple[Token, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    @classmethod
    def of(cls, question: str, state: State, text: str = "") -> Asked:
        """Cut a question up."""
        return cls(question, state, text, tuple(tokenize(question)), tuple(noun_phrases(question, text)))

    @property
    def turn(self) -> int:
        """The number of this turn, from 0."""
        return len(self.state.turns)

    @property
    def named(self) -> frozenset[str]:
        """The keys of what the question names itself: no word of it that points back means these."""
        return frozenset(Entity(phrase.name).key for phrase in self.phrases)

    def word(self, i: int) -> str:
        """The i-th word, lower-cased; empty beyond the ends."""
        return fold(self.tokens[i].text) if 0 <= i < len(self.tokens) else ""

    def after(self, i: int) -> list[str]:
        """The words behind the i-th, lower-cased, without marks."""
        return [fold(t.text) for t in self.tokens[i + 1 :] if t.text[:1].isalnum()]


def replace(question: str, found: Iterable[Replacement]) -> str:
    """Put the names in the place of the words that point to them.

    Examples
    --------
    >>> she = Replacement(10, 13, "she", "Ruth Lane", "Ruth Lane", "pronoun")
    >>> replace("Where was she born?", [she])
    'Where was Ruth Lane born?'
    """
    for one in sorted(found, key=lambda r: -r.start):
        question = question[: one.start] + one.words + question[one.end :]
    return question
