"""The text on the table for Word: every proposal a tracked change in the name of those who stand for it, its reason a comment.

What a delegation changes in such a file is read back by `edited`. The marks by which that knows the paragraphs are bookmarks.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from ...rounds import State, View
from ...rounds.refusal import catalogue
from ...rounds.state import Paragraph, Proposal, Text
from ...rounds.text.brackets import new_after
from ...rounds.text.reading import standing_numbers
from ...rounds.text.standing import open_on
from .arrived import AUTHOR_MARK
from .body import Body
from .marks import change_mark, leaving_mark, list_mark, paragraph_mark, remark_mark, round_mark
from .package import docx_of
from .tracking import Piece, Tracked, tracked, tracked_new
from .xml import elements, tag, text_of, unwritable


def label_of(number: str) -> str:
    """The number of a paragraph as it stands before its words."""
    return f"{number}."


def remarks(text: Text, number: str) -> Iterator[tuple[str, str]]:
    """Reservations on a paragraph and waiting capitals: whose, and in which words a comment says so."""
    said = _said(text)
    for one in text.reservations.get(number, ()):
        yield one.party, said["reserved"].format(reason=one.reason)
    for party in text.referendum.get(number, ()):
        yield party, said["referendum"]


def negotiating_docx(state: State, seen: View) -> bytes | None:
    """The text that a viewer sees as the bytes of a Word document in the language of the negotiation; None where there is none.

    Nothing is in it that only a delegation itself may see, its own prepared proposals and notes neither: files are handed on.
    """
    text = state.text
    if not seen.lines:
        return None
    writer = _Writer(text, round_mark(state.room))
    if seen.table:
        writer.negotiated()
    else:
        writer.plain(seen_line.number for seen_line in seen.lines)
    return docx_of(writer.body(), text.title[text.working], "ja" if text.working == "ja" else "en")


class _Writer:
    """Writes paragraph after paragraph, each still open: comments may come behind its words. `body` is what is written."""

    def __init__(self, text: Text, mark: str) -> None:
        self._blocks: list[list[str]] = []
        self._comments: list[str] = []
        self._text, self._numbers = text, count(1)
        self._remarks: set[str] = set()
        self._blocks.append([tag("pPr", tag("pStyle", val="Title")), *self._marked(mark, [_run(text.title[text.working])])])
        for place, number in enumerate(standing_numbers(text)):
            self._blocks[0] += self._marked(list_mark(place, number, text.paragraphs[number].revision), ())
        self._unwritable(text.title[text.working])

    def body(self) -> Body:
        """All that is written."""
        return Body(blocks=elements("".join(tag("p", *one) for one in self._blocks)), comments=elements("".join(self._comments)))

    def plain(self, numbers: Iterable[str]) -> None:
        """The words as they stand."""
        for number in numbers:
            paragraph = self._text.paragraphs[number]
            self._standing(paragraph, Tracked((Piece(paragraph.words[self._text.working]),), ()))

    def negotiated(self) -> None:
        """The words with all that is proposed, every paragraph in its place."""
        text = self._text
        found = {number: tracked(text, number) for number in text.order if not text.paragraphs[number].struck}
        moves = {number: [one for one in open_on(text, number) if one.wish.change == "move"] for number in found}
        plain = {number for number, one in found.items() if all(not piece.comes and not piece.goes for piece in one.pieces)}
        leaving = {number: wanted[0] for number, wanted in moves.items() if wanted and number in plain}
        for number in ("", *text.order):
            if number in found:
                beside = tuple(one for one in moves[number] if one is not leaving.get(number))
                self._standing(text.paragraphs[number], found[number], leaving.get(number), beside)
                for author, words in remarks(text, number):
                    self._blocks[-1] += self._remark(author, words)
            for one in leaving.values():
                if one.wish.after == number:
                    self._arriving(one)
            for one in new_after(text, number):
                self._proposed(one)

    def _standing(self, paragraph: Paragraph, found: Tracked, leaves: Proposal | None = None, beside: tuple[Proposal, ...] = ()) -> None:
        """A paragraph of the text; `leaves` is the proposal with which it would stand elsewhere, `beside` those that are only told."""
        going = leaves or self._going(paragraph, found)
        if going:
            piece = Piece("".join(one.words for one in found.pieces), goes=going.id)
            whole = [*self._numbered(paragraph.number, piece), self._tracked(_run(piece.words, gone=True), piece)]
            runs = [*self._marked(leaving_mark(going.id), (*whole, *self._reason(going.id)))]
        else:
            runs = [*self._numbered(paragraph.number, Piece("")), *self._runs(found.pieces)]
        mark = paragraph_mark(paragraph.number, paragraph.revision)
        self._paragraph(self._marked(mark, runs), self._change("del", going.id) if going else "", (*found.beside, *beside))
        self._unwritable(paragraph.words[self._text.working])

    def _going(self, paragraph: Paragraph, found: Tracked) -> Proposal | None:
        """The proposal with which the whole paragraph would go, where it is tracked."""
        gone = {piece.goes for piece in found.pieces}
        one = self._text.proposals.get(next(iter(gone))) if len(gone) == 1 else None
        return one if one and one.wish.change == "delete" and one.wish.place is None and one.wish.target == paragraph.number else None

    def _arriving(self, proposal: Proposal) -> None:
        """Where a paragraph would stand."""
        words = self._text.paragraphs[proposal.wish.target].words[self._text.working]
        self._paragraph(self._runs([Piece(words, proposal.id)], proposal.wish.target), self._change("ins", proposal.id), ())

    def _proposed(self, proposal: Proposal) -> None:
        found = tracked_new(self._text, proposal)
        self._paragraph(self._runs(found.pieces, proposal.number), self._change("ins", proposal.id), found.beside)

    def _paragraph(self, inside: Iterable[str], mark: str, beside: Iterable[Proposal]) -> None:
        self._blocks.append([tag("pPr", tag("pStyle", val="Passage"), *([tag("rPr", mark)] if mark else [])), *inside])
        for one in beside:
            self._blocks[-1] += self._remark(self._author(one.id), self._beside(one))

    def _runs(self, pieces: Iterable[Piece], number: str = "") -> Iterator[str]:
        """The pieces as runs, the words of each proposal in its mark; `number` stands before those of a paragraph that is only proposed.

        The comments with the reasons stand at the end of the outermost mark: behind a mark's end they make LibreOffice lose its last letter.
        """
        marked: dict[str, int] = {}
        said: list[str] = []
        for piece in (*pieces, Piece("")):
            around = (*self._chain(piece.comes), *self._chain(piece.goes)[-1:])
            if not any(name in around for name in marked):
                yield from (one for name in said for one in self._reason(name))
                said = []
            for name in [name for name in reversed(marked) if name not in around]:
                yield tag("bookmarkEnd", id=marked.pop(name))
            for name in (name for name in around if name not in marked):
                marked[name] = next(self._numbers)
                said.append(name)
                yield tag("bookmarkStart", id=marked[name], name=change_mark(name))
            if number and piece.words:
                yield from self._numbered(number, Piece("", around[0]))
                number = ""
            if piece.words:
                yield self._tracked(_run(piece.words, gone=bool(piece.goes)), piece)

    def _chain(self, name: str) -> tuple[str, ...]:
        """A proposal and those within whose words it stands, the outermost first."""
        one = self._text.proposals.get(name)
        return (*(self._chain(one.wish.target) if self._is_open(one.wish.target) else ()), name) if one else ()

    def _is_open(self, target: str) -> bool:
        outer = self._text.proposals.get(target)
        return outer is not None and outer.state == "open"

    def _reason(self, proposal: str) -> Iterator[str]:
        wish = self._text.proposals[proposal].wish
        yield from self._comment(self._author(proposal), wish.reason)

    def _unwritable(self, *words: str) -> None:
        """A line at the last paragraph on characters that no file can hold: another sign stands for them."""
        if codes := unwritable("".join(words)):
            remark = _said(self._text)["unwritable"].format(codes=codes)
            self._blocks[-1] += self._remark("Taiwa", remark)

    def _remark(self, author: str, words: str) -> Iterator[str]:
        """A comment that is no reason of a tracked change; a mark in the title says that it is ours."""
        if (mark := remark_mark(author, words)) not in self._remarks:
            self._remarks.add(mark)
            self._blocks[0] += self._marked(mark, ())
        yield from self._comment(author, words)

    def _numbered(self, number: str, piece: Piece) -> Iterator[str]:
        yield self._tracked(_run(label_of(number), "Tag", gone=bool(piece.goes)), piece)
        yield self._tracked(tag("r", tag("tab")), piece)

    def _tracked(self, run: str, piece: Piece) -> str:
        if piece.goes:
            run = self._change("del", piece.goes, run)
        return self._change("ins", piece.comes, run) if piece.comes else run

    def _change(self, kind: str, proposal: str, inside: str = "") -> str:
        return tag(kind, inside, id=next(self._numbers), author=self._author(proposal))

    def _author(self, proposal: str) -> str:
        return ", ".join(self._text.proposals[proposal].sponsors) + AUTHOR_MARK + proposal

    def _beside(self, one: Proposal) -> str:
        """What a proposal wants that is not tracked, and why."""
        wish, said = one.wish, _said(self._text)
        old = wish.place.old if wish.place else ""
        words = wish.words.get(self._text.working, "")
        return said[f"beside-{wish.change}"].format(old=old, words=words, after=wish.after, reason=wish.reason)

    def _comment(self, author: str, words: str) -> Iterator[str]:
        """A comment at this place."""
        number = len(self._comments)
        paragraph = tag("p", tag("pPr", tag("pStyle", val="CommentText")), _run(words))
        self._comments.append(tag("comment", paragraph, id=number, author=author, initials=author.partition(",")[0].partition(AUTHOR_MARK)[0]))
        yield tag("r", tag("commentReference", id=number))

    def _marked(self, name: str, runs: Iterable[str]) -> Iterator[str]:
        number = next(self._numbers)
        yield tag("bookmarkStart", id=number, name=name)
        yield from runs
        yield tag("bookmarkEnd", id=number)


def _said(text: Text) -> Mapping[str, str]:
    """What a file says besides its text, in the language of the text."""
    return catalogue("ja" if text.working == "ja" else "en")["file"]


def _run(words: str, style: str = "", *, gone: bool = False) -> str:
    look = tag("rPr", tag("rStyle", val=style)) if style else ""
    return tag("r", look, text_of(words, "delText" if gone else "t"))
