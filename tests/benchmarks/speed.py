"""What the README says of speed and memory, measured in one run and as ratios.

    python tests/benchmarks/speed.py [--sentences 100000] [--repeats 7] [--only NAME ...] [--folder PATH]

Makes its own corpus from a seed. Each figure is a median of the repeats, and what it is compared with takes
turns with it, so that a busy machine hits both alike. A measure that can't be taken says why in its row.
Needs Linux or macOS, and the dependency groups dev and benchmarks. Prints two Markdown tables: whole
processes, and the retriever beside its peers.
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import speed_ours as ours
from speed_corpus import Made, place
from speed_peers import beside_peers
from speed_process import HERE, ROOT, Spent, UnmeasuredError, Worker, appears, environment, spend, spend_all

MOST_ASKED = 100_000
MB = 1e6
ONE_SHOT = """\
import sys
from pathlib import Path
from sklearn.feature_extraction.text import TfidfVectorizer
lines = [line for line in Path(sys.argv[1]).read_text(encoding="utf-8").split(". ") if line.strip()]
vectorizer = TfidfVectorizer()
matrix = vectorizer.fit_transform(lines)
scores = (matrix @ vectorizer.transform([sys.argv[2]]).T).toarray().ravel()
print(lines[scores.argmax()])
"""


class Row(NamedTuple):
    """A line of the table."""

    measure: str
    ours: str
    peer: str
    ratio: str


class Bench(NamedTuple):
    """What the measures are taken with."""

    made: Made
    small: Made
    repeats: int
    folder: Path


def one_shot_warm(bench: Bench) -> Iterator[Row]:
    """`ask` on the bundled article, cache warm ÷ a script that imports scikit-learn, fits and queries."""
    env = ours.cached(bench.folder / "warm")
    spend(ours.ask(), env, ours.STATUSES)
    mine, theirs = turns(bench, lambda: spend(ours.ask(), env, ours.STATUSES), _one_shot)
    yield beside(one_shot_warm, mine, theirs)


def one_shot_cold(bench: Bench) -> Iterator[Row]:
    """`ask` on the bundled article, cache cold ÷ that script."""
    cache = bench.folder / "cold"

    def cold() -> Spent:
        ours.forget(cache)
        return spend(ours.ask(), ours.cached(cache), ours.STATUSES)

    mine, theirs = turns(bench, cold, _one_shot)
    yield beside(one_shot_cold, mine, theirs)


def ask_many(bench: Bench) -> Iterator[Row]:
    """`ask` over a folder of articles, cache warm ÷ `python -c "import numpy"`."""
    env = ours.cached(bench.folder / "many")
    question = bench.small.questions.read_text(encoding="utf-8").splitlines()[0]
    command = ours.ask("--corpus", str(bench.small.folder), question=question)
    spend(command, env, ours.STATUSES)
    plain = [sys.executable, "-c", "import numpy"]
    mine, theirs = turns(bench, lambda: spend(command, env, ours.STATUSES), lambda: spend(plain))
    yield beside(ask_many, mine, theirs, f", {bench.small.count:,} sentences")


def banner(bench: Bench) -> Iterator[Row]:
    """Chat: banner on the screen, cache warm ÷ `python -c "import prompt_toolkit"`."""
    env = ours.cached(bench.folder / "warm")
    spend(ours.ask(), env, ours.STATUSES)
    plain = [sys.executable, "-c", "import prompt_toolkit"]
    mine, theirs = turns(
        bench, lambda: Spent(appears(ours.chat(), ours.BANNER, env), 0), lambda: spend(plain)
    )
    yield beside(banner, mine, theirs)


def first_query(bench: Bench) -> Iterator[Row]:
    """First query on a new text of 30 sentences, index included; beside TfidfVectorizer."""
    lines = bench.folder / "thirty.txt"
    thirty = bench.made.lines.read_text(encoding="utf-8").splitlines()[:30]
    lines.write_text("\n".join(thirty), encoding="utf-8")

    def first(system: str) -> Spent:
        with Worker(system, lines, bench.made.questions) as worker:
            return Spent(worker.built() + worker.tell("ask")[0], 0)

    mine, theirs = turns(bench, lambda: first("ours"), lambda: first("tfidf"))
    yield beside(first_query, mine, theirs, extra=True)


def adding(bench: Bench) -> Iterator[Row]:
    """One article of ten sentences added to the index ÷ the whole build."""
    command = [sys.executable, str(HERE / "speed_adding.py")]
    command += [str(bench.made.lines), str(bench.made.questions), str(bench.repeats)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise UnmeasuredError(" ".join(done.stderr.strip().splitlines()[-1:]))
    spent = json.loads(done.stdout)
    mine, theirs = ([Spent(seconds, 0) for seconds in spent[what]] for what in ("add", "build"))
    ranking = "same ranking as afresh" if spent["same"] else "ANOTHER RANKING THAN AFRESH"
    yield beside(adding, mine, theirs, f"; {ranking}")


def indexing(bench: Bench) -> Iterator[Row]:
    """`index FOLDER --output FILE`, whole process; memory of all its processes, beyond mapped files."""
    target = bench.folder / "made.qai"
    spent = [spend_all(ours.index(bench.made.folder, target)) for _ in range(bench.repeats)]
    plain = Row(name_of(indexing, ""), shown_spent(spent), "–", "–")
    yield plain._replace(ours=f"{plain.ours}, file {target.stat().st_size / MB:,.0f} MB")


def serving(bench: Bench) -> Iterator[Row]:
    """Query over an index file; memory beyond the mapped file, after all questions."""
    target = bench.folder / "made.qai"
    if not target.exists():
        spend(ours.index(bench.made.folder, target))
    with Worker("served", target, bench.made.questions) as worker:
        opened = worker.built()
        rounds = [median(worker.tell("ask")) for _ in range(bench.repeats)]
        held = worker.tell("anonymous")
    cell = f"{shown(median(rounds))}, {held / MB:,.0f} MB; opened in {shown(opened)}"
    yield Row(name_of(serving, ""), cell, "–", "–")


MEASURES: Sequence[Callable[[Bench], Iterator[Row]]] = (
    one_shot_warm,
    one_shot_cold,
    ask_many,
    banner,
    first_query,
    adding,
    indexing,
    serving,
)


def made(root: Path, count: int) -> Made:
    """A corpus; made by another process, for the memory of this one counts as that of those it starts."""
    subprocess.run([sys.executable, str(HERE / "speed_corpus.py"), str(root), str(count)], check=True)
    return place(root, count)


def _one_shot() -> Spent:
    (article,) = (ROOT / "corpus").glob("*.txt")
    return spend([sys.executable, "-c", ONE_SHOT, str(article), ours.QUESTION])


def turns(
    bench: Bench, mine: Callable[[], Spent], theirs: Callable[[], Spent]
) -> tuple[list[Spent], list[Spent]]:
    """Take two figures in turn, so that both meet the same machine."""
    pairs = [(mine(), theirs()) for _ in range(bench.repeats)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def name_of(measure: Callable[[Bench], Iterator[Row]], about: str) -> str:
    """What a row says of itself: the line of the measure, and what this row is about."""
    return f"{(measure.__doc__ or '').splitlines()[0].rstrip('.')}{about}"


def beside(
    measure: Callable[[Bench], Iterator[Row]],
    mine: Sequence[Spent],
    theirs: Sequence[Spent],
    about: str = "",
    *,
    extra: bool = False,
) -> Row:
    """A row of medians: seconds, and memory where it was taken; their ratio, or what ours takes more."""
    pair = [median(spent.seconds for spent in side) for side in (mine, theirs)]
    ratio = f"{(pair[0] - pair[1]) * 1e3:+.1f} ms" if extra else f"{pair[0] / pair[1]:.3g}"
    return Row(name_of(measure, about), shown_spent(mine), shown_spent(theirs), ratio)


def shown_spent(spent: Sequence[Spent]) -> str:
    """Medians: seconds, and megabytes where memory was measured."""
    memory = median(one.memory for one in spent)
    return shown(median(one.seconds for one in spent)) + (f", {memory / MB:,.0f} MB" if memory else "")


def shown(seconds: float) -> str:
    """Seconds as a person reads them."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms"


