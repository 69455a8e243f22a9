"""Ways to make a question from a sentence, each with the words that are taken out of it for that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qa.interface.clauses import AUXILIARY, NOUN, Clause, Words, clauses
from qa.language.lexicon import MONTHS, PERSON_NOUNS, TIME_UNITS
from qa.language.nouns import PERSON_TITLES
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.verbs import base_form
from qa.records import NamedTuple

__all__ = ["PATTERNS", "Made", "Pattern"]

_TIME = regex(
    r"(?:in|on|since|during)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?(?:\d{1,2}\s)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|\d{4}s?)(?:\s\d{1,2})?(?:,?\s\d{4})?\b"
    r"|at\s(?:\d{1,2}(?:[.:]\d\d)?\s[ap]\.m\.|(?:half|quarter|ten|twenty|five)\s(?:past|to)\s[a-z]+)"
)
_NAME = regex(r"((?:[A-Z][\w’'-]+\s(?:(?:of|for|and|the|on)\s)*){1,6})\(([A-Z]{2,8})\)")
_PERSON = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+"
_AGED = regex(rf"({_PERSON}),\s(\d{{1,2}})(?:,|\.$)")
_OFFICE_BEHIND = regex(rf"({_PERSON})\s\(([a-z]+(?:\s[a-z]+)?)\)")
_OFFICE_BEFORE = regex(rf"(?:^|\bthe\s)((?:[\w-]+\s){{1,3}}?)({_PERSON})\b")
_APPOSED = regex(
    rf"({_PERSON}),\s((?:an?|the|his|her|our)\s(?:[\w-]+\s){{0,3}}?[a-z-]+)(?=[,.;]|\s(?:of|in|at|from|for)\b)"
)
_ROW = regex(r"\|\s*([A-Z][a-z]+(?:\s[a-z]+){0,2})\s*\|\s*([^|]*\d[^|]*?)\s*\|")
_MONEY = regex(r"[£$€¥]\s?\d|\d[\d.,]*\s(?:million\s|billion\s)?(?:dollars|euros|pounds|crowns|francs|yen)\b")
_DEFINED = regex(
    r"((?:The|An?)\s[a-z][\w’'-]*(?:\s[a-z][\w’'-]*)?|(?:The\s|An?\s)?[A-Z][\w’'-]*(?:\s[A-Z\d][\w’'-]*){0,3})(?:,[^,]{3,60},|\s\([^)]*\))?"
    r"\s(is|was)\s((?:an?|the)\s(?:[\w-]+(?:,?\s)){0,3}?[\w-]+)(?=\s(?:of|in|for|who|which|that|with|made|and)\b|[,.])"
)
_ADDED_ES = ("sses", "shes", "ches", "xes", "zzes", "oes")


_FINITE = frozenset({"VVD", "VVZ", "VBD", "VBZ", "VHD", "VHZ", "VM0"})


class Made(NamedTuple):
    """A question, and the words that were taken out of the sentence to make it."""

    question: str
    wanted: str


class Pattern(NamedTuple):
    """A way to make a question; the example is its test."""

    kind: str
    example: str
    question: str
    make: Callable[[Words], Iterator[Made]]


def _who(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        subject = clause.tags[clause.start : clause.verb]
        named = subject[-1] == "NP0" and not {"CJC", "PRF", "PRP"}.intersection(subject)
        classed = clause.tags[clause.verb] in {"VBD", "VBZ"} and clause.tags[clause.verb + 1] in {
            "AT0",
            "DPS",
        }
        simple = not _FINITE.intersection(clause.tags[clause.verb + 1 : clause.end])
        plain = clause.owned(clause.verb, clause.end) if simple else clause.alone(clause.verb, clause.end)
        told = clause.text(clause.verb, clause.verb + 1) in {"said", "says", "asked"}
        classed |= told and set(clause.tags[clause.verb + 1 : clause.end]) == {"NP0"}  # "... said Ann Lee"
        if named and not classed and plain and clause.end - clause.verb > 2:
            yield Made(f"Who {clause.text(clause.verb, clause.end)}?", clause.text(clause.start, clause.verb))


def _by_whom(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        for by in range(verb + 2, end - 1):
            if (
                words.tokens[by].text == "by"
                and clause.tags[by + 1] == "NP0"
                and "VVN" in clause.tags[verb:by]
            ):
                asked = f"Who {clause.text(verb, verb + 1)} {clause.subject} {clause.text(verb + 1, by)} by?"
                yield Made(asked, clause.text(by + 1, end))


def _when(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb = clause.verb
        for match in _TIME.finditer(words.sentence):
            start = next((i for i, token in enumerate(words.tokens) if token.start == match.start()), 0)
            if (
                not verb < start < clause.end
                or not clause.alone(verb, start, least=1)
                or clause.tags[start - 1] == "PRF"
                or words.sentence.startswith(" to ", match.end())  # "began in 1716 to build violins"
            ):
                continue
            if clause.tags[verb] in AUXILIARY and start > verb + 1:
                rest = clause.text(verb + 1, start)
                yield Made(f"When {clause.text(verb, verb + 1)} {clause.subject} {rest}?", match.group())
            elif clause.tags[verb] == "VVD":
                rest = " ".join(
                    [base_form(clause.text(verb, verb + 1)), clause.text(verb + 1, start)]
                ).strip()
                yield Made(f"When did {clause.subject} {rest}?", match.group())


def _when_first(words: Words) -> Iterator[Made]:
    """The time that a sentence begins with: "In 1932 the bridge opened."."""
    match = _TIME.match(f"{words.sentence[:1].lower()}{words.sentence[1:]}")
    for clause in clauses(words) if match else ():
        verb, end = clause.verb, clause.end
        between = words.sentence[match.end() : words.tokens[clause.start].start] if match else ""
        if clause.start == 0 or between.strip(" ,") or not clause.alone(verb, end, least=1):
            continue
        plain = _does(clause)
        if clause.tags[verb] in AUXILIARY and end > verb + 1:
            does = f"{clause.text(verb, verb + 1)} {clause.subject} {clause.text(verb + 1, end)}"
        elif plain:
            does = f"{plain[0]} {clause.subject} {plain[1]} {clause.text(verb + 1, end)}".strip()
        else:
            continue
        yield Made(f"When {does}?", words.sentence[: match.end()] if match else "")


def _what(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        plain = _does(clause)
        if plain and clause.tags[verb] in {"VVD", "VVZ"}:
            helper, does, thing = *plain, verb + 1
        elif clause.tags[verb] in {"VM0", "VHZ", "VHB", "VHD"}:
            thing = next(
                (i + 1 for i in range(verb + 1, end) if clause.tags[i] in {"VVI", "VVN", "VVB"}), end
            )
            helper, does = clause.text(verb, verb + 1), clause.text(verb + 1, thing)
        else:
            continue
        if thing < end and clause.tags[thing] in {"AT0", "AJ0", "NN2", "NN1"} and clause.alone(thing, end):
            yield Made(f"What {helper} {clause.subject} {does}?", clause.text(thing, end))


def _why(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        because = end + (end + 1 < len(words.tokens) and words.tokens[end].text == ",")
        if (
            because >= len(words.tokens)
            or words.tokens[because].text != "because"
            or not clause.alone(verb, end, least=1)
            or _FINITE.intersection(clause.tags[verb + 1 : end])  # the reason may be of the other clause
        ):
            continue
        reason = clause.text(because, len(words.tokens)).rstrip(".")
        if clause.tags[verb] in AUXILIARY:
            asked = f"{clause.text(verb, verb + 1)} {clause.subject} {clause.text(verb + 1, end)}"
        else:
            plain = _does(clause)
            if not plain:
                continue
            asked = f"{plain[0]} {clause.subject} {plain[1]} {clause.text(verb + 1, end)}"
        yield Made(f"Why {asked.strip()}?", reason)


def _who_is(words: Words) -> Iterator[Made]:
    at = next((i for i, code in enumerate(words.tags) if code != "NP0"), 0)
    if at >= 2 and words.tokens[at].text == "," and words.tags[at + 1 : at + 2] == ["AT0"]:
        end = next((i for i in range(at + 1, len(words.tokens)) if words.tokens[i].text == ","), 0)
        if (
            end
            and words.tags[end - 1] in NOUN
            and not any(code.startswith("V") for code in words.tags[at:end])
        ):
            yield Made(f"Who is {words.text(0, at)}?", words.text(at + 1, end))


def _stands_for(words: Words) -> Iterator[Made]:
    for match in _NAME.finditer(words.sentence):
        name = match[1].strip().removeprefix("The ")
        initials = [word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper()]
        if "".join(initials) == match[2]:
            yield Made(f"What does {match[2]} stand for?", name)


def _who_of(words: Words) -> Iterator[Made]:
    """What is told of somebody between commas: "Ann Lee, who kept the light, ..."."""
    at = next((i for i, code in enumerate(words.tags) if code not in {"NP0", "AJ0"}), 0)
    if (
        not at
        or words.tags[at - 1] != "NP0"
        or [token.text for token in words.tokens[at : at + 2]] != [",", "who"]
    ):
        return
    end = next((i for i in range(at + 2, len(words.tokens)) if words.tokens[i].text == ","), 0)
    told = Clause(words, 0, at + 2, end)
    if end and words.tags[at + 2] in {"VVD", "VBD", "VHD"} and told.alone(at + 2, end):
        yield Made(f"Who {words.text(at + 2, end)}?", words.text(0, at))


def _how_many(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        counted = _counted(clause, clause.start, verb)
        leads = not counted or any(
            code in {*NOUN, "PRP", "PRF"} for code in clause.tags[clause.start : counted[0]]
        )
        if counted and not leads and counted[1] == verb and clause.alone(verb, end, least=1):
            noun = clause.text(counted[0] + 1, verb)
            yield Made(f"How many {noun} {clause.text(verb, end)}?", clause.text(counted[0], verb))
        counted = _counted(clause, verb + 1, end)
        if not counted or not clause.alone(counted[1], end, least=0) or _MONEY.search(clause.text(verb, end)):
            continue
        number, behind = counted
        between = clause.tags[verb + 1 : number]
        if len(between) > 2 or any(code in NOUN or code.startswith("V") for code in between):
            continue
        does = _does(clause)
        noun, rest = clause.text(number + 1, behind), clause.text(behind, end)
        if not does:
            continue
        helper, plain = does
        if fold(clause.text(behind - 1, behind)) in TIME_UNITS:
            if plain in {"last", "take"}:
                yield Made(f"How long {helper} {clause.subject} {plain}?", clause.text(verb + 1, behind))
            continue
        asked = f"How many {noun} {helper} {clause.subject} {plain} {rest}".strip()
        yield Made(f"{asked}?", clause.text(number, behind))


def _counted(clause: Clause, start: int, end: int) -> tuple[int, int] | None:
    """Where the first number before a plural noun stands, and where the noun ends."""
    for at in range(start, end):
        if clause.tags[at] != "CRD" or clause.words.tokens[at].text.lower() == "one":
            continue
        behind = at + 1
        while behind < end and clause.tags[behind] in {"AJ0", "NN1", "NN2"}:
            behind += 1
        return (at, behind) if behind > at + 1 and clause.tags[behind - 1] == "NN2" else None
    return None


def _does(clause: Clause) -> tuple[str, str] | None:
    """The verb of a clause as a question has it: ("did", "build"), ("does", "hold")."""
    word = clause.text(clause.verb, clause.verb + 1)
    tag = clause.tags[clause.verb]
    if tag in {"VVD", "VHD"}:
        return "did", "have" if tag == "VHD" else base_form(word)
    if tag == "VHZ":
        return "does", "have"
    return ("does", _without_s(word)) if tag == "VVZ" else None


def _without_s(word: str) -> str:
    """A verb without the ending of the third person: "holds", "carries", "teaches"."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_ADDED_ES) else word[:-1]


