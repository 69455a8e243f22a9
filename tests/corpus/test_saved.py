"""A conversation that was saved is the program's own file, and no article."""

from __future__ import annotations

import pytest

from qa import Chatbot, CorpusError, load_corpus
from qa.interface.saving import SaveError, save


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mill.txt").write_text("Ann Lee opened the mill in 1932. The mill was closed in 1950.\n")
    bot = Chatbot.from_paths([tmp_path])
    turns = [bot.ask("Who opened the mill?")]
    save(tmp_path / "talk.md", turns, bot.corpus)
    save(tmp_path / "talk.html", turns, bot.corpus)
    return tmp_path


def test_a_folder_is_read_without_the_conversations_in_it(folder):
    corpus = load_corpus([folder])
    assert [article.title for article in corpus.articles] == ["mill"]
    assert sorted(corpus.skipped) == [
        f"{folder}/talk.{end}: a saved conversation; name the article itself" for end in ("html", "md")
    ]


@pytest.mark.parametrize("name", ["talk.md", "talk.html"])
def test_one_that_is_named_itself_is_refused_in_a_line(folder, name):
    with pytest.raises(CorpusError, match=f"{name}: a saved conversation"):
        load_corpus([folder / name])


def test_it_is_known_without_what_reads_web_pages(folder, monkeypatch):
    monkeypatch.setattr("qa.corpus.content.can_read", lambda _: False)
    (folder / "page.html").write_text("<p>The inn was closed.</p>")
    skipped = "\n".join(load_corpus([folder]).skipped)
    assert "talk.html: a saved conversation" in skipped
    assert "page.html: .html files need more to be read" in skipped
    with pytest.raises(CorpusError, match="a saved conversation"):
        load_corpus([folder / "talk.html"])


def test_an_article_that_only_speaks_of_the_mark_is_an_article_and_is_not_written_over(folder):
    path = folder / "about.md"
    path.write_text("It begins with `<!-- a conversation with article-qa -->`, says the manual.\n")
    assert load_corpus([path]).sentences
    with pytest.raises(SaveError, match="no transcript"):
        save(path, [], load_corpus([path]))
