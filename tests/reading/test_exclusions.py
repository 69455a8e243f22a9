"""What can't be the answer is excluded for a reason that has a name, which whoever asks is told."""

from __future__ import annotations

from collections import Counter

import pytest

from qa import Chatbot
from qa.reading.link.exclusions import all_exclusions
from qa.reading.rule_table import exclusion_table

EXCLUSIONS = all_exclusions()


def test_the_table_is_written_from_what_is_there(root):
    written = (root / "qa" / "reading" / "exclusions.md").read_text(encoding="utf-8")
    assert written == exclusion_table(), "write qa/reading/exclusions.md anew from exclusion_table()"


@pytest.mark.parametrize("exclusion", EXCLUSIONS, ids=lambda row: row.name)
def test_each_says_what_it_excludes(exclusion):
    told = (exclusion.function.__doc__ or "").partition("\n")[0]
    assert told.endswith((".", "?", ":")), exclusion.place
    assert exclusion.function.__name__.replace("_", " ") == exclusion.name


def test_no_two_have_one_name():
    assert max(Counter(row.name for row in EXCLUSIONS).values()) == 1


def test_what_would_have_won_is_kept_with_the_reason():
    bot = Chatbot.from_text("The surgeon, a Dutchman named Cornelis Baart, came from Leiden.")
    answer = bot.ask("What nationality was the surgeon?")
    assert answer.text == "Dutchman"
    excluded = {row.text: row.excluded for row in answer.candidates if row.excluded}
    assert excluded == {"Cornelis Baart": "is of no type that can answer"}
    best = answer.candidates[0].score
    assert all(row.score > best for row in answer.candidates if row.excluded)
