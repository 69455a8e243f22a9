"""What tells no deed where it is asked what somebody did, and no event where what happened to him."""

from __future__ import annotations

from collections.abc import Sequence

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import NOMINAL, PREPOSITIONAL, SLIGHT, VERBAL, category
from qa.language.closed_classes import word_set
from qa.language.nouns import FEMALE, MALE
from qa.questions.advice import asks_what_to_do
from qa.reading.link.condition import asks_for_fate
from qa.reading.link.place import subject_end
from qa.reading.link.view import Flags, View
from qa.reading.passage import Passage
from qa.reading.presence import having
from qa.reading.shape.lookup import among

__all__ = ["acts_as_another", "tells_no_deed"]

#: A relative behind a subject has at most so many words.
_ASIDE_REACH: Final = 12
_HE: Final = frozenset(("he",))
_SHE: Final = frozenset(("she",))
_DOING: Final = frozenset(("do", "doing"))
_GOING_ON: Final = word_set("VVZ VBZ VBB VBD VHZ VHD")


def tells_no_deed(view: View) -> Flags:
    """Candidates without a verb, where only one with a verb can be the answer."""
    question, words = view.question, view.question.words
    if asks_for_fate(question):
        # "It fell", or "a steep fall", but not "28", nor "the man" again.
        noun = view.has(view.passage.categories == category("noun"))
        return (
            (~_does(view) & (view.has(view.matched) | ~noun))
            | _is_a_known_thing(view)
            | _of_another(view)
            | _is_purpose(view)
            | acts_as_another(view, words[asks_for_fate(question) :])
            | _of_the_owner(view)
        )
    if asks_what_to_do(question):
        return ~_does(view) | _tells_what_goes_on(view)
    if question.form != "what did" or question.verb is None or words[question.verb] not in _DOING:
        return np.zeros(len(view.passage.first), dtype=bool)
    # "What did she do before the war?" may ask for what she was.
    return _undergoes(view) if "before" in words else _undergoes(view) | ~_does(view)


def _undergoes(view: View) -> Flags:
    """Candidates that say what was done to somebody: "has been ‹questioned and released›"."""
    passage = view.passage
    participle = passage.categories == category("participle")
    return np.asarray(passage.flags["be"][passage.before] & participle[passage.first])


def _tells_what_goes_on(view: View) -> Flags:
    """Candidates that begin with a verb of the third person or the past, or say how it is: no one is told so.

    What looks like the past may be a command: "‹lay a slab on the frames›".
    """
    passage = view.passage
    tags = ["", *(tag for part in passage.parts for tag in (*part.sentence.tags, ""))]
    goes_on = [
        tag in _GOING_ON or (tag == "VVD" and word.endswith("ed"))
        for tag, word in zip(tags, passage.folded, strict=True)
    ]
    return np.asarray(np.array(goes_on)[passage.first] | passage.flags["be"][passage.before])


def _does(view: View) -> Flags:
    """Candidates with a verb: what somebody does is told by one, if only by its place: "will | parade"."""
    passage = view.passage
    led = among(passage.categories[passage.before], (category("to"), category("auxiliary")))
    acts = among(passage.categories, VERBAL) | np.array([word.endswith("ing") for word in passage.folded])
    return np.asarray(led | view.has(acts))


def _is_a_known_thing(view: View) -> Flags:
    """Candidates that begin as a thing known or counted, and are no clause: "‹the names of 80 children›"."""
    passage = view.passage
    known = view.words("the", "this", "these", "those", "its", "his", "her", "their")
    known |= among(passage.categories, (category("number"), category("name")))
    thing = known[passage.first] & ~view.whole("clause")
    # "Refounded by ‹silk merchants›": nor what a preposition governs.
    led = among(passage.categories, (category("preposition"), category("of")))[passage.before]
    # "Ran off when ‹the van arrived›" tells when it was.
    timed = view.words("when", "while", "until", "before")
    when = (timed[passage.first] | timed[passage.before]) & ~view.has(view.matched)
    return np.asarray(thing | when | (led & among(passage.categories, NOMINAL)[passage.first]))


