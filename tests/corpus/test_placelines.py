"""The place that a news text is written from."""

from __future__ import annotations

import pytest

from qa.corpus.placelines import place_of


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("OSLO, March 3, 2024 — The minister left.", "OSLO"),
        ("NEW YORK (AP) — The mayor spoke.", "NEW YORK"),
        ("LEEDON, Sept. 4 -- Workers returned.", "LEEDON"),
        ("PORT ELLIS — The ferry came back.", "PORT ELLIS"),
        ("Strike ends\n\nBy Ana Roe\n\nBRUNN, Oct. 3 (Reuters) — It is over.", "BRUNN"),
        ("The mill – a ruin – was sold.", ""),
        ("OSLO is cold – in winter.", ""),
        ("A - B", ""),
        ("", ""),
    ],
)
def test_the_place_of_a_dateline(head, place):
    assert place_of(head) == place
