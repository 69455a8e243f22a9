"""Pieces of a question for yes or no that leave its verb out: "Anyone hurt?", "Open on Sundays?"."""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import analyse_sentence
from qa.language.closed_classes import QUESTION_WORDS, word_set
from qa.questions.inversion import NOUNS, NP_TAGS, is_finite, lower_first

__all__ = ["whole_question"]

_ANYBODY: Final = word_set("anyone anybody someone somebody everyone everybody")
_ANYTHING: Final = word_set("anything something everything")
#: "Any others?" goes on about what was asked, "sure?" asks about the answer.
_ELSE: Final = word_set("other others else more sure right correct true certain really idea")
_SAYING_HOW: Final = word_set("AJ0 AJC VVN")
_BEHIND_IT: Final = word_set("PRP AV0 TO0 AVP CJC")
_ALLOWED: Final = frozenset(("allowed", "permitted"))
_LONGEST: Final = 7


def whole_question(piece: str) -> str | None:
    """The question that a piece of one stands for.

    Parameters
    ----------
    piece : str
        Without a mark at its end.

    Returns
    -------
    str or None
        None for what has a verb, and for a noun phrase, with which one asks for something else.

    Examples
    --------
    >>> whole_question("Dogs allowed"), whole_question("Still alive"), whole_question("Any survivors")
    ('Are dogs allowed?', 'Is it still alive?', 'Are there any survivors?')
    >>> whole_question("The bridge at Orrel"), whole_question("In Swindon"), whole_question("She left")
    (None, None, None)
    """
    sentence = analyse_sentence(piece)
    words, tags = sentence.folded, sentence.tags
    finite = any(is_finite(sentence, i) and tags[i] != "VVD" for i in range(1, len(words)))
    plain = all(word[0].isalnum() and word not in QUESTION_WORDS | _ELSE for word in words)
    # "Born in?" asks for what stands behind the preposition.
    if not 0 < len(words) <= _LONGEST or not plain or finite or tags[-1] == "PRP":
        return None
    low = piece[:1].lower() + piece[1:] if piece[1:2].islower() else piece
    if _says_how(low, alone=len(words) == 1):
        return f"Is it {low}?"
    return _with_verb(piece, low, tags, named=bool(sentence.capital[-1])) if len(words) > 1 else None


def _with_verb(piece: str, low: str, tags: list[str], *, named: bool) -> str | None:
    """The question with its verb before it, and "there" where that is needed."""
    words = low.split()
    if words[0] in _ANYBODY | _ANYTHING and (tags[1] in _SAYING_HOW or words[0].startswith("any")):
        return f"{'Was' if words[0] in _ANYBODY else 'Is'} {low}?"
    *nouns, last = analyse_sentence(f"are {low}").tags[1:]  # as they are behind a verb
    says = (last in _SAYING_HOW or words[-1] in _ALLOWED) and not named
    if says and set(nouns) <= NP_TAGS and nouns[-1] in NOUNS:
        return f"{'Are' if nouns[-1] == 'NN2' else 'Is'} {lower_first(piece)}?"
    if words[0] == "any":
        return f"{'Are' if 'NN2' in {tags[1], tags[-1]} else 'Is'} there {low}?"
    return None


def _says_how(low: str, *, alone: bool) -> bool:
    """Whether words say how something is: "still alive", "open on Sundays"."""
    before = "it is very" if alone else "it is"
    tags = analyse_sentence(f"{before} {low}").tags[len(before.split()) :]
    while len(tags) > 1 and tags[0] == "AV0":
        tags = tags[1:]
    return tags[0] in _SAYING_HOW and (len(tags) == 1 or tags[1] in _BEHIND_IT)
