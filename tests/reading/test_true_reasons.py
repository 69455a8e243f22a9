"""Why there is no answer is true of the sentences that are shown."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.reading.doubts import DOUBTS
from qa.reading.reasons import CHECKS
from qa.reading.withheld import NOTHING_OF_TYPE

TOWN = """The town

The Gate was put up by the Marsh family in 1290. Its guide, Nora Bell, worked in the mill and speaks
only Italian. Old letters can still be read in the hall. The test usually takes two hours. The deal is
expected to close in May.
"""


def asked(question, text=TOWN):
    return Chatbot.from_text(text).ask(question)


@pytest.mark.parametrize(
    ("question", "untrue"),
    [
        ("Who built the gate?", "lacks the name"),
        ("Does the guide speak English?", "No such name"),
        ("When will the sale be completed?", "No time is given"),
        ("Can I still read the old letters?", "doesn't say whether this is so"),
        ("How much does a castle tour cost?", "Several answers fit equally well"),
        ("What does the dragon eat?", "Several answers fit equally well"),
    ],
)
def test_a_reason_that_does_not_hold_is_not_given(question, untrue):
    assert untrue not in asked(question).reply


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("How much does the test cost?", "No amount is given for this"),
        ("How old is the guide?", "No length of time is given for this"),
        ("Who invited Modi to the hall?", "No such name is mentioned"),
        ("Did the mill burn down in the war?", "It is not said whether this is so"),
    ],
)
def test_a_reason_that_holds_is_given(question, reason):
    told = "Nora Bell spoke to the guide in the hall. The test was long. The mill was red."
    assert asked(question, told).reason == reason


def test_where_nothing_is_to_be_looked_for_nothing_is_near():
    assert asked("And what?").citations == ()


def test_a_sentence_is_cited_beside_another_only_where_it_tells_whom_that_means():
    story = "“You took your time,” said a voice. It was Mrs. Ross, the baker, with a basket on her arm."
    assert len(asked("Who is Mrs. Ross?", story).citations) == 1
    town = "Norwick is a port in Suland. The first ferry was built in 1950. It is run by a club called Tarn."
    cited = asked("Who runs Norwick?", town).citations
    assert [one.sentence.number for one in cited[:2]] == [3, 1]


def test_every_reason_that_is_checked_is_one_that_is_said():
    """A check by words that nothing says would check nothing."""
    said = {doubt.told for doubt in DOUBTS} | set(NOTHING_OF_TYPE.values())
    assert set(CHECKS) <= said
