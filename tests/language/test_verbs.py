"""Base forms of past tenses."""

from __future__ import annotations

import pytest

from qa.language.verbs import base_form, is_past

_BASES = """
add agree announce appear arrange ask attack base blame break build buy call cancel carry cause
change claim collapse complain complete contribute control cry decide declare define deny design die
discover donate endorse examine exclude explain explore fail fill found handle happen help hire hope
illustrate include invite join kill launch lead live mention move name object open order paint phone
plan play praise propose publish raise receive reject repair require resign restore score sell
settle share sign start stop support teach tell threaten treat unite use visit welcome win write
"""
_PAST = {
    "break": "broke", "build": "built", "buy": "bought", "lead": "led", "sell": "sold", "teach": "taught",
    "tell": "told", "win": "won", "write": "wrote", "carry": "carried", "cry": "cried", "deny": "denied",
    "stop": "stopped", "plan": "planned", "control": "controlled", "cancel": "cancelled",
}  # fmt: skip


def _pairs():
    for word in _BASES.split():
        base = word.split(":")[-1]
        yield _PAST.get(base, base + ("d" if base.endswith("e") else "ed")), base


@pytest.mark.parametrize(("past", "base"), list(_pairs()))
def test_a_past_tense_goes_back_to_its_base(past, base):
    assert is_past(past)
    assert base_form(past) == base


def test_a_word_that_is_no_past_stays():
    assert base_form("bridge") == "bridge"