def _of_another(view: View) -> Flags:
    """Candidates that tell of another: "what happened to the shop?", "a storm ‹flattened the quarter›".

    A passive tells what is done to its subject, which may be the same by another noun, but not by a name.
    """
    passage = view.passage
    codes = passage.categories
    nominal = among(codes, NOMINAL)
    out = np.zeros(len(passage.first), dtype=bool)
    verbs = among(codes, (category("verb"), category("participle")))
    for k in sorted(set(passage.first[verbs[passage.first]].tolist())):
        close = k
        while codes[close - 1] in SLIGHT:
            close -= 1
        begin = end = _subject_end(passage, close)
        while nominal[begin - 1]:
            begin -= 1
        while codes[begin - 1] in PREPOSITIONAL:  # "a fox that watched from | the bank | ran off"
            begin -= 1
            while passage.folded[begin - 1] not in {"", ","} and codes[begin - 1] not in PREPOSITIONAL:
                begin -= 1
        passive = passage.flags["be"][close:k].any()
        if (
            begin == end
            or view.matched[begin:end].any()
            # "The keeper, | Ann Roe |, was lost"
            or (passage.categories[end + 1] != category("wh") and view.matched[end:close].any())
            or (codes[k] == category("participle") and not passive)
        ):
            continue
        if not passive or (codes[begin:end] == category("name")).all():
            out |= passage.first == k
    return out


def _is_purpose(view: View) -> Flags:
    """Candidates in the infinitive behind a noun: "left school to ‹work in a bakery›" is no event.

    But "was forced to ‹turn back›", "has yet to ‹be found›".
    """
    passage = view.passage
    aim = view.words("to") & ~np.append(passage.flags["be"][1:], False)
    aim[:-1] &= among(passage.categories, (category("verb"),))[1:]
    aim[1:] &= among(passage.categories, (category("noun"),))[:-1] & ~view.matched[:-1]
    return np.asarray(aim[passage.first] | aim[passage.before] | view.has(aim) & _noun_first(view))


def _noun_first(view: View) -> Flags:
    return np.asarray((view.passage.categories == category("noun"))[view.passage.first])


def _of_the_owner(view: View) -> Flags:
    """Candidates of sentences without the thing, where it is somebody's: "happened to Roe's | boat |?"."""
    question, passage = view.question, view.passage
    owned = [i for i in range(asks_for_fate(question), len(question.words)) if question.words[i] == "'s"]
    head = next((i for i in reversed(question.content) if owned and i > owned[-1]), None)
    if head is None or question.stems[head] not in question.terms:
        return np.zeros(len(passage.first), dtype=bool)
    number = question.terms.index(question.stems[head])
    told = np.array([number in row for row in view.found.told], dtype=bool)
    # A pronoun may stand for it where the sentence before has it.
    spoken = np.zeros(len(passage.parts), dtype=bool)
    spoken[passage.part[passage.flags["personal"] | passage.flags["impersonal"]]] = True
    return ~(having(view.found.present, number) | (told & spoken))[passage.owner]


def acts_as_another(view: View, named: Sequence[str]) -> Flags:
    """Candidates that begin with a verb of which a pronoun is the subject that can't be the one named.

    "Her father" is no "she", and where it is told what he did himself, "I" and "you" are others.

    Parameters
    ----------
    view : View
    named : sequence of str
        The words of the question for whom it is asked about.
    """
    passage = view.passage
    last = next((word for word in reversed(named) if word[0].isalpha()), "")
    others = _HE if last in FEMALE else _SHE if last in MALE else frozenset[str]()
    if last in {"he", "she"}:
        others = _SHE if last == "he" else _HE
    if not others:
        return np.zeros(len(passage.first), dtype=bool)
    other = view.words(*others)
    passed = among(passage.categories, SLIGHT)
    kept = np.maximum.accumulate(np.where(passed, 0, np.arange(len(passed))))
    verbs = among(passage.categories, (category("verb"), category("participle")))
    begins = other[passage.first]
    return np.asarray((verbs[passage.first] & other[kept[passage.before]]) | begins)


def _subject_end(passage: Passage, place: int) -> int:
    """Where the subject of a verb ends, with a relative passed over: "Ann Roe|, who owned it, was hurt"."""
    if passage.folded[place - 1] == ",":
        for k in range(place - 2, max(place - 2 - _ASIDE_REACH, 0), -1):
            if passage.folded[k] == ",":
                return k if passage.categories[k + 1] == category("wh") else subject_end(passage, place)
    return subject_end(passage, place)
