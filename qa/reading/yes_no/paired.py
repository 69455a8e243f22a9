"""What belongs together in a sentence that says two things: "bread on Mondays and cakes on Fridays"."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOUNS, PREMODIFIERS, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.patterns import regex
from qa.language.tags import FINITE_TAGS
from qa.reading.yes_no.statement import Statement

__all__ = ["crosses_clauses", "mixes_halves", "tells_of_other_end"]

_JOINTS: Final = word_set("and but , ; while whereas")
_NAME: Final = category("name")
_PREPOSITION: Final = category("preposition")
_POSSESSIVE: Final = category("possessive")
_PRONOUN: Final = category("pronoun")
_VERBAL: Final = categories("verb participle")
_NUMBERS: Final = frozenset((category("number"),))
#: What joins two clauses of equal rank.
_CONJOINS: Final = word_set("and but ; while whereas")
_DAYS: Final = word_set("weekday weekdays weekend weekends")
#: How often something is; in one part of a sentence there is one answer to that.
_OFTEN: Final = word_set("hourly daily nightly weekly monthly yearly annually once twice thrice")
_BORN, _DIED = term_set("born birth"), term_set("die death")
_YEAR: Final = regex(r"1\d\d\d|20\d\d")


def mixes_halves(said: Statement) -> bool:
    """Whether the question joins a time of one part of the sentence with a word of another.

    "Does it sell cakes on Mondays?" of "it sells bread on Mondays and cakes on Fridays": the part with the
    Mondays has another noun than cakes, and the part with the cakes another day. So with names: "born in Lund
    and died in Malmö".
    """
    words, codes = said.sentence.folded, said.sentence.categories
    part = [0] * len(words)
    for place in range(1, len(words)):
        part[place] = part[place - 1] + (words[place] in _JOINTS)
    kinds = {place: kind for place, word in enumerate(words) if (kind := _kind(word))}
    kinds |= {
        place: "name"
        for place in range(1, len(words))
        if codes[place] == _NAME and codes[place - 1] == _PREPOSITION and place not in kinds
    }
    verb = next((place for place in range(len(words)) if codes[place] in _VERBAL), len(words))
    for time, kind in kinds.items():
        # A time in front of all is that of all.
        if time < verb or words[time] not in said.question.words:
            continue
        alike = (
            place
            for place, other in kinds.items()
            if other == kind and words[place] != words[time] and _led(words, place, time)
        )
        rivals = {part[place] for place in alike} - {part[time]}
        elsewhere = (_is_elsewhere(said, place, part, part[time], rivals) for place in range(len(words)))
        if any(elsewhere):
            return True
    return False


def _led(words: list[str], place: int, time: int) -> bool:
    """Whether two times have the same preposition."""
    return words[place - 1] == words[time - 1]


def _is_elsewhere(said: Statement, place: int, part: list[int], mine: int, rivals: set[int]) -> bool:
    """Whether a word of the question stands in another part, and in the time's another word stands for it."""
    own, codes = said.own[place], said.sentence.categories
    if own is None or own in said.asserted.subject or part[place] not in rivals:
        return False
    here = [i for i in range(len(part)) if part[i] == mine]
    # A pronoun may stand for the noun: "..., and they put it out on Monday".
    if any(said.own[i] == own or (codes[i] == _PRONOUN and codes[place] in NOUNS) for i in here):
        return False
    if said.sentence.folded[place] in _OFTEN:
        # "Daily in summer and twice a week in winter"
        return any(said.sentence.folded[i] in _OFTEN and said.own[i] is None for i in here)
    kinds = (_VERBAL, NOUNS, _NUMBERS)
    alike = next((kind for kind in kinds if codes[place] in kind), frozenset[int]())
    words, asked = said.sentence.folded, set(said.question.stems)
    return any(
        codes[i] in alike
        and said.sentence.stems[i] not in asked
        and words[i] != words[place]
        and not _kind(words[i])
        for i in here
    )


