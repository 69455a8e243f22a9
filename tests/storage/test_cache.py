"""What was indexed before is used again, and only as long as it is true."""

import os
import random
import time
from pathlib import Path

import pytest

from qa import Chatbot, EmptyCorpusError, NotFoundError, UnreadableError
from qa.storage import collecting
from qa.storage.exporting import write_index
from qa.storage.library import open_library

STORIES = {
    "bridge.txt": "The bridge at Hesk was opened in 1932. It was designed by Ada Brandt, an engineer.",
    "pool.md": "# A pool for Norwick\n\nThe pool cost 3 million euros. Tom Hay opened it in May 2019.",
    "deep/fire.txt": "A fire destroyed the mill in Aldby. Nobody was hurt because the mill was closed.",
}
QUESTIONS = [
    "Who designed the bridge?",
    "How much did the pool cost?",
    "Why was nobody hurt?",
    "When was the bridge opened?",
    "Who painted the moon?",
]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    for name, text in STORIES.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    age(made)
    return made


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def read(monkeypatch):
    """The files that were read and indexed."""
    paths = []
    true = collecting.read_article
    monkeypatch.setattr(collecting, "read_article", lambda path: paths.append(Path(path).name) or true(path))
    return paths


def age(folder, seconds=100):
    """Files that were last changed some time ago."""
    for path in folder.rglob("*"):
        if path.is_file():
            status = path.stat()
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - seconds * 10**9))


def asked(library):
    """All that a person sees of the answers, to the last bit."""
    bot = Chatbot.from_library(library)
    return [repr(bot.ask(question).to_dict()) + bot.ask(question).confidence.hex() for question in QUESTIONS]


def test_answers_are_the_same_from_the_cache_from_memory_and_from_an_index_file(folder, cache, tmp_path):
    write_index([folder], tmp_path / "stories.qai")
    memory = asked(open_library([folder]))
    assert asked(open_library([folder], cache=cache)) == memory
    assert asked(open_library([folder], cache=cache)) == memory
    assert asked(open_library([tmp_path / "stories.qai"])) == memory
    assert Chatbot.from_paths([folder]).ask(QUESTIONS[0]).text == "Ada Brandt"


def test_the_corpus_is_the_same_from_the_cache(folder, cache):
    open_library([folder], cache=cache)
    stored, fresh = open_library([folder], cache=cache).corpus, open_library([folder]).corpus
    assert list(stored.articles) == list(fresh.articles)
    assert list(stored.sentences) == list(fresh.sentences)
    assert stored.sentences[1:3] == fresh.sentences[1:3]
    assert all(s.article.text[s.start : s.end] == s.text for s in stored.sentences)
    for article in stored.articles:
        assert [s.article for s in stored.of(article)] == [article] * len(stored.of(article))
        assert stored.before(stored.of(article)[0]) is None
        assert stored.before(stored.of(article)[1]) == stored.of(article)[0]


def test_nothing_is_read_twice(folder, cache, read):
    open_library([folder], cache=cache)
    assert sorted(read) == ["bridge.txt", "fire.txt", "pool.md"]
    open_library([folder], cache=cache)
    open_library([str(folder) + "/."], cache=cache)
    assert len(read) == 3


def test_only_what_was_changed_or_added_is_read_again(folder, cache, read):
    open_library([folder], cache=cache)
    read.clear()
    (folder / "pool.md").write_text("The pool cost 5 million euros.", encoding="utf-8")
    (folder / "a-new.txt").write_text("Ida Holm painted the moon in 1999.", encoding="utf-8")
    library = open_library([folder], cache=cache)
    assert sorted(read) == ["a-new.txt", "pool.md"]
    assert asked(library) == asked(open_library([folder]))
    assert Chatbot.from_library(library).ask("Who painted the moon?").text == "Ida Holm"


def test_a_removed_file_is_no_longer_answered_from(folder, cache):
    open_library([folder], cache=cache)
    (folder / "bridge.txt").unlink()
    library = open_library([folder], cache=cache)
    assert asked(library) == asked(open_library([folder]))
    assert not Chatbot.from_library(library).ask("Who designed the bridge?").answered


def test_a_file_that_was_only_touched_is_not_indexed_again(folder, cache, read):
    open_library([folder], cache=cache)
    read.clear()
    age(folder, 50)
    open_library([folder], cache=cache)
    assert read == []


