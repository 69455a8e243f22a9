"""Whether a question word asks where its answer would stand, or leads a clause.

"She was born when?" asks for the time, "she left when he came?" for yes or no.
"""

from __future__ import annotations

from qa.hints import Final
from qa.language.analysis import AnalysedSentence
from qa.language.closed_classes import QUESTION_WORDS, WHO_AND_WHICH, word_set
from qa.questions.inversion import HELPING, NOUNS, STARTS, SUBJECTS, is_finite

__all__ = ["asks_in_place"]

_JOINED: Final = word_set("PRP PRF CJC PUN")
#: By which tags a clause begins behind each; behind "how" and "what" a noun belongs to them.
_CLAUSES: Final = {"what": frozenset(("PNP",)), "how": STARTS}


def asks_in_place(sentence: AnalysedSentence, begin: int = 0) -> bool:
    """Whether a word asks for what is left out: "it flows into | which | sea".

    Parameters
    ----------
    sentence : AnalysedSentence
    begin : int
        The first word that is looked at.

    Examples
    --------
    >>> from qa.language.analysis import analyse_sentence
    >>> [asks_in_place(analyse_sentence(text)) for text in ("She was born where", "She left when he came")]
    [True, False]
    """
    places = (i for i, word in enumerate(sentence.folded) if i >= begin and word in QUESTION_WORDS)
    return any(not _leads_clause(sentence, place) for place in places)


def _leads_clause(sentence: AnalysedSentence, place: int) -> bool:
    """Whether a word that could ask leads a clause: "the men | who | left", "quiet | when | she cooks"."""
    words, tags = sentence.folded, sentence.tags
    if place == 0 or place + 1 >= len(words):
        return False
    word = words[place]
    if word == "how" and words[place + 1] == "to":
        return True
    finite = [i for i in range(place + 1, len(words)) if is_finite(sentence, i)]
    if word in WHO_AND_WHICH:
        return bool(finite) and _is_relative(sentence, place, finite)
    if not finite or words[place + 1] in HELPING or tags[place - 1] in _JOINED:
        return False
    return tags[place + 1] in _CLAUSES.get(word, SUBJECTS)


def _is_relative(sentence: AnalysedSentence, place: int, finite: list[int]) -> bool:
    """Whether a pronoun is a relative one: behind a noun, and before its verb or a subject."""
    words, tags = sentence.folded, sentence.tags
    if words[place - 1] == ",":  # "the mill, which was old, was sold"
        return finite[0] == place + 1 and len(finite) > 1 and "," in words[finite[0] :]
    behind = tags[place - 1] in NOUNS | {"PNI"} or words[place - 1] in {"those", "ones", "one"}
    led = (
        place > 1 and tags[place - 1] == "PRP" and tags[place - 2] in NOUNS
    )  # "the town in | which | she lived"
    if words[place] == "who" and is_finite(sentence, place - 1):
        return finite[0] == place + 1  # "nobody knows | who | built it"
    near = behind and finite[0] <= place + 2
    return (behind or led) and (near or tags[place + 1] in STARTS)
