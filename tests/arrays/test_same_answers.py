"""An answer is the same to the last bit whether numpy computes it or plain arrays do."""

import json
import os
import subprocess
import sys

import pytest

from qa.evaluation.squad import load_squad
from qa.storage.exporting import write_index

ANSWER = """\
import json, sys
from qa.arrays import without_numpy
if sys.argv[1] == "plain":
    without_numpy()
from qa.chatbot import Chatbot
from qa.storage.library import library_of
from qa.storage.parts import open_parts
for line in sys.stdin:
    path, questions = json.loads(line)
    bot = Chatbot.from_library(library_of(open_parts([path], cache=sys.argv[2]), ()))
    for question in questions:
        hits = [(hit.sentence.start, hit.score) for hit in bot.retrieve(question, 40)]
        sparse = bot.index.scores(question.lower().split(), [1.0] * len(question.split())).tolist()
        print(json.dumps([question, sparse, hits, repr(bot.ask(question))]))
print("numpy" in sys.modules)
"""

SETS = {"lessons": 40, "unseen": 4, "asked": 4, "paraphrased": 4, "everyday": 3, "plain": 5, "yes_or_no": 40}


@pytest.fixture(scope="module")
def asked(root, tmp_path_factory):
    """Index files, and the questions to be asked of each."""
    folder = tmp_path_factory.mktemp("indexes")
    rows = []
    for name, step in SETS.items():
        for number, document in enumerate(load_squad(root / "tests" / "data" / f"{name}.json")[::step]):
            text = folder / f"{name}-{number}.txt"
            text.write_text("\n\n".join(document.paragraphs), encoding="utf-8")
            write_index([text], text.with_suffix(".qai"))
            rows.append([str(text.with_suffix(".qai")), [case.question for case in document.cases[:8]]])
    return rows


def answers(asked, library, cache):
    """What a process of its own says to all the questions, and whether it has imported numpy."""
    *lines, last = subprocess.run(
        [sys.executable, "-c", ANSWER, library, str(cache)],
        input="\n".join(map(json.dumps, asked)),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()
    return list(map(json.loads, lines)), last == "True"


def test_hits_and_answers_are_the_same_without_numpy(asked, tmp_path):
    theirs, _ = answers(asked, "numpy", tmp_path)
    mine, imported = answers(asked, "plain", tmp_path)
    assert len(mine) > 400
    assert [row for row, other in zip(mine, theirs, strict=True) if row != other] == []
    assert not imported
