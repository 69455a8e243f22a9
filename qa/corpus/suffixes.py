"""The suffixes of the files that can be read, in lower case."""

__all__ = ["INDEX", "RICH", "TEXT"]

TEXT = (".txt", ".text", ".md", ".markdown")
"""Files that are text themselves."""

RICH = (".docx", ".epub", ".htm", ".html", ".pdf", ".xhtml")
"""Files whose text is extracted (`qa.corpus.formats`)."""

INDEX = ".qai"
"""The files that the command ``index`` writes."""
