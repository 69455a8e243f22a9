"""Verbs: what is a past tense, and what it is the past tense of; the forms that a search takes as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import Chatbot
from qa.language.forms import term
from qa.language.irregular import FORMS_OF
from qa.language.verbs import base_form, is_base, is_past

#: No past tense to look at: their participle is the base form.
_LIKE_THE_BASE = {"become", "come"}


def _verbs():
    lines = (Path(__file__).parents[1] / "data" / "verbs.txt").read_text().splitlines()
    for item in " ".join(line for line in lines if not line.startswith("#")).split():
        base, _, forms = item.partition(":")
        for form in forms.split(",") if forms else [base + ("d" if base.endswith("e") else "ed")]:
            yield base, form


def test_every_past_tense_goes_back_to_its_base():
    verbs = list(_verbs())
    assert len(verbs) > 1300
    wrong = {form: base_form(form) for base, form in verbs if base_form(form) != base}
    assert not wrong


def test_every_past_tense_is_one():
    assert {form for _, form in _verbs() if not is_past(form)} == _LIKE_THE_BASE


# None of these is in the list that the rules were made with.
_LATER = """
accentuate avenge deplete dodge exhale expedite fluctuate hinge hobble humiliate implore indulge infringe
infuriate loathe lounge lunge mediate radiate recreate refill retaliate snore soothe stroll thaw thwart
travel:traveled cancel:canceled fuel:fueled span:spanned spur:spurred squat:squatted veto:vetoed
remedy:remedied
"""


@pytest.mark.parametrize("item", _LATER.split())
def test_other_verbs_go_back_too(item):
    base, _, form = item.partition(":")
    assert base_form(form or base + ("d" if base.endswith("e") else "ed")) == base


@pytest.mark.parametrize("word", ["bridge", "seed", "lay", "hundred", "sacred", "naked"])
def test_a_word_that_is_no_past_is_none(word):
    assert not is_past(word)


def test_a_word_that_is_no_past_stays():
    assert base_form("bridge") == "bridge"


@pytest.mark.parametrize("word", ["string", "spell", "ground", "cast"])
def test_a_noun_that_is_a_verb_too_is_read_as_a_noun(word):
    assert not is_base(word)
    assert not is_past(word)


@pytest.mark.parametrize(
    ("text", "first", "then", "asked"),
    [
        (
            "Ann Lee rebuilt the mill in 1904.",
            "Who rebuilt the mill?",
            "And when?",
            "did Ann Lee rebuild the mill",
        ),
        ("Ann Lee overthrew the king.", "Who overthrew the king?", "When?", "did Ann Lee overthrow the king"),
        (
            "Ann Lee created the garden in 1904.",
            "Who created the garden?",
            "When?",
            "did Ann Lee create the garden",
        ),
        ("Ann Lee redid the roof in 1904.", "Who redid the roof?", "And when?", "did Ann Lee redo the roof"),
        ("Ann Lee aged the wine in Lund.", "Who aged the wine?", "And where?", "did Ann Lee age the wine"),
    ],
)
def test_a_question_cut_short_is_asked_in_full_with_the_base_form(text, first, then, asked):
    talk = Chatbot.from_text(text).conversation()
    talk.ask(first)
    assert asked in talk.ask(then).resolved


def test_a_search_takes_the_forms_of_a_verb_as_one():
    apart = {form for base, forms in FORMS_OF.items() for form in forms if term(form) != term(base)}
    # Terms stand in every index that exists: what is added here needs new ones.
    assert apart == set(
        """
        bit born bound did done found ground lay left rose saw wound forgone forwent interwove
        interwoven misheard misspent misunderstood outdid outdone outgrew outgrown outsold overdid
        overdone overhung overridden overrode overslept partaken partook redid redone redrawn
        redrew regrew regrown relaid resat resold retaken rethought retook rewound sawn shod slung
        slunk smitten smote unbound unwound
        """.split()
    )
