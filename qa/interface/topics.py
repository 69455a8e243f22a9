"""What is typed and is no question: a noun alone, of which the text may speak, or a remark."""

from __future__ import annotations

import re

from qa.hints import TYPE_CHECKING
from qa.interface.text import safe
from qa.language.closed_classes import ARTICLES, QUESTION_WORDS, word_set
from qa.language.forms import terms_of
from qa.language.lexicon import AUXILIARIES, FUNCTION_WORDS, PRONOUNS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.questions.analysis import analyse
from qa.questions.nouns import is_verb
from qa.reading.answer import Answer, Citation, marks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.chatbot import Chatbot
    from qa.corpus.article import Article

__all__ = ["defines", "is_remark", "remarked", "spoken_of", "topic_asked", "topic_typed"]

_REMARK = "I read no question in that."
_REMEDY = 'Ask "Who ...?", "When ...?", "Why ...?" and the like, or type a name to see what speaks of it.'
_ASKED = regex(
    r"(?:please\s)?(?:(?:can|could)\syou\s)?"
    r"(?:(?:tell|show|give)\s(?:me|us)|say|what\sdo\syou\sknow|what\sdoes\s(?:it|the\s\w+)\ssay|i\swant\sto\sknow)"
    r"\s(?:(?:some|any)thing\s|more\s|all\s|everything\s|(?:some\s)?information\s)?(?:about|on)\s(.+)"
    r"|(?:(?:some\s)?information\s(?:about|on)|describe|what\sabout|how\sabout)\s(.+)",
    re.IGNORECASE,
    pieces=("about ", " on ", "describe "),
)
_LONGEST = 6  # words of a noun with what belongs to it
_FOUND = 24  # sentences among which those are that speak of it
_SHOWN = 3
_ENOUGH = 0.5  # share of its words
_BEFORE_NOUNS = ARTICLES | {"of", "in", "at", "on", "and", "for", "'s", "'", "’s"}
_TALKING = word_set("i i'm i’m my me you you're you’re your")
_ORDERS = word_set("name list give identify find count explain show")


def topic_asked(typed: str) -> str | None:
    """Give what something is to be told of: "Tell me about the mill"; None where that is not asked.

    Examples
    --------
    >>> topic_asked("Tell me about the old mill."), topic_asked("Tell me about it")
    ('the old mill', None)
    """
    match = _ASKED.fullmatch(" ".join(typed.split()).rstrip(" .?!"))
    return _noun(match[1] or match[2]) if match else None


def topic_typed(typed: str) -> str | None:
    """Give a noun that was typed alone: "mayor", "the flood wall"; None where a question is read in it.

    Examples
    --------
    >>> topic_typed("the flood wall"), topic_typed("height of the wall"), topic_typed("It rains")
    ('the flood wall', None, None)
    """
    noun = _noun(" ".join(typed.split()).rstrip(" .?!"))
    return noun if noun and analyse(noun).kind == "other" else None


def is_remark(typed: str, *, personal: bool = False) -> bool:
    """Whether nothing in it asks: no question mark, question word or order, no verb before its subject.

    Parameters
    ----------
    typed : str
    personal : bool
        Whether it must speak of who types or of the program, too.

    Examples
    --------
    >>> is_remark("just a remark"), is_remark("Is it open"), is_remark("list the owners")
    (True, False, False)
    """
    words = [fold(token.text) for token in tokenize(typed)]
    if personal and _TALKING.isdisjoint(words):
        return False
    return bool(words) and not (
        "?" in typed or not QUESTION_WORDS.isdisjoint(words) or words[0] in AUXILIARIES | _ORDERS
    )


def remarked(typed: str) -> Answer:
    """The reply to a remark."""
    return Answer(typed, typed, None, f"{_REMARK} {_REMEDY}", "other", 0.0, reason="It is no question")


def spoken_of(
    topic: str, typed: str, bot: Chatbot, within: Sequence[Article] | None, *, articles: int
) -> Answer:
    """Show the sentences that speak of something, named as such; or say that none does."""
    wanted = terms_of(topic) - _PLAIN
    shares: list[tuple[float, Citation]] = []
    for hit in bot.retrieve(topic, _FOUND, within=within) if wanted else ():
        held = len(wanted & terms_of(hit.sentence.text)) / len(wanted)
        shares.append((held, Citation(0, hit.sentence, hit.score)))
    best = max((share for share, _ in shares), default=0.0)
    rows = [row for share, row in shares if share == best] if best >= _ENOUGH else []
    citations = tuple(row._replace(number=number) for number, row in enumerate(rows[:_SHOWN], 1))
    named = f"“{safe(topic)}”"
    if citations:
        marks = marks_of(citations)
        speaks = "This sentence speaks" if len(citations) == 1 else "These sentences speak"
        reply = f"{speaks} of {named}: {marks}."
    else:
        reply = f"The article{' does' if articles == 1 else 's do'}n't speak of {named}."
    return Answer(typed, typed, None, reply, "other", 0.0, citations, reason="It is no question")


def defines(answer: Answer, topic: str) -> bool:
    """Whether an answer is what the text says that something is: "A quern is a stone ..."."""
    if answer.text is None or answer.kind == "yes/no" or not answer.citations:
        return False
    head = re.escape(fold(topic.rsplit(maxsplit=1)[-1]))
    return bool(
        re.search(
            rf"\b{head}\b.*\b(?:is|are|was|were|means)\s(?:an?|the)\b",
            fold(answer.citations[0].sentence.text),
        )
    )


_PLAIN = frozenset().union(*(terms_of(word) for word in FUNCTION_WORDS))


def _noun(text: str) -> str | None:
    """The same where it may be a noun with what belongs to it."""
    words = [fold(token.text) for token in tokenize(text)]
    if not 0 < len(words) <= _LONGEST or not all(
        word[0].isalnum() or word in _BEFORE_NOUNS for word in words
    ):
        return None
    if words[-1] in FUNCTION_WORDS or not (QUESTION_WORDS | PRONOUNS | AUXILIARIES | _ORDERS).isdisjoint(
        words
    ):
        return None
    others = (FUNCTION_WORDS - _BEFORE_NOUNS) & set(words)
    verbs = any(
        is_verb(word, left) and left not in _BEFORE_NOUNS
        for word, left in zip(words, ["", *words], strict=False)
    )
    capital = text[:1].isupper() and len(words) > 1
    return None if others or (verbs and not capital) else text
