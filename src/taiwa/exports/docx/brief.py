"""A cited brief for Word: what parties hold, owe and agreed, every pinpoint a footnote that leads to the printed passage."""

import re
from collections.abc import Iterable, Sequence

from ...reports.pages import (
    AgreedRows,
    BriefPage,
    Cell,
    ChangeRow,
    CheckRow,
    Citation,
    Matrix,
    OwnerRows,
    Passage,
    Printed,
    PromiseRow,
    Timeline,
)
from ...reports.wording import LANGUAGES, catalogue
from .body import TAB, Body, Inline, Lines, Note, Run
from .package import docx_of

_ARROWS = {"stronger": " ↑", "weaker": " ↓", "reversed": " ⇄"}
_DATE_LAST = re.compile(r"[,、]?\s*(\d{4}(?:-\d\d){0,2})$")
"""A date at the end of a narrow cell, which gets a line of its own: it must not be broken within."""
_STYLES = {"opposes": "Against", "concerned": "Doubt", "reserved": "Doubt"}


def brief_docx(page: BriefPage) -> bytes:
    """The brief as the bytes of a Word document."""
    return docx_of(brief_body(page), page.title, page.language)


def brief_body(page: BriefPage) -> Body:
    """What the brief says, in the order of its page."""
    body = Body()
    body.paragraph(page.title, style="Title")
    for line in (page.span, " · ".join(page.facts)):
        if line:
            body.paragraph(line, style="Subtitle")
    _answer(body, page)
    _standings(body, page)
    if page.matrix:
        _matrix(body, page.matrix, page.say)
    _changed(body, page)
    _promises(body, page)
    _agreed(body, page)
    _documents(body, page)
    _checks(body, page)
    body.heading(page.say["passages"], 1)
    body.paragraph(page.say["passages_note"], style="Note")
    for document in page.printed:
        _printed(body, document)
    body.paragraph(page.made_by, style="Note")
    return body


def _note(citation: Citation, *, quoted: bool = False) -> Note:
    """The footnote of a citation: its day, its place as a link to the passage, and its words where the text does not quote them."""
    marks = catalogue(citation.language if citation.language in LANGUAGES else LANGUAGES[0])["general.quote"]
    words = (Run(" " + marks.format(words=citation.words)),) if quoted and citation.words else ()
    day = "" if citation.date in citation.label else f"{citation.date}, "
    return Note((Run(day), Run(citation.label, to=citation.href.removeprefix("#")), *words))


def _answer(body: Body, page: BriefPage) -> None:
    if page.timeline is None:
        body.heading(page.say["question_short"], 1)
        body.paragraph(page.say["no_issue"])
        return
    timeline = page.timeline
    body.heading(timeline.question, 1)
    body.items([line] for line in timeline.in_short)
    _timeline(body, timeline, page.say)
    body.heading(page.say["words"], 2)
    for row in timeline.statements:
        tag = Run(f"  {row.label}", _STYLES.get(row.stance, "Tag"))
        change = f" ({row.change})" if row.change else ""
        quote = row.citation.words
        body.paragraph(f"{row.citation.date}  ", Run(row.parties, "Strong"), tag, change, *([] if quote else [_note(row.citation)]), style="Who")
        if quote:
            body.paragraph(quote, _note(row.citation), style="Quote")


def _timeline(body: Body, timeline: Timeline, say: dict[str, str]) -> None:
    rows = (
        [[Lines([Run(row.date)], "TableNote"), Lines([Run(row.title, to=row.href.removeprefix("#"))], "TableText")], *map(_cell, row.cells)]
        for row in timeline.rows
    )
    body.table([say["date"], *timeline.parties], rows, [4, *(3 for _ in timeline.parties)])


def _cell(cell: Cell) -> list[Lines]:
    if not cell.stance:
        return [Lines(["–"], "TableText")]
    label = _DATE_LAST.sub(r"\n\1", cell.label) + _ARROWS.get(cell.change, "")
    return [Lines([Run(label, _STYLES.get(cell.stance), to=cell.href.removeprefix("#"))], "TableText")]


def _standings(body: Body, page: BriefPage) -> None:
    if not page.standings:
        return
    say = page.say
    body.heading(page.standing_title, 1)
    body.paragraph(say["standing_note"], style="Note")
    rows = ([_text(row.issue), _stance(row.label, row.stance), _quoted(row.citation)] for row in page.standings)
    body.table([say["issue"], say["stance"], say["words"]], rows, [3, 2, 7])


def _matrix(body: Body, matrix: Matrix, say: dict[str, str]) -> None:
    body.heading(say["matrix"], 1)
    body.paragraph(say["matrix_note"], style="Note")
    rows = ([_text(row.issue), *map(_cell, row.cells)] for row in matrix.rows)
    body.table([say["issue"], *matrix.parties], rows, [4, *(3 for _ in matrix.parties)])
    if matrix.more:
        body.paragraph(matrix.more, style="Note")


