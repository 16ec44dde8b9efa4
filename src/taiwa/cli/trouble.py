"""What cannot be done, said in one line."""

import click

from .messages import say


class Refusal(click.ClickException):
    """A command that cannot be carried out: exit code 2, the catalogue's message of `key` saying why."""

    exit_code = 2

    def __init__(self, key: str, **values: object) -> None:
        """`key` names a message under `trouble` in the catalogue; `values` are set into it."""
        super().__init__(say(f"trouble.{key}", **values))


def explained(trouble: click.UsageError) -> str:
    """A wrong command line in the language spoken, with where to read how it is right."""
    words = _usage(trouble)
    command = trouble.ctx.command_path if trouble.ctx else "taiwa"
    return f"{words} {say('usage.see', command=command)}"


def _usage(trouble: click.UsageError) -> str:
    match trouble:
        case click.NoSuchOption():
            return say("usage.no-option", name=trouble.option_name) + _near(trouble.possibilities)
        case click.NoSuchCommand():
            return say("usage.no-command", name=trouble.command_name) + _near(trouble.possibilities)
        case click.MissingParameter(param=click.Parameter() as param):
            return say("usage.missing", name=_name(param, trouble.ctx))
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices)) as param):
            return say("usage.not-one-of", name=_name(param, trouble.ctx), choices=", ".join(choices))
        case click.BadOptionUsage():
            return say("usage.no-value", name=trouble.option_name)
        case click.UsageError(ctx=click.Context(command=click.Group())):
            return say("usage.missing", name="COMMAND")
        case _:
            return trouble.format_message()


def _near(names: list[str] | None) -> str:
    return " " + say("usage.near", names=", ".join(names)) if names else ""


def _name(param: click.Parameter, ctx: click.Context | None) -> str:
    return param.opts[0] if isinstance(param, click.Option) or ctx is None else param.make_metavar(ctx)
