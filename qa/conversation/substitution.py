"""The last question asked again about somebody or something else: "What about Norwick?"."""

from __future__ import annotations

import re

from qa.conversation.mentions import entity
from qa.conversation.phrases import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, Phrase, is_name, noun_phrases
from qa.conversation.state import Entity, State, Turn
from qa.language.closed_classes import word_set
from qa.language.lexicon import MONTHS, PERSON_NOUNS, SEASONS, WEEKDAYS
from qa.language.nouns import head_noun, is_plural
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.verbs import base_form

__all__ = ["ORDINALS", "is_ordinal", "other_ordinal", "same_owner", "substitute", "with_noun"]


def substitute(words: str, last: Turn, state: State, text: str = "") -> str | None:
    """Ask the last question again about somebody or something else.

    Parameters
    ----------
    words : str
        What is to stand in the question now: "Norwick", "in 1990", "his wife".
    last : Turn
    state : State
    text : str

    Examples
    --------
    >>> turn = Turn("", "How many people live in Norwick?", "900")
    >>> substitute("Hesk", turn, State((turn,)))
    'How many people live in Hesk?'
    """
    question = last.resolved
    lead = re.match(rf"(?P<prep>{'|'.join(sorted(PREPOSITIONS))})\s+(?P<rest>.+)$", words, re.IGNORECASE)
    if lead:
        return _with_adjunct(question, words, lead, state, text)
    if _WHEN.fullmatch(words):  # it goes behind, and does not act: "How many people did it employ last year?"
        tenses = not _PAST_TIME.match(words) or re.search(r"\b(?:did|was|were|had)\b", question)
        return question.rstrip("?. ") + f" {words}?" if tenses else None
    if _PRICED.match(question) and is_plural(words) and _is_people(words):
        # "What about children?": for them.
        return substitute(f"for {words}", last, state, text)
    counted = _other_counted(words, question, text) or _other_doing(words, question)
    if counted:
        return counted
    new = entity(words, text)
    if new.kind == "thing" and any(
        e.kind == "person" and head_noun(words) in e.roles for e in state.entities
    ):
        new = new._replace(kind="person")  # "the last keeper", after the first one's name
    weighed = [
        (_likeness(new, phrase, last, state, text) - 0.1 * place, -place, phrase)
        for place, phrase in enumerate(noun_phrases(question, text))
    ]
    if not weighed or max(weighed)[0] <= 0:
        return None
    return _exchange(question, max(weighed)[2], new)


def _with_adjunct(question: str, words: str, lead: re.Match[str], state: State, text: str) -> str:
    """Put "in 1990" or "for green tea" in the place of its like, or behind the question."""
    old = _adjunct(question, lead["prep"], lead["rest"], text)
    if old:
        return question[: old[0]] + words + question[old[1] :]
    if _is_a_time(lead["rest"]):
        if _ASKS_WHEN.match(question):
            return _in_that_time(question, words, state, text)
        question = _ROUND.sub("", question)
    return question.rstrip("?. ") + f" {words}?"


def same_owner(words: str, question: str, state: State, text: str) -> str | None:
    """Ask for something else of the same owner: "And her husband?" after "Who was Ruth Lane's father?"."""
    typed = _HIS.match(words)
    if typed is None:
        return None
    family = next(f for f in _GENDERS if fold(typed["pronoun"]) in f)
    for owned in _OWNED.finditer(question):
        owner = owned["name"] or owned["pronoun"]
        if owned["name"]:
            known = next((e for e in state.entities if e.name == owner), None) or entity(owner, text)
            agrees = known.gender in {_GENDERS[family], None} if _GENDERS[family] else known.kind != "person"
        else:
            agrees = fold(owner) in family
        phrases = [p for p in noun_phrases(question, text) if p.start == owned.end()]
        if agrees and phrases:
            return question[: owned.end()] + typed["owned"] + question[phrases[0].end :]
    return None


def other_ordinal(words: str, question: str, text: str = "") -> str | None:
    """Ask for another one of a row: "And the second?" after "Who was the first mayor?".

    Examples
    --------
    >>> other_ordinal("the second", "Who was the first mayor of Hesk?")
    'Who was the second mayor of Hesk?'
    >>> other_ordinal("third", "Who opened the pool?") is None
    True
    """
    typed = _ORDINAL.fullmatch(words)
    old = _ORDINAL_WORD.search(question)
    noun = _ORDINAL_NOUN.fullmatch(words)
    if old and noun and fold(noun["ordinal"]) != fold(old.group()):
        # "And the second line?": in the place of all that is called the first.
        named = (p for p in noun_phrases(question, text) if p.start <= old.start() < p.end)
        phrase = next(named, None)
        if phrase is None:
            return None
        before = _OWNER.sub("", question[: phrase.start])
        return before + words + question[phrase.end :]
    if typed is None or old is None or fold(typed["ordinal"]) == fold(old.group()):
        return None
    return question[: old.start()] + fold(typed["ordinal"]) + question[old.end() :]


