"""Who and what a turn was about: the entities of its question and of its answer."""

from __future__ import annotations

import re

from qa.conversation.phrases import (
    AUXILIARIES,
    DETERMINERS,
    NAME_PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    WH,
    in_sentence,
    is_name,
    noun_phrases,
    wh_end,
    with_article,
)  # fmt: skip
from qa.conversation.state import Entity
from qa.language.calendar_names import MONTH_NAMES, WEEKDAY_NAMES
from qa.language.closed_classes import word_set
from qa.language.gender import profile, titles_in
from qa.language.lexicon import NUMBER_WORDS, TIME_UNITS, UNITS
from qa.language.nationalities import NATIONALITIES
from qa.language.nouns import CLASSES, COURTESY, FEMALE, MALE, PERSON_TITLES, head_noun, is_plural
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.language.verbs import is_past

__all__ = ["entity", "mentioned", "without_title"]

_KIND_OF_QUESTION = {
    "who": "person", "whom": "person", "where": "place", "when": "time", "why": "reason",
}  # fmt: skip
# Who asks for one of these is told how a thing is: the answer is nothing that one goes on about.
_QUALITIES = word_set("colour colours color colors size sizes shape shapes weight age height length")
_LONGEST_QUESTION = 400
_LONGEST = 9  # words of an answer that is still a noun phrase
_LONGEST_CLAUSE = 25
_CLAUSAL = regex(r"(?:to|that|because|he|she|it|they|who|which)\b", re.IGNORECASE)
_NAMED = regex(
    r"what(?:['’]s| is| was) "
    r"(?:the name of (?P<of>.+?)|(?P<one>.+?)(?:['’]s? (?:full |real )?name| called))\??$",
    re.IGNORECASE,
)
_IDENTIFIED = regex(
    r"wh(?:o|at)(?:['’]s| is| was) (?P<called>(?:the|an?|his|her|its|their|[A-Z].*?['’]s|the .*?['’]s) .+?)"
    r"(?: now| today| currently| then)?\??$",
    re.IGNORECASE,
)
_AMOUNT = regex(r"(?:about |around |some |over )?(?P<currency>[£$€¥])?\d[\d,.]*(?:\s(?P<unit>[\w°%]+))?")
#: What is asked for here is told by the answer: the talk is on about its owner.
_ASKED_OF = regex(
    r"what(?:['’]s| is| was| are| were) the (?P<asked>[a-z][\w -]*?)(?: of (?=\w)|\??$)", re.IGNORECASE
)
_WHO_IS = regex(r"[Ww]ho(?:['’]s| is| was) (?P<name>(?:[A-Z][\w.’'-]*\s?)+)\??")
_COUNTED = regex(r"(?:[a-z]+ )?how many ([\w-]+)\b", re.IGNORECASE)
_CALENDAR = (*WEEKDAY_NAMES, *MONTH_NAMES)
_TIMES = (*_CALENDAR, *"century year week month morning evening night yesterday today".split())
_NAMED_TIMES = frozenset(_CALENDAR)
# What says only which of many days it is.
_IN_A_ROW = word_set(
    """
    first second third last next other same following previous preceding past whole entire later earlier new
    old early late mid few several many some any each every half final of long short
    """
) | frozenset(_TIMES)
_TIME = regex(rf"\b(?:\d{{3,4}}|{'|'.join(_TIMES)})s?\b", re.IGNORECASE)
_TIME_ADJUNCT = regex(
    rf"\b(?P<prep>in|on|at|since|during|until|by) (?P<time>(?:the )?(?:[a-z]+ (?:of )?)?{_TIME.pattern}"
    r"(?: \d{3,4}\b)?)(?: (?P<next>[\w’'-]+))?",
    re.IGNORECASE,
)
_TIME_HEAD = regex(rf"(?:\d{{3,4}}|centuries|spring|summer|autumn|winter|{'|'.join(_TIMES)})s?")
_PART_OF = regex(r"(?:the )?(?:end|beginning|start|middle|eve|rest) of (?P<time>.+)", re.IGNORECASE)
_AWAY = regex(r"\s+(?:ago|later|earlier|before|afterwards)$", re.IGNORECASE)
_THOUSANDS = regex(r"\d,\d{3}\b")


