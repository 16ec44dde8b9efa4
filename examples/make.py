"""The other forms of two example documents: the same words as PDF, Word and Akoma Ntoso, under `forms`.

    make examples

The PDF is printed by Chromium; the Word file has the numbers of its paragraphs counted by Word, as offices write them. The
same programs give the same bytes again.
"""

import tempfile
from pathlib import Path

from formats_blocks import document_of, tidied
from formats_html import Style, page
from formats_layout import chromium_pdf, font_of
from formats_word import word_file

from taiwa.exports.akn import to_akn
from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import open_file

EXAMPLES = Path(__file__).parent
FORMS = EXAMPLES / "forms"
SOURCES = ("2011-fm1-joint-statement.en.md", "2013-fm2-joint-statement.ja.md")
STYLE = Style(
    "IPAMincho", "Liberation Serif", margin=30, bold=False
)  # a bold that Chromium draws itself makes large files


def make(reading: Reading) -> None:
    """Writes the forms of one document."""
    document = document_of(reading)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page(document, STYLE), "utf-8")
        chromium_pdf(source, FORMS / f"{document.name}.pdf")
    word = word_file(tidied(document), counted=True, font=font_of(document))
    (FORMS / f"{document.name}.docx").write_bytes(word)
    (FORMS / f"{document.name}.akn").write_text(to_akn(reading), "utf-8")


def main() -> None:
    """Writes all forms and prints their names and sizes."""
    FORMS.mkdir(exist_ok=True)
    knowledge = load((EXAMPLES / "registry",))
    for name in SOURCES:
        make(read(open_file(EXAMPLES / "documents" / name), knowledge))
    for path in sorted(FORMS.iterdir()):
        print(f"{path.stat().st_size:9,} {path.relative_to(EXAMPLES)}")


if __name__ == "__main__":
    main()
