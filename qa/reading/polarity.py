"""Whether a sentence says a thing, denies it, or leaves it open: negation and its kin."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from qa.language import lexicon
from qa.language.analysis import NOMINAL, AnalysedSentence, category
from qa.language.patterns import regex
from qa.questions.analysis import Question
from qa.questions.asserting import statement_start
from qa.reading.statement import Statement

__all__ = [
    "asks_the_negative",
    "compared_otherwise",
    "denies_the_opposite",
    "left_open",
    "negated",
    "sided_otherwise",
    "subjects_denied",
    "turned_round",
]

#: How many words a negation reaches.
_REACH: Final = 3
_NOT: Final = frozenset("not n't never no nobody none neither nor cannot hardly barely scarcely".split())
#: "Not only the mayor came" says that he did.
_ONLY: Final = frozenset("only just merely".split())
#: "Seldom": it does, but not often.
_SELDOM: Final = frozenset("seldom rarely".split())
_OFTEN: Final = frozenset("often usually normally commonly regularly always frequently much".split())
#: Who is no one is not what is asked about: "nobody was hurt, but the hall was damaged".
_NOBODY: Final = frozenset("nobody none".split())
#: "It lacks a roof", "it ran out of bread": it has none.
_LACKS: Final = frozenset("lack lacks lacked lacking".split())
_SCARCE: Final = frozenset("little few".split())
_RUNS: Final = frozenset("run runs ran running".split())
_NEARLY: Final = frozenset("nearly almost".split())
_ORDERS: Final = frozenset(("before", "after"))
_SIDES: Final = frozenset(("for", "against"))
_FAVOURS: Final = frozenset("favour favor support".split())
_DIRECTIONS: Final = frozenset(("from", "to"))
_PAST_TAGS: Final = frozenset("VVD VBD VHD VDD".split())
_PRESENT_TAGS: Final = frozenset("VVZ VBZ VHZ VDZ VVB VBB VHB VDB VM0".split())
_RELATIVE: Final = frozenset("that which who whom whose because".split())
_VERBAL: Final = tuple(category(name) for name in ("verb", "participle"))
_FINITE_TAGS: Final = frozenset("VVD VBD VHD VDD VVZ VBZ VHZ VDZ".split())
_FORMER: Final = frozenset("former ex ex- retired late then-".split())
_MAY: Final = frozenset("may might".split())
_POSSIBLY: Final = _MAY | frozenset("could can possibly perhaps allowed permitted".split())
_AHEAD: Final = frozenset("will would shall should may might could can must".split())
#: What follows them is said not to be so, or not to be known.
_DENIALS: Final = frozenset(
    "deny denies denied denying disputes disputed rejects rejected dismissed doubt doubts doubted untrue "
    "false whether".split()
)


def negated(
    question: Question,
    sentence: AnalysedSentence,
    own: Sequence[str | None],
    clauses: Collection[int],
    *,
    clause: list[int],
    subject: Collection[str],
) -> bool:
    """Whether a negation, or what implies one, stands right before a word of the question.

    Parameters
    ----------
    question : Question
    sentence : AnalysedSentence
    own : sequence of str or None
        For each word the term of the question that it is, or stands for ("mended" for "repaired").
    clauses : collection of int
        The clauses that speak of what is asked; in others a negation does not count.
    clause : list of int
        The number of each word's clause.
    subject : collection of str
        Terms of what the question speaks of, empty for "anyone".
    """
    often = bool(_OFTEN & set(question.words))
    alike = _negations(question) & _negations(sentence)
    for place, word in enumerate(sentence.folded):
        if clause[place] not in clauses or _negation(sentence, place) in alike:
            continue
        if subject and _is_nobody(sentence, place) and _NOBODY.isdisjoint(question.words):
            continue
        # "The town but not | the state |": an exception (`qa.reading.setting_off`).
        if sentence.folded[place - 1 : place + 1] == ["but", "not"] and _names_something(sentence, place + 1):
            continue
        reaches = any(own[i] for i in _reached(sentence, place, clause))
        following = sentence.folded[place + 1 : place + 2]
        if reaches and (word in _NOT or (word in _SELDOM and often)) and not _ONLY & set(following):
            return True
        # "Was nearly sold": it was not, unless that is what is asked.
        if word in question.words or own[place] or (word == "without" and "with" in question.words):
            continue
        if any(own[i] for i in _lacking(sentence, place, clause)):
            return True
        # "Met with little success", but "a little", "few words" without it.
        scarce = word in _SCARCE and sentence.folded[max(place - 1, 0)] not in {"a", "the", "no", "some"}
        if scarce and reaches:
            return True
        if word in _NEARLY and _acts(sentence, place + 1) and own[place + 1]:
            return True
    return False


def denies_the_opposite(said: Statement) -> bool:
    """Whether it denies what is contrary to what is asked: what did not fall may not have risen either."""
    terms = [term for term, kind in said.excluded.items() if kind == "opposite"]
    opposites = frozenset().union(*(lexicon.ANTONYMS.get(term, frozenset()) for term in terms))
    return any(
        said.sentence.stems[i] in opposites
        for place, word in enumerate(said.sentence.folded)
        if word in _NOT
        for i in _reached(said.sentence, place, said.clause)
    )


def subjects_denied(sentence: AnalysedSentence, clause: list[int]) -> set[str]:
    """Terms of the subjects of clauses that end with not: "Gulls eat fish, but | ducks | do not"."""
    return {
        stem
        for place, word in enumerate(sentence.folded)
        if word in _NOT
        for stem in _only_subject(sentence, place, clause)
    }


def _only_subject(sentence: AnalysedSentence, place: int, clause: list[int]) -> set[str]:
    begin = place
    while begin and clause[begin - 1] == clause[place]:
        begin -= 1
    before = sentence.folded[place - 1] if place else ""
    goes_on = any(sentence.folded[i][0].isalnum() for i in _reached(sentence, place, clause))
    if before not in lexicon.AUXILIARIES or goes_on:
        return set()
    return {
        sentence.stems[i] for i in range(begin, place) if sentence.folded[i] not in lexicon.FUNCTION_WORDS
    }


def _negations(row: Question | AnalysedSentence) -> set[tuple[str, str]]:
    """The negations of a question or a sentence, each with the word that it negates."""
    return {_negation(row, place) for place, word in enumerate(_folded(row)) if word in _NOT}


def _negation(row: Question | AnalysedSentence, place: int) -> tuple[str, str]:
    words = _folded(row)
    following = range(place + 1, len(words))
    negated = (row.stems[i] for i in following if words[i] not in lexicon.FUNCTION_WORDS)
    return words[place], next(negated, "")


def _folded(row: Question | AnalysedSentence) -> Sequence[str]:
    return row.words if isinstance(row, Question) else row.folded


def _reached(sentence: AnalysedSentence, place: int, clause: list[int]) -> list[int]:
    """The places of the next words of the clause, function words not counted."""
    reached: list[int] = []
    for i in range(place + 1, len(sentence)):
        if clause[i] != clause[place] or len(reached) == _REACH:
            break
        # "It did not stop | and left the harbour", "it was not sold | but given away".
        finite = _FINITE_TAGS.intersection(sentence.tags[i + 1 : i + 2])
        if sentence.folded[i] == "but" or (sentence.folded[i] == "and" and finite):
            break
        if sentence.folded[i] not in lexicon.FUNCTION_WORDS and sentence.folded[i] != "longer":
            reached.append(i)
    return reached


def _is_nobody(sentence: AnalysedSentence, place: int) -> bool:
    """Whether no one is spoken of: "nobody", "none" but not "none of the crew", "no one"."""
    word, following = sentence.folded[place], sentence.folded[place + 1 : place + 2]
    return (word in _NOBODY and following != ["of"]) or (word == "no" and following == ["one"])


def _lacking(sentence: AnalysedSentence, place: int, clause: list[int]) -> Sequence[int]:
    """The words of what is lacking: "lacked | a good harbour |, but won", "ran out of | bread |".

    "Released without | charge |", but "won without | help | in the final".
    """
    words, begin = sentence.folded, place + 1
    if words[place] == "without":
        # "Works without pay, but the firm will | pay |": it is there all the same.
        return [
            i for i in _reached(sentence, place, clause)[:1] if sentence.stems.count(sentence.stems[i]) == 1
        ]
    if words[place] in _RUNS and words[place + 1 : place + 3] == ["out", "of"]:
        begin = place + 3
    elif words[place] not in _LACKS or not _acts(sentence, place):
        return range(0)
    end = begin
    while end < len(sentence) and sentence.categories[end] in NOMINAL:
        end += 1
    return range(begin, end)


def asks_the_negative(question: Question, sentence: AnalysedSentence, stems: Collection[str]) -> bool:
    """Whether the question is negated where the sentence is not.

    "Refuse" in both the question and the sentence negates neither. In "Does it hold works that were never
    shown?" the relative clause is negated, and not the question.
    """
    words = question.words
    begin = statement_start(words) or 2
    end = next((i for i in range(begin, len(words)) if words[i] in _RELATIVE), len(words))
    alike = _negations(question) & _negations(sentence)
    return any(
        words[i] in lexicon.NEGATIONS
        and (words[i] in _NOT or question.stems[i] not in stems)
        and _negation(question, i) not in alike
        for i in range(end)
    )


def _names_something(sentence: AnalysedSentence, place: int) -> bool:
    return place < len(sentence) and sentence.categories[place] in NOMINAL


def _acts(sentence: AnalysedSentence, place: int) -> bool:
    return place < len(sentence) and sentence.categories[place] in _VERBAL


def left_open(
    question: Question,
    sentence: AnalysedSentence,
    own: Sequence[str | None],
    speaking: Collection[int],
    *,
    told: bool,
) -> str | None:
    """Why a sentence that has the question's words does not say that it is so; None where it does.

    Parameters
    ----------
    question : Question
    sentence : AnalysedSentence
    own : sequence of str or None
        As for `negated`.
    speaking : collection of int
        The places of the words in the clauses that speak of what is asked.
    told : bool
        Whether a verb tells whether it was done ("he rejected calls to resign").
    """
    if not told and _only_expected(question, sentence, own):
        return "It says only that this was planned or expected"
    if _only_possible(question, sentence, own):
        return "It says only that this is possible"
    if _only_once(question, sentence, speaking) or _only_formerly(question, sentence, own):
        return "It says only that this was so once"
    asked = set(question.terms)
    for place, word in enumerate(() if told else sentence.folded):
        if word in _DENIALS and word not in question.words and not own[place]:
            behind = set(own[place + 1 :]) & asked
            if len(behind) >= len(asked) / 2:
                return (
                    "It says only that this was asked"
                    if word == "whether"
                    else "It says only that this was denied"
                )
    return None


def _only_expected(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what was done, and the sentence says only what would be done."""
    words = question.words
    past = words[:1] and words[0] in {"did", "was", "were", "has", "have", "had"}
    if not past or _AHEAD.intersection(words):
        return False
    verbs = {
        question.stems[i] for i in question.content if question.stems[i] not in question.names
    }  # fmt: skip
    for place, term in enumerate(own):
        before = _modals(sentence, place, 3)
        # "Would ballot its members": behind would, it is a verb whatever it looks like.
        if term not in verbs or not (_acts(sentence, place) or place - 1 in before):
            continue
        if before:
            return True
    return False


