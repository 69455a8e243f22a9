"""What a yes/no question would have the text say: of what, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import numpy as np

from qa.language import lexicon
from qa.language.analysis import VERBAL, AnalysedSentence, analyse_sentence, category
from qa.questions.analysis import Question
from qa.questions.asserting import statement_start

__all__ = ["Assertion", "assertion", "categories_told"]

_BE: Final = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_DO: Final = frozenset("do does did don't doesn't didn't".split())
_SAYING_NOTHING: Final = frozenset("there it".split())


def _codes(names: str) -> frozenset[int]:
    return frozenset(map(category, names.split()))


_NOMINAL: Final = _codes("noun name pronoun gerund")
_ENDS_SUBJECT: Final = _codes(
    "verb participle adjective adverb determiner possessive number preposition mark"
)
_ADJECTIVE: Final = category("adjective")
_GENITIVE: Final = category("genitive")
_SUBORDINATOR: Final = category("subordinator")
_DETERMINER: Final = _codes("determiner possessive")
_MISTAKEN: Final = _codes("noun adjective adverb")
_DESCRIBES: Final = _codes("adjective number determiner possessive genitive")
_FOLLOWS: Final = _codes("to preposition determiner possessive pronoun")
_WITH_S: Final = frozenset(("VVZ", "VVD"))
_LINKS: Final = _codes("of preposition")
_ENDS_HEADLESS: Final = _codes("of preposition adverb mark")


#: Words of a subject with its article and its verb.
_SHORTEST: Final = 3


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


def categories_told(sentences: Iterable[AnalysedSentence]) -> dict[str, set[int]]:
    """As what each word is used in some sentences: "pay" as a verb, "native" as an adjective."""
    told: dict[str, set[int]] = {}
    for sentence in sentences:
        for stem, code in zip(sentence.stems, sentence.categories.tolist(), strict=True):
            told.setdefault(stem, set()).add(code)
    return told


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
    >>> assertion(analyse("Is Ann Lee the mayor of Orrel?"))
    Assertion(subject=frozenset({'ann', 'lee'}), predicate='mayor', nominal=True, definite=True)
    """
    analysed = analyse_sentence(question.text)
    # A noun with a capital is of a name: "Halden Foods".
    codes = np.where(
        analysed.capital & (analysed.categories == category("noun")), category("name"), analysed.categories
    ).tolist()
    words = question.words
    auxiliary = next((i for i, word in enumerate(words) if word in lexicon.AUXILIARIES), len(words))
    begin = statement_start(words) or auxiliary + 1
    if words[begin - 1] in _DO and analysed.tags[begin : begin + 1] == ["VVZ"]:
        codes[begin] = category("noun")  # "Did shares fall?": behind do, no verb has an -s
    if words[begin : begin + 1] == ("her",) and not VERBAL.isdisjoint(codes[begin + 2 :]):
        # "Did | her father | win?"
        codes[begin], codes[begin + 1] = category("possessive"), category("noun")
    for i in range(begin + 1, len(words) - 1):
        if words[i + 1] == "than" and codes[i] in _NOMINAL:
            codes[i] = _ADJECTIVE if words[begin - 1] in _BE else category("adverb")
    if words[begin - 1] in _DO:
        _correct_verb(codes, analysed.tags, words, begin)
    if _is_noun_after_all(codes, begin + 1):
        codes[begin + 1] = category("noun")
    end = _end_of_subject(codes, words, begin)
    if words[begin - 1] in _DO and end is not None and codes[end] == category("mark"):
        used = [i for i in range(begin + 1, end) if not VERBAL.isdisjoint(told.get(question.stems[i], ()))]
        end = used[-1] if used else _verb_among_nouns(analysed.tags, begin, end)
        codes[end] = category("verb")
    if end is not None and words[begin - 1] in _BE and codes[end] in _LINKS and end - begin > 1:
        # "Is the squirrel | native | to Britain?", where the text has it for an adjective.
        if told.get(question.stems[end - 1], ()) and set(told[question.stems[end - 1]]) == {_ADJECTIVE}:
            end -= 1
            codes[end] = _ADJECTIVE
    if end is None:
        return Assertion()
    if words[begin - 1] in _BE and codes[end] == category("mark") and end - begin > 1:
        end -= 1  # "Was the driver | hurt |?": something is said of it, whatever it looks like
        codes[end] = category("adjective")
    subject = frozenset(question.stems[i] for i in question.content if begin <= i < end)
    if words[begin - 1] not in _BE or words[begin] in _SAYING_NOTHING:
        # A verb that the tagger takes for a noun: "Did Ann comment?", "Did the workers vote against it?".
        last = end if codes[end] in _MISTAKEN else end - 1
        if words[begin - 1] in _DO and last == begin and codes[end] in _LINKS:
            # "Do children under ten | pay |?": not the only noun before.
            last = _last_of_run(codes, end + 1)
        verb = next((i for i in range(end, len(words)) if codes[i] in VERBAL), last)
        return Assertion(subject - {question.stems[verb]}, question.stems[verb])
    while codes[end] == category("adverb") and codes[end + 1 : end + 2] and codes[end + 1] in _DETERMINER:
        end += 1  # "Was Ann Lee | ever | a manager?"
    if codes[end] in _DETERMINER or codes[end] == category("noun"):
        head = _head(codes, words, end)
        return Assertion(
            subject, None if head is None else question.stems[head], head is not None, words[end] == "the"
        )
    said = _said_of_it(codes, end)
    return Assertion(subject, None if said is None else question.stems[said])


