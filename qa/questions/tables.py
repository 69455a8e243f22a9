"""The tables by which a question is read."""

from __future__ import annotations

from qa.language import lexicon
from qa.language.closed_classes import word_set

__all__ = [
    "ANSWER_TYPES",
    "EXTENT_WORDS",
    "FILLER_NOUNS",
    "NAME_NOUNS",
    "NATIONALITY_NOUNS",
    "OPENINGS",
    "PARTICLES",
    "REASON_NOUNS",
    "VERB_FORMS",
]

#: Polite or idle openings, dropped before a question is read; the longer of two that begin alike first.
OPENINGS = (
    "please",
    "pls",
    "plz",
    "can you please tell me",
    "could you please tell me",
    "can you tell me",
    "could you tell me",
    "can you say",
    "could you say",
    "can you explain",
    "could you explain",
    "do you know",
    "does anyone know",
    "would you tell me",
    "tell me",
    "i would like to know",
    "i'd like to know",
    "i want to know",
    "i wonder",
    "i was wondering",
    "i am wondering",
    "i'm wondering",
    "i have a question",
    "quick question",
    "my question is",
    "do you happen to know",
    "so",
    "and",
    "but",
    "well",
    "ok",
    "okay",
    "hey",
    "hi",
    "hello",
)

#: how + one of these asks for an extent: the type of answer that it wants.
EXTENT_WORDS = {
    "long": "duration",
    "old": "duration",
    "far": "quantity",
    "tall": "quantity",
    "high": "quantity",
    "deep": "quantity",
    "wide": "quantity",
    "big": "quantity",
    "large": "quantity",
    "small": "quantity",
    "heavy": "quantity",
    "loud": "quantity",
    "thick": "quantity",
    "steep": "quantity",
    "warm": "quantity",
    "bright": "quantity",
    "fast": "quantity",
    "hot": "quantity",
    "strong": "quantity",
    "powerful": "quantity",
    "cold": "quantity",
    "close": "quantity",
    "near": "quantity",
    "often": "frequency",
    "frequently": "frequency",
    "soon": "duration",
    "quickly": "duration",
    "late": "duration",
    "early": "duration",
}

#: What may stand behind the verb at the end of a question and is no verb itself.
PARTICLES = word_set("up out off down away back so much too well often")

_NUMBER_NOUNS = word_set("number amount ratio population total count gdp score age rate")
#: What is measured: the answer is a number with its unit.
_MEASURED_NOUNS = word_set(
    "quantity length width height depth distance size weight mass volume area speed temperature density "
    "magnitude capacity cost price salary budget revenue profit income fee fine wage turnover elevation "
    "altitude diameter duration lifespan wingspan circumference radius"
)
_PERCENT_NOUNS = word_set("percentage percent proportion fraction share")
REASON_NOUNS = word_set("reason reasons purpose motive motives motivation goal aim")

NATIONALITY_NOUNS = word_set("nationality nationalities citizenship")

#: "the name of the ship" asks for a ship, "what kind of ship" too.
FILLER_NOUNS = word_set(
    "name names type types kind kinds sort sorts form forms title term word one example examples"
)

#: "the old name of the town", "the term for rain": a name is asked for.
NAME_NOUNS = word_set("name names title term word nickname")

#: kind of noun asked for: the answer type.
ANSWER_TYPES = {
    "person": lexicon.PERSON_NOUNS,
    "date": lexicon.TIME_NOUNS,
    "percent": _PERCENT_NOUNS,
    "number": _NUMBER_NOUNS,
    "quantity": _MEASURED_NOUNS,
    "reason": REASON_NOUNS,
    "place": lexicon.PLACE_NOUNS | word_set("destination birthplace hometown headquarters"),
    "organisation": lexicon.ORGANISATION_NOUNS,
    "nationality": NATIONALITY_NOUNS,
}

#: Verb forms that no ending gives away and that often follow a noun directly.
VERB_FORMS = word_set(
    "led won made wrote became held gave took ran left began built came went saw said lost met fought "
    "brought bought caught taught thought found got had kept knew grew drew threw flew stood sat "
    "sold told spoke broke chose drove rode rose fell felt sent spent lent meant paid put set cut hit let "
    "read shut cost beat bore wore tore swore sang rang sank drank swam hung struck stuck shot slept "
    "swept wept dealt fed bred fled bled sought bound wound ground laid lay lies "
    "make makes take takes give gives come comes go goes get gets see sees say says use uses have "
    "contain contains include includes become becomes cause causes help helps mean means produce produces "
    "provide provides refer refers consist consists belong belongs exist exists live lives govern governs "
    "represent represents serve serves determine determines describe describes allow allows occur occurs "
    "require requires speak speaks hold holds lead leads own owns run runs happen happens begin begins "
    "play plays show shows form forms cover covers border borders protect protects separate separates"
)
