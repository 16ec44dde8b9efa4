"""Links as plain text for a terminal: what documents cite, instruments, chairs, aims. Words of documents stay as printed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..record.links.models import AimList, AimMove, Announced, Instrument, Reference, Stage, Target, Turn
from ..record.works import Work
from ..registry.models import Contradiction
from .wording import Wording

_SHOWN = 160


def links_text(work: Work, references: Sequence[Reference], citing: Sequence[Reference], wording: Wording) -> str:
    """What a document refers to, place by place, and who refers to it."""
    lines = [f"{work.document.meta.title or work.id}  [{work.document.file}]"]
    lines += [line for one in references for line in _reference(one, wording)] or [f"  {wording.say('links.none')}"]
    lines.append(wording.say("links.cited-by"))
    lines += [
        f"  {wording.date(one.place.date)}  [{wording.cite(one.place)}] {wording.quote(one.place.words)}{_doubt(one, wording)}"
        for one in citing
    ]
    if not citing:
        lines.append(f"  {wording.say('links.none')}")
    return "\n".join(lines) + "\n"


def _reference(one: Reference, wording: Wording) -> Iterator[str]:
    held = ", ".join(_target(each, wording) for each in one.held)
    if one.own:
        meant = wording.say("links.own", held=held) if one.kind == "part" else wording.say("links.itself")
    else:
        meant = wording.say("links.held", held=held) if held else wording.say(f"links.not-held-{one.kind}")
    day = f"  {wording.date(one.when)}" if one.when else ""
    yield f"  {one.place.pinpoint}  {wording.quote(one.place.words)} → {wording.thing(one.means, one.dialogue)}{day}"
    yield f"    {meant}{_doubt(one, wording)}"


def _doubt(one: Reference, wording: Wording) -> str:
    return "" if one.sure else f" ({wording.say('links.unsure')})"


def _target(one: Target, _wording: Wording) -> str:
    return f"{one.file} {one.pinpoint}" if one.pinpoint else one.file


def instruments_text(rows: Sequence[Instrument], wording: Wording) -> str:
    """Each instrument with its life, the registry's facts beside."""
    if not rows:
        return wording.say("links.none") + "\n"
    return "\n".join("\n".join(_instrument(row, wording)) + "\n" for row in rows)


def _instrument(row: Instrument, wording: Wording) -> Iterator[str]:
    name = wording.thing(row.id)
    parties = wording.parties(row.parties)
    yield f"{name}  ({row.id})" if name != row.id else row.id
    if row.called:
        yield "    " + wording.say("links.called", names=wording.say("general.list").join(row.called))
    if parties:
        yield f"    {parties}"
    if row.held:
        yield "    " + wording.say("links.held", held=", ".join(_target(one, wording) for one in row.held))
    for stage in row.stages:
        yield from _stage(stage, wording)
    if not row.stages:
        yield "    " + wording.say("links.no-life", count=len(row.places), place=wording.cite(row.places[0]))
    for fact in row.facts:
        who = f" ({wording.party(fact.party)})" if fact.party else ""
        yield "    " + wording.say(
            "links.registry", stage=wording.term("stage", fact.stage) + who, date=wording.date(fact.date)
        )
    if row.facts and row.sources:
        yield "        " + " · ".join(row.sources)
    yield from _contradictions(row.contradictions, wording)


def _stage(one: Stage, wording: Wording) -> Iterator[str]:
    """The day that the words give, or the day of the document; what is asked for is marked."""
    day = wording.date(one.date) if one.date else wording.say("links.told-on", date=wording.date(one.place.date))
    mood = wording.say("links.asked") if one.asked else ""
    doubt = wording.say("links.unsure") if not one.sure else ""
    marks = ", ".join(filter(None, (mood, doubt)))
    yield f"    {day}  {wording.term('stage', one.stage)}{f' ({marks})' if marks else ''}  [{wording.cite(one.place)}]"
    yield f"        {wording.quote(_short(one.place.words))}"
    yield from (f"        ! {wording.why(each)}" for each in one.disagrees)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def _contradictions(rows: Iterable[Contradiction], wording: Wording) -> Iterator[str]:
    for one in rows:
        yield f"    ! {wording.say('links.contradiction', topic=one.topic)}"
        yield from (f"        {claim.value} — {claim.source}" for claim in one.claims)


