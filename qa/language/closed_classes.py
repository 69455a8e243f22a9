"""The smallest closed classes of English, which many rules consult: articles, question words, forms of be."""

from __future__ import annotations

from typing import Final

__all__ = ["ARTICLES", "BE", "COPULA", "DENIED_BE", "FINITE_BE", "QUESTION_WORDS"]

ARTICLES: Final = frozenset("a an the".split())
QUESTION_WORDS: Final = frozenset("who whom whose what which when where why how".split())
#: The forms of "be" that a clause of its own may have, but "am", which no article says.
FINITE_BE: Final = frozenset("is are was were".split())
#: Those, and the short form; which is a genitive as well, so that it stands only where that can't.
COPULA: Final = FINITE_BE | {"'s"}
BE: Final = FINITE_BE | frozenset("be been being".split())
DENIED_BE: Final = frozenset("isn't aren't wasn't weren't".split())
