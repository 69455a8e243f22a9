"""Who does it and to whom it is done: whether a sentence gives the question's subject the role that is asked."""

from __future__ import annotations

from typing import Final

from qa.language import lexicon
from qa.language.analysis import NOMINAL, VERBAL, AnalysedSentence, analyse_sentence, category
from qa.language.forms import term_set
from qa.questions.asserting import statement_start
from qa.reading.statement import Statement
from qa.reading.subjects import Phrase, agent, complement, is_passive, subject

__all__ = ["has_asked_role", "has_other_role"]

_BE: Final = frozenset("is are was were be been being".split())
_BE_FORMS: Final = frozenset("is are was were".split())
_HAVE_FORMS: Final = frozenset("has have had".split())
_FINITE: Final = frozenset("VVD VVZ VVB VBD VBZ VBB VHD VHZ VHB VDD VDZ VDB VM0".split())
_DO: Final = frozenset("do does did don't doesn't didn't".split())
_HAVE: Final = frozenset("have make take get give a an any".split())
_LINKING: Final = _BE | frozenset(
    "'s become becomes became remain remains remained stay stays stayed".split()
)
_NAME: Final = category("name")
_OWNS: Final = {"he": "his", "she": "her", "they": "their", "it": "its"}
_OF_OR_NO: Final = frozenset(("of", "no", "every", "all"))
_PERSONAL: Final = frozenset("he she they".split())
_NOUN: Final = category("noun")
#: How nouns end that name who does it.
_DOERS: Final = ("er", "or", "ers", "ors")
_NAMING: Final = frozenset(map(category, ("noun", "name")))
_ADJECTIVE: Final = category("adjective")
_ADVERB: Final = category("adverb")
#: How what is behind be in the passive may be tagged.
_PARTICIPLES: Final = frozenset(("VVN", "VVD"))
#: Verbs that say the same of both, in the active and in the passive.
_MUTUAL: Final = term_set("marry wed divorce engage reconcile")
_ORDERS: Final = frozenset(("before", "after"))
#: As many letters has a word of one family in common with another.
_FAMILY: Final = 4


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
    # "The tower was built before the church", so the church after it (`qa.reading.opposed`).
    if not _ORDERS.isdisjoint(said.question.words) and not _ORDERS.isdisjoint(said.sentence.folded):
        return False
    stems = {said.sentence.stems[place] for place in said.places(asked.predicate)}
    places = [place for place, stem in enumerate(said.sentence.stems) if stem in stems]
    acts = [place for place in places if said.sentence.categories[place] in VERBAL]
    if not acts:
        acts = [place for place in places if said.sentence.categories[place] == _ADJECTIVE]
        if acts:
            return all(_is_adjective_of_other(said, place) for place in acts)
        return bool(places) and all(_is_noun_of_other(said, place) for place in places)
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
        and not _head_terms(said).isdisjoint(said.own[i] for i in phrase.heads)
        and not _is_act_of_other(said, place)
        for place in acts
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
    forms = next((row for row in (_BE_FORMS, _HAVE_FORMS) if words[0] in row), None)
    verbs = [
        i for i, word in enumerate(said.sentence.folded) if forms and word in forms and _is_main(said, i)
    ]
    return bool(verbs) and all(_is_complement_there(said, verb) for verb in verbs)


def _is_complement_there(said: Statement, verb: int) -> bool:
    if not _is_other(said, subject(said.sentence, verb), subject=True):
        return False
    # "The owner is | his aunt |": who is something is what something is.
    behind = complement(said.sentence, verb) if said.asserted.nominal else None
    return behind is None or _is_other(said, behind)


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
    return _is_other(said, subject(said.sentence, verb), subject=True)


