"""Every command is explained, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
from running import Run

from taiwa.cli.command import HELP, SHARED, Command, Group, help_of
from taiwa.cli.layout import columns
from taiwa.cli.messages import LANGUAGES, catalogue, of_environment, speak
from taiwa.cli.program import COMMANDS, program

SOURCES = Path(__file__).parents[2] / "src" / "taiwa" / "cli"


def every_command(group: Group, parent: click.Context | None = None) -> Iterator[tuple[click.Context, Command]]:
    """All commands with their contexts, groups included."""
    ctx = click.Context(group, parent=parent, info_name=group.name)
    yield ctx, group
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert isinstance(command, Command)
        if isinstance(command, Group):
            yield from every_command(command, ctx)
        else:
            yield click.Context(command, parent=ctx, info_name=name), command


EVERY = [pytest.param(ctx, id=ctx.command_path) for ctx, _ in every_command(program)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ctx", EVERY)
def test_every_command_and_option_is_explained_in_both_languages(ctx: click.Context, language: str) -> None:
    """A command, argument or option that nobody described in every language does not ship."""
    speak(language)
    assert ctx.command.get_help(ctx)
    for param in ctx.command.get_params(ctx):
        assert help_of(ctx, param).strip()


def test_the_languages_say_the_same_things() -> None:
    """Both catalogues have the same messages, and in each message the same values are set in."""
    en, ja = (catalogue(language) for language in ("en", "ja"))
    assert en.keys() == ja.keys()
    for key in en:
        assert values_in(en[key]) == values_in(ja[key]), key


def values_in(message: str) -> set[str | None]:
    """The names of what is set into a message."""
    return {name for _, name, _, _ in Formatter().parse(message) if name is not None}


def test_the_catalogue_explains_nothing_that_is_not_there() -> None:
    """Every description in the catalogue belongs to a command or option of the program."""
    known = {f"option.{param.name}" for param in SHARED} | {"option.help", "program.help", "program.version"}
    for ctx, command in every_command(program):
        section = "command." + "-".join(ctx.command_path.split()[1:])
        known |= {f"{section}.{name}" for name in ("short", "help")}
        known |= {f"{part}.{param.name}" for param in command.params for part in (section, "option")}
    described = {key for key in catalogue("en") if key.partition(".")[0] in ("command", "option", "program")}
    assert described <= known


def test_every_message_is_used() -> None:
    """A message that no line of the program says is taken out of the catalogue."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    code += "\n".join((SOURCES.parent / file).read_text(encoding="utf-8") for file in ("store/errors.py", "web/server.py", "web/site.py"))
    code += "\n".join(path.read_text(encoding="utf-8") for folder in ("accounts", "exports") for path in (SOURCES.parent / folder).rglob("*.py"))
    for key in catalogue("en"):
        section, _, name = key.partition(".")
        if section not in ("command", "option", "program"):
            whole = rf"|{section}\.{{" if section in ("health", "outline", "entry", "fetch", "registered") else ""
            assert re.search(rf'["\'](?:{section}\.)?{name}["\']{whole}', code), key


def test_the_root_lists_every_command(run: Run) -> None:
    """`taiwa` alone shows what there is to do, and says by its exit code that nothing was done."""
    outcome = run()
    assert outcome.code == 2
    for name in COMMANDS:
        assert f"\n  {name} " in outcome.out


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--help"], "en"), (["list", "-h"], "en"), (["--language", "ja", "--help"], "ja"),
        (["--help", "--language", "ja"], "ja"), (["list", "--help", "--language", "ja"], "ja"),
        (["--language", "en", "list", "--help", "--language", "ja"], "ja"), (["registry", "check", "--help"], "en"),
    ],
)  # fmt: skip
def test_help_comes_in_the_language_asked_for_wherever_that_stands(run: Run, arguments: list[str], language: str) -> None:
    """The language may be asked for before or after the command, before or after --help; the last word counts."""
    outcome = run(*arguments)
    assert outcome.code == 0
    assert outcome.out.startswith(catalogue(language)["help.usage"])


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"), ({"LANG": "ja_JP.UTF-8"}, "ja"), ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "TAIWA_LANGUAGE": "ja"}, "ja"), ({"LANG": "fr_FR"}, "en"), ({"LANG": "JA"}, "ja"),
        ({"TAIWA_LANGUAGE": "", "LANG": "ja"}, "ja"),
    ],
)  # fmt: skip
def test_the_environment_says_which_language_a_person_reads(environment: dict[str, str], language: str) -> None:
    """TAIWA_LANGUAGE before LC_ALL before LANG; English where Taiwa does not speak what is asked for."""
    assert of_environment(environment) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_fits_a_terminal_of_eighty_columns(run: Run, language: str) -> None:
    """No line of any help page is wider than eighty columns, a Japanese character counted as two."""
    for ctx, _ in every_command(program):
        page = run(*ctx.command_path.split()[1:], "--help", "--language", language).out
        assert max(map(columns, page.splitlines())) <= 80


def test_the_help_option_is_the_same_everywhere() -> None:
    """-h and --help are one option of every command."""
    assert HELP.opts == ["-h", "--help"]
    assert all(command.get_help_option(ctx) is HELP for ctx, command in every_command(program))
