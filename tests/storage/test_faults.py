"""Whatever happens to the cache, the answer is right, or one clear line says what is wrong."""

import contextlib
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import threading
import time

import pytest

from qa import Chatbot
from qa.storage.arrays import FORMAT, DamagedError, parse
from qa.storage.exporting import write_index
from qa.storage.library import open_library

resource = pytest.importorskip("resource", reason="the limits of a process are set as Unix does it")

QUESTION = "Who designed the bridge?"
ANSWER = "Ada Brandt"
TEXT = "The bridge at Hesk was opened in 1932. It was designed by Ada Brandt, an engineer."


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    made.mkdir()
    (made / "bridge.txt").write_text(TEXT, encoding="utf-8")
    (made / "pool.txt").write_text("The pool cost 3 million euros. Tom Hay opened it.", encoding="utf-8")
    return made


@pytest.fixture
def cache(folder, tmp_path):
    open_library([folder], cache=tmp_path / "cache")
    return tmp_path / "cache"


def answered(folder, cache):
    library = open_library([folder], cache=cache)
    return Chatbot.from_library(library).ask(QUESTION).text


def program(root, *words, cache, **options):
    command = [sys.executable, str(root / "chat.py"), *map(str, words)]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )


def ended(process):
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err
    return process.returncode, out, err


def kept_files(cache):
    return [path for path in cache.rglob("*") if path.is_file()]


def test_a_flipped_bit_anywhere_is_found_out(folder, cache, tmp_path):
    chance = random.Random(3)
    shutil.copytree(cache, tmp_path / "whole")
    for whole in kept_files(tmp_path / "whole"):
        size = whole.stat().st_size
        for at in [*range(0, 64, 7), *chance.sample(range(size), 40)]:
            shutil.rmtree(cache)
            shutil.copytree(tmp_path / "whole", cache)
            damaged = bytearray(whole.read_bytes())
            damaged[at] ^= 1 << chance.randrange(8)
            (cache / whole.relative_to(tmp_path / "whole")).write_bytes(damaged)
            with contextlib.suppress(DamagedError):  # else it was in what fills the space between arrays
                assert parse(bytes(damaged), verify=True).meta == parse(whole.read_bytes(), verify=True).meta
            assert answered(folder, cache) == ANSWER


@pytest.mark.parametrize("length", [0, 1, 63, 64, 500, -1])
def test_a_file_that_is_cut_off_is_made_anew(folder, cache, length):
    for path in kept_files(cache):
        path.write_bytes(path.read_bytes()[:length])
        assert answered(folder, cache) == ANSWER


def test_a_file_of_another_format_or_of_something_else_is_made_anew(folder, cache):
    for path in kept_files(cache):
        whole = bytearray(path.read_bytes())
        whole[16:20] = (FORMAT + 1).to_bytes(4, "little")
        for content in (bytes(whole), b"\0" * 5000, b"PK\3\4" + os.urandom(3000), b"{}"):
            if path.exists():
                path.write_bytes(content)
            assert answered(folder, cache) == ANSWER


def test_a_segment_that_is_gone_is_made_anew(folder, cache):
    for path in kept_files(cache):
        if path.suffix == ".segment":
            path.unlink()
    assert answered(folder, cache) == ANSWER
    assert answered(folder, cache) == ANSWER


class Bomb:
    """What runs a command when it is unpickled."""

    def __init__(self, target):
        self.target = str(target)

    def __reduce__(self):
        return (os.mkdir, (self.target,))


def test_nothing_in_the_cache_is_ever_run(folder, cache, tmp_path):
    bomb = pickle.dumps(Bomb(tmp_path / "exploded"))
    for path in kept_files(cache):
        path.write_bytes(bomb)
    assert answered(folder, cache) == ANSWER
    assert not (tmp_path / "exploded").exists()


