"""Whole phrases in their place: objects, reported clauses, definitions, names beside nouns."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.categories import FINITE, NOMINAL, SLIGHT, VERBAL, categories, category
from qa.language.closed_classes import ARTICLES
from qa.language.forms import term_set
from qa.language.markers import REPORTING, TELLING, WANTING
from qa.language.nationalities import NATIONALITIES
from qa.questions.tables import FILLER_NOUNS
from qa.reading.link.naming import naming
from qa.reading.link.place import opening_of, subject_end
from qa.reading.link.view import SHAPE, Flags, Table, View
from qa.reading.phrases.clauses import FINITE_TAGS, told_from
from qa.reading.shape.lookup import among

__all__ = ["begins_with_term", "is_renamed", "is_said_of_another", "put_whole"]

_CLAUSES: Final = ("clause", "verb phrase")
_NOUN_PHRASES: Final = (
    "full noun phrase", "extended noun phrase", "noun phrase", "noun phrase with a clause", "list",
)  # fmt: skip
#: Verbs that take for with a noun, or an infinitive.
_FOR_OR_TO: Final = term_set("vote ask plan hope wait push call opt fight campaign")
_INFINITIVE_REACH: Final = 10
_BEFORE_TERM: Final = categories("determiner adjective")
_DEFINERS: Final = term_set("refer denote signify describe comprise consist mean")


def put_whole(view: View, table: Table) -> None:
    """Rules that ask for two things at once: a whole phrase, and the place where the answer is due."""
    _put_objects(view, table)
    _put_definitions(view, table)
    _put_names(view, table)
    table.put("renamed by a name", is_renamed(view))


def _longest(view: View, able: Flags) -> Flags:
    """Those among the candidates that no other of them, with the same beginning, reaches beyond."""
    passage = view.passage
    last = np.zeros(len(passage.folded), dtype=np.int64)
    np.maximum.at(last, passage.first[able], passage.end[able])
    return np.asarray(able & (passage.end == last[passage.first]))


def _put_objects(view: View, table: Table) -> None:
    """What follows the verb asked about: its object with all its phrases, or the clause that it reports."""
    question, passage = view.question, view.passage
    verb = question.verb
    if verb is None or question.subject_asked is not False or question.passive:
        return
    stem = question.stems[verb]
    if stem not in question.terms:
        return
    same = view.found.term == question.terms.index(stem)
    if stem in REPORTING:
        same |= np.array([word in REPORTING for word in passage.stems], dtype=bool)
    acts = same & among(passage.categories, VERBAL)
    before = passage.before
    skipped = np.array([word in {"that", "up", "out", "off", "down"} for word in passage.folded], dtype=bool)
    behind = acts[before] | (skipped[before] & acts[np.maximum(before - 1, 0)])
    able = behind & view.whole(*_NOUN_PHRASES)
    # "planned | to write a book", "avoided | paying"
    marked = behind | (view.words("to")[before] & acts[np.maximum(before - 1, 0)])
    infinite = among(passage.categories, (category("to"), category("gerund")))
    infinite[1:] |= passage.categories[:-1] == category("to")
    doing = marked & infinite[passage.first] & view.whole(*_CLAUSES)
    if stem in WANTING:
        doing |= behind & view.whole("clause")  # "wants | the state to pay"
    if question.preposition == "for" and stem in _FOR_OR_TO:
        doing |= _infinitive_behind(view, acts)
    value = np.maximum(0.5 * able + 0.5 * _longest(view, able), doing)
    table.put("whole object of the verb asked about", value)
    if stem in REPORTING:
        finite = view.has(among(passage.categories, FINITE))
        clause = (behind | _told(view, acts)) & finite & view.whole("clause")
        table.put("whole clause that the verb asked about reports", _longest(view, clause))


def _told(view: View, acts: Flags) -> Flags:
    """Candidates that begin behind whom it is told: "told reporters on Monday ‹the mill would close›"."""
    passage = view.passage
    begins = np.zeros(len(acts) + 1, dtype=bool)
    for k in np.flatnonzero(acts).tolist():
        if passage.stems[k] in TELLING:
            sentence = passage.parts[passage.part[k]].sentence
            offset = int(passage.part.searchsorted(passage.part[k]))
            begins[told_from(sentence, k - offset) + offset] = True
    return np.asarray(begins[passage.first])


def _infinitive_behind(view: View, acts: Flags) -> Flags:
    """Whole infinitives behind the verb in its sentence: "voted 23 to 14 on Tuesday ‹to close the mill›"."""
    passage = view.passage
    places = np.maximum.accumulate(np.where(acts, np.arange(len(acts)), 0))[passage.first]
    near = (places > 0) & (passage.first - places <= _INFINITIVE_REACH)
    near &= passage.part[places] == passage.owner
    begins = passage.categories[passage.first] == category("to")
    return np.asarray(near & begins & view.whole("clause"))


def _put_definitions(view: View, table: Table) -> None:
    """A whole phrase that says what the term is: behind be, or in apposition."""
    question, passage, matched = view.question, view.passage, view.matched
    if question.answer_type not in {"definition", "role"}:
        return
    n = len(matched)
    noun = _longest(view, view.whole(*_NOUN_PHRASES))
    before, after = passage.before, np.minimum(passage.end, n - 1)
    comma, be = passage.flags["comma"], passage.flags["be"]
    stops = np.array([word in {",", ".", ";", ")", ""} for word in passage.folded], dtype=bool)
    said = np.zeros(n, dtype=bool)
    for k in np.flatnonzero(be):
        said[k] = _names_term(view, subject_end(passage, int(k))) or begins_with_term(view, int(k))
    said[np.array(_defining(view), dtype=np.int64)] = True
    named = said[before]
    # "Ann Roe (born 1902) — a keeper of the light" renames as a comma does.
    aside = np.zeros(n, dtype=bool)
    for k in np.flatnonzero(comma | view.words("—", "–", "--")):
        aside[k] = matched[max(opening_of(passage, int(k)) - 1, 0)]
    beside = aside[before] & stops[after]
    # "A keeper of the light, Ann Roe, ...": the phrase stands before the comma.
    leads = (comma & _before_renamed(view))[after]
    # "Low walls of timber | called groynes": it stands before the name that it is given.
    gives, relative = naming(view)
    # "A quarrel with the director, Ann Roe,": the nearest noun with what its of adds, no other phrase.
    leads = (leads | gives[after]) & view.whole("noun phrase", "extended noun phrase", "list")
    leads |= relative[after] & view.whole(*_NOUN_PHRASES)
    starts = np.zeros(n + 1, dtype=np.int64)
    starts[:] = n
    np.minimum.at(starts, passage.end[leads], passage.first[leads])
    leads &= passage.first == starts[passage.end]
    article = np.array([word in ARTICLES for word in passage.folded], dtype=bool)[passage.first]
    whole = (noun & (named | (beside & article))) | leads
    table.put("whole phrase that says what the term is", whole)


def _before_renamed(view: View) -> Flags:
    """Where the term follows as another name: "A keeper, | Ann Roe", "a weaver, | the dunnock |, sings".

    A plain noun stands between two commas then: "used in boats and tents, | zips come in two sizes".
    """
    passage, matched = view.passage, view.matched
    folded, n = passage.folded, len(matched)
    out = np.zeros(n, dtype=bool)
    for k in range(n - 1):
        begin = k + 1 + (folded[k + 1] in ARTICLES)
        if begin < n and matched[begin]:
            end = next((i for i in range(begin, n) if not matched[i]), n - 1)
            out[k] = passage.capital[begin] or folded[end] in {",", ".", ";", ")", ""}
    return out


def _defining(view: View) -> list[int]:
    """Last words of the verbs that define the term: "the term refers | to", "it denotes | a ..."."""
    passage = view.passage
    out = []
    for k, stem in enumerate(passage.stems):
        if stem in _DEFINERS and passage.categories[k] in FINITE:
            start = k
            while passage.categories[start - 1] in SLIGHT:
                start -= 1
            if _names_term(view, subject_end(passage, start)):
                out.append(k + (passage.folded[k + 1] in {"to", "as", "of"}))
    return out


def begins_with_term(view: View, be: int) -> bool:
    """Whether the subject of be is the term with more names: "A zip, clasp or fly, once a hook, | is"."""
    passage = view.passage
    begin = int(np.searchsorted(passage.part, passage.part[be]))
    first = begin + (passage.folded[begin] in ARTICLES)
    comma = next((k for k in range(first, be) if passage.folded[k] == ","), None)
    if comma is None or not view.matched[comma - 1]:
        return False
    tags = passage.parts[int(passage.part[be])].sentence.tags
    return FINITE_TAGS.isdisjoint(tags[first - begin : be - begin])


def _names_term(view: View, end: int) -> bool:
    """Whether what ends there is the term asked about, letters behind a name passed over: "Ann Roe FRS".

    "The oldest text in | Frisian | is ..." says nothing of what Frisian is.
    """
    capital, matched = view.passage.capital, view.matched
    if not (matched[max(end - 1, 0)] or (capital[end - 1] and matched[max(end - 2, 0)])):
        return False
    return not _is_governed(view, end)


def _is_governed(view: View, end: int) -> bool:
    """Whether what ends there goes with another: "the oldest text in | Frisian", "the first to see | Ely"."""
    matched, codes = view.matched, view.passage.categories
    begin = end - 1
    while begin and (matched[begin - 1] or codes[begin - 1] in _BEFORE_TERM):
        begin -= 1
    governed = codes[begin - 1] in (category("preposition"), category("of"))
    of_noun = governed and begin > 1 and codes[begin - 2] in NOMINAL and not matched[begin - 2]
    return bool(of_noun or codes[begin - 1] in VERBAL)


def is_said_of_another(view: View) -> Flags:
    """Candidates that say what another thing of the term is: "the oldest text in Frisian is ‹a poem›"."""
    passage = view.passage
    begins = np.zeros(len(passage.folded) + 2, dtype=bool)
    for k in np.flatnonzero(passage.flags["be"]).tolist():
        end = subject_end(passage, k)
        begins[k + 1 : k + 3] |= bool(view.matched[max(end - 1, 0)]) and _is_governed(view, end)
    return begins[passage.first]


def _put_names(view: View, table: Table) -> None:
    """A name right beside the noun whose name is asked: "the barge ‹Sea Holly›", "‹Emma›, a novel"."""
    question, passage = view.question, view.passage
    asked = {"name", "names", "called", "named", "title", "titled"} & set(question.words)
    if not asked:
        return
    heads = {
        question.stems[i]
        for i in question.content
        if question.words[i] not in FILLER_NOUNS and question.words[i] not in asked
    }
    noun = np.array([word in heads for word in passage.stems], dtype=bool)
    capital = passage.capital
    name = view.whole("name") | (
        (passage.shape[SHAPE["all capitals"]] > 0) & view.whole("bare noun phrase", "quotation")
    )
    name |= view.whole("list") & (passage.shape[SHAPE["all capitals"]] > 0)
    plain = noun & ~capital
    article = np.array([word in ARTICLES for word in passage.folded], dtype=bool)
    # "Two barges, | Ann and Mary |, ...", "| Emma |, a barge ..."
    comma = passage.flags["comma"]
    before, after = passage.before, np.minimum(passage.end, len(noun) - 1)
    one, two = np.minimum(after + 1, len(noun) - 1), np.minimum(after + 2, len(noun) - 1)
    beside = plain[before] | plain[after] | (noun & capital)[passage.first] | (noun & capital)[passage.last]
    # "The barge, | the Emma |, ..." has the article that the name is cited without.
    left = np.where(article[before], before - 1, before)
    beside |= comma[left] & plain[np.maximum(left - 1, 0)]
    beside |= comma[after] & (plain[one] | (article[one] & plain[two]))
    table.put("name beside the noun whose name is asked", name & beside)


def is_renamed(view: View) -> Flags:
    """Noun phrases that a name follows, with a comma or without: "his deputy, | Ann Roe"."""
    passage = view.passage
    capital = np.append(passage.capital, False)
    # "His Chinese counterpart" has no name of his.
    nation = np.array([word in NATIONALITIES for word in passage.folded], dtype=bool)
    plain = ~view.has(passage.capital & ~nation) & view.whole("noun phrase", "bare noun phrase")
    comma = np.append(passage.flags["comma"], False)
    after = np.minimum(passage.end + comma[passage.end], len(passage.folded))
    named = np.zeros(len(capital) + 1, dtype=bool)
    named[passage.first[view.whole("name")]] = True
    # "In the spring, | Ann Roe ..." is no apposition.
    before = passage.before
    fronted = among(passage.categories, (category("preposition"),))[before]
    fronted &= np.array([word in {"", ","} for word in passage.folded])[np.maximum(before - 1, 0)]
    return np.asarray(plain & named[after] & ~fronted)
