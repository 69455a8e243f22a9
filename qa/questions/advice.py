"""Whether a question asks for advice, as a heading of a guide or a manual may: "How do I get there?"."""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.records import NamedTuple

__all__ = [
    "asks_for_advice",
    "asks_how_or_what_to_do",
    "asks_what_happens",
    "asks_what_to_do",
    "symptom_asked",
]

#: A reader asks for himself, or for people like him.
_SHOULDS: Final = ("do", "can", "could", "should", "must", "would", "shall", "may", "might")
_SHOULD: Final = f"(?:{'|'.join(_SHOULDS)})"
_ONE: Final = "(?:i|we|you|one|people|visitors|guests|tourists)"
_ADVICE: Final = regex(
    rf"\b(?:how|where|when|what) {_SHOULD} {_ONE}\b|\b(?:how|where|when|what) to\b"
    r"|\b(?:when|what) (?:is|are) the (?:best|right|ideal) (?:time|season|way|month)s?\b",
    re.IGNORECASE,
    pieces=(
        *(f"{word} {should}" for word in ("how", "where", "when", "what") for should in (*_SHOULDS, "to")),
        *(f" the {best} " for best in ("best", "right", "ideal")),
    ),
)
_HOW_TO: Final = regex(
    rf"\bhow (?:to|{_SHOULD} {_ONE})\b",
    re.IGNORECASE,
    pieces=[f"how {should}" for should in (*_SHOULDS, "to")],
)
_WHAT_TO_DO: Final = regex(
    rf"\bwhat (?:to|{_SHOULD} {_ONE}) do\b",
    re.IGNORECASE,
    pieces=[f"what {should}" for should in (*_SHOULDS, "to")],
)
_WHAT_HAPPENS: Final = regex(r"\bwhat happens\b", re.IGNORECASE, pieces=("what happens",))
#: What goes wrong is asked about by one of these: what it means, and what to do.
_MEANING: Final = regex(
    r"what (?:does|can|could|might|would) it mean (?:if|when)"
    r"|what(?:['’]s| is) (?:wrong|the matter|the cause) (?:if|when)",
    re.IGNORECASE,
)
_REMEDY: Final = regex(
    rf"what (?:{_SHOULD} {_ONE} do|to do|happens) (?:if|when)|what if",
    re.IGNORECASE,
)
#: Of what goes on, and not of what happened once.
_WHY: Final = regex(
    r"why (?:is|are|does|do|has|have|will|wo|can|ca)(?P<denied>n['’]t|not)?(?=\s)",
    re.IGNORECASE,
)


class Symptom(NamedTuple):
    """What goes wrong, as a question tells it, and whether it asks what to do, or else why it is so."""

    case: str
    remedy: bool


def asks_for_advice(question: Question) -> bool:
    """Whether somebody asks what to do, and where, when or how.

    Examples
    --------
    >>> from qa.questions.analysis import analyse
    >>> asks_for_advice(analyse("How do I get there?")), asks_for_advice(analyse("How did he get there?"))
    (True, False)
    """
    return question.kind in {"how", "where", "when", "what"} and bool(_ADVICE.search(question.text))


def asks_what_to_do(question: Question) -> bool:
    """Whether somebody asks what he should do: "What should I do if it rings?"."""
    return bool(_WHAT_TO_DO.search(question.text))


def asks_how_or_what_to_do(question: Question) -> bool:
    """Whether an instruction answers: "How do I open it?", "What should I do if it rings?"."""
    asked = question.kind in {"how", "what"}
    return asked and (asks_what_to_do(question) or bool(_HOW_TO.search(question.text)))


def asks_what_happens(question: Question) -> bool:
    """Whether it is asked what follows: "What happens if it rings?"."""
    return bool(_WHAT_HAPPENS.search(question.text))


def symptom_asked(text: str) -> Symptom | None:
    """What goes wrong, where a question asks why, or what to do then; else None.

    Examples
    --------
    >>> symptom_asked("What should I do if the pump hums?")
    Symptom(case='the pump hums?', remedy=True)
    >>> symptom_asked("Why isn't it hot?"), symptom_asked("Why did it hum?")
    (Symptom(case='not it hot?', remedy=False), None)
    """
    for pattern, remedy in ((_REMEDY, True), (_MEANING, False)):
        if found := pattern.search(text):
            return Symptom(text[found.end() :].strip(), remedy)
    found = _WHY.search(text)
    if found is None:
        return None
    return Symptom(f"{'not ' if found['denied'] else ''}{text[found.end() :].strip()}", False)
