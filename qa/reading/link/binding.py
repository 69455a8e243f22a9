"""Types that bind: only a time says when, only a length how long, only an amount how much."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import NOMINAL, categories, category
from qa.language.closed_classes import word_set
from qa.language.forms import term, term_set
from qa.questions.question import Question
from qa.reading.life_dates import LIFE, other_end
from qa.reading.link.exclusions import exclusions
from qa.reading.link.named_again import is_alias
from qa.reading.link.owned import cut_from_owner
from qa.reading.link.somebody import may_be_one, may_be_somebody
from qa.reading.link.view import Flags, Table, View
from qa.reading.link.whole_phrases import is_said_of_another
from qa.reading.shape.lookup import among
from qa.retrieval.lexicon import RAREST, rarity

__all__ = ["put_binding"]

_AMOUNTS: Final = ("date", "duration", "quantity", "money")
_TIMELY_LEADS: Final = word_set(
    "after before during until till since when while whenever following once upon prior"
)
_TIMELY: Final = (
    (lexicon.TIME_NOUNS | lexicon.TIME_UNITS | lexicon.MONTHS | lexicon.WEEKDAYS | _TIMELY_LEADS)
    | word_set(
        "reign war era eras ages times daily weekly monthly yearly annually nightly now soon recently later "
        "earlier previously currently immediately childhood easter christmas ramadan first last "
        "beginning start end middle mid early late always never weekends quarterly lunchtime dawn dusk "
        "sunrise sunset weekdays periods seasons mornings afternoons evenings nights"
    )
    | lexicon.WEEKDAYS_AGAIN
)
#: Without a currency, a sum of money is at least so large.
_LARGE: Final = word_set("hundred hundreds thousand thousands million millions billion billions")
_UNCOUNTED: Final = word_set(
    "one several many few most none no nobody nothing half dozen dozens hundreds thousands millions "
    "billions all both some majority minority couple third thirds quarter quarters once twice single free "
    "little less more much enough double triple every each only pair"
)


#: "What was his earlier job?" is answered by "a former miner", where there is one.
_EARLIER: Final = word_set("earlier previous former before past original formerly previously")
_FORMER: Final = ("former", "formerly", "ex", "ex-", "retired", "one-time", "erstwhile", "previously", "once")
_TASKS: Final = word_set("role function work")
#: How somebody is addressed, which does not tell who he is.
_ADDRESSES: Final = tuple(
    "mr mrs ms miss mx dr sir dame lady father mother brother sister rev reverend".split()
)
_MOVES: Final = term_set("rise fall climb drop grow shrink jump plunge slump soar")
#: An abbreviation has at most so many letters.
_ABBREVIATED: Final = 5


def put_binding(view: View, table: Table) -> None:
    """Exclude the candidates that can't be the answer, whatever speaks for them."""
    table.exclude("is of no type that can answer", ~_of_type(view))
    for name, flags in exclusions(view):
        table.exclude(name, flags)
    if view.question.form == "stands for" and _is_abbreviation(view.question):
        expands = table.fired("expands the abbreviation")
        if expands.any() or not view.words("stand", "stands", "stood").any():
            table.exclude("does not expand the abbreviation", ~expands)
    if view.question.answer_type == "definition":
        table.exclude("is an alias", is_alias(view, table.fired("whole phrase that says what the term is")))


def _is_abbreviation(question: Question) -> bool:
    """Whether what is asked about is written like an abbreviation: "NATO", or "nws" alone."""
    if any(sum(map(str.isupper, word)) > 1 for word in question.text.split()):
        return True
    named = question.words[question.wh[1] + 1 : question.words.index("stand")]
    return len(named) == 1 and len(named[0]) <= _ABBREVIATED and rarity(term(named[0])) >= RAREST


