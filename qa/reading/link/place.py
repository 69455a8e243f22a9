"""What a candidate is to the question's words: it defines them, stands beside them, or repeats them."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import FINITE
from qa.language.closed_classes import word_set
from qa.questions.question import Question
from qa.reading.link.view import Table, View
from qa.reading.passage import Passage
from qa.reading.shape.lookup import among

__all__ = ["opening_of", "put_definition", "put_joints", "put_repetition", "put_subject", "subject_end"]


def put_definition(view: View, table: Table) -> None:
    """Whether the candidate defines, renames or expands the term asked about."""
    question, passage, matched = view.question, view.passage, view.matched
    n = len(matched)
    before, two = passage.before, np.maximum(passage.first - 2, 0)
    after, next_but_one = np.minimum(passage.end, n - 1), np.minimum(passage.end + 1, n - 1)
    behind_term, before_term = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool)
    for k in np.flatnonzero(passage.flags["be"]):
        same = passage.part == passage.part[k]
        # "Ida Brandt (1802 – 1880) was a painter": what stands in brackets is passed over.
        end = subject_end(passage, int(k))
        behind_term[k] = bool((matched & same)[max(0, end - 4) : end].any())
        before_term[k] = bool((matched & same)[k + 1 : k + 6].any())
    table.put("defines the term", behind_term[before])
    table.put("is the subject of be", before_term[after])
    comma = passage.flags["comma"]
    beside = (comma[before] & matched[two]) | (comma[after] & matched[next_but_one])
    if question.form in {"who", "who is", "what is", "definition"}:
        beside |= matched[after] & passage.capital[after]
    table.put("stands beside the term", beside)
    table.put("names in brackets", passage.flags["bracket"][before] & matched[two])
    short = {word for word in question.terms if word.isalpha() and len(word) <= 6}
    if question.form == "stands for" or (question.form in {"what is", "definition"} and short):
        expands = [
            len(word := _initials(passage, a, b)) > 1 and word in short
            for a, b in zip(passage.first.tolist(), passage.end.tolist(), strict=True)
        ]
        table.put("expands the abbreviation", np.array(expands, dtype=bool))


#: A bracket holds at most so many words; what stands between commas behind a subject, so many.
_BRACKET_REACH: Final = 80
_ASIDE_REACH: Final = 12
_CLOSING: Final = frozenset({")", "]"})
#: Behind a comma they are no finite verbs, as much as they look it: "The ruff, also called the reeve, is".
_GIVEN_A_NAME: Final = word_set("called named termed dubbed nicknamed")


def opening_of(passage: Passage, place: int) -> int:
    """Where the bracket opens that closes right before a word; the word's place where none does."""
    depth = 0
    for k in range(place - 1, max(place - _BRACKET_REACH, 0), -1):
        if passage.folded[k] in _CLOSING:
            depth += 1
        elif passage.flags["bracket"][k]:
            depth -= 1
        if not depth:
            return k if k < place - 1 else place
    return place


def subject_end(passage: Passage, place: int) -> int:
    """Where the subject of a verb ends: "| The ruff |, once a common bird, is", "| Ely | (/ˈiːli/) is".

    What stands in brackets or between two commas behind it, without a finite verb, is passed over.
    """
    end = opening_of(passage, place)
    if passage.folded[end - 1] != ",":
        return end
    for k in range(end - 2, max(end - 2 - _ASIDE_REACH, 0), -1):
        if passage.folded[k] == ",":
            return opening_of(passage, k)
        acts = passage.categories[k] in FINITE and passage.folded[k] not in _GIVEN_A_NAME
        if acts or passage.part[k] != passage.part[place]:
            break
    return end


def _initials(passage: Passage, start: int, end: int) -> str:
    """The initials of the capitalised words, else of all that tell: "Royal Horse-Racing Board": "rhrb"."""
    if end - start > 8:
        return ""
    capital = passage.capital[start:end].any()
    parts = [
        part
        for k in range(start, end)
        if (passage.capital[k] if capital else not passage.flags["small"][k])
        for part in passage.folded[k].split("-")
        if part
    ]  # fmt: skip
    return "".join(part[0] for part in parts)


def put_joints(view: View, table: Table) -> None:
    """Whether and, or, or a comma joins the candidate to a word of the question."""
    passage, matched = view.passage, view.matched
    joint = passage.flags["joint"]
    n = len(joint)
    left = joint[passage.before] & (view.left_word >= 0) & matched[view.left_word]
    left &= passage.first - view.left_word <= 3
    right = joint[np.minimum(passage.end, n - 1)] & np.append(matched, False)[view.right_word]
    right &= view.right_word - passage.end <= 2
    table.put("coordinated with a word of the question", left | right)


def put_subject(view: View, table: Table) -> None:
    """Whether the candidate is a subject by its place."""
    passage = view.passage
    # The blank word before a sentence is still the part before's.
    begins = passage.part[passage.before] != passage.part[passage.first]
    begins |= passage.flags["comma"][passage.before]
    noun = view.whole("noun phrase", "extended noun phrase", "full noun phrase")
    finite = among(passage.categories, FINITE)
    table.put("subject of its sentence", begins & noun & finite[np.minimum(passage.end, len(finite) - 1)])


def put_repetition(view: View, table: Table) -> None:
    """How much of the candidate the question has said already."""
    content_word = ~view.passage.flags["small"]
    focus = _focus_stems(view.question)
    is_focus = np.array([word in focus for word in view.passage.stems], dtype=bool)
    content = view.held(content_word)
    repeated = view.held(view.found.exact & ~is_focus & content_word)
    table.put("repeats the question", repeated / np.maximum(content, 1))
    table.put(
        "only repeats the question", (view.held(view.found.exact & content_word) >= content) & (content > 0)
    )
    table.put("holds no content", content == 0)
    table.put("rare words", view.held(view.found.rarity * content_word) / np.maximum(content, 1))


def _focus_stems(question: Question) -> set[str]:
    return {question.stems[question.words.index(word)] for word in question.focus if word in question.words}
