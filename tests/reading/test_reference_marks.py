"""The marks of notes that an encyclopedia puts behind its sentences are not part of what they say."""

import pytest

from qa import Chatbot

PLAIN = (
    "The ferry Linnea sank in 1905. Of her passengers, forty were saved by fishermen from Odde. "
    "The captain, Nils Berg, was tried and acquitted. The wreck lies at a depth of 60 metres."
)
MARKED = (
    "The ferry Linnea sank in 1905.[3] Of her passengers,[a] forty were saved by fishermen from Odde.[4][5] "
    "The captain, Nils Berg,[citation needed] was tried and acquitted.[Note 2] "
    "The wreck lies at a depth of 60 metres.[12–14]"
)


@pytest.mark.parametrize(
    "question",
    [
        "When did the Linnea sink?",
        "How many passengers were saved?",
        "Who was tried?",
        "How deep does the wreck lie?",
        "How many captains were tried?",
        "How many fishermen saved the passengers?",
    ],
)
def test_a_text_with_notes_is_answered_as_without(question):
    plain, marked = (Chatbot.from_text(text).ask(question) for text in (PLAIN, MARKED))
    assert marked.text == plain.text
    assert marked.confidence == pytest.approx(plain.confidence, abs=0.02)
    assert all(cited.sentence.text in MARKED for cited in marked.citations)


def test_brackets_that_the_writer_put_are_read():
    bot = Chatbot.from_text("In his diary he wrote that they [forty men] had left the harbour in May.")
    assert bot.ask("How many men had left the harbour?").text == "forty"
