"""What asks for yes or no is taken so, however it begins; what asks for something else is not."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.questions.analysis import analyse
from qa.questions.plain import plain
from qa.reading.yes_no.assertion import assertion

TEXT = (
    "Ruth Lane, who was born in Hesk, opened the pool in Norwick in 1950. It is open on Sundays, and dogs "
    "are allowed. Nobody was hurt when its roof fell. Tom Hale repaired the roof and was paid well."
)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        # A statement, by "so" before it, by a tag, or by its question mark.
        ("So she was born in Swindon?", "Was she born in Swindon?"),
        ("so she was born in Swindon", "Was she born in Swindon?"),
        ("so his wife got off?", "Did his wife get off?"),
        ("Wait, so it's closed?", "Is it closed?"),
        ("So there'll be a patrol in Mill Lane?", "Will there be a patrol in Mill Lane?"),
        ("So any soup the cook makes is good?", "Is any soup the cook makes good?"),
        ("So the stamps sold in Antwerp were rare?", "Were the stamps sold in Antwerp rare?"),
        ("So the pound got stronger and stayed so?", "Did the pound get stronger and stay so?"),
        ("So the mayor has a garage?", "Does the mayor have a garage?"),
        ("the ice machine worked for years, right?", "Did the ice machine work for years?"),
        ("The ice machine worked for years right?", "Did the ice machine work for years?"),
        ("So it was a fly that spread it, did it?", "Was it a fly that spread it?"),
        ("You can look at the kitchen, can't you?", "Can you look at the kitchen?"),
        ("the mill burned down, didn't it", "Did the mill burn down?"),
        ("She was rich wasn't she", "Was she rich?"),
        ("The band has been allowed to play, hasn't it?", "Has the band been allowed to play?"),
        ("He must have died rich, right?", "Did he die rich?"),
        ("She needs it quiet when she cooks, doesn't she?", "Does she need it quiet when she cooks?"),
        ("It's only the men who have left, isn't it?", "Is it only the men who have left?"),
        ("The fire spread to the next house?", "Did the fire spread to the next house?"),
        ("After the war, she moved to Hesk?", "Did she move to Hesk after the war?"),
        # One that denies is asked about as a whole.
        ("So he wasn't allowed to stand again?", "Is it true that he wasn't allowed to stand again?"),
        ("So nobody was hurt?", "Is it true that nobody was hurt?"),
        # Behind a clause, a phrase or a statement.
        ("When the pool opened, could you get in free?", "Could you get in free when the pool opened?"),
        ("if i smell gas should i open a window?", "Should i open a window if i smell gas?"),
        ("If it rains, then is the match off?", "Is the match off if it rains?"),
        ("Under the 1903 law, may a bank take it?", "May a bank take it under the 1903 law?"),
        ("in 1972 did norway join?", "Did norway join in 1972?"),
        ("My bag was stolen - must I report it?", "Must I report it if my bag was stolen?"),
        ("The queen, was she rich?", "Was the queen rich?"),
        # Behind what somebody would know.
        ("Would you say that she was rich?", "Was she rich?"),
        ("Is it right that the mill closed?", "Did the mill close?"),
        ("I take it the mill closed?", "Did the mill close?"),
        ("any word on whether it was sold?", "Was it sold?"),
        ("Do you know if the bridge is open?", "Is it true that the bridge is open?"),
        ("Can you tell me whether the bridge is open?", "Is it true that the bridge is open?"),
        ("I wonder if he is still alive", "Is it true that he is still alive"),
        # Without a verb.
        ("Anyone hurt?", "Was anyone hurt?"),
        ("Dogs allowed?", "Are dogs allowed?"),
        ("Open on Sundays?", "Is it open on Sundays?"),
        ("Still alive?", "Is it still alive?"),
        ("Any survivors?", "Are there any survivors?"),
    ],
)
def test_what_asks_for_yes_or_no_is_put_in_its_plain_form(typed, plain):
    question = analyse(typed)
    assert (question.kind, question.text) == ("yes/no", plain)
    assert analyse(plain).text == plain


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("When the museum opened, who came?", "who"),
        ("So who won?", "who"),
        ("In which year was she born?", "which"),
        ("In 1990, what did they sell?", "what"),
        ("If he wins what happens?", "what"),
        ("As one gets older, what does the skin lose?", "what"),
        ("She was born where?", "where"),
        ("Born when?", "when"),
        ("The river flows into which sea?", "which"),
        ("They needed what to be built?", "what"),
        ("When in 1990 did he die?", "when"),
        ("When was it opened, was it in 1990?", "when"),
        ("Who built it, was it Ann or Tom?", "who"),
        ("Whereabouts did they find it?", "where"),
        ("The walls on the beach are called?", "what"),
        ("Name the river?", "which"),
        ("The capital of France is?", "other"),
        ("He was born in?", "other"),
        ("Salary offered in the advert?", "other"),
        ("The bridge at Orrel?", "other"),
        ("In Swindon?", "other"),
        ("Any others?", "other"),
        ("Really?", "other"),
        # A statement that nobody asks about.
        ("The mill burned down.", "other"),
        ("She was right", "other"),
    ],
)
def test_what_asks_for_something_else_still_does(typed, kind):
    assert analyse(typed).kind == kind


@pytest.mark.parametrize("typed", ["Can a pan be put right?", "Was she right?", "Did he say they can't?"])
def test_what_only_looks_like_a_tag_stays(typed):
    assert analyse(typed).text == typed


def test_what_is_asserted_is_read_of_the_plain_form():
    said = assertion(analyse("So the old mill got sold to a school, didn't it?"))
    assert (sorted(said.subject), said.predicate) == (["mill", "old"], "sell")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("So Ruth Lane was born in Hesk?", "Yes"),
        ("Tom Hale was paid well, wasn't he?", "Yes"),
        ("Open on Sundays?", "Yes"),
        ("Dogs allowed?", "Yes"),
        ("Anyone hurt?", "No"),
    ],
)
def test_it_is_answered_with_yes_or_no_and_asked_as_typed(typed, answer):
    found = Chatbot.from_text(TEXT).ask(typed)
    assert (found.text, found.question) == (answer, typed)


def test_in_a_conversation_its_pronoun_is_the_one_talked_about():
    conversation = Chatbot.from_text(TEXT).conversation()
    conversation.ask("Who opened the pool?")
    assert conversation.ask("So she was born in Hesk?").resolved == "Was Ruth Lane born in Hesk?"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Isn't the tower made of granite?", "Is the tower made of granite?"),
        ("Can't you swim there?", "Can you swim there?"),
        ("It isn't open, is it?", "Is it open?"),
        ("Thanks! Is the tower open?", "Is the tower open?"),
        ("Yes or no: are dogs allowed?", "Are dogs allowed?"),
    ],
)
def test_a_contracted_not_and_what_is_said_before_change_nothing(text, asked):
    assert plain(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Born in?", "Best known work?", "Most visited museum?", "I wonder who built it?",
        "I guess who built the lighthouse?", "hi who built it",
    ],
)  # fmt: skip
def test_what_asks_for_something_else_stays_as_it_is(text):
    assert plain(text) == text