def _is_noun_of_other(said: Statement, place: int) -> bool:
    """Whether a noun stands for the question's verb that does not tell it of the subject.

    "Won" is not told by "their victory" or "three games", nor "survived" of the crew by "a dog was the survivor".
    """
    at = _verb_place(said)
    asks_verb = said.question.words[0] in _DO or _question(said).tags[at].startswith("VV")
    if said.question.words[at - 1] in _HAVE:
        return False  # "Did it | have success |?"
    if not asks_verb or said.sentence.categories[place] != _NOUN:
        return False
    words, codes = said.sentence.folded, said.sentence.categories
    if words[place].endswith(_DOERS) and words[place] not in said.question.words:
        verb = next((i for i in range(place - 1, -1, -1) if words[i] in _LINKING), None)
        return verb is None or _is_other(said, subject(said.sentence, verb))
    if (
        (place and codes[place - 1] == category("to"))
        or words[place].endswith("ing")
        or words[place - 1] == "no"
    ):
        return False
    if not any(
        tag in _FINITE and said.clause[i] == said.clause[place] for i, tag in enumerate(said.sentence.tags)
    ):
        return False  # where there is no other verb, it is one for all its look: "the firm | plans | to open"
    return place in _alike_places(said) or not _names_act_of_subject(said, place)


def _names_act_of_subject(said: Statement, place: int) -> bool:
    """Whether it is told whose act a noun is, "| the mill's | closure", or it may be a verb for all its look."""
    codes, words = said.sentence.categories.tolist(), said.sentence.folded
    before = codes[place - 1] if place else -1
    if before in {category("possessive"), category("genitive")}:
        return True
    behind = (
        complement(said.sentence, place + 1) if words[place + 1 : place + 2] in (["of"], ["by"]) else None
    )
    if behind is not None:
        return not _is_other(said, behind)
    return before not in {category("determiner"), category("adjective")}


def _has_other_object(said: Statement, place: int) -> bool:
    """Whether the question's object is missing, and another thing is the verb's: "beat | the Danes |"."""
    if not _asks_object(said):
        return False
    asked = complement(_question(said), _verb_place(said))
    behind = complement(said.sentence, place)
    if asked is None or behind is None or behind.pronoun or asked.pronoun:
        return False
    terms = {said.question.stems[i] for i in asked.heads} & set(said.question.terms)
    names = any(said.sentence.categories[i] in _NAMING for i in behind.heads)
    missing = bool(terms) and terms.isdisjoint(said.has)
    return missing and names and all(said.own[i] is None for i in behind.heads)


def _has_object(said: Statement, place: int) -> bool:
    """Whether the question's object stands right behind a verb."""
    if not _asks_object(said):
        return False
    asked = complement(_question(said), _verb_place(said))
    behind = complement(said.sentence, place)
    if asked is None or behind is None:
        return False
    terms = {said.question.stems[i] for i in asked.heads}
    return not terms.isdisjoint(said.own[i] for i in behind.heads)


def _is_act_of_other(said: Statement, place: int) -> bool:
    """Whether an act there is of another than the question's subject, by its role."""
    if said.contrary is not None and place == said.contrary.place:
        # "It escaped the fire | unharmed |": of the verb before it.
        acts = [place, *(i for i in range(place) if said.sentence.categories[i] in VERBAL)]
        return all(_is_other(said, subject(said.sentence, i)) for i in (acts[0], acts[-1]))
    passive = is_passive(said.sentence, place)
    stands = subject(said.sentence, place)
    same = place not in _alike_places(said)
    by = _asked_agent(said)
    if _asks_passive(said):
        if passive:
            done_by = agent(said.sentence, place)
            return _is_other(said, stands, subject=True) or bool(by and _lacks(said, done_by, by))
        behind = complement(said.sentence, place)
        if behind is not None and not _is_other(said, behind):
            return bool(by and stands is not None and not stands.pronoun and _lacks(said, stands, by))
        # Who married is married.
        if said.asserted.predicate in _MUTUAL and not _is_other(said, stands, subject=True):
            return False
        # "The mill closed" of what was closed.
        return not (same and behind is None) and behind is not None
    if not passive:
        if not _is_other(said, stands, subject=True):
            return _has_other_object(said, place)
        behind = complement(said.sentence, place)
        # "They closed the mill": so it closed.
        return not (same and not _asks_object(said) and behind is not None and not _is_other(said, behind))
    done_by = agent(said.sentence, place)
    if done_by is not None:
        if not _is_other(said, done_by):
            return False
        return _asks_object(said) or _is_other(said, stands, subject=True)
    return _is_other(said, stands, subject=True)


