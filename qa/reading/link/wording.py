"""What a note, a letter or a sign says, word for word: "the sign read: ‹Beware of the dog›"."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language.forms import term_set
from qa.language.markers import TEXTS, WORDING
from qa.reading.link.view import Flags, View
from qa.reading.presence import having

__all__ = ["tells_the_words"]

_SAYING: Final = term_set("say read tell state warn")


def tells_the_words(view: View) -> Flags:
    """Candidates that are all that stands behind a colon, in a sentence of the text whose words are asked."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    verb = question.verb
    if question.form != "what did" or verb is None or question.stems[verb] not in _SAYING:
        return out
    asked = [question.stems[i] for i in question.content if i < verb]
    # "What did the note say?", "what did the | note on the door | say?"
    noun = next((stem for stem in asked if stem in TEXTS), None)
    if noun is None or noun not in question.terms:
        return out
    has = having(view.found.present, question.terms.index(noun))
    leads = view.words(":")
    leads[1:] &= np.array([stem in WORDING for stem in passage.stems[:-1]])
    closes = np.append(view.words("", ".", "!"), True)
    whole = view.whole("clause") & closes[passage.end] & leads[passage.before]
    opens = view.words('"', "“", "‘")
    opens[1:] &= leads[:-1]
    # "It read: "‹Beware of the dog›"."
    quoted = view.whole("quotation") & opens[passage.before]
    whole = (whole & ~opens[passage.first]) | quoted
    return np.asarray(has[passage.owner] & whole)
