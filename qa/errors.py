"""Every error that this package raises on purpose.

::

    QAError (Exception)
    ├── CorpusError          a file or folder that can't be used as a corpus
    │   ├── NotFoundError        nothing is there
    │   ├── UnreadableError      it is there, but can't be read as text
    │   ├── UnsupportedError     its format is not one that can be read
    │   └── EmptyCorpusError     it was read and holds no sentence
    ├── QuestionError        a question with nothing in it to look for
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
    """A question is empty or holds nothing to look for."""


class DatasetError(QAError):
    """A question set is not in SQuAD format, or holds no questions."""
