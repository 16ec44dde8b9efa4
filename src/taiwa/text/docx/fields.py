"""Fields: what Word computes. Their results are read, their codes are not."""

from dataclasses import dataclass

from .markup import Element, W

_CONTENTS = frozenset(("TOC", "INDEX", "TOA"))
_PAGES = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_SILENT = frozenset(("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"))
"""Fields whose result Word displays and does not keep in the file."""
_LONGEST = 500


@dataclass(slots=True)
class _Field:
    code: str = ""
    why: str | None = None
    """Why its result is not read, empty where it is; None until the result begins."""


class Fields:
    """The fields that are open at a place of a part; one that is never closed is none."""

    def __init__(self, root: Element) -> None:
        """No field is open."""
        self._closed = _closed(root)
        self._open: list[_Field] = []
        self._codes = 0
        self._whys: list[str] = []
        self.silent = 0
        """How many numbers Word displays that the file does not hold."""

    @property
    def why(self) -> str:
        """Why words at this place are not read; empty where they are."""
        return "field code" if self._codes else self._whys[-1] if self._whys else ""

    def mark(self, char: Element) -> str:
        """A mark of a field: it begins, its result begins, it ends; the code of one that ends without a result."""
        kind = char.get(f"{W}fldCharType")
        if kind == "begin" and char in self._closed:
            self._open.append(_Field())
            self._codes += 1
        elif kind == "separate" and self._open and self._open[-1].why is None:
            self._separate(self._open[-1])
        elif kind == "end" and char in self._closed and self._open:
            field = self._open.pop()
            if field.why is None:
                self._codes -= 1
                self.silent += keyword(field.code) in _SILENT
                return field.code
            if field.why:
                self._whys.pop()
        return ""

    def _separate(self, field: _Field) -> None:
        field.why = why_of(field.code)
        self._codes -= 1
        if field.why:
            self._whys.append(field.why)

    def code(self, words: str) -> None:
        """A piece of the code of the field that is open."""
        if self._open and len(self._open[-1].code) < _LONGEST:
            self._open[-1].code += words


def why_of(code: str) -> str:
    """Why the result of a field is no part of the text; empty where it is one."""
    word = keyword(code)
    return "table of contents" if word in _CONTENTS else "page number" if word in _PAGES else ""


def keyword(code: str) -> str:
    """The word that says what a field is."""
    words = code.split(maxsplit=1)
    return words[0].upper() if words else ""


def _closed(root: Element) -> set[Element]:
    """The marks with which fields begin and end, of those that do both."""
    closed: set[Element] = set()
    begun: list[Element] = []
    for char in root.iter(f"{W}fldChar"):
        kind = char.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append(char)
        elif kind == "end" and begun:
            closed.update((begun.pop(), char))
    return closed
