"""Answers that stand nowhere as such: a comparison, a count, the names in a text. All are cited."""

from __future__ import annotations

import pytest

from qa import Chatbot

TOWN = """The mill at Orrel was built in 1790. The inn, which was opened in 1742, is the oldest house.
The north tower is 31 metres high. The south tower measures 28 metres.
The sisters Ada and Ruth Penn founded the school. Ada Penn visited France, Spain and the United States in May.
The brewery made 40 barrels a week, the dairy 12 tons of butter. Japan bought the clock in March.
The blue lamp cost £5 and weighs 4 kg. The red lamp cost six pounds. The red lamp weighs ten pounds.
The north road is two and a half miles long. The south road is two miles long."""


@pytest.fixture(scope="module")
def bot():
    return Chatbot.from_text(TOWN)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which is older, the mill or the inn?", "The inn"),
        ("Which was built last, the mill or the inn?", "The mill"),
        ("Which tower is higher, the north tower or the south tower?", "The north tower"),
        ("Which lamp cost more, the blue lamp or the red lamp?", "The red lamp"),
        ("Which is heavier, the blue lamp or the red lamp?", "The red lamp"),
        ("Which is longer, the north road or the south road?", "The north road"),
        ("Was the inn opened before the mill?", "Yes"),
        ("Was the mill built before the inn?", "No"),
        ("Was the mill built after 1800?", "No"),
        ("Is the south tower higher than the north tower?", "No"),
        ("Is the north tower 31 metres high?", "Yes"),
        ("Is the north tower 40 metres high?", "No"),
    ],
)
def test_dates_and_numbers_are_compared(bot, question, answer):
    found = bot.ask(question)
    assert found.text == answer
    assert found.citations


def test_a_comparison_cites_the_sentences_of_both(bot):
    found = bot.ask("Which is older, the mill or the inn?")
    assert [c.sentence.text.split()[1] for c in found.citations] == ["inn,", "mill"]
    assert found.reply == "The inn (1742 against 1790) [1][2]."
    first = found.citations[0]
    assert TOWN[first.answer_start : first.answer_end].lower() == "the inn"


def test_what_is_measured_in_different_units_is_not_compared(bot):
    found = bot.ask("Which is larger, the brewery or the dairy?")
    assert "against" not in found.reply


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many countries did Ada Penn visit?", "three"),
        ("How many sisters founded the school?", "two"),
        ("How many countries are named?", "four"),
        ("How many months are mentioned in the text?", "two"),
    ],
)
def test_what_is_listed_is_counted(bot, question, answer):
    found = bot.ask(question)
    assert found.text == answer
    assert found.citations
    assert all(c.answer_start is None for c in found.citations)


def test_a_list_of_somebody_elses_is_not_counted(bot):
    assert bot.ask("How many countries did Tom Hale visit?").text is None


def test_a_number_that_the_text_gives_is_not_counted_again(bot):
    assert bot.ask("How many barrels did the brewery make?").text == "40"


def test_names_are_listed_in_the_order_of_the_text(bot):
    found = bot.ask("Which countries are named?")
    assert found.text == "France, Spain, United States and Japan"
    assert [c.sentence.number for c in found.citations] == [6, 8]


def test_a_text_without_such_names_says_so():
    found = Chatbot.from_text("The mill made flour.").ask("Which countries are named?")
    assert found.text is None
    assert not found.citations
