"""What counts nothing where how many or how much is asked: ages, districts, what another thing is worth."""

from __future__ import annotations

from itertools import pairwise

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import INFLECTED, category
from qa.language.closed_classes import word_set
from qa.language.forms import term_set
from qa.language.nouns import is_plural
from qa.reading.link.asked import either_number
from qa.reading.link.measured import told_ages
from qa.reading.link.partial import counts_another_kind, counts_the_whole, limits_an_age, parts_a_rate
from qa.reading.link.view import Flags, View
from qa.reading.shape.lookup import among

__all__ = ["counts_nothing"]

#: Nouns whose count is an amount of money.
_CURRENCIES: Final = word_set(
    "dollar pound euro cent penny pence franc mark crown krona krone yen yuan rupee peso ruble rouble "
    "guilder ducat shilling florin lira"
)
#: What is worth as much as is paid.
_DEALS: Final = word_set("deal contract agreement order bid offer transaction transfer")
_SHARES: Final = word_set("thirds quarters fifths sixths eighths tenths")
_COSTING: Final = term_set("cost price pay charge")


def counts_nothing(view: View) -> Flags:
    """Candidates with a verb, or what another thing is worth; where a number is asked, ages and districts.

    Money too, where it is not asked for as in "how many dollars".
    """
    question, passage = view.question, view.passage
    out = view.has(among(passage.categories, INFLECTED))
    # "The 36-year-old"
    out |= view.has(np.array([word.endswith("-old") for word in passage.folded]))
    if _COSTING.intersection(question.stems):
        # "A silver cup worth | 500 pounds"
        worth = view.words("worth")
        noun = (passage.categories == category("noun")) & ~view.matched
        worth[1:] &= (noun & ~view.words(*_DEALS))[:-1]
        out |= worth[passage.before] | worth[passage.first]
    if question.answer_type == "quantity" and "much" in question.words and question.focus:
        # "18 kilos of it, worth | about 700 pounds", asked how much of it was found.
        worth = view.words("worth", "valued")
        out |= view.led(frozenset({"worth", "valued"})) | _behind(view, worth)
    if question.answer_type == "number":
        out |= _is_fraction(view) | _is_district(view) | told_ages(view) | limits_an_age(view)
        out |= _is_of_a_name(view)
        if "times" not in question.focus:
            out |= np.append(view.words("times"), False)[passage.end] | view.words("times")[passage.last]
        out |= counts_the_whole(view) | parts_a_rate(view) | counts_another_kind(view)
        if _CURRENCIES.isdisjoint(either_number(question.focus)):
            out |= view.whole("money")
    return np.asarray(out)


def _behind(view: View, marks: Flags) -> Flags:
    """Candidates that follow a mark, or "about" behind one: "worth | about | 700 pounds"."""
    first = view.passage.first
    rough = view.words("about", "around", "at", "some", "nearly", "almost", "over")
    return np.asarray(marks[first - 1] | (rough[first - 1] & marks[first - 2]))


def _is_of_a_name(view: View) -> Flags:
    """Candidates with the number of a model, before one thing: "the Orrel BM ‹240› bread maker".

    More than one of them would be "makers".
    """
    passage = view.passage
    codes, folded = passage.categories, passage.folded
    number = np.array([word.isdigit() and word != "1" for word in folded])
    number[1:] &= passage.capital[:-1] & among(codes[:-1], (category("name"), category("noun")))
    number[2:] &= np.array([word != "" for word in folded[:-2]])
    number[0] = False
    noun = codes == category("noun")
    for k in np.flatnonzero(number).tolist():
        end = k + 1
        while noun[end] and folded[end]:
            end += 1
        number[k] = end > k + 1 and not is_plural(folded[end - 1]) and folded[end - 1] not in lexicon.UNITS
    return np.asarray(view.has(number) & ~view.has((codes == category("number")) & ~number))


def _is_fraction(view: View) -> Flags:
    """Candidates like "a third" that no of follows, and "the third": they count nothing."""
    passage = view.passage
    thirds = np.array([word in {"third", "quarter", "fifth", "tenth"} for word in passage.folded])
    article = view.words("a", "an", "one")
    led = article[passage.first] | article[passage.before]
    cut = thirds[passage.last] & led & ~np.append(view.words("of"), False)[passage.end]
    # "The | third | largest town"
    ordinal = thirds.copy()
    ordinal[1:] &= ~(article | (passage.categories == category("number")))[:-1]
    number = (passage.categories == category("number")) & ~ordinal
    # "Two | thirds"
    cut |= number[passage.last] & np.append(view.words(*_SHARES), False)[passage.end]
    return np.asarray(cut | (view.has(ordinal) & ~view.has(number)))


def _is_district(view: View) -> Flags:
    """Candidates with a quarter that is no fourth part: "the old quarter"."""
    folded = view.passage.folded
    parts = {"a", "one", "three", "another", "first", "last", "next", "per", "every", "each"}
    district = [word == "quarter" and before not in parts for before, word in pairwise(["", *folded])]
    return np.asarray(view.has(np.array(district)))
