"""What must hold for any input at all: each target takes bytes, does what the program does with them.

They are called with examples that hypothesis makes, with the inputs in ``corpus`` that once failed, and by
the coverage-guided fuzzer in ``run.py``.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import tempfile
from pathlib import Path

from checks import (
    CONTROLS,
    OBEYED,
    STYLED,
    cites_verbatim,
    is_plain_page,
    is_shown_safely,
    offsets_hold,
    one_line,
    reads_as_json,
)  # fmt: skip
from made_files import BODY_END, BODY_START, epub, pdf, zipped
from seeds import KNOWN

from qa import Chatbot, Corpus
from qa.corpus.formats import extract
from qa.corpus.formats.document import FormatError
from qa.corpus.loading import corpus_from_text, load_corpus
from qa.corpus.splitting import LONGEST, split_sentences
from qa.errors import QAError
from qa.interface.answering import answer_typed
from qa.interface.article_view import article_lines
from qa.interface.explain import explain
from qa.interface.markdown import to_markdown
from qa.interface.page import to_html
from qa.interface.render import paragraph_lines, render
from qa.interface.repl import greet, read_lines
from qa.interface.screen import Screen
from qa.interface.session import Session
from qa.language.analysis import analyse_sentence
from qa.language.tokens import tokenize
from qa.questions.analysis import analyse

__all__ = ["TARGETS"]


def as_text(data):
    """Any characters, halves of characters among them."""
    return data.decode("utf-8", "surrogateescape")


def split(data):
    """Every visible character is in exactly one sentence, and none is too long."""
    text = as_text(data)
    for markdown in (False, True):
        spans = split_sentences(text, markdown=markdown)
        assert spans == split_sentences(text, markdown=markdown)
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= span.start + LONGEST
            assert not text[end : span.start].strip()
            end = span.end
        assert not text[end:].strip()


def words(data):
    """Every visible character is in exactly one token, and each token has a term, a tag and a place."""
    text = as_text(data)[:LONGEST]
    tokens = tokenize(text)
    end = 0
    for token in tokens:
        assert end <= token.start < token.end
        assert token.text == text[token.start : token.end]
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()
    sentence = analyse_sentence(text)
    assert len(sentence.words) == len(sentence.stems) == len(sentence.categories) == len(tokens)
    assert all(sentence.stems)


def question(data):
    """Any words can be read as a question."""
    text = as_text(data)[:2000]
    read = analyse(text)
    assert read == analyse.__wrapped__(text)
    assert all(0 <= place < len(read.words) for place in read.content)


def loaded(data):
    """Any bytes in a file are articles with exact offsets, or one line that names the file."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".txt", ".md"):
            path = Path(folder, "a" + suffix)
            path.write_bytes(data)
            try:
                corpus = load_corpus([path])
            except QAError as error:
                one_line(str(error).removeprefix(f"{path}: "))
            else:
                assert corpus.articles[0].text == path.read_text(encoding="utf-8")
                offsets_hold(corpus)


def extracted(suffix, data):
    """Any file of a rich format gives a clean text, the same each time, or one line."""
    found = []
    for _ in range(2):
        try:
            found.append(extract(suffix, data))
        except FormatError as error:
            one_line(str(error))
            found.append(str(error))
    assert found[0] == found[1]
    if not isinstance(found[0], str):
        document = found[0]
        assert document.text.strip()
        assert document.text.encode().decode() == document.text
        assert not CONTROLS.search(document.text)
        assert len(document.title.splitlines()) <= 1


def page(data):
    extracted(".html", data)


def pdf_file(data):
    extracted(".pdf", data)


def pdf_content(data):
    extracted(".pdf", pdf(raw=data))


def docx_file(data):
    extracted(".docx", data)


def docx_body(data):
    extracted(".docx", zipped({"word/document.xml": BODY_START.encode() + data + BODY_END.encode()}))


def epub_file(data):
    extracted(".epub", data)


def epub_chapter(data):
    extracted(".epub", epub({"a.xhtml": ""}, more={"OEBPS/a.xhtml": data}))


def epub_package(data):
    extracted(".epub", epub({"a.xhtml": "<p>One.</p>"}, more={"OEBPS/book.opf": data}))


def asked(data):
    """Articles, an empty byte, and questions on lines: the whole way from text to every form of answer."""
    text, _, typed = as_text(data[:6000]).partition("\0")
    corpora = []
    for part in text.split("\x1d")[:4]:
        try:
            corpora.append(corpus_from_text(part, title=part[-80:], date=dt.date(2024, 2, 29)))
        except QAError as error:
            one_line(str(error))
    if not corpora:
        return
    rows = tuple(row for corpus in corpora for row in corpus.sentences)
    bot = Chatbot(Corpus(tuple(corpus.articles[0] for corpus in corpora), rows))
    offsets_hold(bot.corpus)
    lines = typed.splitlines()[:6] or ["Who is it?"]
    answers = [
        [answer_typed(talk, line) for line in lines] for talk in (bot.conversation(), bot.conversation())
    ]
    assert [answer.to_dict() for answer in answers[0]] == [answer.to_dict() for answer in answers[1]]
    for answer in answers[0]:
        cites_verbatim(answer)
        reads_as_json(answer)
        for width in (1, 20, 80):
            lines = [*render(answer, width), *explain(answer, width)]
            for citation in answer.citations:
                lines += paragraph_lines(bot.corpus, citation, width)
            is_shown_safely(lines)
    is_shown_safely(article_lines(bot.corpus, bot.corpus.articles[0], answers[0], 40))
    is_plain_page(to_html(answers[0], bot.corpus), bot.corpus)
    assert not OBEYED.search(to_markdown(answers[0], bot.corpus))


def followed_up(data):
    """Any row of questions about a known article."""
    talk = known().conversation()
    for line in as_text(data).splitlines()[:8]:
        answer = answer_typed(talk, line)
        cites_verbatim(answer)
        reads_as_json(answer)
        one_line(answer.resolved.strip() or ".")


def chatted(data):
    """Any lines typed into the chat, over any article; those that touch files are left out."""
    text, _, typed = as_text(data[:4000]).partition("\0")
    try:
        bot = Chatbot.from_text(text or KNOWN, title=text[:80])
    except QAError:
        return
    stream = io.StringIO()
    screen = Screen(stream, colour=True, width=60)
    session = Session(bot.corpus, lambda: bot, screen, screen)
    greet(session)
    lines = [
        line
        for line in typed.splitlines()[:8]
        if not re.match(r"\s*/(?:s|sa|sav|save|l|lo|loa|load)\b", line)
    ]
    read_lines(session, lines)
    assert not OBEYED.search(STYLED.sub("", stream.getvalue()))


def known(made=[]):  # noqa: B006 - made once
    if not made:
        made.append(Chatbot.from_text(KNOWN, title="The pool"))
    return made[0]


TARGETS = {
    target.__name__: target
    for target in (
        split, words, question, loaded, page, pdf_file, pdf_content, docx_file, docx_body, epub_file,
        epub_chapter, epub_package, asked, followed_up, chatted,
    )
}  # fmt: skip
"""By name; each raises nothing but AssertionError, and that only when something is wrong."""
