"""Questions that a text asks itself, as in a list of questions and answers."""

import pytest

from qa import Answer, Chatbot

POOL = """Ashgrove Swimming Pool

### Can I bring my dog?

No. Dogs are not allowed in the building, but guide dogs are welcome.

### Is there a car park?

Yes, and it is free for three hours. It has 80 spaces.

### How do I book a lane?

Ring the front desk or use the app. Lanes can be booked a week ahead.

### Do I have to wear a cap?

Not quite. Caps are only required in the diving pool.

### How often should I shower?

We ask everybody to do so before each swim. Keep the tiles clean.

### Are children under eight allowed in alone?

Only with an adult in the water.

## Opening hours

The pool opens at 7 a.m. on weekdays.
"""

LINES = """Questions and answers

Q: Can I bring my dog?
A: No, dogs are not allowed in the building.

Q: Can I eat by the pool?
A: Of course! There are tables on the terrace.

Q: What should visitors bring?
A: Boots and a torch.
"""

PROSE = (
    "The mill stands on the river Orrin. Is the wheel still turning? Sure, every Sunday in summer. "
    "Does it grind corn? Not any more. The stones were sold to a museum in Perth. Why did the mill close? "
    "The owners had run out of money."
)


def ask(text: str, question: str) -> Answer:
    return Chatbot.from_text(text).ask(question)


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (POOL, "Can I bring my dog?", "No"),
        (POOL, "Can you bring your dog to the pool?", "No"),
        (POOL, "Is there a car park?", "Yes"),
        (POOL, "Do I have to wear a cap?", "No"),
        (LINES, "Can I bring my dog?", "No"),
        (LINES, "Can I eat by the pool?", "Yes"),
        (PROSE, "Is the wheel still turning?", "Yes"),
        (PROSE, "Does the mill grind corn?", None),  # no title says what "it" is
        (PROSE, "Does it grind corn?", "No"),
    ],
)
def test_yes_or_no_stands_behind_the_question_of_the_text(
    text: str, question: str, wanted: str | None
) -> None:
    assert ask(text, question).text == wanted


@pytest.mark.parametrize(
    "question",
    [
        "Can I bring my cat?",
        "Is it forbidden to wear a cap?",
        "Must I bring my dog?",
        "Are children under eight allowed in alone?",  # "only" says neither yes nor no
    ],
)
def test_what_is_asked_otherwise_is_left_open(question: str) -> None:
    assert ask(POOL, question).text is None


def test_a_question_is_neither_a_yes_nor_an_answer() -> None:
    text = (
        "Was the bridge built by Ann Lee? Nobody remembers. How often is it painted? That depends on money."
    )
    assert ask(text, "Was the bridge built by Ann Lee?").text is None
    for question in ("Who built the bridge?", "How often is the bridge painted?"):
        answer = ask(text, question)
        asked = [one.sentence.text for one in answer.candidates]
        assert not any(sentence.endswith("?") for sentence in asked)


def test_did_you_know_tells_what_it_asks() -> None:
    text = "Did you know that the bridge was painted by Ann Lee?"
    assert ask(text, "Who painted the bridge?").text == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (POOL, "How do I book a lane?", "Ring the front desk or use the app"),
        (POOL, "How can I book a lane at the pool?", "Ring the front desk or use the app"),
        (LINES, "What should visitors bring?", "Boots and a torch"),
    ],
)
def test_what_follows_the_same_question_answers_it(text: str, question: str, wanted: str) -> None:
    answer = ask(text, question)
    assert answer.text == wanted
    assert answer.resolved == question


def test_the_answer_is_cited_before_its_question() -> None:
    for question, said in (("Can I bring my dog?", "No."), ("How do I book a lane?", "Ring the front desk")):
        first, second = ask(POOL, question).citations
        assert first.sentence.text.startswith(said)
        assert second.sentence.text == f"### {question}"
    article = first.sentence.article
    assert article is not None
    assert article.text[first.answer_start : first.answer_end] == "Ring the front desk or use the app"


def test_a_heading_ends_the_answer() -> None:
    cited = [one.sentence.text for one in ask(POOL, "When does the pool open on weekdays?").citations]
    assert cited == ["The pool opens at 7 a.m. on weekdays."]


def test_a_denial_of_what_is_asked_says_no() -> None:
    text = "Do you sell helmets? We don't sell them, we lend some. Do you lend pumps? We don't lend big ones."
    assert ask(text, "Do you sell helmets?").text == "No"
    assert ask(text, "Do you lend pumps?").text != "Yes"


def test_what_happens_is_told_by_a_whole_sentence() -> None:
    text = (
        "What happens if I get a puncture?\nCall us and we will come with a spare wheel.\n\nBikes are orange."
    )
    assert (
        ask(text, "What happens if I get a puncture?").text == "Call us and we will come with a spare wheel"
    )


def test_a_question_that_was_put_to_somebody_is_no_yes() -> None:
    text = "“Did you like the school?” we asked Signe Roth. She looked at the sea."
    assert ask(text, "Did Signe Roth like the school?").text is None
