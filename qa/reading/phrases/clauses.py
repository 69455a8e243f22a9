"""Clauses, verb phrases, and noun phrases with a clause behind."""

from __future__ import annotations

from collections.abc import Iterator

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.categories import REFERRING, categories, category
from qa.language.closed_classes import RELATIVES, word_set
from qa.language.lexicon import WEEKDAYS
from qa.language.markers import CAUSES, PURPOSES, REPORTING, TELLING, WANTING, WORDING, occurrences
from qa.reading.phrases.phrase import Phrase

__all__ = ["FINITE_TAGS", "clause_phrases", "modified_phrases", "new_subject", "told_from"]

_MARKERS = (*CAUSES, *PURPOSES)
_DET = category("determiner")
_ADV = category("adverb")
_PART = category("participle")
_GERUND = category("gerund")
_CONJ = category("conjunction")
_VERB = category("verb")
_AUX = category("auxiliary")
_TO = category("to")
_SUB = category("subordinator")
_WH = category("wh")
_PREP = category("preposition")
_OF = category("of")
_PRON = category("pronoun")
_SUBJECTS = categories("determiner possessive pronoun name noun adjective number")
_NAME = category("name")
_BEGINS = categories("determiner possessive pronoun name")
#: A comma before one of these ends a clause.
_NEW = (_WH, _SUB, _PRON, _ADV, _GERUND, _PART, _AUX, _VERB)
_NEW_WORDS = word_set("but while although which who with")
_CLAUSE_STOPS = word_set(". ; : ? ! — – -- •")
#: Past and third person by their form, and modal verbs.
FINITE_TAGS = word_set("VVD VVZ VBD VBZ VHD VHZ VDD VDZ VM0")
_TAKING_NOUNS = frozenset(("of", "to", "for"))
_WANTING_A_VERB = word_set("when because that while although if whereas unless")
_SUBORDINATORS = word_set("that so by how")
_SUBJECT_PRONOUNS = word_set("i he she we they")
_GOVERNED_RELATIVES = word_set("which whom whose")


#: A clause in front of its main clause begins with one of the first so many words.
_FRONT: Final = 8


def _in_front(s: AnalysedSentence, start: int) -> bool:
    """Whether a clause stands in front of its main clause: no finite verb comes before it."""
    return start <= _FRONT and not any(s.codes[k] == _AUX or s.tags[k] in FINITE_TAGS for k in range(start))


def _clause_end(s: AnalysedSentence, start: int) -> int:
    """The end of the clause that `start` is in: a strong mark, or a comma before a new clause.

    No comma ends it before its verb: "when the watchman, who was drunk, | dropped a match".
    """
    opened = start if start and s.folded[start - 1] in _WANTING_A_VERB else None
    aside = False
    end = _enclosing_end(s, start)
    main = opened is not None or (start > 0 and s.folded[start - 1] in {"after", "before", "since", "as"})
    main = main and _wants_main_clause(s, start - 1, end)
    for k in range(start, end):
        if s.folded[k] in _WANTING_A_VERB:
            opened = k + 1
        if s.words[k] in _CLAUSE_STOPS and not (s.words[k] == "." and k + 1 < len(s)):
            return k
        if s.words[k] != ",":
            if main and _main_clause_begins(s, start, k):
                return k
            continue
        if aside or _opens_aside(s, k):
            aside = not aside  # "said that|, from then on, it would close"
        elif opened is not None and _has_no_verb(s, opened, k):
            continue
        elif _tells_who_said_it(s, k) or _clause_follows(s, start, k):
            return k
    return end


def _wants_main_clause(s: AnalysedSentence, subordinator: int, end: int) -> bool:
    """Whether a clause begins its sentence, or what "but" joins, and no comma behind it ends it."""
    led = subordinator == 0 or s.codes[subordinator - 1] == _CONJ or s.words[subordinator - 1] in {";", ":"}
    return led and "," not in s.words[subordinator:end]


def _main_clause_begins(s: AnalysedSentence, start: int, place: int) -> bool:
    """Whether a pronoun is the subject of the main clause: "after it had asked for my name | I left".

    The clause in front has its own verb, and its last word is one that no clause begins behind but a new one.
    """
    if s.folded[place] not in _SUBJECT_PRONOUNS or place + 1 >= len(s):
        return False
    finite = place + 1 + (s.codes[place + 1] == _ADV)
    return (
        finite < len(s)
        and (s.codes[finite] == _AUX or s.tags[finite] in FINITE_TAGS or s.codes[finite] == _VERB)
        and any(s.codes[k] in (_VERB, _AUX) for k in range(start, place - 1))
        and s.codes[place - 1] not in (_SUB, _WH, _CONJ, _PREP, _DET)
        and s.folded[place - 1] not in {"that", "than", "how"}
        and s.stems[place - 1] not in REPORTING
    )


