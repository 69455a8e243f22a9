"""What is taken up in a talk: no unsure answer, a name as a whole, a couple, the thing that is paid for."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.conversation.conversation import Conversation
from qa.conversation.state import Turn
from qa.corpus.article import Article, Sentence
from qa.reading.answer import Answer, Citation

FIRM = """The firm

The firm of Lowe & Hart makes clocks. Lowe & Hart employs 40 people. Brandt makes bells and employs 12 people.
"""
PAIR = """Ada Winter

Ada Winter (1880 – 1950) was a painter. She painted birds. In 1905 she married the pilot Jon Vale, whom she
had met in Orrel. They had three sons. The couple separated in 1920, and Vale moved to Hesk.
"""
SHOP = """A visit

It was Mrs. Ross, the baker, who opened the door. Mrs. Ross carried a lamp. Mr. Ross was ill.
"""
FAIR = """The fair

The tower was built in 1610 by the Orrel guild. It is open daily; admission is 6 pounds, and children go in
free. The bus costs 4 pounds. Swimming in the lake is not allowed; rowing in the lake is allowed.
"""


def talk(text, *questions):
    """Ask in a row: the answers."""
    conversation = Chatbot.from_text(text, title=text.split("\n", 1)[0]).conversation()
    return [conversation.ask(question) for question in questions]


@pytest.mark.parametrize(
    ("text", "questions", "meant"),
    [
        (FIRM, ["How many people does Lowe & Hart employ?", "And Brandt?"],
         "How many people does Brandt employ?"),
        (SHOP, ["Who is Mrs. Ross?", "What did she carry?"], "What did Mrs. Ross carry?"),
        (SHOP, ["Who is Mrs. Ross?", "What about Mr. Ross?"], "Who is Mr. Ross?"),
        # A couple is "they", and each of them is known afterwards.
        (PAIR, ["Who was her husband?", "Where did they meet?"], "Where did Ada Winter and Jon Vale meet?"),
        (PAIR, ["Who did Ada Winter marry?", "When did they separate?"],
         "When did Jon Vale and Ada Winter separate?"),
        (PAIR, ["Who was Ada Winter's husband?", "Where did they meet?", "Where did he move?"],
         "Where did Jon Vale move?"),
        # What is paid for is the thing that was spoken of.
        (FAIR, ["Who built the tower?", "Is it open daily?", "What does it cost to get in?"],
         "What does the tower cost to get in?"),
        ("The works. Tom Hay was late because his bus broke down.", ["Who was late?", "Why?"],
         "Why was Tom Hay late?"),
        # Something that one does is put in the place of its like.
        (FAIR, ["Is swimming in the lake allowed?", "And rowing?"], "Is rowing in the lake allowed?"),
        (FAIR, ["When must I stop eating meat before the race?", "And drinking?"],
         "When must I stop drinking before the race?"),
    ],
)  # fmt: skip
def test_what_is_meant_is_named_as_a_whole(text, questions, meant):
    assert talk(text, *questions)[-1].resolved == meant


class Scripted:
    """A bot that answers as told, with a confidence."""

    def __init__(self, text, answers):
        self.article, self.answers = Article(text, "The club"), iter(answers)

    def mended(self, question):
        return question

    def ask(self, question, *, asked=None, **_):
        short, sure = next(self.answers)
        sentence = Sentence(self.article.text, 0, len(self.article.text), article=self.article)
        cited = (Citation(1, sentence, 1.0),)
        return Answer(asked or question, question, short, short or "", "who", sure, cited)


CLUB = "The club met on Monday. Ann Hill spoke first, and she was glad. Eva Roe came late. Kim Ray left."


@pytest.mark.parametrize(
    ("answers", "questions", "meant"),
    [
        # Who is perhaps the one is not "she" where another was spoken of, nor where her sex is not told.
        ([("Eva Roe", 0.45)], ["Who did Ann Hill meet?", "When did she come?"], "When did Ann Hill come?"),
        ([("Kim Ray", 0.45)], ["Who left?", "Why did she leave?"], "Why did she leave?"),
        ([("Ann Hill", 0.45)], ["Who spoke?", "Why was she glad?"], "Why was Ann Hill glad?"),
        ([("Kim Ray", 0.85)], ["Who left?", "Why did she leave?"], "Why did Kim Ray leave?"),
        ([("Kim Ray", 0.45)], ["Who left?", "And when?"], "When did someone leave?"),
        ([("Kim Ray", 0.85)], ["Who left?", "And when?"], "When did Kim Ray leave?"),
    ],
)
def test_a_name_that_was_only_perhaps_right_is_taken_up_last(answers, questions, meant):
    conversation = Conversation(Scripted(CLUB, [*answers, (None, 0.0), (None, 0.0)]))
    found = [conversation.ask(question).resolved for question in questions]
    assert found[-1] == meant


def test_where_it_is_not_clear_who_is_meant_there_is_no_confidence():
    answer = talk(PAIR, "What does he paint?")[-1]
    unclear = talk("Ann Hill was born in 1831. She swam.", "When was he born?")[-1]
    for one in (answer, unclear):
        assert (one.text, one.confidence < 0.4) == (None, True)
    assert unclear.reply == "It is not clear whom “he” means: say the name."
    assert unclear.confidence == 0.0
    assert all(citation.answer_start is None for citation in unclear.citations)


def test_where_nobody_was_spoken_of_it_is_not_clear_who_he_is():
    assert talk("The mill was closed.", "What did he do before?")[-1].reply == (
        "It is not clear whom “he” means: say the name."
    )


def test_the_other_one_is_not_answered_with_the_one_before():
    conversation = Conversation(Scripted(CLUB, [("Eva Roe", 0.8), ("Eva Roe", 0.8), ("Kim Ray", 0.8)]))
    conversation.ask("Which member came late?")
    again = conversation.ask("And which other member came late?")
    assert (again.text, again.reason) == (None, "Nothing else was found")
    assert conversation.ask("Who else left?").text == "Kim Ray"


def test_the_state_of_a_turn_tells_whether_its_answer_was_sure():
    conversation = Conversation(Scripted(CLUB, [("Kim Ray", 0.45)]))
    conversation.ask("Who left?")
    last = conversation.state.last
    assert isinstance(last, Turn)
    assert last.unsure
    assert [entity.unsure for entity in conversation.state.entities if entity.name == "Kim Ray"] == [True]


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (["How much is admission to the tower?", "And for children?"], "free"),
        (["How much is admission to the tower?", "What about children?"], "free"),
        (["How much is admission to the tower?"], "6 pounds"),
        (["What does it cost to get in?"], "6 pounds"),
        (["Who built the tower?", "What does it cost to get in?", "And for children?"], "free"),
        (["How much is the bus?", "What does it cost to get in?"], "6 pounds"),
        (["How much is the bus for children?"], "4 pounds"),
    ],
)
def test_those_who_pay_nothing_go_free(questions, said):
    assert talk(FAIR, *questions)[-1].text == said
