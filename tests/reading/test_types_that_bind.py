"""A question for a time, a length, an age or an amount gets one, or no answer."""

from __future__ import annotations

import subprocess
import sys

import pytest

from qa import Chatbot

MILL = (
    "ORREL, May 3 — The 41-year-old mill was closed last March after workers found cracks in two of its four "
    "wheels. Repairs by a local smith cost $900. The mill reopened after a winter of repairs and storms. "
    "Ann Roe, aged 12, rang the bell. The drought ended a five-month wait for the fair."
)


@pytest.fixture(scope="module")
def mill():
    return Chatbot.from_text(MILL)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How old is the mill?", "41-year-old"),
        ("How much did the repairs cost?", "$900"),
        ("How long was the wait for the fair?", "five-month"),
        ("How old is Ann Roe?", "12"),
        ("When was the mill closed?", "last March"),
    ],
)
def test_what_is_of_the_type_is_the_answer(mill, question, answer):
    assert answer in mill.ask(question).candidates[0].text


def test_a_length_of_time_that_is_not_said_is_not_made_of_another_number():
    answer = Chatbot.from_text("The mill was out of use after cracks in four wheels.").ask(
        "How long was the mill out of use?"
    )
    assert answer.text is None
    assert answer.reason == "No length of time is given for this"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How far is the airport from the harbour?", "14-kilometre"),
        ("How often does the tram run?", "every eight minutes"),
        ("When does the first tram leave?", "6 a.m."),
        ("Where does the line begin?", "at the old airport"),
    ],
)
def test_a_distance_is_no_price_and_a_place_no_day(question, answer):
    text = (
        "The line from the airport to the harbour cost 410 million euros. The 14-kilometre line from the "
        "airport to the harbour was opened on Sunday. The tram runs every eight minutes on weekdays. The "
        "first tram leaves at 6 a.m. with the mayor. On Sunday the line will begin at the old airport."
    )
    assert answer.removeprefix("at ") in Chatbot.from_text(text).ask(question).candidates[0].text


def test_an_age_is_no_length_of_time():
    bot = Chatbot.from_text("The 41-year-old mill was closed because of its wheels.")
    assert bot.ask("How long was the mill closed?").text is None


def test_a_season_that_is_spoken_of_is_no_time():
    bot = Chatbot.from_text("The mill came back from a winter of repairs.")
    assert bot.ask("When did the mill come back?").text is None
    bot = Chatbot.from_text("The mill came back in the winter of 1890.")
    assert bot.ask("When did the mill come back?").text == "winter of 1890"


def test_where_a_report_was_sent_from_says_nothing_else():
    best = Chatbot.from_text("ORREL, May 3 — The capital of the shire has no mayor.").ask(
        "What is the capital of the shire?"
    )
    assert all("ORREL" not in candidate.text for candidate in best.candidates[:1])


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The market draws a crowd each September.", "When does the market draw a crowd?", "each September"),
        ("The museum opens every other Tuesday.", "When does the museum open?", "every other Tuesday"),
        ("The boat race is held twice a year.", "How often is the boat race held?", "twice a year"),
        ("The paper is printed weekly.", "How often is the paper printed?", "weekly"),
        ("The gardens are closed in summer.", "When are the gardens closed?", "summer"),
    ],
)
def test_what_happens_again_and_again_has_a_time(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


def test_no_length_of_time_is_a_percentage():
    bot = Chatbot.from_text("Only 12% of the genera that lived there have been found as fossils.")
    assert bot.ask("How long did the genera live?").text is None


@pytest.mark.parametrize("question", ["Who was Roe's aunt?", "What was the name of Roe's mother?"])
def test_anothers_aunt_is_not_the_one_and_a_father_no_mother(question):
    text = "Voss's aunt, Ida Holt, taught Roe to sing. Roe left at ten. His father, Jon, was a smith."
    assert Chatbot.from_text(text, title="Ann Roe").ask(question).text is None


QUARRY = (
    "The quarry was opened about 40 years ago by Ann Roe. Its pit is 90 metres deep and took twelve months "
    "to dig. It cost seven councils 3 million pounds in all. The men worked there for six years, near the "
    "old ford."
)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        # "40 years" alone is a length.
        ("When was the quarry opened?", ("40 years ago", "about 40 years ago")),
        ("How long did the pit take to dig?", ("twelve months",)),
        ("How deep is the pit?", ("90 metres",)),
        ("How many months did the pit take?", ("twelve",)),
        ("How much did the quarry cost?", ("3 million pounds",)),
    ],
)
def test_each_measure_is_answered_by_its_own_kind(question, answers):
    assert Chatbot.from_text(QUARRY).ask(question).candidates[0].text.startswith(answers)


