"""A person is no bank, who met the mayor is not the mayor, and who is asked about is never the answer."""

from __future__ import annotations

import pytest

from qa import Chatbot

COURT = (
    "The trial at Truro Crown Court heard that Sid Penn, a junior engineer, had kept copies. "
    "Penn's barrister, Ivo Marsh, said the judge had erred. Judge Ena Pike called him a liar."
)
OFFICES = (
    "The new bishop, Tobias Klein, replaced Ansgar Boll in June. The transport minister, Ivo Hahn, was "
    "defeated in Lund by a postman, Sten Ek."
)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (COURT, "Which court heard the case?", "Truro Crown Court"),
        (COURT, "Name the judge.", "Ena Pike"),
        (OFFICES, "Who was bishop before Klein?", "Ansgar Boll"),
        (OFFICES, "Who defeated the transport minister?", "Sten Ek"),
        (
            "The books were bought by a brewery after Ms Tarn wrote to its manager.",
            "Who bought the books?",
            "a brewery",
        ),
        (
            "Rescuers in the hill town of Varra dug a boy, Pietro Sala, out of the snow on Sunday.",
            "Who was dug out on Sunday?",
            "Pietro Sala",
        ),
        (
            "The baker Jo Finch, 41, of Leith, won the prize at Durham Castle.",
            "Where is Jo Finch from?",
            "Leith",
        ),
        (
            "Jon Reed worked for Larch & Sons. He met his wife in Goole.",
            "Where did Jon Reed work?",
            "Larch & Sons",
        ),
        (
            "The one van, a blue Bedford, is parked at the house of its owner, Mr Pym.",
            "whose van is it",
            "Mr Pym",
        ),
        (
            "Carla Dunn, a former miner, sings as a soprano.",
            "What was Dunn's previous job?",
            "a former miner",
        ),
        ("In 1911 Ida Lund married the engineer Duarte Lobo.", "What was her husband's job?", "the engineer"),
        (
            "The ketch Solveig was built in 1920 by two brothers.",
            "Who was the ketch built by?",
            "two brothers",
        ),
        ("Mr Ostrom is chairman. Ms Bray thanked him.", "Who is chairman?", "Mr Ostrom"),
        (
            "The US company Krall bought the mill from the Danes.",
            "Which US company bought the mill?",
            "Krall",
        ),
        ("In 1911 the poet Emil Varga married Klara Varga.", "Who did Varga marry?", "Klara Varga"),
    ],
)
def test_of_the_kind_asked_for(text, question, answer):
    assert answer in Chatbot.from_text(text).ask(question).text


@pytest.mark.parametrize(
    ("text", "question", "other"),
    [
        ("Ann Birch became head of Otley Primary in 2020.", "Who was head before Birch?", "Ann Birch"),
        ("The vicar, Ann Roe, wrote to the bishop last week.", "Who is the bishop?", "Ann Roe"),
        ("The vicar, Ann Roe, wrote to the bishop last week.", "Who is the bishop?", "The vicar"),
        ("Ms Lund complained to the landlord in April.", "What is the name of the landlord?", "Ms Lund"),
        ("The Lune is in England. Norway has many dams.", "Which river has many dams?", "Norway"),
        ("Dr Ada Quist lent the ferry some money.", "Which bank lent money for the ferry?", "Ada Quist"),
        ("Ann Roe waited until a clerk came with the key.", "Who is the clerk?", "Ann Roe"),
        (COURT, "Which court found him guilty?", "a junior engineer"),
    ],
)
def test_not_of_the_kind_asked_for(text, question, other):
    answer = Chatbot.from_text(text).ask(question).text
    assert answer is None or other not in answer
