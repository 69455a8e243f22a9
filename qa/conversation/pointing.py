"""Words other than pronouns that point back: there, then, that, and "the minister"."""

from __future__ import annotations

import re

from qa.conversation.asked import Asked, Replacement
from qa.conversation.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, WH, Phrase, is_name
from qa.conversation.salience import fits_place, fits_several, fits_thing, ranked
from qa.conversation.state import Entity
from qa.language.closed_classes import word_set
from qa.language.gender import profile
from qa.language.lexicon import MONTHS, SEASONS, WEEKDAYS
from qa.language.nouns import CLASSES, head_noun, is_plural
from qa.language.occurrences import occurrences
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.language.verbs import is_past

__all__ = ["pointing_phrase", "that", "then", "there"]

_MOTION = word_set(
    """
    go goes went gone move moves moved travel travelled traveled return returned fly flew flown come came
    get got send sent bring brought sail sailed walk walked drive drove
    """
)
# A phrase goes on after these, and then says itself what it means: "the minister of trade".
_GOES_ON = PREPOSITIONS | word_set("that which who whose where when why to")
# These may mean too many things to point back by their class alone.
_VAGUE = word_set("area place site region building continent person")
_TURNS_BACK = 4  # how far "the minister" reaches


def there(asked: Asked, i: int) -> Replacement | None:
    """Put the place for "there", with its preposition, unless "there" only says that something exists."""
    if asked.word(i) != "there":
        return None
    before, after = asked.word(i - 1) if i else "", asked.after(i)
    exists = before in AUXILIARIES | {"n't", "not", ""}
    if before in WH or any(word in AUXILIARIES | {"exist", "exists", "existed", "be"} for word in after[:2]):
        return None
    if exists and (
        after or not any(e.kind == "place" and e.turn == asked.turn - 1 for e in asked.state.entities)
    ):
        return None
    best = ranked(asked, fits_place, asked.named)
    if not best:
        return None
    place = best[0][1]
    if before in PREPOSITIONS:  # "from there"
        words = place.name
    elif any(fold(token.text) in _MOTION for token in asked.tokens[:i]):
        words = f"to {place.name}"
    else:
        words = f"{place.preposition or _preposition(place.name, asked.text)} {place.name}"
    return _made(asked, i, words, place.name)


def _preposition(name: str, text: str) -> str:
    """Find whether one is in, at or on a place, by the text."""
    bare = re.escape(re.sub(r"^the ", "", name))
    match = re.search(rf"\b(in|at|on) (?:the )?{bare}\b", text, re.IGNORECASE)
    return match.group(1).lower() if match else "in"


def then(asked: Asked, i: int) -> Replacement | None:
    """Put the time that was just talked about for "then"."""
    if asked.word(i) != "then" or i == 0 or asked.word(i - 1) in {"since", "until", "by", "and", ","}:
        return None
    times = (e for e in asked.state.entities if e.kind == "time" and e.turn == asked.turn - 1)
    when = next(times, None)
    if when is None:
        return None
    preposition = when.preposition or _preposition_of_time(when.name, asked.text)
    return _made(asked, i, f"{preposition} {when.name}".strip(), when.name)


def _preposition_of_time(name: str, text: str) -> str:
    """Find whether something was in or on a time, by the text; of a year, and a month, it is known."""
    if re.match(r"\d{3,4}s?$", name) or fold(name) in MONTHS | SEASONS:
        return "in"
    match = re.search(rf"\b(in|on|at|during) (?:the )?{re.escape(name)}\b", text, re.IGNORECASE)
    return match[1].lower() if match else "on" if fold(name) in WEEKDAYS else ""


def that(asked: Asked, i: int) -> Replacement | None:
    """Put the thing just talked about for a "that" or "this" at the end: "Who objected to that?"."""
    word = asked.word(i)
    if word not in {"that", "this", "those", "these"} or asked.after(i) or asked.word(i - 1) in AUXILIARIES:
        return None
    best = ranked(asked, fits_several if word in {"those", "these"} else fits_thing, asked.named)
    return _made(asked, i, best[0][1].name, best[0][1].name) if best else None


def _made(asked: Asked, i: int, words: str, name: str) -> Replacement:
    token = asked.tokens[i]
    word = fold(token.text)
    sort = word if word in {"there", "then"} else "that"
    return Replacement(token.start, token.end, word, words, name, sort)


