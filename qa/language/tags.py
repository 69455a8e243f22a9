"""Sets of the tagger's C5 tags (British National Corpus) that several rules speak of."""

from __future__ import annotations

from qa.hints import Final

__all__ = ["DEFINITE_TAGS", "FINITE_TAGS", "PAST_TAGS", "PRESENT_TAGS"]

PAST_TAGS: Final = frozenset("VVD VBD VHD VDD".split())
#: The base form, which a present plural shares with the infinitive, is among them.
PRESENT_TAGS: Final = frozenset("VVZ VVB VBZ VBB VHZ VHB VDZ VDB VM0".split())
FINITE_TAGS: Final = PAST_TAGS | PRESENT_TAGS
#: What a noun phrase about something known begins with: an article, an owner, a name, a pronoun.
DEFINITE_TAGS: Final = frozenset("AT0 DPS NP0 PNP".split())
