"""Words that point back, "he" or "there" or "the minister", and what they point to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from qa.conversation.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    WH,
    Phrase,
    head_of,
    is_name,
    noun_phrases,
    wh_end,
)
from qa.conversation.state import Entity, State
from qa.language.gender import CLASSES, EVENTS, TITLES, is_plural
from qa.language.stems import fold, stem
from qa.language.tokens import Token, tokenize
from qa.language.verbs import is_past

__all__ = ["Replacement", "points_back", "replace", "replacements", "support"]


class Replacement(NamedTuple):
    """A word of the question, what it stands for, and the note that tells a person so."""

    start: int
    end: int
    words: str
    name: str
    note: str


_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
_IT, _THEY = frozenset({"it", "its"}), frozenset({"they", "them", "their", "theirs"})
_POSSESSIVE = frozenset({"his", "hers", "its", "their", "theirs"})
_OBJECT = frozenset({"him", "them", "it", "her"})
_CLAUSE = frozenset(
    """that when because after before who which if while whether since until as although and or but to where how
    why what""".split()
)
_MOTION = frozenset(
    """go goes went gone move moves moved travel travelled traveled return returned fly flew flown come came get got
    send sent bring brought sail sailed walk walked drive drove""".split()
)
_AGE = 0.55  # what is left of an entity's weight with each turn that it wasn't talked about
_RANK = (0.35, 0.3, 0.2, 0.1, 0.05)
_SUPPORT = 0.6
_RIVAL = 0.35  # a second candidate that comes so near is named in the note


def points_back(question: str) -> bool:
    """Whether a question holds any word that may point back."""
    return bool(
        re.search(
            r"\b(?:he|him|his|she|hers?|it|its|they|them|theirs?|there|then|that|this|those|these|the)\b",
            question,
            re.I,
        )
    )


def replace(question: str, found: Iterable[Replacement]) -> str:
    """Put the names in the place of the words that point to them."""
    for one in sorted(found, key=lambda r: -r.start):
        question = question[: one.start] + one.words + question[one.end :]
    return question


def replacements(question: str, state: State, text: str = "") -> list[Replacement]:
    """Find every word of a question that points back, and its name.

    Parameters
    ----------
    question : str
    state : State
    text : str
        The articles talked about: they help to choose between two candidates.
    """
    tokens = tokenize(question)
    phrases = noun_phrases(question, text)
    found: list[Replacement] = []
    taken: dict[frozenset[str], Entity] = {}
    for i, token in enumerate(tokens):
        word = fold(token.text)
        family = next((f for f in (_HE, _SHE, _IT, _THEY) if word in f), None)
        if family is None:
            made = _adverb(tokens, i, question, state, text)
        elif (
            family in taken
            or _bound(tokens, i, phrases, question)
            or (family is _IT and _expletive(tokens, i))
        ):
            continue
        else:
            made = _pronoun(tokens, i, question, state, text, phrases, found)
            if made:
                taken[family] = Entity(made.name)
        if made:
            found.append(made)
    return found + _pointing_phrases(question, phrases, state, found)


def support(name: str, question: str, text: str) -> float:
    """Measure how much of a question's content one sentence about a name holds, 0 to 1.

    A sentence is about a name if it says the name, or if it begins with a pronoun and follows
    one that does.
    """
    key = name.split()[-1] if is_name(name) else head_of(name)
    skip = {stem(w) for w in name.split()}
    content = {stem(t.text) for t in tokenize(question) if _is_content(t)} - skip
    if not content or not text:
        return 0.0
    best, before = 0.0, False
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        here = re.search(rf"(?<!\w){re.escape(key)}(?!\w)", sentence, re.IGNORECASE) is not None
        after = (
            before
            and re.match(r"(?:he|she|it|they|his|her|its|their)\b", sentence, re.IGNORECASE) is not None
        )
        if here or after:
            stems = {stem(t.text) for t in tokenize(sentence)}
            best = max(best, len(content & stems) / len(content))
        before = here or after
    return best


def _is_content(token: Token) -> bool:
    word = fold(token.text)
    return (
        token.text[:1].isalnum()
        and word not in AUXILIARIES | PREPOSITIONS | DETERMINERS | WH | _HE | _SHE | _IT | _THEY
    )


def _pronoun(
    tokens: list[Token],
    i: int,
    question: str,
    state: State,
    text: str,
    phrases: list[Phrase],
    found: list[Replacement],
) -> Replacement | None:
    word = fold(tokens[i].text)
    named = {Entity(p.name).key for p in phrases} | {Entity(r.name).key for r in found}
    fit = _fits(word)
    best = _ranked(state, fit, question, text, exclude=named)
    if not best:
        return None
    entity = best[0][1]
    possessive = word in _POSSESSIVE or (word == "her" and _possesses(tokens, i))
    note = f"{tokens[i].text.lower()} = {entity.name}"
    if len(best) > 1 and best[0][0] - best[1][0] < _RIVAL:
        note += f" (or {best[1][1].name}?)"
    words = _genitive(entity.name) if possessive else entity.name
    return Replacement(tokens[i].start, tokens[i].end, words, entity.name, note)


def _fits(word: str) -> Callable[[Entity], float]:
    """Make the measure of how well an entity suits a pronoun, 0 to 1."""

    def fit(entity: Entity) -> float:
        personal = entity.kind == "person"
        # Two capitalised words of which the text tells nothing else are likely a person.
        maybe = entity.kind is None and is_name(entity.name) and not entity.many
        if word in _HE | _SHE:
            wrong = "female" if word in _HE else "male"
            if entity.gender == wrong or entity.many or not (personal or maybe):
                return 0.0
            return (1.0 if personal and entity.gender else 0.8 if personal else 0.5) * (
                1 if is_name(entity.name) else 0.7
            )
        if word in _IT:
            team = entity.many and is_name(entity.name) and len(entity.name.split()) == 1
            if personal or (entity.many and not team) or entity.kind in {"time", "amount", "reason"}:
                return 0.0
            if maybe and len(entity.name.split()) > 1 and not entity.name.startswith("the "):
                return 0.4
            return 0.6 if entity.kind == "place" else 1.0
        if entity.kind in {"time", "amount", "reason"}:
            return 0.0
        return 1.0 if entity.many else 0.4 if entity.kind == "group" else 0.0

    return fit


def _like_a_person(name: str) -> bool:
    """Whether a name of which nothing is known has the form of a person's."""
    words = name.split()
    if len(words) > 4 or any(fold(word) in _NEVER_PERSONS for word in words):
        return False
    return all(re.match(r"[A-Z][\w.’'-]*$", word) for word in words)