def pointing_phrase(asked: Asked, phrase: Phrase, taken: frozenset[str]) -> Replacement | None:
    """Put the name for "the minister" or "this town", where a phrase says no more than that.

    Parameters
    ----------
    asked : Asked
    phrase : Phrase
    taken : frozenset of str
        Keys of what other words of the question stand for.
    """
    typed = asked.question[phrase.start : phrase.end]
    match = re.match(r"(?:the|this|that|these|those)\s+(.+)$", typed, re.IGNORECASE)
    if not match or is_name(typed) or _goes_on(asked.question[phrase.end :]):
        return None
    if _is_predicate(asked, phrase):
        return None
    named = {Entity(other.name).key for other in asked.phrases if is_name(other.name)}
    reached = [
        entity
        for entity in asked.state.entities
        if entity.turn >= asked.turn - _TURNS_BACK
        and entity.key not in named | taken
        and entity.kind != "time"
    ]
    target = _called(match.group(1), reached)
    if target and _is_the_text_s_own(match.group(1), target, asked.text):
        return None
    if target is None or fold(target.name).removeprefix("the ") == fold(match.group(1)):
        return None
    return Replacement(phrase.start, phrase.end, typed, target.name, target.name, "phrase")


def _is_the_text_s_own(noun: str, target: Entity, text: str) -> bool:
    """Whether an article means something else by a bare "the choir" than the choir that was talked about.

    It does where it says "the choir" before it names that one. Where a class alone tells ("the hall",
    of whatever has been a place), it must say so itself, right after the name.
    """
    bare = next(occurrences(f"the {fold(noun)}", text, any_case=True), None)
    if bare is None or not is_name(target.name):
        return False
    head = fold(noun).split()[-1]
    name = target.name.removeprefix("the ")
    if head in profile(name, text).roles:
        return False
    if head in fold(name).split():
        named = next(occurrences(name, text, any_case=True), None)
        return named is not None and bare < named
    key = re.escape(name.strip('“”"').split()[-1])
    said = rf"\bthe {re.escape(fold(noun))}\b"
    near = re.compile(rf"\b{key}\b[^.!?\n]{{0,200}}(?:[.!?]+[^\S\n]+)?[^.!?\n]{{0,200}}{said}", re.IGNORECASE)
    return near.search(text) is None


def _is_predicate(asked: Asked, phrase: Phrase) -> bool:
    """Whether a phrase is asked or said of somebody: "Who was the mayor?", "When was Lane the mayor?"."""
    before = asked.question[: phrase.start].strip()
    if re.fullmatch(r"(?:is|are|was|were) (?:he|she|it|they)", before, re.IGNORECASE):
        return True  # "Is he the mayor?"
    if re.search(r"\bname of$", before, re.IGNORECASE):
        return True  # "What is the name of the mayor?"
    if re.fullmatch(r"(?:and |so )?who(?:['’]s| is| was| are| were)", before, re.IGNORECASE):
        return True
    return any(is_name(other.name) and other.end == len(before) for other in asked.phrases)


def _goes_on(rest: str) -> bool:
    """Whether a phrase is told more nearly by what follows, so that it points to nothing before."""
    words = [fold(token.text) for token in tokenize(rest) if token.text[:1].isalnum()]
    if not words:
        return False
    reduced = is_past(words[0]) and words[1:2] in (["to"], ["by"], ["in"])
    return (words[0] in _GOES_ON and len(words) > 1) or reduced


def _called(noun: str, reached: list[Entity]) -> Entity | None:
    """Find what a bare noun phrase names: by the thing's own words, its role, or its class."""
    words = [fold(word) for word in noun.split()]
    head = words[-1]
    alike = [e for e in reached if head_noun(e.name) == head and not _is_quoted(e.name)]
    longer = [e for e in alike if len(words) == 1 and _more_exact(e.name, head)]
    if longer:
        return longer[0] if len(alike) == 1 else None
    if not is_plural(noun):
        by_role = (e for e in reached if _is_called(e) and head in e.roles and set(words[:-1]) <= e.roles)
        found = next(by_role, None)
        if found:
            return found
    for kind, nouns in CLASSES.items():
        if words[0] in nouns - _VAGUE and len(words) == 1:
            named = [e for e in reached if e.kind == kind and is_name(e.name)]
            plain = [e for e in named if not nouns & (set(fold(e.name).split()) | e.roles)]
            return plain[0] if len(plain) == 1 else None
    return None


def _is_quoted(name: str) -> bool:
    return name[:1] in {'"', "“"}


def _is_called(entity: Entity) -> bool:
    return is_name(entity.name.strip('"“”'))


def _more_exact(name: str, head: str) -> bool:
    """Whether a definite phrase or a name says more than its head: "the old bridge" for "bridge"."""
    own = [fold(word) for word in re.findall(r"[\w’'-]+", name)]
    article = own[0] in DETERMINERS
    return (article or is_name(name)) and head in own and len(own) > 1 + article
