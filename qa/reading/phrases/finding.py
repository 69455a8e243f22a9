"""All phrases of a sentence."""

from __future__ import annotations

from qa.language.analysis import AnalysedSentence
from qa.reading.phrases.amounts import date_and_number_phrases
from qa.reading.phrases.clauses import clause_phrases, modified_phrases
from qa.reading.phrases.enclosed import CLOSES, enclosed_phrases
from qa.reading.phrases.names import name_phrases
from qa.reading.phrases.nouns import (
    adjective_phrases,
    appositions,
    extended_phrases,
    list_phrases,
    noun_phrases,
)
from qa.reading.phrases.phrase import KINDS, Phrase

__all__ = ["phrases"]


_BEFORE_A_CLAUSE = ("noun phrase", "extended noun phrase", "full noun phrase")


def phrases(sentence: AnalysedSentence) -> tuple[Phrase, ...]:
    """All phrases of a sentence, by kind in the order of `KINDS`, each kind from left to right."""
    found = set()
    nouns = list(noun_phrases(sentence))
    found.update(nouns)
    full = [p for p in nouns if p.kind == "noun phrase"]
    found.update(name_phrases(sentence))
    extended = list(extended_phrases(sentence, full))
    found.update(extended)
    found.update(modified_phrases(sentence, [p for p in (*full, *extended) if p.kind in _BEFORE_A_CLAUSE]))
    found.update(date_and_number_phrases(sentence))
    found.update(enclosed_phrases(sentence))
    lists = list(list_phrases(sentence, full))
    found.update(lists)
    found.update(clause_phrases(sentence))
    found.update(appositions(sentence, full, [(p.start, p.end) for p in lists]))
    found.update(adjective_phrases(sentence))
    found = {_closed(sentence, p) for p in found}
    order = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(found, key=lambda p: (order[p.kind], p.start, p.end)))


def _closed(sentence: AnalysedSentence, phrase: Phrase) -> Phrase:
    """A phrase with the mark that closes its quotation, and without a comma before that mark.

    "On the ground that 'the apples did it | '", "'We came | to become friends |,' she said".
    """
    words = sentence.words
    if phrase.end - phrase.start > 1 and words[phrase.end - 1] == ",":
        return phrase._replace(end=phrase.end - 1)
    close = words[phrase.end] if phrase.end < len(words) else ""
    if close not in CLOSES:
        return phrase
    held = words[phrase.start : phrase.end]
    opening = CLOSES[close]
    if close == opening:
        return phrase._replace(end=phrase.end + held.count(close) % 2)
    return phrase._replace(end=phrase.end + (held.count(opening) > held.count(close)))
