"""The signs of a sentence for and against what a yes/no question asserts.

A sentence told (`sign.Told`) is what all of them look at; a sign is a name and a number. What a yes or a no
must rest on at least is in `grounds`.
"""

from __future__ import annotations

from qa.hints import Final
from qa.reading.yes_no.signs.clause import CLAUSE
from qa.reading.yes_no.signs.coverage import COVERAGE
from qa.reading.yes_no.signs.exclusions import EXCLUSIONS
from qa.reading.yes_no.signs.limits import LIMITS
from qa.reading.yes_no.signs.missing import MISSING
from qa.reading.yes_no.signs.neighbours import NEIGHBOURS
from qa.reading.yes_no.signs.place import PLACE
from qa.reading.yes_no.signs.predicate import PREDICATE
from qa.reading.yes_no.signs.pronouns import PRONOUNS
from qa.reading.yes_no.signs.rules import RULES
from qa.reading.yes_no.signs.sign import Sign, Told
from qa.reading.yes_no.signs.tense import TENSE
from qa.reading.yes_no.signs.turns import TURNS

__all__ = ["SIGNS", "Told"]

#: All signs; no two have one name.
SIGNS: Final[tuple[Sign, ...]] = (
    *RULES,
    *COVERAGE,
    *PREDICATE,
    *CLAUSE,
    *MISSING,
    *NEIGHBOURS,
    *PRONOUNS,
    *TURNS,
    *LIMITS,
    *EXCLUSIONS,
    *TENSE,
    *PLACE,
)
