"""Every error that this package raises on purpose.

::

    QAError (Exception)
    ├── CorpusError          a file or folder that can't be used as a corpus
    │   ├── NotFoundError        nothing is there
    │   ├── UnreadableError      it is there, but can't be read as text
    │   ├── UnsupportedError     its format is not one that can be read
    │   └── EmptyCorpusError     it was read and holds no sentence
    ├── QuestionError        a question that is too long, or that was typed and is empty or no UTF-8
    └── DatasetError         a question set that is not in the expected format
"""

from __future__ import annotations

__all__ = [
    "CorpusError",
    "DatasetError",
    "EmptyCorpusError",
    "NotFoundError",
    "QAError",
    "QuestionError",
    "UnreadableError",
    "UnsupportedError",
]


class QAError(Exception):
    """The root: its message is one line that names the thing and the remedy."""


class CorpusError(QAError):
    """A file or a folder can't be used as a corpus."""


class NotFoundError(CorpusError):
    """There is no such file or folder."""


class UnreadableError(CorpusError):
    """A file can't be read: permission, encoding, or not text at all."""


class UnsupportedError(CorpusError):
    """A file's format is not one that can be read."""


class EmptyCorpusError(CorpusError):
    """Everything was read, and there is no sentence in it."""


class QuestionError(QAError):
    """A question can't be asked: it is as long as a text; where it was typed or piped, empty or not UTF-8.

    A question that names nothing to look for gets an answer that says so.
    """


class DatasetError(QAError):
    """A question set is not in SQuAD format, or holds no questions."""
