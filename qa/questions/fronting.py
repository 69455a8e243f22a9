"""What stands before the auxiliary of a question, put behind it: "When it rains, is it open?"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.closed_classes import DO, HAVE, QUESTION_WORDS, SUBJECT_PRONOUNS, word_set
from qa.language.lexicon import PREPOSITIONS
from qa.language.patterns import regex
from qa.questions.in_place import asks_in_place
from qa.questions.inversion import (
    HELPING,
    MODALS,
    NP_TAGS,
    SUBJECTS,
    is_finite,
    lower_first,
    main_verb,
)

__all__ = ["front_of", "with_front_behind"]

_GAP: Final = regex(r"^(?:--+|[,;:–—.-])$")
_PRONOUNS: Final = word_set(
    "i you he she it we they there anyone anybody everyone everybody someone somebody anything"
)
_SUBORDINATORS: Final = word_set(
    "if when whenever while as once after before since until unless although though because where wherever "
    "whereas assuming provided supposing given according"
)
#: Question words that also lead a clause before the main one.
_FRONTED: Final = frozenset(("when", "where"))
_ADVERBS: Final = word_set("today nowadays now then here there currently afterwards later")
_LEADS: Final = PREPOSITIONS | _SUBORDINATORS | _ADVERBS
#: An auxiliary behind these is that of their own clause: "if the men who | have | left ...".
_OWN: Final = _PRONOUNS | word_set("who which that and or but")
_NO_SUBJECT: Final = word_set("VVI VVB VVD VVZ VVN VVG VBN VBI VHI VHN VDN XX0 AVP")
_SUBJECTS: Final = SUBJECTS | frozenset(("PNI", "UNC"))
_NAMED: Final = word_set("AT0 DPS NP0 NN2")


def front_of(statement: str) -> tuple[str, str]:
    """Part a statement from the clause or phrase before it; that is empty where there is none.

    Examples
    --------
    >>> front_of("After the war, she left"), front_of("She left after the war")
    (('After the war', 'she left'), ('', 'She left after the war'))
    """
    words = analyse_sentence(statement).folded
    if words and words[0] in _LEADS and ", " in statement:
        front, rest = statement.split(", ", maxsplit=1)
        if main_verb(analyse_sentence(rest)) is not None:
            return front, rest
    return "", statement


def with_front_behind(body: str) -> str | None:
    """A question that begins with its auxiliary, and what stood before that behind it.

    A statement before it is its condition. What is named before it takes the place of its pronoun.

    Parameters
    ----------
    body : str
        Without a mark at its end.

    Returns
    -------
    str or None
        None where no auxiliary stands before a subject, or something else is asked for.

    Examples
    --------
    >>> with_front_behind("If I smell gas should I open a window")
    'Should I open a window if I smell gas?'
    >>> with_front_behind("My bag was stolen - must I report it")
    'Must I report it if my bag was stolen?'
    >>> with_front_behind("The queen, was she rich"), with_front_behind("When it opened, who came")
    ('Was the queen rich?', None)
    """
    sentence = analyse_sentence(body)
    place = next((k for k in range(1, len(sentence) - 1) if _inverts(sentence, k)), None)
    if place is None or asks_in_place(sentence, 1):
        return None
    parted = _GAP.match(sentence.folded[place - 1]) is not None
    cut = place - parted
    finite = any(is_finite(sentence, i) for i in range(1, cut))
    first = sentence.folded[0]
    clause = finite or sentence.tags[1] == "AJ0"  # "where possible"
    if first in QUESTION_WORDS and (first not in _FRONTED or sentence.folded[1] in HELPING or not clause):
        return None
    return _moved(body, sentence, place, cut)


def _moved(body: str, sentence: AnalysedSentence, place: int, cut: int) -> str | None:
    """The words up to `cut` behind those from `place` on, as what they are to them."""
    words = sentence.folded
    start = int(sentence.starts[place])
    front, rest = body[: int(sentence.ends[cut - 1])], body[start : start + 1].upper() + body[start + 1 :]
    if words[0] in _LEADS:
        return f"{rest} {lower_first(front)}?"
    if cut == place:
        return None
    if main_verb(analyse_sentence(front)) is not None:
        return f"{rest} if {lower_first(front)}?"
    if words[place + 1] in SUBJECT_PRONOUNS and set(sentence.tags[:cut]) <= NP_TAGS:
        end = int(sentence.ends[place + 1])
        return f"{words[place].capitalize()} {lower_first(front)}{body[end:]}?"
    return f"{rest}, {lower_first(front)}?"  # "The law: may a bank take it?"


def _inverts(sentence: AnalysedSentence, place: int) -> bool:
    """Whether an auxiliary stands before its subject: "if it rains, | is | the pool open"."""
    words, tags = sentence.folded, sentence.tags
    subject = place + 1 + (words[place + 1] in {"n't", "not"})
    if words[place] not in HELPING or subject >= len(words) or words[place - 1] in QUESTION_WORDS:
        return False
    if sentence.words[place] == "May":
        return False
    if _GAP.match(words[place - 1]):
        # "According to her, is | heat | a danger?": a noun that looks like a verb.
        mistaken = place > 1 and words[0] in _LEADS and tags[subject] in {"VVB", "VVI"}
        return place > 1 and (mistaken or words[subject] in _PRONOUNS or tags[subject] in _SUBJECTS)
    if words[0] not in _LEADS or words[place - 1] in _OWN or tags[subject] in _NO_SUBJECT:
        return False
    if words[subject] in _PRONOUNS:
        return words[place] not in HAVE or len(words) > subject + 1
    return words[place] in MODALS | DO and _is_before_verb(sentence, place, subject)


def _is_before_verb(sentence: AnalysedSentence, place: int, subject: int) -> bool:
    """Whether a verb is still to come: "under the law may | a bank | take it", not "when banks may fail"."""
    tags = sentence.tags
    later = any(tag.startswith("V") for tag in tags[subject + 1 :])
    front = any(is_finite(sentence, i) for i in range(1, place))
    return later and tags[subject] in _NAMED and (front or sentence.folded[0] in PREPOSITIONS | _ADVERBS)
