"""What somebody is doing: "who is | buying | the firm?", "what was the bride | wearing |?"."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import ARTICLES, FINITE_BE, OWNERS, word_set
from qa.language.nationalities import NATIONALITIES
from qa.language.stems import fold
from qa.questions.bare import acts_bare
from qa.questions.nouns import VERB_ADVERBS, is_adverb, is_superlative

__all__ = ["progressive"]

#: The vowels without which nothing is a verb: not "k" of "king".
_VOWELS: Final = frozenset("aeiouy")
_SHORTEST: Final = 5
#: They are nouns as well, so that a noun before them may belong to them: "what is the town | meeting |?".
_NOUNS_TOO: Final = word_set(
    """
    beginning blessing building burning clothing coating covering crossing cutting drawing dwelling earning
    ending engraving evening fencing finding funding gathering hearing holding housing killing landing
    lighting listing marketing meaning meeting morning offering opening outing painting parking planning
    posting pricing printing proceeding rating reading recording ruling saying seasoning seating setting
    shooting sitting spelling spring standing string thing training turning warning wedding wiring wording
    writing hunting fishing farming mining racing riding sailing skating skiing swimming dancing cooking
    baking knitting shopping banking boxing climbing cycling gardening heating lending nursing packing
    running sewing shipping testing trading watching weaving welding
    """
)
#: Marks that stand inside a subject: "Lumley & Dove", "Tom's sister".
_INSIDE: Final = frozenset(("&", ".", "'s", "'"))
_SUBJECTS: Final = word_set("he she it they you we i")
#: They follow a verb and stand before no noun alone.
_ENDS: Final = frozenset(("?", ".", "to", "at", "when", "while", "before", "after", "during", "now", "there"))
#: The longest subject between be and what is done.
_REACH: Final = 7


def _is_doing(word: str) -> bool:
    """Whether a word as it was written is the present participle of a verb, and no name.

    "Buying" and "running" are, "king" and "Browning" are not.
    """
    if not (word.islower() and word.endswith("ing") and len(word) >= _SHORTEST):
        return False
    stem = fold(word).removesuffix("ing")
    if _VOWELS.isdisjoint(stem):
        return False
    bases = [stem, stem + "e"]
    if stem[-1:] == stem[-2:-1]:
        bases.append(stem[:-1])
    if stem.endswith("y"):
        bases.append(stem[:-1] + "ie")
    if any(map(acts_bare, bases)):
        return True
    from qa.language.hanta import verb_stems  # only what no list has is looked up

    return any(base in verb_stems() for base in bases)


def progressive(written: Sequence[str], be: int) -> int | None:
    """The place of what is done in a question, behind a form of be and its subject.

    None where nothing is: "what is data mining?" asks for no data, "what is the main building?" for no deed.

    Parameters
    ----------
    written : sequence of str
        The words of the question as they were written.
    be : int
        The place of the form of be.

    Examples
    --------
    >>> progressive("What was the bride wearing ?".split(), 1)
    4
    >>> progressive("What is data mining ?".split(), 1) is None
    True
    """
    words = [word.lower() for word in written[be : be + _REACH + 2]]
    if words[:1] == [] or words[0] not in FINITE_BE:
        return None
    place = next((k for k in range(1, len(words)) if _is_doing(written[be + k])), None)
    if place is None:
        return None
    subject = [word for word in words[1:place] if word not in VERB_ADVERBS and not is_adverb(word)]
    if subject and not (len(subject) == 1 and subject[0] in _SUBJECTS):
        named = written[be + place - 1][0].isupper()
        after = words[place + 1] if place + 1 < len(words) else "?"
        if not _is_subject(subject, words[place], after, named=named):
            return None
    return be + place


def _is_subject(subject: Sequence[str], deed: str, after: str, *, named: bool) -> bool:
    """Whether words are the subject of the participle behind them, and not modifiers of a noun in -ing."""
    noun = subject[-1]
    ends = after in _ENDS or after in lexicon.PREPOSITIONS - {"of"}
    whole = all(word[0].isalnum() or word in _INSIDE for word in subject)
    if not (ends and whole) or noun in lexicon.FUNCTION_WORDS or noun in NATIONALITIES | lexicon.QUALIFIERS:
        return False
    led = subject[0] in ARTICLES or subject[0] in OWNERS or "'s" in subject[:-1]
    # "What is Ann baking?", "what is old Tom baking?"
    if not led and named:
        return True
    told = noun in lexicon.PERSON_NOUNS or (deed not in _NOUNS_TOO and not is_superlative(noun))
    return led and told and len(subject) > 1
