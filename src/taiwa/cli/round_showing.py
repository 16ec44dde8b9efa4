"""`taiwa round`: looking at a round, its log, and what goes out of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from ..exports.docx.adopted import adopted_docx
from ..exports.round_akn import Printed, adopted_akn
from ..exports.round_json import event_json, view_json
from ..reports.round_blocks import Block, as_markdown, as_page, as_text
from ..reports.round_log import line_of_event
from ..reports.round_show import Shown
from ..rounds import Entry, State, View, entry_of, line_of, told_to, told_to_all, unlawful, verify, view
from ..rounds.log import event_of
from ..rounds.reminders import reminders
from ..store.adopted import AdoptedText, adopted_text, printed
from ..store.rounds.log import Rounds, now
from ..values import replace
from .command import Choices, Command
from .files import knowledge_of, write_whole
from .messages import spoken, tell
from .printing import print_json
from .round_doing import in_place, of_round, opened_rounds, take_in
from .round_word import word_file
from .trouble import Refusal

_viewer = click.option("--as", "viewer", metavar="PARTY")
_whole = click.option("--whole", is_flag=True)
_language = click.option("--in", "text_language", metavar="LANGUAGE")
PUBLIC = "public"
"""Who has no seat in the room."""
WHOLE = "*"
"""Whoever may read what every delegation keeps to itself; no party has this name."""


@click.command("show", cls=Command)
@in_place
@of_round
@_viewer
@_language
@click.option("--table", is_flag=True)
@click.pass_obj
def show_(choices: Choices, /, place: str | None, name: str, viewer: str | None, text_language: str | None, *, table: bool) -> None:
    """Show a round."""
    with opened_rounds(choices, place) as rounds:
        name = rounds.called(name)
        state = rounds.look(name)
        take_in(choices, rounds, name)
    seen = seen_by(state, viewer)
    if choices.json:
        print_json(view_json(name, seen))
    else:
        click.echo(as_text(_shown(state, seen, text_language).all(table=table)), nl=False)


def _shown(state: State, seen: View, language: str | None) -> Shown:
    working = state.text.working
    return Shown(seen, spoken(), language or working, brackets=language in (None, working))


def seen_by(state: State, viewer: str | None) -> View:
    """What a party sees; where none is named, what all delegations see, without what is one's own. Refuses who is in no list."""
    if viewer is None:
        seen = view(state, state.room.chair, now())
        return replace(seen, viewer="", own=None, reminders=tuple(reminders(state, now())))
    if viewer not in (*state.room.delegations, *state.room.observers, PUBLIC):
        raise Refusal("no-viewer", name=viewer, known=", ".join((*state.room.delegations, *state.room.observers, PUBLIC)))
    return view(state, "" if viewer == PUBLIC else viewer, now())


@click.command("log", cls=Command)
@in_place
@of_round
@_viewer
@_whole
@click.pass_obj
def log_(choices: Choices, /, place: str | None, name: str, viewer: str | None, *, whole: bool) -> None:
    """Tell what happened."""
    with opened_rounds(choices, place) as rounds:
        entries = _log(rounds, rounds.called(name), _reader(viewer, whole=whole))
    events = [(entry.number, event) for entry in entries if (event := event_of(entry))]
    if choices.json:
        print_json([event_json(number, event) for number, event in events])
    else:
        click.echo("".join(f"{line_of_event(number, event, spoken())}\n" for number, event in events), nl=False)


def _reader(viewer: str | None, *, whole: bool) -> str | None:
    """Who reads a log: a party, nobody in particular (None), or whoever may read all of it (`WHOLE`)."""
    if whole and viewer is not None:
        raise Refusal("whole-or-as")
    return WHOLE if whole else viewer


def _log(rounds: Rounds, name: str, viewer: str | None) -> tuple[Entry, ...]:
    """The log as a viewer may read it; as all delegations may where none is named. What is in it of one alone, or missing for that, is told."""
    state, entries = rounds.look(name), rounds.log(name)
    if viewer == WHOLE:
        tell("progress.whole-log")
        return entries
    if viewer is None:
        found = tuple(told_to_all(entries))
    else:
        seen_by(state, viewer)
        found = tuple(told_to(entries, state, "" if viewer == PUBLIC else viewer))
    if withheld := sum(entry.body is None for entry in found):
        tell("progress.log-withheld", count=withheld)
    return found


@click.command("tick", cls=Command)
@in_place
@click.argument("names", metavar="[ROUND…]", nargs=-1)
@click.pass_obj
def tick_(choices: Choices, /, place: str | None, names: tuple[str, ...]) -> None:
    """Let everything happen that is due."""
    told = []
    with opened_rounds(choices, place) as rounds:
        for name in [rounds.called(one) for one in names] or [one.name for one in rounds.all()]:
            before = len(rounds.log(name))
            rounds.look(name)
            told += [(name, entry.number, event) for entry in rounds.log(name)[before:] if (event := event_of(entry))]
            take_in(choices, rounds, name)
    if choices.json:
        print_json([{"round": name, **event_json(number, event)} for name, number, event in told])
    else:
        click.echo("".join(f"{name}  {line_of_event(number, event, spoken())}\n" for name, number, event in told), nl=False)


