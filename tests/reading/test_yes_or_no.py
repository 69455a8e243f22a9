"""Yes and no, where the sentence says neither "not" nor "yes"."""

from __future__ import annotations

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The harvest fair was nearly called off in 1998.", "Was the harvest fair called off in 1998?", "No"),
        ("The old inn was almost destroyed by fire.", "Was the old inn destroyed by fire?", "No"),
        ("Nearly all the houses were rebuilt.", "Were the houses rebuilt?", "Yes"),
        ("The council refused to pay for the tents.", "Did the council pay for the tents?", "No"),
        ("The council refused to pay for the tents.", "Did the council refuse to pay for the tents?", "Yes"),
        ("The choir failed to reach the final.", "Did the choir reach the final?", "No"),
        ("The mill has not yet been sold.", "Has the mill been sold?", "No"),
        ("The mill has yet to be sold.", "Has the mill been sold?", "No"),
        ("The new bridge is expected to open in June.", "Did the new bridge open in June?", None),
        ("The new bridge is expected to open in June.", "Is the new bridge expected to open in June?", "Yes"),
        ("The mayor said the school would move to Orrel.", "Did the school move to Orrel?", None),
        ("The mayor said the school would move to Orrel.", "Will the school move to Orrel?", "Yes"),
    ],
)
def test_what_was_nearly_done_or_refused_is_not_done_and_what_is_planned_is_open(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Ida Holm was nominated four times for the Nansen Prize but never won.",
            "Did Ida Holm ever win the Nansen Prize?",
            "No",
        ),
        ("Rafts were tried here, but they did not prove a success.", "Were the rafts a success?", "No"),
        ("Rafts were tried on the river, but they did not prove a success.", "Were rafts tried?", "Yes"),
        ("Gulls nest on the rock, but seals use only the beach.", "Do seals nest on the rock?", None),
        ("Their first show was shut by the police after two days.", "Did the police close the show?", "Yes"),
        ("The police shut their first show after two days.", "Was the show closed by the police?", "Yes"),
        ("The police were shut in by the show's guests.", "Did the police close the show?", None),
    ],
)
def test_a_but_that_goes_on_about_the_same_and_who_did_it_behind_by(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("They took three swords, two of which were later found.", "Were all three swords found?", "No"),
        ("Two of the three men were arrested.", "Were all three men arrested?", "No"),
        ("Only one of the houses was rebuilt.", "Were all the houses rebuilt?", "No"),
        ("Most of the pupils passed.", "Did all the pupils pass?", "No"),
        ("All the pupils passed, most of them with honours.", "Did all the pupils pass?", "Yes"),
        ("The pupils passed the test.", "Did all the pupils pass the test?", "Yes"),
        ("He has repaid 20 per cent of the loan.", "Has he repaid all of the loan?", "No"),
        ("Ms Lane has so far repaid £12,500.", "Has Ms Lane repaid all of it?", None),
    ],
)
def test_what_is_said_of_a_part_is_not_so_of_all(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The council will vote on the plan in May.", "Has the council voted on the plan?", "No"),
        ("The council voted on the plan in May.", "Has the council voted on the plan?", "Yes"),
        ("A man was held at the station but released without charge.", "Was the man charged?", "No"),
        ("Orrel won without help in the final.", "Did Orrel win in the final?", "Yes"),
        ("The boat left without paying the harbour fee.", "Did the boat pay the fee?", "No"),
        ("Shares in Brook rose by 6 per cent on Monday.", "Did shares in Brook fall on Monday?", "No"),
        ("Shares in Brook rose by 6 per cent on Monday.", "Did shares in Brook rise on Monday?", "Yes"),
        ("Halden Foods has offered a reward of 500 dollars.", "Is Halden Foods offering a reward?", "Yes"),
        ("The sewing machine is old.", "Is the sewing machine old?", "Yes"),
    ],
)
def test_will_without_and_the_opposite(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


MOVED = "Anna moved to Paris in 1990 and to Rome in 2001."
SOLD = "The shop sells bread on Mondays and cakes on Fridays."
EGGS = "Two of the five eggs hatched."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (MOVED, "Did Anna move to Rome in 1990?", "No"),
        (MOVED, "Did Anna move to Rome in 2001?", "Yes"),
        (MOVED, "Did Anna move to Paris in 1990?", "Yes"),
        (SOLD, "Does the shop sell cakes on Mondays?", "No"),
        (SOLD, "Does the shop sell cakes on Fridays?", "Yes"),
        ("She won the race in 1990 and lost it in 1994.", "Did she win the race in 1994?", "No"),
        ("The team won the race in 1990 and in 1994.", "Did the team win the race in 1994?", "Yes"),
        ("Three men left the hut at dawn and reached the top.", "Did three men reach the top?", "Yes"),
        (
            "On Tuesday police searched two houses and arrested four men, a spokesman said on Wednesday.",
            "Did police arrest four men on Tuesday?",
            "Yes",
        ),
        (
            "The fire broke out on Sunday, and firefighters put it out on Monday.",
            "Did firefighters put out the fire on Monday?",
            "Yes",
        ),
        (
            "The first boat left in May, and the last boat left in June.",
            "Did the last boat leave in June?",
            "Yes",
        ),
        ("It closed in 1990 but reopened later.", "Did it reopen in 1990?", None),
        ("A signal was added in 1911 but was removed in 1975.", "Was a signal added in 1975?", "No"),
    ],
)
def test_the_halves_of_a_sentence_are_not_mixed(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (EGGS, "Did two eggs hatch?", "Yes"),
        (EGGS, "Did all the eggs hatch?", "No"),
        ("Take the medicine twice a day.", "Should you take the medicine once a day?", "No"),
        ("Loans can be renewed once, by telephone.", "Can loans be renewed twice?", None),
        ("Trains stop at the station.", "Do trains rarely stop at the station?", None),
        ("It was once a mill.", "Was it once a mill?", "Yes"),
        (
            "The tower is twice as high as the mill and is cleaned once a year.",
            "Is it cleaned once a year?",
            "Yes",
        ),
    ],
)
def test_how_many_of_them_and_how_often(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Police arrested the thief.", "Was the thief arrested?", "Yes"),
        ("Police arrested the thief's brother.", "Was the thief arrested?", None),
        ("The king married a princess.", "Was the king married?", "Yes"),
        ("On the hill lived an old man.", "Did an old man live on the hill?", "Yes"),
        ("The bridge built by the Romans still stands.", "Did the Romans build the bridge?", "Yes"),
        ("Dogs are larger than cats.", "Are cats larger than dogs?", "No"),
        ("Dogs are larger than cats.", "Are dogs larger than cats?", "Yes"),
        ("Paul is not taller than Ann.", "Is Ann taller than Paul?", "No"),
        ("The school was opened after the war, just before a flood.", "Was it opened after the war?", "Yes"),
        ("Rain fell before the game and snow fell after it.", "Did rain fall before the game?", "Yes"),
        ("The tower was built before the church.", "Was the church built after the tower?", "Yes"),
        ("Take the tablets after meals.", "Should you take the tablets before meals?", "No"),
        ("The shop opened three hours earlier than planned.", "Did it open later than planned?", "No"),
        ("The virus may cause fever.", "Does the virus cause fever?", None),
        ("The virus may cause fever.", "Can the virus cause fever?", "Yes"),
    ],
)
def test_who_did_it_to_whom_and_what_is_only_possible(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        # What a but sets off, and the clause has an object of its own.
        ("Ann Roe lived in Orrel but worked in Branx.", "Did Ann Roe work in Orrel?", None),
        ("He refused the Nansen Prize but won the Lane Medal.", "Did he win the Nansen Prize?", None),
        ("The law bans knives but allows guns.", "Does the law allow knives?", None),
        # A part in an aside is not the subject.
        ("The swords, two of which are gold, were found.", "Were all the swords found?", "Yes"),
        ("The pupils passed, most of them with honours.", "Did all the pupils pass?", "Yes"),
        ("The men were arrested, two of them in Orrel.", "Were all the men arrested?", "Yes"),
        ("The men were arrested two days later.", "Were all the men arrested?", "Yes"),
        # Who did it heads the phrase behind by.
        ("Tom Hale was killed by Ann's dog.", "Did Ann murder Tom Hale?", None),
        ("The book was written by a friend of Ann Roe.", "Did Ann Roe author the book?", None),
        ("The show about the police shut in May.", "Was the show closed by the police?", None),
        ("He works without pay, but the firm will pay in May.", "Will the firm pay in May?", "Yes"),
        ("There was a plan to close the mill.", "Was there a plan to close the mill?", "Yes"),
        ("Ann founded the firm in 1902.", "Did Ann lose the firm?", None),
    ],
)
def test_it_says_neither_yes_nor_no_for_a_likeness(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


GLASS = (
    "The Museum of Glass reopened its doors on 12 May after a renovation that cost 27 million pounds. "
    "Its director, Nora Lindgren, called the day a small miracle. The east wing, by the architect Sanna "
    "Ito, holds 300 works that have never been shown. Entry is free for children, but adults now pay nine "
    "pounds. Photography is allowed in every room except the Venetian hall. The town, unlike the state, "
    "gave no money for the renovation. Lindgren rejected claims that the museum had lent some of its works. "
    "It is closed on Mondays. The café will not reopen before autumn. The walls are grey, and the floor is "
    "nearly white. The sparrows seldom enter the yard."
)
HOLT = (
    "Anders Holt was a carpenter who built a bicycle in the winter of 1868. His father, a fisherman, "
    "drowned in 1848. He never went to university. The machine had two wheels and weighed up to seven "
    "kilograms. He rode it from Larvik to Sandefjord, although some doubt that it went so far. He married "
    "Inga Moe in 1871. The parts are no longer regarded as original. The noise was less important than the "
    "weight."
)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        # Another number or time excludes what is asked.
        (GLASS, "Did the renovation cost 27 million pounds?", "Yes"),
        (GLASS, "Did the renovation cost 21 million pounds?", "No"),
        (GLASS, "Did the museum reopen in June?", "No"),
        (GLASS, "Do adults pay six pounds?", "No"),
        (HOLT, "Did he marry in 1880?", "No"),
        (HOLT, "Did Holt build the bicycle in summer?", "No"),
        (HOLT, "Did the machine weigh nine kilograms?", "No"),
        (HOLT, "Did the machine weigh less than 10 kilograms?", "Yes"),
        ("The strike began on Aug. 26.", "Did the strike begin in August?", "Yes"),
        # What is said of something else is not said of this.
        (HOLT, "Was Anders Holt a carpenter?", "Yes"),
        (HOLT, "Was Anders Holt a fisherman?", None),
        (HOLT, "Was his father a fisherman?", "Yes"),
        (GLASS, "Are the walls white?", None),
        ("Otters hunt at night; they seldom eat birds.", "Is the otter a bird?", None),
        (GLASS, "Is entry free for adults?", None),
        (GLASS, "Is entry free for children?", "Yes"),
        (GLASS, "Is Nora Lindgren the director of the museum?", "Yes"),
        (GLASS, "Is Sanna Ito the director of the museum?", "No"),
        # Negation, exceptions, adverbs that nearly negate.
        (GLASS, "Is photography allowed in the Venetian hall?", "No"),
        (GLASS, "Did the state give money for the renovation?", "Yes"),
        (GLASS, "Did the town give money for the renovation?", "No"),
        (GLASS, "Does the east wing hold works that have never been shown?", "Yes"),
        (GLASS, "Do the sparrows often enter the yard?", "No"),
        (GLASS, "Will the café reopen before autumn?", "No"),
        (HOLT, "Did Anders Holt go to university?", "No"),
        (HOLT, "Are the parts original?", "No"),
        (HOLT, "Was the noise more important than the weight?", "No"),
        (HOLT, "Was the noise less important than the weight?", "Yes"),
        ("Not only the mayor came.", "Did the mayor come?", "Yes"),
        # What is denied or doubted is open; the other way round is not the same.
        (GLASS, "Has the museum lent some of its works?", None),
        (HOLT, "Did the bicycle go so far?", None),
        (HOLT, "Did he ride from Sandefjord to Larvik?", "No"),
        (HOLT, "Did he ride from Larvik to Sandefjord?", "Yes"),
        # Without the verb nothing is said.
        (GLASS, "Was the museum designed by Nora Lindgren?", None),
        (GLASS, "Is it true that the museum reopened on 12 May?", "Yes"),
        (GLASS, "is the museum open on mondays?", "No"),
    ],
)
def test_yes_or_no_rests_on_what_is_said_of_what(text, question, answer):
    found = Chatbot.from_text(text).ask(question)
    assert found.text == answer, found
    assert bool(found.reason) == (answer is None)


