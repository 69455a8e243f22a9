"""The transcript: whole, true to the text, and harmless."""

from __future__ import annotations

import html.parser
import os
import re
import shutil
import stat
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import Article, Chatbot, Corpus, Sentence
from qa.interface.markdown import to_markdown
from qa.interface.page import to_html
from qa.interface.repl import handle
from qa.interface.saving import SaveError, save

NASTY = 'x <script>alert(1)</script> </style> & "q" \x1b[31m *b* [l](javascript:x) `c` \x00 end'


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.words = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        row = dict(attrs)
        self.ids += [row["id"]] if "id" in row else []
        self.links += [row["href"]] if "href" in row else []

    def handle_data(self, data):
        self.words.append(data)


def test_html_has_the_conversation_the_article_and_a_link_for_every_citation(answer, corpus):
    page = Page(to_html([answer], corpus))
    words = " ".join("".join(page.words).split())
    assert "Trains have crossed it since 1932." in words
    assert answer.question in words
    assert "Who designed the bridge?" in words
    assert page.links.count("#a1s2") == 2  # in the reply, and before the sentence
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_the_answer_is_marked_in_the_citation_and_in_the_article(answer, corpus):
    assert to_html([answer], corpus).count("<mark>John Bradfield</mark>") == 2


def test_html_needs_and_runs_nothing_from_elsewhere(answer, corpus):
    text = to_html([answer], corpus)
    assert "script" not in Page(text).tags
    assert "link" not in Page(text).tags
    assert "http" not in text.replace("http-equiv", "")
    assert "url(" not in text
    assert "@import" not in text


def nasty_corpus(text, title):
    article = Article(text, title, "x.txt")
    return Corpus((article,), (Sentence(text, 0, len(text), 1, 1, article),))


@given(st.text(min_size=1))
def test_an_article_may_hold_anything(make_answer, text):
    corpus = nasty_corpus(text, text)
    answer = make_answer(corpus, text, text)
    page = Page(to_html([answer], corpus))
    assert set(page.tags) <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "h2",
        "ol",
        "li",
        "p",
        "a",
        "mark",
        "cite",
        "aside",
        "section",
        "span",
    }
    to_markdown([answer], corpus).encode("utf-8")


def test_nothing_of_an_article_becomes_markup(make_answer):
    corpus = nasty_corpus(NASTY, NASTY)
    answer = make_answer(corpus, NASTY, "script")
    assert "script" not in Page(to_html([answer], corpus)).tags
    markdown = to_markdown([answer], corpus)
    assert "<script" not in markdown.replace("\\<", "")
    assert r"\[l\](javascript:x)" in markdown
    for text in (markdown, to_html([answer], corpus)):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_markdown_has_questions_answers_and_sources(answer, corpus):
    text = to_markdown([answer], corpus)
    assert "## 1. Who designed it?" in text
    assert "*Understood as: Who designed the bridge?*" in text
    assert r"> [1] It was designed by **John Bradfield**, an engineer." in text
    assert "> — bridge, sentence 2" in text


def test_the_numbers_of_citations_are_plain_in_markdown_and_nothing_defines_them(make_answer):
    said = "The bridge [1](http://x) is\n[1]: http://x red [2]."
    answer = make_answer(nasty_corpus(said, said), said, "red")
    text = to_markdown([answer._replace(reply="Red [1].")], nasty_corpus(said, said))
    assert "\nRed [1].\n" in text
    assert "> [1] " in text
    assert r"\[1\](http" in text
    assert not re.search(r"^\W*\[\d+\]:|\[\d+\]\(", text, re.MULTILINE)


def test_several_articles_are_sections_and_only_those_cited(make_answer, tmp_path):
    paths = []
    for name in ("mill", "bridge", "barn"):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(f"The {name} was closed. It is red.\n", encoding="utf-8")
    corpus = Chatbot.from_paths(paths).corpus
    answers = [
        make_answer(Corpus(corpus.articles[n : n + 1], corpus.sentences[2 * n : 2 * n + 2]), "Q?", "closed")
        for n in (0, 2)
    ]
    page = Page(to_html(answers, corpus))
    assert [word for word in page.ids if re.fullmatch(r"a\d+", word)] == ["a1", "a2"]
    assert "The barn was" in "".join(page.words)
    assert "The bridge was" not in "".join(page.words)


def test_articles_that_differ_stand_side_by_side_in_both_transcripts(tmp_path):
    for name, number in (("echo", "Twelve"), ("post", "Fifteen")):
        (tmp_path / f"{name}.txt").write_text(
            f"{number} people were injured in the fire at the Tarn mill.", encoding="utf-8"
        )
    bot = Chatbot.from_paths([tmp_path])
    answer = bot.ask("How many people were injured in the fire at the Tarn mill?")
    text = to_markdown([answer], bot.corpus)
    assert re.search(r"The articles differ: \[1\] says twelve.*, \[2\] says fifteen.*\.", text)
    first, second = text.index("**Twelve"), text.index("**Fifteen")
    assert first < text.index("— echo") < second < text.index("— post")
    page = Page(to_html([answer], bot.corpus))
    assert {"#a1s1", "#a2s1"} <= set(page.links)
    assert to_html([answer], bot.corpus).count("<mark>Fifteen") == 2


