"""Says an answer as a person would."""

from __future__ import annotations

from collections.abc import Sequence

from qa.hints import Final
from qa.language.closed_classes import DETERMINING, word_set
from qa.language.forms import ONES
from qa.language.lexicon import NUMBER_WORDS
from qa.language.markers import CAUSES, PURPOSES
from qa.language.nouns import ends_as_plural
from qa.language.patterns import regex
from qa.questions.analysis import Question
from qa.reading.answer import Candidate, Citation, marks_of
from qa.reading.worded import closing_comma, in_first_person, in_quotation_marks, without_stop

__all__ = [
    "EVEN",
    "NAMES_NOTHING",
    "UNSAID",
    "join_names",
    "nothing_said",
    "say",
    "say_number",
    "say_whether",
]

_LEADS = word_set(
    "in on at by from since until during within because to for after before near under through via between"
)


#: Why a question is not answered that has none but little words: "What did he do before?"
NAMES_NOTHING: Final = "The question names nothing to look for"
#: Why neither yes nor no is said.
UNSAID: Final = "It is not said whether this is so"
_NOT_SAID: Final = "It is not said "
#: What somebody or something is, is no place or time ("| from | her stepfather"), nor is an amount.
_WITHOUT_LEAD: Final = word_set("role definition duration quantity number money percent")
#: Of these no article belongs to the answer.
_COUNTED: Final = word_set("number quantity money percent duration frequency")
#: Kinds of question that a preposition may open the answer to: "in May", "at noon", "by hand".
_LED: Final = word_set("when where why how")
_AGE: Final = regex(r"(?P<number>[\w.,]+)-(?P<unit>year|month|week|day|hour)-old")
_DIED_OF: Final = (["died", "of"], ["dies", "of"], ["die", "of"], ["dying", "of"])
#: What leads to a time, but also to a reason where a clause follows.
_OF_TIME: Final = word_set("since until during")
#: How a thing is, which is no thing.
_QUALITIES: Final = word_set("colour color colours colors shape size nationality")
#: They lead to a time that is planned, and go with the verb: "planned for", "put off to".
_AIMS: Final = frozenset(("for", "to"))
_BEFORE_OR_AFTER: Final = frozenset(("before", "after"))
#: What leads to a length of time.
_TIMELY: Final = word_set("for in within since until during before after between")
#: A confidence below which the answer is more likely wrong than right, and said with a "Perhaps".
EVEN: Final = 0.5
#: Before a number these may as well say where.
_OF_PLACE: Final = frozenset(("above", "below"))
_FIRM: Final = 0.75  # below it one of four is wrong
#: The ends of what announces a reason: no preposition of the answer's own.
_ANNOUNCING: Final = frozenset(" ".join(words[-2:]) for words in (*CAUSES, *PURPOSES) if len(words) > 1)
_SMALL = ONES[:13]


def say(question: Question, candidate: Candidate, citations: Sequence[Citation], sure: float) -> str:
    """One sentence that answers, with the numbers of its citations.

    Parameters
    ----------
    question : Question
    candidate : Candidate
    citations : sequence of Citation
    sure : float
        How likely the answer is right, 0 to 1. Below one half the reply says so.

    Examples
    --------
    The question's own words are used where they make a sentence with the answer
    ("Who founded the mill?": "Ann Lee founded the mill [1]."); else the answer stands alone with
    the preposition that the text has before it ("In 1840 [1].", or "Perhaps: in 1840 [1].").
    """
    marks = (
        "".join(f"[{citation.number}]" for citation in citations if citation.answer_start is not None)
        or "[1]"
    )
    extra = [citation.number for citation in citations if citation.answer_start is None]
    marks += "".join(f"[{number}]" for number in extra[:1])
    day = _calendar_day(candidate)
    text = _as_an_age(question, without_stop(candidate)) + _open_end(candidate) + (f" ({day})" if day else "")
    article = _determiner(question, candidate)
    lead = _lead_asked(question, candidate, article)
    spoken = in_first_person(candidate, article + text)
    whole = _whole(question, (spoken or article + text) + closing_comma(candidate))
    alone = in_quotation_marks(candidate, _reason(question, lead + article + text))
    sentence = whole or (spoken if spoken and not lead else alone)
    stop = "" if sentence.rstrip('”"')[-1:] in {"?", "!"} else "."
    return f"{_upper(sentence) if sure >= EVEN else f'Perhaps: {sentence}'} {marks}{stop}"


