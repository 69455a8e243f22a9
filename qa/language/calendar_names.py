"""The names of the calendar, in its order."""

__all__ = ["MONTH_NAMES", "MONTH_NUMBERS", "WEEKDAY_NAMES"]

MONTH_NAMES = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAY_NAMES = tuple("monday tuesday wednesday thursday friday saturday sunday".split())

_ABBREVIATED = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)} | {"sept": 9}
MONTH_NUMBERS = _ABBREVIATED | {name: number for number, name in enumerate(MONTH_NAMES, 1)}
"""From the name of a month, or what it is abbreviated to, to its number, from 1."""
