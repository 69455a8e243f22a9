"""What a text's own words tell of a name: person or place, he or she, one or many, and what it is called.

Nothing is looked up in lists of first names: a title ("Mrs"), the pronoun of the next clause, a word
of kinship or office beside the name, the preposition before a place decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from qa.language.closed_classes import word_set
from qa.language.lexicon import COUNTRIES, FUNCTION_WORDS
from qa.language.nouns import CLASSES, EVENTS, FEMALE, MALE, PERSON_TITLES, head_noun, is_plural
from qa.language.occurrences import occurrences
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.verbs import is_past
from qa.records import NamedTuple

__all__ = ["profile", "titles_in"]

_SPEECH = "said|says|told|added|argued|warned|thought|believed|married|died|studied|wrote|smiled|wept"
# "Is it deep?" | asked | Nora: behind a quotation, who speaks.
_QUOTED_SPEECH = regex(
    r"[”\"’',?!]\s*(?:said|says|asked|added|replied|answered|cried|called|whispered|told)\s+$"
)
_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_PRONOUN = regex(r"\b(he|him|his|himself|she|her|hers|herself|it|its|itself|they|their)\b", re.IGNORECASE)
_STOP = regex(r"[.!?]+[\"”’)]*\s+|\n\s*\n")
# A name that may own a pronoun: not one behind a preposition of place.
_RIVAL = regex(r"(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bof )(?<!\bfrom )(?<!\bnear )\b[A-Z]\w+")
_ORG = regex(
    r"\b(?:Ministry|University|Council|Company|Club|Association|Party|Union|Bank|Inc|Ltd|Corporation|Church"
    r"|Records|Institute|Agency|Committee|Society|College|School|Army|Group|Court|Department|Museum)\b"
)
_CALLED = regex(
    r"(?:\b(?:his|her|its|their|the|\w+['’]s)\s+(?:[a-z-]+\s+)?(\w+),\s+)?\ban?\s+(?:[a-z-]+\s+){0,2}?([\w-]+)\s+"
    r"(?:named|called)\s+$",
    re.IGNORECASE,
)
# "The first keeper was | Thomas Reid. | He lit ...": the name behind "was" is the subject turned round.
_TURNED = regex(
    r"(?:^|[,;]\s)(?:the|an?|his|her|its|their|our|[\w’'-]+[’']s)\s(?:[\w-]+\s){1,4}(?:is|was)\s$",
    re.IGNORECASE,
)
# "Reid retired, and | Isobel took over. | She ...": a pronoun takes up the subject of the nearest clause.
_LATER_SUBJECT = regex(
    r"(?:,\s|\b)(?:and|but|while|so|when|because|before|after)\s(?:the\s)?(?-i:[A-Z])[\w’'-]+\s(\w+)",
    re.IGNORECASE,
)
_WHOM = regex(r"^,? (?:(?:to|with|by|from|for|of|about) )?(?:whom|which|that)\s$", re.IGNORECASE)
_MENTIONS = 60  # of a name that are looked at: the first ones tell most
_AFTER_OBJECT = word_set("in at on to from of for by with about and that as when while if before after into")
_AUXILIARIES = word_set("is are was were has have had will would can could may must")
_ALL_CLASSES = frozenset().union(*CLASSES.values())


class Profile(NamedTuple):
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
    named = bool(re.search(r"[A-Z]", words[-1][:1])) if words else False
    head = fold(words[-1]) if named else head_noun(name)
    many = _is_many(name, head, text)
    owned = re.search(r"['’]s?\s+[a-z]", name)
    if owned or not re.search(r"\b[A-Z]", re.sub(r"^(?:The|A|An|His|Her|Its|Their)\b", "", name)):
        gender = "male" if head in MALE else "female" if head in FEMALE else None
        return Profile(_class_of(head) or "thing", gender, many, frozenset({head}))
    key = words[-1] if _looks_like_person(words) else name
    roles: set[str] = set()
    votes: Counter[str] = Counter()
    for before, after in _own_mentions(words, key, text):
        roles |= _roles(before, after, words)
        votes.update(_votes(before, after))
    roles |= titles_in(" ".join(words[:-1]))
    gender = _gender(roles, votes)
    kind = _kind(name, head, roles, votes, gender)
    together = " and " in name
    return Profile(kind, gender, many and (together or kind in {None, "group"}), frozenset(roles))


def titles_in(name: str) -> set[str]:
    """The titles in a name, with or without a stop.

    Examples
    --------
    >>> titles_in("Mrs. Crane"), titles_in("Ruth Lane")
    ({'mrs'}, set())
    """
    return {word for word in (fold(word).rstrip(".") for word in name.split()) if word in PERSON_TITLES}


def _own_mentions(words: list[str], key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each mention of a name, without those of others of that surname."""
    first, met, stranger_first = "", False, False
    for at in islice(occurrences(key, text), _MENTIONS):
        before, after = text[max(0, at - 90) : at], text[at + len(key) : at + len(key) + 220]
        forename = _forename(before, words)
        if len(words) == 1:
            # "Wray": she who was named first, and not her father of the same name.
            if forename and fold(forename) not in PERSON_TITLES | FUNCTION_WORDS:
                first = first or forename
                if forename != first:
                    continue
            before = re.sub(r"(?:(?<=\s)[A-Z][\w’'-]*\s+)+$", _titles_only, before)
        elif forename and forename not in words and fold(forename) not in PERSON_TITLES:
            stranger_first |= not met  # somebody else of that surname
            continue
        else:
            if not forename and stranger_first:
                continue  # "Wray" alone is she who was so named first, and not her father
            before = re.sub(rf"(?:{'|'.join(map(re.escape, words[:-1]))}|\s)+$", " ", before)
        met = True
        yield before, after


