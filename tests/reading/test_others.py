"""Two articles that answer one question differently are both shown; those that agree or tell of
something else are not.
"""

from __future__ import annotations

import pytest

from qa.chatbot import Chatbot
from qa.corpus.article import Corpus
from qa.corpus.loading import corpus_from_text

# (what is asked, one article, the other, the two answers that are shown)
DIFFERING = [
    (
        "How many people were injured in the fire at the Tarn mill?",
        "Fire at the Tarn mill. Twelve people were injured in the fire at the Tarn mill on Monday.",
        "Blaze in Tarn. The fire at the Tarn mill began at noon. Fifteen people were injured in the fire.",
        {"Twelve", "Fifteen"},
    ),
    (
        "When did the Alder bridge open?",
        "The Alder bridge opened in 1932. It is made of iron.",
        "The Alder bridge is a bridge over the Wend. The Alder bridge opened in 1935.",
        {"1932", "1935"},
    ),
    (
        "Who designed the Alder bridge?",
        "The Alder bridge was designed by Ruth Lane. It crosses the Wend.",
        "Many visit the Alder bridge. The Alder bridge was designed by Thomas Cole in his youth.",
        {"Ruth Lane", "Thomas Cole"},
    ),
    (
        "How much did the Norwick pool cost?",
        "The Norwick pool cost 2 million crowns. It was built by the council.",
        "The mayor of Norwick praised the pool. The Norwick pool cost 3 million crowns.",
        {"2 million crowns", "3 million crowns"},
    ),
    (
        "How long is the Sallow canal?",
        "The Sallow canal is 31 kilometres long. It carried coal.",
        "The Sallow canal in Marnshire is 24 kilometres long.",
        {"31 kilometres", "24 kilometres"},
    ),
    (
        "Where was Ada Brenner born?",
        "The painter Ada Brenner was born in Hesk. She died in 1950.",
        "Ada Brenner was born in Norwick and studied in Rome.",
        {"Hesk", "Norwick"},
    ),
    (
        "When did the Tamm refinery close?",
        "The Tamm refinery closed in March 2015. Its workers moved away.",
        "The Tamm refinery closed in May 2015 after a fire.",
        {"March 2015", "May 2015"},
    ),
    (
        "How many passengers were on the ferry Aurora?",
        "The ferry Aurora sank in the night. There were 86 passengers on the ferry Aurora.",
        "More than 100 passengers were on the ferry Aurora, the harbour master said.",
        {"86", "100"},
    ),
    # what is so is not of the year in which something else happened, told before it
    (
        "How many windows does the mill have?",
        "The Tarnwick mill was built in 1790 by John Hask. It has twelve windows and stands by the Elsa.",
        "The Tarnwick mill was built in 1795. The inn was opened in 1810. The mill has fifteen windows.",
        {"twelve", "fifteen"},
    ),
    (
        "How many rooms did the Alder castle have?",
        "In 1601 Ann Hill bought the Alder castle. It had forty rooms.",
        "Eva Berg sold the Alder castle in 1702. The Alder castle had sixty rooms.",
        {"forty", "sixty"},
    ),
]

AGREEING = [
    (
        "How many people were injured in the fire at the Tarn mill?",
        "Twelve people were injured in the fire at the Tarn mill.",
        "In the fire at the Tarn mill 12 people were injured.",
    ),
    (
        "When did the Alder bridge open?",
        "The Alder bridge opened in May 1932.",
        "The Alder bridge opened in 1932.",
    ),
    (
        "Who designed the Alder bridge?",
        "The Alder bridge was designed by Ruth Lane.",
        "The Alder bridge was designed by the engineer Lane.",
    ),
    (
        "How long is the Sallow canal?",
        "The Sallow canal is 31 kilometres long.",
        "The Sallow canal is 19.3 miles long.",
    ),
    (
        "How many people visit the Alder museum?",
        "About 12,000 people visit the Alder museum every year.",
        "In the year 11,850 people visit the Alder museum.",
    ),
    (
        "Where did Ishmael Crane arrive?",
        "Ishmael Crane arrived in Hesk by train.",
        "Ishmael Crane arrived in Hesk, a town in Marnshire.",
    ),
    (
        "How many passengers were on the ferry Aurora?",
        "There were 86 passengers on the ferry Aurora.",
        "More than 80 passengers were on the ferry Aurora.",
    ),
]

UNRELATED = [
    # other years
    (
        "How many visitors came to the Alder festival?",
        "In 2019 the Alder festival was held in June. In 2019 6,000 visitors came to the Alder festival.",
        "In 2021 7,500 visitors came to the Alder festival.",
    ),
    # another town, which the question doesn't name
    (
        "When did the old bridge open?",
        "The old bridge in Hesk opened in 1932. Hesk is proud of it.",
        "The old bridge in Norwick opened in 1935. Norwick is proud of it.",
    ),
    # another town than the one in the question
    (
        "How much did the pool in Norwick cost?",
        "The pool in Norwick cost 2 million crowns.",
        "The pool in Hesk cost 3 million crowns.",
    ),
    # other matches
    (
        "How many goals did Ruth Lane score?",
        "Ruth Lane scored three goals against Hesk.",
        "Ruth Lane scored two goals against Norwick.",
    ),
    # what happened goes on in the sentence behind the year
    (
        "How many people were hurt in the fire?",
        "The Alder mill burned in 1901. Three people were hurt in the fire.",
        "The Alder mill burned in 1950. Nine people were hurt in the fire.",
    ),
    # nothing of the sort
    (
        "Who designed the Alder bridge?",
        "The Alder bridge was designed by Ruth Lane.",
        "Thomas Cole bakes bread in Norwick.",
    ),
    # other things counted
    (
        "How many barns burned in Tarn?",
        "Twelve barns burned in Tarn.",
        "Fifteen houses burned in Tarn.",
    ),
    # a race that is run again and again
    (
        "Who won the Tarn race?",
        "The first Tarn race was won by Ann Hill.",
        "The third Tarn race was won by Eva Berg.",
    ),
]


