"""On a page and in Markdown each line of a table knows its table, its row and its column."""

from taiwa.source import from_bytes
from taiwa.text import to_text
from taiwa.text.models import Cell


def places(data: str, name: str) -> list[tuple[str, Cell | None]]:
    """The lines of a file with their places."""
    text = to_text(from_bytes(data.encode(), name))
    return [(text[line.span], line.cell) for line in text.lines]


def test_markdown() -> None:
    """An empty cell keeps its column, the ruler is no row, and a blank line ends a table."""
    found = places("Words.\n\n| a | b | c |\n|---|---|---|\n| d | | e |\n\n| f | g |\n|---|---|\n\nMore words.\n", "a.md")
    assert found == [
        ("Words.", None), ("a", Cell(1, 1, 1)), ("b", Cell(1, 1, 2)), ("c", Cell(1, 1, 3)), ("d", Cell(1, 2, 1)), ("e", Cell(1, 2, 3)),
        ("f", Cell(2, 1, 1)), ("g", Cell(2, 1, 2)), ("More words.", None),
    ]  # fmt: skip


def test_html() -> None:
    """Cells that reach over columns and rows are counted, also without end tags; a table in a cell is one of its own."""
    rows = (
        "<tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<br>g"
        "<tr><td>h<td colspan=3><table><tr><td>i<td>j</table><tr><td rowspan=0>k<td colspan=x>l<tr><td>m"
    )
    assert places(f"<p>Words.</p><table>{rows}</table><p>More words.</p>", "a.html") == [
        ("Words.", None), ("a", Cell(1, 1, 1)), ("b", Cell(1, 1, 2)), ("c", Cell(1, 1, 4)), ("d", Cell(1, 2, 2)), ("e", Cell(1, 2, 3)), ("f", Cell(1, 2, 4)),
        ("g", Cell(1, 2, 4)), ("h", Cell(1, 3, 1)), ("i", Cell(2, 1, 1)), ("j", Cell(2, 1, 2)), ("k", Cell(1, 4, 1)), ("l", Cell(1, 4, 2)), ("m", Cell(1, 5, 2)),
        ("More words.", None),
    ]  # fmt: skip