def _asks_for(question: str) -> str | None:
    """Say what kind of thing a question asks for: person, place, time, amount, reason, or None."""
    tokens = tokenize(question)
    end = wh_end(tokens)
    words = [fold(token.text) for token in tokens[:end]]
    if not words:
        return None
    wh = words[1] if words[0] in PREPOSITIONS and len(words) > 1 else words[0]
    if wh == "how":
        return "amount" if end > 1 else "manner"
    if wh in _KIND_OF_QUESTION:
        return _KIND_OF_QUESTION[wh]
    if _TIME.search(" ".join(words)):
        return "time"
    noun = words[-1] if len(words) > 1 else ""
    if noun in _QUALITIES:
        return "manner"
    return next((kind for kind, nouns in CLASSES.items() if noun in nouns), None)


def entity(name: str, text: str, *, turn: int = 0, rank: int = 0, kind: str | None = None) -> Entity:
    """Make an entity of a name, with what the text tells of it."""
    bare = re.sub(r"^(?:the|a|an|this|that|these|those|all|both)\s+", "", name, flags=re.IGNORECASE)
    if head_noun(bare) in TIME_UNITS and not _is_occasion(bare):
        return Entity(name, "time", turn=turn, rank=rank)
    found = profile(bare, text)
    words = frozenset(titles_in(bare)) if is_name(bare) else frozenset()
    return Entity(name, found.kind or kind, found.gender, found.many, found.roles | words, turn, rank)


def mentioned(
    question: str, answer: str | None, text: str, *, turn: int, taken_up: tuple[str, ...] = ()
) -> tuple[Entity, ...]:
    """List the entities of a turn, the most central first.

    Parameters
    ----------
    question : str
        The question as it was answered, standing alone.
    answer : str or None
    text : str
        The article that it is about.
    turn : int
    taken_up : tuple of str
        The names that pronouns of the question stood for: these stay central.
    """
    question = question[:_LONGEST_QUESTION]
    times = [when for when in _TIME_ADJUNCT.finditer(question) if not _is_attribute(when)]
    written = (
        with_noun_of_the_other(without_title(_definite(phrase.name)), question, text)
        for phrase in noun_phrases(question, text)
        if not any(when.start() < phrase.start < when.end("time") for when in times)
    )
    names = list(filter(None, written))
    found = [
        entity(name, text, turn=turn, rank=0 if name in taken_up else 2 + place)
        for place, name in enumerate(names)
    ]
    owned = _ASKED_OF.match(question)
    if owned and len(found) > 1 and fold(found[0].name).removeprefix("the ") == fold(owned["asked"]):
        found[0] = found[0]._replace(rank=2 + len(found))
    if found and _WHO_IS.fullmatch(question):
        found[0] = _somebody(found[0])
    named = {e.name for e in found}
    found += [entity(name, text, turn=turn) for name in taken_up if name not in named]
    found += [
        Entity(when["time"], "time", turn=turn, rank=5, preposition=fold(when["prep"])) for when in times
    ]
    counted = _COUNTED.match(question)
    if counted and is_plural(counted.group(1)):
        found.append(entity(f"the {counted.group(1)}", text, turn=turn, rank=1))
    if answer:
        found = _with_answer(found, question, answer, text, turn)
    return tuple(sorted(found, key=lambda e: e.rank))


def _somebody(one: Entity) -> Entity:
    """Make one who was asked about by "who" the person that the talk goes on about."""
    own = set(fold(one.name).split()) | one.roles
    person = is_name(one.name) and not one.many and not own & (CLASSES["group"] | CLASSES["place"])
    return one._replace(rank=0, kind="person" if person and one.kind != "group" else one.kind)


