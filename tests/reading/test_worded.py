"""A reply is a sentence that a person would write: its commas, stops and quotation marks."""

from __future__ import annotations

import pytest

from qa import Article, Candidate, Chatbot, Citation, Sentence
from qa.questions.analysis import analyse
from qa.reading.reply import nothing_said, say


def reply(text, short, question):
    sentence = Sentence(text, 0, len(text), 1, 1, Article(text))
    start = text.index(short)
    candidate = Candidate(short, start, start + len(short), sentence, 1.0)
    return say(analyse(question), candidate, [Citation(1, sentence, 1.0, start, start + len(short))], 0.9)


def test_the_comma_that_closes_an_apposition_is_put():
    text = "His Chinese counterpart, Wang Yi, invited Dar to Beijing."
    asked = "Who invited Dar?"
    assert reply(text, "His Chinese counterpart, Wang Yi", asked) == (
        "His Chinese counterpart, Wang Yi, invited Dar [1]."
    )
    ended = "Dar was invited by his Chinese counterpart, Wang Yi."
    assert reply(ended, "his Chinese counterpart, Wang Yi", asked) == (
        "His Chinese counterpart, Wang Yi, invited Dar [1]."
    )
    open_ = "In his office, Wang Yi invited Dar."
    assert reply(open_, "his office, Wang Yi", asked) == "His office, Wang Yi invited Dar [1]."
    assert reply(text, "Wang Yi", asked) == "Wang Yi invited Dar [1]."
    listed = "Ann, Tom and Ruth, who came late, invited Dar."
    assert reply(listed, "Ann, Tom and Ruth", asked) == "Ann, Tom and Ruth invited Dar [1]."


@pytest.mark.parametrize(
    ("text", "short", "says"),
    [
        ("He jumped because Ann dared him.", "Ann dared him.", "Because Ann dared him [1]."),
        ("He jumped in the U.S.", "the U.S.", "In the U.S. [1]."),
        ("He jumped for Acme Inc.", "Acme Inc.", "For Acme Inc. [1]."),
        ("They shouted: Jump now!", "Jump now!", "Jump now! [1]"),
    ],
)
def test_a_reply_has_one_full_stop(text, short, says):
    assert reply(text, short, "Why did he jump?") == says


@pytest.mark.parametrize(
    ("text", "short", "says"),
    [
        ("He jumped. “My sister dared me,” he said.", "My sister dared me", "“My sister dared me” [1]."),
        ('He jumped. "My sister dared me," he said.', "My sister dared me", '"My sister dared me" [1].'),
        ("“I fell. I jumped because my sister dared me on Monday,” he said.", "my sister dared me", None),
        ("“He jumped in 1990 at noon,” she said.", "1990", "In 1990 [1]."),
        ("He jumped for the Orrel Trust, the “Echo” said.", "the Orrel Trust", "For the Orrel Trust [1]."),
    ],
)
def test_words_of_a_person_keep_their_quotation_marks(text, short, says):
    assert reply(text, short, "Why did he jump?") == (says or "“Because my sister dared me” [1].")


@pytest.mark.parametrize(
    ("text", "short", "question", "says"),
    [
        ("She drew a yellow envelope.", "yellow", "What colour was the envelope?", "Yellow [1]."),
        ("He had not spoken since the quarrel.", "the quarrel", "Why had he not spoken?", "The quarrel [1]."),
        ("It is shut since a storm broke it.", "since a storm broke it", "Why is it shut?",
         "Since a storm broke it [1]."),
        ("It has stood since the flood.", "the flood", "When did it first stand?", "Since the flood [1]."),
        ("The 118-year-old mill burned.", "118-year-old", "How old was the mill?", "118 years old [1]."),
        ("She died of pneumonia.", "pneumonia", "How did she die?", "Of pneumonia [1]."),
    ],
)  # fmt: skip
def test_a_phrase_is_said_as_one_says_it_alone(text, short, question, says):
    assert reply(text, short, question) == says


def test_the_article_does_not_say_where_nothing_is_said_and_a_doubt_is_called_one():
    bot = Chatbot.from_text("Ann Lee opened the mill. Tom Hay ran it. The inn was sold to Ruth Lane.")
    assert bot.ask("What is the capital of Peru?").reply == (
        "The article doesn't say. Nothing in it matches the question."
    )
    strict = Chatbot(bot.corpus, min_confidence=1.0)
    assert strict.ask("Who ran the inn?").reply.startswith("I found no sure answer. ")
    assert bot.ask("Did the mill burn?").reply.startswith("The article doesn't say whether this is so.")


def test_several_articles_do_not_say_and_one_in_use_does_not_say(tmp_path):
    for name, text in (("mill", "Ann Lee opened the mill."), ("inn", "Tom Hay ran the inn.")):
        (tmp_path / f"{name}.txt").write_text(text)
    bot = Chatbot.from_paths([tmp_path])
    asked = "What is the capital of Peru?"
    assert bot.ask(asked).reply == "The articles don't say. Nothing in them matches the question."
    conversation = bot.conversation()
    conversation.restrict("mill")
    assert conversation.ask(asked).reply == "The article doesn't say. Nothing in it matches the question."


def test_no_reason_speaks_of_several_articles_as_it():
    from qa.reading.doubts import DOUBTS

    for doubt in DOUBTS:
        told = nothing_said(doubt.told, articles=2, nearest=(), unsure=not doubt.absent)
        assert told.startswith(("I found no sure answer. ", "The articles don't say. "))
        assert not any(told.split(". ")[1].startswith(f"It {verb} ") for verb in ("says", "gives", "does"))


@pytest.mark.parametrize(
    ("text", "short", "question", "says"),
    [
        ("It failed because the mast had lost power.", "the mast", "What lost power?", "The mast [1]."),
        ("Use no bleach, because it harms the seal.", "it harms the seal", "What happens if I use bleach?",
         "It harms the seal [1]."),
        ("It has parts made in Peru.", "Peru", "Where are the parts from?", "Peru [1]."),
        ("It was added in version 2 of it.", "version 2", "Which version added it?", "Version 2 [1]."),
        ("Then she moved to Oslo.", "Oslo", "Which cities did she live in?", "Oslo [1]."),
        ("They shut it, citing a lack of money.", "citing a lack of money", "Why did they shut it?",
         "Because of a lack of money [1]."),
        ('"My uncle carried me out."', "My uncle", "Who carried Ann out?", "“My uncle” carried Ann out [1]."),
        ("My uncle was a smith in Lund.", "My uncle", "Who was a smith?", "“My uncle” [1]."),
        ("Engineers at the University of Leeds warned.", "University of Leeds", "Who warned about it?",
         "The University of Leeds warned about it [1]."),
        ("On the last day of May it came.", "last day of May", "When did it come?",
         "On the last day of May [1]."),
        ("The following year he began it.", "following year", "When did he begin it?",
         "The following year [1]."),
        ("He sold his old mill.", "old mill", "What did he sell?", "His old mill [1]."),
        ("Of the 23 bells nine rang.", "23", "How many bells were there?", "23 [1]."),
    ],
)  # fmt: skip
def test_a_reply_opens_as_the_question_asks_with_the_determiner_of_the_text(text, short, question, says):
    assert reply(text, short, question) == says
