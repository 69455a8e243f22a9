"""Nouns that say what a thing is: a person's office, a place, a company, an event; and their number."""

from __future__ import annotations

import re

from qa.language.closed_classes import word_set
from qa.language.lexicon import COMMON_ORGANISATION_NOUNS, COMMON_PLACE_NOUNS, TITLES
from qa.language.patterns import regex
from qa.language.stems import fold

__all__ = [
    "CLASSES",
    "COURTESY",
    "EVENTS",
    "FEMALE",
    "MALE",
    "PERSON_TITLES",
    "ends_as_plural",
    "head_noun",
    "is_plural",
]


CLASSES: dict[str, frozenset[str]] = {
    "person": word_set("man woman boy girl person"),
    # The rooms and the grounds of a story are places there, though nobody asks for a place by them.
    "place": COMMON_PLACE_NOUNS | word_set("cellar farm hall market orchard room"),
    # The people of a hospital are meant, where a question after a place means its house.
    "group": COMMON_ORGANISATION_NOUNS | word_set("cannery hospital"),
}
"""Class nouns, by the kind of thing that they name."""

EVENTS = word_set(
    """
    attack war battle accident meeting match strike fire flood storm visit standoff conflict
    election earthquake collapse explosion riot protest revolution siege raid crash race game final
    concert festival conference summit ceremony wedding funeral death birth trial hearing vote talks
    crisis ceasefire invasion coup massacre assassination murder robbery event incident disaster
    eruption famine epidemic outbreak exhibition expedition voyage tournament launch opening
    """
)
"""What happens, rather than is: "When was it?" asks for its time."""

MALE = word_set(
    """
    mr sir lord king prince duke father son brother husband uncle grandfather grandson nephew
    chairman businessman spokesman actor monk priest pope man boy widower knight emperor stepfather
    stepson stepbrother godfather godson fiance groom bridegroom policeman fireman fisherman nobleman
    """
)
"""What only a man or a boy is called."""

FEMALE = word_set(
    """
    mrs ms miss lady dame queen princess duchess mother daughter sister wife aunt grandmother
    granddaughter niece chairwoman businesswoman spokeswoman actress nun woman girl widow empress
    stepmother stepdaughter stepsister godmother goddaughter fiancee bride policewoman waitress heroine
    """
)
"""What only a woman or a girl is called."""

COURTESY = word_set("mr mrs ms miss sir lady lord king queen prince princess saint aunt uncle master")
"""What stays with a name when it is said again."""

_TRADES = word_set(
    """
    vicar manager leader counterpart author poet singer painter composer writer scientist botanist
    astronomer engineer doctor artist actor actress teacher student farmer baker lawyer architect
    philosopher explorer assistant heir founder inventor owner trumpeter treasurer chair executive
    pilot cook nurse guard deputy candidate critic expert historian researcher musician guitarist
    pianist novelist editor journalist host guest widow orphan sailor soldier goalkeeper striker
    player surgeon dentist clerk
    """
)
# Words that stand before a name but tell nobody by themselves: "the count began", "St Ives".
_NO_PERSONS = frozenset({"count", "st"})

PERSON_TITLES = MALE | FEMALE | (TITLES - _NO_PERSONS) | _TRADES
"""What a person is called, before or beside the name."""

_IRREGULAR_PLURALS = word_set("people men women children police mice feet teeth geese media data")
_MEN = regex(r"(?!abdo|aby|acu|al|hy|o|regi|rumi|speci|sta|se|ra)\w+men")
_WORD = regex(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SINGULAR_S = regex(
    r"(?:ss|us|is|ics|news|series|species|lens|gas|bus|atlas|canvas|christmas|[’']s)$", re.IGNORECASE
)
_AFTER_HEAD = word_set(
    """
    of from between in at for on with by to near over under about against into through behind without among
    around across within during after before since until outside inside beside who which that whose
    """
)


def head_noun(phrase: str) -> str:
    """Find the head of a noun phrase, lower-cased.

    Examples
    --------
    >>> head_noun("the young team at the school"), head_noun("old Master Cole")
    ('team', 'cole')
    """
    words = [fold(word) for word in _WORD.findall(phrase)]
    cut = next((i for i, word in enumerate(words) if i and word in _AFTER_HEAD), len(words))
    return words[cut - 1] if cut else ""


def ends_as_plural(word: str) -> bool:
    """Whether a word, of which nothing else is known, ends as plurals do.

    Examples
    --------
    >>> [word for word in ("bridges", "glass", "bus", "basis", "men") if ends_as_plural(word)]
    ['bridges']
    """
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_plural(phrase: str) -> bool:
    """Whether the head of a noun phrase is plural.

    Examples
    --------
    >>> is_plural("engineers from Chile"), is_plural("the glass"), is_plural("Ann and Tom")
    (True, False, True)
    """
    if " and " in phrase and len(re.findall(r"\b[A-Z]\w+", phrase)) > 1 and " of " not in phrase:
        return True
    head = head_noun(phrase)
    return (head in _IRREGULAR_PLURALS or _MEN.fullmatch(head) is not None) or (
        head.endswith("s") and len(head) > 3 and not _SINGULAR_S.search(head)
    )