def with_noun_of_the_other(name: str, question: str, text: str) -> str | None:
    """Complete "the German" of "the German or the English edition"; None where the noun is nowhere.

    A nationality alone is nobody, unless the text speaks of a person so.

    Examples
    --------
    >>> asked = "Which came first, the German or the English edition?"
    >>> with_noun_of_the_other("the German", asked, ""), with_noun_of_the_other("the German", "Who?", "")
    ('the German edition', None)
    >>> with_noun_of_the_other("the German", "Who?", "Then the German spoke.")
    'the German'
    """
    first, _, adjective = name.rpartition(" ")
    if fold(first) not in {"", "the"} or fold(adjective) not in NATIONALITIES:
        return name
    other = rf"\b{adjective}\s(?:or|and)\s(?:the\s)?(?P<other>[\w-]+)\s(?P<noun>[a-z][\w-]+)"
    shared = re.search(other, question)
    if shared and shared["noun"] not in PREPOSITIONS | AUXILIARIES and not is_past(shared["noun"]):
        return f"{name} {shared['noun']}"
    acting = re.search(rf"\b(?:the|an?)\s{adjective}(?:[.,;!?]|\s(\w+))", text, re.IGNORECASE)
    acts = acting and (acting[1] is None or acting[1] in AUXILIARIES or is_past(acting[1]))
    return name if acts else None


def _is_occasion(bare: str) -> bool:
    """Whether a day or a week is told by more than its place in a row: "the open day", "the market week"."""
    words = fold(bare).split()[:-1]
    return bool(words) and not any(
        word in _IN_A_ROW or word in NUMBER_WORDS or word[0].isdigit() or word.endswith("th")
        for word in words
    )


def _with_answer(found: list[Entity], question: str, answer: str, text: str, turn: int) -> list[Entity]:
    kind = _asks_for(question)
    # "Is the tower made of brick or stone?" goes on about the tower.
    whether = AUXILIARIES.intersection(fold(question).split(maxsplit=1)[:1])
    names_none = kind in {"amount", "reason", "manner"} or re.match(r"(?:yes|no)\b", answer, re.IGNORECASE)
    if whether or names_none or _is_amount(answer):
        # "£64.99" is never "it", nor is the price that it tells.
        told = _is_amount(answer) and len(found) == 1 and _ASKED_OF.fullmatch(question)
        return [] if told else found
    named = _NAMED.match(question)
    if named and is_name(answer) and found:
        # "What was the old woman's name?" "Aunt Wend.": from now on that is what she is called.
        owner = next((e for e in found if e.name == _definite(named["one"] or named["of"])), found[0])
        who = _answer_entity("Who?" if owner.kind == "person" else "What?", answer, text, turn) or owner
        who = _called(who, owner.name)
        who = who._replace(gender=who.gender or owner.gender, kind=who.kind or owner.kind, rank=0)
        return [who, *(one for one in found if one is not owner)]
    if _describes(question, answer) and found:
        # "Who is Ruth Lane?" "The mayor." tells what she is called; nobody new comes in.
        roles = frozenset(fold(word) for word in re.findall(r"[\w-]+", answer) if fold(word) in PERSON_TITLES)
        roles |= {head_noun(answer)}
        owner = found[0]
        known = Entity(
            owner.name, owner.kind, owner.gender, owner.many, owner.roles | roles, turn, owner.rank
        )
        return [known, *found[1:]]
    new = _answer_entity(question, answer, text, turn)
    if new is None and len(answer.split()) <= _LONGEST_CLAUSE:
        # "She was proud of her pupils": a sentence is nobody, but those who are in it were talked about.
        within = (without_title(_definite(phrase.name)) for phrase in noun_phrases(answer, text))
        inside = [entity(name, text, turn=turn, rank=4) for name in within]
        return [*found, *(one for one in inside if one.kind == "person" or (one.many and one.kind != "time"))]
    asked = _IDENTIFIED.match(question)
    if new and asked and is_name(new.name) and not any(map(is_past, asked["called"].split()[1:])):
        # "Who was the first keeper?" "Thomas Reid.": the two are one.
        head = head_noun(asked["called"])
        found = [one for one in found if is_name(one.name) or head_noun(one.name) != head]
        new = _called(new, asked["called"])
    return [*found, new] if new else found


