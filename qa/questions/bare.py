"""The bare verb behind do, or behind a modal verb: "did the divers | lift | the cannon"."""

from __future__ import annotations

from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.language.nouns import ends_as_plural
from qa.language.verbs import base_form, is_base
from qa.questions.nouns import VERB_ADVERBS, is_adverb
from qa.questions.tables import PARTICLES

__all__ = ["acts_bare", "bare_verb"]

#: Regular verbs whose base form is seldom a noun; the irregular ones are known by `is_base`.
_VERBS: Final = word_set(
    """
    accept accompany accuse achieve acquire adapt add adopt advise agree allow announce appear appoint
    apologise apologize apply appreciate argue arrest arrive ask assassinate assign assume attend attract
    avoid become believe belong blame block borrow bury call carry cause celebrate characterize choose
    collaborate collect commit compare complain complete conclude condemn confess confirm connect conquer
    consider consist contain continue contribute convert convince cover create criticise criticize cross
    cultivate declare dedicate defeat defend define demonstrate deny depend describe deserve destroy
    determine develop die disappear discourage discover discuss dismiss divide earn eat elect eliminate
    emerge emigrate employ enable encourage enforce engage enjoy enter establish exist expect explain
    explore expose express extend fail fill finish flee follow found gain gather generate govern grow
    guarantee happen hire identify illustrate imply impose improve include incorporate increase indicate
    inherit inspire install instruct intend introduce invade invent invest invite involve join kill launch
    learn lend lift locate lower maintain manage manufacture marry mention migrate need obtain occupy occur
    offer open operate oppose originate overcome participate perform permit persuade possess postpone
    praise predict prefer prepare preserve prevent produce prohibit propose protect prove provide publish
    pursue raise reach realise realize recall receive recognise recognize recommend recover recruit reduce
    refer refuse regain regulate reject relate release rely remain remember remove renounce repair replace
    reply represent require rescue resemble resign resist resolve restore retain retire reveal save
    seem select separate serve settle share sign solve speak spread start stay stop strengthen succeed
    suffer suggest supervise surrender survive suspect suspend talk tend terminate threaten transform
    translate transport travel treat try turn undergo unite use violate visit vote wait want warn wear win
    wish work write
    """
)
#: What comes right before a noun and never right before a verb.
_BEFORE_A_NOUN: Final = word_set(
    "a an the his her its their my your our this these those every each some any no another"
)
_NOUN_ENDINGS: Final = ("tion", "ment", "ness", "ship", "ity", "ism", "ance", "ence")


def acts_bare(word: str) -> bool:
    """Whether a word is the base form of a verb that is seldom anything else."""
    return word in _VERBS or (is_base(word) and word != "be")


def bare_verb(words: list[str], start: int) -> int:
    """The place of the bare verb in the clause whose subject begins at `start`.

    It is the first word behind the subject's first that is known as a verb; else the one before the object,
    which a determiner begins; else the last one before a preposition or the end.
    """
    n = len(words)
    first = start + 1 + (words[start] in _BEFORE_A_NOUN)
    for k in range(first, n):
        if words[k] in lexicon.PREPOSITIONS - {"of", "in", "at", "from", "for", "on", "between", "with"}:
            break
        if acts_bare(words[k]) and words[k - 1] not in _BEFORE_A_NOUN and words[k - 1] != "to":
            # "What do you have to wear?"
            owed = words[k : k + 2] == ["have", "to"] and k + 2 < n
            return k + 2 if owed else k
    mistaken = _past_for_bare(words, start, first)
    if mistaken is not None:
        return mistaken
    end = first
    while end < n and not _closes(words, end):
        end += 1
    # "What did they turn up?", "why did it cost so much?": the verb stands before the particle.
    while end - 1 > first and (
        words[end - 1] in PARTICLES or words[end - 1] in VERB_ADVERBS or is_adverb(words[end - 1])
    ):
        end -= 1
    # "did OPEC block oil deliveries": a plural, or a word with a noun's ending, is no bare verb.
    while end - 1 > first and _is_only_noun(words[end - 1]):
        end -= 1
    return min(max(first, end - 1), n - 1)


#: Behind an adjective come at most so many words up to the next preposition, determiner or mark.
_NOUN_AND_VERB: Final = 3


def _past_for_bare(words: list[str], start: int, first: int) -> int | None:
    """The place of a verb that was put in the past once more: "did the guild | introduced | a fee"."""
    if words[start - 1] != "did":
        return None
    for k in range(first, len(words)):
        if words[k] in lexicon.PREPOSITIONS - {"of"}:
            break
        base = base_form(words[k])
        if base == words[k] or not acts_bare(base) or words[k - 1] in _BEFORE_A_NOUN | {"'s"}:
            continue
        # "Did Leeds | united score": before a noun and the verb it is an adjective.
        end = next((i for i in range(k + 1, len(words)) if _closes(words, i)), len(words))
        if end == k + 1 or end - k > _NOUN_AND_VERB:
            return k
    return None


def _closes(words: list[str], place: int) -> bool:
    word = words[place]
    if not word[0].isalnum() and word not in {"'s", "'"}:
        return True
    return word in lexicon.PREPOSITIONS or word in _BEFORE_A_NOUN or word in lexicon.PRONOUNS


def _is_only_noun(word: str) -> bool:
    plural = ends_as_plural(word)
    return plural or word in {"'s", "'"} or word.endswith(_NOUN_ENDINGS)
