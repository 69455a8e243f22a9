"""What is a kind of what."""

import pytest

from qa.language.forms import term
from qa.language.kinds import kinds_named, kinds_of
from qa.questions.analysis import analyse
from qa.questions.kind import kinds_asked


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("orange", "fruit"),
        ("orange", "colour"),
        ("oranges", "food"),
        ("surveyor", "job"),
        ("van", "vehicle"),
        ("spruce", "wood"),
        ("Tuesday", "day"),
        ("goatskin", "material"),
    ],
)
def test_a_word_is_of_its_kinds_and_of_those_that_take_them_in(word, kind):
    assert kind in kinds_of(term(word))


@pytest.mark.parametrize("word", ["the", "Orrel", "wugs", ""])
def test_a_word_that_the_table_does_not_have_is_of_no_kind(word):
    assert kinds_of(word) == frozenset()


@pytest.mark.parametrize(("noun", "same"), [("occupation", "job"), ("trade", "job"), ("color", "colour")])
def test_a_kind_is_asked_for_by_several_nouns(noun, same):
    assert kinds_named(term(noun)) & kinds_named(term(same))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What fruit did he send?", "fruit"),
        ("What was Shaw's trade?", "job"),
        ("What did her father do for a living?", "job"),
        ("What does the beetle eat?", "food"),
        ("What did she wear?", "clothing"),
        ("What is the casing of the stud made of?", "material"),
        ("what did he die of", "disease"),
        ("What was he charged with?", "crime"),
    ],
)
def test_a_question_asks_for_a_kind_by_its_noun_or_by_its_verb(question, kind):
    assert kind in kinds_asked(analyse(question))


@pytest.mark.parametrize("question", ["Who sent an orange?", "What happened?", "Why did it close?", "What?"])
def test_a_question_that_asks_for_no_kind_has_none(question):
    assert kinds_asked(analyse(question)) == frozenset()
