"""Yes and no rest on who does it, to whom it is done, and what is compared with what."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.language.analysis import analyse_sentence
from qa.reading.subjects import agent, is_passive, subject


def _answer(text: str, question: str) -> str | None:
    return Chatbot.from_text(text).ask(question).text


STORM = "A storm that hit the island in June sank nine boats and killed two fishermen."
MUSEUM = "The museum, which the city closed in 2010, was reopened by the state."
CUP = "Orrel, beaten by the club in 1950, won the cup a year later."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Velmora imposed a tariff on Ostran timber.", "Did Ostrany impose a tariff?", None),
        ("Velmora closed its embassy and imposed a tariff.", "Did Velmora impose a tariff?", "Yes"),
        ("The tanker hit the trawler.", "Did the tanker hit the trawler?", "Yes"),
        ("The trawler was hit by a tanker.", "Did the tanker hit the trawler?", "Yes"),
        ("The trawler was hit by a tanker.", "Was the tanker hit?", None),
        ("Police arrested the driver on Monday.", "Did the driver arrest anyone?", None),
        ("The teacher praised the girl, who thanked the mayor.", "Did the teacher thank the mayor?", None),
        ("The teacher praised the girl, who thanked the mayor.", "Did the girl thank the mayor?", "Yes"),
        ("The owner of the mill in Lund sold the farm.", "Did the mill sell the farm?", None),
        ("Although the mayor objected, the council closed the pool.", "Did the mayor close the pool?", None),
        ("The judge said the firm had misled the buyers.", "Did the judge mislead the buyers?", None),
        ("The judge said the firm had misled the buyers.", "Did the firm mislead the buyers?", "Yes"),
        (STORM, "Did the storm sink nine boats?", "Yes"),
        (STORM, "Did the storm kill two fishermen?", "Yes"),
        (STORM, "Did the fishermen sink the boats?", None),
        (MUSEUM, "Did the state close the museum?", None),
        (MUSEUM, "Did the city close the museum?", "Yes"),
        (CUP, "Did Orrel win the cup?", "Yes"),
        ("The club won the cup, beating Orrel 2-1.", "Did Orrel win the cup?", None),
        ("Edward the Confessor had built a hall there.", "Had Edward built a hall there?", "Yes"),
        ("Her husband painted the ceiling.", "Did she paint the ceiling?", None),
        ("The town's new hall was sold to a bank.", "Was the town's new hall sold to a bank?", "Yes"),
        ("On the last journey she was wrecked off Cape Mercy.", "Was Cape Mercy wrecked?", None),
    ],
)
def test_the_subject_of_the_verb_is_who_is_asked_of(text, question, answer):
    assert _answer(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("A dog was the only survivor. The crew had left.", "Did the crew survive?", None),
        ("They play at Marlow without Otway, who is banned for three games.", "Can Otway play?", None),
        ("The band toured Spain without its singer.", "Did the singer tour Spain?", None),
        ("The minister was offered the post of director.", "Is the minister the director?", None),
        ("The contract obliges the city to maintain the park.", "Has the city maintained the park?", None),
        ("The law requires drivers to stop.", "Must drivers stop?", "Yes"),
        ("The orchestra was to have played in Vienna.", "Did the orchestra play in Vienna?", "No"),
        ("Work was due to begin in May.", "Did work begin in May?", None),
        ("The keys had been missing for a week.", "Are the keys still missing?", None),
        ("The bridge was not opened until 2022.", "Was the bridge opened in 2022?", "Yes"),
        ("The road will be closed on Monday.", "Is the road closed?", None),
    ],
)
def test_a_noun_a_plan_or_a_former_state_does_not_tell_that_it_is_so(text, question, answer):
    assert _answer(text, question) == answer


LAKES = "Lake Orta is smaller than Lake Como but deeper than Lake Varese."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (LAKES, "Is Lake Como larger than Lake Orta?", "Yes"),
        (LAKES, "Is Lake Varese deeper than Lake Orta?", "No"),
        (LAKES, "Is Lake Orta deeper than Lake Como?", None),
        ("The new phone is lighter than the old one.", "Is the old phone heavier than the new one?", "Yes"),
        ("The lake is deep, and the pond freezes in winter.", "Is the lake deeper than the pond?", None),
        ("The duke's soldiers fought the towns.", "Did the towns have more soldiers than the duke?", None),
        ("The fog may last for more than a day.", "May the fog last for more than a day?", "Yes"),
    ],
)
def test_of_two_that_are_compared_the_one_is_more(text, question, answer):
    assert _answer(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Mild cases clear up without help.", "Do mild cases clear up without help?", "Yes"),
        ("The lock opens with a key.", "Does the lock open without a key?", "No"),
        ("The lock cannot be opened without a key.", "Can the lock be opened without a key?", "No"),
        ("Bats fly at night.", "Do bats fly without light?", None),
    ],
)
def test_without_denies_what_stands_behind_it_and_is_counted_once(text, question, answer):
    assert _answer(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Tom Hale, who was beaten as a boy, was awarded the prize.", "Did Tom Hale win the prize?", None),
        ("Smith was cleared of fraud and convicted of theft.", "Was Smith convicted of fraud?", "No"),
        ("Smith was cleared of fraud and convicted of theft.", "Was Smith convicted of theft?", "Yes"),
        ("Children under ten go free, and adults pay 8 euros.", "Do children under ten pay?", "No"),
        ("Children under ten go free, and adults pay 8 euros.", "Do adults pay?", "Yes"),
        (
            "Lorries are allowed through, while private cars must wait until May.",
            "Are private cars allowed through?",
            "No",
        ),
        ("She never learned to drive.", "Could she drive?", "No"),
    ],
)
def test_the_contrary_is_that_of_what_is_asked(text, question, answer):
    assert _answer(text, question) == answer


@pytest.mark.parametrize(
    ("text", "verb", "heads"),
    [
        ("The father of Ann sold the mill.", "sold", "father Ann"),
        ("Although outnumbered, the towns won.", "won", "towns"),
        ("The man who sold the mill in May died.", "died", "man"),
        ("Smith won the seat after the minister was defeated.", "defeated", "minister"),
        ("The film was praised by critics but ignored by audiences.", "ignored", "film"),
        ("Said the mayor.", "Said", None),
    ],
)
def test_the_subject_of_a_verb(text, verb, heads):
    sentence = analyse_sentence(text)
    found = subject(sentence, sentence.words.index(verb))
    named = None if found is None else " ".join(sentence.words[i] for i in sorted(found.heads))
    assert named == heads


def test_the_agent_of_a_passive():
    sentence = analyse_sentence("Abercrombie was recalled and replaced by Amherst.")
    place = sentence.words.index("recalled")
    found = agent(sentence, place)
    assert is_passive(sentence, place)
    assert found is not None
    assert [sentence.words[i] for i in sorted(found.heads)] == ["Amherst"]


def test_a_deputy_is_not_what_he_is_the_deputy_of():
    bot = Chatbot.from_text("Deputy Prime Minister Ana Roe arrived in Hesk on Monday.")
    assert bot.ask("Is Ana Roe the prime minister?").text is None
    assert bot.ask("Is Ana Roe the deputy prime minister?").text == "Yes"


def test_two_may_hold_the_same_office():
    text = "Foreign Minister Ana Roe arrived. Peru's Foreign Minister Tom Poe is expected too."
    bot = Chatbot.from_text(text)
    assert bot.ask("Is Tom Poe the foreign minister?").text != "No"


def test_a_ministry_is_no_minister():
    bot = Chatbot.from_text("Foreign Ministry Spokesperson Ana Roe praised the talks.")
    assert bot.ask("Is Ana Roe the foreign minister?").text != "Yes"
