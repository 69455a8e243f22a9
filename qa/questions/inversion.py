"""Statements as the questions that ask whether they are so: "the mill burned" as "did the mill burn?"."""

from __future__ import annotations

import re
from operator import itemgetter

from qa.hints import Final
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.closed_classes import BE, DO, HAVE, NEGATIVES, word_set
from qa.language.hanta import load_model, verb_stems
from qa.language.lexicon import FUNCTION_WORDS, MONTHS, PREPOSITIONS
from qa.language.patterns import regex
from qa.language.tags import FINITE_TAGS
from qa.language.verbs import base_form, is_past

__all__ = [
    "HELPING",
    "MODALS",
    "NOUNS",
    "NP_TAGS",
    "STARTS",
    "SUBJECTS",
    "inverted",
    "is_finite",
    "lower_first",
    "main_verb",
    "without_contractions",
]

#: The verbs that stand before the subject of a question, the modal ones first.
MODALS: Final = word_set("can could may might must shall should will would ought")
_BE: Final = word_set("am is are was were")
HELPING: Final = MODALS | _BE | HAVE | DO
_DENIES: Final = NEGATIVES | {"hardly"}
_PLURAL_SUBJECTS: Final = word_set("i you we they people who that which")
_CONTACT: Final = word_set("PNP AT0 DPS EX0")
_NO_SUBJECTS: Final = word_set("me him her us them mine hers ours yours theirs")
#: The tags of nouns.
NOUNS: Final = word_set("NN0 NN1 NN2 NP0 UNC")
_RELATIVES: Final = word_set("who which that whose whom when where why how what")
_ADVERBS: Final = word_set("AV0 AVP XX0")
_PARTICIPLES: Final = word_set("VVN VBN VHN VDN")
_BREAKS: Final = word_set("CJS CJT PUN CJC AVQ DTQ PNQ")
_SUBORDINATES: Final = word_set("CJS CJT AVQ DTQ PNQ")
_BEFORE_NOUNS: Final = word_set("AT0 DPS DT0 AJ0 PRF CRD")
_COMMON: Final = word_set("NN0 NN1 NN2 AJ0 AV0 PNI DT0 AJS VVG")
#: The tags with which a subject begins; those of a clause behind a question word; those of a noun phrase.
STARTS: Final = word_set("PNP AT0 DPS NP0")
SUBJECTS: Final = STARTS | word_set("DT0 EX0 NN1 NN2 UNC AJ0 PNI CRD")
NP_TAGS: Final = NOUNS | word_set("AT0 DPS DT0 AJ0 AJS CRD PRF ORD POS")
_CUT_SHORT: Final = word_set("PRF AT0 DPS CJC TO0")
_NAMING: Final = word_set("called named termed as")
_SIBILANT: Final = ("sses", "shes", "ches", "xes", "zzes", "oes")

_HAS: Final = "been|got|had|become|come|gone|lived|died"
_SHORT_HAS: Final = regex(rf"\b(he|she|it|there|that)['’]s(?=\s+(?:\w+ly\s+)?(?:{_HAS})\b)", re.IGNORECASE)
_SHORT_IS: Final = regex(r"\b(he|she|it|there|that|here)['’]s\b", re.IGNORECASE)
_SHORT: Final = (
    (_SHORT_HAS, r"\1 has"),
    (_SHORT_IS, r"\1 is"),
    (regex(r"\b(\w+)['’]ll\b", re.IGNORECASE), r"\1 will"),
    (regex(r"\b(\w+)['’]re\b", re.IGNORECASE), r"\1 are"),
    (regex(r"\b(\w+)['’]ve\b", re.IGNORECASE), r"\1 have"),
    (regex(r"\b(i)['’]m\b", re.IGNORECASE), r"\1 am"),
)
_SHORT_D: Final = regex(r"\b(i|you|he|she|it|we|they|there)['’]d(?=(?:\s+(\w+))?)", re.IGNORECASE)


def without_contractions(text: str) -> str:
    """A text with its short forms of verbs behind pronouns written out.

    Examples
    --------
    >>> without_contractions("there'll be a fair and it's been said they'd come")
    'there will be a fair and it has been said they would come'
    """
    if "'" in text or "’" in text:
        for pattern, whole in _SHORT:
            text = pattern.sub(whole, text)
        text = _SHORT_D.sub(lambda found: f"{found[1]} {_had_or_would(found[2] or '')}", text)
    return text


def _had_or_would(following: str) -> str:
    """What 'd is short for: "he'd | left", "he'd | leave"."""
    past = following in {"been", "better"} or (is_past(following) and base_form(following) != following)
    return "had" if past else "would"


