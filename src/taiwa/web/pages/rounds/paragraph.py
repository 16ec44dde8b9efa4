"""One paragraph of a text on the table: its words, what is proposed of it, and what this person may do there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse

from ....rounds.events.text import Wish
from ....rounds.state import Proposal, Text
from ....rounds.text.columns import move_told
from ....rounds.text.rebasing import Offer, offers
from ....rounds.text.standing import home_of, is_new_paragraph
from ...words import language_called, say, spoken
from ...workroom.forms import Bench, Form, Input, Tried, choice, reason
from ...workroom.sight import Sight, found
from ..page import shown
from .head import RoundPage, head_of, term
from .lines import LineView, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """A proposal: whose, what it would change, why; `forms` is what this person may do with it."""

    id: str
    anchor: str
    sponsors: str
    change: str
    old: str
    words: str
    reason: str
    state: str
    stranded: bool
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphPage(RoundPage):
    """A paragraph; `standing` are its words without brackets, `said` reservations, waiting capitals and one's own notes on it."""

    template: ClassVar[str] = "taiwa/rounds/paragraph.html"
    number: str
    line: LineView
    standing: str
    working: str
    proposals: tuple[ProposalView, ...]
    said: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    forms: tuple[Form, ...]
    offers: tuple[Form, ...]
    stale: bool
    near: tuple[tuple[str, str], ...]


def paragraph(request: HttpRequest, name: str, paragraph: str) -> HttpResponse:
    """A paragraph as the viewer sees it."""
    return shown(request, paragraph_page(paragraph, request, found(request, name), None))


def paragraph_page(number: str, request: HttpRequest, sight: Sight, tried: Tried | None = None) -> ParagraphPage:
    """The page of a paragraph; 404 where the viewer sees none of that number, or no proposals."""
    line = next((one for one in lines_of(sight, others=True, only=number) if one.number == number), None)
    if line is None or sight.text is None:
        raise Http404
    text, bench = sight.text, Bench(sight, tried)
    standing = text.paragraphs[number].words.get(sight.working, "") if number in text.paragraphs else ""
    numbers = [one.number for one in sight.seen.lines]
    at = numbers.index(number)
    proposals = tuple(_proposal(one, text, bench, sight) for one in text.proposals.values() if _is_here(one, text, number))
    made = tuple(_forms(number, sight, text, bench))
    return ParagraphPage(
        title=say("paragraph.title", number=number), head=head_of(request, bench, ""), number=number, line=line, standing=standing, working=sight.working,
        proposals=proposals,
        said=tuple(_said(text, number)), notes=notes_on(sight, number), forms=made,
        offers=_put(bench, tried.offers, tried) if tried else (), stale=bool(tried and tried.stale),
        near=tuple((numbers[one], say(key)) for one, key in ((at - 1, "document.before"), (at + 1, "document.after")) if 0 <= one < len(numbers)),
    )  # fmt: skip


def _is_here(one: Proposal, text: Text, number: str) -> bool:
    """Whether a proposal is about a paragraph, directly or within another, or would be that paragraph."""
    if is_new_paragraph(one.wish):
        return one.number == number
    home = home_of(text, one)
    while home in text.proposals:
        outer = text.proposals[home]
        if outer.number == number:
            return True
        home = home_of(text, outer)
    return home == number


def _said(text: Text, number: str) -> Iterator[tuple[str, str]]:
    for one in text.reservations.get(number, ()):
        yield say("paragraph.reserved", party=one.party), one.reason
    for party in text.referendum.get(number, ()):
        yield say("paragraph.referendum", party=party), ""


def notes_on(sight: Sight, on: str) -> tuple[str, ...]:
    """The notes that the viewer's own delegation keeps on something."""
    own = sight.seen.own
    return tuple(words for about, words in own.notes.values() if about == on) if own else ()


def _proposal(one: Proposal, text: Text, bench: Bench, sight: Sight) -> ProposalView:
    wish, stranded = one.wish, one.id in sight.seen.stranded
    return ProposalView(
        id=one.id, anchor=one.id.replace(" ", "-"), sponsors=", ".join(one.sponsors) or one.by, change=change_told(wish),
        old=wish.place.old if wish.place else "", words=wish.words.get(sight.working, ""), reason=wish.reason, state=term(one.state), stranded=stranded,
        forms=tuple(_of_proposal(one, text, bench)) if one.state == "open" else (),
    )  # fmt: skip


_CHANGES = {"replace": "paragraph.replace", "insert": "paragraph.insert", "delete": "paragraph.delete"}


def change_told(wish: Wish) -> str:
    """What a proposal would do: replace, insert, delete, or move where."""
    return move_told(wish, spoken()) or say(_CHANGES[wish.change])


def _of_proposal(one: Proposal, text: Text, bench: Bench) -> Iterator[Form]:
    """What may be done with an open proposal: its sponsors withdraw or rebase it, others support it, the chair takes it in."""
    party, sponsors = bench.sight.seat.party, one.sponsors
    mine = party in sponsors or (bench.sight.is_chair and "Chair" in sponsors)
    if party not in sponsors:
        yield from bench.form("support", about=one.id, proposal=one.id)
    if mine:
        for offer in offers(text, home_of(text, one), one.wish) if one.id in bench.sight.seen.stranded else ():
            yield from _rebase(bench, one, offer, text)
        yield from bench.form("withdraw", reason(needed=False), about=one.id, proposal=one.id)
    yield from bench.form("take", about=one.id, proposal=one.id)
    said = one.wish.words.get(text.working, "")
    if said:
        yield from bench.form("propose", _words(said, text.working), reason(), how(bench.sight), about=one.id, title=say("do.amend", proposal=one.id), target=one.id, base=0)
    held = any(each.party == party for each in text.reservations.get(one.id, ()))
    yield from bench.form("lift", about=one.id, on=one.id) if held else bench.form("reserve", reason(), about=one.id, on=one.id)