def _is_other(said: Statement, phrase: Phrase | None, *, subject: bool = False) -> bool:
    """Whether a noun phrase names something else than the question's subject.

    No pronoun that is a subject stands for what is named behind it in its clause: "she was wrecked off Cape Mercy".
    """
    if phrase is None:
        return False
    if phrase.pronoun:
        return subject and _is_named_behind(said, phrase)
    codes = said.sentence.categories
    # "17 were found and | three | are missing": of what is said before.
    if not any(codes[i] in _NAMING for i in phrase.heads):
        return False
    asked = _head_terms(said)
    here = {own for i in phrase.heads if (own := said.own[i])}
    if here.isdisjoint(asked):
        return True
    # "Rivers in the south" of "| rivers in the north | freeze; those in the south do not".
    words = [said.sentence.categories[i] for i in phrase.whole]
    if category("preposition") in words and any(
        said.places(term) and term not in {said.own[i] for i in phrase.whole}
        for term in said.asserted.subject - said.question.names
    ):
        return True
    # "The grey squirrel" of "the red squirrel is native; the grey squirrel ...".
    return any(
        said.own[i] in asked
        and said.own[i] not in said.question.names
        and said.own[i] not in {said.own[j] for j in phrase.whole}
        and said.own[i + 1] in here
        for i in range(len(said.own) - 1)
    )


def _is_named_behind(said: Statement, phrase: Phrase) -> bool:
    """Whether the question's subject is named only behind a personal pronoun, in the same clause."""
    place = max(phrase.heads)
    named = [i for term in _head_terms(said) for i in said.places(term)]
    personal = len(phrase.heads) == 1 and said.sentence.folded[place] in _PERSONAL
    return personal and bool(named) and all(i > place and said.clause[i] == said.clause[place] for i in named)


def _lacks(said: Statement, phrase: Phrase | None, terms: frozenset[str]) -> bool:
    if phrase is None:
        return any(said.places(term) for term in terms)
    return not phrase.pronoun and terms.isdisjoint(said.own[i] for i in phrase.heads)


def _alike_places(said: Statement) -> set[int]:
    """The places of the predicate where a word of like meaning stands for it."""
    predicate = said.asserted.predicate or ""
    return {i for i in said.places(predicate) if said.sentence.stems[i][:_FAMILY] != predicate[:_FAMILY]}


def _question(said: Statement) -> AnalysedSentence:
    return analyse_sentence(said.question.text)


def _verb_place(said: Statement) -> int:
    stems = said.question.stems
    return max((i for i, stem in enumerate(stems) if stem == said.asserted.predicate), default=len(stems))


def _head_terms(said: Statement) -> frozenset[str]:
    """Terms of the subject without those of what a preposition joins to it, or of whose it is."""
    analysed, verb = _question(said), _verb_place(said)
    terms: list[str] = []
    codes = analysed.categories.tolist()
    for i in range(verb):
        if said.question.stems[i] not in said.asserted.subject:
            if terms and codes[i] in {category("preposition"), category("of")}:
                break
            if codes[i] == category("genitive"):
                terms.clear()
            continue
        terms.append(said.question.stems[i])
    return frozenset(terms) or said.asserted.subject


def _asks_passive(said: Statement) -> bool:
    words, verb = said.question.words, _verb_place(said)
    if _question(said).tags[verb] not in _PARTICIPLES:
        return False
    begin = next((i for i, word in enumerate(words) if word in lexicon.AUXILIARIES), 0)
    asserts = statement_start(words)  # "Is it true that the mill closed?"
    return (words[begin] in _BE and not asserts) or not _BE.isdisjoint(words[max(asserts, begin + 1) : verb])


def _asks_object(said: Statement) -> bool:
    """Whether the question's verb has an object."""
    analysed, verb = _question(said), _verb_place(said)
    following = analysed.categories[verb + 1 : verb + 2].tolist()
    return bool(following) and following[0] in NOMINAL


def _asked_agent(said: Statement) -> frozenset[str]:
    phrase = agent(_question(said), _verb_place(said)) if _asks_passive(said) else None
    if phrase is None:
        return frozenset()
    return frozenset(said.question.stems[i] for i in phrase.heads) & set(said.question.terms)
