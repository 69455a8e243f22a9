"""Each rule does what its example says; what stands alone is left alone; any words may be typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripted import normal

from qa.conversation.followups import RULES, resolve
from qa.conversation.mentions import mentioned
from qa.conversation.references import WORD_RULES
from qa.conversation.state import Note, State, Turn

TEXT = """Ruth Lane, the mayor of Norwick, opened the new pool in 1990. She was born in Hesk.
Norwick is a town by the sea. The pool was paid for by Tom Cole. He is a baker in Norwick."""


def said(*turns, text=TEXT):
    """Make the state after these questions and answers."""
    state = State()
    for number, (question, answer) in enumerate(turns):
        state = state.after(Turn(question, question, answer), mentioned(question, answer, text, turn=number))
    return state


OPENED = ("Who opened the pool in Norwick?", "Ruth Lane")
OPENED_IN_1990 = ("Who opened the new pool in Norwick in 1990?", "Ruth Lane")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_for_a_question_does_what_its_example_says(rule):
    state = said(OPENED)
    found = rule.apply(rule.example, state, TEXT)
    assert found is not None
    assert found.text == resolve(rule.example, state, TEXT).text == rule.meaning
    assert found.notes


@pytest.mark.parametrize("rule", WORD_RULES, ids=lambda rule: rule.name)
def test_each_rule_for_a_word_does_what_its_example_says(rule):
    state = said(OPENED_IN_1990, ("When did she open it?", "in 1990"))
    assert resolve(rule.example, state, TEXT).text == rule.meaning


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("By whom?", "By whom was the pool opened?"),
        ("Who?", "By whom was the pool opened?"),
        ("Where?", "Where was the pool opened?"),
        ("why", "Why was the pool opened?"),
        ("How come?", "Why was the pool opened?"),
        ("And in which town?", "In which town was the pool opened?"),
        ("Where exactly?", "Where was the pool opened?"),
        ("How long ago?", "When was the pool opened?"),
        ("How long ago was that?", "When was the pool opened?"),
        ("Since when?", "Since when was the pool opened?"),
        ("With how many guests?", "With how many guests was the pool opened?"),
        ("Who with?", "With whom was the pool opened?"),
        ("What about the bridge?", "When was the bridge opened?"),
        ("and the bridge", "When was the bridge opened?"),
        ("Sorry, I meant the bridge.", "When was the bridge opened?"),
        ("No, where was it opened?", "Where was the pool opened?"),
        ("Where did that happen?", "Where was the pool opened?"),
    ],
)
def test_a_bare_question_asks_the_last_one_again(typed, meant):
    assert normal(resolve(typed, said(("When was the pool opened?", "in 1990")), TEXT).text) == normal(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Who else?", "Who else opened the pool in Norwick, besides Ruth Lane?"),
        ("Anyone else?", "Who else opened the pool in Norwick, besides Ruth Lane?"),
        ("Why?", "Why did Ruth Lane open the pool in Norwick?"),
        ("What about Hesk?", "Who opened the pool in Hesk?"),
        ("And in Hesk?", "Who opened the pool in Hesk?"),
        ("Where did the mayor live?", "Where did Ruth Lane live?"),
        ("How many people live in this town?", "How many people live in Norwick?"),
        ("Who are her parents?", "Who are Ruth Lane's parents?"),
        ("Who helped her?", "Who helped Ruth Lane?"),
        ("How big is it?", "How big is the pool?"),
        ("How old was she then?", "How old was Ruth Lane then?"),
        ("Who opened it with her?", "Who opened the pool with Ruth Lane?"),
    ],
)
def test_what_was_answered_and_named_can_be_taken_up(typed, meant):
    assert resolve(typed, said(OPENED), TEXT).text == meant


@pytest.mark.parametrize(
    "question",
    [
        "Where did Tom Cole say that he was born?",
        "Which mayor lost her purse?",
        "When did Cole open his shop?",
        "Is it true that Cole is a baker?",
        "How long does it take to swim across?",
        "Are there any bakers in Hesk?",
        "How many pools are there in Hesk?",
        "What time is it?",
        "Who is the mayor of Hesk?",
        "Who was the mayor in 1950?",
        "When was Cole the mayor?",
        "In his first year, what did Cole bake?",
        "Who said that bread is cheap?",
        "And who is Tom Cole?",
        "  Who is  Tom Cole ?",
        "No bread was sold in which year?",
        "what does cole bake",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question):
    assert resolve(question, said(OPENED), TEXT) == (question, (), ())


def test_a_conversation_begins_with_nothing_to_point_back_to():
    assert resolve("Who invited her?", State(), TEXT).text == "Who invited her?"


def test_he_is_not_a_woman_and_she_not_a_man():
    state = said(("Did Ruth Lane meet Tom Cole?", "Yes"))
    assert resolve("Where was she born?", state, TEXT).notes == (Note("she", "Ruth Lane"),)
    assert resolve("Where does he live?", state, TEXT).notes == (Note("he", "Tom Cole"),)


def test_where_two_may_be_meant_the_note_says_so():
    text = "Ann Hill met Eva Berg. Ann Hill said she was glad. Eva Berg smiled, for she was glad too."
    note = resolve(
        "Where was she born?", said(("When did Ann Hill meet Eva Berg?", None), text=text), text
    ).notes
    assert note == (Note("she", "Ann Hill", rival="Eva Berg"),)


@settings(deadline=None)
@given(st.text(), st.text(), st.one_of(st.none(), st.text()), st.text())
def test_any_words_at_all_can_be_resolved(typed, before, answer, text):
    state = said((before, answer), text=text)
    assert resolve(typed, state, text) == resolve(typed, state, text)


_KNOWN = (
    "Who what when why how did was is the a his her it that there then minister Lane Cole Norwick in by of "
    "and No I meant about else many 1990 , ? ' \" opened open"
)
_WORDS = st.lists(st.sampled_from(_KNOWN.split())).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(_WORDS, _WORDS, _WORDS)
def test_any_order_of_the_words_that_the_rules_know_can_be_resolved(typed, before, answer):
    found = resolve(typed, said((before, answer)), TEXT)
    assert found.text.strip() or not typed.strip()