def _ranked(
    state: State, fit: Callable[[Entity], float], question: str, text: str, *, exclude: set[str]
) -> list[tuple[float, Entity]]:
    """Weigh the entities that fit: how lately and how centrally they were talked about, and what the text says."""
    now = len(state.turns)
    fitting = [(fit(e), e) for e in state.entities if e.key not in exclude]
    fitting = [(value, e) for value, e in fitting if value > 0]
    if len(fitting) == 1:
        return fitting
    scored = [
        (
            _AGE ** (now - 1 - e.turn)
            + _RANK[min(e.rank, len(_RANK) - 1)]
            + 0.4 * value
            + _SUPPORT * support(e.name, question, text),
            e,
        )
        for value, e in fitting
    ]
    return sorted(scored, key=lambda pair: -pair[0])


def _possesses(tokens: list[Token], i: int) -> bool:
    """Whether "her" is followed by what is hers."""
    following = fold(tokens[i + 1].text) if i + 1 < len(tokens) else ""
    return following[:1].isalnum() and following not in PREPOSITIONS | _CLAUSE | AUXILIARIES


def _genitive(name: str) -> str:
    return name + ("’" if name.endswith("s") and is_plural(name) and not is_name(name) else "'s")


def _bound(tokens: list[Token], i: int, phrases: list[Phrase], question: str) -> bool:
    """Whether a pronoun stands for something in its own question: "When did Lane say that she ...?"."""
    word, start = fold(tokens[i].text), tokens[i].start
    fits = [p for p in phrases if _agrees(p, word)]
    first_wh = next((t.start for t in tokens if fold(t.text) in WH), 0)
    if start < first_wh and any(p.start > start for p in fits):
        return True  # "In his first year, what did Cole ...": the name comes later
    if i and wh_end(tokens) == i - 1 and fold(tokens[i - 1].text) in AUXILIARIES:
        return False  # "Which song did she write?": the subject of the question comes first
    told = sum(_is_content(t) for t in tokens[wh_end(tokens) : i])
    if word in _IT | _THEY and told > 2:
        return True  # so many words before it hold what it stands for, found or not
    before = [p for p in fits if p.end <= start]
    asked = _asked_phrase(tokens, question)
    if asked and asked.end <= start and _agrees(asked, word):
        before.append(asked)
    if not before:
        return word in {"their", "theirs"} and fold(tokens[0].text) == "who" and i > 1
    possessive = word in _POSSESSIVE or (word == "her" and _possesses(tokens, i))
    between = [fold(t.text) for t in tokens if max(p.end for p in before) <= t.start < start]
    following = fold(tokens[i + 1].text) if i + 1 < len(tokens) else ""
    ends = not following[:1].isalnum() or following in PREPOSITIONS
    # "When did Yarrow invite him?": an object is somebody else than the subject right before it.
    return possessive or not (ends and len(between) == 1 and between[0] not in _CLAUSE | PREPOSITIONS)


