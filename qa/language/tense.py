"""Whether a sentence speaks of what was or of what is still to come."""

from __future__ import annotations

import re

from qa.language.patterns import regex

__all__ = ["looks_ahead"]


def looks_ahead(sentence: str, start: int) -> bool:
    """Whether the verb that a date belongs to speaks of what is still to come.

    The nearest verb before the date decides ("said on Friday that they will ..." does not look
    ahead); where there is none, the first after it ("On Friday, they will ...").

    Parameters
    ----------
    sentence : str
    start : int
        Where the date begins in the sentence.

    Examples
    --------
    >>> looks_ahead("The queen will open the bridge on Friday.", 31)
    True
    >>> looks_ahead("The queen opened the bridge on Friday, and will open another.", 28)
    False
    """
    before = list(_VERB.finditer(sentence, 0, start))
    verb = before[-1] if before else _VERB.search(sentence, start)
    return verb is not None and verb.lastgroup == "ahead"


# What looks ahead, and what does not; a verb that is neither says nothing. The longer alternatives first.
_VERB = regex(
    r"""\b(?:
    (?P<ahead> will | won['’]t | shall | ['’]ll
      | (?:is|are|be|been)\s+(?:\w+\s+)?(?:to|due|set|scheduled|expected|planned|slated|likely)\b
      | (?:plans?|hopes?|intends?|aims?|expects?)\s+to | (?:is|are)\s+going\s+to | upcoming | forthcoming
      | (?:due|set|scheduled|slated|expected|planned)\s+(?:to|for|on)
      | (?:must|should|may|might|can)\s+(?=[a-z]) )
    | (?P<behind> was | were | had | has | have | did | said | told | went | came | made | took | gave | held
      | met | left | won | lost | began | saw | found | sent | spoke | wrote | died | flew | fell | rose | led
      | became | hit | put | cut | shot | struck | set | broke | [a-z]{2,}ed )
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
