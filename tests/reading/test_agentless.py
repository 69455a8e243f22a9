"""Who did it, where the text tells the deed in the passive and not by whom."""

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The next meeting is in the library, as the hall is being painted.", "Who painted the hall?"),
        ("The committee met in the library while the hall was painted.", "Who painted the hall?"),
        ("Ann Roe moved to Leeds, as the school was closed.", "Who closed the school?"),
        ("Tom Lee left when the mill was sold.", "Who sold the mill?"),
        ("Tom Lee, whose mill was sold, left.", "Who sold the mill?"),
        ("Three people were arrested after the bank was robbed.", "Who robbed the bank?"),
        ("Ann Roe designed the bridge, which was opened in 1932.", "Who opened the bridge?"),
        ("The bridge was opened in 1932 and was designed by Ann Roe.", "Who opened the bridge?"),
    ],
)
def test_it_is_left_open(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        ("The mill was sold by Tom Lee.", "Who sold the mill?", "Tom Lee"),
        ("The mill was sold. Tom Lee sold it to pay his debts.", "Who sold the mill?", "Tom Lee"),
        ("The bridge was designed by Ann Roe and opened in 1932.", "Who designed the bridge?", "Ann Roe"),
        ("The novel was written and drawn by Ann Roe.", "Who wrote the novel?", "Ann Roe"),
        ("The prize was awarded to Ann Roe by the king.", "Who awarded the prize?", "the king"),
        ("Ann Roe was married to Tom Lee.", "Who married Ann Roe?", "Tom Lee"),
        ("Ann Roe was awarded the medal in May.", "Who was awarded the medal?", "Ann Roe"),
    ],
)
def test_who_did_it_is_told(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