def _forename(before: str, words: list[str]) -> str:
    """Take the name right before a surname: "Ruth" of "Ruth Ann | Lane", where Ruth Lane is meant."""
    found = re.search(r"(?:([A-Z][\w’'-]*)\s+)?([A-Z][\w’'.-]*)\s+$", before)
    if found is None:
        return ""
    return found[1] if found[1] in words else found[2]


def _titles_only(names: re.Match[str]) -> str:
    """Keep the title of "Captain Edmund Harrow" where the text is searched for "Harrow"."""
    return "".join(word + " " for word in names.group().split() if fold(word) in PERSON_TITLES)


def _is_many(name: str, head: str, text: str) -> bool:
    """Whether a name is plural: by the verb that follows it in the text, else by its form."""
    ends = [at + len(head) for at in islice(occurrences(head, text, any_case=True), _MENTIONS)]
    following = [re.match(r"\s+(is|was|has|are|were|have)\b", text[end : end + 9]) for end in ends]
    verbs = [verb.group(1) for verb in following if verb]
    several = sum(verb in {"are", "were", "have"} for verb in verbs)
    return several * 2 > len(verbs) if verbs and " and " not in name else is_plural(name)


def _looks_like_person(words: list[str]) -> bool:
    return len(words) in {2, 3} and all(re.fullmatch(r"[A-Z][\w’'-]*\.?", word) for word in words)


def _class_of(head: str) -> str | None:
    if head in PERSON_TITLES:
        return "person"
    if head in EVENTS:
        return "event"
    return next((kind for kind, words in CLASSES.items() if head in words), None)


def _roles(before: str, after: str, words: list[str]) -> set[str]:
    """Find what it is called: titles before it, an apposition on either side, "is a ..." after it."""
    roles: set[str] = set()
    near = re.split(r"[.!?;:]\s|\n", before)[-1]
    titled = re.search(r"(?:\bthe\s+)?((?:[A-Z][\w-]+\s+)+)$", near)
    if titled and {fold(word) for word in titled.group(1).split()} <= PERSON_TITLES:
        roles |= {fold(word) for word in titled.group(1).split()}
        near = near[: titled.start()]  # "the vicar, the Reverend Cole"
    title = re.search(r"((?:[\w-]+\s+){1,6})[“\"]?$", near)
    if title:
        run = [w for w in title.group(1).split() if w not in words]
        # "His daughter Ann and his nephew | Tom" is no daughter.
        owned = [i for i, word in enumerate(run) if fold(word) in {"his", "her", "their", "my", "our"}]
        run = run[owned[-1] :] if owned else run
        if run and fold(run[-1]) in PERSON_TITLES | _ALL_CLASSES:
            roles |= {fold(w) for w in run[-5:] if fold(w) in PERSON_TITLES | _ALL_CLASSES}
    apposed = re.search(
        r"(?:^|[\s,])(?:the|a|an|his|her|its|their|two|three|four|five|six|[\w]+[’']s)\s+((?:[\w-]+\s+){0,4}[\w-]+),\s*"
        r"(?:[A-Z]\w+(?:,| and) )*[“\"]?$",
        near,
        re.IGNORECASE,
    )
    if apposed:
        called = fold(re.split(r"\s(?:of|in|at|for|from)\s", apposed.group(1))[0].split()[-1])
        called = (
            called[:-1] if called.endswith("s") and called[:-1] in PERSON_TITLES else called
        )  # "her sons, Tom and Will"
        roles |= (
            {called}
            if called in PERSON_TITLES | _ALL_CLASSES or called.endswith(("er", "or", "ist"))
            else set()
        )
    # "Her father, | a shipwright named | Angus Dunlop", whatever stands between.
    named = _CALLED.search(near)
    roles |= (
        {fold(word) for word in named.groups() if word and fold(word) in PERSON_TITLES} if named else set()
    )
    # "She was taught by | her stepfather, | Jan Roe": the nearest kin, whatever stands before.
    kin = re.search(r"\b(?:his|her|their|my)\s+(?:[\w-]+\s+)?([\w-]+),?\s*$", near, re.IGNORECASE)
    if kin and fold(kin.group(1)) in MALE | FEMALE:
        roles.add(fold(kin.group(1)))
    said = re.match(
        r"[”\"]?(?:\s*\([^)]*\))?(?:,|(?:,? who)? (?:is|was|are|were))\s+(?:the|a|an|his|her|its)\s+"
        r"((?:[\w-]+\s+){0,5}[\w-]+)",
        after,
    )
    if said:
        phrase = re.split(r"\s(?:of|in|on|at|for|from|who|which|that|to|and|with)\s", said.group(1) + " ")[0]
        roles |= {fold(phrase.split()[-1])} if phrase.split() else set()
        roles |= {fold(w) for w in said.group(1).split() if fold(w) in PERSON_TITLES}
    return roles


