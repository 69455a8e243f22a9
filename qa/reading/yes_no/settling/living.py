"""Who has died is not alive."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.categories import category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.lexicon import PERSON_NOUNS
from qa.reading.subjects import subject
from qa.reading.yes_no.settling.untold import LIMITS, lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["living"]

_ALIVE: Final = term_set("alive living live")
_DIED: Final = word_set("died drowned perished")
_KILLED: Final = word_set("killed murdered assassinated executed")
_PASSED: Final = (["passed", "away"],)
_BEFORE: Final = word_set("not n't never nearly almost may might could would would-be that who")
_SUBJECTS: Final = word_set("he she they")
_NAME: Final = category("name")
#: Who dies as Hamlet, or in a film, lives.
_PLAYED: Final = term_set(
    "as stage play film movie scene story novel opera episode game dream legend act series comic book role "
    "character"
)


def living(said: Statement) -> Literal["No"] | None:
    """No, where it is asked whether somebody is alive who is said to have died.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    words, asked = said.question.words, said.asserted
    if words[0] not in {"is", "are"} or not {"alive", "living"} & set(words) or not asked.subject:
        return None
    if lacks(said, _ALIVE):
        return None
    folded = said.sentence.folded
    for place, word in enumerate(folded):
        if folded[place + 1 : place + 2] == ["out"]:
            continue  # so do families and customs
        dies = word in _DIED or (word in _KILLED and "was" in folded[max(place - 2, 0) : place])
        if not (dies or folded[place : place + 2] in _PASSED):
            continue
        if not _BEFORE.isdisjoint(folded[max(place - 2, 0) : place]) or not LIMITS.isdisjoint(folded):
            continue
        phrase = subject(said.sentence, place)
        if phrase is None or not _PLAYED.isdisjoint(said.sentence.stems[place:]):
            continue
        if asked.subject & {said.own[i] for i in phrase.heads if _is_person(said, i)} or (
            any(folded[i] in _SUBJECTS for i in phrase.heads) and asked.subject & said.stood_for
        ):
            return "No"
    return None


def _is_person(said: Statement, place: int) -> bool:
    """Whether a word names a person: customs and languages die too, and may come to life again."""
    s = said.sentence
    named = s.categories[place] == _NAME and said.own[place] in said.question.names
    return named or s.folded[place] in PERSON_NOUNS
