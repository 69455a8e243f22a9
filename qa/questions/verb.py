"""The main verb of a question, and whether the question phrase is its subject."""

from __future__ import annotations

from collections.abc import Sequence

from qa.language import lexicon
from qa.language.closed_classes import FINITE_BE, MODALS
from qa.language.verbs import is_past
from qa.questions.bare import acts_bare, bare_verb
from qa.questions.draft import QuestionDraft
from qa.questions.nouns import VERB_ADVERBS, is_adverb, is_noun_of, is_verb

__all__ = ["going_on", "read_verb"]


def _is_suffered(words: list[str], be: int, place: int) -> bool:
    """Whether a word in -ed is a verb in the passive behind be: "is needed to", not "is dried fruit"."""
    after = words[place + 1 : place + 2]
    told = not after or not after[0][0].isalnum() or after[0] in lexicon.PREPOSITIONS or is_adverb(after[0])
    between = all(is_adverb(word) or word in VERB_ADVERBS for word in words[be + 1 : place])
    past = words[place].endswith("ed") and not words[place].endswith("eed")
    return told and between and past and len(words[place]) > 3


def going_on(written: Sequence[str], be: int) -> int | None:
    """The place of what somebody is doing, behind a form of be; see `qa.questions.progressive`."""
    if not any(word.endswith("ing") for word in written):
        return None
    from qa.questions.progressive import progressive  # few questions have such a word

    return progressive(written, be)


def read_verb(words: list[str], draft: QuestionDraft, written: Sequence[str]) -> None:
    """The main verb, and whether the question phrase is its subject."""
    end, n = draft.wh[1], len(words)
    if end >= n or (end == n - 1 and not words[end][0].isalnum()):
        # "The east was seen as what?": what is asked for stands where its answer would.
        draft.subject_asked = False if draft.wh[0] else None
    elif words[end] in {"do", "does", "did"} and not any(word[0].isalnum() for word in words[end + 1 :]):
        # "what the company do": typed in haste, but it is clear what is asked for.
        draft.verb, draft.subject_asked = end, False
    elif words[end] in {"do", "does", "did"}:
        draft.verb, draft.subject_asked = bare_verb(words, end + 1), False
    elif words[end] in FINITE_BE and "doing" in words[end + 1 :]:
        # "What was she doing when ...?" asks for what is said of her, as "what did she do" does.
        draft.verb, draft.subject_asked = words.index("doing", end), False
    elif draft.verb is not None:
        draft.subject_asked = False  # "What was he | carrying |?"
    elif words[end] in MODALS and _read_modal(words, draft):
        pass
    elif _may_be_done(draft) and (deed := going_on(written, end)) is not None:
        draft.verb = deed
        draft.subject_asked = all(_is_slight(word) for word in words[end + 1 : deed])
    elif words[end] in lexicon.AUXILIARIES:
        _read_auxiliary(words, draft)
    else:
        while end + 1 < n and (words[end] in VERB_ADVERBS or is_adverb(words[end])):
            end += 1
        draft.verb, draft.subject_asked = end, True


def _read_modal(words: list[str], draft: QuestionDraft) -> bool:
    """Read the verb behind will, can and the like; False where none is known for one."""
    end, n = draft.wh[1], len(words)
    if end + 1 == n:
        return False
    if acts_bare(words[end + 1]):
        draft.verb, draft.subject_asked = end + 1, True
        return True
    if "be" in words[end + 1 :]:
        # "Where can it be found?", "What must be adopted?"
        k = words.index("be", end + 1)
        told = next((i for i in range(k + 1, n) if not is_adverb(words[i])), k)
        if words[told].endswith("ed") or is_past(words[told]):
            draft.verb, draft.subject_asked, draft.passive = told, k == end + 1, True
        return True
    k = bare_verb(words, end + 1)
    if k < n and (acts_bare(words[k]) or words[k] == "do"):
        draft.verb, draft.subject_asked = k, False
        return True
    return False


def _read_auxiliary(words: list[str], draft: QuestionDraft) -> None:
    """Read the participle behind be or have, or the verb behind another auxiliary."""
    end = draft.wh[1]
    be = words[end] in {"is", "are", "was", "were", "been", "be"}
    verbs = [
        k
        for k in range(end + 1, len(words))
        if (is_verb(words[k], words[k - 1]) or (be and _is_suffered(words, end, k)))
        and words[k] not in lexicon.AUXILIARIES
        and not is_noun_of(words, k)
    ]
    if not verbs:
        draft.subject_asked = None
        return
    draft.verb = verbs[0]
    draft.passive = be and not words[verbs[0]].endswith("ing")
    draft.subject_asked = verbs[0] == end + 1 or all(
        w in lexicon.AUXILIARIES or is_adverb(w) for w in words[end : verbs[0]]
    )


def _may_be_done(draft: QuestionDraft) -> bool:
    """Whether it may be asked who is doing something, or what somebody is doing."""
    return draft.kind in {"who", "what", "which"} and draft.answer_type != "definition"


def _is_slight(word: str) -> bool:
    """Whether a word between be and its participle is no subject: "still", "being", "currently"."""
    return word in lexicon.AUXILIARIES or word in VERB_ADVERBS or is_adverb(word)