@pytest.mark.parametrize(
    ("question", "answer"), [("How long is the wall?", "13 miles"), ("How high is the wall?", "40 feet")]
)
def test_a_wall_is_not_as_long_as_it_is_high(question, answer):
    assert answer in Chatbot.from_text("The wall is 40 feet high and 13 miles long.").ask(question).text


def test_an_answer_does_not_begin_with_a_part_of_the_verb_asked_about():
    answer = Chatbot.from_text("In May the council called off the fair at Orrel.").ask(
        "What did the council call off?"
    )
    assert answer.text.removeprefix("the ").startswith("fair")


def test_an_abbreviation_stands_for_words_with_its_letters_or_for_nothing_that_is_said():
    bot = Chatbot.from_text(
        "The HRC told the town that all was well. The Orrel Trust (OT) paid for the pier."
    )
    assert bot.ask("What does OT stand for?").text == "Orrel Trust"
    answer = bot.ask("what does hrc stand for")
    assert (answer.text, answer.reason) == (None, "It is not said what that stands for")


def test_what_is_no_abbreviation_may_stand_for_anything():
    bot = Chatbot.from_text(
        "The thistle on the flag stands for Scotland. An ATM is an automated teller machine."
    )
    assert bot.ask("What does the thistle on the flag stand for?").text == "Scotland"
    assert "automated teller machine" in bot.ask("What does ATM stand for?").text


def test_another_name_of_a_thing_does_not_say_what_it_is():
    bot = Chatbot.from_text(
        "Hill sickness, also called the puna, is the ill feeling of people who climb too fast. It passes."
    )
    assert bot.ask("What is hill sickness?").candidates[0].text.startswith("the ill feeling")


def test_where_the_text_has_nothing_but_another_name_that_is_given():
    bot = Chatbot.from_text("Hill sickness, also called the puna, kills ten people a year in the hills.")
    assert "puna" in bot.ask("What is hill sickness?").candidates[0].text


def test_three_people_are_no_speed():
    bot = Chatbot.from_text(
        "Storm Edric had weak winds but much rain, and killed three people in a landslide."
    )
    assert bot.ask("How fast were the winds when Edric struck?").text is None


def test_the_span_of_a_bridge_is_not_its_height():
    bot = Chatbot.from_text("The bridge at Orrel has towers of stone and a span of 1,595 feet.")
    assert bot.ask("How high are the towers of the bridge at Orrel?").text is None


def test_a_day_of_something_else_is_no_birthday_and_no_day_of_death():
    bot = Chatbot.from_text("Bertram Cole married Ann Lee in 1955. Ann Lee was killed in 1971.")
    assert bot.ask("When did Bertram Cole die?").text is None
    assert bot.ask("When was Ann Lee born?").text is None


def test_pens_are_not_counted_in_dollars():
    bot = Chatbot.from_text("The shop sold the pen for $12.50; about 10,000 pens were sold on the first day.")
    assert "10,000" in bot.ask("How many pens did the shop sell on the first day?").candidates[0].text


