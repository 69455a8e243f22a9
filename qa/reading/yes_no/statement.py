"""A sentence held against what a yes/no question asserts: which words of it the sentence has, and where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import VERBAL, category
from qa.language.closed_classes import SUBJECT_PRONOUNS, word_set
from qa.language.forms import term_set
from qa.language.quantities import compares_a_number
from qa.questions.analysis import Question
from qa.questions.nouns import is_superlative
from qa.reading.doubted import given_terms
from qa.reading.ranking import Reading
from qa.reading.subjects import subject as subject_of
from qa.reading.yes_no.assertion import Assertion
from qa.reading.yes_no.circumstances import circumstances
from qa.reading.yes_no.contrary import Contrary, contrary_of, is_contrary
from qa.reading.yes_no.instead import MAY, instead, other_than_may, says_number

__all__ = ["Statement"]

_ORDINALS: Final = word_set("second third fourth fifth sixth seventh eighth ninth tenth")
_JOINING: Final = frozenset(("as", "than"))
_MUTUAL: Final = term_set("marry wed divorce meet separate quarrel")
#: What a word of like meaning counts, of the word itself; of one family are words with so many letters alike.
_LIKE: Final = 0.7
_FAMILY: Final = 4
_LIGHT: Final = word_set("get have take make do go come use")
_NAME: Final = category("name")
_RELATIVE: Final = word_set("who which that whom")
_POSSESSIVE: Final = category("possessive")
_PRONOUNS: Final = frozenset((category("pronoun"), _POSSESSIVE))


class Statement:
    """One sentence of a reading, and the assertion of a question.

    Parameters
    ----------
    question : Question
    asserted : Assertion
    reading : Reading
    number : int
        Which sentence of the reading.
    """

    def __init__(self, question: Question, asserted: Assertion, reading: Reading, number: int) -> None:
        passage, found = reading.passage, reading.found
        offset = int(np.searchsorted(passage.part, number))
        self.question, self.asserted, self.number = question, asserted, number
        self.sentence = passage.parts[number].sentence
        #: The number of each word's clause.
        self.clause = self._clauses(passage.parts[number].clause.tolist())
        self.weights = dict(zip(question.terms, found.weights.tolist(), strict=True))
        numbers = found.term[offset : offset + len(self.sentence)].tolist()
        borrowed = {question.terms[i] for i in found.borrowed[number]}
        given = self.given = given_terms(reading.hits[number].sentence)
        coded = zip(self.sentence.categories.tolist(), self.sentence.tags, strict=True)
        # "No one", "anybody" stand for none that was spoken of.
        pronouns = [code for code, tag in coded if code in _PRONOUNS and tag != "PNI"]
        # "It" stands for what is spoken of, not for what is said of it; "its" for either.
        spoken_of = asserted.subject or question.names
        if asserted.predicate in _MUTUAL and "they" in self.sentence.folded:
            spoken_of |= question.names  # "They never married", asked whether Ann married Tom
        self.stood_for = borrowed if pronouns[:1] == [_POSSESSIVE] else spoken_of & borrowed
        if not asserted.nominal:
            # No pronoun stands for what somebody does.
            self.stood_for -= {asserted.predicate}
        if pronouns:
            self.stood_for |= spoken_of & given & question.names
        #: For each word the question's term that it is, or None.
        self.own: list[str | None] = [
            question.terms[i]
            if i >= 0 and self.sentence.categories[place] not in _PRONOUNS and not self._is_no_match(place, i)
            else None
            for place, i in enumerate(numbers)
        ]
        self.stood_for -= self._stood_for_too_much(len(pronouns))
        told = {question.terms[i] for i in found.told[number]} - {term for term in self.own if term}
        self.stood_for |= told & circumstances(question, asserted.predicate, self.sentence)
        #: What it says in words that mean the contrary, or the same (`qa.reading.yes_no.contrary`).
        self.contrary = self._contrary()

    def _stood_for_too_much(self, pronouns: int) -> set[str]:
        """Names that pronouns cannot stand for, as each stands for one, and for the subject first.

        "It has resumed flights", asked whether "it" has: that is no pronoun for the place they go to.
        """
        words = self.question.words
        asked = next((i + 1 for i, word in enumerate(words) if word in lexicon.AUXILIARIES), len(words))
        pronouns += "they" in self.sentence.folded  # that may be two
        pronouns -= not SUBJECT_PRONOUNS.isdisjoint(words[asked : asked + 1])
        own = {term for term in self.own if term}
        names = [set(name) for name in self._names() if self.stood_for & set(name) and not own & set(name)]
        if len(names) <= max(pronouns, 0):
            return set()
        return {term for name in names for term in name - self.asserted.subject}

    def _contrary(self) -> Contrary | None:
        """Take for the predicate a word that says its contrary or the same, where the subject has it."""
        found = contrary_of(self.question, self.asserted.predicate, self.sentence)
        if found is None:
            return None
        subject = {self.clause[i] for term in self.asserted.subject for i in self.places(term)}
        plain = {
            self.clause[i]
            for i in self.places(self.asserted.predicate)
            if self.sentence.stems[i][:_FAMILY] == (self.asserted.predicate or "")[:_FAMILY]
        }
        # "The king survived the attack, but he was killed in battle": the word itself is said of him.
        spoken = any(
            code in _PRONOUNS and code != _POSSESSIVE and clause in plain
            for code, clause in zip(self.sentence.categories.tolist(), self.clause, strict=True)
        )
        rest = set(self.question.terms) - self.asserted.subject - found.asked - {self.asserted.predicate}
        of_it = [i for i, term in enumerate(self.own) if term in rest]
        # "Tom Hale, who was beaten as a boy, was awarded the prize": not by whoever won that.
        if of_it and not (any(self._is_in_clause(i, found.place) for i in of_it) or self._does(found.place)):
            return None
        about = not subject or self.clause[found.place] in subject
        if plain and of_it and about and self._speaks_last(found.place, of_it[0]):
            plain = set()
        # "The dog was found, but the climbers are still missing", asked of the climbers.
        if plain and (spoken or self.clause[found.place] not in subject or plain & subject):
            return None
        self.own = [None if term == self.asserted.predicate else term for term in self.own]
        self.own[found.place] = self.asserted.predicate
        self.stood_for |= found.asked
        return found

    def _does(self, place: int) -> bool:
        """Whether the question's subject, by name, does what is said there, be it behind an aside."""
        verb = next(
            (i for i in range(place, max(place - 3, -1), -1) if self.sentence.categories[i] in VERBAL), None
        )
        phrase = None if verb is None else subject_of(self.sentence, verb)
        relative = verb is not None and not _RELATIVE.isdisjoint(
            self.sentence.folded[max(verb - 2, 0) : verb]
        )
        return (
            phrase is not None
            and not relative
            and not self.asserted.subject.isdisjoint(self.own[i] for i in phrase.heads)
        )

    def _measuring(self, place: int) -> Iterator[int]:
        """The places of a number in the question, and of the comparison before it."""
        yield place
        words = self.question.words
        yield from (i for i in range(max(place - 3, 0), place) if compares_a_number(words, i))

    def _is_in_clause(self, place: int, verb: int) -> bool:
        """Whether a word stands in a verb's clause, or that is about it: "the offer | which he took |"."""
        following = self.sentence.folded[place + 1 : place + 3]
        that = self.sentence.folded[verb + 1 : verb + 2] == ["that"]
        # "Denied | that it had known |".
        if that and self.clause[place] == self.clause[verb + 1]:
            return True
        return self.clause[place] == self.clause[verb] or (
            not {"which", "that"}.isdisjoint(following) and place < verb
        )

    def _speaks_last(self, place: int, of_it: int) -> bool:
        """Whether what is the contrary stands next before a word: "cleared of | fraud | and convicted"."""
        others = self.places(self.asserted.predicate)
        return place < of_it and not any(place < i < of_it or i > place - 1 > of_it for i in others)

    def _is_no_match(self, place: int, number: int) -> bool:
        """Whether a word is not the question's after all: alike in meaning, where just one is asked for."""
        term = self.question.terms[number]
        unique = self.asserted.definite and term == self.asserted.predicate
        stem = self.sentence.stems[place]
        # A ministry is no minister; but who was elected may have won the election.
        other = stem != term if self.asserted.nominal else stem[:4] != term[:4]
        return self.is_ranked(place) or (unique and other) or is_contrary(term, stem)

    def is_ranked(self, place: int) -> bool:
        """Whether a superlative is not the first, and not so in the question: "the second largest"."""
        words, asked = self.sentence.folded, self.question.words
        if not is_superlative(words[place]):
            return False
        after = words[0] == "after" and "," in words[1:place] and "after" not in asked
        return after or bool(_ORDINALS.intersection(words[place - 1 : place]).difference(asked))

    def _clauses(self, clause: list[int]) -> list[int]:
        """The number of each word's clause; "as" and "than" begin none of their own here."""
        joined: list[int] = []
        for place, number in enumerate(clause):
            begins = place and number != clause[place - 1]
            go_on = not begins or self.sentence.folded[place] in _JOINING
            joined.append(joined[-1] if place and go_on else number)
        return joined

    @cached_property
    def has(self) -> frozenset[str]:
        """Terms of the question that it has, be it by a pronoun, in other number words, as part of a name."""
        has = {term for term in self.own if term} | self.stood_for
        for place in self.question.content:
            word = self.question.words[place]
            if word[0].isdigit() or word in lexicon.NUMBER_WORDS:
                same = says_number(self.question, place, self.sentence)
                if same:  # with the "fewer than" before it
                    has.update(self.question.stems[i] for i in self._measuring(place))
                elif same is not None:
                    has.discard(self.question.stems[place])
        for name in self._names():
            # Who was named once goes by the surname.
            if has & set(name) and not self._is_namesake(name):
                has |= set(name)
        return frozenset(has)

    def _names(self) -> Iterator[list[str]]:
        """The names of the question, each as the terms of its words."""
        subject = self.asserted.subject
        for named, run in groupby(
            self.question.stems, lambda stem: (stem in self.question.names, stem in subject)
        ):
            if named[0]:
                yield list(run)

    def _is_namesake(self, name: list[str]) -> bool:
        """Whether a word of a name stands beside another word of another name."""
        for place, term in enumerate(self.own):
            if term in name:
                for beside in (place - 1, place + 1):
                    if (
                        0 < beside < len(self.own)
                        and self.sentence.categories[beside] == _NAME
                        and self.own[beside] not in name
                        and self.sentence.folded[beside] not in lexicon.TITLES
                    ):
                        return True
        return False

    @cached_property
    def speaking(self) -> frozenset[int]:
        """The clauses that have the predicate; those that have any word of the question, if none has."""
        places = self.places(self.asserted.predicate) or [i for i, term in enumerate(self.own) if term]
        # "They recommended it; the council did not follow the | recommendation |": that is only a noun.
        acts = [] if self.asserted.nominal else [i for i in places if self.sentence.categories[i] in VERBAL]
        return frozenset(self.clause[place] for place in acts or places)

    @property
    def spoken(self) -> list[int]:
        """The places of the words in those clauses."""
        return [place for place, clause in enumerate(self.clause) if clause in self.speaking]

    @cached_property
    def excluded(self) -> dict[str, str]:
        """Terms of the question in whose place it says what excludes them, with the kind (see `instead`)."""
        words = zip(self.sentence.stems, self.clause, strict=True)
        said = frozenset(stem for stem, clause in words if clause in self.speaking)
        kinds = {
            self.question.stems[place]: instead(self.question, place, self.sentence, said)
            for place in self.question.content
            if self.question.stems[place] not in self.has
        }
        if other_than_may(self.question, self.sentence, said):
            kinds[MAY] = "time"
        return {stem: kind for stem, kind in kinds.items() if kind}

    @cached_property
    def share(self) -> float:
        """Share of the question's words that it has, by weight, without those that it excludes."""
        rest = {term: weight for term, weight in self.weights.items() if term not in self.excluded}
        if self.asserted.predicate in self.has:
            # "Did she | get | paid?" of "she was paid".
            rest = {term: weight for term, weight in rest.items() if term not in _LIGHT or term in self.has}
        has = sum(
            weight * (_LIKE if term in self.only_alike else 1.0)
            for term, weight in rest.items()
            if term in self.has
        )
        return float(has / (sum(rest.values()) or 1.0))

    @cached_property
    def only_alike(self) -> frozenset[str]:
        """Terms of the question that it has as words of like meaning only."""
        pairs = [(term, stem) for term, stem in zip(self.own, self.sentence.stems, strict=True) if term]
        if self.contrary:
            pairs = [(term, stem) for term, stem in pairs if term not in self.contrary.asked]
        alike = {term for term, stem in pairs if stem[:_FAMILY] != term[:_FAMILY]}
        return frozenset(alike - {term for term, stem in pairs if stem[:_FAMILY] == term[:_FAMILY]})

    @cached_property
    def only_own(self) -> frozenset[str]:
        """Terms of the question that it has as they are asked."""
        return frozenset(
            stem for term, stem in zip(self.own, self.sentence.stems, strict=True) if term == stem
        )

    def places(self, term: str | None) -> list[int]:
        """Where a term of the question stands in it."""
        return [place for place, own in enumerate(self.own) if own is not None and own == term]
