from __future__ import annotations

import pytest

from qa import Chatbot
from qa.interface.clauses import read_words
from qa.interface.question_patterns import PATTERNS
from qa.interface.suggestions import suggest

MILL = """The old mill stood by the river for ages. Ann Lee, the mayor, bought the old mill in May 1932.
The mill was closed because the stream ran dry. In 1950, Tom Hay painted the north wall of the tower.
The tower was designed by Ruth Lane. The council will build a new school near the church."""
TRUST = "The Old Mill Trust (OMT) met in the hall. It was raining. Nobody came."
TEXTS = [MILL, TRUST]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.kind)
def test_each_pattern_makes_its_example(pattern):
    made = [row.question for row in pattern.make(read_words(pattern.example))]
    assert pattern.question in made


@pytest.mark.parametrize("text", TEXTS)
def test_every_question_offered_is_answered_from_the_text(text):
    bot = Chatbot.from_text(text)
    found = suggest(bot, 5)
    assert found
    assert all(bot.ask(question).answered for question in found)
    assert suggest(bot, 5) == found


LEAFLET = """# Quern QX hand mill

The **Quern QX** is a hand mill for grain. It grinds 90 grams of flour in a minute. The drum is made
of cast iron, and the crank is fastened with one screw.

| Property | Value |
|---|---|
| Weight | 4.2 kg |
| Height | 31 cm |
| Price | £118.00 |

## Why does the crank squeak?

A squeaking crank means that the bearing is dry. Give it one drop of oil.

## Warranty

The warranty lasts five years from the day of purchase. Send the mill to the shop with your receipt.
Do not put the mill in a dishwasher, because it rusts. The shop is closed on Sundays, and letters
are answered within a week. Nobody should grind wet grain, nuts or salt with it.
"""
STORY = """The ferry had not come for a week, and the shop ran out of flour. Old Mrs Tarn, who kept the shop,
did not worry.

"Bread is only a habit," said Mrs Tarn. Her nephew Peter laughed so hard that he had to sit down on
the steps.

On Thursday a small boat brought nine sacks of meal and a letter. Mrs Tarn opened the letter with
her only knife. It was from her sister, who had gone to sea when they were girls and had never
written before. The harbour clock stopped at half past six that evening. Peter looked at the clock and
then at his aunt. "You are crying," he said.

"I am not," said Mrs Tarn, and she cut the first loaf in two.
"""
REPORT = """Roof of Sorn market hall falls in

By Edda Rask

The roof of the market hall in Sorn fell in on Monday night. Nobody was hurt. Fire chief Omar Lind
called the escape “a miracle”. Two stallholders had left the hall at 9.40 p.m., minutes before the
beams gave way. “I heard a crack like a gun,” said Hedda Moll, 61, who has sold cheese there for
thirty years.

The hall was built in 1887 by the engineer Karl Voss. A report warned in 2015 that the beams were
rotten, but the council postponed the repairs because it had no money. The damage is £2 million.
Mayor Jonna Beck promised an inquiry. The traders will move to the old school on Saturday.
"""


@pytest.mark.parametrize("text", [LEAFLET, STORY, REPORT], ids=["leaflet", "story", "report"])
def test_texts_of_every_sort_get_three_examples_that_are_answered_with_some_confidence(text, tmp_path):
    path = tmp_path / "text.md"
    path.write_text(text, encoding="utf-8")
    bot = Chatbot.from_paths([path])
    found = suggest(bot, 3)
    assert len(found) == 3
    assert all(bot.ask(question).confidence >= 0.6 for question in found)
    assert not any("*" in question or "|" in question for question in found)


def test_what_is_cut_off_before_a_quotation_makes_no_question():
    words = read_words("Fire chief Omar Lind called the escape “a miracle”.")
    made = [row.question for pattern in PATTERNS for row in pattern.make(words)]
    assert not any("escape" in question for question in made)


def test_a_pronoun_gives_its_place_to_the_name_only_where_the_text_tells_that_it_is_hers():
    life = (
        "Ruth Lane\n\nRuth Lane was a Danish painter. She painted 23 portraits. Her son Odd Lane sold them."
    )
    assert "How many portraits did Ruth Lane paint?" in suggest(Chatbot.from_text(life), 5)
    other = "Tom Lane\n\nTom Lane was a Danish painter. He lived in Hesk. She painted 23 portraits."
    assert not any("paint" in question for question in suggest(Chatbot.from_text(other), 5))


def test_kinds_differ_and_nothing_is_offered_twice():
    bot = Chatbot.from_text(MILL)
    first = suggest(bot, 3)
    assert len({question.split()[0] for question in first}) > 1
    again = suggest(bot, 3, but_not=first)
    assert not set(first) & set(again)


@pytest.mark.parametrize("text", ["Hm.", "It was so. They did it.", "a b c", "1. 2. 3.", "“No,” he said."])
def test_a_text_that_gives_none_gives_none(text):
    assert suggest(Chatbot.from_text(text), 3) == []


def test_only_articles_in_use_give_questions(tmp_path):
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    bot = Chatbot.from_paths([tmp_path])
    assert suggest(bot, 3, within=bot.corpus.articles[1:]) == ["What does OMT stand for?"]


def test_of_several_articles_each_gives_one_before_one_gives_two(tmp_path):
    for number, text in enumerate((REPORT, STORY, MILL)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    bot = Chatbot.from_paths([tmp_path])
    found = suggest(bot, 3)
    paths = {bot.ask(question).citations[0].sentence.article.path for question in found}
    assert len(found) == len(paths) == 3
