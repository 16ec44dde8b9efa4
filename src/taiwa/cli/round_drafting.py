"""`taiwa round`: the chair's draft, from agreed language of the record or from nothing, and the other language versions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import click

from ..record.record import Record
from ..record.starting import last_adopted, text_in
from ..record.works import Work
from ..rounds import State
from ..rounds.events import What
from ..rounds.events.text import Aligned, AnnexAttached, Circulated, Drafted, DraftKept
from ..store.beginning import drafted, moved, unheld
from .command import Choices, Command
from .documents import part_called, work_called
from .messages import tell
from .records import answering
from .round_doing import do_one, doing, for_party, in_place, of_round, opened_rounds
from .trouble import Refusal

_said = click.option("--say", "said", metavar="LANGUAGE WORDS", nargs=2, multiple=True, required=True)


@click.command("draft", cls=Command)
@in_place
@for_party
@of_round
@click.option("--title", "titles", metavar="LANGUAGE WORDS", nargs=2, multiple=True)
@click.option("--last", is_flag=True)
@click.option("--from", "taken", metavar="DOC PINPOINT", nargs=2, multiple=True)
@click.option("--own", metavar="WORDS", multiple=True)
@click.option("--more", is_flag=True)
@click.pass_obj
def draft_(choices: Choices, /, place: str | None, who: str, name: str, **asked: Any) -> None:
    """Write a draft."""
    with opened_rounds(choices, place) as rounds:
        state = rounds.look(name := rounds.called(name))
        new: list[Drafted] = []
        if asked["last"] or asked["taken"]:
            with answering(choices) as record:
                held = tuple(each for _, each in rounds.standing())
                new += _agreed(state, record, held, last=asked["last"], taken=asked["taken"])
        new += [Drafted({state.text.working: words}) for words in asked["own"]]
        do_one(choices, rounds, (name, who), lambda state: _added(state, dict(asked["titles"]), new, more=asked["more"]))
    for one in unheld(new):
        tell("progress.unheld", words=f"{one.document} {one.pinpoint}")


def _added(state: State, titles: Mapping[str, str], new: Sequence[Drafted], *, more: bool) -> What:
    title, paragraphs = _kept(state)
    if missing := [language for language in state.text.languages if language not in {**title, **titles}]:
        raise Refusal("no-title", language=missing[0])
    return DraftKept({**title, **titles}, (*(paragraphs if more else ()), *new))


def _kept(state: State) -> tuple[Mapping[str, str], Sequence[Drafted]]:
    """The chair's draft as it is kept; nothing where there is none yet."""
    return state.own[state.room.chair].draft or ({}, ())


def _agreed(state: State, record: Record, held: Iterable[State], *, last: bool, taken: Sequence[tuple[str, str]]) -> Iterator[Drafted]:
    """Paragraphs from agreed language: first those of the last adopted text of the body, then the parts that were chosen."""
    room, working = state.room, state.text.working
    if last:
        work = last_adopted(record.works, room.dialogue, room.body, working)
        if work is None:
            raise Refusal("no-last-text", dialogue=room.dialogue, body=room.body, name=working)
        yield from _drafted(state, work, held)
    for doc, pinpoint in taken:
        yield from _drafted(state, work_called(doc, record.works), held, pinpoint)


def _drafted(state: State, work: Work, held: Iterable[State], pinpoint: str = "") -> Iterator[Drafted]:
    working = state.text.working
    text = text_in(work, working)
    if text is None:
        raise Refusal("no-text-in", document=work.id, name=working)
    speaking = Work(work.id, text, work.evidence, work.expressions)
    parts = part_called(pinpoint, speaking) if pinpoint else text.provisions
    yield from drafted(work, parts, state.text.languages, held)


@click.command("redraft", cls=Command)
@doing
@click.argument("number", metavar="N", type=click.IntRange(1))
@click.option("--say", "said", metavar="LANGUAGE WORDS", nargs=2, multiple=True)
@click.option("--move", "after", metavar="AFTER", type=click.IntRange(0))
@click.option("--drop", is_flag=True)
def redraft_(state: State, number: int, said: tuple[tuple[str, str], ...], after: int | None, *, drop: bool) -> What:
    """Change a paragraph of the draft."""
    title, paragraphs = _kept(state)
    if max(number, after or 0) > len(paragraphs) or [bool(said), after is not None, drop].count(True) != 1:
        raise Refusal("no-draft", number=number, count=len(paragraphs))
    if after is not None:
        return DraftKept(title, moved(paragraphs, number, after))
    one = paragraphs[number - 1]
    new = () if drop else (Drafted({**one.words, **dict(said)}, one.provenance),)
    return DraftKept(title, (*paragraphs[: number - 1], *new, *paragraphs[number:]))


@click.command("circulate", cls=Command)
@doing
def circulate_(state: State) -> What:
    """Give the draft to all."""
    title, paragraphs = _kept(state)
    return Circulated(title=title, paragraphs=tuple(paragraphs))


@click.command("align", cls=Command)
@doing
@click.argument("paragraph", metavar="PARAGRAPH")
@_said
def align_(_state: State, paragraph: str, said: tuple[tuple[str, str], ...]) -> What:
    """Bring another language version into line."""
    return Aligned(paragraph, dict(said))


@click.command("annex", cls=Command)
@doing
@click.argument("title", metavar="TITLE")
@_said
def annex_(_state: State, title: str, said: tuple[tuple[str, str], ...]) -> What:
    """Attach an annex."""
    return AnnexAttached(title, dict(said))
