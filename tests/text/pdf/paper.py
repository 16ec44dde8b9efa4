"""A tiny writer of PDFs for tests: words where we want them, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from taiwa.source import from_bytes
from taiwa.source.models import PDF
from taiwa.text import Text, to_text
from taiwa.text.pdf import pdf_opened
from taiwa.text.rows import Opened

WIDTH, HEIGHT = 600, 800
_FONTS = {
    "L": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "B": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    "C": "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    "J": "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-H /DescendantFonts [<< /Type /Font"
    " /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 5 >>"
    " /DW 1000 >>] >>",
    "X": "<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
    " /Subtype /CIDFontType2 /BaseFont /Unknown /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    " /DW 1000 >>] >>",
}
"""Latin, bold, typewriter, Japanese, and a font whose codes lead to no Unicode."""

_STATES = "/ExtGState << /Half << /ca 0.5 >> /Multiply << /BM /Multiply >> >>"


@dataclass
class Sheet:
    """One page: its operators, its turn, and the part of it that is shown."""

    rotate: int = 0
    crop: Sequence[float] = ()
    said: list[str] = field(default_factory=list)

    def put(self, x: float, top: float, words: str, size: float = 10, *, font: str = "", more: str = "") -> "Sheet":
        """Words whose base line begins `x` from the left and `top` from the upper edge; `more` is said before them."""
        font = font or ("L" if words.isascii() else "J")
        code = words.encode("utf-16-be").hex() if font in "JX" else words.encode("cp1252").hex()
        self.said.append(f"q BT {more} /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - top} Tm <{code}> Tj ET Q")
        return self

    def lines(self, x: float, top: float, *lines: str, size: float = 10, step: float = 15, font: str = "") -> "Sheet":
        """Lines under each other."""
        for at, words in enumerate(lines):
            self.put(x, top + at * step, words, size, font=font)
        return self

    def draw(self, operators: str) -> "Sheet":
        """Anything else, in the coordinates of the file."""
        self.said.append(f"q {operators} Q")
        return self

    def rule(self, x: float, top: float, width: float, height: float = 0.5) -> "Sheet":
        """A thin black line."""
        return self.draw(f"{x} {HEIGHT - top - height} {width} {height} re f")

    def picture(self) -> "Sheet":
        """A picture over the whole page."""
        return self.draw(f"{WIDTH} 0 0 {HEIGHT} 0 0 cm /Im Do")


def paper(*sheets: Sheet) -> bytes:
    """The bytes of a PDF with these pages."""
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(sheets)))
    fonts = " ".join(f"/{name} {3 + at} 0 R" for at, name in enumerate(_FONTS))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>",
        **{3 + at: font for at, font in enumerate(_FONTS.values())},
        8: "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
        "stream\nx\nendstream",
        9: "<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Length 19 >>\nstream\n0 g 0 0 100 20 re f\nendstream",
    }
    for at, sheet in enumerate(sheets):
        said = "\n".join(sheet.said)
        crop = f"/CropBox [{' '.join(map(str, sheet.crop))}]" if sheet.crop else ""
        objects[10 + 2 * at] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {crop} /Rotate {sheet.rotate}"
            f" /Contents {11 + 2 * at} 0 R /Resources << /Font << {fonts} >> /XObject << /Im 8 0 R /Form 9 0 R /Mask {10 + 2 * len(sheets)} 0 R >> {_STATES} >> >>"
        )
        objects[11 + 2 * at] = f"<< /Length {len(said)} >>\nstream\n{said}\nendstream"
    objects[10 + 2 * len(sheets)] = (
        "<< /Type /XObject /Subtype /Image /Width 8 /Height 1 /ImageMask true /BitsPerComponent 1 /Length 1 >>\nstream\nU\nendstream"
    )
    return written(objects)


def written(objects: dict[int, str], trailer: str = "") -> bytes:
    """The bytes of a PDF with these objects; the first is its catalogue."""
    out = b"%PDF-1.7\n"
    places = {}
    for number, words in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n{words}\nendobj\n".encode("latin-1")
    table = "".join(f"{number} 1\n{place:010d} 00000 n \n" for number, place in places.items())
    return out + f"xref\n0 1\n0000000000 65535 f \n{table}trailer << /Size {max(objects) + 1} /Root 1 0 R {trailer} >>\n".encode() + (
        f"startxref\n{len(out)}\n%%EOF".encode()
    )


def opened(*sheets: Sheet) -> Opened:
    """What is read of these pages, in this process."""
    return pdf_opened(paper(*sheets))


def words_of(*sheets: Sheet) -> list[str]:
    """The words of each row of these pages."""
    return [row.words for row in opened(*sheets).sheet.rows]


def cuts_of(*sheets: Sheet) -> list[tuple[str, str]]:
    """What was left out of these pages, and why."""
    return [(cut.words, cut.why) for cut in opened(*sheets).sheet.cuts]


def told_of(*sheets: Sheet) -> str:
    """What is told of these pages."""
    return "\n".join(f"{problem.severity}: {problem.words}" for problem in opened(*sheets).sheet.problems)


def text_of_paper(*sheets: Sheet) -> Text:
    """The whole text of these pages, opened apart."""
    return to_text(from_bytes(paper(*sheets), "paper.pdf", media=PDF))
