"""Brackets of a stretch of text, each with the one that closes it."""

from collections.abc import Iterable

_CLOSES = dict(zip("」』)]〕】", "「『([〔【", strict=True))


def closed(signs: Iterable[tuple[int, str]]) -> set[int]:
    """The places of those of `signs` (place and bracket, in order) that have their other half; one never closed is none."""
    waiting: list[tuple[int, str]] = []
    open_of: dict[str, int] = {}
    found: set[int] = set()
    for at, sign in signs:
        opener = _CLOSES.get(sign)
        if opener is None:
            waiting.append((at, sign))
            open_of[sign] = open_of.get(sign, 0) + 1
        elif open_of.get(opener):
            while waiting:
                place, kind = waiting.pop()
                open_of[kind] -= 1
                if kind == opener:
                    found |= {place, at}
                    break
    return found
