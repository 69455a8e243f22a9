"""Noun phrases of a question or an answer, found by function words and by the text's own wording."""

from __future__ import annotations

import re
from itertools import islice

from qa.language.closed_classes import word_set
from qa.language.lexicon import NUMBER_WORDS
from qa.language.nouns import PERSON_TITLES, is_plural
from qa.language.occurrences import occurrences, written
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import Token, tokenize
from qa.language.verbs import is_base, is_past
from qa.records import NamedTuple

__all__ = [
    "AUXILIARIES", "BE", "DETERMINERS", "DO", "NAME_PARTICLES", "PREPOSITIONS", "PRONOUNS", "WH", "Phrase",
    "in_sentence", "is_name", "noun_phrases", "wh_end", "with_article",
]  # fmt: skip

WH = word_set("who whom whose what which when where why how")
BE = word_set("is are was were am")
DO = word_set("do does did")
AUXILIARIES = word_set(
    """
    do does did is are am was were has have had will would can could shall should may might must don
    doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn
    """
)
PREPOSITIONS = word_set(
    """
    in on at to from of for by with about during after before between against into through over
    under near behind since until within without among around across towards toward outside inside
    onto upon than as per
    """
)
DETERMINERS = word_set("the a an this that these those his her its their my your our all both each every no")
PRONOUNS = word_set("he him his she her hers it its they them their theirs there then")
_SUBJECTS = word_set("i you he she it we they one")
_HAVE = word_set("have has had")
_ADJECTIVES = word_set("new old young first last next main largest biggest same other only own such")
_QUOTED = regex(r"[\"“][^\"“”]{2,80}[\"”]")
# Function words that may also stand inside a phrase: "the first long voyage".
_INSIDE = word_set("old long far first later more most many")
_OWNERS = word_set("his her its their my your our 's '")
_LEADS = DETERMINERS | _OWNERS
_QUANTIFIERS = word_set("each every no")
_BREAKS = (
    WH | AUXILIARIES | PREPOSITIONS | PRONOUNS
    | word_set(
    """
    and or but so if because while although that not n't there here be been being ever also still
    first later now again just only too yet already more most many much long often far old else
    exactly please say says said happen happened take took place i you we me us one get got make
    made go went come came
    """
)
) - DETERMINERS  # fmt: skip
# What may stand inside a name.
NAME_PARTICLES = word_set("de del della di da du van von der den bin ibn al el la le")
_MENTIONS = 40
_SENTENCE_BEGINS = regex(r"(?:[.!?:\n][\"”’)\s]*|[\"“])$")
# A noun may go on after these ("the team at the university"), where the text has the words together.
_JOINS = frozenset({"of", "from", "between", "at", "for"})


class Phrase(NamedTuple):
    """A noun phrase: ``question[start:end]`` as typed, `name` as the text writes it."""

    name: str
    start: int
    end: int


def is_name(phrase: str) -> bool:
    """Whether a phrase is a name, by its capitals (of its last noun, so that a title may go before)."""
    words = [word for word in re.findall(r"[\w’'-]+", phrase) if fold(word) not in DETERMINERS]
    return bool(words) and words[-1][:1].isupper()


def in_sentence(answer: str, text: str) -> str:
    """Write an answer as it stands inside a sentence: without the capital that only began one.

    Examples
    --------
    >>> in_sentence("The mayor", ""), in_sentence("Bakers from Hesk", ""), in_sentence("Ruth Lane", "")
    ('the mayor', 'bakers from Hesk', 'Ruth Lane')
    >>> in_sentence("Nineteen sailors", ""), in_sentence("Seals", "Seals live on the rock. Williams left.")
    ('nineteen sailors', 'seals')
    """
    words = answer.strip(" .,;")
    first, _, rest = words.partition(" ")
    if not first[:1].isupper() or first.isupper():
        return words
    common = fold(first) in DETERMINERS | PREPOSITIONS | PRONOUNS
    common |= fold(first) in NUMBER_WORDS and _only_begins(first, text)
    common |= not rest[:1].isupper() and _is_common_plural(first, text)
    common |= next(occurrences(fold(first), text), None) is not None and not rest[:1].isupper()
    common |= first.endswith("s") and rest.split(" ", 1)[0] in PREPOSITIONS
    return words[:1].lower() + words[1:] if common else words


