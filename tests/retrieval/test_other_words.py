"""A question may be asked in other words than the text's."""

import pytest

from qa import SentenceRetriever
from qa.language.forms import term

TEXT = [
    "The keeper of the inn repaired the roof himself.",
    "Her place on the board was taken by Ines Holt.",
    "The crew swam ashore after the vessel struck a reef.",
    "Ulmen is the highest of the seven summits.",
    "The accord was brokered by an envoy from Oslo.",
    "Prices rose by a tenth in spring.",
]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Who mended the roof?", 0),
        ("who replaced her", 1),
        ("How did the sailors save themselves when the ship hit the rock?", 2),
        ("Which mountain is the tallest?", 3),
        ("who mediated in the agreement", 4),
        ("By how much did the cost increase?", 5),
    ],
)
def test_the_sentence_is_found_by_words_of_like_meaning(question, place):
    retriever = SentenceRetriever().fit(TEXT)
    assert retriever.retrieve(question, k=1)[0].sentence.text == TEXT[place]


def test_each_line_of_the_table_says_something_and_says_it_once(root):
    lines = (root / "qa" / "retrieval" / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    groups = [frozenset(map(term, line.split())) for line in lines if line and not line.startswith("#")]
    assert [group for group in groups if len(group) < 2] == []
    assert len(groups) == len(set(groups))
