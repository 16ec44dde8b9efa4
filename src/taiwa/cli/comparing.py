"""Comparing rounds: two documents side by side, and one issue through all of them."""

import click

from ..exports import comparing_json
from ..record.comparing.compare import in_one_language, in_time
from ..record.comparing.models import Run
from ..record.comparing.series import Wanted, series_of
from ..record.works import Work
from ..reports.comparing import Marker, compare_text, in_brackets, series_text
from ..reports.wording import Wording
from .command import Choices, Command
from .documents import work_called
from .files import knowledge_of
from .messages import spoken, tell
from .names import body_called, framework_called, issue_called, party_called
from .records import answering
from .showing import screen
from .trouble import Refusal
from .unread import tell_unread


@click.command(cls=Command)
@click.argument("before", metavar="DOC")
@click.argument("after", metavar="DOC")
@click.pass_obj
def compare(choices: Choices, before: str, after: str) -> None:
    """Say what changed between two documents."""
    with answering(choices) as record:
        named = work_called(before, record.works), work_called(after, record.works)
        one, other = in_time(*named)
        if (one, other) != named:
            before, after = after, before
            tell("progress.swapped", before=one.id, after=other.id)
        pair = in_one_language(one, other, (_is_text(before, one), _is_text(after, other)))
        if len({work.document.source.digest for work in pair}) == 1:
            raise Refusal("one-text", name=one.id)
        tell_unread(pair)
        found = record.compared(*pair)
        _print(
            comparing_json.compare_json(found) if choices.json
            else compare_text(found, Wording(spoken(), record.knowledge), _marker())
        )  # fmt: skip


@click.command(cls=Command)
@click.option("--issue", metavar="ISSUE", required=True)
@click.option("--body", metavar="BODY")
@click.option("--framework", metavar="DIALOGUE")
@click.option("--party", metavar="PARTY")
@click.pass_obj
def series(choices: Choices, issue: str, body: str | None, framework: str | None, party: str | None) -> None:
    """Follow one issue through all rounds."""
    knowledge = knowledge_of(choices)
    about = issue_called(issue, knowledge) or issue
    who = framework_called(framework, knowledge), party_called(party, knowledge)
    with answering(choices, knowledge) as record:
        held = {work.document.meta.body or "" for work in record.works} - {""}
        wanted = Wanted(issue=about, body=body_called(body, knowledge, held), framework=who[0], party=who[1])
        rounds = series_of(record, wanted)
        _print(
            comparing_json.series_json(rounds, about) if choices.json
            else series_text(rounds, about, Wording(spoken(), knowledge), _marker())
        )  # fmt: skip


def _is_text(typed: str, work: Work) -> bool:
    """Whether a text was asked for by its own name, not the work by its."""
    return not (typed and work.id.startswith(typed))


def _marker() -> Marker:
    """Marks in colour on a terminal that shows colours, else in brackets."""
    on = screen()
    return _coloured if on and on.colour else in_brackets


def _coloured(run: Run) -> str:
    match run.kind:
        case "out":
            return click.style(run.words, fg="red", strikethrough=True)
        case "in":
            return click.style(run.words, fg="green", bold=True)
        case "same":
            return run.words


def _print(answer: str) -> None:
    click.echo(answer.rstrip("\n"))
