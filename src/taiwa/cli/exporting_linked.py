"""`taiwa export jsonld` and `annotations`: the record for programs that read linked data."""

from functools import partial
from pathlib import Path

import click

from ..exports.annotations import annotations_of
from ..exports.jsonld import BASE, jsonld_of
from ..exports.publishing import gate_of
from .command import Choices
from .exporting_tables import Export, public_only, suffix_of
from .files import write_text, write_whole
from .messages import clear_step, step, tell
from .records import answering

_base = click.option("--base", metavar="URL", default=BASE)


@click.command(cls=Export)
@_base
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def jsonld(choices: Choices, base: str, output: Path | None) -> None:
    """Write documents, meetings, parties and issues as linked data."""
    suffix_of(output, (".jsonld", ".json"))
    with answering(choices) as record:
        words = jsonld_of(record, base)
    if output is None:
        click.echo(words, nl=False)
        return
    write_text(output, words)
    tell("progress.written", path=output)


@click.command(cls=Export)
@_base
@public_only
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.pass_obj
def annotations(choices: Choices, base: str, output: Path, *, public: bool) -> None:
    """Write what was read in each document, beside the text that it is about."""
    with answering(choices) as record:
        held = [file for work in record.works for text in work.expressions for file in text.files]
        files = [file for file in held if not public or gate_of(file.source.licence).is_open]
        for at, file in enumerate(files, 1):
            step("progress.exporting", place=f"{at}/{len(files)}", name=file.file)
            write_whole(output / f"{file.id}.txt", partial(_write, data=file.text.encode()))
            write_text(output / f"{file.id}.jsonld", annotations_of(file, base))
    clear_step()
    tell("progress.written-all", count=2 * len(files), path=output)
    if public:
        tell("progress.withheld-files", count=len(held) - len(files), total=len(held))


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
