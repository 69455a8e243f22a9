"""Who or what a word takes up in a talk over a whole article, from the texts to what is asked."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.conversation.followups import resolve
from qa.conversation.mentions import mentioned
from qa.conversation.state import State, Turn

LIFE = """Marta Holt

Marta Holt (1871 – 1940) was a painter of birds. She lived on the island of Hesk with two daughters, Ida
and Rosa.

She married the doctor Karl Brand in 1899. The marriage was dissolved in 1911. She never spoke of it.

Her main book, The Birds of Hesk, appeared in 1920. It was translated into German in 1925 and into
French in 1931.
In 1933 she moved to Norwick to be near Rosa, who taught singing there. She died of a fever in Norwick.
"""
TALE = """The Bell

"Is the tower open?" asked Dora. She was nine, and had come to stay with her aunt Vera.

Dora looked at the bell. It was green with age. She found a rope, a nest and a sealed letter. It was
addressed to
Mr Gale.
"""
MINUTES = """Minutes of the garden club

Tom proposed keeping six hens behind the tool shed. Ann was worried about the noise. Ann will paint the
sign, and Tom
will borrow benches from the school.

The open day will take place on 3 June. Tickets will cost 2 pounds.
"""
FLOOD = """Flood in Orrel

Mayor Ruth Lane thanked the crews. They had rescued 112 people and 40 dogs. She promised an inquiry. The
wall was built
in 1987. A burst pipe flooded the school.
"""
BREAD = """Bread

You need 500 g of rye flour, 350 ml of water and a starter. Let the dough rest for an hour. The first
batch makes three
loaves, and the second batch makes five loaves. The loaves are sold on Mondays. The school is in Hesk.
"""
CAFE = """The café

Mrs Varga closed the café in May. She had run it for nine years.
Milan kept it open with Zora's help. He burned the cakes. Zora, who was a widow, laughed.
Milan, her nephew, had a ring in his pocket.
"""
TEA = """Tea

