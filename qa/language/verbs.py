"""From the past tense of an English verb to its base form: "built" to "build"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.hanta import verb_stems
from qa.language.irregular import FORMS_OF
from qa.language.patterns import regex
from qa.language.stems import fold

__all__ = ["base_form", "is_base", "is_past"]

#: Regular verbs whose past tense looks like none: it is short, or ends in -eed as "seed" does; "quiz" is
#: spelt like no other.
_REGULAR: Final[dict[str, str]] = {
    "aced": "ace", "aged": "age", "axed": "axe", "cued": "cue", "died": "die", "dyed": "dye", "eyed": "eye",
    "iced": "ice", "lied": "lie", "owed": "owe", "quizzed": "quiz", "sued": "sue", "tied": "tie",
    "used": "use", "vied": "vie", "agreed": "agree", "decreed": "decree", "disagreed": "disagree",
    "freed": "free", "guaranteed": "guarantee", "refereed": "referee",
}  # fmt: skip
_PAST = _REGULAR | {form: base for base, forms in FORMS_OF.items() for form in forms if form != base}
_UNCHANGED = frozenset(base for base, forms in FORMS_OF.items() if forms[0] == base)
_BASES = frozenset(_REGULAR.values()) | FORMS_OF.keys()
#: Irregular verbs, and past tenses of such, that are more often nouns.
_NOUNS_TOO = word_set(
    "bet broadcast burst cast dream ground lean leap relay shed shoe slide sling slit speed spell spin stick "
    "sting string swing thrust wound"
)
_NO_PASTS = word_set("lay hundred sacred naked kindred wicked rugged wretched shred infrared")

_PREFIXES = ("re", "un", "mis", "dis", "out", "over", "under", "pre", "de")
#: What the tagger takes for verbs, read from forms in -ed.
_NO_VERBS = word_set("past pockete pilote collare manoeuvr massacr mimick reconnoitr")

# What is left when "-ed" goes has lost an "e" if it ends so ("caused", "handled", "named") ...
_LOST_E = regex(
    r"(?:[cuvz]|[^s]s|[^aeiourwl]l|dg|rg|ang|eath|bath|[iu]at|(?:(?<![aeiou])|(?<=qu))[aeiouy](?:[bdgkmnprt]|l))$"
)
# ... unless the last syllable is unstressed ("visited", "opened"); these are stressed all the same.
_UNSTRESSED = regex(r"(?:er|en|on|it|et|op|or|om|al|el|focus|bias)$")
_STRESSED = regex(
    r"(?:(?:inv|un|ign|exc|rec|inc|exped)it|^c[io]t|(?:compl|del|comp)et|(?:adh|interf)er|(?:postp|ph|cond|cl|z)on"
    r"|(?:expl|ign|rest|sc|^st|ad|b)or|^(?:h|c|sc|sl|el)op|(?:welc|c)om|(?:conv|interv)en|(?:sc|wh|inh|exh)al)$"
)
_DOUBLED = frozenset(letter + letter for letter in "bdfgklmnprstvz") | {"ck"}
#: What a short verb may end in before "-ed" ("passed", "rolled"); a long one has doubled it ("cancelled").
_OFTEN_DOUBLE = ("ff", "ck", "ss", "zz", "ll")
_LONG = 6
_ALWAYS_DOUBLE = word_set("add ebb egg err purr whirr butt putt")


def is_past(word: str) -> bool:
    """Whether a word looks like a past tense or a past participle.

    Examples
    --------
    >>> is_past("built"), is_past("walked"), is_past("bridge"), is_past("seed")
    (True, True, False, False)
    """
    plain = fold(word)
    if plain in _PAST or plain in _UNCHANGED:
        return plain not in _NOUNS_TOO and plain not in _NO_PASTS
    return len(plain) > 4 and plain.endswith("ed") and not plain.endswith("eed") and plain not in _NO_PASTS


def is_base(word: str) -> bool:
    """Whether a word is the base form of an irregular verb, and not oftener a noun."""
    plain = fold(word)
    return plain in _BASES and plain not in _NOUNS_TOO


def base_form(past: str) -> str:
    """Undo a past tense: irregular verbs from a table, the others by what they may come from.

    Of the stems that the spelling allows it is the one that the tagger knows as a verb; where it knows none
    or several, the likeliest by the rules of spelling.

    Examples
    --------
    >>> [base_form(word) for word in ("built", "visited", "invited", "stopped", "carried", "named", "called")]
    ['build', 'visit', 'invite', 'stop', 'carry', 'name', 'call']
    """
    plain = fold(past)
    if plain in _PAST:
        return _PAST[plain]
    if plain in _UNCHANGED or not is_past(plain):
        return plain
    stem = plain[:-2]
    double = stem[-2:] in _DOUBLED
    others = (stem[:-1] + "y",) if stem.endswith("i") else (stem[:-1],) if double else ()
    candidates: tuple[str, ...] = (*others, stem, stem + "e")
    known = [base for base in candidates if _is_known(base)]
    known = known or [base for base in candidates if base.startswith(_PREFIXES) and _is_known(_bare(base))]
    if len(known) == 1:
        return known[0]
    likeliest = _by_spelling(stem, double=double)
    return likeliest if likeliest in known or not known else known[0]


def _is_known(base: str) -> bool:
    return base in verb_stems() and base not in _NO_VERBS


def _bare(base: str) -> str:
    """A verb without its prefix: "refill" as "fill"."""
    return base[max(len(prefix) for prefix in _PREFIXES if base.startswith(prefix)) :]


def _by_spelling(stem: str, *, double: bool) -> str:
    """The likeliest verb whose past tense is this and -ed."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if double:
        if stem.endswith("ick"):  # "mimicked", "picked"
            return stem[:-1] if len(stem) >= _LONG else stem
        lasting = stem in _ALWAYS_DOUBLE or (stem.endswith(_OFTEN_DOUBLE) and len(stem) < _LONG)
        return stem if lasting else stem[:-1]
    lost = _LOST_E.search(stem) and (not _UNSTRESSED.search(stem) or _STRESSED.search(stem))
    return stem + "e" if lost else stem
