"""Lengths of time in ISO 8601, from counts and the letters of their units."""

import re
from collections.abc import Iterable
from decimal import Decimal

Piece = tuple[Decimal, str]
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")


def piece(amount: Decimal, letter: str) -> Piece:
    """A count and its ISO letter; a letter with a number in front (10Y) counts so many of it."""
    times = re.match(r"[0-9]+", letter)
    return (amount * int(times[0]), letter[len(times[0]) :]) if times else (amount, letter)


def goes_on(first: Piece, second: Piece) -> bool:
    """Whether a second count is a smaller part of the same length: 2 years 3 months, but not 10 months, 2023 years."""
    return first[0] == int(first[0]) and _ORDER.index(first[1]) < _ORDER.index(second[1])


def iso(pieces: Iterable[Piece]) -> str:
    """The ISO 8601 form of all of them, the longest unit first: years to days, and what is shorter behind a T."""
    listed = list(pieces)
    days = "".join(f"{amount.normalize():f}{letter}" for amount, letter in listed if letter[0] != "T")
    hours = "".join(f"{amount.normalize():f}{letter[1]}" for amount, letter in listed if letter[0] == "T")
    return f"P{days}" + (f"T{hours}" if hours else "")
