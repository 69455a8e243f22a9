"""What a text's own words tell of a name: person or place, he or she, one or many, and what it is called.

Nothing is looked up in lists of first names: a title ("Mrs"), the pronoun of the next clause, a word
of kinship or office beside the name, the preposition before a place decide.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from qa.language.stems import fold
from qa.language.verbs import is_past

__all__ = ["CLASSES", "EVENTS", "TITLES", "Profile", "is_plural", "profile"]

# Class nouns, by the kind of thing that they name.
CLASSES: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "person": "man woman boy girl person",
        "place": """city town village country state nation region province county district island port capital
            river lake mountain desert valley continent street square building settlement area place site palace castle tower cathedral park hall hotel theatre kingdom empire""",
        "group": """company firm club band team party organisation organization agency group council committee
            ministry government university school college hospital bank newspaper union church cannery charity
            army police court corporation department association federation parliament museum station""",
    }.items()
}
# What happens, rather than is: "Where was that?" asks for its place, "When was it?" for its time.
EVENTS = frozenset(
    """attack war battle accident meeting match strike fire flood storm visit standoff conflict election
    earthquake collapse explosion riot protest revolution siege raid crash race game final concert festival
    conference summit ceremony wedding funeral death birth trial hearing vote talks crisis ceasefire invasion
    coup massacre assassination murder robbery event incident disaster eruption famine epidemic outbreak
    exhibition expedition voyage tournament launch opening""".split()
)
_MALE = """mr sir lord king prince duke father son brother husband uncle grandfather grandson nephew chairman
    businessman spokesman actor monk priest pope man boy widower knight emperor""".split()
_FEMALE = """mrs ms miss lady dame queen princess duchess mother daughter sister wife aunt grandmother
    granddaughter niece chairwoman businesswoman spokeswoman actress nun woman girl widow empress""".split()
_OFFICES = """dr professor prof president minister chancellor senator governor general captain colonel major
    sergeant judge justice bishop archbishop cardinal rabbi imam saint coach manager spokesperson spokesman
    spokeswoman leader director secretary ambassador mayor chairman chairwoman premier counterpart officer
    author poet singer painter composer writer scientist botanist astronomer engineer doctor artist actor
    actress teacher student farmer baker lawyer architect philosopher explorer assistant heir founder inventor owner trumpeter treasurer chair""".split()
TITLES = frozenset((*_MALE, *_FEMALE, *_OFFICES))
_SPEECH = "said|says|told|added|argued|warned|thought|believed|married|died|studied|wrote|smiled|wept"
_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_PRONOUN = re.compile(
    r"\b(he|him|his|himself|she|her|hers|herself|it|its|itself|they|their)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?]+[\"”’)]*\s+|\n+")
_ORG = re.compile(
    r"\b(?:Ministry|University|Council|Company|Club|Association|Party|Union|Bank|Inc|Ltd|Corporation|Church"
    r"|Records|Institute|Agency|Committee|Society|College|School|Army|Group|Court|Department|Museum)\b"
)
_IRREGULAR_PLURALS = frozenset("people men women children police mice feet teeth geese media data".split())
_SINGULAR_S = re.compile(
    r"(?:ss|us|is|ics|news|series|species|lens|gas|bus|atlas|canvas|christmas|’s|'s)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text tells of a name.

    Parameters
    ----------
    kind : str or None
        person, place, group, event, or thing; None where the text doesn't tell.
    gender : str or None
        male or female, of a person; None where the text doesn't tell.
    many : bool
        Whether the name is plural.
    roles : frozenset of str
        What the text calls it ("minister", "town"), lower-cased.
    """

    kind: str | None = None
    gender: str | None = None
    many: bool = False
    roles: frozenset[str] = frozenset()


