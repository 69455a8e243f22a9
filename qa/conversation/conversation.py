"""A conversation with a chatbot: questions that refer to what was said."""

from __future__ import annotations

import re

from qa.conversation.state import Entity, Note, State, Turn
from qa.corpus.article import Article
from qa.errors import NotFoundError
from qa.hints import TYPE_CHECKING
from qa.language.capitals import upper_first
from qa.language.closed_classes import word_set
from qa.language.nouns import PERSON_TITLES
from qa.language.patterns import regex
from qa.questions.analysis import analyse
from qa.questions.articles import find_articles
from qa.questions.foreign import is_foreign
from qa.questions.limits import check_length
from qa.reading.reply import EVEN, NAMES_NOTHING, nothing_said

if TYPE_CHECKING:
    from qa.chatbot import Chatbot
    from qa.reading.answer import Answer

__all__ = ["Conversation"]

# A question with one of these, or with a title ("the mayor"), may be answered about somebody else.
_POINTING = word_set(
    "he him his she her hers they them their theirs besides else whom first second third last next oldest "
    "youngest"
)
_POLITE = regex(
    r"(?:please|pls|plz|(?:can|could|would|will) you|do you|does anyone|tell me"
    r"|i(?:['’]d| would)? (?:like|want|wonder))\b",
    re.IGNORECASE,
)
_HE_OR_SHE = regex(r"\b(?:(?P<he>he|him|his)|she|hers?)\b", re.IGNORECASE)
_WHOM = regex(r"\b(?:he|him|she|her|they|them)\b", re.IGNORECASE)
_ANOTHER = regex(r"\b(?:others?|another|else)\b", re.IGNORECASE, pieces=("other", "else"))
_ARTICLE = regex(r"^(?:the|an?)\s")
_TEXT_LIMIT = 200_000  # characters of an article that are looked through for who is "she"


class Conversation:
    """Questions in a row; each may lean on those before it.

    Parameters
    ----------
    bot : Chatbot

    Attributes
    ----------
    articles : tuple of Article or None
        Those that are answered from; None for all that the bot has.

    Examples
    --------
    >>> from qa import Chatbot
    >>> bot = Chatbot.from_text("Ruth Lane opened the pool. She was born in Hesk.")
    >>> conversation = bot.conversation()
    >>> _ = conversation.ask("Did Ruth Lane open the pool?")
    >>> conversation.ask("Where was she born?").resolved
    'Where was Ruth Lane born?'
    >>> conversation.notes
    (Note(typed='she', meant='Ruth Lane', rival=''),)
    """

    def __init__(self, bot: Chatbot) -> None:
        self.bot = bot
        self.articles: tuple[Article, ...] | None = None
        self._state = State()
        self._latest: Turn | None = None  # it is not in the state yet
        self._title = self._text = ""

    @property
    def state(self) -> State:
        """What was talked about; worked out when somebody looks, since after the last turn nobody does."""
        if self._latest is not None:
            from qa.conversation.mentions import mentioned

            turn, self._latest = self._latest, None
            asked = analyse(turn.resolved).text  # "Name one river ..." speaks of nobody called Name
            taken_up = turn.names or _whom_all_is_about(asked, self._title, self._text)
            entities = mentioned(
                asked, turn.answer, self._text, turn=len(self._state.turns), taken_up=taken_up
            )
            if turn.unsure and turn.answer:
                without = mentioned(asked, None, self._text, turn=len(self._state.turns), taken_up=taken_up)
                entities = _perhaps(entities, without)
            self._state = self._state.after(turn, tuple(_spoken_of(e, turn.notes) for e in entities))
        return self._state

    @property
    def notes(self) -> tuple[Note, ...]:
        """How the last question was read."""
        last = self._latest or self._state.last
        return last.notes if last else ()

    def ask(self, question: str) -> Answer:
        """Answer a question, having made it stand alone.

        Parameters
        ----------
        question : str
            It may lean on those before it: "And when?", "Who invited him?"

        Returns
        -------
        Answer
            ``resolved`` is the question as it was answered. ``text`` is None where the articles don't say.

        Raises
        ------
        QuestionError
            When the question is too long (`qa.questions.limits`).
        TypeError
            When it is no string.
        """
        check_length(question)
        if is_foreign(question):  # nothing in it is mended, taken up or remembered
            return self.bot.ask(question, within=self.articles)
        mended = self.bot.mended(question)
        turn = Turn(question, mended)
        if self._latest or self._state.turns:  # nothing was said before the first
            from qa.conversation.followups import resolve

            resolved = resolve(_asked_directly(mended), self.state, self._text)
            turn = Turn(question, resolved.text, notes=resolved.notes, names=resolved.names)
        answer = self.bot.ask(turn.resolved, asked=question, within=self.articles)
        answer = _unless_nobody_s(_unless_a_stranger_s(answer))
        if turn.notes or _ANOTHER.search(question):
            answer = _unless_of_the_other(answer, self._state.last)
        short = _with_short_names(turn, self._text) if answer.text is None and turn.names else turn.resolved
        if short != turn.resolved:
            again = _unless_a_stranger_s(self.bot.ask(short, asked=question, within=self.articles))
            if again.text is not None:
                answer, turn = again, turn._replace(resolved=short)
        self._title, self._text = _text_of(answer) or (self._title, self._text)
        if answer.text and " or " in turn.resolved:
            from qa.questions.choosing import settled  # seldom needed

            turn = turn._replace(resolved=settled(turn.resolved, answer.text))
        self._latest = turn._replace(answer=answer.text, unsure=answer.confidence < EVEN)
        return answer

    def new(self) -> None:
        """Forget what was said; the articles in use stay."""
        self._state, self._latest = State(), None
        self._title = self._text = ""

    def restrict(self, *articles: Article | str) -> None:
        """Answer from some of the articles only; from all again where none is given.

        Parameters
        ----------
        *articles : Article or str
            Articles of the bot's corpus, or their titles, file names, or some words of these.

        Raises
        ------
        NotFoundError
            When a name fits no article.
        """
        chosen: dict[int, Article] = {}
        for one in articles:
            found = (one,) if isinstance(one, Article) else find_articles(one, self.bot.corpus.likely(one))
            if not found:
                titles = ", ".join(article.title for article in self.bot.corpus.articles[:5])
                raise NotFoundError(f"no article is called {one!r}; there are: {titles}")
            chosen |= {id(article): article for article in found}
        self.articles = tuple(chosen.values()) or None


