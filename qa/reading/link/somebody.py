"""Whether a phrase may stand for somebody: a name, a noun for persons or for a group of them, a pronoun."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import category
from qa.language.closed_classes import OWNERS, word_set
from qa.reading.link.view import Flags, View

__all__ = ["is_no_person_or_group", "may_be_one", "may_be_somebody"]

#: Endings of nouns for persons; many a thing ends so too, which lets it through.
_ENDINGS: Final = ("er", "or", "ist", "ian", "ee", "man", "men", "woman", "women", "ess", "ant", "ent", "eer")
#: Nouns for groups of persons, and for those who act together as one.
_GROUPS: Final = word_set(
    "team crew family army navy police government company council church group community public staff "
    "crowd gang band audience jury panel board committee parliament congress senate court party union "
    "nation tribe couple pair firm bank state country society association club school university "
    "authority troop force military organisation organization agency institution population majority "
    "minority mass folk clan mob class elite nobility clergy aristocracy press media department "
    "ministry administration cabinet commission everyone nobody anyone someone everybody anybody "
    "somebody other those all both poor rich human youth kid infant baby male female railway museum "
    "hospital citizen guru figure empire garrison squad cast choir orchestra fleet regiment unit "
    "brigade brewery charity consortium dynasty household peasantry youngster parent ancestor "
    "descendant enemy ally rebel native local catholic protestant muslim jew christian library college "
    "theatre theater newspaper magazine channel foundation trust fund league federation embassy crown "
    "palace office bureau studio label brand shop store hotel restaurant abbey monastery convent order "
    "diocese parish municipality city town village county district province republic kingdom duchy "
    "colony settlement house"
)
_FURTHER: Final = word_set(
    "laureate polyglot virtuoso genius prodigy maestro celebrity star icon legend veteran recluse spy "
    "heroine ace pro rookie tycoon magnate mogul whizz rival cook chef thief crook victim witness suspect "
    "spouse twin relative alumnus alumna don fellow peer sage scribe bard sultan shah tsar czar emir imam "
    "rabbi lama guide medallist medalist nobleman noblewoman mastermind pioneer recipient newcomer "
    "disciple follower devotee expert counterpart namesake"
)
#: They end so, and are no nouns at all: "her", "under", "whether".
_NO_NOUNS: Final = lexicon.FUNCTION_WORDS | lexicon.PREPOSITIONS | lexicon.PRONOUNS | lexicon.QUALIFIERS
#: Common nouns that end so, and are never persons.
_THINGS: Final = word_set(
    "door floor mirror corner water paper letter number river power order colour color motor tower flower "
    "summer winter weather dinner supper butter pepper silver copper timber rubber border harbor harbour "
    "chapter matter computer sweater drawer hammer ladder leather feather finger shoulder liver cover "
    "razor sensor error terror horror flavor odor vapor interior exterior anchor meteor tumor elevator "
    "escalator generator calculator reactor sector factor vector corridor indoor outdoor poster counter "
    "center meter liter cider beer deer container trailer tanker freighter "
    "steamer boiler cooker freezer printer scanner charger fever cancer disorder surrender thunder "
    "laughter slaughter shelter shutter gutter filter filler wrapper zipper slipper danger anger hunger "
    "document movement apartment moment element event accident incident cent cement monument instrument "
    "equipment agreement statement treatment tent rent accent content extent comment experiment payment "
    "environment development announcement argument investment improvement retirement tournament "
    "compartment segment fragment plant elephant grant warrant present talent garment basement pavement "
    "dress address success process access business illness darkness fitness stress mess "
    "wilderness kindness weakness sickness loneliness happiness fortress mattress "
    "coffee tree fee knee degree bee jubilee "
    "list mist twist wrist omen specimen abdomen"
)
_YEAR: Final = 4  # digits
_PERSONS: Final = lexicon.PERSON_NOUNS | _FURTHER
_KNOWN: Final = _PERSONS | lexicon.ORGANISATION_NOUNS | (lexicon.PRONOUNS - OWNERS) | _GROUPS


def is_no_person_or_group(view: View) -> Flags:
    """Candidates that are neither persons nor groups, asked who: "‹the door› | let her in"."""
    return ~may_be_somebody(view)


def may_be_somebody(view: View, *, trade: bool = False) -> Flags:
    """Candidates that may be a person, a group, or a body that acts.

    Parameters
    ----------
    view : View
    trade : bool
        Whether a trade is asked for: no name is one, nor is a group.

    Returns
    -------
    ndarray of bool, shape (n_candidates,)
    """
    passage = view.passage
    if trade:
        return np.asarray(view.has(np.array([_is_one_of(_PERSONS, word) for word in passage.folded])))
    able = np.array([may_be_one(word) for word in passage.folded], dtype=bool)
    # "The current situation", "an urgent matter"
    able &= (passage.categories != category("adjective")) | view.words(*_KNOWN)
    year = np.array([len(word) == _YEAR and word.isdigit() for word in passage.folded])
    able |= (passage.categories == category("number")) & ~year
    # "The mayor of | Hesk |" by the mayor, and "the coast of | Hesk |" by nobody.
    capitals = np.concatenate([[0], np.cumsum(passage.capital)])
    return np.asarray(view.has(able) | (capitals[view.head_ends()] > capitals[passage.first]))


def may_be_one(word: str) -> bool:
    """Whether a word may be a noun for a person or a group.

    Examples
    --------
    >>> may_be_one("merchants"), may_be_one("canal")
    (True, False)
    """
    return _is_one_of(_KNOWN, word)


def _is_one_of(nouns: frozenset[str], word: str) -> bool:
    """Whether a word is one of some nouns, or ends as nouns for persons do."""
    singular = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    forms = {word, singular, word.removeprefix("non-").removesuffix("s")}
    if not nouns.isdisjoint(forms):
        return True
    return (
        word not in _NO_NOUNS
        and singular not in _THINGS
        and (word.endswith(_ENDINGS) or singular.endswith(_ENDINGS))
    )