def chairs_text(rows: Sequence[Turn], announced: Sequence[Announced], wording: Wording) -> str:
    """Each turn in the chair: announced, told, observed; and the meetings that were announced."""
    lines: list[str] = []
    for dialogue, turns in groupby(rows, key=lambda row: row.dialogue):
        lines.append(wording.dialogue(dialogue))
        lines += [line for turn in turns for line in _turn(turn, wording)]
    if announced:
        lines += ["", wording.say("links.announced-meetings")]
        lines += [line for one in announced for line in _announced(one, wording)]
    return "\n".join(lines or [wording.say("links.none")]) + "\n"


def _turn(row: Turn, wording: Wording) -> Iterator[str]:
    term = row.registered
    stated = wording.say("links.stated", date=wording.date(term.stated)) if term and term.stated else ""
    observed = wording.say("links.observed", date=wording.date(term.observed)) if term and term.observed else ""
    yield f"  {wording.party(row.party)}  " + " · ".join(
        filter(None, (stated, observed)) if term else (wording.say("links.no-turn"),)
    )
    for one in row.told:
        time = f" {wording.date(one.term)}" if one.term else ""
        doubt = f" ({wording.say('links.unsure')})" if not one.sure else ""
        yield f"    {wording.term('told', one.told)}{time}{doubt}  [{wording.cite(one.place)}] {wording.quote(_short(one.place.words))}"
    yield from (f"    ! {wording.why(each)}" for each in row.disagrees)
    yield from _contradictions(row.contradictions, wording)


def _announced(one: Announced, wording: Wording) -> Iterator[str]:
    body = wording.body(one.dialogue, one.body)
    yield f"  {wording.say('links.meeting', body=body, number=one.ordinal)}  " + announced_line(one, wording)
    yield f"    {wording.quote(_short(one.place.words))}"


def announced_line(one: Announced, wording: Wording) -> str:
    """What was announced of a meeting, and what became of it, with the place."""
    return f"{announced_told(one, wording)}  [{wording.cite(one.place)}]"


def announced_told(one: Announced, wording: Wording) -> str:
    """What was announced of a meeting, and what became of it; of a place that tells that it met, that alone."""
    if one.has_met:
        return wording.say("links.met", date=wording.date(one.date))
    said = wording.say("links.said", date=wording.date(one.said)) if one.said else wording.say("links.said-undated")
    host = wording.say("links.host", party=wording.party(one.host)) if one.host else ""
    met = (
        wording.say("links.met", date=wording.date(one.date)) if one.status == "held" else wording.say("links.not-met")
    )
    return " · ".join(filter(None, (said, host, met)))


def aims_text(lists: Sequence[AimList], moves: Sequence[AimMove], wording: Wording) -> str:
    """Each list of aims with its items, and below it how they changed since the one before."""
    if not lists:
        return wording.say("links.none") + "\n"
    lines = [line for one in lists for line in _list(one, wording)]
    said = (one for one in moves if one.change not in ("first", "not-restated"))
    changes = [line for one in said for line in _move(one, wording)]
    silent = dict.fromkeys((one.kind, one.series, one.work) for one in moves if one.change == "not-restated")
    changes += [
        f"  {wording.term('aims', kind)}: {wording.term('move', 'not-restated')}  ({work})" for kind, _, work in silent
    ]
    return "\n".join([*lines, wording.say("links.changes"), *(changes or [f"  {wording.say('links.none')}"])]) + "\n"


def _list(one: AimList, wording: Wording) -> Iterator[str]:
    marks = [wording.say("links.added")] if one.added else []
    marks += [wording.say("links.unsure")] if not one.sure else []
    yield f"{wording.date(one.place.date)}  {wording.term('aims', one.kind)}{f' ({chr(44).join(marks)})' if marks else ''}  [{wording.cite(one.place)}]"
    for item in one.items:
        yield f"  {item.order}. {wording.quote(item.words)}" + (f"  = {item.registered}" if item.registered else "")
        if item.like:
            yield "       " + wording.say("links.like", names=", ".join(item.like))


def _move(one: AimMove, wording: Wording) -> Iterator[str]:
    words = " → ".join(
        f"{wording.quote(item.words)} [{wording.cite(item.place)}]" for item in (one.before, one.after) if item
    )
    doubt = f" ({wording.say('links.unsure')})" if not one.sure else ""
    yield f"  {wording.term('aim', one.kind)}: {wording.term('move', one.change)}{doubt}  {words}  ({one.work})"
    yield from _contradictions(one.contradictions, wording)
