"""A question in another language is told so, and is not mended into an English one."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.questions.foreign import is_foreign

TEXT = "Ann Lee opened the mill in 1932. Tom Hay went with her. They want a school."


@pytest.mark.parametrize(
    "question",
    [
        "Wann wurde die Mühle eröffnet?",
        "wann kam Ann?",
        "Wer ist Tom Hay?",
        "Mit wem ging Tom?",
        "Ist Ann nach China gereist?",
        "Qui a ouvert le moulin ?",
        "Où est l’école ?",
        "Qu'est-ce que Ann a ouvert ?",
        "¿Quién abrió el molino?",
        "Cuando llego Tom?",
        "Chi ha aperto il mulino?",
        "Dov'è la scuola?",
        "Quem abriu o moinho?",
        "O que Ann abriu?",
        "Wie heeft de molen geopend?",
        "Waar is de school?",
    ],
)
def test_another_language_gets_a_request_for_english(question):
    conversation = Chatbot.from_text(TEXT).conversation()
    conversation.ask("Who opened the mill?")
    answer = conversation.ask(question)
    assert (answer.answered, answer.text) == (False, None)
    assert answer.reply.startswith("Ask in English; ")
    assert answer.resolved == question
    assert conversation.ask("And when?").text == "1932"


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote Der Ring des Nibelungen?",
        "Who sang La Vie en Rose?",
        "Was Die Hard good?",
        "was he in la",
        "Where is Le Mans?",
        "Is de Gaulle dead?",
        "What is a coup d'état?",
        "when was la la land made",
        "Comment on the war",
        "Qui Nguyen?",
        "A la carte?",
        "Who opend teh mill?",
        "",
        "?!",
    ],
)
def test_english_with_words_of_other_languages_stays_english(question):
    assert not is_foreign(question)
