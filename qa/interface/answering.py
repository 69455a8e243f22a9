"""A question as typed in, an answer out, whatever was typed."""

from __future__ import annotations

import re

from qa.errors import QuestionError
from qa.hints import TYPE_CHECKING
from qa.interface.typed import clean_question
from qa.language.patterns import regex
from qa.reading.answer import Answer

if TYPE_CHECKING:
    from qa.conversation.conversation import Conversation

__all__ = ["answer_typed", "doubts"]

_ABOUT = regex(r"(?:and\s|what\sabout|how\sabout)", re.IGNORECASE)
_KEPT = 0.5  # confidence from which "cost of the mill" is answered, though it is a noun alone


def answer_typed(conversation: Conversation, typed: str) -> Answer:
    """Answer a question as it was typed; what can't be asked, or asks nothing, gets a reply that says so."""
    try:
        question = clean_question(typed)
        answer = conversation.ask(question)
    except QuestionError as error:
        reason = str(error)
        return Answer(typed, typed, None, f"{reason[0].upper()}{reason[1:]}.", "other", 0.0, reason=reason)
    if answer.kind in {"other", "what", "yes/no"}:
        answer = _unless_no_question(conversation, question, answer)
    return answer._replace(question=typed)


def _unless_no_question(conversation: Conversation, typed: str, answer: Answer) -> Answer:
    """The answer, or where no question was typed the sentences that speak of what was, or a hint."""
    from qa.interface import topics  # as few need it

    asked = topics.topic_asked(typed)
    if _taken_up(typed, answer):  # in a conversation "What about Ann Lee" has a verb by now
        asked, alone = (None if _ABOUT.match(typed) else asked), None
    else:
        alone = None if typed.endswith("?") else topics.topic_typed(typed)
    topic = asked or alone
    if topic and not topics.defines(answer, topic) and not (" of " in topic and answer.confidence >= _KEPT):
        bot, within = conversation.bot, conversation.articles
        count = len(within or bot.corpus.articles)
        return topics.spoken_of(topic, typed, bot, within, articles=count)
    whether = answer.kind == "yes/no"  # a statement asks whether it is so; of the two who talk no text tells
    if answer.text is None and topics.is_remark(typed, personal=whether) and not _taken_up(typed, answer):
        return topics.remarked(typed)
    return answer


def _taken_up(typed: str, answer: Answer) -> bool:
    """Whether the question that was answered is another than what was typed."""
    return answer.resolved.casefold().strip(" .?!") != typed.casefold().strip(" .?!")


def doubts(conversation: Conversation) -> tuple[str, ...]:
    """Where the last question could have been read otherwise: "him = Ruth Lane (or Tom Hay?)"."""
    return tuple(
        f"{note.typed} = {note.meant} (or {note.rival}?)" for note in conversation.notes if note.rival
    )
