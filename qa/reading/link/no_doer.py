"""Who did not do it: those to whom it was done, and what is no phrase for anybody."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import FINITE, INFLECTED, NOMINAL, VERBAL, category
from qa.language.closed_classes import ARTICLES, COPULA, FINITE_BE, RELATIVES, word_set
from qa.language.kin import KIN
from qa.language.verbs import base_form
from qa.reading.link.view import Flags, View
from qa.reading.link.what_it_is import says_what_it_is
from qa.reading.presence import having
from qa.reading.shape.lookup import among

__all__ = ["did_not_do_it", "is_nobody"]

#: What leads to a place, a time or a thing with which it was done.
_ASIDE: Final = tuple("in at on near into onto during since until through around across".split())
#: What says where a noun is, and is no part of a name or an office: not "of", "at", "for".
_INSIDE: Final = tuple("in near inside outside across throughout within into onto".split())
_BESIDE: Final = ("after", "before", "despite", "without", "against", "unlike", "like")
_BE_OR_BECOME: Final = COPULA | {"be", "become", "became"}
_NAMES: Final = frozenset(("name", "names"))
_GENITIVE: Final = category("genitive")
_DASHES: Final = word_set("- – —")
_ADDRESSES: Final = word_set("mr mr. mrs mrs. ms ms. miss dr dr. sir dame madam")
#: What may stand between a participle and its "by": "founded | in York in 1887 | by two cousins".
_AGENT_REACH: Final = 12
_LEADING_A_CLAUSE: Final = tuple("after before when because since until although though once as if".split())
_TIMELY: Final = word_set("when while because although though if unless until whereas")


def did_not_do_it(view: View) -> Flags:
    """Candidates that stand where those stand to whom it was done, or where or when it was."""
    out = _undergoes(view) | _acts_itself(view) | _is_the_thing(view) | _is_what_it_is(view)
    return (
        out
        | _before_the_agent(view)
        | _stands_aside(view)
        | _is_its_place(view)
        | _of_the_next_deed(view)
        | _only_beside(view)
        | _did_something_else(view)
        | _acts_beside(view)
        | _is_kin_of_the_doer(view)
    )


def _is_kin_of_the_doer(view: View) -> Flags:
    """Candidates that say whose kin the doer is: "Ann Roe, daughter of ‹Tom Lee›, wrote it"."""
    passage = view.passage
    if view.question.subject_asked is not True or not ({"whose"} | KIN).isdisjoint(view.question.words):
        return np.zeros(len(passage.first), dtype=bool)
    led = view.words("of")
    led[1:] &= np.array([word in KIN for word in passage.folded[:-1]], dtype=bool)
    return np.asarray(led[passage.before])


def _is_what_it_is(view: View) -> Flags:
    """Candidates that say what the named is: "Orrel Town is ‹a football club›", asked who founded it."""
    question, passage = view.question, view.passage
    if question.subject_asked is not True or _BE_OR_BECOME & set(question.words):
        return np.zeros(len(passage.first), dtype=bool)
    return np.asarray(says_what_it_is(view) & ~view.has(passage.capital))


def is_nobody(view: View) -> Flags:
    """Candidates that are no phrase for anybody: a verb stands in them that no relative begins.

    "‹Ann Roe told the court›", "‹the shop when her uncle›".
    """
    passage = view.passage
    breaks = view.words(*_TIMELY)
    relative = np.append(view.words(*RELATIVES), False)
    n = len(relative)
    verb = among(passage.categories, FINITE)
    # The first verb of a candidate, and the first relative in it.
    places = np.arange(n)
    next_verb = np.minimum.accumulate(np.where(np.append(verb, False), places, n)[::-1])[::-1]
    next_relative = np.minimum.accumulate(np.where(relative, places, n)[::-1])[::-1]
    first, end = passage.first, passage.end
    bare = (next_verb[first] < end) & (next_relative[first] > next_verb[first])
    out = bare | view.has(breaks) | _only_named_again(view) | _is_cut_off(view)
    return np.asarray(out | _has_no_name(view))


def _has_no_name(view: View) -> Flags:
    """Candidates without a name, where one is asked for: "what is the name of the girl?"."""
    passage = view.passage
    if _NAMES.isdisjoint(view.question.words) or view.question.kind != "what":
        return np.zeros(len(passage.first), dtype=bool)
    return np.asarray(~view.has(passage.capital & ~passage.flags["small"]))


def _is_cut_off(view: View) -> Flags:
    """Candidates that are cut off before what makes them somebody else, or that go on into a score.

    "Named after ‹Ann Roe›'s mother", "beat ‹Branx 3›-1".
    """
    passage = view.passage
    n = len(passage.folded)
    owns, scores = np.zeros(n + 1, dtype=bool), np.zeros(n + 1, dtype=bool)
    kin_asked = not lexicon.PERSON_NOUNS.isdisjoint(view.question.focus) or "whose" in view.question.words
    if not kin_asked:
        for k in np.flatnonzero(passage.categories[: n - 1] == _GENITIVE).tolist():
            owns[k] = passage.folded[k + 1] in lexicon.PERSON_NOUNS
    for k in [k for k, word in enumerate(passage.folded[: n - 1]) if word in _DASHES]:
        scores[k] = passage.folded[k - 1].isdigit()
    return np.asarray((owns | scores)[passage.end] | view.has(scores[:-1]))


def _only_named_again(view: View) -> Flags:
    """Candidates of words of the question and forms of address: "‹Mr Lowe›", asked who will replace Lowe."""
    passage = view.passage
    if {"or", "either"} & set(view.question.words):
        return np.zeros(len(passage.first), dtype=bool)  # one of those named is asked for
    said = np.array([word not in _ADDRESSES for word in passage.folded])
    return np.asarray(~view.has(said & ~view.found.exact & ~passage.flags["small"]))


def _undergoes(view: View) -> Flags:
    """Candidates to which it is done: "Hesk Mills, ‹the mill› founded in 1902", asked who founded it."""
    question, passage = view.question, view.passage
    verb = question.verb
    if not question.subject_asked or verb is None or question.stems[verb] not in question.terms:
        return np.zeros(len(passage.first), dtype=bool)
    same = view.found.term == question.terms.index(question.stems[verb])
    participle = passage.categories == category("participle")
    bare = same & (participle | np.array([word.endswith("ed") for word in passage.folded]))
    bare[:-1] &= among(passage.categories, (category("preposition"), category("mark")))[1:]
    comma = passage.flags["comma"]
    renamed = np.zeros(len(comma), dtype=bool)
    for k in np.flatnonzero(comma[1:-1] & view.matched[:-2] & view.words("a", "an", "the")[2:]).tolist():
        renamed[k + 2 : k + 3 + int(np.argmax(passage.flags["mark"][k + 3 :]))] = True
    of_object = renamed[passage.first] | view.has(view.matched)
    return np.asarray(np.append(bare, False)[passage.end] & of_object)


def _acts_itself(view: View) -> Flags:
    """Candidates that do it: "‹the court› appointed Ann Roe", asked who was appointed."""
    question, passage = view.question, view.passage
    begin = question.wh[1]
    words = question.words[begin : begin + 2]
    asks = len(words) > 1 and words[0] in FINITE_BE and base_form(words[1]) != words[1]
    if not asks or question.stems[begin + 1] not in question.terms:
        return np.zeros(len(passage.first), dtype=bool)
    same = view.found.term == question.terms.index(question.stems[begin + 1])
    active = same & among(passage.categories, (category("verb"), category("participle")))
    active[1:] &= ~passage.flags["be"][:-1]
    # Somebody follows to whom it is done.
    active[:-1] &= among(passage.categories, NOMINAL)[1:]
    return np.asarray(np.append(active, False)[passage.end])


def _before_the_agent(view: View) -> Flags:
    """Candidates between a participle and the by-phrase: "founded in ‹York› by two cousins"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    acts = _acts(view)
    if acts is None:
        return out
    for k in np.flatnonzero(acts).tolist():
        near = slice(k, k + _AGENT_REACH)
        by = passage.flags["by"][near] & (passage.clause[near] == passage.clause[k])
        out |= (passage.first > k) & (passage.first < k + int(np.argmax(by)))
    return out


