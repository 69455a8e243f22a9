"""Nouns of kinship."""

from __future__ import annotations

from typing import Final

__all__ = ["CHILDREN", "FATHERS", "KIN", "MOTHERS", "PARENTS", "SIBLINGS", "SPOUSES"]

FATHERS: Final = frozenset("father dad".split())
MOTHERS: Final = frozenset("mother mum mom".split())
PARENTS: Final = FATHERS | MOTHERS | {"parent", "parents"}
CHILDREN: Final = frozenset("son sons daughter daughters child children kid kids twins boys girls".split())
SIBLINGS: Final = frozenset("brother brothers sister sisters".split())
SPOUSES: Final = frozenset("husband wife spouse".split())
KIN: Final = (
    PARENTS | CHILDREN | SIBLINGS | SPOUSES | frozenset("uncle aunt grandfather grandmother cousin".split())
)
