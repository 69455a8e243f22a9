"""An office that was given up: "Is she the treasurer?" of "she resigned as treasurer"."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.closed_classes import NEGATORS, word_set
from qa.language.patterns import regex
from qa.reading.subjects import subject
from qa.reading.yes_no.settling.endings import BACK
from qa.reading.yes_no.settling.untold import lacks
from qa.reading.yes_no.statement import Statement

__all__ = ["gave_up", "is_given_up"]

_POST: Final = r"(?:his|her|their|the) (?:job|post|role|position|office|seat|place)"
#: With the verb in front; what follows up to the office has no verb of its own.
_LEFT: Final = regex(
    r"(?:resigned|retired|quit|stepped down|stood down|stepped aside"
    rf"|left {_POST}|gave up {_POST}|lost {_POST}"
    r"|(?:was|were|has been|been) (?:sacked|fired|dismissed|ousted|removed|suspended|voted out|replaced))"
    r"(?: (?:in|on|last|this|at|after|yesterday|today|suddenly) ?(?:[a-z0-9]+)?(?: [a-z0-9]+)?)?"
    r" (?:as|from the post of|of)\b"
)
_BETWEEN: Final = 5
_NOT_SO: Final = NEGATORS | word_set("to would could might may will almost nearly should must")
_DENIALS: Final = word_set("denied denies rumour rumours rumor rumors if whether")
#: Who left for another office of the name, or came back to it.
_BACK: Final = BACK - {"but", "replaced", "later", "new"} | word_set("re-elected reelected reappointed")


def is_given_up(said: Statement) -> Literal["No"] | None:
    """No, where it is asked whether somebody has an office that he or she has left.

    Parameters
    ----------
    said : Statement

    Returns
    -------
    {"No"} or None
    """
    return "No" if gave_up(said) and not lacks(said) else None


def gave_up(said: Statement) -> bool:
    """Whether somebody left an office, and it is asked whether he or she has it.

    Parameters
    ----------
    said : Statement
    """
    asked, s = said.asserted, said.sentence
    if said.question.words[0] not in {"is", "are"} or not asked.subject:
        return False
    # "Is she | still | treasurer?" has no article.
    role = asked.predicate if asked.nominal else said.question.stems[said.question.content[-1]]
    folded = s.folded
    if not _DENIALS.isdisjoint(folded) or not _BACK.isdisjoint(folded):
        return False
    text = " ".join(folded)
    for match in _LEFT.finditer(text):
        first, last = text.count(" ", 0, match.start()), text.count(" ", 0, match.end())
        if not _NOT_SO.isdisjoint(folded[max(first - 3, 0) : first]):
            continue
        office = any(last < i <= last + _BETWEEN for i in said.places(role))
        if office and _is_subject(said, first):
            return True
    return False


def _is_subject(said: Statement, verb: int) -> bool:
    """Whether the one who is asked about left it, by name or by a pronoun."""
    s = said.sentence
    acts = next((i for i in range(verb, min(verb + 3, len(s))) if s.tags[i].startswith("VV")), verb)
    phrase = subject(s, acts)
    if phrase is None:
        return False
    named = not said.asserted.subject.isdisjoint(said.own[i] for i in phrase.heads)
    return named or (phrase.pronoun and not said.asserted.subject.isdisjoint(said.stood_for))