def _kind(word: str) -> str:
    """Which kind of time a word is; of such one may stand for another."""
    if _YEAR.fullmatch(word):
        return "year"
    for kind, words in (("day", lexicon.WEEKDAYS), ("month", lexicon.MONTHS), ("season", lexicon.SEASONS)):
        if word in words or word.removesuffix("s") in words or (kind == "day" and word in _DAYS):
            return kind
    return ""


def crosses_clauses(said: Statement) -> bool:
    """Whether the subject stands in one clause, and a word of the question only in another's.

    "Does Ann teach Greek?" of "Ann teaches Latin, and Tom teaches Greek".
    """
    words, codes = said.sentence.folded, said.sentence.categories
    if not _CONJOINS.isdisjoint(said.question.words):
        return False
    part, verb = [0] * len(words), False
    for place in range(1, len(words)):
        begins = (
            (verb or words[place - 1] == ";")
            and words[place - 1] in _CONJOINS
            and _begins_clause(said, place)
        )
        part[place] = part[place - 1] + begins
        verb = not begins and (verb or codes[place] in _VERBAL or said.sentence.tags[place] in FINITE_TAGS)
    spoken = [n for term in said.asserted.subject for n in {part[place] for place in said.places(term)}]
    subject = {number for number in spoken if spoken.count(number) == max(map(spoken.count, spoken))}
    if part[-1:] in ([], [0]) or len(subject) != 1:
        return False
    (mine,) = subject
    # A pronoun may stand for what the other clause has: "..., and they put it out on Monday".
    if any(part[i] == mine and codes[i] == _PRONOUN for i in range(len(words))):
        return False
    acts = any(part[i] == mine and said.sentence.tags[i].startswith(("VV", "VB")) for i in range(len(words)))
    others = {own for own in said.own if own and own not in said.asserted.subject}
    return any(
        all(part[i] != mine and not _has_pronoun(said, part, part[i]) for i in _all_places(said, own))
        for own in others
        # "Dogs bark, and so do cats".
        if own != said.asserted.predicate or acts
    )


def _all_places(said: Statement, own: str) -> list[int]:
    """Where a term of the question stands, and where the word again that stands for it."""
    stems = {said.sentence.stems[place] for place in said.places(own)}
    return [place for place, stem in enumerate(said.sentence.stems) if stem in stems]


def _has_pronoun(said: Statement, part: list[int], number: int) -> bool:
    codes = said.sentence.categories
    return any(
        code in {_PRONOUN, _POSSESSIVE} for code, of in zip(codes.tolist(), part, strict=True) if of == number
    )


def _begins_clause(said: Statement, place: int) -> bool:
    """Whether a noun phrase and its finite verb begin there."""
    codes, end = said.sentence.categories.tolist(), place
    while end < len(codes) and (codes[end] in PREMODIFIERS or codes[end] in NOUNS):
        end += 1
    if not place < end < len(codes) or codes[end - 1] not in NOUNS:
        return False
    # What stands behind a semicolon is a clause, whatever its verb looks like.
    return said.sentence.folded[place - 1] == ";" or said.sentence.tags[end] in FINITE_TAGS


def tells_of_other_end(said: Statement) -> bool:
    """Whether birth and death are told, and what else is asked of one of them stands with the other.

    "Did she die in Lund?" of "she was born in Lund and died in 1901".
    """
    predicate, stems = said.asserted.predicate, said.sentence.stems
    ends = (_BORN, _DIED) if predicate in _BORN else (_DIED, _BORN)
    if predicate not in ends[0] or ends[1].isdisjoint(stems):
        return False
    mine = [i for i, stem in enumerate(stems) if stem in ends[0]]
    other = [i for i, stem in enumerate(stems) if stem in ends[1]]
    rest = set(said.question.terms) - said.asserted.subject - {predicate}
    places = [i for i, own in enumerate(said.own) if own in rest]

    def led_by(place: int) -> int:
        return max((i for i in (*mine, *other) if i < place), default=-1)

    return bool(places) and bool(mine) and all(led_by(place) in other for place in places)
