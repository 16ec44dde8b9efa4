"""The program itself: its table of commands, and the one place where trouble becomes a line and an exit code."""

import gc
import io
import os
import sys
from collections.abc import Sequence

import click

from .command import VERSION, Group
from .messages import speaking, tell_words
from .trouble import explained

COMMANDS = {
    "read": "taiwa.cli.reading:read",
    "add": "taiwa.cli.keeping:add",
    "fetch": "taiwa.cli.fetching:fetch",
    "remove": "taiwa.cli.keeping:remove",
    "list": "taiwa.cli.asking:list_",
    "show": "taiwa.cli.asking:show",
    "positions": "taiwa.cli.asking:positions",
    "commitments": "taiwa.cli.asking:commitments",
    "compare": "taiwa.cli.comparing:compare",
    "series": "taiwa.cli.comparing:series",
    "search": "taiwa.cli.searching:search",
    "saved": "taiwa.cli.saved:saved",
    "links": "taiwa.cli.linking:links_",
    "instruments": "taiwa.cli.linking:instruments",
    "aims": "taiwa.cli.linking:aims",
    "review": "taiwa.cli.asking:review",
    "judge": "taiwa.cli.judging:judge",
    "brief": "taiwa.cli.briefing:brief",
    "serve": "taiwa.cli.serving:serve",
    "account": "taiwa.cli.accounts:account",
    "export": "taiwa.cli.exporting:export",
    "calendar": "taiwa.cli.asking:calendar",
    "round": "taiwa.cli.round:round_",
    "registry": "taiwa.cli.registries:registry",
    "doctor": "taiwa.cli.health:doctor",
    "backup": "taiwa.cli.health:backup",
}
CANNOT = 2
_SELDOM = 100_000
"""New objects between two looks for dead cycles: nearly all that the start makes stays alive."""

program = Group("taiwa", table=COMMANDS)
program.params.append(VERSION)


def main() -> None:
    """The program `taiwa`: exit 0 done, 1 something was skipped or wrong in a document, 2 cannot be done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(_SELDOM)
    code = run(sys.argv[1:])
    gc.freeze()  # the system takes everything back faster than a last look through it would
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code; whatever goes wrong is told in one line."""
    with speaking(None):
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        code = program.main(list(arguments), prog_name="taiwa", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as help_instead:
        click.echo(help_instead.format_message())
        return CANNOT
    except BrokenPipeError:
        _hang_up()
        return CANNOT
    except (Exception, KeyboardInterrupt) as trouble:  # noqa: BLE001 — no trouble fills a person's screen
        tell_words(f"taiwa: {explained(trouble)}")
        return CANNOT
    return code if isinstance(code, int) else 0


def _hang_up() -> None:
    """Whoever read our output has gone; what is still to be written goes nowhere, without a complaint at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
