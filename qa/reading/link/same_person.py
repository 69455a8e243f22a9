"""Who is asked about, under another name: "the minister ‹Jan Alm›", asked who beat the minister."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import ARTICLES, word_set
from qa.language.forms import term_set
from qa.questions.question import Question
from qa.reading.link.view import Flags, View

__all__ = ["is_the_named"]

#: Kin have the same surname.
_KIN: Final = term_set(
    "husband wife spouse marry marriage father mother parent son daughter child brother sister sibling "
    "twin uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter family widow "
    "relative raise name call"
)
#: What somebody made may bear his name: "Who founded Barlow's?".
_NAMESAKES: Final = term_set(
    "found establish create start set build invent make own design discover develop launch form run lead "
    "manage head direct begin open sell"
)
_OWNERS: Final = word_set("the his her its their this that 's")
#: Who is made, or is, the person of the noun behind them may be the very one asked for.
_MAKING: Final = term_set(
    "be become remain appoint elect name vote crown choose pick select call make proclaim declare "
    "consider play portray succeed hire title dub"
)
#: The words of a question's noun stand at most so many words before it.
_REACH: Final = 3
#: An apposition is found at most so many words behind the name.
_BEHIND: Final = 6


def is_the_named(view: View) -> Flags:
    """Candidates for whom the question has another name: what is asked about is never the answer.

    "Who was governor before Hartwig?" is not answered by "Emil Hartwig", "Who beat the minister?" not by
    "the minister ‹Jan Alm›".
    """
    return _has_the_surname(view) | _is_apposed(view)


def _has_the_surname(view: View) -> Flags:
    """Candidates that begin with a name whose surname the question has alone: "‹Rosa Lind, who left›"."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    made = question.verb is not None and question.stems[question.verb] in _NAMESAKES
    if made or not _KIN.isdisjoint(question.stems) or {"or", "either"} & set(question.words):
        return out
    alone = _surnames(question)
    if not alone:
        return out
    n = len(passage.folded)
    ends = np.zeros(n, dtype=np.int64)  # for each word of such a name where the name ends
    for k, word in enumerate(passage.folded):
        joined = passage.folded[k + 1 : k + 2] in (["and"], ["or"], ["'s"])
        if word in alone and passage.capital[k] and passage.capital[k - 1] and not joined:
            start = k
            while passage.capital[start - 1]:
                start -= 1
            ends[start : k + 1] = k + 1
    return np.asarray((ends[passage.first] > 0) & (ends[passage.first] <= passage.end))


def _surnames(question: Question) -> frozenset[str]:
    """Words of the question that no other name, nor an adjective, stands before."""
    words = question.words
    return frozenset(
        word
        for i, word in enumerate(words)
        if i >= question.wh[1]
        and i in question.content
        and (
            words[i - 1]
            in lexicon.FUNCTION_WORDS | lexicon.PREPOSITIONS | lexicon.TITLES | lexicon.PERSON_NOUNS
        )
        and words[i - 1] not in ARTICLES
        and word not in lexicon.PERSON_NOUNS
    )


def _is_apposed(view: View) -> Flags:
    """Names beside a person's noun in the question: "the minister ‹Jan Alm›", "‹Jan Alm›, the minister"."""
    question, passage = view.question, view.passage
    folded, n = passage.folded, len(passage.folded)
    out = np.zeros(len(passage.first), dtype=bool)
    behind, before = np.zeros(n + 3, dtype=bool), np.zeros(n + 1, dtype=bool)
    marks = passage.flags["mark"]
    for place in _persons(question):
        noun, modifiers = question.stems[place], _modifiers(question, place)
        for k in np.flatnonzero(np.array([stem == noun for stem in passage.stems])).tolist():
            if not modifiers.issubset(passage.stems[max(k - _REACH, 0) : k]):
                continue
            behind[k + 1] = behind[k + 1] or not marks[k + 1]
            if folded[k + 1] == "," and passage.capital[min(k + 2, n - 1)]:
                behind[k + 2] = True
            for j in range(max(k - _BEHIND, 1), k):
                if folded[j] == "," and folded[j + 1] in ARTICLES | _OWNERS and not marks[j + 1 : k].any():
                    before[j] = True
    if not (behind.any() or before.any()):
        return out
    small = view.words(*lexicon.TITLES) | passage.capital | passage.flags["small"]
    named = ~view.has(~small) & view.has(passage.capital)
    return np.asarray(named & (behind[passage.first] | before[passage.end]))


def _persons(question: Question) -> list[int]:
    """The places of nouns for a person of whom something is asked: "who beat | the minister |?"."""
    words = question.words
    verbs = {question.stems[question.verb]} if question.verb is not None else set()
    if not _MAKING.isdisjoint(verbs | set(question.stems[question.wh[1] : question.wh[1] + 1])):
        return []
    return [i for i in range(question.wh[1], len(words)) if _is_argument(question, i)]


def _is_argument(question: Question, place: int) -> bool:
    words = question.words
    following = words[place + 1] if place + 1 < len(words) else ""
    closes = not following[:1].isalnum() or following in lexicon.AUXILIARIES
    closes = closes or place + 1 == question.verb or following in lexicon.PREPOSITIONS - {"of"}
    if words[place] not in lexicon.PERSON_NOUNS or words[place] in question.focus or not closes:
        return False
    start = next((i for i in range(place - 1, max(place - _REACH - 1, -1), -1) if words[i] in _OWNERS), None)
    return start is not None and words[start - 1] != "as"


def _modifiers(question: Question, place: int) -> frozenset[str]:
    words = question.words
    start = next(i for i in range(place - 1, -1, -1) if words[i] in _OWNERS)
    return frozenset(question.stems[start + 1 : place])