def _is_amount(answer: str) -> bool:
    """Whether an answer is a sum or a measure: "£64.99", "2,200 watts"."""
    amount = _AMOUNT.match(answer)
    return amount is not None and (bool(amount["currency"]) or fold(amount["unit"] or "") in UNITS)


def _called(who: Entity, name: str) -> Entity:
    """Note what somebody was called beside the name: "the mayor", "his father"."""
    head = head_noun(name)
    if is_name(name) or not head:
        return who
    gender = "male" if head in MALE else "female" if head in FEMALE else who.gender
    return who._replace(gender=gender, roles=who.roles | {head})


def _answer_entity(question: str, answer: str, text: str, turn: int = 0) -> Entity | None:
    """Make an entity of a short answer, or None where it is no noun phrase."""
    kind = _asks_for(question)
    name = answer.strip(" .,")
    first, _, after = name.partition(" ")
    if fold(first) == "to" and re.match(r"(?!the |a |an |his |her |its |their )[a-z]", after):
        return None  # "to keep the pool open" is no place
    preposition, name = (fold(first), after) if fold(first) in PREPOSITIONS and after else ("", name)
    words = name.split()
    if not words or len(words) > _LONGEST or _CLAUSAL.match(name) or _has_verb(words):
        return None
    if kind != "time" and all(
        fold(word).replace(",", "").isdigit() or fold(word) in NUMBER_WORDS for word in words
    ):
        return None  # a number alone names nobody
    if kind == "time" or (kind != "person" and _is_time(name)):
        return Entity(name, "time", turn=turn, rank=1, preposition=preposition)
    name = without_title(name) if kind in {"person", None} else name
    whole = with_noun_of_the_other(with_article(_definite(in_sentence(name, text)), text), question, text)
    if whole is None:
        return None
    name = whole
    if kind == "person" and re.match(r"the [A-Z]", name) and head_noun(name) not in PERSON_TITLES:
        kind = "group"  # "Who won?" "The Norwick Choir."
    # "Who built the tower?" "The guild.": "it" is the tower.
    rank = 4 if kind == "place" else 3 if kind == "group" else 1
    made = entity(name, text, turn=turn, rank=rank, kind=kind)
    tokens = tokenize(question)
    noun = {head_noun(" ".join(token.text for token in tokens[: wh_end(tokens)]))} - WH
    unknown = made.kind is None or (kind == "person" and made.kind == "thing")
    forced = kind if kind == "place" or (kind and unknown) else made.kind
    return Entity(name, forced, made.gender, made.many, made.roles | noun, turn, made.rank, preposition)


def _is_time(name: str) -> bool:
    """Whether a phrase names a time, by its head: "the summer of 1990" does, "the 1500 Club" does not."""
    part = _PART_OF.fullmatch(name)
    if part is not None:
        return _is_time(part["time"])
    head = head_noun(_AWAY.sub("", name))
    return _TIME_HEAD.fullmatch(head) is not None and not _THOUSANDS.search(name)


def _is_attribute(when: re.Match[str]) -> bool:
    """Whether what looks like a time stands before a noun: "by | 500 | soldiers", "at | the 1500 | Club"."""
    last, following = fold(when["time"]).split()[-1], when["next"] or ""
    if not following or (not last[0].isdigit() and last not in _NAMED_TIMES) or last.endswith("0s"):
        return False
    if is_plural(following) and following.islower() and not is_past(following):
        return fold(following) not in TIME_UNITS
    definite = fold(when["time"]).startswith("the ")
    no_noun = AUXILIARIES | PREPOSITIONS | PRONOUNS | DETERMINERS | WH | {"and", "or", "but"}
    return definite and fold(following) not in no_noun and not is_past(following)


