"""What `from qa import ...` offers, and what the README promises."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys

import pytest

import qa
from qa.interface.arguments import COMMANDS, parse
from qa.interface.commands import COMMANDS as CHAT_COMMANDS
from qa.reading.link.exclusions import all_exclusions
from qa.reading.yes_no.elsewhere import ELSEWHERE
from qa.reading.yes_no.settling import SETTLING


def test_the_list_of_public_names_is_sorted_and_every_name_is_there():
    assert sorted(qa.__all__) == qa.__all__
    assert set(qa.__all__) <= set(dir(qa))
    for name in qa.__all__:
        assert getattr(qa, name).__doc__, name


def test_a_module_offers_what_another_names(root):
    """What no other module and no test names is no part of a module's face, but of its inside."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in root.glob("[qt]*/**/*.py")}
    modules = {".".join(path.relative_to(root).with_suffix("").parts) for path in trees}
    whole = {module.rpartition(".")[2]: module for module in modules if module.startswith("tests.fuzz.")}
    taken, faces = {}, {}
    for path, tree in trees.items():
        taken[path] = {
            (whole.get(node.module, node.module), row.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for row in node.names
        } | {("", node.attr) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in tree.body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
                module = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
                faces[module] = {row.value for row in node.value.elts}, path
    faces.pop("qa")  # that one is for the user
    # Exclusions and constructions are named in tables, by their places.
    places = [f"qa.reading.link.{row.place}" for row in all_exclusions()]
    places += [f"qa.reading.yes_no.settling.{row.place}" for row in SETTLING.values()]
    places += [f"qa.reading.yes_no.elsewhere.{row.place}" for row in ELSEWHERE.values()]
    taken[root] = {(module, name) for module, _, name in (place.rpartition(".") for place in places)}
    idle, hidden = [], []
    for module, (names, path) in faces.items():
        others = set().union(*(known for other, known in taken.items() if other != path))
        idle += [(module, name) for name in sorted(names) if not {(module, name), ("", name)} & others]
        asked = {name for origin, name in others if origin == module and f"{module}.{name}" not in faces}
        hidden += [(module, name) for name in sorted(asked - names) if f"{module}.{name}" not in modules]
    assert not idle
    assert not hidden


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Chatbto'"):
        _ = qa.Chatbto


def test_importing_the_package_loads_nothing_heavy(root):
    code = "import sys, qa; print(sorted({'sklearn', 'numpy', 'scipy', 'prompt_toolkit'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_readmes_python_runs_and_says_what_it_says(readme):
    code = re.search(r"```python\n(.*?)```", readme, re.DOTALL)[1]
    names = {}
    exec(code, names)  # noqa: S102
    assert names["answer"].citations[0].sentence.text == "It was designed by John Bradfield."
    for expression, value in re.findall(r"^(conversation\S.*?)\s+#\s+('.*')$", code, re.MULTILINE):
        assert repr(eval(expression, names)) == value  # noqa: S307


def test_every_command_line_in_the_readme_is_understood(readme):
    lines = re.findall(r"^    \.venv/bin/python chat\.py (.*)$", readme, re.MULTILINE)
    assert len(lines) >= 3
    for line in lines:
        words = shlex.split(line.split(" <")[0])
        assert parse(words, "chat.py").command in {"chat", *COMMANDS}


def test_the_readme_names_chat_commands_that_exist(readme):
    named = set(re.findall(r"`/(\w+)", readme))
    assert {"source", "article", "why", "save"} <= named
    assert named <= {command.name for command in CHAT_COMMANDS}


def test_the_readme_names_the_keys_of_the_json(readme, root):
    done = subprocess.run(
        [sys.executable, root / "chat.py", "ask", "--json", "What did China promise?"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    keys = re.findall(r'"(\w+)":', done.stdout)
    assert keys
    assert all(f"`{key}`" in readme for key in keys)


def test_the_conversation_in_the_readme_is_what_the_chat_says(readme, root):
    block = re.search(r"^    > .*?(?=\n\S)", readme, re.DOTALL | re.MULTILINE)[0]
    shown = "\n".join(line.removeprefix("    ") for line in block.split("\n")).rstrip()
    questions = re.findall(r"^> (.*)$", shown, re.MULTILINE)
    done = subprocess.run(
        [sys.executable, root / "chat.py"],
        input="\n".join(questions), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.rstrip() == shown
