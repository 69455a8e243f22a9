"""Who did something is somebody, and not where or when it was done, nor what it was done to."""

from __future__ import annotations

import pytest

from qa import Chatbot

UNCLE = "Olga Brand took over the shop when her uncle died. She ran it for years."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The Tibbet works were founded in Bristol in 1887 by two Quaker cousins.",
            "Who founded the Tibbet works?",
            "two Quaker cousins",
        ),
        (
            "The choir was set up in a church hall in York by a group of nurses.",
            "Who set up the choir?",
            "a group of nurses",
        ),
        (
            "Judge Mira Askew told Carn Crown Court that the theft was planned.",
            "Who was the judge?",
            "Mira Askew",
        ),
        ("In 1950 Olga Brand took the shop of her uncle Piet.", "Who was Olga Brand's uncle?", "Piet"),
        ("Piet Lind was the uncle of Olga Brand.", "Who was Olga Brand's uncle?", "Piet Lind"),
        ("Olga and her brothers, Jan and Karl, left Hale.", "Who were Olga's brothers?", "Jan and Karl"),
        (
            "Ada Quill was the youngest of five children of a lighthouse keeper.",
            "Who was Ada Quill's father?",
            "a lighthouse keeper",
        ),
        (
            "Pellow succeeded Dora Lane as head of the firm. His predecessor had fallen ill.",
            "Who was Pellow's predecessor?",
            "Dora Lane",
        ),
        ("Tom Vane became the father of Ivo in 1920.", "Who was the father of Ivo?", "Tom Vane"),
        ("Eva Lin has been the wife of the mayor since 1990.", "Who is the mayor's wife?", "Eva Lin"),
        ("Ann Roe's son Tom runs the shop.", "Whose son runs the shop?", "Ann Roe"),
        ("The police arrested Tom Lee on Monday.", "Who was arrested?", "Tom Lee"),
        ("Tom Lee was appointed administrator in 1990.", "Who was appointed administrator?", "Tom Lee"),
        ("The man who built the mill, Otto Kern, died in 1920.", "Who built the mill?", "Otto Kern"),
    ],
)  # fmt: skip
def test_who(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "other"),
    [
        (UNCLE, "Who was Olga Brand's uncle?", "shop"),
        (
            "The star of the show is the Marsden Clock, a tall clock made in Prague.",
            "Who made the Marsden Clock?",
            "",
        ),
        (
            "His predecessor fell ill in March. Lanver Ferries then named Pellow as its head.",
            "Who was Pellow's predecessor?",
            "",
        ),
        ("Mr Lowe will step down as chairman in May.", "Who will replace Lowe as chairman?", ""),
    ],
)
def test_nobody_is_made_up(text, question, other):
    answer = Chatbot.from_text(text).ask(question)
    assert answer.text is None or (other and other not in answer.text)


def test_what_kind_of_person_is_no_name():
    bot = Chatbot.from_text("Ann Roe and Tom Lee were political geographers. They met in Hale.")
    assert (
        bot.ask("What kind of geographers were Ann Roe and Tom Lee?")
        .candidates[0]
        .text.startswith("political")
    )
