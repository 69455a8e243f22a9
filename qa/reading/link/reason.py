"""What a text gives as the reason by its build: a cause as the subject, a purpose that is told by name."""

from __future__ import annotations

from qa.arrays import np
from qa.hints import Final
from qa.language import lexicon
from qa.language.categories import BEFORE_VERB, INFLECTED, NOMINAL, SLIGHT, VERBAL, category
from qa.language.closed_classes import HAVE, word_set
from qa.language.forms import term, term_set
from qa.language.markers import purposes
from qa.questions.tables import REASON_NOUNS
from qa.reading.link.place import subject_end
from qa.reading.link.view import SHAPE, Flags, Floats, Table, View
from qa.reading.shape.lookup import among

__all__ = ["came_of_it", "is_circular", "put_reasons", "tells_a_result", "tells_no_reason"]

_CAUSING: Final = frozenset(
    map(
        term,
        "force cause lead result require prompt allow enable make drive trigger spark encourage discourage "
        "necessitate prevent provoke push compel induce motivate ensure help oblige permit inspire "
        "influence".split(),
    )
)
_SAYING: Final = term_set("say add tell reply announce explain report")
_CAUSES: Final = (
    "noun phrase", "bare noun phrase", "extended noun phrase", "full noun phrase",
    "noun phrase with a clause", "name", "list",
)  # fmt: skip
#: Share of the question's words that a cause as the subject must bring about.
_LEAST: Final = 0.3
_OF_SUBJECT: Final = NOMINAL | {category("preposition"), category("of")}
#: They tell in what post or trade somebody is.
_POSTS: Final = term_set(
    "run lead own head chair represent edit manage direct command coach captain found teach lecture work play"
)
_POINTERS: Final = word_set("this that these those")
_THEREFORE: Final = word_set("therefore hence consequently")
#: Digits of a year.
_YEAR: Final = 4


def is_circular(view: View) -> Flags:
    """Candidates that tell again what the question tells: a verb of it and its object, a goal and its noun.

    "Why did the yard build small boats?": "forced the yard ‹to build smaller boats›"; but "raised the fee
    ‹to raise money›" gives a reason.
    """
    question, passage = view.question, view.passage
    if REASON_NOUNS.intersection(question.focus):
        return _does_what_is_meant(view)
    acts = view.matched & among(passage.categories, VERBAL)
    first = passage.first + (passage.categories[passage.first] == category("to"))
    telling = np.append(np.flatnonzero(~passage.flags["small"]), len(acts) - 1)
    following = telling[np.minimum(telling.searchsorted(first, side="right"), len(telling) - 1)]
    object_too = view.matched[following] & (following < passage.end)
    verb = question.verb
    if verb is not None and question.stems[verb] in question.terms:
        same = view.found.term == question.terms.index(question.stems[verb])
        object_too |= same[first] & (view.held(view.matched) > 1)
        # "Forced him ‹to retire in 1961›", asked why he did.
        number = passage.categories == category("number")
        object_too |= same[first] & ~view.has(~view.matched & ~passage.flags["small"] & ~number)
    return np.asarray(acts[first] & object_too)


def came_of_it(view: View) -> Flags:
    """Candidates before the "because" that leads to what is asked about: "‹it sank› because it cracked"."""
    passage = view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    for place in np.flatnonzero(view.words("because")).tolist():
        here = np.flatnonzero(view.matched & (passage.part == passage.part[place])).tolist()
        if here and here[0] > place:
            out |= (passage.owner == passage.part[place]) & (passage.end <= place)
    return out


def tells_a_result(view: View) -> Flags:
    """Candidates of a sentence that points back to a reason, and not to one of what is asked about.

    "The bridge collapsed. This ‹led to the closing of the road›", asked why the bridge collapsed.
    """
    from qa.reading.for_this import POINTING

    question, passage = view.question, view.passage
    out = np.zeros(len(passage.first), dtype=bool)
    stem = question.stems[question.verb] if question.verb is not None else ""
    if stem not in question.terms:
        return out
    deed = view.found.term == question.terms.index(stem)
    deed &= ~(passage.flags["personal"] | passage.flags["impersonal"])
    for number, part in enumerate(passage.parts):
        here = passage.part == number
        if not (deed & here).any() and POINTING.match(" ".join(part.sentence.folded)):
            out |= passage.owner == number
    return out