def _stands_aside(view: View) -> Flags:
    """Candidates behind the verb that a preposition of place or time governs: "a clock made in ‹Prague›"."""
    passage = view.passage
    acts = _acts(view)
    if acts is None:
        return np.zeros(len(passage.first), dtype=bool)
    led = view.words(*_ASIDE)[passage.before]
    latest = np.maximum.accumulate(np.where(acts, np.arange(len(acts)), 0))[passage.before]
    near = (latest > 0) & (passage.first - latest <= _AGENT_REACH)
    return np.asarray(led & near & (passage.clause[latest] == passage.clause[passage.first]))


def _is_its_place(view: View) -> Flags:
    """Candidates that say where a noun is: "the attack in ‹Hesk›", asked who attacked."""
    question, passage = view.question, view.passage
    last = next((word for word in reversed(question.words) if word[0].isalpha()), "")
    if last in _INSIDE or question.words[max(question.wh[0] - 1, 0)] in _INSIDE:
        return np.zeros(len(passage.first), dtype=bool)
    leads = view.words(*_INSIDE)
    leads[1:] &= among(passage.categories, NOMINAL)[:-1]
    return view.behind(leads)


def _of_the_next_deed(view: View) -> Flags:
    """Candidates behind another verb that is joined: "freed by divers and taken to ‹York›", asked who freed.

    "Designed and built by Ann Roe" shares its agent.
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    acts = _acts(view)
    if acts is None:
        return out
    codes, clause = passage.categories, passage.clause
    joined = np.zeros(len(codes), dtype=bool)
    joined[1:] = (codes[:-1] == category("conjunction")) & among(codes[1:], VERBAL) & ~acts[1:]
    for k in np.flatnonzero(acts).tolist():
        near = np.flatnonzero(joined[k : k + _AGENT_REACH] & (clause[k : k + _AGENT_REACH] == clause[k]))
        if len(near) and passage.flags["by"][k : k + int(near[0])].any():
            next_deed = k + int(near[0])
            out |= (passage.first > next_deed) & (clause[passage.first] == clause[k])
    return out


def _only_beside(view: View) -> Flags:
    """Candidates that tell when, or unlike whom: "named after ‹Ann Roe›", not "before ‹Newton› wrote it"."""
    question, passage = view.question, view.passage
    last = next((word for word in reversed(question.words) if word[0].isalpha()), "")
    if not question.subject_asked or last in _BESIDE:
        return np.zeros(len(passage.first), dtype=bool)
    acts = np.append(among(passage.categories, INFLECTED), False)[passage.end]
    return np.asarray(view.behind(view.words(*_BESIDE)) & ~acts)


def _acts(view: View) -> Flags | None:
    """Where the verb stands of which the question asks who did it; None where it asks for no doer."""
    question = view.question
    if not question.subject_asked or question.passive or question.verb is None:
        return None
    if question.stems[question.verb] not in question.terms:
        return None
    same = view.found.term == question.terms.index(question.stems[question.verb])
    return np.asarray(same & among(view.passage.categories, VERBAL))


def _is_the_thing(view: View) -> Flags:
    """Candidates that are said to be what the question names: "‹the star› is the clock", asked who did it."""
    question, passage = view.question, view.passage
    n = len(view.matched)
    verb = question.verb
    if not question.subject_asked or verb is None or question.stems[verb] not in question.terms:
        return np.zeros(len(passage.first), dtype=bool)
    thing = view.matched & (view.found.term != question.terms.index(question.stems[verb]))
    thing &= among(passage.categories, (category("noun"), category("name")))
    owner = np.append(passage.categories[1:] == category("genitive"), False)
    equates = np.zeros(n + 1, dtype=bool)
    indefinite = view.words("a", "an")
    led = among(passage.categories, (category("preposition"), category("of")))
    for k in np.flatnonzero(passage.flags["be"][:-2]).tolist():
        begin = k + 1 + (passage.folded[k + 1] in ARTICLES)
        end = begin
        while end < n and thing[end]:
            end += 1
        # "The star is the clock.", "Hesk Light is a lighthouse | off the coast |"
        closed = passage.folded[end] in {",", ".", ";", ""} or (indefinite[k + 1] and led[end])
        equates[k] = end > begin and not owner[end - 1] and closed
    return np.asarray(equates[passage.end])


def _did_something_else(view: View) -> Flags:
    """Candidates behind the by of another deed: "was advised by ‹Ann Roe›", asked who is buying it.

    In a sentence that does not have the question's verb.
    """
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    deed = question.deed
    if deed is None:
        return out
    done = passage.categories == category("participle")
    agent = passage.flags["by"].copy()
    agent[1:] &= (done & ~view.matched)[:-1]
    led = agent[passage.before] | agent[passage.first]
    lacking = ~having(view.found.present, deed)
    return np.asarray(led & lacking[passage.owner])


def _acts_beside(view: View) -> Flags:
    """Candidates with a verb of their own in a clause behind the deed: "scored after ‹Ann Roe› had slipped".

    But not behind the passive, where that clause may tell who did it: "was freed when Ann Roe cut the rope".
    """
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    acts = _acts(view)
    if acts is None:
        return out
    deeds = acts & (passage.categories == category("verb"))
    leads = view.words(*_LEADING_A_CLAUSE)
    acting = np.append(among(passage.categories, FINITE), False)
    phrase = among(passage.categories, NOMINAL)
    for k in np.flatnonzero(leads).tolist():
        end = k + 1
        while phrase[end] and passage.folded[end]:
            end += 1
        own = acting[end] and end > k + 1
        begin = int(np.searchsorted(passage.part, passage.part[k]))
        stop = int(np.searchsorted(passage.part, passage.part[k], side="right"))
        # The deed is told before, and not again behind: "resigned before Ann Roe resigned".
        if own and deeds[begin:k].any() and not view.matched[end:stop].any():
            out |= (passage.first > k) & (passage.first < stop) & (passage.owner == passage.part[k])
    return out
