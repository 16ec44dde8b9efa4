"""The title, and what it says: the kind of the document and whether its text is provisional."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

from ..source.models import AKN
from ..text.models import Line
from ..values import Span
from .parts import Parts, one_line
from .words import Cue, Words

_OPEN_END = re.compile(
    r"(?:[のとにをはがや、,:・-]|及び|並びに|関する|おける|よる|ための|\b(?:and|of|on|the|for|by|between|with|to))$"
)
_RUNS_ON = re.compile(r"(?:of|on|by|between|following|adopted)\s")
_BRACKETS = re.compile(r"[(\[【〔]\s*(?P<inside>[^()\[\]【】〔〕]{1,60})\s*[)\]】〕]")
_MARKS = re.compile(r"[\s()\[\]【】〔〕,、。:;於・日月年-]+")
_LONGEST_DATE_LINE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The title in one line; `span` is its place in the text, None where only the header of the file gives it."""

    words: str
    span: Span | None


def title_of(parts: Parts, words: Words) -> Title | None:
    """The printed title; that of the file's header for Markdown and where none is printed, that of the markup first."""
    stated = parts.tree.text.front.title
    if stated and parts.tree.text.source.media == "text/markdown":
        return Title(words=_bare(one_line(stated), words), span=None)
    lines = [line for line in parts.front if not _is_decoration(line, parts, words) and not says_who_adopted(line, parts, words)]
    chosen = _headed(lines, parts.chars, words)
    read = _joined(chosen, parts.chars, words) if chosen else None
    if stated and parts.tree.text.source.media == AKN and not (read and _same(read.words, stated)):
        return Title(words=_bare(one_line(stated), words), span=_printed(stated, parts))
    if read:
        return read
    if stated:
        return Title(words=_bare(one_line(stated), words), span=None)
    heading = next((line for line in lines if line.style == "heading"), lines[0] if lines else None)
    return _joined([heading], parts.chars, words) if heading else None


def says_who_adopted(line: Line, parts: Parts, words: Words) -> bool:
    """Whether a line is a note on which body adopted the text (Endorsed at the Sixth Meeting of …), and no title (Statement adopted at …)."""
    said = line.span.of(parts.chars).strip(" ()")
    found = words["issued"].first(said)
    return found is not None and (found.span.start == 0 or found.span.end == len(said))


def _same(read: str, stated: str) -> bool:
    """Whether two titles print the same, white space aside."""
    return "".join(read.split()) == "".join(normalize("NFKC", stated).split())


def _printed(stated: str, parts: Parts) -> Span | None:
    """Where the title block prints a title in one line."""
    words = normalize("NFKC", one_line(stated))
    for line in parts.front:
        at = parts.chars.find(words, line.span.start, line.span.end)
        if at >= 0:
            return Span(at, at + len(words))
    return None


def _headed(lines: Sequence[Line], chars: str, words: Words) -> list[Line]:
    """The line that names the kind of document, with the lines before it that run on into it."""
    named = [at for at, line in enumerate(lines) if words["kinds"].first(chars, line.span)]
    if not named:
        return []
    at = next((at for at in named if lines[at].style == "heading"), named[0])
    first = at
    if first > 0 and _is_bare(lines[at], chars, words) and _leads(lines[at - 1], lines[at], chars, words):
        first -= 1
    while first > 0 and _OPEN_END.search(lines[first - 1].span.of(chars).rstrip()[-12:]):
        first -= 1
    last = at
    while last + 1 < len(lines) and _RUNS_ON.match(lines[last + 1].span.of(chars).lstrip()):
        last += 1
    return list(lines[first : last + 1])


def _is_bare(line: Line, chars: str, words: Words) -> bool:
    """Whether a line holds the kind alone (共同声明), which is the end of a title."""
    found = words["kinds"].first(chars, line.span)
    return found is not None and found.span == line.span.trim(chars)


def _leads(line: Line, kind: Line, chars: str, words: Words) -> bool:
    """Whether a line before a bare kind belongs to the title: set like it, or named after a body."""
    alike = line.style == kind.style != "plain" and kind.gap == 0
    return alike or words["bodies"].first(chars, line.span) is not None


def _joined(lines: Sequence[Line], chars: str, words: Words) -> Title:
    span = Span(lines[0].span.start, lines[-1].span.end).trim(chars)
    return Title(words=_bare(_closed([line.span.of(chars).strip() for line in lines]), words), span=span)


def _closed(lines: Sequence[str]) -> str:
    out = lines[0]
    for line in lines[1:]:
        runs_on = line[:1] > "\u2e80" and out[-1:] > "\u2e80" and _OPEN_END.search(out[-12:])
        out += line if runs_on else f" {line}"
    return one_line(out)


def _bare(title: str, words: Words) -> str:
    """A title without (仮訳) and its like."""
    kept = _BRACKETS.sub(lambda found: "" if words["provisional"].first(found["inside"]) else found[0], title)
    return " ".join(kept.split())


def _is_decoration(line: Line, parts: Parts, words: Words) -> bool:
    """A line that holds only a date, a place and a date, or a mark of translation."""
    chars = parts.chars
    text = line.span.of(chars)
    provisional = words["provisional"].first(text)
    if provisional and len(_MARKS.sub("", text)) <= len(provisional.span) + 4:
        return True
    dates = parts.dates_in(line.span)
    dated = sum(len(at) for at, _ in dates)
    return bool(dates) and len(_MARKS.sub("", text)) - dated <= _LONGEST_DATE_LINE


def kind_of(title: str, words: Words) -> Cue | None:
    """The row of the word that heads the title: the last one in Japanese, the first one where heads come first."""
    found = words["kinds"].find(_BRACKETS.sub(lambda hit: " " * len(hit[0]), title))
    if not found:
        return None
    return (found[-1] if words.language == "ja" else found[0]).cue


def provisional_at(parts: Parts, words: Words) -> Span | None:
    """Where the document says that it is a provisional translation: title block, edges of the opening, closing."""
    edges = [Span(span.start, min(span.end, span.start + 200)) for span in parts.opening[:1]]
    tail = Span(max(0, len(parts.chars) - 200), len(parts.chars))
    for span in (*(line.span for line in parts.front), *edges, *parts.closing, tail):
        if found := words["provisional"].first(parts.chars, span):
            return found.span
    return None
