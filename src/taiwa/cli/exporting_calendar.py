"""`taiwa export calendar`: the meetings as a table."""

from pathlib import Path

import click

from .command import Choices
from .exporting_tables import Export, export_tables


@click.command(cls=Export)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def calendar(choices: Choices, output: Path | None) -> None:
    """Write the meetings."""
    export_tables(choices, output, "calendar")
