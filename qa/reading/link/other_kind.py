"""What can't be of the kind asked for: a person is no bank, a country no river, a word no ship's name."""

from __future__ import annotations

from itertools import pairwise

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.closed_classes import word_set
from qa.reading.link.asked import either_number
from qa.reading.link.persons import are_persons
from qa.reading.link.somebody import may_be_one
from qa.reading.link.view import Flags, View

__all__ = ["is_of_another_kind"]

#: What is asked for by these may be a person, or a person's name.
_MAY_BE_SOMEBODY: Final = word_set(
    "name title word term nickname pseudonym surname alias kind type sort example reason side one role "
    "part job post position profession occupation character figure family house party group class gender "
    "sex people portrait play opera statue choice alternative half pick signing act guest voice face head "
    "person source target"
)
#: Bodies and places that are no countries.
_NO_COUNTRIES: Final = word_set(
    "river lake mountain town city village street road bridge school university college hospital bank "
    "company firm newspaper magazine club church court stadium theatre theater museum castle palace hotel "
    "restaurant airport station harbour harbor prison park square journal charity regulator agency"
)
#: Each of them has a name of its own, which is written with a capital.
_NAMED: Final = (
    _NO_COUNTRIES
    | word_set("country state province island ship boat ferry yacht vessel pub bar inn dog horse novel")
    | lexicon.PERSON_NOUNS
)
#: Kinds of bodies and places whose names end with the word for them, each with others for the same.
_BODIES: Final = tuple(
    frozenset(words.split())
    for words in (
        "school college university academy institute",
        "court tribunal",
        "prison jail gaol penitentiary",
        "hospital clinic infirmary",
        "hotel inn",
        "river stream brook",
        "street road avenue lane",
        "bridge viaduct",
        "airport airfield",
        "church cathedral chapel abbey minster",
        "museum gallery",
        "theatre theater opera",
        "bank",
    )
)
_KINDS: Final = word_set("breed species job profession occupation trade colour color nationality")
_NAMING: Final = word_set("name called named")
#: Names of things without a name of their own that are written with a capital.
_PROPER: Final = word_set("scientific latin full real maiden first last birth stage brand")


def is_of_another_kind(view: View) -> Flags:
    """Candidates that are of another kind than the noun asked for."""
    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    if not question.focus or question.modifier_asked or question.answer_type == "nationality":
        return out
    noun = question.focus[-1]
    forms = {noun, *either_number((noun,))}
    body = not forms.isdisjoint(lexicon.PLACE_NOUNS | lexicon.ORGANISATION_NOUNS | _NO_COUNTRIES)
    part = {noun, "of"} <= set(question.words) and noun in {"part", "side", "half"}
    named = "name" in question.words and not lexicon.PERSON_NOUNS.isdisjoint(question.words)
    person = question.answer_type == "person" or named
    if not person and (part or forms.isdisjoint(_MAY_BE_SOMEBODY)) and (body or not may_be_one(noun)):
        out |= are_persons(view)
        if body:
            out |= _is_somebody(view, forms)
    if not forms.isdisjoint(_NO_COUNTRIES):
        large = view.words(*lexicon.COUNTRIES, *lexicon.CONTINENTS)
        out |= view.has(large) & ~view.has(~large & ~passage.flags["small"])
    if body:
        out |= _is_another_body(view, forms)
    elif person and not forms.isdisjoint(lexicon.PERSON_NOUNS) and forms.isdisjoint(_MAY_BE_SOMEBODY):
        out |= (view.words(*frozenset().union(*_BODIES)) & passage.capital)[view.head_ends() - 1]
    if not forms.isdisjoint(_KINDS):
        # "A spaniel named ‹Tansy›": what it is called is not what it is.
        out |= view.words("named", "called", "nicknamed")[passage.before]
    if _asks_for_proper_name(view, noun):
        capitals = np.concatenate([[0], np.cumsum(passage.capital & ~passage.flags["small"])])
        out |= (capitals[view.head_ends()] == capitals[passage.first]) & ~_is_quoted(view)
    return out


def _is_somebody(view: View, forms: set[str]) -> Flags:
    """Candidates whose head is a noun for a person: "a junior engineer" is no court."""
    passage = view.passage
    person = np.array(
        [word in lexicon.PERSON_NOUNS - lexicon.AMBIGUOUS_PERSON_NOUNS for word in passage.folded], dtype=bool
    )
    kind = np.array([word in forms for word in passage.folded], dtype=bool)
    return np.asarray(person[view.head_ends() - 1] & ~view.has(kind) & ~view.has(passage.capital))


def _is_another_body(view: View, forms: set[str]) -> Flags:
    """Candidates whose name ends with another kind of body or place: "Orrel Crown Court" is no prison."""
    passage = view.passage
    own = [kinds for kinds in _BODIES if not kinds.isdisjoint(forms)]
    if not own:
        return np.zeros(len(passage.first), dtype=bool)
    other = view.words(*(word for kinds in _BODIES if kinds not in own for word in kinds))
    return np.asarray((other & passage.capital)[view.head_ends() - 1])


def _is_quoted(view: View) -> Flags:
    passage = view.passage
    quote = view.words('"', "“", "‘", "«")
    return np.asarray(view.whole("quotation") | quote[passage.before] | quote[passage.first])


def _asks_for_proper_name(view: View, noun: str) -> bool:
    words = view.question.words
    asked = not _NAMING.isdisjoint(words)
    proper = any(a in _PROPER and b == "name" for a, b in pairwise(words))
    return proper or (asked and noun in _NAMED)
