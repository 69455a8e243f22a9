"""Who does it and to whom it is done: whether the question's subject has the role that is asked."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOUNS, VERBAL, category
from qa.language.closed_classes import BE, FINITE_BE, HAVE, word_set
from qa.language.forms import term_set
from qa.reading.noun_phrase import Phrase, complement
from qa.reading.subjects import agent, is_passive, subject
from qa.reading.yes_no.another import alike_places, names_another
from qa.reading.yes_no.asked_role import (
    asked_agent,
    asks_object,
    asks_passive,
    head_terms,
    question_of,
    verb_place,
)
from qa.reading.yes_no.nominalised import is_noun_of_another
from qa.reading.yes_no.statement import Statement

__all__ = ["has_asked_role", "has_other_role", "says_it_otherwise"]

_LINKING: Final = BE | word_set("'s become becomes became remain remains remained stay stays stayed")
_NAME: Final = category("name")
_OWNS: Final = {"he": "his", "she": "her", "they": "their", "it": "its"}
_OF_OR_NO: Final = frozenset(("of", "no", "every", "all"))
_HAVE_REACH: Final = 3
_NO_ONE: Final = word_set("no nobody none")
_ADJECTIVE: Final = category("adjective")
_ADVERB: Final = category("adverb")
#: Verbs that say the same of both, in the active and in the passive.
_MUTUAL: Final = term_set("marry wed divorce engage reconcile")
_ORDERS: Final = frozenset(("before", "after"))


def has_other_role(said: Statement) -> bool:
    """Whether all that is said of the predicate is said of something else than the question's subject.

    "Did Ostrany impose a tariff?" of "Velmora imposed a tariff on Ostran timber"; "Did Cole lose to Ann?" of
    who beats whom. Where the subject of a verb can't be told, it may be the question's.
    """
    asked = said.asserted
    if not asked.subject:
        return _is_said_of_theirs(said)
    if asked.nominal or asked.predicate is None:
        return _is_complement_of_other(said)
    # "The tower was built before the church", so the church after it (`qa.reading.yes_no.opposed`).
    if not _ORDERS.isdisjoint(said.question.words) and not _ORDERS.isdisjoint(said.sentence.folded):
        return False
    stems = {said.sentence.stems[place] for place in said.places(asked.predicate)}
    places = [place for place, stem in enumerate(said.sentence.stems) if stem in stems]
    acts = [place for place in places if said.sentence.categories[place] in VERBAL]
    if not acts:
        acts = [place for place in places if said.sentence.categories[place] == _ADJECTIVE]
        if acts:
            return all(_is_adjective_of_other(said, place) for place in acts)
        return bool(places) and all(is_noun_of_another(said, place) for place in places)
    # "The beetle eats leaves, whereas its larvae | eat roots |", asked of roots.
    acts = [place for place in acts if _has_object(said, place)] or acts
    return all(_is_act_of_other(said, place) for place in acts)


def has_asked_role(said: Statement) -> bool:
    """Whether a verb there has the question's subject for its own, by name, and not what is of it."""
    if said.contrary is not None:
        return False
    acts = [i for i in said.places(said.asserted.predicate) if said.sentence.categories[i] in VERBAL]
    return any(
        (phrase := subject(said.sentence, place)) is not None
        and not phrase.pronoun
        and _OF_OR_NO.isdisjoint(said.sentence.folded[min(phrase.whole) : max(phrase.whole) + 1])
        and not head_terms(said).isdisjoint(said.own[i] for i in phrase.heads)
        and not _is_act_of_other(said, place)
        for place in acts
    )


def says_it_otherwise(said: Statement) -> bool:
    """Whether it says all of it in other words, each in its role: "| no mill | is to be | shut |"."""
    if said.asserted.nominal or not set(said.question.terms) <= {term for term in said.own if term}:
        return False
    acts = [i for i in said.places(said.asserted.predicate) if said.sentence.categories[i] in VERBAL]
    words = said.sentence.folded
    # "Did he have children?" of "he had three daughters".
    if not HAVE.isdisjoint(said.question.words[1:4]):
        near = (words[max(i - _HAVE_REACH, 0) : i] for i in said.places(said.asserted.predicate))
        return any(not HAVE.isdisjoint(before) for before in near)
    if said.asserted.subject:
        return has_asked_role(said) or any(_is_of_none(said, place) for place in acts)
    # "Was anyone hurt?" of "nobody was injured".
    clause = said.clause
    return any(
        clause[i] == clause[place] and not _NO_ONE.isdisjoint(words[i : i + 1])
        for place in acts
        for i in range(place)
    )


def _is_of_none(said: Statement, place: int) -> bool:
    """Whether the verb there is said of no such thing at all: "| no mill | is to be shut"."""
    phrase = subject(said.sentence, place)
    return (
        phrase is not None
        and not head_terms(said).isdisjoint(said.own[i] for i in phrase.heads)
        and not _NO_ONE.isdisjoint(said.sentence.folded[max(min(phrase.whole) - 1, 0) : max(phrase.whole)])
    )


