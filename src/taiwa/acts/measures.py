"""What a table of measures says: a row of an adopted plan is a promise of those who are responsible, a row with its status a report."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from ..mentions.issues import Issues
from ..meta.models import ADOPTED
from ..problems import Problem
from ..tree.heads import folded, head_words
from ..tree.models import MeasureRow, MeasureTable, Tree
from ..values import Edtf, Money, Quantity, Span, replace
from .context import Context
from .models import Act, ActType, Force, Undertaking

OWNED, TOLD = "table.responsible", "table.status"
"""The rules by which a row is a promise, or tells what became of a measure."""
_BY_TEXT = "told in a table of the text, by nobody in particular"
_NO_COLUMN, _NOBODY, _UNKNOWN, _OUTSIDE = (
    "no column says who is responsible", "nobody is named as responsible", "not all who are responsible are known",
    "who is responsible is no party of the document",
)
_NOT_ADOPTED = "the text is none that was adopted"
_MARKS = " .,;()[]、。"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BRACKETS = re.compile(r"[(\[〔【][^()\[\]〔〕【】]*[)\]〕】]")
_COUNTS = frozenset({"country", "state", "party", "meeting", "percent"})  # said of others than the measure, as a rule


Value = TypeVar("Value")


class Rows(NamedTuple):
    """The acts and the promises of the rows of tables, and what is told of those that were left open."""

    acts: Sequence[Act] = ()
    undertakings: Sequence[Undertaking] = ()
    unowned: Sequence[Undertaking] = ()
    problems: Sequence[Problem] = ()


class _Owners(NamedTuple):
    """Who is responsible, as printed and as known; `open` says why nobody is known."""

    at: Span | None
    parties: tuple[str, ...] = ()
    open: str | None = None


def without_rows(tree: Tree) -> Tree:
    """The tree without the rows of its tables of measures, which hold no sentences."""
    if not tree.tables:
        return tree
    rows = {row.eid for table in tree.tables for row in table.rows}
    heads = {table.head for table in tree.tables}
    return replace(tree, provisions=tuple(one for one in tree.provisions if one.eid not in rows and one.body not in heads))


def rows_of(tree: Tree, context: Context, issues: Issues) -> Rows:
    """What the rows of every table of measures say."""
    acts: list[Act] = []
    promises: list[Undertaking] = []
    problems: list[Problem] = []
    for table in tree.tables:
        left: dict[str, int] = {}
        for row in table.rows:
            if "measure" not in row.cells or _says_nothing(row, "measure", context):
                continue
            if "status" in row.cells and not _says_nothing(row, "status", context):
                acts.append(_report(row, context, issues))
            elif context.meta.kind not in ADOPTED:
                left[_NOT_ADOPTED] = left.get(_NOT_ADOPTED, 0) + 1
            else:
                owners = _owners(table, row, context)
                act = _promise(row, owners, context, issues)
                acts.append(act)
                promises.append(_undertaking(row, act, context))
                if owners.open:
                    left[owners.open] = left.get(owners.open, 0) + 1
        problems += [Problem(table.head, f"table of {len(table.rows)} rows: {count} left open, {why}", "note") for why, count in left.items()]
    return Rows(acts, [one for one in promises if one.owners], [one for one in promises if not one.owners], problems)


def _says_nothing(row: MeasureRow, column: str, context: Context) -> bool:
    return any(head_words().is_nothing(context.text[span]) for name, span in row.cells.items() if name == column)


def _report(row: MeasureRow, context: Context, issues: Issues) -> Act:
    """The row as what the text tells of its measure."""
    return _act(row, row.cells["status"], context, issues, act=ActType.SAY, force=Force.NONE, rule=TOLD, owners=_Owners(None, open=_BY_TEXT))


def _promise(row: MeasureRow, owners: _Owners, context: Context, issues: Issues) -> Act:
    """The row as a promise of those who are responsible; nobody's where they are not all known."""
    return _act(row, row.cells["measure"], context, issues, act=ActType.COMMIT, force=Force.COMMITMENT, rule=OWNED, owners=owners)


def _act(  # noqa: PLR0913 - what parts the two kinds of acts
    row: MeasureRow, predicate: Span, context: Context, issues: Issues, *, act: ActType, force: Force, rule: str, owners: _Owners
) -> Act:
    measure, chars = row.cells["measure"], context.text.chars
    return Act(
        id="a-" + hashlib.sha256(f"{row.eid}|{predicate.of(chars)}|1".encode()).hexdigest()[:10],
        eid=row.eid, clause=row.span, predicate=predicate, act=act, force=force,
        holder=context.text[owners.at] if owners.at else None, holder_at=owners.at, holders=owners.parties,
        issues=issues.of_act(row.eid, measure, ()), content=measure, rule=rule,
        confidence="sure" if owners.parties else "unsure",
        open=f"{context.text[owners.at]}: {owners.open}" if owners.at and owners.open else owners.open,
    )  # fmt: skip