def lower_first(text: str, *, opens: bool = True) -> str:
    """A text that goes on in a sentence: its first letter small, unless a name or "I" begins it.

    Examples
    --------
    >>> lower_first("The mill"), lower_first("Ann's mill"), lower_first("Dogs"), lower_first("I")
    ('the mill', "Ann's mill", 'dogs', 'I')
    """
    sentence = analyse_sentence(text)
    if not sentence.words or not text[:1].isupper():
        return text
    first, word = sentence.folded[0], sentence.words[0]
    if first in {"i", "i'm"} or (len(word) > 1 and word[1:] != word[1:].lower()):
        return text
    plain = first in FUNCTION_WORDS or (opens and sentence.tags[0] in _COMMON and _is_common(first))
    if first not in FUNCTION_WORDS and sentence.capital[1:2].any():
        plain = False  # "Red Cross"
    return text[:1].lower() + text[1:] if plain else text


def _is_common(word: str) -> bool:
    """Whether the tagger knows a word, and as no name."""
    model = load_model()
    known = model.seen.get(word, ())
    return bool(known) and model.names[max(known, key=itemgetter(1))[0]] != "NP0"


def inverted(statement: str, *, opens: bool = True) -> str | None:
    """The plain question whether a statement is so.

    A statement that is denied is asked about as a whole, since "was he not there?" and "wasn't he there?" ask
    for either.

    Parameters
    ----------
    statement : str
        Without a mark at its end.
    opens : bool
        Whether its first letter began what was typed: behind "so" a capital is a name's.

    Returns
    -------
    str or None
        None where its verb is not found, or its end is left open: "the capital is".

    Examples
    --------
    >>> inverted("She was born in Swindon"), inverted("It rose and fell")
    ('Was she born in Swindon?', 'Did it rise and fall?')
    >>> inverted("Kim thinks it works"), inverted("They weren't paid")
    ('Does Kim think it works?', "Is it true that they weren't paid?")
    >>> inverted("The capital is"), inverted("The mill at Orrel")
    (None, None)
    """
    statement = without_contractions(statement)
    sentence = analyse_sentence(statement)
    verb = main_verb(sentence)
    if verb is None or _is_left_open(sentence, verb):
        return None
    words = sentence.folded
    fronted = words[0] in PREPOSITIONS and sentence.tags[0] not in {"DT0", "CRD", "AV0", "AJ0"}
    if (
        fronted
        or not _DENIES.isdisjoint(words[: verb + 2])
        or words[verb + 2 : verb + 3] in (["not"], ["never"])
    ):
        return f"Is it true that {lower_first(statement, opens=opens)}?"
    begin, end = int(sentence.starts[verb]), int(sentence.ends[verb])
    subject, rest = lower_first(statement[:begin].strip(), opens=opens), statement[end:].strip()
    word = words[verb]
    if (
        word == "must"
        and words[verb + 1 : verb + 2] == ["have"]
        and sentence.tags[verb + 2 : verb + 3] == ["VVN"]
    ):
        # "He must have left": that he did is concluded, and no duty.
        word, rest = "did", _base(words[verb + 2]) + statement[int(sentence.ends[verb + 2]) :]
    elif not _helps(sentence, verb):
        word, rest = _with_do(sentence, verb, statement)
    return f"{word.capitalize()} {subject} {rest}".rstrip() + "?"


