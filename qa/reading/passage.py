"""The sentences found as one run of words, so that every rule looks at all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from qa.arrays import Columns, NDArray, columns, np
from qa.hints import TYPE_CHECKING, Final
from qa.language import lexicon
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.categories import category
from qa.language.closed_classes import BE, word_set
from qa.language.kin import PARENTS
from qa.questions.analysis import Question
from qa.reading.candidates import Spans, enumerate_spans
from qa.reading.life_dates import put_lives
from qa.reading.presence import shares_of
from qa.reading.related import put_derived, put_surnames
from qa.reading.shape import shape_matrix
from qa.reading.shape.lookup import among
from qa.records import NamedTuple

if TYPE_CHECKING:
    from qa.reading.kinds import Kinds

__all__ = ["FAR", "Earlier", "Matches", "Passage", "Prepared", "match", "passage_of", "prepare"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

#: Words of different sentences are at least this far apart.
FAR: Final = 1000

#: How like the question asked one of the text must be for what follows to answer it: Dice's coefficient.
POSED: Final = 0.6

_BE_OR_MEAN: Final = BE | {"'s", "means"}
_HE_OR_SHE: Final = word_set("he she him his her")
_PERSONAL: Final = word_set("he she him her his hers they them their")
_IMPERSONAL: Final = word_set("it its they them their this these")
_CLAUSE_MARKS: Final = word_set(", ; : ( ) – — --")

#: name of a flag: the words that have it (compared with the folded word).
_FLAG_WORDS: Final[dict[str, frozenset[str]]] = {
    "be": _BE_OR_MEAN,
    "by": frozenset({"by"}),
    "comma": frozenset({","}),
    "bracket": frozenset({"(", "["}),
    "joint": frozenset({"and", "or", ",", "as", "well"}),
    "mark": frozenset({",", "(", ")", ";", ":"}),
    "personal": _PERSONAL,
    "impersonal": _IMPERSONAL,
}


class Prepared(NamedTuple):
    """A sentence with its candidates and their shapes: all that can be known before a question.

    Parameters
    ----------
    sentence : AnalysedSentence
    spans : Spans
    shape : Columns
        The values of the shape rules, a column for each.
    flags : sequence of ndarray of bool, shape (n_words,)
        "small" (a function word or a mark), then those of the words' classes.
    clause : ndarray of int, shape (n_words,)
        Number of the clause that each word is in: cut at marks and subordinators.
    """

    sentence: AnalysedSentence
    spans: Spans
    shape: Columns
    flags: Sequence[Flags]
    clause: Ints

    def only(self, kept: Flags) -> Prepared:
        """The sentence with some of its candidates, flagged by `kept`, of shape (n_candidates,)."""
        return self._replace(spans=self.spans.only(kept), shape=columns.only(self.shape, kept))


@lru_cache(maxsize=2048)
def prepare(text: str, tags: tuple[str, ...] | None = None) -> Prepared:
    """Analyse a sentence, enumerate its candidates, take their shapes."""
    sentence = analyse_sentence(text, tags)
    spans = enumerate_spans(sentence)
    words = sentence.folded
    flags = [np.array(_small_words(sentence), dtype=bool)]
    flags += [np.array([w in members for w in words], dtype=bool) for members in _FLAG_WORDS.values()]
    cuts = np.array([w in _CLAUSE_MARKS for w in words], dtype=bool) | among(
        sentence.categories, (category("subordinator"), category("wh"))
    )
    return Prepared(sentence, spans, shape_matrix(spans), flags, np.cumsum(cuts))


def _small_words(sentence: AnalysedSentence) -> list[bool]:
    """Which words are function words or marks; "May" is none where it can be the month."""
    return [
        not word[0].isalnum()
        or (word in lexicon.FUNCTION_WORDS and not (i and capital and word in lexicon.MONTHS))
        for i, (word, capital) in enumerate(zip(sentence.folded, sentence.capital, strict=True))
    ]


class Passage(NamedTuple):
    """The sentences found, joined; an empty word stands before each, between them, and at the end.

    Parameters
    ----------
    parts : tuple of Prepared
    folded, stems : list of str
    categories : ndarray of int8, shape (n_words,)
    capital : ndarray of bool, shape (n_words,)
    flags : mapping of str to ndarray of bool, shape (n_words,)
    clause : ndarray of int, shape (n_words,)
        Number of each word's clause; clauses of different sentences differ.
    position : ndarray of int, shape (n_words,)
        Words of one sentence count up by one; those of different sentences are `FAR` apart.
    part : ndarray of int, shape (n_words,)
        Number of the sentence that each word is in.
    first, end : ndarray of int, shape (n_candidates,)
        The candidates of all sentences, as places of words, end excluded.
    before, last : ndarray of int, shape (n_candidates,)
        The word before each candidate, and its last one.
    owner : ndarray of int, shape (n_candidates,)
        Number of the sentence that each candidate is in.
    shape : Columns
        The values of the shape rules, a column for each.
    """

    parts: tuple[Prepared, ...]
    folded: list[str]
    stems: list[str]
    categories: NDArray[np.int8]
    capital: Flags
    flags: Mapping[str, Flags]
    clause: Ints
    position: Ints
    part: Ints
    first: Ints
    end: Ints
    before: Ints
    last: Ints
    owner: Ints
    shape: Columns


def passage_of(parts: Sequence[Prepared]) -> Passage:
    """Join prepared sentences."""
    folded, stems = [""], [""]
    mark = np.array([category("mark")], dtype=np.int8)
    no = np.zeros(1, dtype=bool)
    categories, capital, flags = [mark], [no], [[no] for _ in range(1 + len(_FLAG_WORDS))]
    clause, position, part = [np.array([-1])], [np.array([-FAR])], [np.array([-1])]
    first, end, owner = [], [], []
    base = 0
    for number, prepared in enumerate(parts):
        offset, size = len(folded), len(prepared.sentence)
        first.append(prepared.spans.start.astype(np.int64) + offset)
        end.append(prepared.spans.end.astype(np.int64) + offset)
        owner.append(np.full(len(prepared.spans), number))
        folded += [*prepared.sentence.folded, ""]
        stems += [*prepared.sentence.stems, ""]
        categories += [prepared.sentence.categories, mark]
        capital += [prepared.sentence.capital, no]
        for row, own in zip(flags, prepared.flags, strict=True):
            row += [own, no]
        clause += [prepared.clause + base, np.array([-1])]
        position += [np.arange(size + 1) + base]
        part += [np.full(size + 1, number)]
        base += size + FAR
    joined = [np.concatenate(row) for row in flags]
    shape = columns.side_by_side([prepared.shape for prepared in parts])
    starts, ends = np.concatenate(first), np.concatenate(end)
    return Passage(
        tuple(parts), folded, stems, np.concatenate(categories), np.concatenate(capital),
        dict(zip(("small", *_FLAG_WORDS), joined, strict=True)),
        np.concatenate(clause), np.concatenate(position), np.concatenate(part),
        starts, ends, starts - 1, ends - 1, np.concatenate(owner),
        shape,
    )  # fmt: skip


class Earlier(NamedTuple):
    """Stems of the words in the two sentences before one, of those with a capital, of a question there."""

    stems: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    posed: frozenset[str] = frozenset()


class Matches(NamedTuple):
    """Which words of a passage are the question's.

    Parameters
    ----------
    term : ndarray of int, shape (n_words,)
        Number of the question's term, -1 where the word is not the question's.
    exact : ndarray of bool, shape (n_words,)
        Where the word itself stands, not a synonym, a derived word or a pronoun.
    weights : ndarray of float, shape (n_terms,)
        Share of each term in the question.
    present : tuple of ndarray of bool, shape (n_terms,)
        For each sentence which terms it has, itself or through a pronoun.
    borrowed : tuple of frozenset of int
        For each sentence the terms that only a pronoun stands for.
    share : ndarray of float, shape (n_sentences,)
        Share of the question's weight that each sentence has.
    context : ndarray of float, shape (n_sentences,)
        The same with the two sentences before it.
    rarity : ndarray of float, shape (n_words,)
        Inverse document frequency of each word as a share of the highest in the passage.
    kinds : Kinds or None
        Which words are of the kind asked for; None where none is asked for, or none that is known.
    told : tuple of frozenset of int
        For each sentence the terms that it lacks and one of the two before it has.
    """

    term: Ints
    exact: Flags
    weights: Floats
    present: tuple[Flags, ...]
    borrowed: tuple[frozenset[int], ...]
    share: Floats
    context: Floats
    rarity: Floats
    kinds: Kinds | None
    told: tuple[frozenset[int], ...]


def match(
    question: Question, passage: Passage, weigh: Callable[[str], float], earlier: Sequence[Earlier]
) -> Matches:
    """Find the question's words in a passage.

    A name of the question that a sentence lacks and one of the two sentences before it has is found
    in the sentence's first pronoun ("He was invited by ...").

    Parameters
    ----------
    question : Question
    passage : Passage
    weigh : callable
        From a stem to its inverse document frequency.
    earlier : sequence of Earlier
        For each sentence what the two before it in its article mention.
    """
    terms = question.terms
    weights = [weigh(term) for term in terms]
    total = sum(weights) or 1.0
    shares = [weight / total for weight in weights]
    number = {term: i for i, term in enumerate(terms)}
    known = {word: weigh(word) for word in dict.fromkeys(passage.stems)}
    rarest = max(known.values()) or 1.0
    rarity = np.array([known[word] / rarest for word in passage.stems])
    term = np.array([number.get(word, -1) for word in passage.stems], dtype=np.int64)
    present = [np.zeros(len(terms), dtype=bool) for _ in passage.parts]
    for place in np.flatnonzero(term >= 0).tolist():
        present[passage.part[place]][term[place]] = True
    exact = term >= 0
    kinds = None
    if question.kind in {"what", "which"}:
        from qa.reading.binomials import put_binomials  # only these questions need them
        from qa.reading.kinds import kinds_in

        put_binomials(question, passage, present)
        kinds = kinds_in(question, passage)
    put_derived(question, passage, term, present, kinds)
    if kinds is not None and kinds.term >= 0:
        # "An orange" is a fruit: where fruit is asked for, the sentence has the word.
        for place in np.flatnonzero(kinds.own & (term < 0)).tolist():
            present[passage.part[place]][kinds.term] = True
    put_lives(terms, passage.folded, passage.part, term, present)
    put_surnames(question, passage, term, present)
    _put_by_form(question, passage, term, present)
    context, borrowed, told = [row.copy() for row in present], [], []
    pronouns = np.flatnonzero(passage.flags["personal"] | passage.flags["impersonal"])
    for row, before in enumerate(earlier):
        missing = [i for i, word in enumerate(terms) if not present[row][i] and word in before.stems]
        context[row][missing] = True
        told.append(frozenset(missing))
        own = pronouns[passage.part[pronouns] == row]
        place, names = _spoken_of(question, passage, missing, before, row=row, own=own)
        if names and (len(own) or term[place] < 0):
            term[place] = max(names, key=lambda i: (shares[i], i))
        taken = frozenset(names)
        present[row][names] = True
        again = frozenset() if question.kind == "yes/no" else _posed_again(question, before, present[row])
        # What the text asks just before, it need not say again to answer it.
        present[row][list(again)] = context[row][list(again)] = True
        borrowed.append(taken | again)
    return Matches(
        term, exact, np.array(shares, dtype=float), tuple(present), tuple(borrowed),
        shares_of(present, shares), shares_of(context, shares), rarity, kinds, tuple(told),
    )  # fmt: skip


def _spoken_of(
    question: Question, passage: Passage, missing: list[int], before: Earlier, *, row: int, own: Ints
) -> tuple[int, list[int]]:
    """The word of a sentence that stands for terms named before it, and these terms.

    Its first pronoun, which are the places `own`; or the participle of a line without a subject.
    """
    if not missing:
        return 0, []
    if not len(own):
        from qa.reading.subjectless import has_no_subject  # few sentences have none of the question's words

        alone = has_no_subject(passage.parts[row].sentence)
        return int(passage.part.searchsorted(row)), missing if alone else []
    first = int(own[0])
    names = [i for i in missing if question.terms[i] in before.names]
    if passage.folded[first] in _HE_OR_SHE:  # no country
        spoken_of = zip(question.words, question.stems, strict=True)
        countries = {stem for word, stem in spoken_of if word in lexicon.COUNTRIES}
        names = [i for i in names if question.terms[i] not in countries]
    return first, names or (missing if passage.flags["impersonal"][first] else [])


def _posed_again(question: Question, before: Earlier, present: Flags) -> frozenset[int]:
    """The terms that a sentence lacks, where it stands behind a question much like the one asked."""
    asked = [i for i, word in enumerate(question.terms) if word in before.posed]
    if 2 * len(asked) < POSED * (len(question.terms) + len(before.posed)):
        return frozenset()
    return frozenset(i for i in asked if not present[i])


def _put_by_form(question: Question, passage: Passage, term: Ints, present: Sequence[Flags]) -> None:
    """What stands for a word of a question that asks who, when or how much, or of kin; few need each."""
    if not PARENTS.isdisjoint(question.words):
        from qa.reading.link.parentage import put_parents

        put_parents(question, passage, term, present)
    if question.form == "who":
        from qa.reading.converse import put_converse

        put_converse(question, passage, term, present)
    elif question.form == "when":
        from qa.reading.hours import put_hours

        put_hours(question, passage, term, present)
    elif question.form == "how many" and question.answer_type != "number":
        from qa.reading.growth import put_growth

        put_growth(question, passage, term, present)
