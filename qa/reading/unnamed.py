"""Names of a question of which the text never speaks: "Who invited Modi?" of a text without Modi."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.language.nationalities import NATIONALITIES
from qa.questions.analysis import Question

__all__ = ["goes_without_saying", "names_nobody"]

#: How alike two spellings of one name are at least (Ratcliff and Metzener, "Pattern Matching: The Gestalt
#: Approach", 1988).
_ALIKE: Final = 0.75
_WORLD: Final = word_set("earth world sun moon god bible internet west east north south")


def names_nobody(question: Question, known: Callable[[str], bool], said: Iterable[str]) -> bool:
    """Whether a question names somebody or something of whom the text never speaks.

    Countries, nationalities and titles may go without saying; a name may be spelled a little otherwise; and
    a common noun with a capital ("Dad", "the Company") is no name: the text may call that otherwise.

    Parameters
    ----------
    question : Question
    known : callable
        Whether a stem occurs in the text at all.
    said : iterable of str
        The folded words with a capital in the sentences found.
    """
    unknown: list[str] = []
    for run in _names(question):
        if not any(known(question.stems[i]) or goes_without_saying(question.words[i]) for i in run):
            unknown += [question.words[i] for i in run]
    if not unknown:
        return False
    from difflib import get_close_matches  # as few questions need them

    from qa.language.kinds import kinds_of

    if any(kinds_of(term(word)) for word in unknown):
        return False
    capital = {word for word in question.text.split() if sum(map(str.isupper, word)) > 1}
    if any(word.strip("?.,'\"").casefold() in unknown for word in capital):
        return False  # initials of what the text calls by its name
    others = [*said]
    return not any(get_close_matches(word, others, 1, _ALIKE) for word in unknown)


def _names(question: Question) -> Iterator[list[int]]:
    """The names of a question, as places of their words."""
    run: list[int] = []
    for i, (word, stem) in enumerate(zip(question.words, question.stems, strict=True)):
        if stem in question.names and word.isalpha():
            run.append(i)
        elif run:
            yield run
            run = []
    if run:
        yield run


def goes_without_saying(word: str) -> bool:
    """Whether a text speaks of a country, a title or a month though it never says it."""
    singular = word.removesuffix("s")
    return (
        bool({word, singular} & (NATIONALITIES | lexicon.COUNTRIES | lexicon.CONTINENTS | lexicon.WEEKDAYS))
        or word in lexicon.TITLES | lexicon.MONTHS | _WORLD
        or any(word in name for name in lexicon.COUNTRY_PHRASES)
    )