def _said_of_it(codes: list[int], end: int) -> int | None:
    """The participle or the adjective that is said of a subject ending there."""
    adjective = category("adjective")
    acts = next((i for i in range(end, len(codes)) if codes[i] in VERBAL), None)
    if acts is not None and not (codes[end] == adjective and _SUBORDINATOR in codes[end:acts]):
        return acts
    return next((i for i in range(end, len(codes)) if codes[i] == adjective), None)


def _end_of_subject(codes: list[int], words: tuple[str, ...], begin: int) -> int | None:
    """Where the predicate begins: behind the first noun, and what an "of" joins to it."""
    nouns = False
    for i in range(begin, len(words)):
        before = codes[i - 1]
        # "Is the museum | offering a reward?", but "Is the sewing machine old?"
        if nouns and codes[i] == category("gerund") and words[begin - 1] in _BE:
            return i
        # "Was the bridge on Mill Street sold?": what follows the preposition still belongs to the subject.
        later = any(code in VERBAL for code in codes[i + 1 :]) and codes[i] == category("preposition")
        if nouns and codes[i] in _ENDS_SUBJECT and before not in _LINKS and not later:
            return i
        # "Is Ann Lee mayor?": a noun behind a bare name says what she is.
        if codes[i] == category("noun") and begin < i and set(codes[begin:i]) == {category("name")}:
            return i
        # "The town's | new hall |": what is had is the subject, and not who has it.
        nouns = codes[i] != _GENITIVE and (nouns or codes[i] in _NOMINAL)
    return None


def _last_of_run(codes: list[int], begin: int) -> int:
    """The last of the nouns behind a preposition: "rivers in the | south freeze | in winter"."""
    end = begin
    while end < len(codes) and (codes[end] in _NOMINAL or codes[end] in _DESCRIBES):
        end += 1
    if sum(codes[i] not in _DETERMINER for i in range(begin, end)) > 1:
        return end - 1
    return max(i for i in range(len(codes)) if codes[i] in _NOMINAL)


def _correct_verb(codes: list[int], tags: list[str], words: tuple[str, ...], begin: int) -> None:
    """Give "do" its verb, where all that looks like one has an -s, or stands behind "to".

    It is the last noun before what cannot belong to the subject: "the minister | promise | to raise taxes",
    "the union | turn | down two offers".
    """
    noun, verb = category("noun"), category("verb")
    for i in range(begin, len(codes)):
        if tags[i] in _WITH_S and codes[i] == verb:
            codes[i] = noun
        # "Does her sister | like | school?", "does the town | own | the ferry?".
        owns = words[i] == "own" and codes[i + 1] in _DETERMINER if i + 1 < len(codes) else False
        if (words[i] == "like" or owns) and i > begin and VERBAL.isdisjoint(codes[i + 1 :]):
            codes[i] = verb
    main = (
        i for i in range(begin, len(codes)) if codes[i] in VERBAL and "to" not in words[max(i - 2, begin) : i]
    )
    if next(main, None) is not None:
        return
    end = begin
    while end < len(codes) and (codes[end] in _NOMINAL or codes[end] in _DESCRIBES):
        if end > begin and codes[end] in _DETERMINER and codes[end - 1] in _NOMINAL:
            break
        end += 1
    follows = end < len(codes) and (
        codes[end] in _FOLLOWS or tags[end] == "AVP" or words[end + 1 : end + 2] == ("than",)
    )
    if end - begin > 1 and codes[end - 1] == noun and follows:
        codes[end - 1] = verb


def _verb_among_nouns(tags: list[str], begin: int, end: int) -> int:
    """The verb that there must be behind "do", where all is taken for nouns.

    It stands behind the first plural, "larvae | drink | nectar", or before a bare plural, "the zoo | breeds |
    pandas"; else it is the last word.
    """
    plural = next((i for i in range(begin, end - 1) if tags[i] == "NN2"), None)
    if plural is not None:
        return plural + 1
    return end - 2 if tags[end - 1] == "NN2" and end - begin > _SHORTEST else end - 1


def _is_noun_after_all(codes: list[int], place: int) -> bool:
    """Whether what looks like an adjective is a noun: "the | firm | pay", between an article and the verb."""
    article, adjective, verb, *after = [*codes[place - 1 : place + 3], -1, -1, -1][:4]
    described = {category("noun"), category("name"), category("adjective"), category("participle")}
    return (
        article in _DETERMINER
        and adjective in _MISTAKEN
        and verb in VERBAL
        # "The newly built church".
        and (verb == category("verb") or described.isdisjoint(after))
    )


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
