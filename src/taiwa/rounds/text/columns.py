"""The four-column table: agreed language, the text on the table, the delegations' proposals, the chair's compromise."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..events.text import Change, Provenance, Wish
from ..refusal import catalogue
from ..state import Text
from .brackets import CHAIR, bracketed_new, new_after
from .reading import Condition, condition
from .standing import is_new_paragraph, is_stranded, open_on


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked in one cell: the proposal, those who stand for it, and its words (none where something is to go).

    A move has no words: the paragraph goes to the place `after` another, to the top where that is empty. `lost` where the words it is about are gone.
    """

    proposal: str
    sponsors: tuple[str, ...]
    change: Change
    old: str
    words: str
    after: str = ""
    reason: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One paragraph across the table; `words` are empty where the paragraph is only proposed."""

    number: str
    agreed_language: Provenance | None
    words: str
    proposals: tuple[Asked, ...]
    compromise: tuple[Asked, ...]
    condition: Condition


def rows(text: Text) -> Iterator[Row]:
    """The table from top to bottom, proposed paragraphs after those they would follow; what was struck is left out."""
    yield from _proposed(text, "")
    for number in text.order:
        paragraph = text.paragraphs[number]
        if not paragraph.struck:
            asked = asked_of(text, number)
            yield Row(
                number=number, agreed_language=paragraph.provenance, words=paragraph.words[text.working],
                proposals=tuple(one for one in asked if CHAIR not in one.sponsors),
                compromise=tuple(one for one in asked if CHAIR in one.sponsors), condition=condition(text, paragraph),
            )  # fmt: skip
        yield from _proposed(text, number)


def move_told(wish: Wish | Asked, language: str) -> str:
    """Where a paragraph is to go, in words; empty for what moves none."""
    marks = catalogue(language)["marks"]
    if wish.change != "move":
        return ""
    return marks["move"].format(after=wish.after) if wish.after else marks["move-top"]


def asked_of(text: Text, target: str) -> list[Asked]:
    """What is asked of a target, and of what is asked of it, and so on."""
    found = []
    for one in open_on(text, target):
        if is_new_paragraph(one.wish):
            continue
        old, words = one.wish.place.old if one.wish.place else "", one.wish.words.get(text.working, "")
        found += [Asked(one.id, one.sponsors, one.wish.change, old, words, one.wish.after, one.wish.reason, lost=is_stranded(text, one)), *asked_of(text, one.id)]
    return found


def _proposed(text: Text, after: str) -> Iterator[Row]:
    for one in new_after(text, after):
        asked = (Asked(one.id, one.sponsors, "insert", "", bracketed_new(text, one), reason=one.wish.reason),)
        chairs = CHAIR in one.sponsors
        yield Row(
            number=one.number, agreed_language=None, words="", proposals=() if chairs else asked,
            compromise=asked if chairs else (), condition="bracketed",
        )  # fmt: skip
