"""The rules that compare a candidate with the question, and what each looks for."""

from __future__ import annotations

from qa.hints import Final
from qa.records import NamedTuple

__all__ = ["EXCLUDED", "LINK_RULES"]

EXCLUDED: Final = "excluded"
"""The rule that fires on candidates which can't be the answer: they come behind all others."""


class LinkRule(NamedTuple):
    """A rule that compares a candidate with the question: its name, and what it looks for."""

    name: str
    looks_for: str


LINK_RULES: Final = (
    LinkRule("repeats the question", "share of its content words that the question already has"),
    LinkRule("only repeats the question", "all its content words are the question's"),
    LinkRule("holds no content", "it has no content word"),
    LinkRule("near the question's words", "the question's words stand close by, each by its weight and distance"),
    LinkRule("near on the left", "the question's words stand close before it"),
    LinkRule("near on the right", "the question's words stand close behind it"),
    LinkRule("next to a word of the question, left", "the word before it, small words apart, is the question's"),
    LinkRule("next to a word of the question, right", "the word behind it, small words apart, is the question's"),
    LinkRule("within the clause of the question's words", "share of the question's words in its own clause"),
    LinkRule("near the question's verb", "the verb of the question stands close by"),
    LinkRule("near the question's last word", "the last content word of the question stands close by"),
    LinkRule("near the question's first word", "the first content word of the question stands close by"),
    LinkRule("question's words behind, subject asked", "the question's words follow it, as they follow the question word"),
    LinkRule("question's words before, object asked", "the question's words precede it, where the object is asked for"),
    LinkRule("stands as the verb's subject", "before the question's verb, or behind by in the passive, where the subject is asked for"),
    LinkRule("stands as the verb's object", "behind the question's verb, or before it in the passive, where the object is asked for"),
    LinkRule("stands on the wrong side of the verb", "subject where the object is asked for, or the other way round"),
    LinkRule("directly behind the verb", "it follows the question's verb with nothing but small words between"),
    LinkRule("same preposition", "the preposition of the question stands before it"),
    LinkRule("same word before the gap", "the word that the question has before the gap stands before it"),
    LinkRule("holds the noun asked for", "the head of the noun asked for is in it"),
    LinkRule("ends with the noun asked for", "its last word is the noun asked for"),
    LinkRule("stands before the noun asked for", "the noun asked for follows it directly"),
    LinkRule("stands behind the noun asked for", "the noun asked for precedes it, small words apart"),
    LinkRule("behind the noun asked for and be", "the noun asked for and a form of be precede it"),
    LinkRule("holds a synonym of the noun asked for", "a word that may stand for the noun asked for is in it, or follows it"),
    LinkRule("called so behind the noun asked for", "the noun asked for and called, named, known as stand before it"),
    LinkRule("holds another noun of that kind", "a noun of the kind asked for is in it"),
    LinkRule("is of the kind asked for", "its head is a word for one of the kind asked for: an orange, asked for a fruit"),
    LinkRule("holds a word of the kind asked for", "a word for one of the kind asked for is in it"),
    LinkRule("is of another kind than asked for", "its head is a word for something of other kinds"),
    LinkRule("is one with the noun asked for", "a form of be joins it to a phrase with the noun: the phrase's share of the question"),
    LinkRule("renames the noun asked for", "it stands in apposition to a phrase with the noun: the phrase's share of the question"),
    LinkRule("counts the noun asked for", "the noun asked for follows its number: three of the old bridges"),
    LinkRule("measured as asked", "long, length, old, age and the like stand beside it, as the question asks"),
    LinkRule("expected type", "it is of the type that the question wants"),
    LinkRule("other type", "it is of a type that the question does not want"),
    LinkRule("holds no number where one is asked", "no number in it, where an amount, a count or a length is asked for"),
    LinkRule("holds no date where one is asked", "no date in it, where a time is asked for"),
    LinkRule("holds no name and no person where one is asked", "neither, where a person is asked for"),
    LinkRule("defines the term", "it follows the term asked about and a form of be"),
    LinkRule("stands beside the term", "it stands in apposition to the term asked about"),
    LinkRule("expands the abbreviation", "its initials are the abbreviation asked about, or the other way round"),
    LinkRule("names in brackets", "it stands in brackets behind a word of the question"),
    LinkRule("sentence's share of the question", "share of the question's words that its sentence has, by weight"),
    LinkRule("context's share of the question", "share of the question's words that its sentence or the two before have"),
    LinkRule("sentence lacks the rarest word", "the question's rarest word is missing from the sentence"),
    LinkRule("sentence's score", "the retriever's score of its sentence, as a share of the best"),
    LinkRule("best sentence", "its sentence is the best one found"),
    LinkRule("sentence's rank", "how far down the list its sentence stands"),
    LinkRule("marks between", "commas and brackets between it and the nearest word of the question"),
    LinkRule("verbs between", "verbs between it and the nearest word of the question"),
    LinkRule("is the subject of be", "it stands before a form of be that the term asked about follows"),
    LinkRule("several where several are asked", "it is a list, where the question asks for several things"),
    LinkRule("one where several are asked", "it joins nothing, where the question asks for several things"),
    LinkRule("several where one is asked", "it is a list, where the question asks for one thing"),
    LinkRule("as many as asked", "it has as many items as the question says"),
    LinkRule("item of a list where one of several is asked", "one item of a list, where one example, or one of the things, is asked for"),
    LinkRule("modifies the noun whose kind is asked", "it stands before the noun, where the kind of the noun is asked for"),
    LinkRule("repeats the noun whose kind is asked", "it ends with the noun, where the kind of the noun is asked for"),
    LinkRule("behind a name-giver where a name is asked", "called, named, known as stand before it, where a name is asked for"),
    LinkRule("rare words", "how rare its content words are in the text"),
    LinkRule("between the question's words", "words of the question stand close on both sides"),
    LinkRule("subject of its sentence", "a noun phrase that its sentence begins with, before a finite verb"),
    LinkRule("said of the question's words", "a verb with what follows, behind the question's words, where it is asked what happened or was done"),
    LinkRule("coordinated with a word of the question", "and, or a comma joins it to a word of the question"),
    LinkRule("whole object of the verb asked about", "a whole noun phrase right behind the verb whose object is asked; the longest most"),
    LinkRule("whole clause that the verb asked about reports", "the whole clause behind said, promised, warned and the like, where that is asked"),
    LinkRule("whole cause or purpose beside the question's words", "a whole phrase behind a marker of cause or purpose: share of the question's words that stand beside it"),
    LinkRule("whole phrase behind a marker of cause or purpose", "the same without regard to where the question's words stand: behind because, due to, in order to, after, a colon, or an infinitive"),
    LinkRule("told of the time asked about", "the year, decade, month or weekday asked about stands nearer to it than another one in its sentence"),
    LinkRule("renamed by a name", "it has no name, and a name follows it in apposition: a student, Ann Roe"),
    LinkRule("joined to what is set apart", "and, a comma or a list joins it to what besides, along with or other than sets apart in the question"),
    LinkRule("brings about what is asked", "it is the subject of forced, led to, caused and the like: share of the question's words behind that verb"),
    LinkRule("begins with what is to be explained", "its first word that tells is the question's, where a reason is asked for"),
    LinkRule("whole phrase that says what the term is", "a whole noun phrase behind the term and be or refers to, in apposition to it, or before called and the term"),
    LinkRule("name beside the noun whose name is asked", "a whole name right before or behind the noun: the barge Sea Holly"),
    LinkRule(EXCLUDED, "it can't be the answer, by its type or by one of the [exclusions](exclusions.md)"),
)  # fmt: skip
