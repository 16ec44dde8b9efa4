"""The gate before publishing: what a source's licence does not allow to hand on is cited, not copied.

Cited means title, day, issuer and address of the document, and for each act who does what on which issue at which pinpoint:
facts that we found. No word of the text goes along, not even a short one: half a clause is a misquotation where its
negation stands at the end.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from ..acts.models import ActType
from ..record.document import Document
from ..record.works import Work
from .addresses import public_address

Leave = Literal["open", "closed", "unknown"]
"""Whether a text may be handed on; only `open` opens the gate."""

Use = Literal["closed", "open", "harmless", "credit", "holders", "areas", "fronts", "states"]
"""What words of a note are there for; those of the first two decide, the others may stand beside what opens the gate."""

_FILE = Path(__file__).parents[1] / "resources" / "exports" / "licences.yaml"
_HYPHENS = re.compile(r"[-‐‑–—_]")
_VERSION = r"(?<![\w.])(?:v|ver\.?\s?|version\s)?\d\.\d(?![\d.]*\d)|第?\d\.\d版"
_YEARS = r"\d{4}(?:\s?[-–—]\s?\d{4})?"
_PLACE_EN, _PLACE_JA = r"[A-Z][\w'’]*", r"[\u30a1-\u30fc]{2,12}"
_NO_WORDS = re.compile(r"[\s.,;:()\[\]\"'/|。、・「」『』]*")


@dataclass(frozen=True, slots=True)
class Row:
    """Words of a note that are of one use, with a note that they take and one that they leave."""

    use: Use
    words: tuple[str, ...]
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a text may be handed on, and the words of its licence that say so (None where nothing does)."""

    leave: Leave
    words: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether the text itself may be published."""
        return self.leave == "open"


@dataclass(frozen=True, slots=True)
class CitedAct:
    """What is told of an act whose words may not be copied: where it stands, who does what, and on which issues."""

    eid: str
    pinpoint: str
    holders: tuple[str, ...]
    act: ActType
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedWork:
    """A work without its text: by what it is found, and what was read where in it."""

    work: str
    title: str | None
    kind: str | None
    date: str | None
    parties: tuple[str, ...]
    issuer: str | None
    address: str | None
    language: str
    gate: Gate
    acts: tuple[CitedAct, ...]


def gate_of(licence: str | None) -> Gate:
    """What a licence or reproduction note allows.

    A word that forbids or limits goes before every word that allows, and a word that allows opens only where nothing else is
    said: a limit may be put in any words, so what is not known to be harmless keeps the gate shut.
    """
    if not licence:
        return Gate("unknown")
    note = f" {_folded(licence)} "
    if found := next((words for words in _words("closed") if _folded_words(words) in note), None):
        return Gate("closed", found)
    known = _known()
    uncredited = known.credit.sub(" ", unicodedata.normalize("NFKC", licence))
    said = known.phrases.findall(_folded(uncredited))
    rest = known.phrases.sub(" ", _folded(uncredited))
    allowing = next((known.allowing[phrase] for phrase in said if phrase in known.allowing), None)
    return Gate("open", allowing) if allowing and _NO_WORDS.fullmatch(rest) else Gate("unknown")


def published(work: Work) -> tuple[Document, ...]:
    """The files of a work whose text may be handed on, the one that speaks for it first where it is among them."""
    return tuple(file for file in (work.document, *work.evidence) if gate_of(file.source.licence).is_open)


def shut(works: Iterable[Work]) -> frozenset[str]:
    """The works whose words may not be handed on: the licence is that of the file that speaks, whose words are quoted."""
    return frozenset(work.id for work in works if not gate_of(work.document.source.licence).is_open)


def cited(work: Work) -> CitedWork:
    """A work as it may be published whatever its licence: nothing of its text but the title."""
    document, meta = work.document, work.document.meta
    return CitedWork(
        work=work.id, title=meta.title, kind=meta.kind, date=document.date, parties=meta.parties, issuer=document.source.issuer,
        address=_address(work), language=meta.language, gate=gate_of(document.source.licence), acts=tuple(_acts(document)),
    )  # fmt: skip


@cache
def rows() -> tuple[Row, ...]:
    """The words that decide, those that close first, and those that may stand beside them."""
    with _FILE.open("rb") as file:
        table: dict[str, list[dict[str, Any]]] = yaml.load(file, yaml.CBaseLoader)  # noqa: S506 — it makes strings only
    return tuple(Row(use, tuple(row["words"]), row["yes"], row["no"]) for use in get_args(Use) for row in table[use])


def _words(use: Use) -> list[str]:
    return [words for row in rows() if row.use == use for words in row.words]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a note that opens the gate may hold: phrases that allow or do no harm, and who is to be credited."""

    allowing: dict[str, str]
    phrases: re.Pattern[str]
    credit: re.Pattern[str]


@cache
def _known() -> _Known:
    allowing = {_folded(words): words for words in _words("open")}
    phrases = "|".join(map(_whole, sorted({*allowing, *map(_folded, _words("harmless"))}, key=len, reverse=True)))
    credit = rf"{_any('credit')}(?:\s*{_any('credit')}){{0,2}}\s*(?:{_YEARS}\s*,?\s*)?(?:{_named()})?\s*(?:{_YEARS})?\s*(?:[.。;,]|\Z)"
    return _Known(allowing, re.compile(f"{phrases}|{_VERSION}"), re.compile(credit))


def _named() -> str:
    """The name of a public body, of which only the place is in words that nobody listed, one of them: whose it is."""
    area, body, state = rf"(?:the\s)?{_any('areas')}", _any("holders"), _any("states")
    of_areas = rf"(?:\s(?i:of|for)\s{area}(?:,\s{area})*(?:,?\sand\s{area})?)?"
    english = rf"(?:(?i:the)\s)?(?:{_any('fronts')}\s)?{body}{of_areas}(?:\sof\s(?:the\s)?(?:{state}\s)?{_PLACE_EN})?"
    return rf"(?:{english}|(?:{_PLACE_JA}{state}?)?{_any('areas')}{{0,3}}{body})"


def _any(use: Use) -> str:
    return f"(?i:{'|'.join(map(re.escape, sorted(_words(use), key=len, reverse=True)))})"


def _whole(phrase: str) -> str:
    """A phrase that is no part of a longer word where it begins or ends with a letter that is written with spaces between words."""
    return re.sub(r"\A(?=[a-z0-9])", r"(?<![a-z0-9])", re.escape(phrase)) + (
        r"(?![a-z0-9])" if re.match("[a-z0-9]", phrase[-1]) else ""
    )


def _acts(document: Document) -> Iterable[CitedAct]:
    for act in document.acts:
        yield CitedAct(act.eid, document.pinpoint(act.eid), act.holders, act.act, act.issues)


def _address(work: Work) -> str | None:
    """Where the work is published: the file that speaks for it, else any other."""
    return next(filter(None, (public_address(file.source) for file in (work.document, *work.evidence))), None)


def _folded(words: str) -> str:
    """Width, case, hyphens and runs of space made one."""
    return " ".join(_HYPHENS.sub(" ", unicodedata.normalize("NFKC", words).casefold()).split())


def _folded_words(words: str) -> str:
    """The same for words of the table, whose spaces at the ends count: " not " is no part of a word."""
    inner = _folded(words)
    return f"{' ' if words.startswith(' ') else ''}{inner}{' ' if words.endswith(' ') else ''}"