@pytest.mark.parametrize("suffix", ["md", "html", "HTML"])
def test_saving_twice_gives_the_same_bytes_and_leaves_nothing_else(tmp_path, answer, corpus, suffix):
    path = tmp_path / f"talk.{suffix}"
    save(path, [answer], corpus)
    first = path.read_bytes()
    save(path, [answer], corpus)
    assert path.read_bytes() == first
    assert {row.name for row in tmp_path.iterdir()} == {"bridge.txt", path.name}


def test_a_file_of_somebody_elses_is_not_written_over(tmp_path, answer, corpus):
    path = tmp_path / "notes.md"
    path.write_text("my own", encoding="utf-8")
    with pytest.raises(SaveError, match="no transcript"):
        save(path, [answer], corpus)
    assert path.read_text(encoding="utf-8") == "my own"


def test_permissions_and_links_stay(tmp_path, answer, corpus):
    real = tmp_path / "real.md"
    save(real, [answer], corpus)
    real.chmod(0o640)
    (tmp_path / "link.md").symlink_to(real)
    save(tmp_path / "link.md", [answer, answer], corpus)
    assert (tmp_path / "link.md").is_symlink()
    assert "## 2." in real.read_text(encoding="utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("talk.pdf", ".md or .html"),
        ("talk", ".md or .html"),
        ("no/folder/talk.md", "there is no folder"),
        ("folder.md", "is no file"),
        ("a\0b.md", "null"),
    ],
)
def test_where_it_cannot_be_written_one_line_says_so(article, answer, corpus, name, says):
    tmp_path = article.parent
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(SaveError) as caught:
        save(tmp_path / name, [answer], corpus)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_name_is_repeated_as_it_was_typed(answer, corpus):
    with pytest.raises(SaveError, match=r"~NoSuchUserX/Talk\.md: "):
        save("~NoSuchUserX/Talk.md", [answer], corpus)


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="needs /proc as a folder nobody can write to")
def test_a_folder_that_cannot_be_written_to(answer, corpus):
    with pytest.raises(SaveError, match="nothing was changed"):
        save("/proc/talk.md", [answer], corpus)


def test_a_full_disk_leaves_the_old_file_whole(tmp_path, answer, corpus, monkeypatch):
    path = tmp_path / "talk.html"
    save(path, [answer], corpus)
    before = path.read_bytes()

    def full(_number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SaveError, match="no space left"):
        save(path, [answer, answer], corpus)
    assert path.read_bytes() == before
    assert {row.name for row in tmp_path.iterdir()} == {"bridge.txt", "talk.html"}


def test_the_chat_saves_and_goes_on(session, shown, tmp_path):
    handle(session, "Who designed it?")
    shown()
    handle(session, f"/save {tmp_path}/talk.html")
    assert "Saved 1 question to" in shown()
    handle(session, "/save nowhere/talk.html")
    assert "there is no folder" in " ".join(shown().split())
    handle(session, "/save")
    assert "/save FILE.md" in shown()
    assert (tmp_path / "talk.html").exists()


def test_ask_saves_what_was_answered(root, article, tmp_path):
    path = tmp_path / "talk.md"
    words = [
        "ask",
        "--corpus",
        str(article),
        "--save",
        str(path),
        "Who was it designed by?",
        "When was it opened?",
    ]
    subprocess.run([sys.executable, root / "chat.py", *words], check=False, capture_output=True)
    assert "## 2. When was it opened?" in path.read_text(encoding="utf-8")
    done = subprocess.run(
        [sys.executable, root / "chat.py", "ask", "--save", str(tmp_path / "talk.doc"), "Who?"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stdout == ""


CLICK = """
<script>
document.querySelector('.reply a').click();
setTimeout(() => {
  const lit = document.querySelector(':target'), box = lit.getBoundingClientRect();
  const seen = box.top >= 0 && box.bottom <= innerHeight && box.left >= innerWidth / 2 - 1;
  const colour = getComputedStyle(lit).backgroundColor;
  const other = getComputedStyle(document.querySelector('section span:not(:target)')).backgroundColor;
  document.body.innerHTML = `RESULT seen=${seen} lit=${colour !== other} text=${lit.textContent}`;
}, 200);
</script>
"""

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium here: clicking a citation is not tried in a browser"
)
def test_in_a_browser_a_click_on_a_citation_brings_its_sentence_into_view_and_lights_it(
    make_answer, tmp_path
):
    path = tmp_path / "long.txt"
    lines = [f"Room {n} was painted in the year {n + 1000} by hand." for n in range(400)]
    path.write_text("\n".join([*lines, "The last room is blue."]), encoding="utf-8")
    corpus = Chatbot.from_paths([path]).corpus
    text = to_html([make_answer(corpus, "Which room is blue?", "The last room")], corpus)
    page = tmp_path / "talk.html"
    text = re.sub(r"<meta http-equiv[^>]*>", "", text)  # which would forbid the test's own script
    page.write_text(text.replace("</body>", CLICK + "</body>"), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--window-size=1200,800",
            f"--user-data-dir={tmp_path}/profile", "--virtual-time-budget=3000", "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert "RESULT seen=true lit=true text=The last room is blue." in done.stdout, done.stderr[-500:]
