"""The paragraphs of a Word file that comes back, run by run: what stands, what is tracked by whom, and which marks stand there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from ...text.docx.markup import W
from ...text.docx.package import Package
from ...values import replace
from .marks import ROUND, Marks
from .xml import Element

AUTHOR_MARK = " · "
"""Between those who stand for a proposal and its id, in the name under which Word shows its changes."""

_NOBODY = "?"
_ENDS = f"{W}pPr/{W}rPr/{W}del"
_P, _R, _BEGIN, _END = f"{W}p", f"{W}r", f"{W}bookmarkStart", f"{W}bookmarkEnd"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What a program shows that does not know a drawing: the same words once more."""
_ADDING, _STRIKING = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad", f"{W}sym": "\ufffd"}
"""What is no letter in a run; a sign of another font has no character of its own."""
_PRINTED = frozenset((*_SIGNS, f"{W}t", f"{W}delText"))
_ELSEWHERE = ("footnotes", "endnotes", "header", "footer")


class Comment(NamedTuple):
    """A comment in the margin."""

    author: str
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one state: with which proposals of the table they come and go, and whether the delegation added or struck them.

    `within` are the marks of proposals around it, from the outside to the inside.
    """

    words: str
    comes: str = ""
    goes: str = ""
    added: bool = False
    struck: bool = False
    within: tuple[str, ...] = ()


@dataclass(slots=True)
class Mark:
    """The mark of a paragraph: how many paragraphs it reaches over, and whether words are left in it."""

    number: str
    revision: int
    reaches: int = 1
    empty: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the file: the marks of paragraphs that begin in it, its runs, the comments on it; whether it is the title.

    `joined` is in whose name its end is struck: with that accepted, it and the next are one.
    """

    title: bool = False
    joined: str = ""
    marks: list[Mark] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Arrived:
    """What stands in a file: its paragraphs, the names of its marks, and the words and comments that stand in none of its paragraphs."""

    paragraphs: Sequence[Paragraph]
    names: frozenset[str]
    elsewhere: Sequence[str]
    loose: Sequence[Comment]


def arrived(package: Package, root: Element, marks: Marks) -> Arrived:
    """The document of a package, `root`, taken apart."""
    comments = _comments(package)
    walk = _Walk(marks, comments)
    walk.through(root)
    names = frozenset(one.get(f"{W}name", "") for one in root.iter(_BEGIN))
    held = {comment for one in walk.paragraphs for comment in one.comments}
    paragraphs = [replace(one, runs=list(_settled(one.runs, marks))) for one in walk.paragraphs]
    return Arrived(paragraphs, names, tuple(_elsewhere(package, root)), tuple(one for one in comments.values() if one not in held))