def _does_what_is_meant(view: View) -> Flags:
    """Infinitives that add only their verb: "the goal of the expedition", "‹to lead the expedition›".

    "The aim of the cancer research" may well be "to cure cancer".
    """
    question, passage = view.question, view.passage
    begin = next((i + 1 for i in question.content if question.words[i] in REASON_NOUNS), len(question.words))
    run = (i for i in range(begin, len(question.words)) if question.words[i] in lexicon.PREPOSITIONS - {"of"})
    meant = [i for i in question.content if begin <= i < next(run, len(question.words))]
    if not meant:
        return np.zeros(len(passage.first), dtype=bool)
    head = np.array([stem == question.stems[meant[-1]] for stem in passage.stems])
    begins = passage.categories == category("to")
    led = begins[passage.first] | begins[passage.before]
    new = view.held(~view.matched & ~passage.flags["small"])
    return np.asarray(led & (new <= 1) & view.has(head))


def tells_no_reason(view: View) -> Flags:
    """Candidates that say first of all when, to whom, or than what, where why is asked.

    "Came ‹on Monday for a visit›", "gave lessons ‹to rich children›", "earlier than ‹she had planned›".
    """
    passage = view.passage
    times = lexicon.WEEKDAYS | lexicon.MONTHS | lexicon.WEEKDAYS_AGAIN
    told = np.array([word in times or (word.isdigit() and len(word) == _YEAR) for word in passage.folded])
    led = view.words("on", "in", "by", "since", "until", "during", "from")[passage.first]
    timed = told[np.minimum(passage.first + led, len(told) - 1)]
    to_whom = view.words("to") & among(passage.categories, (category("preposition"),))
    than = view.words("than")
    than_which = than[passage.first] | than[passage.before]
    # "We came to become friends," ‹said the minister›.
    says = np.array([stem in _SAYING for stem in passage.stems], dtype=bool) & ~view.matched
    says &= among(passage.categories, (category("verb"),))
    out = timed | to_whom[passage.first] | than_which | says[passage.first] | _tells_an_exception(view)
    out |= _belongs_to_a_noun(view) | _wants_otherwise(view) | _points_back(view)
    return np.asarray(out | _tells_who_it_is(view))


def _tells_who_it_is(view: View) -> Flags:
    """Candidates in an aside that tells somebody's post or trade: "Alm, who ‹leads the committee›, resigned".

    But "Alm, who ‹fears new elections›, resigned" gives a reason.
    """
    passage = view.passage
    posts = np.array([stem in _POSTS for stem in passage.stems]) & ~view.matched
    inside = np.zeros(len(posts), dtype=bool)
    for who in np.flatnonzero(view.words("who")).tolist():
        verb = who + 1
        while passage.categories[verb] in SLIGHT or passage.folded[verb] in HAVE:
            verb += 1
        if passage.folded[who - 1] == "," and posts[verb]:
            inside[who : verb + 1 + int(np.argmax(passage.flags["mark"][verb + 1 :]))] = True
    return np.asarray(inside[passage.first])


def _points_back(view: View) -> Flags:
    """Candidates that begin by pointing to a reason told before: "‹for this› she got it", "‹as a result›"."""
    passage, folded = view.passage, [*view.passage.folded, "", "", "", ""]
    begins = np.zeros(len(passage.folded), dtype=bool)
    for k in np.flatnonzero(
        view.words("for", "as", "because", "therefore", "hence", "consequently")
    ).tolist():
        following = folded[k + 1 : k + 4]
        result = following[:2] in (["a", "result"], ["a", "consequence"]) and following[2] != "of"
        this = following[0] in _POINTERS or (following[0] == "of" and following[1] in _POINTERS)
        begins[k] = (result if folded[k] == "as" else this) or folded[k] in _THEREFORE
    inside = begins.copy()
    for back in range(1, 4):
        inside[back:] |= begins[:-back]
    return np.asarray(begins[passage.first] | (inside[passage.first] & inside[passage.last]))


