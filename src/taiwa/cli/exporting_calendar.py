"""`taiwa export calendar`: the meetings for a calendar or as a table."""

from datetime import UTC, datetime
from pathlib import Path

import click

from ..exports.ics import LeftOut, ics_of
from ..exports.tables.drawing import meetings
from ..reports.wording import Wording
from .command import Choices
from .exporting_tables import SUFFIXES, Export, export_tables, meetings_known, suffix_of
from .files import knowledge_of, write_whole
from .messages import spoken, tell

_ICS = ".ics"


@click.command(cls=Export)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def calendar(choices: Choices, output: Path | None) -> None:
    """Write the meetings."""
    suffix_of(output, (_ICS, *SUFFIXES))
    if output is None or output.suffix.lower() != _ICS:
        export_tables(choices, output, "calendar")
        return
    knowledge = knowledge_of(choices)
    with meetings_known(choices, knowledge) as record:
        data, left = ics_of(meetings(record), Wording(spoken(), knowledge), datetime.now(UTC))
    write_whole(output, lambda path: path.write_bytes(data))
    for one in left:
        _tell(one)
    tell("progress.written", path=output)


def _tell(one: LeftOut) -> None:
    if one.put_off:
        tell("progress.put-off", title=one.title)
    else:
        tell("progress.no-whole-day", title=one.title, date=one.date or "?")