def is_plural(phrase: str) -> bool:
    """Whether the head of a noun phrase is plural.

    Examples
    --------
    >>> is_plural("engineers from Chile"), is_plural("the glass"), is_plural("Ann and Tom")
    (True, False, True)
    """
    words = re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", phrase)
    if " and " in phrase and len(re.findall(r"\b[A-Z]\w+", phrase)) > 1 and " of " not in phrase:
        return True
    cut = next((i for i, word in enumerate(words) if i and fold(word) in _PREPOSITIONS), len(words))
    head = fold(words[cut - 1]) if words else ""
    return head in _IRREGULAR_PLURALS or (
        head.endswith("s") and len(head) > 3 and not _SINGULAR_S.search(head)
    )


_AUXILIARIES = frozenset("is are was were has have had will would can could may must".split())
_PREPOSITIONS = frozenset("of from between in at for on with by to near over under who which that".split())


@lru_cache(maxsize=4096)
def profile(name: str, text: str) -> Profile:
    """Gather what a text tells of a name.

    Parameters
    ----------
    name : str
        A name or a noun phrase.
    text : str

    Examples
    --------
    >>> found = profile("Ruth Lane", "The mayor, Ruth Lane, opened the pool. She swam first.")
    >>> found.kind, found.gender, sorted(found.roles)
    ('person', 'female', ['mayor'])
    >>> profile("Norwick", "Norwick is a small town. He was born in Norwick.").kind
    'place'
    """
    words = name.split()
    head = fold(words[-1]) if words else ""
    many = _is_many(name, head, text)
    if not re.search(r"\b[A-Z]", re.sub(r"^(?:The|A|An|His|Her|Its|Their)\b", "", name)):
        return Profile(_class_of(head) or "thing", None, many, frozenset({head}))
    key = re.escape(words[-1] if _looks_like_person(words) else name)
    roles: set[str] = set()
    votes: Counter[str] = Counter()
    for match in re.finditer(rf"(?<!\w){key}(?!\w)", text):
        before, after = (
            text[max(0, match.start() - 90) : match.start()],
            text[match.end() : match.end() + 220],
        )
        forename = re.search(r"([A-Z][\w’'-]*)\s+$", before)
        if forename and forename.group(1) not in words and fold(forename.group(1)) not in TITLES:
            if len(words) > 1:  # somebody else of that surname
                continue
        elif len(words) > 1:
            before = re.sub(rf"(?:{'|'.join(map(re.escape, words[:-1]))}|\s)+$", " ", before)
        roles |= _roles(before, after, words)
        votes.update(_votes(before, after))
    roles |= {fold(word) for word in words[:-1] if fold(word) in TITLES}
    gender = _gender(roles, votes)
    kind = _kind(name, head, roles, votes, gender)
    together = " and " in name
    return Profile(kind, gender, many and (together or kind in {None, "group"}), frozenset(roles))


def _is_many(name: str, head: str, text: str) -> bool:
    """Whether a name is plural: by the verb that follows it in the text, else by its form."""
    verbs = (
        re.findall(rf"(?<!\w){re.escape(head)}\s+(is|was|has|are|were|have)\b", text, re.IGNORECASE)
        if head
        else []
    )
    several = sum(verb.lower() in {"are", "were", "have"} for verb in verbs)
    return several * 2 > len(verbs) if verbs and " and " not in name else is_plural(name)


def _looks_like_person(words: list[str]) -> bool:
    return len(words) in {2, 3} and all(re.fullmatch(r"[A-Z][\w’'-]*\.?", word) for word in words)


def _class_of(head: str) -> str | None:
    if head in TITLES:
        return "person"
    if head in EVENTS:
        return "event"
    return next((kind for kind, words in CLASSES.items() if head in words), None)


