"""Whether a candidate is what is asked for: the noun, the type, one thing or several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import pairwise

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import DETERMINERS
from qa.language.closed_classes import word_set
from qa.questions.question import Question
from qa.questions.tables import ANSWER_TYPES
from qa.reading.link.view import SHAPE, Flags, Table, View
from qa.reading.shape.lookup import among
from qa.retrieval.lexicon import synonyms

__all__ = ["either_number", "lists_several", "one_of_several", "put_focus", "put_several", "put_types"]

#: A name-giver stands at most so many words behind the noun that it names.
_CALLED_REACH: Final = 5
_ONE: Final = word_set("one another example instance")
_ONE_REACH: Final = 5
_NUMERIC: Final = word_set("number quantity money percent duration")
_COUNTED: Final = ("whole money", "whole quantity")
_DATE_OR_NUMBER: Final = ("holds a date", "whole number", *_COUNTED)

#: answer type: the shapes that show it, and the shapes that speak against it.
_TYPE_SHAPES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "person": (("person name", "person noun"), ("place name", *_DATE_OR_NUMBER)),
    "organisation": (("organisation name",), _DATE_OR_NUMBER),
    "place": (("place name", "place noun", "follows a place preposition and is a name"), _DATE_OR_NUMBER),
    "date": (("whole date", "holds a date"), ()),
    "duration": (("whole duration", "whole date", "whole quantity"), ()),
    "age": (("whole duration", "whole number", "whole quantity"), ("holds a date",)),
    "frequency": (("whole duration", "whole date"), ()),
    "quantity": (("whole duration", *_COUNTED), ("holds a date",)),
    "number": (("whole number", "whole quantity"), ("holds a date",)),
    "money": (("whole money",), ("holds a date",)),
    "percent": (("holds a percentage",), ("holds a date", "whole money")),
    "reason": (("whole clause", "whole verb phrase"), ("holds a date", "whole number")),
    "role": (("person noun",), ("holds a date", "whole number", "person name")),
    "nationality": ((), _DATE_OR_NUMBER),
    "thing": ((), ("holds a date", "whole number", "whole money", "person name")),
    "name": (("whole name", "whole quotation", "whole bare noun phrase"), ("holds a date",)),
    "definition": (
        ("begins with a determiner", "whole full noun phrase", "whole extended noun phrase"),
        ("whole number",),
    ),
}


def put_focus(view: View, table: Table) -> None:
    """Where the noun asked for stands: in the candidate, before it, behind it."""
    question, passage = view.question, view.passage
    if not question.focus or question.focus[-1] not in question.words:
        return
    head = question.stems[question.words.index(question.focus[-1])]
    is_head = np.array([word == head for word in passage.stems], dtype=bool)
    n = len(is_head)
    table.put("holds the noun asked for", view.has(is_head))
    table.put("ends with the noun asked for", is_head[passage.last])
    table.put("stands before the noun asked for", is_head[np.minimum(passage.end, n - 1)])
    table.put("stands behind the noun asked for", (view.left_word >= 0) & is_head[view.left_word])
    if question.modifier_asked:
        table.put("modifies the noun whose kind is asked", is_head[np.minimum(passage.end, n - 1)])
        table.put("repeats the noun whose kind is asked", is_head[passage.last])
    so_far = np.cumsum(is_head)
    begin = np.searchsorted(passage.part, passage.owner)
    before = passage.before
    table.put(
        "behind the noun asked for and be", passage.flags["be"][before] & (so_far[before] > so_far[begin - 1])
    )
    alike = synonyms(head)
    is_alike = np.array([word in alike for word in passage.stems], dtype=bool)
    table.put(
        "holds a synonym of the noun asked for",
        view.has(is_alike) | is_alike[np.minimum(passage.end, n - 1)],
    )
    called = passage.shape[SHAPE["after a name-giver"]] > 0
    near = so_far[before] > so_far[np.maximum(before - _CALLED_REACH, 0)]
    table.put("called so behind the noun asked for", called & near)
    kind = ANSWER_TYPES.get(question.answer_type)
    if kind:
        table.put("holds another noun of that kind", view.has(view.words(*(kind - set(question.focus)))))


def put_several(view: View, table: Table) -> None:
    """Lists where several things are asked for, and single things where one is."""
    question, passage = view.question, view.passage
    if question.kind not in {"what", "which", "who"}:
        return
    shape = passage.shape
    listed = shape[SHAPE["whole list"]] > 0
    if question.answer_type == "definition" and not question.several and not question.focus:
        return  # "What are groynes?" asks for one thing: what they are
    if one_of_several(question):
        table.put("item of a list where one of several is asked", _items(view, listed))
    joined = shape[SHAPE["holds and"]] > 0
    if question.several == 1:
        table.put("several where one is asked", listed)
        return
    table.put("several where several are asked", listed)
    table.put("one where several are asked", ~joined)
    if question.several > 1:
        items = view.held(passage.flags["joint"]) + 1
        # A comma before the last "and" is no further item.
        serial = np.array(
            [a == "," and b in {"and", "or"} for a, b in pairwise([*passage.folded, ""])], dtype=bool
        )
        table.put("as many as asked", listed & (items - view.held(serial) == question.several))


def one_of_several(question: Question) -> bool:
    """Whether one thing out of many is asked for: "one of the rivers", "an example of", "another name"."""
    start = question.wh[0]
    asked = _ONE & set(question.words[start + 1 : start + _ONE_REACH])
    return bool(asked) and question.several == 1 and question.kind in {"what", "which", "who"}


def lists_several(view: View) -> Flags:
    """Candidates that hold two items of a list or more."""
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    listed = passage.shape[SHAPE["whole list"]] > 0
    for a, b in zip(passage.first[listed].tolist(), passage.end[listed].tolist(), strict=True):
        inside[a:b] = True
    return np.asarray(view.has(inside & passage.flags["joint"]))


def _items(view: View, listed: Flags) -> Flags:
    """Single items of a list, with or without their determiner."""
    passage = view.passage
    joint = passage.flags["joint"]
    inside, begins, ends = (np.zeros(len(joint) + 1, dtype=bool) for _ in range(3))
    for a, b in zip(passage.first[listed].tolist(), passage.end[listed].tolist(), strict=True):
        inside[a:b] = begins[a] = ends[b] = True
    begins[1:] |= joint & inside[:-1]
    begins[1:] |= begins[:-1] & among(passage.categories, DETERMINERS)
    ends[:-1] |= joint & inside[:-1]
    single = inside[passage.first] & ~view.has(joint)
    return np.asarray(single & begins[passage.first] & ends[passage.end])


def put_types(view: View, table: Table) -> None:
    """Whether the candidate is of the type of answer that is wanted."""
    aged = view.question.answer_type == "duration" and "old" in view.question.words
    wanted, unwanted = _TYPE_SHAPES.get("age" if aged else view.question.answer_type, ((), ()))
    shape = view.passage.shape
    if view.question.answer_type == "thing" and not view.question.focus:
        unwanted = ()  # "What broke the record?" may ask for a number as well.
    if wanted:
        table.put("expected type", reduce(np.maximum, (shape[SHAPE[name]] for name in wanted)))
    if unwanted:
        table.put("other type", reduce(np.maximum, (shape[SHAPE[name]] for name in unwanted)))
    if view.question.answer_type in _NUMERIC:
        table.put("holds no number where one is asked", shape[SHAPE["holds a number"]] == 0)
    if view.question.answer_type == "person":
        table.put("holds no name and no person where one is asked", ~_holds_somebody(view))
    if view.question.answer_type == "date":
        table.put("holds no date where one is asked", shape[SHAPE["holds a date"]] == 0)
    if view.question.answer_type == "name" or "name" in view.question.words or "term" in view.question.words:
        table.put("behind a name-giver where a name is asked", shape[SHAPE["after a name-giver"]])


def _holds_somebody(view: View) -> Flags:
    """Candidates with a capital outside a date, or a word for a person or an organisation."""
    passage = view.passage
    kinds = lexicon.PERSON_NOUNS | lexicon.ORGANISATION_NOUNS
    somebody = [
        (capital and word not in lexicon.MONTHS | lexicon.WEEKDAYS)
        or word in kinds
        or word.removesuffix("s") in kinds
        for word, capital in zip(passage.folded, passage.capital.tolist(), strict=True)
    ]
    return np.asarray(view.has(np.array(somebody)))


def either_number(words: Iterable[str]) -> Iterator[str]:
    """Words without and with the -s of the plural."""
    for word in words:
        yield word.removesuffix("s")
        yield f"{word}s"
