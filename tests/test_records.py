"""A named tuple of `qa.records` is used as one of `typing` is, and says the same of itself."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing

import pytest

from qa import records


class Bridge(records.NamedTuple):
    """What crosses a river.

    Parameters
    ----------
    name : str
    opened : int or None
    spans : tuple of float
    """

    name: str
    opened: int | None = None
    spans: tuple[float, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} ({self.opened})"

    @property
    def length(self) -> float:
        return sum(self.spans)

    def but(self, name: str) -> Bridge:
        return self._replace(name=name)

    @classmethod
    def of(cls, text: str) -> Bridge:
        name, _, year = text.partition(" ")
        return cls(name, int(year))


class Crossing(typing.NamedTuple):
    """The same, made by `typing`."""

    name: str
    opened: int | None = None
    spans: tuple[float, ...] = ()


TOWER = Bridge("Tower Bridge", opened=1894, spans=(82.0, 61.0, 82.0))


def test_it_is_made_from_places_names_and_defaults():
    assert Bridge("Tower Bridge", 1894, (82.0, 61.0, 82.0)) == TOWER
    assert Bridge("Rialto") == Bridge(name="Rialto", opened=None, spans=())
    assert Bridge.of("Rialto 1591").opened == 1591


def test_it_is_a_tuple_with_names():
    name, opened, spans = TOWER
    assert (name, opened, spans) == (TOWER.name, TOWER.opened, TOWER.spans) == tuple(TOWER)
    assert TOWER[1] == 1894
    assert TOWER == ("Tower Bridge", 1894, (82.0, 61.0, 82.0))
    assert len({TOWER, TOWER.but("Tower Bridge"), tuple(TOWER)}) == 1
    assert min(TOWER, Bridge("Rialto", 1591)).name == "Rialto"


def test_what_its_body_says_stays():
    assert str(TOWER) == "Tower Bridge (1894)"
    assert TOWER.length == 225
    assert TOWER.but("Other") == ("Other", *TOWER[1:])
    assert Bridge.__doc__.startswith("What crosses a river.")
    assert (Bridge.__module__, Bridge.__qualname__) == (__name__, "Bridge")


def test_it_is_never_changed():
    with pytest.raises(AttributeError):
        TOWER.name = "London Bridge"
    with pytest.raises(AttributeError):
        TOWER.colour = "blue"
    assert TOWER._replace(opened=None) == Bridge("Tower Bridge", None, TOWER.spans)
    assert TOWER.opened == 1894


def test_a_mistake_is_an_error():
    with pytest.raises(TypeError, match=r"Bridge.__new__\(\) missing 1 required .* 'name'"):
        Bridge()
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        Bridge("Rialto", colour="white")
    with pytest.raises(TypeError):
        Bridge("Rialto", 1591, (), "white")
    with pytest.raises(ValueError, match="Bridge has no fields colour"):
        TOWER._replace(colour="blue")


def test_it_is_pickled_and_copied():
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(TOWER, protocol))
        assert again == TOWER
        assert type(again) is Bridge
    assert copy.copy(TOWER) == copy.deepcopy(TOWER) == TOWER
    assert type(copy.deepcopy(TOWER)) is Bridge


def test_its_fields_are_matched_by_place_and_by_name():
    match TOWER:
        case Bridge(name, 1894, spans=(first, *_)):
            assert (name, first) == ("Tower Bridge", 82.0)
        case _:
            pytest.fail("not matched")


def test_a_class_may_have_it_as_a_base():
    class Footbridge(Bridge):
        def __repr__(self) -> str:
            return f"<{self.name}>"

    small = Footbridge("Rialto", opened=1591)
    assert repr(small) == "<Rialto>"
    assert isinstance(small, Bridge)
    assert type(small._replace(opened=None)) is Footbridge


def test_it_says_of_itself_what_one_of_typing_does():
    same = Crossing(*TOWER)
    assert repr(TOWER) == repr(same).replace("Crossing", "Bridge")
    assert TOWER._asdict() == same._asdict()
    assert Bridge._make(TOWER) == Crossing._make(TOWER)
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__"):
        assert getattr(Bridge, name) == getattr(Crossing, name)
    assert typing.get_type_hints(Bridge).items() >= typing.get_type_hints(Crossing).items()
    assert list(inspect.signature(Bridge).parameters) == list(inspect.signature(Crossing).parameters)
    assert inspect.signature(Bridge).parameters["opened"].default is None
