"""`taiwa registry`: what Taiwa knows before it reads, checked and looked up."""

from pathlib import Path

import click

from ..registry import check as faults_of
from .command import Choices, Command, Group
from .entries import entries_called, entries_listed
from .entry_views import entry_json, entry_text, label_of
from .files import knowledge_of
from .messages import say, spoken, tell
from .printing import print_json
from .trouble import Refusal

registry = Group("registry", table={"check": f"{__name__}:check", "new": "taiwa.cli.starting:new", "show": f"{__name__}:show"})


@click.command(cls=Command)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def check(choices: Choices, folder: Path | None) -> int:
    """Check a registry: the one of `folder`, else those laid over what ships, else what ships itself."""
    folders = choices.registry if folder is None else (folder,)
    for one in folders:
        if not one.is_dir():
            raise Refusal("no-registry", path=one)
    faults = faults_of(*folders)
    if choices.json:
        print_json([{"file": str(one.file), "line": one.line, "words": one.words} for one in faults])
    else:
        click.echo("".join(f"{one}\n" for one in faults), nl=False)
    checked = ", ".join(map(str, folders)) or say("progress.packaged")
    if faults:
        tell("progress.faults", folder=checked, count=len(faults))
    else:
        tell("progress.fine", folder=checked)
    return int(bool(faults))


@click.command(cls=Command)
@click.argument("name", metavar="ID")
@click.pass_obj
def show(choices: Choices, name: str) -> None:
    """Look something up."""
    knowledge = knowledge_of(choices)
    listed = entries_listed(name, knowledge)
    entries = entries_called(name, knowledge) if listed is None else listed
    if choices.json:
        print_json([entry_json(entry, knowledge) for entry in entries])
    elif listed is None:
        click.echo("\n".join(entry_text(entry, knowledge) for entry in entries), nl=False)
    else:
        click.echo("".join(f"{entry.id:<26}  {label_of(entry, spoken())}\n" for entry in entries), nl=False)
