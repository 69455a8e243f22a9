"""The values of all link rules for all candidates."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import np
from qa.questions.question import Question
from qa.reading.link.asked import put_focus, put_several, put_types
from qa.reading.link.binding import put_binding
from qa.reading.link.equated import put_equated
from qa.reading.link.kind import put_kind
from qa.reading.link.nearness import put_nearness
from qa.reading.link.place import put_definition, put_joints, put_repetition, put_subject
from qa.reading.link.set_apart import put_apart
from qa.reading.link.times import put_times
from qa.reading.link.verb import put_prepositions, put_verb
from qa.reading.link.view import Standing, Table, View, view_of
from qa.reading.link.whole_phrases import put_whole
from qa.reading.passage import Matches, Passage
from qa.reading.presence import having

__all__ = ["link_matrix"]


def link_matrix(question: Question, passage: Passage, found: Matches, standings: Sequence[Standing]) -> Table:
    """The values of all `LINK_RULES` for all candidates of a passage, and which are excluded by what.

    Parameters
    ----------
    question : Question
    passage : Passage
    found : Matches
        The question's words in it.
    standings : sequence of Standing
        One a sentence of the passage.

    Returns
    -------
    Table
    """
    view = view_of(question, passage, found)
    table = Table(len(passage.first))
    near = put_nearness(view, table)
    put_repetition(view, table)
    put_verb(view, table, near)
    put_prepositions(view, table)
    put_focus(view, table)
    put_types(view, table)
    put_kind(view, table)
    put_equated(view, table)
    if question.form in {"how many", "how long"} or question.answer_type == "quantity":
        from qa.reading.link.measured import put_measured  # only these questions need it

        put_measured(view, table)
    put_definition(view, table)
    put_joints(view, table)
    put_several(view, table)
    put_subject(view, table)
    put_whole(view, table)
    put_binding(view, table)
    if question.answer_type == "reason":
        from qa.reading.link.cause import put_causes  # only these questions need them
        from qa.reading.link.reason import put_reasons

        put_causes(view, table)
        put_reasons(view, table)
    put_apart(view, table)
    put_times(view, table)
    _put_standing(view, table, standings)
    return table


def _put_standing(view: View, table: Table, standings: Sequence[Standing]) -> None:
    found, owner = view.found, view.passage.owner
    table.put("sentence's share of the question", found.share[owner])
    table.put("context's share of the question", np.maximum(found.context, found.share)[owner])
    if len(found.weights):
        rarest = int(np.argmax(found.weights))
        table.put("sentence lacks the rarest word", ~having(found.present, rarest)[owner])
    table.put("sentence's score", np.array([s.share for s in standings])[owner])
    rank = np.array([s.rank for s in standings])
    table.put("best sentence", (rank == 0)[owner])
    table.put("sentence's rank", (np.minimum(rank, 9) / 9)[owner])
