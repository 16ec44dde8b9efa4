"""`taiwa export akn`: every document of the record as Akoma Ntoso."""

from pathlib import Path

import click

from ..exports.akn import to_akn
from ..exports.publishing import gate_of
from ..lexicon import Knowledge
from ..record.document import Document
from ..store.store import Store
from .command import Choices
from .exporting_tables import Export, public_only
from .files import SkippedError, knowledge_of, reading_of, write_text
from .messages import clear_step, step, tell
from .records import opened


@click.command(cls=Export)
@public_only
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.pass_obj
def akn(choices: Choices, output: Path, *, public: bool) -> int:
    """Write every file of the record as Akoma Ntoso."""
    knowledge = knowledge_of(choices)
    with opened(choices) as store:
        held = [*store.documents()]
        documents = [one for one in held if not public or gate_of(one.source.licence).is_open]
        skipped = sum(not _written(store, document, output, knowledge, f"{at}/{len(documents)}") for at, document in enumerate(documents, 1))
    clear_step()
    tell("progress.written-all", count=len(documents) - skipped, path=output)
    if public:
        tell("progress.withheld-files", count=len(held) - len(documents), total=len(held))
    return int(bool(skipped))


def _written(store: Store, document: Document, folder: Path, knowledge: Knowledge, place: str) -> bool:
    """Read a file from its bytes and write it; False where that fails, which is told."""
    step("progress.exporting", place=place, name=document.file)
    try:
        reading = reading_of(store.source(document.source.digest), knowledge)
    except SkippedError as skipped:
        tell("progress.skipped", words=skipped)
        return False
    write_text(folder / f"{document.id}.xml", to_akn(reading))
    return True
