"""What is no answer to a question of this form, though its type would do."""

# What only one form of question needs is imported there: a process that answers one starts sooner.

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from qa.language.closed_classes import COPULA
from qa.language.kin import KIN
from qa.reading.link.view import Flags, View

__all__ = ["unfit_for_form"]


def unfit_for_form(view: View) -> Flags:
    """Candidates that say where who is asked, that count something else, that tell of another time ..."""
    question = view.question
    rule = _BY_FORM.get(question.form)
    out = np.zeros(len(view.passage.first), dtype=bool) if rule is None else rule(view)
    if question.form in _CIRCUMSTANCES and not KIN.isdisjoint(question.words):
        from qa.reading.link.kin import tells_of_the_owner

        out |= tells_of_the_owner(view)
    if question.kind in _KINDS and question.focus:
        from qa.reading.link.other_kind import is_of_another_kind

        out |= is_of_another_kind(view)
    if question.kind in _KINDS | {"how"} and not COPULA.isdisjoint(question.words):
        from qa.reading.link.other_clause import is_told_of_another

        out |= is_told_of_another(view)
    # "What was the reason?" is of the form why, and of the kind what.
    return out | _what(view) if question.kind == "what" and question.form not in _OWN else out


def _why(view: View) -> Flags:
    from qa.reading.link.deed_again import holds_the_deed
    from qa.reading.link.reason import is_circular, tells_no_reason

    return is_circular(view) | tells_no_reason(view) | holds_the_deed(view)


def _where(view: View) -> Flags:
    from qa.reading.link.no_place import is_where_another_was_made, tells_no_place

    out = tells_no_place(view) | is_where_another_was_made(view)
    if "from" not in view.question.words:
        return out
    from qa.reading.link.home import is_no_home

    return out | is_no_home(view)


def _place(view: View) -> Flags:
    from qa.reading.link.across_preposition import tells_only_where_it_stood
    from qa.reading.link.no_place import is_source, is_too_large

    out = tells_only_where_it_stood(view) | is_source(view) | is_too_large(view)
    if view.question.preposition != "from":
        return out
    from qa.reading.link.home import is_no_home

    return out | is_no_home(view)


def _who(view: View) -> Flags:
    from qa.reading.link.kin import is_other_kin, stands_beside_kin, tells_no_kin
    from qa.reading.link.named_again import names_two, renames_the_named
    from qa.reading.link.no_doer import did_not_do_it, is_nobody
    from qa.reading.link.office import of_another_office
    from qa.reading.link.other_part import has_another_part
    from qa.reading.link.other_side import is_other_party
    from qa.reading.link.recipient import has_not_done_it, is_recipient
    from qa.reading.link.same_person import is_the_named
    from qa.reading.link.shared_subject import goes_with_the_verb_before
    from qa.reading.link.somebody import may_be_somebody
    from qa.reading.link.whole_phrases import is_renamed

    out = goes_with_the_verb_before(view) | is_renamed(view)
    out |= of_another_office(view) | renames_the_named(view) | names_two(view)
    out |= is_other_kin(view) | tells_no_kin(view) | stands_beside_kin(view)
    if not KIN.isdisjoint(view.question.words):
        from qa.reading.link.told_kin import is_of_the_parents

        out |= is_of_the_parents(view)
    out |= did_not_do_it(view) | is_nobody(view) | is_other_party(view)
    out |= is_recipient(view) | has_not_done_it(view)
    if "whose" in view.question.words:
        from qa.reading.link.no_place import is_apposed

        out |= is_apposed(view)
    out |= is_the_named(view) | has_another_part(view)
    return np.asarray(out | ~may_be_somebody(view))


def _who_is(view: View) -> Flags:
    from qa.reading.link.holder import is_beside_the_role

    return is_beside_the_role(view)


def _which(view: View) -> Flags:
    from qa.reading.link.across_preposition import reaches_across
    from qa.reading.link.named_again import renames_the_named
    from qa.reading.link.office import of_another_office
    from qa.reading.link.shared_subject import goes_with_the_verb_before

    out = of_another_office(view) | renames_the_named(view) | reaches_across(view)
    return out | goes_with_the_verb_before(view)


