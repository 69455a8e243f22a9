"""The prompt: its keys, its completion, its toolbar, and how they look."""

from __future__ import annotations

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app, run_in_terminal
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from qa.hints import TYPE_CHECKING
from qa.interface.completer import ChatCompleter
from qa.interface.text import begun, columns, safe
from qa.questions.limits import MOST_LETTERS

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.formatted_text import AnyFormattedText
    from prompt_toolkit.history import History
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent
    from prompt_toolkit.output import Output

    from qa.interface.session import Session

__all__ = ["make_prompt", "toolbar"]

_STYLE = Style.from_dict(
    {
        "prompt": "bold ansigreen",
        "bottom-toolbar": "noreverse fg:ansibrightblack",
        "placeholder": "fg:ansibrightblack",
    }
)
_PROMPT = 3  # columns that the prompt and the cursor take
_SHORTEST = 12  # columns of a title that still tells something
_PLAIN = Style.from_dict({"bottom-toolbar": "noreverse"})


def make_prompt(
    session: Session,
    *,
    history: History,
    vi: bool = False,
    input: Input | None = None,  # noqa: A002 - prompt_toolkit's own name for it
    output: Output | None = None,
) -> PromptSession[str]:
    """A prompt for a chat."""
    colour = session.screen.colour
    return PromptSession(
        [("class:prompt", "> ")],
        history=history,
        auto_suggest=AutoSuggestFromHistory(),
        completer=ChatCompleter(session),
        # The menu opens by itself for commands only: for names it would be in the way of every question.
        complete_while_typing=Condition(_is_command),
        enable_history_search=~Condition(_is_command),
        key_bindings=_keys(session),
        bottom_toolbar=lambda: toolbar(session, get_app().output.get_size().columns),
        prompt_continuation=lambda width, _number, _wrapped: " " * width,
        placeholder=lambda: _placeholder(session),
        editing_mode=EditingMode.VI if vi else EditingMode.EMACS,
        style=_STYLE if colour else _PLAIN,
        color_depth=None if colour else ColorDepth.DEPTH_1_BIT,
        include_default_pygments_style=False,
        reserve_space_for_menu=6,
        input=input,
        output=output,
    )


def _complete(buffer: Buffer) -> None:
    """Write what all completions begin with; where that stands already, show them, then go through them."""
    state = buffer.complete_state
    if state is not None and state.current_completion is not None:
        buffer.complete_next()
        return
    found = list(buffer.completer.get_completions(buffer.document, CompleteEvent(completion_requested=True)))
    starts = {row.start_position for row in found}
    if len(starts) != 1:  # none, or of several sorts
        return
    typed = -starts.pop()
    common = _common(*(row.text for row in found))
    if len(found) == 1 or len(common) > typed:
        buffer.delete_before_cursor(typed)
        buffer.insert_text(common)
        if len(found) > 1:
            buffer.start_completion()
    elif state is not None:
        buffer.complete_next()
    else:
        buffer.start_completion()


def _common(first: str, *others: str) -> str:
    """What texts begin with, whatever their case, as the first of them has it."""
    same = 0
    for letters in zip(first.lower(), *map(str.lower, others), strict=False):
        if len(set(letters)) > 1:
            break
        same += 1
    return first[:same]


def _is_command() -> bool:
    return get_app().current_buffer.text.lstrip().startswith("/")


def _keys(session: Session) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @keys.add("tab")
    def _(event: KeyPressEvent) -> None:
        _complete(event.current_buffer)

    @keys.add(Keys.BracketedPaste)
    def _(event: KeyPressEvent) -> None:
        pasted = event.data.replace("\r\n", "\n").replace("\r", "\n")
        if len(pasted) <= MOST_LETTERS:
            event.current_buffer.insert_text(pasted)
            return
        # To draw it would take minutes, only to say that it is no question.
        session.pasted = pasted
        told = f"what was pasted has {len(pasted):,} letters: it is no question; /paste answers from it"
        run_in_terminal(lambda: session.complain(told))

    return keys


def _placeholder(session: Session) -> AnyFormattedText:
    """The first example, as long as nothing was asked; without colour it would look typed."""
    if not session.offered or session.turns or not session.screen.colour:
        return ""
    room = get_app().output.get_size().columns - _PROMPT
    first = safe(session.offered[0])
    return [("class:placeholder", first if columns(first) <= room else f"{begun(first, room - 1)}…")]


def toolbar(session: Session, width: int) -> str:
    """What is in use, and how to get on; the parts that fit, the most important first."""
    articles = session.articles
    what = safe(articles[0].title) if len(articles) == 1 else f"{len(articles):,} articles"
    asked = len(session.turns)
    parts = ["/help", "Ctrl-D leaves", f"{asked} question{'s' * (asked != 1)}"]
    while parts and columns(" · ".join(parts)) > width - 1:
        parts.pop()
    room = width - 1 - columns(" · ".join([*parts, ""]))
    if columns(what) > room:
        what = f"{begun(what, room - 1)}…" if room >= _SHORTEST else ""
    return " · ".join(filter(None, [what, *reversed(parts)]))
