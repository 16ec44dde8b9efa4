"""Rows of the index as passages, and what each says with the words that are wanted."""

from collections.abc import Iterable, Iterator, Sequence

from ..record.asking import Wanted
from ..record.passages import Passage
from ..record.search import Asked, Hit, hit_of, look
from .index import said_in
from .order import day_in
from .streams import Row

LOOKED_AT = 20
"""So many passages are looked at beyond those shown, to count what only their words can tell."""

Numbered = tuple[int, Hit]
"""A hit with the number of its passage."""


def hits_of(rows: Iterable[Row], wanted: Sequence[Wanted], asked: Asked) -> Iterator[Numbered]:
    """The hits among rows, with the numbers of their passages."""
    for row in rows:
        found = look(row[3], row[8], wanted)
        score = None if row[-1] is None else -row[-1]
        hit = hit_of(passage_of(row), wanted, asked, found, score=score) if found.match else None
        if hit is not None:
            yield row[0], hit


def passage_of(row: Row) -> Passage:
    """The passage of a row."""
    _, eid, pinpoint, words, issues, said, work, file, language, date, parties, body, _ = row
    return Passage(
        document=work, file=file, language=language, date=date, parties=tuple(parties.split()), body=body, eid=eid,
        pinpoint=pinpoint, words=words, issues=tuple(issues.split()), said=said_in(said, words),
    )  # fmt: skip


def in_order(found: Numbered) -> tuple[int, bool, int]:
    """The newest day first, in it what was typed before other wording, then file by file in the order of the text."""
    number, hit = found
    return -day_in(number), hit.via is not None, -number
