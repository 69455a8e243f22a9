"""Completion of commands, of what follows them, and of the names that occur in the articles."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document

from qa.corpus.content import can_be_read
from qa.corpus.folders import suffix_of
from qa.hints import TYPE_CHECKING
from qa.interface.commands import COMMANDS, meant
from qa.interface.saving import SAVABLE
from qa.interface.text import safe
from qa.language.lexicon import FUNCTION_WORDS
from qa.language.patterns import regex
from qa.language.stems import fold

if TYPE_CHECKING:
    from qa.corpus.article import Sentence
    from qa.interface.session import Session

__all__ = ["ChatCompleter", "names"]

FILES = 1_000
"""Articles whose file names are known: each has to be looked at."""
READ = 20_000
"""Sentences read for names: completion must not be waited for."""

_NAME = regex(r"\b[A-Z][\w’'-]*(?:\s(?:(?:of|the|de|van|von|al)\s)?[A-Z][\w’'-]*)*")
_POSSESSIVE = regex(r"[’']s?$")


def names(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    """Runs of capitalised words, those that occur most often first."""
    counts: Counter[str] = Counter()
    for sentence in islice(sentences, READ):
        for match in _NAME.finditer(sentence.text):
            name = _POSSESSIVE.sub("", match.group())
            # The first word of a sentence has a capital anyway.
            if match.start() == 0 and (" " not in name or fold(name.split()[0]) in FUNCTION_WORDS):
                name = name.partition(" ")[2]
            counts[name] += 1
    return tuple(
        safe(name) for name, _ in sorted(counts.items(), key=lambda row: (-row[1], row[0])) if len(name) > 1
    )


def _is_readable(path: str) -> bool:
    """Whether a path is a folder or a file that can be loaded."""
    return os.path.isdir(path) or (can_be_read(path) and os.access(path, os.R_OK))


def _is_savable(path: str) -> bool:
    """Whether a path is a folder, or a file to which a conversation may be saved."""
    return os.path.isdir(path) or suffix_of(path) in SAVABLE


class ChatCompleter(Completer):
    """Completes the line of a chat.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._readable = PathCompleter(expanduser=True, file_filter=_is_readable)
        self._savable = PathCompleter(expanduser=True, file_filter=_is_savable)
        self._names_of: tuple[int, tuple[int, ...]] | None = None  # the articles whose names are known
        self._known: tuple[str, ...] = ()

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """What may stand at the cursor."""
        before = document.text_before_cursor.lstrip()
        if not before.startswith("/"):
            return self._names(before)
        word, blank, argument = before.partition(" ")
        if not blank:
            return self._commands(word)
        return self._arguments(word, argument, complete_event)

    def _commands(self, word: str) -> Iterator[Completion]:
        for command in COMMANDS:
            name = f"/{command.name}"
            if name.startswith(word.casefold()):
                text = f"{name} " if command.argument else name
                yield Completion(text, -len(word), display=name, display_meta=command.help)

    def _arguments(self, word: str, argument: str, event: CompleteEvent) -> Iterator[Completion]:
        command = meant(word[1:].casefold())
        kinds = {command.completes} if command else set()
        if "readable" in kinds:
            yield from self._readable.get_completions(Document(argument), event)
        elif "savable" in kinds:
            yield from self._savable.get_completions(Document(argument), event)
        elif "citations" in kinds and self.session.turns:
            numbers = (str(citation.number) for citation in self.session.turns[-1].citations)
            yield from (Completion(row, -len(argument)) for row in numbers if row.startswith(argument))
        elif "articles" in kinds:
            part = argument.rpartition(",")[2].lstrip()
            yield from (Completion(name, -len(part)) for name in self._articles(part.casefold()))

    def _articles(self, part: str) -> list[str]:
        """The titles that hold it; else the names of the files that do."""
        corpus = self.session.corpus
        titles = dict.fromkeys(safe(title) for title in corpus.titles())
        found = [title for title in titles if part in title.casefold()]
        if found and part:
            return found
        files = (os.path.basename(article.path or "") for article in islice(corpus.articles, FILES))
        return found or [safe(name) for name in dict.fromkeys(files) if name and part in name.casefold()]

    def _in_use(self) -> tuple[str, ...]:
        """The names that occur in the articles in use."""
        corpus, articles = self.session.corpus, self.session.articles
        every = articles is corpus.articles
        key = (id(corpus), () if every else tuple(map(id, articles)))
        if key != self._names_of:
            chosen = corpus.sentences if every else chain.from_iterable(map(corpus.of, articles))
            self._names_of, self._known = key, names(chosen)
        return self._known

    def _names(self, before: str) -> Iterator[Completion]:
        start = re.search(r"\w[\w’'-]*$", before)
        if start is None or len(start.group()) < 2:
            return
        word = start.group()
        fitting: dict[str, None] = {}
        for name in self._in_use():
            parts = name.split()
            for at, part in enumerate(parts):
                if part.casefold().startswith(word.casefold()) and part[0].isupper():
                    fitting[" ".join(parts[at:])] = None
                    break
        fitting.pop(word, None)
        yield from (Completion(name, -len(word)) for name in fitting)
