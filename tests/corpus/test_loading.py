"""Files and folders become articles whose offsets hold in the file, and what fails is named in one line."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.corpus.bundled import default_corpus
from qa.corpus.loading import corpus_from_text, load_articles, load_corpus
from qa.errors import EmptyCorpusError, NotFoundError, UnreadableError, UnsupportedError

BODY = "It fell all day. Nobody minded.\n"


def write(folder, **contents):
    """Files of a folder: the name of each with "__" for "/" and "_" for "."; text or bytes."""
    for name, content in contents.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def holds_in_its_file(corpus):
    for sentence in corpus.sentences:
        file_text = Path(sentence.article.path).read_text(encoding="utf-8")
        assert file_text[sentence.start : sentence.end] == sentence.text != ""


def test_a_folder_is_searched_for_texts_in_the_order_of_their_names(tmp_path):
    write(
        tmp_path,
        b_txt=BODY,
        a__z_md=BODY,
        a__b__c_TXT=BODY,
        c_markdown=BODY,
        d_text=BODY,
        e_png=b"\0",
        f=BODY,
    )
    corpus = load_corpus([tmp_path])
    names = [os.path.relpath(article.path, tmp_path) for article in corpus.articles]
    assert names == ["a/b/c.TXT", "a/z.md", "b.txt", "c.markdown", "d.text"]
    assert [sentence.article.path for sentence in corpus.sentences[::2]] == [a.path for a in corpus.articles]
    (line,) = corpus.skipped
    assert line == (
        f"{tmp_path}/e.png and 1 more: .png files and files without a suffix in a folder are not read; "
        "save what is text as .txt"
    )


def test_of_many_files_that_are_no_text_a_folder_names_some_kinds_only(tmp_path):
    write(tmp_path, a_txt=BODY, b_csv=b"1", c_png=b"1", d_zip=b"1", e_xls=b"1", f_mp3=b"1", g_csv=b"1")
    (line,) = load_corpus([tmp_path]).skipped
    assert line.startswith(f"{tmp_path}/b.csv and 5 more: .csv, .mp3, .png, .xls and such files in a folder")


def test_hidden_files_and_folders_inside_a_folder_are_passed_over(tmp_path):
    write(tmp_path, a_txt=BODY, _b_txt=BODY, _git__c_txt=BODY)
    assert len(load_corpus([tmp_path]).articles) == 1
    assert len(load_corpus([tmp_path / ".git"]).articles) == 1


def test_a_file_reached_twice_is_read_once(tmp_path):
    write(tmp_path, x__a_txt=BODY, x__b_txt=BODY)
    (tmp_path / "x" / "c.txt").symlink_to("a.txt")
    paths = [tmp_path / "x" / "b.txt", tmp_path / "x", tmp_path / "x", tmp_path]
    assert [Path(article.path).name for article in load_corpus(paths).articles] == ["b.txt", "a.txt"]


@pytest.mark.parametrize("link", [os.link, lambda target, link: link.symlink_to(target.name)])
def test_a_file_that_has_two_names_in_one_folder_is_read_once(tmp_path, link):
    write(tmp_path, a_txt=BODY, c_txt=BODY + " It is old.")
    link(tmp_path / "a.txt", tmp_path / "b.txt")
    assert [Path(a.path).name for a in load_corpus([tmp_path]).articles] == ["a.txt", "c.txt"]


def test_a_folder_comes_where_its_name_stands_among_the_files(tmp_path):
    write(tmp_path, a_txt=BODY, b__y_txt=BODY, b__x_txt=BODY, b__c__z_txt=BODY, d_txt=BODY)
    names = [os.path.relpath(article.path, tmp_path) for article in load_corpus([tmp_path]).articles]
    assert names == ["a.txt", "b/c/z.txt", "b/x.txt", "b/y.txt", "d.txt"]


def test_links_that_lead_round_in_a_circle_are_followed_once(tmp_path):
    write(tmp_path, x__a_txt=BODY)
    (tmp_path / "x" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "self.txt").symlink_to("self.txt")
    corpus = load_corpus([tmp_path])
    assert len(corpus.articles) == 1
    assert [Path(line.split(": ")[0]).name for line in corpus.skipped] == ["self.txt"]


def test_a_folder_that_is_named_and_may_not_be_looked_into_is_an_error(tmp_path, monkeypatch):
    write(tmp_path, a__1_txt=BODY, b__2_txt=BODY)
    looked_into = os.listdir

    def refuse(path):
        if path.rstrip(os.sep).endswith("b"):
            raise PermissionError(13, "Permission denied", path)
        return looked_into(path)

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(UnreadableError, match="b: permission denied"):
        load_corpus([tmp_path / "a", tmp_path / "b"])
    corpus = load_corpus([tmp_path])  # found inside a folder, it is named and passed over
    assert len(corpus.articles) == 1
    assert "b: permission denied" in corpus.skipped[0]


def test_a_path_is_kept_as_it_was_written(tmp_path, monkeypatch):
    write(tmp_path, x__a_txt=BODY)
    monkeypatch.chdir(tmp_path)
    assert [article.path for article in load_corpus(["x"]).articles] == ["x/a.txt"]
    assert [article.path for article in load_corpus("x/a.txt").articles] == ["x/a.txt"]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_offsets_hold_in_the_file_with_any_line_ends_and_mark(tmp_path, mark, line_end):
    text = mark + "---\ntitle: A\n---\nSnow in May\n\n“It fell,” Zoë said.\n\nNobody in the U.S. minded.\n"
    write(tmp_path, a_txt=text.replace("\n", line_end))
    corpus = load_corpus([tmp_path])
    holds_in_its_file(corpus)
    assert [sentence.text for sentence in corpus.sentences] == [
        "Snow in May", "“It fell,” Zoë said.", "Nobody in the U.S. minded."
    ]  # fmt: skip
    assert [sentence.number for sentence in corpus.sentences] == [1, 2, 3]


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.sampled_from([".txt", ".md"]),
)
def test_offsets_hold_in_the_file_for_any_text(text, suffix):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a" + suffix)
        path.write_bytes(text.encode())
        try:
            corpus = load_corpus([path])
        except EmptyCorpusError:
            assert not any(map(str.isalnum, text)) or text.lstrip("\ufeff").lstrip().startswith("---")
        else:
            holds_in_its_file(corpus)


def test_title_date_and_source_come_from_the_text_or_the_title_from_the_name(tmp_path):
    write(tmp_path, a_txt=f"Snow in May\n\nOSLO, March 3, 2024 — {BODY}", b_txt=BODY)
    write(tmp_path, c_md=f"---\ntitle: Rain\nsource: The Post\n---\n{BODY}")
    a, b, c = load_corpus([tmp_path]).articles
    assert (a.title, a.date, a.source) == ("Snow in May", dt.date(2024, 3, 3), None)
    assert (b.title, b.date, b.source) == ("b", None, None)
    assert (c.title, c.date, c.source) == ("Rain", None, "The Post")


def test_a_text_can_be_given_directly():
    corpus = corpus_from_text("It fell.\r\nNobody minded.", title="Snow", date=dt.date(2024, 3, 3))
    (article,) = corpus.articles
    assert (article.title, article.path, article.date) == ("Snow", None, dt.date(2024, 3, 3))
    assert [article.text[s.start : s.end] for s in corpus.sentences] == ["It fell.", "Nobody minded."]
    assert corpus_from_text("Snow\n\nIt fell.").articles[0].title == "Snow"


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "...", "---\ntitle: A\n---\n"])
def test_a_text_without_words_is_no_corpus(text):
    with pytest.raises(
        EmptyCorpusError,
        match=r"^the text (is empty|is blank|holds no word|has no text after its front matter); ",
    ):
        corpus_from_text(text)


def test_articles_can_be_read_one_by_one(tmp_path):
    write(tmp_path, a_txt=BODY, b_txt="", c_txt=BODY)
    skipped = []
    reading = load_articles([tmp_path], skipped=skipped)
    article, sentences = next(reading)
    assert (article.title, len(sentences), skipped) == ("a", 2, [])
    assert [article.title for article, _ in reading] == ["c"]
    assert len(skipped) == 1


def test_the_corpus_that_comes_along_can_be_read():
    assert load_corpus([default_corpus()]).sentences


# What can be wrong with a file, what kind of error it is, and what its line says.
BAD_FILES = [
    ("empty.txt", b"", EmptyCorpusError, "is empty; "),
    ("blank.txt", b" \r\n\t\n", EmptyCorpusError, "is blank; "),
    ("mark.txt", b"\xef\xbb\xbf", EmptyCorpusError, "is blank; "),
    ("marks.txt", b"... ?!\n* * *\n", EmptyCorpusError, "holds no word; "),
    ("front.md", b"---\ntitle: A\n---\n\n", EmptyCorpusError, "has no text after its front matter; "),
    ("binary.txt", b"PK\x03\x04\0\0", UnreadableError, "not text (a NUL byte at offset 4); "),
    ("latin.txt", b"Caf\xe9 is open.", UnreadableError, "not UTF-8 (byte 0xE9 at offset 3); convert it, "),
    ("cut.txt", "Zoë".encode()[:-1], UnreadableError, "not UTF-8 (byte 0xC3 at offset 2); convert it, "),
    ("utf16.txt", "Snow fell.".encode("utf-16"), UnreadableError, "UTF-16, not UTF-8; convert it, "),
    ("utf16be.txt", b"\xfe\xff\0S", UnreadableError, "UTF-16, not UTF-8; convert it, "),
    ("utf32.txt", "Snow fell.".encode("utf-32"), UnreadableError, "UTF-32, not UTF-8; convert it, "),
    ("large.txt", b"Snow. " * 20, UnreadableError, "larger than 0 MB; split it "),
]


@pytest.mark.parametrize("case", BAD_FILES, ids=[case[0] for case in BAD_FILES])
def test_a_bad_file_is_named_with_a_remedy_and_skipped_in_a_folder(tmp_path, monkeypatch, case):
    name, content, error, says = case
    monkeypatch.setattr("qa.corpus.content.LARGEST_FILE", 100)
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        load_corpus([path])
    line = str(caught.value)
    assert line.startswith(f"{path}: {says}")
    assert "\n" not in line
    with pytest.raises(error) as caught:
        load_corpus([tmp_path])
    assert str(caught.value) == line
    write(tmp_path, good_txt=BODY)
    corpus = load_corpus([tmp_path])
    assert [article.title for article in corpus.articles] == ["good"]
    assert corpus.skipped == (line,)


def test_when_all_the_files_of_a_folder_are_bad_the_first_is_named_and_the_others_counted(tmp_path):
    write(tmp_path, a_txt=b"\0", b_txt="", c_txt="")
    with pytest.raises(UnreadableError, match=r"a\.txt: not text .* \(and 2 more files"):
        load_corpus([tmp_path])


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("missing.txt", NotFoundError),
        ("missing", NotFoundError),
        ("", NotFoundError),
        ("a\0b.txt", NotFoundError),
        ("a.txt/b.txt", NotFoundError),
        ("a\nb.txt", NotFoundError),
        pytest.param("a" * 5000, UnreadableError, id="longer than a system allows"),
    ],
)
def test_a_path_where_nothing_is_gets_one_line(tmp_path, monkeypatch, path, error):
    write(tmp_path, a_txt=BODY)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error) as caught:
        load_corpus(["a.txt", path])
    assert "\n" not in str(caught.value)


def test_formats_that_cannot_be_read_are_named(tmp_path):
    write(tmp_path, a_xyz=BODY, b_txt=BODY)
    with pytest.raises(UnsupportedError, match=r"a\.xyz: \.xyz files can't be read; "):
        load_corpus([tmp_path / "a.xyz"])
    assert [article.title for article in load_corpus([tmp_path]).articles] == ["b"]


def test_a_file_without_a_suffix_is_read_when_it_is_named(tmp_path):
    write(tmp_path, notes=BODY)
    assert [article.title for article in load_corpus([tmp_path / "notes"]).articles] == ["notes"]


@pytest.mark.parametrize("contents", [{}, {"a_png": b"\0"}, {"x__y_xyz": b"\0"}])
def test_a_folder_without_anything_to_read_says_what_could_be(tmp_path, contents):
    write(tmp_path, **contents)
    with pytest.raises(EmptyCorpusError, match=r"no \.markdown, \.md, \.text or \.txt file in this folder"):
        load_corpus([tmp_path])


def test_no_path_at_all_is_an_empty_corpus():
    with pytest.raises(EmptyCorpusError, match="no file or folder was given"):
        load_corpus([])


def test_a_folder_whose_name_looks_like_a_file_is_a_folder(tmp_path):
    write(tmp_path, x_txt__a_txt=BODY)
    assert len(load_corpus([tmp_path / "x.txt"]).articles) == len(load_corpus([tmp_path]).articles) == 1


def test_a_pipe_or_a_device_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, a_txt=BODY)
    assert [line.split(": ")[1][:7] for line in load_corpus([tmp_path]).skipped] == ["neither"]
    for path in (tmp_path / "pipe.txt", "/dev/zero"):
        with pytest.raises(UnreadableError, match="neither a file nor a folder; "):
            load_corpus([path])


def test_what_may_not_be_read_is_named():
    # As an unprivileged user in a process of its own: root may read everything.
    folder = Path(tempfile.mkdtemp())
    try:
        write(folder, a_txt=BODY, b_txt=BODY, x__c_txt=BODY)
        (folder / "b.txt").chmod(0)
        (folder / "x").chmod(0)
        folder.chmod(0o755)
        code = (
            "import os, sys\n"
            "from qa.corpus.loading import load_corpus\n"
            "os.getuid() or os.setuid(65534)\n"
            "print(*load_corpus([sys.argv[1]]).skipped, sep='\\n')\n"
            "try: load_corpus([sys.argv[1] + '/b.txt'])\n"
            "except Exception as error: print(type(error).__name__, error)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder)],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path.cwd(),
        )
    finally:
        (folder / "x").chmod(0o755)
        shutil.rmtree(folder)
    denied = "permission denied; ask for the right to read it"
    assert done.stdout.splitlines() == [
        f"{folder}/x: {denied}", f"{folder}/b.txt: {denied}", f"UnreadableError {folder}/b.txt: {denied}"
    ]  # fmt: skip


def test_a_file_that_disappears_while_the_folder_is_read_is_skipped(tmp_path):
    write(tmp_path, a_txt=BODY, b_txt=BODY, c_txt=BODY)
    skipped = []
    reading = load_articles([tmp_path], skipped=skipped)
    next(reading)
    (tmp_path / "b.txt").unlink()
    assert [article.title for article, _ in reading] == ["c"]
    assert skipped == [f"{tmp_path}/b.txt: no such file or folder; check the spelling"]


def test_a_name_that_is_no_text_is_spelled_out(tmp_path):
    name = os.fsdecode(b"caf\xe9\n\x1b[31m.txt")
    (tmp_path / name).write_bytes(b"\0")
    with pytest.raises(UnreadableError) as caught:
        load_corpus([tmp_path / name])
    assert str(caught.value).startswith(f"{tmp_path}/caf\\udce9\\n\\x1b[31m.txt: ")
