"""The chat, by feeding it keys and reading what it writes."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from qa import Chatbot
from qa.corpus.loading import corpus_from_text
from qa.interface.commands import COMMANDS
from qa.interface.completer import ChatCompleter
from qa.interface.page import to_html
from qa.interface.prompt import make_prompt, toolbar
from qa.interface.render import understood
from qa.interface.repl import converse, handle, read_lines
from qa.interface.screen import Screen
from qa.interface.session import Session

LEAVE = "\x04"


@pytest.fixture
def chat(session, shown, monkeypatch):
    """Feed keys to a chat, and get what it wrote."""
    monkeypatch.setattr("qa.interface.suggestions.suggest", lambda *_, **__: ["Who built it?"])

    def run(keys, *, history=None, vi=False):
        with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
            keyboard.send_text(keys)
            converse(
                session, history=history or InMemoryHistory(), vi=vi, input=keyboard, output=DummyOutput()
            )
        return shown()

    return run


def test_the_banner_names_the_article_and_how_to_get_help_and_leave(chat):
    text = chat(LEAVE)
    assert text.startswith("Ask about “bridge” (5 sentences)\n/help shows the commands, Ctrl-D leaves.\n")


def test_the_banner_waits_for_nothing_and_the_first_answer_for_all(session, shown, monkeypatch, bot):
    built = []

    def slow():
        built.append(shown())
        return bot

    monkeypatch.setattr(session, "_build", slow)
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text("Who designed it?\r" + LEAVE)
        converse(session, history=InMemoryHistory(), input=keyboard, output=DummyOutput())
    assert len(built) == 1
    assert built[0].startswith("Ask about “bridge”")
    assert bot.asked[-1] == "Who designed it?"


def test_examples_are_shown_with_the_numbers_by_which_they_may_be_asked(chat):
    text = chat("\r" + LEAVE)
    assert "For example (type its number, or press Enter for the first):\n  1 Who built it?\n" in text
    assert text.index("1 Who built it?") < text.index("> Who built it?")
    assert text.count("For example") == 1


def test_a_failure_while_looking_for_examples_is_no_failure_of_the_chat(chat, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("qa.interface.suggestions.suggest", fail)
    assert "John Bradfield did." in chat("\r\rWho designed it?\r" + LEAVE)


def test_a_question_is_answered(chat, bot):
    assert "[1] It was designed by John Bradfield" in chat("Who designed it?\r" + LEAVE)
    assert bot.asked == ["Who designed it?"]


def test_enter_alone_asks_the_first_example_and_only_at_the_start(chat, bot):
    chat("\r\r\r" + LEAVE)
    assert bot.asked == ["Who built it?"]


def test_an_example_is_asked_by_its_number(chat, bot):
    chat("Who?\r1\r" + LEAVE)
    assert bot.asked == ["Who?", "Who built it?"]


def test_control_c_drops_the_line(chat, bot):
    chat("Who wrote\x03Who designed it?\r" + LEAVE)
    assert bot.asked == ["Who designed it?"]


def test_control_c_while_answering_drops_the_question_and_the_chat_goes_on(chat, bot, monkeypatch):
    def interrupted(_question):
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr(bot, "ask", interrupted)
    text = chat("Who?\rWho designed it?\r" + LEAVE)
    assert "Dropped." in text
    assert "John Bradfield did." in text


def test_alt_enter_begins_a_new_line_and_white_space_is_folded(chat, bot):
    chat("Who\x1b\rdesigned \t it?\r" + LEAVE)
    assert bot.asked == ["Who designed it?"]


def test_a_pasted_paragraph_is_one_question(chat, bot):
    chat("\x1b[200~Who designed\nthe\n\nbridge?\x1b[201~\r" + LEAVE)
    assert bot.asked == ["Who designed the bridge?"]


def test_pasted_questions_are_asked_in_turn_each_above_its_answer(chat, bot):
    text = chat("\x1b[200~Who designed it?\nWhen was it\nopened?\n\nWhy?\r\n\x1b[201~\r" + LEAVE)
    assert bot.asked == ["Who designed it?", "When was it opened?", "Why?"]
    assert text.index("> Who designed it?") < text.index("> When was it opened?") < text.index("> Why?")
    assert text.count("John Bradfield did.") == 3


def test_a_pasted_list_without_question_marks_is_asked_line_by_line(chat, bot):
    chat("\x1b[200~Who designed it\nWhen was it opened\n/quit\nWho never came\x1b[201~\r")
    assert bot.asked == ["Who designed it", "When was it opened"]


def test_a_number_that_is_no_example_is_told_so(session, shown, bot):
    session.offered = ["Who built it?", "Who closed it?", "When?"]
    handle(session, "7")
    assert shown() == "there is no example 7: they are 1 to 3\n"
    handle(session, "In 7?")
    handle(session, "2")
    assert bot.asked == ["In 7?", "Who closed it?"]


def test_a_pasted_question_is_not_said_to_be_understood_otherwise(
    answer,
):
    assert understood(answer._replace(question="Who designed\n the bridge? ")) == ""
    assert understood(answer) == "Who designed the bridge?"


def test_a_pasted_book_is_refused_in_a_line_and_the_chat_goes_on(chat, bot):
    text = chat("\x1b[200~" + "many words " * 5_000 + "\x1b[201~Who designed it?\r" + LEAVE)
    assert "what was pasted has 55,000 letters: it is no question; /paste answers from it" in text
    assert len(text) < 2_000
    assert bot.asked == ["Who designed it?"]


def test_a_line_that_is_a_text_is_refused_without_being_shown_again(session, shown):
    handle(session, "many words " * 2_000)
    text = shown()
    assert "The question has 4,000 words" in text
    assert len(text) < 200


def test_the_keys_of_vi(chat, bot):
    chat("Who designed itx\x1bxa?\r" + LEAVE, vi=True)
    assert bot.asked == ["Who designed it?"]


def test_history_is_searched_with_control_r(chat, bot):
    history = InMemoryHistory(["Who designed it?", "When was it?"])
    chat("\x12desi\r\r" + LEAVE, history=history)
    assert bot.asked == ["Who designed it?"]


def test_every_command_is_in_the_help_and_can_be_completed(session, shown):
    handle(session, "/help")
    text = shown()
    offered = {
        row.text.strip() for row in ChatCompleter(session).get_completions(Document("/"), CompleteEvent())
    }
    for command in COMMANDS:
        assert f"/{command.name}" in text
        assert command.help.split(" (")[0] in " ".join(text.split())
        assert f"/{command.name}" in offered


def completions(session, text):
    return [row.text for row in ChatCompleter(session).get_completions(Document(text), CompleteEvent())]


def test_completion_knows_articles_files_sources_and_names(session, tmp_path):
    handle(session, "Who designed it?")
    assert completions(session, "/use br") == ["bridge"]
    assert completions(session, "/source ") == ["1", "2"]
    assert completions(session, f"/load {tmp_path}/br") == ["idge.txt"]
    assert completions(session, "who is brad") == ["Bradfield"]
    assert completions(session, "who is lan") == ["Lang"]
    assert completions(session, "who is mary") == ["Mary Lang"]
    assert completions(session, "who is b") == []
    assert completions(session, "/quit x") == []


def test_completion_offers_only_what_the_command_can_use(session, tmp_path):
    for name in ("a.txt", "a.md", "a.html", "a.png", "a.qai"):
        (tmp_path / name).touch()
    (tmp_path / "apart").mkdir()
    kept = set(completions(session, f"/save {tmp_path}/a"))
    assert kept == {".md", ".html", "part"}
    loaded = set(completions(session, f"/load {tmp_path}/a"))
    assert {".txt", ".md", ".qai", "part"} <= loaded
    assert ".png" not in loaded


def test_completion_knows_only_names_of_the_articles_in_use(session, tmp_path):
    other = tmp_path / "mill.txt"
    other.write_text("Yesterday Zebedee Crane closed the mill.\n", encoding="utf-8")
    handle(session, f"/load {other}")
    assert completions(session, "who is zeb") == ["Zebedee Crane"]
    handle(session, "/use mill")
    assert completions(session, "who is brad") == []
    handle(session, "/use bridge")
    assert completions(session, "who is zeb") == []
    handle(session, "/use all")
    assert completions(session, "who is brad") == ["Bradfield"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("/sour\t", "/source"),  # what /source and /sources begin with
        ("who is brad\t", "who is Bradfield"),
        ("who is ma\t", "who is Ma"),  # Mary Lang and March
        ("zzqx\t", "zzqx"),
    ],
)
def test_tab_writes_what_all_completions_begin_with(session, typed, asked):
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        prompt = make_prompt(session, history=InMemoryHistory(), input=keyboard, output=DummyOutput())
        keyboard.send_text(typed + "\r")
        assert prompt.prompt().startswith(asked)


def test_the_last_answer_can_be_looked_into(session, shown):
    handle(session, "Who designed it?")
    shown()
    handle(session, "/sources")
    assert "[2] The Harbour Bridge" in shown()
    handle(session, "/source 1")
    assert "in March 1932. [1] It was designed" in shown()
    handle(session, "/why")
    assert "subject of the verb" in shown()
    handle(session, "/article")
    assert "[question 1]" in shown()
    handle(session, "/articles")
    assert "1. bridge" in shown()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/source 99", "there is [1] to [2]"),
        ("/source -1", "there is [1] to [2]"),
        ("/source one", "there is [1] to [2]"),
        ("/sorces", "did you mean /sources?"),
        ("/s", "/suggest or /sources or /source"),
        ("/xyzzy", "/help shows what there is"),
        ("/", "/help shows what there is"),
        ("/quit now", "stands alone"),
        ("/load", "/load PATH"),
        ("/load no/such.txt", "no/such.txt"),
        ("/use", "/use NAME"),
        ("/use brigde", "did you mean bridge"),
        ("/article zzqx", "/articles lists them"),
        ("/load ~nobody-of-that-name/a.txt", "no such file or folder"),
        pytest.param(f"/use {'9' * 5000}", "there is no article", id="long number"),
        pytest.param(f"/article {'9' * 5000}", "there is no article", id="long number of an article"),
        pytest.param(f"/source {'9' * 5000}", "there is [1] to [2]", id="long number of a source"),
        pytest.param(f"/{'x' * 5000}", "/help shows what there is", id="long command"),
    ],
)
def test_a_mistake_is_said_in_a_line_and_the_chat_goes_on(session, shown, line, says):
    handle(session, "Who designed it?")
    shown()
    handle(session, line)
    text = shown()
    assert says in " ".join(text.split())
    assert len(text.splitlines()) <= 3
    assert not session.leaving
    handle(session, "Who designed it?")
    assert "John Bradfield" in shown()


def test_a_number_of_5000_digits_is_a_question_like_another(session, shown):
    handle(session, "9" * 5000)
    assert "John Bradfield" in shown()


def test_a_pager_with_a_quotation_mark_too_many_is_none(session, shown, monkeypatch):
    monkeypatch.setenv("PAGER", 'more "')
    handle(session, "/article")
    assert "Harbour Bridge" in shown()


@pytest.mark.parametrize("line", ["/why", "/sources", "/source 1"])
def test_before_the_first_question_there_is_nothing_to_look_into(session, shown, line):
    handle(session, line)
    assert shown() == "nothing was asked yet: ask a question first\n"


def test_the_first_letters_of_a_command_are_enough(session, shown):
    handle(session, "/q")
    assert session.leaving
    handle(session, "/H")
    assert "this list" in shown()


def test_articles_are_loaded_and_chosen(session, shown, tmp_path):
    other = tmp_path / "mill.txt"
    other.write_text("The mill was closed in 1950. It stood by the river.\n", encoding="utf-8")
    handle(session, f"/load {other}")
    assert "Loaded “mill”" in shown()
    handle(session, f"/load {other}")
    assert "is loaded already" in " ".join(shown().split())
    handle(session, "/use mill")
    assert shown() == "Answering from “mill”.\n"
    handle(session, "/articles")
    assert "not in use" in shown().split("2.")[0]
    assert [article.title for article in session.articles] == ["mill"]
    handle(session, "/use 1, mil")
    assert "“bridge” and “mill”" in shown()
    handle(session, "/use all")
    assert len(session.articles) == 2


def test_two_articles_of_one_title_are_told_apart_by_their_paths(session, shown, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mill.txt").write_text(f"The mill {name} was closed.\n", encoding="utf-8")
    handle(session, f"/load {tmp_path}")
    shown()
    handle(session, "/use mill")
    told = " ".join(shown().split())
    assert f"“mill” ({tmp_path}/a/mill.txt) and “mill” ({tmp_path}/b/mill.txt)" in told
    handle(session, "/use RIDG")  # a part of a title, whatever its case
    assert shown() == "Answering from “bridge”.\n"


def test_what_is_left_out_of_a_folder_is_no_failure(session, shown, tmp_path):
    (tmp_path / "mill.txt").write_text("The mill was closed.\n", encoding="utf-8")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    handle(session, f"/load {tmp_path}")
    told = " ".join(shown().split())
    assert f"left out: {tmp_path}/gone.txt: a link that leads nowhere" in told
    assert "Loaded “mill”" in told


def test_one_article_in_use_is_not_named_with_each_sentence(session, shown, tmp_path):
    handle(session, "Who designed it?")
    assert "an engineer. (sentence 2)" in shown()
    other = tmp_path / "mill.txt"
    other.write_text("The mill was closed in 1950.\n", encoding="utf-8")
    handle(session, f"/load {other}")
    shown()
    handle(session, "/sources")
    assert "(bridge, sentence 2)" in shown()
    handle(session, "/use bridge")
    shown()
    handle(session, "/sources")
    assert "(sentence 2)" in shown()


def test_new_starts_a_new_conversation_and_keeps_the_record(session, bot, monkeypatch):
    handle(session, "Who designed it?")
    started = []
    monkeypatch.setattr(bot, "new", lambda: started.append(1))
    handle(session, "/new")
    assert started == [1]
    assert len(session.turns) == 1


def test_examples_run_out_without_fuss(session, shown, monkeypatch):
    monkeypatch.setattr("qa.interface.suggestions.suggest", lambda *_, **__: [])
    handle(session, "/suggest")
    assert "no more example questions" in shown().lower()


def test_piped_lines_are_questions_and_commands(session, shown):
    assert read_lines(session, ["Who designed it?", "/why", "", "/quit", "never asked"])
    text = shown()
    assert text.startswith("> Who designed it?\nJohn Bradfield did. [1]\n")
    assert "never asked" not in text
    assert not read_lines(session, ["zzqx"])


@pytest.mark.parametrize("width", [10, 20, 80])
def test_the_toolbar_fits(session, width):
    assert len(toolbar(session, width)) < width
    assert "/help" in toolbar(session, width)


def test_the_toolbar_shortens_a_long_title_rather_than_drop_it(session):
    long = "River bursts its banks in Norwick, forcing 340 people from their homes"
    session.corpus = corpus_from_text("It rained.", title=long)
    shown = toolbar(session, 79)
    assert shown.startswith("River bursts its banks in Norwick")
    assert "… · 0 questions · " in shown
    assert len(shown) < 79


PASTED = """The Quern House

