"""What one may, must or need not do is told in many words that mean as much."""

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Smoking is forbidden in the whole building.", "Are people allowed to smoke in the building?", "No"),
        ("Visitors must not feed the ducks.", "Is it ok to feed the ducks?", "No"),
        ("Swimming in the lake is prohibited.", "Is it forbidden to bathe in the lake?", "Yes"),
        ("Avoid watering the plants at noon.", "Should I water the plants at noon?", "No"),
        ("The cache folder can safely be deleted.", "Is it ok to delete the cache folder?", "Yes"),
        ("There is no need to book.", "Do I have to book?", "No"),
        ("Registration is optional.", "Do I have to register?", "No"),
        ("Helmets are compulsory on the track.", "Do I have to wear a helmet?", "Yes"),
        ("No licence is needed to fish here.", "Do I need a licence to fish here?", "No"),
        ("Adults must wear a badge; children need not.", "Do children have to wear a badge?", "No"),
        ("Adults must wear a badge; children need not.", "Do adults have to wear a badge?", "Yes"),
        ("Smoking is forbidden in the hall but permitted on the terrace.", "Can I smoke in the hall?", "No"),
        ("You may take photographs, but flash is prohibited.", "Can I take photographs?", "Yes"),
        ("You may take photographs, but flash is prohibited.", "Can I use flash?", "No"),
    ],
)
def test_what_is_forbidden_is_not_allowed_and_what_is_optional_is_not_required(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Guests are not allowed to cook in their rooms.", "Can guests sleep in their rooms?"),
        ("Diners must not bring wine. Beer is sold at the bar.", "Can diners bring beer?"),
        ("Members must pay a deposit; guests are welcome.", "Do guests have to pay a deposit?"),
        ("Do not use bleach on the pan.", "Can I use soap on the pan?"),
    ],
)
def test_what_is_forbidden_to_others_or_of_other_things_says_nothing(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The motion was passed by six votes to two.", "Was the vote unanimous?", "No"),
        ("The jury found her guilty by a majority of ten to two.", "Was the verdict unanimous?", "No"),
        ("The council voted unanimously to sell the hall.", "Was the vote unanimous?", "Yes"),
        ("The council voted to sell the hall.", "Was the vote unanimous?", None),
        ("The team won by two goals to one.", "Was the vote unanimous?", None),
    ],
)
def test_a_count_of_votes_tells_whether_all_agreed(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer
