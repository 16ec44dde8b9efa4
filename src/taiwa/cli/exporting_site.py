"""`taiwa export site`: the record as a folder of pages. Django is set up for pages only when they are asked for."""

from pathlib import Path

import click
from django.utils.module_loading import import_string

from .command import Choices, Command
from .files import knowledge_of
from .messages import tell
from .trouble import Refusal


class _Site(Command):
    """A command that writes files and has no answer for programs beside them."""

    formats = ("text",)


@click.command(cls=_Site)
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.pass_obj
def site(choices: Choices, output: Path) -> None:
    """Write the pages of the record."""
    if output.is_dir() and any(output.iterdir()):
        raise Refusal("exists", path=output)
    made = import_string("taiwa.web.site.publish")(choices, knowledge_of(choices), output)
    tell("progress.site", pages=made.pages, cited=made.cited, withheld=made.withheld, path=output)
