"""Questions with alternatives are answered by the alternative that the text says."""

from __future__ import annotations

import pytest

from qa import Chatbot

NEST = "The female builds the nest. The male brings food to her."
LARVAE = "The larvae feed on leaves; the adults drink nectar."
TOWER = "The tower is made of brick. It was begun in 1910 and finished in 1913."
GREEK = "Ann teaches Latin, and Tom teaches Greek."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (NEST, "Does the male or the female build the nest?", "The female"),
        (TOWER, "Is the tower made of brick or stone?", "brick"),
        (TOWER, "Is the tower made of stone, wood or brick?", "brick"),
        (TOWER, "Was the tower begun or finished in 1913?", "finished"),
        (TOWER, "Was the tower begun in 1910 or 1911?", "1910"),
        ("The team lost the final in 1998.", "Did the team win or lose the final?", "lost"),
        ("It was opened by the king in 1910.", "Was it opened by the queen or the king?", "the king"),
        ("Children travel free. Dogs need a ticket.", "Do children or dogs travel free?", "Children"),
        ("Tom Hale was elected mayor.", "Was Ann Roe or Tom Hale elected mayor?", "Tom Hale"),
        ("The school was opened after the war.", "Was it opened before or after the war?", "after"),
        ("Lund is a port.", "Is Lund a port or a spa?", "a port"),
        ("The rate was raised to 4 per cent.", "Was the rate raised or lowered?", "raised"),
        ("The ship was saved by a tug.", "Did the ship sink or was it saved?", "saved"),
        ("Two men were killed.", "Were two or three men killed?", "Two"),
        ("The trains run on gas, not on diesel.", "Do the trains run on diesel or gas?", "gas"),
        (LARVAE, "Do the larvae or the adults drink nectar?", "the adults"),
        (LARVAE, "Do the larvae feed on leaves or nectar?", "leaves"),
        ("The duke opposed the rising.", "Did the duke support or oppose the rising?", "opposed"),
        ("The court is east of the gate.", "Is the court east or west of the gate?", "east"),
        (GREEK, "Does Ann or Tom teach Greek?", "Tom"),
        (GREEK, "Does Tom teach Latin or Greek?", "Greek"),
        ("He was found not guilty.", "Was he found guilty or not guilty?", "not guilty"),
        ("The tower is made of brick and stone.", "Is it made of brick or stone?", "brick and stone"),
    ],
)
def test_the_alternative_is_the_answer_as_the_sentence_says_it(text, question, answer):
    found = Chatbot.from_text(text).ask(question)
    assert (found.text, found.kind) == (answer, "which")
    citation = found.citations[0]
    said = citation.sentence.article.text[citation.answer_start : citation.answer_end]
    assert said == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The mill was built in 1790. The inn was built in 1802.", "before or after", "before"),
        ("The mill was built in 1802. The inn was built in 1790.", "before or after", "after"),
    ],
)
def test_before_or_after_another_thing_is_told_by_the_dates(text, question, answer):
    found = Chatbot.from_text(text).ask(f"Was the mill built {question} the inn?")
    assert (found.text, found.kind) == (answer, "which")


def test_higher_or_lower_is_told_by_the_heights():
    bot = Chatbot.from_text("The mill is 20 metres high. The inn is 12 metres high.")
    assert bot.ask("Is the mill higher or lower than the inn?").text == "higher"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (TOWER, "Was the tower begun by Holm or by Ito?"),
        ("The nest is built by the cock.", "Does the male or the female build the nest?"),
        ("The team played in the final.", "Did the team win or lose the final?"),
        ("Profits did not fall.", "Did profits rise or fall?"),
        ("Either the man or his wife wrote the letter.", "Did the man or his wife write the letter?"),
        ("His wife may have written the letter.", "Did the man or his wife write the letter?"),
        ("The hall was designed by Holm or Ito.", "Was the hall designed by Holm or by Ito?"),
    ],
)
def test_it_is_left_open_where_the_text_says_neither_or_does_not_choose(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (TOWER, "Is the tower made of stone or concrete?", "No"),  # it is made of brick
        ("Neither the king nor the queen came.", "Did the king or the queen come?", "No"),
        ("It is closed on Saturdays and Sundays.", "Is it open on Saturdays or Sundays?", "No"),
        # These "or" give no alternatives.
        ("The road is more or less straight.", "Is the road more or less straight?", "Yes"),
        ("The mill closed in 1950.", "Did the mill close or not?", "Yes"),
        ("The mill closed in 1950.", "Did the mill close in 1950 or so?", "Yes"),
    ],
)
def test_yes_and_no_stay_where_no_one_alternative_is_so(text, question, answer):
    found = Chatbot.from_text(text).ask(question)
    assert (found.text, found.kind) == (answer, "yes/no")


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (NEST, "Who builds the nest, the male or the female?", "The female"),
        (TOWER, "What is the tower made of, brick or stone?", "brick"),
        (TOWER, "What is the tower made of, slate or stone?", None),
        ("The first school was opened in 1790.", "When was it opened, 1790 or 1800?", "1790"),
        ("The first school was opened in 1795.", "When was it opened, 1790 or 1800?", None),
        ("The soup was eaten, the stew was not.", "Which dish was eaten, the soup or the stew?", "The soup"),
        ("Three eggs were laid.", "How many eggs were laid, three or four?", "Three"),
    ],
)
def test_alternatives_behind_a_question_word_choose_among_its_answers(text, question, answer):
    assert Chatbot.from_text(text, title="School").ask(question).text == answer


def test_articles_that_choose_otherwise_differ(tmp_path):
    (tmp_path / "a.txt").write_text("The Sorn tower is made of brick. It stands in Orrel.")
    (tmp_path / "b.txt").write_text("The Sorn tower is made of stone. It was built in 1910.")
    found = Chatbot.from_paths([tmp_path]).ask("Is the Sorn tower made of brick or stone?")
    assert found.reply == "The articles differ: [1] says brick, [2] says stone."


def test_what_is_chosen_is_not_what_the_conversation_goes_on_about():
    conversation = Chatbot.from_text("The Sorn tower is made of brick. It was built in 1910.").conversation()
    conversation.ask("Is the Sorn tower made of brick or stone?")
    assert conversation.ask("When was it built?").resolved == "When was the Sorn tower built?"


def test_why_behind_an_alternative_asks_about_the_one_that_was_answered():
    bot = Chatbot.from_text("The hall is built of brick because clay was cheap. The tower is old.")
    conversation = bot.conversation()
    assert conversation.ask("Is the hall built of brick or stone?").text == "brick"
    why = conversation.ask("Why?")
    assert why.resolved == "Why is the hall built of brick?"
    assert "clay was cheap" in (why.text or "")
