"""What is true of every answer, every page and every line that the program writes."""

from __future__ import annotations

import html.parser
import io
import json
import re

from qa.interface.asking import as_json
from qa.interface.screen import Screen
from qa.interface.text import safe

# What the program itself sends to a terminal, and what else nothing may.
STYLED = re.compile(r"\x1b\[(?:0|1|2|31|32|36|1;32)m")
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def offsets_hold(corpus):
    end, article, number = 0, None, 0
    for sentence in corpus.sentences:
        if sentence.article is not article:
            end, article, number = sentence.article.body, sentence.article, 0
        assert end <= sentence.start < sentence.end
        assert article.text[sentence.start : sentence.end] == sentence.text
        assert sentence.number == number + 1
        end, number = sentence.end, sentence.number


def one_line(message):
    assert message.strip()
    assert len(message.splitlines()) == 1


def cites_verbatim(answer):
    assert 0 <= answer.confidence <= 1
    for number, citation in enumerate(answer.citations, 1):
        sentence = citation.sentence
        assert citation.number == number
        assert sentence.article.text[sentence.start : sentence.end] == sentence.text
        if citation.answer_start is not None:
            assert sentence.start <= citation.answer_start < citation.answer_end <= sentence.end
    for candidate in answer.candidates:
        assert candidate.sentence.article.text[candidate.start : candidate.end] == candidate.text
    if answer.answered and answer.citations and answer.citations[0].answer_start is not None:
        first = answer.citations[0]
        assert first.sentence.article.text[first.answer_start : first.answer_end] == answer.text


def reads_as_json(answer):
    line = as_json(answer, why=True)
    line.encode("utf-8")
    assert len(line.splitlines()) == 1
    assert not OBEYED.search(line)
    row = json.loads(line)
    assert list(row)[:8] == [
        "question",
        "resolved",
        "answered",
        "answer",
        "reply",
        "kind",
        "confidence",
        "citations",
    ]
    assert row["question"] == answer.question
    for shown, citation in zip(row["citations"], answer.citations, strict=True):
        assert shown["text"] == citation.sentence.text


def is_shown_safely(lines):
    stream = io.StringIO()
    Screen(stream, colour=True).write(lines)
    assert not OBEYED.search(STYLED.sub("", stream.getvalue()))


# All that a transcript is made of: elements with their attributes, and what these may say.
ELEMENTS = {
    "html": {"lang": "en"}, "head": {}, "title": {}, "style": {}, "body": {}, "main": {}, "h1": {}, "h2": {},
    "br": {},
    "meta": {
        "charset": "utf-8", "http-equiv": "Content-Security-Policy", "name": "viewport",
        "content": "default-src 'none'; style-src 'unsafe-inline'|width=device-width, initial-scale=1",
    },
    "ol": {"class": "turns|citations"}, "li": {"id": r"q\d+", "value": r"\d+"},
    "p": {"class": "resolved|reply|source"},
    "a": {"class": "number|back", "href": r"#(?:a\d+(?:s\d+)?|q\d+)"}, "mark": {}, "cite": {}, "nav": {},
    "aside": {"aria-label": "Articles"}, "section": {"id": r"a\d+"}, "span": {"id": r"a\d+s\d+"},
}  # fmt: skip


class Page(html.parser.HTMLParser):
    """Reads a page as a browser would, and insists that all its markup is the program's own."""

    def __init__(self):
        super().__init__()
        self.words = []
        self.comments = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            assert re.fullmatch(ELEMENTS[tag][name], value), (tag, name, value)
        assert tag in ELEMENTS

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.comments.append(data)

    def handle_pi(self, data):
        raise AssertionError(data)

    unknown_decl = handle_pi


def is_plain_page(text, corpus):
    from lxml import etree

    read = Page()
    read.feed(text)
    read.close()
    assert read.comments == [" a conversation with article-qa "]
    shown = " ".join("".join(read.words).split())
    for element in etree.HTML(text.encode()).iter():
        if isinstance(element.tag, str):
            for name, value in element.attrib.items():
                assert re.fullmatch(ELEMENTS[element.tag][name], value), (element.tag, name, value)
            assert element.tag in ELEMENTS
    assert not OBEYED.search(text)
    for sentence in corpus.sentences[:5] if len(corpus.articles) == 1 else ():
        assert " ".join(safe(sentence.text).split())[:20] in shown
