"""Question sets in SQuAD format (1.1 and 2.0)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from qa.errors import DatasetError, NotFoundError, UnreadableError
from qa.hints import Any

__all__ = ["Case", "Document", "load_squad"]


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its accepted answers; none where the text does not say.

    Parameters
    ----------
    id : str
    question : str
    answers : tuple of str
    starts : tuple of int
        Offset of each answer in its paragraph.
    paragraph : int
        Number of the paragraph in its document, from 0.
    """

    id: str
    question: str
    answers: tuple[str, ...]
    starts: tuple[int, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article of a question set: its paragraphs and the questions on them."""

    title: str
    paragraphs: tuple[str, ...]
    cases: tuple[Case, ...]


def load_squad(path: str | Path) -> tuple[Document, ...]:
    """Read a question set.

    Parameters
    ----------
    path : str or Path

    Returns
    -------
    tuple of Document

    Raises
    ------
    NotFoundError, UnreadableError
        The file can't be read.
    DatasetError
        It isn't in SQuAD format, or holds no questions.
    """
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise NotFoundError(f"{path}: no such file or folder; check the spelling") from error
    except OSError as error:
        why = (error.strerror or "unreadable").lower()
        raise UnreadableError(f"{path}: can't be read ({why}); name a readable file") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path}: not UTF-8 text; convert it first") from error
    except (ValueError, RecursionError) as error:
        raise DatasetError(f"{path}: not JSON ({error}); a SQuAD-format file is expected") from error
    try:
        documents = tuple(_document(entry) for entry in content["data"])
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
        lacking = f": {error} is missing" if isinstance(error, KeyError) else ""
        raise DatasetError(
            f"{path}: not in SQuAD format (data, paragraphs, context, qas, question){lacking}"
        ) from error
    if not any(document.cases for document in documents):
        raise DatasetError(f"{path}: holds no questions")
    return documents


def _document(entry: dict[str, Any]) -> Document:
    cases: list[Case] = []
    paragraphs: list[str] = []
    for number, paragraph in enumerate(entry["paragraphs"]):
        paragraphs.append(_string(paragraph["context"]))
        for qa in paragraph["qas"]:
            answers = [] if qa.get("is_impossible") else qa["answers"]
            cases.append(
                Case(
                    str(qa.get("id", len(cases))),
                    _string(qa["question"]),
                    tuple(_string(answer["text"]) for answer in answers),
                    tuple(int(answer["answer_start"]) for answer in answers),
                    number,
                )
            )
    return Document(str(entry.get("title", "")), tuple(paragraphs), tuple(cases))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected text, found {type(value).__name__}")
    return value
