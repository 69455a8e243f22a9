"""A question in the order of a clause is asked as one asks it; what is in that order already stays."""

from __future__ import annotations

import pytest

from qa.questions.analysis import analyse


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Please tell me who the mayor is.", "who is the mayor?"),
        ("Can you tell me how much it cost?", "how much did it cost?"),
        ("Do you know which book she wrote?", "which book did she write?"),
        ("When the flood wall was built?", "When was the flood wall built?"),
        ("how come the river burst its banks?", "Why did the river burst its banks?"),
        ("Could you tell me who it was built by?", "who was it built by?"),
        ("Tell me what time the shop opens.", "what time does the shop open?"),
    ],
)
def test_the_verb_comes_before_the_subject(typed, asked):
    assert analyse(typed).text == asked


@pytest.mark.parametrize(
    "typed",
    [
        "Who built the wall?",
        "What made the lake shrink?",
        "How big a fine did she get?",
        "What French city was she from?",
        "Which famous Indian took a plea?",
        "How many of the porters died?",
        "When the war ended, who left?",
        "Why the delay?",
        "Where the wild things are",
    ],
)
def test_what_is_in_order_stays(typed):
    assert analyse(typed).text == typed
