"""When something opens and closes is told by what a text says of its hours."""

from __future__ import annotations

import pytest

from qa import Chatbot

POOL = "The Orrel Pool is open daily from 10 am to 5 pm. It was opened by the mayor in 1931."
SHOP = "The shop is open Monday to Friday from nine until half past five, and on Saturdays until one."
LIBRARY = "The library stays open until eight on Thursdays. On other days it closes at five."
PARK = "The park is closed until 1 May. Its ponds are shallow."
INN = "The inn is open every day except Monday from ten to six."
LIGHT = "The lighthouse is closed on Mondays. Opening hours: Tuesday to Sunday, 10 a.m. to 6 p.m."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (POOL, "When does the pool close?", "5 pm"),
        (POOL, "What time does the pool open?", "10 am"),
        (POOL, "When was the pool opened?", "1931"),
        (SHOP, "When does the shop close on Saturdays?", "one"),
        (LIBRARY, "What time does the library close on Thursdays?", "eight"),
        (PARK, "When does the park open?", "1 May"),
        (INN, "When is the inn closed?", "Monday"),
        (INN, "On which day is the inn closed?", "Monday"),
        (LIGHT, "When is the lighthouse closed?", "Mondays"),
        ("The Hale office is open from nine to five.", "When does the office open?", "nine"),
        ("The Hale office is open from nine to five.", "When does the office close?", "five"),
        ("The Hale shop does not open until ten.", "When does the shop open?", "ten"),
        ("The gallery opens in June with works by 12 painters.", "When does the gallery open?", "June"),
        ("The fair opens on 4 March and runs until 9 June.", "When does the fair open?", "4 March"),
        ("The plant will close in March after output fell from 900 cars.", "When will it close?", "March"),
    ],
)
def test_hours(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Boats leave the harbour at nine and at noon.", "What time do the boats leave?", "nine"),
        ("The ferry sails at 7.15 in the morning.", "When does the ferry sail?", "7.15 in the morning"),
        ("The bell rings at half past six.", "When does the bell ring?", "half past six"),
    ],
)
def test_times_of_day_need_no_clock(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("In May 1990 the court ruled five to four against it.", "When did the court rule?", "May 1990"),
        ("The price fell to 3.20 in June 1990.", "When did the price fall?", "June 1990"),
        ("Tom Vane went to sea at nine and died in 1911.", "When did Tom Vane die?", "1911"),
        ("The crew is set at nine, of whom two are cooks.", "How many are in the crew?", "nine"),
    ],
)
def test_votes_prices_and_ages_are_no_times_of_day(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text in {answer, f"In {answer}"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The baths are open from Tuesday to Saturday.", "When are the baths closed?"),
        ("The park is closed on Mondays.", "When does the park close?"),
    ],
)
def test_what_is_not_said_of_hours_is_left_open(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


def test_a_number_that_counts_something_is_no_time_of_day():
    bot = Chatbot.from_text("The train stops at nine stations. The line was built by miners.")
    assert bot.ask("When does the train stop?").text is None
