"""The form of a question, by its question word and what follows it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.language import lexicon
from qa.language.closed_classes import COPULA, DETERMINING, DO, FINITE_BE, word_set
from qa.language.forms import ONES
from qa.language.nouns import ends_as_plural
from qa.language.patterns import regex
from qa.language.verbs import is_past
from qa.questions.draft import QuestionDraft
from qa.questions.nouns import (
    KIND_NOUNS,
    TIMES_OF_NOW,
    acts,
    is_only_verb,
    is_superlative,
    is_verb,
    modifier_asked,
    noun_after,
    type_of,
)
from qa.questions.tables import EXTENT_WORDS, NAME_NOUNS, REASON_NOUNS
from qa.questions.verb import going_on, read_verb

__all__ = ["HOLDS", "ROLES", "how_many_things", "read"]

_FORM_OF_TYPE = {
    "person": "who",
    "date": "when",
    "number": "how many",
    "percent": "how many",
    "quantity": "how many",
    "place": "place",
    "reason": "why",
    "nationality": "which",
}
#: "What is he famous for?" asks for no purpose.
_FOR_A_THING = word_set("used known famous noted remembered renowned celebrated responsible named")
_SOME = word_set("some one another two three four five")
#: "What is an example of a dialect?" asks for one, and not what a dialect is.
_INSTANCES = word_set("example examples instance")
_AMOUNTS = frozenset({"number", "quantity", "percent"})
_REGIONS = frozenset({"area", "areas"})
ROLES = word_set("job role position occupation profession post office function work")
#: "What title does she hold?" asks what she is.
_HELD = ROLES | {"title", "rank"}
HOLDS = word_set("hold holds held occupy occupies occupied")
#: "What did she do for a living?", "What did he work as?" ask for a trade, and so does what somebody was, or
#: did, before another.
_LIVING = regex(
    r"\bdo for (?:a living|work|a job)(?: \?)?(?:$| before\b)|\b(?:work|train) as (?:\?$|before\b|$)"
    r"|\bdo before(?: \?)?$"
    r"|\b(?:been|do) before (?:(?:(?:he|she) (?:became|turned to|went into)|becoming|turning to)\b"
    r"|(?:(?:he|she) entered |entering )?(?:politics|parliament|office|the priesthood)\b)",
    pieces=("do for", "work as", "train as", "before"),
)
_STANCES = word_set("on regarding about towards toward concerning")
_PAYING = word_set(
    "cost pay paid spend spent worth earn price fined owe owed borrow borrowed lend lent donate donated "
    "invest invested charge charged fetch fetched"
)
_COSTING = word_set("cost charge")
_PARTS = word_set("left there missing enough")
_MEASURES = word_set(
    "weight mass volume area height length width depth distance rainfall snow rain water speed temperature "
    "power energy capacity size difference increase decrease rise fall share"
)
#: Names that end as participles do, for those who type no capitals; and who is called so is asked by a name.
_NO_DEEDS = word_set(
    """
    mohammed muhammed ahmed hamed khaled javed rashed majed sayed fred alfred wilfred manfred winifred mildred
    jared tancred ned ted jed reed called named known termed
    """
)
#: With "of" behind them they are held by somebody.
_OFFICES = frozenset({"chair", "chairs", "head", "heads"})
_COUNTS = {word: number for number, word in enumerate(ONES[2:13], 2)} | {
    "2": 2, "3": 3, "4": 4, "5": 5, "both": 2,
}  # fmt: skip


def read(words: list[str], place: int, written: Sequence[str]) -> QuestionDraft:
    """Read the form of a question whose question word stands at `place`.

    Parameters
    ----------
    words : list of str
        In lower case.
    place : int
    written : sequence of str
        The same as they were written.
    """
    word = words[place]
    before = words[place - 1] if place else ""
    preposition = before if before in lexicon.PREPOSITIONS else ""
    if not preposition and len(words) > 2:
        tail = _tail(words)
        preposition = tail if tail in lexicon.PREPOSITIONS else ""
    draft = QuestionDraft(word, word, "thing", wh=(place, place + 1), preposition=preposition)
    if word in {"who", "whom", "whose"}:
        _read_who(words, place, draft, written)
    elif word == "when":
        draft.answer_type = "date"
    elif word == "where":
        draft.answer_type = "place"
    elif word == "why":
        draft.answer_type = "reason"
    elif word == "how":
        _read_how(words, place, draft)
    else:
        _read_what(words, place, draft, written)
    read_verb(words, draft, written)
    if draft.form == "what is" and draft.answer_type == "thing" and draft.passive and draft.subject_asked:
        # "What is needed to ...?" asks as "what drives ...?" does.
        draft.form, draft.focus = "what", ()
    return draft


def _tail(words: Sequence[str]) -> str:
    """The last word before the mark and before what only says that it is so now: "used | for | today?"."""
    last = [word for word in words if word[0].isalnum()]
    while len(last) > 1 and last[-1] in TIMES_OF_NOW:
        last.pop()
    return "".join(last[-1:])


def _read_who(words: list[str], place: int, draft: QuestionDraft, written: Sequence[str]) -> None:
    """Read what asks for a person; "Who is the mayor?" and "Who was Ann's aunt?" do so by a noun."""
    draft.kind, draft.form, draft.answer_type = "who", "who", "person"
    if words[place] == "whose":
        draft.wh = (place, noun_after(words, place + 1)[1])
    elif len(words) > place + 2 and words[place + 1] in COPULA:
        focus, end = noun_after(words, place + 2)
        # "Who is prime minister?", "Who was mayor before Roe?": an office, and no name.
        office = bool(focus) and focus[-1] in lexicon.PERSON_NOUNS and written[end - 1].islower()
        deed = _was_done(written[place + 2]) or going_on(written, place + 1) is not None
        if not office and not deed and _is_bare_name(words[place + 2 :]):
            draft.form, draft.answer_type = "who is", "role"
            return
        # "Who was the bridge designed by?" asks for no bridge.
        rest = [word for word in words[end:] if word[0].isalnum()]
        stranded = len(rest) > 1 and is_verb(rest[0], "") and rest[-1] in lexicon.PREPOSITIONS
        told = office or words[place + 2] in DETERMINING or "'s" in words[place + 2 : end]
        if told and not stranded:
            draft.focus = focus


def _was_done(word: str) -> bool:
    """Whether a word behind "who was" says what was done to somebody, and is no name: "who was arrested?"."""
    return word.islower() and is_past(word) and word not in _NO_DEEDS


def _is_bare_name(words: list[str]) -> bool:
    """Whether nothing but a name follows: no article, no preposition, no genitive, no verb."""
    rest = [word for word in words if word[0].isalnum()]
    if "'s" in words or "'" in words:
        return False
    return 0 < len(rest) <= 5 and not any(
        word in lexicon.FUNCTION_WORDS or (len(rest) > 2 and is_verb(word, "")) for word in rest
    )


def _read_how(words: list[str], place: int, draft: QuestionDraft) -> None:
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in {"many", "much"}:
        focus, end = _counted(words, place + 2)
        draft.kind, draft.form, draft.focus = "how many", "how many", focus
        draft.wh = (place, max(end, place + 2))
        last = focus[-1] if focus else ""
        if after == "much" and focus == ("time",):
            # "How much time is left?" asks as "how long" does.
            draft.form, draft.answer_type = "how long", "duration"
        elif last in lexicon.TIME_UNITS:
            draft.answer_type = "duration"
        elif last in {"percent", "percentage"}:
            draft.answer_type = "percent"
        elif after == "much" and (last in {"money", ""}):
            paid = last == "money" or _PAYING & set(words) or _asks_price(words[place + 2 :])
            draft.answer_type = "money" if paid else "quantity"
        else:
            # "How many eggs" asks for a number, "how much flour" for an amount of it.
            draft.answer_type = "number" if after == "many" else "quantity"
    elif after in EXTENT_WORDS:
        draft.form, draft.answer_type, draft.wh = "how long", EXTENT_WORDS[after], (place, place + 2)
    else:
        draft.answer_type = "manner"


def _asks_price(rest: list[str]) -> bool:
    """Whether "How much | is the bus? |" asks for a price: a thing, and neither a deed nor a measure."""
    named = [word for word in rest if word[0].isalnum()]
    if len(named) < 2 or named[0] not in FINITE_BE or named[1] in lexicon.PREPOSITIONS:
        return False
    thing = named[1:]
    known = is_past(thing[0]) or thing[0] in _PARTS  # "How much is | known | about it?"
    return not (known or _MEASURES & set(thing) or is_past(thing[-1]))


def _counted(words: list[str], start: int) -> tuple[tuple[str, ...], int]:
    """What "how many" counts, and where its phrase ends: "of the guests were | nurses |" counts nurses."""
    if words[start : start + 1] != ["of"]:
        return noun_after(words, start)
    group, end = noun_after(words, start + 1)
    if words[end : end + 1] and words[end] in COPULA:
        kind, close = noun_after(words, end + 1)
        if kind and words[close:] in ([], ["?"]):
            return kind, end
    return group, end


def _read_what(words: list[str], place: int, draft: QuestionDraft, written: Sequence[str]) -> None:
    after = words[place + 1] if place + 1 < len(words) else ""
    draft.kind = words[place]
    if after in lexicon.AUXILIARIES and after != "am":
        # "What was the bride wearing?" asks what "what did she wear?" does.
        deed = going_on(written, place + 1)
        doing = "doing" in words[place + 2 :] or (deed or 0) > place + 2
        if after in COPULA and not doing:
            _read_what_is(words, place, draft)
        else:
            _read_what_did(words, place, draft)
        return
    # "Which of the bridges ...?"
    focus, end = noun_after(words, place + 1 + (after == "of" and words[place] == "which"))
    if words[place] == "what" and (
        not focus
        or is_verb(words[place + 1], "what")
        or is_only_verb(words, place + 1)
        or acts(words, place + 1)
        or after in lexicon.PREPOSITIONS
    ):
        draft.form = "what"
        return
    draft.focus, draft.wh = focus, (place, end)
    draft.answer_type = "person" if _is_office(words, end) else type_of(focus)
    if draft.answer_type == "person" and modifier_asked(words, place):
        draft.answer_type = "thing"  # "What kind of doctor ...?" asks for nobody by name
    if focus and focus[-1] in _HELD and HOLDS.intersection(words[end:]):
        draft.form, draft.answer_type = "who is", "role"
        return
    if focus and draft.answer_type in _AMOUNTS and (focus[-1] in _REGIONS or _names_a_thing(words, place)):
        # "Which areas ...?" asks where, "what is the area of ...?" how much; a name is never a number.
        draft.answer_type = "place" if focus[-1] in _REGIONS else "thing"
    draft.form = _FORM_OF_TYPE.get(draft.answer_type, "which")
    if focus and focus[-1] in EXTENT_WORDS:
        draft.form = "how long"
    if focus == ("age",):
        # "At what age ...?" asks as "how old" does.
        draft.form, draft.answer_type = "how long", "duration"


def _is_office(words: list[str], end: int) -> bool:
    """Whether a noun phrase ends with an office that is a thing as well: "which head | of state"."""
    return words[end - 1] in _OFFICES and words[end : end + 1] == ["of"]


def _read_what_did(words: list[str], place: int, draft: QuestionDraft) -> None:
    """Read what a form of do, have or a modal verb follows."""
    draft.form = "what did"
    if _LIVING.search(" ".join(words[place + 1 :])):
        draft.form, draft.answer_type = "who is", "role"
        return
    if _asks_for_a_sum(words[place + 2 :]):
        # "What does a ticket cost?" asks as "how much" does.
        draft.form, draft.answer_type = "how many", "money"
    if words[place + 1] not in DO:
        return
    if "stand" in words and "for" in words:
        draft.form, draft.answer_type = "stands for", "expansion"
    elif words[-2:-1] == ["mean"]:
        draft.form, draft.answer_type = "what is", "definition"
    elif "call" in words[place + 2 :]:
        draft.answer_type = "name"


def _asks_for_a_sum(rest: list[str]) -> bool:
    """Whether what it costs is asked, "does a swim cost | for a child |?", and not "did it cost | him |?"."""
    place = next((i for i, word in enumerate(rest) if i and word in _COSTING), None)
    behind = [word for word in rest[place + 1 :] if word[0].isalnum()] if place else [""]
    return not behind or behind[0] in lexicon.PREPOSITIONS


def _names_a_thing(words: list[str], place: int) -> bool:
    """Whether the question asks for a name ("what is the name of the count?")."""
    return bool({"name", "names", "title"} & set(words[place + 1 : place + 5]))


def _read_what_is(words: list[str], place: int, draft: QuestionDraft) -> None:
    # "What is one of the rivers ...?", "What is another name ...?"
    one = words[place + 2 : place + 3] in (["one"], ["another"])
    focus, end = noun_after(words, place + 2 + one + (one and words[place + 3 : place + 4] == ["of"]))
    draft.form = "what is"
    if (
        (
            focus
            and focus[-1] in ROLES
            and (words[place + 2] in {"his", "her"} or "'s" in words or "of" in words[end : end + 1])
            # "Her position on the vote" is no job.
            and not (focus[-1] == "position" and _STANCES.intersection(words[end : end + 1]))
        )
        or (focus[-1:] == ("line",) and words[end : end + 2] == ["of", "work"])
    ):
        draft.focus, draft.form, draft.answer_type = focus, "who is", "role"
        return
    rest = words[end:]
    # "What is the capital of ...", "What was the ship's name": the noun says the type of the answer.
    definite = place + 2 < len(words) and (words[place + 2] in DETERMINING | _SOME or "'s" in words)
    # "What are secondary sources of law?"
    definite |= words[place + 1] in {"are", "were"} and rest[:1] == ["of"]
    # "What is the tin greased with?" asks for no tin.
    stranded = len(rest) > 1 and is_verb(rest[0], "") and _tail(rest) in lexicon.PREPOSITIONS
    if definite and focus and not stranded:
        draft.focus = focus
        draft.answer_type = "person" if _is_office(words, end) else type_of(focus)
        named = NAME_NOUNS & set(words[place + 3 : place + 6])
        if (draft.answer_type == "thing" and named) or (
            draft.answer_type in _AMOUNTS and _names_a_thing(words, place)
        ):
            draft.answer_type = "name"
        if draft.answer_type in _FORM_OF_TYPE:
            draft.form = _FORM_OF_TYPE[draft.answer_type]
    owner = words[place + 2 : place + 3]
    owned = "'s" in words[place + 2 : end] or owner in (["his"], ["her"], ["its"], ["their"])
    if not rest or rest == ["?"]:
        told = draft.focus and (owned or draft.answer_type != "thing" or _picks_out(words[place + 2 : end]))
        told = told or bool(_INSTANCES & set(words[place + 2 : place + 5]))
        draft.answer_type = draft.answer_type if told else "definition"
    if _tail(words) == "for":
        draft.answer_type = "thing" if _FOR_A_THING & set(words) else "reason"
    if {"called", "named", "termed"} & set(rest) or ("known" in rest and {"as", "by"} & set(rest)):
        draft.answer_type = "name"
        if draft.form == "who":
            draft.form = "what is"  # what people are called is nobody's name
    if REASON_NOUNS & set(words[place + 2 : place + 5]):
        draft.form, draft.answer_type = "why", "reason"


def _picks_out(phrase: list[str]) -> bool:
    """Whether a phrase picks one thing out of many: "the smallest bat", "the main kind of rock"."""
    return phrase[:1] == ["the"] and (
        bool(lexicon.QUALIFIERS & set(phrase[1:]))
        or any(is_superlative(word) for word in phrase[1:-1])
        or any(a in KIND_NOUNS and b == "of" for a, b in pairwise(phrase))
    )


def how_many_things(words: list[str], draft: QuestionDraft) -> int:
    """See `Question.several`."""
    start = draft.wh[0]
    if draft.kind not in {"what", "which", "who"} or words[start + 1 : start + 2] == ["of"]:
        return 1
    if words[start + 2 : start + 3] in (["one"], ["another"]) or draft.answer_type == "name":
        return 1
    head = draft.focus[-1] if draft.focus else ""
    if head == "hours":
        return 1  # "What are the opening hours?" is answered by a stretch of time
    for word in words[start + 1 : start + 5]:
        if word in _COUNTS:
            return _COUNTS[word]
    plural_noun = ends_as_plural(head)
    plural_verb = words[start + 1 : start + 2] in (["are"], ["were"])
    # "What were the bells cast from?": they are several, and not what is asked for.
    plural_verb = plural_verb and not (draft.passive and draft.preposition)
    return 0 if plural_noun or plural_verb else 1