The kettle is made in Hesk. For black tea 100 degrees are right, and for green tea 80 degrees. The
colours are black,
white and green.
"""


def talk(text, *questions):
    """Ask in a row: the answers."""
    conversation = Chatbot.from_text(text, title=text.split("\n", 1)[0]).conversation()
    return [conversation.ask(question) for question in questions]


@pytest.mark.parametrize(
    ("text", "questions", "meant"),
    [
        # Somebody is asked about by name: it is she, whether there was an answer or not.
        (LIFE, ["Who was Marta Holt?", "Where did she live?", "Who was Rosa?", "What did she teach?"],
         "What did Rosa teach?"),
        (TALE, ["Who is Dora?", "How old is she?"], "How old is Dora?"),
        (TALE, ["Who is Dora?", "Who is her aunt?", "Who was it addressed to?"], "Who was it addressed to?"),
        # She who was spoken of stays "her", though the answer named somebody whose sex is not told.
        (LIFE, ["Who did Marta Holt marry?", "What is her main book?"], "What is Marta Holt's main book?"),
        (LIFE, ["Who did she marry?", "What is her main book?"], "What is Marta Holt's main book?"),
        # An adjective of a language or a nation is nobody.
        (LIFE, ["Who was Marta Holt?", "Which came first, the German or the French edition?",
                "Was she born before 1900?"], "Was Marta Holt born before 1900?"),
        # A day with a name of its own is a thing that one asks about.
        (MINUTES, ["Who proposed the hens?", "Where?", "When is the open day?", "What does it cost?"],
         "What does the open day cost?"),
        # One is for or against what was proposed, not the place where it is to be.
        (MINUTES, ["Who proposed the hens?", "Where?", "Who was against it?"], "Who was against the hens?"),
        # A list of colours is not "it".
        (TEA, ["Which colours are there?", "Where is it made?"], "Where is it made?"),
        # One thing is put in the place of its like.
        (FLOOD, ["How many people were rescued?", "And dogs?"], "How many dogs were rescued?"),
        (TEA, ["What temperature for black tea?", "And for green tea?"], "What temperature for green tea?"),
        (LIFE, ["When did Marta Holt die?", "And in 1933?"], "What did Marta Holt do in 1933?"),
        (BREAD, ["How much flour do I need?", "And water?"], "How much water do I need?"),
        (BREAD, ["How long should the dough rest?", "How long should it bake?"],
         "How long should the dough bake?"),
        (BREAD, ["How many loaves does the first batch make?", "And the second batch?"],
         "How many loaves does the second batch make?"),
        (CAFE, ["When did Mrs Varga close the café?", "How long had she run it?"],
         "How long had Mrs Varga run the café?"),
        (CAFE, ["Did Milan love Zora?", "What did he have in his pocket?"],
         "What did Milan have in his pocket?"),
        # What was called "it" is not "they" now.
        (BREAD, ["Who eats the loaves?", "Where is the school?", "How old is it?", "When are they sold?"],
         "When are the loaves sold?"),
        (BREAD, ["How far is the school?", "Where is the school?", "How far is it?"],
         "How far is the school?"),
        # A question without an answer is taken up all the same.
        (LIFE, ["Which prize did Marta Holt win?", "When?"], "When did Marta Holt win the prize?"),
        (LIFE, ["What is her main book?", "When did it appear?"], "When did the Birds of Hesk appear?"),
        # What is asked by the name of an office asks who holds it.
        (FLOOD, ["Who is the mayor?", "Whats the name of the mayor?"], "What's the name of the mayor?"),
        (FLOOD, ["Who is the mayor?", "whos the mayor"], "Who's the mayor?"),
        (FLOOD, ["Who is the mayor?", "Please tell me who the mayor is."], "Who is the mayor?"),
        (FLOOD, ["What flooded the school?", "Can you tell me when the wall was built?"],
         "When was the wall built?"),
    ],
)  # fmt: skip
def test_a_word_takes_up_what_was_just_spoken_of(text, questions, meant):
    assert talk(text, *questions)[-1].resolved == meant


@pytest.mark.parametrize(
    ("question", "answer", "typed", "meant"),
    [
        ("Who was against the hens?", "Ann", "Why?", "Why was Ann against the hens?"),
        ("Who was against the hens?", None, "Why?", "Why was someone against the hens?"),
        ("What burst the pipe?", "the frost", "When?", "When did the frost burst the pipe?"),
        ("Which pool will close?", "the old pool", "When?", "When will the old pool close?"),
        ("What did Ann do in May?", "bought a boat", "Why?", "Why did Ann buy a boat?"),
        ("Who did Ann marry?", None, "When?", "When did Ann marry someone?"),
        ("How many hens did Ann buy?", None, "Where?", "Where did Ann buy hens?"),
    ],
)
def test_a_bare_question_asks_in_the_right_order(question, answer, typed, meant):
    state = State().after(Turn(question, question, answer), mentioned(question, answer, MINUTES, turn=0))
    assert resolve(typed, state, MINUTES).text == meant


def test_the_name_and_the_office_of_one_are_no_two():
    bot = Chatbot.from_text(FLOOD, title="Flood in Orrel").conversation()
    for question in ("Who is the mayor?", "What did she promise?"):
        bot.ask(question)
    assert [(note.meant, note.rival) for note in bot.notes] == [("Ruth Lane", "")]


def test_what_a_sentence_says_of_the_sign_is_not_said_of_the_benches():
    first, second = talk(MINUTES, "Who paints the sign?", "And the benches?")
    assert first.text == "Ann"
    assert second.text is None


def test_the_number_of_one_thing_is_not_given_for_another():
    first, second = talk(BREAD, "How much flour do I need?", "And water?")
    assert first.text == "500 g"
    assert second.text in {None, "350 ml"}


def test_who_proposed_it_is_not_named_as_one_against_it():
    (given,) = talk(MINUTES, "Who was against the hens?")
    assert given.text != "Tom"


def test_what_is_said_of_both_is_answered_again():
    text = "Ann painted the sign and the benches in May. Tom cut the hedge."
    first, second = talk(text, "Who painted the sign?", "And the benches?")
    assert (first.text, second.text) == ("Ann", "Ann")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who did Marta Holt marry?", "Karl Brand"),
        ("What is Marta Holt's main book?", "The Birds of Hesk"),
        ("Where did Marta Holt die?", "Norwick"),
    ],
)
def test_the_woman_an_article_is_about_may_be_named_where_it_says_she(question, answer):
    (given,) = talk(LIFE, question)
    assert given.text is not None
    assert answer in given.text


def test_another_of_her_name_is_not_she():
    text = LIFE + "\nHer brother Otto Holt died in Rome."
    (given,) = talk(text, "Where did Otto Holt die?")
    assert given.text in {None, "Rome", "in Rome"}


def test_the_sentence_before_is_cited_only_if_it_tells_something():
    (translated,) = talk(LIFE, "When was it translated into German?")
    assert [one.sentence.text.split(",")[0] for one in translated.citations][1:] == ["Her main book"]
    (aged,) = talk(TALE, "How old is Dora?")
    assert [one.sentence.text.split()[-1] for one in aged.citations] == ["Vera.", "Dora."]
    (moved,) = talk(LIFE, "When did she move to Norwick?")
    assert len(moved.citations) == 1


@pytest.mark.parametrize("asked", ["What is the price of the kettle?", "What is the price?"])
def test_it_is_the_thing_and_neither_its_price_nor_the_sum(asked):
    text = "The kettle is made of steel. The price of the kettle is £64.99. The kettle comes in black."
    conversation = Chatbot.from_text(text).conversation()
    assert "£64.99" in conversation.ask(asked).text
    resolved = conversation.ask("What colours does it come in?").resolved
    assert "price" not in resolved.lower()
    assert "£" not in resolved


def test_it_is_what_a_family_built_and_not_the_family():
    bot = Chatbot.from_text(
        "The mill was built in 1820 by the Dunmore family to grind oats. It is open daily except Sunday."
    )
    talk = bot.conversation()
    talk.ask("Who built the mill?")
    assert talk.ask("Why?").text == "to grind oats"
    assert talk.ask("Is it open on Sundays?").resolved == "Is the mill open on Sundays?"
