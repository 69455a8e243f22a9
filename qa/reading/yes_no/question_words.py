"""What the words of a yes/no question are: the tagger often takes the verb behind "did" for a noun."""

from __future__ import annotations

from collections.abc import Iterable

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.categories import DETERMINERS, PREMODIFIERS, VERBAL, categories, category
from qa.language.closed_classes import BE_OR_DENIED, DO_OR_DENIED
from qa.questions.analysis import Question
from qa.questions.asserting import statement_start

__all__ = [
    "categories_in_question",
    "categories_told",
    "last_of_run",
    "subject_start",
    "verb_among_nouns",
]


_NOUN: Final = category("noun")
_VERB: Final = category("verb")
_NOMINAL: Final = categories("noun name pronoun gerund")
_MISTAKEN: Final = categories("noun adjective adverb")
_FOLLOWS: Final = categories("to preposition determiner possessive pronoun")
_WITH_S: Final = frozenset(("VVZ", "VVD"))
#: Words of a subject with its article and its verb.
_SHORTEST: Final = 3


def categories_told(sentences: Iterable[AnalysedSentence]) -> dict[str, set[int]]:
    """As what each word is used in some sentences: "pay" as a verb, "native" as an adjective.

    Parameters
    ----------
    sentences : iterable of AnalysedSentence

    Returns
    -------
    dict of str to set of int
        For each term its categories.
    """
    told: dict[str, set[int]] = {}
    for sentence in sentences:
        for stem, code in zip(sentence.stems, sentence.categories.tolist(), strict=True):
            told.setdefault(stem, set()).add(code)
    return told


def subject_start(question: Question) -> int:
    """Where the subject begins: behind the auxiliary, or behind "is it true that"."""
    words = question.words
    auxiliary = next((i for i, word in enumerate(words) if word in lexicon.AUXILIARIES), len(words))
    return statement_start(words) or auxiliary + 1


def categories_in_question(question: Question) -> tuple[list[int], list[str]]:
    """The categories and the tags of the words of a question, as an auxiliary in front bears on them.

    Parameters
    ----------
    question : Question

    Returns
    -------
    tuple of list of int and list of str
    """
    analysed, words, begin = analyse_sentence(question.text), question.words, subject_start(question)
    # A noun with a capital is of a name: "Halden Foods".
    codes: list[int] = np.where(
        analysed.capital & (analysed.categories == _NOUN), category("name"), analysed.categories
    ).tolist()
    if words[begin - 1] in DO_OR_DENIED and analysed.tags[begin : begin + 1] == ["VVZ"]:
        codes[begin] = _NOUN  # "Did shares fall?": behind do, no verb has an -s
    if words[begin : begin + 1] == ("her",) and not VERBAL.isdisjoint(codes[begin + 2 :]):
        codes[begin], codes[begin + 1] = category("possessive"), _NOUN  # "Did | her father | win?"
    for i in range(begin + 1, len(words) - 1):
        if words[i + 1] == "than" and codes[i] in _NOMINAL:
            codes[i] = category("adjective" if words[begin - 1] in BE_OR_DENIED else "adverb")
    if words[begin - 1] in DO_OR_DENIED:
        _give_verb(codes, analysed.tags, words, begin)
    if _is_noun_after_all(codes, begin + 1):
        codes[begin + 1] = _NOUN
    return codes, analysed.tags


def _give_verb(codes: list[int], tags: list[str], words: tuple[str, ...], begin: int) -> None:
    """Give "do" its verb, where all that looks like one has an -s, or stands behind "to".

    It is the last noun before what cannot belong to the subject: "the minister | promise | to raise taxes",
    "the union | turn | down two offers".
    """
    for i in range(begin, len(codes)):
        if tags[i] in _WITH_S and codes[i] == _VERB:
            codes[i] = _NOUN
        elif i > begin and _is_verb_after_all(codes, words, i):
            codes[i] = _VERB
    main = (
        i for i in range(begin, len(codes)) if codes[i] in VERBAL and "to" not in words[max(i - 2, begin) : i]
    )
    if next(main, None) is not None:
        return
    end = _end_of_first_run(codes, begin)
    follows = end < len(codes) and (
        codes[end] in _FOLLOWS or tags[end] == "AVP" or words[end + 1 : end + 2] == ("than",)
    )
    if end - begin > 1 and codes[end - 1] == _NOUN and follows:
        codes[end - 1] = _VERB


def _is_verb_after_all(codes: list[int], words: tuple[str, ...], place: int) -> bool:
    """Whether it is a verb: "Does her sister | like | school?", "does the town | own | the ferry?"."""
    owns = words[place] == "own" and not DETERMINERS.isdisjoint(codes[place + 1 : place + 2])
    return (words[place] == "like" or owns) and VERBAL.isdisjoint(codes[place + 1 :])


def _end_of_first_run(codes: list[int], begin: int) -> int:
    """Where the nouns end that begin there, before the determiner of another noun."""
    end = begin
    while end < len(codes) and codes[end] in _NOMINAL | PREMODIFIERS:
        if end > begin and codes[end] in DETERMINERS and codes[end - 1] in _NOMINAL:
            break
        end += 1
    return end


def verb_among_nouns(tags: list[str], begin: int, end: int) -> int:
    """The verb that there must be behind "do", where all is taken for nouns.

    It stands behind the first plural, "larvae | drink | nectar", or before a bare plural, "the zoo | breeds |
    pandas"; else it is the last word.

    Parameters
    ----------
    tags : list of str
    begin, end : int
        Where the nouns begin and end.
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
        article in DETERMINERS
        and adjective in _MISTAKEN
        and verb in VERBAL
        # "The newly built church".
        and (verb == category("verb") or described.isdisjoint(after))
    )


def last_of_run(codes: list[int], begin: int) -> int:
    """The last of the nouns behind a preposition: "rivers in the | south freeze | in winter".

    Parameters
    ----------
    codes : list of int
        The categories of the question's words.
    begin : int
        Where the nouns begin.
    """
    end = begin
    while end < len(codes) and (codes[end] in _NOMINAL or codes[end] in PREMODIFIERS):
        end += 1
    if sum(codes[i] not in DETERMINERS for i in range(begin, end)) > 1:
        return end - 1
    return max(i for i in range(len(codes)) if codes[i] in _NOMINAL)
