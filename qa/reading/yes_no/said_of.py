"""Of what a sentence says the predicate of a yes/no question: of its subject, or of something else."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL, NOUNS, VERBAL, category
from qa.language.closed_classes import ARTICLES, BE, word_set
from qa.language.forms import term_set
from qa.reading.yes_no.statement import Statement

__all__ = ["is_said_to_be", "only_points_at_subject", "predicate_said_of_other", "role_taken_by_other_name"]

_LINKING: Final = BE | word_set("'s as became become becomes remains remained prove proves proved called")
#: By what verbs something becomes what they say: "was elected mayor".
_NAMING: Final = term_set(
    "appoint elect name call make crown consider know regard describe declare proclaim choose vote judge see "
    "hail use serve think believe say report design ordain install promote born bear bring raise"
)
#: How nouns end that name what a verb does.
_NAMES_OF_ACTS: Final = ("al", "tion", "sion", "ment", "ance", "ence", "ure")
#: How far before a noun "is" may stand, and how many words an apposition reaches back.
_REACH: Final = 12
_BACK: Final = 5
_NAME: Final = category("name")
_AUXILIARY: Final = category("auxiliary")
_POSSESSIVE: Final = category("possessive")
_GENITIVE: Final = category("genitive")
_PRONOUNS: Final = frozenset((category("pronoun"), _POSSESSIVE))


def predicate_said_of_other(said: Statement) -> bool:
    """Whether it says the predicate of something else than the question's subject."""
    places = said.places(said.asserted.predicate)
    if not places:
        return False
    if said.asserted.nominal:
        return not any(is_said_to_be(said, place) for place in places)
    subject = said.asserted.subject & said.has
    return bool(subject) and not any(_has_subject(said, place) for place in places)


def role_taken_by_other_name(said: Statement) -> bool:
    """Whether only one can be what is asked, and it says that another name is it."""
    asserted, subject = said.asserted, said.asserted.subject
    if not (asserted.nominal and asserted.definite and subject and subject <= said.question.names):
        return False
    if subject & said.has or not set(said.question.terms) - subject <= said.has:
        return False
    return any(
        said.sentence.categories[i] == _NAME and not _is_asked(said, i)
        for place in said.places(asserted.predicate)
        for i in (place + 1, place + 2)
        if i < len(said.own) and (i == place + 1 or said.sentence.folded[place + 1] == ",")
    )


def only_points_at_subject(said: Statement) -> bool:
    """Whether a pronoun stands for the subject and a noun for the verb: "the approval ... it won"."""
    subject, predicate = said.asserted.subject, said.asserted.predicate
    if said.asserted.nominal or not subject or subject & {term for term in said.own if term}:
        return False
    places = said.places(predicate)
    return bool(places) and not any(
        said.sentence.categories[i] in VERBAL or not said.sentence.folded[i].endswith(_NAMES_OF_ACTS)
        for i in places
    )


def is_said_to_be(said: Statement, place: int) -> bool:
    """Whether a noun says what the subject is: behind "is" or "as", in apposition, or beside its name.

    Parameters
    ----------
    said : Statement
    place : int
        Of the noun.
    """
    words = said.sentence.folded
    for i in range(place - 1, max(place - _REACH, -1), -1):
        if words[i] in _LINKING:
            # "Was | offered | the post of director" is none yet.
            acts = (j for j in range(i + 1, place) if said.sentence.categories[j] in VERBAL)
            named = all(said.sentence.stems[j] in _NAMING for j in acts)
            return named and _has_subject(said, i)
        if words[i] in {",", "(", "–", "—"} and words[i + 1] in ARTICLES:
            return any(_is_asked(said, j) for j in range(max(i - _BACK, 0), i))
        if said.clause[i] != said.clause[place]:
            break
    if words[place + 1 : place + 2] and words[place + 1] in _LINKING:
        return True
    return any(
        said.sentence.categories[i] == _NAME and _is_asked(said, i)
        for i in (place - 1, place + 1, place + 2)
        if 0 <= i < len(words)
    )


def _has_subject(said: Statement, place: int) -> bool:
    """Whether what stands before a verb in its clause is the question's, a pronoun, or nothing."""
    groups: list[list[int]] = [
        []
    ]  # what stands before the clause's first verb, between that and the next ...
    for i in range(place):
        if said.clause[i] == said.clause[place]:
            code = said.sentence.categories[i]
            # "The chimney, which was struck, | is ...": an auxiliary that comes first has none here.
            if code in VERBAL or (code == _AUXILIARY and i and said.sentence.words[i - 1] == ","):
                groups.append([])
            else:
                groups[-1].append(i)
    strict = said.contrary is not None and place == said.contrary.place
    if any(
        said.sentence.categories[i] in _PRONOUNS and not _owner_is_not_asked(said, i, strict=strict)
        for i in groups[0]
    ):
        return True
    nouns = [[i for i in group if said.sentence.categories[i] in NOUNS] for group in groups]
    # "The mayor said the school would move": the last group is the verb's own.
    return not nouns[0] or any(
        _is_asked(said, i) and not _owner_is_not_asked(said, i, strict=strict)
        for i in (*nouns[0], *nouns[-1])
    )


def _owner_is_not_asked(said: Statement, place: int, *, strict: bool) -> bool:
    """Whether it only tells whose somebody is who is not asked of: "| Ann's | brother".

    If strict, what it is that things have counts as well: "| its | crew is still missing".
    """
    codes, words = said.sentence.categories.tolist(), said.sentence.folded
    end, begin = place, place
    while end < len(codes) and codes[end] in NOUNS:
        end += 1
    if (end < len(codes) and codes[end] == _GENITIVE) or codes[place] == _POSSESSIVE:
        end += 1
        while end + 1 < len(codes) and codes[end + 1] in NOUNS:
            end += 1
        return end < len(codes) and _is_unasked(said, end, strict=strict)
    while begin and codes[begin - 1] in NOMINAL:
        begin -= 1
    return begin > 1 and words[begin - 1] == "of" and _is_unasked(said, begin - 2, strict=strict)


def _is_unasked(said: Statement, place: int, *, strict: bool) -> bool:
    person = said.sentence.folded[place] in lexicon.PERSON_NOUNS
    return (strict or person) and not _is_asked(said, place)


def _is_asked(said: Statement, place: int) -> bool:
    return said.own[place] is not None
