"""One-shot questions: read, answered and written one by one."""

from __future__ import annotations

import json
import sys

from qa.hints import TYPE_CHECKING
from qa.interface.answering import answer_typed, doubts
from qa.interface.render import heading, render
from qa.interface.smalltalk import small_talk
from qa.interface.typed import check_question, read_questions
from qa.language.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.chatbot import Chatbot
    from qa.interface.screen import Screen
    from qa.reading.answer import Answer

__all__ = ["as_json", "ask_all", "given_questions"]

# Valid in JSON as they are, but a terminal obeys some of them and line readers split at others.
_AWKWARD = regex(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def given_questions(words: Iterable[str]) -> Iterator[str]:
    """The questions of the command line, with those of standard input in the place of ``-``."""
    for word in words:
        if word == "-":
            yield from read_questions(sys.stdin.buffer if sys.stdin else ())
        else:
            check_question(word)
            yield word


def ask_all(
    bot: Chatbot,
    questions: Iterable[str],
    screen: Screen,
    *,
    json_lines: bool = False,
    why: bool = False,
    headed: bool = True,
) -> Iterator[Answer]:
    """Answer each question and write the answer before the next one is read.

    A blank question starts a new conversation.

    Parameters
    ----------
    bot : Chatbot
    questions : iterable of str
        As typed.
    screen : Screen
    json_lines : bool
        One JSON object a line, instead of text.
    why : bool
        Show how each answer was found.
    headed : bool
        In text, show each question above its answer.

    Yields
    ------
    Answer
        After it was written; small talk is replied to and not kept, as in the chat.
    """
    conversation = bot.conversation()
    last: Answer | None = None
    first = True
    alone = len(bot.corpus.articles) == 1
    for typed in questions:
        if not typed.strip():
            conversation, last = bot.conversation(), None
            continue
        spoken = small_talk(typed, last, bot.corpus)
        answer = spoken or answer_typed(conversation, typed)
        last = last if spoken else answer
        if json_lines:
            screen.write([[("", as_json(answer, why=why))]])
        else:
            if not first:
                screen.write([[]])
            if headed:
                screen.write(heading(typed, screen.width))
            uncertain = () if spoken else doubts(conversation)
            screen.write(render(answer, screen.width, doubts=uncertain, alone=alone))
            if why:
                from qa.interface.explain import explain

                screen.write([[], *explain(answer, screen.width, alone=alone)])
        first = False
        if not spoken:
            yield answer


def as_json(answer: Answer, *, why: bool = False) -> str:
    """One line: the object of the contract, and with `why` how it was found."""
    row = answer.to_dict()
    if why:
        from qa.interface.explain import explained

        row["explanation"] = explained(answer)
    text = json.dumps(row, ensure_ascii=False)
    if text.isprintable():
        return text
    return _AWKWARD.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
