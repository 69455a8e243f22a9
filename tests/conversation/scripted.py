"""Conversations written down beside this file, and a bot that gives the answers written there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from qa.corpus.article import Article, Sentence
from qa.reading.answer import Answer, Citation

HERE = Path(__file__).parent


class Written(NamedTuple):
    asked: str
    meant: tuple[str, ...]
    answer: str | None


def conversations(name="followups.txt"):
    """Yield (name of the text, its turns)."""
    for block in re.split(r"\n\s*\n", (HERE / name).read_text(encoding="utf-8")):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if not lines:
            continue
        turns = []
        for line in lines[1:]:
            mark, words = line[0], line[2:]
            if mark == "?":
                turns.append(Written(words, (), None))
            elif mark == "=":
                turns[-1] = turns[-1]._replace(meant=tuple(form.strip() for form in words.split("|")))
            else:
                turns[-1] = turns[-1]._replace(answer=words)
        yield lines[0].strip("[]"), turns


class ScriptedBot:
    """Answers in order what was written down, citing the text."""

    def __init__(self, name: str, turns) -> None:
        path = HERE / "texts" / f"{name}.txt"
        path = path if path.exists() else HERE.parents[1] / "corpus" / f"{name}.txt"
        self.article = Article(path.read_text(encoding="utf-8"), name)
        self.answers = iter([turn.answer for turn in turns])
        self.last: tuple[str | None, str | None] = (None, None)

    def mended(self, question):
        return question

    def ask(self, question: str, *, asked: str | None = None, **_) -> Answer:
        text = self.article.text
        # A question may be asked again in other words.
        answer = self.last[1] if asked is not None and asked == self.last[0] else next(self.answers)
        self.last = (asked, answer)
        at = max(text.find(answer or ""), 0)
        start = max(text.rfind(mark, 0, at) + len(mark) for mark in (". ", "\n")) if at else 0
        end = text.find(".", at) + 1
        sentence = Sentence(text[start:end], start, end, article=self.article)
        return Answer(
            asked or question, question, answer, answer or "", "other", 0.5, (Citation(1, sentence, 1.0),)
        )


def normal(question: str) -> str:
    """Compare as a reader would: without case, marks, and articles."""
    words = re.sub(r"[^\w\s]", "", question.lower().replace("’s", " s").replace("'s", " s"))
    return " ".join(word for word in words.split() if word not in {"the", "a", "an"})
