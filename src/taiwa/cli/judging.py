"""`taiwa judge`: a person's corrections, kept in the record with author, time and reason."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

import click

from ..record.answers import Effect
from ..record.judging.anchors import of_file
from ..record.judging.models import KIND, Anchor, Judgement
from ..record.judging.written import export as lines_of
from ..record.judging.written import of_line
from ..record.node import BadJsonError
from ..reports.judgements import judgements_json, judgements_text
from ..reports.wording import Wording
from .bench import Bench, Given, judging, signed, verdicts
from .command import Choices, Command, Group
from .documents import file_called, work_called
from .files import knowledge_of, write_text
from .judged_things import (
    act_meant,
    demand_present,
    doubt_called,
    identity,
    name_meant,
    passage_meant,
    place_of_name,
    promise_meant,
    words_meant,
)
from .judged_values import Values, moving
from .messages import spoken, tell
from .printing import print_json
from .records import answering, opened
from .trouble import Refusal

Told = Literal["right", "wrong"]
OneOrApart = Literal["one", "apart"]

_NAMES = ("doubt", "act", "name", "promise", "follow-up", "document", "work", "list", "withdraw", "export", "import")
_THING = click.argument("thing", nargs=-1, required=True, metavar="WHAT…")

judge = Group("judge", table={name: f"{__name__}:{name.replace('-', '_')}_" for name in _NAMES})


@click.command("doubt", cls=Command)
@click.argument("name", metavar="ID")
@click.argument("told", metavar="right|wrong", type=click.Choice(get_args(Told)))
@signed
@click.pass_obj
def doubt_(choices: Choices, /, name: str, told: Told, **typed: object) -> None:
    """Settle a line of the review."""

    def judged(bench: Bench, _given: Given) -> Judgement:
        check = doubt_called(name, bench.record)
        return bench.give(check.target, told, check.about, check.changes)

    judging(choices, typed, judged)


@click.command("act", cls=Command)
@_THING
@verdicts
@click.option("--holder", "holders", metavar="PARTY", multiple=True)
@click.option("--to", "addressees", metavar="PARTY", multiple=True)
@click.option("--type", "type", metavar="TYPE")
@click.option("--force", metavar="FORCE")
@click.option("--degree", metavar="DEGREE")
@click.option("--stance", metavar="STANCE")
@click.option("--issue", "issues", metavar="ISSUE", multiple=True)
@click.option("--add", is_flag=True)
@signed
@click.pass_obj
def act_(choices: Choices, /, thing: tuple[str, ...], **typed: object) -> None:
    """Correct an act."""

    def judged(bench: Bench, given: Given) -> Judgement:
        changes = bench.values(given)
        if given.adds and "type" not in changes:
            raise Refusal("no-type")
        about = words_meant(thing, bench.record) if given.adds else act_meant(thing, bench.record)
        demand_present(changes, about, bench.record)
        return bench.give("act", given.verdict(changes), [about], changes)

    judging(choices, typed, judged)


@click.command("promise", cls=Command)
@_THING
@verdicts
@click.option("--owner", "owners", metavar="PARTY", multiple=True)
@click.option("--for", "beneficiaries", metavar="PARTY", multiple=True)
@click.option("--deadline", metavar="DATE")
@click.option("--money", metavar="MONEY")
@click.option("--count", "quantity", metavar="COUNT")
@click.option("--status", type=click.Choice(("announced", "ongoing", "delivered")))
@click.option("--issue", "issues", metavar="ISSUE", multiple=True)
@click.option("--add", is_flag=True)
@signed
@click.pass_obj
def promise_(choices: Choices, /, thing: tuple[str, ...], **typed: object) -> None:
    """Correct a promise."""

    def judged(bench: Bench, given: Given) -> Judgement:
        changes = bench.values(given)
        if given.adds and not changes.get("owners"):
            raise Refusal("no-owner")
        about = words_meant(thing, bench.record) if given.adds else promise_meant(thing, bench.record)
        demand_present(changes, about, bench.record)
        return bench.give("promise", given.verdict(changes), [about], changes)

    judging(choices, typed, judged)


@click.command("name", cls=Command)
@click.argument("doc", metavar="DOC")
@click.argument("words", metavar="WORDS")
@verdicts
@click.option("--is", "meant", metavar="ID")
@click.option("--kind", metavar="KIND")
@click.option("--add", is_flag=True)
@click.option("--at", metavar="PINPOINT")
@signed
@click.pass_obj
def name_(choices: Choices, /, doc: str, words: str, kind: str | None, **typed: object) -> None:
    """Say what a name, a date or a figure is, or add one that was not found."""
    meant, at = typed.pop("meant"), typed.pop("at")

    def judged(bench: Bench, given: Given) -> Judgement:
        work = work_called(doc, bench.record.works)
        if given.adds != bool(at) or (given.adds and not (kind and meant)):
            raise Refusal("name-added")
        if given.adds:
            about, read_as = place_of_name(words, str(at), kind, work, bench.record)
        else:
            quote, read_as = name_meant(work.document, words, kind)
            about = Anchor(work=work.id, digest=work.document.source.digest, quote=quote)
        changes: dict[str, Values] = {"is": (identity(str(meant), read_as, bench.knowledge),)} if meant else {}
        return bench.give("name", given.verdict(changes), [about], {KIND: (read_as,), **changes})

    judging(choices, typed, judged)


@click.command("follow-up", cls=Command)
@click.argument("promise", metavar="PROMISE")
@click.argument("later", nargs=-1, required=True, metavar="LATER…")
@verdicts
@click.option("--effect", metavar="EFFECT", type=click.Choice(get_args(Effect)))
@click.option("--deadline", metavar="DATE")
@signed
@click.pass_obj
def follow_up_(choices: Choices, /, promise: str, later: tuple[str, ...], **typed: object) -> None:
    """Say that a later passage is about a promise, or is not."""

    def judged(bench: Bench, given: Given) -> Judgement:
        changes = moving(bench.values(given))
        about = [promise_meant([promise], bench.record), passage_meant(later, bench.record)]
        return bench.give("follow-up", given.verdict(changes), about, changes)

    judging(choices, typed, judged)


@click.command("document", cls=Command)
@click.argument("doc", metavar="DOC")
@click.option("--date", metavar="DATE")
@click.option("--kind", metavar="KIND")
@click.option("--body", metavar="BODY")
@click.option("--ordinal", metavar="NUMBER")
@click.option("--place", metavar="PLACE")
@click.option("--chair", metavar="PARTY")
@click.option("--party", "parties", metavar="PARTY", multiple=True)
@click.option("--title", metavar="WORDS")
@signed
@click.pass_obj
def document_(choices: Choices, /, doc: str, **typed: object) -> None:
    """Correct what a document is: its day, its parties, its meeting."""

    def judged(bench: Bench, given: Given) -> Judgement:
        work = work_called(doc, bench.record.works)
        changes = bench.values(given)
        about = of_file(work.id, work.document)
        demand_present(changes, about, bench.record)
        return bench.give("document", given.verdict(changes), [about], changes)

    judging(choices, typed, judged)


@click.command("work", cls=Command)
@click.argument("doc", metavar="DOC")
@click.argument("other", metavar="DOC")
@click.argument("told", metavar="one|apart", type=click.Choice(get_args(OneOrApart)))
@signed
@click.pass_obj
def work_(choices: Choices, /, doc: str, other: str, told: OneOrApart, **typed: object) -> None:
    """Say whether two files are one statement."""

    def judged(bench: Bench, _given: Given) -> Judgement:
        files = [file_called(name, bench.record.works) for name in (doc, other)]
        if files[0] is files[1]:
            raise Refusal("one-file", name=files[0].file)
        of = {id(file): work.id for work in bench.record.works for file in (work.document, *work.evidence)}
        about = sorted((of_file(of[id(file)], file) for file in files), key=lambda at: at.digest)
        return bench.give("work", "right" if told == "one" else "wrong", about)

    judging(choices, typed, judged)


@click.command("list", cls=Command)
@click.option("--stale", is_flag=True)
@click.pass_obj
def list_(choices: Choices, *, stale: bool) -> None:
    """List the judgements, oldest first, with what each does now."""
    knowledge = knowledge_of(choices)
    with answering(choices, knowledge) as record:
        every = record.judgements()
    lines = [line for line in every if line.finds_nothing or not stale]
    if choices.json:
        print_json(judgements_json(lines))
    else:
        click.echo(judgements_text(lines, Wording(spoken(), knowledge), of=len(every)), nl=False)


@click.command("withdraw", cls=Command)
@click.argument("name", metavar="ID")
@signed
@click.pass_obj
def withdraw_(choices: Choices, /, name: str, **typed: object) -> None:
    """Take a judgement back, as if it had never been given."""

    def judged(bench: Bench, _given: Given) -> Judgement:
        found = [one for one in bench.store.judgements() if name and one.id.startswith(name)]
        if len(found) != 1:
            raise Refusal("ambiguous-judgement" if found else "no-judgement", name=name)
        return bench.withdraw(found[0])

    judging(choices, typed, judged)


@click.command("export", cls=Command)
@click.argument("target", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def export_(choices: Choices, target: Path | None) -> None:
    """Write the ledger of judgements, one line of JSON each."""
    with opened(choices) as store:
        lines = lines_of(store.judgements())
    if target is None:
        click.echo(lines, nl=False)
    else:
        write_text(target, lines)
        tell("progress.written", path=target)


@click.command("import", cls=Command)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def import_(choices: Choices, path: Path) -> None:
    """Take in judgements that were exported; those that are held already are left alone."""
    judgements = list(_judgements_in(path))
    with opened(choices, create=True) as store:
        new = store.judge(judgements)
    tell("progress.imported", new=new, held=len(judgements) - new)


def _judgements_in(path: Path) -> Iterator[Judgement]:
    """The judgements of a file; refuses the first line that is none, with its number, before any is kept."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise Refusal("bad-judgements", path=path, line=1, words="not UTF-8") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield of_line(line)
            except BadJsonError as error:
                raise Refusal("bad-judgements", path=path, line=number, words=error) from error
