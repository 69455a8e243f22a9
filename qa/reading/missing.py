"""What the sentence of an answer lacks of the question: words, names, numbers, negations, whole phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.language.forms import term
from qa.questions.analysis import Question
from qa.reading.doubted import Doubted

__all__ = ["broken_phrases", "missing_words"]


def missing_words(
    question: Question,
    sentence: Doubted,
    weigh: Callable[[str], float],
    known: Callable[[str], bool],
    put: Callable[[str, float], None],
) -> None:
    """The doubts about words of the question that the sentence, or the text, lacks.

    What the article's title or dateline names, all of it is about: a sentence need not say it again.

    Parameters
    ----------
    question : Question
    sentence : Doubted
    weigh : callable
        From a stem to its inverse document frequency.
    known : callable
        Whether a stem occurs in the text at all.
    put : callable
        Takes the name of a doubt and its value.
    """
    analysed = sentence.analysed
    stems = set(analysed.stems) | {
        term for term, there in zip(question.terms, sentence.present, strict=True) if there
    }
    given = stems | sentence.given
    total = sum(weigh(term) for term in question.terms) or 1.0
    names = sorted(question.names)
    if names:
        put("a name is missing from the sentence", sum(name not in given for name in names) / len(names))
        put("a name is missing from the text", sum(not known(name) for name in names) / len(names))
    numbers = [word for word in question.words if word[0].isdigit()]
    if numbers:
        put(
            "a number is missing from the sentence",
            sum(not _says_number(n, analysed.folded) for n in numbers) / len(numbers),
        )
        strange = [n for n in numbers if not (known(term(n)) or _says_number(n, analysed.folded))]
        put("a number is missing from the text", len(strange) / len(numbers))
    asked, said = set(question.words), set(analysed.folded)
    asked_not, said_not = bool(asked & lexicon.NEGATIONS), bool(said & lexicon.NEGATIONS)
    put("only the question is negated", sentence.share * (asked_not and not said_not))
    put("only the sentence is negated", said_not and not asked_not)
    put("both are negated", asked_not and said_not)
    missing = [term for term in question.terms if term not in given]
    rarest = max(map(weigh, missing), default=0.0) / (weigh("") or 1.0)
    put("a rare word of a short question is missing", rarest / max(len(question.terms), 1))
    put("a word stands only elsewhere", sum(weigh(t) for t in missing if known(t)) / total)
    exact = [question.words[i] in said for i in question.content if question.stems[i] in stems]
    put("another form of the word", 1 - sum(exact) / len(exact) if exact else 0)
    start, end = question.wh
    # "Who ruled after the king?": that it was the queen is no contradiction.
    outside = {*analysed.stems[: sentence.first], *analysed.stems[sentence.end :]}
    opposite = any(
        stem not in stems
        and word not in question.words[start:end]  # "how old": no opposite of young
        and word not in _CONVERSES
        and (word not in lexicon.FUNCTION_WORDS or lexicon.antonyms(stem))
        and (lexicon.contrasts(stem) & outside or _prefixed(word) & said)
        for word, stem in zip(question.words, question.stems, strict=True)
    )  # fmt: skip
    put("the opposite is said", opposite)
    qualifiers = [w for w in asked & lexicon.QUALIFIERS if w not in said]
    put("a qualifier is missing", bool(qualifiers))


def _says_number(number: str, folded: Sequence[str]) -> bool:
    """Whether a sentence has a number, or a year of a decade: "the 1920s" of "in 1924"."""
    if number in folded:
        return True
    decade = number[:3] if len(number) == _DECADE and number.endswith("0s") else ""
    years = (word for word in folded if word.isdigit() and len(word) == _YEAR)
    return bool(decade) and any(word.startswith(decade) for word in years)


_DECADE: Final = 5  # characters of "1920s"
_YEAR: Final = 4
#: The same deed from the other side: who sold it says who bought it.
_CONVERSES: Final = word_set("buy buys bought sell sells sold borrow borrowed lend lent")
_PREFIXES: Final = ("un", "non-", "in", "im", "dis", "ir", "il")


def _prefixed(word: str) -> set[str]:
    """The words that negate a word by a prefix, or that it negates: "happy" and "unhappy"."""
    bare = {word[len(p) :] for p in _PREFIXES if word.startswith(p) and len(word) > len(p) + 4}
    return {prefix + word for prefix in _PREFIXES} | bare if len(word) > 3 else set()


def broken_phrases(question: Question, sentence: Doubted, put: Callable[[str, float], None]) -> None:
    """The doubts about phrases: whether the neighbours in the question are near in the sentence, in order."""
    numbers = {term: i for i, term in enumerate(question.terms)}
    term = sentence.term
    pairs = broken = turned = 0
    for left, right in zip(question.content, question.content[1:], strict=False):
        if right - left > 2 or question.stems[left] == question.stems[right]:
            continue
        pairs += 1
        a = np.flatnonzero(term == numbers[question.stems[left]])
        b = np.flatnonzero(term == numbers[question.stems[right]])
        if not len(a) or not len(b):
            broken += 1
            continue
        nearest = min((there - here for here in a.tolist() for there in b.tolist()), key=abs)
        broken += abs(nearest) > 4
        turned += nearest < 0
    if pairs:
        put("the question's phrases are broken up", broken / pairs)
        put("the question's phrases are turned round", turned / pairs)
