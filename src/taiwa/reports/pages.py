"""Pages as typed values, before any template sees them."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Words that can be looked up: `href` leads to them, `label` is the document and pinpoint, `language` that of the words."""

    href: str
    label: str
    date: str
    words: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The stance of one party in one document; `stance` is its code or empty, `href` leads to the words."""

    stance: str = ""
    label: str = ""
    change: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One document of the timeline: a cell for each party, in the order of the table's head."""

    date: str
    title: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What several parties said alike in one document."""

    parties: str
    stance: str
    label: str
    change: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The answer to one question: who stands where on an issue, since when, in which words."""

    question: str
    in_short: tuple[str, ...]
    parties: tuple[str, ...]
    rows: tuple[TimelineRow, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The last word of one party on one issue."""

    issue: str
    stance: str
    label: str
    change: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """The last word of each party on one issue: a cell for each party, in the order of the table's head."""

    issue: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Where every party stands on the issues that tell most; `more` says how many others there are, empty for none."""

    parties: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What parties say otherwise than before on one issue; `before` is their last word, None where there was none.

    `codes` are what became of it, as a program knows it: changes, and the stance of who fell silent or is only mentioned.
    """

    issue: str
    parties: str
    stance: str
    label: str
    change: str
    codes: tuple[str, ...]
    citation: Citation
    before: Citation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedRows:
    """Clauses that all parties of a text agreed on, on one issue, newest first; `more` counts the older ones."""

    issue: str
    rows: tuple[Citation, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One work that was read, and how much of it."""

    href: str
    date: str
    title: str
    kind: str
    body: str
    parties: str
    file: str
    also_held: str
    acts: int
    problems: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A later passage about a promise; `doubt` is empty where it is sure."""

    label: str
    doubt: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """One promise of the ledger; `terms` is what it hangs on and who else has a part in it, empty where nothing is printed."""

    who: str
    action: str
    terms: str
    figure: str
    due: str
    status: str
    status_label: str
    note: str
    citation: Citation
    echoes: tuple[Echo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerRows:
    """The open promises of the same owners: those with a figure or a deadline first, the first that falls due on top."""

    who: str
    rows: tuple[PromiseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One place a person should look at."""

    kind: str
    why: str
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of printed words; `cited` where the page quotes them."""

    words: str
    cited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One provision as printed, under the anchor that citations lead to; `num` where the pinpoint does not say it."""

    anchor: str
    pinpoint: str
    num: str
    heading: str
    body: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The passages of one document."""

    anchor: str
    title: str
    date: str
    file: str
    language: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefContents:
    """What a brief tells, in few lines, and how many places it says to check: for whoever chooses one."""

    title: str
    span: str
    facts: tuple[str, ...]
    lines: tuple[str, ...]
    checks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPage:
    """A cited brief; `templates` by format. `say` holds the fixed words of the page in its language.

    `facts` are what the registry knows of the meeting that it prepares, empty where it is for none.
    """

    templates: ClassVar[dict[str, str]] = {"html": "brief.html", "md": "brief.md"}
    language: str
    title: str
    span: str
    facts: tuple[str, ...]
    say: dict[str, str]
    timeline: Timeline | None
    standing_title: str
    standings: tuple[Standing, ...]
    matrix: Matrix | None
    changed_title: str
    changed: tuple[ChangeRow, ...]
    documents: tuple[DocumentRow, ...]
    promises_count: str
    promises: tuple[OwnerRows, ...]
    settled: tuple[PromiseRow, ...]
    agreed: tuple[AgreedRows, ...]
    checks_count: str
    checks: tuple[CheckRow, ...]
    checks_more: str
    printed: tuple[Printed, ...]
    made_by: str