def failure(measure: Callable[[Bench], Iterator[Row]], why: str, about: str = "") -> Row:
    """A row that says why there is no figure."""
    return Row(name_of(measure, about), "–", "–", why)


def table(rows: Sequence[Row], bench: Bench) -> str:
    """All rows in Markdown."""
    head = f"| {bench.made.count:,} sentences; medians of {bench.repeats} | ours | peer | ratio |"
    return "\n".join([head, "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)])


def main() -> int:
    """Take the measures and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sentences", type=int, default=100_000, help="how many (default: %(default)s)")
    parser.add_argument("--repeats", type=int, default=7, help="of each figure (default: %(default)s)")
    names = [*(measure.__name__ for measure in MEASURES), "peers"]
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="these measures")
    parser.add_argument("--folder", type=Path, help="where the made corpus is kept for the next run")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended too
    with tempfile.TemporaryDirectory() as temporary:
        root = arguments.folder or Path(temporary)
        bench = Bench(
            made(root, arguments.sentences),
            made(root, min(arguments.sentences, MOST_ASKED)),
            arguments.repeats,
            Path(temporary),
        )
        rows: list[Row] = []
        for measure in MEASURES:
            if measure.__name__ not in arguments.only:
                continue
            try:
                found = list(measure(bench))
            except UnmeasuredError as error:
                found = [failure(measure, str(error))]
            rows += found
            for row in found:
                print(" | ".join(row), file=sys.stderr, flush=True)
        if rows:
            print(table(rows, bench))
        if "peers" in arguments.only:
            print(f"\n{beside_peers(bench.made, bench.repeats)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
