"""Whether a text calls one and the same thing by two names: "the mayor" and "Ruth Lane"."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.conversation.phrases import is_name
from qa.conversation.state import Entity
from qa.language.nouns import head_noun
from qa.language.occurrences import occurrences
from qa.language.stems import fold

__all__ = ["are_one", "named_by", "short_name"]

_HABIT = 2  # times that a text says a short name, for it to be its own
_NEAR = 90  # characters on either side of a name that are looked at
_WORDS = r"(?:[\w’'-]+\s){0,4}"
_ARTICLE = r"(?:the|an?|his|her|its|their|our|[\w-]+[’']s)"


def are_one(one: Entity, other: Entity, text: str) -> bool:
    """Whether two that were talked about are one, by what they are called and by the text's appositions.

    Examples
    --------
    >>> text = "The mayor, Ruth Lane, opened the pool. Tom Cole was the baker."
    >>> lane, cole = Entity("Ruth Lane"), Entity("Tom Cole")
    >>> are_one(lane, Entity("the mayor"), text), are_one(Entity("the baker"), lane, text)
    (True, False)
    >>> are_one(cole, Entity("the baker"), text), are_one(Entity("Cole"), cole, text)
    (True, True)
    """
    if one.key == other.key:
        return True
    short, long = sorted((fold(one.name), fold(other.name)), key=len)
    if " and " in long and short in long.split(" and "):
        return True  # no choice: those who are meant are among them
    if not is_name(one.name) and not is_name(other.name):
        head = head_noun(one.name)
        return head == head_noun(other.name) and f"the {head}" in {one.name, other.name}
    if is_name(one.name) == is_name(other.name):
        return is_name(one.name) and set(short.split()) <= set(long.split())
    name, common = (one, other) if is_name(one.name) else (other, one)
    head = head_noun(common.name)
    if head in name.roles or short_name(name.name, text) == f"the {head}":
        return True
    return name.name in named_by(head, text)


@lru_cache(maxsize=256)
def named_by(head: str, text: str) -> frozenset[str]:
    """Find the names that a text gives to what it calls by a common noun: by apposition, or by "is".

    Examples
    --------
    >>> sorted(named_by("mayor", "The mayor of Hesk, Ruth Lane, met Tom Cole, a former mayor."))
    ['Ruth Lane', 'Tom Cole']
    """
    name = r"((?:[A-Z][\w’'-]*\s){0,5}[A-Z][\w-]*)"
    before = re.compile(
        rf"(?:\s(?:of|in|at|for|from)\s(?:the\s)?[\w’'-]+(?:\s[A-Z][\w’'-]*)*)?(?:,|\s(?:is|was))?\s{name}"
    )
    after = re.compile(rf"{name}(?:,|\s(?:is|was))\s{_ARTICLE}\s{_WORDS}$", re.DOTALL)
    found: set[str] = set()
    for at in occurrences(head, text, any_case=True):
        behind = before.match(text, at + len(head))
        if behind:
            found.add(behind[1])
        front = after.search(text[max(0, at - _NEAR) : at])
        if front:
            found.add(front[1])
    return frozenset(found)


def short_name(name: str, text: str) -> str | None:
    """Say what a text calls a thing once it has named it: "the choir" for the Norwick Choir.

    Examples
    --------
    >>> text = "The Norwick Choir won. The choir met the Hesk Band. The choir sang."
    >>> short_name("the Norwick Choir", text), short_name("the Hesk Band", text)
    ('the choir', None)
    """
    bare = name.removeprefix("the ")
    first, _, head = bare.rpartition(" ")
    if not first or not is_name(bare):
        return None
    said = f"the {fold(head)}"
    places = [
        at for at in occurrences(said, text, any_case=True) if text[at + 4 : at + len(said)] == fold(head)
    ]
    if len(places) < _HABIT:
        return None
    named = re.findall(rf"(?:[A-Z][\w’'-]*\s){{1,6}}{re.escape(head)}\b", text[: places[0]])
    alike = {one.removeprefix("The ") for one in named}
    return said if alike == {bare} else None
