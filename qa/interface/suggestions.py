"""Example questions, made from the articles' own sentences and kept only if the tool answers them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qa.language.tagging import tag
from qa.language.tokens import Token, tokenize

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.corpus.article import Sentence

__all__ = ["PATTERNS", "Pattern", "suggest"]

READ = 60
"""Sentences looked at, spread evenly over the corpus: the chat must not wait for its examples."""


class Words(NamedTuple):
    """A sentence cut into words, with their tags."""

    sentence: str
    tokens: Sequence[Token]
    tags: Sequence[str]

    def text(self, start: int, end: int) -> str:
        """Words from one to another (excluded), as they stand in the sentence."""
        if start >= end:
            return ""
        return self.sentence[self.tokens[start].start : self.tokens[end - 1].end]

    def middle(self, start: int, end: int) -> str:
        """The same for the middle of a question, where a first word that is no name loses its capital."""
        text = self.text(start, end)
        keeps = start > 0 or self.tags[0] == "NP0" or text[:2].isupper() or self.tokens[0].text == "I"
        return text if keeps else text[:1].lower() + text[1:]


class Pattern(NamedTuple):
    """A way to make a question: `make` gives questions with the words that should be the answer."""

    kind: str
    example: str
    question: str
    make: Callable[[Words], Iterator[tuple[str, str]]]


_NOMINAL = {"AT0", "DT0", "AJ0", "AJS", "ORD", "CRD", "NN0", "NN1", "NN2", "NP0", "POS", "CJC", "PRF"}
_NOUN = {"NN0", "NN1", "NN2", "NP0"}
_BE = {"VBD", "VBZ", "VBB"}
_AUXILIARY = _BE | {"VHZ", "VHB", "VHD", "VM0"}
_POINTING = {"PNP", "DPS", "PNX", "PNI", "EX0"}
_POINTING_WORDS = {
    "this",
    "these",
    "that",
    "those",
    "such",
    "other",
    "another",
    "both",
    "two",
    "same",
    "former",
    "latter",
}
_CLAUSE_ENDS = {",", ";", ":", "—", "–", "-", "("}
_TIME = re.compile(
    r"(?:in|on|since|during)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?(?:\d{1,2}\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|\d{4}s?)(?:\s\d{1,2})?(?:,?\s\d{4})?"
)
_NAME = re.compile(r"((?:[A-Z][\w’'-]+\s(?:(?:of|for|and|the|on)\s)*){1,6})\(([A-Z]{2,8})\)")
_SHORT, _LONG = 2, 13


def _subject(words: Words) -> int:
    """Where the verb stands after a subject that can be understood alone; 0 if there is none such."""
    for at, code in enumerate(words.tags):
        if code not in _NOMINAL:
            alone = not any(token.text.lower() in _POINTING_WORDS for token in words.tokens[:at])
            return at if 0 < at <= 8 and words.tags[at - 1] in _NOUN and alone else 0
    return 0


def _clause_end(words: Words, start: int) -> int:
    """Where the clause that begins there ends."""
    for at in range(start, len(words.tokens)):
        if words.tokens[at].text in _CLAUSE_ENDS or words.tags[at] in {
            "CJS",
            "CJT",
            "DTQ",
            "PNQ",
            "CJC",
            "PUN",
        }:
            return at
    return len(words.tokens)


def _alone(words: Words, start: int, end: int) -> bool:
    """Whether these words point at nothing outside them, and are neither too few nor too many."""
    return _SHORT <= end - start <= _LONG and not any(
        words.tags[at] in _POINTING or words.tokens[at].text.lower() in _POINTING_WORDS
        for at in range(start, end)
    )


def _who(words: Words) -> Iterator[tuple[str, str]]:
    at = _subject(words)
    if at and words.tags[at] in {"VVD", "VVZ"} and "NP0" in words.tags[:at] and "CJC" not in words.tags[:at]:
        end = _clause_end(words, at)
        if _alone(words, at, end):
            yield f"Who {words.text(at, end)}?", words.text(0, at)


def _by_whom(words: Words) -> Iterator[tuple[str, str]]:
    at = _subject(words)
    if not at or words.tags[at] not in _BE:
        return
    end = _clause_end(words, at)
    for by in range(at + 2, end - 1):
        if words.tokens[by].text == "by" and words.tags[by + 1] == "NP0" and "VVN" in words.tags[at:by]:
            yield (
                f"Who {words.text(at, at + 1)} {words.middle(0, at)} {words.text(at + 1, by)} by?",
                words.text(by + 1, end),
            )


def _when(words: Words) -> Iterator[tuple[str, str]]:
    at = _subject(words)
    if not at or words.tags[at] not in _AUXILIARY:
        return
    for match in _TIME.finditer(words.sentence):
        start = next((i for i, token in enumerate(words.tokens) if token.start == match.start()), 0)
        if start > at + 1 and _clause_end(words, at) > start and _alone(words, at, start):
            yield (
                f"When {words.text(at, at + 1)} {words.middle(0, at)} {words.text(at + 1, start)}?",
                match.group(),
            )
            return


def _what(words: Words) -> Iterator[tuple[str, str]]:
    at = _subject(words)
    if (
        not at
        or words.tags[at] != "VM0"
        or at + 3 > len(words.tags)
        or words.tags[at + 1] not in {"VVI", "VVB"}
    ):
        return
    end = _clause_end(words, at)
    if _alone(words, at + 2, end) and words.tags[at + 2] in _NOMINAL:
        yield (
            f"What {words.text(at, at + 1)} {words.middle(0, at)} {words.text(at + 1, at + 2)}?",
            words.text(at + 2, end),
        )


def _why(words: Words) -> Iterator[tuple[str, str]]:
    at = _subject(words)
    if not at or words.tags[at] not in _AUXILIARY:
        return
    for because in range(at + 2, len(words.tokens)):
        if words.tokens[because].text == "because" and _alone(words, at, because):
            rest = words.text(because, len(words.tokens)).rstrip(".")
            yield f"Why {words.text(at, at + 1)} {words.middle(0, at)} {words.text(at + 1, because)}?", rest


def _who_is(words: Words) -> Iterator[tuple[str, str]]:
    at = next((i for i, code in enumerate(words.tags) if code != "NP0"), 0)
    if at >= 2 and words.tokens[at].text == "," and words.tags[at + 1 : at + 2] == ["AT0"]:
        end = next((i for i in range(at + 1, len(words.tokens)) if words.tokens[i].text == ","), 0)
        if (
            end
            and words.tags[end - 1] in _NOUN
            and not any(code.startswith("V") for code in words.tags[at:end])
        ):
            yield f"Who is {words.text(0, at)}?", words.text(at + 1, end)


def _stands_for(words: Words) -> Iterator[tuple[str, str]]:
    for match in _NAME.finditer(words.sentence):
        initials = [word[0] for word in re.split(r"[\s-]", match[1].strip()) if word[:1].isupper()]
        if "".join(initials) == match[2]:
            yield f"What does {match[2]} stand for?", match[1].strip()


PATTERNS = (
    Pattern("who", "Ann Lee painted the north wall.", "Who painted the north wall?", _who),
    Pattern("when", "The bridge was opened in May 1932.", "When was the bridge opened?", _when),
    Pattern("what", "The council will build a new school.", "What will the council build?", _what),
    Pattern("why", "The mill was closed because the stream ran dry.", "Why was the mill closed?", _why),
    Pattern("who is", "Ann Lee, the mayor, cut the ribbon.", "Who is Ann Lee?", _who_is),
    Pattern("who by", "The bridge was designed by Ann Lee.", "Who was the bridge designed by?", _by_whom),
    Pattern("stands for", "The Old Mill Trust (OMT) met.", "What does OMT stand for?", _stands_for),
)


def suggest(bot: Chatbot, count: int, *, but_not: Collection[str] = ()) -> list[str]:
    """Make example questions of different kinds that the chatbot answers from the right sentence.

    Parameters
    ----------
    bot : Chatbot
    count : int
        At most so many.
    but_not : collection of str
        Questions that were offered or asked before.

    Returns
    -------
    list of str
        The kinds take turns; the same corpus gives the same questions.
    """
    avoid = {question.casefold() for question in but_not}
    by_kind: dict[str, list[str]] = {}
    for kind, question, wanted, sentence in _made(_spread(bot.corpus.sentences)):
        enough = len(by_kind.get(kind, ())) >= max(1, count // 2)
        if not enough and question.casefold() not in avoid and _answers(bot, question, wanted, sentence):
            by_kind.setdefault(kind, []).append(question)
            avoid.add(question.casefold())
        if len(by_kind) >= count:
            break
    return list(islice(_in_turn(by_kind.values()), count))


def _spread(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    step = max(1, len(sentences) // READ)
    return (sentences[at] for at in range(0, min(len(sentences), step * READ), step))


def _made(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, str, Sentence]]:
    for sentence in sentences:
        text = sentence.text
        if not text.isprintable() or not text.endswith(".") or any(mark in text for mark in '“”"[]'):
            continue
        tokens = tokenize(text)
        if not 6 <= len(tokens) <= 45:
            continue
        words = Words(text, tokens, tag([token.text for token in tokens]))
        for pattern in PATTERNS:
            for question, wanted in pattern.make(words):
                yield pattern.kind, question, wanted, sentence


def _answers(bot: Chatbot, question: str, wanted: str, sentence: Sentence) -> bool:
    """Whether the answer comes from that sentence, and shares its words with what was taken out of it."""
    answer = bot.ask(question)
    if answer.text is None or not answer.citations or answer.citations[0].sentence != sentence:
        return False
    return answer.text in wanted or wanted in answer.text


def _in_turn(rows: Iterable[list[str]]) -> Iterator[str]:
    queues = [list(row) for row in rows]
    while any(queues):
        for queue in queues:
            if queue:
                yield queue.pop(0)
