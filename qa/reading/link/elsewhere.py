"""What belongs to something else than what is asked about, each form of question with its own kinds."""

# What only one form of question needs is imported there: a process that answers one starts sooner.

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from qa.language.forms import term
from qa.reading.link.view import Flags, View

__all__ = ["belongs_elsewhere"]

_PRICING: Final = frozenset(map(term, "cost price charge worth pay".split()))
_PRICED_FORMS: Final = frozenset({"how many", "what did"})
_MOST: Final = frozenset("most least".split())


def belongs_elsewhere(view: View) -> Flags:
    """Candidates that tell of another price, rank, count, time or place than what is asked."""
    question = view.question
    rule = _BY_FORM.get(question.form)
    out = np.zeros(len(view.passage.first), dtype=bool) if rule is None else rule(view)
    if question.form in _PRICED_FORMS and _PRICING.intersection(question.stems):
        from qa.reading.link.priced import tells_another_price

        out = out | tells_another_price(view)
    if any(word.endswith("est") or word in _MOST for word in question.words):
        from qa.reading.link.outranked import is_outranked

        out = out | is_outranked(view)
    return out


def _how_many(view: View) -> Flags:
    from qa.reading.link.fronted import tells_of_the_subject
    from qa.reading.link.scores import asks_for_score, tells_no_score

    out = tells_of_the_subject(view)
    return out | tells_no_score(view) if asks_for_score(view.question) else out


def _how(view: View) -> Flags:
    from qa.reading.link.no_manner import tells_no_manner

    return tells_no_manner(view)


def _when(view: View) -> Flags:
    from qa.reading.link.habits import tells_a_habit

    return tells_a_habit(view)


def _which(view: View) -> Flags:
    from qa.reading.link.across import reaches_across

    return reaches_across(view)


def _place(view: View) -> Flags:
    from qa.reading.link.across import tells_only_where_it_stood

    return tells_only_where_it_stood(view)


_BY_FORM: Final[dict[str, Callable[[View], Flags]]] = {
    "how many": _how_many,
    "how": _how,
    "when": _when,
    "which": _which,
    "place": _place,
}
