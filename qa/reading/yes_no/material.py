"""Whether a thing is made of a material."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import ARTICLES, COPULA, word_set
from qa.language.kinds import kinds_of
from qa.reading.copular import MADE, OF_MATERIAL, copular_clauses, material_at
from qa.reading.yes_no.statement import Statement

__all__ = ["made_of_it"]

_DETERMINERS: Final = ARTICLES | word_set("its his her their this that these those")


def made_of_it(said: Statement) -> str | None:
    """Whether a thing is of a material, where a sentence tells its material: "Is the handle plastic?".

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"Yes", "No"} or None
        None where something else is asked, or the sentence tells no material of the thing, or several.
    """
    asked = _asked(said)
    if asked is None or not {"not", "n't"}.isdisjoint(said.sentence.folded):
        return None
    head, material = asked
    s = said.sentence
    told = [
        place for clause in copular_clauses(s) if clause.head == head if (place := material_at(s, clause))
    ]
    if len(told) != 1:
        return None
    stem = s.stems[told[0][-1]]
    if stem == material or material in kinds_of(stem):
        return "Yes"
    # "Is it oak?" of "it is wood" is open, and so is what is made of two things.
    joined = s.folded[told[0][-1] + 1 : told[0][-1] + 2] in (["and"], [","], ["or"])
    more = joined and "material" in kinds_of(s.stems[min(told[0][-1] + 2, len(s) - 1)])
    return None if stem in kinds_of(material) or more else "No"


def _asked(said: Statement) -> tuple[str, str] | None:
    """The stems of the thing and of the material in "Is the | handle | made of | plastic |?"."""
    question = said.question
    words = [word for word in question.words if word[0].isalnum()]
    stems = [stem for word, stem in zip(question.words, question.stems, strict=True) if word[0].isalnum()]
    if len(words) < 4 or words[0] not in COPULA or words[1] not in _DETERMINERS:
        return None
    made = next((i for i, word in enumerate(words) if word in MADE), None)
    end = len(words) - 1
    if made is not None:
        if made + 2 != end or words[made + 1] not in OF_MATERIAL:
            return None
        thing = made - 1
    else:
        thing = end - 1
    if (
        thing < 2
        or any(word in OF_MATERIAL for word in words[1 : thing + 1])
        or "material" not in kinds_of(stems[end])
    ):
        return None
    return stems[thing], stems[end]
