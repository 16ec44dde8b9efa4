"""Readings as they are kept: their JSON, compressed."""

import zlib


def packed(reading_json: str) -> bytes:
    """A reading in fewer bytes."""
    return zlib.compress(reading_json.encode())


def unpacked(data: bytes) -> str:
    """The reading again."""
    return zlib.decompress(data).decode()
