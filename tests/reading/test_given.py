"""What the title or the dateline of an article names need not be said again in the sentence of the answer."""

from __future__ import annotations

import pytest

from qa import Chatbot

BODY = "The council voted on Tuesday. Mayor Helena Strand called it a great day for children."
DOUBT = "a name is missing from the sentence"


@pytest.mark.parametrize(
    ("title", "before", "doubted"),
    [
        ("", "MARWICK, Oct. 3 (Reuters) — ", False),
        ("A vote in Marwick", "", False),
        ("", "", True),
    ],
)
def test_it_is_no_doubt_that_a_sentence_does_not_name_it(title, before, doubted):
    bot = Chatbot.from_text(f"{before}{BODY} The road leads to Marwick.", title=title)
    answer = bot.reader._replace(min_confidence=0.99).read(
        "Who is the mayor of Marwick?", bot.retrieve("Who is the mayor of Marwick?")
    )
    assert "Helena Strand" in answer.candidates[0].text
    assert (DOUBT in [evidence.rule for evidence in answer.evidence]) is doubted
