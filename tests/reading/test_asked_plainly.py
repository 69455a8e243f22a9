"""What a reader asks first, in plain words, is answered by what is of that kind, and by nothing else."""

from __future__ import annotations

import pytest

from qa import Chatbot


def told(text, question):
    return Chatbot.from_text(text).ask(question).text


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The lamp is new. It comes in three colours: white, graphite and sage green. It is small.",
            "What colours does it come in?",
            "white, graphite and sage green",
        ),
        (
            "The ochre lark (Heliolauda marensis) is a small bird. A female named Saliega was ringed.",
            "What is the Latin name of the ochre lark?",
            "Heliolauda marensis",
        ),
        (
            "The Orrel earthquake struck the coast at 5.42 in the morning on Tuesday, 18 April 1961.",
            "When did the Orrel earthquake happen?",
            "Tuesday, 18 April 1961",
        ),
        (
            "The open day of the mill will take place on Saturday 17 June. It is free.",
            "When will the open day of the mill take place?",
            "Saturday 17 June",
        ),
        (
            "The next inventor was Ewan Roe, a travelling salesman from Orrel. His clasp sold well.",
            "What was Ewan Roe's job?",
            "a travelling salesman",
        ),
        (
            "The volcano erupted in AD 79 and buried three towns.",
            "In what year did the volcano erupt?",
            "AD 79",
        ),
        ("The form was signed on 03.05.2021 in Bonn by Ann Roe.", "When was the form signed?", "03.05.2021"),
        ("The law was passed on 2021-05-03 by the council.", "When was the law passed?", "2021-05-03"),
    ],
)
def test_what_is_of_the_kind_asked_for_is_the_answer(text, question, answer):
    assert told(text, question).startswith(answer)


@pytest.mark.parametrize(
    ("text", "question", "wrong"),
    [
        ("The station was closed in May, on a Tuesday.", "In which year was the station closed?", "May"),
        ("The shop opened on 3 March with a band.", "What year did the shop open?", "3 March"),
        ("The film was shot in seven weeks by Ann Roe.", "How long is the film?", "seven weeks"),
        ("The film was shot in seven weeks with a small crew.", "Where was the film shot?", "in seven weeks"),
        ("The director of the museum is Dr Ann Roe.", "Where is the museum?", "Dr Ann Roe"),
        ("The museum was founded in 1923 by Arthur Fenn.", "Where was the museum founded?", "by Arthur Fenn"),
        (
            "The English name of the cheese comes from the Greek word tyri.",
            "Where does the cheese come from?",
            "the Greek word tyri",
        ),
        (
            "When the bread is ready, the machine stays warm, which lasts for one hour.",
            "When does the machine stay warm?",
            "one hour",
        ),
        (
            "Thank you for buying the Orrel BM 240 bread maker.",
            "How many programmes does the bread maker have?",
            "240",
        ),
        (
            "The path follows the river Varda for 140 kilometres through the hills.",
            "How deep is the river Varda?",
            "140 kilometres",
        ),
        (
            "She was sentenced at Orrel Crown Court by a judge.",
            "Which prison was she sent to?",
            "Orrel Crown Court",
        ),
        ("Ann Roe left a house and 15 letters.", "How much money did Ann Roe leave?", "15"),
        (
            "Orrel Town is a professional football club from the north of England.",
            "Who founded Orrel Town?",
            "a professional football club",
        ),
        (
            "Three towns stand on the shore of the lake: Orrel, Ely and Hesk.",
            "What is the population of the town of Orrel?",
            "Three",
        ),
        (
            "The cashier was taken to Orrel General Hospital with a cut.",
            "What was the name of the cashier?",
            "Orrel General Hospital",
        ),
        (
            "The Hay Field is an oil painting by Ann Roe. It hangs in a school.",
            "Where is The Hay Field now?",
            "an oil painting",
        ),
        (
            "With her prize Ann Roe bought back the house, which had been sold after the war.",
            "How did Ann Roe buy back the house?",
            "sold after the war",
        ),
        (
            "Ann Roe was a chemist who used X-rays for her work. She died after a stroke.",
            "How did Ann Roe die?",
            "used X-rays",
        ),
        (
            "Mount Hesk is an extinct volcano. The first to report seeing Mount Hesk was Ewan Roe.",
            "What is Mount Hesk?",
            "Ewan Roe",
        ),
        (
            "In all Ann Roe visited Iceland seven times.",
            "How many countries did Ann Roe visit?",
            "seven times",
        ),
        ("The oldest known text in Norn is Il-Kantil, a poem.", "What is Norn?", "Il-Kantil"),
        (
            '"Do you know when to light the lamp?" asked Nora.',
            "Who is Nora?",
            "Do you know when to light the lamp?",
        ),
    ],
)
def test_what_is_of_another_kind_is_not(text, question, wrong):
    answer = told(text, question) or ""
    assert wrong.lower() not in answer.lower()


def test_the_new_product_is_the_one_that_was_spoken_of():
    text = "The HomeSense was shown in May. The new product will be on sale at a price of 349 euros."
    assert Chatbot.from_text(text).ask("How much does the HomeSense cost?").candidates[0].text == "349 euros"


def test_where_nothing_is_sure_the_sentences_likeliest_to_hold_the_answer_are_shown_first():
    """Also where others share more words with the question."""
    text = (
        "Ann Roe thanked the council for the new bell. The council had asked Ann Roe for a new bell. "
        "Money had come from Tom Hale, a brewer of Orrel. The council meets in May. The bell is heavy."
    )
    answer = Chatbot.from_text(text).ask("Who financed Ann Roe's new bell?")
    assert answer.text is None
    assert [hit.sentence.number for hit in answer.hits][:3] == [1, 3, 2]
    assert answer.citations[0].sentence.number == 3
