"""What stands: the text without its brackets, its digest, and how far it has come."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal

from ..canonical import Json, canonical, digest_of
from ..state import Paragraph, Text
from .standing import is_new_paragraph, open_on

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
_SIGN = re.compile(r"[0-9A-Za-z]+|.", re.DOTALL)
_MOST_COMPARED = 60_000
"""Pairs of words: what is typed may be a thousand times the same word, and whoever compares it keeps everybody waiting."""
Condition = Literal["struck", "agreed", "ad referendum", "reserved", "bracketed", "clean"]


@dataclass(frozen=True, slots=True)
class Departure:
    """Words of agreed language that gave way to others; one of the two may be empty."""

    was: str
    now: str


def condition(text: Text, paragraph: Paragraph) -> Condition:
    """How far a paragraph has come: what hinders it most is named."""
    if paragraph.struck:
        return "struck"
    if any(not is_new_paragraph(one.wish) for one in open_on(text, paragraph.number)):
        return "bracketed"
    if text.reservations.get(paragraph.number):
        return "reserved"
    if text.referendum.get(paragraph.number):
        return "ad referendum"
    return "agreed" if paragraph.agreed else "clean"


def counts(text: Text) -> Mapping[Condition, int]:
    """How many paragraphs are in which condition; those that were struck are counted apart, as they stand."""
    found: dict[Condition, int] = dict.fromkeys(("clean", "agreed", "ad referendum", "reserved", "bracketed", "struck"), 0)
    for paragraph in text.paragraphs.values():
        found[condition(text, paragraph)] += 1
    return found


def standing_numbers(text: Text) -> tuple[str, ...]:
    """The numbers of the paragraphs that stand, in order."""
    return tuple(number for number in text.order if not text.paragraphs[number].struck)


def clean(text: Text, language: str) -> tuple[tuple[int, str, str], ...]:
    """The text as it stands, without anything that is only proposed: final number, number on the table, words."""
    return tuple(
        (place, number, text.paragraphs[number].words.get(language, ""))
        for place, number in enumerate(standing_numbers(text), 1)
    )


def digest(text: Text) -> str:
    """The digest of every word that stands, in every language, annexes too."""
    paragraphs: list[Json] = [{"number": number, "words": dict(text.paragraphs[number].words)} for number in standing_numbers(text)]
    annexes: dict[str, Json] = {name: dict(words) for name, words in text.annexes.items()}
    return digest_of(canonical({"annexes": annexes, "paragraphs": paragraphs, "title": dict(text.title)}))


def departures(paragraph: Paragraph, language: str) -> tuple[Departure, ...]:
    """What moved away from the agreed language that a paragraph was made from; nothing where it was made from none."""
    if paragraph.provenance is None or language not in paragraph.provenance.words:
        return ()
    was = paragraph.provenance.words[language]
    return tuple(Departure(was[start:end], words) for start, end, words in exchanged(was, paragraph.words[language]))


def exchanged(was: str, now: str) -> Iterator[tuple[int, int, str]]:
    """What must be exchanged in words for others to stand there, whole words each time: characters `start` to `end`, and what takes their place.

    Where very much between the first and the last change is another's, it is exchanged as a whole.
    """
    pieces, others = _pieces(was), _pieces(now)
    starts = list(accumulate(map(len, pieces), initial=0))
    many = len(pieces) * len(others) > _MOST_COMPARED
    head = _alike(pieces, others) if many else 0
    tail = _alike(pieces[head:][::-1], others[head:][::-1]) if many else 0
    old, new = pieces[head : len(pieces) - tail], others[head : len(others) - tail]
    if len(old) * len(new) > _MOST_COMPARED:
        yield starts[head], starts[head + len(old)], "".join(new)
        return
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield starts[head + first], starts[head + last], "".join(new[begin:end])


def _alike(one: list[str], other: list[str]) -> int:
    """How many pieces two lists begin with alike."""
    return next((at for at, (piece, its) in enumerate(zip(one, other, strict=False)) if piece != its), min(len(one), len(other)))


def _pieces(words: str) -> list[str]:
    """Words, marks and spaces one by one; where words are not spaced single characters, and figures whole."""
    return (_PIECE if " " in words else _SIGN).findall(words)
