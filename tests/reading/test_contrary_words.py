"""Yes/no questions that a word of the contrary settles, and of whom or of what a sentence says it."""

from __future__ import annotations

import pytest

from qa import Chatbot

CRASH = "The driver survived the crash, but his wife died."
CLIMBERS = "Two climbers set out. Their dog was found on Tuesday, but the climbers are still missing."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (CLIMBERS, "Have the climbers been found?", "No"),
        (CLIMBERS, "Was the dog found?", "Yes"),
        (CLIMBERS, "Are the climbers still missing?", "Yes"),
        ("The painting went missing in 1990.", "Was the painting found?", None),
        ("The trawler vanished; its crew is still missing.", "Was the trawler found?", None),
        ("The church was spared by the bombs.", "Was the church hit by the bombs?", "No"),
        ("The church survived the fire.", "Was the church damaged by the fire?", None),
        (CRASH, "Did the driver die in the crash?", "No"),
        (CRASH, "Did his wife die?", "Yes"),
        ("The driver did not survive the crash.", "Did the driver die in the crash?", "Yes"),
        ("The clerk was cleared of theft.", "Was the clerk found guilty of theft?", "No"),
        ("The clerk was acquitted of theft.", "Was the clerk convicted of theft?", "No"),
        ("The road was cleared of snow.", "Was the mayor convicted of snow?", None),
        ("Dogs must be left outside the garden.", "Are dogs allowed in the garden?", "No"),
        ("Bicycles may be left outside the shop.", "Are bicycles allowed outside the shop?", "Yes"),
        ("No buyer has yet been named.", "Has a buyer been named?", "No"),
        ("Lane admitted theft.", "Did Lane plead guilty to theft?", "Yes"),
        ("Lane denied theft.", "Did Lane plead guilty to theft?", "No"),
        ("Lane admitted 300 pupils to the school.", "Did Lane plead guilty?", None),
        ("The fans turned down the offer.", "Did the fans accept the offer?", "No"),
        ("The concert was cancelled.", "Did the concert take place?", "No"),
        ("The case remains unsolved.", "Has the case been solved?", "No"),
        ("The driver was unhurt.", "Was the driver hurt?", "No"),
        ("The monument was unveiled in May.", "Was the monument veiled in May?", None),
        ("The mushroom is inedible.", "Is the mushroom edible?", "No"),
    ],
)
def test_a_word_that_excludes_it_is_a_no_and_one_that_says_as_much_a_yes(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


PORT = "Karsholm is the largest port and the capital of the province. The country is rich."
HEADS = "Ann Roe is the founder of the school and the head of the choir."
DAM = "The Sorn dam, the largest in the valley, was built in 1931."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (PORT, "Is Karsholm the capital of the province?", "Yes"),
        (PORT, "Is Karsholm the largest port of the province?", "Yes"),
        (PORT, "Is Karsholm the capital of the country?", None),
        (HEADS, "Is Ann Roe the head of the choir?", "Yes"),
        (HEADS, "Is Ann Roe the head of the school?", None),
        (DAM, "Is the dam the largest in the valley?", "Yes"),
        (DAM, "Is it the largest dam in the valley?", "Yes"),
        ("The mill, not the dam, is the largest here.", "Is the dam the largest here?", "No"),
        ("Ann Roe's brother sold the mill.", "Did Ann Roe sell the mill?", None),
        ("The museum's east wing holds 300 works.", "Does the museum hold 300 works?", "Yes"),
        ("The tower is made of brick, not of stone.", "Is the tower made of stone?", "No"),
        ("The town but not the state gave money.", "Did the state give money?", "No"),
        ("The town but not the state gave money.", "Did the town give money?", "Yes"),
        ("It was not sold but given to the town.", "Was it given to the town?", "Yes"),
        ("Ann teaches Latin, and Tom teaches Greek.", "Does Ann teach Greek?", None),
        ("The mill burned and the inn was saved.", "Was the inn saved?", "Yes"),
        ("She was born in Lund and died in Malmö.", "Was she born in Malmö?", "No"),
        ("He was born in Lund and studied law in Lund and Rome.", "Did he study law in Lund?", "Yes"),
        ("The town was founded in 1911.", "Was the town founded in 1910?", "No"),
        ("Profits did not fall.", "Did profits rise?", None),
    ],
)
def test_it_is_said_of_whom_and_of_what_it_is_said(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The queen was crowned in 1902.", "Was the king crowned in 1902?"),
        ("The hall is used for military purposes.", "Is the hall used for civil purposes?"),
        ("The supply of coal fell.", "Did the demand for coal fall?"),
        ("His father taught Latin.", "Did his mother teach Latin?"),
        ("The local bank paid for it.", "Did the foreign bank pay for it?"),
        ("Smoke causes the illness.", "Does smoke cure the illness?"),
    ],
)
def test_another_of_its_kind_is_no_opposite(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The bridge was closed.", "Is the bridge open?", "No"),
        ("The council rejected the plan.", "Did the council accept the plan?", "No"),
        ("The road is dangerous.", "Is the road safe?", "No"),
    ],
)
def test_an_opposite_is_a_no(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


AT_MOST = "No more than 90 people came."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (AT_MOST, "Did people come?", "Yes"),
        (AT_MOST, "Did 100 people come?", "No"),
        (AT_MOST, "Did more than 100 people come?", "No"),
        (AT_MOST, "Did fewer than 100 people come?", "Yes"),
        (AT_MOST, "Did 80 people come?", None),
        ("The hall holds no more than 90 people.", "Does the hall hold 80 people?", None),
        ("The hall holds 80 people.", "Does the hall hold no more than 90 people?", "Yes"),
        ("The hall holds 120 people.", "Does the hall hold no more than 90 people?", "No"),
        ("More than 80 people came.", "Did more than 70 people come?", "Yes"),
        ("More than 80 people came.", "Did 90 people come?", None),
        ("More than 80 people came.", "Did 70 people come?", "No"),
        ("He was not older than his brother.", "Was he older than his brother?", "No"),
        ("The road is two and a half miles long.", "Is the road two miles long?", "No"),
        ("The loaf costs five pounds.", "Does the loaf cost £5?", "Yes"),
        ("The bill rose by 12 per cent.", "Did the bill rise by 12%?", "Yes"),
        ("The bill rose by 12 per cent.", "Did the bill rise by 15%?", "No"),
    ],
)
def test_an_amount_excludes_what_is_outside_its_bounds(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize("name", ["UN", "RE", "IN", "DIS"])
def test_a_name_that_is_written_like_a_prefix_denies_nothing(name):
    text = f"The {name} opened an office in Orrel. It was closed in May."
    assert Chatbot.from_text(text).ask("Was the office in Orrel painted?").text is None
