# ruff: noqa: INP001 — a script, not a package
"""Writes the reference of the command line out of the program itself: `python docs/reference/generate.py`."""

from collections.abc import Iterator
from pathlib import Path

import click

from taiwa.cli.command import Group
from taiwa.cli.messages import say, speak
from taiwa.cli.program import program

HERE = Path(__file__).parent
FILES = {"en": "cli.md", "ja": "cli.ja.md"}
HEADS = {
    "en": "# The command line\n\nMade by `make docs` from the program itself; do not edit.\n\n"
    "Exit codes: 0 done; 1 a file was skipped or a problem of severity error was met; 2 cannot be done, with one line why.\n",
    "ja": "# コマンドライン\n\n`make docs` がプログラム自身から作ります。編集しないでください。\n\n"
    "終了コード: 0 済み、1 読み飛ばしたファイルか重大な問題がある、2 できない(理由を一行で示す)。\n",
}
WIDTH = 100


def reference(language: str) -> str:
    """The whole page in one language: what every command says with `--help`."""
    speak(language)
    try:
        return HEADS[language] + "".join(_section(ctx) for ctx in _commands(program, None))
    finally:
        speak(None)


def _section(ctx: click.Context) -> str:
    words = ctx.command.get_help(ctx)
    own = words if ctx.parent is None else words.partition(f"{say('help.shared')}:")[0]
    return f"\n## {ctx.command_path}\n\n```text\n{own.rstrip()}\n```\n"


def _commands(group: Group, parent: click.Context | None) -> Iterator[click.Context]:
    ctx = group.context_class(group, parent=parent, info_name=group.name, max_content_width=WIDTH, terminal_width=WIDTH)
    yield ctx
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if isinstance(command, Group):
            yield from _commands(command, ctx)
        elif command is not None:
            yield command.context_class(command, parent=ctx, info_name=name, terminal_width=WIDTH)


if __name__ == "__main__":
    for language, name in FILES.items():
        (HERE / name).write_text(reference(language), encoding="utf-8")