def _votes(before: str, after: str) -> Counter[str]:
    """Count the pronouns and the surroundings that speak for a person or a place."""
    votes: Counter[str] = Counter()
    pieces = _STOP.split(after)
    same, following = pieces[0], pieces[1] if len(pieces) > 1 else ""
    sentence = re.split(r"[.!?]\s|\n", before)[-1]
    if re.search(r"\b(?:in|at|from|near|to|of|on)\s+(?:the\s+)?$", sentence, re.IGNORECASE):
        # "Second place went to the Norwick Choir": one gives and goes to bodies as well.
        if not re.search(r"\b(?:of\s+(?:the\s+)?|to\s+the\s+)$", sentence):
            votes["place"] += 1
        return votes
    # The next sentence's pronoun takes up the subject; after a verb or another name, this is none.
    subject = not any(is_past(word) or word in _AUXILIARIES for word in sentence.split())
    spoke = _QUOTED_SPEECH.search(before) is not None
    subject = subject or spoke or (not same.strip() and _TURNED.search(sentence) is not None)
    later = _LATER_SUBJECT.search(same)
    if later and (is_past(later.group(1)) or later.group(1) in _AUXILIARIES):
        subject = False
    first = re.match(r"(?:\w+,? )?(he|she|it|his|her|its|they)\b", following, re.IGNORECASE)
    if first and subject and not _RIVAL.search(same):
        votes[_side(first.group(1))] += 3
    elif first and subject:
        votes[_side(first.group(1))] += 2
    inside = next((m for m in _PRONOUN.finditer(same) if not _is_object(m, same)), None)
    if inside and _WHOM.search(same[: inside.start()]):
        inside = None  # "Peter Lund, whom | she | had met"
    # A second name in between may own the pronoun, and so may one who had it before: "she met Cole when she".
    said = inside and any(_side(one) == _side(inside.group()) for one in _PRONOUN.findall(sentence))
    if inside and not said and not _RIVAL.search(same[: inside.start()]):
        votes[_side(inside.group(1))] += 2
    if re.match(rf",? (?:who|whose|whom|{_SPEECH})\b", same) or spoke:
        votes["person"] += 2
    return votes


def _is_object(pronoun: re.Match[str], clause: str) -> bool:
    """Whether a pronoun is somebody else than the subject: "Lane told him", "Lane met her in Rome"."""
    word, following = fold(pronoun.group()), clause[pronoun.end() :].split(" ", 2)[1:2]
    return word == "him" or (word == "her" and (not following or following[0] in _AFTER_OBJECT))


def _side(pronoun: str) -> str:
    word = fold(pronoun)
    return "male" if word in _HE else "female" if word in _SHE else "thing" if word[0] == "i" else "many"


def _gender(roles: set[str], votes: Counter[str]) -> str | None:
    male = 6 * len(roles & MALE) + votes["male"]
    female = 6 * len(roles & FEMALE) + votes["female"]
    return None if male == female else "male" if male > female else "female"


def _kind(name: str, head: str, roles: set[str], votes: Counter[str], gender: str | None) -> str | None:
    """Decide by what it is named, then by what it is called, then by the pronouns and prepositions."""
    if _ORG.search(name):
        return "group"
    own = set(fold(name).split())
    person = votes["male"] + votes["female"] + votes["person"]
    tests = (
        ("place", fold(name) in COUNTRIES),
        ("place", own & CLASSES["place"]),
        ("group", own & CLASSES["group"]),
        ("person", roles & PERSON_TITLES),
        ("place", roles & CLASSES["place"]),
        ("group", roles & CLASSES["group"]),
        ("event", head in EVENTS),
        ("person", gender and person > max(votes["thing"], votes["place"])),
        ("place", votes["place"] > votes["person"]),
        ("thing", votes["thing"]),
        ("person", votes["person"]),
    )
    return next((kind for kind, holds in tests if holds), None)
