"""A sentence as a subject, a verb and what follows: enough to turn it into a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.language.analysis import analyse_sentence
from qa.language.patterns import regex
from qa.language.tokens import Token
from qa.records import NamedTuple

__all__ = ["AUXILIARY", "NOUN", "Clause", "Words", "clauses", "read_words"]

NOUN = frozenset({"NN0", "NN1", "NN2", "NP0"})
AUXILIARY = frozenset({"VBD", "VBZ", "VBB", "VHZ", "VHB", "VHD", "VM0"})
_NOMINAL = NOUN | {"AT0", "DT0", "AJ0", "AJS", "ORD", "CRD", "POS", "CJC", "PRF"}
_FINITE = AUXILIARY | {"VVD", "VVZ"}
_POINTING_TAGS = {"PNP", "DPS", "PNX", "PNI", "EX0"}
_POINTING_WORDS = {"this", "these", "that", "those", "such", "other", "another", "same", "former", "latter"}
_MARKS = set(',;:()[]“”"—–')
_TIME_FIRST = regex(r"(?:In|On|Since|During|By)\s(?:(?:[\w]+\s){0,4}?\d{4}|[A-Z][a-z]+day),?\s")
_OPENING = frozenset('"“‘:(')
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

    def owned(self, start: int, end: int) -> bool:
        """Whether they point at nothing, unless it is what the subject owns: "stood in his only suit"."""
        own = [at for at in range(start, end) if self.words.tokens[at].text in {"his", "her"}]
        places = [start, *own, end]
        return end - start <= _LONGEST and not any(
            _points(self.words, a + (self.tags[a] == "DPS"), z) for a, z in pairwise(places)
        )

    def alone(self, start: int, end: int, *, least: int = 2) -> bool:
        """Whether these words point at nothing outside them, and are neither too few nor too many."""
        return least <= end - start <= _LONGEST and not _points(self.words, start, end)


def read_words(sentence: str, tags: tuple[str, ...] | None = None) -> Words:
    """Cut a sentence into words with their tags, which may be known already."""
    found = analyse_sentence(sentence, tags)
    spans = zip(found.words, found.starts.tolist(), found.ends.tolist(), strict=True)
    tokens = [Token(*row) for row in spans]
    return Words(sentence, tokens, list(_in_order(tokens, found.tags)))


def _in_order(tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[str]:
    """The tags, with what stands behind a name in it, and a lone participle as the verb that it must be."""
    finite = any(tag in _FINITE or tag in {"VVB", "VDD", "VDZ"} for tag in tags)
    before = ""
    for token, tag in zip(tokens, tags, strict=True):
        named = before == "NP0" and token.text[:1].isupper() and tag in {"NN1", "AJ0", "UNC"}
        alone = tag == "VVN" and not finite and before in NOUN
        before = "NP0" if named else "VVD" if alone else tag
        yield before
        finite = finite or alone


def clauses(words: Words) -> Iterator[Clause]:
    """Main clauses with a subject that can be understood alone.

    They are looked for at the beginning, after an introduction ("Before leaving, Ann Lee ...", "In 1932 Ann
    Lee ..."), and where another one is joined on ("..., and Ann Lee ...").

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
    for at, token in enumerate(words.tokens[:-2]):
        if token.text == ";":
            starts.append(at + 1)
        elif token.text == "," and words.tokens[at + 1].text in {"and", "but"}:
            starts.append(at + 2)
    time = _TIME_FIRST.match(words.sentence)
    if time:
        starts.append(next((at for at, token in enumerate(words.tokens) if token.start == time.end()), 0))
    for start in dict.fromkeys(starts):
        verb = _verb(words, start)
        end = _end(words, verb) if verb else 0
        # Before a quotation it is not complete: "She called it | “a disgrace”."
        if verb and not (end < len(words.tokens) and words.tokens[end].text in _OPENING):
            yield Clause(words, start, verb, end)


def _verb(words: Words, start: int) -> int:
    """Where the verb stands; 0 where no plain subject is before it."""
    if start >= len(words.tags) or words.tags[start] == "CJC":
        return 0
    for at in range(start, min(len(words.tags), start + _LONGEST_SUBJECT + 1)):
        of_place = words.tags[at] == "PRP" and at > start and words.tags[at - 1] in NOUN
        if words.tags[at] not in _NOMINAL and not of_place:
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