The Quern House was built in 1744 by Ada Brenner. It has nine rooms.
The council bought the house in 1980 and made it a museum of bread.
"""


def paste(text):
    return f"\x1b[200~{text}\x1b[201~\r"


@pytest.fixture
def real(article, monkeypatch):
    """Feed keys to a chat that answers, and get what it wrote."""
    monkeypatch.setattr("qa.interface.suggestions.suggest", lambda *_, **__: [])
    bot = Chatbot.from_paths([article])
    stream = io.StringIO()
    session = Session(bot.corpus, lambda: bot, Screen(stream, width=80), Screen(stream, width=80))

    def run(keys):
        with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
            keyboard.send_text(keys + LEAVE)
            converse(session, history=InMemoryHistory(), input=keyboard, output=DummyOutput())
        return " ".join(stream.getvalue().split())

    run.session = session
    return run


def test_a_pasted_text_is_not_asked_but_may_be_taken_as_the_article(real):
    told = real(paste(PASTED) + "/paste\rWho built the Quern House?\r/use all\r")
    assert "That looks like a text of 31 words and not like a question: /paste answers from it" in told
    assert "Answering from “The Quern House”; /use all takes the others in again." in told
    assert "Ada Brenner built the Quern House [1]." in told
    assert "Answering from “bridge” and “The Quern House”." in told
    (turn,) = real.session.turns
    assert turn.citations[0].to_dict()["path"] is None


def test_a_long_paragraph_is_a_text_too_and_a_book_can_be_taken(real):
    paragraph = "The mill at Hesk was closed because the stream ran dry. " * 200
    told = real(paste(paragraph) + "/paste\rWhy was the mill closed?\r")
    assert "the stream ran dry [1]" in told
    assert "has 11,200 letters: it is no question; /paste answers from it" in told
    assert "That looks like a text of " in real(paste(paragraph[:1200]))
    assert len(real.session.turns) == 1


def test_without_a_pasted_text_there_is_nothing_to_take(session, shown):
    handle(session, "/paste")
    assert shown() == "nothing was pasted that is no question: paste the text first\n"


@pytest.mark.parametrize("unusable", ["...\n---\n...\n***", "a\0b\nc\nd\ne"])
def test_a_pasted_text_that_is_none_is_refused_in_a_line(session, shown, unusable):
    session.pasted = unusable
    handle(session, "/paste")
    assert shown().startswith("pasted text: ")
    handle(session, "Who designed it?")
    assert "John Bradfield" in shown()


def test_of_commands_that_begin_alike_the_shortest_is_meant(session, shown):
    handle(session, "/so")
    assert shown() == "nothing was asked yet: ask a question first\n"
    handle(session, "/s")
    assert shown() == "/s may be /suggest or /sources or /source or /save: a letter more, please\n"
    handle(session, "/a")
    assert "The Harbour Bridge was opened" in shown()


def test_names_of_files_are_completed_where_no_title_holds_the_word(session, tmp_path):
    (tmp_path / "flood.txt").write_text("# River bursts its banks\n\nIt rained.\n", encoding="utf-8")
    handle(session, f"/load {tmp_path / 'flood.txt'}")
    assert completions(session, "/use fl") == ["flood.txt"]
    assert completions(session, "/use riv") == ["River bursts its banks"]
    assert completions(session, "/so ") == []
    handle(session, "/use flood.txt")
    assert [article.title for article in session.articles] == ["River bursts its banks"]


def test_an_article_is_shown_as_it_is_laid_out(session, shown, tmp_path):
    text = """# Quern QX

