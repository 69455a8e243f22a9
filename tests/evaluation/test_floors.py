"""Figures that must not fall: on questions of our own, and on public question sets where they are at hand.

The rules' weights were fitted on most of these questions, so the figures are not what a new text gets: they
tell whether something was broken. The public sets are looked for in ../shared/benchmarks beside the checkout,
or where QA_BENCHMARKS says; only some of their articles are asked, to be done in a minute.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa.evaluation.report import evaluate
from qa.evaluation.squad import load_squad

pytestmark = pytest.mark.figures


def squad2(root):
    folder = Path(os.environ.get("QA_BENCHMARKS") or root.parent / "shared" / "benchmarks")
    path = folder / "squad2-half-dev.json"
    if not path.is_file():
        pytest.skip(
            f"no {path.name} in {folder}: get it from its publisher, or name its folder in QA_BENCHMARKS"
        )
    return load_squad(path)


def reached(report):
    """The figures that have floors."""
    overall, doubt = report.overall, report.abstaining
    return {
        "EM": overall.exact,
        "F1": overall.f1,
        "R@1": overall.recall_1,
        "R@5": overall.recall_5,
        "MRR": overall.reciprocal_rank,
        "F1 with abstention": doubt.f1,
        "AUROC": doubt.auroc,
        "EM of the surest quarter": report.most_confident[1].exact,
    }


def below(report, floors):
    """The figures that are below their floors."""
    found = reached(report)
    return {name: (round(found[name], 3), floor) for name, floor in floors.items() if found[name] < floor}


def test_our_own_lessons(root):
    # Of the first thirty, on which the floors were set.
    documents = load_squad(root / "tests" / "data" / "lessons.json")[:30:3]
    floors = {
        "EM": 0.70, "F1": 0.80, "R@1": 0.90, "R@5": 0.96, "MRR": 0.93,
        "F1 with abstention": 0.68, "AUROC": 0.80, "EM of the surest quarter": 0.94,
    }  # fmt: skip
    assert below(evaluate(documents), floors) == {}


def test_questions_in_other_words_on_texts_that_nothing_was_fitted_on(root):
    # Never to be fitted on: the only questions here that tell what a new text gets.
    report = evaluate(load_squad(root / "tests" / "data" / "asked.json"))
    floors = {
        "EM": 0.60, "F1": 0.65, "R@1": 0.66, "R@5": 0.92, "MRR": 0.76,
        "F1 with abstention": 0.53, "AUROC": 0.74, "EM of the surest quarter": 0.90,
    }  # fmt: skip
    assert below(report, floors) == {}


def test_questions_that_share_few_words_with_texts_that_nothing_was_fitted_on(root):
    # Never to be fitted on either.
    report = evaluate(load_squad(root / "tests" / "data" / "paraphrased.json"))
    floors = {
        "EM": 0.33, "F1": 0.43, "R@1": 0.51, "R@5": 0.83, "MRR": 0.64,
        "F1 with abstention": 0.38, "AUROC": 0.56, "EM of the surest quarter": 0.64,
    }  # fmt: skip
    assert below(report, floors) == {}


def test_squad2_whole_articles(root):
    floors = {
        "EM": 0.48, "F1": 0.57, "R@1": 0.73, "R@5": 0.92, "MRR": 0.81,
        "F1 with abstention": 0.54, "AUROC": 0.65, "EM of the surest quarter": 0.83,
    }  # fmt: skip
    assert below(evaluate(squad2(root)[::8]), floors) == {}


@pytest.fixture(scope="module")
def paragraphs(root):
    return evaluate(squad2(root)[4::8], scope="paragraph")


def test_squad2_paragraphs(paragraphs):
    # AUROC was .75 while the doubts learnt from answers that the rules gave on these very articles.
    floors = {
        "EM": 0.58, "F1": 0.69, "R@1": 0.86, "R@5": 0.98, "MRR": 0.92,
        "F1 with abstention": 0.60, "AUROC": 0.74, "EM of the surest quarter": 0.87,
    }  # fmt: skip
    assert below(paragraphs, floors) == {}


def test_confidence_promises_no_more_than_it_keeps(paragraphs):
    """Of the answers of like confidence at least about that share is right, where there are enough to tell.

    More of them may be: the rules have seen these articles, and confidence is made for new ones.
    """
    assert {
        f"{row.low:.1f}": (round(row.confidence, 2), round(row.right, 2))
        for row in paragraphs.reliability
        if row.answers >= 40 and row.confidence - row.right > 0.08
    } == {}
