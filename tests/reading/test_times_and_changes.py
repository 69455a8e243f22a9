"""When it is open, when it was held, by how much it grew: what a reader asks of a leaflet or of minutes."""

from __future__ import annotations

import pytest

from qa import Chatbot

MINUTES = """Minutes of the meeting of the Lark Lane Residents' Association

Held on Monday, 6 May 2024, at 6.30 p.m. in the Scout Hut

Present: Ann Roe (chair), Tom Hale.

1. Fete
It was agreed to hold the fete on Saturday, 8 June. Ann will ask the vicar to open it.

The meeting closed at 8 p.m. Next meeting: Monday, 3 June."""


def told(text, question):
    return Chatbot.from_text(text).ask(question).text


def said(text, question):
    return Chatbot.from_text(text).ask(question).reply


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Bexmoor Paper announced that it has agreed to buy the card maker Lumley & Dove.",
            "Who is buying Lumley & Dove?",
            "Bexmoor Paper",
        ),
        (
            "The bride was wearing a green silk dress. Her mother wore blue.",
            "What was the bride wearing?",
            "a green silk dress",
        ),
        (
            "Ann Roe ran the shop. Last week she agreed to sell the shop to the grocer Norrby Foods.",
            "Who is buying the shop?",
            "Norrby Foods",
        ),
        (
            "The old mill in Ashford is now a library. It was built in 1820.",
            "What is the old mill used for today?",
            "a library",
        ),
    ],
)
def test_what_is_going_on_is_asked_of_whoever_does_it(text, question, answer):
    assert told(text, question) == answer


def test_whom_it_is_sold_to_does_not_sell_it():
    text = "Ann Roe ran the shop. Last week she agreed to sell the shop to the Danish grocer Norrby Foods."
    assert told(text, "Who is selling the shop?") != "Norrby Foods"


def test_who_did_another_deed_did_not_do_this_one():
    text = "Marl Foods plans to buy the dairy Hale & Sons. Hale & Sons was advised by Roe & Co."
    assert told(text, "Who is buying Hale & Sons?") == "Marl Foods"
    assert told(text, "Who advised Hale & Sons?") == "Roe & Co"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The firm employs 40 people and had sales of £9 million last year, up 12 percent.",
            "By how much did sales grow?",
            "12 percent",
        ),
        (
            "The museum had 81,000 visitors, down 5 percent from the year before. It costs £2 million.",
            "By how much did the number of visitors fall?",
            "5 percent",
        ),
        ("The council raised £500, £200 more than last year.", "How much did the council raise?", "£500"),
        ("Profits rose 8% to £3 million.", "How much did profits rise?", "8%"),
        ("The green boat was €400 cheaper than the red one.", "How much cheaper was the green boat?", "€400"),
    ],
)
def test_a_change_is_told_by_a_difference(text, question, answer):
    assert told(text, question) == answer


def test_a_difference_is_no_price_and_no_height():
    assert (
        told("They took the oak bench, although it was £90 dearer.", "How much did the bench cost?") is None
    )
    tall = "The oak is 3 metres taller than the ash, which is 20 metres tall."
    assert told(tall, "How tall is the oak?") is None
    assert told(tall, "How tall is the ash?") == "20 metres"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Outside visiting hours, which are 9 am to 5 pm from Tuesday to Saturday, use the bell.",
            "What are the visiting hours?",
            "9 am to 5 pm from Tuesday to Saturday",
        ),
        (
            "The mill is open daily except Tuesday, from 9 to 16; admission is £4.",
            "When is the mill open?",
            "daily except Tuesday, from 9 to 16",
        ),
        ("The mill is open daily except Tuesday, from 9 to 16.", "When is the mill closed?", "Tuesday"),
        (
            "The garden is open every day apart from Monday.",
            "When is the garden open?",
            "every day apart from Monday",
        ),
        ("The ferry sails daily other than Friday.", "When does the ferry sail?", "daily other than Friday"),
        (
            "The museum is open from Tuesday to Sunday, from 10 a.m. to 5 p.m. It is closed on 26 December.",
            "What are the opening hours?",
            "Tuesday to Sunday, from 10 a.m. to 5 p.m.",
        ),
    ],
)
def test_all_of_the_hours_are_told_and_no_day_that_is_excepted(text, question, answer):
    assert told(text, question) == answer


