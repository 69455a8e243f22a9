"""A text that stands in no file, as a segment: what came through a pipe, or was pasted."""

from __future__ import annotations

import io

from qa.corpus.loading import read_given
from qa.storage.arrays import parse
from qa.storage.segment import Segment, open_segment
from qa.storage.writing import SegmentWriter, digest

__all__ = ["segment_of"]


def segment_of(data: bytes, name: str) -> Segment:
    """Index one text in memory.

    Parameters
    ----------
    data : bytes
        UTF-8, as in a file.
    name : str
        What it is called in complaints, and where it has no title of its own.

    Raises
    ------
    CorpusError
        When it can't be used.
    """
    article, sentences = read_given(data, name)
    file = io.BytesIO()
    writer = SegmentWriter(file)
    writer.add(article, sentences, digest(data))
    writer.finish()
    return open_segment(parse(file.getbuffer(), verify=False))
