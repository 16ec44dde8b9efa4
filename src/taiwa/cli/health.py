"""`taiwa doctor` and `taiwa backup`: whether all is well, and a copy for when it is not."""

import platform
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click
import django

from .. import __version__
from ..lexicon import Knowledge
from ..store.health import GOOD, Health, health_of
from ..store.rounds.opening import is_server
from .accounts import accounts_of, in_file
from .beside import Beside, beside
from .command import Choices, Command
from .files import knowledge_of
from .fonts import font_for, scripts
from .messages import say, tell
from .printing import print_json
from .records import opened
from .round_doing import in_place, place_of
from .trouble import Refusal


@click.command(cls=Command)
@in_file
@in_place
@click.pass_obj
def doctor(choices: Choices, accounts: Path | None, place: str | None) -> int:
    """Look everything over."""
    knowledge = knowledge_of(choices)
    health = _health(choices, knowledge)
    others = {one.name: one.health for one in _others(choices, accounts, place, choices.record) if one.name != "key"}
    facts = _versions(knowledge) | _record(choices, health) | others
    if choices.json:
        print_json(facts)
    else:
        click.echo("\n".join(f"{say(f'health.{name}')}: {value}" for name, value in facts.items()))
    return int((health is not None and not health.good) or not all(one.startswith(GOOD) for one in others.values()))


@click.command(cls=Command)
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@in_file
@in_place
@click.pass_obj
def backup(choices: Choices, target: Path, accounts: Path | None, place: str | None) -> None:
    """Copy the record, and what stands beside it to beside the copy."""
    others = tuple(_others(choices, accounts, place, target))
    if taken := next((one.target for one in others if one.target.exists()), None):
        raise Refusal("exists", path=taken)
    copied = ExitStack()
    with opened(choices) as store, copied:
        record = (choices.record, target, partial(store.back_up, target))
        copies: list[tuple[Path, Path, Callable[[], None]]] = [record, *((one.path, one.target, one.copy) for one in others)]
        for source, made, copy in copies:
            with _copying(source, made):
                copy()
            copied.callback(made.unlink)  # the record without what belongs to it is no copy
        copied.pop_all()
    tell("progress.copied", path=target)
    for one in others:
        tell(one.told, path=one.target)
    if is_server(place_of(choices, place)):
        tell("progress.rounds-apart")


@contextmanager
def _copying(source: Path, target: Path) -> Iterator[None]:
    """What keeps a copy from being written is said of the copy, and of the file itself that it is damaged."""
    try:
        yield
    except FileExistsError as error:
        raise Refusal("exists", path=target) from error
    except (OSError, sqlite3.OperationalError) as error:
        raise Refusal("not-copied", path=target, words=getattr(error, "strerror", None) or error) from error
    except sqlite3.DatabaseError as error:
        raise Refusal("damaged", path=source, words=error) from error


def _others(choices: Choices, accounts: Path | None, place: str | None, target: Path) -> Iterator[Beside]:
    return beside(choices.record, accounts_of(choices, accounts), place_of(choices, place), target)


def _health(choices: Choices, knowledge: Knowledge) -> Health | None:
    if not choices.record.exists():
        return None
    with opened(choices) as store:
        return health_of(store, taiwa=__version__, knowledge=knowledge.version)


def _versions(knowledge: Knowledge) -> dict[str, object]:
    return {
        "taiwa": __version__,
        "knowledge": knowledge.version,
        "registries": ", ".join(sorted(knowledge.dialogues)),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "django": django.get_version(),
        "sudachi": f"{version('sudachipy')} ({version('sudachidict-core')})",
        "pdf": f"pypdfium2 {version('pypdfium2')}",
        "word": f"lxml {version('lxml')}",
        "ocr": _ocr(),
        **{f"font-{name}": _font(name) for name in scripts()},
    }


def _font(name: str) -> str:
    """The font for the script of a language, or what to install where none is there."""
    found = font_for(scripts()[name])
    return say("health.fonts-unknown") if found is None else found or say(f"health.no-font-{name}")


def _ocr() -> str:
    """The version of the extra that gives a scan a text layer, or that it is missing."""
    try:
        return f"ocrmypdf {version('ocrmypdf')}"
    except PackageNotFoundError:
        return say("health.no-ocr")


def _record(choices: Choices, health: Health | None) -> dict[str, object]:
    if health is None:
        return {"record": say("health.none", path=choices.record)}
    return {
        "record": str(choices.record),
        "documents": health.documents,
        "outdated": health.outdated,
        "file": health.file,
        "index": health.index,
        "bytes": health.sources,
    }
