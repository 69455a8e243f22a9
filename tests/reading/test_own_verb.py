"""When and where: what is told of the verb of one half of a sentence is not told of the other's."""

import pytest

from qa import Chatbot

MOVED = "Ann Roe sold the mill in 1902 and moved to Leeds."
BUILT = "The bridge was designed and built in 1902."
FRONTED = "In 1902 the mill was sold and the family moved."
DESTROYED = "The fire destroyed the church. Ann Roe painted it in 1901."
BORN = "Ann Roe was born in Leeds and died in 1950."
RELATIVE = "The mill, which was sold in 1902, burned in 1910."
SOAKED = "Soak the beans and cook them for an hour."
PAINTED = "Ann Roe went to Paris in 1920 and painted portraits."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (MOVED, "Where did Ann Roe sell the mill?"),
        (MOVED, "In which city did Ann Roe sell the mill?"),
        (MOVED, "When did Ann Roe move to Leeds?"),
        (BORN, "When was Ann Roe born?"),
        (BORN, "Where did Ann Roe die?"),
        (PAINTED, "When did Ann Roe paint portraits?"),
        (SOAKED, "How long do I soak the beans?"),
        ("She taught at Hesk for six years and wrote two novels.", "How long did she write novels?"),
        ("Tom Lee bought the mill and sold it in 1902.", "When did Tom Lee buy the mill?"),
        ("Tom Lee broke his arm on Monday but finished the race.", "When did Tom Lee finish the race?"),
        ("The museum opened in Hull and the roof collapsed in 1951.", "When did the museum open?"),
        ("The museum opened in 1950; the roof collapsed.", "When did the roof collapse?"),
        (
            "The king signed the law in June, but parliament repealed it.",
            "When did parliament repeal the law?",
        ),
        ("The statue stands in the park and was carved in 1850.", "Where was the statue carved?"),
        ("Ann Roe took office in 1902 and married Tom Lee.", "When did Ann Roe marry Tom Lee?"),
        (DESTROYED, "When was the church destroyed?"),
        ("The council bought the field. A storm flooded it in 1987.", "When did the council buy the field?"),
        ("The thieves robbed the bank. Police caught them in Dover.", "Where did the thieves rob the bank?"),
    ],
)
def test_it_is_left_open(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (MOVED, "When did Ann Roe sell the mill?", "1902"),
        (MOVED, "Where did Ann Roe move?", "Leeds"),
        # Verbs that are joined directly share what follows.
        (BUILT, "When was the bridge designed?", "1902"),
        (BUILT, "When was the bridge built?", "1902"),
        # What leads the sentence holds for both halves.
        (FRONTED, "When did the family move?", "1902"),
        (FRONTED, "When was the mill sold?", "1902"),
        ("In Leeds she opened a school and taught Latin.", "Where did she teach Latin?", "Leeds"),
        # Without a time of its own the first half may share that of the second.
        ("Tom Lee sold the mill and left Hesk in 1902.", "When did Tom Lee leave Hesk?", "1902"),
        ("Tom Lee sold the mill and left Hesk in 1902.", "When did Tom Lee sell the mill?", "1902"),
        # Whoever gets to a place does there what is told next.
        ("The board met in Rome and elected Ann Roe.", "Where was Ann Roe elected?", "Rome"),
        ("He went to Paris and studied there for two years.", "How long did he study in Paris?", "two years"),
        # A further journey or the like is told of first: "on the second".
        (
            "She travelled to Oslo in 2018 and in 2022, and on the second journey met the king.",
            "When did she meet the king?",
            "2022",
        ),
        # Light verbs, nouns and other words for the deed.
        ("The mill was sold and the sale took place in 1902.", "When was the mill sold?", "1902"),
        ("The sale took place in 1902 and raised nine pounds.", "When was the sale?", "1902"),
        ("The fair was held in Leeds in May and drew a crowd.", "Where was the fair?", "Leeds"),
        ("The council bought the field. It did so in 1987.", "When did the council buy the field?", "1987"),
        ("Ann Roe got rid of the mill in 1902 and moved.", "When did Ann Roe sell the mill?", "1902"),
        (RELATIVE, "When was the mill sold?", "1902"),
        (RELATIVE, "When did the mill burn?", "1910"),
        ("The baker sold bread and baked beans in Hull.", "Where did the baker sell bread?", "Hull"),
        (SOAKED, "How long do I cook the beans?", "for an hour"),
        (DESTROYED, "When was the church painted?", "1901"),
    ],
)
def test_its_own_verb_has_it(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted


def test_a_sentence_may_end_with_its_verb() -> None:
    assert (
        Chatbot.from_text("Ann Roe sold the mill in 1902 and died").ask("When did Ann Roe die?").text is None
    )
    assert Chatbot.from_text("In 1902 Ann Roe left and died").ask("When did Ann Roe leave?").text == "1902"