def _enclosing_end(s: AnalysedSentence, start: int) -> int:
    """Where the quotation or the bracket closes that a place is in; else the end of the sentence."""
    depth = 0
    quoted = s.words[:start].count('"') % 2 == 1
    for k in range(start, len(s)):
        word = s.words[k]
        if word == '"':
            if quoted:
                return k
            quoted = True
        elif word == "”" and "“" not in s.words[start:k]:
            return k
        elif word in {"(", "["}:
            depth += 1
        elif word in {")", "]"}:
            if not depth:
                return k
            depth -= 1
    return len(s)


def _clause_follows(s: AnalysedSentence, start: int, comma: int) -> bool:
    """Whether what follows a comma is no more of the clause from `start` on."""
    after = comma + 1
    if after >= len(s) or _goes_on_to_its_verb(s, start, comma):
        return False
    if s.codes[after] in _NEW or s.folded[after] in _NEW_WORDS:
        return True
    before = s.words[start:comma]
    inside = before.count("(") > before.count(")") or before.count("[") > before.count("]")
    if _in_front(s, start - 1) and not inside and _main_clause_follows(s, comma):
        return True
    joined = after + 1
    return (
        s.codes[after] == _CONJ
        and joined < len(s)
        and (
            s.codes[joined] in (_PRON, _VERB, _AUX, _DET, _ADV)
            or new_subject(s, joined)
            or _new_subject_described(s, joined)
            or (s.codes[joined] == _PREP and _clause_behind(s, joined + 1))
        )
    )


def _has_no_verb(s: AnalysedSentence, start: int, comma: int) -> bool:
    """Whether a clause has no verb of its own before a comma, but for that of a relative."""
    relative = next((k for k in range(start, comma) if s.codes[k] == _WH), comma)
    return not any(s.codes[k] in (_VERB, _AUX) for k in range(start, relative))


#: What is put in behind that has at most so many words.
_ASIDE_REACH = 8


def _opens_aside(s: AnalysedSentence, comma: int) -> bool:
    """Whether what is put in begins at a comma: "said that|, from then on, it would close"."""
    joins = comma > 0 and (s.codes[comma - 1] == _SUB or s.folded[comma - 1] == "that")
    after = s.words[comma + 1 : comma + 1 + _ASIDE_REACH]
    return joins and "," in after and s.codes[comma + 1] != _CONJ


#: Who said it is told in at most so many words.
_TELLING_REACH = 12


def _tells_who_said_it(s: AnalysedSentence, comma: int) -> bool:
    """Whether nothing follows but who said it: "it would close |, police spokesman Ann Roe said."."""
    end = next((k for k in range(comma + 1, len(s)) if not s.words[k][0].isalnum()), len(s))
    last = next((k for k in range(comma + 2, end) if s.codes[k] in (_VERB, _AUX, _PART)), comma)
    # "..., the mayor said | on Friday"
    when = last + 1 + (s.codes[last + 1 : last + 2] == [_PREP])
    rest = s.folded[when:end]
    return (
        1 < end - comma <= _TELLING_REACH
        and (s.tags[last] in FINITE_TAGS or s.tags[last] == "VVN")
        and s.stems[last] in REPORTING
        and (end == len(s) or s.words[end] == ".")
        and (last + 1 == end or (bool(rest) and rest[0] in WEEKDAYS))
    )


def _goes_on_to_its_verb(s: AnalysedSentence, start: int, comma: int) -> bool:
    """Whether the verb of the clause from `start` on follows: "her husband, a smith|, had found it"."""
    return (
        s.codes[comma + 1] in (_AUX, _VERB)
        and "," in s.words[start:comma]
        and not any(s.tags[k] in FINITE_TAGS for k in range(start, comma))
    )


def _joined_end(s: AnalysedSentence, start: int, end: int) -> int:
    """Where a phrase of a verb that is not finite ends: "to write a book | and had no time".

    And joins like with like, so that a finite verb behind it belongs to another phrase.
    """
    for k in range(start + 1, end - 1):
        if s.codes[k] == _CONJ and s.tags[k + 1] in FINITE_TAGS:
            return k - (s.words[k - 1] == ",")
    return end