def with_article(name: str, text: str) -> str:
    """Write a name with "the" where the text never says it without.

    Examples
    --------
    >>> text = "The prize went to the Leeds Choir. Leeds is in England."
    >>> with_article("Leeds Choir", text), with_article("Leeds", text)
    ('the Leeds Choir', 'Leeds')
    """
    if not name[:1].isupper() or not is_name(name) or name.split(" ", 1)[0].lower() in DETERMINERS:
        return name
    places = list(islice(occurrences(name, text), _MENTIONS))
    always = places and all(text[max(0, at - 4) : at].lower() == "the " for at in places)
    return f"the {name}" if always else name


def _only_begins(word: str, text: str) -> bool:
    """Whether a word with a capital stands in a text at the beginnings of sentences alone, if at all."""
    places = islice(occurrences(word, text), _MENTIONS)
    return all(at == 0 or _SENTENCE_BEGINS.search(text[max(0, at - 4) : at]) for at in places)


def _is_common_plural(word: str, text: str) -> bool:
    """Whether a plural has its capital only since a sentence begins with it: "Seals", but not "Williams"."""
    if not is_plural(word) or next(occurrences(word, text), None) is None or not _only_begins(word, text):
        return False
    from qa.language.tagging import tag  # as few answers need it

    return tag([word, "came"])[0] == "NN2"


def wh_end(tokens: list[Token]) -> int:
    """Count the tokens of the question phrase that it begins with: 3 for "In which year did"; 0 if none."""
    words = [fold(token.text) for token in tokens]
    start = 1 if words[:1] and words[0] in PREPOSITIONS else 0
    if start >= len(words) or words[start] not in WH:
        return 0
    if words[start] in {"who", "whom", "when", "where", "why"}:
        return start + 1
    for i in range(start + 1, min(len(words), start + 8)):
        if words[i] in AUXILIARIES:
            return i
        if i > start + 1 and is_past(words[i]):
            return i
    # "How many people visit it?": a verb of the present follows a plural.
    if words[start : start + 2] == ["how", "many"]:
        plurals = (i for i in range(start + 2, min(len(words), start + 5)) if is_plural(words[i]))
        return next(plurals, start) + 1
    return start + 1


def noun_phrases(question: str, text: str = "") -> list[Phrase]:
    """Find the noun phrases of a question, left to right, its question phrase excluded.

    Parameters
    ----------
    question : str
    text : str
        What the question is about: a phrase is as long as its words stand together there.

    Examples
    --------
    >>> found = noun_phrases("When did the old bridge over the Wen collapse?", "The old bridge fell.")
    >>> [phrase.name for phrase in found]
    ['the old bridge', 'the Wen']
    """
    tokens = tokenize(question)
    begin = wh_end(tokens)
    # "How many copies of the song": what follows the preposition is told, not asked.
    begin = next((i for i in range(2, begin) if fold(tokens[i].text) in PREPOSITIONS), begin)
    # After "who" or "what" without an auxiliary comes the verb.
    if (
        0 < begin < len(tokens)
        and fold(tokens[begin].text) not in AUXILIARIES
        and fold(tokens[0].text) in {"who", "what", "which"}
    ):
        begin += 1
    plain = not any(token.text[:1].isupper() for token in tokens[1:])
    # Only after "did" or "will" can a verb stand behind a noun without any ending, and after "was" an
    # adjective: "Why was the bridge unsafe?"; not where it is the noun that is asked for.
    helper = fold(tokens[begin].text) if begin < len(tokens) else ""
    predicate = helper in BE and (begin == 0 or fold(tokens[0].text) in {"why", "when", "where", "how"})
    verb_to_come = predicate or (begin > 0 and helper in AUXILIARIES - BE)
    found: list[Phrase] = []
    quoted = [Phrase(m.group(), m.start(), m.end()) for m in _QUOTED.finditer(question)]
    tokens = [t for t in tokens[begin:] if not any(q.start < t.start < q.end - 1 for q in quoted)]
    tokens = _with_whole_names(tokens, question)
    runs = _runs(tokens)
    if len(runs) == 1 and helper in AUXILIARIES - BE - _HAVE:
        runs = [_without_last_verb(runs[0], tokens)]
    for run in runs:
        phrase = _cut(run, question, text, plain=plain, verb_to_come=verb_to_come)
        if phrase and phrase.name.startswith("'s "):
            phrase = phrase._replace(name=(found[-1].name if found else "the") + phrase.name)
        if phrase:
            found.append(phrase)
    return _joined(sorted(found + quoted, key=lambda p: p.start), question, text)


