"""Citations in the form their readers use: 第6回外相会合共同声明38項第3段落; Joint Statement, 6th Foreign Ministers' Meeting, para 38(3)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from string import capwords

from ..meta.models import Meta
from .wording import Wording

Labels = tuple[str, ...]

_ROMAN = re.compile(r"[IVXLC]+")
_COUNTED = re.compile(r"(?P<mark>[¶•§]|fn)(?P<number>\d+)")
_MARKS = {"¶": "paragraph", "•": "bullet", "§": "section", "fn": "note"}
_NAMED = ("preamble", "conclusion")
_TEENS = range(11, 14)
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True)
class Numbering:
    """How the parts of a document are numbered: all paths in it that can be cited."""

    paths: frozenset[Labels]

    @cached_property
    def running(self) -> bool:
        """Whether its paragraphs are counted through all parts, so that the number alone says which is meant."""
        found: dict[str, str] = {}
        deep = (path for path in self.paths if len(path) > 1 and path[1].isdigit())
        return all(found.setdefault(path[1], path[0]) == path[0] for path in deep) and not any(
            path[0] in found for path in self.paths if path[0].isdigit()
        )


def numbering(pinpoints: Iterable[str]) -> Numbering:
    """The numbering of a document out of its pinpoints (`VI/38/¶3`)."""
    return Numbering(frozenset(tuple(pinpoint.split("/")) for pinpoint in pinpoints if pinpoint))


def cited(meta: Meta, pinpoint: str, numbers: Numbering, wording: Wording) -> str:
    """A passage as a person cites it: the document, then the place in it; the document alone where no place is meant."""
    where = place_of(pinpoint, numbers, wording)
    what = document_of(meta, wording)
    return wording.say("cite.passage", document=what, place=where) if where else what


def document_of(meta: Meta, wording: Wording) -> str:
    """A document as a person cites it: what kind of text which meeting made, else its title and day."""
    if in_series := text_in_series(meta, wording):
        return in_series
    title = meta.title or wording.term("kind", meta.kind or "unknown")
    return wording.say("cite.titled", title=title, date=wording.date(str(meta.date) if meta.date else None))


def text_in_series(meta: Meta, wording: Wording) -> str:
    """What kind of text which meeting made, of which dialogue where there are several; empty where no series numbers it."""
    if not (meta.kind and meta.framework and meta.body and meta.ordinal):
        return ""
    values = {
        "nth": _nth(meta.ordinal, wording.language), "body": wording.body(meta.framework, meta.body),
        "kind": capwords(wording.term("kind", meta.kind)),
    }  # fmt: skip
    if wording.several:
        return wording.say("cite.document-of", dialogue=wording.dialogue(meta.framework), **values)
    return wording.say("cite.document", **values)


def place_of(pinpoint: str, numbers: Numbering, wording: Wording) -> str:
    """A place in a document as a person cites it; empty where none is meant."""
    if not pinpoint:
        return ""
    path = tuple(pinpoint.split("/"))
    shown = path[1:] if numbers.running and len(path) > 1 and path[1].isdigit() else path
    return "".join(_labels(path, shown, numbers, wording))


def _labels(path: Labels, shown: Labels, numbers: Numbering, wording: Wording) -> Iterator[str]:
    before = ""
    for at, label in enumerate(shown):
        after = shown[at + 1] if at + 1 < len(shown) else ""
        depth = len(path) - len(shown) + at
        counted = _COUNTED.fullmatch(label)
        if label in _NAMED:
            yield wording.say(f"cite.{label}")
        elif counted:
            bare = _is_plain(before) and (*path[:depth], counted["number"]) not in numbers.paths
            form = "sub" if counted["mark"] == "¶" and bare else _MARKS[counted["mark"]]
            yield wording.say(f"cite.{form}" if not before or form == "sub" else f"cite.then-{form}", n=counted["number"])
        elif not before and _ROMAN.fullmatch(label):
            yield wording.say("cite.part", n=label)
        elif _is_plain(before):
            yield wording.say("cite.item", n=label)
        else:
            form = "number" if _is_plain(after) else "number-alone"
            yield wording.say(f"cite.{form}" if not before else f"cite.then-{form}", n=label)
        before = label


def _is_plain(label: str) -> bool:
    """Whether a label is a number or letter as printed, and no part of its own kind."""
    return bool(label) and label not in _NAMED and not _COUNTED.fullmatch(label) and not _ROMAN.fullmatch(label)


def _nth(number: int, language: str) -> str:
    """The English ordinal: 1st, 22nd, 113th; the number alone where ordinals are made with words around it."""
    if language != "en":
        return str(number)
    teen = number % 100 in _TEENS
    return f"{number}{'th' if teen else _SUFFIXES.get(number % 10, 'th')}"
