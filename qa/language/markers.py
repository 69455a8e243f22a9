"""Fixed phrases of several words, and the words that announce a cause or a purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.language.lexicon import MONTHS, WEEKDAYS
from qa.language.verbs import base_form

__all__ = [
    "CAUSES",
    "FIXED",
    "GIVING",
    "PURPOSES",
    "REPORTING",
    "SAYING",
    "TAKE_INFINITIVES",
    "TELLING",
    "TEXTS",
    "WANTING",
    "WORDING",
    "complements",
    "completions",
    "occurrences",
    "purposes",
]


_BEFORE_A_TIME: Final = word_set("at least about around early late mid the last end of")
_IN_CASE: Final = ("in", "case")
_THEN: Final = frozenset({"then", ""})


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(" / "))


#: What announces a cause: the cause follows it.
CAUSES: Final = _phrases(
    "because of / because / due to / owing to / thanks to / on account of / as a result of / as a "
    "consequence of / in response to / in reaction to / in protest against / on the grounds that / "
    "given that / caused by / since / for fear of / out of / by reason of / by virtue of / attributed "
    "to / in view of / in light of / for lack of / prompted by / driven by / motivated by / as a "
    "reaction to / for want of / for fear that / in protest at / in protest over / on the ground that / "
    "in the belief that / in recognition of / in honour of / in honor of / in memory of / in return for "
    "/ in retaliation for / in revenge for / triggered by / sparked by / inspired by / angered by / "
    "alarmed by / resulting from / arising from / stemming from / stemmed from / blamed on / put down "
    "to / ascribed to / fearing that / fearing / afraid that / afraid of / worried that / believing "
    "that / convinced that / arguing that / anticipating that / anticipating "
    "/ lest / in case"
)
#: What announces a purpose: an infinitive or a noun phrase follows it.
PURPOSES: Final = _phrases(
    "in order to / so as to / so that / in order that / with the aim of / with the aim to / with the "
    "goal of / with the goal to / with the purpose of / with the intention of / for the purpose of / "
    "for the purposes of / as a means to / as a means of / in an effort to / in an attempt to / in a "
    "bid to / in hopes of / in the hope of / for the sake of / as part of / in the hope that / in hopes "
    "that / with a view to / with the intention to / with the object of / with the objective of / with "
    "the hope of"
)
#: Other phrases that hold together as one word does: no answer begins or ends inside one.
FIXED: Final = (
    *CAUSES,
    *PURPOSES,
    *_phrases(
        "as well as / such as / rather than / other than / more than / less than / fewer than / up to / at "
        "least / at most / according to / along with / together with / in addition to / instead of / apart "
        "from / as much as / as many as / as far as / as long as / as soon as / in front of / on behalf of "
        "/ by means of / in terms of / with respect to / with regard to / prior to / next to / close to / "
        "out of / each other / one another / with the help of / in favour of / in favor of / in spite of / "
        "in exchange for / in place of / at the hands of / in case of / in charge of / no longer / not "
        "only / but also / and so on / for example / for instance / one of / some of / most of"
    ),
)

#: Verbs and adjectives that announce a purpose before an infinitive, in their base form.
_PURPOSE_VERBS: Final = word_set(
    "aim seek intend design want hope wish plan try attempt strive endeavour endeavor work fight need serve "
    "mean help "
    "meet use desire aspire"
)

#: Verbs that say what somebody's words or thoughts are.
SAYING: Final = term_set(
    "say tell claim announce state declare report argue add warn insist suggest believe think promise admit "
    "deny explain"
)
#: Stems of the verbs that report what was said, thought or found out: a clause follows, with that or without.
REPORTING: Final = frozenset(
    map(
        term,
        "say announce claim warn promise state declare report explain argue believe think predict insist "
        "suggest estimate conclude admit deny hope know learn show reveal add complain confirm propose agree "
        "decide demand expect fear find note observe tell assert maintain pledge vow write discover realise "
        "realize".split(),
    )
)

#: What somebody else is to do is told behind them: "wants | the state to pay", "asked | him to leave".
WANTING: Final = term_set("want expect ask urge tell order beg wish require")

#: Those that name whom it is said to, before what is said.
TELLING: Final = term_set("tell inform assure remind warn")

#: Stems of the verbs that name to whom it is done beside what is done: "gave | Ann Roe | a medal".
GIVING: Final = frozenset(
    map(
        term,
        "give award offer hand send show present grant pay teach tell promise leave lend sell dedicate "
        "assign introduce marry attribute".split(),
    )
)
#: Stems of what says something without a speaker.
TEXTS: Final = frozenset(
    map(
        term,
        "note letter sign message notice poster inscription label text telegram postcard card will headline "
        "email plaque banner placard sticker caption".split(),
    )
)
#: Behind one of these and a colon stands what is said, word for word: "seven words: Do not go up".
WORDING: Final = TEXTS | term_set("word words say read run write answer reply warn")

#: Verbs and adjectives that take an infinitive as their complement: it says no purpose.
_CATENATIVES: Final = word_set(
    "have has had need ought able unable going due likely unlikely seem appear begin start continue fail "
    "refuse agree decide allow require expect suppose cease tend manage threaten promise learn come get "
    "ready bound sure willing force cause lead oblige enable permit order ask tell urge invite persuade "
    "encourage believe consider know say think "
    "report claim prove happen how what where"
)


#: Nouns that an infinitive completes: "the right | to vote".
TAKE_INFINITIVES: Final = word_set(
    "ability attempt authority capacity chance decision desire effort failure freedom inability intention "
    "need obligation opportunity permission plan power pressure promise proposal refusal right tendency "
    "time threat vow way willingness wish"
)


def occurrences(folded: Sequence[str], phrases: tuple[tuple[str, ...], ...]) -> Iterator[tuple[int, int]]:
    """Where each phrase stands in a sentence: the first word and the one after the last.

    Examples
    --------
    >>> list(occurrences("it closed due to the flood".split(), CAUSES))
    [(2, 4)]
    """
    first = _by_first_word(phrases)
    for i, word in enumerate(folded):
        for phrase in first.get(word, ()):
            end = i + len(phrase)
            if tuple(folded[i:end]) == phrase and not (
                (word == "since" and _tells_time(folded, end))
                or (phrase == _IN_CASE and tuple(folded[end : end + 1]) == ("of",))
            ):
                yield i, end


@lru_cache(maxsize=64)
def _by_first_word(phrases: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first.setdefault(phrase[0], []).append(phrase)
    return first


def _tells_time(folded: Sequence[str], place: int) -> bool:
    """Whether a time stands there: "since | 1902", "since | the 1820s", "since | at least May"."""
    words = [word for word in folded[place : place + 4] if word not in _BEFORE_A_TIME]
    return bool(words) and (words[0][0].isdigit() or words[0] in MONTHS | WEEKDAYS | _THEN)


def purposes(folded: Sequence[str]) -> Iterator[int]:
    """Where an infinitive begins that says a purpose: the place of its "to".

    Examples
    --------
    >>> list(purposes("the visit aims to mend the ties".split()))
    [3]
    """
    return _infinitives(folded, _PURPOSE_VERBS)


def complements(folded: Sequence[str]) -> Iterator[int]:
    """Where an infinitive begins that the word before it asks for, and that says no purpose.

    Examples
    --------
    >>> list(complements("the mouth has to be dredged".split()))
    [3]
    """
    return _infinitives(folded, _CATENATIVES)


def completions(folded: Sequence[str]) -> Iterator[int]:
    """Where an infinitive begins that completes the noun before it, and so says no purpose.

    Examples
    --------
    >>> list(completions("she had the right to vote".split()))
    [4]
    """
    for i, word in enumerate(folded):
        if word == "to" and i and folded[i - 1].removesuffix("s") in TAKE_INFINITIVES:
            yield i


def _infinitives(folded: Sequence[str], leads: frozenset[str]) -> Iterator[int]:
    for i, word in enumerate(folded):
        if word == "to" and i:
            before = folded[i - 1]
            stem = before.removesuffix("ing")
            if {before, before.removesuffix("s"), base_form(before), stem, f"{stem}e"} & leads:
                yield i
