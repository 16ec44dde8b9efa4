"""The layouts: one document in, one file out, by the programs with which such files are made."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from formats_blocks import Document, document_of, tidied
from formats_html import Style, page
from formats_markdown import markdown
from formats_word import word_file

from taiwa.exports.akn import to_akn
from taiwa.reading import Reading

Make = Callable[[Sequence[Document], Path], None]
"""Writes every document into the folder, by its name and the suffix of the format."""

_SERIF = Style("Noto Serif CJK JP", "Liberation Serif")
_SANS = Style("IPAGothic", "Liberation Sans", size=12, margin=48, lists=True, justified=False)
_COLUMNS = Style("IPAMincho", "Liberation Serif", size=9.5, margin=20, columns=2)
_SECONDS = 600
_TIMES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")


def chromium_pdf(source: Path, target: Path) -> None:
    """A page of HTML printed by Chromium; the times in the file are made the same for every run."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--no-first-run", "--no-pdf-header-footer", "--log-level=3", f"--user-data-dir={profile}",
            f"--print-to-pdf={target}", source.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    target.write_bytes(_TIMES.sub(rb"/\1 (D:20200101000000", target.read_bytes()))


def office(sources: Sequence[Path], folder: Path, to: str, *more: str) -> None:
    """Files converted by LibreOffice, all in one run, into a folder."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", *more,
            "--convert-to", to, "--outdir", str(folder), *map(str, sources),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def _by_chromium(style: Style) -> Make:
    def make(documents: Sequence[Document], folder: Path) -> None:
        with tempfile.TemporaryDirectory() as sources:
            for document in documents:
                source = Path(sources) / f"{document.name}.html"
                source.write_text(page(tidied(document) if style.lists else document, style), "utf-8")
                chromium_pdf(source, folder / f"{document.name}.pdf")

    return make


def _word(*, counted: bool) -> Make:
    def make(documents: Sequence[Document], folder: Path) -> None:
        for document in documents:
            words = word_file(tidied(document) if counted else document, counted=counted, font=font_of(document))
            (folder / f"{document.name}.docx").write_bytes(words)

    return make


def _office_pdf(*, counted: bool) -> Make:
    def make(documents: Sequence[Document], folder: Path) -> None:
        with tempfile.TemporaryDirectory() as sources:
            _word(counted=counted)(documents, Path(sources))
            office(sorted(Path(sources).iterdir()), folder, "pdf")

    return make


def _office_word(*, counted: bool) -> Make:
    """What LibreOffice makes of a page with printed numbers, or of a Word file with counted ones."""

    def make(documents: Sequence[Document], folder: Path) -> None:
        with tempfile.TemporaryDirectory() as sources:
            (_word(counted=True) if counted else _each(".html", lambda document: page(tidied(document))))(
                documents, Path(sources)
            )
            reads = () if counted else ("--infilter=HTML (StarWriter)",)
            office(sorted(Path(sources).iterdir()), folder, "docx:MS Word 2007 XML", *reads)

    return make


def font_of(document: Document) -> str:
    """A font of the kind that offices use for the language."""
    return "IPAMincho" if document.language == "ja" else "Liberation Serif"


def _each(suffix: str, write: Callable[[Document], str]) -> Make:
    """What one function writes by itself."""

    def make(documents: Sequence[Document], folder: Path) -> None:
        for document in documents:
            (folder / f"{document.name}{suffix}").write_text(write(document), "utf-8")

    return make


class Layout(NamedTuple):
    """What makes the files, the suffix they have, and the programs that are needed, as `TAIWA_REQUIRE` names them."""

    make: Make
    suffix: str
    needs: tuple[str, ...] = ()


LAYOUTS: Mapping[str, Layout] = {
    "chromium-serif-wide": Layout(_by_chromium(_SERIF), ".pdf", ("chromium",)),
    "chromium-sans-narrow": Layout(_by_chromium(_SANS), ".pdf", ("chromium",)),
    "two-columns": Layout(_by_chromium(_COLUMNS), ".pdf", ("chromium",)),
    "libreoffice-pdf": Layout(_office_pdf(counted=False), ".pdf", ("libreoffice",)),
    "libreoffice-pdf-auto": Layout(_office_pdf(counted=True), ".pdf", ("libreoffice",)),
    "python-docx": Layout(_word(counted=False), ".docx"),
    "python-docx-auto": Layout(_word(counted=True), ".docx"),
    "libreoffice-docx": Layout(_office_word(counted=False), ".docx", ("libreoffice",)),
    "libreoffice-docx-auto": Layout(_office_word(counted=True), ".docx", ("libreoffice",)),
    "html": Layout(_each(".html", lambda document: page(document, _SERIF)), ".html"),
    "markdown": Layout(_each(".md", markdown), ".md"),
    "akn": Layout(_each(".xml", lambda document: to_akn(document.reading)), ".xml"),
}
PROGRAMS = {"chromium": "chromium", "libreoffice": "soffice"}
"""The program of each name in `TAIWA_REQUIRE`."""


def lay_out(layout: str, texts: Sequence[Reading], folder: Path) -> None:
    """The documents of these readings in one layout, in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    LAYOUTS[layout].make([document_of(text) for text in texts], folder)


def missing(layout: str) -> list[str]:
    """What a layout needs and is not installed."""
    return [name for name in LAYOUTS[layout].needs if not shutil.which(PROGRAMS[name])]
