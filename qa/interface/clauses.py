"""A sentence as a subject, a verb and what follows: enough to turn it into a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.language.analysis import analyse_sentence
from qa.language.tokens import Token

__all__ = ["AUXILIARY", "NOUN", "Words", "clauses", "read_words"]

NOUN = frozenset({"NN0", "NN1", "NN2", "NP0"})
AUXILIARY = frozenset({"VBD", "VBZ", "VBB", "VHZ", "VHB", "VHD", "VM0"})
_NOMINAL = NOUN | {"AT0", "DT0", "AJ0", "AJS", "ORD", "CRD", "POS", "CJC", "PRF"}
_FINITE = AUXILIARY | {"VVD", "VVZ"}
_POINTING_TAGS = {"PNP", "DPS", "PNX", "PNI", "EX0"}
_POINTING_WORDS = {"this", "these", "that", "those", "such", "other", "another", "same", "former", "latter"}
_MARKS = set(',;:()[]“”"—–')
_NEW_CLAUSE = {"CJS", "CJT", "DTQ", "PNQ", "PUN", "PUQ"}
_LONGEST, _LONGEST_SUBJECT = 14, 9
_OF_A_COUNTRY = ("ese", "ish", "an", "ch", "i")


class Words(NamedTuple):
    """A sentence cut into words, with their tags."""

    sentence: str
    tokens: Sequence[Token]
    tags: Sequence[str]

    def text(self, start: int, end: int) -> str:
        """Words from one to another (excluded), as they stand in the sentence."""
        return self.sentence[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""


class Clause(NamedTuple):
    """A main clause: where its subject begins, where its finite verb stands, and before what it ends."""

    words: Words
    start: int
    verb: int
    end: int

    @property
    def tags(self) -> Sequence[str]:
        """The tags of the whole sentence."""
        return self.words.tags

    def text(self, start: int, end: int) -> str:
        """Words of the sentence."""
        return self.words.text(start, end)

    @property
    def subject(self) -> str:
        """The subject as it stands in the middle of a question: "The old mill" as "the old mill"."""
        text = self.text(self.start, self.verb)
        first = self.words.tokens[self.start].text
        proper = self.tags[0] == "NP0" or first[1:] != first[1:].lower()
        if self.start > 0 or proper or (self.tags[0] == "AJ0" and first.endswith(_OF_A_COUNTRY)):
            return text
        return text[:1].lower() + text[1:]

    def alone(self, start: int, end: int, *, least: int = 2) -> bool:
        """Whether these words point at nothing outside them, and are neither too few nor too many."""
        return least <= end - start <= _LONGEST and not _points(self.words, start, end)


def read_words(sentence: str, tags: tuple[str, ...] | None = None) -> Words:
    """Cut a sentence into words with their tags, which may be known already."""
    found = analyse_sentence(sentence, tags)
    spans = zip(found.words, found.starts.tolist(), found.ends.tolist(), strict=True)
    return Words(sentence, [Token(*row) for row in spans], found.tags)


def clauses(words: Words) -> Iterator[Clause]:
    """Main clauses with a subject that can be understood alone.

    They are looked for at the beginning, and after an introduction ("Before leaving, Ann Lee ...").

    Examples
    --------
    >>> words = read_words("Later, the old mill was closed by the council, which sold it.")
    >>> [clause.text(clause.start, clause.end) for clause in clauses(words)]
    ['the old mill was closed by the council']
    """
    starts = [0]
    comma = next((at for at, token in enumerate(words.tokens[:8]) if token.text == ","), 0)
    if comma:
        starts.append(comma + 1)
    for start in starts:
        verb = _verb(words, start)
        if verb:
            yield Clause(words, start, verb, _end(words, verb))


def _verb(words: Words, start: int) -> int:
    """Where the verb stands; 0 where no plain subject is before it."""
    for at in range(start, min(len(words.tags), start + _LONGEST_SUBJECT + 1)):
        if words.tags[at] not in _NOMINAL:
            plain = at > start and words.tags[at - 1] in NOUN and not _points(words, start, at)
            return at if plain and words.tags[at] in _FINITE else 0
    return 0


def _end(words: Words, start: int) -> int:
    for at in range(start, len(words.tokens)):
        if words.tokens[at].text in _MARKS or words.tags[at] in _NEW_CLAUSE:
            return at
        verb_follows = any(code.startswith("V") for code in words.tags[at + 1 : at + 4])
        if words.tags[at] == "CJC" and verb_follows:
            return at
    return len(words.tokens)


def _points(words: Words, start: int, end: int) -> bool:
    return any(
        words.tags[at] in _POINTING_TAGS or words.tokens[at].text.lower() in _POINTING_WORDS
        for at in range(start, end)
    )
