"""Which kind of thing a question asks for, by its noun or by its verb."""

from __future__ import annotations

from qa.hints import Final
from qa.language.forms import term
from qa.language.kinds import kinds_named
from qa.questions.question import Question

__all__ = ["kinds_asked"]

#: Verbs whose object is mostly of some kinds: "What does it eat?" asks for food (Resnik, "Selectional
#: Preference and Sense Disambiguation", 1997).
_OBJECTS: Final = {
    term(verb): frozenset(kinds.split())
    for kinds, verbs in {
        "food prey diet": "eat cook bake devour feed",
        "drink": "drink sip brew",
        "clothing footwear headgear jewellery accessory": "wear",
        "language": "speak",
        "subject science language craft": "study teach",
        "crop plant vegetable fruit flower": "grow cultivate harvest",
        "instrument sport game role": "play",
    }.items()
    for verb in verbs.split()
}
#: The same with the preposition that stands at the end, or before what: "made of", "died of".
_GOVERNED: Final = {
    (term(verb), preposition): frozenset(kinds.split())
    for kinds, verbs, prepositions in (
        ("material", "make build carve construct weave forge cast fashion", "of from"),
        ("disease cause-of-death injury disaster", "die suffer recover", "of from"),
        ("crime", "charge accuse convict", "with of"),
        ("vehicle transport animal", "travel arrive come", "by in"),
    )
    for verb in verbs.split()
    for preposition in prepositions.split()
}
_JOBS: Final = frozenset({"job"})


def kinds_asked(question: Question) -> frozenset[str]:
    """The kinds of which the answer should be one.

    Parameters
    ----------
    question : Question

    Returns
    -------
    frozenset of str
        Names of kinds of `qa.language.kinds`; empty where none is asked for, or none that the table has.
    """
    if question.kind not in {"what", "which"}:
        return frozenset()
    words, stems = question.words, question.stems
    # "What is the casing made of?": what it is made of is asked for, and no kind of casing.
    last = len(words) - 1 - (words[-1] == "?")
    stranded = _GOVERNED.get((stems[last - 1], words[last])) if last > 0 else None
    if stranded:
        return stranded
    if question.focus and question.focus[-1] in words:
        return kinds_named(stems[words.index(question.focus[-1])])
    if question.answer_type == "role":
        return _JOBS
    if question.verb is None or question.subject_asked:
        return frozenset()
    verb = stems[question.verb]
    return _GOVERNED.get((verb, question.preposition)) or _OBJECTS.get(verb, frozenset())
