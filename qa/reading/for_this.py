"""Reasons told before what they explain: "She hid the books. For this she was given a medal."."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.forms import terms_of
from qa.language.patterns import regex
from qa.questions.question import Question
from qa.reading.posed import is_posed
from qa.reading.ranking import Reading
from qa.reading.told import Told, share_in_english

__all__ = ["POINTING", "reason_before"]

#: What points back to the sentence before as the reason of what follows.
POINTING: Final = regex(
    r"[\"“']?(?:for (?:this|that|these|those)"
    r"(?: (?:reason|work|deed|act|service|effort|feat|crime|offence)s?\b"
    # "For this, the club paid 900 euros" tells a price.
    r"|,? (?=(?:\S+ ){1,4}?(?:(?:was|were|is|are|be|been) (?:\w+ )?\w+(?:ed|en|own|nt|ught)\b"
    r"|received|got|won|earned)))"
    r"|(?:this|that|which) (?:is|was) (?:(?:one|part) of )?(?:why|the reasons?|how come)\b"
    r"|(?:as a (?:result|consequence)|because of (?:this|that|it)|consequently|therefore|hence|thus"
    r"|accordingly)\b(?! of)"
    r"|(?:this|that|these|all this|which) "
    r"(?:led to|caused|meant|forced|prompted|brought about|resulted in|made)\b)",
    re.IGNORECASE,
    pieces=(
        *("for this", "for that", "for these", "for those", "why", "the reason", "how come"),
        *("as a result", "as a consequence", "because of", "consequently", "therefore", "hence", "thus"),
        *("accordingly", "led to", "caused", "meant", "forced", "prompted", "brought about"),
        *("resulted in", "made"),
    ),
)
#: The share of the question's words that the pointing sentence must have behind what points.
_LEAST: Final = 0.5
_CLOSING: Final = " \t\r\n.!"
_LONGEST: Final = 45


def reason_before(
    question: Question, reading: Reading, before: Callable[[Sentence], Sentence | None]
) -> Told | None:
    """The sentence that the text gives as the reason of what is asked about, where it stands before it.

    Parameters
    ----------
    question : Question
    reading : Reading
    before : callable
        From a sentence to the one before it in its article, or None.

    Returns
    -------
    Told or None
        None where nothing points back to a reason of just that: what "led to the closing of the road" did
        so, and is not explained by it.
    """
    deed = _deed(question)
    for number, hit in enumerate(reading.hits):
        pointing = POINTING.match(hit.sentence.text)
        behind = _behind(reading, number, pointing.end()) if pointing else frozenset()
        told = behind | reading.found.borrowed[number]
        if deed not in behind or share_in_english(question, told) < _LEAST:
            continue
        previous = before(hit.sentence)
        if previous is None or is_posed(previous.text) or previous.paragraph != hit.sentence.paragraph:
            continue
        own = terms_of(previous.text)
        itself = {i for i, stem in enumerate(question.terms) if stem in own}
        if deed in itself and share_in_english(question, itself) >= _LEAST:
            continue
        text = previous.text.rstrip(_CLOSING)
        if len(text.split()) <= _LONGEST:
            why = "the next sentence points back to it as the reason"
            end = previous.start + len(text)
            return Told(previous, previous.start, end, hit.score, why, hit.sentence)
    return None


def _deed(question: Question) -> int | None:
    """The number of the term whose reason is asked for: the verb, or what is said last."""
    place = question.verb if question.verb is not None else max(question.content, default=None)
    stem = question.stems[place] if place is not None else ""
    return question.terms.index(stem) if stem in question.terms else None


def _behind(reading: Reading, number: int, length: int) -> frozenset[int]:
    """The question's terms in a sentence behind its first characters, by a word and not by a pronoun."""
    passage, found = reading.passage, reading.found
    sentence = passage.parts[number].sentence
    offset = int(passage.part.searchsorted(number))
    places = (i for i, start in enumerate(sentence.starts) if start >= length)
    pronoun = passage.flags["personal"] | passage.flags["impersonal"]
    named = (offset + i for i in places if not pronoun[offset + i])
    return frozenset(int(found.term[i]) for i in named if found.term[i] >= 0)
