"""What the rules see of a question and a passage, and the table that they fill."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from qa.arrays import Columns, NDArray, columns, np
from qa.hints import Any, Final
from qa.language.categories import DETERMINERS, PREPOSITIONAL
from qa.questions.question import Question
from qa.reading.link.table import EXCLUDED, LINK_RULES
from qa.reading.passage import Matches, Passage
from qa.reading.shape import SHAPE_RULES
from qa.reading.shape.lookup import among
from qa.records import NamedTuple

__all__ = ["SHAPE", "Flags", "Floats", "Ints", "Standing", "Table", "View", "view_of"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
_PLACE: Final = {rule.name: i for i, rule in enumerate(LINK_RULES)}
SHAPE: Final = {rule.name: i for i, rule in enumerate(SHAPE_RULES)}


class Standing(NamedTuple):
    """How a sentence stands among those found.

    Its rank from 0, and its share of the best score.
    """

    rank: int
    share: float


class Table:
    """The values of the rules as they are found, a column a rule, and what is excluded by what."""

    def __init__(self, n_candidates: int) -> None:
        self._values = columns.none(len(LINK_RULES), n_candidates)
        self._excluded = np.zeros(n_candidates, dtype=bool)
        self.exclusions: list[tuple[str, Flags]] = []

    @property
    def values(self) -> Columns:
        """The values, a column for each of `LINK_RULES`."""
        columns.put(self._values, _PLACE[EXCLUDED], self._excluded)
        return self._values

    def put(self, name: str, values: NDArray[np.generic]) -> None:
        """Enter the values of a rule for all candidates."""
        columns.put(self._values, _PLACE[name], values)

    def exclude(self, name: str, flags: Flags) -> None:
        """Exclude candidates, for a reason that has a name."""
        self._excluded |= flags
        self.exclusions.append((name, flags))

    def fired(self, name: str) -> Flags:
        """On which candidates a rule that was entered fires."""
        return np.asarray(self._values[_PLACE[name]] > 0)


class View(NamedTuple):
    """What several rules need of a question and a passage."""

    question: Question
    passage: Passage
    found: Matches
    matched: Flags
    left_word: Ints
    right_word: Ints

    def held(self, flags: NDArray[Any]) -> NDArray[Any]:
        """How many words with a flag each candidate holds, or what they weigh together."""
        sums = np.append(0, np.cumsum(flags))
        return np.asarray(sums[self.passage.end] - sums[self.passage.first])

    def has(self, flags: Flags) -> Flags:
        """Which candidates hold a word with a flag."""
        return columns.holds(flags, self.passage.first, self.passage.end)

    def words(self, *words: str) -> Flags:
        """Which words of the passage are one of these."""
        members = frozenset(words)
        return np.array([word in members for word in self.passage.folded], dtype=bool)

    def whole(self, *kinds: str) -> Flags:
        """Which candidates are a whole phrase of one of these kinds."""
        found = self.shaped(f"whole {kinds[0]}")
        for kind in kinds[1:]:
            found |= self.shaped(f"whole {kind}")
        return found

    def shaped(self, name: str) -> Flags:
        """On which candidates a rule of shape fires."""
        return np.asarray(self.passage.shape[SHAPE[name]] > 0)

    def holds(self, words: AbstractSet[str]) -> Flags:
        """Which candidates hold one of these words, or one as a part of a compound ("five-month")."""
        flags = [not words.isdisjoint(_parts(word)) for word in self.passage.folded]
        return np.asarray(self.has(np.array(flags)))

    def led(self, words: AbstractSet[str]) -> Flags:
        """Which candidates one of these words begins, or precedes."""
        leads = self.words(*words)
        return np.asarray(leads[self.passage.first] | leads[self.passage.before])

    def head_ends(self) -> Ints:
        """Where each candidate's first noun phrase ends: at its first preposition, or with it."""
        passage = self.passage
        n = len(passage.folded)
        linked = among(passage.categories, PREPOSITIONAL)
        places = np.arange(n + 1)
        # For each place the first preposition from there on.
        stop = np.minimum.accumulate(np.append(np.where(linked, places[:-1], n), n)[::-1])[::-1]
        return np.asarray(np.minimum(stop[passage.first + 1], passage.end))

    def behind(self, leads: Flags) -> Flags:
        """Which candidates begin with a flagged word, or follow one, over a determiner or not."""
        passage = self.passage
        before = passage.before
        determiner = among(passage.categories, DETERMINERS)[before]
        led = leads[before] | (determiner & leads[np.maximum(before - 1, 0)])
        return np.asarray(led | leads[passage.first])


def view_of(question: Question, passage: Passage, found: Matches) -> View:
    """What the rules see of a question and a passage.

    Parameters
    ----------
    question : Question
    passage : Passage
    found : Matches
        The question's words in it.
    """
    small = passage.flags["small"]
    n = len(small)
    places = np.arange(n)
    before = np.maximum.accumulate(np.where(~small, places, -1))
    behind = np.minimum.accumulate(np.where(~small, places, n)[::-1])[::-1]
    left, right = before[passage.before], behind[np.minimum(passage.end, n - 1)]
    return View(question, passage, found, found.term >= 0, left, right)


def _parts(word: str) -> Iterator[str]:
    """The parts of a compound, and the unit that is written close to its number: "five-month", "48km"."""
    for part in word.split("-"):
        yield part.lstrip("0123456789.,") or part