def test_the_hours_of_one_house_are_not_those_of_another():
    text = (
        "The castle stands on a hill. It is open daily except Monday, from 10 to 17. The chapel has a fresco."
    )
    assert told(text, "When is the castle open?") == "daily except Monday, from 10 to 17"
    assert told(text, "When is the chapel open?") is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Your parcel will be sent to the shop within three days.",
            "When will it be sent?",
            "within three days",
        ),
        ("Refunds are paid within a month.", "When are refunds paid?", "within a month"),
        (
            "The merger is expected to close in the second quarter of 2026, subject to approval.",
            "When is the merger expected to close?",
            "second quarter of 2026",
        ),
        (
            "Autumn and late winter are best for bird watching. In July the marsh is dry.",
            "When is the best time for bird watching?",
            "Autumn and late winter",
        ),
        ("The trial ended on 12 May. It took place in Leeds.", "When was the trial held?", None),
        ("The market was first held in 1902.", "When is the market held?", None),
    ],
)
def test_terms_quarters_and_seasons_are_times(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When was the meeting held?", "Monday, 6 May 2024"),
        ("On what date did the meeting take place?", "Monday, 6 May 2024"),
        ("Where was the meeting held?", "the Scout Hut"),
        ("What time was the meeting held?", "6.30 p.m."),
        ("When did the meeting end?", "8 p.m."),
        ("When is the next meeting?", "Monday, 3 June"),
        ("When will the fete be held?", "Saturday, 8 June"),
    ],
)
def test_a_line_below_the_title_tells_when_and_where_it_was_held(question, answer):
    assert told(MINUTES, question) == answer


@pytest.mark.parametrize(
    ("text", "question", "reply"),
    [
        ("The village has some 1,300 inhabitants.", "How many inhabitants does it have?", "Some 1,300 [1]."),
        ("A fire destroyed the 95-year-old pier.", "How old was the pier?", "95 years old [1]."),
        ("Release 5 is planned for March.", "When is release 5 due?", "March [1]."),
        (
            "The tool runs on Windows 10 or newer.",
            "Which Windows does it run on?",
            "Windows 10 or newer [1].",
        ),
        (
            "Do not smoke for two hours before the scan.",
            "How long before the scan should I stop smoking?",
            "Two hours [1].",
        ),
        (
            "The two sisters are planning a trip to Peru.",
            "Who is planning a trip to Peru?",
            "The two sisters [1].",
        ),
    ],
)
def test_an_answer_is_said_as_the_text_means_it(text, question, reply):
    assert said(text, question) == reply


def test_how_much_time_is_a_length_of_time():
    text = "The tide is rising, and nine boats are out. Ann told Tom that he had two days."
    assert told(text, "How much time does Tom have?") == "two days"


def test_what_is_no_longer_supported_is_not_needed():
    text = "Node 18 or later is required; Node 16 is no longer supported."
    assert told(text, "Which version of Node is required?") == "Node 18"
    assert told(text, "Which version of Node is no longer supported?") == "Node 16"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What does a swim cost for children?", "£3.50"),
        ("What does a swim cost?", "£6"),
        ("How much is a swim for adults?", "£6"),
        ("What will parking cost for coaches?", "10 euros"),
    ],
)
def test_a_price_is_that_of_whom_it_is_asked_for(question, answer):
    told = (
        "A swim costs £6 for adults and £3.50 for children. "
        "Parking costs 4 euros for cars and 10 euros for coaches."
    )
    assert Chatbot.from_text(told).ask(question).text == answer
