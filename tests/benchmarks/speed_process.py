"""Whole processes: how long they take, how much memory, and when a text is on the screen. Unix only."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_LOOK = 0.1


class UnmeasuredError(Exception):
    """A measure can't be taken here; the message says why."""


class Spent(NamedTuple):
    """What a process took: seconds by the clock, and the most memory it had at once, in bytes."""

    seconds: float
    memory: int


def environment(**more: str) -> dict[str, str]:
    """The environment of every process that is timed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)]), "TERM": "xterm"} | more


def spend(
    command: Sequence[str], env: Mapping[str, str] | None = None, statuses: Sequence[int] = (0,)
) -> Spent:
    """Run a command to its end.

    Raises
    ------
    UnmeasuredError
        When it ends with another status than expected.
    """
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=nowhere,
            stderr=subprocess.PIPE,
            env=env or environment(),
        )
        try:
            errors = process.stderr.read()
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        seconds = time.perf_counter() - begun
        process.stderr.close()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses:
        last = errors.decode(errors="replace").strip().splitlines()[-1:]
        raise UnmeasuredError(f"status {process.returncode}: {' '.join(last)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Spent(seconds, used.ru_maxrss * unit)


def spend_all(command: Sequence[str], env: Mapping[str, str] | None = None) -> Spent:
    """Run a command to its end; the memory is that of all its processes together, looked at now and then.

    Raises
    ------
    UnmeasuredError
        When it fails, or the system does not tell.
    """
    if not Path("/proc/self/smaps_rollup").exists():
        raise UnmeasuredError("this system does not tell what memory several processes share")
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=env or environment(),
    )
    most = 0
    try:
        while process.poll() is None:
            most = max(most, sum(map(_share, _family(process.pid))))
            time.sleep(_LOOK)
    except BaseException:
        process.terminate()
        raise
    if process.returncode:
        raise UnmeasuredError(f"status {process.returncode}")
    return Spent(time.perf_counter() - begun, most)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:  # it has just ended
        return []
    return [pid, *(member for child in children for member in _family(int(child)))]


def _share(pid: int) -> int:
    """The memory of a process in bytes, of what it shares its part; files that it maps left out."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss_Anon:"))


def appears(command: Sequence[str], text: bytes, env: Mapping[str, str] | None = None) -> float:
    """Seconds until a command that is started on a terminal has written a text; it is then ended."""
    begun = time.perf_counter()
    child, screen = pty.fork()
    if not child:
        os.execvpe(command[0], list(command), dict(env or environment()))  # noqa: S606
    seen = b""
    try:
        while text not in seen:
            seen += os.read(screen, 1 << 16)
        return time.perf_counter() - begun
    except OSError as error:
        last = seen.decode(errors="replace").strip().splitlines()[-1:]
        raise UnmeasuredError(f"ended before it wrote {text.decode()!r}: {' '.join(last)}") from error
    finally:
        os.close(screen)  # the terminal is gone: the process is told so, and ends
        os.waitpid(child, 0)


class Worker:
    """A retriever in a process of its own (see speed_worker.py)."""

    def __init__(self, system: str, lines: Path, questions: Path) -> None:
        command = [sys.executable, str(HERE / "speed_worker.py"), system, str(lines), str(questions)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment()
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.returncode is None:
            self.end()

    def built(self) -> float:
        """Seconds that the index took.

        Raises
        ------
        UnmeasuredError
            When the system is not installed.
        """
        value = self._next()
        if isinstance(value, str):
            raise UnmeasuredError(value)
        return value

    def tell(self, what: str):
        """What the worker answers to a line."""
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        return self._next()

    def _next(self):
        line = self._process.stdout.readline()
        if not line:
            raise UnmeasuredError("the process ended: see its error above")
        return json.loads(line)

    def end(self) -> Spent:
        """Let it end; the seconds are not measured."""
        self._process.stdin.close()
        self._process.stdout.close()
        _, status, used = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        return Spent(0.0, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
