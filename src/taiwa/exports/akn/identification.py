"""What a document is: its names as a work, as an expression in one language, and as the file that was read."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...meta.models import ADOPTED, Meta
from ...reading import Reading
from ...source.identifiers import identifiers_of
from ...values import Edtf
from .manifestation import NO_DAY, file_of
from .marks import day_of
from .names import References, digest, slug
from .xml import Element, child

_LANGUAGES: Mapping[str, str] = {"ja": "jpn", "en": "eng", "ru": "rus"}
_POINT = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_IRI = re.compile(r"""(/akn/["-~]{1,300}?)/*(?:![!-~]{0,100})?""")
_WORD = re.compile(r"[a-z][a-z-]{0,30}")
_NO_COUNTRY = "xx"
_FEW = 4


class Names(NamedTuple):
    """The IRIs of a document by the standard's naming convention, and the code of its language."""

    work: str
    expression: str
    language: str


def names_of(reading: Reading) -> Names:
    """The names that an Akoma Ntoso document states of itself, else names made by the standard's naming convention."""
    stated = {one.scheme: one.value for one in reversed(identifiers_of(reading.text.front))}
    language = _LANGUAGES.get(reading.meta.language, "und")
    work = _stated(stated.get("frbr-work")) or _made_name(reading)
    return Names(work, _stated(stated.get("frbr-expression")) or f"{work}/{language}@", language)


def _stated(name: str | None) -> str | None:
    """An IRI without the part of the document it names; None for what is none."""
    found = _IRI.fullmatch(name) if name else None
    return found[1] if found else None


def _made_name(reading: Reading) -> str:
    """`/akn/<where>/statement/<kind>/<body>/<date>/<number>`.

    A dialogue is of no one country: `where` is `xx`, which ISO 3166 leaves to its users, with the framework, else the few
    states that speak. The date is as precise as it is known. The number is the meeting's; `nn` where body and day say which
    meeting it was; else the title, or a digest of the words.
    """
    meta = reading.meta
    speaking = meta.framework or ("-".join(sorted(meta.parties)) if len(meta.parties) <= _FEW else "")
    where = f"{_NO_COUNTRY}-{slug(speaking.lower())}" if speaking else _NO_COUNTRY
    body = [slug(meta.body)] if meta.body else []
    return "/akn/" + "/".join([where, "statement", slug(kind_of(reading)), *body, _in_iri(meta.date), _number(reading)])


def kind_of(reading: Reading) -> str:
    """The kind of the document: as read, else as an Akoma Ntoso document states it, else `statement`."""
    stated = next((value for key, value in reading.text.front.other if key == "kind" and _WORD.fullmatch(value)), None)
    return reading.meta.kind or stated or "statement"


def day_and_event(meta: Meta) -> tuple[str, str]:
    """The day of a document and what happened on it; a month or a year is no day, and only the IRI tells it."""
    day = day_of(meta.date)
    return (day, "adoption" if meta.kind in ADOPTED else "event") if day else NO_DAY


def identify(parent: Element, reading: Reading, names: Names, references: References, component: str = "main") -> None:
    """The section that names work, expression and manifestation of the document or of one of its annexes."""
    meta, part = reading.meta, f"/!{component}"
    section = child(parent, "identification", source=references.to("agent", "taiwa"))
    work = _level(section, "FRBRWork", names.work, part)
    _aliases(work, reading, ("symbol",))
    _made(work, day_and_event(meta), meta, references)
    child(work, "FRBRcountry", value=names.work.split("/")[2])
    child(work, "FRBRsubtype", value=kind_of(reading))
    if component == "main" and meta.ordinal is not None:
        child(work, "FRBRnumber", value=str(meta.ordinal))
    if component == "main" and meta.title:
        child(work, "FRBRname", value=meta.title)
    expression = _level(section, "FRBRExpression", names.expression, part)
    _aliases(expression, reading, ("url", "alternate"))
    _made(expression, NO_DAY if meta.translation else day_and_event(meta), meta, references)
    if meta.translation:
        child(expression, "FRBRauthoritative", value="false")
    child(expression, "FRBRlanguage", language=names.language)
    if meta.translation:
        nobody = references.to("agent", "unknown")
        child(expression, "FRBRtranslation", href=names.work, fromLanguage="und", authoritative="false", by=nobody)
    file_of(_level(section, "FRBRManifestation", names.expression, f"{part}.xml", ".xml"), reading, references)


def _level(section: Element, tag: str, iri: str, part: str, suffix: str = "") -> Element:
    level = child(section, tag)
    child(level, "FRBRthis", value=iri + part)
    child(level, "FRBRuri", value=iri + suffix)
    return level


def _aliases(level: Element, reading: Reading, schemes: Sequence[str]) -> None:
    """Other names that the document states of itself: its symbol, its address, that of another language."""
    for one in identifiers_of(reading.text.front):
        if one.scheme in schemes:
            child(level, "FRBRalias", name=one.scheme, value=one.value)


def _made(level: Element, when: tuple[str, str], meta: Meta, references: References) -> None:
    """When and by whom a work or an expression was made."""
    child(level, "FRBRdate", date=when[0], name=when[1])
    for kind, author in [("party", party) for party in meta.parties] or [("agent", "unknown")]:
        child(level, "FRBRauthor", href=references.to(kind, author), as_=references.to("role", "author"))


def _in_iri(when: Edtf | None) -> str:
    """The day, month or year with which a document's date begins."""
    known = _POINT.match(when.text) if when else None
    return known[0] if known else NO_DAY[0]


def _number(reading: Reading) -> str:
    meta = reading.meta
    if meta.framework and meta.body and meta.ordinal is not None:
        return str(meta.ordinal)
    if meta.framework and meta.body and day_of(meta.date):
        return "nn"
    return slug(meta.title) if meta.title else digest("".join(reading.text.chars.split()))
