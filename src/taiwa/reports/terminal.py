"""Answers as plain text for a terminal. Words of documents stay as printed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..record.answers import CITED, Check, Commitment, FollowUp, Listed, Position
from ..record.search import Found, Hit, Variant
from .due import counted_from, grouped, rows_of
from .signs import doubt_told
from .wording import Wording


def positions_text(rows: Sequence[Position], wording: Wording) -> str:
    """Who holds what since when, by issue and party, each line with its place and the words."""
    if not rows:
        return wording.say("terminal.no-positions") + "\n"
    return "\n".join(
        "\n".join((wording.issue(issue), *_parties(of_issue, wording))) + "\n"
        for issue, of_issue in groupby(rows, key=lambda row: row.issue)
    )


def _parties(rows: Iterable[Position], wording: Wording) -> Iterator[str]:
    for party, of_party in groupby(rows, key=lambda row: row.party):
        yield f"  {wording.party(party)}"
        for row in of_party:
            yield from _position(row, wording)


def _position(row: Position, wording: Wording) -> Iterator[str]:
    change = f" ({wording.term('change', row.change)})" if row.change else ""
    yield f"    {wording.date(row.place.date)}  {wording.stance(row)}{change}  [{wording.cite(row.place)}]"
    yield f"      {wording.quote(row.place.words) if row.place.words else wording.say('terminal.silent')}"
    if row.before and row.change != "kept":
        was = wording.say("terminal.was", date=wording.date(row.before.date), cite=wording.cite(row.before), words=wording.quote(row.before.words))
        yield f"      {was}"


def commitments_text(rows: Sequence[Commitment], wording: Wording) -> str:
    """Every promise with its figure and deadline, and what later documents say of it: what is due first, each group with its count."""
    if not rows:
        return wording.say("terminal.no-commitments") + "\n"
    groups = grouped(rows)
    if len(groups) == 1:
        return promises_text([*rows_of(groups)], wording)
    day = wording.date(counted_from(rows) or None)
    counts = [wording.say(f"terminal.group-{group}", count=len(own), date=day) for group, own in groups]
    texts = ("\n".join((f"== {count}\n", *("\n".join(_commitment(row, wording)) + "\n" for row in own))) for count, (_, own) in zip(counts, groups, strict=True))
    return "\n".join((" · ".join(counts) + "\n", *texts))


def promises_text(rows: Sequence[Commitment], wording: Wording) -> str:
    """Promises as they come, without groups."""
    return "\n".join("\n".join(_commitment(row, wording)) + "\n" for row in rows)


def overdue_text(rows: Sequence[Commitment], wording: Wording) -> str:
    """Promises whose deadline has passed, each with the day up to which what is held was looked through, and what a person should judge."""
    if not rows:
        return wording.say("terminal.no-overdue") + "\n"
    return "\n".join("\n".join((*_commitment(row, wording), f"    {wording.overdue(row)}")) + "\n" for row in rows)


def _commitment(row: Commitment, wording: Wording) -> Iterator[str]:
    due = wording.say("terminal.due", date=wording.deadline(row.deadline)) if row.deadline else ""
    made = wording.say("terminal.made", date=wording.date(row.made))
    status = wording.term("status", row.status)
    facts = (made, wording.figure(row.quantity), wording.figure(row.money), due, status, row.id.rpartition(":")[2])
    yield f"{wording.parties(row.owners) or wording.say('general.unknown')}: {' '.join(row.action.split())}"
    yield "    " + " · ".join(fact for fact in facts if fact)
    if terms := wording.terms_of(row):
        yield f"    {terms}"
    if row.origin == CITED:
        yield f"    {wording.say('origin.cited')}"
    if row.met:
        yield f"    {wording.say('terminal.met', date=wording.date(row.met))}"
    yield f"    [{wording.cite(row.place)}] {wording.quote(row.place.words)}"
    for follow_up in row.follow_ups:
        yield f"    → {_follow_up(follow_up, wording)}"


def _follow_up(one: FollowUp, wording: Wording) -> str:
    doubt = "" if one.sure else f" ({wording.say('terminal.sign-unsure')})"
    place = one.place
    return (
        f"{wording.date(place.date)}  {wording.effect(one)}{doubt}  [{wording.cite(place)}]"
        f" {wording.quote(place.words)}"
    )


def list_text(rows: Sequence[Listed], wording: Wording) -> str:
    """The texts of the record, each with its other files below it, and how much was read in all."""
    if not rows:
        return wording.say("terminal.no-documents") + "\n"
    texts = [row for row in rows if row.speaks_in_language]
    total = wording.say(
        "terminal.documents", documents=len(texts), acts=sum(row.acts for row in texts),
        problems=sum(row.problems for row in texts),
    )  # fmt: skip
    return "".join(f"{line}\n" for line in (*(_listed(row, wording) for row in rows), "", total))


def _listed(row: Listed, wording: Wording) -> str:
    """A text with its facts in lines; of another file of the same text only its name."""
    if not row.speaks_in_language:
        return f"            {wording.say('terminal.another-file', file=row.file, document=row.document)}"
    what = row.title or wording.term("kind", row.kind)
    counts = wording.say("terminal.documents", documents=1, acts=row.acts, problems=row.problems)
    return (
        f"{wording.date(row.date):<12}{row.document}\n            {what}\n"
        f"            {row.file} · {row.language} · {wording.parties(row.parties)} · {counts.split(', ', 1)[-1]}"
    )


def search_text(found: Found, wording: Wording) -> str:
    """First and last use of a wording, its latest agreed form, its printed forms, and the passages, newest first."""
    if not found.hits:
        return wording.say("terminal.no-hits", query=found.query) + "\n"
    lines = [*_used(found, wording), *(line for hit in found.hits for line in hit_lines(hit, wording))]
    if found.total > len(found.hits):
        lines.append(wording.say("terminal.not-shown", count=_count(found.total - len(found.hits), found, wording)))
    return "\n".join(lines) + "\n"


def _used(found: Found, wording: Wording) -> Iterator[str]:
    first, last = wording.date(found.first_use), wording.date(found.last_use)
    yield wording.say("terminal.used", query=found.query, count=_count(found.total, found, wording), first=first, last=last)
    if found.agreed and not any(hit.latest for hit in found.hits[:_AT_SIGHT]):
        place = found.agreed.place
        words = wording.quote(place.words)
        yield f"★ {wording.say('terminal.latest-at', date=wording.date(place.date), cite=wording.cite(place), words=words)}"
    if len(found.variants) > 1 or any(row.via for row in found.variants):
        forms = [_variant(row, wording) for row in found.variants[:_MOST_FORMS]]
        left = found.variants[_MOST_FORMS:]
        more = [wording.say("terminal.more", count=len(left))] if left else []
        yield "  " + wording.say("terminal.forms", forms="; ".join((*forms, *more)))


_AT_SIGHT, _MOST_FORMS = 5, 8


def _count(count: int, found: Found, wording: Wording) -> str:
    return wording.say("terminal.at-least", count=count) if found.more else str(count)


def _variant(row: Variant, wording: Wording) -> str:
    first, last = wording.date(row.first_use), wording.date(row.last_use)
    words = wording.say("terminal.like", words=row.words) if row.via else row.words
    return wording.say("terminal.form" if first == last else "terminal.form-many", words=words, count=row.count, first=first, last=last)


def hit_lines(hit: Hit, wording: Wording) -> Iterator[str]:
    """A passage that a search found: when, who, how, where, and the words below."""
    act = f"  {wording.act(hit.act, len(hit.parties), withheld=hit.withheld)}{_strength(hit, wording)}" if hit.act else ""
    passing = f" {wording.say('terminal.background')}" if hit.background else ""
    latest = f"  ★ {wording.say('terminal.latest')}" if hit.latest else ""
    denied = f"  {wording.say('terminal.later-denied', date=wording.date(hit.denied.date), cite=wording.cite(hit.denied))}" if hit.denied else ""
    like = f"  {wording.say('terminal.like', words=' '.join(hit.via.split()))}" if hit.via else ""
    yield f"  {wording.date(hit.place.date)}  {_who(hit, wording)}{act}{passing}  [{wording.cite(hit.place)}]{latest}{denied}{like}"
    yield f"    {wording.quote(hit.place.words)}"


def _strength(hit: Hit, wording: Wording) -> str:
    """How firmly the act binds and how strongly it is meant, where either is more than plain."""
    force = f" [{wording.term('force', hit.force.name.lower())}]" if hit.force else ""
    degree = hit.degree.name.lower() if hit.degree is not None else "plain"
    return f"{force}{'' if degree == 'plain' else wording.term('degree', degree).format(act='')}"


def _who(hit: Hit, wording: Wording) -> str:
    """Who says it; where no act was read, only whose document it is."""
    if hit.act:
        return wording.parties(hit.parties) or wording.say("general.unknown")
    return wording.say("terminal.document-of", parties=wording.parties(hit.document_of) or wording.say("general.unknown"))


def review_text(rows: Sequence[Check], wording: Wording) -> str:
    """What a person should check, newest first."""
    if not rows:
        return wording.say("terminal.no-checks") + "\n"
    return "".join(f"{line}\n" for row in rows for line in _check(row, wording))


def _check(row: Check, wording: Wording) -> Iterator[str]:
    place = row.place
    yield f"{row.id}  {wording.date(place.date)}  {wording.term('check', row.kind)}  [{wording.cite(place)}]"
    yield f"    {doubt_told(row.why, wording)}"
    if place.words:
        yield f"    {wording.quote(place.words)}"
