"""What the metadata of a document states of it: title, day, language, symbol, names of work and expression."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from ...problems import Problem
from ...source.models import FrontMatter
from ...values import Span
from ..htmlwords import without_entities
from .markup import Element

_DAY = re.compile(r"(?!0001)\d{4}-\d{2}-\d{2}")
_ASKED = ("FRBRWork", "FRBRExpression", "docDate", "docNumber", "preface", "coverPage", "TLCOrganization")
_PARTY = "/akn/ontology/organization/taiwa/party/"
"""How Taiwa names a party: the authors of a work that are so named are the parties that speak in it."""
_LANGUAGES = {
    "ara": "ar", "chi": "zh", "zho": "zh", "deu": "de", "ger": "de", "eng": "en", "fra": "fr", "fre": "fr", "jpn": "ja",
    "kaz": "kk", "kir": "ky", "kor": "ko", "mon": "mn", "por": "pt", "rus": "ru", "spa": "es", "tgk": "tg", "tuk": "tk",
    "uzb": "uz",
}  # fmt: skip
"""Codes of three letters, as Akoma Ntoso asks for them, by the code of two letters that BCP 47 prefers."""


class Head:
    """The elements of a document that say what it is, found in one pass."""

    def __init__(self, root: Element) -> None:
        """Looks for them."""
        self.root = root
        self._found: dict[str, list[Element]] = {name: [] for name in _ASKED}
        for one in root.all(*_ASKED):
            self._found[one.name].append(one)

    def all(self, name: str) -> list[Element]:
        """Those with this name, in order."""
        return self._found[name]

    def first(self, name: str) -> Element | None:
        """The first with this name: the document's own stands before those of its annexes."""
        return next(iter(self._found[name]), None)


def front_of(head: Head, decoded: str) -> FrontMatter:
    """What the document states of itself; what it does not state is None or missing."""
    work, expression = head.first("FRBRWork"), head.first("FRBRExpression")
    language = next((one.attrs.get("language") for one in _in(expression, "FRBRlanguage")), None)
    adopted = _adopted(head, work)
    return FrontMatter(
        title=_title(head, decoded),
        date=adopted,
        url=next(iter(_aliases(expression, "url")), None),
        language=_LANGUAGES.get(language.lower(), language) if language else None,
        other=tuple(_others(head, decoded, (work, expression), adopted)),
    )


def disagreements(head: Head) -> list[Problem]:
    """What the markup says of one day in two places, where it says two things."""
    work = head.first("FRBRWork")
    days = {day for one in _in(work, "FRBRdate") if (day := _day(one))}
    printed = next((day for one in head.all("docDate") if _is_adoption(one) and (day := _day(one))), None)
    if not printed or not days or printed in days:
        return []
    words = f"the metadata gives {min(days)} as the day of the work, its conclusions say {printed}: check which is right"
    return [Problem(Span(0, 0), words)]


def _others(
    head: Head, decoded: str, levels: Sequence[Element | None], adopted: str | None
) -> Iterator[tuple[str, str]]:
    for key, level in zip(("frbr-work", "frbr-expression"), levels, strict=True):
        named = [one.attrs["value"] for tag in ("FRBRuri", "FRBRthis") for one in _in(level, tag) if one.attrs.get("value")]
        yield from ((key, name) for name in named[:1])
    kind = next((one.attrs["name"] for one in head.root.children if one.attrs.get("name")), None)
    if kind:
        yield ("kind", kind)
    marked = [_words(one, decoded) for one in head.all("docNumber") if one.attrs.get("refersTo") == "#symbol"]
    yield from (("symbol", symbol) for symbol in [*filter(None, (*marked, *_aliases(levels[0], "symbol")))][:1])
    yield from (("alternate", address) for address in _aliases(levels[1], "alternate"))
    if adopted:
        yield ("adopted", adopted)
    issued = [day for one in _in(levels[1], "FRBRdate") if (day := _day(one))]
    yield from (("issued", day) for day in issued[:1])
    authors = [one.attrs["href"] for one in _in(levels[0], "FRBRauthor") if one.attrs.get("href")]
    yield from (("author", name) for name in authors[:1])
    yield from (("party", party) for party in _parties(head, authors))


def _parties(head: Head, authors: Sequence[str]) -> Iterator[str]:
    """The parties among the authors of a work, in their order."""
    named = {f"#{one.attrs['eId']}": one.attrs.get("href", "") for one in head.all("TLCOrganization") if one.attrs.get("eId")}
    for author in dict.fromkeys(authors):
        iri = named.get(author, "")
        if iri.startswith(_PARTY):
            yield unquote(iri.removeprefix(_PARTY))


def _aliases(level: Element | None, name: str) -> list[str]:
    """Other names of one kind that a level states of itself."""
    return [one.attrs["value"] for one in _in(level, "FRBRalias") if one.attrs.get("name") == name and one.attrs.get("value")]


def _adopted(head: Head, work: Element | None) -> str | None:
    """The day of the work, else the day that the text marks as that of its adoption."""
    marked = [one for one in head.all("docDate") if _is_adoption(one)]
    return next((day for one in (*_in(work, "FRBRdate"), *marked) if (day := _day(one))), None)


def _is_adoption(element: Element) -> bool:
    return "adoption" in element.attrs.get("refersTo", "").lower()


def _title(head: Head, decoded: str) -> str | None:
    """The title in the preface, that of the document itself before one that only stands above it."""
    prefaces = head.all("preface") or head.all("coverPage")
    titles = [title for preface in prefaces[:1] for title in preface.all("docTitle")]
    marked = [title for title in titles if "title" in title.attrs.get("refersTo", "").lower()]
    printed = (words for title in marked or titles if (words := _words(title, decoded)))
    named = (one.attrs.get("value") for work in head.all("FRBRWork")[:1] for one in work.all("FRBRname"))
    return next(printed, None) or next(named, None)


def _words(element: Element, decoded: str) -> str:
    parts = [one.of(decoded) if isinstance(one, Span) else _words(one, decoded) for one in element.content]
    return without_entities("".join(parts))


def _day(element: Element) -> str | None:
    found = _DAY.match(element.attrs.get("date", ""))
    return found[0] if found else None


def _in(element: Element | None, *names: str) -> list[Element]:
    return element.all(*names) if element else []
