"""Yes/no questions about what was refused, avoided, offered, tried or managed."""

from __future__ import annotations

import pytest

from qa import Chatbot

RENNICK = "Rennick played 312 matches for Orrel. He turned down several offers to become a manager."
FINE = "The firm refused to pay the fine imposed by the court."
SIGNED = "At first Holt refused to sign the treaty, but he signed it in May."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (RENNICK, "Did Rennick become a manager?", "No"),
        (RENNICK, "Was Rennick ever a manager?", "No"),
        (RENNICK, "Is Rennick a manager?", None),  # he may be one by now
        (RENNICK, "Did Rennick turn down offers to become a manager?", "Yes"),
        ("The minister rejected calls to resign.", "Did the minister resign?", "No"),
        ("Ann missed the chance to buy the house.", "Did Ann buy the house?", "No"),
        ("The town scrapped plans to build a dam.", "Was a dam built?", "No"),
        ("An offer to buy the mill was turned down.", "Was the mill bought?", "No"),
        ("Holt's failure to sign the treaty angered the king.", "Did Holt sign the treaty?", "No"),
        ("The driver narrowly avoided hitting a cow.", "Did the driver hit a cow?", "No"),
        ("The committee stopped short of banning the sport.", "Did the committee ban the sport?", "No"),
        ("The rain prevented the team from playing the match.", "Did the team play the match?", "No"),
        ("Ann decided against selling the house.", "Did Ann sell the house?", "No"),
        ("The bell was too heavy to hang in the tower.", "Was the bell hung in the tower?", "No"),
        ("Visitors are forbidden to touch the stones.", "Can visitors touch the stones?", "No"),
        ("The crew managed to avoid hitting the rock.", "Did the crew hit the rock?", "No"),
        (FINE, "Was the fine paid?", "No"),
        ("Engineers were unable to stop the leak.", "Was the leak stopped?", "No"),
        ("The zoo abandoned its attempt to breed pandas.", "Did the zoo breed pandas?", "No"),
        ("The swimmer came close to drowning.", "Did the swimmer drown?", "No"),
    ],
)
def test_what_is_refused_avoided_or_failed_is_not_done(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The singer was invited to perform at the palace.", "Did the singer perform at the palace?"),
        ("The singer accepted an invitation to perform in Lund.", "Did the singer perform in Lund?"),
        ("The firm agreed to pay 500 pounds.", "Did the firm pay 500 pounds?"),
        ("The firm was ordered to pay 500 pounds.", "Did the firm pay 500 pounds?"),
        ("The firm did not refuse to pay 500 pounds.", "Did the firm pay 500 pounds?"),
        ("The firm hopes to sell meat.", "Does the firm sell meat?"),
        ("The council rejected a proposal to close the school.", "Did the council close the school?"),
        ("Ann considered selling the house.", "Did Ann sell the house?"),
        ("The firm was accused of hiding the debts.", "Did the firm hide the debts?"),
        ("The zoo plans to breed pandas.", "Does the zoo breed pandas?"),
        ("The general hesitated to attack the fort.", "Did the general attack the fort?"),
        ("He threatened to burn the mill.", "Did he burn the mill?"),
        ("The trains used to run on diesel.", "Do the trains run on diesel?"),
    ],
)
def test_what_is_offered_tried_asked_or_planned_is_left_open(text, question):
    found = Chatbot.from_text(text).ask(question)
    assert found.text is None
    assert found.reason


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The pilot managed to land the plane.", "Did the pilot land the plane?"),
        ("The pilot was able to land the plane.", "Did the pilot land the plane?"),
        ("She got to meet the queen in 1960.", "Did she meet the queen in 1960?"),
        ("The firm did not fail to pay 500 pounds.", "Did the firm pay 500 pounds?"),
        ("Ann was forced to sell the house.", "Did Ann sell the house?"),
        ("Ann took the chance to buy the house.", "Did Ann buy the house?"),
        ("The clerk was convicted of stealing 300 pounds.", "Did the clerk steal 300 pounds?"),
        ("The trains used to run on diesel.", "Did the trains run on diesel?"),
        # What the verb does not govern is told plainly.
        (SIGNED, "Did Holt sign the treaty?"),
        ("Holt refused to sign the treaty and left the hall.", "Did Holt leave the hall?"),
        ("Refusing to leave the city, the rebels burned the bridge.", "Did the rebels burn the bridge?"),
        ("The boat left Orrel in May and reached Branx in June.", "Did the boat reach Branx?"),
        ("The king asked Anna Holt to design the pier.", "Did the king ask Anna Holt to design the pier?"),
    ],
)
def test_what_is_managed_or_told_beside_it_is_so(text, question):
    assert Chatbot.from_text(text).ask(question).text == "Yes"


def test_a_fine_that_is_not_paid_is_imposed_all_the_same():
    assert Chatbot.from_text(FINE).ask("Was the fine imposed by the court?").text != "No"