def _when(view: View) -> Flags:
    from qa.reading.link.habits import tells_a_habit
    from qa.reading.link.hours import tells_only_the_hour, tells_other_hour
    from qa.reading.link.past_events import is_over
    from qa.reading.link.times import told_of_another_act

    out = tells_only_the_hour(view)
    return out | told_of_another_act(view) | tells_other_hour(view) | tells_a_habit(view) | is_over(view)


def _how_many(view: View) -> Flags:
    from qa.reading.link.changed import tells_the_old, tells_the_other_of_a_change
    from qa.reading.link.children import counts_other_children
    from qa.reading.link.figures import counts_no_such_thing, tells_no_share
    from qa.reading.link.fronted import tells_of_the_subject
    from qa.reading.link.no_count import counts_nothing
    from qa.reading.link.parties import is_another_partys
    from qa.reading.link.scores import asks_for_score, tells_no_score
    from qa.reading.link.units import in_another_unit

    out = counts_nothing(view) | tells_of_the_subject(view) | in_another_unit(view) | tells_the_old(view)
    out |= counts_no_such_thing(view) | tells_no_share(view) | is_another_partys(view)
    out |= tells_the_other_of_a_change(view) | counts_other_children(view)
    return out | tells_no_score(view) if asks_for_score(view.question) else out


def _how_long(view: View) -> Flags:
    from qa.reading.link.parties import is_another_partys
    from qa.reading.link.threatened import only_threatens
    from qa.reading.link.units import in_another_unit

    out = is_another_partys(view) | in_another_unit(view) | only_threatens(view)
    if _STRENGTHS.isdisjoint(view.question.words):
        return out
    from qa.reading.link.no_manner import tells_no_degree

    return out | tells_no_degree(view)


def _how(view: View) -> Flags:
    from qa.reading.link.condition import tells_no_reaction
    from qa.reading.link.no_manner import tells_no_degree, tells_no_manner

    return tells_no_manner(view) | tells_no_degree(view) | tells_no_reaction(view)


def _what(view: View) -> Flags:
    from qa.reading.link.blame import is_not_to_blame
    from qa.reading.link.condition import tells_no_fate, tells_no_fault
    from qa.reading.link.deed_again import begins_with_the_deed
    from qa.reading.link.governed import governed_otherwise, is_no_object, taken_part
    from qa.reading.link.no_deed import tells_no_deed
    from qa.reading.link.reported import describes_the_speaker, says_of_another_matter
    from qa.reading.link.shared_subject import goes_with_the_verb_before
    from qa.reading.link.speaker import said_by_another
    from qa.reading.link.subject_form import is_no_subject, stands_in_an_aside
    from qa.reading.link.told_kin import kin_told
    from qa.reading.link.wanted import cut_from_its_infinitive

    trade = kin_told(view)
    if trade.any():
        return ~trade  # "What does his wife do?" is answered by a trade, where one is told, and not by a deed
    out = governed_otherwise(view) | taken_part(view) | tells_no_deed(view) | said_by_another(view)
    out |= describes_the_speaker(view) | says_of_another_matter(view)
    out |= tells_no_fault(view) | tells_no_fate(view) | cut_from_its_infinitive(view)
    out |= goes_with_the_verb_before(view) | is_no_object(view) | is_no_subject(view)
    return out | stands_in_an_aside(view) | is_not_to_blame(view) | begins_with_the_deed(view)


_BY_FORM: Final[dict[str, Callable[[View], Flags]]] = {
    "why": _why,
    "where": _where,
    "place": _place,
    "who": _who,
    "who is": _who_is,
    "which": _which,
    "when": _when,
    "how many": _how_many,
    "how long": _how_long,
    "how": _how,
}
#: How strong it was may be told by a word; how long, by a length of time alone.
_STRENGTHS: Final = frozenset(("strong", "powerful", "intense", "severe"))
#: Forms that ask when, where or how something was.
_CIRCUMSTANCES: Final = frozenset({"when", "where", "place", "how long", "how", "why"})
_KINDS: Final = frozenset({"what", "which"})
#: Forms that a question with what may have, and that are told from the other what-questions.
_OWN: Final = frozenset({"where", "who", "which", "when", "how many"})
