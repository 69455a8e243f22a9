"""What a sentence lacks of a yes/no question, so that it cannot settle it."""

from __future__ import annotations

from itertools import pairwise

from qa.hints import Final
from qa.language.closed_classes import NEGATIVES, word_set
from qa.language.lexicon import PERSON_NOUNS
from qa.questions.nouns import is_superlative
from qa.reading.yes_no.question_words import categories_in_question
from qa.reading.yes_no.statement import Statement

__all__ = [
    "has_no_word",
    "lacks_kind",
    "lacks_noun",
    "lacks_predicate",
    "lacks_rank",
    "lacks_verb_of_denial",
    "leaves_out_others",
]

_RANKS: Final = word_set("first second third only most least last")
_DENIALS: Final = NEGATIVES | {"without"}
#: What may stand for a person, a man, a woman, a thing; of others one cannot tell.
_OF_MEN: Final = word_set("he him himself")
_OF_WOMEN: Final = word_set("she her hers herself")
_OF_MANY: Final = word_set("they them theirs these those one ones")
_OF_PEOPLE: Final = _OF_MEN | _OF_WOMEN | _OF_MANY | word_set("i me we us you who")
_OF_THINGS: Final = _OF_MANY | word_set("it itself this such")
_WOMEN: Final = word_set("woman girl mother daughter sister wife aunt niece queen princess grandmother")
_MEN: Final = word_set("man boy father son brother husband uncle nephew king prince grandfather")
_OTHERS: Final = word_set("else other others another also too")


def has_no_word(said: Statement) -> bool:
    """Whether it has no word of the question itself: only pronouns for them, or words of like meaning."""
    return {term for term in said.own if term} <= said.only_alike


def lacks_kind(said: Statement) -> bool:
    """Whether it has a noun by a word of like meaning, and not what tells which: no sewing machine."""
    stems, predicate = said.question.stems, said.asserted.predicate
    return any(
        right == left + 1
        and stems[right] in said.only_alike - {predicate}
        and stems[left] not in said.has | said.given | {predicate}
        for left, right in pairwise(said.question.content)
    )


def lacks_predicate(said: Statement) -> bool:
    """Whether neither the predicate nor anything that excludes it is said."""
    predicate = said.asserted.predicate
    return predicate in said.weights and predicate not in said.has and predicate not in said.excluded


def lacks_verb_of_denial(said: Statement) -> bool:
    """Whether it lacks the light verb that is asked, and denies another: "has not been replaced"."""
    predicate = said.asserted.predicate
    lacks = predicate in said.weights and predicate not in said.has
    clauses = {said.clause[place] for place, own in enumerate(said.own) if own}
    words = zip(said.sentence.folded, said.clause, strict=True)
    return lacks and any(word in _DENIALS and clause in clauses for word, clause in words)


def lacks_noun(said: Statement) -> bool:
    """Whether it says nothing of a thing that is asked about, nor has a pronoun for it.

    "Does the restaurant cook with gas?" of "the restaurant's chef cooks by ear".
    """
    missing = set(said.question.terms) - said.has - said.given - said.excluded.keys()
    if not missing:
        return False
    tags = categories_in_question(said.question)[1]
    return any(
        tags[place].startswith("NN")
        and said.question.stems[place] in missing
        and not _has_pronoun(said, said.question.words[place])
        for place in said.question.content
    )


def _has_pronoun(said: Statement, noun: str) -> bool:
    """Whether a pronoun of the sentence may stand for a noun."""
    words = said.sentence.folded
    person = noun in PERSON_NOUNS or noun.removesuffix("s") in PERSON_NOUNS
    fitting = _OF_PEOPLE if person else _OF_THINGS
    if noun in _WOMEN:
        fitting -= _OF_MEN
    elif noun in _MEN:
        fitting -= _OF_WOMEN
    return any(
        word in fitting and not (word == "one" and words[max(place - 1, 0)] == "no")
        for place, word in enumerate(words)
    )


def lacks_rank(said: Statement) -> bool:
    """Whether the question says largest, first, only or the like of it, and the sentence does not."""
    words = zip(said.question.words, said.question.stems, strict=True)
    ranks = {stem for word, stem in words if is_superlative(word) or word in _RANKS}
    return bool(ranks - set(said.sentence.stems)) or any(
        stem in ranks and said.is_ranked(place) for place, stem in enumerate(said.sentence.stems)
    )


def leaves_out_others(said: Statement) -> bool:
    """Whether it is asked of others ("anyone else"), and it does not speak of any."""
    return bool(_OTHERS & set(said.question.words)) and not _OTHERS & set(said.sentence.folded)