def _with_whole_names(tokens: list[Token], question: str) -> list[Token]:
    """Put together what is one name though marks or small words stand in it.

    "Mrs. Crane", "J. B. Roe", "Barlow & Sons", "Pieter van der Meer".
    """
    whole: list[Token] = []
    for token in tokens:
        last = whole[-1] if whole else None
        gap = question[last.end : token.start] if last else ""
        if last and last.text[:1].isupper() and _goes_with(last.text, gap, token.text):
            whole[-1] = Token(question[last.start : token.end], last.start, token.end)
        else:
            whole.append(token)
    return _parted_from_small(whole)


def _goes_with(name: str, gap: str, word: str) -> bool:
    """Whether a name goes on: with the stop of "Mrs.", "&" or "van", and with a name behind these."""
    first = name.rsplit(maxsplit=1)[-1]
    if word == ".":
        return not gap and (len(first) == 1 or _is_short_title(first))
    if word == "&" or word in NAME_PARTICLES:
        return True
    goes_on = first in NAME_PARTICLES or first.endswith("&") or (first[-1] == "." and gap == " ")
    return goes_on and word[:1].isupper()


def _is_short_title(word: str) -> bool:
    from qa.corpus.abbreviations import BEFORE_A_NAME  # few questions have a stop inside

    return word in BEFORE_A_NAME or word in {"St", "Ste", "Mt"}


def _parted_from_small(tokens: list[Token]) -> list[Token]:
    """Take "van" or "&" off again where no name follows it: "Ann la", "Cole &"."""
    kept: list[Token] = []
    for token in tokens:
        words = token.text.split()
        while len(words) > 1 and (words[-1] == "&" or words[-1] in NAME_PARTICLES):
            words.pop()
        text = " ".join(words)
        kept.append(token if text == token.text else Token(text, token.start, token.start + len(text)))
    return kept


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """Cut at function words and marks, before determiners, and where a name begins."""
    runs: list[list[Token]] = [[]]
    for i, token in enumerate(tokens):
        word = fold(token.text)
        run = runs[-1]
        if word in {"'s", "'"}:
            runs.append([token] if run else [])
        elif not run and (is_past(word) or _follows_subject(tokens, i)):
            runs.append([])
        elif word in DETERMINERS - {"that"}:
            runs.append([] if word in _QUANTIFIERS else [token])
        elif _breaks(word, inside=bool(run)) or not re.match(r"[\w’']", token.text):
            runs.append([])
        elif (
            run
            and token.text[:1].isupper()
            and not run[-1].text[:1].isupper()
            and fold(run[0].text) not in _LEADS
        ):
            runs.append([token])
        else:
            run.append(token)
    return [run for run in runs if run]


def _without_last_verb(run: list[Token], tokens: list[Token]) -> list[Token]:
    """Leave out the verb that a clause must have, where it is the last word: "should the dough | rest"."""
    words = [token for token in tokens if token.text[:1].isalnum()]
    bare = len(run) - (fold(run[0].text) in _LEADS)
    return run[:-1] if bare > 1 and words[-1] is run[-1] and run[-1].text.islower() else run


