"""Yes and no, where the sentence says neither "not" nor "yes"."""

from __future__ import annotations

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The harvest fair was nearly called off in 1998.", "Was the harvest fair called off in 1998?", "No"),
        ("The old inn was almost destroyed by fire.", "Was the old inn destroyed by fire?", "No"),
        ("Nearly all the houses were rebuilt.", "Were the houses rebuilt?", "Yes"),
        ("The council refused to pay for the tents.", "Did the council pay for the tents?", "No"),
        ("The council refused to pay for the tents.", "Did the council refuse to pay for the tents?", "Yes"),
        ("The choir failed to reach the final.", "Did the choir reach the final?", "No"),
        ("The mill has not yet been sold.", "Has the mill been sold?", "No"),
        ("The mill has yet to be sold.", "Has the mill been sold?", "No"),
        ("The new bridge is expected to open in June.", "Did the new bridge open in June?", None),
        ("The new bridge is expected to open in June.", "Is the new bridge expected to open in June?", "Yes"),
        ("The mayor said the school would move to Orrel.", "Did the school move to Orrel?", None),
        ("The mayor said the school would move to Orrel.", "Will the school move to Orrel?", "Yes"),
    ],
)
def test_what_was_nearly_done_or_refused_is_not_done_and_what_is_planned_is_open(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer
