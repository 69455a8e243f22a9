"""Of a web page the main text is read, and nothing around it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.corpus.formats.document import FormatError
from qa.corpus.formats.html import read_html


def text_of(page):
    return read_html(page.encode()).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<h1>Snow</h1><p>It fell.<p>Nobody\nminded.", "Snow\n\nIt fell.\n\nNobody minded.\n"),
        ("Snow <b>fe</b>ll <i>all</i>\n day.", "Snow fell all day.\n"),
        ("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree.\n"),
        ("<p>One<br>two<br><br>three.", "One\ntwo\n\nthree.\n"),
        ("<p>Bring:<ul><li>a hat<li>a map</ul><p>Go.", "Bring:\n\n- a hat\n- a map\n\nGo.\n"),
        ("<ul><li>a hat</ul>", "- a hat\n"),
        ("<ol start=3><li>a<ul><li>b</ul><li>c</ol>", "3. a\n  - b\n4. c\n"),
        ("<ul><li><p>One.<p>Two.</ul>", "- One.\n\nTwo.\n"),
        ("<dl><dt>Firn<dd>Old snow.</dl>", "Firn\nOld snow.\n"),
        ("<table><tr><th>Day<th>mm<tr><td>Mon<td>3</table>", "| Day | mm |\n| Mon | 3 |\n"),
        ("<table><tr><td><p>One.<p>Two.<td>Three.</table>", "One.\n\nTwo.\n\nThree.\n"),
        ("<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc\n"),
        ("<p>He said <q>no</q>.", "He said “no”.\n"),
        ("10&nbsp;mil&shy;lion &mdash; &lt;b&gt; &#233; &#x80; &amp;amp;", "10 million — <b> é € &amp;\n"),
    ],
)
def test_paragraphs_headings_lists_and_tables_stay_apart(body, text):
    assert text_of(body) == text


@pytest.mark.parametrize(
    "around",
    [
        "<script>var x = '<p>no</p>'</script>", "<style>p {}</style>", "<nav><p>no</nav>",
        "<footer>no</footer>",
        "<aside><p>no</aside>", "<noscript>no</noscript>", "<template><p>no</template>", "<!-- no -->",
        "<select><option>no</select>", "<button>no</button>", "<svg><title>no</title></svg>",
        "<div hidden><p>no</div>", "<div style='display: none'>no</div>", "<div role=navigation>no</div>",
        "<span aria-hidden=true>no</span>", "<div class='wide sidebar'>no</div>",
        "<div id=cookie-banner>no</div>",
        "<ul><li><a href=a>no</a><li><a href=b>no</a><li><a href=c>no</a></ul>",
        "<p><a href=a>no</a> | <a href=b>no</a> | <a href=c>no</a></p>",
    ],
)  # fmt: skip
def test_what_stands_around_the_text_is_left_out(around):
    snow = "<p>Snow fell on the town all day, and nobody minded.</p>"
    expected = "Snow fell on the town all day, and nobody minded.\n"
    assert text_of(around + snow) == text_of(snow + around) == expected


def test_the_main_element_or_else_the_article_is_the_text():
    snow = "<p>Snow fell on the town all day.</p>"
    page = f"<header><p>The Post</header><main>{snow}</main><p>Write to us."
    assert text_of(page) == "Snow fell on the town all day.\n"
    assert text_of(page.replace("main>", "article>")) == "Snow fell on the town all day.\n"
    assert "The Post" in text_of(page.replace("main>", "div>"))


def test_an_empty_main_element_or_a_name_that_misleads_does_not_hide_the_text():
    snow = "<p>Snow fell on the town all day.</p>"
    assert text_of(f"<main></main>{snow}") == "Snow fell on the town all day.\n"
    assert text_of(f"<div class=sidebar>{snow}</div>") == "Snow fell on the town all day.\n"
    assert (
        text_of(f"<body class=navigation style='display:none'>{snow}") == "Snow fell on the town all day.\n"
    )


def test_a_short_list_and_links_within_the_text_are_kept():
    links = "<ul><li><a href=a>Firn</a><li><a href=b>Ice</a><li><a href=c>Hail</a></ul>"
    assert text_of(f"<main><p>Read on:</p>{links}</main>") == "Read on:\n\n- Firn\n- Ice\n- Hail\n"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Snow in May - The Post</title>", "<h1>Snow in  May</h1><p>It fell.", "Snow in May"),
        ("<title>Snow in May</title>", "<h1>The Post</h1><p>It fell.", "Snow in May"),
        ("<meta property=og:title content='Snow &amp; ice'><title>Post</title>", "<p>It fell.", "Snow & ice"),
        ("", "<h1>Snow</h1><p>It fell.", "Snow"),
        ("", "<p>It fell.", ""),
    ],
)
def test_the_title_is_the_pages_own(head, body, title):
    assert read_html(f"<head>{head}</head><body>{body}".encode()).title == title


@pytest.mark.parametrize(
    "says",
    [
        "<meta property='article:published_time' content='2024-03-03T08:00:00+01:00'>",
        "<meta name=DC.date content='2024-03-03'>",
        "<meta name=date content='March 3, 2024'>",
        '<script></script><script type="application/ld+json">{"datePublished": "2024-03-03"}</script>',
        "<body><time datetime='2024-03-03' pubdate>Sunday</time>",
        "<body><span itemprop=datePublished content='2024-03-03'>Sunday</span>",
    ],
)
def test_the_day_is_the_one_of_publication(says):
    document = read_html(f"<meta property=og:site_name content='The Post'>{says}<p>It fell.".encode())
    assert (document.date, document.source) == (dt.date(2024, 3, 3), "The Post")


def test_a_year_or_a_day_of_two_readings_is_no_date():
    for day in ("2024", "03/04/2024", "soon"):
        assert read_html(f"<meta name=date content='{day}'><p>It fell.".encode()).date is None


@pytest.mark.parametrize(
    "data",
    [
        "<p>Zoë – no.".encode(), b"\xef\xbb\xbf" + "<p>Zoë – no.".encode(), "<p>Zoë – no.".encode("utf-16"),
        "<p>Zoë – no.".encode("cp1252"), "<meta charset=iso-8859-1><p>Zoë – no.".encode("cp1252"),
        "<meta http-equiv=x content='text/html; charset=mac-roman'><p>Zoë – no.".encode("mac-roman"),
        "<?xml version='1.0' encoding='utf-8'?><html><p>Zoë – no.".encode(),
        "<meta charset=no-such><p>Zoë – no.".encode(), "<meta charset=utf-16><p>Zoë – no.".encode(),
    ],
)  # fmt: skip
def test_a_page_is_decoded_as_it_says_or_as_it_must_be(data):
    assert read_html(data).text == "Zoë – no.\n"


@pytest.mark.parametrize(
    "page", ["", " ", "<p>", "<nav>no</nav>", "<script>no()</script>", "<title>no</title>"]
)
def test_a_page_without_text_says_so(page):
    with pytest.raises(FormatError, match=r"^no text in this page; "):
        text_of(page)


@pytest.mark.parametrize(
    "deep",
    [
        "<div>" * 50_000 + "<p>Deep.", "<p><b>Deep." * 5_000, "<table><tr><td>Deep." * 5_000,
        "<ul><li>Deep." * 5_000, "<font>Deep." + "<font>" * 50_000, "Deep." + "<" * 50_000,
        "Deep. <a " + "b " * 50_000, "Deep. " + "<!--" * 50_000, "Deep. " + "&" * 50_000,
        "</p>" * 50_000 + "Deep.",
    ],
)  # fmt: skip
def test_no_nesting_is_too_deep(deep):
    text = text_of(deep)
    assert "Deep." in text
    assert len(text) < 2 * len(deep)


PIECES = (
    "<p> </p> <b> <table> <tr> <td> </table> <ul> <ol> <li> </ul> <pre> <main> </main> <a> </a> <svg> <br> "
    "<q> <title> <nav> </nav> <h1> <dd> &amp; &#0; &#xd800; word . <!-- --> <![CDATA[ ]]> </ < > \0 é"
)


@given(
    st.lists(
        st.sampled_from([" ", *PIECES.split(" ")])
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=4),
        max_size=40,
    )
)
def test_any_page_gives_text_that_can_be_written_or_says_that_it_has_none(pieces):
    try:
        text = text_of("".join(pieces))
    except FormatError:
        return
    assert text.strip()
    assert text.encode().decode() == text
    assert all(c.isprintable() or c == "\n" or ord(c) > 127 for c in text)
