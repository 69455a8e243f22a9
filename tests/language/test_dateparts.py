"""Dates of which each may be partial are compared by the parts that both have."""

from __future__ import annotations

import datetime as dt

import pytest

from qa.language.dateparts import date_parts


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("in May 1932", "1932", True),
        ("4 June 1932", "June 4, 1932", True),
        ("on 4 June", "5 June 1932", False),
        ("1932", "1935", False),
        ("May 1932", "June 1932", False),
        ("1754–1763", "1759-60", True),
        ("between 1754 and 1763", "1765", False),
        ("on Monday", "Tuesday", False),
        ("in May", "in 1932", None),
        ("at noon", "1932", None),
        ("in the 1930s", "1932", None),
    ],
)
def test_dates_are_compared_part_by_part(one, other, agrees):
    assert date_parts(one).agrees(date_parts(other)) is agrees
    assert date_parts(other).agrees(date_parts(one)) is agrees


def test_a_weekday_in_a_dated_text_is_a_day_of_the_calendar():
    monday = date_parts("on Monday", dt.date(2024, 3, 13))
    assert monday.agrees(date_parts("11 March 2024")) is True
    assert monday.agrees(date_parts("12 March 2024")) is False
