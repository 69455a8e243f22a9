"""What each target normally sees: where hypothesis and the fuzzer begin."""

from __future__ import annotations

from made_files import docx, epub, paragraph, pdf

__all__ = ["KNOWN", "SEEDS"]

KNOWN = (
    "Ruth Lane opened the Hesk pool in May 1932. She was born in Oslo, and Tom Hay, the mayor, praised her "
    "because the work was finished early. It cost $3 million. The pool is 50 metres long."
)
OTHER = "Snow in Hesk\n\nTom Hay opened the Hesk pool on 3 March 1940. It was closed, said The Echo."
QUESTIONS = (
    "Who opened the pool?\nWhere was she born?\nWhy did he praise her?\nAnd Tom Hay?\nHow much?\nIs it long?"
)
COMMANDS = (
    "Who opened the pool?\n/why\n/sources\n/source 1\n/article\n/articles\n/use 1\n/suggest\n1\n/new\n/help"
)
PAGE = """<!doctype html><meta charset=utf-8><title>Snow</title><nav><a href=/>Home</a></nav>
<main><h1>Snow</h1>
<ul><li>a<li>b</ul><table><tr><td>a<td>b</table><pre>x</pre><p>It fell.</main><script>1</script>"""
BODY = """<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Snow</w:t><w:tab/><w:br/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""
PACKAGE = """<package><metadata/><manifest>
<item id="c" href="../OEBPS/a.xhtml" media-type="text/html"/></manifest>
<spine><itemref idref="c"/></spine></package>"""

SEEDS = {
    "split": KNOWN.encode(),
    "words": KNOWN.encode(),
    "question": b"Please, can you tell me in which year, if any, the pool was opened by Ruth Lane?",
    "loaded": f"---\ntitle: Snow\ndate: 2024-03-03\n---\n# Snow\n\n{KNOWN}\n\n- a\n- b\n".encode(),
    "page": PAGE.encode(),
    "pdf_file": pdf(["Snow fell on Oslo.", "Zoë Lund closed the school in 1987."], info="/Title (Snow)"),
    "pdf_content": b"BT /F1 11 Tf 1 0 0 1 72 700 Tm (Snow fell.) Tj T* [(a) -250 (b)] TJ ET",
    "docx_file": docx(paragraph("Snow fell."), title="Snow", created="2024-03-03"),
    "docx_body": BODY.encode(),
    "epub_file": epub({"a.xhtml": "<h1>Snow</h1><p>It fell.</p>"}, metadata="<dc:title>Snow</dc:title>"),
    "epub_chapter": b"<html><head><title>a</title></head><body><h1>Snow</h1><p>It fell.</p></body></html>",
    "epub_package": PACKAGE.encode(),
    "asked": f"{KNOWN}\x1d{OTHER}\0{QUESTIONS}".encode(),
    "followed_up": QUESTIONS.encode(),
    "chatted": f"{KNOWN}\0{COMMANDS}".encode(),
}
"""By the target's name."""
