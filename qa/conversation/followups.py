"""Makes a question that refers to what was said before stand alone.

The rules stand in `RULES`, in the order in which they are tried; the first that applies decides.
A question that none of them applies to is left as it is, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.conversation.asked import replace
from qa.conversation.ellipsis import bare_question, last_whole
from qa.conversation.mentions import entity
from qa.conversation.phrases import AUXILIARIES, PREPOSITIONS, PRONOUNS, WH
from qa.conversation.references import replacements
from qa.conversation.soundness import is_sound
from qa.conversation.state import Note, State
from qa.conversation.substitution import is_ordinal, other_ordinal, same_owner, substitute, with_noun
from qa.language.capitals import upper_first
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.records import NamedTuple

__all__ = ["RULES", "resolve"]


class Resolved(NamedTuple):
    """A question that stands alone.

    Parameters
    ----------
    text : str
    notes : tuple of Note
        How it was read; empty where it was left as it is.
    names : tuple of str
        What its words that pointed back stood for.
    """

    text: str
    notes: tuple[Note, ...] = ()
    names: tuple[str, ...] = ()


class Rule(NamedTuple):
    """A way in which a question leans on what was said before.

    Parameters
    ----------
    name : str
    example : str
        What is typed, after "Who opened the pool in Norwick?" and "Ruth Lane".
    meaning : str
        What it means then.
    apply : callable
        From the question, the state and the article's text to a `Resolved`, or None.
    """

    name: str
    example: str
    meaning: str
    apply: Callable[[str, State, str], Resolved | None]


def resolve(question: str, state: State, text: str = "") -> Resolved:
    """Make a question stand alone.

    Parameters
    ----------
    question : str
        As typed.
    state : State
        What was said before.
    text : str
        The articles that were talked about; they help to choose who is meant.

    Examples
    --------
    >>> resolve("Who is Ruth Lane?", State())
    Resolved(text='Who is Ruth Lane?', notes=(), names=())
    """
    if state.turns and len(question) <= _LONGEST:
        for rule in RULES:
            found = rule.apply(question, state, text)
            if found is not None and found.text != question and is_sound(found.text):
                return found
    return Resolved(question)


def _corrected(question: str, state: State, text: str) -> Resolved | None:
    match = _CORRECTION.fullmatch(_bare_end(question))
    return match and _about(match["words"] or match["short"], state, text)


def _what_about(question: str, state: State, text: str) -> Resolved | None:
    words = _bare_end(question)
    match = _WHAT_ABOUT.fullmatch(words) or _AND.fullmatch(words)
    return match and _about(match["words"], state, text)


def _bare_end(question: str) -> str:
    return question.strip().rstrip("?.! ")


def _about(words: str, state: State, text: str) -> Resolved | None:
    """Ask the last question about somebody else; a whole question in these words is asked itself."""
    last = last_whole(state)
    if last is None:
        return None
    first = tokenize(words)[0].text.lower() if tokenize(words) else ""
    if first in {"who", "what", "when", "where", "why", "how", "which", "did", "does", "is", "was"}:
        whole = upper_first(words).rstrip("?. ") + "?"
        again = resolve(whole, state, text)
        return Resolved(again.text, again.notes or (Note(words, whole),), again.names)
    if is_ordinal(words) and not other_ordinal(words, last.resolved):
        said = with_noun(words, state)
        if said is None:
            return None
        words = said
    parallel = other_ordinal(words, last.resolved, text) or same_owner(words, last.resolved, state, text)
    if parallel:
        names = tuple(other_ordinal(words, name, text) or name for name in last.names)
        return Resolved(parallel, (Note(words, parallel),), names)
    found = replacements(words, state, text)
    typed, words = words, replace(words, found).rstrip("?. ")
    asked = substitute(words, last, state, text)
    new = () if _LEADING.match(words) else (words,)  # "And in May?" goes on about the same
    names = (*new, *(r.name for r in found))
    return Resolved(asked, (*(r.note for r in found), Note(typed, words)), names) if asked else None


def _more_about(question: str, state: State, text: str) -> Resolved | None:
    """Ask who or what somebody is, of whom more is to be told."""
    match = _MORE.fullmatch(_bare_end(question))
    if match is None or fold(match["words"]) in {"this", "that"}:
        return None
    found = replacements(match["words"], state, text)
    name = replace(match["words"], found)
    if fold(name) in PRONOUNS:
        return None
    who = next((e for e in state.entities if e.name == name), None) or entity(name, text)
    wh = "Who" if who.kind == "person" else "What"
    return Resolved(f"{wh} {'are' if who.many else 'is'} {name}?", tuple(r.note for r in found), (name,))


def _bare(question: str, state: State, text: str) -> Resolved | None:
    asked = bare_question(question, state, text)
    last = last_whole(state)
    if asked is None or last is None:
        return None
    return Resolved(asked, (Note(question, asked),), last.names)


def _references(question: str, state: State, text: str) -> Resolved | None:
    found = replacements(question, state, text)
    if not found:
        return None
    asked = replace(question, found)
    return Resolved(
        upper_first(asked) if question[:1].isupper() else asked,
        tuple(r.note for r in found),
        tuple(r.name for r in found if r.sort not in {"there", "then"}),
    )


_LONGEST = 400  # characters: a longer question says all that it needs
_NO = r"(?:no|nope|sorry|wait|actually|not (?:him|her|it|that|them))"
_CORRECTION = regex(
    rf"(?:{_NO}[,.;:!–— ]+)*(?:i meant?|i was asking about)[,:]? (?P<words>\S.*)"
    rf"|(?:{_NO}\s*[,.;:!–—]+\s*)+(?P<short>\S+(?: \S+){{0,5}})",
    re.IGNORECASE,
)
_LEADING = regex(rf"(?:{'|'.join(sorted(PREPOSITIONS))})\s+(?=\S)", re.IGNORECASE)
_LEAD = r"(?:(?:and|but|ok|okay|so)[, ]+)?"
_WHAT_ABOUT = regex(rf"{_LEAD}(?:what|how) about (?P<words>.+)", re.IGNORECASE)
_MORE = regex(
    rf"{_LEAD}(?:(?:please |can you |could you )?(?:tell|give) me )?(?:some |something |anything )?"
    r"more about (?P<words>.+)",
    re.IGNORECASE,
)
# "And Norwick?", "And in 1990?": a few words without a verb.
_VERBAL = "|".join(sorted(WH | AUXILIARIES))
_AND = regex(rf"and (?P<words>(?!(?:\w+ )?(?:{_VERBAL})\b)[\w’'.-]+(?: [\w’'.-]+){{0,4}})", re.IGNORECASE)

RULES: tuple[Rule, ...] = (
    Rule("correction", "No, I meant Hesk", "Who opened the pool in Hesk?", _corrected),
    Rule("what about", "What about Hesk?", "Who opened the pool in Hesk?", _what_about),
    Rule("more about", "Tell me more about her", "Who is Ruth Lane?", _more_about),
    Rule("bare question", "And when?", "When did Ruth Lane open the pool in Norwick?", _bare),
    Rule("words that point back", "Where was she born?", "Where was Ruth Lane born?", _references),
)
