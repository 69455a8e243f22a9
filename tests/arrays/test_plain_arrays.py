"""Plain arrays do what numpy's do: whatever is computed with either is the same to the last bit."""

# ruff: noqa: ARG005 - of the arrays that are made for each, an expression takes what it needs

import ast
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.arrays import numpy_columns, plain, plain_columns
from qa.arrays.vectors import Flags, Numbers

SIZE = st.shared(st.integers(1, 12), key="size")
flags = SIZE.flatmap(lambda n: st.lists(st.booleans(), min_size=n, max_size=n))
whole = SIZE.flatmap(lambda n: st.lists(st.integers(-9, 9), min_size=n, max_size=n))
real = SIZE.flatmap(lambda n: st.lists(st.floats(-9, 9, allow_nan=False, width=32), min_size=n, max_size=n))
places = SIZE.flatmap(lambda n: st.lists(st.integers(-n, n - 1), max_size=15))


def same(mine, theirs):
    """Whether two arrays, numbers or lists hold the same, to the last bit."""
    mine, theirs = (x.tolist() if hasattr(x, "tolist") else x for x in (mine, theirs))
    assert mine == theirs


@pytest.mark.parametrize(
    "compute",
    [
        lambda a, b: a & b,
        lambda a, b: a | b,
        lambda a, b: ~a & b,
        lambda a, b: a == b,
        lambda a, b: a & True,
        lambda a, b: a | False,
        lambda a, b: a > 0,
        lambda a, b: a[b],
        lambda a, b: a[::-1],
        lambda a, b: a[1:],
        lambda a, b: a.any(),
        lambda a, b: a.all(),
        lambda a, b: a.sum(),
        lambda a, b: a * 0.5,
        lambda a, b: a * 3 + b * 2,
    ],
)
@given(a=flags, b=flags)
def test_flags_go_together_as_in_numpy(compute, a, b):
    mine, theirs = ([library.array(x, dtype=bool) for x in (a, b)] for library in (plain, np))
    same(compute(*mine), compute(*theirs))


@pytest.mark.parametrize(
    "compute",
    [
        lambda a, b: a + b,
        lambda a, b: a - b,
        lambda a, b: a * b,
        lambda a, b: 2 - a,
        lambda a, b: a / 3,
        lambda a, b: a // 2,
        lambda a, b: -a,
        lambda a, b: a < b,
        lambda a, b: a >= 1,
        lambda a, b: a != b,
        lambda a, b: a[a > b],
        lambda a, b: a.max(),
        lambda a, b: a.argmax(),
        lambda a, b: a.argmin(),
    ],
)
@given(data=st.data())
def test_numbers_are_reckoned_with_as_in_numpy(compute, data):
    a, b = (data.draw(st.one_of(whole, real)) for _ in range(2))
    mine, theirs = ([library.array(x) for x in (a, b)] for library in (plain, np))
    same(compute(*mine), compute(*theirs))


FUNCTIONS = {
    "append": lambda lib, a, f, at: lib.append(a, 7),
    "append before": lambda lib, a, f, at: lib.append(-1, a),
    "append flags": lambda lib, a, f, at: lib.append(f, [False, True]),
    "arange": lambda lib, a, f, at: lib.arange(2, 9),
    "argsort": lambda lib, a, f, at: lib.argsort(a, kind="stable"),
    "at places": lambda lib, a, f, at: a[at],
    "flags at places": lambda lib, a, f, at: f[at],
    "bincount": lambda lib, a, f, at: lib.bincount(a + 9, minlength=4),
    "bincount weighed": lambda lib, a, f, at: lib.bincount(a + 9, weights=a * 0.1, minlength=4),
    "clip": lambda lib, a, f, at: lib.clip(a / 2, 0, 1),
    "concatenate": lambda lib, a, f, at: lib.concatenate([a, a + 1]),
    "cumsum": lambda lib, a, f, at: lib.cumsum(f),
    "diff": lambda lib, a, f, at: lib.diff(a, prepend=a[0]),
    "flatnonzero": lambda lib, a, f, at: lib.flatnonzero(f),
    "full": lambda lib, a, f, at: lib.full(len(a), -1),
    "isin": lambda lib, a, f, at: lib.isin(a, [1, 2, 3]),
    "lexsort": lambda lib, a, f, at: lib.lexsort((a, f)),
    "maximum": lambda lib, a, f, at: lib.maximum(a, a[::-1]),
    "maximum so far": lambda lib, a, f, at: lib.maximum.accumulate(a),
    "minimum": lambda lib, a, f, at: lib.minimum(a, 3),
    "minimum so far": lambda lib, a, f, at: lib.minimum.accumulate(a[::-1])[::-1],
    "ones": lambda lib, a, f, at: lib.ones(len(a), dtype=bool),
    "repeat": lambda lib, a, f, at: lib.repeat(a, lib.array([2] * len(a))),
    "searchsorted": lambda lib, a, f, at: lib.searchsorted(a[lib.argsort(a, kind="stable")], [0, 3, 99]),
    "searchsorted right": lambda lib, a, f, at: lib.searchsorted(
        a, 2, side="right", sorter=lib.argsort(a, kind="stable")
    ),
    "split": lambda lib, a, f, at: [part.tolist() for part in lib.split(a, lib.array([0, 1]))],
    "sqrt": lambda lib, a, f, at: lib.sqrt(a + 9),
    "union1d": lambda lib, a, f, at: lib.union1d(a, a + 1),
    "unique": lambda lib, a, f, at: lib.unique(a),
    "unique counted": lambda lib, a, f, at: [x.tolist() for x in lib.unique(a, return_counts=True)],
    "where": lambda lib, a, f, at: lib.where(f, a, -1),
    "where flags": lambda lib, a, f, at: lib.where(f, ~f, a > 0),
    "zeros": lambda lib, a, f, at: lib.zeros(len(a)),
}


