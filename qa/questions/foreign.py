"""Questions that are asked in another language: they are not to be mended into English ones."""

from __future__ import annotations

import unicodedata

from qa.hints import Final
from qa.language.closed_classes import word_set
from qa.language.lexicon import FUNCTION_WORDS
from qa.language.patterns import regex
from qa.records import NamedTuple

__all__ = ["is_foreign"]


class _Language(NamedTuple):
    """The function words of a language, without accents.

    ``asking`` are its question words, ``others`` what stands in questions besides; none of them is a
    function word of English. ``shared`` are those that English has as well, which tell nothing by themselves.
    """

    asking: frozenset[str]
    others: frozenset[str]
    shared: frozenset[str]


_LANGUAGES: Final = {
    "German": _Language(
        word_set(
            "wer wen wem wessen wann warum wieso weshalb wo woher wohin welche welcher welches "
            "welchen welchem wie wieviel wieviele womit wofur woran worum wodurch"
        ),
        word_set(
            "ist sind wurde wurden waren hatte hatten haben wird werden kann konnte der das dem "
            "des ein eine einen einem einer eines und oder nicht mit von vom zu zum zur im auf "
            "aus bei nach fur uber unter durch gegen er sie es ihm ihn ihr ihre sein seine sich "
            "viel viele lange gibt"
        ),
        word_set("was die den hat war in an am also so man will"),
    ),
    "French": _Language(
        word_set("qui que quoi quand ou pourquoi combien quel quelle quels quelles lequel laquelle qu"),
        word_set(
            "est sont etait etaient ete le la les un une des du et dans par pour avec sur sous "
            "chez il elle ils elles je ne pas ce cette ces se ont avait fait au aux en son sa ses "
            "leur leurs de"
        ),
        word_set("comment a on me as c l d s t j n"),
    ),
    "Spanish": _Language(
        word_set("quien quienes que cuando donde adonde cual cuales cuanto cuanta cuantos cuantas"),
        word_set(
            "es son era eran fue fueron ha han habia esta estan el la los las un una unos unas "
            "del de en con por para se su sus al lo le hay hizo tiene"
        ),
        word_set("como a no me he y"),
    ),
    "Italian": _Language(
        word_set("chi che cosa quando dove perche quale quali quanto quanta quanti quante cos dov qual"),
        word_set(
            "sono era erano stato stata ha hanno aveva il lo la gli le un una uno di del della "
            "dei delle dal dalla nel nella con su si ed al alla"
        ),
        word_set("come a i in da non se c l d"),
    ),
    "Portuguese": _Language(
        word_set("quem que quando onde qual quais quanto quanta quantos quantas porque"),
        word_set(
            "sao era foi foram esta estao tem ha os um uma uns umas dos da das em na nos nas "
            "com por para se seu sua ao de"
        ),
        word_set("como a as do e no o"),
    ),
    "Dutch": _Language(
        word_set("wie wat wanneer waar waarom hoe hoeveel welke welk waarheen waardoor"),
        word_set(
            "zijn waren werd werden heeft hebben wordt worden kan kon de het een en van met "
            "voor naar bij uit op aan door niet hij zij ze haar zich er deze dit dat te lang"
        ),
        word_set("is was in of die over had"),
    ),
}
_ENGLISH: Final = FUNCTION_WORDS | word_set(
    "who whom whose what which when where why how tell name give please"
)
_LETTERS: Final = regex(r"[^\W\d_]+")


def is_foreign(question: str) -> bool:
    """Whether most function words of a question are of another language, and it asks as that does.

    Closed lists for German, French, Spanish, Italian, Portuguese and Dutch; words with a capital count at the
    beginning only, since further in they belong to a name.

    Examples
    --------
    >>> is_foreign("Wann kam der Minister an?"), is_foreign("¿Quién construyó el molino?")
    (True, True)
    >>> is_foreign("Who wrote Der Ring des Nibelungen?"), is_foreign("What is coq au vin?")
    (False, False)
    """
    words = [
        _plain(word)
        for place, word in enumerate(_LETTERS.findall(question))
        if not (place and word[0].isupper() and not word.isupper())
    ]
    if not words:
        return False
    return any(_asks_in(words, question.rstrip().endswith("?"), rows) for rows in _LANGUAGES.values())


def _asks_in(words: list[str], marked: bool, rows: _Language) -> bool:
    own = sum(word in rows.asking or word in rows.others for word in words)
    english = sum(word in _ENGLISH and word not in rows.shared and word not in rows.others for word in words)
    if own <= english:
        return False
    # "Wann ...?", "Mit wem ...?", "Was ist ...?", "Ist ...?"
    begins = any(word in rows.asking for word in words[:2]) or (
        words[0] in rows.shared | rows.others and own >= 2
    )
    # "Qui Nguyen?" and "Hoe?" may be a name or an English word.
    return begins and (own >= 2 or (marked and len(words) >= 2))


def _plain(word: str) -> str:
    """A word in lower case and without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
