"""The retriever beside its peers over the same strings: to index, to ask, and in how much memory."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from statistics import median

from speed_corpus import Made
from speed_process import Spent, UnmeasuredError, Worker
from speed_systems import PEERS, SYSTEMS

OURS = ("ours", "oursparse")
NAMES = (*OURS, *(kind.__name__.lower() for kind in PEERS))


def beside_peers(made: Made, repeats: int) -> str:
    """A Markdown table: for each retriever the medians, and ours in parts of them.

    A query is timed from the question to the ten best rows; its figure is the median of the questions, and
    of the rounds of that. All retrievers are asked in turn.
    """
    failed: dict[str, str] = {
        name: f"not above {kind.largest:,} sentences: a query takes a second"
        for name, kind in SYSTEMS.items()
        if kind.largest and made.count > kind.largest
    }
    built = _builds(made, repeats, failed)
    asked = _rounds(made, repeats, failed)
    head = f"{made.count:,} sentences; medians of {repeats}"
    columns = (head, "index", "ours ÷ it", "peak memory", "query, p50", "ours ÷ it", "our sparse stage ÷ it")
    rows = [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    for name in NAMES:
        label = SYSTEMS[name].label
        if name in failed:
            rows.append(f"| {label} | {failed[name]} | | | | | |")
            continue
        mine, theirs = built["ours"], built["ours" if name in OURS else name]
        index = [median(spent.seconds for spent in side) for side in (mine, theirs)]
        query = {which: median(asked[which]) for which in (*OURS, name)}
        rows.append(
            f"| {label} | {index[1]:.2f} s | {index[0] / index[1]:.2f} "
            f"| {median(spent.memory for spent in theirs) / 1e6:,.0f} MB "
            f"| {query[name] * 1e3:.3g} ms | {query['ours'] / query[name]:.3g} "
            f"| {query['oursparse'] / query[name]:.3g} |"
        )
    return "\n".join(rows)


def _builds(made: Made, repeats: int, failed: dict[str, str]) -> dict[str, list[Spent]]:
    spent: dict[str, list[Spent]] = {name: [] for name in NAMES}
    for turn in range(repeats):
        for name in [name for name in NAMES if name not in failed and name != "oursparse"]:
            try:
                with Worker(name, made.lines, made.questions) as worker:
                    seconds = worker.built()
                    spent[name].append(Spent(seconds, worker.end().memory))
            except UnmeasuredError as error:
                failed[name] = str(error)
        print(f"indexed {turn + 1} of {repeats} times", file=sys.stderr, flush=True)
    return spent


def _rounds(made: Made, repeats: int, failed: dict[str, str]) -> dict[str, Sequence[float]]:
    rounds: dict[str, list[float]] = {}
    with ExitStack() as stack:
        workers: dict[str, Worker] = {}
        for name in [name for name in NAMES if name not in failed]:
            try:
                worker = stack.enter_context(Worker(name, made.lines, made.questions))
                worker.built()
                worker.tell("ask")  # the first round fills whatever a system keeps
            except UnmeasuredError as error:
                failed[name] = str(error)
            else:
                workers[name], rounds[name] = worker, []
        for _ in range(repeats):
            for name, worker in workers.items():
                rounds[name].append(median(worker.tell("ask")))
    return dict(rounds)