@pytest.mark.parametrize("name", FUNCTIONS)
@given(numbers=whole, bits=flags, at=places)
def test_a_function_does_what_numpys_does(name, numbers, bits, at):
    mine, theirs = (
        FUNCTIONS[name](lib, lib.array(numbers), lib.array(bits, dtype=bool), lib.array(at, dtype=lib.int64))
        for lib in (plain, np)
    )
    same(mine, theirs)


@given(numbers=whole, bits=flags, at=places)
def test_what_is_put_in_an_array_stands_there(numbers, bits, at):
    results = []
    for lib in (plain, np):
        a, f = lib.array(numbers), lib.array(bits, dtype=bool)
        g = f.copy()
        a[f] = 5
        a[lib.array(at, dtype=lib.int64)] = 6
        a[1:] = 7
        a[0] = a[0] + 1
        g[:-1] &= f[1:]
        g |= a > 5
        g[lib.array(at, dtype=lib.int64)] = True
        f[1:] = f[:-1] & g[1:]
        results.append((a.tolist(), f.tolist(), g.tolist()))
    assert results[0] == results[1]


@given(numbers=real, others=real)
def test_single_precision_is_kept(numbers, others):
    results = []
    for lib in (plain, np):
        a, b = (lib.array(x, dtype=lib.float32) for x in (numbers, others))
        sums = lib.zeros(len(a), dtype=lib.float32)
        sums += lib.float32(0.1) * a
        sums += a * b
        at = lib.array([0, 0], dtype=lib.int64)
        lib.add.at(sums, at, lib.array([0.1, 0.7], dtype=lib.float32))
        results.append([sums.tolist(), (a * lib.array(others, dtype=lib.float64)).tolist()])
    assert results[0] == results[1]


@given(data=st.data())
def test_the_weighted_sums_of_a_table_are_the_same(data):
    rows = data.draw(st.lists(st.one_of(flags, real), min_size=1, max_size=9))
    weights = [w / 1024 for w in data.draw(st.lists(st.integers(-5000, 5000), min_size=9, max_size=9))]
    kept = data.draw(flags)
    sums, shown = [], []
    for lib, columns in ((plain, plain_columns), (np, numpy_columns)):
        table = columns.of(
            [lib.array(row, dtype=bool if isinstance(row[0], bool) else float) for row in rows]
        )
        both = columns.stacked([table, columns.none(1, len(kept))])
        columns.put(both, len(rows), lib.array(kept, dtype=bool) * 0.3)
        some = columns.side_by_side([both, columns.only(both, lib.array(kept, dtype=bool))])
        sums.append(columns.weighted(some, [*weights[: len(rows)], 0.5]).tolist())
        shown.append(columns.row(some, 0))
    assert sums[0] == sums[1]
    assert shown[0] == shown[1]


@given(bits=flags, data=st.data())
def test_runs_of_words_hold_a_flag_as_with_numpy(bits, data):
    edges = data.draw(st.lists(st.tuples(*[st.integers(0, len(bits))] * 2).map(sorted), min_size=1))
    found = [
        columns.held(
            [lib.array(bits, dtype=bool)], *(lib.array([edge[k] for edge in edges]) for k in (0, 1))
        )[0].tolist()
        for lib, columns in ((plain, plain_columns), (np, numpy_columns))
    ]
    assert found[0] == found[1]


def test_what_is_kept_in_memory_is_looked_into_and_never_changed():
    kept = memoryview(bytes(range(8))).cast("i")
    numbers = plain.asarray(kept)
    numbers[0] = 5
    assert numbers.tolist()[0] == 5
    assert kept.tolist() == np.frombuffer(bytes(range(8)), dtype=np.int32).tolist()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Flags(bytearray(2)) + Flags(bytearray(2)),
        lambda: Flags(bytearray(2)) & Flags(bytearray(3)),
        lambda: Flags(bytearray(2)) & 1,
        lambda: Numbers([1, 2]) + Numbers([1, 2, 3]),
        lambda: bool(Numbers([1, 2])),
        lambda: Numbers([1, 2])[[True, False]],
        lambda: plain.zeros((2, 3), dtype=bool),
    ],
)
def test_what_numpy_does_otherwise_is_refused(wrong):
    with pytest.raises((TypeError, ValueError)):
        wrong()


def serving_modules(root):
    """The modules that compute with whatever array library is in use."""
    for path in sorted((root / "qa").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if re.search(r"^from qa\.arrays import .*\bnp\b", text, re.MULTILINE):
            yield path, ast.parse(text)


def used(tree):
    """The names of the library that a module uses where it runs, and not in annotations alone."""
    hints = {
        id(node)
        for part in ast.walk(tree)
        for hint in (getattr(part, "annotation", None), getattr(part, "returns", None))
        if hint is not None
        for node in ast.walk(hint)
    }
    for node in ast.walk(tree):
        of_np = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "np"
        if of_np and id(node) not in hints:
            yield node.attr


def test_whatever_an_answer_is_computed_with_is_there_and_nothing_else(root):
    names = {name for path, tree in serving_modules(root) for name in used(tree)} - {"generic"}
    assert [name for name in sorted(names) if not hasattr(plain, name)] == []
    tree = ast.parse((root / "qa" / "arrays" / "plain.py").read_text(encoding="utf-8"))
    made = {node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    assert sorted(name for name in made - names if name.islower() and not name.startswith("_")) == []


def test_none_of_them_imports_numpy_beside_it(root):
    found = [
        path
        for path, tree in serving_modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import) and any(name.name == "numpy" for name in node.names)
    ]
    assert found == []
