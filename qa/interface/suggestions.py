"""Example questions, made from the articles' own sentences and kept only if the tool answers them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from qa.interface.clauses import AUXILIARY, NOUN, Words, clauses, read_words
from qa.language.patterns import regex
from qa.language.verbs import base_form

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.corpus.article import Article, Sentence

__all__ = ["PATTERNS", "Pattern", "suggest"]

READ = 60
"""Sentences looked at, spread evenly over the corpus: the chat must not wait for its examples."""

_TIME = regex(
    r"(?:in|on|since|during)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?(?:\d{1,2}\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|\d{4}s?)(?:\s\d{1,2})?(?:,?\s\d{4})?\b"
)
_NAME = regex(r"((?:[A-Z][\w’'-]+\s(?:(?:of|for|and|the|on)\s)*){1,6})\(([A-Z]{2,8})\)")


class Made(NamedTuple):
    """A question, and the words that were taken out of the sentence to make it."""

    question: str
    wanted: str


class Pattern(NamedTuple):
    """A way to make a question; the example is its test."""

    kind: str
    example: str
    question: str
    make: Callable[[Words], Iterator[Made]]


def _who(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        subject = clause.tags[clause.start : clause.verb]
        named = subject[-1] == "NP0" and "CJC" not in subject and "PRF" not in subject
        if named and clause.alone(clause.verb, clause.end) and clause.end - clause.verb > 2:
            yield Made(f"Who {clause.text(clause.verb, clause.end)}?", clause.text(clause.start, clause.verb))


def _by_whom(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        for by in range(verb + 2, end - 1):
            if (
                words.tokens[by].text == "by"
                and clause.tags[by + 1] == "NP0"
                and "VVN" in clause.tags[verb:by]
            ):
                asked = f"Who {clause.text(verb, verb + 1)} {clause.subject} {clause.text(verb + 1, by)} by?"
                yield Made(asked, clause.text(by + 1, end))


def _when(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb = clause.verb
        for match in _TIME.finditer(words.sentence):
            start = next((i for i, token in enumerate(words.tokens) if token.start == match.start()), 0)
            if (
                not verb < start < clause.end
                or not clause.alone(verb, start, least=1)
                or clause.tags[start - 1] == "PRF"
            ):
                continue
            if clause.tags[verb] in AUXILIARY and start > verb + 1:
                rest = clause.text(verb + 1, start)
                yield Made(f"When {clause.text(verb, verb + 1)} {clause.subject} {rest}?", match.group())
            elif clause.tags[verb] == "VVD":
                rest = " ".join(
                    [base_form(clause.text(verb, verb + 1)), clause.text(verb + 1, start)]
                ).strip()
                yield Made(f"When did {clause.subject} {rest}?", match.group())


def _what(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        if clause.tags[verb] == "VVD":
            helper, does, thing = "did", base_form(clause.text(verb, verb + 1)), verb + 1
        elif clause.tags[verb] in {"VM0", "VHZ", "VHB", "VHD"}:
            thing = next(
                (i + 1 for i in range(verb + 1, end) if clause.tags[i] in {"VVI", "VVN", "VVB"}), end
            )
            helper, does = clause.text(verb, verb + 1), clause.text(verb + 1, thing)
        else:
            continue
        if thing < end and clause.tags[thing] in {"AT0", "AJ0", "NN2", "NN1"} and clause.alone(thing, end):
            yield Made(f"What {helper} {clause.subject} {does}?", clause.text(thing, end))


def _why(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        if (
            end >= len(words.tokens)
            or words.tokens[end].text != "because"
            or not clause.alone(verb, end, least=1)
        ):
            continue
        reason = clause.text(end, len(words.tokens)).rstrip(".")
        if clause.tags[verb] in AUXILIARY:
            asked = f"{clause.text(verb, verb + 1)} {clause.subject} {clause.text(verb + 1, end)}"
        elif clause.tags[verb] == "VVD":
            rest = " ".join([base_form(clause.text(verb, verb + 1)), clause.text(verb + 1, end)])
            asked = f"did {clause.subject} {rest}"
        else:
            continue
        yield Made(f"Why {asked.strip()}?", reason)


def _who_is(words: Words) -> Iterator[Made]:
    at = next((i for i, code in enumerate(words.tags) if code != "NP0"), 0)
    if at >= 2 and words.tokens[at].text == "," and words.tags[at + 1 : at + 2] == ["AT0"]:
        end = next((i for i in range(at + 1, len(words.tokens)) if words.tokens[i].text == ","), 0)
        if (
            end
            and words.tags[end - 1] in NOUN
            and not any(code.startswith("V") for code in words.tags[at:end])
        ):
            yield Made(f"Who is {words.text(0, at)}?", words.text(at + 1, end))


def _stands_for(words: Words) -> Iterator[Made]:
    for match in _NAME.finditer(words.sentence):
        name = match[1].strip().removeprefix("The ")
        initials = [word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper()]
        if "".join(initials) == match[2]:
            yield Made(f"What does {match[2]} stand for?", name)


PATTERNS = (
    Pattern("who", "Later, Ann Lee painted the north wall.", "Who painted the north wall?", _who),
    Pattern("when", "The old bridge opened in May 1932.", "When did the old bridge open?", _when),
    Pattern("what", "The council will build a new school.", "What will the council build?", _what),
    Pattern("why", "The mill was closed because the stream ran dry.", "Why was the mill closed?", _why),
    Pattern("who is", "Ann Lee, the mayor, cut the ribbon.", "Who is Ann Lee?", _who_is),
    Pattern("who by", "The bridge was designed by Ann Lee.", "Who was the bridge designed by?", _by_whom),
    Pattern("stands for", "The Old Mill Trust (OMT) met.", "What does OMT stand for?", _stands_for),
)


def suggest(
    bot: Chatbot,
    count: int,
    *,
    but_not: Collection[str] = (),
    within: Sequence[Article] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Make example questions of different kinds that the chatbot answers from the right sentence.

    Parameters
    ----------
    bot : Chatbot
    count : int
        At most so many.
    but_not : collection of str
        Questions that were offered or asked before.
    within : sequence of Article, optional
        The articles in use, if not all.
    stop : callable
        Asked between sentences: whether the examples aren't wanted any more.

    Returns
    -------
    list of str
        The kinds take turns; the same corpus gives the same questions.
    """
    avoid = {question.casefold() for question in but_not}
    rows = bot.corpus.sentences
    if within is not None:
        rows = [row for article in within for row in bot.corpus.of(article)]
    by_kind: dict[str, list[str]] = {}
    taken: set[tuple[int, int]] = set()
    for kind, made, sentence in _made(takewhile(lambda _: not stop(), _spread(rows))):
        place = (id(sentence.article), sentence.number)
        enough = len(by_kind.get(kind, ())) >= (count + 1) // 2 or place in taken
        if enough or made.question.casefold() in avoid or not _answers(bot, made, sentence, within):
            continue
        by_kind.setdefault(kind, []).append(made.question)
        avoid.add(made.question.casefold())
        taken.add(place)
        if len(by_kind) >= count:
            break
    return list(islice(_in_turn(by_kind.values()), count))


def _spread(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    step = max(1, len(sentences) // READ)
    return (sentences[at] for at in range(0, min(len(sentences), step * READ), step))


def _made(sentences: Iterable[Sentence]) -> Iterator[tuple[str, Made, Sentence]]:
    for sentence in sentences:
        if not sentence.text.isprintable() or not 20 < len(sentence.text) < 300 or sentence.text[-1] != ".":
            continue
        words = read_words(sentence.text, sentence.tags)
        for pattern in PATTERNS:
            for made in pattern.make(words):
                yield pattern.kind, Made(made.question.replace(" also ", " "), made.wanted), sentence


def _answers(bot: Chatbot, made: Made, sentence: Sentence, within: Sequence[Article] | None) -> bool:
    """Whether the answer comes from that sentence, out of the words that were taken out of it."""
    answer = bot.ask(made.question, within=within)
    if answer.text is None or not answer.citations or answer.citations[0].sentence != sentence:
        return False
    return answer.text in made.wanted or made.wanted in answer.text


def _in_turn(rows: Iterable[list[str]]) -> Iterator[str]:
    queues = [list(row) for row in rows]
    while any(queues):
        for queue in queues:
            if queue:
                yield queue.pop(0)
