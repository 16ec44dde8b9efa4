"""A Word file of the text on the table, read back after a delegation worked on it: what it changed, as proposals.

Nothing is tabled by reading: what is found is for the delegation to look at. What it did to another's proposal, to numbers or to
the title is told with its words, and nothing is made of it. No word is lost without a line, and what was not touched is not proposed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ...rounds.events import Event
from ...rounds.events.text import Place, ProposalKept, Wish
from ...rounds.parties import Actor
from ...rounds.refusal import RefusedError, catalogue
from ...rounds.rules.general import judge_characters
from ...rounds.rules.wishes import judge_wish
from ...rounds.state import Proposal, State, Text
from ...rounds.text.brackets import CHAIR
from ...rounds.text.reading import exchanged
from ...rounds.text.standing import is_new_paragraph, is_whole_deletion, open_on, stands_on, words_at
from ...text.docx.package import DamagedError, Package
from ...values import replace
from .arrived import AUTHOR_MARK, Arrived, Comment, Run, arrived
from .compared import Change, behind_number, behind_words, joined, longest_rising, standing_words, without_label
from .marks import Marks, change_mark, paragraph_mark, remark_mark, round_mark
from .negotiating import label_of
from .standing_already import Standing
from .xml import shown

__all__ = ["DamagedError", "Edited", "OtherFileError", "Told", "edits_of"]

_LETTER = re.compile(r"[^\W\d]|\d.*[^\d\s/]", re.DOTALL)
_UNREADABLE = "\ufffd"


class OtherFileError(Exception):
    """A Word file that was not made of the text of this round, or lost the mark by which it is known."""

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


def edits_of(data: bytes, state: State, party: str, reason: str) -> Edited:
    """What the Word file `data` changes for a delegation in the text of a round; `reason` goes with changes that no comment of the file gives one for.

    Raises DamagedError where it is no Word file, OtherFileError where it was not made of the text of this round.
    """
    package = Package(data)
    root, marks = package.part(package.main), Marks.of(state.text)
    found = None if root is None else arrived(package, root, marks)
    if found is None or round_mark(state.room) not in found.names:
        raise OtherFileError
    return _Reader(state, party, reason, found, marks).read()


class _Reader:
    """Reads one file against the text as it stands."""

    def __init__(self, state: State, party: str, reason: str, file: Arrived, marks: Marks) -> None:
        self._state, self._text, self._party, self._reason = state, state.text, party, reason
        self._file, self._marks, self._standing = file, marks, Standing(state, party)
        self._exported = marks.listed(file.names)
        self._told: list[Told] = []
        self._supported: list[str] = []
        self._taken: set[str] = set()

    def read(self) -> Edited:
        """What the body of a file wants."""
        for name in sorted(filter(self._marks.is_damaged, self._file.names)):
            self._tell("mark", mark=name[:40])
        self._take_accepted()
        known = self._identified()
        order = [number for numbers in known for number, _ in numbers if number in self._exported]
        changes = [*self._changes(known), *self._gone(order), *self._moves(order)]
        wishes = tuple(wish for wish in self._with_moves(changes) if self._is_new(wish) and self._is_allowed(wish))
        for words in self._file.elsewhere:
            if _LETTER.search(words.replace(shown(self._text.title[self._text.working]), "")):  # the foot of each page has the title
                self._tell("elsewhere", words=words)
        for comment in filter(self._is_theirs, self._file.loose):
            self._tell("comment", words=comment.words)
        return Edited(wishes=wishes, supported=tuple(dict.fromkeys(self._supported)), told=tuple(dict.fromkeys(self._told)))

    def _tell(self, key: str, **values: str) -> None:
        self._told.append(Told(key, tuple(values.items())))

    def _support(self, proposal: Proposal) -> None:
        """A proposal was accepted in Word: another's is supported, an own one stands already."""
        self._taken.add(proposal.id)
        if self._party in proposal.sponsors:
            self._tell_twice(proposal)
        elif proposal.state == "open":
            self._supported.append(proposal.id)

    def _tell_twice(self, proposal: Proposal) -> None:
        """Somebody wants the same already."""
        if self._party in proposal.sponsors:
            self._tell("stands", proposal=proposal.id, words=self._subject(proposal.wish))
        else:
            self._tell("same", proposal=proposal.id)

    def _take_accepted(self) -> None:
        """Proposals accepted in Word stand in their marks as plain words: they are supported, and the words as before are put back."""
        seen: dict[str, tuple[int, list[Run]]] = {}
        tracked: set[str] = set()
        for paragraph in self._file.paragraphs:
            for run in paragraph.runs:
                tracked |= {run.comes, run.goes}
                for depth, mark in enumerate(run.within):
                    seen.setdefault(mark, (depth, paragraph.runs))
        for mark, (_, runs) in sorted(seen.items(), key=lambda one: -one[1][0]):
            proposal = self._text.proposals[self._marks.proposals[mark]]
            stands = proposal.state != "withdrawn" and proposal.wish.base <= self._exported.get(proposal.wish.target, proposal.wish.base)  # not put on other words since
            if mark == change_mark(proposal.id) and stands and proposal.id not in tracked and self._is_accepted(proposal, mark, runs):
                self._support(proposal)

    def _is_accepted(self, proposal: Proposal, mark: str, runs: list[Run]) -> bool:
        """Whether the plain words in a mark, which begins in these runs, are those of its proposal; then they are taken out."""
        first = next((at for at, run in enumerate(runs) if mark in run.within), len(runs))
        for words in self._whole(proposal) if first < len(runs) else ():
            if (rest := behind_words(runs[first:], words)) is not None:
                old = shown(proposal.wish.place.old) if proposal.wish.place else ""
                outer = runs[first].within[: runs[first].within.index(mark)]
                comes = proposal.wish.target if any(run.comes == proposal.wish.target for run in (*runs[:first], *rest)) else ""
                runs[first:] = [Run(old, comes=comes, within=outer), *rest]
                return True
        return False

    def _whole(self, proposal: Proposal) -> tuple[str, ...]:
        """The words that a proposal brings, as they stand when it was accepted: with the number of a paragraph, or where that was left out."""
        if proposal.wish.place:
            return (shown(proposal.wish.words.get(self._text.working, "")) or "\0",)
        words = self._words_of(proposal)
        return (f"{label_of(_number(proposal))}\t{words}", words)

    def _words_of(self, proposal: Proposal) -> str:
        """The words of a proposal; of a move those of its paragraph as the file was made with them."""
        number = proposal.wish.target
        if proposal.wish.change != "move":
            return shown(proposal.wish.words.get(self._text.working, ""))
        return self._words(number, self._exported.get(number, self._text.paragraphs[number].revision))

    def _words(self, number: str, revision: int) -> str:
        return shown(words_at(self._text.paragraphs[number], revision, self._text.working))

    def _identified(self) -> list[list[tuple[str, int]]]:
        """Which paragraphs of the text each paragraph of the file is: by its mark; where that is lost, by its number or its very words."""
        found: list[list[tuple[str, int]]] = [[] for _ in self._file.paragraphs]
        seen: set[str] = set()
        for at, paragraph in enumerate(self._file.paragraphs):
            for mark in paragraph.marks:
                if mark.number in seen:
                    self._tell("mark", mark=paragraph_mark(mark.number, mark.revision))
                elif not mark.empty:
                    label = label_of(mark.number) + "\t"
                    reached = range(at, min(at + mark.reaches, len(found)))
                    best = next((one for one in reached if standing_words(self._file.paragraphs[one].runs).startswith(label)), at)
                    found[best].append((mark.number, mark.revision))
                    seen.add(mark.number)
        for number, revision in self._exported.items():
            if number not in seen and (lost := self._lost(number, revision, found)) is not None:
                found[lost].append((number, revision))
        return found

    def _lost(self, number: str, revision: int, found: Sequence[Sequence[tuple[str, int]]]) -> int | None:
        """Where a paragraph stands whose mark is in the file no more, or holds nothing."""
        free = [at for at, one in enumerate(self._file.paragraphs) if not found[at] and not one.title]
        said = {at: standing_words(self._file.paragraphs[at].runs) for at in free}
        words = self._words(number, revision)
        ways = (
            (at for at in free if said[at].startswith(label_of(number) + "\t")), (at for at in free if said[at] == words),
            (at for at in free if any(mark.number == number for mark in self._file.paragraphs[at].marks) and said[at].strip()),
        )  # fmt: skip
        return next((at for way in ways for at in way), None)

    def _changes(self, known: Sequence[Sequence[tuple[str, int]]]) -> Iterator[Wish]:
        """The changes of words, and the paragraphs that are new."""
        last, parts = "", self._parts()
        for paragraph, numbers in zip(self._file.paragraphs, known, strict=True):
            comments = [one.words for one in paragraph.comments if self._is_theirs(one)]
            reason = " ".join(comments) or self._reason
            words = standing_words(paragraph.runs)
            last = numbers[-1][0] if numbers else last
            made: list[Wish] = []
            if paragraph.title or len(numbers) > 1:
                self._of_title(words, numbers)
            elif numbers:
                made += self._of_standing(*numbers[0], paragraph.runs, reason)
            elif said := without_label(words).strip():
                made.append(Wish(change="insert", target=last, words={self._text.working: said}, reason=reason))
            for name in dict.fromkeys(one.comes for one in paragraph.runs if one.comes in parts):
                made += self._of_proposal(self._text.proposals[name], parts.pop(name), reason)
            if paragraph.joined and words.strip() and not any(paragraph.joined.endswith(AUTHOR_MARK + one.goes) for one in paragraph.runs if one.goes):
                self._tell("joined", paragraphs=f"{last}, …", words=words)
            for said in () if made else comments:
                self._tell("comment", words=said)
            yield from made

    def _of_title(self, words: str, numbers: Sequence[tuple[str, int]]) -> None:
        """A paragraph that holds the title, or more than one of the text: what is changed in it is told."""
        if numbers:
            self._tell("joined", paragraphs=", ".join(number for number, _ in numbers), words=words)
        elif words != shown(self._text.title[self._text.working]):
            self._tell("title", words=words)

    def _parts(self) -> dict[str, list[Run]]:
        """The runs that belong to each proposal; where they stand in several paragraphs, with a line break between these."""
        parts: dict[str, list[Run]] = {}
        for paragraph in self._file.paragraphs:
            for name in dict.fromkeys(one.comes for one in paragraph.runs if one.comes):
                before = parts.setdefault(name, [])
                before += [Run("\n")] * bool(before) + [one for one in paragraph.runs if one.comes == name]
        return parts

    def _is_theirs(self, comment: Comment) -> bool:
        """Whether a comment is not one that the export wrote: a remark that the file names, or the reason of a proposal in its sponsors' names."""
        names, _, proposal = comment.author.rpartition(AUTHOR_MARK)
        seats = {*self._state.room.delegations, CHAIR}
        ours = proposal in self._text.proposals and seats.issuperset(names.split(", "))
        written = ours and comment.words == shown(self._text.proposals[proposal].wish.reason).strip()
        return bool(comment.words) and not written and remark_mark(*comment) not in self._file.names

    def _of_standing(self, number: str, revision: int, runs: Sequence[Run], reason: str) -> Iterator[Wish]:
        was, paragraph = self._words(number, revision), self._text.paragraphs[number]
        level = [one for one in runs if not one.comes]
        if not without_label(standing_words(level)).strip():
            yield from self._without(number, revision, reason, tracked=any(one.struck for one in level))
            return
        now, plain = self._behind_label(number, standing_words(level), was), behind_number(number, standing_words(level, tracked=False), was)
        if not paragraph.struck:
            changes = list(exchanged(was, now))
            if revision == paragraph.revision:  # proposals are known by where they stand in the words of today
                changes = self._without_others(number, was, list(exchanged(was, plain)), changes)
            yield from self._wishes(number, revision, was, changes, reason)
        elif now != was:
            self._tell("struck", paragraph=number, words=now)

    def _without(self, number: str, revision: int, reason: str, *, tracked: bool) -> Iterator[Wish]:
        """A paragraph that is gone: who accepted in Word that it goes or moves supports that; who struck it anew is told so."""
        if self._text.paragraphs[number].struck:
            return
        going = [one for one in open_on(self._text, number) if is_whole_deletion(one.wish)]
        moved = any(one.id in self._taken for one in open_on(self._text, number) if one.wish.change == "move")
        if moved or (going and not tracked):
            if not moved:
                self._support(going[0])
        else:
            yield Wish(change="delete", target=number, base=revision, words={}, reason=reason)

    def _without_others(self, target: str, was: str, plain: Sequence[Change], changes: list[Change]) -> list[Change]:
        """The changes without those that are proposals on the table: one accepted in Word is supported, one made anew is told."""
        for stand, one in stands_on(self._text, target):
            words = shown(one.wish.words.get(self._text.working, ""))
            theirs = list(exchanged(was, was[: stand.start] + words + was[stand.end :]))
            if theirs and all(change in changes for change in theirs):
                if all(change in plain for change in theirs):
                    self._support(one)
                else:
                    self._tell_twice(one)
                changes = [change for change in changes if change not in theirs]
        return changes

    def _of_proposal(self, proposal: Proposal, runs: Sequence[Run], reason: str) -> Iterator[Wish]:
        """What is changed within the words of another's proposal."""
        inside = [replace(one, comes="") for one in runs]
        was, said = self._words_of(proposal), standing_words(inside)
        if not without_label(said).strip():
            self._tell("struck-other", proposal=proposal.id)
            return
        now, plain = said, standing_words(inside, tracked=False)
        if not proposal.wish.place:
            now, plain = self._behind_label(_number(proposal), said, was), behind_number(_number(proposal), plain, was)
        if proposal.wish.change != "move":
            changes = self._without_others(proposal.id, was, list(exchanged(was, plain)), list(exchanged(was, now)))
            yield from self._wishes(proposal.id, 0, was, changes, reason)
        elif now != was:
            self._tell("moving", proposal=proposal.id, words=now)

    def _behind_label(self, number: str, words: str, was: str) -> str:
        """The words behind the number of a paragraph; where that was changed it is told."""
        rest = behind_number(number, words, was)
        if not words.startswith(label_of(number) + "\t"):
            self._tell("number", paragraph=number, words=words.removesuffix(rest).strip())
        return rest

    def _wishes(self, target: str, base: int, was: str, changes: Sequence[Change], reason: str) -> Iterator[Wish]:
        paragraph, outer = self._text.paragraphs.get(target), self._text.proposals.get(target)
        words_then = words_at(paragraph, base, self._text.working) if paragraph else outer.wish.words[self._text.working] if outer else was
        for start, end, words in joined(was, changes):
            change: Literal["insert", "replace", "delete"] = "insert" if start == end else "replace" if words else "delete"
            place, said = Place(start, end, words_then[start:end]), {self._text.working: words} if words else {}
            yield Wish(change=change, target=target, base=base, place=place, words=said, reason=reason)

    def _gone(self, order: Sequence[str]) -> Iterator[Wish]:
        """The paragraphs that are in the file no more."""
        for number, revision in self._exported.items():
            if number not in order:
                yield from self._without(number, revision, self._reason, tracked=False)

    def _moves(self, order: Sequence[str]) -> Iterator[Wish]:
        """The paragraphs that stand elsewhere: as few as can be."""
        places = {number: place for place, number in enumerate(self._exported)}
        stayed = set(longest_rising(order, places))
        for before, number in pairwise(("", *order)):
            if number not in stayed and not self._text.paragraphs[number].struck:
                yield Wish(change="move", target=number, after=before, words={}, reason=self._reason)

    def _with_moves(self, wishes: Sequence[Wish]) -> Iterator[Wish]:
        """The wishes; a paragraph that is to go and whose words come elsewhere moves there, and one that comes where it stands does not move."""
        working = self._text.working
        words = {wish.target: self._words(wish.target, wish.base) for wish in wishes if is_whole_deletion(wish)}
        came = {wish.words[working]: wish.target for wish in wishes if is_new_paragraph(wish)}
        for wish in wishes:
            if is_whole_deletion(wish) and words[wish.target] in came:
                wish = replace(wish, change="move", after=came[words[wish.target]])  # noqa: PLW2901 — the wish as it is meant
            if not (is_new_paragraph(wish) and wish.words[working] in words.values()) and not _stays(self._text, wish):
                yield wish

    def _is_new(self, wish: Wish) -> bool:
        """Whether nobody wants the same already; where somebody does that is told."""
        if name := self._standing.own(wish):
            self._tell("stands", proposal=name, words=self._subject(wish))
        elif name := self._standing.others(wish):
            self._tell("same", proposal=name)
        return not name

    def _is_allowed(self, wish: Wish) -> bool:
        """Whether the rules would take a proposal; where they would not, that is told with its words."""
        if _UNREADABLE in "".join(wish.words.values()):
            self._tell("unreadable", target=wish.target, words=self._subject(wish))
            return False
        try:
            judge_characters(Event(at=self._state.last, by=Actor(self._party, self._party), what=ProposalKept(wish)))
            judge_wish(self._text, wish)
        except RefusedError as refused:
            self._told.append(Told("refused", (("target", wish.target), ("words", self._subject(wish))), refused))
            return False
        return True

    def _subject(self, wish: Wish) -> str:
        """The words that a line names a wish by."""
        words = wish.words.get(self._text.working) or (wish.place.old if wish.place else wish.target)
        return words.replace("\n", "¶")


def _number(proposal: Proposal) -> str:
    return proposal.number or proposal.wish.target


def _stays(text: Text, wish: Wish) -> bool:
    """Whether a wish is a move to where the paragraph stands."""
    if wish.change != "move" or wish.after == wish.target:
        return wish.change == "move"
    before = list(text.order)
    moved = [number for number in before if number != wish.target]
    moved.insert(moved.index(wish.after) + 1 if wish.after else 0, wish.target)
    return [one for one in moved if not text.paragraphs[one].struck] == [one for one in before if not text.paragraphs[one].struck]
