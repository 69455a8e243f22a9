"""Amounts are read as people write them, and compared with what their words leave open."""

from __future__ import annotations

import pytest

from qa.language.quantities import agree, implies, quantity


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
        ("no people", 0),
        ("no one", 0),
        ("no more than ten people", 10),
        ("no fewer than 300", 300),
        ("two and three boats", 2),
        ("eleven of its 32 wagons", 11),
        ("two and a half", 2.5),
        ("2½", 2.5),
        ("three and three quarters", 3.75),
        ("one and a half million", 1_500_000),
        ("a third of the voters", 1 / 3),
    ],
)
def test_a_number_is_read_however_it_is_written(words, value):
    assert quantity(words).value == value


@pytest.mark.parametrize("words", ["a garden", "Tuesday", "", "the mayor"])
def test_what_is_no_number_is_none(words):
    assert quantity(words) is None


@pytest.mark.parametrize(
    ("words", "dimension", "value"),
    [
        ("two and a half miles", "length", 2.5 * 1609.344),
        ("a mile and a half", "length", 1.5 * 1609.344),
        ("half a mile", "length", 0.5 * 1609.344),
        ("an hour and a half", "time", 5400),
        ("three quarters of an hour", "time", 2700),
        ("a fortnight or 2 weeks", "time", 1_209_600),
        ("12 per cent", "percent", 12),
        ("12 percent", "percent", 12),
        ("two tons", "weight", 2000),
        ("16 ounces", "weight", 0.4536),
        ("3 lbs", "weight", 1.3608),
        ("five pounds", "pounds", 5),
        ("£5", "pound", 5),
        ("20 pence", "pound", 0.2),
        ("5 square miles", "area", 12_949_940.55),
        ("10 cubic metres", "volume", 10),
        ("90 kilometres an hour", "speed", 25),
        ("90 km/h", "speed", 25),
    ],
)
def test_a_measure_is_read_in_the_unit_of_its_kind(words, dimension, value):
    read = quantity(words)
    assert (read.dimension, read.noun) == (dimension, "")
    assert read.value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("words", "noun"),
    [("ten of the boats", "boat"), ("12 in all", ""), ("12 and more", ""), ("12 boats", "boat")],
)
def test_what_is_counted_is_a_noun(words, noun):
    assert quantity(words).noun == noun


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("more than ten", "least"),
        ("no more than ten", "most"),
        ("not more than ten", "most"),
        ("never more than ten", "most"),
        ("fewer than ten", "most"),
        ("no fewer than ten", "least"),
        ("not fewer than ten", "least"),
        ("less than ten", "most"),
        ("no less than ten", "least"),
        ("not less than ten", "least"),
        ("at least ten", "least"),
        ("at the least ten", "least"),
        ("at most ten", "most"),
        ("at the most ten", "most"),
        ("up to ten", "most"),
        ("not up to ten", "least"),
        ("over ten", "least"),
        ("not over ten", "most"),
        ("under ten", "most"),
        ("not under ten", "least"),
        ("not exceeding ten", "most"),
        ("a maximum of ten", "most"),
        ("no longer than ten metres", "most"),
        ("no shorter than ten metres", "least"),
        ("little more than ten", "about"),
        ("about ten", "about"),
        ("ten", ""),
    ],
)
def test_a_negated_comparison_leaves_the_number_open_to_the_other_side(words, bound):
    for read in (quantity(words), quantity("10 people", before=words.partition("ten")[0])):
        assert (read.bound, read.value) == (bound, 10)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("no more than 90", "80"),
        ("not fewer than 90", "100"),
        ("12 per cent", "12%"),
        ("five pounds", "£5"),
        ("five pounds", "2.27 kg"),
        ("half a pound", "eight ounces"),
        ("two tons", "2 tonnes"),
        ("two and a half miles", "4 km"),
        ("31 mph", "50 km per hour"),
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
        ("no more than 90", "100"),
        ("no fewer than 90", "80"),
        ("12 per cent", "13%"),
        ("five pounds", "£6"),
        ("six pounds", "2.27 kg"),
        ("two miles", "two and a half miles"),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [("5", "$5"), ("31 km", "31%"), ("three hours", "5 km"), ("£5", "2.27 kg"), ("5 km", "5 km/h")],
)
def test_amounts_of_different_kinds_are_not_compared(one, other):
    assert agree(quantity(one), quantity(other)) is None


@pytest.mark.parametrize(
    ("said", "asked", "implied"),
    [
        ("80", "80", True),
        ("80", "90", False),
        ("80", "no more than 90", True),
        ("120", "no more than 90", False),
        ("more than 80", "more than 70", True),
        ("more than 80", "more than 100", None),
        ("more than 80", "90", None),
        ("more than 80", "70", False),
        ("more than 80", "80", True),
        ("no more than 90", "80", None),
        ("no more than 90", "100", False),
        ("no more than 90", "more than 90", False),
        ("no more than 90", "at least 90", None),
        ("no more than 90", "fewer than 100", True),
        ("no fewer than 90", "fewer than 90", False),
        ("about 80", "more than 60", True),
        ("about 80", "more than 80", None),
        ("31 km", "more than 12 miles", True),
        ("31 km", "31%", None),
    ],
)
def test_what_is_said_implies_what_is_asked_excludes_it_or_leaves_it_open(said, asked, implied):
    assert implies(quantity(said), quantity(asked)) is implied
