"""Questions for yes or no that begin with no auxiliary, in their plain form: "So it sank?" as "Did it sink?".

They are statements, with "so" before them or a tag behind ("..., didn't it?"); what is asked behind a clause
or a phrase ("When it rains, is it open?") or behind what somebody would know ("Any idea if it is open?"); and
what leaves out its verb ("Still open?").
"""

from __future__ import annotations

import re

from qa.hints import Final
from qa.language.analysis import AnalysedSentence, analyse_sentence
from qa.language.capitals import upper_first
from qa.language.closed_classes import QUESTION_WORDS
from qa.language.lexicon import AUXILIARIES
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tags import DEFINITE_TAGS
from qa.questions.fronting import front_of, with_front_behind
from qa.questions.in_place import asks_in_place
from qa.questions.inversion import HELPING, NOUNS, inverted, lower_first, main_verb, without_contractions
from qa.questions.pieces import whole_question

__all__ = ["plain"]

_HELP: Final = "|".join(sorted(HELPING))
_NOT: Final = ("n't", "n’t")
_TAG = regex(
    rf"""\s*(?:
      [,–—-]*\s*\b(?:(?:{_HELP}|ca|wo|sha|ai)n['’]t\s+(?:i|you|he|she|it|we|they|there|one|that|so)|innit)
    | \s*[,–—-]\s*(?:{_HELP})\s+(?:i|you|he|she|it|we|they|there|one)(?:\s+not)?
    | \s*[,–—-]\s*(?:right|correct|yes|yeah|no|eh|huh|true|ok|okay|surely|or\s+not
      |(?:is|isn['’]t)\s+(?:that|it)\s+(?:right|so|correct|true|not)|am\s+i\s+right
      |(?:don['’]t|wouldn['’]t)\s+you\s+(?:think|say|agree))
    )$""",
    re.IGNORECASE | re.VERBOSE,
    pieces=(*_NOT, "innit", ",", "–", "—", "-"),
)
_RIGHT = regex(r"(?<=\w)\s+right$", re.IGNORECASE, pieces=("right",))
_LEAD = regex(
    r"^(?:(?:and|but|oh|ah|ok|okay|well|wait|right|hang\s+on)[,\s]+)*so[,\s]+"
    r"(?!(?:far|long|much|many|few|little|called|that|as|soon|and|to|on)\b)(?=\w)",
    re.IGNORECASE,
    pieces=("so ", "so,"),
)
_SURE: Final = ("surely", "presumably", "apparently", "supposedly", "obviously")
_SURELY = regex(rf"^(?:{'|'.join(_SURE)})[,\s]+(?=\w)", re.IGNORECASE, pieces=_SURE)
_THEN = regex(r"(?:,|(?<!\bby)(?<!\bsince)(?<!\buntil))\s+then$", re.IGNORECASE, pieces=("then",))
_THEN_BEFORE = regex(rf"(?<=,)\s+then(?=\s+(?:{_HELP})\b)", re.IGNORECASE, pieces=("then",))
#: Before what the one who asks takes to be so.
_BELIEVED = regex(
    r"^(?:so\s+)?i\s+(?:take\s+it|assume|presume|suppose|gather|guess|hear|heard|understand)\s+(?:that\s+)?",
    re.IGNORECASE,
    pieces=("take it", "assume", "presume", "suppose", "gather", "guess", "hear", "understand"),
)
_WONDERING: Final = regex(
    r"^(?:so\s+)?i(?:\s+wonder(?:ed)?|(?:['’]m|\s+am|\s+was)\s+wondering)\s+",
    re.IGNORECASE,
    pieces=("wonder",),
)
#: Before a statement about which somebody asks.
_FRAMES = (
    regex(
        r"^(?:so\s+)?(?:(?:would|do|could|can)\s+you\s+(?:say|think|agree|reckon|believe|confirm)"
        r"|is\s+it\s+(?:right|correct|the\s+case|a\s+fact|fair\s+to\s+say)"
        r"|am\s+i\s+right(?:\s+(?:in\s+thinking|to\s+think))?|are\s+you\s+saying"
        r"|(?:is\s+there\s+)?any\s+(?:chance|sign|evidence))\s+(?:that\s+)?",
        re.IGNORECASE,
        pieces=("you ", "is it ", "am i right", "any chance", "any sign", "any evidence"),
    ),
    _BELIEVED,
    regex(
        r"^(?:so\s+)?(?:any\s+(?:word|idea|news|clue|info|information)(?:\s+(?:on|as\s+to|about|of))?"
        r"|(?:(?:does|do|did|would)\s+)?(?:anyone|anybody|you|we|d['’]you)\s+(?:happen\s+to\s+)?know"
        r"|d['’]you\s+know"
        r"|(?:can|could|would|will)\s+(?:you|anyone|anybody|someone)\s+(?:please\s+)?"
        r"(?:tell\s+me|tell\s+us|say|confirm|check|find\s+out)"
        r"|(?:(?:can|could|would|will)\s+you\s+)?(?:please\s+)?let\s+(?:me|us)\s+know"
        r"|i\s+(?:wonder|wondered)|i(?:['’]m|\s+am|\s+was)\s+(?:just\s+)?(?:wondering|not\s+sure)"
        r"|(?:i\s+)?(?:don['’]t|do\s+not)\s+know|(?:just\s+)?(?:wondering|not\s+sure)"
        r"|(?:is\s+it|is\s+there\s+anything)\s+(?:known|said|on\s+record))\s+(?:if|whether)\s+",
        re.IGNORECASE,
        pieces=(" if ", " whether "),
    ),
    regex(r"^whether\s+", re.IGNORECASE, pieces=("whether ",)),
)
_GREETS: Final = ("hi", "hello", "hey", "thank", "please", "excuse me", "good ", "yes", "no")
#: What a person says before a question, with a mark behind a mere yes or no.
_GREETING: Final = regex(
    r"^(?:(?:(?:hi|hello|hey|thanks|thank\s+you|please|excuse\s+me|good\s+(?:morning|afternoon|evening|day))\b"
    r"[\s,.!:;–—-]*|(?:yes\s+or\s+no|yes|no)\s*[,.!:;–—-]+\s*)(?:but\s+|and\s+)?)+(?=\w)",
    re.IGNORECASE,
)
#: Who asks "isn't it open?" asks whether it is.
_NEGATED: Final = regex(
    r"^(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|ca|wo|sha)n['’]t\b(?!\s+not\b)",
    re.IGNORECASE,
    pieces=_NOT,
)
#: And who says "it isn't open, is it?".
_DENIED: Final = regex(
    r"\b(is|are|was|were|has|have|had|could|would|should|must)n['’]t\b", re.IGNORECASE, pieces=_NOT
)
_FULL: Final = {"ca": "can", "wo": "will", "sha": "shall"}
#: Behind these tags "right" asks: not in "she was right", "on the right".
_BEFORE_RIGHT: Final = NOUNS | frozenset(("AV0", "AVP"))
#: A superlative, an ordinal, and what stands with them: no subject.
_RANKING: Final = frozenset(("AJS", "ORD", "AV0"))
_ASKED: Final = regex(rf"(?:{_HELP})\b|\w+n['’]t\b", re.IGNORECASE)


