"""Reads a question: its question word, the type of answer that it wants, and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from qa.language import lexicon
from qa.language.forms import term
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.tables import (
    ANSWER_TYPES,
    EXTENT_WORDS,
    FILLER_NOUNS,
    IRREGULAR_VERBS,
    OPENINGS,
    QUESTION_WORDS,
    REASON_NOUNS,
)

__all__ = ["FORMS", "Question", "analyse"]

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
    "what is": "What is a quern?",
    "stands for": "What does BBC stand for?",
    "what did": "What did the council reject?",
    "what": "What drives the mill?",
    "why": "Why did the mill close?",
    "how": "How is paper made?",
    "yes/no": "Did the council agree?",
}


@dataclass(frozen=True, slots=True)
class Question:
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
        role, reason, manner, definition, expansion, yes/no, or thing.
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

    names: frozenset[str]
    several: int
    modifier_asked: bool

    @property
    def terms(self) -> tuple[str, ...]:
        """Stems of the content words, in order, each once."""
        return tuple(dict.fromkeys(self.stems[i] for i in self.content))


def _strip_opening(text: str) -> str:
    low = fold(text)
    for opening in OPENINGS:
        if low.startswith(opening) and re.match(r"[\s,:]+\S", text[len(opening) :]):
            rest = re.sub(r"^[\s,:]+", "", text[len(opening) :])
            rest = re.sub(r"^(?:if|whether)\s+(?=\w)", "", rest, flags=re.IGNORECASE)
            if len(rest.split()) > 1:
                return _strip_opening(rest)
    return text


def _is_verb(word: str, before: str) -> bool:
    if word in lexicon.AUXILIARIES or word in IRREGULAR_VERBS:
        return True
    return len(word) > 4 and word.endswith("ed") and before not in lexicon.FUNCTION_WORDS


def _question_word(words: list[str]) -> int | None:
    places = [i for i, word in enumerate(words) if word in QUESTION_WORDS]
    if not places:
        return None
    for i in places:
        # "When the war ended, who ..." and "In 1990, what ...": the one after the comma asks.
        if i and words[i - 1] == "," and words[0] not in lexicon.AUXILIARIES:
            return i
        if i > 1 and words[i - 1] in lexicon.PREPOSITIONS and words[i - 2] == ",":
            return i
    if words[0] in lexicon.AUXILIARIES:
        return None
    first = places[0]
    if first and words[first] in {"who", "which", "that", "when", "where"} and first > 2:
        # A relative clause before the real question word: "The man who won, which club ...".
        later = [i for i in places if words[i] in {"what", "which", "how", "why"}]
        return later[-1] if later else first
    return first


@lru_cache(maxsize=4096)
def analyse(text: str) -> Question:
    """Read a question.

    Parameters
    ----------
    text : str
        As typed; a question mark and capitals are not needed.

    Returns
    -------
    Question

    Examples
    --------
    >>> question = analyse("Can you tell me in which year the bridge was opened?")
    >>> question.kind, question.answer_type, question.focus
    ('which', 'date', ('year',))
    """
    text = _strip_opening(" ".join(text.split()))
    words = [fold(token.text) for token in tokenize(text)]
    stems = tuple(term(word) for word in words)
    place = _question_word(words) if words else None
    if place is None:
        return _without_question_word(text, words, stems)
    reading = _read(words, place)
    content = tuple(
        i
        for i, word in enumerate(words)
        if (word[0].isalnum() and word not in lexicon.FUNCTION_WORDS and word not in QUESTION_WORDS)
        and not (reading.wh[0] <= i < reading.wh[1] and (word in FILLER_NOUNS or word in {"many", "much"}))
        and not (reading.form == "how long" and i == place + 1)
        and not (reading.answer_type == "role" and word in _ROLES)
        and not (reading.answer_type == "expansion" and word == "stand")
    )
    return Question(
        text, reading.kind, reading.form, reading.answer_type, reading.focus, tuple(words), stems, content,
        reading.wh, reading.verb, reading.subject_asked, reading.passive, reading.preposition, _names(text),
        _how_many_things(words, reading), _modifier_asked(words, place),
    )  # fmt: skip


_NOT_NAMES = lexicon.FUNCTION_WORDS | lexicon.MONTHS | lexicon.WEEKDAYS | QUESTION_WORDS


def _names(text: str) -> frozenset[str]:
    tokens = tokenize(text)
    return frozenset(
        term(token.text)
        for i, token in enumerate(tokens)
        if i and token.text[0].isupper() and fold(token.text) not in _NOT_NAMES
    )


@dataclass(slots=True)
class _Reading:
    kind: str
    form: str
    answer_type: str
    focus: tuple[str, ...] = ()
    wh: tuple[int, int] = (0, 1)
    verb: int | None = None
    subject_asked: bool | None = None
    passive: bool = False
    preposition: str = ""


_VERB_ADVERBS = frozenset("never not also already always often still".split())
_BEGINS_A_PHRASE = frozenset(
    "a an the his her its their this these those each every another one all no".split()
)


def _acts(words: list[str], place: int) -> bool:
    """Whether a word that no list has is a verb, by its ending and what follows it.

    "blocked the", "crosses the", "happened in": no noun stands before a determiner. Before a preposition
    a word in -s is a verb where the question has no other ("What cell binds to ...", but not "What
    coins in the hoard bear ...").
    """
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) and words[place + 1][0].isalnum() else ""
    past = len(word) > 4 and word.endswith("ed")
    present = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    if not (past or present) or word in lexicon.FUNCTION_WORDS:
        return False
    if following in _BEGINS_A_PHRASE or (past and not following):
        return True
    if following not in lexicon.PREPOSITIONS or following == "of":
        return False
    others = [*words[:place], *words[place + 1 :]]
    rest = list(zip(others, ["", *others], strict=False))
    return past or not any(other in lexicon.AUXILIARIES or _is_verb(other, before) for other, before in rest)


def _noun_after(words: list[str], start: int) -> tuple[tuple[str, ...], int]:
    """The noun phrase that begins at `start`, and where it ends."""
    end = start
    while end < len(words):
        word = words[end]
        if word in lexicon.PREPOSITIONS and word != "of":
            break
        if not word[0].isalnum() and word not in {"'s", "'", "&"}:
            break
        genitive = word in {"'s", "'"} and end > start
        if not genitive and end > start and (_is_verb(word, words[end - 1]) or _acts(words, end)):
            break
        if (word in lexicon.AUXILIARIES and not genitive) or word in lexicon.PRONOUNS or word == "of":
            break
        if word in {"the", "a", "an"} and end > start:
            break
        end += 1
    # "which cell never reacts": the adverb goes with the verb.
    while (
        end > start
        and end < len(words)
        and (words[end - 1] in _VERB_ADVERBS or words[end - 1].endswith("ly"))
    ):
        end -= 1
    phrase = [w for w in words[start:end] if w not in {"the", "a", "an"}]
    if "'s" in phrase:
        phrase = phrase[len(phrase) - phrase[::-1].index("'s") :]
    if end < len(words) and words[end] == "of" and phrase and phrase[-1] in FILLER_NOUNS:
        inner, stop = _noun_after(words, end + 1)
        if inner:
            return inner, stop
    return tuple(phrase), end


def _type_of(focus: tuple[str, ...], default: str) -> str:
    for word in reversed(focus[-1:]):
        singular = word[:-1] if word.endswith("s") and len(word) > 3 else word
        plural_ies = word[:-3] + "y" if word.endswith("ies") else singular
        for answer_type, nouns in ANSWER_TYPES.items():
            if word in nouns or singular in nouns or plural_ies in nouns:
                return answer_type
    return default


_FORM_OF_TYPE = {"person": "who", "date": "when", "number": "how many", "place": "place", "reason": "why"}


def _read(words: list[str], place: int) -> _Reading:
    word = words[place]
    after = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    preposition = before if before in lexicon.PREPOSITIONS else ""
    if not preposition and len(words) > 2:
        tail = words[-1] if words[-1][0].isalnum() else words[-2]
        preposition = tail if tail in lexicon.PREPOSITIONS else ""
    reading = _Reading(word, word, "thing", wh=(place, place + 1), preposition=preposition)
    if word in {"who", "whom", "whose"}:
        reading.kind, reading.form, reading.answer_type = "who", "who", "person"
        if word == "whose":
            reading.wh = (place, _noun_after(words, place + 1)[1])
        elif after in _BE and _is_bare_name(words[place + 2 :]):
            reading.form, reading.answer_type = "who is", "role"
    elif word == "when":
        reading.answer_type = "date"
    elif word == "where":
        reading.answer_type = "place"
    elif word == "why":
        reading.answer_type = "reason"
    elif word == "how":
        _read_how(words, place, reading)
    else:
        _read_what(words, place, reading, after)
    _read_verb(words, reading)
    return reading


_KIND_NOUNS = frozenset(
    "type types kind kinds sort sorts form forms style styles class classes category".split()
)
_COUNTS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
} | {"2": 2, "3": 3, "4": 4, "5": 5, "both": 2}  # fmt: skip


def _modifier_asked(words: list[str], place: int) -> bool:
    following = words[place + 1 : place + 4]
    return bool(_KIND_NOUNS & set(following)) and "of" in following


def _how_many_things(words: list[str], reading: _Reading) -> int:
    """See `Question.several`."""
    if reading.kind not in {"what", "which", "who"}:
        return 1
    start = reading.wh[0]
    head = reading.focus[-1] if reading.focus else ""
    for word in words[start + 1 : start + 5]:
        if word in _COUNTS:
            return _COUNTS[word]
    plural_noun = head.endswith("s") and not head.endswith(("ss", "us", "is")) and len(head) > 3
    plural_verb = words[start + 1 : start + 2] in (["are"], ["were"])
    return 0 if plural_noun or plural_verb else 1


_BE = frozenset({"is", "are", "was", "were", "'s"})
_ROLES = frozenset("job role position occupation profession post office function work".split())


def _is_bare_name(words: list[str]) -> bool:
    """Whether nothing but a name follows: no article, no preposition, no verb."""
    rest = [word for word in words if word[0].isalnum()]
    return 0 < len(rest) <= 5 and not any(
        word in lexicon.FUNCTION_WORDS or (len(rest) > 2 and _is_verb(word, "")) for word in rest
    )


def _read_how(words: list[str], place: int, reading: _Reading) -> None:
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in {"many", "much"}:
        focus, end = _noun_after(words, place + 2)
        reading.kind, reading.form, reading.focus = "how many", "how many", focus
        reading.wh = (place, max(end, place + 2))
        last = focus[-1] if focus else ""
        if last in lexicon.TIME_UNITS:
            reading.answer_type = "duration"
        elif last in {"percent", "percentage"}:
            reading.answer_type = "percent"
        elif after == "much" and (last in {"money", ""}):
            reading.answer_type = (
                "money"
                if last == "money"
                or {"cost", "pay", "paid", "spend", "spent", "worth", "earn", "price"} & set(words)
                else "quantity"
            )
        else:
            reading.answer_type = "number"
    elif after in EXTENT_WORDS:
        reading.form, reading.answer_type, reading.wh = "how long", EXTENT_WORDS[after], (place, place + 2)
    else:
        reading.answer_type = "manner"


def _read_what(words: list[str], place: int, reading: _Reading, after: str) -> None:
    reading.kind = words[place]
    if after in lexicon.AUXILIARIES and after != "am":
        if after in {"is", "are", "was", "were", "'s"}:
            _read_what_is(words, place, reading)
        elif after in {"do", "does", "did"} and "stand" in words and "for" in words:
            reading.form, reading.answer_type = "stands for", "expansion"
        elif after in {"do", "does", "did"} and words[-2:-1] == ["mean"]:
            reading.form, reading.answer_type = "what is", "definition"
        else:
            reading.form = "what did"
        return
    focus, end = _noun_after(words, place + 1)
    if words[place] == "what" and (
        not focus
        or _is_verb(words[place + 1], "what")
        or _acts(words, place + 1)
        or after in lexicon.PREPOSITIONS
    ):
        reading.form = "what"
        return
    reading.focus, reading.wh = focus, (place, end)
    reading.answer_type = _type_of(focus, "thing")
    reading.form = _FORM_OF_TYPE.get(reading.answer_type, "which")
    if focus and focus[-1] in EXTENT_WORDS:
        reading.form = "how long"
    if words[place] == "which" or focus:
        reading.kind = "which" if words[place] == "which" else "what"


def _read_what_is(words: list[str], place: int, reading: _Reading) -> None:
    focus, end = _noun_after(words, place + 2)
    reading.form = "what is"
    if (
        focus
        and focus[-1] in _ROLES
        and (words[place + 2] in {"his", "her"} or "'s" in words or "of" in words[end : end + 1])
    ):
        reading.focus, reading.form, reading.answer_type = focus, "who is", "role"
        return
    rest = words[end:]
    # "What is the capital of ...", "What was the ship's name": the noun says the type of the answer.
    definite = place + 2 < len(words) and (
        words[place + 2] in {"the", "his", "her", "its", "their", "a", "an"} or "'s" in words
    )
    if definite and focus:
        reading.focus = focus
        reading.answer_type = _type_of(focus, "thing")
        if reading.answer_type in {"date", "number", "reason", "person", "place"}:
            reading.form = _FORM_OF_TYPE[reading.answer_type]
    if not rest or rest == ["?"]:
        reading.answer_type = (
            reading.answer_type if reading.focus and reading.answer_type != "thing" else "definition"
        )
    if words[-1:] == ["for"] or words[-2:] == ["for", "?"]:
        reading.answer_type = "reason" if "used" not in words else "thing"
    if {"called", "named", "termed", "known"} & set(rest):
        reading.answer_type = "name"
    if REASON_NOUNS & set(words[place + 2 : place + 4]):
        reading.form, reading.answer_type = "why", "reason"


def _read_verb(words: list[str], reading: _Reading) -> None:
    """The main verb, and whether the question phrase is its subject."""
    end = reading.wh[1]
    n = len(words)
    if end >= n:
        return
    if words[end] in {"do", "does", "did"}:
        reading.subject_asked = False
        # The bare verb comes after the subject: the last word before a preposition or the end.
        k = end + 2
        while k < n and not (words[k] in lexicon.PREPOSITIONS or not words[k][0].isalnum()):
            k += 1
        reading.verb = max(end + 2, min(k - 1, n - 1))
        return
    if words[end] in lexicon.AUXILIARIES:
        be = words[end] in {"is", "are", "was", "were", "been", "be"}
        verbs = [
            k
            for k in range(end + 1, n)
            if _is_verb(words[k], words[k - 1]) and words[k] not in lexicon.AUXILIARIES
        ]
        if verbs:
            reading.verb = verbs[0]
            reading.passive = be and not words[verbs[0]].endswith("ing")
            reading.subject_asked = verbs[0] == end + 1 or all(
                w in lexicon.AUXILIARIES or w.endswith("ly") for w in words[end : verbs[0]]
            )
        else:
            reading.subject_asked = None
        return
    while end + 1 < n and (words[end] in _VERB_ADVERBS or words[end].endswith("ly")):
        end += 1
    reading.verb = end
    reading.subject_asked = True


def _without_question_word(text: str, words: list[str], stems: tuple[str, ...]) -> Question:
    content = tuple(
        i for i, word in enumerate(words) if word[0].isalnum() and word not in lexicon.FUNCTION_WORDS
    )
    yes_no = bool(words) and words[0] in lexicon.AUXILIARIES
    return Question(
        text, "yes/no" if yes_no else "other", "yes/no" if yes_no else "what is", "yes/no" if yes_no else "definition",
        (), tuple(words), stems, content, (0, 1 if yes_no else 0), None, None, False, "", _names(text), 1, False,
    )  # fmt: skip