def _of_type(view: View) -> Flags:
    """Candidates of a type that can answer."""
    question = view.question
    asked = frozenset(question.words[question.wh[0] : question.wh[1]])
    kind = question.answer_type
    if kind in {"duration", "frequency"} or (kind == "quantity" and question.form == "how long"):
        from qa.reading.link.extents import tells_extent  # only these questions need it

        return tells_extent(view, asked)
    if kind in {"number", "money"} and question.form == "how many" and "how" in asked:
        return (_sums(view) if kind == "money" else view.shaped("holds a number")) | view.holds(_UNCOUNTED)
    if kind == "date" and (question.form == "when" or "time" in asked):
        from qa.reading.link.time_asked import of_the_kind_asked

        wanted = of_the_kind_asked(view, asked)
        if LIFE & set(question.terms):
            # "(1802 – 1871)" tells both days of a life, and one is asked for.
            ends = view.words("–", "—", "-") | other_end(question.terms, view.passage.folded)
            wanted = wanted & ~view.has(ends)
        return _times(view, event=question.kind == "when") & wanted
    if kind in {"role", "reason"} or question.form in {"where", "who"}:
        able = _says_more_than_numbers(view) & ~_amounts(view)
        if kind == "role":
            able &= _may_be_what_he_is(view)
        return able
    able = np.ones(len(view.passage.first), dtype=bool)
    if kind == "name":
        able = _may_be_name(view)
    elif kind == "definition":
        able = ~_supposed(view) & ~is_said_of_another(view)
    elif kind == "nationality":
        from qa.reading.link.national import nationalities

        able = nationalities(view)
    return able


def _may_be_name(view: View) -> Flags:
    """Candidates that may be a name; that of a kind of living thing is Latin, where one is told."""
    # "Known locally as | the Ladder"
    led = view.words("as")
    able = _says_more_than_numbers(view) & (~view.has(led) | led[view.passage.first])
    if "name" not in view.question.words:
        return np.asarray(able)
    from qa.reading.binomials import asks_for_binomial  # few questions need them

    if not asks_for_binomial(view.question):
        return np.asarray(able)
    from qa.reading.link.binomial import is_binomial

    told = is_binomial(view)
    return np.asarray(able & (told | (not told.any())))


def _may_be_what_he_is(view: View) -> Flags:
    """Candidates that may say what somebody is: no thing does, but a task may be a thing."""
    from qa.reading.link.kin import tells_no_trade_of_kin

    question = view.question
    able = _is_nominal(view) & ~tells_no_trade_of_kin(view) & ~cut_from_owner(view) & ~_ends_in_title(view)
    able &= ~_cut_before_another(view) & ~_runs_into_the_name(view)
    able &= ~view.whole("quotation") & ~view.has(view.words("?"))
    # "‹The next inventor› was Ann Roe" tells her place in the story.
    able &= ~view.has(view.words("next", "other", "another", "same", "latter"))
    if _EARLIER.intersection(question.words):
        earlier = view.words(*_FORMER)
        told = able & (view.has(earlier) | earlier[view.passage.before])
        told |= able & earlier[np.maximum(view.passage.first - 2, 0)]
        able = told if told.any() else able
    if _TASKS.intersection(question.focus):
        return able
    if question.kind != "who":
        return able & may_be_somebody(view, trade=True)
    # "The mayor of Hesk", "a Dane"; where none is told a deed: "leads the Union"; but not "grocery on Hesk".
    one = able & _is_headed_by_somebody(view)
    if (one & ~view.has(view.matched)).any():
        return one
    acts = among(view.passage.categories, (category("verb"),))[view.passage.first]
    return one | (able & acts)


def _is_headed_by_somebody(view: View) -> Flags:
    """Candidates with a noun for persons or groups before their first preposition, or a capital.

    No name that a preposition leads: "on ‹Hesk›".
    """
    passage = view.passage
    person = np.array([may_be_one(word) for word in passage.folded], dtype=bool)
    led = among(passage.categories, (category("preposition"), category("of")))[passage.before]
    end = view.head_ends()
    persons, capitals = (np.concatenate([[0], np.cumsum(flags)]) for flags in (person, passage.capital))
    named = (capitals[end] > capitals[passage.first]) & ~led
    return np.asarray((persons[end] > persons[passage.first]) | named)


