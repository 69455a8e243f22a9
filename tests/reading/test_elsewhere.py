"""What a text says of another object, subject or world than is asked leaves a yes/no question open."""

import pytest

from qa import Chatbot
from qa.reading.yes_no.elsewhere import ELSEWHERE

WALK = "Hikers should remove ticks and wear boots."
RECIPE = "Remove the lid, then add the rice and stir the sauce."
ACTOR = "Peter Hale has been on the stage since 1990. He was killed in a play by Orton last year."
RUMOUR = (
    "There were rumours that her husband had sold the farm. A neighbour claimed that she had stolen his hens."
)
SCHOOL = "The school plans to build a library. A tax on sugar is planned. The mayor called for a tunnel."
LAMP = "The old boathouse was pulled down in 2010, and a new one opened in 2012."
#: By the reason that is told: a text, a question, the answer.
TOLD = {
    "It is only said of another verb's object": [
        (WALK, "Should I wear ticks?", None),
        (WALK, "Should hikers remove boots?", None),
        (WALK, "Should hikers wear boots?", "Yes"),
        (RECIPE, "Should I stir the rice?", None),
        (RECIPE, "Should I stir the sauce?", "Yes"),
        ("She sings in a choir and plays the harp.", "Does she sing the harp?", None),
        ("She sings in a choir and plays the harp.", "Does she play the harp?", "Yes"),
        ("The firm makes bicycles and repairs scooters.", "Does the firm make scooters?", None),
        ("The library lends books and hires out laptops.", "Does the library lend laptops?", None),
        ("He bought the mill, repaired it and sold it to the town.", "Did he sell the mill?", "Yes"),
        ("He bought and repaired the boat.", "Did he buy the boat?", "Yes"),
    ],
    "It is only said of another object": [
        ("Members may bring two guests.", "Can members bring dogs?", None),
        ("Members may bring two guests.", "Can members bring guests?", "Yes"),
    ],
    "It is only denied of another object": [
        ("Rubbish must not be left on the stairs.", "Can I leave my bicycle on the stairs?", None),
        ("Rubbish must not be left on the stairs.", "Can I leave rubbish on the stairs?", "No"),
        ("He does not eat meat.", "Does he eat meat?", "No"),
    ],
    "It is only said to be done to something else": [
        ("Dogs must be kept on a lead near the sheep.", "Must sheep be kept on a lead?", None),
        ("Dogs must be kept on a lead near the sheep.", "Must dogs be kept on a lead?", "Yes"),
        ("Coats should be left in the hall and tickets kept.", "Should I keep my coat?", None),
    ],
    "It is only said in a place that belongs to another verb": [
        ("Mia Stone was born in Cork and lives in Dublin.", "Does Mia Stone live in Dublin?", "Yes"),
        ("Mia Stone was born in Cork and works in Dublin.", "Was Mia Stone born in Cork?", "Yes"),
    ],
    "It is only dreamed, claimed or feared": [
        (ACTOR, "Was Peter Hale killed?", None),
        (ACTOR, "Is Peter Hale alive?", None),
        (RUMOUR, "Did her husband sell the farm?", None),
        (RUMOUR, "Did she steal hens?", None),
        ("Nora dreamed that her house had burned down.", "Did her house burn down?", None),
        ("Her daughter pretended to be ill.", "Was her daughter ill?", None),
        ("They feared the worst, but the dam held.", "Did the dam hold?", "Yes"),
        ("He claimed the prize and sold it.", "Did he sell the prize?", "Yes"),
        ("She starred in a film by Lang.", "Did she star in a film?", "Yes"),
    ],
    "It is only said to happen under a condition": [
        ("If the bridge is damaged, it will be pulled down.", "Will the bridge be pulled down?", None),
        ("The match will be played indoors if it rains.", "Will the match be played indoors?", None),
        ("The hall will reopen in May even if it rains.", "Will the hall reopen in May?", "Yes"),
    ],
    "It is only said that this is planned": [
        (SCHOOL, "Does the school have a library?", None),
        (SCHOOL, "Is there a tax on sugar?", None),
        (SCHOOL, "Is there a tunnel?", None),
        ("A toll was proposed in 1990. There is a toll on the bridge today.", "Is there a toll?", "Yes"),
    ],
    "It is only said that this act is planned": [
        ("Support for tablets is planned.", "Are tablets supported?", None),
        ("Support for tablets is good.", "Is support for tablets planned?", None),
    ],
    "It is only said that this was taken away": [
        ("The firm removed the calendar from the app.", "Is there a calendar?", None),
        ("The old shop in Mill Lane was closed down.", "Is there a shop?", None),
        ("The bus line to the airport was closed.", "Is there a bus line?", None),
    ],
    "It is only said that this was given up": [
        ("Ann Dunn resigned as head of the bank.", "Is Ann Dunn head of the museum?", None),
    ],
    "It is only said of one for another purpose": [
        ("The fee for lockers is five pounds.", "Is there a fee for boats?", None),
        ("The fee for lockers is five pounds.", "Is there a fee for lockers?", "Yes"),
    ],
    "It is only said of what tells of it": [
        ("Reviews of her first book were poor.", "Was her first book poor?", None),
        ("Copies of the report were shredded.", "Was the report shredded?", None),
        ("A statue of his wife stands in Bern.", "Does his wife stand in Bern?", None),
        ("Copies of the report were shredded.", "Were copies of the report shredded?", "Yes"),
    ],
    "It is only said of another one": [
        (LAMP, "Was the new boathouse pulled down?", None),
        (LAMP, "Was the old boathouse pulled down?", "Yes"),
        ("The gold crown is a copy; the real one is in Vienna.", "Is the gold crown real?", None),
        ("The new coach is larger than the old one.", "Is the new coach larger than the old one?", "Yes"),
    ],
    "It is only said to have been so for a time": [
        ("The road was closed for six hours.", "Is the road closed?", None),
        ("The road was closed for six hours.", "Was the road closed?", "Yes"),
        ("The pool was shut for repairs last winter.", "Is the pool shut?", None),
    ],
    "It is only denied of others": [
        ("None of the teachers were ill, but two pupils were.", "Were two pupils ill?", None),
        ("None of the teachers were ill, but two pupils were.", "Were the teachers ill?", "No"),
    ],
    "It is only said of another act": [
        (
            "Guests are not allowed to cook in their rooms.",
            "Are guests allowed to sleep in their rooms?",
            None,
        ),
        (
            "Guests are not allowed to cook in their rooms.",
            "Are guests allowed to cook in their rooms?",
            "No",
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "question", "answer"), [example for examples in TOLD.values() for example in examples]
)
def test_what_is_said_of_something_else_leaves_it_open(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


def test_every_construction_has_an_example():
    assert TOLD.keys() == ELSEWHERE.keys()


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        # What one is asked to do is expected of one; what one was asked to do may not have been done.
        ("Visitors are asked not to touch the statues.", "May I touch the statues?", "No"),
        ("Parents are asked to label coats.", "Should parents label coats?", "Yes"),
        ("The chairman was asked to write to the school.", "Did the chairman write to the school?", None),
        # "All" of something else.
        ("All bread is baked here, and some of our jams are home-made.", "Are all jams home-made?", "No"),
        ("The driver was hurt, but none of the passengers were.", "Were any passengers hurt?", "No"),
        ("The driver was hurt, but none of the passengers were.", "Was the driver hurt?", "Yes"),
        # Another place, another thing, another property.
        ("She turned down an offer to teach in Berlin.", "Did she teach in Vienna?", None),
        ("She turned down an offer to teach in Berlin.", "Did she teach in Berlin?", "No"),
        ("Add the milk but do not let it boil.", "Should I add cream?", None),
        ("Do not use bleach on the shade.", "Is the shade waterproof?", None),
        ("Homework is optional in July.", "Is homework optional in May?", "No"),
    ],
)
def test_what_a_yes_and_a_no_may_rest_on(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


def test_the_reason_is_told():
    answer = Chatbot.from_text(WALK).ask("Should I wear ticks?")
    assert "It is only said of another verb's object" in answer.reply