@pytest.mark.parametrize("when", ["at once", "later"])
def test_an_edit_that_keeps_size_and_time_is_noticed(folder, cache, when):
    path = folder / "bridge.txt"
    if when == "at once":
        path.write_text(STORIES["bridge.txt"], encoding="utf-8")
    open_library([folder], cache=cache)
    status = path.stat()
    path.write_text(STORIES["bridge.txt"].replace("Ada Brandt", "Eva Brandt"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert Chatbot.from_library(open_library([folder], cache=cache)).ask(QUESTIONS[0]).text == "Eva Brandt"


def test_hundred_random_changes_always_end_in_the_index_made_afresh(tmp_path, cache):
    chance = random.Random(5)
    folder = tmp_path / "many"
    folder.mkdir()
    names = [f"{number:02}.txt" for number in range(12)]
    for _ in range(100):
        for name in chance.sample(names, chance.randint(1, 2)):
            path = folder / name
            if path.exists() and chance.random() < 0.4 and len(list(folder.iterdir())) > 1:
                path.unlink()
            else:
                who, what = (
                    chance.choice("Ada Ida Eva Tom".split()),
                    chance.choice("boat bridge mill".split()),
                )
                path.write_text(f"{who} bought the {what} in {chance.randint(1900, 1999)}. She liked it.")
        stored, fresh = open_library([folder], cache=cache), open_library([folder])
        assert [s.text for s in stored.corpus.sentences] == [s.text for s in fresh.corpus.sentences]
        for question in ("Who bought the boat?", "When did Ada buy the mill?"):
            left = Chatbot.from_library(stored).retrieve(question, 10)
            right = Chatbot.from_library(fresh).retrieve(question, 10)
            assert [(h.sentence, h.score.hex()) for h in left] == [(h.sentence, h.score.hex()) for h in right]
    assert len(stored.index.blocks) <= 4


def test_files_that_cannot_be_used_are_named_every_time_and_tried_again_when_they_change(folder, cache):
    (folder / "bad.txt").write_bytes(b"\xff\xff not text")
    (folder / "empty.txt").write_bytes(b"")
    wanted = open_library([folder]).corpus.skipped
    assert len(wanted) == 2
    assert open_library([folder], cache=cache).corpus.skipped == wanted
    assert open_library([folder], cache=cache).corpus.skipped == wanted
    (folder / "bad.txt").write_text("Una Lind sang.", encoding="utf-8")
    library = open_library([folder], cache=cache)
    assert len(library.corpus.skipped) == 1
    assert Chatbot.from_library(library).ask("Who sang?").text == "Una Lind"


def test_what_cannot_be_used_at_all_is_an_error_with_a_cache_too(tmp_path, cache):
    with pytest.raises(NotFoundError):
        open_library([tmp_path / "none"], cache=cache)
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    with pytest.raises(UnreadableError, match=r"bad\.txt"):
        open_library([tmp_path / "bad.txt"], cache=cache)
    with pytest.raises(EmptyCorpusError):
        open_library([], cache=cache)


def test_paths_are_named_as_they_are_given_now_not_as_they_were(folder, cache, monkeypatch):
    open_library([folder], cache=cache)
    monkeypatch.chdir(folder.parent)
    paths = [article.path for article in open_library(["articles"], cache=cache).corpus.articles]
    assert paths == ["articles/bridge.txt", "articles/deep/fire.txt", "articles/pool.md"]


def test_rebuild_reads_everything_again(folder, cache, read):
    open_library([folder], cache=cache)
    read.clear()
    open_library([folder], cache=cache, rebuild=True)
    assert len(read) == 3


def test_a_large_corpus_is_indexed_in_parts_with_the_same_result(folder, cache, monkeypatch):
    monkeypatch.setattr(collecting, "_PART", 50)
    seen = []
    library = open_library([folder], cache=cache, progress=lambda done, total: seen.append((done, total)))
    assert len(library.index.blocks) == 1
    assert asked(library) == asked(open_library([folder]))
    assert seen[-1][0] == seen[-1][1] > 0
    assert list(cache.rglob("*.tmp")) == []


def test_two_processes_read_a_large_corpus(folder, cache, monkeypatch):
    monkeypatch.setattr(collecting, "_PART", 50)
    assert asked(open_library([folder], cache=cache, workers=2)) == asked(open_library([folder]))


def test_an_index_file_and_a_folder_can_be_asked_together(folder, tmp_path, cache):
    write_index([folder / "bridge.txt"], tmp_path / "b.qai")
    library = open_library([folder / "pool.md", tmp_path / "b.qai", folder / "deep"], cache=cache)
    assert [article.title for article in library.corpus.articles] == ["A pool for Norwick", "bridge", "fire"]
    assert Chatbot.from_library(library).ask("Who designed the bridge?").text == "Ada Brandt"
    assert Chatbot.from_library(library).ask("Who opened the pool?").text == "Tom Hay"


def test_more_articles_can_be_loaded_later(folder, cache):
    library = open_library([folder / "pool.md"], cache=cache)
    more = library.plus([folder])
    assert [article.title for article in more.corpus.articles] == ["A pool for Norwick", "bridge", "fire"]
    assert Chatbot.from_library(more).ask("Who designed the bridge?").text == "Ada Brandt"


def test_the_cache_forgets_what_nobody_uses(folder, cache):
    open_library([folder], cache=cache)
    (old,) = cache.iterdir()
    long_ago = time.time() - 61 * 86_400
    os.utime(old / "manifest", (long_ago, long_ago))
    (old / "left.0.tmp").write_bytes(b"")
    open_library([folder / "pool.md"], cache=cache)
    assert not old.exists()
    assert len(list(cache.iterdir())) == 1


def test_a_cached_file_is_only_read_where_a_question_needs_it(folder, cache):
    open_library([folder], cache=cache)
    library = open_library([folder], cache=cache)
    assert len(library.corpus.articles) == 3
    assert library.corpus._made == {}


def test_articles_are_found_by_name_among_very_many_without_reading_them_all(tmp_path, cache):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(250):
        (folder / f"{number}.txt").write_text(
            f"The story of house {number}\n\nIt was sold in {1700 + number}.\n"
        )
    (folder / "é.txt").write_text("Fires at the École\n\nThe school was closed in 1999.\n", encoding="utf-8")
    library = open_library([folder], cache=cache)
    bot = Chatbot.from_library(library)
    assert bot.ask("When was it closed, according to the article about the fire?").text == "1999"
    assert bot.ask("When was it sold, according to the article about house 33?").text == "1733"
    assert len(library.corpus._made) < 60
    assert len(list(library.corpus.titles())) == 251
    assert [a.title for a in library.corpus.likely("the École fire")] == ["Fires at the École"]
