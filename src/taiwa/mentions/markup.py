"""What the markup of a document says of its words: which document a link names, which day is meant."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from operator import attrgetter
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

import yaml

from ..problems import Problem
from ..text.models import Text
from ..values import Edtf
from .models import Mention

LINK, DATE = "akn.link", "akn.date"
_PLACE = attrgetter("span")

_ADDRESS = re.compile(r"(?:https?:)?/{0,3}(?:www\.)?(?P<host>[a-z0-9.-]{1,80})/{1,3}(?:(?:ar|en|es|fr|ru|zh)/{1,3})?(?P<rest>.+)", re.IGNORECASE)
_OURS = re.compile(r"/akn/ontology/object/[^/]+/instrument/(?P<rest>.+)")
_SYMBOL = re.compile(r"[A-Z]{1,8}(?:/[A-Z0-9][A-Z0-9.()-]*){1,8}")
_DIGIT = re.compile(r"\d")
_VOLUME = re.compile(r"\((?:PARTS?|VOL|SUPP|SECT)[^()]{0,40}\)")
_SMALL = re.compile(r"\b(?:ADD|AMEND|CORR|REV)(?=\.)")
_NUMBER = re.compile(r"\d+")
_LONGEST = 120
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Host(NamedTuple):
    """A place on the web whose addresses end in symbols; `yes` names `symbol`, `no` names none."""

    host: str
    yes: str
    symbol: str
    no: str


@cache
def hosts() -> tuple[Host, ...]:
    """The rows of `resources/links/symbols.yaml`."""
    data = files("taiwa").joinpath("resources", "links", "symbols.yaml").read_bytes()
    return tuple(Host(**row) for row in yaml.load(data, Loader=yaml.BaseLoader)["hosts"])  # noqa: S506 (strings only)


@lru_cache(maxsize=4096)
def symbol_of(href: str) -> str | None:
    """The symbol of a document that an address names: `A/RES/67/123`, without volume or part; None where it names none."""
    if len(href) > _LONGEST:
        return None
    found, ours = _ADDRESS.fullmatch(href.strip()), _OURS.fullmatch(href)
    if ours:
        return _symbol(ours["rest"])
    known = found and any(found["host"].lower() == one.host for one in hosts())
    return _symbol(found["rest"]) if found and known else None


def _symbol(written: str) -> str | None:
    bare = _VOLUME.sub("", "".join(unquote(written).split()).rstrip(".,;").upper())
    if not _SYMBOL.fullmatch(bare) or not _DIGIT.search(bare):
        return None
    return _SMALL.sub(lambda found: found[0].capitalize(), bare)


def stated_mentions(text: Text) -> Iterator[Mention]:
    """The documents that links name and the days that the markup dates, in the order of the markup, in no provision yet."""
    for link in text.links:
        symbol = symbol_of(link.href)
        if symbol:
            yield Mention(kind="instrument", span=link.span, value=symbol, rule=LINK)
    for said in text.dates:
        if _is_day(said.date):
            yield Mention(kind="date", span=said.span, value=Edtf(said.date), rule=DATE)


def settled(chars: str, read: Sequence[Mention], stated: Iterable[Mention]) -> list[Mention]:
    """Both together, none overlapping another of its kind.

    A link counts before what its words alone would say, unless they say the same or are part of a name that is known; a
    day counts where none was read.
    """
    stated = tuple(stated)
    if not stated:
        return list(read)
    kept, taken, gone = list(read), _Taken(read), set[int]()
    for one in stated:
        beside = taken.beside(one)
        if one.kind == "instrument" and all(_is_less(other, one, chars) for other in beside):
            gone.update(map(id, beside))
            beside = ()
        if not beside:
            kept.append(one)
            taken.add(one)
    return [one for one in kept if id(one) not in gone] if gone else kept


def disagreements(text: Text, found: Sequence[Mention]) -> Iterator[Problem]:
    """Where a link names another document than its words print, or the markup another day than was read."""
    stated = tuple(stated_mentions(text))
    taken = _Taken(found if stated else ())
    for one in stated:
        value, printed = str(one.value), text[one.span]
        if one.kind == "instrument" and not _prints(printed, value):
            yield Problem(one.span, f"the link names {value}, the words print something else: check which is meant", "note")
        others = [other for other in taken.beside(one) if one.kind == "date" and isinstance(other.value, Edtf)]
        if any(other.span == one.span and other.value != one.value for other in others):
            yield Problem(one.span, f"the markup dates these words {value}, they print another day: check which is meant", "note")


class _Taken:
    """The mentions so far, by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._rows: dict[str, tuple[list[int], list[Mention]]] = {}
        for kind in ("instrument", "date"):
            rows = sorted([one for one in mentions if one.kind == kind], key=_PLACE)
            self._rows[kind] = ([one.span.start for one in rows], rows)

    def add(self, mention: Mention) -> None:
        starts, rows = self._rows[mention.kind]
        at = bisect_right(starts, mention.span.start)
        starts.insert(at, mention.span.start)
        rows.insert(at, mention)

    def beside(self, mention: Mention) -> Sequence[Mention]:
        """Those of its kind that share a character with a mention."""
        starts, rows = self._rows[mention.kind]
        first = max(bisect_left(starts, mention.span.start) - 1, 0)
        return [one for one in rows[first : bisect_left(starts, mention.span.end, first)] if one.span.overlaps(mention.span)]


def _is_less(read: Mention, link: Mention, chars: str) -> bool:
    """Whether a link says more than what was read: words inside it, another symbol, a name that is only as printed."""
    if read.rule == LINK or read.value == link.value:
        return False
    as_printed = str(read.value).split() == normalize("NFKC", read.span.of(chars)).split()
    return as_printed or link.span.contains(read.span) or _SYMBOL.fullmatch(str(read.value).upper()) is not None


def _prints(printed: str, symbol: str) -> bool:
    """Whether the words of a link can mean the symbol: they print some of its numbers and no other, or all of them."""
    said, named = (set(_NUMBER.findall(words)) for words in (printed, symbol))
    return said <= named or named <= said


def _is_day(words: str) -> bool:
    try:
        return bool(_DAY.fullmatch(words)) and bool(date.fromisoformat(words))
    except ValueError:
        return False