def _undertaking(row: MeasureRow, act: Act, context: Context) -> Undertaking:
    measure = row.cells["measure"]
    return Undertaking(
        id="u-" + hashlib.sha256(act.id.encode()).hexdigest()[:10],
        eid=row.eid, owners=act.holders, beneficiaries=(), action=measure, clause=row.span, issues=act.issues,
        quantity=_only(one for one in _plain(measure, context) if isinstance(one, Quantity) and one.unit not in _COUNTS),
        money=_only(one for one in _plain(row.cells.get("money", measure), context) if isinstance(one, Money)),
        deadline=_deadline(row, context), basis=act.id, status="announced",
    )  # fmt: skip


def _plain(cell: Span, context: Context) -> Iterator[object]:
    """The values printed in a cell outside brackets, in which shares and other units stand."""
    aside = [Span(*hit.span()) for hit in _BRACKETS.finditer(context.text.chars, cell.start, cell.end)]
    return (one.value for one in context.within(cell) if not any(span.contains(one.span) for span in aside))


def _only(values: Iterable[Value]) -> Value | None:
    """The one value there is; of several nobody knows which is meant."""
    found = list(values)
    return found[0] if len(found) == 1 else None


def _deadline(row: MeasureRow, context: Context) -> Edtf | None:
    """The day by which a measure is due; none where more stands beside it than by or end of (from 2031 on, yearly)."""
    cell = row.cells.get("deadline")
    if cell is None:
        return None
    dates = [(one.span, one.value, one.confidence) for one in context.within(cell) if isinstance(one.value, Edtf)]
    years = [(Span(*hit.span()), Edtf(hit[0]), "sure") for hit in _YEAR.finditer(context.text.chars, cell.start, cell.end)]
    found = dates or years  # a year alone is a number in a sentence, and a year under such a head
    if len(found) != 1:
        return None
    (span, value, confidence), chars = found[0], context.text.chars
    beside = (folded(chars[cell.start : span.start]).strip(_MARKS), folded(chars[span.end : cell.end]).strip(_MARKS))
    return value if confidence == "sure" and all(not said or said in head_words().by for said in beside) else None


def _owners(table: MeasureTable, row: MeasureRow, context: Context) -> _Owners:
    """Who is responsible for a row: every party that its cell names, all of them together; nobody where a word of it is not known."""
    cell = row.cells.get("owner")
    if "owner" not in table.heads:
        return _Owners(None, open=_NO_COLUMN)
    if cell is None or _says_nothing(row, "owner", context):
        return _Owners(None, open=_NOBODY)
    meta = context.meta
    if folded(context.text[cell]) in head_words().everybody and not meta.partly and meta.parties:
        return _Owners(cell, tuple(sorted(meta.parties)))
    parties = tuple(sorted(_named(cell, context)))
    if not parties:
        return _Owners(cell, open=_UNKNOWN)
    outside = meta.parties and not set(parties) <= set(meta.parties)
    return _Owners(cell, open=_OUTSIDE) if outside else _Owners(cell, parties)


def _named(cell: Span, context: Context) -> frozenset[str]:
    """The parties and defined groups that a cell names; none where anything but what joins them stands there, too."""
    chars, groups = context.text.chars, _groups(context)
    named: dict[Span, frozenset[str]] = {span: frozenset(parties) for span, parties in context.parties.within(cell)}
    aside = [Span(*hit.span()) for hit in _BRACKETS.finditer(chars, cell.start, cell.end)]
    if any(one.contains(span) for one in aside for span in named):
        return frozenset()  # Keldea (with Sarmeth): in what part is not known
    at, found, rest = cell.start, set[str](), list[str]()
    for span in (*sorted({*named, *aside}), Span(cell.end, cell.end)):
        rest.append(chars[at : span.start])
        found |= named.get(span, frozenset())
        at = max(at, span.end)
    for words in rest:
        for part in _parts(folded(words)):
            if part in groups:
                found |= groups[part]
            elif part not in head_words().beside:
                return frozenset()
    return frozenset(found)


def _groups(context: Context) -> Mapping[str, frozenset[str]]:
    return {folded(term.term): frozenset(term.holders) for term in context.meta.terms if term.holders}


def _parts(words: str) -> Iterator[str]:
    """What stands between the parties of a cell, taken apart at what joins them."""
    for one in _joints().split(words):
        if part := one.strip(_MARKS):
            yield part


def _joints() -> re.Pattern[str]:
    joints = (rf"(?<![^\W_]){re.escape(one)}(?![^\W_])" if one.isalpha() and one < "\u0530" else re.escape(one) for one in head_words().joining)
    return re.compile("|".join(joints))
