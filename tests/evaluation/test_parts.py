from __future__ import annotations

import pytest

from qa import DatasetError
from qa.corpus.loading import corpus_from_text
from qa.evaluation.parts import cut, gold_sentences
from qa.evaluation.squad import Case, Document, load_squad


def accepted(part):
    for case, shift in zip(part.cases, part.shifts, strict=True):
        for start, answer in zip(case.starts, case.answers, strict=True):
            if answer not in {"Yes", "No"}:  # those start where the sentence does that shows it
                yield part.text[shift + start :][: len(answer)], answer


@pytest.mark.parametrize("scope", ["article", "paragraph"])
@pytest.mark.parametrize(
    "name",
    ["small-squad.json", "lessons.json", "asked.json", "paraphrased.json", "unseen.json", "plain.json"],
)
def test_every_accepted_answer_stands_where_it_is_said_to_start(root, name, scope):
    pairs = [
        pair
        for document in load_squad(root / "tests" / "data" / name)
        for part in cut(document, scope)
        for pair in accepted(part)
    ]
    assert pairs
    assert all(found == wanted for found, wanted in pairs)


def test_an_article_is_its_paragraphs_with_a_blank_line_between(root):
    document = load_squad(root / "tests" / "data" / "small-squad.json")[0]
    (article,) = cut(document, "article")
    assert article.text == "\n\n".join(document.paragraphs)
    assert article.cases == document.cases
    paragraphs = list(cut(document, "paragraph"))
    assert [part.text for part in paragraphs] == list(document.paragraphs)
    assert [len(part.cases) for part in paragraphs] == [3, 2]


def test_a_paragraph_without_questions_is_passed_over():
    document = Document("T", ("Nobody asks.", "Ann came."), (Case("1", "Who?", ("Ann",), (0,), 1),))
    assert [part.text for part in cut(document, "paragraph")] == ["Ann came."]


@pytest.mark.parametrize("text", ["", " \n ", "… — !"])
def test_questions_about_nothing_are_refused(text):
    document = Document("Empty talk", (text,), (Case("1", "Who?", (), (), 0),))
    with pytest.raises(DatasetError, match="Empty talk"):
        list(cut(document, "paragraph"))


def test_an_unknown_scope_is_refused():
    with pytest.raises(ValueError, match="article, paragraph"):
        list(cut(Document("T", (), ()), "page"))


def test_the_gold_sentence_is_the_one_in_which_the_answer_starts():
    text = "Ann came. Bob left on Friday. Eve stayed."
    sentences = corpus_from_text(text).sentences

    def gold(*words):
        return [found.text for found in gold_sentences(sentences, [text.index(word) for word in words])]

    assert gold("Ann") == ["Ann came."]
    assert gold("Friday") == ["Bob left on Friday."]
    assert gold("Eve", "Bob", "left") == ["Bob left on Friday.", "Eve stayed."]
    assert gold_sentences(sentences, [text.index(" Bob")])[0].text == "Bob left on Friday."
    assert gold_sentences(sentences, [len(text)]) == ()
    assert gold_sentences(sentences, []) == ()
