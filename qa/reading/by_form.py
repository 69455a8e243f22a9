"""What an article answers by its form: a record, a list, what stands under a heading, its own head."""

from __future__ import annotations

from collections.abc import Sequence

from qa.corpus.article import Article, Corpus
from qa.hints import Final
from qa.questions.advice import asks_for_advice, symptom_asked
from qa.questions.analysis import analyse
from qa.questions.of_article import asks_of_article
from qa.reading.answer import Answer
from qa.reading.entries import may_hold_entries
from qa.reading.withheld import Withheld
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = ["Sought", "behind_symptom", "entry", "of_article", "under_heading"]

#: Sentences of an article in which labels and their values are looked for.
_RECORD: Final = 400


class Sought(NamedTuple):
    """A question on its way: what it asks, without the articles that it names, and where to look.

    `resolved` and `typed` are the whole question, made to stand alone and as it was written; `articles` are
    those that may answer, and `within` is what retrieval is limited to, None for nothing.
    """

    text: str
    resolved: str
    typed: str
    articles: Sequence[Article]
    within: Sequence[Article] | None


def entry(asking: Sought, corpus: Corpus, hits: Sequence[Hit]) -> Answer | None:
    """The entry of a record or the list that is asked for, in the only article or the likeliest."""
    read, articles = analyse(asking.text), asking.articles
    if len(articles) > 1 and not (hits and len(read.terms) > 1):
        return None
    article = articles[0] if len(articles) == 1 else hits[0].sentence.article
    if article is None or len(corpus.rows(article)) > _RECORD:
        return None
    if not may_hold_entries(article.text):
        return None
    from qa.reading.labelled import read_labelled  # few articles have a record
    from qa.reading.listed import read_listed

    sentences = corpus.of(article)
    labelled = read_labelled(read, sentences, asked=asking.typed, resolved=asking.resolved)
    return labelled or read_listed(read, sentences, asked=asking.typed, resolved=asking.resolved)


def under_heading(
    answer: Answer, asking: Sought, corpus: Corpus, hits: Sequence[Hit], withheld: Withheld
) -> Answer:
    """What stands under a heading that asks the same, where the answer is not of that sentence."""
    question = analyse(asking.text)
    nearest = hits[0].sentence.article if hits else None
    article = asking.articles[0] if len(asking.articles) == 1 else nearest
    if not asks_for_advice(question) or article is None or len(corpus.rows(article)) > _RECORD:
        return answer
    from qa.reading.under_heading import read_under_heading  # few questions ask for advice

    sentences = corpus.of(article)
    told = read_under_heading(question, sentences, asked=asking.typed, resolved=asking.resolved)
    if told is None:
        return answer
    first, heading = (citation.sentence for citation in told.citations)
    if answer.text is not None:
        own = answer.citations[0].sentence
        # How is told by any step there, the rest by what comes first.
        step = answer.kind == "how" and answer.confidence >= told.confidence and own.number > heading.number
        if own == first or step:
            return answer
    return withheld.unless_sure(told)


def behind_symptom(
    answer: Answer, asking: Sought, corpus: Corpus, hits: Sequence[Hit], withheld: Withheld
) -> Answer:
    """What stands behind the symptom that is asked about, where the answer is less sure."""
    if symptom_asked(asking.text) is None or not hits:
        return answer
    article = hits[0].sentence.article
    if article is None or len(corpus.rows(article)) > _RECORD:
        return answer
    from qa.reading.symptoms import read_behind_symptom  # few questions ask of one

    told = read_behind_symptom(
        analyse(asking.text), corpus.of(article), asked=asking.typed, resolved=asking.resolved
    )
    if told is None or (answer.text is not None and answer.confidence > told.confidence):
        return answer
    return withheld.unless_sure(told)


def of_article(asking: Sought, corpus: Corpus) -> Answer | None:
    """What the head of the only article says, where it is asked who wrote it or when; else None."""
    if len(asking.articles) != 1:
        return None
    read = analyse(asking.text)
    wanted = asks_of_article(read)
    if wanted is None:
        return None
    from qa.reading.byline import read_byline

    told = read_byline(
        wanted,
        list(corpus.of(asking.articles[0])),
        question=asking.text,
        typed=asking.typed,
        kind=read.kind,
    )
    if told is None or (told.text is None and "it" in read.words):
        return None  # "it" may be what the text speaks of
    return told._replace(resolved=asking.resolved)
