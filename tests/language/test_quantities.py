"""Amounts are read as people write them, and compared with what their words leave open."""

from __future__ import annotations

import pytest

from qa.language.quantities import agree, quantity


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twelve", 12),
        ("twenty-five boats", 25),
        ("two hundred and five", 205),
        ("1,203,456 visitors", 1_203_456),
        ("1.2 million", 1_200_000),
        ("£5m", 5_000_000),
        ("5 m long", 5),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("three thousand two hundred", 3200),
        ("twice", 2),
    ],
)
def test_a_number_is_read_however_it_is_written(words, value):
    assert quantity(words).value == value


@pytest.mark.parametrize("words", ["a garden", "Tuesday", "", "the mayor"])
def test_what_is_no_number_is_none(words):
    assert quantity(words) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12", "twelve people"),
        ("1.2 million", "1,203,456"),
        ("about 12,000", "11,850"),
        ("more than 80", "86"),
        ("up to 90", "86"),
        ("31 km", "19.3 miles"),
        ("72 hours", "three days"),
        ("more than 80", "more than 100"),
    ],
)
def test_amounts_that_may_be_the_same(one, other):
    assert agree(quantity(one), quantity(other)) is True
    assert agree(quantity(other), quantity(one)) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12", "15"),
        ("2 million crowns", "3 million crowns"),
        ("2,000", "2,400"),
        ("more than 100", "86"),
        ("31 km", "31 miles"),
        ("two days", "three days"),
        ("about 100", "150"),
    ],
)
def test_amounts_that_differ(one, other):
    assert agree(quantity(one), quantity(other)) is False


@pytest.mark.parametrize(("one", "other"), [("5", "$5"), ("31 km", "31%"), ("three hours", "5 km")])
def test_amounts_of_different_kinds_are_not_compared(one, other):
    assert agree(quantity(one), quantity(other)) is None
