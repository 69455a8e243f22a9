from __future__ import annotations

import io

import pytest

from qa import Chatbot, Evidence
from qa.interface.article_view import article_lines
from qa.interface.explain import explain
from qa.interface.render import paragraph_lines, render
from qa.interface.screen import Screen, wants_colour
from qa.interface.text import columns


def drawn(lines, *, colour=False):
    screen = Screen(io.StringIO(), colour=colour)
    screen.write(lines)
    return screen.stream.getvalue()


def test_the_answer_the_sources_and_where_they_stand(answer):
    assert drawn(render(answer, 80)).splitlines() == [
        "(Who designed the bridge?)",
        "John Bradfield did. [1]",
        "  [1] It was designed by John Bradfield, an engineer. (bridge, sentence 2)",
        "  [2] The Harbour Bridge was opened in March 1932. (bridge, sentence 1)",
    ]


def test_no_line_ends_before_the_number_of_a_sentence(answer):
    for width in range(30, 100):
        lines = drawn(render(answer, width, alone=True)).splitlines()
        assert any("(sentence 2)" in line for line in lines)
        assert not any("\xa0" in line for line in lines)


def test_the_short_answer_is_highlighted_in_the_reply_and_in_its_sentence(answer):
    text = drawn(render(answer, 80), colour=True)
    assert text.count("\x1b[1;32mJohn Bradfield\x1b[0m") == 2


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_everything_fits_the_width(answer, corpus, width):
    article = corpus.articles[0]
    lines = render(answer, width) + paragraph_lines(corpus, answer.citations[0], width)
    lines += article_lines(corpus, article, [answer], width)
    assert all(columns("".join(text for _, text in line)) <= width for line in lines)


def test_a_source_is_shown_in_its_paragraph(answer, corpus):
    text = " ".join(drawn(paragraph_lines(corpus, answer.citations[0], 80)).split())
    assert "in March 1932. [1] It was designed by John Bradfield, an engineer. Mary Lang" in text
    assert "cost $10 million" not in text


def test_the_article_marks_the_sentences_cited_and_says_for_which_question(answer, corpus):
    text = " ".join(drawn(article_lines(corpus, corpus.articles[0], [answer], 80)).split())
    assert "an engineer. [question 1] Mary Lang" in text
    assert "Trains have crossed it since 1932." in text


def test_why_shows_question_sentences_candidates_and_rules(answer):
    text = drawn(explain(answer, 80))
    for part in (
        "person",
        "designed, bridge",
        "Who designed the bridge?",
        "2.00  The Harbour",
        "+1.50",
        "-0.50",
        "subject of the verb",
        "80%",
    ):
        assert part in text


def test_why_says_why_not(corpus, make_answer):
    text = drawn(explain(make_answer(corpus, "Who was Zed?", None), 80))
    assert "No answer: No such name" in text


def test_no_control_character_of_an_article_gets_through(make_answer):
    bot = Chatbot.from_text("The \x1b]0;x\x07mayor, Ann \x9b31mLee, spoke.", title="\x1b[2Jbad")
    answer = (
        make_answer(bot.corpus, "Who\x1b[5m?", "Ann \x9b31mLee") if len(bot.corpus.sentences) > 1 else None
    )
    lines = article_lines(bot.corpus, bot.corpus.articles[0], [], 80)
    if answer:
        lines += render(answer, 80)
    assert not any(c in drawn(lines) for c in "\x1b\x07\x9b")


def test_a_title_that_is_the_first_line_is_shown_once(corpus):
    bot = Chatbot.from_text("A day at the mill\n\nThe mill was closed.", title="A day at the mill")
    text = drawn(article_lines(bot.corpus, bot.corpus.articles[0], [], 80))
    assert text == "  A day at the mill\n\n  The mill was closed.\n"
    assert drawn(article_lines(corpus, corpus.articles[0], [], 80)).startswith("bridge\n\n  The Harbour")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        (Terminal(), {"TERM": "xterm"}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True),
        (io.StringIO(), {"TERM": "xterm"}, False),
        (None, {}, False),
    ],
)
def test_colour_only_where_a_person_wants_it(stream, environ, colour):
    assert wants_colour(stream, environ) is colour


def test_why_says_what_its_two_percentages_are(answer):
    text = drawn(explain(answer, 80))
    assert "80% agreement)" in text
    assert "Confidence 80%: how likely this answer is right" in text


def test_why_sets_weights_one_below_the_other_on_a_narrow_screen(answer):
    rows = [Evidence(f"rule {n}", 12.0 if n == 1 else 1.0) for n in range(1, 9)]
    best = answer.candidates[0]._replace(evidence=tuple(rows))
    lines = drawn(explain(answer._replace(candidates=(best,)), 50)).splitlines()
    ends = {line.index(".") for line in lines if line.startswith("  ") and "+" in line}
    assert len(ends) == 1


@pytest.mark.parametrize("width", [20, 40, 80])
def test_why_is_as_narrow_as_the_terminal(answer, width):
    lines = drawn(explain(answer, width)).splitlines()
    assert all(columns(line) <= width for line in lines)
    assert "subject of the verb" in " ".join(" ".join(lines).split())
