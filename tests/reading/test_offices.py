"""An office that stands before the name of its holder is whole by itself."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.reading.passage import prepare
from qa.reading.weights import RULE_NAMES

SENTENCE = "Deputy Mayor and Foreign Minister Ann Lee opened the school."


@pytest.mark.parametrize(
    ("words", "cut"),
    [("Foreign Minister", 0.0), ("Foreign Minister Ann", 1.0), ("Foreign", 1.0), ("Ann Lee", 0.0)],
)
def test_a_name_is_cut_inside_the_office_or_inside_the_bare_name_but_not_between_them(words, cut):
    prepared = prepare(SENTENCE)
    spans, sentence = prepared.spans, prepared.sentence
    texts = [
        SENTENCE[sentence.starts[a] : sentence.ends[b - 1]]
        for a, b in zip(spans.start, spans.end, strict=True)
    ]
    assert prepared.shape[RULE_NAMES.index("ends inside a name")][texts.index(words)] == cut


def test_all_the_offices_of_a_person_are_told():
    assert Chatbot.from_text(SENTENCE).ask("Who is Ann Lee?").text == "Deputy Mayor and Foreign Minister"
