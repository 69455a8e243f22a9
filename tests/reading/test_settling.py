"""What settles a yes/no question by its construction: the passive, a plan given up, only another."""

import pytest

from qa import Chatbot
from qa.reading.yes_no.settling import SETTLING

#: By the name of the construction: a text, a question, the answer.
SETTLED = {
    "told in the passive, of nobody by name": [
        ("Old tapes can still be played.", "Can I still play old tapes?", "Yes"),
        ("The ruins cannot be seen from the road.", "Can you see the ruins from the road?", "No"),
        ("No jobs will be lost when the mill is sold.", "Will people lose their jobs?", None),
        ("No jobs will be lost.", "Will people lose their jobs?", "No"),
        ("Dinner is served in the hall.", "Do they serve dinner in the hall?", "Yes"),
        ("Bread can be bought at the mill.", "Can I buy cheese at the mill?", None),
    ],
    "a plan that was given up": [
        ("A proposal to charge for admission was rejected.", "Do I have to pay to get in?", "No"),
        ("The council rejected a plan to move the market.", "Will the market move?", "No"),
        ("The council voted against a proposal to sell the park.", "Will the park be sold?", "No"),
        ("The council's plan to close the library was dropped in 2020.", "Will the library close?", "No"),
        ("A request to extend the lease was refused.", "Is the lease going to be extended?", "No"),
        ("The plan to widen the road was turned down.", "Was the road widened?", None),
        ("An appeal to give clothes was a success.", "Will they give clothes?", None),
    ],
    "what was destroyed": [
        ("The old charter was destroyed by fire in 1822.", "Does the old charter still exist?", "No"),
        ("The original map was destroyed; a copy hangs here.", "Does the original map still exist?", "No"),
        ("The map was destroyed; a copy hangs here.", "Does the map still exist?", None),
        ("The abbey was pulled down in 1790.", "Is the abbey still standing?", "No"),
        ("The windmill burned down in 1911.", "Is the windmill still there?", "No"),
        ("The pier has been demolished.", "Does the pier still stand?", "No"),
        ("The hall was destroyed in 1940 and rebuilt in 1952.", "Does the hall still exist?", None),
        ("The abbey was partly destroyed in 1790.", "Is the abbey still standing?", None),
        ("The roof of the abbey was destroyed in 1790.", "Is the abbey still standing?", None),
    ],
    "a deed that has ended": [
        ("Support for the old scanner was dropped.", "Is the old scanner supported?", "No"),
        ("Support for Windows 7 was withdrawn.", "Does it run on Windows 7?", "No"),
        ("The visit to the abbey had to be cancelled.", "Will they visit the abbey?", "No"),
        ("Production of the car ended in 1998.", "Is the car still produced?", "No"),
        ("The visit to the abbey was cancelled due to rain.", "Did they visit the abbey?", "No"),
    ],
    "a thing that was taken away": [
        ("The night bus was withdrawn in March.", "Is there still a night bus?", "No"),
        ("The pool was closed in 2021 and has been turned into a gym.", "Is there still a pool?", "No"),
        ("The ban on cars was lifted last year.", "Is there a ban on cars?", "No"),
        ("The shop was closed down in May and the owner retired.", "Is there a shop?", "No"),
        (
            "The pool was built in 1960. It was popular. The pool was demolished in 2001.",
            "Is there a pool?",
            "No",
        ),
        ("The old mill was demolished in 1960.", "Is there still an old mill?", "No"),
        ("The tram line was closed down but reopened in 2005.", "Is there a tram line?", None),
        ("The ban on cars in the High Street was lifted on Monday.", "Is there a ban on cars?", "No"),
        ("The ban on cars in the High Street was lifted on Monday.", "Is there a ban on vans?", None),
        (
            "The ban on cars in Mill Lane was lifted. A ban on cars in Elm Road began.",
            "Is there a ban?",
            "Yes",
        ),
        ("The ban on cars was lifted.", "Is there a ban?", "No"),
        ("The law on dog licences was repealed in 1987.", "Is there a law on dog licences?", "No"),
        ("The strike has now ended.", "Is there a strike?", "No"),
        ("The road ended at a gate.", "Is there a road?", "Yes"),
        ("The curfew ended at midnight.", "Is there a curfew?", "No"),
    ],
    "taken away by a but not": [
        ("Wine is sold in the bar but not in the hall.", "Is wine sold in the hall?", "No"),
        ("Wine is sold in the bar but not in the hall.", "Is wine sold in the bar?", "Yes"),
        ("The shop sells bread but not cakes.", "Does the shop sell cakes?", "No"),
    ],
    "an office that was given up": [
        ("Ann Dunn resigned as treasurer in March.", "Is Ann Dunn the treasurer?", "No"),
        ("Ann Dunn stepped down as chief executive of Brook.", "Is Ann Dunn still chief executive?", "No"),
        (
            "Tom Webb joined in 2001. He was sacked as finance director.",
            "Is Tom Webb finance director?",
            "No",
        ),
        ("Ann Dunn resigned as mayor. She was elected mayor again in 2014.", "Is Ann Dunn the mayor?", None),
        ("Ann Dunn resigned as head of the bank.", "Is Ann Dunn the head of the museum?", None),
        ("Ann Dunn resigned as treasurer.", "Was Ann Dunn the treasurer?", "Yes"),
    ],
    "another frequency at that time": [
        ("The boat sails daily in summer and twice a week in winter.", "Does it run daily in winter?", "No"),
        (
            "The boat sails daily in summer and twice a week in winter.",
            "Does it sail daily in summer?",
            "Yes",
        ),
        (
            "Classes are held every day in term time and once a week in the holidays.",
            "Are classes held every day in the holidays?",
            "No",
        ),
    ],
    "who has died": [
        ("Tom Hale was killed in a car crash in 1990.", "Is Tom Hale still alive?", "No"),
        ("The painter died in 1990.", "Is the painter still alive?", "No"),
        ("Tom Hale moved to York. He died in 1990.", "Is Tom Hale alive?", "No"),
        ("Tom Hale's wife died in 1990.", "Is Tom Hale alive?", None),
        ("His father died in 1990. Tom Hale is a baker.", "Is Tom Hale still alive?", None),
    ],
    "only another of the kind": [
        ("The guide speaks only Italian.", "Does the guide speak English?", "No"),
        ("The guide speaks only Italian.", "Does the guide speak Italian?", "Yes"),
        ("The bus runs on Saturdays only.", "Does the bus run on Sundays?", "No"),
        ("The manual is available only in French.", "Is there a manual in German?", "No"),
    ],
    "it stays where it is": [
        ("The head office will remain in Bristol.", "Will the head office move to Leeds?", "No"),
        ("The club will stay at its old ground.", "Will the club move to a new stadium?", "No"),
        ("The team will remain in the league.", "Will the team leave the league?", "No"),
        ("The capital stayed in Turku until 1812.", "Did the capital move to Lund?", None),
    ],
    "what is to be taken off or left behind": [
        ("Please take off your hat before the test.", "Can I wear a hat?", "No"),
        ("Outdoor shoes must be removed at the door.", "Can I wear outdoor shoes inside?", "No"),
        ("Pupils must leave their phones at home.", "Can my son take his phone?", "No"),
        ("If you have a pacemaker, remove your watch.", "Can I wear a watch?", None),
        ("You may take off your coat.", "Can I wear a coat?", None),
    ],
}


