"""`taiwa brief`: a cited brief. It has a module of its own, so that other answers need no templates."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from ..exports.docx.brief import brief_docx
from ..reports.brief import brief_page
from ..reports.pages import BriefPage
from ..reports.rendering import render
from ..reports.scope import Scope
from .command import Choices, Command
from .files import knowledge_of, write_whole
from .messages import spoken, tell
from .names import issue_called, meeting_called, party_called
from .records import answering
from .trouble import Refusal

_WORD = "docx"


@click.command(cls=Command)
@click.option("--party", metavar="PARTY")
@click.option("--issue", metavar="ISSUE")
@click.option("--meeting", metavar="MEETING")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path))
@click.pass_obj
def brief(
    choices: Choices, party: str | None, issue: str | None, meeting: str | None, output: Path | None
) -> None:
    """Write a brief."""
    form = _form(choices, output)
    knowledge = knowledge_of(choices)
    who, what = party_called(party, knowledge), issue_called(issue, knowledge)
    where = meeting_called(meeting, knowledge)
    with answering(choices, knowledge) as record:
        scope = Scope(record, party=who, issue=what, meeting=where)
        if where and not scope.dialogue:
            raise Refusal("brief-not-held", meeting=f"{where.dialogue}/{where.id}")
        page = _brief(scope, form)
    if output is None:
        click.echo(page.decode().rstrip("\n"))
    else:
        if not output.parent.is_dir():
            tell("progress.folder", path=output.parent)
        write_whole(output, lambda path: path.write_bytes(page))
        tell("progress.written", path=output)


def _brief(scope: Scope, form: str) -> bytes:
    page = brief_page(scope, spoken())
    if form == _WORD:
        return brief_docx(page)
    return (json.dumps(asdict(page), ensure_ascii=False, indent=2) if form == "json" else render(page, form)).encode()


def _form(choices: Choices, output: Path | None) -> str:
    """Which form a brief takes: what the file is called decides, unless it is for a program."""
    if choices.json:
        return "json"
    form = "md" if output is None else output.suffix.lower().removeprefix(".")
    if form not in (*BriefPage.templates, _WORD):
        raise Refusal("brief-suffix", path=output)
    return form
