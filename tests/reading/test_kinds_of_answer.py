"""A name is a name, a job is somebody's, an age is no short while, and money is no number of people."""

from __future__ import annotations

import pytest

from qa import Chatbot

REVOLT = "Wat Lind led a great uprising in 1381. He was killed."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The girl in the picture is Ann Lind.", "What is the name of the girl in the picture?", "Ann Lind"),
        ("Wat Lind was a roofer before he led an uprising.", "What was Wat Lind's job?", "roofer"),
        ("Eva Lin, 27, won by four seconds.", "How old is Eva Lin?", "27"),
        ("The calf is three days old.", "How old is the calf?", "three days"),
        ("Ivo Lind was fined 300 euros after two people fell.", "How much was Ivo Lind fined?", "300 euros"),
        ("The bridge was opened on Tuesday.", "When was the bridge opened?", "Tuesday"),
        ("The mill rises 90 metres above the town.", "How high is the mill?", "90 metres"),
        ("The eleven locks, known locally as the Ladder, are steep.", "What are the locks called?", "Ladder"),
        ("Eva Lin died of pneumonia two years later.", "What did Eva Lin die of?", "pneumonia"),
        ("Its final host is the heron, in which it lays eggs, as Eva Lin showed.",
         "What is the final host?", "heron"),
        ("The elm chair was carved by Wat Lind; the low chair was woven from straw by Eva Lin.",
         "Which chair was woven from straw?", "low"),
    ],
)  # fmt: skip
def test_what_is_of_the_kind_is_the_answer(text, question, answer):
    said = Chatbot.from_text(text).ask(question).text
    assert said is not None
    assert answer in said
    assert "later" not in said


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The mayor and her husband own a cottage.", "What is the name of the mayor's husband?"),
        (REVOLT, "What was Wat Lind's job?"),
        ("Eva Lin won by four seconds.", "How old is Eva Lin?"),
        ("Ivo Lind was fined after two people were hurt.", "How much was Ivo Lind fined?"),
        ("The bridge was reopened on Tuesday.", "When was the bridge built?"),
        ("The canal climbs 212 feet through 29 locks.", "How deep is the canal?"),
        ("The mill was lit by the light of candles.", "Who designed the mill?"),
    ],
)
def test_what_is_of_another_kind_is_none(text, question):
    assert Chatbot.from_text(text).ask(question).text is None
