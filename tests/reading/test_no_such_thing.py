"""Phrases of a fitting kind that are no answer: where it was is nobody, who came along was not discussed."""

from __future__ import annotations

import pytest

from qa import Chatbot

NOTHING = [
    ("The attack in Hesk killed four people.", "Who carried out the attack?"),
    ("Hesk Light is a lighthouse off the coast of Norland.", "Who designed the lighthouse?"),
    ("Anna Holt, a sculptor from Leeds, made the statue in 1990.", "Where was Anna Holt buried?"),
    ("Walter Brandt, a cloth merchant from Esk, led the towns. He won.", "Where did Walter Brandt die?"),
    ("The minister arrived on Monday. She will stay for three days.", "When will the minister leave?"),
    ("Tom Roe led with 41 percent, ahead of Szymon Dudek with 19.", "How old is Szymon Dudek?"),
    ("The council met. Ann Lee said the pool was old.", "What did the council say?"),
    ("The visit comes after a long truce between Peru and Chile.", "Where will she go next?"),
]
SOMETHING = [
    ("Anna Holt is a sculptor from Leeds.", "Where does Anna Holt come from?", "Leeds"),
    ("The prince held talks with the Polish king about grain.", "What was talked about?", "grain"),
    ("During her visit Ann Lee spoke to workers. Mayor Ann Lee opened the mill.", "Who is Ann Lee?", "Mayor"),
    ("The bridge was closed on Monday. It will open in May.", "When will the bridge open?", "May"),
    ("Tom Roe said on Monday that the pool would open in May.", "When will the pool open?", "May"),
    (
        "Elin Marsk was a Norwegian baker and mountaineer.",
        "Who was Elin Marsk?",
        "a Norwegian baker and mountaineer",
    ),
    (
        "Ole Brandt, who runs the only grocery on Sorrel, wept.",
        "Who is Ole Brandt?",
        "runs the only grocery",
    ),
    ("The opening was put off until June.", "When will it open?", "June"),
    ("The council said it was sorry. Ann Lee wept.", "What did the council say?", "it was sorry"),
    ("Peru's foreign minister, Ana Roe, came.", "Who is Ana Roe?", "Peru's foreign minister"),
    ("Peru's foreign minister, Ana Roe, met the king of Norland.", "Which country is Ana Roe from?", "Peru"),
    ("The king met Ana Roe of Peru in Chile.", "Which country does Ana Roe come from?", "Peru"),
    ("Hesk's parish priest, Father Tom Roe, came.", "Who is Tom Roe?", "Hesk's parish priest"),
    ("Peru's foreign minister, Ana Roe, came.", "What title does Ana Roe hold?", "Peru's foreign minister"),
]


@pytest.mark.parametrize(("text", "question"), NOTHING)
def test_nothing_else_is_taken_for_it(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(("text", "question", "said"), SOMETHING)
def test_what_is_told_is_found(text, question, said):
    assert said in Chatbot.from_text(text).ask(question).text