def plain(text: str) -> str:
    """A question that asks for yes or no, with its auxiliary first; every other text as it is.

    Parameters
    ----------
    text : str
        With single spaces. A statement is asked about only if a question mark ends it, a tag does, or "so"
        begins it.

    Examples
    --------
    >>> plain("So she was born in Swindon?"), plain("The mill paid for years, right?")
    ('Was she born in Swindon?', 'Did the mill pay for years?')
    >>> plain("When it rains, is the pool open?"), plain("My bag was stolen - must I report it?")
    ('Is the pool open when it rains?', 'Must I report it if my bag was stolen?')
    >>> plain("Any word on whether it was sold?"), plain("Dogs allowed?"), plain("Still alive?")
    ('Was it sold?', 'Are dogs allowed?', 'Is it still alive?')
    >>> plain("When the pool opened, who came?"), plain("She was born where?"), plain("She was born in Hesk.")
    ('When the pool opened, who came?', 'She was born where?', 'She was born in Hesk.')
    """
    marked = text.rstrip(" !.").endswith("?")
    greeted = _GREETING.sub("", text) if text.lower().startswith(_GREETS) else text
    if greeted != text and not QUESTION_WORDS.isdisjoint(fold(greeted).split()[:1]):
        return text
    affirmed = _NEGATED.sub(lambda found: _FULL.get(found[1].lower(), found[1]), greeted)
    if affirmed != text and _ASKED.match(affirmed):
        return plain(upper_first(affirmed))
    body = text.rstrip("?!. ") if marked else text.rstrip()
    if _asks_behind_frame(body, marked=marked):
        return text
    lead = _LEAD.match(body)
    said = _LEAD.sub("", body) if lead else _SURELY.sub("", body)
    tag = _tag(said)
    said = _DENIED.sub(r"\1", said[:tag].rstrip(" ,–—-"), count=1) if tag else said
    said = _THEN_BEFORE.sub("", said)  # "if it rains, then is it shut"
    said = _THEN.sub("", said) if lead or marked else said
    sure = lead is not None or tag is not None
    if _ASKED.match(said) and not _frame(body, marked=marked):
        return f"{upper_first(said)}?" if sure else text
    asked = _behind_frame(body, marked=marked) or with_front_behind(without_contractions(said))
    if asked is None and (sure or marked) and said and not _asks_otherwise(said):
        asked = _asked(said, marked=marked and tag is None, sure=sure, opens=lead is None)
    return asked or text


