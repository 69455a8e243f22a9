"""One retriever in a process of its own: built once, then asked in rounds.

    python tests/benchmarks/speed_worker.py SYSTEM FILE QUESTIONS

FILE holds a sentence a line (for "served" it is an index file), QUESTIONS a question a line. Writes one
JSON value a line: the seconds that the index took (without imports), or a string that says why there is
none; then for each line of standard input

- "ask": the seconds of each question;
- "found": the rows found for each question;
- "anonymous": the bytes of memory that are no mapped file's, by Linux' count.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import time
from pathlib import Path

from speed_systems import SYSTEMS


def timed(system, question):
    """How long one question takes."""
    begun = time.perf_counter()
    system.search(question)
    return time.perf_counter() - begun


def anonymous():
    """The bytes of memory that belong to no file."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * 1024
    raise OSError("this system does not tell anonymous memory from mapped files")


def say(value):
    """Write one value."""
    print(json.dumps(value), flush=True)


def main():
    """Build, then carry out what standard input says."""
    name, file, asked = sys.argv[1:]
    system = SYSTEMS[name]()
    given = file if name == "served" else Path(file).read_text(encoding="utf-8").splitlines()
    questions = Path(asked).read_text(encoding="utf-8").splitlines()
    try:
        for module in system.needs:
            importlib.import_module(module)
    except ImportError as error:
        say(f"{error.name} is not installed")
        return 0
    begun = time.perf_counter()
    system.build(given)
    say(time.perf_counter() - begun)
    del given
    gc.collect()
    for line in sys.stdin:
        match line.strip():
            case "ask":
                say([timed(system, question) for question in questions])
            case "found":
                say([system.search(question) for question in questions])
            case "anonymous":
                say(anonymous())
    return 0


if __name__ == "__main__":
    sys.exit(main())
