"""Questions about the article itself: who wrote it, and when."""

from __future__ import annotations

from qa.hints import Final, Literal
from qa.language.closed_classes import word_set
from qa.questions.question import Question

__all__ = ["WORDS_FOR_ARTICLES", "WORDS_FOR_WRITERS", "Asked", "asks_of_article"]

Asked = Literal["writer", "date"]

WORDS_FOR_ARTICLES: Final = word_set("article text piece page column essay")
"""A text as a whole, in the words of who asks about it."""

WORDS_FOR_WRITERS: Final = word_set("author writer journalist columnist reporter")
"""Who wrote it."""

_WRITING: Final = word_set("wrote written write writes by author authored authors")
_DATING: Final = word_set("written published publish posted dated appear appeared date released")
#: What such a question has beside these.
_SMALL: Final = word_set(
    "who whom whose what when which is was were did the this that of a an by it on in day name ? ."
)


def asks_of_article(question: Question) -> Asked | None:
    """Whether a question asks who wrote the article itself, or when.

    "Who is the author?" asks it too, and so may "who wrote it?", where nothing else was spoken of; "who is
    the author of the report?" does not.

    Examples
    --------
    >>> from qa.questions.analysis import analyse
    >>> [asks_of_article(analyse(asked)) for asked in ("Who wrote the article?", "Who wrote the letter?")]
    ['writer', None]
    """
    words = set(question.words)
    rest = words - _SMALL - WORDS_FOR_ARTICLES
    named = bool(words & WORDS_FOR_ARTICLES) or ("this" in words and not rest - _WRITING - _DATING)
    if (
        question.form == "who"
        and (named or "it" in words or words & WORDS_FOR_WRITERS)
        and rest <= WORDS_FOR_WRITERS | _WRITING
    ):
        return "writer" if words & (_WRITING | WORDS_FOR_WRITERS) else None
    if question.answer_type == "date" and named and words & _DATING and rest <= _DATING:
        return "date"
    return None
