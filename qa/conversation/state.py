"""What a conversation has been about, as an immutable value."""

from __future__ import annotations

import re

from qa.language.nouns import FEMALE, MALE
from qa.records import NamedTuple

__all__ = ["Entity", "Note", "State", "Turn"]


class Entity(NamedTuple):
    """Somebody or something that was talked about.

    Parameters
    ----------
    name : str
        As it is to stand in a question: "Ruth Lane", "the old bridge".
    kind : str or None
        person, place, group, event, thing, time or amount; None where nothing tells.
    gender : str or None
        male or female, of a person, where the text tells.
    many : bool
        Whether it is plural.
    roles : frozenset of str
        What else it is called: the "mayor" of "the mayor, Ruth Lane".
    turn : int
        The turn in which it was last talked about, from 0.
    rank : int
        How central it was to that turn, 0 the most: taken up by a pronoun, answer, subject, others.
    preposition : str
        What stood before it in the answer, for "there": "in" of "in the hall".
    unsure : bool
        Whether nothing but an answer that is perhaps wrong has named it.
    """

    name: str
    kind: str | None = None
    gender: str | None = None
    many: bool = False
    roles: frozenset[str] = frozenset()
    turn: int = 0
    rank: int = 0
    preposition: str = ""
    unsure: bool = False

    @property
    def key(self) -> str:
        """What two mentions of the same thing have in common: of a name, its last word; of several, all."""
        words = self.name.split()
        if not {"&", "and"}.isdisjoint(words[1:-1]):
            return self.name.lower()  # a partner of the firm is not the firm
        return words[-1].lower() if words and words[0][:1].isupper() else " ".join(words[1:] or words).lower()


class Note(NamedTuple):
    """How some words of a question were read.

    Parameters
    ----------
    typed : str
        "her"; or the question, where all of it was read otherwise.
    meant : str
        "Ruth Lane".
    rival : str
        What they could mean as well; empty where nothing comes near.
    """

    typed: str
    meant: str
    rival: str = ""


class Turn(NamedTuple):
    """One question and what became of it.

    Parameters
    ----------
    asked : str
        As typed.
    resolved : str
        As it was answered, standing alone.
    answer : str or None
        The short answer; None where the tool abstained.
    notes : tuple of Note
        How it was read; empty where it was left as typed.
    names : tuple of str
        What its pronouns stood for: "Ruth Lane".
    unsure : bool
        Whether the answer was given with a "Perhaps".
    """

    asked: str
    resolved: str
    answer: str | None = None
    notes: tuple[Note, ...] = ()
    names: tuple[str, ...] = ()
    unsure: bool = False


class State(NamedTuple):
    """The turns so far, and who and what they were about.

    Parameters
    ----------
    turns : tuple of Turn
        In order.
    entities : tuple of Entity
        Latest and most central first, each once.
    """

    turns: tuple[Turn, ...] = ()
    entities: tuple[Entity, ...] = ()

    @property
    def last(self) -> Turn | None:
        """The last turn, or None at the beginning."""
        return self.turns[-1] if self.turns else None

    def after(self, turn: Turn, entities: tuple[Entity, ...]) -> State:
        """Return the state when one more turn is over, in which these entities were talked about.

        Examples
        --------
        >>> lane, bridge = Entity("Ruth Lane", turn=0), Entity("the bridge", turn=0, rank=1)
        >>> state = State().after(Turn("Who is Ruth Lane?", "Who is Ruth Lane?"), (lane, bridge))
        >>> [entity.name for entity in state.entities]
        ['Ruth Lane', 'the bridge']
        """
        kept: dict[str, Entity] = {}
        entities = tuple(_known_as(entity, entities + self.entities) for entity in entities)
        for entity in sorted(entities, key=lambda e: e.rank):
            kept.setdefault(entity.key, entity)
        for entity in self.entities:
            if any(entity.name.startswith(f"{new.name} ") and new.name[:1].islower() for new in entities):
                continue  # "the fire in Hesk", now called "the fire"
            known = kept.get(entity.key)
            kept[entity.key] = entity if known is None else _with_known(known, entity)
        return State((*self.turns, turn), tuple(kept.values()))


def _known_as(entity: Entity, known: tuple[Entity, ...]) -> Entity:
    """Take "the mayor" for Ruth Lane, where one alone has been called so."""
    match = re.fullmatch(r"(?:the|his|her|its|their) ([a-z-]+)", entity.name)
    if entity.kind == "thing" and entity.name.split()[-1] in {
        role for one in known if one.kind == "person" for role in one.roles
    }:
        entity = entity._replace(kind="person")  # "the last keeper", where Cole was the first
    if match is None or entity.many:
        return entity
    named = {e.key: e for e in known if e.name[:1].isupper() and match[1] in e.roles and e.kind == "person"}
    if len(named) != 1:
        return entity
    (one,) = named.values()
    return one._replace(turn=entity.turn, rank=entity.rank)


def _with_known(now: Entity, before: Entity) -> Entity:
    """Keep what was learnt of an entity before: an answer to "who" told that the miller is a person."""
    kind = before.kind if now.kind in {None, "thing"} and before.kind else now.kind
    return now._replace(
        kind=kind,
        # Her husband is a man, whatever pronouns stand near his name.
        gender=before.gender
        if before.gender and before.roles & (MALE | FEMALE)
        else now.gender or before.gender,
        roles=now.roles | before.roles,
        unsure=now.unsure and before.unsure,
    )