@pytest.mark.parametrize("text", [GLASS, HOLT])
def test_what_the_text_says_word_for_word_is_so(text):
    bot = Chatbot.from_text(text)
    denied = [
        sentence.text
        for sentence in bot.corpus.sentences
        if bot.ask(f"Is it true that {sentence.text.rstrip('.')}?").text == "No"
    ]
    assert denied == []


def test_a_but_in_the_question_parts_nothing():
    bot = Chatbot.from_text("The pier burned in 1902, but the light was saved.")
    assert bot.ask("Is it true that the pier burned in 1902, but the light was saved?").text == "Yes"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Crows eat carrion, but rooks do not.", "Do rooks eat carrion?", "No"),
        ("Crows eat carrion, but rooks do not.", "Do crows eat carrion?", "Yes"),
        ("Orrel is the second largest town of all.", "Is Orrel the largest town of all?", "No"),
        (
            "After Holt, it is the largest town of the county.",
            "Is Orrel the largest town of the county?",
            None,
        ),
        ("Orrel served as the capital in the 13th century.", "Is Orrel the capital?", None),
        ("Orrel is a city on the coast.", "Is Orrel the capital?", None),
        ("Despite her wish to become a nun, she taught at Orrel.", "Did she become a nun?", None),
    ],
)
def test_what_is_said_of_others_or_of_once_or_only_wished_is_not_said(text, question, answer):
    assert Chatbot.from_text(text, title="Orrel").ask(question).text == answer


