"""What is allowed as a proposal: words that stand, at a place that is there, for a reason."""

import re
from collections.abc import Collection

from ..events import Words
from ..events.text import Place, Wish
from ..refusal import RefusedError
from ..state import Paragraph, Proposal, Text
from ..text.standing import is_new_paragraph, is_whole_deletion, stand_of, words_at
from .kinds import need_reason

DEEPEST = 6
"""How many proposals may stand within each other."""
_RESERVED = re.compile("[][［］⁅⁆❲❳⟦⟧〚〛﹇﹈]|[【〔〖][^】〕〗]{,80}[:：]")
"""Brackets are how alternatives are shown: words with brackets of their own, or with others that look like a tag, could be read as another's."""


def judge_words(words: Words, languages: Collection[str], *, needed: Collection[str]) -> None:
    """Refuses words in a language that is none of the round's, missing in one that is needed, empty, or with brackets."""
    for language, said in words.items():
        if language not in languages:
            raise RefusedError("unknown-language", language=language)
        if not said.strip():
            raise RefusedError("empty-words", language=language)
        if found := _RESERVED.search(said):
            raise RefusedError("brackets", mark=found[0])
        if "\n" in said:
            raise RefusedError("line-break")
    for language in needed:
        if language not in words:
            raise RefusedError("words-missing", language=language)


def judge_wish(text: Text, wish: Wish) -> None:
    """Refuses a proposal that says nothing, or of which the place is not there."""
    need_reason(wish.reason)
    if wish.change == "move":
        _judge_move(text, wish)
    elif is_new_paragraph(wish):
        _judge_new(text, wish)
    elif outer := text.proposals.get(wish.target):
        _judge_nested(text, wish, outer)
    else:
        _judge_in_paragraph(text, wish)


def _judge_move(text: Text, wish: Wish) -> None:
    paragraph = paragraph_of(text, wish.target)
    _judge_free(paragraph)
    if wish.place or wish.words:
        raise RefusedError("move-words")
    if wish.after == wish.target or (wish.after and wish.after not in text.paragraphs):
        raise RefusedError("no-such-paragraph", paragraph=wish.after)


def _judge_new(text: Text, wish: Wish) -> None:
    if wish.target and wish.target not in text.paragraphs:
        raise RefusedError("no-such-paragraph", paragraph=wish.target)
    judge_words(wish.words, text.languages, needed=(text.working,))


def _judge_nested(text: Text, wish: Wish, outer: Proposal) -> None:
    if outer.state != "open":
        raise RefusedError("proposal-closed", proposal=outer.id, state=outer.state)
    if wish.place is None:
        raise RefusedError("place-needed")
    if text.working not in outer.wish.words:
        raise RefusedError("no-words-of-its-own", proposal=outer.id)
    if _depth(text, outer) >= DEEPEST:
        raise RefusedError("too-deep", deepest=DEEPEST)
    _judge_change(text, wish, outer.wish.words.get(text.working, ""))


def _judge_in_paragraph(text: Text, wish: Wish) -> None:
    paragraph = paragraph_of(text, wish.target)
    _judge_free(paragraph)
    if not 0 <= wish.base <= paragraph.revision:
        raise RefusedError("no-such-revision", revision=wish.base, paragraph=paragraph.number)
    if is_whole_deletion(wish):
        if wish.words:
            raise RefusedError("delete-words")
        return
    _judge_change(text, wish, words_at(paragraph, wish.base, text.working))
    if stand_of(text, wish) is None:
        raise RefusedError("words-changed", paragraph=paragraph.number, revision=paragraph.revision)


def _judge_change(text: Text, wish: Wish, standing: str) -> None:
    place = wish.place or Place(0, len(standing), standing)
    if not 0 <= place.start <= place.end <= len(standing) or standing[place.start : place.end] != place.old:
        raise RefusedError("words-differ", old=place.old)
    if (wish.change == "insert") != (place.start == place.end):
        raise RefusedError("place-kind")
    if wish.change == "delete":
        _judge_deletion(wish, place, standing)
        return
    judge_words(wish.words, (text.working,) if wish.place else text.languages, needed=(text.working,))
    if wish.words[text.working] == place.old:
        raise RefusedError("nothing-changes")


def _judge_deletion(wish: Wish, place: Place, standing: str) -> None:
    if wish.words:
        raise RefusedError("delete-words")
    if len(place.old) == len(standing):
        raise RefusedError("delete-whole")


def _depth(text: Text, proposal: Proposal) -> int:
    depth = 1
    while outer := text.proposals.get(proposal.wish.target):
        proposal, depth = outer, depth + 1
    return depth


def _judge_free(paragraph: Paragraph) -> None:
    if paragraph.agreed:
        raise RefusedError("paragraph-agreed", paragraph=paragraph.number)


def paragraph_of(text: Text, number: str) -> Paragraph:
    """The paragraph of a number, where it stands."""
    paragraph = text.paragraphs.get(number)
    if paragraph is None:
        raise RefusedError("no-such-paragraph", paragraph=number)
    if paragraph.struck:
        raise RefusedError("paragraph-struck", paragraph=number)
    return paragraph


def open_proposal(text: Text, name: str) -> Proposal:
    """The proposal of an id, where it is open."""
    proposal = text.proposals.get(name)
    if proposal is None:
        raise RefusedError("no-such-proposal", proposal=name)
    if proposal.state != "open":
        raise RefusedError("proposal-closed", proposal=name, state=proposal.state)
    return proposal