def _changed(body: Body, page: BriefPage) -> None:
    if not page.changed:
        return
    say = page.say
    body.heading(page.changed_title, 1)
    body.paragraph(say["changed_note"], style="Note")
    body.table([say["issue"], say["stance"], say["words"]], (_change(row, say) for row in page.changed), [3, 3, 6])


def _change(row: ChangeRow, say: dict[str, str]) -> list[list[Lines]]:
    change = f" ({row.change})" if row.change else ""
    who = Lines([Run(row.parties, "Strong"), Run(f" {row.label}", _STYLES.get(row.stance, "Tag")), change], "TableText")
    before = [Lines([f"{say['before']}: {row.before.words}", _note(row.before)], "TableNote")] if row.before else []
    return [_text(row.issue), [who], [*_quoted(row.citation), *before]]


def _promises(body: Body, page: BriefPage) -> None:
    say = page.say
    body.heading(say["promises"], 1)
    body.paragraph(page.promises_count, style="Note")
    settled = [OwnerRows(who=say["settled"], rows=page.settled)] if page.settled else []
    for group in (*page.promises, *settled):
        body.heading(group.who, 2)
        alike = all(row.who in (group.who, "") for row in group.rows)  # who owes it stands above the table then
        heads = ["due", "promise", "figure", "what_became"] if alike else ["due", "who", "promise", "figure", "what_became"]
        rows = (_promise(row, named=not alike) for row in group.rows)
        body.table([say[head] for head in heads], rows, [5, 13, 5, 4] if alike else [4, 4, 10, 5, 4])


def _promise(row: PromiseRow, *, named: bool) -> list[list[Lines]]:
    said = [Lines([row.action, _note(row.citation, quoted=row.action != row.citation.words)], "TableText")]
    said += [Lines([words], "TableNote") for words in (row.terms, row.note) if words]
    for echo in row.echoes:
        doubt: list[Inline] = [Run(f"{echo.doubt} ", "Doubt")] if echo.doubt else []
        said.append(Lines([Run(f"{echo.label} ", "Tag"), *doubt, f"{echo.citation.date}: {echo.citation.words}", _note(echo.citation)], "TableNote"))
    return [_text(row.due), *([_text(row.who)] if named else []), said, _text(row.figure), _text(row.status_label)]


def _agreed(body: Body, page: BriefPage) -> None:
    if not page.agreed:
        return
    body.heading(page.say["agreed"], 1)
    body.paragraph(page.say["agreed_note"], style="Note")
    for group in page.agreed:
        _agreed_on(body, group)


def _agreed_on(body: Body, group: AgreedRows) -> None:
    body.heading(group.issue, 2)
    body.items([f"{row.words} ({row.date})", _note(row)] for row in group.rows)
    if group.more:
        body.paragraph(group.more, style="Note")


def _documents(body: Body, page: BriefPage) -> None:
    say = page.say
    body.heading(say["read"], 1)
    rows = []
    for row in page.documents:
        also = f" · {say['evidence']}: {row.also_held}" if row.also_held else ""
        title = [Lines([Run(row.title, to=row.href.removeprefix("#"))], "TableText"), Lines([f"{row.kind} · {row.file}{also}"], "TableNote")]
        rows.append([_text(row.date), title, _text(row.body), _text(row.parties), _text(str(row.acts)), _text(str(row.problems))])
    body.table([say[key] for key in ("date", "document", "body", "parties", "acts", "problems")], rows, [6, 13, 6, 8, 3, 4])


def _checks(body: Body, page: BriefPage) -> None:
    body.heading(page.say["check"], 1)
    body.paragraph(page.checks_count, style="Note")
    if page.checks:
        body.table([page.say["place"], page.say["why"]], map(_check, page.checks), [1, 2])
    if page.checks_more:
        body.paragraph(page.checks_more, style="Note")


def _check(row: CheckRow) -> list[list[Lines]]:
    where = [Lines([Run(row.kind, "Tag"), _note(row.citation)], "TableText")]
    return [where, [*_text(row.why), *([Lines([row.citation.words], "TableNote")] if row.citation.words else [])]]


def _printed(body: Body, document: Printed) -> None:
    body.heading(document.title, 2, document.anchor)
    body.paragraph(f"{document.date} · {document.file}", style="Note")
    for passage in document.passages:
        body.paragraph(*_passage(passage), style="PrintedPassage", anchor=passage.anchor)


def _passage(passage: Passage) -> Iterable[Inline]:
    yield Run(passage.pinpoint, "Tag")
    yield TAB
    if passage.num:
        yield f"{passage.num} "
    if passage.heading:
        yield Run(f"{passage.heading} ", "Strong")
    yield from (Run(run.words, "Cited" if run.cited else None) for run in passage.body)


def _text(words: str) -> list[Lines]:
    return [Lines([words], "TableText")]


def _stance(label: str, stance: str) -> list[Lines]:
    return [Lines([Run(label, _STYLES.get(stance, "Tag"))], "TableText")]


def _quoted(citation: Citation) -> list[Lines]:
    words: Sequence[Inline] = [citation.words] if citation.words else ["–"]
    return [Lines([*words, _note(citation)], "TableText"), Lines([citation.date], "TableNote")]
