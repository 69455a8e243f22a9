"""A typing error in a question: it is answered all the same, and the reader sees how it was read."""

import pytest

from qa import Chatbot
from qa.language.slips import Slip, nearest, slip
from qa.retrieval.asking import mend_asking

TEXT = (
    "The Orrel Bridge was opened in 1931 by Marta Lindqvist, the minister. It is 300 metres long and "
    "links Orrel with Teal. She said that it had taken two winters. Many houses were pulled down."
)


@pytest.fixture(scope="module")
def bot():
    return Chatbot.from_text(TEXT)


@pytest.mark.parametrize(
    ("typed", "read_as", "answer"),
    [
        ("Wen was the bridge opened?", "When was the bridge opened?", "1931"),
        ("hwen was the bridge opened", "When was the bridge opened?", "1931"),
        ("Woh opened the Orrel Bridge?", "Who opened the Orrel Bridge?", "Marta Lindqvist"),
        ("hwo long is the bridge", "How long is the bridge?", "300 metres"),
        ("How amny metres does the bridge measure?", "How many metres does the bridge measure?", "300"),
        ("When ws the bridge opened?", "When was the bridge opened?", "1931"),
        ("When was the brigde opened?", "When was the bridge opened?", "1931"),
        ("What did Marta Lindkvist open?", "What did Marta Lindqvist open?", "The Orrel Bridge"),
        ("when did marta lindqist open the bridge", "When did marta Lindqvist open the bridge?", "1931"),
        ("Did Marta Lindqvist oepn the bridge?", "Did Marta Lindqvist open the bridge?", "Yes"),
    ],
)
def test_a_typing_error_is_seen_through(bot, typed, read_as, answer):
    found = bot.ask(typed)
    assert (found.question, found.resolved, found.text) == (typed, read_as, answer)


@pytest.mark.parametrize(
    "question",
    [
        "When was the bridge opened?",
        "When was the fridge opened?",  # an English word, and another thing
        "Who was Olga Lind?",
        "Who opened the Terl bridge?",  # there are other short names
        "Why can't it be opened?",
        "Was the bridge opened in 1932?",
        "When did the sea rise?",
        "How many engineers died in the winter?",  # "did" is near, but this is English
        "Who gave money for it?",
        "Who hid the letters?",
    ],
)
def test_words_that_may_be_meant_as_typed_are_left_alone(bot, question):
    assert bot.mended(question) == question


def test_a_follow_up_with_a_typing_error(bot):
    talk = bot.conversation()
    talk.ask("Who opened the Orrel Bridge?")
    found = talk.ask("adn wehn did she opne it?")
    assert found.text == "1931"


def test_a_name_that_only_looks_like_one_of_the_text_at_its_end_is_another(bot):
    found = bot.ask("What did Karta Lindqvist open?")
    assert found.resolved == "What did Karta Lindqvist open?"


def test_a_word_that_the_text_has_is_no_typing_error():
    bot = Chatbot.from_text("Wen Tao was an engineer. He built the dam in 1904.")
    assert bot.mended("Wen Tao built what dam?") == "Wen Tao built what dam?"
    assert bot.mended("Wen built the dam") == "Wen built the dam"


@pytest.mark.parametrize("text", ["", "?", "wen", "waht?", "hwo hwo hwo hwo", "n't ca n't wht n't"])
def test_scraps_are_mended_without_a_fault(bot, text):
    assert isinstance(bot.mended(text), str)


def test_the_four_kinds_of_errors():
    assert [slip(typed, "bridge") for typed in ("brigde", "bride", "briddge", "brudge")] == list(Slip)
    assert [slip(typed, "bridge") for typed in ("bridge", "bridges x", "brdige x", "fudge")] == [None] * 4
    assert nearest("wen", ("why", "when", "who")) == "when"
    assert nearest("xyz", ("why", "when")) is None


def test_a_measure_is_mended_behind_how_alone():
    unknown = set().__contains__
    assert mend_asking("how mny were there", unknown) == "how many were there"
    assert mend_asking("what mny were there", unknown) == "what mny were there"
