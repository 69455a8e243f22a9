"""The kinds of phrase, and a phrase."""

from __future__ import annotations

from qa.records import NamedTuple

__all__ = ["KINDS", "Phrase"]


class Phrase(NamedTuple):
    """Words ``start`` to ``end`` (end excluded) form a phrase of this kind."""

    kind: str
    start: int
    end: int


#: kind of phrase: what it is, with an example.
KINDS = {
    "name": "capitalised words that name something: Mary of Burgundy",
    "bare name": "a person's name without the titles before it: Ada King in Countess Ada King",
    "place with its region": "the name of a place and of what it lies in: Whitby, Yorkshire",
    "noun phrase": "a noun with its determiner and modifiers: the old stone bridge",
    "bare noun phrase": "the same without the determiner: old stone bridge",
    "extended noun phrase": "a noun phrase with its of-phrases: the bridge of the old town",
    "full noun phrase": "a noun phrase with all its prepositional phrases: the bridge over the Ouse near Ely",
    "noun phrase with a clause": "a noun phrase with its participle or relative clause: the bridge that fell",
    "prepositional phrase": "a preposition with its noun phrase: over the river",
    "date": "a calendar date, a year, a month, a weekday: 3 May 1921",
    "duration": "a length of time: three days",
    "quantity": "a number with its unit: 3.5 miles",
    "money": "an amount of money: $1.2 million",
    "number": "a number by itself: about 1,200",
    "quotation": "words in quotation marks",
    "bracket": "words in brackets",
    "list": "items joined by commas and a conjunction: wheat, rye and oats",
    "verb phrase": "a verb with all that follows it to the end of the clause: crossed the river by boat",
    "clause": "the words after a subordinator or infinitive to, to the end of the clause",
    "apposition": "a phrase between commas after a noun: his brother, a surgeon, ...",
    "adjectives": "adjectives that stand without a noun: wet and cold",
}