#: The verb of a new clause stands at most so many words behind the "and" before it.
_SUBJECT_REACH = 6


def new_subject(s: AnalysedSentence, start: int) -> bool:
    """Whether a subject with its verb begins here: "..., and | the new mayor resigned"."""
    for k in range(start + 1, min(start + _SUBJECT_REACH, len(s))):
        if s.codes[k] in (_VERB, _AUX):
            return s.codes[start] in _SUBJECTS
        if s.words[k] == "," or s.codes[k] in (_CONJ, _WH, _SUB):
            return False
    return False


def _new_subject_described(s: AnalysedSentence, start: int) -> bool:
    """Whether a subject begins here that a relative parts from its verb: "| my aunt, who limps, fell"."""
    if s.codes[start] not in _SUBJECTS:
        return False
    commas = [k for k in range(start + 1, len(s)) if s.words[k] == ","][:2]
    return (
        len(commas) > 1
        and commas[0] - start < _SUBJECT_REACH
        and commas[1] + 1 < len(s)
        and s.codes[commas[0] + 1] == _WH
        and s.codes[commas[1] + 1] in (_VERB, _AUX)
    )


def _clause_behind(s: AnalysedSentence, start: int) -> bool:
    """Whether a subject with its verb follows soon: "..., and in | 1709 he fled"."""
    return any(new_subject(s, k) for k in range(start, min(start + _SUBJECT_REACH, len(s))))


def _main_clause_follows(s: AnalysedSentence, comma: int) -> bool:
    """Whether a main clause follows a comma: "..., | the mayor left", "..., | in May, she sailed"."""
    if new_subject(s, comma + 1):
        return True
    if comma + 1 >= len(s) or s.codes[comma + 1] != _PREP:
        return False
    return any(
        s.words[k] == "," and new_subject(s, k + 1)
        for k in range(comma + 2, min(comma + 2 + _SUBJECT_REACH, len(s)))
    )


def clause_phrases(s: AnalysedSentence) -> Iterator[Phrase]:
    """Clauses behind a subordinator, infinitive to or a marker of cause, and verbs with what follows them."""
    n = len(s)
    markers = {i: i + 1 for i in range(n) if s.codes[i] == _SUB or s.folded[i] in _SUBORDINATORS}
    markers |= dict(sorted(occurrences(s.folded, _MARKERS)))
    purposes = [k for k, _ in occurrences(s.folded, PURPOSES)]
    for i in range(n):
        code = s.codes[i]
        after = markers.get(i)
        if after is not None and after < n:
            end = _clause_end(s, after)
            if s.folded[after - 1] in _TAKING_NOUNS:
                end = _joined_end(s, after, end)  # "because of the fog | and will go on in May"
            # "In order to route messages | as part of a programme"
            for close in {end, next((k for k in purposes if after + 1 < k < end), end)}:
                if close > after + (after == i + 1):
                    if s.words[after] != ",":
                        yield Phrase("clause", after, close)
                    yield Phrase("clause", i, close)
        elif code == _TO and i + 1 < n:
            yield Phrase("clause", i, _joined_end(s, i, _clause_end(s, i)))
        elif s.words[i] in {":", ","}:
            yield from _explaining(s, i)
        if code in (_VERB, _PART, _GERUND) and i + 1 < n and s.folded[i : i + 2] != ["going", "to"]:
            yield from _verb_phrases(s, i)


def _explaining(s: AnalysedSentence, mark: int) -> Iterator[Phrase]:
    """A clause behind a colon, or before a result: "| the pump failed |, so the mine was flooded"."""
    if s.words[mark] == ":":
        if mark and s.stems[mark - 1] in WORDING:
            # As in "a note of seven words: | Do not go up |"; in "a note saying:" nothing follows.
            end = len(s) - (s.words[-1] in {".", "!"})
            if end > mark + 1:
                yield Phrase("clause", mark + 1, end)
        elif new_subject(s, mark + 1):
            yield Phrase("clause", mark + 1, _clause_end(s, mark + 1))
    elif s.folded[mark + 1 : mark + 2] == ["so"] and new_subject(s, mark + 2):
        start = next((k + 1 for k in range(mark - 1, -1, -1) if s.words[k] in _CLAUSE_STOPS - {"."}), 0)
        if start < mark:
            yield Phrase("clause", start, mark)


