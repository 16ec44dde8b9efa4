"""`taiwa registry new`: a folder to start a dialogue's registry from."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import yaml

from ..lexicon import Knowledge
from ..registry import check as faults_of
from .command import Choices, Command
from .files import knowledge_of
from .messages import spoken, tell
from .names import party_called
from .trouble import Refusal

_TEMPLATES = Path(__file__).parents[1] / "resources" / "registry-start"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_STATE = 2
"""The letters of a state's code; those that ISO 3166 leaves to users (XA to XZ) are for invented ones."""
_NEW_PARTY = re.compile(r"([A-Z][A-Z0-9]{1,9})=(.+)", re.ASCII)


@click.command(cls=Command)
@click.argument("id_", metavar="ID")
@click.option("--en", metavar="NAME")
@click.option("--ja", metavar="NAME")
@click.option("--member", "members", multiple=True, required=True, metavar="PARTY")
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), default=Path())
@click.pass_obj
def new(choices: Choices, id_: str, en: str | None, ja: str | None, members: tuple[str, ...], output: Path) -> None:
    """Start a registry."""
    folder = output / id_
    if not _ID.fullmatch(id_):
        raise Refusal("no-id", name=id_)
    names = {language: [name.strip()] for language, name in (("ja", ja), ("en", en)) if name and name.strip()}
    if not names:
        raise Refusal("no-names")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal("exists", path=folder)
    knowledge = knowledge_of(choices)
    if id_ in knowledge.dialogues:
        raise Refusal("known-dialogue", name=id_)
    files = dict(_files(id_, names, dict(_parties(members, knowledge))))
    folder.mkdir(parents=True, exist_ok=True)
    for name, words in files.items():
        (folder / name).write_text(words, "utf-8")
        tell("progress.written", path=folder / name)
    for fault in faults_of(*choices.registry, folder):
        tell("progress.fault", words=fault)
    tell("progress.started", folder=folder)


def _parties(members: tuple[str, ...], knowledge: Knowledge) -> Iterator[tuple[str, str | None]]:
    """The id of each member, with its name where it is one that nobody knows yet (`SEA=Sea Commission`)."""
    for member in members:
        made = _NEW_PARTY.fullmatch(member.strip())
        if made and made[1] not in knowledge.parties:
            yield made[1], made[2].strip()
        else:
            yield str(party_called(made[1] if made else member, knowledge)), None


def _files(id_: str, names: dict[str, list[str]], parties: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    dialogue = {**names, "members": list(parties)}
    yield "dialogue.yaml", _yaml({"dialogues": {id_: dialogue}})
    if made := {party: {"kind": "state" if len(party) == _STATE else "body", "en": [name]} for party, name in parties.items() if name}:
        yield "parties.yaml", _yaml({"parties": made})
    for template in sorted((_TEMPLATES / spoken()).glob("*.yaml")):
        yield template.name, template.read_text("utf-8").format(id=id_, member=next(iter(parties)))


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)