def _where(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        for at in range(verb + 2, end - 1):
            place = words.tokens[at + 1].text
            if (
                clause.tags[verb] in {"VBD", "VBZ"}
                and clause.tags[at - 1] == "VVN"
                and not {"PRP", "PRF", "NP0"}.intersection(clause.tags[verb:at])
                and words.tokens[at].text in {"in", "at", "near"}
                and clause.tags[at + 1] == "NP0"
                and fold(place) not in MONTHS
                and clause.alone(verb, at, least=1)
            ):
                done = clause.text(verb + 1, at)
                yield Made(
                    f"Where {clause.text(verb, verb + 1)} {clause.subject} {done}?", clause.text(at, end)
                )


def _what_with(words: Words) -> Iterator[Made]:
    """What stands behind a participle with its preposition: "is made of", "was treated with"."""
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        if (
            clause.tags[verb] in {"VBD", "VBZ", "VBB"}
            and clause.tags[verb + 1] == "VVN"
            and clause.text(verb + 2, verb + 3) in {"of", "to", "with"}
            and not {"NP0", "CRD"}.intersection(clause.tags[verb + 3 : end])
            and clause.alone(verb + 3, end, least=1)
        ):
            asked = f"What {clause.text(verb, verb + 1)} {clause.subject} {clause.text(verb + 1, verb + 3)}?"
            yield Made(asked, clause.text(verb + 3, end))


def _what_is(words: Words) -> Iterator[Made]:
    match = _DEFINED.match(words.sentence)
    if match:
        small = match[1].split()[0] in {"A", "An", "The"}
        name = f"{match[1][:1].lower()}{match[1][1:]}" if small else match[1]
        yield Made(f"What {match[2]} {name}?", words.sentence[match.start(3) :])


def _how_much(words: Words) -> Iterator[Made]:
    for clause in clauses(words):
        verb, end = clause.verb, clause.end
        money = _MONEY.search(clause.text(verb, end))
        if not money:
            continue
        says = clause.text(verb, verb + 2).split()
        wanted = clause.text(verb + 1, end)
        if says[0] in {"cost", "costs"}:
            yield Made(f"How much {'did' if says[0] == 'cost' else 'does'} {clause.subject} cost?", wanted)
        elif clause.tags[verb] == "VM0" and says[1:] == ["cost"]:
            yield Made(f"How much {says[0]} {clause.subject} cost?", wanted)
        elif clause.tags[verb] in {"VBD", "VBZ"} and _MONEY.match(wanted):
            yield Made(f"How much {says[0]} {clause.subject}?", wanted)


def _how_old(words: Words) -> Iterator[Made]:
    for match in _AGED.finditer(words.sentence):
        yield Made(f"How old is {match[1]}?", match[2])


def _who_holds(words: Words) -> Iterator[Made]:
    """An office beside a name: "Mayor Ann Lee", "the geologist Ann Lee", "Ann Lee (chair)"."""
    for match in _OFFICE_BEHIND.finditer(words.sentence):
        if match[2].split()[-1] in _OFFICES:
            yield Made(f"Who is {match[1]}?", match[2])
    for match in _APPOSED.finditer(words.sentence):
        if fold(match[2].split()[-1]) in _OFFICES:
            yield Made(f"Who is {match[1]}?", match[2])
    for match in _OFFICE_BEFORE.finditer(words.sentence):
        office = f"{match[1]}{match[2]}".split()
        at = max((i for i, word in enumerate(office[:-2]) if fold(word) in _OFFICES), default=-1)
        if at >= 0 and all(word[:1].isupper() for word in office[at + 1 :]):
            yield Made(f"Who is {' '.join(office[at + 1 :])}?", " ".join(office[: at + 1]))


_OFFICES = (PERSON_TITLES | PERSON_NOUNS) - {"mr", "mrs", "ms", "miss", "sir", "old", "st"}


def _row(words: Words) -> Iterator[Made]:
    match = _ROW.fullmatch(words.sentence)
    if match and not match[1].endswith("s"):
        yield Made(f"What is the {match[1].lower()}?", match[2])


PATTERNS = (
    Pattern("who", "Later, Ann Lee painted the north wall.", "Who painted the north wall?", _who),
    Pattern("when", "The old bridge opened in May 1932.", "When did the old bridge open?", _when),
    Pattern("when", "In 1932 the old bridge opened.", "When did the old bridge open?", _when_first),
    Pattern("what", "The council will build a new school.", "What will the council build?", _what),
    Pattern("why", "The mill was closed because the stream ran dry.", "Why was the mill closed?", _why),
    Pattern("who is", "Ann Lee, the mayor, cut the ribbon.", "Who is Ann Lee?", _who_is),
    Pattern("who by", "The bridge was designed by Ann Lee.", "Who was the bridge designed by?", _by_whom),
    Pattern("who of", "Ann Lee, who kept the light, had no watch.", "Who kept the light?", _who_of),
    Pattern("how many", "The tank holds 900 litres.", "How many litres does the tank hold?", _how_many),
    Pattern("where", "The mayor was born in Norwick.", "Where was the mayor born?", _where),
    Pattern("what with", "The roof is covered with moss.", "What is the roof covered with?", _what_with),
    Pattern("what is", "The quern (Latin mola) is a stone for grinding.", "What is the quern?", _what_is),
    Pattern("how much", "The new roof will cost £900.", "How much will the new roof cost?", _how_much),
    Pattern("how old", "Ann Lee, 41, won the race.", "How old is Ann Lee?", _how_old),
    Pattern("office", "In May she met the geologist Ann Lee.", "Who is Ann Lee?", _who_holds),
    Pattern("row", "| Weight | 12 kg |", "What is the weight?", _row),
    Pattern("stands for", "The Old Mill Trust (OMT) met.", "What does OMT stand for?", _stands_for),
)
