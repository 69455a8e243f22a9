"""What can't be the answer, whatever speaks for it: exclusions, each with a name, by what is asked.

An exclusion is a function from a `View` to the candidates that it excludes; its name is the exclusion's. Its
module is imported when a question needs it: a process that answers one question starts sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qa.hints import Final
from qa.language import lexicon
from qa.language.agents import may_have_agent
from qa.language.categories import category
from qa.language.closed_classes import COPULA, HAVE, word_set
from qa.language.forms import term_set
from qa.language.kin import KIN
from qa.reading.late import function_at
from qa.reading.link.asked import one_of_several
from qa.reading.link.view import Flags, View
from qa.records import NamedTuple

__all__ = ["all_exclusions", "exclusions"]


_PRICING: Final = term_set("cost price charge worth pay")
_PRICED_FORMS: Final = frozenset({"how many", "what did"})
_MOST: Final = word_set("most least")
_PARTICIPLE: Final = category("participle")
_SIDES: Final = word_set("for against")
_BEST: Final = word_set("best ideal better nicest")
_RANGES: Final = word_set("from between")
_HOLDING: Final = word_set("held hold place")
#: Without one of these no sentence points back to a reason.
_POINTS_BACK: Final = word_set(
    "this that these those consequently therefore hence thus accordingly result consequence"
)
#: Without one of them nothing is denied, nor is anything refused: "refused | to | sign".
_DENYING: Final = lexicon.NEGATIONS | {"to"}
#: How strong it was may be told by a word; how long, by a length of time alone.
_STRENGTHS: Final = word_set("strong powerful intense severe")
#: Forms that ask when, where or how something was.
_CIRCUMSTANCES: Final = frozenset({"when", "where", "place", "how long", "how", "why"})
_WHEN_OR_WHERE: Final = _CIRCUMSTANCES - {"how", "why"}
_KINDS: Final = frozenset({"what", "which"})
#: Forms that a question with what may have, and that are told from the other what-questions.
_OWN: Final = frozenset({"where", "who", "which", "when", "how many"})


class Exclusion(NamedTuple):
    """A reason for which a candidate can't be the answer.

    Parameters
    ----------
    place : str
        Where it is: the module in `qa.reading.link`, and the function.
    when : callable, optional
        Whether a question and its sentences are looked at by it; all are by default.
    """

    place: str
    when: Callable[[View], bool] | None = None

    @property
    def name(self) -> str:
        """What it is called: as its function, in words."""
        return self.place.partition(".")[2].replace("_", " ")

    @property
    def function(self) -> Callable[[View], Flags]:
        """From a view to the candidates that it excludes."""
        found: Callable[[View], Flags] = function_at(f"qa.reading.link.{self.place}")
        return found


def _rows(places: str, when: Callable[[View], bool] | None = None) -> tuple[Exclusion, ...]:
    return tuple([Exclusion(place, when) for place in places.split()])


def exclusions(view: View) -> Iterator[tuple[str, Flags]]:
    """The exclusions that a question calls for: the name of each, and the candidates that it excludes."""
    for row in _called_for(view):
        if row.when is None or row.when(view):
            yield row.name, row.function(view)


def _called_for(view: View) -> Iterator[Exclusion]:
    question = view.question
    yield from _OF_ALL
    yield from _BY_FORM.get(question.form, ())
    if question.form in _CIRCUMSTANCES:
        yield from _OF_CIRCUMSTANCES
    if question.kind in _KINDS:
        yield from _OF_KINDS
    if question.kind in _KINDS | {"how"}:
        yield from _OF_BEING
    # "What was the reason?" is of the form why, and of the kind what.
    if question.kind == "what" and question.form not in _OWN:
        # "What does his wife do?" is answered by a trade, where one is told, and not by a deed.
        yield from _OF_TRADES if _tells_kin(view) else _OF_WHAT


def all_exclusions() -> tuple[Exclusion, ...]:
    """Every exclusion once, in the order in which they are tried."""
    tables = (*_BY_FORM.values(), _OF_CIRCUMSTANCES, _OF_KINDS, _OF_BEING, _OF_TRADES, _OF_WHAT)
    rows = (*_OF_ALL, *(row for table in tables for row in table))
    return tuple({row.place: row for row in reversed(rows)}.values())[::-1]


def _something_is_denied(view: View) -> bool:
    return not _DENYING.isdisjoint(view.passage.folded)


def _a_price_is_asked(view: View) -> bool:
    return view.question.form in _PRICED_FORMS and not _PRICING.isdisjoint(view.question.stems)


def _the_most_is_asked(view: View) -> bool:
    return any(word.endswith("est") or word in _MOST for word in view.question.words)


def _a_name_is_asked(view: View) -> bool:
    return view.question.answer_type == "name"


def _a_name_is_asked_for(view: View) -> bool:
    return "name" in view.question.words


def _told_in_the_passive(view: View) -> bool:
    deed = view.found.exact & (view.found.term == view.question.deed)
    return view.question.deed is not None and bool((deed & (view.passage.categories == _PARTICIPLE)).any())


def _done_to_somebody(view: View) -> bool:
    """Whether the question names one behind its verb, to whom it was done."""
    question = view.question
    return question.verb is not None and any(
        i > question.verb and question.stems[i] in question.names for i in question.content
    )


def _more_than_another(view: View) -> bool:
    """Whether the question names what is outdone: "who is older | than | Ann?"; not in "older than whom?"."""
    question = view.question
    than = question.words.index("than") if "than" in question.words else -1
    return than > question.wh[0] and any(i > than for i in question.content)


def _a_modifier_is_asked(view: View) -> bool:
    return view.question.modifier_asked


def _another_thing_than_a_place(view: View) -> bool:
    return view.question.form != "where"


def _of_kin(view: View) -> bool:
    return not KIN.isdisjoint(view.question.words)


def _whence(view: View) -> bool:
    return "from" in view.question.words if view.question.form == "where" else _from_a_place(view)


def _from_a_place(view: View) -> bool:
    return view.question.preposition == "from"


def _whose(view: View) -> bool:
    return "whose" in view.question.words


def _a_score_is_asked(view: View) -> bool:
    from qa.reading.link.scores import asks_for_score

    return asks_for_score(view.question)


def _a_strength_is_asked(view: View) -> bool:
    return not _STRENGTHS.isdisjoint(view.question.words)


def _money_is_asked(view: View) -> bool:
    return "money" in view.question.focus


def _it_is_asked_what_one_has(view: View) -> bool:
    return not HAVE.isdisjoint(view.question.words)


def _something_is_pointed_back_to(view: View) -> bool:
    return not _POINTS_BACK.isdisjoint(view.passage.folded)


def _the_best_time_is_asked(view: View) -> bool:
    return not _BEST.isdisjoint(view.question.words)


def _it_is_asked_when_or_where(view: View) -> bool:
    return view.question.form in _WHEN_OR_WHERE


def _an_event_is_asked_about(view: View) -> bool:
    if _HOLDING.isdisjoint(view.question.words):
        return False
    from qa.reading.link.other_event import asks_of_an_event

    return asks_of_an_event(view.question)


def _when_it_was(view: View) -> bool:
    from qa.reading.link.ended import asks_when_it_was

    return asks_when_it_was(view.question)


def _of_now(view: View) -> bool:
    from qa.reading.link.given_up import asks_of_now

    return asks_of_now(view.question)


def _a_use_is_asked(view: View) -> bool:
    from qa.reading.link.use import asks_for_use

    return asks_for_use(view)


def _an_agent_may_stand_there(view: View) -> bool:
    verb = view.question.verb
    return verb is not None and may_have_agent(view.question.stems[verb], view.passage.stems)


def _a_side_is_asked(view: View) -> bool:
    return not _SIDES.isdisjoint(view.question.words)


def _of_calling(view: View) -> bool:
    return "call" in view.question.stems


def _of_a_deed_with_two_sides(view: View) -> bool:
    from qa.reading.converse import converse_of

    return converse_of(view.question) is not None


def _of_an_undergoer(view: View) -> bool:
    return bool(view.question.passive and view.question.subject_asked)


def _something_is_owned(view: View) -> bool:
    return bool((view.passage.categories == category("genitive")).any())


def _has_a_focus(view: View) -> bool:
    return bool(view.question.focus)


def _asks_what_is(view: View) -> bool:
    return not COPULA.isdisjoint(view.question.words)


def _a_trade_is_asked(view: View) -> bool:
    question = view.question
    if not question.names or not (question.answer_type == "role" or question.form == "what did"):
        return False
    from qa.reading.link.kin_meant import asks_for_a_trade

    return asks_for_a_trade(question)


def _times_from_and_to(view: View) -> bool:
    return not _RANGES.isdisjoint(view.passage.folded)


def _tells_kin(view: View) -> bool:
    if not _of_kin(view):
        return False
    from qa.reading.link.told_kin import kin_told

    return bool(kin_told(view).any())


_OF_ALL: Final = (
    *_rows("owned.is_anothers named_again.says_the_kind_again"),
    *_rows("colour.without_colour", _has_a_focus),
    *_rows("constituents.is_no_constituent overrun.runs_over"),
    *_rows("fragments.heads_as_a_question fragments.begins_with_the_particle fragments.runs_into_a_time"),
    *_rows("fragments.begins_inside_a_fixed_phrase"),
    *_rows("fragments.stands_in_a_dateline", _another_thing_than_a_place),
    *_rows("denied.tells_what_was_not", _something_is_denied),
    *_rows("priced.tells_another_price", _a_price_is_asked),
    *_rows("outranked.is_outranked", _the_most_is_asked),
    *_rows("nickname.is_the_real_name", _a_name_is_asked),
    *_rows("whereabouts.tells_where_it_is", _a_name_is_asked_for),
    *_rows("compared.is_the_measure", _more_than_another),
    *_rows("asked.lists_several", lambda view: one_of_several(view.question)),
    *_rows("fragments.names_a_person fragments.begins_inside_a_list", _a_modifier_is_asked),
)
_BY_FORM: Final[dict[str, tuple[Exclusion, ...]]] = {
    "what did": _rows("swapped.has_the_roles_swapped", _done_to_somebody),
    "why": (
        *_rows("reason.is_circular reason.tells_no_reason deed_again.holds_the_deed"),
        *_rows("reason.came_of_it"),
        *_rows("reason.tells_a_result", _something_is_pointed_back_to),
        *_rows("sides.is_on_the_other_side", _a_side_is_asked),
    ),
    "where": (
        *_rows("no_place.tells_no_place no_place.is_where_another_was_made"),
        *_rows("home.is_no_home", _whence),
    ),
    "place": (
        *_rows("across_preposition.tells_only_where_it_stood no_place.is_source no_place.is_too_large"),
        *_rows("home.is_no_home", _whence),
    ),
    "who": (
        *_rows("shared_subject.goes_with_the_verb_before whole_phrases.is_renamed"),
        *_rows("office.of_another_office", _asks_what_is),
        *_rows("named_again.renames_the_named named_again.names_two"),
        *_rows("kin.is_other_kin kin.tells_no_kin kin.stands_beside_kin", _has_a_focus),
        *_rows("told_kin.is_of_the_parents", _of_kin),
        *_rows("no_doer.did_not_do_it no_doer.is_nobody"),
        *_rows("agentless.is_not_told_to_have_done_it", _told_in_the_passive),
        *_rows("swapped.has_the_roles_swapped", _done_to_somebody),
        *_rows("other_side.is_other_party", _of_a_deed_with_two_sides),
        *_rows("recipient.is_recipient recipient.has_not_done_it own_clause.did_it_to_another"),
        *_rows("called_so.only_called_it_so", _of_calling),
        *_rows("sides.is_on_the_other_side", _a_side_is_asked),
        *_rows("no_sufferer.is_no_sufferer", _of_an_undergoer),
        *_rows("no_sufferer.names_a_thing", _something_is_owned),
        *_rows("no_place.is_apposed", _whose),
        *_rows("agent_noun.is_beside_a_neighbour", _an_agent_may_stand_there),
        *_rows("reported.only_reports_it"),
        *_rows("same_person.is_the_named other_part.has_another_part somebody.is_no_person_or_group"),
    ),
    "who is": _rows("holder.is_beside_the_role"),
    "which": (
        *_rows("office.of_another_office named_again.renames_the_named across_preposition.reaches_across"),
        *_rows("shared_subject.goes_with_the_verb_before own_clause.did_it_to_another"),
        *_rows("sides.is_on_the_other_side", _a_side_is_asked),
    ),
    "when": (
        *_rows("hours.tells_only_the_hour times.told_of_another_act hours.tells_other_hour"),
        *_rows("spells.is_part_of_a_spell spells.is_left_out habits.tells_a_habit past_events.is_over"),
        *_rows("ended.tells_when_it_ended", _when_it_was),
        *_rows("best_time.is_not_called_good", _the_best_time_is_asked),
        *_rows("other_half.is_told_of_the_other_half"),
        *_rows("range_of_time.is_half_of_a_range", _times_from_and_to),
    ),
    "how many": (
        *_rows("no_count.counts_nothing fronted.tells_of_the_subject units.in_another_unit"),
        *_rows("changed.tells_the_old changed.tells_the_other_of_a_change figures.counts_no_such_thing"),
        *_rows("counted.counts_the_other_of_persons_and_things capacity.tells_only_the_room"),
        *_rows("figures.tells_no_share parties.is_another_partys children.counts_other_children"),
        *_rows("difference.is_no_difference difference.tells_a_difference"),
        *_rows("holdings.is_spent", _money_is_asked),
        *_rows("holdings.is_what_another_has", _it_is_asked_what_one_has),
        *_rows("scores.tells_no_score", _a_score_is_asked),
        *_rows("sides.is_on_the_other_side", _a_side_is_asked),
        *_rows("other_half.is_told_of_the_other_half"),
    ),
    "how long": (
        *_rows("parties.is_another_partys units.in_another_unit threatened.only_threatens"),
        *_rows("difference.tells_a_difference other_half.is_told_of_the_other_half"),
        *_rows("no_manner.tells_no_degree", _a_strength_is_asked),
    ),
    "how": _rows("no_manner.tells_no_manner no_manner.tells_no_degree condition.tells_no_reaction"),
}
_OF_CIRCUMSTANCES: Final = (
    *_rows("own_verb.belongs_to_another_verb", _it_is_asked_when_or_where),
    *_rows("other_event.is_of_another_event", _an_event_is_asked_about),
    *_rows("kin.tells_of_the_owner", _of_kin),
)
_OF_KINDS: Final = (
    *_rows("other_kind.is_of_another_kind", _has_a_focus),
    *_rows("given_up.is_given_up", _of_now),
    *_rows("kin_meant.is_told_of_kin", _a_trade_is_asked),
)
_OF_BEING: Final = _rows("other_clause.is_told_of_another", _asks_what_is)
_OF_TRADES: Final = _rows("told_kin.is_not_as_told")
_OF_WHAT: Final = (
    *_rows("governed.governed_otherwise governed.taken_part governed.is_no_object no_deed.tells_no_deed"),
    *_rows("speaker.said_by_another reported.describes_the_speaker reported.says_of_another_matter"),
    *_rows("condition.tells_no_fault condition.tells_no_fate wanted.cut_from_its_infinitive"),
    *_rows("shared_subject.goes_with_the_verb_before subject_form.is_no_subject"),
    *_rows("subject_form.renames_the_subject subject_form.stands_in_an_aside blame.is_not_to_blame"),
    *_rows("deed_again.begins_with_the_deed own_clause.did_it_to_another contents.tells_no_contents"),
    *_rows("use.is_its_place", _a_use_is_asked),
)
