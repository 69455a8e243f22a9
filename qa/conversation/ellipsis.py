"""Questions that leave out what was asked before: "And when?", "By whom?", "Where was that?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.conversation.clause import Clause, is_passive, take_apart
from qa.conversation.mentions import without_title
from qa.conversation.phrases import (
    BE,
    DETERMINERS,
    PREPOSITIONS,
    in_sentence,
    is_name,
    noun_phrases,
    with_article,
)
from qa.conversation.state import State, Turn
from qa.conversation.trimming import without_asked
from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.nouns import EVENTS, head_noun, is_plural
from qa.language.patterns import regex
from qa.language.stems import fold
from qa.language.tokens import tokenize
from qa.language.verbs import base_form, is_base, is_past

__all__ = ["bare_question", "last_whole"]

_LEAD = r"(?:(?:and|but|so|ok|okay|well|also|then|please)[,\s]+)*"
_TAIL = r"(?:,?\s(?:exactly|precisely|please|then|though|again))?\s*[?.!]*"
_PREPOSITION = "|".join(sorted(PREPOSITIONS))
_LONGEST_ANSWER = 10  # words that are still taken into a question
# What may follow the object of a verb: the answer goes before these.
_ADJUNCT = PREPOSITIONS | word_set("every last next before after when while again")

# After these "to" goes on with another verb, whose object is asked for: "What did Lane want to save?"
_CHAINED = word_set(
    """
    want hope plan try decide refuse agree promise need intend wish fail manage expect learn seek begin start
    wanted hoped planned tried decided refused agreed promised needed intended wished failed managed
    """
)
_MEASURES = frozenset(f"how {word}" for word in "old big tall high large deep wide heavy".split())
# What is said of an amount without a noun: "How much did it cost?"
_PAID = word_set("cost pay paid earn spend owe weigh charge")
_LIKE = {"who": {"who", "whom"}, "what": {"what", "which"}}
_BESIDES = regex(r"(?P<question>.+? else\b.+?), besides (?P<besides>.+?)\?$", re.IGNORECASE)
_TOO = regex(r",? (?:too|also|as well)$", re.IGNORECASE)
_BY_AT_END = regex(r" by$")
_DID = regex(r"(?P<who>.+?) do(?: (?:with|about|for|in|on|at|after|before)\b.*)?")
_PLURALS = {"is": "are", "was": "were", "has": "have", "does": "do"}
# What a question may consist of that has no verb of its own.
_BARE = regex(
    rf"""{_LEAD}(?P<wh>
      (?:{_PREPOSITION})\s
      (?:whom?|when|where|how\slong|how\s(?:many|much)(?:\s[\w-]+)?|(?:what|which)(?:\s[\w-]+)?)
    | (?:who|what|where|anyone|anything|anybody|which\s\w+)\selse
    | how\s(?:long|many|much|often|far|old|big|tall|high|large|soon|late|early|fast|deep|wide|heavy|so|come)
      (?:\s(?:times|people|years|days|of\sthem|ago))?
    | (?:what|where|whom?)\s(?:for|from|to|with|by|of|about|in|on|at|against|after)
    | what\s(?:time|year|day|month|date|age|city|country|place|kind|sort|colou?r)
    | which\s(?:one|ones|year|day|city|country)
    | why\snot
    | who|whom|whose|what|when|where|why|which|how
    ){_TAIL}""",
    re.VERBOSE | re.IGNORECASE,
)
_HAPPENED = regex(
    rf"""{_LEAD}(?P<wh>when|where|why|how|how\slong\sago)\s
    (?:(?:is|was|were)\s(?:that|this)|did\s(?:that|this|it)\s(?:happen|occur|take\splace|come\sabout))
    {_TAIL}""",
    re.VERBOSE | re.IGNORECASE,
)
_SWAPPED = {
    "what for": "why", "how long ago": "when", "how come": "why", "how so": "how",
    "anyone else": "who else", "anybody else": "who else", "anything else": "what else",
}  # fmt: skip


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
    last = last_whole(state)
    if last is None:
        return None
    happened = _HAPPENED.fullmatch(question.strip())
    if happened:
        wh = _SWAPPED.get(fold(happened["wh"]), happened["wh"])
        now = len(state.turns) - 1
        answered = (e for e in state.entities if e.turn == now and e.rank == 1 and _is_event(e.name))
        event = next(answered, None)
        if event and fold(wh) in {"when", "where"}:
            return f"{wh.capitalize()} was {without_asked(event.name, wh)}?"
        return _ask_again(wh, last, text)
    bare = _BARE.fullmatch(question.strip())
    if bare is None:
        return None
    wh = re.sub(r"\s+", " ", fold(bare["wh"]))
    return _ask_again(_SWAPPED.get(wh) or _preposition_first(wh), last, text)


def last_whole(state: State) -> Turn | None:
    """Take the last turn that asked something: not a "Who else?" that nothing could be made of."""
    turns = reversed(state.turns)
    return next((turn for turn in turns if turn.answer or not _BARE.fullmatch(turn.resolved.strip())), None)


def _preposition_first(wh: str) -> str:
    """Write "who with" as "with whom"; other question phrases stay."""
    asked, _, preposition = wh.partition(" ")
    if preposition not in PREPOSITIONS:
        return wh
    return f"{preposition} {'whom' if asked == 'who' else asked}"


def _is_event(name: str) -> bool:
    return head_noun(name) in EVENTS


def _ask_again(wh: str, last: Turn, text: str = "") -> str | None:
    """Ask the last question again, for something else.

    What was asked for then takes its place in the sentence, where the answer is known: after "Who
    built the pool?" and "Ruth Lane", "When?" is "When did Ruth Lane build the pool?".

    Parameters
    ----------
    wh : str
        The question phrase that is put in the place of the old one.
    last : Turn
    text : str

    Examples
    --------
    >>> _ask_again("when", Turn("", "Who built the pool?", "Ruth Lane"))
    'When did Ruth Lane build the pool?'
    >>> _ask_again("who else", Turn("", "Who built the pool?", "Ruth Lane"))
    'Who else built the pool, besides Ruth Lane?'
    >>> _ask_again("by whom", Turn("", "When was the pool built?", "in May"))
    'By whom was the pool built?'
    """
    question, besides = _parted(last.resolved)
    clause = take_apart(question)
    if clause is None or not _may_ask(wh, clause):
        return None
    given = with_article(in_sentence(last.answer, text), text) if last.answer else ""
    given = given if given.count(",") > 1 else given.replace(", and ", " and ")
    if wh.endswith(" else"):
        return _another(wh, clause, " and ".join(filter(None, (besides, given))))
    answer = _counted(clause, _named(given)) or _named(besides)
    if len(answer.split()) > _LONGEST_ANSWER or last.unsure:
        answer = ""
    answer = without_asked(answer, wh)
    said = next(filter(None, (way(wh, clause, answer, text) for way in _WAYS)), None)
    said = said or _with_answer(wh, clause, answer, question, text)
    words = re.sub(r"\s+", " ", _TOO.sub("", said)).strip()
    return upper_first(words) + "?" if words else None


def _with_answer(wh: str, clause: Clause, answer: str, question: str, text: str) -> str:
    """Put what was answered into its place; empty where no question comes of it."""
    plain = f"{wh} {clause.aux} {clause.rest}"
    if _is_definition(question):
        if wh == "how" or (wh in {"when", "why"} and not answer and not _is_event(clause.rest)):
            return ""  # not "When were the sailors?"
        return f"{plain} {answer}"
    done = _DID.fullmatch(clause.rest)
    if done and clause.aux == "did" and fold(clause.wh) == "what":
        verb, _, rest = answer.partition(" ")
        return f"{wh} did {done['who']} {base_form(verb)} {rest}" if is_past(verb) else f"{plain} that"
    if _strands(clause):
        return f"{plain} {answer}" if answer else _BY_AT_END.sub("", plain)
    if _asks_object(clause):
        if answer:
            return f"{wh} {clause.aux} {_with_object(clause.rest, answer, text)}"
        if _ends_with_verb(clause.rest, text):
            plain = f"{plain} {_unknown(clause)}"  # not "Why did she find?"
    return plain


def _unknown(clause: Clause) -> str:
    """Say for what was asked for in vain: somebody after "whom", "the prize" after "which prize"."""
    first, *noun = fold(clause.wh).split()
    if first in {"who", "whom"}:
        return "someone"
    if first in {"which", "what"} and noun:
        return f"the {' '.join(noun)}"
    return " ".join(noun[1:]) if noun[1:] else "something"


def _counted(clause: Clause, answer: str) -> str:
    """Say what was counted: "forty" after "How many families did he feed?" is "forty families"."""
    first, *noun = fold(clause.wh).split() or [""]
    if first != "how" or noun[:1] not in (["many"], ["much"]) or not noun[1:]:
        return answer
    return answer if set(noun[1:]) & set(fold(answer).split()) else f"{answer} {' '.join(noun[1:])}"


def _parted(question: str) -> tuple[str, str]:
    """Take a question and those that it leaves out: "Who else came?" and "Ann"."""
    match = _BESIDES.match(question)
    return (f"{match['question']}?", match["besides"]) if match else (question, "")


def _named(answer: str) -> str:
    """Name one who was answered without what else he is: "his brother, Tom Cole" is Tom Cole."""
    name = without_title(answer)
    return name if is_name(name) else answer


def _may_ask(wh: str, clause: Clause) -> bool:
    """Whether the last question can be asked with another question phrase, by grammar alone."""
    first, *noun = wh.split()
    asked = set(fold(clause.wh).split())
    if noun == ["else"]:
        return not asked.isdisjoint(_LIKE.get(first, {first}))
    if first == "which" and noun in ([], ["one"], ["ones"]):
        return not asked.isdisjoint({"which", "what"})
    if wh in {"how many", "how much"}:
        if clause.aux in BE and not is_passive(f"it {clause.rest}") and fold(clause.wh) == "who":
            return False  # "Who was the first mayor?"
        counted = not asked.isdisjoint({"which", "what", "who"}) and (
            clause.subject or bool(clause.wh.split()[1:])
        )
        paid = any(base in clause.rest.split() for base in _PAID) or clause.rest.split()[:1] == []
        return counted or set(wh.split()) <= asked or (wh == "how much" and paid)
    return True


def _another(wh: str, clause: Clause, answer: str) -> str:
    """Ask "Who else?": the same again, but for the answers given."""
    asked = clause.wh if fold(clause.wh).endswith(" else") else ""
    if not asked and clause.wh and set(fold(clause.wh).split()[:1]) & PREPOSITIONS:
        asked = f"{clause.wh} else"  # "By whom else ...?"
    words = f"{asked or wh} {clause.aux} {clause.rest}" + (f", besides {answer}" if answer else "")
    words = re.sub(r"\s+", " ", words)
    return upper_first(words) + "?"


def _measured(wh: str, clause: Clause, answer: str, text: str) -> str | None:
    """Ask "How old?" after "Who opened the pool?": how old the one was who did."""
    if wh not in _MEASURES or clause.wh.split()[:1] == ["how"]:
        return None
    phrases = noun_phrases(f"did {clause.rest}", text)
    named = is_name(answer) and fold(clause.wh) in {"who", "whom"}
    subject = answer if named or clause.subject else phrases[0].name if phrases else ""
    if not subject or re.match(r"(?:to|that|because|yes|no)\b", subject):
        return None
    past = clause.aux in {"did", "was", "were", "had"} or (not clause.aux and is_past(clause.rest.split()[0]))
    return f"{wh} {_be(subject, past=past)} {subject}"


def _be(subject: str, *, past: bool) -> str:
    many = _is_several(subject)
    return ("were" if many else "was") if past else ("are" if many else "is")


def _is_several(subject: str) -> bool:
    return " and " in subject or (is_plural(subject) and not is_name(subject))


def _agent(wh: str, clause: Clause, _answer: str, _: str) -> str | None:
    """Ask "Who?" after "When was the pool built?": by whom."""
    if wh not in {"who", "what"} or clause.subject or clause.aux not in BE or not is_passive(clause.rest):
        return None
    return f"by {'whom' if wh == 'who' else 'what'} {clause.aux} {clause.rest}"


def _why_not(wh: str, clause: Clause, _answer: str, text: str) -> str | None:
    if wh != "why not":
        return None
    phrases = noun_phrases(f"did {clause.rest}", text)
    subject = phrases[0].end - len("did ") if phrases and phrases[0].start <= len("did ") else 0
    subject = subject or len(clause.rest.split(" ", 1)[0])
    return f"why {clause.aux} {clause.rest[:subject]} not{clause.rest[subject:]}"


def _which_of_them(wh: str, clause: Clause, answer: str, _: str) -> str | None:
    """Ask "How many?" after "Which bridges were built?": how many bridges."""
    first, *noun = fold(clause.wh).split() or [""]
    if wh not in {"how many", "which", "which one", "which ones"} or first not in {"which", "what", "who"}:
        return None
    several = head_noun(answer) if is_plural(answer) and not is_name(answer) else ""
    counted = " ".join(noun) or several or ("people" if first == "who" else "")
    if wh in {"which one", "which ones"}:
        wh = "which" if counted else wh
    if wh != "how many" or not clause.subject:
        return f"{wh} {counted} {clause.aux} {clause.rest}"
    verb, _, rest = clause.rest.partition(" ")
    verb = verb if clause.aux or is_past(verb) else _bare_present(verb)
    return f"{wh} {counted} {_PLURALS.get(clause.aux, clause.aux)} {verb} {rest}"


def _with_subject(wh: str, clause: Clause, answer: str, _: str) -> str | None:
    """Ask "When?" after "Who built the pool?": when did the one who did it."""
    if not clause.subject:
        return None
    subject = answer or ("someone" if fold(clause.wh) == "who" else "something")
    if clause.aux:
        agreeing = _PLURALS.get(clause.aux, clause.aux) if _is_several(subject) else clause.aux
        return f"{wh} {agreeing} {subject} {clause.rest}"
    verb, _, rest = clause.rest.partition(" ")
    # "What burst the pipe?": of one, a present would have its -s.
    one = fold(clause.wh) in {"who", "what"} and not verb.endswith("s")
    if is_past(verb) or one:
        return f"{wh} did {subject} {base_form(verb)} {rest}"
    return f"{wh} {'do' if _is_several(subject) else 'does'} {subject} {_bare_present(verb)} {rest}"


_WAYS: tuple[Callable[[str, Clause, str, str], str | None], ...] = (
    _measured,
    _agent,
    _why_not,
    _which_of_them,
    _with_subject,
)


def _bare_present(verb: str) -> str:
    """Undo "he builds"."""
    if verb.endswith(("sses", "shes", "ches", "xes", "goes")):
        return verb[:-2]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def _is_definition(question: str) -> bool:
    """Whether a question is "Who or what is X?", with nothing but X after its verb."""
    match = re.match(r"(?:who|what)\s+(?:is|are|was|were)\s(.+)", question, re.IGNORECASE)
    return match is not None and not is_passive(match.group(1))


def _ends_with_verb(rest: str, text: str) -> bool:
    """Whether nothing follows the verb: "Ruth Lane find"."""
    phrases = noun_phrases(f"did {rest}", text)
    return bool(rest) and (not phrases or phrases[-1].end < len(f"did {rest}"))


def _strands(clause: Clause) -> bool:
    """Whether the preposition of what is asked for stands at the end: "Who was the pool built by?"."""
    asked, last = fold(clause.wh).split()[:1], fold(clause.rest).split()[-1:]
    return asked in (["who"], ["whom"], ["what"], ["which"]) and set(last) <= PREPOSITIONS and bool(last)


def _asks_object(clause: Clause) -> bool:
    asked = fold(clause.wh).split()
    counted = asked[:2] in (["how", "many"], ["how", "much"])
    return clause.aux not in BE and (counted or asked[:1] in (["who"], ["whom"], ["what"], ["which"]))


def _with_object(rest: str, answer: str, text: str) -> str:
    """Put the answer behind the verb: "Lane say on Monday" and "no" make "Lane say no on Monday"."""
    tokens = tokenize(rest)
    if f"to {answer}" in text and any(fold(token.text) in _CHAINED for token in tokens[-1:]):
        return f"{rest} to {answer}"  # "What did Lane plan?" "open a pool"
    written = {fold(token.text) for token in tokenize(text)}
    for i, token in enumerate(tokens[1:], 1):
        word = fold(token.text)
        if token.text[:1].isupper() or word in DETERMINERS | PREPOSITIONS:
            continue
        following = [fold(later.text) for later in tokens[i + 1 : i + 3]]
        if word in _CHAINED and following[:1] == ["to"] and following[1:]:
            if i + 3 == len(tokens):
                return f"{rest} {answer}"
            continue
        if is_base(word) or is_past(word) or {word + "ed", word + "d", word[:-1] + "ied"} & written:
            if i + 1 == len(tokens) or fold(tokens[i + 1].text) in _ADJUNCT:
                return f"{rest[: token.end]} {answer}{rest[token.end :]}"
            break
    return f"{rest} {answer}"