def _asked_phrase(tokens: list[Token], question: str) -> Phrase | None:
    """Take the noun of the question phrase: "people" of "How many people lost their homes?"."""
    end = wh_end(tokens)
    end = next((k for k in range(2, end) if fold(tokens[k].text) in PREPOSITIONS), end)
    if end < 2 or fold(tokens[end - 1].text) in WH:
        return None
    return Phrase(question[tokens[end - 1].start : tokens[end - 1].end], tokens[0].start, tokens[end - 1].end)


def _agrees(phrase: Phrase, word: str) -> bool:
    """Whether a phrase of the same question may be what a pronoun stands for, by form alone."""
    head = head_of(phrase.name)
    if word in _HE | _SHE:
        return is_name(phrase.name) or head not in _NEVER_PERSONS
    if word in _IT:
        return not is_plural(phrase.name) and head not in CLASSES["person"]
    return True


def _expletive(tokens: list[Token], i: int) -> bool:
    """Whether "it" stands for nothing: "Is it true that ...", "How long does it take to ..."."""
    if fold(tokens[i].text) != "it":
        return False
    after = [fold(t.text) for t in tokens[i + 1 :] if t.text[:1].isalnum() or t.text[:1] in "'’"]
    before = [fold(t.text) for t in tokens[:i]]
    if after[:1] in (["'s"], ["rain"], ["rains"], ["rained"], ["snow"], ["seem"], ["seems"], ["appear"]):
        return True
    if re.match(r"(?:what (?:time|day|year|month)|how far) (?:is|was)$", " ".join(before)):
        return True
    while after and after[0] in AUXILIARIES | {"not", "be", "been", "also", "so", "very"}:
        after = after[1:]
    said = bool(after) and (not is_past(after[0]) or after[0] in _SAID)
    return said and bool(_LINKS & set(after[:-1])) and not (after[0] in PREPOSITIONS or after[0] in _LINKS)


_LINKS = frozenset({"that", "to", "how", "whether", "if", "when", "who", "than"})
_SAID = frozenset(
    """said believed thought known held decided confirmed agreed estimated reported claimed shown found called took
    meant cost ruled proposed planned""".split()
)
_NEVER_PERSONS = frozenset().union(CLASSES["place"], CLASSES["group"], EVENTS)


def _adverb(tokens: list[Token], i: int, question: str, state: State, text: str) -> Replacement | None:
    word = fold(tokens[i].text)
    before = fold(tokens[i - 1].text) if i else ""
    after = [fold(t.text) for t in tokens[i + 1 :] if t.text[:1].isalnum()]
    if word == "there":
        return _there(tokens, i, before, after, question, state, text)
    if word == "then" and before not in {"since", "until", "by"} and i:
        when = next((e for e in state.entities if e.kind == "time" and e.turn == len(state.turns) - 1), None)
        if when:
            words = f"{when.preposition or 'in'} {when.name}"
            words = words if when.preposition or re.match(r"\d{3,4}s?$", when.name) else when.name
            return Replacement(tokens[i].start, tokens[i].end, words, when.name, f"then = {words}")
    if word in {"that", "this", "those", "these"} and not after and before not in AUXILIARIES:
        plural = word in {"those", "these"}
        best = _ranked(state, _fits("they" if plural else "it"), question, text, exclude=set())
        if best:
            name = best[0][1].name
            return Replacement(tokens[i].start, tokens[i].end, name, name, f"{word} = {name}")
    return None


