"""A sentence that sets two things against each other tells of each what its own half says."""

import pytest

from qa import Chatbot

FERRY = "The old ferry took 50 minutes to cross the sound, whereas the new one needs only 20."
WAGES = "Men were paid 14 shillings a week, but women received only nine."
BUDGIES = "In captivity budgies have lived for 17 years, but in the wild few reach eight."
WORKS = "Digging is due to begin in October, and the first trains are expected to run in early 2031."
TENDER = "The tender closes in March, and the contract will be awarded in June."
DIED = "Walter Grey, a musician, was born on 4 March 1938; he died on 11 November 2021."


@pytest.mark.parametrize(
    ("text", "question", "other"),
    [
        (FERRY, "How long does the new ferry take?", "50 minutes"),
        (WAGES, "How much were women paid?", "14 shillings a week"),
        (BUDGIES, "How long do budgies live in the wild?", "17 years"),
        (WORKS, "When will the first trains run?", "October"),
        (TENDER, "When will the contract be awarded?", "March"),
    ],
)
def test_what_the_other_half_tells_is_no_answer(text: str, question: str, other: str) -> None:
    assert Chatbot.from_text(text).ask(question).text != other


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (FERRY, "How long did the old ferry take?", "50 minutes"),
        (WAGES, "How much were men paid?", "14 shillings a week"),
        (WORKS, "When will digging begin?", "October"),
        (WORKS, "When will the first trains run?", "early 2031"),
        (TENDER, "When does the tender close?", "March"),
        (DIED, "When did Walter Grey die?", "11 November 2021"),
    ],
)
def test_what_its_own_half_tells_is(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
