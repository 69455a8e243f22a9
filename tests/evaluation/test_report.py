from __future__ import annotations

import dataclasses
import json

import pytest

from qa import DatasetError
from qa.evaluation.misses import CAUSES, cause, miss_to_dict
from qa.evaluation.report import Times, evaluate
from qa.evaluation.squad import Case, Document, load_squad


@pytest.fixture(scope="module")
def small(root):
    return load_squad(root / "tests" / "data" / "small-squad.json")


@pytest.fixture(scope="module")
def measured(small):
    """The report on the small set, and all its misses."""
    misses = []
    return evaluate(small, on_miss=misses.append), misses


def document(text, question, *answers):
    """An article with one question."""
    starts = tuple(max(text.find(answer), 0) for answer in answers)
    return Document("T", (text,), (Case("1", question, answers, starts, 0),))


def test_every_question_is_counted(measured):
    report, _ = measured
    assert (report.articles, report.questions, report.answerable) == (2, 8, 6)
    assert sum(figures.questions for figures in report.by_kind.values()) == 6
    assert sum(figures.questions for figures in report.by_form.values()) == 6
    assert report.by_kind["who"].questions == 2
    assert sum(row.answers for row in report.reliability) <= 8


def test_the_whole_is_the_mean_of_its_kinds(measured):
    report, _ = measured
    for parts in (report.by_kind, report.by_form):
        for name in ("exact", "f1", "recall_1", "recall_5", "reciprocal_rank"):
            total = sum(getattr(figures, name) * figures.questions for figures in parts.values())
            assert total / report.answerable == pytest.approx(getattr(report.overall, name))


def test_plain_questions_are_found_and_answered(measured):
    report, _ = measured
    assert report.by_kind["when"].exact == report.by_kind["when"].recall_1 == 1.0
    assert report.by_kind["who"].f1 == 1.0


def test_the_misses_account_for_the_figures(measured):
    report, misses = measured
    causes = [cause(miss) for miss in misses]
    assert {name: causes.count(name) for name in set(causes)} == dict(report.causes)
    wrong = [miss for miss in misses if miss.answerable and not miss.exact]
    assert len(wrong) == round((1 - report.overall.exact) * report.answerable)


def test_a_miss_tells_what_was_wanted_and_what_spoke_for_what_was_given(measured):
    _, misses = measured
    for miss in misses:
        row = miss_to_dict(miss)
        assert json.loads(json.dumps(row)) == row
        assert row["cause"] in CAUSES
        assert row["question"] == miss.case.question
        assert (row["gold_sentence"] is None) == (not row["wanted"])
        if row["wanted"]:
            assert row["wanted"][0] in row["gold_sentence"]
        for candidate in row["candidates"]:
            assert candidate["text"] in candidate["sentence"]
            assert candidate["evidence"]


def test_the_same_again_but_for_the_times(small, measured):
    def numbers():
        report = evaluate(small, clock=iter(range(10_000)).__next__)
        return report.to_dict()

    assert numbers() == numbers()
    assert numbers() | {"seconds": None} == measured[0].to_dict() | {"seconds": None}


def test_time_is_that_of_the_answers(small):
    ticks = iter([0, 1, 10, 12, 20, 23, 30, 34, 40, 45, 50, 56, 60, 67, 70, 100])
    report = evaluate(small, clock=lambda: float(next(ticks)))
    assert report.seconds == Times(mean=58 / 8, median=4.5)


def test_progress_is_told_after_each_text(small):
    told = []
    evaluate(small, progress=lambda done, total: told.append((done, total)))
    assert told == [(5, 8), (8, 8)]
    told.clear()
    evaluate(small, scope="paragraph", progress=lambda done, total: told.append((done, total)))
    assert told == [(3, 8), (5, 8), (8, 8)]


def test_a_path_will_do(root, measured):
    report = evaluate(str(root / "tests" / "data" / "small-squad.json"))
    assert dataclasses.replace(report, seconds=measured[0].seconds) == measured[0]


def test_the_object_is_json_and_keeps_the_order(measured):
    row = measured[0].to_dict()
    assert list(row) == [field.name for field in dataclasses.fields(measured[0])]
    assert json.loads(json.dumps(row, allow_nan=False)) == row


def test_the_threshold_can_be_moved(small):
    never = evaluate(small, min_confidence=1.1)
    assert never.abstaining.exact == never.abstaining.always == pytest.approx(2 / 8)
    assert never.abstaining.no_answer == 1.0
    always = evaluate(small, min_confidence=0.0)
    assert always.overall == never.overall  # the best candidate is taken all the same
    assert always.abstaining.has_answer_exact == always.overall.exact


def test_without_unanswerable_questions_there_are_no_figures_of_abstention():
    report = evaluate([document("Ann Lee founded the mill.", "Who founded the mill?", "Ann Lee")])
    assert report.abstaining is None
    assert report.to_dict()["abstaining"] is None
    assert report.overall.exact == 1.0


def test_without_answerable_questions_there_is_still_a_report():
    report = evaluate(
        [
            document(
                "Ann Lee founded the mill.",
                "When did it burn?",
            )
        ]
    )
    assert (report.answerable, report.overall.questions, report.most_confident) == (0, 0, ())
    assert report.abstaining is None


def test_an_answer_is_judged_as_given_also_where_it_was_kept_back():
    misses = []
    text = "Ann Lee founded the mill."
    report = evaluate(
        [document(text, "Who founded the mill?", "Ann Lee")], min_confidence=1.1, on_miss=misses.append
    )
    assert report.overall.exact == 1.0
    assert dict(report.causes) == {"kept back": 1}
    assert miss_to_dict(misses[0])["wanted_place"] == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("Lee", "boundary"), ("flour", "wrong sentence"), ("the mill", "wrong span")],
)
def test_the_likely_cause_of_a_miss(answer, expected):
    misses = []
    text = "Ann Lee founded the mill. It made flour."
    evaluate([document(text, "Who founded the mill?", answer)], on_miss=misses.append)
    assert [cause(miss) for miss in misses] == [expected]


def test_a_yes_counts_where_a_yes_is_wanted():
    text = "Ann Lee founded the mill. It made flour."
    report = evaluate([document(text, "Did Ann Lee found the mill?", "Yes")])
    assert report.overall.exact == 1.0


@pytest.mark.parametrize("question", ["", "?", "the of and", "who", "\x00\x1b[31m", "mill " * 3_000])
def test_odd_questions_are_judged_too(question):
    report = evaluate([document("Ann Lee founded the mill.", question, "Ann Lee")])
    assert report.questions == 1


def test_nothing_to_ask_is_refused():
    with pytest.raises(DatasetError, match="no questions"):
        evaluate([])