def _asked_directly(question: str) -> str:
    """Ask "who is the mayor?" for "tell me who the mayor is": so asked, "the mayor" takes nothing up."""
    if not _POLITE.match(question):
        return question
    asked = analyse(question).text
    return upper_first(asked)


def _text_of(answer: Answer) -> tuple[str, str] | None:
    """Gather the title and the text of the article that the answer cites first."""
    for citation in answer.citations:
        article = citation.sentence.article
        text = article.text if article else citation.sentence.text
        return (article.title if article else ""), text[:_TEXT_LIMIT]
    return None


def _whom_all_is_about(question: str, title: str, text: str) -> tuple[str, ...]:
    """Name whom a "she" meant that took nothing up: in an article about one woman it is she."""
    said = _HE_OR_SHE.search(question)
    if said is None or not title:
        return ()
    from qa.reading.protagonist import protagonist

    who = protagonist(title, text)
    gender = "male" if said["he"] else "female"
    return (title,) if who and who.gender == gender else ()


def _with_short_names(turn: Turn, text: str) -> str:
    """Ask in the article's own words, which has named the Norwick Choir once and then says "the choir"."""
    from qa.conversation.equated import short_name

    question = turn.resolved
    for name in turn.names:
        bare = name.removeprefix("the ")
        short = short_name(name, text)
        if short and not re.search(rf"{re.escape(bare)}['’]", question):
            question = re.sub(rf"(?:\bthe )?\b{re.escape(bare)}\b", short, question)
    return question


def _perhaps(entities: tuple[Entity, ...], asked_about: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Mark those that an unsure answer alone brought in."""
    named = {entity.key for entity in asked_about}
    return tuple(e if e.key in named else e._replace(unsure=True) for e in entities)


def _withdrawn(answer: Answer, reason: str, *, say_who: bool = False) -> Answer:
    """Give no answer, and no more confidence than that of none; the sentence stays as the nearest."""
    nearest = tuple(one._replace(answer_start=None, answer_end=None) for one in answer.citations[:1])
    reply = f"{reason}: say the name." if say_who else nothing_said(reason, articles=1, nearest=nearest)
    return answer._replace(
        text=None, reply=reply, reason=reason, confidence=0.0, citations=nearest, others=()
    )


def _spoken_of(entity: Entity, notes: tuple[Note, ...]) -> Entity:
    """Learn from who asks: one who was asked about as "she" is no man."""
    if entity.kind != "person" or entity.gender:
        return entity
    typed = {note.typed.lower() for note in notes if note.meant == entity.name and not note.rival}
    gender = "female" if typed & {"she", "her", "hers"} else "male" if typed & {"he", "him", "his"} else None
    return entity._replace(gender=gender)


def _unless_of_the_other(answer: Answer, last: Turn | None) -> Answer:
    """Give no answer again that was right of what was asked about before: "And the tables?"."""
    if answer.text is None or last is None or last.answer is None or not answer.citations:
        return answer
    if _ANOTHER.search(answer.question) and _says_the_same(answer.text, last.answer):
        return _withdrawn(answer, "Nothing else was found")
    from qa.conversation.parallel import says_it_of_the_other

    other = says_it_of_the_other(answer.resolved, answer.text, answer.citations[0].sentence.text, last)
    if other is None:
        return answer
    reason = f"It says this of {other}"
    return _withdrawn(answer, reason)


def _unless_nobody_s(answer: Answer) -> Answer:
    """Say so where nothing but "he" is asked about, and nobody was spoken of who could be he."""
    whom = _WHOM.search(answer.resolved) if answer.reason == NAMES_NOTHING else None
    if whom is None:
        return answer
    return _withdrawn(answer, f"It is not clear whom “{whom.group().lower()}” means", say_who=True)


def _says_the_same(answer: str, before: str) -> bool:
    """Whether an answer is the one before, or a part of it, but for an article."""
    one, other = (f" {_ARTICLE.sub('', text.lower()).strip(' .,')} " for text in (answer, before))
    return one in other


def _unless_a_stranger_s(answer: Answer) -> Answer:
    """Give no answer that is about somebody else than the question."""
    article = answer.citations[0].sentence.article if answer.citations else None
    if answer.text is None or article is None or answer.kind == "yes/no":
        return answer
    words = set(re.findall(r"[a-z]+", answer.resolved.lower()))
    if not (words & (_POINTING | PERSON_TITLES) or {"who", "did"} <= words):
        return answer  # most questions say whom they mean
    from qa.conversation.strangers import stranger

    sentence = answer.citations[0].sentence
    before, text = article.text[: sentence.start], article.text[:_TEXT_LIMIT]
    found = stranger(answer.resolved, answer.text, sentence.text, before, text)
    if found is None:
        return answer
    return _withdrawn(answer, found.reason, say_who=found.unclear)
