"""Answers on standard output."""

import json

import click


def print_json(answer: object) -> None:
    """An answer for a program: indented, Unicode as it is."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
