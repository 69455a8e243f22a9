"""The phrases that a sentence is cut into are those that a reader would mark."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.language.analysis import analyse_sentence
from qa.reading.phrases import phrases


def found(sentence, kind):
    analysed = analyse_sentence(sentence)
    return [
        sentence[analysed.starts[phrase.start] : analysed.ends[phrase.end - 1]]
        for phrase in phrases(analysed)
        if phrase.kind == kind
    ]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The report is due in June.", "June"),
        ("The report is due on 3 June 2024.", "3 June 2024"),
        ("The mill closed on Jan. 5, 1921, for good.", "Jan. 5, 1921"),
        ("The mill closed last week.", "last week"),
        ("The mill stood from 1840–1902.", "1840–1902"),
        ("It was built in the 19th century.", "19th century"),
    ],
)
def test_a_date_is_whole_and_takes_no_full_stop_with_it(sentence, date):
    assert found(sentence, "date") == [date]


def test_a_person_is_found_with_and_without_the_title():
    sentence = "Foreign Minister Ada King opened the bridge."
    assert "Foreign Minister Ada King" in found(sentence, "name")
    assert found(sentence, "bare name") == ["Ada King"]


def test_a_list_is_kept_whole():
    assert found("The farm grew wheat, rye and oats for the town.", "list") == ["wheat, rye and oats"]


def test_an_amount_keeps_its_currency_and_its_unit():
    assert found("The organ cost $1.2 million to repair.", "money") == ["$1.2 million"]
    assert found("The tunnel is 3.5 miles long.", "quantity") == ["3.5 miles"]
    assert found("The strike lasted three weeks.", "duration") == ["three weeks"]


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        (
            "The fire took the roof of the barn, the wall of the yard and the door of the mill.",
            "the roof of the barn, the wall of the yard and the door of the mill",
        ),
        (
            "The talks cover the budget and its impact on schools and roads.",
            "the budget and its impact on schools and roads",
        ),
        ("Helpers from Denmark, Norway and Germany came.", "Denmark, Norway and Germany"),
        ("They sold wheat, rye and oats in June.", "wheat, rye and oats"),
    ],
)
def test_a_list_takes_the_phrases_of_its_items_along(sentence, whole):
    assert whole in found(sentence, "list")


def test_a_noun_takes_the_complement_that_it_asks_for():
    assert "its impact on peace" in found(
        "They discussed its impact on peace yesterday.", "extended noun phrase"
    )


def test_a_phrase_of_time_is_no_part_of_the_noun_before_it():
    assert found("The prince will visit the town next week.", "noun phrase")[1] == "the town"


@pytest.mark.parametrize(
    ("sentence", "duration"),
    [("It was a three-day visit.", "three-day"), ("It closed after a 4-week strike.", "4-week")],
)
def test_a_duration_is_found_inside_a_compound(sentence, duration):
    assert duration in found(sentence, "duration")


def test_a_clause_ends_where_its_quotation_ends():
    clauses = found('"We left because the boat kept breaking down," said the owner.', "clause")
    assert "the boat kept breaking down" in clauses
    assert not any("said" in clause for clause in clauses if clause.startswith("the boat"))


def test_one_of_is_no_number():
    assert found("It is one of the largest farms.", "number") == []


def test_the_cause_begins_behind_its_whole_marker():
    clauses = found("The mill closed due to the long drought.", "clause")
    assert {"the long drought", "due to the long drought"} <= set(clauses)
    assert "to the long drought" not in clauses


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The museum is open on the first Saturday of every month.", "first Saturday of every month"),
        ("The race is held each May on the lake.", "each May"),
        ("The gate is shut in winter.", "winter"),
        ("The board meets three times a year.", "three times a year"),
    ],
)
def test_a_time_that_comes_again_is_whole(sentence, date):
    assert date in found(sentence, "date")


def test_a_season_with_a_story_is_no_date():
    assert found("The mill came back from a winter of repairs.", "date") == []


def test_what_was_said_is_a_clause_with_or_without_that():
    told = "the mill would close"
    assert told in found("The owner said the mill would close.", "clause")
    assert told in found("The owner said that the mill would close.", "clause")


def test_a_cause_ends_where_a_new_subject_begins():
    sentence = "The school was shut owing to a lack of coal, and Ada King went home."
    assert "a lack of coal" in found(sentence, "clause")


def test_cost_before_an_amount_is_no_part_of_the_noun_before_it():
    assert "the yard" in found("Repairs at the yard cost $900.", "noun phrase")


@pytest.mark.parametrize(
    ("sentence", "kind", "phrase"),
    [
        ("Because of the frost in spring, the orchard bore nothing.", "clause", "the frost in spring"),
        ("Due to the frost, in May, 1902, the orchard bore nothing.", "clause", "the frost"),
        ("The word ur, 'loose stones', is old.", "quotation", "loose stones"),
        ("To reach the island, the monks built a causeway.", "clause", "To reach the island"),
        ("He saw the Great Flood of 1342 himself.", "name", "Great Flood of 1342"),
        ("It grew to 20 °C by noon.", "quantity", "20 °C"),
        ("The falcon reaches 300 kilometres per hour.", "quantity", "300 kilometres per hour"),
        ("She was born in Whitby, Yorkshire, in 1802.", "place with its region", "Whitby, Yorkshire"),
        ("The beach is held by walls of timber called groynes.", "full noun phrase", "walls of timber"),
        (
            "Lime burning is the process by which stone is turned into lime, a white powder.",
            "noun phrase with a clause",
            "the process by which stone is turned into lime",
        ),
        ("The pump failed, so the mine was flooded.", "clause", "The pump failed"),
        ("He shuns the shop: its clerk insults the guests.", "clause", "its clerk insults the guests"),
        (
            "It was built in order to route calls as part of a plan.",
            "clause",
            "route calls",
        ),
        (
            "The crew sank the ship, burned the stores and left the bay, which was empty.",
            "verb phrase",
            "sank the ship, burned the stores and left the bay",
        ),
        (
            "The board said that, from then on, the price would rise.",
            "clause",
            "that, from then on, the price would rise",
        ),
    ],
)
def test_a_phrase_ends_where_a_reader_would_end_it(sentence, kind, phrase):
    assert phrase in found(sentence, kind)


def test_the_next_place_of_a_list_is_no_region():
    assert found("The firm has shops in Lund, Malmö and Ystad.", "place with its region") == []
    assert found("The firm has shops in Lund, Malmö, Ystad and Kalmar.", "place with its region") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister told reporters the line would cost 3 million euros.",
        "The minister told a news conference on Monday the line would cost 3 million euros.",
        "The minister told mayor Ann Roe the line would cost 3 million euros.",
        "The owner told BBC News the line would cost 3 million euros.",
        "The minister said the line would cost 3 million euros.",
    ],
)
def test_what_is_told_begins_behind_those_who_are_told(sentence):
    assert "the line would cost 3 million euros" in found(sentence, "clause")
    assert not any(
        clause.startswith(("reporters", "a news", "Roe", "Ann", "News"))
        for clause in found(sentence, "clause")
    )


def test_that_as_a_pronoun_opens_no_aside():
    clauses = found("The guild did that, and the mill closed, which grieved the town.", "clause")
    assert not any("grieved" in clause and clause.startswith("that,") for clause in clauses)


def test_the_dot_of_a_title_ends_no_clause():
    assert "Dr. Roe fell ill" in found("Dr. Roe fell ill, so the school closed.", "clause")


@pytest.mark.parametrize(
    ("sentence", "kind", "phrase"),
    [
        ("The trip takes three and a half hours.", "duration", "three and a half hours"),
        ("The road is two and a quarter miles long.", "quantity", "two and a quarter miles"),
        ("One and a half million people live in Sorn.", "number", "One and a half million"),
    ],
)
def test_a_number_is_whole_with_its_fraction(sentence, kind, phrase):
    assert found(sentence, kind) == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "She found a note saying:",
        "The sign on it read:\nBeware of the dog.",
        "The sign read: .",
        ": the sign read",
        "He wrote “a and “b”",
        "The board read “open “daily”",
    ],
)
def test_marks_at_the_end_of_a_sentence_break_nothing(text):
    bot = Chatbot.from_text(f"The sign hung on the gate. {text}")
    for question in ("What did the sign say?", "What does the note say?", "What did he write?"):
        bot.ask(question)
