"""What a sentence leaves open: what is only planned, possible, asked or denied, or was so only once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import MODALS, word_set
from qa.language.patterns import regex
from qa.language.tags import PAST_TAGS, PRESENT_TAGS
from qa.questions.analysis import Question
from qa.reading.yes_no.polarity import acts

__all__ = ["is_still_ahead", "left_open"]

#: Who is it in their way is not it: "deputy prime minister", "acting mayor".
_LESSER: Final = word_set("deputy vice vice- assistant associate acting shadow honorary would-be")
_FORMER: Final = word_set("former ex ex- retired late then-")
_BEING: Final = (("is",), ("are",), ("was",), ("were",))
_PAST_BE: Final = frozenset(("was", "were"))
_PRESENT_BE: Final = frozenset(("is", "are"))
_MAY: Final = word_set("may might")
_POSSIBLY: Final = _MAY | word_set("could can possibly perhaps allowed permitted")
#: "Is it | going to | close?" asks of what will be.
_GOING: Final = MODALS | {"going"}
#: Questions of what is so by now.
_BY_NOW: Final = (("has",), ("have",), ("is",), ("are",))
_PLANS: Final = word_set(
    "plan plans hope hopes intend intends expect expects aim aims want wants promise promises"
)
_PLANNED: Final = word_set("due scheduled set expected planned likely supposed")
#: What follows them is said not to be so, or not to be known.
_DENIALS: Final = word_set(
    "deny denies denied denying disputes disputed rejects rejected dismissed doubt doubts doubted untrue "
    "false whether"
)
_IF: Final = word_set("if unless")
_STOPS: Final = word_set(", ; : then")
_EVIDENCE: Final = word_set("evidence proof sign signs indication indications suggestion hint")
_LITTLE: Final = word_set("no little without any hardly scant")
_CENTURY_OR_YEAR: Final = regex(r"1\d\d\d$|20\d\d$|\d\d?(?:st|nd|rd|th)$")


def left_open(
    question: Question,
    sentence: AnalysedSentence,
    own: Sequence[str | None],
    speaking: Collection[int],
    *,
    told: bool,
) -> str | None:
    """Why a sentence that has the question's words does not say that it is so; None where it does.

    Parameters
    ----------
    question : Question
    sentence : AnalysedSentence
    own : sequence of str or None
        As for `negated`.
    speaking : collection of int
        The places of the words in the clauses that speak of what is asked.
    told : bool
        Whether a verb tells whether it was done ("he rejected calls to resign").
    """
    reasons = (
        ("It is only said to be planned or expected", not told and _only_expected(question, sentence, own)),
        ("It is only said to be possible", _only_possible(question, sentence, own)),
        (
            "It is only said to have been so once",
            _only_once(question, sentence, speaking) or _only_formerly(question, sentence, own),
        ),
        ("It is only said of a lesser office", _only_lesser(question, sentence, own)),
        ("It is only said what would follow from it", _only_supposed(question, sentence, speaking)),
        ("It is only said that there is no evidence of this", _lacks_evidence(question, sentence, own)),
    )
    reason = next((reason for reason, holds in reasons if holds), None)
    return reason if reason or told else _only_denied(question, sentence, own)


def _only_denied(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> str | None:
    """What is said of it, where all follows a verb that denies it, or "whether"."""
    asked = set(question.terms)
    for place, word in enumerate(sentence.folded):
        if word in _DENIALS and word not in question.words and not own[place]:
            behind = set(own[place + 1 :]) & asked
            if len(behind) >= len(asked) / 2:
                asks = word == "whether"
                return f"It is only said that this was {'asked' if asks else 'denied'}"
    return None


def _only_supposed(question: Question, sentence: AnalysedSentence, speaking: Collection[int]) -> bool:
    """Whether it is asked what is, and all of it stands behind "if": "if | the dam breaks |, run"."""
    words = sentence.folded
    if not speaking or not _IF.isdisjoint(question.words) or not MODALS.isdisjoint(question.words[:1]):
        return False
    first, last = min(speaking), max(speaking)
    opening = next((i for i in range(first, -1, -1) if words[i] in _IF or words[i] in _STOPS), None)
    if opening is None or words[opening] not in _IF or words[opening - 1 : opening] == ["as"]:
        return False
    # "Even if he lost".
    return not _STOPS.intersection(words[opening:last]) and words[max(opening - 1, 0)] != "even"


def _lacks_evidence(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it follows "no evidence that" or the like."""
    words = sentence.folded
    return any(
        word in _EVIDENCE
        and word not in question.words
        and words[place + 1 : place + 2] in (["that"], ["of"], ["for"], ["to"])
        and not _LITTLE.isdisjoint(words[max(place - 3, 0) : place])
        and any(own[place + 1 :])
        for place, word in enumerate(words)
    )


