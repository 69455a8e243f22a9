"""Records: lines "Label: value" and tables."""

import pytest

from qa import Chatbot

LAMP = """# Halden Desk Lamp

The Halden is a desk lamp for small rooms. Its light can be dimmed.

| Property | Value |
|---|---|
| Power | 9 watts |
| Weight | 2.4 kg |
| Height | 48 cm |
| Material | oak, linen |
| Colours | grey, sand, navy blue |
| Price | €129 |
| Cable length | 75 cm |

Put the lamp on a flat table. Fill in the card with a pen.
"""

HALL = """Norton Village Hall

Address: 12 Mill Lane, Norton
Capacity: 140 people
Deposit: £50
Size: 22 m x 9 m
Facilities: kitchen, stage, car park, toilets

The hall is used by the choir on Tuesdays. A new floor was laid in 2016.
"""

PLANETS = """# Planets

| Planet | Moons | Radius |
|---|---|---|
| Mars | 2 | 3,390 km |
| Jupiter | 95 | 69,911 km |

The planets go round the sun.
"""


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (LAMP, "What is the power of the lamp?", "9 watts"),
        (LAMP, "How heavy is the lamp?", "2.4 kg"),
        (LAMP, "How much does the lamp weigh?", "2.4 kg"),
        (LAMP, "How tall is it?", "48 cm"),
        (LAMP, "What is the price?", "€129"),
        (LAMP, "How much does the lamp cost?", "€129"),
        (LAMP, "How long is the cable?", "75 cm"),
        (LAMP, "What colours does it come in?", "grey, sand, navy blue"),
        (LAMP, "What colours is the lamp available in?", "grey, sand, navy blue"),
        (LAMP, "What is the lamp made of?", "oak, linen"),
        (HALL, "What is the address of the hall?", "12 Mill Lane, Norton"),
        (HALL, "How big is the hall?", "22 m x 9 m"),
        (HALL, "What facilities does the hall have?", "kitchen, stage, car park, toilets"),
        (PLANETS, "How many moons does Mars have?", "2"),
        (PLANETS, "What is the radius of Jupiter?", "69,911 km"),
    ],
)
def test_the_value_of_the_label_asked_for(text: str, question: str, wanted: str) -> None:
    answer = Chatbot.from_text(text).ask(question)
    assert answer.text == wanted
    cited = answer.citations[0]
    assert cited.sentence.article is not None
    assert cited.sentence.article.text[cited.answer_start : cited.answer_end] == wanted


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (LAMP, "What is the price of the toaster?"),
        (LAMP, "How wide is the lamp?"),
        (PLANETS, "How many moons does Venus have?"),
        (PLANETS, "What is the radius?"),  # of which of them?
    ],
)
def test_no_label_of_it_no_value(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None
