"""Answers a question that gives alternatives by the one that the text says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.forms import term, terms_of
from qa.language.lexicon import AUXILIARIES, FUNCTION_WORDS
from qa.language.patterns import regex
from qa.language.tokens import tokenize
from qa.questions.analysis import analyse
from qa.questions.choosing import Choice
from qa.reading.answer import Candidate
from qa.reading.casing import with_names
from qa.reading.ranking import Ranking, read_sentences
from qa.reading.yes_no.statement import Statement
from qa.reading.yes_no.verdict import Verdict, by_rules, statements
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["Text", "choose", "holding_one"]

#: What stands between two things that are both so: "brick and stone", "on Saturdays and on Sundays".
_JOINED: Final = regex(
    r"\s*(?:,\s*)?(?:and|as\s+well\s+as)\s+(?:(?:in|on|at|by|of|from|to|with|also)\s+)?(?:(?:the|an?)\s+)?",
    re.IGNORECASE,
)
_APART: Final = regex(r"\b(?:or|but|while|whereas|not|then)\b")
_LEADING: Final = regex(r"^(?:(?:in|on|at|by|of|from|to|with)\s+)?(?:(?:the|an?)\s+)?", re.IGNORECASE)


class Chosen(NamedTuple):
    """What a text says of alternatives.

    Parameters
    ----------
    text : str or None
        The alternative that is so, as the sentence says it; "Yes" where all are, "No" where none is; None
        where this is not told.
    start, end : int or None
        Where it stands in the article's text.
    verdict : Verdict
    hit : Hit
        The sentence that it rests on.
    """

    text: str | None
    start: int | None
    end: int | None
    verdict: Verdict
    hit: Hit


class _Tried(NamedTuple):
    """One alternative, with the verdict on it and where it stands in the sentence."""

    verdict: Verdict
    statement: Statement
    hit: Hit
    span: tuple[int, int] | None
    option: str


class Text(NamedTuple):
    """What is known of the text, as `qa.reading.reader.Reader` has it."""

    weigh: Callable[[str], float]
    known: Callable[[str], bool]
    before: Callable[[Sentence], Sentence | None]


def choose(choice: Choice, hits: Sequence[Hit], text: Text) -> Chosen | None:
    """Decide each alternative of a question.

    Parameters
    ----------
    choice : Choice
    hits : sequence of Hit
        The sentences found for the whole question, best first.
    text : Text

    Returns
    -------
    Chosen or None
        None where the alternatives can't be told apart.
    """
    for alike in (False, True):
        tried = [_try(choice, number, hits, text, alike=alike) for number in range(len(choice.options))]
        found = [one for one in tried if one is not None]
        if not found or len(found) < len(tried):
            return None
        so = [one for one in found if one.verdict.answer == "Yes"]
        if so:
            break
    best = max(so or found, key=lambda one: one.verdict.confidence)
    # What another article says is another answer (`qa.reading.others`).
    so = [one for one in so if one.hit.sentence.article == best.hit.sentence.article]
    if len(so) == 1:
        return _said(best)
    if so:
        return _all_so(so, best)
    if all(one.verdict.answer == "No" for one in found):
        return Chosen("No", None, None, best.verdict, best.hit)
    left = max((one for one in found if one.verdict.answer is None), key=lambda one: one.verdict.confidence)
    return Chosen(None, None, None, left.verdict, left.hit)


def _try(choice: Choice, number: int, hits: Sequence[Hit], text: Text, *, alike: bool) -> _Tried | None:
    """The verdict on one alternative: a sentence must have its words or, if `alike`, words like them."""
    question = with_names(analyse(choice.questions[number]), [hit.sentence for hit in hits])
    reading = read_sentences(question, hits, text.weigh, text.before) if question.terms else None
    if reading is None:
        return None
    own = terms_of(choice.options[number])
    others = frozenset().union(*(terms_of(o) for i, o in enumerate(choice.options) if i != number))
    own = own - others or own
    content = own & set(question.terms)

    def has_it(said: Statement) -> bool:
        if not content:  # "before", "after"
            return own <= set(said.sentence.stems)
        return content <= (said.has if alike else said.has - said.only_alike)

    verdict = by_rules(question, reading, text.known, needed=has_it)
    said = statements(question, reading)[verdict.number]
    hit = reading.hits[verdict.number]
    whole = content or own
    return _Tried(verdict, said, hit, _span(choice.options[number], said, whole, hit), choice.options[number])


def _span(option: str, said: Statement, terms: frozenset[str], hit: Hit) -> tuple[int, int] | None:
    """Where an alternative stands in a sentence: word for word, or as the words that stand for it."""
    text = hit.sentence.text
    # "| Did it close | or did it burn?": from the verb on.
    clause = option.split(maxsplit=1)[0].lower() in AUXILIARIES
    for words in () if clause else (option, _LEADING.sub("", option)):
        found = re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE) if words else None
        if found:
            return found.span()
    sentence = said.sentence
    told = [term(token.text) for token in tokenize(option) if term(token.text) in terms]
    stems = [own or stem for own, stem in zip(said.own, sentence.stems, strict=True)]
    verb = said.places(said.asserted.predicate)[:1]
    begin = verb[0] if clause and verb else stems.index(told[0]) if told and told[0] in stems else 0
    places = [i for i, stem in enumerate(stems) if stem in terms and i >= begin]
    if not places or places[-1] - places[0] > len(tokenize(option)) + 1:
        places = verb
    if not places:
        return None
    return int(sentence.starts[places[0]]), int(sentence.ends[places[-1]])


def _said(one: _Tried) -> Chosen:
    if one.span is None:
        text = _LEADING.sub("", one.option)
        return Chosen(text, None, None, one.verdict, one.hit)
    return _quoted(one, *one.span)


def _quoted(one: _Tried, start: int, end: int) -> Chosen:
    offset = one.hit.sentence.start
    return Chosen(one.hit.sentence.text[start:end], offset + start, offset + end, one.verdict, one.hit)


def _all_so(so: Sequence[_Tried], best: _Tried) -> Chosen:
    """Several are so: together where a sentence joins them; else nothing tells which is meant."""
    spans = sorted(one.span for one in so if one.span is not None and one.hit.sentence == best.hit.sentence)
    if len(spans) == len(so):
        text = best.hit.sentence.text
        between = [text[a[1] : b[0]] for a, b in pairwise(spans)]
        # "On gas or diesel", "once on diesel, but now on gas".
        if any(_APART.search(words) for words in between):
            return Chosen(None, None, None, best.verdict, best.hit)
        if all(_JOINED.fullmatch(words) for words in between[-1:]) and all(len(w) < 6 for w in between[:-1]):
            return _quoted(best, spans[0][0], spans[-1][1])
    return Chosen(None, None, None, best.verdict, best.hit)


def holding_one(ranking: Ranking, options: Sequence[str]) -> Ranking:
    """The candidates of a ranking that hold exactly one of the alternatives behind a question.

    Each is cut to that one: "the twigs and ‹the female›".
    """
    terms = [terms_of(option) - FUNCTION_WORDS for option in options]
    # What all have in common tells none from the others.
    own = [row - frozenset().union(*terms[:i], *terms[i + 1 :]) or row for i, row in enumerate(terms)]
    kept: list[tuple[Candidate, int]] = []
    for candidate, place in zip(ranking.candidates, ranking.rows, strict=True):
        held = [option for option, row in zip(options, own, strict=True) if row & terms_of(candidate.text)]
        if len(held) == 1:
            kept.append((_cut(candidate, held[0]), place))
    return ranking._replace(
        candidates=tuple(candidate for candidate, _ in kept), rows=tuple(place for _, place in kept)
    )


def _cut(candidate: Candidate, option: str) -> Candidate:
    """A candidate without what stands in it beside an alternative."""
    found = re.search(rf"\b{re.escape(option)}\b", candidate.text, re.IGNORECASE)
    if found is None:
        return candidate
    begin, end = (candidate.start + place for place in found.span())
    return candidate._replace(text=found.group(), start=begin, end=end)
