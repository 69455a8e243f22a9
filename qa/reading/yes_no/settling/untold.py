"""What a sentence lacks of a question, but for words that go without saying."""

from __future__ import annotations

from collections.abc import Collection

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.reading.yes_no.statement import Statement

__all__ = ["ANYBODY", "LIMITS", "ONLY", "STAYING", "asks_of_anybody", "lacks"]

#: Who anybody is, as the subject of a question.
ANYBODY: Final = word_set("i we you one they people anyone anybody somebody someone everyone everybody")
#: Where these stand, it is told of some cases or times only.
LIMITS: Final = word_set(
    "if unless except only without until till when whenever although though despite almost nearly"
)
ONLY: Final = word_set("only solely exclusively")
STAYING: Final = word_set("remain remains remained stay stays stayed")
_UNSAID: Final = term_set("still now already yet ever any anymore people person")
#: "Is it | going to | close?"
_GO: Final = term_set("go going")


def lacks(said: Statement, *unneeded: Collection[str]) -> frozenset[str]:
    """The terms of the question that neither a sentence nor its title has, without those not needed."""
    ahead = _GO if "going to" in said.question.text.lower() else ()
    return frozenset(said.question.terms).difference(said.has, said.given, _UNSAID, ahead, *unneeded)


def asks_of_anybody(said: Statement) -> bool:
    """Whether the question's subject is nobody in particular: "Can | I | buy tickets?"."""
    return said.question.words[1:2] != () and said.question.words[1] in ANYBODY
