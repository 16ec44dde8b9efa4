"""The program itself: its table of commands, and the one place where trouble becomes a line and an exit code."""

import io
import os
import sys
from collections.abc import Sequence

import click

from .command import VERSION, Group
from .messages import say, speak, tell_words
from .trouble import explained

COMMANDS = {
    "read": "taiwa.cli.reading:read",
    "add": "taiwa.cli.keeping:add",
    "remove": "taiwa.cli.keeping:remove",
    "list": "taiwa.cli.asking:list_",
    "show": "taiwa.cli.asking:show",
    "positions": "taiwa.cli.asking:positions",
    "commitments": "taiwa.cli.asking:commitments",
    "search": "taiwa.cli.asking:search",
    "review": "taiwa.cli.asking:review",
    "brief": "taiwa.cli.asking:brief",
    "calendar": "taiwa.cli.asking:calendar",
    "registry": "taiwa.cli.registries:registry",
    "doctor": "taiwa.cli.health:doctor",
    "backup": "taiwa.cli.health:backup",
}
CANNOT = 2

program = Group("taiwa", table=COMMANDS)
program.params.append(VERSION)


def main() -> None:
    """The program `taiwa`: exit 0 done, 1 something was skipped or wrong in a document, 2 cannot be done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:])
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line and return its exit code; whatever goes wrong is told in one line."""
    speak(None)
    try:
        code = program.main(list(arguments), prog_name="taiwa", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as help_instead:
        click.echo(help_instead.format_message())
    except click.UsageError as trouble:
        return _refuse(explained(trouble))
    except click.ClickException as trouble:
        return _refuse(trouble.format_message())
    except (KeyboardInterrupt, click.Abort):
        return _refuse(say("trouble.stopped"))
    except BrokenPipeError:
        _hang_up()
    except OSError as trouble:
        return _refuse(say("trouble.system", name=trouble.filename or "", words=trouble.strerror or trouble))
    else:
        return code if isinstance(code, int) else 0
    return CANNOT


def _refuse(words: str) -> int:
    tell_words(f"taiwa: {words}")
    return CANNOT


def _hang_up() -> None:
    """Whoever read our output has gone; what is still to be written goes nowhere, without a complaint at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