def is_still_ahead(question: Question, sentence: AnalysedSentence, places: Sequence[int]) -> bool:
    """Whether it is asked what is so by now, and all that is said of it is that it will be.

    "Has the bridge opened?" of "the bridge, which is due to open in June"; but "was due to open" leaves that
    open.

    Parameters
    ----------
    question : Question
    sentence : AnalysedSentence
    places : sequence of int
        Where the predicate stands.
    """
    words = question.words
    if words[:1] not in _BY_NOW or not _GOING.isdisjoint(words) or not places:
        return False
    # "The road will be closed": it may be closed now as well.
    state = words[0] in _PRESENT_BE and any(sentence.folded[place - 1] == "be" for place in places)
    return not state and all(_is_ahead(sentence, place) for place in places)


def _is_ahead(sentence: AnalysedSentence, place: int) -> bool:
    words, tags = sentence.folded, sentence.tags
    begin = place
    while begin and words[begin - 1] in {"be", "not", "n't", "also", "only", "then", "finally", "again"}:
        begin -= 1
    if begin and words[begin - 1] in {"will", "'ll"}:
        return True
    if begin < 2 or words[begin - 1] != "to":
        return False
    # "Plans | to open |", "is due | to open |", "is | to be opened |".
    plan = begin - 2
    if words[plan] in {"is", "are"}:
        return True
    if words[plan] in _PLANNED:
        return not {"is", "are"}.isdisjoint(words[max(plan - 2, 0) : plan])
    return words[plan] in _PLANS and tags[plan] in PRESENT_TAGS


def _only_expected(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what was done, and the sentence says only what would be done."""
    words = question.words
    past = words[:1] and words[0] in {"did", "was", "were", "has", "have", "had"}
    if words[:1] in (("is",), ("are",)) and _GOING.isdisjoint(words):
        # "Will be closed" is not closed yet.
        return any(
            term
            and sentence.tags[place] == "VVN"
            and {"will", "would"} & set(sentence.folded[max(place - 2, 0) : place])
            for place, term in enumerate(own)
        )
    if not past or MODALS.intersection(words):
        return False
    verbs = {
        question.stems[i] for i in question.content if question.stems[i] not in question.names
    }  # fmt: skip
    for place, term in enumerate(own):
        before = _modals(sentence, place, 3)
        # "Would ballot its members": behind would, it is a verb whatever it looks like.
        if term not in verbs or not (acts(sentence, place) or place - 1 in before):
            continue
        if before:
            return True
    return False


def _modals(sentence: AnalysedSentence, place: int, reach: int) -> list[int]:
    """The places of the modal verbs right before a word; "in May" is a month."""
    return [
        i
        for i in range(max(place - reach, 0), place)
        if sentence.folded[i] in MODALS and not (i and sentence.words[i] == "May")
    ]


def _only_possible(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what is or will be, and the sentence says what may be."""
    if _POSSIBLY.intersection(question.words):
        return False
    return any(
        term
        and acts(sentence, place)
        and any(sentence.folded[i] in _MAY for i in _modals(sentence, place, 2))
        for place, term in enumerate(own)
    )


def _only_once(question: Question, sentence: AnalysedSentence, speaking: Collection[int]) -> bool:
    """Whether it is asked what is, and the sentence says what was at a time: "it was the capital in 1820".

    "The dam, | the largest in the valley |, was built in 1931" says it of no time.
    """
    if question.words[:1] not in (("is",), ("are",)) or any(w[:1].isdigit() for w in question.words):
        return False
    dated = [i for i, word in enumerate(sentence.folded) if _CENTURY_OR_YEAR.match(word)]
    past = any(sentence.tags[i] in PAST_TAGS or i in dated for i in speaking)
    return bool(dated) and past and PRESENT_TAGS.isdisjoint(sentence.tags)


def _only_formerly(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what is, and the sentence says what somebody was: "a former pilot"."""
    if question.words[:1] not in (("is",), ("are",)) or _FORMER & set(question.words):
        return False
    told = [place for place, term in enumerate(own) if term]
    if any(_had_been(sentence, place) for place in told) or _was_before_that(question, sentence, own, told):
        return True
    return any(term and place and sentence.folded[place - 1] in _FORMER for place, term in enumerate(own))


def _only_lesser(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what somebody is, and the sentence says that he is its deputy."""
    if question.words[:1] not in _BEING or _LESSER & set(question.words):
        return False
    places = [place for place, term in enumerate(own) if term and place]
    return any(sentence.folded[place - 1] in _LESSER for place in places)


def _had_been(sentence: AnalysedSentence, place: int) -> bool:
    """Whether it is told of a time before: "the keys | had been missing | for a week"."""
    had = "VHD" in sentence.tags[max(place - 3, 0) : place]
    return had and (acts(sentence, place) or sentence.tags[place - 1] == "VBN")


def _was_before_that(
    question: Question, sentence: AnalysedSentence, own: Sequence[str | None], told: Sequence[int]
) -> bool:
    """Whether all of it but a name follows "before that": "| before that he was treasurer |"."""
    past = _PAST_BE.intersection(sentence.folded) and not _PRESENT_BE.intersection(sentence.folded)
    words = sentence.folded
    until = next((i for i in range(len(words)) if words[i : i + 2] == ["before", "that"]), None)
    return bool(past) and until is not None and all(i > until for i in told if own[i] not in question.names)
