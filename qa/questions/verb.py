"""The main verb of a question, and whether the question phrase is its subject."""

from __future__ import annotations

from qa.language import lexicon
from qa.questions.nouns import VERB_ADVERBS, is_adverb, is_verb
from qa.questions.reading import Reading
from qa.questions.tables import PARTICLES

__all__ = ["read_verb"]


def read_verb(words: list[str], reading: Reading) -> None:
    """The main verb, and whether the question phrase is its subject."""
    end = reading.wh[1]
    n = len(words)
    if end >= n:
        return
    if words[end] in {"do", "does", "did"}:
        reading.subject_asked = False
        # The bare verb comes after the subject: the last word before a preposition or the end.
        k = end + 2
        while k < n and not (words[k] in lexicon.PREPOSITIONS or not words[k][0].isalnum()):
            k += 1
        # "What did they turn up?", "why did it cost so much?": the verb stands before the particle.
        while k - 1 > end + 2 and (words[k - 1] in PARTICLES or is_adverb(words[k - 1])):
            k -= 1
        reading.verb = max(end + 2, min(k - 1, n - 1))
        return
    if words[end] in lexicon.AUXILIARIES:
        be = words[end] in {"is", "are", "was", "were", "been", "be"}
        verbs = [
            k
            for k in range(end + 1, n)
            if is_verb(words[k], words[k - 1]) and words[k] not in lexicon.AUXILIARIES
        ]
        if verbs:
            reading.verb = verbs[0]
            reading.passive = be and not words[verbs[0]].endswith("ing")
            reading.subject_asked = verbs[0] == end + 1 or all(
                w in lexicon.AUXILIARIES or is_adverb(w) for w in words[end : verbs[0]]
            )
        else:
            reading.subject_asked = None
        return
    while end + 1 < n and (words[end] in VERB_ADVERBS or is_adverb(words[end])):
        end += 1
    reading.verb = end
    reading.subject_asked = True