def is_ordinal(words: str) -> bool:
    """Whether words are a place in a row alone: "third", "the last one"."""
    return _ORDINAL.fullmatch(words) is not None


def with_noun(words: str, state: State) -> str | None:
    """Say of what "the last" is: the last keeper, where the first one was asked about.

    Examples
    --------
    >>> turn = Turn("", "Who was the first mayor of Hesk?", "Ruth Lane")
    >>> with_noun("the last", State((turn,)))
    'the last mayor'
    """
    typed = _ORDINAL.fullmatch(words)
    for turn in reversed(state.turns[-_TURNS_BACK:]):
        old = _ORDINAL_NOUN.search(turn.resolved)
        if typed and old and fold(typed["ordinal"]) != fold(old["ordinal"]):
            return f"the {fold(typed['ordinal'])} {old['noun']}"
    return None


def _likeness(new: Entity, phrase: Phrase, last: Turn, state: State, text: str) -> float:
    """Weigh whether a phrase of the last question is what the new one stands in for."""
    old = next((e for e in state.entities if e.name == phrase.name), None) or entity(phrase.name, text)
    same = new.kind == old.kind and new.kind is not None
    if {new.kind, old.kind} <= {"place", "group", "thing"}:
        same = same or (is_name(new.name) and is_name(phrase.name))  # a firm may look like a town
    unlike = not same and new.kind is not None and old.kind is not None
    named = is_name(phrase.name) == is_name(new.name)
    # Two nouns may change places though one is a person; a name only with its like.
    if unlike and (not named or is_name(new.name)):
        return 0.0
    # A bare name of which nothing is told is a person's more often than anything else's.
    person = new.kind is None and is_name(new.name) and old.kind == "person"
    return 2.0 * same + named + person - 0.5 * unlike + 0.8 * (phrase.name in last.names)


def _exchange(question: str, phrase: Phrase, new: Entity) -> str:
    """Put the new words in the place of the old, and let the verb agree."""
    before, after = question[: phrase.start], question[phrase.end :]
    # The owner goes with what was owned: not "who was her | Tom Cole's father?".
    before = _OWNER.sub("", before)
    if is_plural(phrase.name) != new.many:
        forms = _SINGULAR if not new.many else {one: many for many, one in _SINGULAR.items()}
        match = re.search(r"\b(\w+)\s$", before)
        if match and match.group(1) in forms:
            before = f"{before[: match.start()]}{forms[match.group(1)]} "
    return before + new.name + after


ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|oldest|youngest|biggest|largest"
    "|smallest"
)
_ORDINAL = regex(rf"(?:the )?(?P<ordinal>{ORDINALS})(?: ones?)?", re.IGNORECASE)
_ORDINAL_WORD = regex(rf"\b(?:{ORDINALS})\b", re.IGNORECASE)
_ORDINAL_NOUN = regex(rf"\bthe (?P<ordinal>{ORDINALS}) (?P<noun>[a-z-]+)", re.IGNORECASE)
_TURNS_BACK = 4
_WHEN = regex(
    r"(?:last|next|this) (?:year|month|week|night|spring|summer|autumn|winter|\w+day)"
    r"|yesterday|today|tomorrow|now|before|later|afterwards",
    re.IGNORECASE,
)
_DOING = regex(r"\b[a-z]{2,}ing\b")
_PRICED = regex(
    r"how much (?:is|are|does|do)\b|what (?:is|are|does|do) .*\b(?:cost|price|fee|charge)\b", re.IGNORECASE
)
_ASKS_OF_IT = regex(r"(?:is|was|when|where|why|how)\b", re.IGNORECASE)
# What is done to something ends there.
_OBJECT_ENDS = regex(rf"\s(?:{'|'.join(sorted(PREPOSITIONS - {'of', 'to'}))}|and|or|when|if|while)\s|[?.!]*$")
_COUNTS = regex(
    r"(?P<how>how many|how much) (?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b)"
    r"(?P<noun>[a-z-]+)(?= )",
    re.IGNORECASE,
)
_ASKS_WHEN = regex(r"(?:when|(?:in |on )?(?:what|which) (?:year|month|day|date|century))\b", re.IGNORECASE)
_ROUND = regex(
    r" for the \w+ time\b| (?:after|before|during|since|until) (?:the )?\w+(?: \w+)?(?=\?$)", re.IGNORECASE
)
# With these the same sort of thing fills the same place: "for black tea", "for green tea".
_WHAT_FOR = word_set("for with by about against of between without")
_PAST_TIME = regex(r"(?:last\b|yesterday)", re.IGNORECASE)
_OWNER = regex(
    r"\b(?:his|her|its|their|(?:the\s)?(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*['’]s?|the\s(?:\w+\s)?\w+['’]s?)\s$"
)
_OWNED = regex(r"\b(?:(?P<pronoun>his|her|its|their)|(?P<name>(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*)['’]s?)\s")
_HIS = regex(r"(?P<pronoun>his|her|its|their)\s(?P<owned>.+)$", re.IGNORECASE)
_GENDERS = {frozenset({"his"}): "male", frozenset({"her"}): "female", frozenset({"its", "their"}): None}
_SINGULAR = {"are": "is", "were": "was", "do": "does", "have": "has"}