def _there(
    tokens: list[Token], i: int, before: str, after: list[str], question: str, state: State, text: str
) -> Replacement | None:
    if after[:1] and after[0] in AUXILIARIES | {"exist", "exists", "existed", "be", "s"}:
        return None
    existential = before in AUXILIARIES or (i > 1 and before in {"n't", "not"}) or before == ""
    if existential and after:
        return None
    asked_where = [e for e in state.entities if e.kind == "place" and e.turn == len(state.turns) - 1]
    if existential and not asked_where:
        return None
    named = {Entity(p.name).key for p in noun_phrases(question, text)}

    def fit(entity: Entity) -> float:
        if entity.kind == "place":
            return 1.0
        return (
            0.3 if entity.kind in {"group", "event", None} and (is_name(entity.name) or entity.kind) else 0.0
        )

    best = _ranked(state, fit, question, text, exclude=named)
    if not best:
        return None
    place = best[0][1]
    if before in PREPOSITIONS:  # "from there"
        words = place.name
    elif any(fold(t.text) in _MOTION for t in tokens[:i]):
        words = f"to {place.name}"
    else:
        words = f"{place.preposition or _preposition(place.name, text)} {place.name}"
    return Replacement(tokens[i].start, tokens[i].end, words, place.name, f"there = {words}")


def _preposition(name: str, text: str) -> str:
    match = re.search(
        rf"\b(in|at|on) (?:the )?{re.escape(re.sub(r'^the ', '', name))}\b", text, re.IGNORECASE
    )
    return match.group(1).lower() if match else "in"


# A phrase goes on after these, and then says itself what it means: "the minister of trade".
_GOES_ON = PREPOSITIONS | frozenset({"that", "which", "who", "whose", "where", "when", "why", "to"})


def _pointing_phrases(
    question: str, phrases: list[Phrase], state: State, found: list[Replacement]
) -> list[Replacement]:
    """Replace "the minister" or "this town" by the name it was talked about with."""
    made: list[Replacement] = []
    named = {Entity(p.name).key for p in phrases if is_name(p.name)} | {Entity(r.name).key for r in found}
    for phrase in phrases:
        typed = question[phrase.start : phrase.end]
        match = re.match(r"(?:the|this|that|these|those)\s+(.+)$", typed, re.IGNORECASE)
        if not match or is_name(typed) or _goes_on(question[phrase.end :]):
            continue
        target = _called(match.group(1), state, named)
        if target and fold(target.name) != fold(typed):
            made.append(Replacement(phrase.start, phrase.end, target.name, target.name, f"{typed} = {target.name}"))
    return made


def _goes_on(rest: str) -> bool:
    """Whether a noun phrase is told more nearly by what follows, so that it points to nothing before."""
    words = [fold(token.text) for token in tokenize(rest) if token.text[:1].isalnum()]
    if not words:
        return False
    reduced = is_past(words[0]) and words[1:2] in (["to"], ["by"], ["in"])
    return (words[0] in _GOES_ON and len(words) > 1) or reduced


def _called(noun: str, state: State, exclude: set[str]) -> Entity | None:
    """Find the entity of the last turns that a bare noun phrase names: by its own words, its role, its class."""
    words = [fold(w) for w in noun.split()]
    head, plural = words[-1], is_plural(noun)
    recent = [
        e
        for e in state.entities
        if e.turn >= len(state.turns) - 3 and e.key not in exclude and e.kind != "time" and e.name[:1] not in "\"“"
    ]
    quoted = [e for e in state.entities if e.turn >= len(state.turns) - 3 and e.name[:1] in "\"“" and head in e.roles]
    alike = [e for e in recent if head_of(e.name) == head]
    longer = [e for e in alike if len(words) == 1 and _more_exact(e.name, words)]
    if longer:
        return longer[0] if len(alike) == 1 else None
    for e in (*recent, *quoted):
        if is_name(e.name.strip("\"”")) and head in e.roles and set(words[:-1]) <= e.roles and not plural:
            return e
    for kind, nouns in CLASSES.items():
        if head in nouns and len(words) == 1:
            bare = [e for e in recent if e.kind == kind and is_name(e.name) and not nouns & set(fold(e.name).split())]
            return bare[0] if len(bare) == 1 and not nouns & bare[0].roles else None
    return None


def _more_exact(name: str, words: list[str]) -> bool:
    """Whether a definite phrase or a name holds all the words, and more: "the old bridge" for "bridge"."""
    own = [fold(w) for w in re.findall(r"[\w’'-]+", name)]
    definite = own[0] in DETERMINERS or is_name(name)
    return definite and set(words) <= set(own) and len(own) > len(words) + (own[0] in DETERMINERS)
