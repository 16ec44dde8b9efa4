"""The questions a record answers, three lines each: what is asked, the answer, the print."""

from contextlib import nullcontext
from typing import get_args

import click

from ..exports import answers_json, links_json
from ..record.answers import Status
from ..record.record import Record
from ..reports import links, terminal
from ..reports.wording import Wording
from .calendar import calendar as calendar_of
from .calendar import calendar_text, listing_json
from .command import Choices, Command
from .days import day_called
from .documents import part_called, work_called
from .files import knowledge_of
from .messages import spoken, tell
from .names import issue_called, party_called, status_called
from .naming import cited_json, named_text, occasions_json
from .printing import print_json
from .records import answering, positions_in
from .showing import screen, show_text
from .showing_json import show_json
from .unread import tell_files, tell_unread
from .valuing import values_json, values_text


@click.command("list", cls=Command)
@click.option("--cited", "only_cited", is_flag=True)
@click.pass_obj
def list_(choices: Choices, *, only_cited: bool) -> None:
    """List the documents, or those that they cite and the record does not hold."""
    with answering(choices) as record:
        if only_cited:
            named = record.links.cited
            if choices.json:
                print_json(cited_json(named, record.knowledge, spoken()))
            else:
                _print(named_text(named, _wording(record)))
            return
        rows = record.list()
        _print(answers_json.list_json(rows) if choices.json else terminal.list_text(rows, _wording(record)))


@click.command(cls=Command)
@click.argument("doc", metavar="DOC")
@click.argument("pinpoint", metavar="[PINPOINT]", required=False)
@click.option("--values", "only_values", is_flag=True)
@click.pass_obj
def show(choices: Choices, doc: str, pinpoint: str | None, *, only_values: bool) -> None:
    """Show a document or a part of it, or the values and names in it."""
    with answering(choices) as record:
        work = work_called(doc, record.works)
        parts = part_called(pinpoint, work) if pinpoint else work.document.provisions
        if choices.json:
            print_json(values_json(work, parts) if only_values else show_json(work, parts))
        elif only_values:
            _print(values_text(work, parts, _wording(record)))
        else:
            _print(show_text(work, parts, _wording(record), screen()))


@click.command(cls=Command)
@click.option("--issue", metavar="ISSUE")
@click.option("--party", metavar="PARTY")
@click.pass_obj
def positions(choices: Choices, issue: str | None, party: str | None) -> None:
    """Say who stands where."""
    knowledge = knowledge_of(choices)
    about = issue_called(issue, knowledge), party_called(party, knowledge)
    rows, unread = positions_in(choices, knowledge, *about)
    tell_files(unread)
    wording = Wording(spoken(), knowledge)
    _print(answers_json.positions_json(rows) if choices.json else terminal.positions_text(rows, wording))


@click.command(cls=Command)
@click.option("--owner", metavar="PARTY")
@click.option("--status", metavar="STATUS")
@click.option("--due", metavar="DATE")
@click.option("--overdue", is_flag=True)
@click.pass_obj
def commitments(choices: Choices, owner: str | None, status: str | None, due: str | None, *, overdue: bool) -> None:
    """Say who promised what."""
    status, day = status_called(status, get_args(Status)), day_called(due)
    knowledge = knowledge_of(choices)
    owner = party_called(owner, knowledge)
    with answering(choices, knowledge) as record:
        rows = record.commitments(owner, status, day, overdue=overdue)
        if overdue:
            tell_unread(record.works, owner)
        text = terminal.overdue_text if overdue else terminal.commitments_text
        _print(answers_json.commitments_json(rows) if choices.json else text(rows, _wording(record)))


@click.command(cls=Command)
@click.pass_obj
def review(choices: Choices) -> None:
    """Say what a person should check."""
    with answering(choices) as record:
        rows = record.review()
        if stale := sum(line.finds_nothing for line in record.judgements()):
            tell("progress.stale", count=stale)
        _print(answers_json.review_json(rows) if choices.json else terminal.review_text(rows, _wording(record)))


@click.command(cls=Command)
@click.option("--named", is_flag=True)
@click.option("--chairs", is_flag=True)
@click.pass_obj
def calendar(choices: Choices, *, named: bool, chairs: bool) -> None:
    """List the meetings, or what else documents name, or the turns in the chair."""
    knowledge = knowledge_of(choices)
    with answering(choices, knowledge) if choices.record.exists() else nullcontext(Record((), knowledge)) as record:
        wording = _wording(record)
        if named:
            others = record.links.occasions
            if choices.json:
                print_json(occasions_json(others, knowledge, spoken()))
            else:
                _print(named_text(others, wording))
        elif chairs:
            turns = record.links.chairs
            _print(links_json.chairs_json(turns) if choices.json else links.chairs_text(turns, record.links.announced, wording))
        else:
            rows = calendar_of(record.links, spoken())
            if choices.json:
                print_json([listing_json(row) for row in rows])
            else:
                _print(calendar_text(rows, wording))


def _wording(record: Record) -> Wording:
    return Wording(spoken(), record.knowledge)


def _print(answer: str) -> None:
    click.echo(answer.rstrip("\n"))
