"""A reason is found where the text gives it by its build as well as behind because."""

from __future__ import annotations

import pytest

from qa import Chatbot


def best(text, question):
    return Chatbot.from_text(text).ask(question).candidates[0].text


@pytest.mark.parametrize(
    ("text", "question", "reason"),
    [
        (
            "A long drought forced the mill to close. The miller went to sea.",
            "Why did the mill close?",
            "A long drought",
        ),
        (
            "Ruge stayed away from the fair for fear of boos. The fair lasted a week.",
            "Why did Ruge stay away?",
            "fear of boos",
        ),
        (
            "The mayor came to the fair on Sunday. The visit was meant to calm the farmers.",
            "Why did the mayor visit the fair?",
            "calm the farmers",
        ),
        (
            "The right of the guild to build a wall was old. The guild built the wall to keep the tide out.",
            "Why did the guild build the wall?",
            "keep the tide out",
        ),
        (
            "The smith has lived there since 1990. The smith left the guild because its fees were too high.",
            "Why did the smith leave the guild?",
            "its fees were too high",
        ),
        (
            "He quarrelled with the guild because he refused to pay, and in 1709 he fled to Holstein.",
            "Why did he quarrel with the guild?",
            "he refused to pay",
        ),
    ],
)
def test_the_reason_is_told_without_more(text, question, reason):
    assert reason.lower() in best(text, question).lower()
    assert len(best(text, question).split()) <= len(reason.split()) + 3


@pytest.mark.parametrize(
    ("text", "question", "reason"),
    [
        ("The fair was put off for want of guests. It lasted a week.", "Why was the fair put off?", "guests"),
        (
            "He left the guild, fearing that its debts would ruin him. The guild was old.",
            "Why did he leave the guild?",
            "its debts would ruin him",
        ),
        (
            "The hall was named in honour of Ann Roe. The hall is large.",
            "Why was the hall named so?",
            "Ann Roe",
        ),
    ],
)
def test_a_reason_may_be_announced_in_many_ways(text, question, reason):
    assert reason in best(text, question)


def test_nothing_is_its_own_reason():
    text = "A flood of cheap ships forced the yard to build smaller boats. The yard stands at Orrel."
    assert not best(text, "Why did the yard build small boats?").startswith(("to build", "build"))


def test_what_somebody_comes_for_is_the_reason_and_the_day_is_not():
    text = "The minister came to Orrel on Monday for a visit to the mill. The mill is old."
    assert best(text, "Why did the minister come to Orrel?").removeprefix("for ") == "a visit to the mill"


def test_as_such_gives_no_reason():
    text = "The seats stand in a ring, which reflects a wish for peace. As such the guests sit in the ring."
    assert not best(text, "Why do the seats stand in a ring?").startswith("such")


def test_what_a_thing_is_stands_before_the_name_that_it_is_given():
    text = "The beach is kept in place by low walls of timber called groynes that run down into the sea."
    answer = Chatbot.from_text(text).ask("What are groynes?")
    assert answer.candidates[0].text == "low walls of timber"


@pytest.mark.parametrize(
    "question", ["What did the farm grow besides rye?", "Along with rye, what did it grow?"]
)
def test_what_the_question_sets_apart_is_no_answer(question):
    assert best("The farm grew rye and oats.", question) == "oats"


def test_since_a_year_is_no_reason():
    text = "Since 2009 a reserve has kept the wolves safe. The wolves are rare owing to a long drought."
    assert "drought" in best(text, "Why are the wolves rare?")


@pytest.mark.parametrize("start", ["to unmarried", "she had planned", "than"])
def test_to_whom_and_than_what_are_no_reasons(start):
    text = "She gave lessons to unmarried daughters of the rich and came home earlier than she had planned."
    assert not best(text, "Why did she give lessons?").startswith(start)
    assert not best(text, "Why did she come home?").startswith(start)


def test_a_fronted_participle_tells_the_reason():
    text = (
        "Exhausted by overwork, she returned home in December 1911. She spent several years in the office of "
        "a bank."
    )
    assert best(text, "Why did she return home in 1911?") == "Exhausted by overwork"


def test_who_reported_it_is_no_part_of_the_purpose():
    text = "The cream keeps barnacles away to scare crabs, scientists reported on Wednesday. Barnacles die."
    assert best(text, "Why does the cream keep barnacles away?") == "to scare crabs"


def test_the_goal_of_a_journey_is_more_than_the_journey():
    text = "Brant was chosen to lead the expedition. The expedition was sent to find the lost ships."
    assert best(text, "What was the goal of the expedition?").endswith("find the lost ships")


@pytest.mark.parametrize(
    ("text", "definition"),
    [
        ("The jelly is made by a protein which the researchers have called haldisin.", "a protein"),
        ("The air held methane and other gases, which miners called haldisin.", "methane and other gases"),
        (
            "She found a sudden increase in speed at a depth of 220 miles, which is now called haldisin.",
            "a sudden increase in speed at a depth of 220 miles",
        ),
    ],
)
def test_a_relative_clause_gives_the_name_of_what_stands_before_it(text, definition):
    assert best(text, "What is haldisin?") == definition


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (
            "Councillor Ed Moss, who runs a bakery in the square, opposed the ban.",
            "Why did Ed Moss oppose the ban?",
            None,
        ),
        ("Ida Falk, who owns the mill, sued the council.", "Why did Ida Falk sue the council?", None),
        (
            "The drivers, who fear for their jobs, walked out on Friday.",
            "Why did the drivers walk out?",
            "fear for their jobs",
        ),
        (
            "Lena Roth, who teaches physics in Esk, refused the prize because the sponsor sells arms.",
            "Why did Lena Roth refuse the prize?",
            "the sponsor sells arms",
        ),
    ],
)
def test_a_post_or_a_trade_is_no_reason(text: str, question: str, wanted: str | None) -> None:
    answer = Chatbot.from_text(text).ask(question).text
    assert answer is None if wanted is None else (answer or "").endswith(wanted)