def _verb_phrases(s: AnalysedSentence, verb: int) -> Iterator[Phrase]:
    """A verb with what follows it, the last of a series with those before, and the clause that it reports."""
    end = _clause_end(s, verb)
    closed = end if s.tags[verb] in FINITE_TAGS else _joined_end(s, verb, end)
    for close in {closed, _series_end(s, verb, closed)}:
        if close > verb + 1:
            yield Phrase("verb phrase", verb, close)
    # "She said | the mill would close", "told reporters | it would": a clause without that.
    told = told_from(s, verb) if s.stems[verb] in TELLING else verb + 1
    if s.stems[verb] in REPORTING and s.codes[told] in _SUBJECTS and new_subject(s, told):
        yield Phrase("clause", told, end)
    # "Wants | the state to pay for it": an infinitive with its subject.
    elif s.stems[verb] in WANTING and _infinitive_with_subject(s, verb + 1):
        yield Phrase("clause", verb + 1, closed)
    # "Accused of | having left it"
    if s.folded[verb - 1 : verb] == ["having"] and closed > verb + 1:
        yield Phrase("verb phrase", verb - 1, closed)


def _infinitive_with_subject(s: AnalysedSentence, start: int) -> bool:
    """Whether a subject with an infinitive begins there: "| the state to pay for a tunnel"."""
    if start >= len(s) or s.codes[start] not in _SUBJECTS:
        return False
    for k in range(start + 1, min(start + _SUBJECT_REACH, len(s))):
        if s.codes[k] == _TO:
            return s.codes[k - 1] in REFERRING and s.codes[k - 1] != _PRON
        if s.codes[k] not in _SUBJECTS | {_OF, _PREP}:
            return False
    return False


def _series_end(s: AnalysedSentence, verb: int, end: int) -> int:
    """Where the last of several things done ends: "sank the ships|, burned the stores and left |"."""
    last, begin = end, verb
    while last + 2 < len(s) and s.words[last] == ",":
        following = last + 1 + (s.codes[last + 1] == _CONJ)
        if s.tags[following] != s.tags[verb]:
            break
        begin, last = following, _clause_end(s, following)
    joined = any(s.codes[k - 1] == _CONJ and s.tags[k] == s.tags[verb] for k in range(begin, last))
    return last if joined else end


#: Whom it is told stands in at most so many words behind the verb.
_TOLD_REACH: Final = 6


def told_from(s: AnalysedSentence, verb: int) -> int:
    """Where what is told begins: "told a news conference on Monday | the mill would close"."""
    for k in range(verb + 2, min(verb + 2 + _TOLD_REACH, len(s))):
        in_name = s.codes[k] == _NAME and s.codes[k - 1] != _PRON  # "told mayor Ann | Roe"
        if s.codes[k - 1] in REFERRING and s.codes[k] in _BEGINS and not in_name and new_subject(s, k):
            return k
        if s.codes[k] in (_VERB, _AUX) or not s.words[k][0].isalnum():
            break
    return verb + 1


def modified_phrases(s: AnalysedSentence, extended: list[Phrase]) -> Iterator[Phrase]:
    """Noun phrases with the clause that follows without a comma: "a machine | that sorts letters"."""
    for p in extended:
        if p.end + 1 >= len(s):
            continue
        code = s.codes[p.end]
        relative = code in (_WH, _SUB) and s.folded[p.end] in RELATIVES
        # "The process | by which stone is burnt", "a firm | of whose boats two are left"
        relative |= code in (_PREP, _OF) and s.folded[p.end + 1] in _GOVERNED_RELATIVES
        # "A tool | for cutting wood"
        relative |= s.folded[p.end] == "for" and s.codes[p.end + 1] == _GERUND
        if relative or code == _TO or (code in (_GERUND, _PART) and s.codes[p.end - 1] != _AUX):
            end = _joined_end(s, p.end, _clause_end(s, p.end + 1))
            if end > p.end + 1:
                yield Phrase("noun phrase with a clause", p.start, end)
                # "A stone | that is burnt to lime |, a white powder"
                comma = next((k for k in range(p.end + 2, end - 1) if _renamed(s, k)), end)
                if comma < end:
                    yield Phrase("noun phrase with a clause", p.start, comma)


def _renamed(s: AnalysedSentence, place: int) -> bool:
    """Whether a comma stands there that an article follows."""
    return s.words[place] == "," and s.codes[place + 1] == _DET