def test_four_processes_index_the_same_folder_at_once(folder, tmp_path, root):
    for number in range(40):
        (folder / f"{number}.txt").write_text(f"House {number} was painted in {1900 + number}.")
    running = [
        program(root, "ask", "--corpus", folder, "--", QUESTION, cache=tmp_path / "new") for _ in range(4)
    ]
    results = [ended(process) for process in running]
    assert len(set(results)) == 1
    code, out, err = results[0]
    assert (code, err) == (0, "")
    assert ANSWER in out
    assert answered(folder, next((tmp_path / "new").iterdir())) == ANSWER


def test_an_indexing_that_is_killed_leaves_nothing_that_misleads(folder, tmp_path, root):
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"House {number} was painted in {1900 + number % 100}. " * 8)
    cache = tmp_path / "new"
    for pause in (0.0, 0.05, 0.3):
        process = program(root, "index", folder, cache=cache)
        until = time.monotonic() + 60
        while not list(cache.rglob("*.tmp")) and process.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    code, out, err = ended(program(root, "ask", "--corpus", folder, "--", QUESTION, cache=cache))
    assert (code, err) == (0, "")
    assert ANSWER in out


def test_ctrl_c_while_indexing_ends_quietly_and_leaves_no_unfinished_file(folder, tmp_path, root):
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"House {number} was painted in {1900 + number % 100}. " * 8)
    process = program(root, "index", folder, cache=tmp_path / "new")
    until = time.monotonic() + 60
    while not list((tmp_path / "new").rglob("*.tmp")) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    code, _, err = ended(process)
    if code:  # else it was faster
        assert (code, err) == (130, "")
    assert not list((tmp_path / "new").rglob("*.tmp"))


def limited():
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))


def test_without_room_for_the_index_the_answer_comes_all_the_same(folder, tmp_path, root):
    process = program(
        root, "ask", "--corpus", folder, "--", QUESTION, cache=tmp_path / "new", preexec_fn=limited
    )
    code, out, err = ended(process)
    assert code == 0
    assert ANSWER in out
    assert len(err.splitlines()) == 1
    assert "too large: the index is not kept for the next time" in err
    assert not list((tmp_path / "new").rglob("*.tmp"))


@contextlib.contextmanager
def small_disk(folder, options):
    """A file system of its own, where the tests may mount one."""
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount, "-t", "tmpfs", "-o", options, "tmpfs", folder]
    if not mount or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a disk here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_on_a_full_disk_the_answer_comes_and_what_was_there_stays(folder, tmp_path, root):
    with small_disk(tmp_path / "disk", "size=64k") as disk:
        (disk / "filling").write_bytes(b"x" * 61440)
        code, out, err = ended(program(root, "ask", "--corpus", folder, "--", QUESTION, cache=disk))
        assert code == 0
        assert ANSWER in out
        assert "no space left on device: the index is not kept for the next time" in err
        target = disk / "stories.qai"
        code, out, err = ended(program(root, "index", folder, "--output", target, cache=tmp_path / "c"))
        assert code == 2
        assert "no space left on device" in err
        assert not target.exists()


@pytest.mark.parametrize("what", ["a file", "locked", "read-only"])
def test_a_cache_folder_that_cannot_be_used_is_said_in_a_line(folder, tmp_path, root, what):
    with contextlib.ExitStack() as stack:
        cache = tmp_path / "place"
        if what == "a file":
            cache.write_text("not a folder")
        elif what == "read-only":
            stack.enter_context(small_disk(cache, "ro"))
        elif os.geteuid() == 0:
            pytest.skip("root may write everywhere")
        else:
            cache.mkdir(mode=0o500)
        code, out, err = ended(program(root, "ask", "--corpus", folder, "--", QUESTION, cache=cache))
        assert code == 0
        assert ANSWER in out
        assert len(err.splitlines()) == 1
        assert "the index is not kept for the next time" in err
        asked = program(root, "ask", "--no-cache", "--corpus", folder, "--", QUESTION, cache=cache)
        code, out, err = ended(asked)
        assert (code, err) == (0, "")


