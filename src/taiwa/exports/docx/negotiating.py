"""The text on the table for Word: every proposal a tracked change in the name of those who stand for it, its reason a comment.

What a delegation changes in such a file is read back by `edited`. The marks by which that knows the paragraphs are bookmarks.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from itertools import count

from ...rounds import State, view
from ...rounds.refusal import catalogue
from ...rounds.state import Paragraph, Proposal, Room, Text
from ...rounds.text.brackets import new_after
from ...rounds.text.reading import standing_numbers
from ...rounds.text.standing import open_on
from .body import Body
from .package import docx_of
from .tracking import Piece, Tracked, tracked, tracked_new
from .xml import Element, element, words_of

AUTHOR_MARK = " · "
"""Between those who stand for a proposal and its id, in the name under which Word shows its changes."""


ROUND = "round_"


def round_mark(room: Room) -> str:
    """The bookmark that says of which round a file is."""
    return ROUND + sha256(f"{room.dialogue}/{room.body}/{room.ordinal}".encode()).hexdigest()[:12]


def paragraph_mark(number: str, revision: int) -> str:
    """The bookmark of a paragraph in a revision."""
    return f"p_{number.replace(' ', '_')}_r{revision}"


def list_mark(place: int, number: str) -> str:
    """The bookmark in the title that says that the file was made with a paragraph of this number at this place; programs sort bookmarks."""
    return f"l_{place}_{number.replace(' ', '_')}"


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


def negotiating_docx(state: State, viewer: str, at: datetime) -> bytes | None:
    """The text that `viewer` sees at `at` as the bytes of a Word document in the language of the negotiation; None where there is none.

    Nothing is in it that only a delegation itself may see, its own prepared proposals and notes neither: files are handed on.
    """
    seen, text = view(state, viewer, at), state.text
    if not seen.lines:
        return None
    writer = _Writer(text, round_mark(state.room))
    if seen.table:
        writer.negotiated()
    else:
        writer.plain(seen_line.number for seen_line in seen.lines)
    return docx_of(writer.body, text.title[text.working], "ja" if text.working == "ja" else "en")


class _Writer:
    """Writes paragraph after paragraph; `body` holds what is written."""

    def __init__(self, text: Text, mark: str) -> None:
        self.body = Body()
        self._text, self._numbers = text, count(1)
        title = element("p", element("pPr", element("pStyle", val="Title")), *self._marked(mark, [_run(text.title[text.working])]))
        for place, number in enumerate(standing_numbers(text)):
            title.extend(self._marked(list_mark(place, number), ()))
        self.body.blocks.append(title)

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
                    self.body.blocks[-1].extend(self._comment(author, words))
            for one in leaving.values():
                if one.wish.after == number:
                    self._arriving(one)
            for one in new_after(text, number):
                self._proposed(one)

    def _standing(self, paragraph: Paragraph, found: Tracked, leaves: Proposal | None = None, beside: tuple[Proposal, ...] = ()) -> None:
        """A paragraph of the text; `leaves` is the proposal with which it would stand elsewhere, `beside` those that are only told."""
        going = leaves or self._going(paragraph, found)
        pieces = [piece._replace(goes=going.id) for piece in found.pieces] if going else found.pieces
        runs = [*self._numbered(paragraph.number, "", going.id if going else ""), *self._runs(pieces)]
        mark = paragraph_mark(paragraph.number, paragraph.revision)
        self._paragraph(self._marked(mark, runs), self._change("del", going.id) if going else None, (*found.beside, *beside))

    def _going(self, paragraph: Paragraph, found: Tracked) -> Proposal | None:
        """The proposal with which the whole paragraph would go, where it is tracked."""
        gone = {piece.goes for piece in found.pieces}
        one = self._text.proposals.get(next(iter(gone))) if len(gone) == 1 else None
        return one if one and one.wish.change == "delete" and one.wish.place is None and one.wish.target == paragraph.number else None

    def _arriving(self, proposal: Proposal) -> None:
        """Where a paragraph would stand."""
        words = self._text.paragraphs[proposal.wish.target].words[self._text.working]
        runs = [*self._numbered(proposal.wish.target, proposal.id), *self._runs([Piece(words, proposal.id)])]
        self._paragraph(runs, self._change("ins", proposal.id), ())

    def _proposed(self, proposal: Proposal) -> None:
        found = tracked_new(self._text, proposal)
        runs = [*self._numbered(proposal.number, proposal.id), *self._runs(found.pieces)]
        self._paragraph(runs, self._change("ins", proposal.id), found.beside)

    def _paragraph(self, inside: Iterable[Element], mark: "Element | None", beside: Iterable[Proposal]) -> None:
        style = element("pPr", element("pStyle", val="Passage"))
        if mark is not None:
            style.append(element("rPr", mark))
        made = element("p", style, *inside)
        for one in beside:
            made.extend(self._comment(self._author(one.id), self._beside(one)))
        self.body.blocks.append(made)

    def _runs(self, pieces: Iterable[Piece]) -> Iterator[Element]:
        """The pieces as runs; behind the last of a proposal stands the comment that gives its reason."""
        listed = list(pieces)
        for at, piece in enumerate(listed):
            yield self._tracked(_run(piece.words, gone=bool(piece.goes)), piece)
            later = {name for rest in listed[at + 1 :] for name in (rest.comes, rest.goes)}
            for name in dict.fromkeys((piece.comes, piece.goes)):
                if name and name not in later:
                    yield from self._comment(self._author(name), self._text.proposals[name].wish.reason)

    def _numbered(self, number: str, comes: str, goes: str = "") -> Iterator[Element]:
        piece = Piece("", comes, goes)
        yield self._tracked(_run(label_of(number), "Tag", gone=bool(goes)), piece)
        yield self._tracked(element("r", element("tab")), piece)

    def _tracked(self, run: Element, piece: Piece) -> Element:
        if piece.goes:
            run = _into(self._change("del", piece.goes), run)
        return _into(self._change("ins", piece.comes), run) if piece.comes else run

    def _change(self, kind: str, proposal: str) -> Element:
        return element(kind, id=next(self._numbers), author=self._author(proposal))

    def _author(self, proposal: str) -> str:
        return ", ".join(self._text.proposals[proposal].sponsors) + AUTHOR_MARK + proposal

    def _beside(self, one: Proposal) -> str:
        """What a proposal wants that is not tracked, and why."""
        wish, said = one.wish, _said(self._text)
        old = wish.place.old if wish.place else ""
        words = wish.words.get(self._text.working, "")
        return said[f"beside-{wish.change}"].format(old=old, words=words, after=wish.after, reason=wish.reason)

    def _comment(self, author: str, words: str) -> Iterator[Element]:
        """A comment at this place."""
        number = len(self.body.comments)
        paragraph = element("p", element("pPr", element("pStyle", val="CommentText")), element("r", *words_of(words)))
        self.body.comments.append(element("comment", paragraph, id=number, author=author, initials=author.partition(",")[0].partition(AUTHOR_MARK)[0]))
        yield element("r", element("commentReference", id=number))

    def _marked(self, name: str, runs: Iterable[Element]) -> Iterator[Element]:
        number = next(self._numbers)
        yield element("bookmarkStart", id=number, name=name)
        yield from runs
        yield element("bookmarkEnd", id=number)


def _said(text: Text) -> Mapping[str, str]:
    """What a file says besides its text, in the language of the text."""
    return catalogue("ja" if text.working == "ja" else "en")["file"]


def _run(words: str, style: str = "", *, gone: bool = False) -> Element:
    run = element("r", element("rPr", element("rStyle", val=style))) if style else element("r")
    for part in words_of(words):
        if gone:
            part.tag = str(part.tag).removesuffix("}t") + "}delText" if str(part.tag).endswith("}t") else part.tag
        run.append(part)
    return run


def _into(around: Element, run: Element) -> Element:
    around.append(run)
    return around
