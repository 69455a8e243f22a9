"""A figure, a time or a place that belongs to something else is no answer; one that may is not lost."""

from __future__ import annotations

import pytest

from qa import Chatbot

LEFT_OPEN = [
    # A distance is no height, and only degrees say how hot.
    (
        "A path leads from the mill to Heron Rock, a distance of six miles, and it is red.",
        "How high is Heron Rock?",
    ),
    ("Heron Rock is six miles from Orrel.", "How high is Heron Rock?"),
    ("Small kilns of half a cubic metre never get hot.", "How hot can a kiln get?"),
    ("The winters of Orrel are cold and last five months.", "How cold are the winters of Orrel?"),
    # An age counts nobody.
    ("Children under twelve ride free on the Orrel tram.", "How many children ride the tram each day?"),
    ("Boys aged 12 to 15 may sail.", "How many boys may sail?"),
    # What happens again and again is no time of what happened once.
    ("The yard at Orrel built a boat every nine days. A college uses it.", "When was the yard built?"),
    (
        "The baths of Orrel are open from Tuesday to Sunday between 9 a.m. and 6 p.m.",
        "When did the baths open?",
    ),
    ("The market is closed on Mondays.", "When did the market close?"),
    # Another thing's price, and what is no price at all.
    ("A ticket costs 9 crowns. In winter they come by helicopter.", "How much does the helicopter cost?"),
    ("A new wing was added in 2011 at a cost of £2 million.", "How much does it cost to park?"),
    (
        "The sale should raise £3 million, which the town will spend on a library.",
        "What will the library cost?",
    ),
    ("The bridge's lamp cost £300.", "How much did the bridge cost?"),
    ("They found 19 cups, among them a silver cup worth £900.", "How much were the cups worth altogether?"),
    ("The cups were sold for £900 each.", "How much did the cups cost altogether?"),
    ("The widening took a year. Repairs of the bridge cost £3.", "What did the widening of the bridge cost?"),
    ("Ann Roe, a 36-year-old, paid bail.", "How much bail did Ann Roe pay?"),
    # The second is not the first.
    ("Orrel is the second largest town in the shire.", "What is the largest town in the shire?"),
    ("Chess is the third most popular game in Orrel.", "What is the most popular game in Orrel?"),
    ("After Branx, Orrel is the third-largest town of the shire.", "What is the largest town of the shire?"),
    # A score is told by two numbers, and what it costs is no manner.
    ("Orrel won the final two years later, and Roe saved two shots.", "What was the score in the final?"),
    (
        "A fee is due: membership costs £30 a year, or £45 for a couple.",
        "How can I become a member of the club?",
    ),
    # A fronted phrase tells of the subject.
    ("With 900 inhabitants, it is the seat of Branx shire.", "How many people live in Branx shire?"),
    (
        "With 900 people, Orrel is the third town and seat of Branx shire.",
        "What is the population of Branx shire?",
    ),
]


