"""Garbage and hostile files: bounded time and memory, a problem, never an exception."""

import random
import time

import pytest

from taiwa.source import Media, from_bytes
from taiwa.text import htmlpage, rows, to_text

SIZE = 20_000
PATTERNS = (
    "a", "(", "1", " ", "\n", "<", "&", "&#", "<!--", "<a ", '<a "', "<a \"'", '<a x="', "<div>", "<b>", "</b>", "</div>",
    "<table><tr><td>", "<td></table>", "<ul><li>x", "<section>x</p></div>", "<script>", "<ruby>x<rt>", "<nav>x", "<span hidden>",
    "*", "**x ", "_x ", "[", "](", "![", "`", "\\", "> ", "# ", "    - x\n", "1. x\n", "|", "~~", "[^x", "e\u0301", "\u0301\u0323",
    "\u2166", "\uff76\uff9e", "\u65e5", "\u3000", "\u691c\u7d22 ", "\u691c\u7d22\n", "\u00a9 x\n", "<br>", "&amp;", "<![CDATA[", "<!x ",
    "a=", "\0", "```\n", "**x<br>", "[x](y)<br>", "---\n", "x\n===\n", "\u56fd\u969b\u793e\u4f1a\u306e\n", "# x ", "\ufdfa",
)  # fmt: skip


@pytest.mark.parametrize("media", ["text/plain", "text/markdown", "text/html"])
def test_no_pattern_takes_more_than_its_share_of_time(media: Media) -> None:
    """Any short pattern repeated to a large file is read in time that grows with its size and no faster."""
    slow = []
    for pattern in PATTERNS:
        data = (pattern * (SIZE // len(pattern))).encode()
        began = time.process_time()
        to_text(from_bytes(data, "x", media=media))
        took = time.process_time() - began
        if took > 2:  # a quadratic pass takes longer; what is linear takes tenths
            slow.append((pattern, took))
    assert slow == []


def test_random_bytes_are_told() -> None:
    """Random bytes are no text: an error, no words."""
    text = to_text(from_bytes(random.Random(7).randbytes(100_000), "x.txt"))  # noqa: S311 - no secret
    assert [problem.severity for problem in text.problems] == ["error"]
    assert text.chars == ""


def test_a_control_character_is_left_out_and_told() -> None:
    """A stray NUL in a text is taken out of its word, logged, and an error."""
    text = to_text(from_bytes(b"The Min\0isters met in the capital. " + b"They agreed. " * 9, "x.txt"))
    assert text.chars.startswith("The Ministers met")
    assert [(cut.words, cut.why) for cut in text.cuts] == [("\0", "control characters")]
    assert [problem.severity for problem in text.problems] == ["error"]


def test_a_line_of_many_megabytes_is_one_line() -> None:
    """A line without end is read as it stands, quickly."""
    text = to_text(from_bytes(b"word " * 1_000_000, "x.txt"))
    assert len(text.lines) == 1


@pytest.mark.parametrize("media", ["text/plain", "text/markdown", "text/html"])
def test_a_document_beyond_the_bound_is_cut_and_told(media: Media, monkeypatch: pytest.MonkeyPatch) -> None:
    """More lines than any document has are not read; the rest is in the log and a problem says so."""
    for module in (rows, htmlpage):
        monkeypatch.setattr(module, "MOST_LINES", 100)
    unit = {"text/html": "<p>x"}.get(media, "x\n\n")
    text = to_text(from_bytes((unit * 110).encode(), "x", media=media))
    assert 100 <= len(text.lines) <= 101
    assert [cut.why for cut in text.cuts] == ["beyond what is read"]
    assert [problem.severity for problem in text.problems] == ["error"]


def test_an_empty_file_has_an_empty_text() -> None:
    """Nothing in, nothing out, and an error that says so: a page that only a script would fill looks the same."""
    for data in (b"", b"\n \n", b"\xef\xbb\xbf", b"<p></p>"):
        text = to_text(from_bytes(data, "x.html"))
        assert (text.chars, text.lines, text.cuts) == ("", (), ())
        assert [problem.words for problem in text.problems] == ["the file holds no words"]
