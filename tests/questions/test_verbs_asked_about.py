"""The verb of a question stands behind its subject, and before its object, its particles and adverbs."""

from __future__ import annotations

import pytest

from qa.questions.analysis import analyse


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("What did the diggers turn up?", "turn"),
        ("Why did the repairs cost so much?", "cost"),
        ("What did the council find out?", "find"),
        ("When did the ship set off?", "set"),
        ("What did the divers lift?", "lift"),
        ("What did Ann Roe call the barge?", "call"),
        ("What do you feed the goats with?", "feed"),
        ("Why did the mill block timber deliveries?", "block"),
        ("What did the bishop ask boatmen to do?", "ask"),
        ("Why did the smith give up the forge?", "give"),
        ("What do the divers have to wear?", "wear"),
        ("Where can the statue be found?", "found"),
        ("Who will get the reward?", "get"),
        ("What was the oven greased with?", "greased"),
        ("What is needed to mend a net?", "needed"),
        ("what was the smith doing when it rained", "doing"),
    ],
)
def test_the_verb_is_the_word_that_acts(question, verb):
    read = analyse(question)
    assert read.words[read.verb] == verb


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Why did Hale, Roe and Vale introduced a fee?", "introduced"),
        ("When did the owner of the mill gave a speech?", "gave"),
        ("Why did the proposed law fail?", "fail"),
        ("When did the closed shop reopen?", "reopen"),
        ("How many goals did Orrel United score?", "score"),
        ("What did the town's defeated army hand over?", "hand"),
    ],
)
def test_a_verb_put_in_the_past_twice_is_known(question, verb):
    read = analyse(question)
    assert read.words[read.verb] == verb