@click.command("verify", cls=Command)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--head", metavar="DIGEST")
@click.pass_obj
def verify_(choices: Choices, /, file: Path, head: str | None) -> int:
    """Verify an exported log."""
    lines = _lines(file)
    faults = verify(lines, head=head)
    entries = () if faults else tuple(entry_of(line) for line in lines)
    told = sum(entry.body is not None for entry in entries)
    breach = unlawful(entries, spoken())
    faults = (breach,) if breach and not breach.doubtful else faults
    if choices.json:
        print_json({
            "good": not faults, "entries": len(lines), "withheld": len(entries) - told, "head": entries[-1].digest if entries else None,
            "faults": [{"line": one.line, "words": one.words} for one in faults],
            "unjudged": {"line": breach.line, "words": breach.words} if breach and breach.doubtful else None,
        })  # fmt: skip
    elif faults:
        click.echo(f"{file}:{faults[0].line}: {faults[0].words}")
    else:
        tell("progress.verified", count=len(entries), withheld=len(entries) - told)
        if breach:
            tell("progress.unjudged", line=breach.line, words=breach.words)
        click.echo(entries[-1].digest if entries else "")
    return int(bool(faults))


def _lines(file: Path) -> list[str]:
    """The lines of a log; a byte that is no UTF-8 becomes a sign that no log has, so that its line is found."""
    return file.read_bytes().decode("utf-8", "surrogateescape").removesuffix("\n").split("\n")


@click.command("export", cls=Command)
@in_place
@of_round
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), required=True)
@_viewer
@_language
@_whole
@click.pass_obj
def export_(choices: Choices, /, place: str | None, name: str, output: Path, **asked: Any) -> None:
    """Write a round to a file."""
    if output.suffix not in _WRITERS:
        raise Refusal("round-suffix", name=output.name, known=", ".join(_WRITERS))
    if asked["whole"] and output.suffix != ".jsonl":
        raise Refusal("whole-log-only", name=output.name)
    viewer = _reader(asked["viewer"], whole=asked["whole"])
    with opened_rounds(choices, place) as rounds:
        name = rounds.called(name)
        made = _WRITERS[output.suffix](choices, rounds, name, (viewer, asked["text_language"]))
    data = made if isinstance(made, bytes) else made.encode()
    write_whole(output, lambda unfinished: unfinished.write_bytes(data))
    tell("progress.written", path=output)


Asked = tuple[str | None, str | None]
"""For whom, and in which language."""


def _jsonl(_choices: Choices, rounds: Rounds, name: str, asked: Asked) -> str:
    return "".join(f"{line_of(entry)}\n" for entry in _log(rounds, name, asked[0]))


def _akn(choices: Choices, rounds: Rounds, name: str, asked: Asked) -> str:
    adopted, _, how = _adopted(choices, rounds, name, asked)
    return adopted_akn(adopted.then, adopted.adoption, how)


def _adopted(choices: Choices, rounds: Rounds, name: str, asked: Asked) -> tuple[AdoptedText, View, Printed]:
    """The adopted text, what its reader sees, and how it is printed; refused where there is none for the reader, or none in the language."""
    adopted, state = adopted_text(name, rounds.log(name)), rounds.look(name)
    if adopted is None:
        raise Refusal("not-adopted", name=name)
    seen = seen_by(state, asked[0])
    language = asked[1] or state.text.working
    if seen.adoption is None or language not in state.text.languages:
        raise Refusal("not-adopted", name=f"{name} ({language})")
    return adopted, seen, printed(adopted, language, knowledge_of(choices))


def _blocks(rounds: Rounds, name: str, asked: Asked) -> list[Block]:
    state = rounds.look(name)
    shown = _shown(state, seen_by(state, asked[0]), asked[1])
    return [*shown.all(), *shown.table()] if state.stage == "negotiating" else list(shown.all())


def _markdown(_choices: Choices, rounds: Rounds, name: str, asked: Asked) -> str:
    return as_markdown(_blocks(rounds, name, asked))


def _page(_choices: Choices, rounds: Rounds, name: str, asked: Asked) -> str:
    return as_page(_blocks(rounds, name, asked), title=rounds.look(name).room.title, language=spoken())


def _word(choices: Choices, rounds: Rounds, name: str, asked: Asked) -> bytes:
    state = rounds.look(name)
    if state.ending.adoption is None:
        return word_file(name, state, seen_by(state, asked[0]))
    adopted, seen, how = _adopted(choices, rounds, name, asked)
    return adopted_docx(adopted.then, seen, how)


_WRITERS: Mapping[str, Callable[[Choices, Rounds, str, Asked], str | bytes]] = {
    ".jsonl": _jsonl, ".akn": _akn, ".xml": _akn, ".md": _markdown, ".html": _page, ".docx": _word,
}  # fmt: skip
