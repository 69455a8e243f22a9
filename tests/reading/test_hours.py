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


def test_a_number_that_counts_something_is_no_time_of_day():
    bot = Chatbot.from_text("The train stops at nine stations. The line was built by miners.")
    assert bot.ask("When does the train stop?").text is None
