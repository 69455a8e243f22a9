"""Two persons who were just talked about together, as what "they" stands for."""

from __future__ import annotations

from collections.abc import Collection

from qa.conversation.asked import Asked
from qa.conversation.phrases import is_name
from qa.conversation.state import Entity
from qa.language.closed_classes import word_set
from qa.language.kin import KIN
from qa.language.stems import fold, stem
from qa.language.tokens import tokenize

__all__ = ["couple"]

#: What two do with each other, or are to each other.
_MUTUAL = frozenset(
    map(
        stem,
        word_set("meet met marry married wed divorce divorced separate separated quarrel quarrelled part"),
    )
)
_RELATED = KIN | word_set("friend partner colleague fiancé fiancée lover rival couple pair ally")


def couple(asked: Asked, exclude: Collection[str] = (), *, surely: bool = True) -> Entity | None:
    """Join the two persons of the last turn: the one who was asked about and the one who was answered.

    Parameters
    ----------
    asked : Asked
    exclude : collection of str
        Keys of those who are not meant, since the question names them.
    surely : bool
        Whether it must be told that they have to do with each other: that she is his wife, or that they met.

    Examples
    --------
    >>> from qa.conversation.state import State, Turn
    >>> two = (Entity("Ann Roe", "person", "female"), Entity("Tom Cole", "person", "male", rank=1))
    >>> state = State((Turn("", "Who was Ann Roe's husband?", "Tom Cole"),), two)
    >>> couple(Asked.of("Where did they meet?", state)).name
    'Ann Roe and Tom Cole'
    """
    last = asked.state.last
    if last is None:
        return None
    just = [entity for entity in asked.state.entities if entity.turn == asked.turn - 1]
    if any(entity.many and entity.kind != "time" for entity in just):
        return None
    persons = [e for e in just if e.kind == "person" and is_name(e.name) and e.key not in exclude]
    if len(persons) != 2 or any(entity.unsure for entity in persons):
        return None
    words = [fold(token.text) for token in tokenize(f"{asked.question} {last.resolved}")]
    told = any(word in _RELATED or stem(word) in _MUTUAL for word in words)
    if surely and not told:
        return None
    first, second = sorted(persons, key=lambda entity: entity.rank)
    return Entity(f"{first.name} and {second.name}", "person", many=True)