def _cut_before_another(view: View) -> Flags:
    """Candidates that and parts from one more thing that somebody is: "a ‹cartographer› and mountaineer".

    Where one with both begins alike.
    """
    passage = view.passage
    last: dict[int, int] = {}
    for first, end in zip(passage.first.tolist(), passage.end.tolist(), strict=True):
        last[first] = max(end, last.get(first, 0))
    ends = np.array([last[first] for first in passage.first.tolist()], dtype=np.int64)
    person = np.array([*map(may_be_one, passage.folded), False, False], dtype=bool)
    joined = np.append(view.words("and"), [False, False])
    person &= np.append(among(passage.categories, NOMINAL), [False, False])
    more = np.zeros(len(joined), dtype=bool)
    more[:-2] = joined[:-2] & person[1:-1]
    return np.asarray(more[passage.end] & (ends > passage.end + 1))


def _runs_into_the_name(view: View) -> Flags:
    """Candidates with his name behind what somebody is: "‹engineer Duarte Lobo›"."""
    passage = view.passage
    trade = np.array([word in lexicon.PERSON_NOUNS for word in passage.folded]) & ~passage.capital
    runs = np.zeros(len(trade), dtype=bool)
    runs[1:] = trade[:-1] & passage.capital[1:]
    return np.asarray(view.has(runs) & passage.capital[passage.last])


def _ends_in_title(view: View) -> Flags:
    """Candidates that run over a comma into the name's title, or are no more: "‹Father› Tom Roe"."""
    passage = view.passage
    titled = view.words(*lexicon.TITLES)
    titled[1:] &= passage.flags["comma"][:-1]
    short = passage.end - passage.first == 1
    address = view.words(*_ADDRESSES)
    address[:-1] &= view.matched[1:]
    last = passage.last
    return np.where(short, address[last], titled[last])


def _sums(view: View) -> Flags:
    """Sums of money; where none is told, numbers that count nothing: not "two | people"."""
    from qa.reading.link.extents import tells_age

    told = _money(view)
    noun = view.passage.categories == category("noun")
    bare = ~view.has(noun) & ~np.append(noun, False)[view.passage.end]
    if {"much", "money"} <= set(view.question.words):
        bare &= view.holds(_LARGE) | _holds_long_number(view)
    return told if told.any() else view.shaped("holds a number") & ~tells_age(view) & bare


def _times(view: View, *, event: bool) -> Flags:
    """Times; where no year or day is asked by name, also what happened then: "after the flood"."""
    able = view.shaped("holds a date") | view.holds(_TIMELY) | _seasons(view)
    # "By 1.2 million | euros" is no time.
    able = (able | _holds_long_number(view)) & ~_money(view)
    if event:
        able |= view.led(_TIMELY_LEADS)
    able &= ~_only_small_numbers(view) & ~_cut_from_ago(view) & ~_runs_on(view) & ~_lasts(view)
    return able & ~_begins_with_a_sum(view) & ~_cuts_a_term(view) & ~_counts_a_deed(view)


def _counts_a_deed(view: View) -> Flags:
    """Candidates of a deed that only say which of several it was: "‹first held›", "‹last seen›"."""
    passage = view.passage
    participle = passage.categories == category("participle")
    counted = view.words("first", "last", "next")[passage.first]
    return np.asarray(counted & participle[passage.last] & (passage.end - passage.first == 2))


def _cuts_a_term(view: View) -> Flags:
    """Candidates cut from "within", or that run into it: "sent to ‹you within a week›", "within ‹a week›"."""
    passage = view.passage
    led = view.words("within")
    if not led.any():
        return np.zeros(len(passage.first), dtype=bool)
    inside = np.zeros(len(led), dtype=bool)
    whole = view.whole("date") & led[passage.first]
    for first, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        inside[first:end] = True
    begins = led[passage.first] & whole
    return np.asarray(view.has(inside) & ~begins)


def _lasts(view: View) -> Flags:
    """Candidates that are a length of time: "lasts ‹for one hour›", "‹two days of rain›".

    But not "for two years from May", nor "after two days of rain".
    """
    passage = view.passage
    whole = view.whole("duration")
    out = np.zeros(len(whole), dtype=bool)
    for first, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        inside = (passage.first >= first) & (passage.first < end)
        if passage.folded[end : end + 1] == ["of"]:
            out |= inside
        if passage.folded[first - 1] == "for":
            out |= (inside | (passage.first == first - 1)) & (passage.end == end)
    return out


