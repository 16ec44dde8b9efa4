"""Who signed: the block of names, offices and parties at the end of a document."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ..problems import Problem
from ..values import Span, replace
from .cast import Cast
from .grammar import speakers
from .models import Signatory
from .parts import Parts

_LONGEST = 160
_NO_NAME = re.compile(r"[。!?;:\d©«»]|を(?!代表)|\.\s*$")
_SENTENCE = re.compile(r"を(?!代表)")
_FILL = re.compile(r"(?:the|government|of|for|on|behalf|and|政府|のために|を代表して|[\s,:・()])+", re.IGNORECASE)


class _Line(Struct, frozen=True, kw_only=True):
    """A line of the block: a name, an office (perhaps with its party), a party, or a name with its office."""

    kind: Literal["name", "office", "party", "both"]
    span: Span
    parties: tuple[str, ...] = ()
    level: str | None = None
    person: Span | None = None
    role: Span | None = None


def signatories_of(parts: Parts, cast: Cast) -> tuple[tuple[Signatory, ...], list[Problem]]:
    """Those who signed, in printed order, and a problem for each whose party is not known."""
    lines = [line for span in parts.closing for line in _lines(parts, span, cast)]
    if not any(line.role for line in lines) and _is_table(parts):
        return (), []
    if sum(line.kind == "name" for line in lines) >= sum(line.kind == "office" for line in lines) > 0:
        lines = [_as_office(line, parts.chars) for line in lines]
    groups = list(_groups(lines))
    if beside := next((group for group in groups if _is_beside(group)), None):
        return (), [Problem(beside[-1].span, "who signed for whom cannot be told: the signatures stand side by side", "warning")]
    signed = [one for group in groups for one in _signatory(group, parts.chars, cast)]
    problems = [
        Problem(one.span, f"it is not known for whom {one.person} signed") for one in signed if one.party is None
    ]
    return tuple(signed), problems


def _is_table(parts: Parts) -> bool:
    """Whether the end of the document is a table of figures: states in it are those of its rows, and nobody signed."""
    cells = (line.span for line in parts.tree.text.lines if line.style == "cell" and any(span.contains(line.span) for span in parts.closing))
    return any(char.isdigit() for span in cells for char in span.of(parts.chars))


def _lines(parts: Parts, span: Span, cast: Cast) -> Iterator[_Line]:
    start = span.start
    for words in span.of(parts.chars).split("\n"):
        line = Span(start, start + len(words)).trim(parts.chars)
        start += len(words) + 1
        if 1 < len(line) <= _LONGEST and not parts.dates_in(line) and not _SENTENCE.search(words):
            yield from _line(parts.chars, line, cast)


def _line(chars: str, line: Span, cast: Cast) -> Iterator[_Line]:
    found = speakers(chars, line, cast)
    if len({one.parties for one in found if one.role}) > 1:
        return  # two offices in one line are two columns: which name is whose cannot be told
    holder = next((one for one in reversed(found) if one.role), None)
    if holder and holder.role:
        beside = holder.person or _beside(chars, line, holder.span)
        role = holder.role if beside else line
        kind: Literal["both", "office"] = "both" if beside else "office"
        yield _Line(kind=kind, span=line, parties=holder.parties, level=holder.level, person=beside, role=role)
        return
    parties = tuple(party for one in found if not one.person for party in one.parties)
    rest = line.of(chars)
    for one in found:
        rest = rest.replace(one.span.of(chars), "") if not one.person else rest
    if len(parties) == 1 and (not rest.strip() or _FILL.fullmatch(rest)):
        yield _Line(kind="party", span=line, parties=parties)
    elif not _NO_NAME.search(line.of(chars)) and not parties:
        yield _Line(kind="name", span=line, person=line)


def _beside(chars: str, line: Span, holder: Span) -> Span | None:
    """The name that stands before or after an office in its line."""
    for span in (Span(holder.end, line.end), Span(line.start, holder.start)):
        words = span.of(chars)
        kept = words.strip(" ,、:・-")
        if len(kept) > 1 and not _NO_NAME.search(kept) and not _FILL.fullmatch(kept):
            start = span.start + words.index(kept)
            return Span(start, start + len(kept))
    return None


def _as_office(line: _Line, chars: str) -> _Line:
    """In a block whose names have lines of their own, a line that runs into an office is an office."""
    if line.kind == "both" and " " not in line.span.of(chars):
        return replace(line, kind="office", person=None, role=line.span)
    return line


def _groups(lines: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    """One group for each who signed: the kind of line that comes first begins each of them."""
    starts = [at for at, line in enumerate(lines) if line.kind in (lines[0].kind, "both")]
    yield from (lines[start:end] for start, end in pairwise((*starts, len(lines))))


def _is_beside(group: Sequence[_Line]) -> bool:
    """Whether two names follow offices: a block in two columns whose rows were printed one after the other."""
    kinds = [line.kind for line in group]
    return kinds.count("name") > 1 and kinds[0] in ("office", "party") and len(set(kinds)) > 1


def _signatory(group: Sequence[_Line], chars: str, cast: Cast) -> Iterator[Signatory]:
    """The one who signed in a group of lines; nobody where it prints a name alone."""
    person = next((line.person for line in group if line.person), None)
    roles = [line.role for line in group if line.role]
    parties = next((line.parties for line in group if line.parties), ())
    if person is None or not (roles or parties):
        return
    level = next((line.level for line in group if line.level), None)
    parties = parties or cast.party_of(person.of(chars), level)
    yield Signatory(
        person=person.of(chars),
        role=" ".join(role.of(chars) for role in roles) or None,
        party=parties[0] if len(parties) == 1 else None,
        span=Span(min(line.span.start for line in group), max(line.span.end for line in group)),
    )
