"""What only rules a page is no sentence."""

from __future__ import annotations

from qa import load_corpus
from qa.corpus.loading import corpus_from_text


def test_the_rule_of_a_table_a_line_and_a_number_alone_are_no_sentences(tmp_path):
    path = tmp_path / "prices.md"
    path.write_text(
        "# Prices\n\n| what | cost |\n|:---|---:|\n| bread | 2 euros |\n\n"
        "1. Ann came.\n2.\n3. Tom came.\n\n---\n\nThe end.\n"
    )
    corpus = load_corpus([path])
    assert [row.text for row in corpus.sentences] == [
        "# Prices", "| what | cost |", "| bread | 2 euros |", "1. Ann came.", "3. Tom came.", "The end.",
    ]  # fmt: skip
    assert [row.number for row in corpus.sentences] == [1, 2, 3, 4, 5, 6]
    text = corpus.articles[0].text
    assert all(text[row.start : row.end] == row.text for row in corpus.sentences)


def test_a_text_of_numbers_alone_still_has_sentences():
    assert [row.text for row in corpus_from_text("1.\n2.").sentences] == ["1.", "2."]
