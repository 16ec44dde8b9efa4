"""What documents say of each other: references, instruments with their life, aims."""

import click

from ..exports import links_json
from ..lexicon import Knowledge
from ..record.links.models import Instrument
from ..reports import links
from ..reports.wording import Wording
from .command import Choices, Command
from .documents import work_called
from .messages import spoken
from .names import fold, near
from .records import answering
from .trouble import Refusal


@click.command("links", cls=Command)
@click.argument("doc", metavar="DOC")
@click.pass_obj
def links_(choices: Choices, doc: str) -> None:
    """Say what a document refers to, and who refers to it."""
    with answering(choices) as record:
        work = work_called(doc, record.works)
        found = record.links.references(work), record.links.citing(work)
        _print(
            links_json.links_json(work, *found)
            if choices.json
            else links.links_text(work, *found, Wording(spoken(), record.knowledge))
        )


@click.command(cls=Command)
@click.argument("name", metavar="[NAME]", required=False)
@click.pass_obj
def instruments(choices: Choices, name: str | None) -> None:
    """Say what became of treaties, agreements, plans and statements."""
    with answering(choices) as record:
        rows = record.links.instruments
        rows = rows if name is None else _called(name, rows, record.knowledge)
        _print(
            links_json.instruments_json(rows)
            if choices.json
            else links.instruments_text(rows, Wording(spoken(), record.knowledge))
        )


@click.command(cls=Command)
@click.pass_obj
def aims(choices: Choices) -> None:
    """Say which principles, objectives, pillars and fields documents state, and how they changed."""
    with answering(choices) as record:
        found = record.links.aims, record.links.aim_moves
        _print(
            links_json.aims_json(*found) if choices.json else links.aims_text(*found, Wording(spoken(), record.knowledge))
        )


def _called(name: str, rows: tuple[Instrument, ...], knowledge: Knowledge) -> tuple[Instrument, ...]:
    """The instruments of an id or a name, else those whose name holds the words; refuses words that none has."""
    forms = {
        row.id: [fold(row.id), *_forms(row.id, knowledge), *{fold(place.words) for place in row.places}] for row in rows
    }
    wanted = fold(name)
    same = tuple(row for row in rows if wanted in forms[row.id])
    found = same or tuple(row for row in rows if any(wanted in form for form in forms[row.id]))
    if not found:
        raise Refusal("no-instrument", name=name, near=near(name, [form for each in forms.values() for form in each]))
    return found


def _forms(key: str, knowledge: Knowledge) -> list[str]:
    thing = knowledge.things.get(key)
    return (
        [fold(form) for names in (thing.names, thing.weak) for each in names.values() for form in each] if thing else []
    )


def _print(answer: str) -> None:
    click.echo(answer.rstrip("\n"))
