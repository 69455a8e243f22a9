"""No answer is cut out of the middle of other phrases, whatever is asked."""

from __future__ import annotations

import pytest

from qa import Chatbot


def best(text, question):
    return Chatbot.from_text(text).ask(question).candidates[0].text


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The charge against him was dropped in exchange for his testimony.",
            "Why was the charge dropped?",
            "in exchange for his testimony",
        ),
        (
            "The club that leases the fishing rights promised to put up bins for used line.",
            "What does the club lease?",
            "the fishing rights",
        ),
        (
            "A fox which had been watching from the bank ran off when the van arrived.",
            "What became of the fox?",
            "ran off when the van arrived",
        ),
        (
            "The dish takes her brigade of nine three days to prepare.",
            "How long does the dish take to prepare?",
            "three days",
        ),
        (
            "It was paid to a plumber for work at Lake Ennis, where the mayor and her husband own a cottage.",
            "Where do the mayor and her husband own a cottage?",
            "Lake Ennis",
        ),
    ],
    ids=["end-of-subject", "out-of-relative", "past-the-relative", "two-numbers", "clause-opened"],
)
def test_begins_and_ends_with_its_phrase(text, question, answer):
    assert best(text, question) in {answer, answer.removeprefix("the ")}


@pytest.mark.parametrize(
    ("text", "question", "cut"),
    [
        (
            "He rang it for her, and what she got by it she never told to anyone.",
            "How did Pell go lame?",
            "it she",
        ),
        ("The crew set up nine houses on Friday.", "What did the crew put on the hill?", "up nine houses"),
        (
            "Absence, which is as high as it ever was, and which the board may look into, is a worry.",
            "Why is absence a worry?",
            "it ever was, and which",
        ),
    ],
    ids=["pronoun-that-goes-on", "particle", "relative-cut-off"],
)
def test_no_fragment_is_given(text, question, cut):
    reply = Chatbot.from_text(text).ask(question)
    assert reply.text is None or not reply.text.startswith(cut)