def say_whether(answer: str, sure: float) -> str:
    """A reply to a yes/no question: "Yes [1].", "Probably not [1]." or "Perhaps not [1]." as it is sure.

    Parameters
    ----------
    answer : {"Yes", "No"}
    sure : float
        How likely it is right, 0 to 1.
    """
    if sure >= _FIRM:
        return f"{answer} [1]."
    return f"{'Probably' if sure >= EVEN else 'Perhaps'} {'yes' if answer == 'Yes' else 'not'} [1]."


def _calendar_day(candidate: Candidate) -> str | None:
    """The calendar date that "on Monday" or "last week" means, where the article's date is known."""
    article = candidate.sentence.article
    date = article.date if article else None
    if date is None:
        return None
    # Imported here: only an article with a date needs them.
    from qa.language import dates
    from qa.language.tense import looks_ahead

    start = candidate.start - candidate.sentence.start
    ahead = looks_ahead(candidate.sentence.text, start)
    found = dates.resolve(candidate.text, date, future=ahead)
    return dates.say(found) if found else None


def join_names(names: Sequence[str]) -> str:
    """Names as a list in a sentence.

    Examples
    --------
    >>> join_names(["Peru", "Chile", "Cuba"])
    'Peru, Chile and Cuba'
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def say_number(number: int) -> str:
    """A number as one writes it in a sentence: in words up to twelve.

    Examples
    --------
    >>> say_number(3), say_number(40)
    ('three', '40')
    """
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def nothing_said(reason: str, *, articles: int, nearest: Sequence[Citation], unsure: bool = False) -> str:
    """The reply of a composer that abstains.

    Parameters
    ----------
    reason : str
    articles : int
        How many were asked.
    nearest : sequence of Citation
    unsure : bool
        The reason is a doubt: something was found, and the text may say it after all.

    Examples
    --------
    >>> nothing_said("It is not said whether this is so", articles=1, nearest=())
    "The article doesn't say whether this is so."
    >>> nothing_said("Several answers fit equally well", articles=1, nearest=(), unsure=True)
    'I found no sure answer. Several answers fit equally well.'
    """
    start = "The article doesn't say" if articles == 1 else "The articles don't say"
    if unsure:
        start = "I found no sure answer"
    elif articles != 1:
        reason = reason.replace("Nothing in it", "Nothing in them")
    if reason.startswith(_NOT_SAID) and not unsure:
        told = f"{start} {reason.removeprefix(_NOT_SAID)}."
    else:
        told = f"{start}. {reason}." if reason else f"{start}."
    if not nearest:
        return told
    marks = marks_of(nearest)
    return f"{told} Nearest: {marks}."


def _upper(text: str) -> str:
    first = 1 if text[:1] in {"“", '"'} else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]


def _lead_asked(question: Question, candidate: Candidate, article: str) -> str:
    """The preposition before the answer in its sentence, with a space, where the question asks for it."""
    if question.answer_type in _WITHOUT_LEAD:
        return _measured_lead(question, candidate)
    stranded = question.preposition and question.words[0] != question.preposition
    if question.answer_type == "date" and _lead(candidate, article).strip() in _AIMS:
        return ""  # "planned | for | May" tells the month
    if question.kind not in _LED or stranded:
        return ""  # "| To | Ann and Tom" tells no parents; "where from?" is not answered by "in Peru"
    lead = _lead(candidate, article)
    # Because tells a reason, and so do for and to where one is asked: "what happens if ...?" asks for none.
    if lead.strip() == "because" and question.answer_type != "reason":
        return ""
    return lead


def _is_clause(text: str) -> bool:
    """Whether an answer has a verb behind its first word."""
    from qa.language.lexicon import AUXILIARIES  # few answers stand behind such a word
    from qa.language.verbs import is_past

    words = [word.strip(",;:").lower() for word in text.split()[1:]]
    return any(word in AUXILIARIES or is_past(word) for word in words)


def _determiner(question: Question, candidate: Candidate) -> str:
    """The article or possessive that the answer is cut from, in small letters, with a space, or nothing."""
    before = _before(candidate)
    first = candidate.text.split()[0].lower()
    counted = question.answer_type in _COUNTED or (first[0].isdigit() and question.kind != "when")
    counted = counted or not _QUALITIES.isdisjoint(question.focus)  # "a | yellow | envelope" is yellow
    if counted or first in DETERMINING or not before or before[-1].lower() not in DETERMINING:
        return ""
    return before[-1].lower() + " "


def _before(candidate: Candidate) -> list[str]:
    return candidate.sentence.text[: candidate.start - candidate.sentence.start].split()


def _lead(candidate: Candidate, article: str = "") -> str:
    """The preposition before the answer and its article in its sentence, with a space, or nothing."""
    before = _before(candidate)
    before = before[:-1] if article else before
    if " ".join(before[-2:]).lower() in _ANNOUNCING:
        return ""  # "owing to | a lack of passengers"
    if [word.lower() for word in before[-2:]] in _DIED_OF:
        return "of "
    if before and before[-1].lower() in _LEADS and candidate.text.split()[0].lower() not in _LEADS:
        return before[-1].lower() + " "
    return ""


def _as_an_age(question: Question, text: str) -> str:
    """An age said alone: "118-year-old", as it stands before a noun, is "118 years old"."""
    age = _AGE.fullmatch(text) if "old" in question.words else None
    if age is None:
        return text
    return f"{age['number']} {age['unit']}{'' if age['number'].lower() in {'one', '1'} else 's'} old"


def _reason(question: Question, text: str) -> str:
    """A reason said as one: "citing a lack of money" is "because of a lack of money".

    "Since the quarrel" tells a time, and the quarrel is the reason; "since the road was shut" is one itself.
    """
    first, _, rest = text.partition(" ")
    if question.kind == "why" and first.lower() in _OF_TIME and rest and not _is_clause(rest):
        return rest
    return f"because of {rest}" if first.lower() == "citing" and rest else text


def _measured_lead(question: Question, candidate: Candidate) -> str:
    """What leads to a measure: "for | two years", "up to | two hours"; not "rose | to | two hours"."""
    if question.answer_type in {"role", "definition"}:
        return ""
    bound = _bound(candidate)
    if bound and bound.strip() not in question.words:
        return bound
    lead = _lead(candidate)
    # "How long before the test?" is answered by "six hours" of "for six hours".
    until = _BEFORE_OR_AFTER.isdisjoint(question.words[question.wh[1] : question.wh[1] + 1])
    timely = question.answer_type == "duration" and "old" not in question.words and until
    return lead if timely and lead.strip() in _TIMELY else ""


def _bound(candidate: Candidate) -> str:
    """What leaves the number open in its sentence: "some | 2,300", "up to | two hours"; with a space."""
    from qa.language.quantities import bound_before  # only answers that begin with a number need it

    before = candidate.sentence.text[: candidate.start - candidate.sentence.start]
    first = candidate.text.split()[0].lower()
    if not (first.lstrip("$£€¥")[:1].isdigit() or first in NUMBER_WORDS):
        return ""
    bound = bound_before(before)
    return f"{bound} " if bound and bound not in _OF_PLACE else ""


#: Verbs that are said of one.
_OF_ONE: Final = word_set("is was has")


def _is_plural(text: str) -> bool:
    """Whether several are named: "Ann and Tom", "the two sisters"; but not "Marks & Co"."""
    last = text.rsplit(maxsplit=1)[-1]
    return " and " in text or (last.islower() and ends_as_plural(last))


_OPEN_END: Final = regex(
    r"\s+or (?:later|newer|above|higher|over|older|more|earlier|below|lower|less|under|younger)\b",
    pieces=("or ",),
)


def _open_end(candidate: Candidate) -> str:
    """What leaves an answer open behind it: "Python 3.10 | or later"."""
    end = candidate.start - candidate.sentence.start + len(candidate.text)
    found = _OPEN_END.match(candidate.sentence.text[end:])
    return found[0] if found else ""


def _whole(question: Question, text: str) -> str | None:
    """The question turned into a sentence around the answer, where that is safe."""
    words = question.text.rstrip(" ?!.").split()
    if (
        question.form == "who"
        and question.subject_asked
        and question.wh[0] == 0
        and words[0].lower() == "who"
    ):
        rest = " ".join(words[1:])
        if (
            len(words) > 2
            and words[1].lower() != "else"
            and not (words[1].lower() in _OF_ONE and _is_plural(text))
            and not {"who", "whom"} & {w.lower() for w in words[1:]}
        ):
            return f"{text} {rest}"
    return None