ROOF = "The roof of the chapel was not repaired in spring. Its bell is kept at the inn. Nobody was hurt."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # A word of like meaning is negated like the word itself ...
        ("Was the roof of the chapel mended?", "No"),
        ("Was the chapel's roof fixed in spring?", "No"),
        # ... and by itself it says nothing, no more than a pronoun does.
        ("Were there any injuries?", None),
        ("Did the chapel's roof cost 300 pounds?", None),
    ],
)
def test_words_of_like_meaning_are_read_with_their_negation_and_with_care(question, answer):
    assert Chatbot.from_text(ROOF).ask(question).text == answer


def test_what_lacks_a_thing_does_not_have_it():
    bot = Chatbot.from_text("The ferry company, which lacks a pier, asked the town for help.")
    assert bot.ask("Does the ferry company have a pier?").text == "No"
    assert bot.ask("Does the ferry company lack a pier?").text == "Yes"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        # What is lacking is the noun behind it, and nothing further on.
        (
            "The firm built the bridge without help from the state in 1910.",
            "Did the firm build the bridge in 1910?",
            "Yes",
        ),
        ("The team lacked experience but won the cup in Lund.", "Did the team win the cup?", "Yes"),
        ("The cheese was made without rennet.", "Was the cheese made with rennet?", "No"),
        ("The shop ran out of bread on Monday.", "Did the shop have bread on Monday?", "No"),
        # Nobody is not what is asked about.
        ("Nobody was injured, but the oil store was badly damaged.", "Was the oil store harmed?", "Yes"),
        ("None of the crew survived the wreck.", "Did the crew survive the wreck?", "No"),
        # A negation ends where another verb begins.
        ("The mill did not close and sold flour until May.", "Did the mill sell flour?", "Yes"),
        # What somebody was is not what she is.
        ("Ann Roe, a former pilot, owns the mill.", "Is Ann Roe a pilot?", None),
        ("Roe won the final in Lund.", "Was Roe beaten?", None),
    ],
)
def test_a_negation_reaches_as_far_as_it_does_and_no_further(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Did Lind vote for the closure?", "No"),
        ("Did Lind vote against the closure?", "Yes"),
        ("Did Holst speak against the purchase?", "No"),
        ("Did Holst speak in favour of the purchase?", "Yes"),
    ],
)
def test_for_a_thing_is_not_against_it(question, answer):
    text = "Lind had voted against the closure of the line. Holst spoke in favour of the purchase of a ship."
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do herons fly with their necks drawn back?", "Yes"),
        ("Do storks fly with their necks drawn back?", "No"),
        ("Do cranes fly with their necks stretched out?", "Yes"),
    ],
)
def test_of_those_that_are_excepted_the_contrary_is_so_but_for_what_is_told_of_them(question, answer):
    text = (
        "Herons fly slowly with their necks drawn back, unlike storks and cranes, which fly with them "
        "stretched out."
    )
    assert Chatbot.from_text(text).ask(question).text == answer


