"""Questions that give alternatives: "Is the tower made of brick or stone?", "Who built it, Ann or Tom?"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.hints import Final
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.categories import DESCRIBING, DETERMINERS, NOUNS, PREPOSITIONAL, VERBAL, categories, category
from qa.language.closed_classes import DO, QUESTION_WORDS, word_set
from qa.language.forms import terms_of
from qa.language.lexicon import AUXILIARIES, NEGATIONS
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.records import NamedTuple

__all__ = ["Choice", "alternatives", "choice_behind", "settled", "without_or_not"]

#: "Or" gives no alternative before them: "ten | or more |", "more | or less |", "open | or not |".
_NO_CHOICE: Final = word_set(
    "more less fewer so not otherwise else other another under over even above below later earlier longer "
    "nearly almost thereabouts something anything someone anyone somebody anybody any"
)
_OR_NOT: Final = regex(r",?\s+or\s+(?:not|(?:some|any)thing(?:\s+like\s+(?:that|it))?)(?=\s*\??$)")
_NOT_SO: Final = regex(r"\b(?P<word>\w+)\s+or\s+not\s+(?P=word)\b")
_BEHIND: Final = regex(
    r"^(?P<rest>.+?)\s*(?:[,:–—]|\s-)\s*(?:was\s+it\s+|is\s+it\s+|the\s+one\s+)?"
    r"(?P<told>[^?:–—]*?\bor\b[^?:–—]*?)\s*\??$"
)
_PARTS: Final = regex(r"\s*,\s*(?:or\s+)?|\s+or\s+")
#: The longest alternative behind a question, in words.
_LONGEST: Final = 8


_NUMBER: Final = category("number")
_NAME: Final = category("name")
_NOMINAL: Final = categories("adjective number noun name gerund genitive")
_ORDERS: Final = frozenset(("before", "after"))
_LINKING: Final = word_set("get be becom go stay remain")
_GOING_ON: Final = word_set("and but that if because although to")
_EITHER: Final = frozenset(("either", "both"))


class Choice(NamedTuple):
    """The alternatives of a question.

    Parameters
    ----------
    options : tuple of str
        As the question says them.
    questions : tuple of str
        The question with each of them alone.
    """

    options: tuple[str, ...]
    questions: tuple[str, ...]


def without_or_not(text: str) -> str:
    """A question without "or not" at its end, by which nothing else is asked.

    Examples
    --------
    >>> without_or_not("Did the mill close or not?")
    'Did the mill close?'
    """
    return _OR_NOT.sub("", text)


def alternatives(text: str) -> Choice | None:
    """Read the alternatives of a question that could be answered with yes or no.

    Parameters
    ----------
    text : str

    Returns
    -------
    Choice or None
        None where none are given; without options where they can't be told apart.

    Examples
    --------
    >>> alternatives("Was the hall built of brick or stone?").questions
    ('Was the hall built of brick?', 'Was the hall built of stone?')
    >>> alternatives("Did the team win or lose the final?").options
    ('win', 'lose')
    >>> alternatives("Did 10 or more people come?")
    """
    sentence = analyse_sentence(text)
    words = sentence.folded
    denied = _NOT_SO.search(text)
    if denied:
        begin, end = denied.span()
        either = (denied["word"], f"not {denied['word']}")
        return Choice(either, tuple(text[:begin] + option + text[end:] for option in either))
    places = [i for i, word in enumerate(words) if word == "or" and _chooses(words, i)]
    if not places:
        return None
    spans = _spans(sentence, places[0]) if len(places) == 1 else None
    if spans is None:
        return Choice((), ())
    begin = spans[0][0]
    if begin and words[begin - 1] in _EITHER:
        begin -= 1
    end = int(sentence.ends[spans[-1][1] - 1])
    options = tuple(text[int(sentence.starts[a]) : int(sentence.ends[b - 1])] for a, b in spans)
    if spans[0][0] == 0:  # "Did it close | or did it burn |?"
        return Choice(options, tuple(f"{option}?" for option in options))
    before, behind = text[: int(sentence.starts[begin])], text[end:]
    return Choice(options, tuple(before + option + behind for option in options))


def settled(text: str, answer: str) -> str:
    """A question of alternatives with the one that was answered: what a "why?" behind it asks about.

    Examples
    --------
    >>> settled("Was the hall built of brick or stone?", "brick")
    'Was the hall built of brick?'
    """
    choice = alternatives(text)
    said = terms_of(answer)
    chosen = [i for i, option in enumerate(choice.options) if terms_of(option) & said] if choice else []
    return choice.questions[chosen[0]] if choice and len(chosen) == 1 else text


def _chooses(words: Sequence[str], place: int) -> bool:
    following = words[place + 1 : place + 2]
    return bool(place and following) and following[0][0].isalnum() and following[0] not in _NO_CHOICE


def _spans(sentence: AnalysedSentence, place: int) -> list[tuple[int, int]] | None:
    """Where each alternative begins and ends; those before the last stand before "or"."""
    words, codes = sentence.folded, sentence.categories.tolist()
    begin, last = place + 1, len(words) - (words[-1] == "?")
    stop = place - (words[place - 1] == ",")
    if begin >= last or stop < 2:
        return None
    found = _pair(sentence, stop, begin, last)
    if found is None:
        return None
    (left, _), right = found
    spans = [(left, stop), right]
    # "Brick, stone or wood".
    while left > 2 and words[left - 1] == ",":
        more = _pair(sentence, left - 1, begin, last)
        if more is None or not any(code in _NOMINAL for code in codes[more[0][0] : left - 1]):
            break
        stop, left = left - 1, more[0][0]
        spans.insert(0, (left, stop))
    return spans


def _pair(
    sentence: AnalysedSentence, stop: int, begin: int, last: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two phrases of one kind that end before and begin behind the "or"."""
    words, first = sentence.folded, int(sentence.categories[begin])
    if words[begin] in AUXILIARIES:
        return ((0, stop), (begin, last)) if begin + 2 < last else None
    if first in PREPOSITIONAL or words[begin] in _ORDERS:
        return _led(sentence, stop, begin, last)
    if first in VERBAL and first != category("gerund"):
        return _verbs(sentence, stop, begin, last)
    if first in DETERMINERS:
        return _determined(sentence, stop, begin, last)
    return _bare_pair(sentence, stop, begin, last)


