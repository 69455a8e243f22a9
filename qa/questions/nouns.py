"""The noun that a question asks for: where its phrase ends, what type of answer it wants, how many things."""

from __future__ import annotations

from qa.language import lexicon
from qa.language.closed_classes import ARTICLES, OWNERS, word_set
from qa.language.nouns import ends_as_plural
from qa.language.verbs import is_base, is_past
from qa.questions.tables import ANSWER_TYPES, FILLER_NOUNS, NAME_NOUNS, VERB_FORMS

__all__ = [
    "KIND_NOUNS",
    "TIMES_OF_NOW",
    "VERB_ADVERBS",
    "acts",
    "is_adverb",
    "is_noun_of",
    "is_only_verb",
    "is_superlative",
    "is_verb",
    "modifier_asked",
    "noun_after",
    "type_of",
]

VERB_ADVERBS = word_set("never not also already always often still sometimes usually ever")
_BEGINS_A_PHRASE = word_set("a an the his her its their this these those each every another one all no")


_SUBORDINATORS = word_set("that when which who where while if because although , ?")
_NO_ADVERBS = word_set("apply supply rely reply comply imply multiply fly family assembly")
_MODIFIERS = word_set("well best least most first last only earliest latest other a an the")
_ADJECTIVE_ENDINGS = ("est", "ly", "al", "ic", "ive", "ous", "er", "ent", "ing")
#: Verb forms that are nouns where of follows: "the most common cause of fires".
_NOUNS_TOO = word_set(
    "cause causes use uses form forms play plays show shows cover covers border borders lead run runs cut "
    "hit set cost help hold take view start rise fall"
)
#: Adverbs that end a noun phrase: "the benchmark rate | now".
TIMES_OF_NOW = word_set("now nowadays today currently then again altogether")
KIND_NOUNS = word_set("type types kind kinds sort sorts form forms style styles class classes category")


def is_verb(word: str, before: str) -> bool:
    """Whether a word is a verb, by the lists or by its ending and the word before it."""
    if (
        word in lexicon.AUXILIARIES
        or word in VERB_FORMS
        or (is_past(word) and not word.endswith("ed") and before not in _MODIFIERS)
    ):
        return True
    past = word.endswith("ed") and (len(word) > 4 or word == "used")
    return past and before not in lexicon.FUNCTION_WORDS


def acts(words: list[str], place: int) -> bool:
    """Whether a word that no list has is a verb, by its ending and what follows it.

    "blocked the", "crosses the", "happened in": no noun stands before a determiner. Before a preposition
    a word in -s is a verb where the question has no other ("What cell binds to ...", but not "What
    coins in the hoard bear ...").
    """
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) and words[place + 1][0].isalnum() else ""
    past = len(word) > 4 and word.endswith("ed")
    present = ends_as_plural(word)  # as verbs end too
    if not (past or present) or word in lexicon.FUNCTION_WORDS:
        return False
    if following in _BEGINS_A_PHRASE or (past and not following):
        return True
    if following not in lexicon.PREPOSITIONS or following == "of":
        return False
    others = [*words[:place], *words[place + 1 :]]
    rest = list(zip(others, ["", *others], strict=False))
    return past or not any(other in lexicon.AUXILIARIES or is_verb(other, before) for other, before in rest)


def is_noun_of(words: list[str], place: int) -> bool:
    """Whether a word that may be a verb is a noun, since of follows: "the main | cause | of the war"."""
    return words[place] in _NOUNS_TOO and words[place + 1 : place + 2] == ["of"]


_NO_SUPERLATIVES = word_set("forest harvest interest honest modest request protest arrest priest")