def _belongs_to_a_noun(view: View) -> Flags:
    """Candidates that say whose a noun is, or complete a relative: "the visit ‹by a mayor›".

    "Which they may wish ‹to look into›" has its object before it, and is no purpose.
    """
    passage = view.passage
    by = passage.flags["by"] & among(passage.categories, (category("preposition"),))
    by[:-1] &= among(passage.categories[1:], NOMINAL)
    by |= view.words("then")  # "since | then"
    to = passage.categories == category("to")
    relative = view.words("which", "whom")
    last = np.maximum.accumulate(np.where(relative, np.arange(len(to)), 0))
    inside = (last > 0) & (passage.clause[last] == passage.clause)
    inside[1:] &= among(passage.categories[:-1], VERBAL)
    completes = to & inside
    return np.asarray(by[passage.first] | completes[passage.first] | completes[passage.before])


def _wants_otherwise(view: View) -> Flags:
    """Purposes of the one to whom it is done: "why did Roe sue the firm?", "it wanted ‹to pay less›"."""
    question, passage = view.question, view.passage
    verb = question.verb
    out = np.zeros(len(passage.first), dtype=bool)
    if verb is None or question.passive:
        return out
    mine = {question.stems[i] for i in question.content if i < verb}
    others = {question.stems[i] for i in question.content if i > verb} - mine
    if not mine or not others:
        return out
    begins = np.zeros(len(passage.folded) + 1, dtype=bool)
    for to in purposes(passage.folded):
        k = to - 1
        while passage.categories[k - 1] in BEFORE_VERB:
            k -= 1
        begin = k
        while among(passage.categories[begin - 1 : begin], _OF_SUBJECT).any():
            begin -= 1
        subject = set(passage.stems[begin:k])
        begins[[to, to + 1]] |= bool(subject & others) and not subject & mine
    return np.asarray(begins[passage.first])


def _tells_an_exception(view: View) -> Flags:
    """Candidates that say what it is not so of: "closed, ‹except on holidays›", "‹apart from the mill›".

    "The wall fell apart ‹from neglect›" gives a reason.
    """
    passage = view.passage
    apart, other = view.words("apart"), view.words("other")
    apart[1:] &= ~among(passage.categories, VERBAL)[:-1]
    apart[:-1] &= view.words("from")[1:]
    other[:-1] &= view.words("than")[1:]
    begins = view.words("except", "excepting", "excluding", "barring") | apart | other
    second = np.append(False, (apart | other)[:-1])
    led = (begins | second)[passage.first] | (begins | second)[passage.before]
    # "Mondays, | except on holidays": without a verb, it goes on from a time.
    verb = view.has(among(passage.categories, INFLECTED))
    return np.asarray(led | (view.has(begins) & ~verb))


def put_reasons(view: View, table: Table) -> None:
    """Rules about reasons that no because announces."""
    if not len(view.found.weights):
        return
    causes = _causes(view)
    table.put("brings about what is asked", causes)
    # "Why did they build the wall?" asks for no building. The blank word at the end stops the search.
    telling = np.append(np.flatnonzero(~view.passage.flags["small"]), len(view.matched) - 1)
    first = telling[np.minimum(telling.searchsorted(view.passage.first), len(telling) - 1)]
    table.put("begins with what is to be explained", view.matched[first] & (first < view.passage.end))
    marked = view.passage.shape[SHAPE["after a marker of cause"]] > 0
    clause = view.whole("clause", "verb phrase")
    table.put("expected type", clause | (marked & view.whole(*_CAUSES)) | (causes > _LEAST))


def _causes(view: View) -> Floats:
    """Subjects of a verb of causing, by the share of the question's words behind it."""
    passage, found = view.passage, view.found
    n = len(passage.folded)
    after = np.zeros(n + 1)
    acts = among(passage.categories, (category("verb"),))
    for k in np.flatnonzero(acts).tolist():
        if passage.stems[k] not in _CAUSING:
            continue
        start = k
        while passage.categories[start - 1] in BEFORE_VERB:
            start -= 1
        if passage.flags["be"][start:k].any():
            continue
        last = int(np.searchsorted(passage.part, passage.part[k], side="right"))
        behind = {int(t) for t in found.term[k + 1 : last] if t >= 0}
        share = float(sum(found.weights[sorted(behind)].tolist()))
        for end in {start, subject_end(passage, start)}:
            after[end] = max(after[end], share)
    return np.asarray(view.whole(*_CAUSES) * after[passage.end])