def test_nobody_succeeds_himself():
    bot = Chatbot.from_text("Ann Roe, a former smith, took office in 1962 and stayed until 1977.")
    assert bot.ask("Who took over from Ann Roe in 1977?").candidates[0].text != "a former smith"


def test_two_names_with_a_comma_between_are_not_one_person():
    bot = Chatbot.from_text("The mayor of Orrel, Ann Roe, asked in 1987 why the road had buckled.")
    assert bot.ask("Who was the mayor of Orrel in 1987?").candidates[0].text == "Ann Roe"


def test_what_somebody_did_is_told_by_a_verb():
    bot = Chatbot.from_text(
        "The war was long. After losing the fort the crew sank their ships and left the bay at night."
    )
    answer = bot.ask("What did the crew do after losing the fort?").candidates[0].text
    assert "sank their ships" in answer


def test_which_village_it_is_is_told_by_its_name():
    bot = Chatbot.from_text("San Roque, a village that was drowned in 1962, has come out of the lake again.")
    assert bot.ask("Which drowned village has come out of the lake?").candidates[0].text == "San Roque"


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The guild took $300 in fees from each smith.", "How many dollars did the guild take?", "$300"),
        ("A quarter of the pupils passed the test in May.", "How many of the pupils passed?", "quarter"),
        ("Voss's mill burned Roe's boat in May.", "Which mill burned Roe's boat?", "Voss's mill"),
        ("The guild raised its fee to raise money for a wall.", "Why did the guild raise its fee?", "money"),
        (
            "After the flood in Orrel, a farmer, whose barn stood dry, took in the children.",
            "Who took in the children after the flood in Orrel?",
            "a farmer",
        ),
        ("The bridge that Max Stolz designed in 1901 fell.", "Who designed the bridge?", "Max Stolz"),
        ("Ann Roe entered, and Tom Hale followed.", "Who followed?", "Tom Hale"),
        ("Henry had six wives. Anne Bo was beheaded in 1536.", "Which wife was beheaded in 1536?", "Anne Bo"),
        ("Her dad was Tom Hale.", "Who was her father?", "Tom Hale"),
        ("Her ex-husband Tom Hale sold the farm.", "Who was her husband?", "Tom Hale"),
        ("The game between Orrel and Branx in Holm Park was long.", "Where was the game?", "Holm Park"),
        ("Children play between the houses.", "Where do the children play?", "the houses"),
        ("The password is 1234.", "What is the password?", "1234"),
        ("The bar is in Via Roma, 12, Milan.", "Where is the bar?", "Via Roma"),
        ("The ring is worth 500 pounds.", "How much does the ring cost?", "500 pounds"),
        ("Ed bought Brook in a deal worth $4 million.", "How much did Ed pay for Brook?", "4 million"),
        (
            "The aim of the cancer research was to cure cancer.",
            "What was the aim of the cancer research?",
            "cure cancer",
        ),
        ("Reports that a virus called haldisin had spread were false.", "What is haldisin?", "a virus"),
        ("Ivo was arrested for theft when he came home.", "Why was Ivo arrested?", "theft"),
        ("The gorge at Orrel has a span of 300 feet.", "How wide is the gorge at Orrel?", "300 feet"),
        ("The water of the spring at Orrel has 90°C.", "How hot is the water of the spring?", "90°C"),
    ],
)
def test_what_can_be_the_answer_is_not_passed_over(text, question, answer):
    assert answer in Chatbot.from_text(text).ask(question).candidates[0].text


HERON = (
    "The heron has a long, sharply pointed beak and brown legs. Herons fly with their necks drawn back into "
    "an S shape. The oldest heron was ringed in 1980 and lived for 23 years."
)


def test_a_colour_is_the_answer_to_which_colour():
    bot = Chatbot.from_text(HERON)
    assert "brown" in bot.ask("What colour are the legs of the heron?").candidates[0].text
    assert bot.ask("What colour is the neck of the heron?").text is None