def is_superlative(word: str) -> bool:
    """Whether a word is a superlative by its ending: biggest, fewest."""
    return len(word) > 5 and word.endswith("est") and word not in _NO_SUPERLATIVES


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def is_only_verb(words: list[str], place: int) -> bool:
    """Whether a word must be the verb, since the clause has no other ("what caused unrest in 1905").

    It ends in -ed or -s, or follows a plural noun without an ending ("what parts raise the pressure").
    """
    word, before = words[place], words[place - 1] if place else ""
    following = words[place + 1] if place + 1 < len(words) else ""
    if word in lexicon.FUNCTION_WORDS or not (word.isalpha() and following[:1].isalnum()):
        return False
    if ends_as_plural(word):
        # "What drives cells away?", but "what plants create most power?"
        verbal = ends_as_plural(following) or following == "to" if before == "what" else _is_singular(before)
    elif word.endswith("ed") and len(word) > 4:
        verbal = True
    else:
        adjective = word.endswith(_ADJECTIVE_ENDINGS) and word not in _NO_ADVERBS
        verbal = ends_as_plural(before) and word not in lexicon.QUALIFIERS and not adjective
    return verbal and not _has_verb(words[:place], words[place + 1 :])


def _has_verb(before: list[str], behind: list[str]) -> bool:
    """Whether a finite verb stands elsewhere in the clause."""
    end = next((k for k, word in enumerate(behind) if word in _SUBORDINATORS), len(behind))
    for words in (before, behind[:end]):
        for k, word in enumerate(words):
            left = words[k - 1] if k else ""
            if left != "to" and (
                word in lexicon.AUXILIARIES or is_base(word) or is_verb(word, left) or acts(words, k)
            ):
                return True
    return False


def _is_singular(word: str) -> bool:
    return len(word) > 2 and not ends_as_plural(word) and word not in lexicon.NUMBER_WORDS


def noun_after(words: list[str], start: int) -> tuple[tuple[str, ...], int]:
    """The noun phrase that begins at `start`, and where it ends."""
    start += words[start : start + 1] != [] and words[start] in OWNERS
    end = start
    while end < len(words) and not _ends_phrase(words, end, start):
        end += 1
    # "which cell never reacts": the adverb goes with the verb.
    while end > start and end < len(words) and (words[end - 1] in VERB_ADVERBS or is_adverb(words[end - 1])):
        end -= 1
    phrase = [w for w in words[start:end] if w not in ARTICLES]
    if "'s" in phrase:
        phrase = phrase[len(phrase) - phrase[::-1].index("'s") :]
    # "the name of the ship" asks for a ship, "the old name of the ship" for a name.
    filler = phrase and phrase[-1] in FILLER_NOUNS and not (len(phrase) > 1 and phrase[-1] in NAME_NOUNS)
    if filler and words[end : end + 1] == ["of"]:
        inner, stop = noun_after(words, end + 1)
        if inner:
            return inner, stop
    return tuple(phrase), end


def _ends_phrase(words: list[str], place: int, start: int) -> bool:
    """Whether the noun phrase that begins at `start` is over before the word at `place`."""
    word = words[place]
    genitive = word in {"'s", "'"} and place > start
    # "Which US president ...?"
    country = word == "us" and (place == start or words[place - 1] in ARTICLES)
    if genitive or country:
        return False
    if word in lexicon.PREPOSITIONS or word in lexicon.AUXILIARIES or word in lexicon.PRONOUNS:
        return True
    if not word[0].isalnum() and word not in {"'s", "'", "&"}:
        return True
    if place > start and word in TIMES_OF_NOW:
        return True
    if place > start and is_noun_of(words, place):
        return False
    return place > start and (
        is_only_verb(words, place)
        or word in ARTICLES
        or is_verb(word, words[place - 1])
        or acts(words, place)
    )


def type_of(focus: tuple[str, ...]) -> str:
    """The type of answer that a noun asks for ("year": a date), by its head."""
    word = "".join(focus[-1:])
    singular = word[:-1] if word.endswith("s") and len(word) > 3 else word
    forms = {word, singular, word[:-3] + "y" if word.endswith("ies") else singular}
    if forms & lexicon.AMBIGUOUS_PERSON_NOUNS:
        return "thing"
    return next((answer_type for answer_type, nouns in ANSWER_TYPES.items() if forms & nouns), "thing")


def modifier_asked(words: list[str], place: int) -> bool:
    """Whether the question asks what kind of a thing it is (see `Question.modifier_asked`)."""
    following = words[place + 1 : place + 4]
    return bool(KIND_NOUNS & set(following)) and "of" in following
