"""Figures that must not fall: on questions of our own, and on public question sets where they are at hand.

The rules' weights were fitted on most of these questions, so the figures are not what a new text gets: they
tell whether something was broken. The public sets are looked for in ../shared/benchmarks beside the checkout,
or where QA_BENCHMARKS says; only some of their articles are asked, to be done in a minute.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa import Chatbot
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
        "EM": 0.80, "F1": 0.89, "R@1": 0.90, "R@5": 0.96, "MRR": 0.94,
        "F1 with abstention": 0.77, "AUROC": 0.87, "EM of the surest quarter": 0.96,
    }  # fmt: skip
    assert below(evaluate(documents), floors) == {}


def test_questions_in_other_words_on_texts_that_nothing_was_fitted_on(root):
    # Never to be fitted on: the only questions here that tell what a new text gets. EM was .65, and F1 .70,
    # while yes/no questions that nothing tells were guessed at confidence 0; with abstention F1 was .57. They
    # were .62 and .68 before 1,120 plainly asked questions were fitted on, by which F1 with abstention rose.
    # AUROC was .81 before six yes/no questions were answered rightly instead of three, and one wrongly.
    report = evaluate(load_squad(root / "tests" / "data" / "asked.json"))
    floors = {
        "EM": 0.63, "F1": 0.68, "R@1": 0.66, "R@5": 0.92, "MRR": 0.77,
        "F1 with abstention": 0.60, "AUROC": 0.80, "EM of the surest quarter": 0.96,
    }  # fmt: skip
    assert below(report, floors) == {}


def test_questions_that_share_few_words_with_texts_that_nothing_was_fitted_on(root):
    # Never to be fitted on either. Of the 28 surest answers one more is wrong than when it was .82.
    report = evaluate(load_squad(root / "tests" / "data" / "paraphrased.json"))
    floors = {
        "EM": 0.42, "F1": 0.52, "R@1": 0.60, "R@5": 0.86, "MRR": 0.71,
        "F1 with abstention": 0.45, "AUROC": 0.62, "EM of the surest quarter": 0.78,
    }  # fmt: skip
    assert below(report, floors) == {}


@pytest.fixture(scope="module")
def unseen(root):
    return evaluate(load_squad(root / "tests" / "data" / "unseen.json"))


def test_questions_that_no_rule_was_written_for(unseen):
    # Neither to be fitted on nor to be read: what they find wrong is not to be mended one by one.
    floors = {
        "EM": 0.52, "F1": 0.57, "R@1": 0.63, "R@5": 0.85, "MRR": 0.72,
        "F1 with abstention": 0.49, "AUROC": 0.69, "EM of the surest quarter": 0.83,
    }  # fmt: skip
    assert below(unseen, floors) == {}


def test_what_readers_ask_first_in_plain_words(root):
    # By writers who knew neither the tool nor its rules; nothing was fitted on them, nor were misses read.
    floors = {
        "EM": 0.79, "F1": 0.85, "R@1": 0.83, "R@5": 0.98, "MRR": 0.89,
        "F1 with abstention": 0.81, "AUROC": 0.92, "EM of the surest quarter": 0.95,
    }  # fmt: skip
    assert below(evaluate(load_squad(root / "tests" / "data" / "plain.json")), floors) == {}


def test_what_people_have_in_a_folder(root):
    # News, minutes, a leaflet, a recipe and the like, asked half in their words and half not. As above,
    # nothing was fitted on them, nor were misses read.
    floors = {
        "EM": 0.71, "F1": 0.76, "R@1": 0.82, "R@5": 0.96, "MRR": 0.88,
        "F1 with abstention": 0.67, "AUROC": 0.81, "EM of the surest quarter": 0.94,
    }  # fmt: skip
    assert below(evaluate(load_squad(root / "tests" / "data" / "everyday.json")), floors) == {}


def test_yes_or_no_on_texts_that_nothing_was_fitted_on(root):
    """Of sixty questions fifteen are answered rightly, and six wrongly at most."""
    right = wrong = 0
    for document in load_squad(root / "tests" / "data" / "unseen.json"):
        for case in document.cases:
            if case.answers and case.answers[0] in {"Yes", "No"}:
                given = Chatbot.from_text(document.paragraphs[case.paragraph]).ask(case.question).text
                right += given == case.answers[0]
                wrong += given is not None and given != case.answers[0]
    assert right >= 15
    assert wrong <= 6


def test_squad2_whole_articles(root):
    # AUROC was .70, and EM of the surest quarter .83, while these were a fourth of the questions fitted on.
    floors = {
        "EM": 0.52, "F1": 0.62, "R@1": 0.77, "R@5": 0.94, "MRR": 0.85,
        "F1 with abstention": 0.58, "AUROC": 0.69, "EM of the surest quarter": 0.83,
    }  # fmt: skip
    assert below(evaluate(squad2(root)[::8]), floors) == {}


@pytest.fixture(scope="module")
def paragraphs(root):
    return evaluate(squad2(root)[4::8], scope="paragraph")


def test_squad2_paragraphs(paragraphs):
    # AUROC was .75 while the doubts learnt from answers that the rules gave on these very articles; .74, and
    # F1 .69, while these questions were half of those that they were fitted on, and not a seventh; of six
    # answers of 293 another phrase is the best (EM was .58) since plainly asked questions were fitted on.
    floors = {
        "EM": 0.55, "F1": 0.66, "R@1": 0.87, "R@5": 0.99, "MRR": 0.92,
        "F1 with abstention": 0.61, "AUROC": 0.73, "EM of the surest quarter": 0.90,
    }  # fmt: skip
    assert below(paragraphs, floors) == {}


def overpromised(report, tolerance):
    """Confidences of which too small a share is right, where there are enough answers to tell."""
    return {
        f"{row.low:.1f}": (round(row.confidence, 2), round(row.right, 2))
        for row in report.reliability
        if row.answers >= 40 and row.confidence - row.right > tolerance
    }


def test_confidence_promises_no_more_than_it_keeps(unseen):
    """Of the answers of like confidence at least about that share is right."""
    assert overpromised(unseen, 0.08) == {}


def test_questions_made_to_deceive_deceive_it_a_little(paragraphs):
    """Half of SQuAD's questions were written to look answerable, which people's questions are not."""
    assert overpromised(paragraphs, 0.16) == {}
