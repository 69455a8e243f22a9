"""What is made to be large, deep or endless ends in an answer or in one line, and nothing leaves the file."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from made_files import BODY_END, BODY_START, CONTAINER, docx, epub, paragraph, zipped

from qa import Chatbot
from qa.corpus.formats import extract
from qa.corpus.formats.document import FormatError

ANSWER = "Ruth Lane opened the mill in 1932. It was closed in 1950. "
ASKED = "Who opened the mill?"
RUNS = [
    *("a", "A", ".", "-", ",", "1", '"', "'", "“", "(", "[]", "1,", "a-", "n't", "A.", "http://", "e\u0301"),
    *(
        "\u0301",
        "\u200b",
        "😀",
        "\u202e",
        "\x1b[31m",
        "\ud800",
        "“a” ",
        "Ann and ",
        "of the ",
        "1932 ",
        "# ",
        "| ",
    ),
    *("| ", "\n\n", "a\n"),
]


@pytest.mark.parametrize("run", RUNS)
def test_an_article_of_one_run_of_50_000_characters_still_answers(run):
    bot = Chatbot.from_text(f"{ANSWER}{run * (50_000 // len(run))} {ANSWER}")
    assert bot.ask(ASKED).text == "Ruth Lane"
    assert "".join("".join(sentence.text.split()) for sentence in bot.corpus.sentences) == "".join(
        bot.corpus.articles[0].text.split()
    )


@pytest.mark.parametrize("run", RUNS)
def test_a_question_with_a_run_of_9_000_characters_is_answered_in_some_way(run):
    known = Chatbot.from_text(ANSWER)
    talk = known.conversation()
    talk.ask("Who is Ruth Lane?")
    words = " ".join((run * (9_000 // len(run))).split()[:900])
    answer = talk.ask(f"When was it closed, {words}?")
    assert answer.reply


def nested(levels, tag):
    return f"<{tag}>" * levels + ANSWER + f"</{tag}>" * levels


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".html", nested(30_000, "div").encode()),
        (".html", nested(15_000, "table").encode()),
        (".html", b"<" * 200_000 + ANSWER.encode()),
        (".html", b"<p " + b"a=b " * 100_000 + b">" + ANSWER.encode()),
        (".html", b"&" * 200_000 + ANSWER.encode()),
        (".html", b"<!--" * 50_000 + b"-->" + ANSWER.encode()),
        (".html", (LAUGHS + f"<p>&b; {ANSWER}").encode()),
        (".docx", docx("<w:p><w:r>" * 30_000 + f"<w:t>{ANSWER}</w:t>" + "</w:r></w:p>" * 30_000)),
        (".docx", zipped({"word/document.xml": LAUGHS + BODY_START.partition("?>")[2] + "&b;" + BODY_END})),
        (".epub", epub({"a.xhtml": nested(15_000, "div")})),
        (".epub", epub({"a.xhtml": ANSWER}, more={"META-INF/container.xml": LAUGHS + CONTAINER})),
        (".epub", epub({"a.xhtml": ANSWER}, spine=[0] * 5_000)),
        (".epub", epub({f"{n}.xhtml": " " for n in range(500)})),
    ],
)
def test_nesting_entities_and_repetition_end_in_a_text_or_a_line(suffix, data):
    try:
        text = extract(suffix, data).text
    except FormatError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert len(text) < len(data) + 1000


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "/etc/passwd", "..\\..\\secret.txt", "file:///etc/passwd", "a/../../../etc/passwd"],
)
def test_a_name_in_an_archive_reaches_nothing_outside_it(tmp_path, monkeypatch, name):
    (tmp_path / "secret.txt").write_text("root: the secret")
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    package = (
        '<package xmlns:dc="urn:dc"><metadata/><manifest>'
        f'<item id="c" href="{name}" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c"/></spine></package>'
    )
    before = sorted(tmp_path.rglob("*"))
    for data in (
        epub({"a.xhtml": ANSWER}, more={"OEBPS/book.opf": package}),
        epub({"a.xhtml": ANSWER}, more={"META-INF/container.xml": CONTAINER.replace("OEBPS/book.opf", name)}),
        zipped({name: "root: no", "META-INF/container.xml": CONTAINER.replace("OEBPS/book.opf", name)}),
    ):
        with pytest.raises(FormatError) as caught:
            extract(".epub", data)
        assert "root" not in str(caught.value)
    extract(".docx", zipped({name: "x", "word/document.xml": BODY_START + paragraph("One.") + BODY_END}))
    assert sorted(tmp_path.rglob("*")) == before


def test_files_in_an_archive_that_claim_to_be_small_are_not_believed():
    data = bytearray(zipped({"word/document.xml": b" " * 2_000_000}))
    at = data.index(b"PK\1\2")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(FormatError) as caught:
        extract(".docx", bytes(data))
    assert "\n" not in str(caught.value)


def test_a_process_with_other_hashes_gives_the_same_bytes(root, tmp_path):
    path = tmp_path / "odd.txt"
    odd = "“e\u0301\u200d😀 Ann, Tom and Ruth,” he said — it cost $3 m² in Oslo or Hesk.\n"
    path.write_text(f"{ANSWER}\n\n{odd * 9}", encoding="utf-8")
    asked = [
        ASKED,
        "And when?",
        "What did it cost?",
        "Who is Tom?",
        "²?",
        "Is it closed?",
        "Which of the two?",
    ]
    words = ["ask", "--json", "--explain", "--no-cache", "--corpus", path, *asked]
    made = set()
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, root / "chat.py", *words],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.stderr == b""
        assert len([json.loads(line) for line in done.stdout.splitlines()]) == len(asked)
        made.add(done.stdout)
    assert len(made) == 1
