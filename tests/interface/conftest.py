from __future__ import annotations

import io

import pytest

from qa import Answer, Candidate, Chatbot, Citation, Evidence, Hit
from qa.conversation.state import State
from qa.interface.screen import Screen
from qa.interface.session import Session


class Scripted:
    """A chatbot whose every answer is the given words, cited from the first sentence that holds them."""

    def __init__(self, corpus, short):
        self.corpus = corpus
        self.short = short
        self.asked = []
        self.state = State()
        self.notes = ()
        self.articles = None
        self.bot = self

    def new(self):
        self.state = State()

    def restrict(self, *articles):
        self.articles = articles or None

    def ask(self, question):
        self.asked.append(question)
        return made_answer(self.corpus, question, self.short if question != "zzqx" else None)

    def conversation(self):
        return self

    def plus(self, paths):
        return Chatbot(self.corpus).plus(paths)

    def plus_text(self, text, *, title):
        return Chatbot(self.corpus).plus_text(text, title=title)


def made_answer(corpus, question, short, *, resolved=None):
    resolved = resolved or question
    hits = tuple(Hit(row, 2.0 - n) for n, row in enumerate(corpus.sentences[:2]))
    if short is None:
        near = tuple(Citation(n, hit.sentence, hit.score) for n, hit in enumerate(hits, 1))
        return Answer(
            question,
            resolved,
            None,
            "The article doesn't say.",
            "who",
            0.1,
            near,
            hits=hits,
            reason="No such name",
        )
    sentence = next(row for row in corpus.sentences if short in row.text)
    start = sentence.start + sentence.text.index(short)
    evidence = (Evidence("subject of the verb", 1.5), Evidence("repeats the question", -0.5))
    candidate = Candidate(short, start, start + len(short), sentence, 1.0, 0.8, evidence)
    others = [row for row in corpus.sentences if row is not sentence][:1]
    citations = (
        Citation(1, sentence, 2.0, start, start + len(short)),
        *(Citation(2, row, 1.0) for row in others),
    )
    return Answer(
        question, resolved, short, f"{short} did. [1]", "who", 0.8, citations, evidence, (candidate,), hits
    )


@pytest.fixture
def corpus(article):
    return Chatbot.from_paths([article]).corpus


@pytest.fixture
def bot(corpus):
    return Scripted(corpus, "John Bradfield")


@pytest.fixture
def answer(corpus):
    return made_answer(corpus, "Who designed it?", "John Bradfield", resolved="Who designed the bridge?")


@pytest.fixture
def session(bot):
    """A chat whose answers and complaints go to `session.screen.stream` and `session.errors.stream`."""
    return Session(bot.corpus, lambda: bot, Screen(io.StringIO(), width=80), Screen(io.StringIO(), width=80))


@pytest.fixture
def shown(session):
    """What was written since the last call."""

    def take():
        text = session.screen.stream.getvalue() + session.errors.stream.getvalue()
        for screen in (session.screen, session.errors):
            screen.stream.seek(0)
            screen.stream.truncate()
        return text

    return take


@pytest.fixture(scope="session")
def make_answer():
    return made_answer
