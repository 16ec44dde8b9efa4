"""Help pages in columns of a terminal, where a Japanese character takes two."""

from collections.abc import Iterable

import click

from ..reports.columns import columns, wrapped


class Formatter(click.HelpFormatter):
    """Click's help page, measured in columns."""

    def write_text(self, text: str) -> None:
        """Every line of `text` as a paragraph of its own."""
        indent = " " * self.current_indent
        for line in text.splitlines():
            for part in wrapped(line, self.width - self.current_indent):
                self.write(f"{indent}{part}\n" if part else "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of terms and what they mean, in two columns."""
        rows = list(rows)
        first = min(max((columns(term) for term, _ in rows), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, meaning in rows:
            lines = wrapped(meaning, max(20, self.width - first - self.current_indent))
            if columns(term) > first - col_spacing:
                self.write(f"{indent}{term}\n{indent}{' ' * first}{lines[0]}\n")
            else:
                self.write(f"{indent}{term}{' ' * (first - columns(term))}{lines[0]}\n")
            for line in lines[1:]:
                self.write(f"{indent}{' ' * first}{line}\n")
