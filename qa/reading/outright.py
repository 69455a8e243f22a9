"""What a text tells outright, by a construction that leaves room for nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import NDArray, np
from qa.hints import TYPE_CHECKING
from qa.language.agents import may_have_agent
from qa.language.closed_classes import HAVE, word_set
from qa.language.kin import KIN
from qa.questions.question import Question
from qa.reading.passage import Matches, Passage

if TYPE_CHECKING:
    from qa.reading.link.view import Flags, View

__all__ = ["told_outright"]

_HOURS = word_set("hours times open available")


def told_outright(
    question: Question, passage: Passage, found: Matches, titles: Sequence[str]
) -> NDArray[np.bool_] | None:
    """Which candidates alone can be the answer, as the text tells it outright; None where it does not.

    Parameters
    ----------
    question : Question
    passage : Passage
    found : Matches
        The question's words in it.
    titles : sequence of str
        Of each sentence's article: all of it is about what its title names.
    """
    about_kin = not KIN.isdisjoint(question.words)
    had = question.form == "how many" and not HAVE.isdisjoint(question.words)
    about_hours = question.form == "when" and not _HOURS.isdisjoint(question.words)
    worded = question.form == "what did" and ":" in passage.folded
    inside = question.form == "what is" and "inside" in passage.folded
    if not (about_kin or had or about_hours or worded or inside or question.kind == "who"):
        return None
    from qa.reading.link.view import view_of  # only these questions need these

    view = view_of(question, passage, found)
    if about_kin:
        from qa.reading.link.told_kin import kin_told

        told = kin_told(view)
    elif had:
        from qa.reading.link.holdings import has_so_many

        told = has_so_many(view, titles)
    elif about_hours:
        told = _hours(view)
    elif worded:
        from qa.reading.link.wording import tells_the_words

        told = tells_the_words(view)
    elif inside:
        from qa.reading.link.contents import held_inside

        told = held_inside(view)
    else:
        told = _who_did_it(view)
    return told if told.any() else None


def _who_did_it(view: View) -> Flags:
    """Who did it or has the role, as the text tells it outright; each construction has its marks."""
    passage, question = view.passage, view.question
    told = np.zeros(len(passage.first), dtype=bool)
    # The question's own verb is seen by the rules, but for a participle that opens a sentence.
    begins = np.append(True, passage.part[1:] != passage.part[:-1])
    otherwise = (view.found.term == question.deed) & (~view.found.exact | begins)
    if passage.flags["by"].any() and otherwise.any():
        from qa.reading.link.doer import did_it

        told |= did_it(view)
    if passage.flags["bracket"].any():
        from qa.reading.link.holder import holds_the_role

        told |= holds_the_role(view)
    if question.verb is not None and may_have_agent(question.stems[question.verb], passage.stems):
        from qa.reading.link.agent_noun import does_it_by_noun

        told |= does_it_by_noun(view)
    return told


def _hours(view: View) -> Flags:
    """The days and hours of something, or the hours of the day that is asked about."""
    from qa.reading.link import spells

    if spells.asks_for_hours(view.question):
        return spells.tells_all_hours(view)
    if spells.asks_for_a_days_hours(view.question):
        return spells.tells_a_days_hours(view)
    return np.zeros(len(view.passage.first), dtype=bool)
