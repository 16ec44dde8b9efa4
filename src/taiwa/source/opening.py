"""From bytes, a file or a folder to a `Source`."""

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from .models import AKN, DOCX, PDF, Media, Source

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest file that is opened."""

_BY_SUFFIX: dict[str, Media] = {
    ".txt": "text/plain", ".text": "text/plain",
    ".md": "text/markdown", ".markdown": "text/markdown",
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html",
    ".pdf": PDF, ".docx": DOCX, ".docm": DOCX, ".akn": AKN,
}  # fmt: skip
_LATER = {
    ".doc": "old Word (save it as .docx)", ".odt": "OpenDocument (save it as .docx)", ".rtf": "RTF (save it as .docx)",
    ".xml": "XML that is no Akoma Ntoso", ".zip": "ZIP", ".epub": "EPUB", ".gz": "gzip", ".xlsx": "Excel", ".pptx": "PowerPoint",
}  # fmt: skip
_MAGIC = (
    (b"PK\x03\x04", "a ZIP file that is no Word file (save a document of another program as .docx)"), (b"\xd0\xcf\x11\xe0", "old or encrypted Word (save it as .docx without a password)"),
    (b"{\\rtf", "RTF (save it as .docx)"), (b"\x1f\x8b", "gzip"),
)  # fmt: skip
KINDS = ", ".join(_BY_SUFFIX)
"""The endings of what is read, for whoever sent something else."""
_SUFFIX = re.compile(r"\.(?=[a-z0-9]*[a-z])[a-z0-9]{2,5}")
"""What may say of which kind a file is; “12.11.2029” and “Mr. Daven” end in no such thing."""
_SCRIPT = b"#!"
_APART: tuple[Media, ...] = (PDF, DOCX, AKN)
_KNOWN_BY_BYTES: tuple[Media, ...] = (*_APART, "text/html")
_WORD_PARTS = (b"word/document", b"[Content_Types].xml")
"""What stands in the directory of a Word file; the first is missing in one whose directory was cut off."""
_AKN = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?akomaNtoso[\s>]")
_HEAD = 2048
_HTML = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FRONT = re.compile(rb"---\r?\n[A-Za-z_][\w-]{0,40}:")
_HEADING = re.compile(rb"^#{1,6} \S", re.MULTILINE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class SourceError(Exception):
    """A file that cannot be read, in one line with its path and why."""


def from_bytes(
    data: bytes, name: str, *, media: Media | None = None, address: str | None = None, obtained: date | None = None
) -> Source:
    """A source of these bytes; the media type is taken from the name and from how the bytes begin unless it is given.

    Args:
        data: the bytes as they were obtained.
        name: the file name.
        media: the media type, where somebody knows better than the name.
        address: the URL or path they came from.
        obtained: the day they were obtained.

    """
    return Source(
        data=data, name=name, media=media or _media(data, name), digest=sha256(data).hexdigest(), address=address,
        obtained=obtained, host=host_of(address),
    )  # fmt: skip


def open_file(path: Path) -> Source:
    """The file at `path` as a source.

    Raises:
        SourceError: it cannot be read, is no regular file, is of a kind that is not read yet, or is too large.

    """
    try:
        if not path.is_file():
            raise SourceError(f"{path}: {'is no regular file' if path.exists() else 'there is no such file'}")
        facts = path.stat()
        if facts.st_size > LARGEST:
            raise SourceError(f"{path}: {facts.st_size:,} bytes are more than the {LARGEST:,} that Taiwa opens")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as trouble:
        raise SourceError(f"{path}: cannot be read ({getattr(trouble, 'strerror', None) or trouble})") from trouble
    source = from_bytes(data, path.name, address=str(path))
    if kind := kind_not_read(source):
        raise SourceError(f"{path}: {kind} is not read; read are {KINDS}")
    return source


def find_files(path: Path) -> Iterator[Path]:
    """The file itself, or the files of a folder and its folders in the order of their names.

    Hidden ones are left out, and so are links to folders, which may lead back.
    """
    if not path.is_dir():
        yield path
        return
    try:
        children = sorted(path.iterdir(), key=lambda one: one.name)
    except OSError:
        yield path  # whoever opens it is told why it cannot be read
        return
    for child in children:
        if not child.name.startswith(".") and not (child.is_symlink() and child.is_dir()):
            yield from find_files(child)


def kind_not_read(source: Source) -> str | None:
    """What a source is that is not read yet, by how it begins or what it is called; None where it may be read.

    Words in a file whose name has no ending are plain text; a script is none, nor what an ending says is something else.
    """
    if source.media in _KNOWN_BY_BYTES:
        return None
    for magic, kind in _MAGIC:
        if source.data.startswith(magic):
            return kind
    if source.data.removeprefix(_BOMS[0]).startswith(_SCRIPT):
        return _SCRIPT.decode()
    ending = Path(source.name).suffix.lower()
    unknown = ending not in _BY_SUFFIX and source.media == "text/plain" and not source.host and _SUFFIX.fullmatch(ending)
    return _LATER.get(ending, ending if unknown else None)


def _media(data: bytes, name: str) -> Media:
    by_name = _BY_SUFFIX.get(Path(name).suffix.lower())
    head = data[:_HEAD]
    for mark in _BOMS:
        head = head.removeprefix(mark)
    if apart := _apart(head.replace(b"\x00", b""), data, by_name):
        return apart
    if _HTML.match(head.replace(b"\x00", b"")):
        return "text/html"
    if by_name in (None, "text/plain") and (_FRONT.match(head) or len(_HEADING.findall(data[: 64 * _HEAD])) > 1):
        return "text/markdown"
    return by_name or "text/plain"


def _apart(head: bytes, data: bytes, by_name: Media | None) -> Media | None:
    """The kind of a file that is no text; how it begins counts before its name."""
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return DOCX if by_name == DOCX or all(part in data for part in _WORD_PARTS) else None
    if by_name == PDF and not head.isascii():
        return PDF
    return AKN if _AKN.search(head) else by_name if by_name in _APART else None


def host_of(address: str | None) -> str | None:
    """The host in a URL; None for a path and for what is no address."""
    if not address or "://" not in address:
        return None
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