def _is_said_of_theirs(said: Statement) -> bool:
    """Whether "she" is asked of, and it is said of what is hers: "| her husband | painted the ceiling"."""
    words = said.question.words
    begin = next((i + 1 for i, word in enumerate(words) if word in lexicon.AUXILIARIES), len(words))
    owns = _OWNS.get(words[begin]) if begin < len(words) else None
    acts = [i for i in said.places(said.asserted.predicate) if said.sentence.categories[i] in VERBAL]
    told = [subject(said.sentence, place) for place in acts]
    return bool(told) and all(
        phrase is not None
        and not phrase.pronoun
        and owns in {said.sentence.folded[i] for i in phrase.whole}
        and not any(said.sentence.categories[i] == _NAME for i in phrase.heads)
        for phrase in told
    )


def _is_complement_of_other(said: Statement) -> bool:
    """Whether all forms of be, or of have, that the sentence has say something of other things."""
    words = said.question.words
    forms = next((row for row in (FINITE_BE, HAVE) if words[0] in row), None)
    verbs = [
        i for i, word in enumerate(said.sentence.folded) if forms and word in forms and _is_main(said, i)
    ]
    return bool(verbs) and all(_is_complement_there(said, verb) for verb in verbs)


def _is_complement_there(said: Statement, verb: int) -> bool:
    if not names_another(said, subject(said.sentence, verb), subject=True):
        return False
    # "The owner is | his aunt |": who is something is what something is.
    behind = complement(said.sentence, verb) if said.asserted.nominal else None
    return behind is None or names_another(said, behind)


def _is_main(said: Statement, place: int) -> bool:
    """Whether no other verb stands behind a form of be or have."""
    codes = said.sentence.categories.tolist()
    after = place + 1
    while after < len(codes) and codes[after] in {_ADVERB, category("negation")}:
        after += 1
    return after == len(codes) or codes[after] not in VERBAL


def _is_adjective_of_other(said: Statement, place: int) -> bool:
    codes, words = said.sentence.categories, said.sentence.folded
    verb = place - 1
    while verb >= 0 and codes[verb] in {_ADVERB, category("negation")}:
        verb -= 1
    # "Was | found | dead".
    passive = verb >= 0 and codes[verb] in VERBAL and is_passive(said.sentence, verb)
    if verb < 0 or not (words[verb] in _LINKING or passive):
        return False
    return names_another(said, subject(said.sentence, verb), subject=True)


def _has_other_object(said: Statement, place: int) -> bool:
    """Whether the question's object is missing, and another thing is the verb's: "beat | the Danes |"."""
    if not asks_object(said):
        return False
    asked = complement(question_of(said), verb_place(said))
    behind = complement(said.sentence, place)
    if asked is None or behind is None or behind.pronoun or asked.pronoun:
        return False
    terms = {said.question.stems[i] for i in asked.heads} & set(said.question.terms)
    names = any(said.sentence.categories[i] in NOUNS for i in behind.heads)
    missing = bool(terms) and terms.isdisjoint(said.has)
    return missing and names and all(said.own[i] is None for i in behind.heads)


def _has_object(said: Statement, place: int) -> bool:
    """Whether the question's object stands right behind a verb."""
    if not asks_object(said):
        return False
    asked = complement(question_of(said), verb_place(said))
    behind = complement(said.sentence, place)
    if asked is None or behind is None:
        return False
    terms = {said.question.stems[i] for i in asked.heads}
    return not terms.isdisjoint(said.own[i] for i in behind.heads)


def _is_act_of_other(said: Statement, place: int) -> bool:
    """Whether an act there is of another than the question's subject, by its role."""
    stands = subject(said.sentence, place)
    if said.contrary is not None and place == said.contrary.place:
        # "It escaped the fire | unharmed |": of the verb before it.
        before = [i for i in range(place) if said.sentence.categories[i] in VERBAL][-1:]
        told = [stands, *(subject(said.sentence, i) for i in before)]
        return all(names_another(said, phrase) for phrase in told)
    of_another = names_another(said, stands, subject=True)
    if is_passive(said.sentence, place):
        return _is_done_to_another(said, place, of_another=of_another)
    if asks_passive(said):
        return _is_undergone_by_another(said, place, stands)
    if not of_another:
        return _has_other_object(said, place)
    # "They closed the mill": so it closed.
    behind = complement(said.sentence, place)
    same = place not in alike_places(said)
    return not (same and not asks_object(said) and behind is not None and not names_another(said, behind))


def _is_done_to_another(said: Statement, place: int, *, of_another: bool) -> bool:
    """Whether a passive is of another, or done by another: "was beaten | by Cole |", asked whom Cole beat."""
    done_by, asked_by = agent(said.sentence, place), asked_agent(said)
    if asks_passive(said):
        return of_another or bool(asked_by and _lacks(said, done_by, asked_by))
    if done_by is None:
        return of_another
    return names_another(said, done_by) and (asks_object(said) or of_another)


def _is_undergone_by_another(said: Statement, place: int, stands: Phrase | None) -> bool:
    """Whether the question's passive is told in the active of another: "police arrested | the driver |"."""
    behind, asked_by = complement(said.sentence, place), asked_agent(said)
    if behind is not None and not names_another(said, behind):
        return bool(asked_by and stands is not None and not stands.pronoun and _lacks(said, stands, asked_by))
    # Who married is married, and the mill that closed was closed.
    both = said.asserted.predicate in _MUTUAL and not names_another(said, stands, subject=True)
    return not both and behind is not None


def _lacks(said: Statement, phrase: Phrase | None, terms: frozenset[str]) -> bool:
    if phrase is None:
        return any(said.places(term) for term in terms)
    return not phrase.pronoun and terms.isdisjoint(said.own[i] for i in phrase.heads)
