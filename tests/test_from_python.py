"""The names of the package, as somebody uses them in a script."""

from __future__ import annotations

import pytest

from qa import Chatbot

TEXT = "Ann Lee opened the mill in 1932. The mill was closed in 1950."


def test_what_is_no_text_is_told_so_in_a_line():
    bot = Chatbot.from_text(TEXT)
    for call in (bot.ask, bot.conversation().ask):
        with pytest.raises(TypeError, match=r"^a question is a string, not NoneType$"):
            call(None)
    with pytest.raises(TypeError, match=r"^a text is a string, not int$"):
        Chatbot.from_text(5)


def test_a_chatbot_and_an_answer_show_themselves():
    bot = Chatbot.from_text(TEXT)
    assert repr(bot) == "<Chatbot: 1 article, 2 sentences>"
    answer = bot.ask("Who opened the mill?")
    assert str(answer) == answer.reply == "Ann Lee opened the mill [1]."
    assert repr(answer).startswith("Answer(question='Who opened the mill?'")


def test_what_was_left_out_of_a_folder_is_in_skipped(tmp_path):
    (tmp_path / "mill.txt").write_text(TEXT)
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xff")
    bot = Chatbot.from_paths([tmp_path])
    assert len(bot.skipped) == 1
    assert bot.skipped[0].startswith(f"{tmp_path}/bad.txt: ")
    assert Chatbot.from_text(TEXT).skipped == ()


def test_questions_that_name_nothing_get_an_answer_and_no_error():
    assert not Chatbot.from_text(TEXT).ask("").answered
    assert not Chatbot.from_text(TEXT).ask("of the").answered
