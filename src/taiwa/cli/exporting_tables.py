"""`taiwa export` of tables, as CSV and as Excel workbooks, and what somebody changed in one."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from ..exports.publishing import shut
from ..exports.tables.csv_file import csv_of, write_csv
from ..exports.tables.drawing import TABLES
from ..exports.tables.models import Table, TableError
from ..exports.tables.shapes import SHAPES
from ..exports.tables.xlsx_file import write_xlsx
from ..lexicon import Knowledge
from ..record.record import Record
from ..reports.wording import Wording
from .command import Choices, Command
from .files import knowledge_of, write_whole
from .messages import spoken, tell
from .records import answering
from .trouble import Refusal

SUFFIXES = (".csv", ".xlsx")


class Export(Command):
    """A command that writes files and has no answer for programs beside them."""

    formats = ("text",)


public_only = click.option("--public", "public", is_flag=True)
_output = click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))


@click.command(cls=Export)
@public_only
@_output
@click.pass_obj
def commitments(choices: Choices, output: Path | None, *, public: bool) -> None:
    """Write the ledger, in a workbook with what became of each promise."""
    export_tables(choices, output, "commitments", "follow-ups", public=public)


@click.command("follow-ups", cls=Export)
@public_only
@_output
@click.pass_obj
def follow_ups(choices: Choices, output: Path | None, *, public: bool) -> None:
    """Write what became of promises."""
    export_tables(choices, output, "follow-ups", public=public)


@click.command(cls=Export)
@public_only
@_output
@click.pass_obj
def positions(choices: Choices, output: Path | None, *, public: bool) -> None:
    """Write who stands where."""
    export_tables(choices, output, "positions", public=public)


@click.command(cls=Export)
@_output
@click.pass_obj
def documents(choices: Choices, output: Path | None) -> None:
    """Write the list of files."""
    export_tables(choices, output, "documents")


def export_tables(choices: Choices, output: Path | None, *names: str, public: bool = False) -> None:
    """The tables of these names as the file that `output` is called; the first as CSV on standard output where there is none.

    With `public` no words are in them whose licence does not allow it.
    """
    suffix_of(output, SUFFIXES)
    knowledge = knowledge_of(choices)
    with meetings_known(choices, knowledge) if names == ("calendar",) else answering(choices, knowledge) as record:
        wording = Wording(spoken(), knowledge)
        tables = [TABLES[name](record, wording) for name in names]
        if public:
            tables = _for_the_public(tables, record)
    if output is None:
        click.echo(csv_of(tables[0]), nl=False)
        return
    try:
        write_whole(output, lambda path: write_csv(tables[0], path) if output.suffix.lower() == ".csv" else write_xlsx(tables, path))
    except TableError as error:
        raise Refusal(error.key, **error.values) from error
    tell("progress.written", path=output)


def _for_the_public(tables: Sequence[Table], record: Record) -> list[Table]:
    """The tables without words that may not be handed on; of how many works they are is told."""
    closed = shut(record.works)
    tell("progress.withheld", count=len(closed), total=len(record.works))
    shapes = {shape.name: shape for shape in SHAPES}
    return [shapes[table.name].without_words_of(table, closed) for table in tables]


def meetings_known(choices: Choices, knowledge: Knowledge) -> AbstractContextManager[Record]:
    """The record; an empty one where there is none, for meetings are known without any document."""
    return answering(choices, knowledge) if choices.record.exists() else nullcontext(Record((), knowledge))


def suffix_of(output: Path | None, known: Sequence[str]) -> None:
    """Refuse a file whose name does not say which form it has."""
    if output is not None and output.suffix.lower() not in known:
        raise Refusal("export-suffix", path=output, known=", ".join(known))
