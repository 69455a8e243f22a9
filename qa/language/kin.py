"""Nouns of kinship."""

from __future__ import annotations

from qa.hints import Final
from qa.language.closed_classes import word_set

__all__ = ["CHILDREN", "FATHERS", "KIN", "MOTHERS", "PARENTS", "SIBLINGS", "SPOUSES"]

FATHERS: Final = word_set("father dad")
MOTHERS: Final = word_set("mother mum mom")
PARENTS: Final = FATHERS | MOTHERS | {"parent", "parents"}
CHILDREN: Final = word_set("son sons daughter daughters child children kid kids twins boys girls")
SIBLINGS: Final = word_set("brother brothers sister sisters")
SPOUSES: Final = word_set("husband wife spouse")
KIN: Final = PARENTS | CHILDREN | SIBLINGS | SPOUSES | word_set("uncle aunt grandfather grandmother cousin")
