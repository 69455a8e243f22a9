"""A question as the rules read it, and the forms of question that there are."""

from __future__ import annotations

from qa.records import NamedTuple

__all__ = ["FORMS", "Question"]

#: The forms of question that have weights of their own, each with an example.
FORMS = {
    "who": "Who painted the ceiling?",
    "who is": "Who is Ann Lee? What is Ann Lee's job?",
    "when": "When did the bridge open? In which year ...?",
    "where": "Where was the treaty signed?",
    "place": "Which city hosts the fair?",
    "how many": "How many rooms does it have? How much ...?",
    "how long": "How long is the river? How old ...?",
    "which": "Which instrument did she play?",
    "what is": "What is the longest river?",
    "definition": "What is a quern? What does it mean?",
    "stands for": "What does BBC stand for?",
    "what did": "What did the council reject?",
    "what": "What drives the mill?",
    "why": "Why did the mill close?",
    "how": "How is paper made?",
    "yes/no": "Did the council agree?",
}


class Question(NamedTuple):
    """A question as the rules read it.

    Parameters
    ----------
    text : str
        The question, without polite openings.
    kind : str
        who, what, when, where, why, how, how many, which, yes/no, other.
    form : str
        One of `FORMS`: decides which weights apply.
    answer_type : str
        person, organisation, place, date, duration, frequency, quantity, number, money, percent,
        role, name, nationality, reason, manner, definition, expansion, yes/no, or thing.
    focus : tuple of str
        Folded words of the noun asked for ("which *prime minister*"), head last.
    words, stems : tuple of str
        All the words, folded; their terms (`qa.language.forms.term`).
    content : tuple of int
        Positions of the words that the text must speak of, in order.
    wh : tuple of int
        First and last (excluded) position of the question phrase.
    verb : int or None
        Position of the main verb, where it can be told.
    subject_asked : bool or None
        Whether the question phrase is the subject of the verb ("Who wrote ...?").
    passive : bool
        Whether the verb is in the passive.
    preposition : str
        The preposition that goes with the question phrase ("*In* which ...", "... come *from*?").
    several : int
        How many things are asked for, where more than one: 2 to 12 as told ("the *three* ..."), else 1
        for one thing and 0 for a plural without a number.
    modifier_asked : bool
        Whether the noun's modifier is asked for ("what *kind of* roof": slate).
    names : frozenset of str
        Stems of the words that name something: capitalised, and not the first of the question.
    """

    text: str
    kind: str
    form: str
    answer_type: str
    focus: tuple[str, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    content: tuple[int, ...]
    wh: tuple[int, int]
    verb: int | None
    subject_asked: bool | None
    passive: bool
    preposition: str
    several: int
    modifier_asked: bool
    names: frozenset[str]

    @property
    def terms(self) -> tuple[str, ...]:
        """Stems of the content words, in order, each once."""
        return tuple(dict.fromkeys(self.stems[i] for i in self.content))

    @property
    def deed(self) -> int | None:
        """The number among the terms of the verb whose doer is asked for, in the active; None in others."""
        if not self.subject_asked or self.passive or self.verb is None:
            return None
        stem = self.stems[self.verb]
        return self.terms.index(stem) if stem in self.terms else None