def is_finite(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a word is a verb with a subject of its own: "she | left |", not "to leave"."""
    words, tags = sentence.folded, sentence.tags
    word, before = words[place], tags[place - 1] if place else ""
    if word == "cannot":
        return True
    if word in HELPING:
        noun = before in _BEFORE_NOUNS or (sentence.words[place] == "May" and word in MONTHS)
        return not noun and tags[place] not in {"VHI", "VDI", "VBI"}
    if word == "used" and words[place + 1 : place + 2] == ["to"]:
        return not before.startswith("VB")
    if tags[place] == "VVB":
        subject = words[place - 1] if place else ""
        return subject in _PLURAL_SUBJECTS or before == "NN2" or (before == "AV0" and place > 1)
    return tags[place] in FINITE_TAGS


def main_verb(sentence: AnalysedSentence) -> int | None:
    """The place of the finite verb of the main clause, behind a subject; None where there is none.

    Passed over are verbs of relative clauses, also where no pronoun leads them and where a participle does:
    "the man who | left | had ...", "the soup she | makes | is ...", "the stamps | sold | in May were ...".
    """
    words, tags = sentence.folded, sentence.tags
    if not words or is_finite(sentence, 0) or tags[0] in {"VVB", "VVI", "CJS"}:
        return None
    skipped = 0
    for i in range(1, len(words)):
        noun_before = (
            tags[i - 1] in NOUNS or tags[i - 1] in {"PNI", "PUN"} or words[i - 1] in {"those", "one"}
        )
        relative = words[i] in _RELATIVES and tags[i] in _SUBORDINATES and (noun_before or tags[i] != "CJT")
        contact = tags[i] in _CONTACT and tags[i - 1] in NOUNS and words[i] not in _NO_SUBJECTS
        if relative or contact:
            skipped = 1
        elif is_finite(sentence, i):
            if skipped:
                skipped = 0
            else:
                return _behind_participle(sentence, i)
    past = (i for i in range(1, len(words)) if tags[i] == "VVN" and tags[i - 1] in NOUNS | {"PNP", "AV0"})
    found = next(past, None)
    # "The council turned down the plan": no participle, where nothing finite follows.
    return None if found is None or words[found + 1 : found + 2] == ["by"] else found


def _behind_participle(sentence: AnalysedSentence, verb: int) -> int:
    """A later verb, where the first is a participle: "the stamps sold in May | were | rare"."""
    words, tags = sentence.folded, sentence.tags
    if tags[verb] != "VVD" or tags[verb - 1] not in NOUNS or tags[verb + 1 : verb + 2] != ["PRP"]:
        return verb
    for i in range(verb + 2, len(words)):
        contact = tags[i] in _CONTACT | {"NP0"} and tags[i - 1] in NOUNS - {"NP0"}
        if tags[i] in _BREAKS or contact or tags[i] == "PNP":
            break
        if words[i] in HELPING and is_finite(sentence, i):
            return i
    return verb


def _is_left_open(sentence: AnalysedSentence, verb: int) -> bool:
    """Whether what is asked for is left out at the end: "the capital is", "he was born in"."""
    last = len(sentence) - 1
    return (
        (verb == last and sentence.folded[verb] in BE | HELPING)
        or sentence.tags[last] in _CUT_SHORT
        or (sentence.tags[last] == "PRP" and sentence.folded[last] in PREPOSITIONS)
        or sentence.folded[last] in _NAMING
    )


def _helps(sentence: AnalysedSentence, verb: int) -> bool:
    """Whether a verb stands before the subject of a question itself: "is", "may", "has" of "has gone"."""
    word, tags = sentence.folded[verb], sentence.tags
    if word in MODALS | _BE:
        return True
    if word not in HAVE | DO:
        return False
    place = verb + 1
    while place < len(tags) and tags[place] in _ADVERBS:
        place += 1
    if place == len(tags):
        return False
    if word in DO:
        return tags[place] in {"VVI", "VVB", "VBI", "VHI"}
    following = sentence.folded[place]
    return tags[place] in _PARTICIPLES or (is_past(following) and tags[place] in {"VVD", "VHD"})


def _with_do(sentence: AnalysedSentence, verb: int, statement: str) -> tuple[str, str]:
    """The form of do that a verb needs, and the verb in its base form, with what follows."""
    words, tags = sentence.folded, sentence.tags
    tag = tags[verb]
    if words[verb] in HAVE | DO:
        do = {"had": "did", "did": "did", "has": "does", "does": "does"}.get(words[verb], "do")
    else:
        do = "does" if tag == "VVZ" else "do" if tag == "VVB" and not is_past(words[verb]) else "did"
    if do == "do":
        return do, statement[int(sentence.starts[verb]) :]
    bare = [verb]
    for i in range(verb + 1, len(words) - 1):
        if tags[i] in _SUBORDINATES:
            break
        # "It rose and | stayed |".
        follows = i + 1 + (tags[i + 1] == "AV0" and i + 2 < len(words))
        if tags[i] == "CJC" and tags[follows] == tag and tag in {"VVD", "VVZ"}:
            bare.append(follows)
    rest = statement
    for i in reversed(bare):
        rest = rest[: int(sentence.starts[i])] + _base(words[i]) + rest[int(sentence.ends[i]) :]
    return do, rest[int(sentence.starts[verb]) :]


def _base(word: str) -> str:
    """The base form of a finite verb: "sank" as "sink", "carries" as "carry", "has" as "have"."""
    if word in {"has", "had"}:
        return "have"
    if word in {"does", "did"}:
        return "do"
    if is_past(word) or not word.endswith("s") or word.endswith("ss"):
        return base_form(word)
    if word.endswith("ies"):
        return _known(word[:-3] + "y", word[:-1])
    if word.endswith(_SIBILANT):
        return _known(word[:-2], word[:-1])
    return _known(word[:-1], word[:-2]) if word.endswith("ses") else word[:-1]  # "closes", "focuses"


def _known(*bases: str) -> str:
    """The first that is known as a verb; the first of all where none is."""
    return next((base for base in bases if base in verb_stems()), bases[0])
