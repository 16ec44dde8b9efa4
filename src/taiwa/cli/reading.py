"""`taiwa read`: documents read and shown; no record is touched."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import click

from ..exports import akn
from ..exports.reading_json import to_json
from ..reading import Reading
from .command import FORMATS, Choices, Command, Format
from .files import SkippedError, knowledge_of, reading_of, source_at, write_text
from .messages import clear_step, step, tell
from .outline import outline, tell_severe
from .trouble import Refusal

_SUFFIXES: dict[Format, str] = {"text": ".txt", "json": ".json", "akn": ".xml"}


class _Read(Command):
    """A command that writes documents too, not only answers."""

    formats = FORMATS


@click.command(cls=_Read)
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def read(choices: Choices, files: tuple[Path, ...], output: Path | None) -> int:
    """Read documents and show what is in them."""
    paths = list(dict.fromkeys(files))
    if choices.format == "akn" and len(paths) > 1 and output is None:
        raise Refusal("one-document")
    targets = _targets(paths, output, _SUFFIXES[choices.format or "json"]) if output else {}
    return _read_all(choices, paths, targets)


def _targets(paths: Sequence[Path], folder: Path, suffix: str) -> dict[Path, Path]:
    """Where each reading goes; two that would go to the same file are refused before anything is read."""
    by_target: defaultdict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        by_target[folder / f"{path.stem}{suffix}"].append(path)
    for target, sources in by_target.items():
        if len(sources) > 1:
            raise Refusal("same-stem", target=target, files=", ".join(map(str, sources)))
        if target.resolve() in {path.resolve() for path in paths}:
            raise Refusal("exists", path=target)  # a reading never takes the place of what it was read from
    return {path: target for target, (path,) in by_target.items()}


def _read_all(choices: Choices, paths: Sequence[Path], targets: dict[Path, Path]) -> int:
    knowledge = knowledge_of(choices)
    code = 0
    for number, path in enumerate(paths, 1):
        if len(paths) > 1:
            step("progress.reading", number=number, total=len(paths), name=path.name)
        try:
            reading = reading_of(source_at(path), knowledge)
        except SkippedError as skipped:
            tell("progress.skipped", words=skipped)
            code = 1
            continue
        if path in targets:
            write_text(targets[path], _written(reading, choices.format or "json"))
        else:
            clear_step()
            click.echo(_written(reading, choices.format or "text"), nl=False)
        code |= tell_severe(reading)
    return code


def _written(reading: Reading, form: Format) -> str:
    match form:
        case "json":
            return to_json(reading) + "\n"
        case "akn":
            return akn.to_akn(reading)
    return outline(reading)