def _asks_otherwise(said: str) -> bool:
    """Whether something else than yes or no is asked for, or nothing at all."""
    return said.split(maxsplit=1)[0] in AUXILIARIES or asks_in_place(
        analyse_sentence(without_contractions(said))
    )


def _tag(body: str) -> int | None:
    """Where the tag of a statement begins: "it sank | , didn't it"; None without one."""
    found = _TAG.search(body)
    if found is None and not _ASKED.match(body):
        found = _RIGHT.search(body)
        if found and analyse_sentence(body[: found.start()]).tags[-1] not in _BEFORE_RIGHT:
            return None
    return found.start() if found and " " in body[: found.start()].strip() else None


def _asked(said: str, *, sure: bool, marked: bool, opens: bool) -> str | None:
    """The question about a statement, or about a piece of one."""
    sentence = analyse_sentence(said)
    piece = whole_question(said) if marked else None
    # "So dogs allowed?", but "So the mill closed?"
    definite = sure and (opens or sentence.tags[0] in DEFINITE_TAGS)
    if (piece and not definite) or (not sure and _is_noun_phrase(sentence)):
        return piece
    return _inverted(said, opens=opens) or piece or (_whether(said) if sure else None)


def _inverted(said: str, *, opens: bool) -> str | None:
    """A statement as a question, with what stands before it behind: "After the war, | she left"."""
    front, rest = front_of(said)
    asked = inverted(rest, opens=opens and not front)
    return f"{asked[:-1]} {lower_first(front)}?" if asked and front else asked


def _whether(said: str) -> str | None:
    """What asks of a whole statement whether it is so; None where it has no verb."""
    said = without_contractions(said)
    verb = main_verb(analyse_sentence(said))
    return None if verb is None else f"Is it true that {lower_first(said)}?"


def _is_noun_phrase(sentence: AnalysedSentence) -> bool:
    """Whether it is no statement: a bare noun begins it that as a subject had an article, or none does.

    "Salary offered in the advert", "best known work".
    """
    verb = main_verb(sentence)
    if verb is not None and sentence.tags[0] in _RANKING and {*sentence.tags[:verb]} <= _RANKING:
        return True
    if sentence.tags[0] != "NN1" or verb is None or sentence.folded[verb] in HELPING:
        return False
    return sentence.tags[1] == "PRF" or (verb == 1 and sentence.tags[verb] in {"VVD", "VVN"})


def _frame(body: str, *, marked: bool) -> re.Match[str] | None:
    """What stands before a statement about which somebody asks: "any idea whether", "would you say that"."""
    frames = (frame for frame in _FRAMES if marked or frame is not _BELIEVED)
    return next(filter(None, (frame.match(body) for frame in frames)), None)


def _asks_behind_frame(body: str, *, marked: bool) -> bool:
    """Whether something else than yes or no is asked behind a frame: "I wonder | who built it |"."""
    frame = _WONDERING.match(body) or _frame(body, marked=marked)
    return frame is not None and not QUESTION_WORDS.isdisjoint(fold(body[frame.end() :]).split()[:1])


def _behind_frame(body: str, *, marked: bool) -> str | None:
    """The question behind a frame; None where nothing like that begins it, or something else is asked."""
    frame = _frame(body, marked=marked)
    if frame is None:
        return None
    said = _TAG.sub("", body[frame.end() :])
    words = fold(said).split()
    if len(words) < 2 or words[0] in QUESTION_WORDS | AUXILIARIES | {"if", "whether", "to"}:
        return None
    return _inverted(said, opens=False) or _whether(said)