def _runs_on(view: View) -> Flags:
    """Candidates with a verb that are no event: "at ‹7.15 and returns›", but "after ‹the mill closed›"."""
    passage = view.passage
    verb = among(passage.categories, (category("verb"), category("auxiliary")))
    return np.asarray(view.has(verb) & ~view.led(_TIMELY_LEADS | {"as"}))


def _begins_with_a_sum(view: View) -> Flags:
    """Candidates that begin with what something rose or fell to: "fell to ‹3.20 in June›"."""
    passage = view.passage
    moves = np.array([stem in _MOVES for stem in passage.stems], dtype=bool)
    number = among(passage.categories, (category("number"),))[passage.first]
    return np.asarray(number & view.words("to")[passage.before] & moves[np.maximum(passage.first - 2, 0)])


def _cut_from_ago(view: View) -> Flags:
    """Candidates that end inside "two years | ago", and so are a length and not a time."""
    passage = view.passage
    following = view.words("ago", "later", "earlier")
    inside = np.zeros(len(following) + 1, dtype=bool)
    whole = view.shaped("whole duration")
    for start, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        inside[start + 1 : end + 1] |= following[min(end, len(following) - 1)]
    return np.asarray(inside[passage.end])


def _says_more_than_numbers(view: View) -> Flags:
    """Candidates with a word that is neither a number nor the name of a month or day."""
    said = [
        word[:1].isalpha() and word not in lexicon.FUNCTION_WORDS | lexicon.MONTHS | lexicon.WEEKDAYS
        for word in view.passage.folded
    ]
    number = view.passage.categories == category("number")
    return np.asarray(view.has(np.array(said) & ~number))


def _amounts(view: View) -> Flags:
    """Candidates that are an amount or a time and nothing else: "six years", "12 miles", "$3 million"."""
    return view.whole(*_AMOUNTS)


def _money(view: View) -> Flags:
    """Candidates that hold an amount of money, or a part of one: "12 million | euros"."""
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    whole = view.shaped("whole money")
    for start, end in zip(passage.first[whole].tolist(), passage.end[whole].tolist(), strict=True):
        inside[start:end] = True
    return np.asarray(view.has(inside))


def _supposed(view: View) -> Flags:
    """Candidates of an if-clause: "if firedamp was ‹present›, the flame rose" defines nothing."""
    passage = view.passage
    inside = np.zeros(len(passage.folded), dtype=bool)
    for k in np.flatnonzero(view.words("if")).tolist():
        inside[k : k + 1 + int(np.argmax(passage.flags["mark"][k + 1 :]))] = True
    return np.asarray(inside[passage.first])


def _is_nominal(view: View) -> Flags:
    """Candidates with a noun that begin with it or what belongs to it: what somebody is, is a noun."""
    passage = view.passage
    noun = among(passage.categories, (category("noun"), category("name")))
    leads = among(passage.categories, categories("wh subordinator pronoun preposition of"))
    return np.asarray(view.has(noun) & ~leads[passage.first])


def _only_small_numbers(view: View) -> Flags:
    """Candidates of nothing but numbers of one or two digits: the hour of "6 a.m." without the rest."""
    other = np.array([not (word.isdigit() and len(word) < 3) for word in view.passage.folded])
    return np.asarray(~view.has(other))


def _seasons(view: View) -> Flags:
    """Candidates that hold a season as a time: not in "a winter of repairs"."""
    words = [*view.passage.folded, "", ""]
    season = [
        word in lexicon.SEASONS and (words[i + 1] != "of" or words[i + 2][:1].isdigit())
        for i, word in enumerate(words[:-2])
    ]
    return np.asarray(view.has(np.array(season)))


def _holds_long_number(view: View) -> Flags:
    """Candidates that hold a number of three digits or more, which may be a year, or a time of day."""
    return np.asarray(
        view.has(
            np.array(
                [w[:1].isdigit() and "," not in w and (":" in w or len(w) > 2) for w in view.passage.folded]
            )
        )
    )