def _led(
    sentence: AnalysedSentence, stop: int, begin: int, last: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Two phrases with a preposition each, "| in May | or | in June |", or two prepositions alone."""
    codes = sentence.categories.tolist()
    if codes[stop - 1] in PREPOSITIONAL or sentence.folded[stop - 1] in _ORDERS:
        return (stop - 1, stop), (begin, begin + 1)
    left = _back(stop, lambda i: codes[i] in PREPOSITIONAL, lambda i: codes[i] in _NOMINAL | DETERMINERS)
    return None if left is None else ((left, stop), (begin, _run(codes, begin + 1, last, of=True)))


def _determined(
    sentence: AnalysedSentence, stop: int, begin: int, last: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Two noun phrases with an article each, or one that has none before: "Ann or | her sister |"."""
    codes, words = sentence.categories.tolist(), sentence.folded
    left = _back(stop, lambda i: codes[i] in DETERMINERS, lambda i: codes[i] in _NOMINAL or words[i] == "of")
    if left is None and (left := _bare(codes, stop)) is None:
        return None
    end = _run(codes, begin + 1, last, of="of" in words[left:stop])
    # "The red | or | the blue | door".
    if NOUNS.isdisjoint(codes[left:stop]) and not NOUNS.isdisjoint(codes[begin:end]):
        end = next(i for i in range(begin, end) if codes[i] in NOUNS)
    return _parallel(sentence, (left, stop), (begin, end), last)


def _parallel(
    sentence: AnalysedSentence, left: tuple[int, int], right: tuple[int, int], last: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Two noun phrases, of one length where a verb is lacking: "the male or the female | feed | it"."""
    (begin, stop), (start, end) = left, right
    codes = sentence.categories.tolist()
    if not VERBAL.isdisjoint((*codes[1:begin], *codes[end:last])) or codes[begin - 1] in PREPOSITIONAL:
        return left, right
    whole = codes[begin] in DETERMINERS or stop - begin <= end - start
    if whole or (end < last and sentence.stems[0] != "be"):
        return left, (start, max(min(end, start + stop - begin), start + 1))
    return (max(begin, stop - end + start), stop), right  # "the tower | brick | or | stone |"


def _bare_pair(
    sentence: AnalysedSentence, stop: int, begin: int, last: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Two adjectives, numbers, names or nouns without an article of the second's own."""
    codes = sentence.categories.tolist()
    first, before = codes[begin], codes[stop - 1]
    if first == _NUMBER:  # "two | or | three | men"
        return ((stop - 1, stop), (begin, begin + 1)) if before == _NUMBER else None
    if first in DESCRIBING and before in DESCRIBING | VERBAL:
        end = begin + 1
        while end < last and codes[end - 1] == category("adverb") and codes[end] in DESCRIBING:
            end += 1  # "cheap or | very dear |"
        return (stop - 1, stop), (begin, end)
    if first == _NAME and before == _NAME:
        end = begin
        while end < last and codes[end] == _NAME:
            end += 1
        left = _back(stop, lambda i: codes[i - 1] != _NAME, lambda i: codes[i] == _NAME)
        return None if left is None else ((left, stop), (begin, end))
    left = _bare(codes, stop)
    if left is None:
        return None
    end = _run(codes, begin, last)
    if codes[left - 1] in DETERMINERS and end > begin + 1:  # "the brick | or stone | tower"
        end = min(end, begin + stop - left)
    return _parallel(sentence, (left, stop), (begin, end), last)


def _verbs(
    sentence: AnalysedSentence, stop: int, begin: int, last: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Two verbs, with what belongs to both or to each: "win or lose | it |", "sell | it | or keep | it |"."""
    codes, tags = sentence.categories.tolist(), sentence.tags
    left = next((i for i in range(stop - 1, 0, -1) if codes[i] in VERBAL and _alike(tags, i, begin)), None)
    if left is None and sentence.folded[0] in DO and codes[stop - 1] in NOUNS:
        left = stop - 1  # "did the duke | support | or | oppose | it": behind do, one of them is the verb
    if left is None:
        return None
    if left < stop - 1 or sentence.stems[begin] in _LINKING:
        return (left, stop), (begin, last)
    end = begin + 1
    while end < last and tags[end] == "AVP":  # "approved or | thrown out |"
        end += 1
    return (left, stop), (begin, end)


def _alike(tags: Sequence[str], one: int, other: int) -> bool:
    """Whether two verbs have one form: "sell" and "keep", "sold" and "given"."""
    bare = {"VVI", "VVB"}
    past = {"VVN", "VVD"}
    return tags[one] == tags[other] or {tags[one], tags[other]} in (bare, past)


def _back(stop: int, begins: Callable[[int], bool], within: Callable[[int], bool]) -> int | None:
    """Where the phrase begins that ends there; None where something else comes between."""
    for i in range(stop - 1, 0, -1):
        if begins(i):
            return i
        if not within(i):
            return None
    return None


def _bare(codes: Sequence[int], stop: int) -> int | None:
    """Where the noun phrase begins that ends there, without its article."""
    begin = stop
    while begin > 1 and codes[begin - 1] in _NOMINAL:
        begin -= 1
    return begin if begin < stop and codes[stop - 1] in _NOMINAL else None


def _run(codes: Sequence[int], begin: int, last: int, *, of: bool = False) -> int:
    """Where the noun phrase ends that begins there, or what an "of" joins to it as well."""
    end = begin
    while end < last and (codes[end] in _NOMINAL or end == begin):
        # "The blue door | open".
        if codes[end] == category("adjective") and not NOUNS.isdisjoint(codes[begin:end]):
            break
        end += 1
    if of and end + 1 < last and codes[end] == category("of"):
        end = _run(codes, end + 1, last)
        while end < last and codes[end] in _NOMINAL:
            end += 1
    return end


def choice_behind(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Part a question word's question from the alternatives behind it.

    Returns
    -------
    tuple of str and tuple of str, or None
        The question without them, and the alternatives.

    Examples
    --------
    >>> choice_behind("Who builds the nest, the male or the female?")
    ('Who builds the nest?', ('the male', 'the female'))
    """
    found = _BEHIND.match(text)
    if not found:
        return None
    words = fold(found["rest"]).split()
    options = tuple(filter(None, _PARTS.split(found["told"])))
    asks = QUESTION_WORDS.intersection(words) and words[0] not in AUXILIARIES
    if not asks or len(words) < 2 or len(options) < 2 or any(len(o.split()) > _LONGEST for o in options):
        return None
    if any(fold(option.split()[0]) in _NO_CHOICE | QUESTION_WORDS for option in options):
        return None
    # "If they are clear, and do not depend on France or Spain?" goes on, and gives no alternatives.
    if not (AUXILIARIES | NEGATIONS | _GOING_ON).isdisjoint(
        fold(found["told"]).replace("n't", " not").split()
    ):
        return None
    return f"{found['rest']}?", options
