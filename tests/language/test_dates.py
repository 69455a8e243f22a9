"""What relative dates mean in a text of a known date."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.language.dates import resolve, say
from qa.language.tense import looks_ahead

# A Wednesday. Two days before it is Monday the 11th; the year is a leap year.
WRITTEN = dt.date(2024, 3, 13)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("on Monday", "Monday, 11 March 2024"),
        ("Monday", "Monday, 11 March 2024"),
        ("on Wednesday", "Wednesday, 13 March 2024"),
        ("Thursday", "Thursday, 7 March 2024"),
        ("late on Sunday night", "Sunday, 10 March 2024"),
        ("early Monday morning", "Monday, 11 March 2024"),
        ("Tuesday’s", "Tuesday, 12 March 2024"),
        ("since Saturday", "Saturday, 9 March 2024"),
        ("Sunday at 4 p.m.", "Sunday, 10 March 2024"),
        ("on the night of Monday", "Monday, 11 March 2024"),
        ("last Friday", "Friday, 8 March 2024"),
        ("last Wednesday", "Wednesday, 6 March 2024"),
        ("this past Sunday", "Sunday, 10 March 2024"),
        ("next Friday", "Friday, 22 March 2024"),
        ("next Monday", "Monday, 18 March 2024"),
        ("this Friday", "Friday, 15 March 2024"),
        ("this coming Monday", "Monday, 18 March 2024"),
        ("Friday of last week", "Friday, 8 March 2024"),
        ("Tuesday next week", "Tuesday, 19 March 2024"),
        ("today", "Wednesday, 13 March 2024"),
        ("this morning", "Wednesday, 13 March 2024"),
        ("earlier today", "Wednesday, 13 March 2024"),
        ("Yesterday", "Tuesday, 12 March 2024"),
        ("yesterday evening", "Tuesday, 12 March 2024"),
        ("last night", "Tuesday, 12 March 2024"),
        ("tomorrow", "Thursday, 14 March 2024"),
        ("the day before yesterday", "Monday, 11 March 2024"),
        ("two days ago", "Monday, 11 March 2024"),
        ("13 days ago", "Thursday, 29 February 2024"),
        ("a week ago", "4–10 March 2024"),
        ("two weeks ago", "26 February – 3 March 2024"),
        ("three months ago", "December 2023"),
        ("ten years ago", "2014"),
        ("in two weeks’ time", "25–31 March 2024"),
        ("five days from now", "Monday, 18 March 2024"),
        ("last week", "4–10 March 2024"),
        ("Last week’s", "4–10 March 2024"),
        ("this week", "11–17 March 2024"),
        ("next week", "18–24 March 2024"),
        ("last weekend", "9–10 March 2024"),
        ("over the weekend", "9–10 March 2024"),
        ("last month", "February 2024"),
        ("next month", "April 2024"),
        ("last year", "2023"),
        ("late last year", "2023"),
        ("earlier this year", "1 January – 13 March 2024"),
        ("later this month", "13–31 March 2024"),
        ("earlier this week", "11–13 March 2024"),
        ("in the past three days", "10–13 March 2024"),
        ("over the last two weeks", "28 February – 13 March 2024"),
        ("in the past year", "13 March 2023 – 13 March 2024"),
        ("March 5", "Tuesday, 5 March 2024"),
        ("on 5th March", "Tuesday, 5 March 2024"),
        ("on the 5th of March", "Tuesday, 5 March 2024"),
        ("May 19", "Friday, 19 May 2023"),
        ("Sunday, March 10", "Sunday, 10 March 2024"),
        ("on Monday, Dec. 25", "Monday, 25 December 2023"),
        ("March 4-8", "4–8 March 2024"),
        ("from 4 to 8 March", "4–8 March 2024"),
        ("February 29", "Thursday, 29 February 2024"),
        ("in May", "May 2023"),
        ("early March", "March 2024"),
        ("mid-February", "February 2024"),
        ("last June", "June 2023"),
        ("next June", "June 2024"),
        ("in September last year", "September 2023"),
        ("Sept. 5", "Tuesday, 5 September 2023"),
    ],
)
def test_a_relative_date_is_reckoned_from_the_day_of_writing(words, said):
    days = resolve(words, WRITTEN)
    assert days is not None
    assert say(days) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("on Monday", "Monday, 18 March 2024"),
        ("on Wednesday", "Wednesday, 13 March 2024"),
        ("Friday", "Friday, 15 March 2024"),
        ("over the weekend", "16–17 March 2024"),
        ("May 19", "Sunday, 19 May 2024"),
        ("January 2", "Thursday, 2 January 2025"),
        ("in June", "June 2024"),
        ("in February", "February 2025"),
    ],
)
def test_where_the_verb_looks_ahead_the_next_such_day_is_meant(words, said):
    days = resolve(words, WRITTEN, future=True)
    assert days is not None
    assert say(days) == said


@pytest.mark.parametrize(
    "words",
    [
        "", "in 2019", "19 May 2021", "May 19, 2021", "two days later", "the following day", "a few days ago",
        "three days", "for two weeks", "June 31", "0 May", "Monday, March 12", "Peru", "Mayor",
        "99999999999 days ago", "9999 years ago", "daily", "may be", "sunshine", "a second",
    ],
)  # fmt: skip
def test_what_cannot_be_reckoned_is_left_alone(words):
    assert resolve(words, WRITTEN) is None


def test_at_a_new_year_the_ranges_name_both_years():
    days = resolve("last week", dt.date(2025, 1, 8))
    assert days is not None
    assert say(days) == "30 December 2024 – 5 January 2025"


def test_the_29th_of_february_falls_back_to_the_28th_in_a_plain_year():
    days = resolve("in the past year", dt.date(2024, 2, 29))
    assert days is not None
    assert say(days) == "28 February 2023 – 29 February 2024"


@pytest.mark.parametrize(
    ("before", "date", "after", "ahead"),
    [
        ("The queen will open the bridge ", "on Friday", ".", True),
        ("The ship sailed ", "on Friday", " and will be back in May.", False),
        ("The mayor said ", "on Friday", " that the pool will reopen.", False),
        ("", "On Friday", ", the council will vote.", True),
        ("", "On Friday", ", the council voted to reopen the pool.", False),
        ("The vote is expected ", "on Friday", ".", True),
        ("The trial, due to start ", "next Monday", ", was put off.", True),
        ("The band is to play in Oslo ", "on Friday", ".", True),
        ("It rained ", "on Friday", ".", False),
        ("Rain ", "on Friday", ".", False),
    ],
)
def test_the_verb_that_a_date_belongs_to_decides_whether_it_looks_ahead(before, date, after, ahead):
    assert looks_ahead(before + date + after, len(before)) is ahead


@given(st.text(), st.dates(), st.booleans())
def test_any_words_and_any_day_give_a_range_or_nothing(words, day, future):
    days = resolve(words, day, future=future)
    assert days is None or (days.start <= days.end and say(days))


@given(
    st.sampled_from(
        ["on Monday", "last week", "next month", "two years ago", "29 February", "the past year"]
    ),
    st.dates(),
    st.booleans(),
)
def test_at_the_ends_of_the_calendar_there_is_no_error(words, day, future):
    days = resolve(words, day, future=future)
    assert days is None or days.start <= days.end
