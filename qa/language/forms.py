"""The form in which a word is indexed: what counts as the same word in a question and in a text.

What each step adds to the stem, in points (100ths) of R@1 on squad2-half-dev (whole articles) and XQuAD, and
of MAP on WikiQA dev and TrecQA dev, with the weights as shipped: irregular forms +1.0, +1.7, +1.3, +0.5;
numbers as digits 0.0, +0.1, 0.0, 0.0; British as American spelling nothing there, where question and text
are spelt alike: it is for the others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from qa.language.irregular import FORMS_OF
from qa.language.stems import fold, stem
from qa.language.tokens import tokenize

__all__ = ["COUNTED_ALONE", "NUMERALS", "ONES", "base", "term", "term_set", "terms_of"]

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)

# The verbs' forms that are indexed as they stand: common words of their own, or as rare as their verbs.
_LEFT_ALONE = frozenset(
    """
    bit born bound did done found ground lay left rose saw wound forgone forwent interwove interwoven
    misheard misspent misunderstood outdid outdone outgrew outgrown outsold overdid overdone overhung
    overridden overrode overslept partaken partook redid redone redrawn redrew regrew regrown relaid
    resat resold retaken rethought retook rewound sawed sawn shod slung slunk smitten smote unbound
    unwound
    """.split()
)
# A base form, then the forms that the stemmer can't take back to it, beside the past forms of verbs.
_IRREGULAR_TABLE = """
be am is are being | have has | leave leaves | die died dying dies death dead | live life lives
alumnus alumni | analysis analyses | appendix appendices | bacterium bacteria | cactus cacti | calf calves
crisis crises | criterion criteria | fungus fungi | half halves | hoof hooves | hypothesis hypotheses
index indices | knife knives | loaf loaves | louse lice | matrix matrices | nucleus nuclei | ox oxen
phenomenon phenomena | radius radii | scarf scarves | self selves | shelf shelves | stimulus stimuli
thief thieves | vertex vertices | genus genera | corpus corpora | oasis oases | thesis theses
diagnosis diagnoses | synthesis syntheses | parenthesis parentheses | neurosis neuroses
bus buses | gas gases gasses | plus pluses | lens lenses | canvas canvases
alias aliases | iris irises | ibis ibises | trellis trellises | pelvis pelvises | mantis mantises
pancreas pancreases | rhinoceros rhinoceroses | summons summonses | christmas christmases | quiz quizzes
fez fezzes | wife wives | wolf wolves | man men | woman women | child children
foot feet | tooth teeth | mouse mice | goose geese | person people
good better best | bad worse worst | far farther further farthest furthest | old older oldest elder eldest
january jan | february feb | april apr | june jun | july jul | august aug | september sep sept
october oct | november nov | december dec
"""
_IRREGULAR = {form: base for base, forms in FORMS_OF.items() for form in forms if form not in _LEFT_ALONE} | {
    form: group.split()[0]
    for line in _IRREGULAR_TABLE.strip().splitlines()
    for group in line.split("|")
    for form in group.split()[1:]
}

#: The numerals from 0 to 20, in order.
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
#: Numbers that no other goes with: "nine | three", but "thirty three", "nine hundred", "nineteen twelve".
COUNTED_ALONE = frozenset(ONES[1:13])
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
NUMERALS = {word: str(number) for number, word in enumerate(ONES)} | {
    word: str(10 * number) for number, word in enumerate(_TENS, 3)
}
"""Number words and the digits that they are indexed as."""
_ORDINAL_WORDS = {
    word: f"{number}{'th' if number > 3 else ('st', 'nd', 'rd')[number - 1]}"
    for number, word in enumerate(_ORDINALS, 1)
}

_AMERICAN = {
    "aeroplane": "airplane", "aluminium": "aluminum", "analogue": "analog", "catalogue": "catalog",
    "centre": "center", "cheque": "check", "defence": "defense", "dialogue": "dialog",
    "encyclopaedia": "encyclopedia", "fibre": "fiber", "grey": "gray", "jewellery": "jewelry",
    "kilometre": "kilometer", "licence": "license", "litre": "liter", "metre": "meter", "mould": "mold",
    "offence": "offense", "plough": "plow", "programme": "program", "sceptical": "skeptical",
    "theatre": "theater", "tyre": "tire",
}  # fmt: skip
# No patterns here: to compile them takes as long as to read a sentence.
_ISE = tuple(f"{y}s{end}" for y in "iy" for end in "e ed es er ers ing ation ations".split())
_KEEPS_S = tuple(
    f"{start}is"
    for start in "adv comprom compr conc desp dev disgu exc exerc franch merchand prec prem prom rev superv "
    "surpr telev a e i o u".split()
)
_OUR = tuple(f"our{end}" for end in ["", *"s ed ing able ite ites ful hood hoods al".split()])
_KEEPS_OUR = tuple("four hour tour pour your sour flour detour contour paramour velour troubadour".split())
_DOUBLED = {
    f"{verb}l{end}": verb + end
    for verb in (
        *("travel", "cancel", "label", "model", "signal", "fuel", "counsel"),
        *("quarrel", "channel", "level", "marvel", "rival", "tunnel"),
    )
    for end in ("ed", "ing", "er", "ers")
}


def _plain(word: str) -> str:
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or word


def _american(word: str) -> str:
    if word.endswith("s") and word[:-1] in _AMERICAN:
        return _AMERICAN[word[:-1]] + "s"
    if word in _AMERICAN:
        return _AMERICAN[word]
    if len(word) > 5 and word.endswith(_ISE) and not any(kept in word for kept in _KEEPS_S):
        at = _place_of(_ISE, word) + 1
        if at > 2:  # no ending of "wising"
            word = f"{word[:at]}z{word[at + 1 :]}"
    if len(word) > 4 and word.endswith(_OUR) and not word.startswith(_KEEPS_OUR):
        at = _place_of(_OUR, word)
        if at > 1 and word[at - 2 : at].isalpha():
            word = f"{word[:at]}or{word[at + 3 :]}"
    return _DOUBLED.get(word, word)


def _place_of(endings: Sequence[str], word: str) -> int:
    """Where the ending of a word begins that is one of some."""
    return len(word) - max(len(ending) for ending in endings if word.endswith(ending))


def base(word: str) -> str:
    """A word without accents and capitals; an irregular form as what it is a form of.

    Examples
    --------
    >>> base("Geese"), base("Café"), base("walks")
    ('goose', 'cafe', 'walks')
    """
    word = _plain(fold(word))
    return _IRREGULAR.get(word, word)


@lru_cache(maxsize=1 << 17)
def term(word: str) -> str:
    """The term that a word is indexed as.

    Letters without their accents, irregular forms as their base, numbers as digits, British spelling
    as American, and then the Snowball stem.

    Parameters
    ----------
    word : str

    Returns
    -------
    str

    Examples
    --------
    >>> [term(word) for word in ("sank", "Organised", "harbours", "seventh", "Malmö")]
    ['sink', 'organiz', 'harbor', '7th', 'malmo']
    """
    word = base(word)
    if word in NUMERALS:
        return NUMERALS[word]
    if word in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[word]
    if word[0].isdigit():
        return word.replace(",", "")
    return stem(_american(word))


@lru_cache(maxsize=1024)
def terms_of(text: str) -> frozenset[str]:
    """The terms of all the words of a text.

    Examples
    --------
    >>> sorted(terms_of("The harbours of Malmö"))
    ['harbor', 'malmo', 'of', 'the']
    """
    return frozenset(term(token.text) for token in tokenize(text))


def term_set(words: str) -> frozenset[str]:
    """The terms of words written in a row.

    Examples
    --------
    >>> sorted(term_set("bought harbours"))
    ['buy', 'harbor']
    """
    return frozenset(map(term, words.split()))