def test_files_that_come_and_go_while_they_are_read(folder, tmp_path, root):
    """No traceback, whatever stands there at the moment of reading; and afterwards all is right."""
    over = threading.Event()

    def disturb():
        chance = random.Random(1)
        while not over.is_set():
            path = folder / f"{chance.randrange(30)}.txt"
            with contextlib.suppress(OSError):
                if chance.random() < 0.4:
                    path.unlink()
                else:
                    with path.open("a") as file:
                        file.write(f"House {chance.randrange(99)} was painted. " * chance.randrange(1, 40))

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(30):
            assert answered(folder, tmp_path / "cache") == ANSWER
    finally:
        over.set()
        thread.join()
    stored, fresh = open_library([folder], cache=tmp_path / "cache"), open_library([folder])
    assert list(stored.corpus.sentences) == list(fresh.corpus.sentences)
    code, _, err = ended(program(root, "ask", "--corpus", folder, "--", QUESTION, cache=tmp_path / "c"))
    assert (code, err) == (0, "")


@pytest.mark.parametrize("damage", ["cut off", "flipped", "another version", "something else"])
def test_an_index_file_that_is_damaged_is_refused_in_a_line(folder, tmp_path, root, damage):
    path = tmp_path / "stories.qai"
    write_index([folder], path)
    whole = bytearray(path.read_bytes())
    if damage == "cut off":
        whole = whole[:-100]
    elif damage == "flipped":
        whole[100] ^= 1
    elif damage == "another version":
        whole[16] += 1
    else:
        whole = bytearray(os.urandom(500))
    path.write_bytes(whole)
    code, out, err = ended(program(root, "ask", "--corpus", path, "--", QUESTION, cache=tmp_path / "c"))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert "stories.qai" in err


def test_index_writes_over_nothing_that_is_no_index(folder, tmp_path, root):
    path = tmp_path / "work.qai"
    path.write_text("years of work")
    code, _, err = ended(program(root, "index", folder, "--output", path, cache=tmp_path / "c"))
    assert code == 2
    assert "choose another name" in err
    assert path.read_text() == "years of work"
    code, _, err = ended(program(root, "index", folder, "--output", tmp_path / "a.txt", cache=tmp_path / "c"))
    assert (code, "must end in .qai" in err) == (2, True)
    code, _, err = ended(program(root, "index", cache=tmp_path / "c"))
    assert (code, "index what?" in err) == (2, True)


def test_index_says_what_it_made_and_the_file_is_asked_alone(folder, tmp_path, root):
    path = tmp_path / "stories.qai"
    code, out, err = ended(program(root, "index", folder, "--output", path, cache=tmp_path / "c"))
    assert (code, err) == (0, "")
    assert out == f"{path}: 2 articles, 4 sentences, {path.stat().st_size:,} bytes\n"
    shutil.rmtree(folder)
    code, out, err = ended(program(root, "ask", "--corpus", path, "--", QUESTION, cache=tmp_path / "c"))
    assert (code, err) == (0, "")
    assert ANSWER in out


def test_index_prepares_the_first_question(folder, tmp_path, root):
    code, out, err = ended(program(root, "index", folder, cache=tmp_path / "c"))
    assert (code, out, err) == (0, "2 articles, 4 sentences ready to be asked\n", "")
    before = {
        path: path.stat().st_mtime_ns for path in kept_files(tmp_path / "c") if path.suffix == ".segment"
    }
    code, out, err = ended(program(root, "ask", "--corpus", folder, "--", QUESTION, cache=tmp_path / "c"))
    assert (code, err) == (0, "")
    after = {
        path: path.stat().st_mtime_ns for path in kept_files(tmp_path / "c") if path.suffix == ".segment"
    }
    assert after == before
