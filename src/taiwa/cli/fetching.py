"""`taiwa fetch`: published documents brought into the record, politely."""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import get_terminal_size
from typing import TypedDict, Unpack, get_args
from urllib.parse import urlsplit

import click

from .. import __version__
from ..source.web.client import Web
from ..source.web.pace import Clock, Pace, Turns
from ..values import replace
from .collecting import FRESH, Collector, Result, Status, failure_of, result_json
from .command import Choices, Command
from .entry_words import kind_called
from .files import knowledge_of
from .messages import clear_step, say, step, tell
from .printing import print_json
from .records import opened, read_again
from .trouble import Refusal
from .wanted import Wanted, wanted_by

CLOCK = Clock()
"""The time by which hosts are given their pauses; tests put another in its place."""

_SHORTEST, _LONGEST = 0.5, 3600.0
_SHOWN: tuple[Status, ...] = ("new", "changed", "held", "gone", "wanted")
_WIDTH = 20
_COUNTS = 14
"""Columns that the counts of the line of progress may take."""
_HOURS = round(FRESH / timedelta(hours=1))


class How(TypedDict):
    """The options of `taiwa fetch`."""

    file: Path | None
    kinds: tuple[str, ...]
    pause: float
    contact: str | None
    again: bool
    dry: bool


@click.command(cls=Command)
@click.argument("targets", nargs=-1, metavar="[DIALOGUE|URL…]")
@click.option("--list", "file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--kind", "kinds", metavar="KIND", multiple=True)
@click.option("--pause", metavar="SECONDS", type=float, default=2.0)
@click.option("--contact", metavar="ADDRESS")
@click.option("--again", is_flag=True)
@click.option("--dry-run", "dry", is_flag=True)
@click.pass_obj
def fetch(choices: Choices, /, targets: tuple[str, ...], **how: Unpack[How]) -> int:
    """Bring documents."""
    if not targets and not how["file"]:
        raise Refusal("nothing-to-fetch")
    if not _SHORTEST <= how["pause"] <= _LONGEST:
        raise Refusal("pause", least=_SHORTEST, most=round(_LONGEST))
    agent = _agent(how["contact"] or os.environ.get("TAIWA_CONTACT", ""))
    knowledge = knowledge_of(choices)
    wanted = wanted_by(targets, how["file"], how["kinds"], knowledge)
    if how["dry"] and not choices.record.exists():
        return _plan(choices, wanted, [_planned(one) for one in wanted])
    with opened(choices, create=not how["dry"]) as store, closing(Web(agent, Pace(how["pause"], CLOCK))) as web:
        collector = Collector(store, knowledge, web)
        if how["dry"]:
            return _plan(choices, wanted, [_known(collector, one, again=how["again"]) or _planned(one) for one in wanted])
        read_again(store, knowledge)
        results = []
        for result in _collected(collector, wanted, again=how["again"]):
            results.append(result)
            _tell(choices, result)
    return _answer(choices, results)


def _agent(contact: str) -> str:
    """Who we say we are to hosts; a contact is for their people."""
    if not contact:
        return f"taiwa/{__version__}"
    if not contact.isascii() or not contact.isprintable() or set(contact) & set("()"):
        raise Refusal("contact", name=contact)
    return f"taiwa/{__version__} (+{contact})"


def _collected(collector: Collector, wanted: Sequence[Wanted], *, again: bool) -> Iterator[Result]:
    """The results as they come; hosts are taken in turns, and each document is kept before the next address is asked."""
    waiting: dict[str, Wanted] = {}
    for one in wanted:
        if known := _known(collector, one, again=again):
            yield known
        else:
            waiting[one.address] = one
    turns, tried = Turns(waiting, collector.web.pace), Counter[str]()
    done = len(wanted) - len(waiting)
    while address := turns.next():
        if collector.web.greet(address):
            turns.put_back(address)
            continue
        step("progress.fetching", bar=_bar(done, len(wanted)), number=done + 1, total=len(wanted), name=_fitting(address))
        if result := collector.take(waiting[address], tried[address]):
            done += 1
            yield result
        else:
            tried[address] += 1
            turns.put_back(address)


def _known(collector: Collector, wanted: Wanted, *, again: bool) -> Result | None:
    """What is known without asking: an address that is none, or one that answered a short time ago."""
    if wanted.failure:
        return failure_of(wanted, wanted.failure)
    return None if again else collector.fresh(wanted)


def _planned(wanted: Wanted) -> Result:
    return failure_of(wanted, wanted.failure) if wanted.failure else Result(address=wanted.address, status="wanted")


def _bar(done: int, total: int) -> str:
    filled = _WIDTH * done // max(1, total)
    return "█" * filled + "░" * (_WIDTH - filled)


def _fitting(address: str) -> str:
    """The end of an address, short enough that the line of progress is one line of the terminal."""
    room = get_terminal_size().columns - _WIDTH - _COUNTS
    return address if not sys.stderr.isatty() or len(address) <= room else "…" + address[-max(10, room - 1) :]


def _tell(choices: Choices, result: Result) -> None:
    """What became of an address, as soon as it is known: news on standard output, trouble beside it."""
    if result.status == "failed" and result.asked:
        tell("progress.skipped", words=f"{result.address}: {'; '.join(result.told)}")
    elif result.status in _SHOWN and not choices.json:
        clear_step()
        place = result.document or result.file
        click.echo(f"{say(f'fetch.is-{result.status}')}  {result.address}{f'  {place}' if place else ''}")
        click.echo("".join(f"  {words}\n" for words in result.told), nl=False)


def _plan(choices: Choices, wanted: Sequence[Wanted], results: Sequence[Result]) -> int:
    """What would be asked, with what the registry says of each."""
    for one, result in zip(wanted, results, strict=True):
        of = one.document
        facts = filter(None, (one.address, kind_called(of.kind), of.language, of.meeting) if of else (one.address,))
        _tell(choices, replace(result, address="  ".join(facts)))
    return _answer(choices, results)


def _answer(choices: Choices, results: Sequence[Result]) -> int:
    """All results for a program; then, for a person, how many there were of each kind."""
    clear_step()
    if choices.json:
        print_json([result_json(result) for result in results])
    if unasked := Counter(urlsplit(result.address).netloc for result in results if not result.asked):
        hosts = ", ".join(f"{host} ({count})" for host, count in unasked.items())
        tell("progress.unasked", count=unasked.total(), hosts=hosts)
    counted = Counter(result.status for result in results)
    counts = [say(f"fetch.count-{status}", count=counted[status], hours=_HOURS) for status in get_args(Status) if counted[status]]
    tell("progress.fetched", words=", ".join(counts) or "0")
    return int(any(result.status == "failed" or result.faulty for result in results))
