"""What is no question: a noun alone shows what speaks of it, a remark gets a hint."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.interface.answering import answer_typed

TEXT = (
    "The old mill at Sorn was built in 1790. Mayor Ruth Lane opened the mill museum in May. "
    "A quern is a stone for grinding grain. The repairs of the roof cost 900 crowns. "
    "Tom Hay called the museum “a disgrace”."
)


def typed(*lines, text=TEXT):
    conversation = Chatbot.from_text(text).conversation()
    return [answer_typed(conversation, line) for line in lines][-1]


@pytest.mark.parametrize(
    "remark",
    ["not a question at all, just a remark", "I was only thinking aloud", "so many old stones, really"],
)
def test_a_remark_gets_one_line_that_helps_and_no_sentences(remark):
    answer = typed(remark)
    assert answer.text is None
    assert answer.citations == ()
    assert answer.reply.startswith('I read no question in that. Ask "Who ...?"')


@pytest.mark.parametrize(
    ("noun", "number"),
    [
        ("mayor", 2),
        ("the mayor", 2),
        ("Ruth Lane", 2),
        ("Tom Hay", 5),
        ("quern", 3),
        ("tell me about Tom Hay", 5),
        ("Tell me something about the mayor.", 2),
        ("What do you know about the mayor?", 2),
        ("describe the mayor", 2),
    ],
)
def test_a_noun_alone_shows_the_sentence_that_speaks_of_it_and_gives_no_answer(noun, number):
    answer = typed(noun)
    assert answer.text is None
    assert [citation.sentence.number for citation in answer.citations] == [number]
    assert answer.reply.startswith("This sentence speaks of “")
    assert answer.reply.endswith("”: [1].")


def test_several_sentences_may_speak_of_it():
    answer = typed("museum")
    assert answer.reply == "These sentences speak of “museum”: [1][2]."
    assert {citation.sentence.number for citation in answer.citations} == {2, 5}


@pytest.mark.parametrize("noun", ["dragon", "tell me about dragons", "Ishmael Crane"])
def test_of_what_the_text_does_not_speak_that_is_said(noun):
    answer = typed(noun)
    assert answer.reply.startswith("The article doesn't speak of “")
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is a quern", "a stone for grinding grain"),
        ("cost of the repairs", "900 crowns"),
        ("who opened the mill museum", "Mayor Ruth Lane"),
        ("The old mill at Sorn was built in 1790.", "Yes"),
    ],
)
def test_what_asks_in_a_few_words_is_still_answered(question, answer):
    assert typed(question).text == answer


def test_in_a_conversation_a_name_goes_on_with_the_question_before():
    text = "Ruth Lane was born in Hesk. Tom Hay was born in Sorn."
    assert typed("Where was Ruth Lane born?", "And Tom Hay?", text=text).text == "Sorn"
    assert typed("Where was Ruth Lane born?", "What about Tom Hay?", text=text).text == "Sorn"