def test_little_success_is_none_and_a_device_is_no_sewing_machine():
    bot = Chatbot.from_text(
        "The clasp locker had its debut in 1893 and met with little success. Roe, an inventor from Lund, "
        "patented the device in 1892. Elias Howe, who invented the sewing machine, came from Spencer."
    )
    assert bot.ask("Did the clasp locker have success?").text == "No"
    assert bot.ask("Did Roe invent the sewing machine?").text is None
    assert bot.ask("Did Howe invent the sewing machine?").text == "Yes"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        # All of it in other words, each in its role.
        ("The firm will cut 200 posts, but no mill is to be shut.", "Will any factories close?", "No"),
        ("The bus turned over on the ice, but no one was injured.", "Was anybody hurt?", "No"),
        ("The physician sold the mill. A factory opened.", "Did the doctor buy the factory?", None),
        # What is only ahead is not so by now.
        ("The bridge, which is due to open in June, cost a lot.", "Has the bridge opened?", "No"),
        ("The hall was due to open in May.", "Has the hall opened?", None),
        ("The new pool is still being built.", "Is the pool finished?", "No"),
        # Excepted from none.
        ("She told nobody of it save Tom.", "Did she tell Tom?", "Yes"),
        ("Nobody was told of the plan except the cook.", "Was the cook told of the plan?", "Yes"),
        ("Nobody came, but the tea was good.", "Was the tea good?", "Yes"),
        # Something that there is none of, or of which nothing is said.
        ("The kitchen has no gas; all is cooked over wood.", "Does the kitchen cook with gas?", "No"),
        ("The chef cooks largely by ear.", "Does the chef cook with gas?", None),
        ("He was old enough to vote.", "Was his sister old enough to vote?", None),
        ("The mayor opened the new hall in May.", "Did the mayor open the school?", None),
        # Opposites and what has a middle.
        ("Output dropped sharply.", "Did output increase?", "No"),
        ("Output did not drop.", "Did output increase?", None),
        ("Roe lost the election by twelve votes.", "Did Roe win the election?", "No"),
        ("Roe lost his sight in 1911.", "Did Roe win in 1911?", None),
        ("The beetle is blind and lives in caves.", "Can the beetle see?", "No"),
        # Few, some only; no more.
        ("Most bats eat insects, and only a few drink blood.", "Do most bats drink blood?", "No"),
        ("Only members may use the library.", "Can anyone use the library?", "No"),
        ("Workers at the plant ended their strike on Friday.", "Are the workers still on strike?", "No"),
        ("He gave up smoking in 2010.", "Does he still smoke?", "No"),
        # On a condition, without evidence.
        ("If the dam breaks, the town will be flooded.", "Did the dam break?", None),
        ("Researchers found no evidence that the diet helps.", "Does the diet help?", None),
    ],
)
def test_it_is_told_in_words_that_imply_or_exclude_it(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The storm tore roofs off in Vell. Two people were hurt.", "Was anyone hurt in the storm?", "Yes"),
        ("The storm tore roofs off in Vell. Nobody was hurt.", "Was anyone hurt in the storm?", "No"),
        ("The king visited the mine. He went down it.", "Did he go down it when he visited the mine?", "Yes"),
        ("Ann met Tom in Lund. They never married.", "Did Ann marry Tom?", "No"),
        ("Shaw bought the inn at Hesk. He was born in Vell.", "Was Shaw born at Hesk?", None),
        ("The king opened the fair. Later he bought a horse.", "Did the king buy a horse at the fair?", None),
    ],
)
def test_when_and_where_it_was_may_be_told_before(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer
