"""Two rounds side by side, and one issue through all of them, as plain text. Words of documents stay as printed."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ..acts.models import Act, Force
from ..acts.scale import BINDING, Strength
from ..record.answers import Place, Reason
from ..record.comparing.models import Change, Comparison, Doing, Entry, Run
from ..record.comparing.series import Round, Said
from ..record.stances import is_withdrawal, is_withheld
from ..record.works import Work
from .wording import Wording

Marker = Callable[[Run], str]


def in_brackets(run: Run) -> str:
    """Words that went out and came in, where there is no colour: [-old-]{+new+}."""
    match run.kind:
        case "out":
            return f"[-{run.words}-]"
        case "in":
            return f"{{+{run.words}+}}"
        case "same":
            return run.words


def compare_text(comparison: Comparison, wording: Wording, mark: Marker = in_brackets) -> str:
    """What changed first, then what is only suggested, then what no match was found for; each with its words and places."""
    told = Told(wording, mark)
    head = wording.say("compare.head", before=_title(comparison.before, wording), after=_title(comparison.after, wording))
    lines = [head]
    if not comparison.by_words:
        one, other = comparison.languages
        lines.append(wording.say("compare.languages", before=one, after=other))
    if not comparison.entries:
        lines.append(wording.say("compare.none"))
    for section, entries in sections(comparison.entries):
        counts = told.counts(entries) if section == "sure" else str(len(entries))
        lines += ["", f"{wording.say(f'compare.{section}')} ({counts})"]
        lines += [line for entry in entries for line in told.entry(entry)]
    return "\n".join(lines) + "\n"


def sections(entries: Sequence[Entry]) -> Iterator[tuple[str, Sequence[Entry]]]:
    """What is sure, what is only suggested (the likeliest first), and what no match was found for; those of which there are any."""
    found = {
        "sure": [entry for entry in entries if entry.sure],
        "suggested": sorted((entry for entry in entries if not entry.sure and entry.before and entry.after), key=_lightest),
        "unmatched": [entry for entry in entries if not entry.sure and not (entry.before and entry.after)],
    }
    return ((name, rows) for name, rows in found.items() if rows)


def claimed(entry: Entry) -> tuple[Change, ...]:
    """The changes that may be told: of one side alone only what is sure."""
    return entry.changes if entry.sure or (entry.before and entry.after) else ()


def _lightest(entry: Entry) -> int:
    return -sum(reason.weight for reason in entry.why)


def _title(place: Place, wording: Wording) -> str:
    return f"{wording.date(place.date)} {place.file}"


class Told:
    """Tells entries in one language."""

    def __init__(self, wording: Wording, mark: Marker = in_brackets) -> None:
        """Tells in the words of `wording`; `mark` shows words that went out and came in."""
        self._wording, self._mark = wording, mark

    def counts(self, entries: Sequence[Entry]) -> str:
        """How many entries have each change, in the order of the closed list."""
        words = self._wording
        changes = [change for entry in entries for change in entry.changes]
        return ", ".join(f"{changes.count(change)} {words.say(f'compare.{change}')}" for change in dict.fromkeys(sorted(changes)))

    def entry(self, entry: Entry) -> Iterator[str]:
        """The changes with the matter and who speaks, then the printed words of both sides and what differs in them."""
        words = self._wording
        changes = ", ".join(words.say(f"compare.{change}") for change in claimed(entry))
        matter = words.issue(entry.issue) if entry.issue else ""
        head = " — ".join(filter(None, (matter, words.parties(entry.parties))))
        yield f"  {f'[{changes}] ' if changes else ''}{head}".rstrip() or "  –"
        yield from (f"    {line}" for line in (*self._sides(entry), *self.details(entry), *self.reasons(entry)))

    def details(self, entry: Entry) -> Iterator[str]:
        """Figures, force, acts and parties that changed, a line for each."""
        say = self._wording.say
        for figure in entry.figures:
            yield say("compare.figure", before=figure.before or "–", after=figure.after or "–")
        for strength in entry.strength:
            yield say("compare.strength", before=self._strength(strength.before), after=self._strength(strength.after))
        if entry.acts:
            yield say("compare.acts", before=self._doings(entry.acts.before), after=self._doings(entry.acts.after))
        for key, parties in (("joined", entry.joined), ("left", entry.left), ("apart", entry.apart)):
            if parties:
                yield say(f"compare.{key}", parties=self._wording.parties(parties))

    def reasons(self, entry: Entry) -> Iterator[str]:
        """Why it is suggested, each sign with its weight; of what is sure, what the text itself tells of it."""
        told = [reason for reason in entry.why if not reason.weight]
        if entry.sure and told:
            yield self._wording.say("compare.told", why="; ".join(map(self._reason, told)))
        if not entry.sure and entry.why:
            yield self._wording.say("compare.why", why="; ".join(map(self._reason, entry.why)))

    def _sides(self, entry: Entry) -> Iterator[str]:
        say = self._wording.say
        if entry.marks:
            places = " → ".join(", ".join(place.pinpoint for place in side) for side in (entry.before, entry.after))
            yield say("compare.marks", words=f"[{places}] {''.join(map(self._mark, entry.marks))}")
        elif entry.changes == ("kept",):
            yield self._printed("after", entry.after[0], f"{entry.before[0].pinpoint} → {entry.after[0].pinpoint}")
        else:
            yield from (self._printed("before", place, place.pinpoint) for place in entry.before)
            yield from (self._printed("after", place, place.pinpoint) for place in entry.after)

    def _printed(self, side: str, place: Place, pinpoint: str) -> str:
        return self._wording.say(f"compare.{side}", place=pinpoint, words=self._wording.quote(place.words))

    def _doings(self, doings: Sequence[Doing]) -> str:
        words = self._wording
        each = (words.term("act", "against" if one.against else one.act.value) for one in doings)
        return words.say("general.list").join(dict.fromkeys(each))

    def _strength(self, one: Strength) -> str:
        words = self._wording
        if one.ladder == BINDING:
            step = words.term("force", Force(one.step).name.lower())
        elif one.ladder in ("censure", "demand"):
            step = words.say(f"ladder.{one.ladder}{one.step}")
        else:
            step = words.term("act", one.ladder)
        return words.say(f"degree.{one.degree.name.lower()}", act=step)

    def _reason(self, reason: Reason) -> str:
        words = self._wording
        detail = words.issue(reason.detail) if reason.sign.startswith(("same issue", "no term")) else self._detail(reason)
        sign = words.term("sign", reason.sign)
        if not reason.weight:
            return words.say("compare.sign", sign=sign, detail=words.quote(detail))
        return words.say("compare.signs", sign=sign, detail=detail, weight=f"{reason.weight:+d}").replace("  ", " ")

    def _detail(self, reason: Reason) -> str:
        """What was compared: the act, or the place in the text, by their names."""
        if reason.sign == "same act":
            return ", ".join(self._wording.term("act", act) for act in reason.detail.split(", "))
        return self._wording.turned(reason.detail, "sign-part")


def series_text(rounds: Sequence[Round], issue: str, wording: Wording, mark: Marker = in_brackets) -> str:
    """Each series in time order: who says what in each document, who is silent, and what changed since the one before."""
    if not rounds:
        return wording.say("series.none") + "\n"
    told = Told(wording, mark)
    lines = [wording.issue(issue)]
    for series, of_series in groupby(rounds, key=lambda row: row.series):
        rows = list(of_series)
        lines += ["", series_told(series, wording, first=rows[0].work)]
        for row in rows:
            lines += [f"  {line}" for line in _round(row, told, wording)]
    return "\n".join(lines) + "\n"


def series_told(series: Sequence[str], wording: Wording, first: Work) -> str:
    """A series by its body, else by its parties; `first` is one of its documents."""
    if first.series == series:
        return wording.body(*first.series)
    return wording.parties(series)


def _round(row: Round, told: Told, wording: Wording) -> Iterator[str]:
    document = row.work.document
    title = document.meta.title or wording.term("kind", document.meta.kind)
    yield wording.say("series.line", date=wording.date(document.date), title=title, file=document.file)
    yield from (f"  {_said(said, wording)}" for said in row.said)
    for stance in ("silent", "mentioned-unread"):
        parties = [position.party for position in row.positions if position.stance == stance]
        if parties:
            yield f"  {wording.say(f'series.{stance}', parties=wording.parties(parties))}"
    if not row.said and not row.positions:
        yield f"  {wording.say('series.nothing')}"
    if row.before and row.entries:
        yield f"  {wording.say('series.since', date=wording.date(row.before.document.date))}"
        for entry in row.entries:
            doubt = "" if entry.sure else f" ({wording.say('terminal.sign-unsure')})"
            head, *rest = told.entry(entry)
            yield from (f"  {line}" for line in (head + doubt, *rest))


def _said(said: Said, wording: Wording) -> str:
    place, words = said.place.pinpoint, wording.quote(said.place.words)
    if said.act is None:
        return wording.say("series.unread", place=place, words=words)
    who = f"{wording.parties(said.act.holders) or wording.say('general.unknown')}: "
    return wording.say("series.said", who=who, act=act_told(said.act, wording), place=place, words=words)


def act_told(act: Act, wording: Wording) -> str:
    """What is done with an act, how strongly and how firmly: condemns; intends (in part); does not support."""
    if is_withheld(act) or is_withdrawal(act):
        return wording.term("stance-many" if len(act.holders) > 1 else "stance", "withheld" if is_withheld(act) else "withdrawn")
    graded = wording.say(f"degree.{act.degree.name.lower()}", act=wording.act(act.act, len(act.holders) or 2))
    return graded if act.force is Force.NONE else f"{graded} ({wording.term('force', act.force.name.lower())})"