def _adjunct(question: str, preposition: str, rest: str, text: str) -> tuple[int, int] | None:
    """Find what "in 1990" or "in Norwick" replaces: the same preposition with the same sort of words."""
    sort = r"\d{3,4}s?" if re.match(r"\d{3,4}s?$", rest) else r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    old = re.search(rf"\b{re.escape(preposition)}\s+{sort}(?=[\s?.,]|$)", question)
    if old:
        return old.span()
    new = entity(rest, text)
    for phrase in reversed(noun_phrases(question, text)):
        before = question[: phrase.start].rstrip()
        if not re.search(rf"\b{re.escape(preposition)}$", before, re.IGNORECASE) or is_name(phrase.name):
            continue
        same_head = head_noun(phrase.name) == head_noun(rest)
        several = is_plural(phrase.name) and is_plural(rest)  # "for children", "for dogs"
        alike = (several or entity(phrase.name, text).kind == new.kind) and fold(preposition) in _WHAT_FOR
        if not is_name(rest) and (same_head or alike):
            return len(before) - len(preposition), phrase.end
    return None


def _is_people(words: str) -> bool:
    head = head_noun(words)
    return not is_name(words) and not {head, head.removesuffix("s")}.isdisjoint(PERSON_NOUNS | {"children"})


def _other_doing(words: str, question: str) -> str | None:
    """Ask about something else that one does: "And drinking?" after "When should I stop eating meat?".

    Examples
    --------
    >>> _other_doing("drinking", "When should I stop eating meat before the test?")
    'When should I stop drinking before the test?'
    >>> _other_doing("drinking", "Who opened the building?") is None
    True
    """
    typed = _DOING.match(words)
    if typed is None or not _is_doing(typed.group()):
        return None
    for old in _DOING.finditer(question):
        before = fold(question[: old.start()].rstrip().rpartition(" ")[2])
        # "Is smoking allowed?", but not "Who is smoking?"
        acts = before in BE and not _ASKS_OF_IT.match(question)
        if before in DETERMINERS or acts or not before or not _is_doing(old.group()):
            continue
        behind = question[old.end() :]
        if before in AUXILIARIES:  # the subject: "Is smoking | allowed |?"
            return question[: old.start()] + words + behind
        end = _OBJECT_ENDS.search(behind)
        return question[: old.start()] + words + (behind[end.start() :] if end else "")
    return None


def _is_doing(word: str) -> bool:
    """Whether a word in -ing comes from a verb: "drinking", not "morning"."""
    from qa.language.hanta import verb_stems  # as few questions need it

    return base_form(f"{fold(word).removesuffix('ing')}ed") in verb_stems()


def _is_a_time(words: str) -> bool:
    return (
        re.match(
            r"(?:the )?(?:\d{4}s?$|(?:\d{1,2} )?(?:" + "|".join(MONTHS | SEASONS | WEEKDAYS) + r")\b)",
            fold(words),
        )
        is not None
    )


def _in_that_time(question: str, words: str, state: State, text: str) -> str:
    """Ask what went on then: "And in 1948?" after "When did Ruth Lane visit Hesk?"."""
    pronoun = re.search(r"\b(?:did|was|were|is|has|had|does) (he|she|they)\b", question)
    if pronoun:
        return f"What did {pronoun[1]} do {words}?"
    phrases = noun_phrases(question, text)
    subject = phrases[0].name if phrases else ""
    known = next((e for e in state.entities if e.name == subject), None) or entity(subject, text)
    if subject and known.kind == "person":
        return f"What did {subject} do {words}?"
    return f"What happened {words}?"


def _other_counted(words: str, question: str, text: str) -> str | None:
    """Count something else: "And dogs?" after "How many people were saved?".

    Examples
    --------
    >>> _other_counted("dogs", "How many people were saved?", "")
    'How many dogs were saved?'
    >>> _other_counted("the dogs", "How many people like cats?", "") is None
    True
    """
    asked = _COUNTS.match(question)
    if asked is None or not re.fullmatch(r"(?:the )?[a-z-]+(?: [a-z-]+)?", words):
        return None
    if is_plural(words) != (fold(asked["how"]) == "how many"):
        return None
    bare = words.removeprefix("the ")
    if any(is_plural(p.name) and not is_name(p.name) for p in noun_phrases(question, text)):
        return None
    return f"{asked['how']} {bare}{question[asked.end() :]}"