The Quern QX is a hand mill. It grinds 90 grams of flour in a minute, which is
more than most hand mills of its size do.

| Weight | 4.2 kg |
| Height | 31 cm  |


- the mill
  - its crank

Roses are red,
mills are of stone.
"""
    (tmp_path / "quern.md").write_text(text, encoding="utf-8")
    handle(session, f"/load {tmp_path / 'quern.md'}")
    handle(session, "/use quern.md")
    shown()
    handle(session, "/article")
    assert shown().splitlines() == [
        "  # Quern QX",
        "",
        "  The Quern QX is a hand mill. It grinds 90 grams of flour in a minute, which is",
        "  more than most hand mills of its size do.",
        "",
        "  | Weight | 4.2 kg |",
        "  | Height | 31 cm  |",
        "",
        "  - the mill",
        "    - its crank",
        "",
        "  Roses are red,",
        "  mills are of stone.",
    ]
    page = to_html([], session.corpus)
    assert to_html([], Chatbot.from_paths([tmp_path / "quern.md"]).corpus).count("<br>") == 3
    assert "<script" not in page


def test_the_marks_in_an_article_are_explained_below_it(session, shown):
    handle(session, "Who designed it?")
    handle(session, "/article")
    assert shown().endswith("\n\n  [question 1] Who designed it?\n")


def test_the_prompt_stands_before_anything_is_imported_that_only_answers_need(root, article, tmp_path):
    program = f"""
import io, sys
from qa.interface.history import PrivateHistory
from qa.interface.page import to_html
from qa.interface.prompt import make_prompt
from qa.interface.repl import greet
from qa.interface.screen import Screen
from qa.interface.session import Session
from qa.storage.library import open_library
library = open_library([{str(article)!r}], cache={str(tmp_path / "cache")!r})
session = Session(library.corpus, lambda: None, Screen(io.StringIO()), Screen(io.StringIO()))
greet(session)
print(session.screen.stream.getvalue())
late = {{"sklearn", "scipy", "HanTa", "qa.reading.reader", "qa.interface.suggestions"}}
print(sorted(late & set(sys.modules)))
"""
    for _ in range(2):  # the second time the index is there
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
        )
    assert done.stdout.startswith("Ask about “")
    assert done.stdout.endswith("[]\n")
