"""What is always true of a text."""

from collections import Counter
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.source import Media, from_bytes, open_file
from taiwa.text import Text, to_text
from taiwa.values import Span

MEDIA: tuple[Media, ...] = ("text/plain", "text/markdown", "text/html")
WORDS = (
    "各国外相は、", "一致した。", "the Ministers", "agreed.", " ", "\n", "\n\n", "　", "２０２２", "Ⅶ", "ｶﾞ", "e\u0301", "\f", "\r\n",
    "- ", "1. ", "(1) ", "検索", "©", "…", "\u00a0", "a", "は", "ー", "|", "を\n", "  \n",
)  # fmt: skip
MARKUP = ("**", "*", "# ", "> ", "[x](y)", "\\", "`", "&amp;", "<b>", "</b>", "***", "_", "![i](j)", "\n---\n", "\n===\n", "<br>")
TAGS = (
    "<p>", "</p>", "<br>", "<b>", "</b>", "<td>", "<table><tr>", "</table>", "<ol><li>", "<li>", "</ol>", "&amp;", "&#x5916;",
    "<nav>", "</nav>", "<rt>x</rt>", "<script>y</script>", "<h1>", "</h1>", "<a href=z>", "</a>", "<!-- w -->", "<div hidden>",
    "</div>", "&nbsp;", "<pre>", "</pre>",
)  # fmt: skip


def fold(words: str) -> str:
    """Words width-folded and without white space."""
    return "".join(normalize("NFKC", words).split())


def sources(media: Media) -> st.SearchStrategy[str]:
    """Sources of a kind, made of its difficult parts."""
    parts = WORDS + {"text/plain": (), "text/markdown": MARKUP, "text/html": TAGS}[media]
    return st.lists(st.sampled_from(parts), max_size=40).map("".join)


texts = st.sampled_from(MEDIA).flatmap(
    lambda media: sources(media).map(lambda words: to_text(from_bytes(words.encode(), "x", media=media)))
)


@given(texts)
def test_pieces_cover_the_text_and_follow_the_source(text: Text) -> None:
    """The pieces cover every character once, in order, each inside the source."""
    at = 0
    for piece in text.pieces:
        assert piece.text.start == at
        assert len(piece.text) > 0
        assert 0 <= piece.source.start <= piece.source.end <= len(text.decoded)
        at = piece.text.end
    assert at == len(text.chars)


@given(texts)
def test_lines_are_the_text(text: Text) -> None:
    """The lines with a newline between them are the characters; none is empty, broken or ends in white space."""
    assert "\n".join(text[line.span] for line in text.lines) == text.chars
    assert all(text[line.span].strip() == text[line.span] != "" for line in text.lines)
    assert "\n" not in "".join(text[line.span] for line in text.lines)


@given(texts, st.data())
def test_the_source_at_an_origin_is_the_words(text: Text, data: st.DataObject) -> None:
    """Between any two characters that have a place of their own, the source without what is no words is the words."""
    own = [piece.text.start for piece in text.pieces] + [piece.text.end for piece in text.pieces]
    if not own:
        return
    start, end = sorted((data.draw(st.sampled_from(own)), data.draw(st.sampled_from(own))))
    span = Span(start, end)
    assert fold(text.quoted(text.origin(span))) == fold(text[span])


@given(texts)
def test_a_letter_left_alone_is_found_where_it_stood(text: Text) -> None:
    """A character that folding does not change and that no entity made is the character at its origin."""
    for at, char in enumerate(text.chars):
        origin = text.origin(Span(at, at + 1))
        found = text.decoded[origin.start : origin.end]
        if len(found) == len(fold(found)) == 1:
            assert fold(found) == char


@given(sources("text/plain"))
def test_no_character_of_plain_text_is_lost(words: str) -> None:
    """Every character that is no white space is in the text or in the log of cuts."""
    text = to_text(from_bytes(words.encode(), "x", media="text/plain"))
    kept = [text.decoded[piece.source.start : piece.source.end] for piece in text.pieces]
    cut = [text.decoded[cut.source.start : cut.source.end] for cut in text.cuts]
    assert Counter(fold("".join(kept + cut))) == Counter(fold(text.decoded))
    assert [fold(words) for words in cut] == [fold(cut.words) for cut in text.cuts]


class _Nodes(HTMLParser):
    """The text nodes of a page, as the standard library finds them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a node."""
        self.words.append(data)


@given(sources("text/html"))
def test_no_character_of_a_page_is_lost(words: str) -> None:
    """Every character of a page's text nodes is in the text or in the log of cuts."""
    nodes = _Nodes()
    nodes.feed(words)
    nodes.close()
    text = to_text(from_bytes(words.encode(), "x", media="text/html"))
    found = Counter(fold(text.chars)) + Counter(fold("".join(unescape(cut.words) for cut in text.cuts)))
    assert found == Counter(fold("".join(nodes.words)))


@given(sources("text/markdown"))
def test_no_letter_of_markdown_is_lost(words: str) -> None:
    """Every letter and digit of a Markdown file that is no markup is in the text or in the log of cuts."""
    marked = words.replace("[x](y)", "x").replace("&amp;", "&").replace("<b>", "").replace("</b>", "").replace("<br>", "")
    text = to_text(from_bytes(words.encode(), "x", media="text/markdown"))
    found = Counter(fold(text.chars + "".join(cut.words for cut in text.cuts)))
    for char, count in Counter(fold(marked)).items():
        if char.isalnum() and char not in "xyijbramp":
            assert found[char] == count


@given(st.binary(max_size=400), st.sampled_from(MEDIA))
def test_no_bytes_raise(data: bytes, media: Media) -> None:
    """Whatever the bytes, there is a text, the same each time."""
    source = from_bytes(data, "x", media=media)
    assert to_text(source) == to_text(source)


@pytest.mark.parametrize("folder", ["seeds", "white-house"])
def test_the_laws_hold_for_real_documents(shared: Path, folder: str) -> None:
    """For every line of every document we have, the source at its origin is its words, and nothing is lost."""
    for path in sorted((shared / "corpus" / folder).iterdir()):
        text = to_text(open_file(path))
        assert not text.problems
        for line in text.lines:
            assert fold(text.quoted(text.origin(line.span))) == fold(text[line.span]), (path, line)
        if text.source.media == "text/plain":
            kept = text.chars + "".join(cut.words for cut in text.cuts)
            assert Counter(fold(kept)) == Counter(fold(text.decoded))


def test_every_unit_of_the_gold_begins_and_ends_in_a_line(shared: Path, read_lines: Callable[..., list[str]]) -> None:
    """No paragraph that a person found is torn, and none is joined to its neighbour."""
    for name in ("000_9dc50551079356d3", "002_f634cb03d3e6a01b", "004_716dbc8a39055503"):
        lines = [fold(line) for line in read_lines((shared / "corpus" / "seeds" / f"{name}.txt").read_bytes())]
        gold = (shared / "gold" / f"{name}.json").read_text(encoding="utf-8")
        ends = [fold(part.split('"')[1]) for part in gold.split('"ends":')[1:] if fold(part.split('"')[1])]
        starts = [fold(part.split('"')[1]) for part in gold.split('"starts":')[1:] if fold(part.split('"')[1])]
        assert all(any(line.endswith(end) for line in lines) for end in ends)
        assert all(any(start in line[: len(start) + 6] for line in lines) for start in starts)
