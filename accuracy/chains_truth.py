"""The truth about follow-ups: where its passages stand, its short ids of documents resolved.

A document of the White House set is named in the truth by its day and six digits of the digest of its bytes
(`2021-03-12-0a1b2c`), so that the project carries no title of it. The other sets are named as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from taiwa.record.answers import Commitment, Place
from taiwa.record.document import Document

TRUTH = Path(__file__).parent / "chains"
_DAY = len("2021-03-12")
_DIGITS = 6

Row = Mapping[str, Any]


def short_id(name: str, digest: str) -> str:
    """What the truth calls a file of this name and digest."""
    return f"{name[:_DAY]}-{digest[:_DIGITS]}"


def truth(name: str, documents: Sequence[Document]) -> dict[str, Any]:
    """A table of the truth, every `file` as the name of one of `documents`; raises KeyError for a file not held."""
    files = {document.file: document.file for document in documents}
    files.update((short_id(document.file, document.source.digest), document.file) for document in documents)
    table: dict[str, Any] = yaml.safe_load((TRUTH / f"{name}.yaml").read_text("utf-8"))
    for row in _rows(table):
        row["file"] = files[row["file"]]
    return table


def _rows(value: object) -> Iterator[dict[str, Any]]:
    """Every mapping inside `value` that names a file."""
    if isinstance(value, dict):
        if "file" in value:
            yield value
        for one in value.values():
            yield from _rows(one)
    elif isinstance(value, list):
        for one in value:
            yield from _rows(one)


@dataclass(frozen=True)
class Passage:
    """A clause of the truth: every place in which it may be found (its other language, another clause as right)."""

    places: tuple[tuple[str, str, str], ...]

    @classmethod
    def of(cls, row: Row) -> "Passage":
        """The clause with `also` and `or`."""
        rows = (row, *row.get("also", ()), *_listed(row.get("or")), *(x for one in _listed(row.get("or")) for x in one.get("also", ())))
        return cls(tuple((one["file"], one["pinpoint"], one["words"]) for one in rows))

    def printed_at(self, place: Place, held: "Held", *, strictly: bool = False) -> bool:
        """Whether the clause at `place` and this one overlap.

        Where nothing in the ledger is printed at the very words, what stands in their line is meant.
        """
        return any(
            file == place.file and pinpoint == place.pinpoint and held.is_at(place, words, strictly=strictly)
            for file, pinpoint, words in self.places
        )


class Held:
    """The documents, and every place that the ledger cites."""

    def __init__(self, documents: Sequence[Document], ledger: Sequence[Commitment]) -> None:
        """Notes the places by file and part."""
        self.documents = {document.file: document for document in documents}
        self.places: dict[tuple[str, str], set[Place]] = {}
        for row in ledger:
            for place in (row.place, *(one.place for one in row.follow_ups)):
                self.places.setdefault((place.file, place.eid), set()).add(place)

    def is_at(self, place: Place, words: str, *, strictly: bool) -> bool:
        """Whether `place` is the clause that `words` find in its part."""
        if self._overlap(place, words):
            return True
        if strictly:
            return False
        near = self.places.get((place.file, place.eid), set())
        return self._in_line(place, words) and not any(self._overlap(one, words) for one in near)

    def _text(self, place: Place) -> str:
        document = self.documents[place.file]
        body = document.by_eid[place.eid].body
        return document.text[body.start : body.end] if body else ""

    def _overlap(self, place: Place, words: str) -> bool:
        text = self._text(place)
        at, clause = text.find(words), text.find(place.words)
        return at >= 0 and clause >= 0 and at < clause + len(place.words) and clause < at + len(words)

    def _in_line(self, place: Place, words: str) -> bool:
        text = self._text(place)
        return any(words in line and place.words in line for line in text.split("\n"))


def _listed(value: object) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