def test_years_are_no_speed_and_a_shape_is_no_place():
    bot = Chatbot.from_text(HERON)
    assert bot.ask("How fast does the heron fly?").text is None
    assert bot.ask("Where do herons live?").text is None


def test_after_what_it_happened_is_not_where_and_by_how_much_not_when():
    bot = Chatbot.from_text(
        "The tram left the rails after a failure of the brakes in Narva Street. The city had cut the budget "
        "by 1.2 million euros two years ago."
    )
    assert "Narva Street" in bot.ask("Where did the tram leave the rails?").candidates[0].text
    assert "two years ago" in bot.ask("When did the city cut the budget?").candidates[0].text


MILLS = (
    "Hesk Mills, the kettle and toaster maker founded in 1924, will close its factory in Orrel next February "
    "and move production abroad, it announced on Tuesday."
)


def test_the_time_of_another_verb_is_not_when_it_happens():
    assert Chatbot.from_text(MILLS).ask("When will the factory close?").text == "next February"


def test_what_was_founded_did_not_found_itself():
    answer = Chatbot.from_text(MILLS).ask("Who founded Hesk Mills?")
    assert answer.text is None
    assert not answer.candidates[0].text.endswith("maker")


def test_a_man_with_his_age_and_his_duty_are_no_places():
    bot = Chatbot.from_text("The night watchman on duty, Emil Probst, 63, was on the second floor.")
    assert "second floor" in bot.ask("Where was the night watchman?").candidates[0].text


def test_how_long_a_state_lasts_is_no_length_in_space():
    bot = Chatbot.from_text("A cow carries its calf for seven months. The cow is 105 centimetres long.")
    assert "centimetres" not in bot.ask("How long is a cow pregnant?").candidates[0].text
    assert "centimetres" in bot.ask("How long is a cow?").candidates[0].text


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "The court appointed Ivo Dahl as head of the mill.",
            "Who was appointed head of the mill?",
            "Ivo Dahl",
        ),
        ("Ivo Dahl was appointed head of the mill.", "Who was appointed head of the mill?", "Ivo Dahl"),
        ("The wren flies at 40 kilometres an hour.", "How fast does the wren fly?", "40 kilometres an hour"),
        ("The train ran at 200 km/h.", "How fast did the train run?", "200 km/h"),
    ],
)
def test_who_was_appointed_did_not_appoint_and_a_speed_has_a_time(text, question, answer):
    assert answer in Chatbot.from_text(text).ask(question).candidates[0].text


def test_a_height_is_no_speed():
    bot = Chatbot.from_text("The wren lives at 2,100 to 3,400 metres.")
    assert bot.ask("How fast does the wren fly?").text is None


def test_the_day_of_a_dateline_is_not_when_the_firm_was_founded():
    bot = Chatbot.from_text(
        "MARWICK, Oct 12 (Reuters) - Bakery chain Lind filed for bankruptcy on Monday. The firm, founded in "
        "1903, has 40 shops."
    )
    assert bot.ask("When was Lind founded?").candidates[0].text == "1903"
    assert bot.ask("When did Lind file for bankruptcy?").text == "Monday"


def test_where_it_was_played_is_not_between_whom():
    bot = Chatbot.from_text("The match was played between Orrel and Branx in Holm Park.")
    assert bot.ask("Where was the match played?").candidates[0].text == "Holm Park"
    bot = Chatbot.from_text("The match factory is between Orrel and Branx.")
    assert "Orrel and Branx" in bot.ask("Where is the match factory?").candidates[0].text


def test_a_question_loads_no_masked_arrays():
    # They take a tenth of a one-shot question, and some functions of numpy load them unasked.
    asks = (
        "import sys\nfrom qa import Chatbot\n"
        f"answer = Chatbot.from_text({MILLS!r}).ask('When will the factory close?').text\n"
        "print(answer, 'numpy.ma' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[0] == "next February False"
