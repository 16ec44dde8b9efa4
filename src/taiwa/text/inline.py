"""Markup inside a Markdown paragraph: emphasis, links, escapes, entities, tags; the words stay, the marks go."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from .layout import ends_sentence
from .limits import MOST_MARKS
from .strand import Edit, Strand, edited, split, stripped

_MARKUP = ("\\", "*", "_", "`", "<", "[", "&", "~~")
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|`(?P<code>[^`]{1,500})`"
    r"|<(?P<address>(?:https?://|mailto:|www\.)[^<>\s]{1,2000})>"
    r"|(?P<comment><!--[^<>]{0,5000}-->)"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?:\s[^<>]{0,500})?/?>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<note>\[\^[^\]\s]{1,20}\]:?)"
    r"|(?P<open>!?\[)"
    r"|(?P<target>\]\(\s?[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,2000})?(?:\s\"[^\"]{0,300}\")?\s?\))"
    r"|(?P<close>\])"
    r"|(?P<run>\*+|_+|~~)"
)
_SIGN = re.compile(r"[\\`<&\[\]!*_~]")
_STRONG = 2
"""Marks in a row that mean bold."""

_FEED = re.compile(r"\n")
_LETTER = re.compile(r"[^\W_]")

Reach = tuple[int, int]


class Inline(NamedTuple):
    """One line without its marks: whether all of it is bold, and how many of its characters stand in links."""

    strand: Strand
    bold: bool = False
    linked: int = 0


Left = tuple[int, int, str]
"""Start and end, in the words before, of what was left out, and why."""


def without_marks(strand: Strand) -> tuple[list[Inline], list[Left]]:
    """The lines of a block, each mark taken out, and what was left out with the marks.

    The lines are those between the line feeds in the words: marks may reach from one to the next.
    """
    if not any(mark in strand.words for mark in _MARKUP):
        return [Inline(stripped(line)) for line in split(strand, "\n")], []
    marks = _Marks(strand.words)
    marks.read()
    edits = _in_order(marks.edits)
    lines = split(edited(strand, edits), "\n")
    facts = marks.facts(_reaches(strand.words, edits), edits)
    return [Inline(stripped(line), *fact) for line, fact in zip(lines, facts, strict=True)], marks.left


def _reaches(words: str, edits: list[Edit]) -> list[Reach]:
    """Where each line stands in the words before the edits."""
    gone = {at for start, end, new in edits if new != "\n" for at in range(start, end)} if "\n" in words else set()
    ends = [found.start() for found in _FEED.finditer(words) if found.start() not in gone]
    ends = sorted([*ends, *(start for start, _, new in edits if new == "\n"), len(words)])
    return list(zip([0, *ends], ends, strict=False))


class _Marks:
    """Reads the marks of one block from left to right."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.edits: list[Edit] = []
        self.left: list[Left] = []
        self.bold: list[Reach] = []
        self.links: list[Reach] = []
        self.brackets: list[tuple[int, bool]] = []
        self.openers: dict[str, list[list[int]]] = {"*": [], "_": [], "~": []}
        self.tags: list[int] = []

    def read(self) -> None:
        """Take every mark, then pair the strong ones left over: writers put spaces where the rules allow none."""
        at = 0
        while (sign := _SIGN.search(self.words, at)) and len(self.edits) < MOST_MARKS:
            found = _TOKEN.match(self.words, sign.start())
            if found:
                self.take(found)
            at = found.end() if found else sign.end()
        left = [(start, end) for start, end in self.openers["*"] if end - start >= _STRONG]
        for (start, end), (next_start, next_end) in zip(left[::2], left[1::2], strict=False):
            self.drop(start, end)
            self.drop(next_start, next_end)
            self.bold.append((end, next_start))
        for start, end in left[len(left) // 2 * 2 :]:
            self.one_sided(start, end)

    def one_sided(self, start: int, end: int) -> None:
        """Strong marks without their counterpart at the border of a line: it stands in the block before or after."""
        if start == 0 or self.words[start - 1] == "\n":
            stop = self.words.find("\n", end)
            self.reach(end, stop if stop >= 0 else len(self.words))
        elif end == len(self.words) or self.words[end] == "\n":
            self.reach(self.words.rfind("\n", 0, start) + 1, start)
        else:
            return
        self.drop(start, end)

    def reach(self, start: int, end: int) -> None:
        if not ends_sentence(self.words[max(start, end - 8) : end]):
            self.bold.append((start, end))

    def facts(self, lines: list[Reach], edits: list[Edit]) -> list[tuple[bool, int]]:
        """Of each line, whether all its letters and digits are bold and how many characters stand in links."""
        bold = _merged(self.bold)
        spoiled, touched, linked = set[int](), set[int](), [0] * len(lines)
        if bold:
            covered = _merged([*bold, *((start, end) for start, end, _ in edits)])
            bare = zip([0, *(end for _, end in covered)], [*(start for start, _ in covered), len(self.words)], strict=True)
            touched = {at for at, _, _ in _shared(lines, bold)}
            spoiled = {at for at, start, end in _shared(lines, list(bare)) if _LETTER.search(self.words, start, end)}
        for at, start, end in _shared(lines, _merged(self.links)):
            linked[at] += end - start
        return [(at in touched and at not in spoiled, size) for at, size in enumerate(linked)]

    def take(self, found: re.Match[str]) -> None:
        start, end = found.span()
        match found.lastgroup:
            case "escape":
                self.drop(start, start + 1)
            case "code" | "address":
                self.drop(start, start + 1)
                self.drop(end - 1, end)
            case "comment":
                self.leave_out(start, end, "comment")
            case "note":
                self.leave_out(start, end, "footnote mark")
            case "tag" | "name":
                self.tag(found)
            case "entity":
                self.edits.append((start, end, unescape(found[0])))
            case "run":
                self.emphasis(start, end)
            case _:
                self.bracket(found)

    def drop(self, start: int, end: int) -> None:
        if start < end:
            self.edits.append((start, end, ""))

    def leave_out(self, start: int, end: int, why: str) -> None:
        self.drop(start, end)
        self.left.append((start, end, why))

    def tag(self, found: re.Match[str]) -> None:
        name, words = found["name"].lower(), found["tag"]
        if name in ("b", "strong"):
            if words[1] != "/":
                self.tags.append(found.end())
            elif self.tags:
                self.bold.append((self.tags.pop(), found.start()))
        self.edits.append((found.start(), found.end(), "\n" if name == "br" else ""))

    def bracket(self, found: re.Match[str]) -> None:
        start, end = found.span()
        if found["open"]:
            self.brackets.append((start, found[0] == "!["))
            return
        if not self.brackets:
            return
        opened, image = self.brackets.pop()
        if found["target"] and image:
            self.leave_out(opened, end, "image")
        elif found["target"]:
            self.drop(opened, opened + 1)
            self.drop(start, end)
            self.links.append((opened + 1, start))

    def emphasis(self, start: int, end: int) -> None:
        sign = self.words[start]
        before, after = self.words[start - 1 : start] or "\n", self.words[end : end + 1] or "\n"
        if sign == "_" and before.isalnum() and after.isalnum():
            return
        at = start
        apart = before.isspace() and after.isspace()
        if not before.isspace() or after == "\n" or (apart and end - start >= _STRONG):
            at = self.close(sign, start, end)
        if at < end and (not after.isspace() or before == "\n"):
            self.openers[sign].append([at, end])
        elif end - at >= _STRONG and sign == "*":
            self.one_sided(at, end)

    def close(self, sign: str, start: int, end: int) -> int:
        """Match the marks `start` to `end` with those that opened; where the unmatched rest begins."""
        openers = self.openers[sign]
        while openers and start < end:
            opened, opened_end = openers[-1]
            size = min(end - start, opened_end - opened)
            self.drop(opened_end - size, opened_end)
            self.drop(start, start + size)
            if size >= _STRONG and sign != "~":
                self.bold.append((opened_end, start))
            start += size
            if opened_end - size > opened:
                openers[-1][1] = opened_end - size
            else:
                openers.pop()
        return start


def _merged(reaches: list[Reach]) -> list[Reach]:
    """The same places in order, none overlapping another."""
    merged: list[Reach] = []
    for start, end in sorted(reaches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _shared(lines: list[Reach], reaches: list[Reach]) -> Iterator[tuple[int, int, int]]:
    """Which line and where each of the reaches meets the lines; both in order and without overlaps."""
    at = 0
    for start, end in reaches:
        while at < len(lines) and lines[at][1] <= start:
            at += 1
        line = at
        while line < len(lines) and lines[line][0] < end:
            yield line, max(start, lines[line][0]), min(end, lines[line][1])
            line += 1
        at = max(at, line - 1)


def _in_order(edits: list[Edit]) -> list[Edit]:
    """The edits in order; one inside another (an escape in a picture's description) gives way."""
    kept: list[Edit] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start >= at:
            kept.append((start, end, new))
            at = end
    return kept
