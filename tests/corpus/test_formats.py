"""Pages, PDF files, documents and e-books are articles; without the extra, one line says so."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys

import pytest
from made_files import docx, epub, paragraph, pdf

from qa.corpus.formats import RICH_FORMATS
from qa.corpus.loading import load_corpus
from qa.corpus.suffixes import RICH
from qa.errors import EmptyCorpusError, UnreadableError, UnsupportedError

SENTENCES = ["Snow fell on Oslo.", "Zoë Lund closed the “old” school in 1987."]
PIP = '.venv/bin/pip install -e ".[formats]"'
MADE = {
    "a.html": f"<title>Snow</title><nav>Home</nav><p>{SENTENCES[0]}<p>{SENTENCES[1]}".encode(),
    "b.pdf": pdf([SENTENCES[0], "", SENTENCES[1]], info="/Title (Snow)"),
    "c.DOCX": docx(*map(paragraph, SENTENCES), title="Snow"),
    "d.epub": epub(
        {"a.xhtml": "".join(f"<p>{s}</p>" for s in SENTENCES)}, metadata="<dc:title>Snow</dc:title>"
    ),
}


@pytest.fixture
def folder(tmp_path):
    for name, data in MADE.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def chat(root):
    def run(*words):
        return subprocess.run(
            [sys.executable, root / "chat.py", *map(str, words)],
            capture_output=True,
            check=False,
        )

    return run


@pytest.fixture
def without_libraries(monkeypatch):
    for name in ("lxml", "pypdf"):
        monkeypatch.setitem(sys.modules, name, None)


def test_each_format_gives_the_same_text_and_title(folder):
    corpus = load_corpus([folder])
    assert [article.text for article in corpus.articles] == ["\n\n".join(SENTENCES) + "\n"] * 4
    assert [article.title for article in corpus.articles] == ["Snow"] * 4
    assert [article.path for article in corpus.articles] == [str(folder / name) for name in MADE]
    assert [sentence.text for sentence in corpus.sentences] == SENTENCES * 4
    assert all(s.article.text[s.start : s.end] == s.text for s in corpus.sentences)
    assert corpus.skipped == ()


@pytest.mark.parametrize("name", MADE)
def test_show_writes_the_text_to_which_the_offsets_refer(folder, chat, name):
    path = folder / name
    shown = chat("show", path)
    assert (shown.returncode, shown.stderr) == (0, b"")
    text = shown.stdout.decode()
    assert text == load_corpus([path]).articles[0].text
    asked = chat("ask", "--json", "--corpus", path, "Who closed the school?")
    row = json.loads(asked.stdout)
    assert "Lund" in row["answer"]
    for citation in row["citations"]:
        assert citation["path"] == str(path)
        assert text[citation["start"] : citation["end"]] == citation["text"]


@pytest.mark.parametrize("text", ["\ufeffSnow\r\n fell.\r", "no line end", "a\x1b[31mb\t\n\n"])
def test_show_writes_a_text_file_to_the_character(tmp_path, chat, text):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert chat("show", path).stdout.decode() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [["show"], ["show", "a", "b"], ["show", "missing.pdf"], ["show", "."]])
def test_show_says_in_one_line_what_is_wrong(tmp_path, chat, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    done = chat(*words)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"mistake in the program" not in done.stderr


def test_the_day_the_text_names_counts_more_than_the_day_the_file_was_made(tmp_path):
    dated = [paragraph("Snow in May"), paragraph("OSLO, March 3, 2020 — It fell all day. Nobody minded.")]
    (tmp_path / "a.docx").write_bytes(docx(*dated, created="2024-03-03T08:00:00Z"))
    (tmp_path / "b.docx").write_bytes(docx(paragraph("It fell."), created="2024-03-03T08:00:00Z"))
    (tmp_path / "c.html").write_text(
        "<meta name=date content=2021-03-03><p>Snow<p>OSLO, March 3, 2020 — It fell all day. Nobody minded."
    )
    days = [article.date for article in load_corpus([tmp_path]).articles]
    assert days == [dt.date(2020, 3, 3), dt.date(2024, 3, 3), dt.date(2021, 3, 3)]


def test_without_a_title_the_name_of_the_file_is_one(tmp_path):
    (tmp_path / "snow.pdf").write_bytes(pdf(SENTENCES))
    assert load_corpus([tmp_path]).articles[0].title == "snow"


@pytest.mark.usefixtures("without_libraries")
@pytest.mark.parametrize("name", MADE)
def test_without_the_extra_a_file_that_needs_it_says_what_to_install(folder, name):
    with pytest.raises(UnsupportedError) as caught:
        load_corpus([folder / name])
    suffix = (folder / name).suffix.lower()
    assert str(caught.value) == f"{folder / name}: {suffix} files need more to be read: {PIP}"


@pytest.mark.usefixtures("without_libraries")
def test_without_the_extra_a_folder_is_read_and_one_line_names_the_rest(folder):
    line = f"{folder}/a.html and 3 more: .docx, .epub, .html and .pdf files need more to be read: {PIP}"
    with pytest.raises(UnsupportedError) as caught:
        load_corpus([folder])
    assert str(caught.value) == line
    (folder / "z.txt").write_text(SENTENCES[0])
    corpus = load_corpus([folder])
    assert [article.title for article in corpus.articles] == ["z"]
    assert corpus.skipped == (line,)


def test_without_one_of_the_libraries_the_formats_of_the_other_are_read(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "lxml", None)
    corpus = load_corpus([folder])
    assert [article.path for article in corpus.articles] == [str(folder / "b.pdf")]
    assert corpus.skipped == (
        f"{folder}/a.html and 2 more: .docx, .epub and .html files need more to be read: {PIP}",
    )


def test_without_the_extra_the_command_line_ends_with_2(folder, root):
    code = (
        "import sys; sys.modules['pypdf'] = None; from qa.interface.cli import main; "
        f"sys.exit(main(['ask', '--corpus', {str(folder / 'b.pdf')!r}, 'Who closed the school?']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert PIP in done.stderr


def test_texts_are_read_without_importing_the_libraries(root):
    code = (
        "import sys; from qa.corpus.loading import load_corpus; load_corpus(['corpus']); "
        "sys.exit('lxml' in sys.modules or 'pypdf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == 0


@pytest.mark.parametrize("name", MADE)
def test_a_bad_file_is_named_with_a_remedy_and_skipped_in_a_folder(tmp_path, monkeypatch, name):
    monkeypatch.setattr("qa.corpus.content.LARGEST_FILE", 50)
    (tmp_path / "z.txt").write_text(SENTENCES[0])
    path = tmp_path / name
    suffix = path.suffix
    for data, error, says in (
        (b"", EmptyCorpusError, "is empty; "),
        (MADE[name] + b" " * 51, UnreadableError, "larger than 0 MB; "),
        (b"<\0>" if suffix == ".html" else b"PK\3\4\0", UnreadableError, ""),
    ):
        path.write_bytes(data)
        if suffix == ".html" and not says:
            path.write_bytes(b"<nav>Home</nav>")
        with pytest.raises(error) as caught:
            load_corpus([path])
        line = str(caught.value)
        assert line.startswith(f"{path}: {says}")
        assert "; " in line
        assert "\n" not in line
        assert load_corpus([tmp_path]).skipped == (line,)


def test_each_suffix_of_an_extracted_format_is_known_to_the_command_line():
    assert set(RICH_FORMATS) == set(RICH)
