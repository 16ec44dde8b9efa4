"""What cannot be done, said in one line."""

import traceback
from pathlib import Path

import click

from .messages import say


class Refusal(click.ClickException):
    """A command that cannot be carried out: exit code 2, the catalogue's message of `key` saying why."""

    exit_code = 2

    def __init__(self, key: str, **values: object) -> None:
        """`key` names a message under `trouble` in the catalogue; `values` are set into it."""
        super().__init__(" ".join(say(f"trouble.{key}", **values).split()))  # a value may be empty
        self.key = key


def accident(error: BaseException) -> str:
    """A fault of ours in one line: what it is and where in the program, for whoever will mend it."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(at.filename).name}:{at.lineno}: {error}"


def explained(trouble: BaseException) -> str:
    """Why a command could not be carried out, in one line of the language spoken."""
    match trouble:
        case click.UsageError():
            command = trouble.ctx.command_path if trouble.ctx else "taiwa"
            return f"{_usage(trouble)} {say('usage.see', command=command)}"
        case click.ClickException():
            return trouble.format_message()
        case KeyboardInterrupt() | click.Abort():
            return say("trouble.stopped")
        case OSError():
            return say("trouble.system", name=trouble.filename or "", words=trouble.strerror or trouble)
    return say("trouble.fault", words=accident(trouble))


def _usage(trouble: click.UsageError) -> str:
    match trouble:
        case click.NoSuchOption():
            return say("usage.no-option", name=trouble.option_name) + _near(trouble.possibilities)
        case click.NoSuchCommand():
            return say("usage.no-command", name=trouble.command_name) + _near(trouble.possibilities)
        case click.BadParameter(param=click.Parameter() as param):
            return _value(trouble, param)
        case click.BadOptionUsage():
            return say("usage.no-value", name=trouble.option_name)
        case click.UsageError(ctx=click.Context(command=click.Group())):
            return say("usage.missing", name="COMMAND")
    return trouble.format_message()


def _value(trouble: click.BadParameter, param: click.Parameter) -> str:
    name = param.opts[0] if isinstance(param, click.Option) or not trouble.ctx else param.make_metavar(trouble.ctx)
    if isinstance(trouble, click.MissingParameter):
        return say("usage.missing", name=name)
    if isinstance(param.type, click.Choice):
        return say("usage.not-one-of", name=name, choices=", ".join(param.type.choices))
    return trouble.format_message()


def _near(names: list[str] | None) -> str:
    return " " + say("usage.near", names=", ".join(names)) if names else ""