def _follows_subject(tokens: list[Token], i: int) -> bool:
    """Whether a word is the verb of a pronoun: "should I | knead | it"."""
    before = [fold(token.text) for token in tokens[max(i - 2, 0) : i]]
    helped = len(before) == 2 and before[0] in AUXILIARIES - BE and before[1] in _SUBJECTS
    word = fold(tokens[i].text)
    if not helped or not tokens[i].text[:1].islower():
        return False
    return before[0] not in _HAVE or is_past(word) or is_base(word)  # not "has she | children"


def _breaks(word: str, *, inside: bool) -> bool:
    """Whether a word ends a noun phrase; some do only where none has begun."""
    return word == "that" or (word in _BREAKS and not (inside and word in _INSIDE))


def _cut(run: list[Token], question: str, text: str, *, plain: bool, verb_to_come: bool) -> Phrase | None:
    """Take the longest beginning of a run that the text has word for word, else all before a verb."""
    bare = run[1:] if fold(run[0].text) in _LEADS else run
    while len(bare) > 1 and is_past(bare[-1].text) and bare[-1].text.islower():
        bare = bare[:-1]
    if not bare:
        return None
    for length in range(len(bare), 0, -1):
        if fold(bare[length - 1].text) in _ADJECTIVES:
            continue
        words = question[bare[0].start : bare[length - 1].end]
        as_written = written(words, text)
        if (
            not verb_to_come
            and length < len(bare)
            and bare[0] is not run[0]
            and not is_past(bare[length].text)
        ):
            continue
        if as_written and not (length == 1 and bare[0] is run[0] and not _nominal(words, as_written)):
            typed_low = plain and is_name(as_written) and words.lower() not in text
            typed_low = (
                typed_low and not _is_common_plural(as_written, text) and fold(words) not in PERSON_TITLES
            )
            name = as_written if typed_low else words
            return _phrase(run, bare[:length], name)
    kept = bare
    if len(bare) > 1 or bare[0] is not run[0]:
        stop = next(
            (i for i, t in enumerate(bare) if i and not t.text[:1].isupper() and is_past(t.text)), len(bare)
        )
        names = [i for i, t in enumerate(bare) if t.text[:1].isupper()]
        # "the Marrow Bridge stand": the name ends with its capitals.
        stop = min(stop, names[-1] + 1) if names else stop
        kept = bare[:stop]
    words = question[kept[0].start : kept[-1].end]
    if kept[0] is run[0] and not _nominal(words, words):
        return None
    return _phrase(run, kept, words)


def _phrase(run: list[Token], kept: list[Token], name: str) -> Phrase:
    lead = fold(run[0].text) if kept[0] is not run[0] else ""
    if lead in _OWNERS:  # the owner is a phrase of its own, or a pronoun
        return Phrase(f"'s {name}" if lead[0] == "'" else f"the {name}", kept[0].start, kept[-1].end)
    article = f"{lead} " if lead and lead not in {"all", "both"} else ""
    return Phrase(article + name, run[0].start, kept[-1].end)


def _nominal(words: str, written: str) -> bool:
    """Whether words without an article are a noun all the same: a name, or plural."""
    last = words.rsplit(maxsplit=1)[-1]
    return (
        is_name(words)
        or (is_name(written) and written[:1] != words[:1])
        or (last.endswith("s") and not last.endswith("ss"))
        or is_plural(last)  # "children"
    )


def _joined(found: list[Phrase], question: str, text: str) -> list[Phrase]:
    """Put "the team" and "the school" together to "the team at the school" where the text does."""
    joined: list[Phrase] = []
    for phrase in found:
        last = joined[-1] if joined else None
        if (
            last
            and question[last.end : phrase.start].strip().lower() in _JOINS
            and not is_name(last.name.split()[0])
        ):
            whole = question[last.start : phrase.end]
            bare = re.sub(r"^(?:the|a|an|this|that|these|those|all)\s+", "", whole, flags=re.IGNORECASE)
            if bare.lower() in text.lower():
                joined[-1] = Phrase(whole[:1].lower() + whole[1:], last.start, phrase.end)
                continue
        joined.append(phrase)
    return joined
