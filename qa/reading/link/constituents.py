"""What is no phrase at all: cut out of the middle of others, whatever is asked."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import (
    BEFORE_VERB,
    DETERMINERS,
    NOMINAL,
    PREPOSITIONAL,
    VERBAL,
    categories,
    category,
)
from qa.language.closed_classes import SUBJECT_RELATIVES, WHO_AND_WHICH
from qa.language.forms import COUNTED_ALONE
from qa.language.irregular import FORMS_OF
from qa.language.markers import REPORTING
from qa.reading.link.view import Flags, View
from qa.reading.passage import Passage
from qa.reading.phrases.clauses import FINITE_TAGS
from qa.reading.shape.lookup import among

__all__ = ["is_no_constituent"]

#: Words that are no adverbs where an object follows: "built | up | nine houses".
_PARTICLES: Final = ("up", "out", "off", "down", "away", "back", "in", "on")
#: Prepositions that no clause follows, as it does "after", "before", "since" or "as".
_GOVERNING: Final = tuple(
    "in on at of by with from to into against between among through across under towards toward about "
    "near behind beside upon within along around onto via during despite".split()
)
_SUBJECTS: Final = ("he", "she", "we", "they")
_NOUNS: Final = categories("noun name number")
_INSIDE: Final = NOMINAL | PREPOSITIONAL | categories("genitive")
#: "The week | the mill closed"; and of a day the date may follow.
_PERIODS: Final = tuple(lexicon.TIME_UNITS | lexicon.WEEKDAYS | lexicon.MONTHS)
_OPENING: Final = ("where", "when", "who", "whom", "whose", "which", "because", "while", "whether", "why")
_PASSED: Final = NOMINAL | categories("preposition of genitive adverb")
_OBJECT_PRONOUNS: Final = ("it", "him", "me", "us", "them")
#: Past tenses that are no participles: "ran", "wrote".
_ONLY_PAST: Final = frozenset(
    past for past, *others in FORMS_OF.values() if others and past not in others and past[-2:] != "ed"
)
_FINITE: Final = FINITE_TAGS - {"VVD"}


def is_no_constituent(view: View) -> Flags:
    """Candidates that begin or end inside other phrases, so that they make none themselves."""
    passage = view.passage
    tags = _tags(passage)
    out = _begins_with_particle(view, tags) | _lacks_its_subject(view, tags) | _lacks_antecedent(view)
    out |= _cuts_noun(view) | _ends_with_subject(view) | _begins_with_subject(view, tags)
    out |= _leaves_its_relative(view, tags) | _runs_past_a_pronoun(view) | _holds_two_numbers(view)
    out |= _opens_a_clause(view) | _over_an_aside(view, tags) | _cuts_participle(view) | _is_two_phrases(view)
    # "Is used by ‹a hospital to teach the blind›": the purpose is that of the use.
    agent = passage.flags["by"][passage.before] & view.shaped("goes on over a purpose")
    agent &= passage.categories[passage.first] != category("gerund")
    return np.asarray(out | agent)


def _is_two_phrases(view: View) -> Flags:
    """Candidates of two noun phrases that nothing joins: "when he opened ‹the door the street› was gone"."""
    passage = view.passage
    codes = passage.categories
    plain = among(codes, (category("noun"),)) & ~view.words(*_PERIODS)
    meets = np.zeros(len(codes), dtype=bool)
    # "9 miles | an hour" is one.
    meets[1:] = plain[:-1] & (among(codes, DETERMINERS) & ~view.words("a", "an"))[1:]
    acts = view.has(among(codes, VERBAL | categories("auxiliary preposition of conjunction mark")))
    inside = view.held(meets) - meets[passage.first] > 0
    return np.asarray(inside & ~acts)


def _tags(passage: Passage) -> list[str]:
    """The tag of each word of a passage."""
    tags = [""]
    for part in passage.parts:
        tags += [*part.sentence.tags, ""]
    return tags


def _begins_with_particle(view: View, tags: list[str]) -> Flags:
    """Candidates that begin with a verb's particle and go on with its object: "put ‹up nine houses›".

    "Rose ‹up 3 per cent›" tells by how much.
    """
    passage = view.passage
    codes = passage.categories
    begins = view.words(*_PARTICLES) & np.array([tag == "AVP" for tag in tags])
    begins[1:] &= among(codes[:-1], VERBAL)
    begins[:-1] &= among(codes[1:], NOMINAL)
    measured = view.holds(lexicon.TIME_UNITS) | view.whole("quantity", "money", "duration")
    measured |= view.shaped("holds a percentage")
    return np.asarray(begins[passage.first] & (passage.end > passage.first + 1) & ~measured)


def _lacks_its_subject(view: View, tags: list[str]) -> Flags:
    """Candidates with a verb and only the end of its subject: "the charge ‹against him was dropped›"."""
    passage = view.passage
    codes, folded = passage.categories, passage.folded
    out = np.zeros(len(passage.first), dtype=bool)
    governs = view.words(*_GOVERNING) & among(codes, PREPOSITIONAL)
    inside = among(codes, _INSIDE) | (codes == category("pronoun"))
    for verb in range(1, len(folded)):
        if tags[verb] not in _FINITE and not (tags[verb] == "VVD" and _is_no_participle(passage, verb)):
            continue
        begin = verb
        while codes[begin - 1] == category("adverb"):
            begin -= 1
        end = begin
        # One noun phrase with what prepositions add to it, from its end: no other begins behind it.
        while begin and inside[begin - 1] and not _parts(passage, begin, end):
            begin -= 1
        if begin == end:
            continue
        starts = np.zeros(len(folded) + 1, dtype=bool)
        for k in range(begin, end):
            # "Watching | from the bank | ran off": nor is what goes with the verb before a subject.
            led = governs[k] and (codes[k - 1] in _NOUNS if k > begin else codes[k - 1] in VERBAL)
            governed = governs[k - 1] and (k > begin or codes[k - 1] in PREPOSITIONAL)
            # From there on to the verb all is inside what the preposition governs.
            starts[k:end] |= led or governed
        out |= starts[passage.first] & (passage.end > verb)
    return out


def _is_no_participle(passage: Passage, verb: int) -> bool:
    """Whether a past tense is none of the forms that may be a participle, or has an object behind it."""
    return passage.folded[verb] in _ONLY_PAST or bool(passage.categories[verb + 1] in DETERMINERS)


def _parts(passage: Passage, place: int, end: int) -> bool:
    """Whether a noun phrase begins at a place without a preposition: "the day | the mill closed"."""
    codes = passage.categories
    if place == end or place < 1:
        return False
    opens = codes[place] in DETERMINERS or codes[place] == category("pronoun")
    return bool(opens and codes[place - 1] in _NOUNS)


def _lacks_antecedent(view: View) -> Flags:
    """Candidates that go on with a relative whose noun stands before them: "‹for the cake, who spoke›"."""
    passage = view.passage
    folded = passage.folded
    out = np.zeros(len(passage.first), dtype=bool)
    relative = view.words(*WHO_AND_WHICH)
    joined = view.words("and", "or", "but")
    comma = passage.flags["comma"]
    for k in np.flatnonzero(relative & (comma | joined)[np.arange(len(folded)) - 1]).tolist():
        across = (passage.first < k - 1) & (passage.end > k)
        if joined[k - 1]:
            # "And which" goes on from a relative before it.
            out |= across & ~view.has(relative & (np.arange(len(folded)) < k))
    # A relative that begins the candidate goes with the noun before it.
    nominal = among(passage.categories, _NOUNS)
    before = passage.before
    noun = np.where(comma[before], nominal[before - 1], nominal[before])
    return out | (relative[passage.first] & noun)


def _cuts_noun(view: View) -> Flags:
    """Candidates that end between an adjective and its noun: "much of it on ‹vintage› | motorcycles"."""
    passage = view.passage
    codes = passage.categories
    last = passage.last
    adjective = (codes == category("adjective")) & ~passage.capital
    noun = np.append(codes == category("noun"), False)
    before = among(codes, PREPOSITIONAL)[last - 1] & (last > passage.first + 1)
    return np.asarray(adjective[last] & noun[passage.end] & before)


def _ends_with_subject(view: View) -> Flags:
    """Candidates that end with the subject of a verb behind them: "‹the letter she› wrote"."""
    passage = view.passage
    last = passage.last
    return np.asarray(view.words(*_SUBJECTS)[last] & (last > passage.first))


def _begins_with_subject(view: View, tags: list[str]) -> Flags:
    """Candidates that begin with a subject and hold no verb of it: "‹she only› laughed"."""
    passage = view.passage
    finite = np.array([tag in FINITE_TAGS or tag.startswith(("VV", "VB", "VH", "VD")) for tag in tags])
    subject = view.words(*_SUBJECTS)
    return np.asarray(subject[passage.first] & (passage.end > passage.first + 1) & ~view.has(finite))


def _leaves_its_relative(view: View, tags: list[str]) -> Flags:
    """Candidates that go on from the verb of a relative to the one that the relative's noun has.

    "A club that ‹owns the rights promised› bins", "a fox which had been ‹watching ran off›", "a loom
    ‹invented by a clerk is› used": no subject stands between the two, and nothing joins them.
    """
    passage = view.passage
    codes = passage.categories
    n = len(passage.folded)
    out = np.zeros(len(passage.first), dtype=bool)
    verbs = among(codes, VERBAL)
    for begin in sorted(set(passage.first[verbs[passage.first]].tolist())):
        lead = begin - 1
        while codes[lead] in BEFORE_VERB:
            lead -= 1
        relative = passage.folded[lead] in SUBJECT_RELATIVES and codes[lead - 1] in _NOUNS
        reduced = codes[begin] == category("participle") and codes[begin - 1] in _NOUNS
        if not (relative or reduced) or passage.stems[begin] in REPORTING:
            continue
        k = begin + 1
        while passage.folded[k] and codes[k] in _PASSED and not _parts(passage, k, n):
            k += 1
        finite = tags[k] in _FINITE or (tags[k] == "VVD" and (relative or _is_no_participle(passage, k)))
        if finite and k > begin + 1 and codes[k - 1] in _NOUNS:
            out |= (passage.first == begin) & (passage.end > k)
    return out


def _runs_past_a_pronoun(view: View) -> Flags:
    """Candidates that go on behind a pronoun that a preposition governs: "got by ‹it she never told›"."""
    passage = view.passage
    governed = view.words(*_OBJECT_PRONOUNS) & ~passage.capital  # "US"
    governed[1:] &= among(passage.categories[:-1], PREPOSITIONAL)
    governed[:-1] &= ~among(passage.categories[1:], categories("conjunction preposition of"))
    return np.asarray(governed[passage.first] & (passage.end > passage.first + 1))


def _holds_two_numbers(view: View) -> Flags:
    """Candidates that join what two numbers count: "takes a crew of ‹nine three days›"."""
    passage = view.passage
    number = passage.categories == category("number")
    small = np.array([word in COUNTED_ALONE for word in passage.folded])
    pair = np.zeros(len(number) + 1, dtype=bool)
    pair[1:-1] = small[:-1] & number[:-1] & small[1:] & number[1:]
    held = np.concatenate([[0], np.cumsum(pair)])
    return np.asarray(held[passage.end] - held[passage.first + 1] > 0)


def _opens_a_clause(view: View) -> Flags:
    """Candidates that end before the verb of a clause that they open: "‹Lake Ennis, where the mayor› had"."""
    passage = view.passage
    codes, n = passage.categories, len(passage.folded)
    opens = view.words(*_OPENING) & ~passage.capital
    that = view.words("that") & (codes == category("subordinator"))
    opens |= that
    # "When in doubt", "where necessary", "how to do it"
    opens[:-1] &= ~among(codes[1:], categories("preposition of adjective to participle gerund mark adverb"))
    verb = among(codes, VERBAL | {category("auxiliary")})
    latest = np.maximum.accumulate(np.where(opens, np.arange(n), -1))[passage.last]
    verbs = np.concatenate([[0], np.cumsum(verb)])
    last = passage.last
    ends = (view.words(*_OPENING) & ~passage.capital)[last] & (last > passage.first)
    inside = (latest > passage.first) & (verbs[passage.end] == verbs[np.maximum(latest, 0)])
    return np.asarray(inside | ends)


def _over_an_aside(view: View, tags: list[str]) -> Flags:
    """Candidates that hold a comma and the verb behind it, whose subject is not theirs.

    "Refused a medal ‹from the king, spent his last years› in Ely".
    """
    passage = view.passage
    codes, n = passage.categories, len(passage.folded)
    finite = np.array([tag in FINITE_TAGS for tag in tags])
    behind = np.zeros(n, dtype=bool)
    behind[1:] = finite[1:] & passage.flags["comma"][:-1]
    acts = np.concatenate([[0], np.cumsum(among(codes, VERBAL | categories("auxiliary wh to subordinator")))])
    commas = np.concatenate([[0], np.cumsum(passage.flags["mark"])])
    out = np.zeros(len(passage.first), dtype=bool)
    for k in np.flatnonzero(behind).tolist():
        across = (passage.first < k - 1) & (passage.end > k)
        none = (acts[k] == acts[passage.first]) & (commas[k - 1] == commas[passage.first])
        out |= across & none
    return out


def _cuts_participle(view: View) -> Flags:
    """Candidates that end with a participle behind its noun, before who does it: "‹a law made› by kings"."""
    passage = view.passage
    codes = passage.categories
    last = passage.last
    participle = codes == category("participle")
    by = np.append(passage.flags["by"], False)
    noun = among(codes, categories("noun"))
    return np.asarray((last > passage.first) & participle[last] & noun[last - 1] & by[passage.end])
