"""From an anchor to the thing it means in a document, and back; by the words alone, never by likeness."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ...acts.models import Act, Undertaking
from ...mentions.models import Mention
from ...values import Span
from ..document import Document
from .models import Anchor

Thing = TypeVar("Thing")


def folded(words: str) -> str:
    """`words` with every run of white space one space: a line that breaks elsewhere is the same line."""
    return " ".join(words.split())


def of_act(work: str, document: Document, act: Act) -> Anchor:
    """Where `act` of `document` is printed."""
    return next(anchor for anchor, one in acts_of(work, document) if one is act)


def of_promise(work: str, document: Document, promise: Undertaking) -> Anchor:
    """Where `promise` of `document` is printed."""
    return next(anchor for anchor, one in promises_of(work, document) if one is promise)


def of_name(work: str, document: Document, mention: Mention) -> Anchor:
    """The printed form of a name, a date or a sum, wherever in `document` it stands."""
    return Anchor(work=work, digest=document.source.digest, quote=folded(mention.span.of(document.text)))


def of_words(work: str, document: Document, eid: str, words: str) -> Anchor:
    """Words of a part that are no act and no promise."""
    return Anchor(work=work, digest=document.source.digest, eid=eid, quote=folded(words))


def of_file(work: str, document: Document) -> Anchor:
    """A file as a whole."""
    return Anchor(work=work, digest=document.source.digest)


def act_at(document: Document, anchor: Anchor) -> Act | None:
    """The act that `anchor` means; None where its words are no longer read so."""
    return _found(anchor, acts_of(anchor.work, document))


def promise_at(document: Document, anchor: Anchor) -> Undertaking | None:
    """The promise that `anchor` means; None where its words are no longer read so."""
    return _found(anchor, promises_of(anchor.work, document))


def names_at(document: Document, anchor: Anchor) -> Iterator[Mention]:
    """Every mention of the printed form that `anchor` quotes, in the whole document or in its part."""
    for mention in document.mentions:
        if anchor.eid in ("", mention.eid) and folded(mention.span.of(document.text)) == anchor.quote:
            yield mention


def words_at(document: Document, anchor: Anchor) -> Span | None:
    """Where the quoted words stand in the part that `anchor` names; None where they do not."""
    part = document.by_eid.get(anchor.eid)
    if part is None or part.body is None or not anchor.quote:
        return None
    words = anchor.quote.replace(" ", "")
    letters = [at for at in range(part.body.start, part.body.end) if not document.text[at].isspace()]
    body = "".join(document.text[at] for at in letters)
    at = -1
    for _ in range(anchor.occurrence):
        at = body.find(words, at + 1)
        if at < 0:
            return None
    return Span(letters[at], letters[at + len(words) - 1] + 1)


def acts_of(work: str, document: Document) -> Iterator[tuple[Anchor, Act]]:
    """Every act of a document with where it is printed."""
    return _anchored(work, document, document.acts, lambda act: (act.eid, act.predicate, act.clause))


def promises_of(work: str, document: Document) -> Iterator[tuple[Anchor, Undertaking]]:
    """Every promise of a document with where it is printed."""
    return _anchored(work, document, document.undertakings, lambda one: (one.eid, one.action, one.clause))


def _anchored(
    work: str, document: Document, things: Iterable[Thing], printed: Callable[[Thing], tuple[str, Span, Span]]
) -> Iterator[tuple[Anchor, Thing]]:
    seen: Counter[tuple[str, str]] = Counter()
    for thing in things:
        eid, words, clause = printed(thing)
        quote = folded(words.of(document.text))
        seen[eid, quote] += 1
        context = folded(clause.of(document.text))
        yield Anchor(
            work=work, digest=document.source.digest, eid=eid, quote=quote, context=context, occurrence=seen[eid, quote]
        ), thing


def _found(anchor: Anchor, things: Iterable[tuple[Anchor, Thing]]) -> Thing | None:
    """The thing with this quote, in this part and clause.

    A quote is often a single verb, so its clause must be the same, or cut shorter or longer than it was. Where several
    are left, it is the one that was counted; where the part is numbered otherwise now, the only one there is.
    """
    quoted = [(at, thing) for at, thing in things if at.quote == anchor.quote]
    near = [(at, thing) for at, thing in quoted if at.eid == anchor.eid and _overlap(at.context, anchor.context)]
    near = near or [(at, thing) for at, thing in quoted if at.context == anchor.context]
    if len(near) > 1:
        near = [(at, thing) for at, thing in near if (at.eid, at.occurrence) == (anchor.eid, anchor.occurrence)]
    return near[0][1] if near else None


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
