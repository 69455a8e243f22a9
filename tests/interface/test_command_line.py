"""The command line as a process: what it writes where, and its exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from qa.corpus.suffixes import INDEX, RICH, TEXT

KEYS = ["question", "resolved", "answered", "answer", "reply", "kind", "confidence", "citations", "others"]
CITATION = [
    "number", "path", "title", "sentence", "start", "end", "text", "answer_start", "answer_end", "score",
]  # fmt: skip


@pytest.fixture
def chat(root):
    def run(*words, **more):
        more.setdefault("input", "")
        return subprocess.run(
            [sys.executable, root / "chat.py", *map(str, words)],
            capture_output=True,
            text=True,
            check=False,
            **more,
        )

    return run


def one_line(done, status):
    assert done.returncode == status, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_an_answer_goes_to_standard_output_and_nothing_else_is_said(chat, article):
    done = chat("ask", "--corpus", article, "Who was it designed by?")
    assert "[1]" in done.stdout
    assert "John Bradfield, an engineer." in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""
    assert done.returncode == 0


def test_json_has_the_keys_of_the_contract_in_order_and_true_offsets(chat, article):
    done = chat("ask", "--json", "--corpus", article, "Who designed the bridge?")
    row = json.loads(done.stdout)
    assert list(row) == KEYS
    assert row["question"] == "Who designed the bridge?"
    assert row["citations"]
    text = article.read_text(encoding="utf-8")
    for number, citation in enumerate(row["citations"], 1):
        assert list(citation) == CITATION
        assert citation["number"] == number
        assert text[citation["start"] : citation["end"]] == citation["text"]
        assert citation["path"] == str(article)


def test_json_explained_keeps_the_contract_and_adds_one_key(chat, article):
    row = json.loads(
        chat("ask", "--json", "--explain", "--corpus", article, "Who designed the bridge?").stdout
    )
    assert list(row) == [*KEYS, "explanation"]
    assert any("designed by" in hit["text"] for hit in row["explanation"]["hits"])
    assert {"reason", "evidence", "hits", "candidates", "excluded"} == set(row["explanation"])


def test_explain_shows_the_sentences_with_scores_and_the_rules_with_weights(chat, article):
    out = chat("ask", "--explain", "--corpus", article, "Who designed the bridge?").stdout
    for heading in ("The question as read", "The sentences found", "The best candidates", "█"):
        assert heading in out


def test_explain_tells_what_would_have_won_and_why_it_cannot_be_the_answer(chat, tmp_path):
    text = tmp_path / "ward.txt"
    text.write_text("The surgeon, a Dutchman named Cornelis Baart, came from Leiden.", encoding="utf-8")
    out = chat("ask", "--explain", "--corpus", text, "What nationality was the surgeon?").stdout
    told = out[out.index("Excluded, though more spoke for them") :]
    assert "Cornelis Baart" in told
    assert "is of no type that can answer" in told


def test_explain_shows_the_signs_on_which_a_yes_rests_and_no_phrase(chat, article):
    out = chat("ask", "--explain", "--corpus", article, "Was the bridge designed by John Bradfield?").stdout
    assert "The signs of the cited sentence, for and against Yes" in out
    assert "the rules say yes" in out
    assert "The best candidates" not in out


def test_without_a_corpus_the_bundled_article_answers(chat, tmp_path):
    done = chat("ask", "--json", "What did China promise?", cwd=tmp_path)
    assert "dar-visits-beijing.txt" in json.loads(done.stdout)["citations"][0]["path"]


@pytest.mark.parametrize(
    "words",
    [
        ["--corpus", "CORPUS", "ask", "--json", "Who designed the bridge?"],
        ["ask", "--json", "--corpus", "CORPUS", "CORPUS", "Who designed the bridge?"],
        ["ask", "Who designed the bridge?", "--json", "--corpus", "CORPUS"],
        ["ask", "--corpus=CORPUS", "Who designed the bridge?", "--json"],
    ],
)
def test_options_stand_before_or_after_the_command_and_the_question(chat, article, words):
    done = chat(*[word.replace("CORPUS", str(article)) for word in words])
    assert json.loads(done.stdout)["citations"][0]["path"] == str(article)


def test_several_questions_are_answered_in_order(chat, article):
    done = chat("ask", "--json", "--corpus", article, "Who designed the bridge?", "What did it cost?")
    assert [json.loads(line)["question"] for line in done.stdout.splitlines()] == [
        "Who designed the bridge?",
        "What did it cost?",
    ]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_questions_come_one_a_line_from_standard_input(chat, article, ends):
    lines = ends.join(["\ufeffWho designed the bridge?", "", "  What did\tit cost? ", "zzqx"])
    done = chat("ask", "--json", "--corpus", article, "-", input=lines)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["question"].strip() for row in rows] == [
        "Who designed the bridge?",
        "What did\tit cost?",
        "zzqx",
    ]
    assert rows[1]["resolved"] == "What did it cost?"
    assert not rows[2]["answered"]
    assert done.returncode == 1


def test_each_answer_is_out_before_the_next_question_comes(root, article):
    words = [sys.executable, root / "chat.py", "ask", "--json", "--corpus", article, "-"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        for question in ("Who designed the bridge?", "What did it cost?"):
            process.stdin.write(question + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question
        process.stdin.close()


def test_the_chat_in_a_pipe_has_no_prompt_colour_or_escape(chat, article):
    done = chat("--corpus", article, input="Who designed the bridge?\nWhat did it cost?\n")
    assert done.stdout.startswith("> Who designed the bridge?\n")
    assert "[1] The bridge cost $10 million." in done.stdout
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


def test_unanswerable_is_status_one(chat, article):
    done = chat("ask", "--corpus", article, "zzqx?")
    assert done.returncode == 1
    assert done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["ask"], "ask what?"),
        (["ask", ""], "empty"),
        (["ask", " \x07 "], "empty"),
        (["aks", "--json"], "did you mean ask?"),
        (["ask", "--jsn", "Who?"], "did you mean --json?"),
        (["Who designed the bridge?"], "ask 'Who designed the bridge?'"),
        (["--nonsense"], "--nonsense"),
        (["ask", "--corpus"], "--corpus"),
        (["ask", "--corpus", "nowhere.txt", "Who?"], "nowhere.txt"),
        (["--corpus", "nowhere.txt"], "nowhere.txt"),
    ],
)
def test_a_mistake_is_one_line_and_status_two(chat, words, says):
    assert says in one_line(chat(*words), 2)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ["ask", "--corpus", "CORPUS", "notes/", "Who?"],
            "notes/: no such file or folder; check the spelling",
        ),
        (["ask", "no/such.txt", "Who?"], "no/such.txt: no such file or folder; check the spelling"),
        *[
            (["ask", f"nosuch{suffix}"], f"nosuch{suffix}: no such file or folder")
            for suffix in (*TEXT, *RICH, INDEX, ".HTML")
        ],
        (["ask", "CORPUS", "Who?"], "to answer from it, chat.py ask --corpus CORPUS"),
        (["--json"], "--json belongs to the command ask: chat.py ask --json"),
        (["evaluate", "nope"], "nope: no such file or folder; check the spelling"),
        (["evaluate", "FOLDER/list.json"], "(data, paragraphs, context, qas, question): 'data' is missing"),
        (["show", "FOLDER"], "FOLDER: a folder; name a file in it"),
        (
            ["ask", "--corpus", "FOLDER/fake.qai", "Who?"],
            "fake.qai: no index in it; make one with the command",
        ),
        (["ask", "--corpus", "FOLDER/gone.txt", "Who?"], "gone.txt: a link that leads nowhere; mend it or"),
        (["index", "CORPUS", "--output", "FOLDER/no/a.qai"], "FOLDER/no/a.qai: there is no folder FOLDER/no"),
        (["index", "CORPUS", "--output", "/proc/a.qai"], "/proc/a.qai: "),
    ],
)
def test_what_is_wrong_is_named_with_the_remedy(chat, article, tmp_path, words, says):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "list.json").write_text('{"a": 1}')
    (folder / "fake.qai").write_text("no index")
    (folder / "gone.txt").symlink_to("nowhere")

    def put(text):
        return text.replace("CORPUS", str(article)).replace("FOLDER", str(folder))

    told = one_line(chat(*map(put, words)), 2)
    assert put(says) in told
    assert ".tmp" not in told


def test_a_question_with_a_stroke_in_it_is_a_question(chat, article):
    for question in ("Who designed and/or built the bridge", "bridge/road?"):
        assert chat("ask", "--corpus", article, question).returncode in {0, 1}


def test_files_left_out_of_a_folder_are_said_to_be_left_out(chat, article):
    (article.parent / "gone.txt").symlink_to("nowhere")
    done = chat("ask", "--corpus", article.parent, "Who designed the bridge?")
    assert done.returncode == 0
    assert done.stderr.startswith("chat.py: left out: ")
    done = chat("index", article.parent)
    assert done.stderr.startswith("chat.py: left out: ")


def test_an_index_that_is_not_kept_is_not_said_to_be_ready(chat, article):
    assert chat("index", article).stdout == "1 article, 5 sentences ready to be asked\n"
    assert "ready" not in chat("index", "--no-cache", article).stdout


def test_a_file_named_without_its_option_says_how(chat, article):
    assert f"--corpus {article}" in one_line(chat(article), 2)


def test_a_line_that_is_not_utf8_keeps_the_answers_before_it(root, article):
    done = subprocess.run(
        [sys.executable, root / "chat.py", "ask", "--json", "--corpus", article, "-"],
        input=b"Who designed the bridge?\nWas it in Z\xfcrich?\n",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"line 2" in done.stderr
    assert json.loads(done.stdout)["question"] == "Who designed the bridge?"


@pytest.mark.parametrize(
    "question", ["of the and to", "?!", "\x1b[31mWho\x00 designed it", "who " * 10_000, "é" * 5000]
)
def test_any_question_gets_an_answer_or_an_abstention(chat, article, question):
    lines = question + "\nWho designed the bridge?\n"
    done = chat("ask", "--json", "--corpus", article, "-", input=lines)
    assert len(done.stdout.splitlines()) == 2
    assert done.returncode in {0, 1}
    assert done.stderr == ""


def test_a_question_that_is_a_text_is_told_so(chat, article):
    done = chat("ask", "--corpus", article, "-", input="who " * 10_000)
    assert "10,000 words" in done.stdout
    assert done.returncode == 1


def test_a_megabyte_without_a_blank_is_told_so_and_not_shown_whole(chat, article):
    done = chat("--corpus", article, input="x" * 1_000_000 + "\nWho was it designed by?\n")
    assert "1,000,000 letters" in done.stdout
    assert "[1]" in done.stdout
    assert len(done.stdout) < 3000
    assert done.returncode == 1


def test_escape_sequences_of_an_article_never_reach_the_output(chat, tmp_path):
    path = tmp_path / "evil.txt"
    path.write_text("The \x1b]0;owned\x07mayor \x9b31mMary Lang spoke.\n", encoding="utf-8")
    for more in ((), ("--explain",), ("--json",)):
        out = chat("ask", "--corpus", path, *more, "Who spoke?").stdout
        assert "Lang" in out
        assert not any(c in out for c in "\x1b\x07\x9b")


def test_a_line_of_json_is_one_line_for_every_reader(chat, tmp_path):
    path = tmp_path / "odd.txt"
    path.write_text("The mayor\u2028Mary\x85Lang spoke.\n", encoding="utf-8")
    assert len(chat("ask", "--json", "--corpus", path, "Who spoke?").stdout.splitlines()) == 1


def test_output_is_utf8_in_any_locale(chat, tmp_path):
    path = tmp_path / "city.txt"
    path.write_text("Le maire de 北京 visited Zürich.\n", encoding="utf-8")
    env = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert "北京" in chat("ask", "--corpus", path, "Who visited Zürich?", env=env, encoding="utf-8").stdout


def test_a_closed_pipe_is_silent(root, article):
    words = [sys.executable, root / "chat.py", "ask", "--corpus", article, "-"]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        process.stdout.close()
        process.stdin.write("Who designed the bridge?\n" * 50)
        process.stdin.close()
        assert process.stderr.read() == ""
    assert process.returncode == 141  # as a shell has it of a process that the signal ended


@pytest.mark.parametrize("closed", ["stdout", "stderr", "stdin"])
def test_a_stream_closed_from_the_start_is_survived(root, article, closed):
    number = {"stdin": 0, "stdout": 1, "stderr": 2}[closed]
    line = (
        f'"{sys.executable}" "{root}/chat.py" ask --corpus "{article}" "Who designed the bridge?" {number}>&-'
    )
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0


def test_a_full_disk_is_one_line(root, article):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, root / "chat.py", "ask", "--corpus", article, "Who designed the bridge?"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert "no space left" in one_line(done, 2)


def test_control_c_while_waiting_for_a_question_is_130_and_silent(root, article):
    words = [sys.executable, root / "chat.py", "ask", "--json", "--corpus", article, "-"]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        process.stdin.write("Who designed the bridge?\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == ""


@pytest.mark.parametrize(
    "loaded", ["qa.interface.arguments", "qa.errors", "qa.corpus.article", "qa.corpus.loading"]
)
def test_control_c_while_starting_is_130_and_silent(root, article, loaded):
    words = [sys.executable, "-X", "importtime", root / "chat.py", "ask", "--corpus", article, "-"]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        for line in process.stderr:  # one for each module, when it is loaded
            if line.split("|")[-1].strip() == loaded:
                break
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert [line for line in process.stderr if not line.startswith("import time:")] == []


def test_help_and_version(chat):
    for words in (["--help"], ["ask", "--help"], ["--version"]):
        done = chat(*words)
        assert done.returncode == 0
        assert done.stdout
        assert done.stderr == ""


def test_python_m_qa_and_chat_py_do_the_same(chat, article, root):
    words = ["ask", "--json", "--corpus", str(article), "Who designed the bridge?"]
    done = subprocess.run(
        [sys.executable, "-m", "qa", *words], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.stdout == chat(*words).stdout


def test_a_library_that_is_missing_is_named_with_the_remedy(root, article):
    code = (
        "import sys; sys.modules['Stemmer'] = None; from qa.interface.cli import main;"
        f"sys.exit(main(['ask', '--corpus', {str(article)!r}, 'Who designed the bridge?']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "Stemmer is not installed here: .venv/bin/qa has it once the README" in done.stderr


TEXT = "The mill at Sorn was built in 1790.\r\nIt has twelve doors."


def test_the_article_may_come_through_standard_input(chat):
    done = chat(
        "ask",
        "--json",
        "--corpus",
        "-",
        "When was the mill built?",
        "How many doors does it have?",
        input=TEXT,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [row["answer"] for row in rows] == ["1790", "twelve"]
    (citation,) = rows[0]["citations"]
    assert citation["path"] is None
    assert citation["title"] == "standard input"
    assert TEXT.replace("\r\n", "\n")[citation["start"] : citation["end"]] == citation["text"]


def test_the_article_of_standard_input_stands_beside_those_of_files(chat, article):
    done = chat("ask", f"--corpus={article}", "--corpus=-", "When was the mill built?", input=TEXT)
    assert "(standard input, sentence\xa01)" in done.stdout.replace("sentence 1", "sentence\xa01")


@pytest.mark.parametrize(
    ("words", "given", "told"),
    [
        (["ask", "--corpus", "-", "-"], "Who?", "standard input can't be both the article and the questions"),
        (["--corpus", "-"], TEXT, "the chat reads what you type"),
        (["index", "-"], TEXT, "index reads files, not standard input"),
        (["ask", "--corpus", "-", "Who?"], "", "standard input: is empty"),
        (["ask", "--corpus", "-", "Who?"], "...", "standard input: holds no word"),
        (["ask", "--corpus", "-", "Who?"], "a\0b", "standard input: not text (a NUL byte at offset 1)"),
    ],
)
def test_standard_input_that_can_be_no_article_is_refused_in_a_line(chat, words, given, told):
    assert told in one_line(chat(*words, input=given), 2)


def test_standard_input_must_be_utf_8(root):
    words = [sys.executable, root / "chat.py", "ask", "--corpus", "-", "Who?"]
    done = subprocess.run(words, input="Café".encode("latin-1"), capture_output=True, check=False)
    assert done.returncode == 2
    assert b"standard input: not UTF-8 (byte 0xE9 at offset 3); convert it" in done.stderr


@pytest.mark.parametrize(("text", "told"), [("", "is empty"), (" \n\n", "is blank")])
def test_a_file_without_text_is_refused_by_show_as_by_ask(chat, tmp_path, text, told):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    for words in (["show", path], ["ask", "--corpus", path, "Who?"]):
        assert f"{path}: {told}; give a file with some text in it" in one_line(chat(*words), 2)


def test_thanks_are_no_question_that_could_stay_open(chat, article):
    done = chat("ask", "--corpus", str(article), "Thanks!")
    assert done.returncode == 0
    assert done.stdout.strip()