@pytest.mark.parametrize(
    ("text", "question", "answer"), [example for examples in SETTLED.values() for example in examples]
)
def test_a_construction_settles_it(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


def test_every_construction_has_an_example_that_it_settles():
    for name, examples in SETTLED.items():
        text, question, answer = next(example for example in examples if example[2] is not None)
        found = Chatbot.from_text(text).ask(question)
        assert (found.text, found.evidence[0].rule) == (answer, name)
    assert SETTLED.keys() == SETTLING.keys()


#: What looks like a construction and settles nothing.
LEFT = [
    # Another sentence says otherwise.
    (
        "The proposal to close the library was rejected in 2019. In 2022 the library was closed.",
        "Is the library closed?",
    ),
    (
        "A proposal to close the library was rejected. The library will close in May.",
        "Will the library close?",
    ),
    ("Ann Roe remained at home. The following week she relocated to Leeds.", "Did Ann Roe relocate?"),
    ("Tom Vane remained in hospital. He did move to Leeds.", "Did Tom Vane move?"),
    ("The firm remained in York. In 2005 the firm went to Leeds.", "Did the firm relocate?"),
    ("The clock was stopped in 1944. The church has a clock.", "Is there a clock?"),
    ("The night bus was withdrawn in 2019. A night bus runs on Fridays.", "Is there a night bus?"),
    (
        "Production of the car ended in 1998. Since 2010 the car has been produced in India.",
        "Is the car produced?",
    ),
    ("The pool was demolished in 2001. In 2015 a pool was built at the school.", "Is there a pool?"),
    ("The firm rejected a plan to close the mill. The mill must close.", "Will the mill close?"),
    ("The pool was demolished in 2001. The school has a pool.", "Do they have a pool?"),
    # It is moved, paused, or gone for a purpose.
    ("The match was stopped for ten minutes.", "Is there a match?"),
    ("The traffic is stopped by the gates.", "Is there traffic?"),
    ("The anchor was dropped in the bay.", "Is there an anchor?"),
    ("The ball was dropped.", "Is there a ball?"),
    ("The stone was lifted onto the cart.", "Is there a stone?"),
    ("The stone was lifted.", "Is there a stone?"),
    ("The charge for visitors was lifted to 5 pounds.", "Is there a charge for visitors?"),
    ("The lift was stopped on the second floor.", "Is there a lift?"),
    ("The cover was removed to show the engine.", "Is there a cover?"),
    ("The cover is removed.", "Is there a cover?"),
    ("The school was made into a film set for two days.", "Is there a school?"),
    ("The school was turned into a film set for two days.", "Is there a school?"),
    ("The bus was withdrawn on Fridays.", "Is there a bus?"),
    # One of the kind, or a part of it.
    ("The ban on cars was lifted. A ban on vans remains in force.", "Is there a ban?"),
    ("A pool was demolished in 2001.", "Is there a pool?"),
    ("The door of the pool was removed.", "Is there a pool?"),
    ("The construction of the bridge ended in 1990.", "Do they construct bridges?"),
    ("Weekend production of the car ended in 1998.", "Is the car still produced?"),
    ("A plan to close the library on Sundays was rejected.", "Will the library close?"),
    ("The council rejected a plan to move the market to Leeds.", "Will the market move?"),
    # A state is asked.
    ("The proposal to close the library was rejected.", "Is the library closed?"),
    # What dies is no person, or dies in play.
    ("The tradition died out but is alive in Ely.", "Is the tradition alive?"),
    ("The custom died in 1900.", "Is the custom alive?"),
    ("Tom Vane died on stage as Hamlet.", "Is Tom Vane alive?"),
    ("Ann Roe was killed in a play.", "Is Ann Roe alive?"),
    ("Cornish died out in 1800.", "Is Cornish alive?"),
    # Another thing is to be taken off, or what nobody wears.
    ("Remove the old battery and keep the new battery on charge.", "Should I keep the battery on?"),
    ("Remove the old hat and keep the new hat on.", "Should I keep the hat on?"),
    ("Hikers should remove ticks and wear boots.", "Should I wear ticks?"),
    # Another thing is done to, or from elsewhere.
    ("The castle can be seen from the road.", "Can one see the road from the castle?"),
    ("The castle can be seen from the road.", "Can I see the castle road?"),
    ("The letter was written in Ely.", "Did they write in the letter?"),
    ("Parcels can be sent to the island.", "Can I send parcels from the island?"),
    # It goes on in the same sentence.
    ("The office remained in York until May, when it went to Leeds.", "Did the office move?"),
]


@pytest.mark.parametrize(("text", "question"), LEFT)
def test_it_is_left_to_the_signs(text, question):
    answer = Chatbot.from_text(text).ask(question)
    assert not any(one.rule in SETTLING for one in answer.evidence)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Tickets can be bought at the gate. Tickets cannot be bought at the gate.",
            "Can I buy tickets at the gate?",
        ),
        ("The shop sells only local cheese.", "Does the shop sell wine?"),
        ("The dog eats only meat on Fridays.", "Does the dog eat fish?"),
        ("The tower can be climbed only in summer.", "Can I climb the tower?"),
    ],
)
def test_what_differs_or_has_limits_is_not_settled_by_a_construction(text, question):
    assert Chatbot.from_text(text).ask(question).evidence[0].rule not in SETTLING


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The firm opened an office in 2015. It was closed in May.", "Was the office closed in May?", "Yes"),
        ("The shop opened in 2001. The shop closed in 2019.", "Did the shop close in 2019?", "Yes"),
        ("The shop opened in 2001.", "Did the shop close in 2019?", "No"),
    ],
)
def test_what_says_the_very_word_goes_before_what_says_its_contrary_of_another_time(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The fair was held in June.", "Was the fair held in May?", "No"),
        ("The fair will be held in May.", "Will the fair be held in May?", "Yes"),
        ("The fair will be held in May.", "Will the fair be held in June?", "No"),
    ],
)
def test_may_is_a_month_too(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The club will move to Lund.", "Is the club going to move to Lund?", "Yes"),
        ("The club will not move to Lund.", "Is the club going to move to Lund?", "No"),
        ("Reed was born in Leeds and died in 1901.", "Did Reed die in Leeds?", None),
        ("Reed was born in Leeds and died in York.", "Did Reed die in York?", "Yes"),
        ("Chewing gum is forbidden on the coach.", "Can children chew gum on the coach?", "No"),
        ("Visitors must not smoke in the hall.", "Can the staff smoke in the hall?", None),
        ("Smoking is forbidden on the coach.", "Is there a toilet on the coach?", None),
    ],
)
def test_what_is_going_to_be_and_what_is_told_of_another_end_of_a_life(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The castle can be seen from the road.", "Can one see the road from the castle?", None),
        ("The letter was written in Ely.", "Did they write in the letter?", None),
        ("The cart was pulled by a horse.", "Can I pull a horse?", None),
        ("Visitors are taught by the monks.", "Do they teach the monks?", None),
        ("The castle can be seen from the road.", "Can one see the castle from the road?", "Yes"),
        ("The house on the hill can be rented.", "Can I rent the house on the hill?", "Yes"),
        ("Tenants are allowed to paint their flats.", "Am I allowed to paint my flat?", "Yes"),
        ("The letter was worked on in Ely.", "Did they work on the letter?", "Yes"),
    ],
)
def test_what_is_done_to_one_thing_is_not_done_to_another(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer
