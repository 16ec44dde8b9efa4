"""A round as a viewer sees it: where it stands, its text with brackets, the four-column table, what was adopted and reported."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from ..rounds import View
from ..rounds.events.text import Provenance
from ..rounds.moments import whole_day
from ..rounds.refusal import catalogue
from ..rounds.text.columns import Asked, Row, move_told
from ..rounds.view import Line
from .round_blocks import Block, Heading, Para, Table


class Shown:
    """Blocks of a round in one language of messages. Words of the text stay as they are."""

    def __init__(self, seen: View, language: str, text_language: str, *, brackets: bool) -> None:
        """What a viewer sees, and in which language of the text; `brackets` where that is the language of the negotiation."""
        self._seen, self._text, self._brackets = seen, text_language, brackets and seen.adoption is None
        words = catalogue(language)
        self._words, self._terms, self._ours, self._and = words["shown"], words["terms"], words["said"], words["terms"]["and"]
        self._language = language

    def all(self, *, table: bool = False) -> Iterator[Block]:
        """Everything; the four-column table in the place of the text where it is asked for."""
        seen = self._seen
        yield Heading(1, seen.title or self._words["nothing"])
        yield Para("\n".join(self._facts()))
        if seen.lines:
            yield Heading(2, self._words["text"])
            yield from self.table() if table else self.text()
        yield from self._around()

    def text(self) -> Iterator[Block]:
        """Paragraph by paragraph: with its brackets while it is negotiated, as adopted afterwards."""
        for line in self._seen.lines:
            lost = "".join(f"\n    {self._asked(one)}" for one in line.lost)
            yield Para(f"{self._seen.called(line.number)}. {self._said(line)}{self._condition(line)}{lost}")
        for name, words in self._seen.annexes:
            yield Heading(3, name)
            yield Para(words.get(self._text, ""))

    def table(self) -> Iterator[Block]:
        """Agreed language, the text, the proposals of delegations, the chair's compromise."""
        heads = [self._words[name] for name in ("number", "agreed-language", "on-the-table", "proposals", "compromise")]
        if self._seen.table:
            yield Table(heads, [self._row(row) for row in self._seen.table])

    def _facts(self) -> Iterator[str]:
        seen = self._seen
        if seen.stage:
            yield f"{self._words['stage']}: {self._terms[seen.stage]}"
            yield f"{self._words['chair']}: {seen.chair}"
        if seen.dates or seen.place:
            yield f"{self._words['dates']}: {self._and.join(filter(None, (seen.dates, seen.place)))}"
        for one in seen.delegations:
            yield f"{self._words['delegation']}: {one.party} ({self._and.join(f'{each.name}: {self._ours[each.role]}' for each in one.people)})"
        for observer in seen.observers:
            yield f"{self._words['observer']}: {observer.party} ({self._and.join(observer.people)})"
        for number, item in enumerate(seen.agenda, 1):
            yield f"{self._words['agenda']} {number}: {item}"
        for party, paper in seen.papers:
            yield f"{self._words['paper']}: {paper.title} ({party})"
        if seen.lines and not seen.adoption and any(line.condition for line in seen.lines):
            yield f"{self._words['paragraphs']}: {self._counts()}"
        for language in dict.fromkeys(language for line in seen.lines for language in line.behind):
            numbers = [line.number for line in seen.lines if language in line.behind]
            yield f"{self._words['languages']}: {self._words['behind'].format(languages=language)} · {len(numbers)} ({self._and.join(numbers)})"
        yield from self._broken()

    def _broken(self) -> Iterator[str]:
        """Who broke a silence that was not taken up again."""
        seen = self._seen
        if seen.silence and seen.silence.state == "broken" and not seen.adoption:
            yield from (self._words["broken-by"].format(party=one.party, reason=one.reason) for one in seen.objections)

    def _counts(self) -> str:
        counted = Counter(line.condition for line in self._seen.lines if line.condition)
        told = (f"{count} {self._terms[condition]}" for condition, count in counted.items() if condition)
        return f"{len(self._seen.lines)} ({self._and.join(told)})"

    def _said(self, line: Line) -> str:
        return line.bracketed if line.bracketed and self._brackets else line.words.get(self._text) or f"[{self._words['unwritten']}]"

    def _condition(self, line: Line) -> str:
        told = [self._terms[line.condition]] if line.condition and line.condition not in ("clean", "bracketed") else []
        if line.behind:
            told.append(self._words["behind"].format(languages=self._and.join(line.behind)))
        told += [self._words["collides"].format(first=one, second=other) for one, other in line.collisions]
        return f"  ({self._and.join(told)})" if told and not self._seen.adoption else ""

    def _row(self, row: Row) -> tuple[str, ...]:
        return (
            row.number, self._provenance(row.agreed_language), row.words, "\n".join(map(self._asked, row.proposals)),
            "\n".join(map(self._asked, row.compromise)),
        )  # fmt: skip

    def _provenance(self, one: Provenance | None) -> str:
        if one is None:
            return ""
        words = one.words.get(self._text) or next(iter(one.words.values()), "")
        return f"{words}\n{one.document} {one.pinpoint} ({self._and.join(one.agreed_by) or self._words['unheld']}; {one.strength})"

    def _asked(self, one: Asked) -> str:
        words = one.words or move_told(one, self._language) or self._words["nothing-left"]
        change = f"[{one.old}] → [{words}]" if one.old else words
        why = f"  – {one.reason}" if one.reason else ""
        lost = f"  ({self._words['lost']})" if one.lost else ""
        return f"{one.proposal} ({self._and.join(one.sponsors)}): {change}{lost}{why}"

    def _around(self) -> Iterator[Block]:
        """What is said around the text, each under its head where there is any."""
        seen, words = self._seen, self._words
        lists: Mapping[str, list[str]] = {
            "proposals": [f"{one.id} ({self._and.join(one.sponsors)}): {one.wish.reason}" for one in seen.proposals if one.state == "open"],
            "reservations": [f"{one.party} · {one.on}: {one.reason}" for one in seen.reservations],
            "ad-referendum": [f"{number}: {self._and.join(parties)}" for number, parties in seen.referendum],
            "stranded": list(seen.stranded),
            "packages": [f"{one.id} {one.title}: {self._and.join(one.proposals)} ({self._and.join(one.accepted)})" for one in seen.packages if one.open],
            "checks": [f"{one.id} · {one.on or '–'} · {one.question}: {self._and.join(f'{party} {self._ours[mark]}' for party, mark in one.marks.items())}" for one in seen.checks],
            "silence": list(self._silence()),
            "objections": [f"{one.party} · {one.paragraph or '–'}: {one.reason}" for one in seen.objections],
            "adopted": list(self._adopted()),
            "dissociations": [f"{one.party} · {self._and.join(map(seen.called, one.paragraphs)) or words['whole']}: {one.words}" for one in seen.dissociations],
            "explanations": [f"{one.party}: {one.what.words}" for one in seen.explanations],
            "promises": [
                f"{name} · {seen.called(one.paragraph)} · {self._and.join(one.owners)}: {one.words}{self._due(one.due)}" for name, one in seen.promises
            ],
            "reports": [f"{one.id} · {one.what.promise} · {one.by}: {one.what.words} ({words[one.state]})" for one in seen.reports],
            "own": list(self._own()),
            "waiting": [self._reminder(one.kind, one.about, one.by, one.party) for one in seen.reminders],
        }  # fmt: skip
        for name, lines in lists.items():
            if lines:
                yield Heading(2, words[name])
                yield Para("\n".join(lines))

    def _silence(self) -> Iterator[str]:
        silence = self._seen.silence
        if silence and not self._seen.adoption:
            yield f"{self._words[silence.state]}: {silence.deadline:%Y-%m-%d %H:%M:%SZ} · {silence.digest[:12]}"
            for one in self._seen.deadlines:
                yield self._words["local"].format(party=one.party, moment=one.local, hours=f"{round(one.weekend_hours, 1):g}")

    def _adopted(self) -> Iterator[str]:
        one, seen = self._seen.adoption, self._seen
        if one:
            how = self._words["by-silence" if one.how == "silence" else "meeting"]
            yield f"{one.at:%Y-%m-%d %H:%M:%SZ} · {how} · {one.digest[:12]}"
            yield f"{self._words['holders']}: {self._and.join(seen.holders)}"
            yield f"{self._words['signed']}: {self._and.join(seen.signed) or '–'} ({self._and.join(seen.signing_order)})"

    def _own(self) -> Iterator[str]:
        own = self._seen.own
        if own:
            yield from (f"{name} · {on or '–'}: {words}" for name, (on, words) in own.notes.items())
            for name, wish in own.kept.items():
                said = wish.words.get(self._text, "") or move_told(wish, self._language)
                yield f"{name} · {wish.target or '–'}: {self._ours[wish.change]}{f': {said}' if said else ''}"
            for number, one in enumerate(own.draft[1] if own.draft else (), 1):
                yield f"{number}. {one.words.get(self._text, '')}"

    def _due(self, due: datetime | None) -> str:
        return f" ({_moment(due)})" if due else ""

    def _reminder(self, kind: str, about: str, by: datetime | None, party: str) -> str:
        return f"{party} · {self._words[kind]}{f' · {about}' if about else ''}{f' · {_moment(by)}' if by else ''}"


def _moment(by: datetime) -> str:
    """A day where all of it is meant, else a moment in universal time."""
    day = whole_day(by)
    return day.isoformat() if day else f"{by:%Y-%m-%d %H:%MZ}"
