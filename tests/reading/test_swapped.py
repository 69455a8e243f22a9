"""Who did it to whom, what is only meant or on a condition, and what came of what is asked about."""

import pytest

from qa import Chatbot

HORSE = "Ann Roe gave Tom Lee a horse."
LETTERS = "Ann Roe attacked Tom Lee in the press. Tom Lee attacked Ann Roe in a letter."
WAR = "France invaded Spain in 1808."
MILL = "Ann Roe wanted to buy the mill, but Tom Lee bought it."
CLUB = "If Ann Roe wins, she will lead the club."
SHIP = "The ship sank because its hull was cracked."


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (HORSE, "Who gave Tom Lee a horse?", "Ann Roe"),
        (HORSE, "Who gave Ann Roe a horse?", None),
        (HORSE, "What did Ann Roe give Tom Lee?", "horse"),
        (HORSE, "What did Tom Lee give Ann Roe?", None),
        ("Ann Roe's father gave her a horse.", "Who gave Ann Roe a horse?", "father"),
        ("Ann Roe met Tom Lee in Hesk.", "Who met Ann Roe?", "Tom Lee"),
        (LETTERS, "Who attacked Ann Roe?", "Tom Lee"),
        (WAR, "Who invaded Spain?", "France"),
        (WAR, "Who invaded France?", None),
        ("France, which Spain invaded, fought back.", "Who invaded France?", "Spain"),
        (MILL, "Who bought the mill?", "Tom Lee"),
        ("Tom Lee, who had wanted to buy the mill, bought it.", "Who bought the mill?", "Tom Lee"),
        (CLUB, "Who leads the club?", None),
        (CLUB, "Who will lead the club?", "Ann Roe"),
        ("Ann Roe leads the club. If she leaves, Tom Lee will lead it.", "Who leads the club?", "Ann Roe"),
        ("Ann Roe is older than Tom Lee.", "Who is older than Ann Roe?", None),
        ("Ann Roe is older than Tom Lee.", "Who is older than Tom Lee?", "Ann Roe"),
        ("Tom Lee denied that he had stolen the ring.", "Who stole the ring?", None),
        ("Ann Roe prevented Tom Lee from selling the mill.", "Who sold the mill?", None),
        ("Ann Roe promised Tom Lee to sell the mill.", "Who sold the mill?", None),
        ("Ann Roe persuaded Tom Lee to sell the mill.", "Who sold the mill?", "Tom Lee"),
        ("The treaty was signed in Hesk but never ratified.", "Where was the treaty ratified?", None),
        ("The treaty was signed in Hesk but never ratified.", "Where was the treaty signed?", "Hesk"),
        ("Ann Roe, daughter of Tom Lee, wrote the poem.", "Who wrote the poem?", "Ann Roe"),
        (SHIP, "Why did the ship sink?", "hull was cracked"),
        (SHIP, "Why was the hull cracked?", None),
    ],
)
def test_roles(text: str, question: str, wanted: str | None) -> None:
    answer = Chatbot.from_text(text).ask(question).text
    assert answer is None if wanted is None else wanted in (answer or "")
