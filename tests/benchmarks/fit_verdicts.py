"""Fit the weights of yes and no: ``python tests/benchmarks/fit_verdicts.py [FILE ...] [--folds N]``.

From the yes/no questions of our own lessons (tests/data/yes_or_no.json and lessons.json), and of each FILE
in SQuAD format, it writes qa/reading/yes_no/verdicts.json, and signs.md beside it for people to read. With
--folds it writes nothing and holds each fold of the texts against weights from the others: how many answers
are given from each confidence on, and how many of these are right, wrong, or should have been none.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from qa.evaluation.squad import load_squad
from qa.fitting.verdicts import LONG, fit_verdicts, judge_verdicts, verdicts_to_json
from qa.reading.yes_no.deciding import ANSWERS, verdict_weights_from_json
from qa.reading.yes_no.sign_table import sign_table

ROOT = Path(__file__).parents[2]
LESSONS = [ROOT / "tests" / "data" / name for name in ("yes_or_no.json", "lessons.json")]
WEIGHTS = ROOT / "qa" / "reading" / "yes_no" / "verdicts.json"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    documents = [document for path in [*LESSONS, *arguments.files] for document in load_squad(path)]
    judged = judge_verdicts(documents)
    if arguments.folds:
        cross_validate(documents, judged, arguments.folds)
        return 0
    weights = fit_verdicts(judged)
    note = {"questions": len(judged), "weights": int(np.count_nonzero(np.round(weights, 2)))}
    content = verdicts_to_json(weights, note)
    arguments.output.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    arguments.output.with_name("signs.md").write_text(
        sign_table(verdict_weights_from_json(content)), encoding="utf-8"
    )
    print(json.dumps(note))
    return 0


def cross_validate(documents, judged, folds):
    """Print the figures by confidence, apart for texts and for a sentence or two."""
    titles = sorted({one.document for one in judged})
    texts = {document.title for document in documents if len(document.paragraphs[0]) >= LONG}
    given = {True: [], False: []}
    for number in range(folds):
        fold = set(titles[number::folds])
        weights = fit_verdicts([one for one in judged if one.document not in fold])
        for one in judged:
            if one.document in fold:
                given[one.document in texts].append((one.answer, *answer_of(one, weights)))
    for is_text, rows in given.items():
        left_open = sum(wanted is None for wanted, _, _ in rows)
        print(f"{'texts' if is_text else 'sentences'}: {len(rows)} questions, {left_open} of them open")
        for bound in np.arange(0.45, 0.9, 0.05):
            answered = [(wanted, answer) for wanted, answer, sure in rows if sure >= bound]
            right = sum(wanted == answer for wanted, answer in answered)
            left = sum(wanted is None for wanted, _ in answered)
            wrong = len(answered) - right - left
            print(f"from {bound:.2f}: {right} right, {wrong} wrong, {left} of open ones")


def answer_of(one, weights):
    """The likelier answer, and its share."""
    scores = one.values @ weights[:, :-1].T + weights[:, -1]
    highest = max(scores.max(), 0.0)
    odds = one.grounds * np.exp(scores - highest)
    shares = odds.sum(axis=0) / (odds.sum() + np.exp(-highest))
    side = int(shares[1] > shares[0])
    return ANSWERS[side], float(shares[side])


if __name__ == "__main__":
    sys.exit(main())
