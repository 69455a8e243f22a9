"""Questions that leave out what was asked before: "And when?", "By whom?", "What about Norwick?"."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.conversation.mentions import answer_entity, asks_for, entity
from qa.conversation.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    Phrase,
    in_sentence,
    is_name,
    noun_phrases,
    wh_end,
)
from qa.conversation.state import State, Turn
from qa.language.gender import EVENTS
from qa.language.stems import fold
from qa.language.tokens import Token, tokenize
from qa.language.verbs import base_form, is_base, is_past

__all__ = ["ask_again", "bare_question", "substitute"]

_BE = frozenset({"is", "are", "was", "were", "am"})
_DO = frozenset({"do", "does", "did"})
_AFTER_HOW = (
    "long|many|much|often|far|old|big|tall|high|large|soon|late|early|fast|deep|wide|heavy|so|come|exactly"
)
_LEAD = r"(?:(?:and|but|so|ok|okay|well|also|then|please)[,\s]+)*"
_TAIL = r"(?:,?\s(?:exactly|precisely|please|then|though|again))?\s*[?.!]*"
_ASKED_WHO = frozenset({"who", "whom", "what", "which"})
_PREPOSITION = "|".join(sorted(PREPOSITIONS))

# What a question may consist of that has no verb of its own.
_BARE = re.compile(
    rf"""{_LEAD}(?P<wh>
      (?:{_PREPOSITION})\s(?:whom?|when|where|how\s(?:many|much|long)|(?:what|which)(?:\s[\w-]+)?)
    | (?:who|what|where|anyone|anything|anybody|which\s\w+)\selse
    | how\s(?:long|many|much|often|far|old|big|tall|high|large|soon|late|early|fast|deep|wide|heavy|so|come)
      (?:\s(?:times|people|years|days|of\sthem))?
    | (?:what|where|who)\s(?:for|from|to|with|by)
    | what\s(?:time|year|day|month|date|age|city|country|place|kind|sort|colou?r)
    | which\s(?:one|ones|year|day|city|country)
    | why\snot
    | who|whom|whose|what|when|where|why|which|how
    ){_TAIL}""",
    re.VERBOSE | re.IGNORECASE,
)
_HAPPENED = re.compile(
    rf"""{_LEAD}(?P<wh>when|where|why|how|how\slong\sago)\s
    (?:(?:is|was|were)\s(?:that|this)|did\s(?:that|this|it)\s(?:happen|occur|take\splace|come\sabout))
    {_TAIL}""",
    re.VERBOSE | re.IGNORECASE,
)
_SWAPPED = {"what for": "why", "where from": "from where", "where to": "to where", "who with": "with whom",
            "who by": "by whom", "who for": "for whom", "who to": "to whom", "how come": "why", "how so": "how",
            "anyone else": "who else", "anybody else": "who else", "anything else": "what else"}  # fmt: skip


class _Clause(NamedTuple):
    """A question taken apart: "In which year | did | Lane open the pool"."""

    wh: str
    aux: str
    rest: str
    subject: bool


def bare_question(question: str, state: State, text: str = "") -> str | None:
    """Complete a question that is a question phrase alone, or asks when or why "that" was.

    Examples
    --------
    >>> state = State((Turn("", "When did Ruth Lane open the pool?", "in May"),))
    >>> bare_question("And why?", state)
    'Why did Ruth Lane open the pool?'
    >>> bare_question("Why did she?", state) is None
    True
    """
    last = state.last
    if last is None:
        return None
    happened = _HAPPENED.fullmatch(question.strip())
    if happened:
        event = next(
            (e for e in state.entities if e.turn == len(state.turns) - 1 and _is_event(e.name)), None
        )
        if event and fold(happened["wh"]) in {"when", "where"}:
            return f"{happened['wh'].capitalize()} was {event.name}?"
        return ask_again(happened["wh"], last, text)
    bare = _BARE.fullmatch(question.strip())
    if bare is None:
        return None
    wh = re.sub(r"\s+", " ", fold(bare["wh"]))
    return ask_again(_SWAPPED.get(wh, wh), last, text)


def _is_event(name: str) -> bool:
    return bool(name.split()) and fold(name.split()[-1]) in EVENTS


def ask_again(wh: str, last: Turn, text: str = "") -> str | None:
    """Ask the last question again, for something else.

    What was asked for then takes its place in the sentence, where the answer is known: after "Who
    built the pool?" and "Ruth Lane", "When?" is "When did Ruth Lane build the pool?".
    """
    clause = _take_apart(last.resolved, text)
    if clause is None:
        return None
    if wh.endswith(" else"):
        besides = f", besides {in_sentence(last.answer, text)}" if last.answer else ""
        kept = "who else" if wh == "who else" and fold(clause.wh) == "who" else wh
        return _sentence(kept, clause.aux, clause.rest + besides)
    if wh in {"who", "what"} and not clause.subject and clause.aux in _BE and _is_passive(clause.rest):
        return _sentence("by whom" if wh == "who" else "by what", clause.aux, clause.rest)
    if wh == "why not":
        return _sentence("why", clause.aux, _negated(clause.rest, text))
    if wh in {"how many", "which", "which one", "which ones"} and fold(clause.wh).split()[:1] in (
        ["which"],
        ["what"],
        ["who"],
    ):
        noun = " ".join(clause.wh.split()[1:]) or ("people" if fold(clause.wh) == "who" else "")
        return _sentence(f"{wh} {noun}".strip(), clause.aux, clause.rest)
    answer = in_sentence(last.answer, text) if last.answer and len(last.answer.split()) <= 10 else None
    if clause.subject:
        return _about_subject(wh, clause, answer)
    if clause.aux in _BE and answer and _complement(last.resolved):
        return _sentence(wh, clause.aux, f"{clause.rest} {answer}")
    if answer and _object_asked(clause) and asks_for(last.resolved) != "amount":
        return _sentence(wh, clause.aux, _with_object(clause.rest, answer, text))
    return _sentence(wh, clause.aux, clause.rest)


def _about_subject(wh: str, clause: _Clause, answer: str | None) -> str:
    subject = answer or ("someone" if fold(clause.wh) == "who" else "something")
    if clause.aux:
        return _sentence(wh, clause.aux, f"{subject} {clause.rest}")
    verb, _, rest = clause.rest.partition(" ")
    if is_past(verb):
        return _sentence(wh, "did", f"{subject} {base_form(verb)} {rest}".strip())
    return _sentence(wh, "does", f"{subject} {_bare_present(verb)} {rest}".strip())


def _bare_present(verb: str) -> str:
    if verb.endswith(("sses", "shes", "ches", "xes", "goes")):
        return verb[:-2]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def _sentence(wh: str, aux: str, rest: str) -> str:
    words = re.sub(r"\s+", " ", f"{wh} {aux} {rest}").strip().replace(" ,", ",")
    return words[:1].upper() + words[1:] + "?"


def _take_apart(question: str, text: str) -> _Clause | None:
    """Divide a question into question phrase, auxiliary and the rest; None where that fails."""
    words = question.strip().rstrip("?.! ")
    words = re.sub(rf"^{_LEAD}", "", words, flags=re.IGNORECASE)
    tokens = tokenize(words)
    end = wh_end(tokens)
    if not tokens:
        return None
    if end == 0:  # "Did Lane open the pool?"
        if fold(tokens[0].text) not in AUXILIARIES:
            return None
        return _Clause("", fold(tokens[0].text), words[tokens[0].end :].strip(), subject=False)
    if end >= len(tokens):
        return None
    wh = words[: tokens[end - 1].end]
    nxt = fold(tokens[end].text)
    asked = [fold(t.text) for t in tokens[:end]]
    core = asked[1] if asked[0] in PREPOSITIONS and len(asked) > 1 else asked[0]
    if nxt not in AUXILIARIES:
        if core not in {"who", "what", "which", "how", "whose"} or asked[0] in PREPOSITIONS:
            return None
        start = _verb_after(tokens, end, text)
        return (
            None
            if start is None
            else _Clause(words[: tokens[start].start].strip(), "", words[tokens[start].start :], subject=True)
        )
    rest_at = end + 1
    aux = words[tokens[end].start : tokens[end].end]
    if rest_at < len(tokens) and fold(tokens[rest_at].text) in {"n't", "not"}:
        aux = words[tokens[end].start : tokens[rest_at].end]
        rest_at += 1
    rest = words[tokens[rest_at].start :] if rest_at < len(tokens) else ""
    asks_subject = (
        asked[0] not in PREPOSITIONS
        and core in {"who", "what", "which", "how", "whose"}
        and (core != "how" or asked[1:2] in (["many"], ["much"]))
        and aux not in _DO
        and rest_at < len(tokens)
        and _verbal(tokens[rest_at], tokens[rest_at:], aux)
    )
    return _Clause(wh, aux.lower(), rest, asks_subject)


def _verb_after(tokens: list[Token], end: int, text: str) -> int | None:
    """Find the verb of "Which old company built ...": the first word that is a past or a known one."""
    for i in range(end, min(end + 5, len(tokens))):
        word = fold(tokens[i].text)
        if is_past(word):
            return i
        if i == end and fold(tokens[0].text) in {"who", "what"} and end == 1:
            return i
        if i > end and (word in DETERMINERS or word in PREPOSITIONS or tokens[i].text[:1].isupper()):
            return i - 1
    return None


def _verbal(first: Token, following: list[Token], aux: str) -> bool:
    """Whether the word after the auxiliary goes on with the verb, so that the question asks for the subject."""
    word = fold(first.text)
    if first.text[:1].isupper() or word in DETERMINERS:
        return False
    if aux in _BE:
        return is_past(word) or word.endswith("ing") or word in {"to", "able", "responsible"}
    if len(following) > 1 and (
        fold(following[1].text) in DETERMINERS | PREPOSITIONS or following[1].text[:1].isupper()
    ):
        return True
    return is_past(word) or is_base(word) or word in {"be", "been"}


def _is_passive(rest: str) -> bool:
    words = rest.split()
    return len(words) > 1 and any(is_past(word) for word in words[1:])


def _negated(rest: str, text: str) -> str:
    phrases = noun_phrases(f"did {rest}", text)
    if phrases and phrases[0].start <= 5:
        cut = phrases[0].end - len("did ")
        return f"{rest[:cut]} not{rest[cut:]}"
    first, _, after = rest.partition(" ")
    return f"{first} not {after}".strip()


def _complement(question: str) -> bool:
    """Whether a question "Who or what is X?" has nothing but a name or a noun after its verb."""
    return re.match(
        r"(?:who|what)\s+(?:is|are|was|were)\s", question, re.IGNORECASE
    ) is not None and not _is_passive(question.split(" ", 2)[2])


def _object_asked(clause: _Clause) -> bool:
    words = fold(clause.wh).split()
    return bool(words) and words[0] in _ASKED_WHO and clause.aux not in _BE


def _with_object(rest: str, answer: str, text: str) -> str:
    """Put the answer behind the verb: "Lane say on Monday" and "no" make "Lane say no on Monday"."""
    tokens = tokenize(rest)
    written = {fold(t.text) for t in tokenize(text)}
    for i, token in enumerate(tokens[1:], 1):
        word = fold(token.text)
        if token.text[:1].isupper() or word in DETERMINERS | PREPOSITIONS:
            continue
        if is_base(word) or {word + "ed", word + "d", word[:-1] + "ied"} & written:
            following = fold(tokens[i + 1].text) if i + 1 < len(tokens) else ""
            adjunct = following in PREPOSITIONS | {
                "every",
                "last",
                "next",
                "before",
                "after",
                "when",
                "while",
                "again",
            }
            if adjunct or not following:
                return f"{rest[: token.end]} {answer}{rest[token.end :]}"
            break
    return f"{rest} {answer}"


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
        old = _adjunct(question, lead["prep"], lead["rest"])
        if old:
            return question[: old.start()] + words + question[old.end() :]
        return question.rstrip("?. ") + f" {words}?"
    new = entity(words, text)
    phrases = noun_phrases(question, text)
    taken_up = {note.split(" = ", 1)[1].split(" (or")[0] for note in last.notes if " = " in note}
    best: tuple[float, Phrase] | None = None
    for place, phrase in enumerate(phrases):
        old_entity = next((e for e in state.entities if e.name == phrase.name), None) or entity(
            phrase.name, text
        )
        same = new.kind == old_entity.kind and new.kind is not None
        either = new.kind is None or old_entity.kind is None
        if not same and not either:
            continue
        alike = is_name(phrase.name) == is_name(words)
        value = 2.0 * same + alike + 0.8 * (phrase.name in taken_up) - 0.1 * place
        if (alike or same) and (best is None or value > best[0]):
            best = (value, phrase)
    if best is None:
        return None
    phrase = best[1]
    return question[: phrase.start] + words + question[phrase.end :]


def _adjunct(question: str, preposition: str, rest: str) -> re.Match[str] | None:
    """Find the words that "in 1990" or "in Norwick" replaces: the same preposition with the same sort of words."""
    sort = r"\d{3,4}s?" if re.match(r"\d{3,4}s?$", rest) else r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    return re.search(rf"\b{re.escape(preposition)}\s+{sort}(?=[\s?.,]|$)", question)
