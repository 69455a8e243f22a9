"""Questions that a text asks itself: they are answered by what follows them, and never by their own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from qa.corpus.article import Sentence
from qa.hints import Final
from qa.language.closed_classes import NEGATORS, word_set
from qa.language.forms import term, terms_of
from qa.language.patterns import regex
from qa.questions.analysis import analyse
from qa.questions.question import Question
from qa.records import NamedTuple
from qa.retrieval.hit import Hit

__all__ = [
    "Reply",
    "behind_the_same",
    "is_asked_in_it",
    "is_posed",
    "posed_before",
    "stems_posed",
    "with_replies",
]

#: How many sentences are the answer to a question that stands on its own line, and to one in running text.
_UNDER_A_LINE: Final = 6
_IN_TEXT: Final = 2
#: Of the sentences found so many questions are read on, those that match about as well as the best.
_READ_ON: Final = 3
_ABOUT_AS_WELL: Final = 0.5
_LONGEST_HEADING: Final = 90
_LONGEST_STEP: Final = 45
#: Six sentences are hardly longer than so many characters.
_FAR: Final = 4000

_CLOSING: Final = " \t\r\n\"”’'»)]*_"
#: "Did you know that bats can swim?" tells it.
_TELLS: Final = regex(r"\W*(?:did|do) you know\b", re.IGNORECASE)
#: "“Is it shut?” he asked."
_ASKED: Final = regex(
    r"[\"“‘«][^\"”»]*[?？][\"”’»]\s*(?:[\w’'.-]+\s){0,5}?"
    r"(?:asked|asks|wondered|said|says|cried|demanded|inquired|enquired|shouted|whispered|called)"
    r"(?:\s[\w’'-]+){0,4}\.?",
    pieces=('?"', "?”", "?’", "?»", "？"),
)
_HEADING: Final = regex(r"#{1,6}\s")
#: What is said before a question or an answer and belongs to neither: "### ", "3. ", "**Q:** ", "A: ".
_LABEL: Final = regex(
    r"(?:[\s#>|*_+•–-]|\d{1,3}[.)](?=\s))*(?:(?:q|a|question|answer)\s?\d{0,3}\s?[*_]*[:.)]|[qa]\s?\d{1,3}\b)?[\s*_:]*",
    re.IGNORECASE,
)
_END: Final = r"(?=[*_]*\s*(?:[.,;:!–—]|-\s|\Z))"
_YES: Final = regex(
    r"(?:oh |well,? |but )?(?:yes|yep|yeah|sure|certainly|of course|absolutely|definitely|indeed|by all means"
    rf"|you (?:can|may)|it (?:is|does|can|will)){_END}",
    re.IGNORECASE,
)
_NO: Final = regex(
    r"(?:oh |well,? |sorry,? |i['’]?m afraid )?(?:no|nope|not quite|not really|not at all|not yet|never"
    r"|no way|not any ?(?:more|longer)|no longer|by no means|unfortunately,? no"
    r"|(?:certainly|absolutely|definitely|of course|unfortunately|sadly|generally|usually) not"
    r"|you (?:can(?:not|['’]t)|may not)|it (?:is|does|can|will) ?not"
    rf"|it (?:isn|doesn|can|won)['’]t){_END}",
    re.IGNORECASE,
)
#: Of nothing narrower: "We don't sell | them |", not "we don't sell | the large ones |".
_DENIAL: Final = regex(
    r"(?:we|you|they|it|i|he|she) (?:do|does|did|can|could|will|would|may|must)(?:not| not|n['’]t)"
    r" (?P<verb>\w+)(?: (?:it|them|this|that|these|those|so))?\s*(?:[.,;:!–—]|\Z)",
    re.IGNORECASE,
)
_BOTH: Final = regex(r"yes and no\b|no and yes\b", re.IGNORECASE)
_NEGATIVES: Final = NEGATORS | {"no", "without"}
#: What one may do is asked otherwise than what one must: "Can I clean it?", "Must I clean it?".
_MODALS: Final = (
    word_set("can could may might able possible allowed"),
    word_set("must should need needs ought have shall necessary"),
    word_set("will would"),
)


class Reply(NamedTuple):
    """What a text says behind the question that was asked.

    Parameters
    ----------
    asked : Sentence
        The question, as the text has it.
    first : Sentence
        The sentence behind it.
    start, end : int
        Where the words of the sentence begin and end in the article, without the mark before an answer.
    score : float
        The retriever's score of the question.
    """

    asked: Sentence
    first: Sentence
    start: int
    end: int
    score: float

    @property
    def text(self) -> str:
        """The words of the first sentence."""
        return self.first.text[self.start - self.first.start : self.end - self.first.start]

    @property
    def whether(self) -> str | None:
        """Yes or No, where the reply begins with one of them or with words that mean it."""
        if _BOTH.match(self.text):
            return None
        return "Yes" if _YES.match(self.text) else "No" if _NO.match(self.text) else None

    def denies(self, question: Question) -> bool:
        """Whether the reply begins by denying what is asked: "Do you sell them?", "We don't sell them"."""
        denial = _DENIAL.match(self.text)
        return denial is not None and term(denial["verb"]) in question.terms

    @property
    def is_short(self) -> bool:
        """Whether the sentence can be given as it is."""
        return len(self.text.split()) <= _LONGEST_STEP


@lru_cache(maxsize=4096)
def is_posed(text: str) -> bool:
    """Whether a sentence is a question: it tells nothing.

    Examples
    --------
    >>> is_posed("### Can I boil milk in it?"), is_posed("“Who is there?” he asked.")
    (True, False)
    """
    return text.rstrip(_CLOSING).endswith(("?", "？")) and not _TELLS.match(text)


@lru_cache(maxsize=4096)
def is_asked_in_it(text: str) -> bool:
    """Whether a sentence only tells that a question was asked, in quotation marks.

    Examples
    --------
    >>> is_asked_in_it("“Is the mill shut?” he asked."), is_asked_in_it("“Why?” he asked, but it was shut.")
    (True, False)
    """
    return _ASKED.fullmatch(text.strip()) is not None


def _bare(text: str) -> str:
    """A question without what stands before it."""
    label = _LABEL.match(text)
    return text[label.end() if label else 0 :].strip(_CLOSING)


def _on_its_own(question: Sentence, behind: Sentence) -> bool:
    """Whether a question is a heading, or the first of a pair of lines "Q: ... A: ..."."""
    label = _LABEL.match(question.text)
    return question.paragraph != behind.paragraph or bool(label and label.end())


def _is_heading(sentence: Sentence, behind: Sentence) -> bool:
    """Whether a sentence is a heading: marked as one, or a line without a stop that stands alone."""
    if _HEADING.match(sentence.text):
        return True
    alone = sentence.paragraph != behind.paragraph and len(sentence.text) <= _LONGEST_HEADING
    return alone and sentence.text[:1].isupper() and sentence.text.rstrip(_CLOSING)[-1:].isalnum()


def _may_be_posed(sentence: Sentence) -> bool:
    """Whether a question mark stands not far before a sentence: looked at first, as most texts have none."""
    if sentence.article is None:
        return True
    text, begin = sentence.article.text, max(sentence.start - _FAR, 0)
    return text.find("?", begin, sentence.start) >= 0 or text.find("？", begin, sentence.start) >= 0


def posed_before(sentence: Sentence, before: Callable[[Sentence], Sentence | None]) -> Sentence | None:
    """The question of the text that a sentence belongs to the answer of.

    Parameters
    ----------
    sentence : Sentence
    before : callable
        From a sentence to the one before it in its article, or None.

    Returns
    -------
    Sentence or None
        The nearest question before it, where it stands on a line of its own and no heading is between, or
        where it is one of the two sentences before in the same paragraph.
    """
    if not _may_be_posed(sentence) or is_posed(sentence.text) or _HEADING.match(sentence.text):
        return None
    behind = sentence
    for step in range(_UNDER_A_LINE):
        previous = before(behind)
        if previous is None:
            return None
        if is_posed(previous.text):
            near = step < _IN_TEXT and previous.paragraph == sentence.paragraph
            return previous if near or _on_its_own(previous, behind) else None
        if _is_heading(previous, behind):
            return None
        behind = previous
    return None


@lru_cache(maxsize=4096)
def stems_posed(text: str) -> frozenset[str]:
    """The terms of a question of the text."""
    return frozenset(analyse(_bare(text)).terms)


def with_replies(hits: Sequence[Hit], behind: Callable[[Sentence, int], Sequence[Sentence]]) -> list[Hit]:
    """The sentences found, and behind the questions among them what answers these.

    Parameters
    ----------
    hits : sequence of Hit
        Best first.
    behind : callable
        From a sentence and a number to so many sentences behind it in its article.

    Returns
    -------
    list of Hit
    """
    best = max((hit.score for hit in hits), default=0.0)
    asking = [hit for hit in hits if is_posed(hit.sentence.text) and hit.score >= _ABOUT_AS_WELL * best]
    replies = {hit.sentence: _replies(hit.sentence, behind) for hit in asking[:_READ_ON]}
    scores = {hit.sentence: hit.score for hit in hits}
    found: dict[Sentence, Hit] = {}
    for hit in hits:
        found.setdefault(hit.sentence, hit)
        for reply in replies.get(hit.sentence, ()):
            found.setdefault(reply, Hit(reply, max(hit.score, scores.get(reply, 0.0))))
    return list(found.values())


def _replies(question: Sentence, behind: Callable[[Sentence, int], Sequence[Sentence]]) -> Sequence[Sentence]:
    """The sentences behind a question that belong to its answer."""
    near = behind(question, _UNDER_A_LINE + 1)
    if not near:
        return ()
    own = _on_its_own(question, near[0])
    found: list[Sentence] = []
    for sentence, following in zip(near, [*near[1:], near[-1]], strict=True):
        beyond = len(found) >= (_UNDER_A_LINE if own else _IN_TEXT)
        if beyond or is_posed(sentence.text) or _is_heading(sentence, following):
            break
        if not own and sentence.paragraph != question.paragraph:
            break
        found.append(sentence)
    return found


def behind_the_same(question: Question, hits: Sequence[Hit]) -> Reply | None:
    """What the text says where it asks nearly the same question itself.

    Parameters
    ----------
    question : Question
    hits : sequence of Hit
        Those found, with the replies (`with_replies`).

    Returns
    -------
    Reply or None
        None where it asks something else, or nothing stands behind its question.
    """
    places = {(id(hit.sentence.article), hit.sentence.number): hit.sentence for hit in hits}
    for hit in hits:
        first = places.get((id(hit.sentence.article), hit.sentence.number + 1))
        if first is None or not is_posed(hit.sentence.text) or is_posed(first.text):
            continue
        title = hit.sentence.article.title if hit.sentence.article else ""
        if not _same(question, analyse(_bare(hit.sentence.text)), terms_of(title)):
            continue
        label = _LABEL.match(first.text)
        start = first.start + (label.end() if label else 0)
        end = first.end - (len(first.text) - len(first.text.rstrip(_CLOSING)))
        return Reply(hit.sentence, first, start, end, hit.score) if start < end else None
    return None


def _same(asked: Question, posed: Question, given: frozenset[str]) -> bool:
    """Whether two questions ask the same; `given` are the words of the title, which "it" may stand for."""
    own, other = set(asked.terms), set(posed.terms)
    if own.isdisjoint(other) or not (own ^ other) <= given or asked.form != posed.form:
        return False
    if bool(_NEGATIVES & set(asked.words)) != bool(_NEGATIVES & set(posed.words)):
        return False
    if asked.kind == "yes/no":
        modal = [[bool(words & set(one.words)) for words in _MODALS] for one in (asked, posed)]
        # "Did Ann beat Bo?" is another question than "Did Bo beat Ann?".
        common = [[term for term in one.terms if term in own & other] for one in (asked, posed)]
        turned = len(asked.names & posed.names) > 1 and common[0] != common[1]
        return modal[0] == modal[1] and not turned
    return True