def _roles(before: str, after: str, words: list[str]) -> set[str]:
    """Find what it is called: titles before it, an apposition on either side, "is a ..." after it."""
    roles: set[str] = set()
    near = re.split(r"[.!?;:]\s|\n", before)[-1]
    title = re.search(r"((?:[\w-]+\s+){1,6})[“\"]?$", near)
    if title:
        run = [w for w in title.group(1).split() if w not in words]
        if run and fold(run[-1]) in TITLES | _ALL_CLASSES:
            roles |= {fold(w) for w in run[-5:] if fold(w) in TITLES | _ALL_CLASSES}
    apposed = re.search(
        r"(?:^|[\s,])(?:the|a|an|his|her|its|their|[\w]+[’']s)\s+((?:[\w-]+\s+){0,4}[\w-]+),\s*[“\"]?$",
        near,
        re.IGNORECASE,
    )
    if apposed:
        roles |= {fold(re.split(r"\s(?:of|in|at|for|from)\s", apposed.group(1))[0].split()[-1])}
    said = re.match(
        r"[”\"]?(?:\s*\([^)]*\))?(?:,| is| was| are| were)\s+(?:the|a|an|his|her|its)\s+((?:[\w-]+\s+){0,5}[\w-]+)",
        after,
    )
    if said:
        phrase = re.split(r"\s(?:of|in|on|at|for|from|who|which|that|to|and|with)\s", said.group(1) + " ")[0]
        roles |= {fold(phrase.split()[-1])} if phrase.split() else set()
        roles |= {fold(w) for w in said.group(1).split() if fold(w) in TITLES}
    return roles


def _votes(before: str, after: str) -> Counter[str]:
    """Count the pronouns and the surroundings that speak for a person or a place."""
    votes: Counter[str] = Counter()
    pieces = _STOP.split(after)
    same, following = pieces[0], pieces[1] if len(pieces) > 1 else ""
    sentence = re.split(r"[.!?]\s|\n", before)[-1]
    if re.search(r"\b(?:in|at|from|near|to|of|on)\s+(?:the\s+)?$", sentence, re.IGNORECASE):
        if not re.search(r"\bof\s+(?:the\s+)?$", sentence):
            votes["place"] += 1
        return votes
    # The next sentence's pronoun takes up the subject; after a verb or another name, this is none.
    subject = not any(is_past(word) or word in _AUXILIARIES for word in sentence.split())
    first = re.match(r"(?:\w+,? )?(he|she|it|his|her|its|they)\b", following, re.IGNORECASE)
    if first and subject and not re.search(r"\b[A-Z]\w+", same):
        votes[_side(first.group(1))] += 3
    elif first and subject:
        votes[_side(first.group(1))] += 2
    inside = _PRONOUN.search(same)
    # A second name in between may own the pronoun.
    if inside and not re.search(r"\b[A-Z]\w+", same[: inside.start()]):
        votes[_side(inside.group(1))] += 2
    if re.match(rf",? (?:who|whose|whom|{_SPEECH})\b", same):
        votes["person"] += 2
    return votes


def _side(pronoun: str) -> str:
    word = fold(pronoun)
    return "male" if word in _HE else "female" if word in _SHE else "thing" if word[0] == "i" else "many"


def _gender(roles: set[str], votes: Counter[str]) -> str | None:
    male = 6 * len(roles & set(_MALE)) + votes["male"]
    female = 6 * len(roles & set(_FEMALE)) + votes["female"]
    return None if male == female else "male" if male > female else "female"


def _kind(name: str, head: str, roles: set[str], votes: Counter[str], gender: str | None) -> str | None:
    if _ORG.search(name):
        return "group"
    for kind in ("place", "group"):
        if CLASSES[kind] & set(fold(name).split()):
            return kind
    if roles & TITLES:
        return "person"
    for kind in ("place", "group"):
        if roles & CLASSES[kind]:
            return kind
    if head in EVENTS:
        return "event"
    person = votes["male"] + votes["female"] + votes["person"]
    if gender and person > max(votes["thing"], votes["place"]):
        return "person"
    if votes["place"] > votes["person"]:
        return "place"
    if votes["thing"]:
        return "thing"
    return "person" if votes["person"] else None


_ALL_CLASSES = frozenset().union(*CLASSES.values())