class _Walk:
    """Goes through a document once; marks may begin in one paragraph and end in another."""

    def __init__(self, marks: Marks, comments: Mapping[str, Comment]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._marks, self._comments = marks, comments
        self._within: dict[str, str] = {}
        self._begun: dict[str, tuple[Mark, int, int]] = {}
        self._waiting: list[Element] = []
        self._authors: set[str] = set()
        self._inside: list[Paragraph] = []
        self._runs = 0

    def through(self, root: Element) -> None:
        """Takes all paragraphs, those of tables and boxes too."""
        steps = etree.iterwalk(root, events=("start", "end"), tag=(_P, _R, _BEGIN, _END, _FALLBACK))
        for event, one in steps:
            if event == "end":
                if one.tag == _P:
                    self._inside.pop()
            elif one.tag == _FALLBACK:
                steps.skip_subtree()
            elif one.tag == _P:
                self._paragraph(next((end.get(f"{W}author", "") or _NOBODY for end in one.iterfind(_ENDS)), ""))
            elif one.tag == _BEGIN:
                self._begin(one)
            elif one.tag == _END:
                self._end(one.get(f"{W}id", ""))
            else:
                self._run(one)

    def _paragraph(self, joined: str = "") -> None:
        made = Paragraph(joined=joined)
        self.paragraphs.append(made)
        self._inside.append(made)
        waiting, self._waiting = self._waiting, []
        for mark in waiting:
            self._begin(mark)

    def _begin(self, one: Element) -> None:
        """A mark; one between two paragraphs is that of the second."""
        name, number = one.get(f"{W}name", ""), one.get(f"{W}id", "")
        if not self._inside:
            self._waiting.append(one)
        elif name.startswith(ROUND):
            self._inside[-1].title = True
        elif name in self._marks.proposals:
            self._within[number] = name
        elif known := self._marks.paragraph(name):
            mark = Mark(*known)
            self._inside[-1].marks.append(mark)
            self._begun[number] = (mark, len(self.paragraphs), self._runs)

    def _end(self, number: str) -> None:
        self._within.pop(number, None)
        if begun := self._begun.pop(number, None):
            mark, paragraphs, runs = begun
            mark.reaches, mark.empty = 1 + len(self.paragraphs) - paragraphs, self._runs == runs

    def _run(self, one: Element) -> None:
        if not self._inside:
            self._paragraph()
            self._inside.pop()
        paragraph = self._inside[-1] if self._inside else self.paragraphs[-1]
        found = (self._comments.get(mark.get(f"{W}id", "")) for mark in one.iterchildren(f"{W}commentReference"))
        paragraph.comments += [comment for comment in found if comment]
        if words := _words(one):
            self._runs += 1
            paragraph.runs.append(self._made(one, words, paragraph.runs))

    def _made(self, run: Element, words: str, before: Sequence[Run]) -> Run:
        """A run; where a program moved the end of a mark, a change of the very same author goes on behind it."""
        within = tuple(self._within.values())
        ours = {self._marks.proposals[name] for name in within}
        last = {before[-1].comes, before[-1].goes} if before else set()
        found = Run(words, within=within)
        for around in run.iterancestors(*_ADDING, *_STRIKING):
            adds, author = around.tag in _ADDING, around.get(f"{W}author", "")
            _, mark, name = author.rpartition(AUTHOR_MARK)
            able = self._marks.bringing if adds else self._marks.taking
            if mark and name in able and (name in ours or (name in last and author in self._authors)):
                self._authors.add(author)
                found = replace(found, comes=name) if adds else replace(found, goes=name)
            else:
                found = replace(found, added=True) if adds else replace(found, struck=True)
        return replace(found, goes="", struck=True) if found.goes and found.goes == found.comes else found  # nobody proposes to strike what they propose


def _settled(runs: Sequence[Run], marks: Marks) -> Iterator[Run]:
    """The runs; what is written within the words of a proposal, tracked or not, belongs to these."""
    for at, run in enumerate(runs):
        if not run.comes and not run.goes:
            before = next((one.comes for one in reversed(runs[:at]) if one.comes or one.goes or not (one.added or one.within)), "")
            behind = next((one.comes for one in runs[at + 1 :] if one.comes or one.goes or not (one.added or one.within)), "")
            inside = {marks.proposals[name] for name in run.within}
            run = replace(run, comes=before) if before and before == behind and (before in inside or run.added) else run  # noqa: PLW2901 — the run as it is meant
        yield run


def _comments(package: Package) -> dict[str, Comment]:
    """Each comment by its number."""
    found: dict[str, Comment] = {}
    for part in _parts(package, "comments"):
        for one in part.iter(f"{W}comment"):
            found[one.get(f"{W}id", "")] = Comment(one.get(f"{W}author", ""), "".join(map(_words, one.iter(_R))).strip())
    return found


def _elsewhere(package: Package, root: Element) -> Iterator[str]:
    """Words that stand in no paragraph: in notes, at the head and the foot of pages, in formulas and drawings, in files within the file."""
    for part in (part for kind in _ELSEWHERE for part in _parts(package, kind)):
        yield "".join(map(_words, part.iter(_R))).strip()
    yield "".join(one.text or "" for one in root.iter("{*}t") if one.tag != f"{W}t")
    yield " ".join("altChunk" for _ in root.iter(f"{W}altChunk"))


def _parts(package: Package, kind: str) -> Iterator[Element]:
    for relation in package.relations(package.main).values():
        if relation.kind == kind and (part := package.part(relation.target)) is not None:
            yield part


def _words(run: Element) -> str:
    return "".join(_SIGNS.get(str(part.tag), part.text or "") for part in run if part.tag in _PRINTED)
