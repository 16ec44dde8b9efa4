"""Each line of a table in Word knows its table, its row and its column."""

from wordfiles import opened, para

from taiwa.text.models import Cell


def test_cells_know_their_place() -> None:
    """A cell over two columns is counted as two, and the paragraphs of one cell stand in one place."""
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("c")}</w:tc>'
    cells = ["".join(f"<w:tc><w:tcPr/>{''.join(map(para, lines))}</w:tc>" for lines in row) for row in ((("a",), ("b",)), (("d", "e"), ("f",)))]
    made = opened(f"<w:tbl><w:tr>{cells[0]}</w:tr><w:tr>{wide}{cells[1]}</w:tr></w:tbl>")
    assert [(row.words, row.cell) for row in made.sheet.rows] == [
        ("a", Cell(1, 1, 1)), ("b", Cell(1, 1, 2)), ("c", Cell(1, 2, 1)), ("d", Cell(1, 2, 3)), ("e", Cell(1, 2, 3)), ("f", Cell(1, 2, 4)),
    ]  # fmt: skip
