"""The phrases that a sentence is cut into are those that a reader would mark."""

from __future__ import annotations

import pytest

from qa.language.analysis import analyse_sentence
from qa.reading.phrases import phrases


def found(sentence, kind):
    analysed = analyse_sentence(sentence)
    return [
        sentence[analysed.starts[phrase.start] : analysed.ends[phrase.end - 1]]
        for phrase in phrases(analysed)
        if phrase.kind == kind
    ]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The report is due in June.", "June"),
        ("The report is due on 3 June 2024.", "3 June 2024"),
        ("The mill closed on Jan. 5, 1921, for good.", "Jan. 5, 1921"),
        ("The mill closed last week.", "last week"),
        ("The mill stood from 1840–1902.", "1840–1902"),
        ("It was built in the 19th century.", "19th century"),
    ],
)
def test_a_date_is_whole_and_takes_no_full_stop_with_it(sentence, date):
    assert found(sentence, "date") == [date]


def test_a_person_is_found_with_and_without_the_title():
    sentence = "Foreign Minister Ada King opened the bridge."
    assert "Foreign Minister Ada King" in found(sentence, "name")
    assert found(sentence, "bare name") == ["Ada King"]


def test_a_list_is_kept_whole():
    assert found("The farm grew wheat, rye and oats for the town.", "list") == ["wheat, rye and oats"]


def test_an_amount_keeps_its_currency_and_its_unit():
    assert found("The organ cost $1.2 million to repair.", "money") == ["$1.2 million"]
    assert found("The tunnel is 3.5 miles long.", "quantity") == ["3.5 miles"]
    assert found("The strike lasted three weeks.", "duration") == ["three weeks"]
