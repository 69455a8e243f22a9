"""An answer is a whole phrase: it is cut neither at an "and" nor runs on over one, nor over its quotation."""

from __future__ import annotations

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "It boils an egg in four minutes and twenty seconds, the maker says.",
            "How long does it take to boil an egg?",
            "four minutes and twenty seconds",
        ),
        (
            "Dora Finn was jailed for two years and six months for stealing the bell from the abbey.",
            "How long was Dora Finn jailed for?",
            "two years and six months",
        ),
        (
            "Her best-known novel, The Wind and the Water, came out in 1970.",
            "What is the title of her best-known novel?",
            "The Wind and the Water",
        ),
        (
            "Otto Brink made a film called The Rope and the Bell in 1958.",
            "What is the film called?",
            "The Rope and the Bell",
        ),
        (
            "In 1990 she gave the farm to the parish as a museum and moved into the stable.",
            "What did she give the farm to the parish as?",
            "a museum",
        ),
        (
            "The miner was cut free by rescuers and taken by ambulance to Oldham.",
            "Who cut the miner free?",
            "rescuers",
        ),
        (
            "It is stiff, because a brass hook holds it tightly, and my aunt, who limps, could not open it.",
            "Why is it stiff?",
            "a brass hook holds it tightly",
        ),
        (
            "After it had asked for my password I removed it.",
            "Why did the author remove it?",
            "it had asked for my password",
        ),
        (
            "The treatment helps eight patients in ten.",
            "How many patients does the treatment help?",
            "eight patients in ten",
        ),
        ("A loaf will go up from 90p to £1.20 next month.", "How much will a loaf cost?", "£1.20"),
        (
            '"We came to become friends," said the minister Ann Roe.',
            "Why did they come?",
            "to become friends",
        ),
        (
            "The kettle costs £40. It comes in green, white and a dull red.",
            "What colours does the kettle come in?",
            "green, white and a dull red",
        ),
    ],
)
def test_the_whole_phrase_is_the_answer(text, question, answer):
    given = Chatbot.from_text(text).ask(question).candidates[0].text
    # With what leads to it, or without: "because a brass hook holds it", "to become friends".
    assert {given, given.partition(" ")[2], f"to {given}"} & {answer}


@pytest.mark.parametrize(
    ("text", "question", "reply"),
    [
        (
            "The kettle keeps the water warm for up to two hours.",
            "How long does the kettle keep the water warm?",
            "Up to two hours [1].",
        ),
        (
            "The coach threw on 17-year-old Dan Orr at the break.",
            "How old is Dan Orr?",
            "17 years old [1].",
        ),
        ("He was jailed for four years in Leeds.", "How long was he jailed for?", "For four years [1]."),
    ],
)
def test_only_its_own_preposition_leads_to_a_measure(text, question, reply):
    assert Chatbot.from_text(text).ask(question).reply == reply
