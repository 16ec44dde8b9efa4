"""`taiwa add` and `taiwa remove`: documents into the record and out of it."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from ..exports.reading_json import to_json
from ..lexicon import Knowledge
from ..reading import Reading
from ..record.parts import Sight
from ..source import find_files
from ..source.models import Source
from ..store.kept import KeptRecord
from ..store.rounds.opening import beside
from ..store.saved import SUFFIX
from ..store.store import Store
from ..values import replace
from .command import Choices, Command
from .documents import file_called
from .files import SkippedError, knowledge_of, reading_of, source_at
from .kin import tell_kin
from .messages import step, tell
from .outline import problem_told, severe, tell_severe
from .records import opened, read_again

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@click.command(cls=Command)
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|URL…")
@click.pass_context
def add(ctx: click.Context, paths: tuple[str, ...]) -> int:
    """Keep documents; what stands under an address is fetched."""
    choices: Choices = ctx.obj
    addresses = tuple(path for path in paths if _ADDRESS.match(path))
    files = _files([path for path in paths if path not in addresses], choices.record)
    code = 0
    if files or not addresses:
        knowledge = knowledge_of(choices)
        with opened(choices, create=True) as store:
            code = _add_all(store, files, knowledge)
    return code | _fetch(ctx, addresses) if addresses else code


def _fetch(ctx: click.Context, addresses: tuple[str, ...]) -> int:
    """What `taiwa fetch` does with these addresses; that command is imported only now."""
    program = ctx.find_root().command
    fetch = program.get_command(ctx, "fetch") if isinstance(program, click.Group) else None
    return int(ctx.invoke(fetch, targets=addresses)) if fetch else 0


@click.command(cls=Command)
@click.argument("doc", metavar="DOC")
@click.pass_obj
def remove(choices: Choices, doc: str) -> None:
    """Forget a document."""
    with opened(choices) as store:
        document = file_called(doc, KeptRecord(store, knowledge_of(choices)).works)
        store.remove(document.source.digest)
    tell("progress.removed", name=document.file)


def _files(paths: Sequence[str], record: Path) -> list[Path]:
    """Every file meant, once, folders opened; the record itself is no document of its own."""
    files = dict.fromkeys(file for path in paths for file in find_files(Path(path)))
    own = {os.path.realpath(record) + ending for ending in ("", "-wal", "-shm", "-journal", SUFFIX, SUFFIX + "-journal")}
    own |= {os.path.realpath(beside(record)) + ending for ending in ("", "-wal", "-shm", "-journal")}
    return [file for file in files if os.path.realpath(file) not in own]


def _add_all(store: Store, files: Sequence[Path], knowledge: Knowledge) -> int:
    """Each file is kept as soon as it is read, so memory stays flat and what is done stays done."""
    done: Counter[str] = Counter(added=0, held=0, skipped=0)
    sight, code = Sight(knowledge), 0
    acts: Counter[str] = Counter(count=0, none=0)
    for number, path in enumerate(files, 1):
        step("progress.reading", number=number, total=len(files), name=path.name)
        try:
            state, faulty = _add(store, path, sight, acts)
            done[state] += 1
            code |= faulty
        except SkippedError as skipped:
            tell("progress.skipped", words=skipped)
            done["skipped"] += 1
            code = 1
    read_again(store, knowledge)
    store.tidy(done["added"])
    tell("progress.added", **done)
    if acts["none"]:
        tell("progress.no-issue", **acts)
    return code


def _add(store: Store, path: Path, sight: Sight, acts: Counter[str]) -> tuple[str, int]:
    """Keep one file unless it holds no words, with what it adds to the answers; whether it is new, and 1 where a person must look at it.

    The day it was obtained is the one it states itself, else today. `acts` counts its acts, and those of no issue.
    """
    source = source_at(path)
    reading = kept(store, source, sight, str(path))
    if reading is None:
        return "held", 0
    own = [act for act in reading.acts if not act.background]
    acts.update(count=len(own), none=sum(not act.issues for act in own))
    tell_kin(source.digest, store.kin([source.digest]))
    return "added", tell_severe(reading)


def kept(store: Store, source: Source, sight: Sight, called: str) -> Reading | None:
    """Keep a source; its reading, None where the same bytes are held. Raises SkippedError, with what it is `called`, where it holds no words."""
    if store.has(source.digest):
        return None
    reading = reading_of(source, sight.knowledge)
    if not reading.text.chars:
        raise SkippedError(f"{called}: {'; '.join(map(problem_told, severe(reading)))}")
    today = datetime.now().astimezone().date()
    dated = replace(reading.source, obtained=reading.source.obtained or today)
    new = store.add(dated, to_json(replace(reading, source=dated)), sight)
    return reading if new else None
