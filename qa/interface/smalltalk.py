"""What people say to a chat that is no question to an article, such as hello, thanks, or are you sure."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

from qa.corpus.article import Corpus
from qa.language.patterns import regex
from qa.reading.answer import Answer, Citation, marks_of
from qa.records import NamedTuple

__all__ = ["SMALL_TALK", "small_talk"]

_ABOUT_ITSELF = (
    "A program that finds answers in the words of your articles, by rules and word statistics, and shows the "
    "sentence. It knows nothing else, and does not reckon or sum up."
)
_BEGUN = 3  # articles whose first sentence is shown


class SmallTalk(NamedTuple):
    """One sort of small talk; the example is its test.

    The patterns are made of whole words and marks. ``reply`` makes the reply from the last answer (None
    where nothing was asked yet) and the corpus.
    """

    example: str
    patterns: tuple[str, ...]
    reply: Callable[[Answer | None, Corpus], tuple[str, tuple[Citation, ...]]]


def _hello(_: Answer | None, corpus: Corpus) -> tuple[str, tuple[Citation, ...]]:
    about = "the article" if len(corpus.articles) == 1 else "the articles"
    return f'Hello. Ask something about {about}, such as "Who ...?", "When ...?" or "Why ...?".', ()


def _welcome(_last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    return "You're welcome. Ask on.", ()


def _go_on(_last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    return "Ask on.", ()


def _sorry(_last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    return 'Sorry. "No, I meant ..." corrects who or what a question was about; other words may help too.', ()


def _who_am_i(_last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    return _ABOUT_ITSELF, ()


def _sure(last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    if last is None:
        return "Nothing was asked yet.", ()
    if last.text is None:
        return "I found no answer that I would trust. Other words may find one.", last.citations
    chance = max(1, min(9, round(last.confidence * 10)))
    return f"Of answers like that about {chance} in 10 are right. It rests on {_marks(last)}.", last.citations


def _says_who(last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    if last is None:
        return "Nothing was asked yet.", ()
    if not last.citations:
        return "The last reply rests on no sentence.", ()
    return (
        f"{'It says so here' if last.answered else 'The nearest sentences'}: {_marks(last)}.",
        last.citations,
    )


def _more(last: Answer | None, _: Corpus) -> tuple[str, tuple[Citation, ...]]:
    if last is None or not last.citations:
        return 'Ask for more: "Who ...?", "When ...?", "Why ...?".', ()
    return 'In the chat, /source shows the sentence in its paragraph, /article all of it. Or ask: "Why?"', ()


def _about(_: Answer | None, corpus: Corpus) -> tuple[str, tuple[Citation, ...]]:
    rows = (
        next((row for row in corpus.of(article) if row.text != article.title), None)
        for article in corpus.articles[:_BEGUN]
    )
    first = [row for row in rows if row is not None]
    citations = tuple(Citation(number, row, 0.0) for number, row in enumerate(first, 1))
    marks = marks_of(citations)
    return f"I can't sum it up. {'It begins' if len(first) == 1 else 'They begin'}: {marks}.", citations


def _marks(answer: Answer) -> str:
    return marks_of(answer.citations)


_TEXT = r"(?:article|articles|text|story|page|document|corpus)"

_THIS = "(?:that|this|it)"

SMALL_TALK = (
    SmallTalk(
        "Hello!",
        ("(?:hello|hi|hey|hallo)(?: there)?", "good (?:morning|day|afternoon|evening)"),
        _hello,
    ),
    SmallTalk(
        "Thanks a lot.",
        ("(?:ok,? )?(?:thanks|thank you|thx|cheers)(?: (?:a lot|very much|so much))?",),
        _welcome,
    ),
    SmallTalk("Help", ("help(?: me)?", "what (?:now|next)", "what (?:should|shall) i ask"), _hello),
    SmallTalk("OK", ("ok|okay|fine|good|great|nice|cool|perfect|i see|yes|yep|no|nope|hm|hmm|hmmm",), _go_on),
    SmallTalk(
        "That's wrong.",
        ("(?:no,? )?(?:that['’]s |thats |that is |this is )?(?:wrong|not (?:right|true))",),
        _sorry,
    ),
    SmallTalk(
        "What can you do?",
        (
            "(?:who|what) are you",
            "what can (?:you|i) (?:do|ask)",
            "how (?:do|does) (?:you|this|it) work",
            "what (?:is|does) this(?: do)?",
            "are you (?:real|human|(?:a|an) (?:ai|bot|robot|human|person|chatbot))",
        ),
        _who_am_i,
    ),
    SmallTalk(
        "Are you sure?",
        (
            f"are you (?:really |quite )?(?:sure|certain)(?: (?:of|about) {_THIS})?",
            "really|seriously",
            f"is {_THIS} (?:really )?(?:right|true|correct|so)",
        ),
        _sure,
    ),
    SmallTalk(
        "How do you know?",
        (
            f"how do you know(?: {_THIS})?",
            f"says who|who says (?:so|{_THIS})",
            f"where (?:does it|did you) (?:say|read|find) (?:so|{_THIS})",
            f"what(?:['’]s| is) (?:your|the) source|source|sources|prove it|where is {_THIS} from",
        ),
        _says_who,
    ),
    SmallTalk(
        "Tell me more.",
        (f"(?:tell me|say|show me) (?:some )?more(?: about {_THIS})?|more|go on",),
        _more,
    ),
    SmallTalk(
        "What is this article about?",
        (
            f"what(?:['’]s| is| are) (?:the|this|these|your) {_TEXT} (?:all )?about",
            f"what(?:['’]s| is) {_THIS} (?:all )?about",
            f"(?:sum up|summarise|summarize)(?: (?:the|this) {_TEXT}| it)?",
            f"give me a summary(?: of (?:the|this) {_TEXT})?",
        ),
        _about,
    ),
)
_PATTERNS = tuple((regex("|".join(row.patterns), re.IGNORECASE), row) for row in SMALL_TALK)
_WORD = regex(r"[^\W\d_]+")
_WORDS = frozenset(_WORD.findall("|".join(chain.from_iterable(row.patterns for row in SMALL_TALK))))
"""All the words of small talk: with any other it is none, which spares most questions the patterns."""


def small_talk(typed: str, last: Answer | None, corpus: Corpus) -> Answer | None:
    """Reply to what is no question to an article; None where it is one.

    Parameters
    ----------
    typed : str
    last : Answer or None
        The last answer to a question.
    corpus : Corpus
    """
    words = " ".join(typed.split()).strip(" .?!,")
    if not words or len(words) > 60 or not _WORDS.issuperset(_WORD.findall(words.casefold())):
        return None
    row = next((row for pattern, row in _PATTERNS if pattern.fullmatch(words)), None)
    if row is None:
        return None
    reply, citations = row.reply(last, corpus)
    return Answer(
        typed, typed, None, reply, "other", 0.0, citations, reason="It is no question to an article"
    )
