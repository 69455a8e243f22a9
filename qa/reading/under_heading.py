"""What stands under a heading that asks the question: "Getting there", asked how I get there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import NEGATIVES, QUESTION_WORDS, word_set
from qa.language.forms import term, term_set, terms_of
from qa.language.patterns import regex
from qa.language.tokens import tokenize
from qa.questions.question import Question
from qa.reading.answer import Answer
from qa.reading.entries import content_terms
from qa.reading.posed import is_posed
from qa.reading.whole import given_whole
from qa.retrieval.lexicon import synonyms

__all__ = ["read_under_heading"]

#: A heading has at most so many words, a sentence that is given whole so many.
_HEADING: Final = 7
_LONGEST: Final = 45
_MARK: Final = regex(r"#{1,6}\s+|\d{1,2}[.)]\s+")
#: They ask for nothing that a heading would name.
_IDLE: Final = term_set(
    "best good time way place there here one people visitors guests tourists like want need thing"
)
#: With them a heading speaks of one time or case and no other.
_WHEN: Final = word_set("before after during without if while against")
_NO: Final = NEGATIVES


def read_under_heading(
    question: Question, sentences: Sequence[Sentence], *, asked: str, resolved: str
) -> Answer | None:
    """The first sentence that tells, under the only heading that asks just what is asked.

    Parameters
    ----------
    question : Question
    sentences : sequence of Sentence
        Of one article.
    asked, resolved : str
        As typed, and as it stands alone.

    Returns
    -------
    Answer or None
        None where no heading does, or several do.
    """
    title = sentences[0].article.title if sentences and sentences[0].article else ""
    given = content_terms(title)
    fitting = [
        (heading, section)
        for heading, section in _sections(sentences)
        if section and _asks_it(question, heading.text, given)
    ]
    if len(fitting) != 1:
        return None
    heading, section = fitting[0]
    asks_where = question.kind == "where" and not heading.text.lower().startswith("where")
    told = next((one for one in section if _tells(one.text, names=asks_where)), None)
    if told is None or _is_told_later(question, heading, told, section):
        return None
    why = "it stands under a heading that asks the same"
    return given_whole(question, told, heading, why=why, asked=asked, resolved=resolved)


def _sections(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """The headings of an article but for its title, each with the sentences under it."""
    heading: Sentence | None = None
    section: list[Sentence] = []
    for one, following in pairwise([*sentences, sentences[-1]]):
        if one.number and one is not following and _is_heading(one, following):
            if heading is not None:
                yield heading, section
            heading, section = one, []
        elif heading is not None:
            section.append(one)
    if heading is not None:
        yield heading, section


def _is_heading(sentence: Sentence, following: Sentence) -> bool:
    """Whether a sentence stands on a line of its own, is short, and has no stop."""
    if sentence.article is None or len(sentence.text.split()) > _HEADING:
        return False
    text, bare = sentence.article.text, _MARK.sub("", sentence.text, count=1)
    own_line = (
        text[: sentence.start].rstrip(" \t").endswith("\n") and "\n" in text[sentence.end : following.start]
    )
    return own_line and bare[:1].isupper() and bare.rstrip()[-1:].isalnum()


def _asks_it(question: Question, heading: str, given: frozenset[str]) -> bool:
    """Whether a heading asks what a question does; the title's words are given."""
    words = [
        token.text.lower() for token in tokenize(_MARK.sub("", heading, count=1)) if token.text[0].isalnum()
    ]
    asks = next((word for word in words if word in QUESTION_WORDS), None)
    if asks is not None and asks != question.words[question.wh[0]]:
        return False
    if question.kind == "when" and asks is None:
        return False
    # "Before the test" is no "after the test".
    if any(word in _WHEN and word not in question.words for word in words):
        return False
    small = lexicon.FUNCTION_WORDS | QUESTION_WORDS
    own = [term(word) for word in words if word not in small or word in {"get", "go", "see"}]
    wanted = frozenset(question.terms)
    if question.verb is not None:
        wanted |= {question.stems[question.verb]}
    met = {one for one in own if one in wanted or not synonyms(one).isdisjoint(wanted)}
    met |= {one for one in own if any(one in synonyms(other) for other in wanted)}
    # What comes first under "Eating and drinking" tells of eating.
    if not own or 2 * len(met) < len(own) or own[0] not in met:
        return False
    rest = {
        one
        for one in wanted - given - _IDLE - set(own)
        if synonyms(one).isdisjoint(own) and not any(one in synonyms(other) for other in own)
    }
    return not rest


def _is_told_later(
    question: Question, heading: Sentence, told: Sentence, section: Sequence[Sentence]
) -> bool:
    """Whether a word of the question that the heading lacks stands in another sentence there."""
    missing = frozenset(question.terms) - terms_of(heading.text) - terms_of(told.text)
    return any(missing & terms_of(one.text) for one in section if one is not told)


def _tells(text: str, *, names: bool) -> bool:
    """Whether a sentence says how it is, and not only how it is not; and, where asked, names something."""
    words = [token.text for token in tokenize(text)]
    if not _NO.isdisjoint(map(str.lower, words)) or is_posed(text) or len(text.split()) > _LONGEST:
        return False
    return not names or any(word[0].isupper() for word in words[1:])