def _rebase(bench: Bench, one: Proposal, offer: Offer, text: Text) -> tuple[Form, ...]:
    words = text.paragraphs[offer.target].words[text.working]
    around = _around(words, offer)
    return bench.form(
        "rebase", about=f"{one.id}-{offer.place.start}", title=say("do.rebase-on", words=around), proposal=one.id, target=offer.target, base=offer.base,
        start=offer.place.start, old=offer.place.old,
    )  # fmt: skip


def _around(words: str, offer: Offer, reach: int = 24) -> str:
    start, end = max(0, offer.place.start - reach), offer.place.end + reach
    return f"{'…' if start else ''}{words[start:end]}{'…' if end < len(words) else ''}"


def _put(bench: Bench, offered: tuple[tuple[Offer, str], ...], tried: Tried) -> tuple[Form, ...]:
    """The same change at the places where the words stand now, for a text that changed while somebody typed."""
    text = bench.sight.text
    if text is None or not offered:
        return ()
    sent = {name: values[-1] for name, values in tried.fields.items() if values}
    forms: list[Form] = []
    for offer, new in offered:
        words = text.paragraphs[offer.target].words[text.working]
        forms += Bench(bench.sight).form(
            "propose", about=f"put-{offer.place.start}", title=say("do.put-on", words=_around(words, offer)), target=offer.target, base=offer.base,
            start=offer.place.start, end=offer.place.end, old=offer.place.old, new=new, reason=sent.get("reason", ""), how=sent.get("how", ""),
        )  # fmt: skip
    return tuple(forms)


def _words(value: str, language: str, name: str = "words") -> Input:
    return Input(name=name, label=say("do.words", language=language_called(language)), kind="words", value=value, lang=language)


def how(sight: Sight) -> Input:
    """What is to become of a proposal: before all, prepared, or the chair's compromise."""
    ways = [("table", say("do.how-table")), ("keep", say("do.how-keep")), *([("chair", say("do.how-chair"))] if sight.is_chair else [])]
    return choice("how", say("do.how"), ways, "table")


def words_in(languages: tuple[str, ...], said: Mapping[str, str] | None = None, *, needed: tuple[str, ...] = ()) -> tuple[Input, ...]:
    """Words in each of several languages."""
    given = said or {}
    return tuple(
        Input(name=f"words-{one}", label=say("do.words", language=language_called(one)), kind="words", value=given.get(one, ""), lang=one, needed=one in needed)
        for one in languages
    )  # fmt: skip


def insertion(sight: Sight, bench: Bench, number: str) -> tuple[Form, ...]:
    """A new paragraph after one of a number; at the top where that is empty."""
    title = say("do.insert-after", number=number) if number else say("do.insert-top")
    return bench.form("insert", *words_in(sight.languages, needed=sight.languages[:1]), reason(), how(sight), about=number, title=title, after=number)


def _forms(number: str, sight: Sight, text: Text, bench: Bench) -> Iterator[Form]:
    one = text.paragraphs.get(number)
    if one is None or one.struck:
        return
    if not one.agreed:
        yield from bench.form("propose", _words(one.words[text.working], text.working), reason(), how(sight), about=number, title=say("do.propose"), target=number, base=one.revision)
    yield from insertion(sight, bench, number)
    if not one.agreed:
        yield from bench.form("strike", reason(), how(sight), about=number, title=say("do.strike"), target=number, base=one.revision)
        places = [("", say("do.top")), *((each, say("do.after", number=each)) for each in text.order if each != number)]
        yield from bench.form("move", choice("after", say("do.where"), places), reason(), how(sight), about=number, title=say("do.move"), target=number)
    yield from _positions(number, sight, text, bench)
    yield from _of_chair(number, sight, text, bench)
    yield from bench.form("note", Input(name="words", label=say("do.note"), kind="words"), about=number, on=number)


def _positions(number: str, sight: Sight, text: Text, bench: Bench) -> Iterator[Form]:
    party = sight.seat.party
    if any(each.party == party for each in text.reservations.get(number, ())):
        yield from bench.form("lift", about=number, on=number)
    else:
        yield from bench.form("reserve", reason(), about=number, on=number)
    if party in text.referendum.get(number, ()):
        yield from bench.form("confirm", about=number, paragraph=number)
    else:
        yield from bench.form("referendum", about=number, paragraph=number)


def _of_chair(number: str, sight: Sight, text: Text, bench: Bench) -> Iterator[Form]:
    one = text.paragraphs[number]
    if one.agreed:
        yield from bench.form("reopen", reason(), about=number, paragraph=number)
    else:
        yield from bench.form("agree", about=number, paragraph=number, revision=one.revision)
    others = tuple(language for language in sight.languages[1:] if not one.agreed or language in one.behind)
    if others:
        yield from bench.form("align", *words_in(others, one.words), about=number, paragraph=number)
    yield from bench.form("ask", Input(name="question", label=say("do.question"), kind="words"), about=number, on=number)
