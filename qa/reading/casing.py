"""The names of a question that is typed without capitals: the text tells which of its words are names."""

from __future__ import annotations

from collections.abc import Iterable

from qa.corpus.article import Sentence
from qa.language.forms import term
from qa.language.lexicon import FUNCTION_WORDS, MONTHS, WEEKDAYS
from qa.language.tokens import tokenize
from qa.questions.analysis import Question

__all__ = ["with_names"]


def with_names(question: Question, sentences: Iterable[Sentence]) -> Question:
    """Find the names of a question in small letters; one that has capitals stays as it is.

    A word is a name if the sentences write it with a capital inside a sentence, and never without. The verb
    is none: "which moss | bears | her name", beside "Bear Island".

    Parameters
    ----------
    question : Question
    sentences : iterable of Sentence
        Those found for it.

    Returns
    -------
    Question
    """
    if any(letter.isupper() for letter in question.text[1:]):
        return question
    asked = {
        question.stems[i]
        for i in question.content
        if i != question.verb and question.words[i] not in MONTHS | WEEKDAYS
    }
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        begins = True
        for token in tokenize(sentence.text):
            word = token.text
            if word[0].isalpha():
                if word[0].islower():
                    small.add(term(word))
                elif not begins and word.lower() not in FUNCTION_WORDS:
                    capital.add(term(word))
                begins = False
            elif not word[0].isdigit():
                begins = word in {".", "“", '"', "?", "!", ":"}
    names = asked & capital - small
    return question._replace(names=frozenset(names)) if names else question
