"""The bookmarks by which a Word file of the text is known: its round, its paragraphs, what each proposal would change.

Programs keep bookmarks where they number everything else anew; so they alone decide what is whose, and no name that a person may bear.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from ...rounds.state import Room, Text

ROUND = "round_"
_OURS = re.compile(r"[plcg]_")
_PARAGRAPH = re.compile(r"p_(\d\w{0,24})_r(\d{1,6})", re.ASCII)
_LISTED = re.compile(r"l_\d{1,6}_(\d\w{0,24})_r(\d{1,6})", re.ASCII)
_NO_LETTER = re.compile(r"\W", re.ASCII)
_DIGITS = 16
"""Of a digest: Word knows names of at most 40 characters."""


def round_mark(room: Room) -> str:
    """The mark that says of which round a file is: no other round has its first entry, whatever it is called."""
    return ROUND + room.key[:_DIGITS]


def paragraph_mark(number: str, revision: int) -> str:
    """The mark of a paragraph in a revision."""
    return f"p_{_plain(number)}_r{revision}"


def list_mark(place: int, number: str, revision: int) -> str:
    """The mark in the title that says that the file was made with a paragraph of this number at this place; programs sort bookmarks."""
    return f"l_{place}_{_plain(number)}_r{revision}"


def change_mark(proposal: str) -> str:
    """The mark around what a proposal would change within a paragraph, or around the words that it would bring."""
    return f"c_{_plain(proposal)}"


def leaving_mark(proposal: str) -> str:
    """The mark around a paragraph that a proposal would take from its place."""
    return f"g_{_plain(proposal)}"


def remark_mark(author: str, words: str) -> str:
    """The mark in the title that says that a comment was written by the export."""
    return "k_" + sha256(f"{author}\n{words}".encode()).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that a file of a text may bear."""

    numbers: Mapping[str, str]
    revisions: Mapping[str, int]
    proposals: Mapping[str, str]
    bringing: frozenset[str]
    taking: frozenset[str]
    """The proposals with which words would come, and go: no others are believed to."""

    @classmethod
    def of(cls, text: Text) -> "Marks":
        """Those of every paragraph and proposal that there was."""
        made = {mark(name): name for name in text.proposals for mark in (change_mark, leaving_mark)}
        wishes = {name: one.wish for name, one in text.proposals.items()}
        return cls(
            numbers={_plain(number): number for number in text.paragraphs}, revisions={number: one.revision for number, one in text.paragraphs.items()},
            proposals=made, bringing=frozenset(name for name, one in wishes.items() if one.words or one.change == "move"),
            taking=frozenset(name for name, one in wishes.items() if (one.place.old if one.place else one.change != "insert")),
        )  # fmt: skip

    def paragraph(self, name: str) -> tuple[str, int] | None:
        """The number and the revision of a paragraph's mark."""
        return self._known(_PARAGRAPH.fullmatch(name))

    def listed(self, names: Iterable[str]) -> dict[str, int]:
        """The revision of each paragraph that the file was made with, in their order."""
        found = ((int(name.split("_")[1]), known) for name in names if (match := _LISTED.fullmatch(name)) and (known := self._known(match)))
        return dict(known for _, known in sorted(found))

    def is_damaged(self, name: str) -> bool:
        """Whether a name begins like one of ours and means nothing."""
        known = name in self.proposals or self._known(_PARAGRAPH.fullmatch(name)) or self._known(_LISTED.fullmatch(name))
        return bool(_OURS.match(name)) and not known

    def _known(self, found: "re.Match[str] | None") -> tuple[str, int] | None:
        number = self.numbers.get(found[1]) if found else None
        return (number, int(found[2])) if found and number and int(found[2]) <= self.revisions[number] else None


def _plain(name: str) -> str:
    return _NO_LETTER.sub("_", name)
