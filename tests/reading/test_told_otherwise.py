"""A text tells it in other words than the question: by another verb, a noun, an instruction, a heading."""

from __future__ import annotations

import pytest

from qa import Chatbot

GUIDE = """\
Orrel Town

Orrel Town is a walled town of 900 people on the river Varda.

Getting there
There is no station. Buses run from Lund every hour; a single ticket costs 4 euros.

What to see
The old mill was put up in 1870 by the Roe brothers to grind oats. It is open every day but Monday.

Eating and drinking
The local dish is plum soup. The best place to try it is Da Nino in Holm Street.

When to go
Spring and late autumn are best. The plum fair, held on the first Sunday of August, fills all rooms.

Staying
The Blue Fox has nine rooms around a yard. The owner, a retired pilot called Ivo Marr, likes to cook.
"""


def told(text, question):
    return Chatbot.from_text(text).ask(question).text


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (GUIDE, "Who built the old mill?", "the Roe brothers"),
        (GUIDE, "How much is the bus?", "4 euros"),
        (
            "Set up in 1988 by two nurses, the Orrel Hospice cares for 40 patients. It is run by Ann Lee.",
            "Who founded the Orrel Hospice?",
            "two nurses",
        ),
        (
            "Founded by sisters Ida and Jo Finch, Holm & Finch sells jam. Holm & Finch was advised by Roth.",
            "Who founded Holm & Finch?",
            "sisters Ida and Jo Finch",
        ),
        (
            "The fire was put out by volunteers from three villages. The mayor thanked them.",
            "Who extinguished the fire?",
            "volunteers",
        ),
    ],
)
def test_another_verb_tells_the_deed(text, question, answer):
    assert told(text, question).startswith(answer)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (GUIDE, "Who owns the Blue Fox?", "Ivo Marr"),
        (
            "Minutes of the meeting of the club. Present: Lena Ott (chair), Sam Pike (secretary), Ida Holm.",
            "Who chaired the meeting?",
            "Lena Ott",
        ),
        (
            "The choir meets on Mondays. Its conductor, Ada Brill, is from Wales. The pianist is Tom Roe.",
            "Who conducts the choir?",
            "Ada Brill",
        ),
        (
            "The museum opened in 1920. The director, Maria Lenz, spoke. The mayor, Tom Roe, came.",
            "Who runs the museum?",
            "Maria Lenz",
        ),
        (
            "The firm is old. It employs 340 people and had revenue of £96 million in 14 countries.",
            "How many employees does the firm have?",
            "340",
        ),
        (
            "The club paid £410 for water. Neil reported a balance of £3,214.60. The rent is £45.",
            "How much money does the club have?",
            "£3,214.60",
        ),
        (
            "She met him on Bear Island. The moss Halvora is named after her. She taught in Lund.",
            "Which moss bears her name?",
            "Halvora",
        ),
    ],
)
def test_a_noun_tells_what_the_verb_asks(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The Blue Fox has nine rooms. Ivo Marr, the owner of the Red Fox, is old. Ann Lee painted it.",
            "Who owns the Blue Fox?",
        ),
        ("The club paid £410 for water last year. The rent is £45.", "How much money does the club have?"),
        ("Do not press the green knob to open the lid. The lid is steel.", "How do I open the lid?"),
    ],
)
def test_what_is_told_of_another_or_forbidden_is_no_answer(text, question):
    assert told(text, question) is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "To open the lid, press the red knob twice. The lid is made of steel.",
            "How do I open the lid?",
            "press the red knob twice",
        ),
        (
            "To install it, run `pip install -U orrel-tool`. It needs Python 3.10.",
            "How do I install it?",
            "run `pip install -U orrel-tool`",
        ),
        (
            "If the lamp flickers, replace the bulb. The lamp has a brass foot. The bulb costs 3 euros.",
            "What should I do if the lamp flickers?",
            "replace the bulb",
        ),
        (
            "Ring the nurse at once if your arm swells up. The nurse is on duty until six. Rashes are rare.",
            "What should I do if my arm swells?",
            "Ring the nurse at once",
        ),
        (
            "Ann Lee saved six children from the river. For this she was given a medal in 1950.",
            "Why was Ann Lee given a medal?",
            "Ann Lee saved six children from the river",
        ),
        (
            "Wool prices fell by half. That is why the mill closed in 1950. It is now a museum.",
            "Why did the mill close?",
            "Wool prices fell by half",
        ),
        (
            "The dam leaked for years. This led to the collapse of the bridge. The bridge was old.",
            "Why did the bridge collapse?",
            "The dam leaked for years",
        ),
    ],
)
def test_how_and_why_are_told_by_a_clause(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How do I get to Orrel Town?", "Buses run from Lund every hour"),
        ("When is the best time to visit?", "Spring and late autumn"),
        ("What should I eat there?", "The local dish is plum soup"),
        ("Where can I stay?", "The Blue Fox"),
    ],
)
def test_a_heading_that_asks_the_same_leads_to_what_stands_under_it(question, answer):
    assert told(GUIDE, question).startswith(answer)


