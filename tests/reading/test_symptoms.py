"""What a manual says is wrong, and what to do, behind a sentence that tells the symptom."""

import pytest

from qa import Chatbot

MOWER = """Lawnmower troubleshooting

The engine does not start. The fuel may be old. Drain the tank and fill it with fresh petrol.

The engine stops after a few minutes. The air filter is dirty. Wash it in soapy water and let it dry.

The blade vibrates. A bolt has come loose. Tighten the bolt with a 17 mm spanner.

Both lights flash. The battery is flat. Charge it for two hours before you use the mower again.
"""
ORCHIDS = """Caring for orchids

The leaves turn yellow. The plant gets too much sun. Move it to an east-facing window.

The roots are brown and soft. The plant has been overwatered. Cut off the soft roots.
"""


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (MOWER, "Why won't the engine start?", "The fuel may be old"),
        (MOWER, "Why does the engine stop after a few minutes?", "The air filter is dirty"),
        (MOWER, "What does it mean when both lights flash?", "The battery is flat"),
        (MOWER, "What should I do if the blade vibrates?", "Tighten the bolt with a 17 mm spanner"),
        (ORCHIDS, "Why are the leaves turning yellow?", "The plant gets too much sun"),
        (ORCHIDS, "What can I do if the leaves turn yellow?", "Move it to an east-facing window"),
        (ORCHIDS, "Why are the roots brown and soft?", "The plant has been overwatered"),
    ],
)
def test_the_cause_and_the_remedy_stand_behind_it(text: str, question: str, wanted: str) -> None:
    answer = Chatbot.from_text(text).ask(question)
    assert answer.text == wanted
    assert wanted in answer.citations[0].sentence.text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (MOWER, "Why does the engine smoke?"),
        (MOWER, "Why does the engine start?"),
        (MOWER, "What should I do if the engine overheats?"),
        (ORCHIDS, "What should I do if the roots are dry?"),
    ],
)
def test_another_symptom_has_another_cause(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (
            "Stay indoors if a swarm settles. A sting hurts for an hour.",
            "What should I do if I am stung?",
            None,
        ),
        (
            "Rented bikes have a bell. If the bike has a flat tyre, leave it at the nearest station.",
            "What should I do if the bell is broken?",
            None,
        ),
        (
            "Rented bikes have a bell. If the bike has a flat tyre, leave it at the nearest station.",
            "What should I do if the bike has a flat tyre?",
            "leave it at the nearest station",
        ),
    ],
)
def test_only_what_one_may_do_then_is_a_remedy(text: str, question: str, wanted: str | None) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