def _modals(sentence: AnalysedSentence, place: int, reach: int) -> list[int]:
    """The places of the modal verbs right before a word; "in May" is a month."""
    return [
        i
        for i in range(max(place - reach, 0), place)
        if sentence.folded[i] in _AHEAD and not (i and sentence.words[i] == "May")
    ]


def _only_possible(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what is or will be, and the sentence says what may be."""
    if _POSSIBLY.intersection(question.words):
        return False
    return any(
        term
        and _acts(sentence, place)
        and any(sentence.folded[i] in _MAY for i in _modals(sentence, place, 2))
        for place, term in enumerate(own)
    )


_CENTURY_OR_YEAR: Final = regex(r"1\d\d\d$|20\d\d$|\d\d?(?:st|nd|rd|th)$")


def _only_once(question: Question, sentence: AnalysedSentence, speaking: Collection[int]) -> bool:
    """Whether it is asked what is, and the sentence says what was at a time: "it was the capital in 1820".

    "The dam, | the largest in the valley |, was built in 1931" says it of no time.
    """
    if question.words[:1] not in (("is",), ("are",)) or any(w[:1].isdigit() for w in question.words):
        return False
    dated = [i for i, word in enumerate(sentence.folded) if _CENTURY_OR_YEAR.match(word)]
    past = any(sentence.tags[i] in _PAST_TAGS or i in dated for i in speaking)
    return bool(dated) and past and _PRESENT_TAGS.isdisjoint(sentence.tags)


def _only_formerly(question: Question, sentence: AnalysedSentence, own: Sequence[str | None]) -> bool:
    """Whether it is asked what is, and the sentence says what somebody was: "a former pilot"."""
    if question.words[:1] not in (("is",), ("are",)) or _FORMER & set(question.words):
        return False
    return any(term and place and sentence.folded[place - 1] in _FORMER for place, term in enumerate(own))


def compared_otherwise(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether one says "more" and the other "less" of the same word, or before and after the same."""
    pairs = zip(question.words, question.stems[1:], strict=False)
    asked = {
        stem: word for word, stem in pairs if word in lexicon.ANTONYMS and word in lexicon.FUNCTION_WORDS
    }
    if any(
        word in lexicon.ANTONYMS.get(asked.get(stem, ""), ())
        for word, stem in zip(sentence.folded, sentence.stems[1:], strict=False)
    ):
        return True
    first, then = _around(question), _around(sentence)
    return any(first[stem].isdisjoint(then[stem]) for stem in first.keys() & then.keys())


def _around(row: Question | AnalysedSentence) -> dict[str, set[str]]:
    """Whether each noun stands behind "before", behind "after", or behind both in turn."""
    words, found = _folded(row), dict[str, set[str]]()
    for place, word in enumerate(words):
        if word in _ORDERS:
            following = range(place + 1, min(place + 1 + _REACH, len(words)))
            governed = next((i for i in following if words[i] not in lexicon.FUNCTION_WORDS), None)
            if governed is not None:
                found.setdefault(row.stems[governed], set()).add(word)
    return found


def sided_otherwise(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether one is for and the other against the same thing: "voted against the closure", asked for it."""
    asked, said = _sides(question), _sides(sentence)
    return any(asked[stem] != said[stem] for stem in asked.keys() & said.keys())


def _sides(row: Question | AnalysedSentence) -> dict[str, str]:
    """Whether each word stands behind "for" or "in favour of", or behind "against"."""
    words, sides = _folded(row), {}
    for place, word in enumerate(words):
        favours = word == "of" and _FAVOURS.intersection(words[max(place - 1, 0) : place])
        if word in _SIDES or favours:
            following = range(place + 1, min(place + 1 + _REACH, len(words)))
            governed = next((i for i in following if words[i] not in lexicon.FUNCTION_WORDS), None)
            if governed is not None:
                sides[row.stems[governed]] = "for" if favours else word
    return sides


def turned_round(question: Question, sentence: AnalysedSentence) -> bool:
    """Whether the two names around the verb stand the other way round in an active sentence."""
    names = [stem for stem in question.stems if stem in question.names]
    if len(names) < 2 or "and" in question.words:
        return False
    first, last = names[0], names[-1]
    asked, said = (_directions(row) for row in (question, sentence))
    if any(asked.get(name) != said[name] for name in asked.keys() & said.keys()):
        return True
    if "by" in sentence.folded or "by" in question.words:
        return False
    verbs = [question.stems[i] for i in question.content if question.stems[i] not in names]
    places = {s: i for i, s in reversed(list(enumerate(sentence.stems)))}
    verb = next((places[v] for v in verbs if v in places), None)
    if first == last or verb is None or first not in places or last not in places:
        return False
    return places[last] < verb < places[first]


def _directions(row: Question | AnalysedSentence) -> dict[str, str]:
    """Whether each word stands behind "from" or behind "to"."""
    pairs = zip(_folded(row), row.stems[1:], strict=False)
    return {stem: word for word, stem in pairs if word in _DIRECTIONS}
