"""Questions typed without capitals: the text knows which words are names."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.questions.analysis import analyse
from qa.reading.casing import with_names

TEXT = (
    "The bell was cast by Rose Turner in 1840. Turner was paid in silver. "
    "The tower, on Rose Hill, burned in May. A rose grew beside it."
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who paid turner in silver?", {"turner"}),
        ("Who paid turner in silver?", {"turner"}),
        ("who was rose turner", {"turner"}),  # "rose" is a flower too
        ("Who was Rose Turner?", {"rose", "turner"}),
        ("when did the tower burn?", set()),
        ("did the tower burn in may?", set()),
    ],
)
def test_names_are_known_without_capitals(question, names):
    sentences = Chatbot.from_text(TEXT).corpus.sentences
    found = with_names(analyse(question), sentences).names
    assert found == names
