"""`taiwa export check`: what somebody changed in a file that Taiwa wrote. The record stays as it is."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from ..exports.annotations import Broken, broken, document_meant
from ..exports.publishing import shut
from ..exports.tables.checking import Difference, as_published, differences
from ..exports.tables.csv_file import read_csv
from ..exports.tables.drawing import TABLES
from ..exports.tables.models import Table, TableError
from ..exports.tables.xlsx_file import read_xlsx
from ..reports.wording import Wording
from .command import Choices, Command
from .exporting_tables import suffix_of
from .files import knowledge_of
from .messages import say, tell
from .printing import print_json
from .records import answering
from .trouble import Refusal

_LONGEST = 60
_ANNOTATIONS = ".jsonld"


@click.command(cls=Command)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def check(choices: Choices, path: Path) -> int:
    """Say what differs between a file and the record."""
    suffix_of(path, (".csv", ".xlsx", _ANNOTATIONS))
    if path.suffix.lower() == _ANNOTATIONS:
        return _annotations(choices, path)
    found = _read(path)
    for table in found:
        if table.foreign:
            tell("progress.foreign", columns=", ".join(table.foreign))
    knowledge = knowledge_of(choices)
    with answering(choices, knowledge) as record:
        held = [TABLES[table.name](record, Wording(table.language, knowledge)) for table in found]
        closed = shut(record.works)
    gated = [as_published(now, then, closed) for now, then in zip(held, found, strict=True)]
    if left_out := sum(count for _, count in gated):
        tell("progress.left-out", count=left_out, works=len(closed))
    held = [table for table, _ in gated]
    rows = [row for now, then in zip(held, found, strict=True) for row in differences(now, then)]
    if choices.json:
        print_json([_json(row) for row in rows])
    else:
        click.echo("".join(f"{line}\n" for line in _lines(rows)), nl=False)
    tell("progress.differs" if rows else "progress.same", count=len(rows), rows=sum(len(table.rows) for table in found))
    return int(bool(rows))


def _annotations(choices: Choices, path: Path) -> int:
    """Whether every annotation still quotes the text of the record, to the character; exit code 1 where one does not."""
    try:
        page = path.read_text("utf-8")
        meant = document_meant(page)
        with answering(choices) as record:
            document = next((file for work in record.works for file in (work.document, *work.evidence) if file.id == meant), None)
            if document is None:
                raise Refusal("annotated-not-held", document=meant)
            found = [*broken(page, document.text)]
    except (ValueError, RecursionError) as error:
        raise Refusal("no-annotations", path=path.name, words=error) from error
    if choices.json:
        print_json([asdict(one) for one in found])
    else:
        click.echo("".join(f"{_broken(one)}\n" for one in found), nl=False)
    tell("progress.broken" if found else "progress.whole", count=len(found), document=meant)
    return int(bool(found))


def _broken(one: Broken) -> str:
    said = say(f"differs.{one.why}", id=one.id, words=_short(one.words), found=_short(one.found))
    return said if one.elsewhere is None else f"{said} {say('differs.elsewhere', at=one.elsewhere)}"


def _read(path: Path) -> list[Table]:
    try:
        return [read_csv(path)] if path.suffix.lower() == ".csv" else read_xlsx(path)
    except TableError as error:
        raise Refusal(error.key, **error.values) from error


def _json(row: Difference) -> dict[str, object]:
    held, found = (None if cell is None else str(cell) for cell in (row.held, row.found))
    return {"table": row.table, "row": row.row, "column": row.column, "held": held, "found": found}


def _lines(rows: list[Difference]) -> Iterator[str]:
    for row in rows:
        if row.column is None:
            yield say("differs.only-held" if row.found is None else "differs.only-found", row=row.row)
        else:
            yield say("differs.cell", row=row.row, column=row.column, held=_short(row.held), found=_short(row.found))


def _short(cell: object) -> str:
    words = " ".join(str("–" if cell is None else cell).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
