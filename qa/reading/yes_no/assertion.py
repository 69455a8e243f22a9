"""What a yes/no question would have the text say: of what, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from qa.hints import Final
from qa.language.categories import DETERMINERS, PREPOSITIONAL, VERBAL, categories, category
from qa.language.closed_classes import BE_OR_DENIED, DO_OR_DENIED, word_set
from qa.questions.analysis import Question
from qa.reading.yes_no.question_words import (
    categories_in_question,
    last_of_run,
    subject_start,
    verb_among_nouns,
)
from qa.records import NamedTuple

__all__ = ["Assertion", "assertion"]

_SAYING_NOTHING: Final = word_set("there it")


_NOMINAL: Final = categories("noun name pronoun gerund")
_ENDS_SUBJECT: Final = categories(
    "verb participle adjective adverb determiner possessive number preposition mark"
)
_ADJECTIVE: Final = category("adjective")
_GENITIVE: Final = category("genitive")
_SUBORDINATOR: Final = category("subordinator")
_MISTAKEN: Final = categories("noun adjective adverb")
_ENDS_HEADLESS: Final = categories("of preposition adverb mark")

_NOTHING_TOLD: Final[Mapping[str, Collection[int]]] = MappingProxyType({})


class Assertion(NamedTuple):
    """A yes/no question as a statement.

    Parameters
    ----------
    subject : frozenset of str
        Terms of what is spoken of.
    predicate : str or None
        Term of the word that says something of it: the verb, the participle, the adjective, or the noun in
        "is a harbour"; None where it can't be told.
    nominal : bool
        Whether that is a noun: something is said to be something.
    definite : bool
        Whether only one can be that: "is the mayor".
    """

    subject: frozenset[str] = frozenset()
    predicate: str | None = None
    nominal: bool = False
    definite: bool = False


def assertion(question: Question, told: Mapping[str, Collection[int]] = _NOTHING_TOLD) -> Assertion:
    """Read a yes/no question as a statement.

    Parameters
    ----------
    question : Question
    told : mapping of str to collection of int, optional
        As what the text uses a term, for words that may be several (see `categories_told`).

    Examples
    --------
    >>> from qa.questions.analysis import analyse
    >>> assertion(analyse("Was the old mill sold to a school?")).predicate
    'sell'
    >>> said = assertion(analyse("Is Ann Lee the mayor of Orrel?"))
    >>> sorted(said.subject), said.predicate, said.nominal
    (['ann', 'lee'], 'mayor', True)
    """
    codes, tags = categories_in_question(question)
    words, begin = question.words, subject_start(question)
    end = _end_of_subject(codes, words, begin)
    if words[begin - 1] in DO_OR_DENIED and end is not None and codes[end] == category("mark"):
        used = [i for i in range(begin + 1, end) if not VERBAL.isdisjoint(told.get(question.stems[i], ()))]
        end = used[-1] if used else verb_among_nouns(tags, begin, end)
        codes[end] = category("verb")
    elif end is not None and _is_adjective_after_all(question, codes, (begin, end), told):
        end -= 1
        codes[end] = _ADJECTIVE
    return Assertion() if end is None else _predicated(question, codes, begin, end)


def _is_adjective_after_all(
    question: Question, codes: list[int], subject: tuple[int, int], told: Mapping[str, Collection[int]]
) -> bool:
    """Whether the text has a seeming noun for an adjective: "Is the squirrel | native | to Britain?"."""
    begin, end = subject
    used = set(told.get(question.stems[end - 1], ()))
    return (
        question.words[begin - 1] in BE_OR_DENIED
        and codes[end] in PREPOSITIONAL
        and end - begin > 1
        and used == {_ADJECTIVE}
    )


def _predicated(question: Question, codes: list[int], begin: int, end: int) -> Assertion:
    """What is said of a subject that begins and ends there."""
    words = question.words
    if words[begin - 1] in BE_OR_DENIED and codes[end] == category("mark") and end - begin > 1:
        end -= 1  # "Was the driver | hurt |?": something is said of it, whatever it looks like
        codes[end] = category("adjective")
    subject = frozenset(question.stems[i] for i in question.content if begin <= i < end)
    if words[begin - 1] not in BE_OR_DENIED or words[begin] in _SAYING_NOTHING:
        # A verb that the tagger takes for a noun: "Did Ann comment?", "Did the workers vote against it?".
        last = end if codes[end] in _MISTAKEN else end - 1
        # "Does he | still | smoke?": nor the adverb before it.
        while (
            last == end
            and codes[last] == category("adverb")
            and _MISTAKEN.intersection(codes[last + 1 : last + 2])
        ):
            last = end = last + 1
        if words[begin - 1] in DO_OR_DENIED and last == begin and codes[end] in PREPOSITIONAL:
            # "Do children under ten | pay |?": not the only noun before.
            last = last_of_run(codes, end + 1)
        verb = next((i for i in range(end, len(words)) if codes[i] in VERBAL), last)
        # "Did she | get | paid?".
        if words[verb] == "get" and codes[verb + 1 : verb + 2] == [category("participle")]:
            verb += 1
        return Assertion(subject - {question.stems[verb]}, question.stems[verb])
    while codes[end] == category("adverb") and codes[end + 1 : end + 2] and codes[end + 1] in DETERMINERS:
        end += 1  # "Was Ann Lee | ever | a manager?"
    if codes[end] in DETERMINERS or codes[end] == category("noun"):
        head = _head(codes, words, end)
        return Assertion(
            subject, None if head is None else question.stems[head], head is not None, words[end] == "the"
        )
    said = _said_of_it(codes, words, end)
    if said is None:
        # "Is the mill | in use |?": a bare noun behind a preposition says how it is.
        bare = (category("preposition"), category("noun"), category("mark"))
        said = next((i + 1 for i in range(end, len(codes) - 2) if tuple(codes[i : i + 3]) == bare), None)
    return Assertion(subject, None if said is None else question.stems[said])


def _said_of_it(codes: list[int], words: tuple[str, ...], end: int) -> int | None:
    """The participle or the adjective that is said of a subject ending there."""
    adjective = category("adjective")
    acts = next((i for i in range(end, len(codes)) if codes[i] in VERBAL), None)
    if acts is not None and words[acts : acts + 2] == ("going", "to"):
        # "Is the firm | going to | move?": what it is going to do is asked.
        acts = next((i for i in range(acts + 2, len(codes)) if codes[i] in VERBAL), acts)
    if acts is not None and not (codes[end] == adjective and _SUBORDINATOR in codes[end:acts]):
        return acts
    return next((i for i in range(end, len(codes)) if codes[i] == adjective), None)


def _end_of_subject(codes: list[int], words: tuple[str, ...], begin: int) -> int | None:
    """Where the predicate begins: behind the first noun, and what an "of" joins to it."""
    nouns = False
    for i in range(begin, len(words)):
        before = codes[i - 1]
        # "Is the museum | offering a reward?", but "Is the sewing machine old?"
        if nouns and codes[i] == category("gerund") and words[begin - 1] in BE_OR_DENIED:
            return i
        # "Was the bridge on Mill Street sold?": what follows the preposition still belongs to the subject.
        later = any(code in VERBAL for code in codes[i + 1 :]) and codes[i] == category("preposition")
        if nouns and codes[i] in _ENDS_SUBJECT and before not in PREPOSITIONAL and not later:
            return i
        # "Is Ann Lee mayor?": a noun behind a bare name says what she is.
        if codes[i] == category("noun") and begin < i and set(codes[begin:i]) == {category("name")}:
            return i
        # "The town's | new hall |": what is had is the subject, and not who has it.
        nouns = codes[i] != _GENITIVE and (nouns or codes[i] in _NOMINAL)
    return None


def _head(codes: list[int], words: tuple[str, ...], begin: int) -> int | None:
    """The last noun of the noun phrase that begins here; the adjective of "the largest in the valley"."""
    head = None
    for i in range(begin, len(words)):
        if codes[i] in _NOMINAL:
            head = i
        elif head is not None:
            break
        elif i > begin and codes[i] in _ENDS_HEADLESS and codes[i - 1] == category("adjective"):
            return i - 1
    return head
