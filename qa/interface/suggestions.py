"""Example questions, made from the articles' own sentences and kept only if the tool answers them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice, takewhile

from qa.hints import TYPE_CHECKING
from qa.interface.clauses import clauses, read_words
from qa.interface.question_patterns import PATTERNS, Made
from qa.language.gender import profile
from qa.language.patterns import regex
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.corpus.article import Article, Sentence
    from qa.interface.clauses import Words

__all__ = ["suggest"]

READ = 60
"""Sentences looked at, spread evenly over the corpus: the chat must not wait for its examples."""

_SURE = 0.6  # a first answer should be right
_MARKS = regex(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|^#+\s+|^[-*+]\s+|^\d+\.\s+")
_POINTING = regex(r"\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those)\b")
_VAGUE = regex(
    r"\bthe (?:time|same|following|rest|latter|former|second|first)\b(?:\?| [a-z]+\?)|\bthe following year\b"
)
_GENDERS = {"He": "male", "She": "female"}


class _Example(NamedTuple):
    """A question, and where its answer must come from."""

    kind: str
    made: Made
    sentences: Sequence[Sentence]


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
        The kinds take turns, and so do the articles; the same corpus gives the same questions.
    """
    avoid = {question.casefold() for question in but_not}
    rows = bot.corpus.sentences
    if within is not None:
        rows = [row for article in within for row in bot.corpus.of(article)]
    by_kind: dict[str, list[str]] = {}
    taken: set[tuple[int, int]] = set()
    more: list[_Example] = []
    several = len(bot.corpus.articles if within is None else within) > 1
    for example in _made(bot, takewhile(lambda _: not stop(), _spread(rows))):
        kind, made, sentences = example
        place = (id(sentences[0].article), sentences[0].number)
        if made.question.casefold() in avoid or _VAGUE.search(made.question):
            continue
        again = place in taken or (several and place[0] in {article for article, _ in taken})
        if len(by_kind.get(kind, ())) >= (count + 1) // 2 or again:
            more.append(example)
            continue
        if not _answers(bot, made, sentences, within):
            continue
        by_kind.setdefault(kind, []).append(made.question)
        avoid.add(made.question.casefold())
        taken.add(place)
        if len(by_kind) >= count or len(taken) >= 2 * count:
            break
    found = list(islice(_in_turn(by_kind.values()), count))
    for _, made, sentences in more:
        if len(found) >= count or stop():
            break
        if made.question.casefold() not in avoid and _answers(bot, made, sentences, within):
            found.append(made.question)
            avoid.add(made.question.casefold())
    return found


def _spread(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    step = max(1, len(sentences) // READ)
    return (sentences[at] for at in range(0, min(len(sentences), step * READ), step))


def _made(bot: Chatbot, sentences: Iterable[Sentence]) -> Iterator[_Example]:
    for sentence in sentences:
        text = _MARKS.sub("", _on_one_line(sentence.text))
        if not text.isprintable() or not 12 < len(text) < 300:
            continue
        if text.endswith("?"):
            yield from _asked_there(bot, sentence, text)
            continue
        if text[-1] not in ".|":
            continue
        words = read_words(text, sentence.tags if text == sentence.text else None)
        words = _standing_alone(bot, sentence, words)
        for pattern in PATTERNS:
            for made in pattern.make(words):
                question = made.question.replace(" also ", " ")
                if pattern.kind == "what is":
                    question = _of_person(question, sentence)
                yield _Example(pattern.kind, Made(question, made.wanted), [sentence])


def _of_person(question: str, sentence: Sentence) -> str:
    """Ask who and not what, where the text tells that what is defined is a person."""
    what, be, name = question.rstrip("?").split(" ", 2)
    if not name[:1].isupper() or sentence.article is None:
        return question
    told = profile(name, sentence.article.text)
    return f"Who {be} {name}?" if told.kind == "person" or told.gender else f"{what} {be} {name}?"


def _asked_there(bot: Chatbot, sentence: Sentence, text: str) -> Iterator[_Example]:
    """The text's own question, as a heading above its answer."""
    rows = bot.corpus.of(sentence.article)
    alone = sum(row.paragraph == sentence.paragraph for row in rows) == 1
    below = [row for row in rows if row.paragraph == sentence.paragraph + 1]
    if alone and below and not _POINTING.search(text) and text[0].isupper():
        yield _Example("asked there", Made(text, _on_one_line(" ".join(row.text for row in below))), below)


def _standing_alone(bot: Chatbot, sentence: Sentence, words: Words) -> Words:
    """The sentence with a name in the place of the pronoun that it begins with, where it is plain whose."""
    first = words.sentence.split(" ", 1)[0]
    if first not in {*_GENDERS, "It"} or sentence.article is None:
        return words
    before = bot.corpus.before(sentence)
    names = []
    if before is not None and before.paragraph == sentence.paragraph:
        earlier = read_words(_MARKS.sub("", _on_one_line(before.text)))
        names = [clause.text(clause.start, clause.verb) for clause in clauses(earlier)][:1]
    if first in _GENDERS:
        names = [
            name for name in (*names, sentence.article.title) if 0 < name.count(" ") < 3 and name.istitle()
        ]
        names = [name for name in names if profile(name, sentence.article.text).gender == _GENDERS[first]]
    else:
        names = [name for name in names if name.startswith("The ")]
    return read_words(names[0] + words.sentence[len(first) :]) if names else words


def _answers(
    bot: Chatbot, made: Made, sentences: Sequence[Sentence], within: Sequence[Article] | None
) -> bool:
    """Whether the answer comes from there, out of the words that were taken out of it, and is a sure one."""
    answer = bot.ask(made.question, within=within)
    if answer.text is None or answer.confidence < _SURE or not answer.citations or answer.others:
        return False
    if answer.citations[0].sentence not in sentences:
        return False
    told = _on_one_line(answer.text)
    return told in made.wanted or made.wanted in told


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _in_turn(rows: Iterable[list[str]]) -> Iterator[str]:
    queues = [list(row) for row in rows]
    while any(queues):
        for queue in queues:
            if queue:
                yield queue.pop(0)
