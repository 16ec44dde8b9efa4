"""`make demo`: a folder of documents read into a record, and what a person would first ask of it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stderr
from pathlib import Path
from typing import TypeVar

import click

from ..record.answers import Commitment
from ..record.record import Record
from ..reports.brief import brief, brief_page
from ..reports.scope import Scope
from ..reports.terminal import list_text, positions_text, promises_text, review_text
from ..reports.timeline import leading_issue
from ..reports.wording import Wording
from .command import Choices
from .files import write_text
from .messages import say, speak, spoken, tell
from .program import run
from .records import answering
from .trouble import Refusal

Row = TypeVar("Row")

_OPEN = frozenset({"announced", "ongoing", "no-evidence"})
_KEPT = frozenset({"delivered", "exceeded"})
_PROMISES = 6
_CHECKS = 5
_FOLDER = click.Path(path_type=Path)


@click.command()
@click.argument("documents", type=click.Path(path_type=Path, exists=True))
@click.option("--out", type=_FOLDER, default=Path("out/demo"))
@click.option("--issue")
@click.option("--language", type=click.Choice(["en", "ja"]))
def demo(documents: Path, out: Path, issue: str | None, language: str | None) -> None:
    """Read DOCUMENTS into a new record and print the answer to one question, then what it rests on.

    A folder `registry` beside DOCUMENTS is laid over the packaged registries.
    """
    speak(language)
    beside = documents.resolve().parent / "registry"
    choices = Choices(
        record=out / "taiwa.db", registry=(_short(beside),) if beside.is_dir() else (), language=spoken()
    )
    _add(documents, choices, out)
    if not choices.record.exists():
        raise Refusal("no-documents", path=documents)
    with answering(choices) as record:
        if not record.works:
            raise Refusal("no-documents", path=documents)
        asked = issue or leading_issue(record.positions())
        wording = Wording(spoken(), record.knowledge)
        report = out / "report.html"
        write_text(report, brief(Scope(record, lead=asked), spoken()))
        for part in _parts(record, asked, wording, choices):
            click.echo(part)
    click.echo(say("demo.report", path=report))


def _add(documents: Path, choices: Choices, out: Path) -> None:
    """Everything in DOCUMENTS into a new record; what was told meanwhile goes to a log, what was skipped is told."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("taiwa.db*"):
        old.unlink()
    log = out / "reading.log"
    tell("demo.reading", path=documents)
    with log.open("w", encoding="utf-8") as stream, redirect_stderr(stream):
        code = run([*_options(choices), "add", str(documents)])
    if code:
        tell("demo.skipped", path=log)


def _parts(record: Record, issue: str | None, wording: Wording, choices: Choices) -> Iterable[str]:
    """What a person sees, the answer first; under each part the command that shows it in full."""
    page = brief_page(Scope(record, lead=issue), wording.language)
    if issue and page.timeline:
        yield _titled(page.timeline.question, choices, f"positions --issue {issue}")
        yield "".join(f"  {line}\n" for line in page.timeline.in_short)
        yield positions_text(record.positions(issue=issue), wording)
    yield _titled(say("demo.read"), choices, "list")
    yield list_text(record.list(), wording)
    for title, command, rows in _promises(record):
        yield _titled(say(title), choices, command)
        yield _first(rows, _PROMISES, lambda first: promises_text(first, wording), wording)
    checks = record.review()
    yield _titled(say("demo.checks"), choices, "review")
    yield _first(checks, _CHECKS, lambda first: review_text(first, wording), wording)


def _promises(record: Record) -> Iterable[tuple[str, str, Sequence[Commitment]]]:
    """What is owed, that with a day or a figure first, and what was kept; each with its heading and its command."""
    ledger = record.commitments()
    owed = sorted((row for row in ledger if row.status in _OPEN), key=_measured, reverse=True)
    yield "demo.owed", "commitments", owed
    yield "demo.kept", "commitments --status delivered", [row for row in ledger if row.status in _KEPT]


def _measured(row: Commitment) -> int:
    return sum(map(bool, (row.deadline, row.quantity, row.money)))


def _titled(title: str, choices: Choices, command: str) -> str:
    """A heading, and the command line that answers in full."""
    return f"== {title}\n$ {' '.join(('taiwa', *_options(choices), command))}\n"


def _first(rows: Sequence[Row], count: int, text: Callable[[Sequence[Row]], str], wording: Wording) -> str:
    """The first rows as text, and how many more there are."""
    more = len(rows) - count
    return text(rows[:count]) + (f"  {wording.say('terminal.more', count=more)}\n" if more > 0 else "")


def _options(choices: Choices) -> list[str]:
    registries = (word for folder in choices.registry for word in ("--registry", str(folder)))
    return ["--record", str(choices.record), *registries]


def _short(folder: Path) -> Path:
    """The folder as a person would type it from here."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


if __name__ == "__main__":
    demo()
