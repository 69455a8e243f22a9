"""Follow-ups are made to stand alone, and what stands alone is left as it is."""

from __future__ import annotations

from scripted import ScriptedBot, conversations, normal

from qa.conversation.conversation import Conversation

FLOOR = 0.85


def _read(name="followups.txt"):
    """Resolve every turn: (what was typed, what came of it, what is right, whether it is)."""
    for article, turns in conversations(name):
        conversation = Conversation(ScriptedBot(article, turns))
        for i, turn in enumerate(turns):
            got = conversation.ask(turn.asked).resolved
            if turn.meant:
                right = normal(got) in {normal(form) for form in turn.meant}
                yield article, turn.asked, got, turn.meant[0], right
            elif i:
                yield article, turn.asked, got, turn.asked, got == turn.asked


def test_at_least_85_in_100_follow_ups_are_read_right():
    read = [row for row in _read() if row[1] != row[3]]
    missed = [row[:4] for row in read if not row[4]]
    assert len(read) >= 60
    assert 1 - len(missed) / len(read) >= FLOOR, missed
