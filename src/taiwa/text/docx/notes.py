"""Footnotes and endnotes: their marks as displayed, in the order in which the text refers to them."""

from typing import NamedTuple

from .markup import Element, W, value, whole
from .numerals import numeral

KINDS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


class Note(NamedTuple):
    """A note that the text refers to: footnote or endnote, its id in the part, its mark."""

    kind: str
    number: int
    mark: str


class Notes:
    """The notes met so far; `current` is the mark of the one that is being read."""

    def __init__(self, settings: Element | None, sections: list[Element]) -> None:
        """No note yet; the settings of the file and of its sections say how marks are written."""
        self.met: list[Note] = []
        self.current = ""
        self.by_page = False
        """Whether Word numbers the notes of each page anew, which only a laid out page shows."""
        self._forms, self._first = dict(_FORMS), dict.fromkeys(_FORMS, 1)
        self._by_section: set[str] = set()
        for place in (settings, *sections[:1]):
            for kind in _FORMS if place is not None else ():
                self._take(kind, place.find(f"{W}{kind}Pr") if place is not None else None)
        self._next = dict(self._first)

    def _take(self, kind: str, stated: Element | None) -> None:
        self._forms[kind] = value(stated, "numFmt") or self._forms[kind]
        start = whole(value(stated, "numStart"))
        self._first[kind] = self._first[kind] if start is None else start
        restart = value(stated, "numRestart")
        self.by_page = self.by_page or restart == "eachPage"
        if restart == "eachSect":
            self._by_section.add(kind)

    def end_section(self) -> None:
        """A section of the document ends: notes that are numbered by section begin anew."""
        for kind in self._by_section:
            self._next[kind] = self._first[kind]

    def refer(self, reference: Element, mark: str) -> str:
        """The mark that is displayed for a reference: its own where it has one, else the next number."""
        kind = KINDS.get(str(reference.tag).rpartition("}")[2])
        number = whole(reference.get(f"{W}id"))
        if kind is None or number is None:
            return mark
        if not mark:
            mark = numeral(self._forms[kind], self._next[kind]) or str(self._next[kind])
            self._next[kind] += 1
        self.met.append(Note(kind, number, mark))
        return mark
