"""Opening PDF, Word and Akoma Ntoso against other libraries on the same files, in the same run.

    python benchmarks/formats.py [FILES…]

Without files: the forms of the example documents, and the resolutions of `../shared` where it stands beside the project.
The peers give words without origins, paragraphs or structure; pypdfium2 and lxml alone are the floors under our readers.
Processor time but for the last column, which is the clock: a file opened as programs do, in a process of its own.
"""

import logging
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import docx
import pdfplumber
import pypdfium2
from lxml import etree
from pdfminer.high_level import extract_text

from taiwa.source import find_files, open_file
from taiwa.source.models import AKN, DOCX, PDF, Source
from taiwa.text import to_text
from taiwa.text.akn import akn_opened
from taiwa.text.docx import docx_opened
from taiwa.text.pdf import pdf_opened

ROOT = Path(__file__).parents[1]
RESOLUTIONS = ROOT.parent / "shared" / "corpus" / "un-resolutions"
MOST_RESOLUTIONS = 40
ROUNDS = 5


class Peer(NamedTuple):
    """Another library: its name, and what it does with the bytes of one file."""

    name: str
    opens: Callable[[bytes], object]


def by_pdfplumber(data: bytes) -> object:
    with pdfplumber.open(BytesIO(data)) as file:
        return [page.extract_text() for page in file.pages]


def by_pdfminer(data: bytes) -> object:
    return extract_text(BytesIO(data))


def by_pypdfium(data: bytes) -> object:
    file = pypdfium2.PdfDocument(data)
    words = [file[at].get_textpage().get_text_range() for at in range(len(file))]
    file.close()
    return words


def by_python_docx(data: bytes) -> object:
    return [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]


def by_lxml(data: bytes) -> object:
    return etree.fromstring(data)


KINDS: tuple[tuple[str, str, str, Callable[[bytes], object], tuple[Peer, ...]], ...] = (
    (
        "PDF",
        PDF,
        "pages",
        pdf_opened,
        (Peer("pdfplumber", by_pdfplumber), Peer("pdfminer", by_pdfminer), Peer("pypdfium2", by_pypdfium)),
    ),
    ("Word", DOCX, "documents", docx_opened, (Peer("python-docx", by_python_docx),)),
    ("Akoma Ntoso", AKN, "documents", akn_opened, (Peer("lxml", by_lxml),)),
)


def best(works: Sequence[Callable[[], object]], clock: Callable[[], float] = time.process_time) -> list[float]:
    """The shortest of several runs of each, in seconds; they take turns, so that all have the same luck."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for row, work in zip(times, works, strict=True):
            start = clock()
            work()
            row.append(clock() - start)
    return [min(row) for row in times]


def all_of(opens: Callable[[bytes], object], sources: Iterable[Source]) -> Callable[[], object]:
    return lambda: [opens(source.data) for source in sources]


def pages_of(sources: Iterable[Source]) -> int:
    return sum(len(pypdfium2.PdfDocument(source.data)) for source in sources)


def main() -> None:
    """Print a row for each kind of file and one for each peer."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    paths = [Path(name) for name in sys.argv[1:]] or [ROOT / "examples" / "forms"]
    files = [file for path in paths for file in find_files(path)]
    if not sys.argv[1:] and RESOLUTIONS.is_dir():
        files += islice(find_files(RESOLUTIONS), MOST_RESOLUTIONS)
    sources = [open_file(path) for path in files]
    for kind, media, unit, opens, peers in KINDS:
        ours = [source for source in sources if source.media == media]
        if unread := [source.name for source in ours if not to_text(source).chars]:
            print(f"{kind:12} not read: {', '.join(unread)}")
        if unread or not ours:
            continue
        count = pages_of(ours) if media == PDF else len(ours)
        taken, *others = best([all_of(opens, ours), *(all_of(peer.opens, ours) for peer in peers)])
        (apart,) = best([lambda ours=ours: [to_text(source) for source in ours]], time.perf_counter)
        print(f"{kind:12} {count} {unit}, {sum(len(source.data) for source in ours):,} bytes")
        print(
            f"  {'Taiwa':12} {count / taken:9,.1f} {unit}/s    text in a process of its own {count / apart:9,.1f} {unit}/s (clock)"
        )
        for peer, seconds in zip(peers, others, strict=True):
            print(f"  {peer.name:12} {count / seconds:9,.1f} {unit}/s    Taiwa is {seconds / taken:.2f} times as fast")


if __name__ == "__main__":
    main()
