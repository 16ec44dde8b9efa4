"""The text of a document or of parts of it, with who says what beside each clause."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

import click

from ..record.document import Document
from ..record.works import Work
from ..reports.clauses import Clause, clauses_of
from ..reports.columns import columns, wrapped
from ..reports.margin import Margin, Note
from ..reports.wording import Wording
from ..tree.models import Provision

_NARROWEST, _TEXT, _NOTES = 60, 88, 68  # columns: a terminal, and the most for the text and for the notes beside it
_EDGE = " │ "
_FACES: dict[str, dict[str, bool | str]] = {
    "act": {"bold": True}, "more": {}, "promise": {"fg": "cyan"}, "doubt": {"fg": "yellow"},
}  # fmt: skip


class Screen(NamedTuple):
    """A terminal: how many columns it has, and whether it shows colours."""

    width: int
    colour: bool


def screen() -> Screen | None:
    """The terminal that answers go to, None where they go to a file or another program."""
    if not sys.stdout.isatty():
        return None
    return Screen(max(_NARROWEST, shutil.get_terminal_size().columns), not os.environ.get("NO_COLOR"))


def show_text(work: Work, parts: Sequence[Provision], wording: Wording, on: Screen | None = None) -> str:
    """Each part as printed: in a terminal with notes beside each clause, else below it, a line for each act and promise."""
    document = work.document
    margin = Margin(document, wording)
    lines = [document.meta.title or document.file, f"[{document.file}]  {wording.date(document.date)}  {work.id}"]
    if document.meta.parties:
        legend = wording.say("show.parties", parties=margin.legend())
        lines += wrapped(legend, on.width) if on else [legend]
    for problem in (one for one in document.problems if one.of_whole):
        told = f"! {wording.why(problem.words)}"
        lines += wrapped(told, on.width) if on else [told]
    for part, clauses in clauses_of(document, parts):
        lines += ["", _head(document, part, on)]
        for clause in clauses if part.body else ():
            lines += _beside(document, clause, margin, on) if on else _below(document, clause, margin)
    return "\n".join(lines) + "\n"


def _head(document: Document, part: Provision, on: Screen | None) -> str:
    heading = document.words(part.heading) if part.heading else ""
    words = f"{'/'.join(part.path)}  {heading}".rstrip()
    return click.style(words, bold=True) if on and on.colour else words


def _below(document: Document, clause: Clause, margin: Margin) -> Iterator[str]:
    yield from (f"  {line}" for line in document.words(clause.at).splitlines())
    for notes in margin.notes(clause):
        yield "    · " + " · ".join(note.words for note in notes)


def _beside(document: Document, clause: Clause, margin: Margin, on: Screen) -> Iterator[str]:
    text = min(_TEXT, on.width * 11 // 20)
    notes = min(_NOTES, on.width - text - columns(_EDGE))
    left = [line for printed in document.words(clause.at).splitlines() for line in wrapped(printed, text)]
    for words, note in zip_longest(left, _lines(margin.notes(clause), notes)):
        padded = (words or "") + " " * (text - columns(words or ""))
        yield f"{padded}{_EDGE}{_face(note, on) if note else ''}".rstrip()


def _lines(notes: Iterable[Sequence[Note]], width: int) -> Iterator[Note]:
    """The notes in lines of so many columns; what belongs to an act is indented below it."""
    for group in notes:
        for note in group:
            indent = 0 if note is group[0] else 2
            first, *rest = wrapped(note.words, width - indent - 2)
            yield Note(note.kind, " " * indent + first)
            yield from (Note(note.kind, " " * (indent + 2) + line) for line in rest)


def _face(note: Note, on: Screen) -> str:
    face = _FACES[note.kind]
    return click.style(note.words, bold=bool(face.get("bold")), fg=face.get("fg")) if on.colour and face else note.words