def _has_verb(words: list[str]) -> bool:
    """Whether words are a sentence, not a noun phrase: a verb stands in them that no "who" takes up."""
    if is_past(words[0]) and set(map(fold, words[1:2])) & (DETERMINERS | PRONOUNS):
        return True  # "opened a café"
    for i, word in enumerate(words[1:], 1):
        if fold(word) in AUXILIARIES and not {"who", "which", "that"} & set(map(fold, words[:i])):
            return True
        if (
            is_past(word)
            and fold(words[i - 1]) not in DETERMINERS
            and set(map(fold, words[i + 1 : i + 2])) & (DETERMINERS | PRONOUNS)
        ):
            return fold(word) not in {"called", "named"}
    return False


def without_title(name: str) -> str:
    """Drop what stands before a person's name.

    Examples
    --------
    >>> without_title("Transport Minister Ruth Lane"), without_title("his aunt, Ruth Lane")
    ('Ruth Lane', 'Ruth Lane')
    """
    several = name.split(" and ")
    if len(several) > 1 and all(is_name(one) for one in several):
        return " and ".join(map(without_title, several))
    parts = name.split(", ")
    name = parts[-1] if len(parts) == 2 and is_name(parts[-1]) and not is_name(parts[0]) else name
    words = name.split()
    if name[:1] in {'"', "“", "‘", "'"}:
        return name
    keep = 0
    for i, word in enumerate(words[:-1]):
        low = fold(word.strip(","))
        courtesy = low.rstrip(".") in COURTESY
        if (low in PERSON_TITLES and not courtesy and words[i + 1][:1].isupper()) or (
            word[:1].islower()
            and low not in PREPOSITIONS | NAME_PARTICLES | {"the", "and"}
            and _all_capital(words[i + 1 :])
        ):
            keep = i + 1
    return " ".join(words[keep:]) if _all_capital(words[keep:]) else name


def _all_capital(words: list[str]) -> bool:
    return bool(words) and all(w[:1].isupper() for w in words)


def _definite(name: str) -> str:
    """Make what was new known: after "a new bridge" one speaks of "the new bridge"."""
    name = re.sub(r"^(?:a|an|this|that|these|those|all|both)\s+(?!of\b)", "the ", name, flags=re.IGNORECASE)
    name = re.sub(
        r"^(?:his|her|its|their|my|your|our)\s+(?=[a-z])(?!\S+['’]s?\s)", "the ", name, flags=re.IGNORECASE
    )
    return re.sub(r"^(?:about|around|some|more than)\s+", "", name, flags=re.IGNORECASE)


def _describes(question: str, answer: str) -> bool:
    """Whether a question "Who or what is X?" about a name was answered by what X is."""
    match = re.match(
        r"(?:who|what)(?:['’]s| is| are| was| were)\s+(.*?)\??$", question.strip(), re.IGNORECASE
    )
    if not match:
        return False
    asked = match.group(1).split()
    if any(is_past(word) for word in asked[1:]) or set(map(fold, asked[:1])) & PREPOSITIONS:
        return False
    last = answer.rsplit(maxsplit=1)[-1] if answer.split() else ""
    whole = re.fullmatch(r"(?:[A-Z][\w.-]*(?:\s(?:of|the|de|van|von|al))?\s?)+", match.group(1)) is not None
    common = not last[:1].isupper() or fold(last) in PERSON_TITLES
    owned = re.search(r"['’]s?\s+[a-z]", match.group(1)) and not PREPOSITIONS & set(match.group(1).split())
    return whole or (
        common and (bool(owned) or re.match(r"(?:an?|one of)\s", answer, re.IGNORECASE) is not None)
    )