def test_a_code_span_is_one_phrase():
    text = "The command `orrel check --all` checks every file in a backup. The command `orrel run` makes one."
    assert told(text, "Which command checks every file in a backup?") == "orrel check --all"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The prisoners were set free by children. Lunch is hot.",
            "How much is lunch for children?",
            None,
        ),
        ("Sugar free drinks for children are sold. The cafe is old.", "What do children pay?", None),
        ("Parking is free for residents. The hall is old.", "How much is dinner for residents?", None),
        ("Parking is free for residents. The hall is old.", "How much is parking for residents?", "free"),
        (
            "The ferry to Orrel costs 14 euros; children travel free. The sea is cold.",
            "How much is the ferry for children?",
            "free",
        ),
        ("The talk is on Monday. It is free for pupils.", "How much is the talk for pupils?", "free"),
        (
            "Tickets are £5. Entry is free for members on Sundays.",
            "What do members pay?",
            "Entry is free for members on Sundays",
        ),
    ],
)
def test_free_is_a_price_only_of_what_is_asked_about(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Members of the free church pay tithes. The church is old.", "What do members pay?"),
        ("Entry is not free for adults. The hall is old.", "What do adults pay?"),
        ("Set free in 1990, the otters bred. Tickets cost £5.", "How much are tickets for otters?"),
    ],
)
def test_what_is_called_free_is_no_price(text, question):
    assert told(text, question) != "free"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The bridge collapsed in May. This led to the closing of the road.", "Why did the bridge collapse?"),
        ("The mill burned down. Therefore the mill was rebuilt in stone.", "Why did the mill burn down?"),
        (
            "The bridge opened in 1990. This meant that farmers could sell their milk in town.",
            "Why did the bridge open?",
        ),
        (
            "The mayor resigned. That made the news. For this reason, the bridge closed.",
            "Why did the mayor resign?",
        ),
        ("The school closed in 1970. As a result, children walked to Lund.", "Why did the school close?"),
    ],
)
def test_nothing_is_the_reason_of_itself(text, question):
    assert told(text, question) is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The director, France's Luc Roy, made the film. The film is long.",
            "Who directed the film?",
            "Luc Roy",
        ),
        (
            "The manager, Lisbon reports say, ran the hotel badly. The hotel is old.",
            "Who managed the hotel?",
            None,
        ),
        (
            "The church is old. The neighbour of the builder, Tom Vane, lived there. Its builder is unknown.",
            "Who built the church?",
            None,
        ),
        (
            "The mill is old. The son of the owner, Ed Roe, works there. The owner is Ida Falk.",
            "Who owns the mill?",
            "Ida Falk",
        ),
        ("The inn is old. Its owner is Norway's Per Dahl.", "Who owns the inn?", "Per Dahl"),
    ],
)
def test_a_name_beside_the_noun_must_be_its_own(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Ely Ltd is old. Its rival employs 340 people.",
            "How many employees does Ely Ltd have?",
            None,
        ),
        (
            "Ely Ltd has a staff of 45. Its rival has a staff of 60.",
            "How many employees does Ely Ltd have?",
            "45",
        ),
        (
            "The club's rival has a balance of £900. The club has a hall.",
            "How much money does the club have?",
            None,
        ),
        ("She paid £410 and has £20 left.", "How much money does she have?", "£20"),
        ("She has paid £30 and owns a car.", "How much money does she have?", None),
    ],
)
def test_what_one_has_is_not_what_another_has(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Use `qa --fast` to run it.", "How do I run it?", "Use `qa --fast`"),
        ("Press the knob before leaving.", "What should I do before leaving?", "Press the knob"),
        ("Call the desk if the lift stops. It is old.", "What do we do if the lift stops?", "Call the desk"),
    ],
)
def test_an_instruction_is_more_than_a_part_of_it(text, question, answer):
    assert told(text, question) == answer


SHOP = "The shop is open Monday to Friday from 9 to 5 and on Saturday from 10 to 2."
CAFE = "The cafe is open daily except Monday, from 10 am to 5 pm."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (SHOP, "When is the shop open on Saturday?", "from 10 to 2"),
        (SHOP, "When is the shop open on Wednesday?", "from 9 to 5"),
        (SHOP, "When is the shop open on Sunday?", None),
        (CAFE, "When is the cafe open on Sunday?", "from 10 am to 5 pm"),
        (CAFE, "When is the cafe open on Monday?", None),
        (
            "Opening hours: 8 am to 6 pm from Monday to Friday, 9 am to 1 pm on Saturday.",
            "What are the opening hours on Saturday?",
            "9 am to 1 pm",
        ),
        ("The pool is open on weekdays from 7 to 9.", "When is the pool open on Monday?", "from 7 to 9"),
    ],
)
def test_the_hours_of_a_day_stand_beside_it(text, question, answer):
    assert told(text, question) == answer


def test_an_hour_is_not_told_by_days():
    text = "The cafe is open daily except Monday, from 10 to 17."
    assert told(text, "What time does the cafe open?") != "daily"
