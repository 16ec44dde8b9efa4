"""The parts of a Word file, taken out of its zip with every size bounded."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from .markup import Element, MarkupError, parsed

_MOST_PARTS = 10_000
_MOST_DECLARED = 1024 * 1024 * 1024
"""Bytes of all parts together as declared; pictures count, though they are never taken out."""
_MOST_RATIO = 200
_LEAST_SUSPECT = 16 * 1024 * 1024
"""Bytes from which on a file that swells so much is taken for a bomb."""
_LEAST_SUSPECT_PART = 4 * 1024 * 1024
_MOST_PART = 24 * 1024 * 1024
_MOST_READ = 128 * 1024 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OLE = b"\xd0\xcf\x11\xe0"
_ENTRY = b"PK\x01\x02"
_BOMB = "the file swells beyond all measure when it is unpacked (a zip bomb); it was not read"
_REPAIR = "open it in Word, let it be repaired, and save it again"
_DAMAGED = f"the Word file is damaged or cut off; {_REPAIR}"
_LOCKED = "the Word file is protected by a password or of the old kind (.doc); save it as .docx without one"
_TROUBLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error)
"""What the zip of a damaged file raises."""


class DamagedError(Exception):
    """A Word file that cannot be opened, and why, in one line."""


class Relation(NamedTuple):
    """What a part refers to: the last word of the relation's type, and the name of the other part."""

    kind: str
    target: str


class Package:
    """The parts of a file by their names; each is unpacked when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """The package in these bytes; raises DamagedError."""
        if data.startswith(_OLE):
            raise DamagedError(_LOCKED)
        if data.count(_ENTRY) > _MOST_PARTS:
            raise DamagedError(_BOMB)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _TROUBLE as trouble:
            raise DamagedError(_DAMAGED) from trouble
        entries = self._zip.infolist()
        declared = sum(entry.file_size for entry in entries)
        swells = declared > _LEAST_SUSPECT and declared > _MOST_RATIO * max(len(data), 1)
        if declared > _MOST_DECLARED or swells:
            raise DamagedError(_BOMB)
        self._entries = {entry.filename.lstrip("/").lower(): entry for entry in entries}
        if len(self._entries) < len(entries):
            raise DamagedError(f"the Word file holds two parts of one name, and programs differ in which they show; {_REPAIR}")
        self._left = _MOST_READ
        self.main = self._main()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    @property
    def macros(self) -> bool:
        """Whether programs stand in the file."""
        return any(name.endswith("vbaproject.bin") for name in self._entries)

    def part(self, name: str) -> Element | None:
        """The root of an XML part, None where there is no such part; raises DamagedError."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        try:
            return parsed(self._bytes(entry))
        except MarkupError as trouble:
            raise DamagedError(f"{name} in the Word file {trouble}") from trouble

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to inside the file, by the relation's id."""
        folder, _, file = name.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        return {} if root is None else dict(_relations(root, folder))

    def _main(self) -> str:
        """The name of the document itself."""
        stated = (relation.target for relation in self.relations("").values() if relation.kind == "officeDocument")
        name = next((name for name in stated if name in self), "word/document.xml")
        if name not in self:
            raise DamagedError("the file holds no Word document (its document part is missing)")
        return name

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & 1:
            raise DamagedError("the Word file is encrypted; save it without a password")
        if entry.compress_type not in _METHODS:
            raise DamagedError(_DAMAGED)
        if entry.file_size > _LEAST_SUSPECT_PART and entry.file_size > _MOST_RATIO * entry.compress_size:
            raise DamagedError(_BOMB)
        most = min(_MOST_PART, self._left)
        try:
            with self._zip.open(entry) as part:
                data = part.read(most + 1)
        except _TROUBLE as trouble:
            raise DamagedError(f"{entry.filename} in the Word file is damaged; {_REPAIR}") from trouble
        if len(data) > most:
            size = most // 1024**2
            raise DamagedError(f"{entry.filename} in the Word file holds more than {size} megabytes; it was not read")
        self._left -= len(data)
        return data


def _relations(root: Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for one in root:
        kind, target = one.get("Type", "").rpartition("/")[2], one.get("Target", "")
        if one.get("TargetMode") != "External" and target:
            name = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield one.get("Id", ""), Relation(kind, name)
