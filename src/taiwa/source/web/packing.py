"""Packed answers opened piece by piece: never more at once than a bound, and one that ends too early is told."""

import zlib
from collections.abc import Iterator

_PIECE = 1 << 16
_GZIP, _ZLIB, _BARE = 31, 15, -15
"""What zlib calls the three ways of packing: gzip, deflate as the standard has it, and as some servers send it."""


class CutShortError(Exception):
    """The packed bytes end before what they hold does."""


def opened(pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """The bytes that packed `pieces` hold; as they come where `encoding` names no packing that we asked for.

    Raises CutShortError where they end early, and zlib.error where they are no such packing at all.
    """
    name = encoding.strip().lower()
    if name in ("gzip", "x-gzip"):
        yield from _opened(pieces, _GZIP)
    elif name == "deflate":
        first = next(pieces, b"")
        yield from _opened(_with(first, pieces), _ZLIB if _is_zlib(first) else _BARE)
    else:
        yield from pieces


def _opened(pieces: Iterator[bytes], way: int) -> Iterator[bytes]:
    opener, began = zlib.decompressobj(way), False
    for piece in pieces:
        rest = piece
        while rest:
            if opener.eof:
                if way != _GZIP:
                    return  # what stands behind is none of it
                opener = zlib.decompressobj(way)  # several packed parts in a row are one
            began = True
            yield opener.decompress(rest, _PIECE)
            rest = opener.unconsumed_tail or opener.unused_data
    if began and not opener.eof:
        yield opener.flush()
        raise CutShortError


def _is_zlib(first: bytes) -> bool:
    """Whether bytes begin as the standard has it: the two first are a multiple of 31."""
    return len(first) > 1 and first[0] & 15 == 8 and (first[0] * 256 + first[1]) % 31 == 0  # noqa: PLR2004 - RFC 1950


def _with(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
