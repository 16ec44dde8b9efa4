"""The way from lines to a tree."""

from itertools import chain

from ..text.models import Text
from ..values import Span
from .edges import annex_start, block_end, body_end, body_start, operative
from .finish import Finisher, divided
from .grow import Grower
from .models import Provision, Tree
from .rows import Row, rows_of
from .stated import stated_tree
from .tables import in_records, placed, tables_of
from .titles import titles


def build_tree(text: Text) -> Tree:
    """A text as numbered parts with paths and eIds. Never raises; numbers out of order become problems."""
    if text.stated:
        return stated_tree(text, text.stated)
    rows, notes = set_apart(rows_of(text))
    tables = tables_of(text)
    rows = in_records(rows, tables.known)
    titled = titles(text, rows)
    start = body_start(text, rows, titled)
    annex = annex_start(text, rows, titled, start)
    end = body_end(text, rows[:annex], titled, start)
    foot = block_end(text, rows[:annex], end)
    grower = Grower(text, rows[start:end] + rows[annex:], titled[start:end] + titled[annex:])
    grower.grow()
    conclusion = Span(rows[end].start, rows[foot - 1].end) if end < foot else None
    front = chain((row.span for row in rows[:start]), grower.stray, (row.span for row in rows[foot:annex]))
    provisions = Finisher().document(divided(grower.root.children, conclusion, notes, operative(text, rows[start:end])))
    return Tree(
        text=text,
        front=tuple(sorted(front)),
        provisions=tuple(provisions),
        problems=tuple(sorted((*grower.problems, *tables.problems), key=lambda problem: problem.span)),
        tables=placed(tables.known, provisions, text.chars),
    )


def set_apart(rows: list[Row]) -> tuple[list[Row], list[Span]]:
    """The rows of the text, and the footnotes, each in one row behind them."""
    return [row for row in rows if row.line.style != "note"], [row.span for row in rows if row.line.style == "note"]


def pinpoint(path: tuple[str, ...]) -> str:
    """A path as people cite it: `VI/38/¶3`."""
    return "/".join(path)


def find(tree: Tree, place: str) -> Provision | None:
    """The provision with this eId or pinpoint; None where there is none."""
    wanted = place.strip()
    return tree.by_eid.get(wanted) or tree.by_path.get(tuple(wanted.strip("/").split("/")))