@pytest.mark.parametrize(("text", "question"), LEFT_OPEN)
def test_what_belongs_to_something_else_is_not_given(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


ANSWERED = [
    ("Heron Rock rises 40 feet from the ground.", "How high is Heron Rock?", "40 feet"),
    ("The tower of Orrel measures 90 metres from base to tip.", "How tall is the tower?", "90 metres"),
    ("The pit is twelve metres deep and lies two miles away.", "How deep is the pit?", "twelve metres"),
    ("Heron Rock is six miles from Orrel.", "How far is Heron Rock from Orrel?", "six miles"),
    ("The spring has 41 °C in May.", "How warm is the spring?", "41 °C"),
    ("Temperatures in the kiln reach 900 by noon.", "How hot is the kiln?", "900"),
    ("About 40 children under twelve ride the Orrel tram.", "How many children ride the tram?", "40"),
    ("The club of Orrel has over forty members.", "How many members has the club?", "forty"),
    ("He died at the age of 84 and had won nine cups.", "How many times did he win?", "nine"),
    ("About 300 of the shipyard's 2,500 jobs will go.", "How many people will lose their jobs?", "300"),
    ("About 300 of the shipyard's 2,500 jobs will go.", "How many jobs does the shipyard have?", "2,500"),
    ("Three of the mill's 40 wheels broke in May.", "How many wheels broke in May?", "Three"),
    ("The storm sank seven of its 32 boats.", "How many boats did the storm sink?", "seven"),
    ("He was one of the 12 smiths who worked on the gate.", "How many smiths worked on the gate?", "12"),
    ("All of the 60 boats sank.", "How many boats sank?", "60"),
    ("Ann is one of the league's 20 referees.", "How many referees are there in the league?", "20"),
    ("Half of the 60 boats sank.", "How many boats sank?", "Half"),
    ("Two thirds of the boats sank.", "How many boats sank?", "Two thirds"),
    ("The yard at Orrel built a boat every nine days.", "How often did the yard build a boat?", "every nine"),
    ("The baths are open from Tuesday to Sunday.", "When do the baths open?", "Tuesday"),
    ("The baths are open until six. They open at 9 a.m.", "When do the baths open?", "9 a.m."),
    ("The baths were opened on Tuesday by the mayor.", "When did the baths open?", "Tuesday"),
    ("The baths opened on Tuesday and are open every day.", "When did the baths open?", "Tuesday"),
    ("The guild met every May.", "When did the guild meet?", "every May"),
    ("The market is closed on Mondays.", "When is the market closed?", "Mondays"),
    ("The market was founded in 1902 and is open on Mondays.", "When was the market founded?", "1902"),
    ("The soup at the inn was the best that she ate all year.", "Where did she eat the soup?", "inn"),
    ("The wells rise in the valley, two hours from the sea.", "Where do the wells rise?", "valley"),
    ("The dance was held in the night club.", "Where was the dance held?", "night club"),
    ("The wall fell apart from neglect.", "Why did the wall fall apart?", "neglect"),
    ("All mills closed, apart from one, because coal was dear.", "Why did the mills close?", "coal"),
    ("The school closed as all teachers except one had the flu.", "Why did the school close?", "had the flu"),
    ("A ticket costs 9 crowns.", "How much does a ticket cost?", "9 crowns"),
    ("The bridge is long. It cost £3 million to build.", "How much did the bridge cost?", "£3 million"),
    ("The bridge is old. Its construction cost £3 million.", "What did the bridge cost?", "£3 million"),
    ("Ann sold the farm to Ivo Dahl for £4,000.", "How much did Ivo Dahl pay for the farm?", "£4,000"),
    ("Adults pay £9 and children £4.", "How much do children pay?", "£4"),
    ("The mill's roof was mended at a cost of £4.", "How much did the roof of the mill cost?", "£4"),
    ("The siege cost him his job.", "What did the siege cost him?", "his job"),
    ("The cups, one of which is old, are worth £900 in all.", "How much are they worth in total?", "£900"),
    ("Dahl is the second-largest maker of jam behind Linton.", "Who is the biggest maker of jam?", "Linton"),
    ("Orrel is the second city of the shire and its largest port.", "What is the largest port?", "Orrel"),
    ("Chess is the third most popular game in Orrel.", "What is the third most popular game?", "Chess"),
    ("Orrel beat Branx 3-1 in the final, after two years.", "What was the score in the final?", "3-1"),
    ("Ann Roe got 87 in the test.", "What was the score of Ann Roe in the test?", "87"),
    ("He paid for the boat with £300 from his uncle.", "How did he pay for the boat?", "£300"),
    ("He became rich by selling boats at £30 each.", "How did he become rich?", "selling boats"),
    ("With 900 inhabitants, Orrel is the seat of Branx shire.", "How many people live in Orrel?", "900"),
    ("With 900 boats, Branx shire has more than Orrel.", "How many boats does Branx shire have?", "900"),
    ("The hall was a chapel in Orrel before it was a hall.", "What was the hall before?", "chapel"),
    ("The city, once Lindby, was renamed.", "What was the city called before it was renamed?", "Lindby"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "question", "answer"), ANSWERED)
def test_what_belongs_to_what_is_asked_is_found(text, question, answer):
    assert answer in Chatbot.from_text(text).ask(question).candidates[0].text


@pytest.mark.parametrize(
    ("text", "question", "wrong"),
    [
        ("Ann Roe died at 79 after a long fever.", "Which fever did Ann Roe have?", "79"),
        ("The island feeds its guests in the evening.", "Where do the guests eat?", "evening"),
        (
            "The baths close in May, except on feast days, to be cleaned.",
            "Why are the baths closed?",
            "feast",
        ),
        ("It is in a former barn in Orrel. It became a mill in 1902.", "What was the mill before?", "Orrel"),
        (
            "The lease was extended from six months to a year.",
            "How long was the lease extended?",
            "to a year",
        ),
    ],
)
def test_what_is_of_another_kind_does_not_come_first(text, question, wrong):
    assert wrong not in Chatbot.from_text(text).ask(question).candidates[0].text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Drying takes anywhere from three weeks to a year.", "three weeks to a year"),
        ("Drying takes between two months and a year.", "two months and a year"),
        ("Drying takes from two to five months.", "two to five months"),
        ("Drying takes ten hours to a day's surprise.", "ten hours"),
    ],
)
def test_a_range_over_two_units_is_one_answer(text, answer):
    assert Chatbot.from_text(text).ask("How long does drying take?").text == answer
