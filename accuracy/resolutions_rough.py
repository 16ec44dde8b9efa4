"""Resolutions as a person copies them out of a PDF: their plain text, made from the markup and then roughened.

Each profile is one way in which programs and people hand such a text on. Nothing is random: the same file, the same text.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolutions_truth import MARK, Block, Truth

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = str.maketrans("0123456789", "".join(map(chr, range(0xE010, 0xE01A))))
_SHOWN = {code: chr(48 + at) for at, code in enumerate(range(0xE010, 0xE01A))}
_HIDDEN_MARK = re.compile("[\ue010-\ue019]+")
_TITLED = ("part", "unit", "annex")


class Profile(NamedTuple):
    """One way to roughen: `measure` 0 leaves paragraphs in one line; `notes` is dropped, foot (of the page) or end."""

    name: str
    measure: int = 0
    blank: int = 0
    indent: int = 0
    tab: bool = False
    wide: bool = False
    page: int = 0
    feed: bool = False
    notes: str = "dropped"
    marks: str = "none"
    cover: bool = True
    rule: bool = False


PROFILES = (
    Profile("lines", blank=1),
    Profile("wrapped", measure=80, blank=1, page=54),
    Profile("close", measure=94, page=50, feed=True, notes="foot", marks="plain", tab=True),
    Profile("narrow", measure=62, blank=1, page=46, notes="foot", marks="raised", rule=True),
    Profile("wide", measure=72, blank=1, wide=True, page=60, feed=True, notes="end", marks="plain"),
    Profile("indented", measure=100, indent=4, tab=True, page=58, notes="foot", marks="plain", rule=True),
    Profile("bare", measure=86, tab=True, cover=False, notes="dropped", marks="plain"),
)


def roughened(truth: Truth, profile: Profile) -> str:
    """The text of a resolution in one profile."""
    pages = list(_pages(truth, profile))
    lines: list[str] = []
    for number, page in enumerate(pages, 1):
        if profile.page:
            lines += _framed(page, truth, profile, (number, len(pages)))
        else:
            lines += page
    words = "\n".join(lines) + "\n"
    return words.translate(_WIDE) if profile.wide else words


def _framed(page: Sequence[str], truth: Truth, profile: Profile, place: tuple[int, int]) -> list[str]:
    """A page with its running head and its foot; left and right pages carry them at other sides."""
    number, count = place
    title = next((block.words for block in truth.blocks if block.kind == "title"), "")
    short = " ".join(MARK.sub("", title).split()[1:9])
    head = [] if number == 1 else [f"{truth.symbol} {short}" if number % 2 else f"{short} {truth.symbol}"]
    job = f"20-{16000 + sum(map(ord, truth.symbol)):05d}"
    foot = f"{number}/{count} {job}" if number % 2 == 0 else f"{job} {number}/{count}"
    if number == 1 and profile.cover:
        foot = f"{job} (E) {number:02d}1220\n*{job.replace('-', '')}*"
    gap = [""] if profile.blank else []
    return [*gap, *head, *gap, *page, *gap, foot + ("\f" if profile.feed else ""), *gap]


def _pages(truth: Truth, profile: Profile) -> Iterator[list[str]]:
    """The printed lines, page by page, footnotes at their place."""
    notes = iter(truth.notes)
    page: list[str] = []
    foot: list[str] = []
    held: list[tuple[str, str]] = []
    for block in truth.blocks:
        if block.kind == "cover" and not profile.cover:
            continue
        for line, marks in _printed(block, profile):
            if profile.page and len(page) + len(foot) >= profile.page:
                yield [*page, *_foot(foot, profile)]
                page, foot = [], []
            page.append(line)
            for _ in range(marks):
                note = next(notes, None)
                if note and profile.notes == "foot":
                    foot += _wrapped(f"{_mark(note[0], profile)} {MARK.sub('', note[1])}", profile)
                elif note:
                    held.append(note)
        page += [""] * profile.blank
    if profile.notes == "end":
        foot += [line for mark, words in held for line in (*_wrapped(f"{mark} {words}", profile), *[""] * profile.blank)]
    yield [*page, *_foot(foot, profile)]


def _foot(notes: Sequence[str], profile: Profile) -> list[str]:
    return [*(["______________"] if profile.rule and notes else []), *notes]


def _mark(mark: str, profile: Profile) -> str:
    return mark.translate(_RAISED) if profile.marks == "raised" else mark


def _printed(block: Block, profile: Profile) -> Iterator[tuple[str, int]]:
    """The lines of a block, each with the number of footnotes it refers to."""
    sep = "\t" if profile.tab else " "
    if block.kind in _TITLED:
        for words in _titles(block, sep):
            yield from _lines(words, profile, 0)
        return
    words = f"{block.num}{sep}{block.words}" if block.num else block.words
    if block.kind == "conclusion" and " meeting " in words:
        at = words.index(" meeting ") + len(" meeting")
        yield from _lines(words[:at], profile, 0)
        words = words[at:].strip()
    elif block.kind == "conclusion" and "заседание" in words:
        at = words.index("заседание") + len("заседание")
        yield from _lines(words[:at], profile, 0)
        words = words[at:].strip(" ,")
    yield from _lines(words, profile, profile.indent if block.kind not in ("cover", "title", "conclusion") else 0)


def _titles(block: Block, sep: str) -> list[str]:
    """A number and its title stand in two lines where the number is centred, in one where it has a full stop."""
    if block.num.endswith("."):
        return [f"{block.num}{sep}{block.heading}"]
    return [words for words in (block.num, block.heading) if words]


def _lines(words: str, profile: Profile, indent: int) -> Iterator[tuple[str, int]]:
    words = MARK.sub(lambda found: found[1].translate(_HIDDEN) if profile.marks != "none" else "", words)
    for line in _wrapped(words, profile, indent):
        marks = _HIDDEN_MARK.findall(line)
        yield _HIDDEN_MARK.sub(lambda found: _mark(found[0].translate(_SHOWN), profile), line), len(marks)


def _wrapped(words: str, profile: Profile, indent: int = 0) -> list[str]:
    if not profile.measure:
        return [" " * indent + words]
    return textwrap.wrap(
        words, profile.measure, initial_indent=" " * indent, break_long_words=False, break_on_hyphens=False,
        replace_whitespace=False, expand_tabs=False,
    )