def bot(*texts):
    parts = [corpus_from_text(text, title=f"text {n}") for n, text in enumerate(texts, 1)]
    return Chatbot(Corpus(sum((p.articles for p in parts), ()), sum((p.sentences for p in parts), ())))


@pytest.mark.parametrize(("question", "one", "other", "answers"), DIFFERING)
def test_articles_that_differ_are_both_shown_with_their_sentences(question, one, other, answers):
    answer = bot(one, other).ask(question)
    assert {answer.text, *(row.text for row in answer.others)} == answers
    (row,) = answer.others
    cited = answer.citations[row.citation - 1]
    assert cited.number == row.citation
    assert cited.sentence.article != answer.citations[0].sentence.article
    assert cited.sentence.article.text[cited.answer_start : cited.answer_end] == row.text
    assert answer.reply.startswith("The articles differ: [1] says ")
    assert f", [{row.citation}] says " in answer.reply


@pytest.mark.parametrize(("question", "one", "other"), [*AGREEING, *UNRELATED])
def test_articles_that_agree_or_tell_of_something_else_are_not_said_to_differ(question, one, other):
    answer = bot(one, other).ask(question)
    assert answer.text is not None
    assert answer.others == ()
    assert "differ" not in answer.reply


FIRE = (
    "Twelve people were injured in the fire at the Tarn mill.",
    "Fifteen people were injured in the fire at the Tarn mill.",
    "In the fire at the Tarn mill 15 people were injured.",
)
QUESTION = "How many people were injured in the fire at the Tarn mill?"


def test_of_two_others_that_say_the_same_one_is_enough():
    answer = bot(*FIRE).ask(QUESTION)
    assert len(answer.others) == 1
    assert len(answer.citations) == 2


def test_three_articles_may_say_three_things():
    answer = bot(*FIRE[:2], "Eighteen people were injured in the fire at the Tarn mill.").ask(QUESTION)
    assert answer.reply.startswith("The articles differ: [1] says twelve")
    assert answer.reply.endswith(", [2] says fifteen, [3] says eighteen.")


def test_what_leaves_a_number_open_is_said_with_it():
    answer = bot(FIRE[0], "More than 20 people were injured in the fire at the Tarn mill.").ask(QUESTION)
    assert "says more than 20" in answer.reply


def test_yes_and_no_are_both_shown():
    answer = bot(
        "The council of Tarn approved the new mill.", "The council of Tarn did not approve the new mill."
    ).ask("Did the council of Tarn approve the new mill?")
    assert {answer.text, answer.others[0].text} == {"Yes", "No"}
    assert answer.reply.startswith("The articles differ: [1] says ")


def test_a_day_of_the_week_is_reckoned_before_it_is_compared():
    head = "---\ndate: {}\n---\n\n"
    text = "The Tarn mill burned down on {}."
    same = bot(
        head.format("2024-03-13") + text.format("Monday"), head.format("2024-03-12") + text.format("Monday")
    )
    assert same.ask("When did the Tarn mill burn down?").others == ()
    apart = bot(
        head.format("2024-03-13") + text.format("Monday"), head.format("2024-03-13") + text.format("Tuesday")
    )
    assert len(apart.ask("When did the Tarn mill burn down?").others) == 1


def test_an_article_that_is_asked_for_by_name_is_not_contradicted():
    answer = bot(*FIRE[:2]).ask(f"According to “text 2”, {QUESTION[0].lower()}{QUESTION[1:]}")
    assert answer.text == "Fifteen"
    assert answer.others == ()


def test_in_json_the_others_stand_beside_the_answer():
    row = bot(*FIRE[:2]).ask(QUESTION).to_dict()
    assert row["answer"].startswith("Twelve")
    assert [(other["answer"].split()[0], other["citation"]) for other in row["others"]] == [("Fifteen", 2)]
    assert [citation["number"] for citation in row["citations"]] == [1, 2]
    assert bot(FIRE[0]).ask(QUESTION).to_dict()["others"] == []


def test_a_conversation_shows_both_too():
    conversation = bot(*FIRE[:2]).conversation()
    conversation.ask("Where was the fire?")
    assert "differ" in conversation.ask("How many people were injured in it?").reply


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("no more than 90", "80", None),
        ("not more than 90", "80", None),
        ("no fewer than 70", "80", None),
        ("at most 90", "80", None),
        ("at least 70", "80", None),
        ("no more than 70", "80", "no more than 70"),
        ("no fewer than 90", "80", "no fewer than 90"),
        ("more than 90", "80", "more than 90"),
        ("not less than 90", "80", "not less than 90"),
    ],
)
def test_articles_differ_where_what_one_leaves_open_excludes_the_other(one, other, said):
    texts = (f"The hall in Sorn holds {number} people." for number in (one, other))
    reply = bot(*texts).ask("How many people does the hall in Sorn hold?").reply
    assert ("differ" in reply) == (said is not None)
    assert said is None or f"says {said}" in reply
