"""A Word file of the text on the table, read back after a delegation worked on it: what it changed, as proposals.

Nothing is tabled by reading: what is found is for the delegation to look at. What it did to another's proposal, to numbers or to
the title is told, and nothing is made of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeAlias

from ...rounds.events.text import Place, Wish
from ...rounds.refusal import RefusedError, catalogue
from ...rounds.rules.wishes import judge_wish
from ...rounds.state import Proposal, State, Text
from ...rounds.text.reading import exchanged
from ...rounds.text.standing import is_new_paragraph, is_whole_deletion, stands_on, words_at
from ...text.docx.markup import W
from ...text.docx.package import DamagedError, Package
from .negotiating import AUTHOR_MARK, ROUND, label_of, remarks, round_mark
from .xml import Element

__all__ = ["DamagedError", "Edited", "OtherFileError", "Told", "edits_of"]

Change: TypeAlias = tuple[int, int, str]
"""Characters from the first to the one behind the last, and what takes their place."""
_NUMBER = r"(\d+(?:_[a-z]+)*(?:_\d+)?)"
_MARK, _LISTED = re.compile(rf"p_{_NUMBER}_r(\d+)"), re.compile(rf"l_(\d+)_{_NUMBER}")
_LABEL = re.compile(r"\d+(?: [a-z]+)*(?: \d+)?\.")
_LETTER = re.compile(r"\w")
_NEAR = 2
_ADDING, _STRIKING = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_PRINTED = frozenset((*_MARKS, f"{W}t", f"{W}delText"))


class OtherFileError(Exception):
    """A Word file that was not made of the text of this round, or lost the marks by which its paragraphs are known."""

    def said(self, language: str = "en") -> str:
        """That, and what to do instead."""
        return catalogue(language)["edited"]["other-file"]

    def __str__(self) -> str:
        return self.said()


@dataclass(frozen=True, slots=True)
class Told:
    """One line on something of which no proposal was made; a key of the catalogue and what stands in its sentence."""

    key: str
    values: tuple[tuple[str, str], ...] = ()
    why: RefusedError | None = None

    def said(self, language: str) -> str:
        """The line in a language that Taiwa speaks."""
        why = self.why.because(language) if self.why else ""
        return catalogue(language)["edited"][self.key].format(why=why, **dict(self.values))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What a file wants: new proposals in text order, proposals of others that it took over, and what nothing was made of."""

    wishes: tuple[Wish, ...]
    supported: tuple[str, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Words in one state: with which proposals of the table they come and go, and whether the delegation added or struck them."""

    words: str
    comes: str = ""
    goes: str = ""
    added: bool = False
    struck: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph of the file: the marks of paragraphs that begin in it, its runs, the comments on it; whether it is the title."""

    title: bool = False
    marks: list[tuple[str, int]] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def edits_of(data: bytes, state: State, reason: str) -> Edited:
    """What the Word file `data` changes in the text of a round; `reason` goes with changes that no comment of the file gives one for.

    Raises DamagedError where it is no Word file, OtherFileError where it was not made of the text of this round.
    """
    package = Package(data)
    root = package.part(package.main)
    marks = [] if root is None else [one.get(f"{W}name", "") for one in root.iter(f"{W}bookmarkStart")]
    if root is None or round_mark(state.room) not in marks:
        raise OtherFileError
    return _Reader(state.text, _comments(package), reason).read(root)


def _comments(package: Package) -> dict[str, tuple[str, str]]:
    """Author and words of each comment, by its number."""
    name = next((one.target for one in package.relations(package.main).values() if one.kind == "comments"), "")
    part = package.part(name) if name else None
    found = () if part is None else part.iter(f"{W}comment")
    return {one.get(f"{W}id", ""): (one.get(f"{W}author", ""), "".join(map(_words, one.iter(f"{W}r"))).strip()) for one in found}


class _Reader:
    """Reads one file against the text as it stands."""

    def __init__(self, text: Text, comments: Mapping[str, tuple[str, str]], reason: str) -> None:
        self._text, self._comments, self._reason = text, comments, reason
        self._told: list[Told] = []
        self._supported: list[str] = []

    def read(self, root: Element) -> Edited:
        """What the body of a file wants."""
        exported = [number for _, number in sorted(_exported(root)) if number in self._text.paragraphs]
        paragraphs = [self._paragraph(one) for one in root.iter(f"{W}p")]
        order = [number for one in paragraphs for number, _ in one.marks if number in exported]
        changes = [*self._changes(paragraphs), *self._gone(exported, order), *self._moves(exported, order)]
        wishes = tuple(wish for wish in _with_moves(changes, self._text) if self._is_allowed(wish))
        return Edited(wishes=wishes, supported=tuple(dict.fromkeys(self._supported)), told=tuple(dict.fromkeys(self._told)))

    def _paragraph(self, top: Element) -> _Paragraph:
        made = _Paragraph()
        for one in top.iter(f"{W}bookmarkStart", f"{W}r"):
            if one.tag == f"{W}bookmarkStart":
                name = one.get(f"{W}name", "")
                made.title = made.title or name.startswith(ROUND)
                if found := _MARK.fullmatch(name):
                    made.marks.append((found[1].replace("_", " "), int(found[2])))
            else:
                made.comments += self._said(one)
                if words := _words(one):
                    made.runs.append(self._run(one, words))
        made.runs = list(_settled(made.runs))
        return made

    def _said(self, run: Element) -> Iterator[str]:
        """The words of comments that somebody made; those that an export writes are told apart by their author, or word for word."""
        for mark in run.iter(f"{W}commentReference"):
            author, words = self._comments.get(mark.get(f"{W}id", ""), ("", ""))
            if words and AUTHOR_MARK not in author and (author, words) not in self._remarks:
                yield words

    def _run(self, run: Element, words: str) -> _Run:
        found = _Run(words)
        for around in run.iterancestors(*_ADDING, *_STRIKING):
            adds, author = around.tag in _ADDING, around.get(f"{W}author", "")
            name = author.rpartition(AUTHOR_MARK)[2] if AUTHOR_MARK in author else ""
            if name in self._text.proposals:
                found = replace(found, comes=name) if adds else replace(found, goes=name)
            else:
                found = replace(found, added=True) if adds else replace(found, struck=True)
        return found

    def _changes(self, paragraphs: Iterable[_Paragraph]) -> Iterator[Wish]:
        """The changes of words, and the paragraphs that are new."""
        last = ""
        for paragraph in paragraphs:
            reason = " ".join(paragraph.comments) or self._reason
            known = [mark for mark in paragraph.marks if self._is_known(*mark)]
            last = known[-1][0] if known else last
            if paragraph.title:
                if _now(paragraph.runs) != self._text.title[self._text.working]:
                    self._told.append(Told("title"))
            elif len(known) > 1:
                self._told.append(Told("joined", (("paragraphs", ", ".join(number for number, _ in known)),)))
            elif known:
                yield from self._of_standing(*known[0], paragraph.runs, reason)
            elif words := _without_label(_now(paragraph.runs)).strip():
                yield Wish(change="insert", target=last, words={self._text.working: words}, reason=reason)
            for name in dict.fromkeys(one.comes for one in paragraph.runs if one.comes):
                yield from self._of_proposal(self._text.proposals[name], paragraph.runs, reason)

    def _is_known(self, number: str, revision: int) -> bool:
        """Whether a mark is that of a paragraph that stands; of one that was struck since it is told."""
        paragraph = self._text.paragraphs.get(number)
        if paragraph is None or revision > paragraph.revision:
            return False
        if paragraph.struck:
            self._told.append(Told("struck", (("paragraph", number),)))
        return not paragraph.struck

    def _of_standing(self, number: str, revision: int, runs: Sequence[_Run], reason: str) -> Iterator[Wish]:
        was = words_at(self._text.paragraphs[number], revision, self._text.working)
        plain, now = (self._behind_label(number, words) for words in (_now(runs, tracked=False), _now(runs)))
        if not now.strip():
            yield Wish(change="delete", target=number, base=revision, words={}, reason=reason)
            return
        changes = list(exchanged(was, now))
        if revision == self._text.paragraphs[number].revision:  # proposals are known by where they stand in the words of today
            changes = self._without_others(number, was, list(exchanged(was, plain)), changes)
        yield from self._wishes(number, revision, was, changes, reason)

    def _without_others(self, number: str, was: str, plain: Sequence[Change], changes: list[Change]) -> list[Change]:
        """The changes without those that are proposals on the table: one accepted in Word is supported, one made anew is told."""
        for stand, one in stands_on(self._text, number):
            words = one.wish.words.get(self._text.working, "")
            theirs = list(exchanged(was, was[: stand.start] + words + was[stand.end :]))
            if theirs and all(change in changes for change in theirs):
                if all(change in plain for change in theirs):
                    self._supported.append(one.id)
                else:
                    self._told.append(Told("same", (("proposal", one.id),)))
                changes = [change for change in changes if change not in theirs]
        return changes

    def _of_proposal(self, proposal: Proposal, runs: Sequence[_Run], reason: str) -> Iterator[Wish]:
        """What is changed within the words of another's proposal."""
        inside = [one for one in runs if one.comes == proposal.id]
        was, now = proposal.wish.words.get(self._text.working, ""), _without_label("".join(one.words for one in inside if not one.struck))
        if not now.strip():
            self._told.append(Told("struck-other", (("proposal", proposal.id),)))
        elif proposal.wish.change == "move":
            if any(one.added or one.struck for one in inside):
                self._told.append(Told("moving", (("proposal", proposal.id),)))
        elif now != was:
            yield from self._wishes(proposal.id, 0, was, list(exchanged(was, now)), reason)

    def _behind_label(self, number: str, words: str) -> str:
        """The words behind the number of a paragraph; where that was changed it is told."""
        label, tab, rest = words.partition("\t")
        if not tab or label != label_of(number):
            self._told.append(Told("number", (("paragraph", number),)))
        return rest if tab else words.removeprefix(label_of(number))

    def _wishes(self, target: str, base: int, was: str, changes: Sequence[Change], reason: str) -> Iterator[Wish]:
        for start, end, words in _joined(was, changes):
            change: Literal["insert", "replace", "delete"] = "insert" if start == end else "replace" if words else "delete"
            place, told = Place(start, end, was[start:end]), {self._text.working: words} if words else {}
            yield Wish(change=change, target=target, base=base, place=place, words=told, reason=reason)

    def _gone(self, exported: Sequence[str], order: Sequence[str]) -> Iterator[Wish]:
        """The paragraphs that are in the file no more."""
        for number in exported:
            paragraph = self._text.paragraphs[number]
            if number not in order and not paragraph.struck:
                yield Wish(change="delete", target=number, base=paragraph.revision, words={}, reason=self._reason)

    def _moves(self, exported: Sequence[str], order: Sequence[str]) -> Iterator[Wish]:
        """The paragraphs that stand elsewhere: as few as can be."""
        places = {number: place for place, number in enumerate(exported)}
        stayed = set(_longest_rising(list(dict.fromkeys(order)), places))
        for before, number in pairwise(("", *dict.fromkeys(order))):
            if number not in stayed and not self._text.paragraphs[number].struck:
                yield Wish(change="move", target=number, after=before, words={}, reason=self._reason)

    def _is_allowed(self, wish: Wish) -> bool:
        """Whether the rules would take a proposal; where they would not, that is told with its words."""
        try:
            judge_wish(self._text, wish)
        except RefusedError as refused:
            words = wish.words.get(self._text.working) or (wish.place.old if wish.place else "")
            self._told.append(Told("refused", (("target", wish.target), ("words", words)), refused))
            return False
        return True

    @cached_property
    def _remarks(self) -> frozenset[tuple[str, str]]:
        """The comments that an export writes on paragraphs."""
        return frozenset(remark for number in self._text.order for remark in remarks(self._text, number))


def _exported(root: Element) -> Iterator[tuple[int, str]]:
    """The paragraphs that the file held when it was made, each with its place, from the marks in the title."""
    for mark in root.iter(f"{W}bookmarkStart"):
        if found := _LISTED.fullmatch(mark.get(f"{W}name", "")):
            yield int(found[1]), found[2].replace("_", " ")


def _words(run: Element) -> str:
    return "".join(_MARKS.get(str(part.tag), part.text or "") for part in run if part.tag in _PRINTED)


def _settled(runs: Sequence[_Run]) -> Iterator[_Run]:
    """The runs; what is added within the words of a proposal belongs to these."""
    for at, run in enumerate(runs):
        if run.added and not run.comes:
            before = next((one.comes for one in reversed(runs[:at]) if not one.added or one.comes), "")
            behind = next((one.comes for one in runs[at + 1 :] if not one.added or one.comes), "")
            run = replace(run, comes=before) if before and before == behind else run  # noqa: PLW2901 — the run as it is meant
        yield run


def _now(runs: Iterable[_Run], *, tracked: bool = True) -> str:
    """The words without what others propose; without the tracked changes of the delegation too where these do not count."""
    return "".join(one.words for one in runs if not one.comes and not (one.struck if tracked else one.added))


def _without_label(words: str) -> str:
    """The words behind a number that stands before them as an export writes it."""
    label, tab, rest = words.partition("\t")
    return rest if tab and _LABEL.fullmatch(label) else words


def _joined(was: str, changes: Iterable[Change]) -> Iterator[Change]:
    """Changes with nothing but spaces and marks between them are one; without spaces between words, two characters may be between."""
    made: Change | None = None
    for start, end, words in changes:
        between = was[made[1] : start] if made else ""
        if made and (not _LETTER.search(between) or (" " not in was and len(between) <= _NEAR)):
            made = (made[0], end, made[2] + between + words)
        else:
            if made:
                yield made
            made = (start, end, words)
    if made:
        yield made


def _with_moves(wishes: Sequence[Wish], text: Text) -> Iterator[Wish]:
    """The wishes; a paragraph that is to go and whose words come elsewhere moves there."""
    gone = {text.paragraphs[wish.target].words[text.working] for wish in wishes if is_whole_deletion(wish)}
    came = {wish.words[text.working]: wish.target for wish in wishes if is_new_paragraph(wish)}
    for wish in wishes:
        if is_whole_deletion(wish) and (words := text.paragraphs[wish.target].words[text.working]) in came:
            yield replace(wish, change="move", after=came[words])
        elif not (is_new_paragraph(wish) and wish.words[text.working] in gone):
            yield wish


def _longest_rising(numbers: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """The longest run of `numbers` that stand in their order: these did not move."""
    best: list[list[str]] = []
    for number in numbers:
        before = max((run for run in best if places[run[-1]] < places[number]), key=len, default=[])
        best.append([*before, number])
    return max(best, key=len, default=[])
