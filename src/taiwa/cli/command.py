"""A command that takes the options every command takes, and whose help comes from the catalogue."""

# ruff: noqa: ARG002 — click says which parameters a method takes

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

import click
from click.core import ParameterSource

from .. import __version__
from .layout import Formatter
from .messages import LANGUAGES, catalogue, say, speak, spoken

Format = Literal["text", "json", "akn"]
ANSWERS: tuple[Format, ...] = ("text", "json")
"""How any command answers; one that can do more says so (`formats`)."""
FORMATS: tuple[Format, ...] = (*ANSWERS, "akn")


@dataclass(slots=True)
class Choices:
    """What the options shared by all commands were set to; `format` is None where none was asked for."""

    record: Path = Path("taiwa.db")
    registry: tuple[Path, ...] = ()
    format: Format | None = None
    language: str | None = None

    @property
    def json(self) -> bool:
        """Whether the answer goes to a program."""
        return self.format == "json"


def _choose(ctx: click.Context, param: click.Parameter, value: object) -> None:
    """Keep a shared option: before the command or after it, the last one said counts."""
    choices = ctx.ensure_object(Choices)
    if ctx.parent is None or ctx.get_parameter_source(str(param.name)) is ParameterSource.COMMANDLINE:
        setattr(choices, str(param.name), value)
        speak(choices.language)


def _show_help(ctx: click.Context, _param: click.Parameter, value: object) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def _show_version(ctx: click.Context, _param: click.Parameter, value: object) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"taiwa {__version__}")
        ctx.exit()


_PATH = click.Path(path_type=Path)
SHARED: tuple[click.Option, ...] = (
    click.Option(
        ["--record"], type=_PATH, metavar="FILE", envvar="TAIWA_RECORD", default=Path("taiwa.db"),
        expose_value=False, callback=_choose,
    ),
    click.Option(
        ["--registry"], type=_PATH, metavar="DIR", envvar="TAIWA_REGISTRY", multiple=True,
        expose_value=False, callback=_choose,
    ),
    click.Option(["--format"], type=click.Choice(FORMATS), expose_value=False, callback=_choose),
    click.Option(["--language"], type=click.Choice(LANGUAGES), is_eager=True, expose_value=False, callback=_choose),
)  # fmt: skip
VERSION = click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
HELP = click.Option(["-h", "--help"], is_flag=True, expose_value=False, callback=_show_help)


def key_of(ctx: click.Context) -> str:
    """The section of the catalogue that holds a command's words: `command.registry-check`."""
    names: list[str] = []
    at: click.Context | None = ctx
    while at is not None and at.parent is not None:
        names.insert(0, str(at.info_name))
        at = at.parent
    return f"command.{'-'.join(names)}" if names else "program"


def help_of(ctx: click.Context, param: click.Parameter) -> str:
    """The catalogue's line about a parameter: the command's own, else the one for all commands that have such a one."""
    own = f"{key_of(ctx)}.{_name(param)}"
    of_all = param in SHARED or param is HELP or own not in catalogue(spoken())
    return say(f"option.{_name(param)}" if of_all else own)


def _name(param: click.Parameter) -> str:
    return "help" if param is HELP else str(param.name)


class Context(click.Context):
    """Click's context with our help pages."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose words stand in the catalogue. `--help` waits for `--language`, wherever that stands."""

    context_class = Context
    formats: tuple[Format, ...] = ANSWERS

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters, then those of every command."""
        return [*self.params, *SHARED, HELP]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The one help option that all commands share."""
        return HELP

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Click's parsing; words left over are told in the language spoken."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):
            raise click.UsageError(say("usage.too-many", words=" ".join(rest)), ctx)
        return rest

    def invoke(self, ctx: click.Context) -> object:
        """Click's way, unless the command was asked for a format it does not write."""
        if ctx.ensure_object(Choices).format not in (None, *self.formats):
            raise click.UsageError(say("usage.not-one-of", name="--format", choices=", ".join(self.formats)), ctx)
        return super().invoke(ctx)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, its arguments and its options."""
        pieces = [piece for piece in self.collect_usage_pieces(ctx) if piece != self.options_metavar]
        usage = " ".join([*pieces, say("help.some-options")])
        formatter.write_usage(ctx.command_path, usage, prefix=say("help.usage") + " ")
        formatter.write_paragraph()
        formatter.write_text(say(f"{key_of(ctx)}.help"))
        arguments = [param for param in self.params if isinstance(param, click.Argument)]
        self._section(ctx, formatter, "help.arguments", arguments)
        self._section(ctx, formatter, "help.options", [param for param in self.params if param not in arguments])
        self.format_commands(ctx, formatter)
        self._section(ctx, formatter, "help.shared", [*SHARED, HELP])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """A command that holds no others has nothing to list."""

    def _section(
        self, ctx: click.Context, formatter: click.HelpFormatter, title: str, params: Sequence[click.Parameter]
    ) -> None:
        rows = [(_spelt(ctx, param), _explained(ctx, param)) for param in params]
        if rows:
            with formatter.section(say(title)):
                formatter.write_dl(rows)


def _explained(ctx: click.Context, param: click.Parameter) -> str:
    """What a parameter is, and of an option whether it must be given."""
    words = help_of(ctx, param)
    return f"{words} {say('help.needed')}" if param.required and isinstance(param, click.Option) else words


def _spelt(ctx: click.Context, param: click.Parameter) -> str:
    """How a parameter is typed: `--record FILE`."""
    if isinstance(param, click.Argument):
        return param.make_metavar(ctx)
    record = param.get_help_record(ctx)
    return record[0] if record else ""


class Group(Command, click.Group):
    """Commands by name, each imported when it is asked for: a table of `module:attribute`."""

    formats = FORMATS  # the command decides

    def __init__(self, name: str, *, table: Mapping[str, str]) -> None:
        """A group that shows its help when it is called without a command."""
        super().__init__(name, no_args_is_help=True, subcommand_metavar="COMMAND …")
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a newcomer meets them."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; its module is imported now."""
        if cmd_name not in self.table:
            return None
        module, _, attribute = self.table[cmd_name].partition(":")
        found = getattr(import_module(module), attribute)
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; where there is none, the nearest names are told."""
        if args[0] not in self.table and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=self.table, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line for each command, without importing any."""
        prefix = f"{key_of(ctx)}-" if ctx.parent else "command."
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, say(f"{prefix}{name}.short")) for name in self.table])
