"""Files that are no longer what they say: bytes changed, parts swapped, members broken, and files made to hurt."""

import random
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import cycle
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

_MEGA = 1_000_000
_OBJECT = re.compile(rb"\d+ 0 obj.*?endobj", re.DOTALL)
_NUMBER = re.compile(rb"\d+")
_STREAM = re.compile(rb"(?<=stream\n).*?(?=\n?endstream)", re.DOTALL)
_TAG = re.compile(rb"<[A-Za-z][^<>]*>")
_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]*)(?:\s[^<>]*)?>[^<]*</\1>")
_HUGE = (b"0", b"-1", b"65536", b"2147483648", b"4294967295", b"99999999999999999999", b"1e308")


class Mutant(NamedTuple):
    """A broken file: its name with the suffix of its kind, how it was broken, its bytes."""

    name: str
    how: str
    data: bytes


Change = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """A few bytes are others."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 3, 20, 200))):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def cut_off(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data))]


def cut_out(data: bytes, chance: random.Random) -> bytes:
    """A run inside is missing."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.choice((1, 10, 1000, 10_000)) :]


def put_in(data: bytes, chance: random.Random) -> bytes:
    """Bytes stand where none were: noise, or a run of the file itself."""
    start, size = chance.randrange(len(data)), chance.choice((1, 10, 1000))
    more = chance.randbytes(size) if chance.random() < 0.5 else data[start : start + size]
    at = chance.randrange(len(data))
    return data[:at] + more + data[at:]


def numbered(data: bytes, chance: random.Random) -> bytes:
    """Some numbers are huge, nothing or below it."""
    found = list(_NUMBER.finditer(data))
    return _replaced(
        data, chance.sample(found, min(len(found), chance.choice((1, 5)))), lambda _old: chance.choice(_HUGE)
    )


def swapped(data: bytes, chance: random.Random, unit: re.Pattern[bytes] = _OBJECT) -> bytes:
    """Two of its parts have changed places."""
    found = list(unit.finditer(data))
    if len(found) < 2:
        return flipped(data, chance)
    one, other = sorted(chance.sample(found, 2), key=lambda hit: hit.start())
    if one.end() > other.start():
        return flipped(data, chance)
    return data[: one.start()] + other[0] + data[one.end() : other.start()] + one[0] + data[other.end() :]


def inside_streams(data: bytes, chance: random.Random) -> bytes:
    """What a PDF packs is unpacked, changed and packed again, so that the reader gets as far as the change."""
    found = [hit for hit in _STREAM.finditer(data) if hit[0][:1] == b"x"]
    if not found:
        return flipped(data, chance)
    hit = chance.choice(found)
    try:
        plain = zlib.decompress(hit[0])
    except zlib.error:
        return flipped(data, chance)
    changed = chance.choice((flipped, cut_off, cut_out, put_in, numbered))(plain or b" ", chance)
    return data[: hit.start()] + zlib.compress(changed) + data[hit.end() :]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """An element stands there twice, or very often."""
    return _one(data, chance, lambda hit: hit[0] * chance.choice((2, 2, 50, 5000)))


def dropped(data: bytes, chance: random.Random) -> bytes:
    """An element, or only one of its tags, is missing."""
    return _one(data, chance, lambda _hit: b"", chance.choice((_ELEMENT, _TAG)))


def nested(data: bytes, chance: random.Random) -> bytes:
    """A tag opens a thousand times; sometimes it closes as often."""

    def deep(hit: re.Match[bytes]) -> bytes:
        name, times = hit[1], chance.choice((100, 1000, 20_000))
        closed = b"</" + name + b">"
        return (b"<" + name + b">") * times + hit[0] + closed * (times if chance.random() < 0.5 else 0)

    return _one(data, chance, deep)


def exchanged(data: bytes, chance: random.Random) -> bytes:
    """Two elements have changed places."""
    return swapped(data, chance, _ELEMENT)


def _one(
    data: bytes, chance: random.Random, new: Callable[[re.Match[bytes]], bytes], unit: re.Pattern[bytes] = _ELEMENT
) -> bytes:
    found = list(unit.finditer(data))
    return _replaced(data, [chance.choice(found)], new) if found else flipped(data or b" ", chance)


def _replaced(data: bytes, found: Sequence[re.Match[bytes]], new: Callable[[re.Match[bytes]], bytes]) -> bytes:
    kept, at = [], 0
    for hit in sorted(found, key=lambda one: one.start()):
        kept += [data[at : hit.start()], new(hit)]
        at = hit.end()
    return b"".join((*kept, data[at:]))


_BYTES: tuple[Change, ...] = (flipped, cut_off, cut_out, put_in)
_XML: tuple[Change, ...] = (*_BYTES, numbered, doubled, dropped, nested, exchanged)
_PDF: tuple[Change, ...] = (*_BYTES, numbered, swapped, inside_streams, inside_streams, inside_streams)


def member_changed(data: bytes, chance: random.Random) -> bytes:
    """One member of a Word file is broken inside a sound archive, or is gone, or stands there twice."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = chance.choice((*names, "word/document.xml", "word/document.xml", "word/numbering.xml"))
        way = chance.random()
        for name in old.namelist():
            words = old.read(name)
            if name == chosen and way > 0.05:
                words = chance.choice(_XML)(words, chance)
            if name != chosen or way > 0.02:
                new.writestr(name, words, chance.choice((ZIP_DEFLATED, ZIP_STORED)))
    return made.getvalue()


_WAYS: dict[str, tuple[Change, ...]] = {
    ".pdf": _PDF, ".docx": (*_BYTES, *(6 * (member_changed,))), ".akn": _XML, ".xml": _XML,
}  # fmt: skip


def mutants(examples: Sequence[tuple[str, bytes]], count: int, seed: int) -> Iterator[Mutant]:
    """So many broken files, made in turn from the examples, the same ones for the same seed."""
    for number, (name, data) in zip(range(count), cycle(examples)):
        chance = random.Random(f"{seed} {number}")  # noqa: S311 - no secret
        suffix = name[name.rindex(".") :]
        change = chance.choice(_WAYS[suffix])
        try:
            made = change(data, chance)
        except BadZipFile:
            made = flipped(data, chance)
        yield Mutant(f"{number}{suffix}", change.__name__, made)
