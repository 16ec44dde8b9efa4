"""The words reports use: one catalogue per language, and the names of parties and issues out of what is known."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml

from ..acts import LANGUAGES as READ
from ..acts.models import ActType, Force
from ..lexicon.knowledge import Knowledge
from ..record.answers import Commitment, FollowUp, Part, Place, Position
from ..record.stances import is_condemned
from ..values import Edtf, Money, Quantity

LANGUAGES = ("en", "ja")
_FOLDER = Path(__file__).parents[1] / "resources" / "reports"
_SEASON = re.compile(r"(?P<year>[0-9]{4})-(?P<season>2[1-4])")
_AT_NUMBER = re.compile(r"(?<=\d) | (?=\d)")
"""A space at which a number would part from what it counts, or from its hedge."""
_VALUE = re.compile(r"\\\{(\w+)\\\}")  # {number}, escaped


def catalogue(language: str) -> Mapping[str, str]:
    """Every message of a language by section and name joined by a dot: `stance.supports`."""
    return messages_in(_FOLDER, language)


@cache
def messages_in(folder: Path, language: str) -> Mapping[str, str]:
    """The messages of a language out of a folder with one catalogue for each, by section and name."""
    with (folder / f"{language}.yaml").open("rb") as file:
        return dict(_flat("", yaml.load(file, yaml.CBaseLoader)))  # noqa: S506 - it makes strings only


def _flat(key: str, value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, Mapping):
        yield key, str(value)
        return
    for name, inner in value.items():
        yield from _flat(f"{key}.{name}" if key else str(name), inner)


@cache
def _patterns(*sections: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a reading says in English, by its names in the catalogue."""
    every = ((key, words) for key, words in catalogue("en").items() if key.partition(".")[0] in sections)
    return tuple((key, re.compile(_VALUE.sub(r"(?P<\1>.+)", re.escape(words)))) for key, words in every)


@dataclass(frozen=True)
class Wording:
    """How to say things in one language; English where that is not spoken.

    `several` where texts of more than one dialogue are told of: a citation says then which it is.
    """

    language: str
    knowledge: Knowledge
    several: bool = False

    @cached_property
    def _messages(self) -> Mapping[str, str]:
        return catalogue(self.language if self.language in LANGUAGES else LANGUAGES[0])

    def say(self, key: str, **values: object) -> str:
        """The message of `key`, `values` set in."""
        return self._messages[key].format(**values)

    def term(self, section: str, name: str | None) -> str:
        """The message of `name` in `section`; the name itself where the catalogue has none, a dash for nothing."""
        return self._messages.get(f"{section}.{name}", name) if name else "–"

    def effect(self, one: FollowUp) -> str:
        """What a follow-up tells; of progress that falls short, that it does."""
        return self.term("effect", one.short or one.effect)

    def overdue(self, row: Commitment) -> str:
        """That a deadline passed, and whether nothing was found since or something that a person should judge; in which texts words say little."""
        if row.to_judge:
            return self.say("terminal.to-judge", date=self.date(row.heard))
        asides = (
            self.say(f"terminal.{said}", languages=self._messages["general.list"].join(self.term("language", one) for one in some))
            for said, some in (("elsewhere", [one for one in row.elsewhere if one in READ]), ("unread", [one for one in row.elsewhere if one not in READ]))
            if some
        )
        return self.say("terminal.overdue", date=self.date(row.heard)) + "".join(asides)

    def party(self, party: str) -> str:
        """The name of a party, its id where none is known."""
        known = self.knowledge.parties.get(party)
        names = known.names.get(self.language) or known.names.get("en") or () if known else ()
        return next(iter(names), party)

    def parties(self, parties: Iterable[str]) -> str:
        """The names of parties in a row."""
        return self._messages["general.list"].join(map(self.party, parties))

    def issue(self, issue: str) -> str:
        """The label of an issue as it stands at the head of a line; its id where none is known."""
        known = self.knowledge.issues.get(issue)
        label = (known.labels.get(self.language) or known.labels.get("en") or issue) if known else issue
        return label[:1].upper() + label[1:] if known else issue

    def thing(self, thing: str, dialogue: str | None = None) -> str:
        """The name of an instrument, organisation or event, or of a meeting of a dialogue; as it stands where none is known."""
        known = self.knowledge.things.get(thing)
        within = self.knowledge.dialogues.get(dialogue or "")
        met = (one.title for one in within.meetings if one.id == thing) if within else iter(())
        names = known.names if known else next(met, {})
        return next(iter(names.get(self.language) or names.get("en") or next(iter(names.values()), ())), thing)

    def person(self, person: str) -> str:
        """The name of a person; as it stands where none is known."""
        known = self.knowledge.persons.get(person)
        names = known.names.get(self.language) or known.names.get("en") or next(iter(known.names.values()), ()) if known else ()
        return next(iter(names), person)

    def dialogue(self, dialogue: str) -> str:
        """The name of a dialogue, its id where none is known."""
        known = self.knowledge.dialogues.get(dialogue)
        names = known.names.get(self.language) or known.names.get("en") or () if known else ()
        return next(iter(names), dialogue)

    def body(self, framework: str | None, body: str | None) -> str:
        """A body of a framework by name; its id, or a dash, where no name is known."""
        dialogue = self.knowledge.dialogues.get(framework or "")
        names = next((known.names for known in dialogue.bodies if known.id == body), {}) if dialogue else {}
        return next(iter(names.get(self.language, ())), self.term("body", body))

    def stance(self, row: Position, holders: int = 1) -> str:
        """The stance of a position, said of so many parties; who takes no side is told by what it does (urges, thanks).

        So is whoever speaks of an issue that is itself condemned: who agrees on something about terrorism does not support it,
        and who condemns it does not oppose the fight against it, after which the issue is called.
        """
        many = "-many" if holders > 1 else ""
        if row.stance == "neutral" and (aside := _beside_the_issue(row)):
            return self.term(f"stance{many}", aside)
        if row.stance == "opposes" and row.withheld and not self._fights(row):
            return self.term(f"stance{many}", "withheld")
        if row.act is None or not (self._takes_no_side(row) or self._fights(row)):
            return self.term(f"stance{many}", row.stance)
        return self.term(f"act{many}", row.act.value)

    def _takes_no_side(self, row: Position) -> bool:
        return row.stance == "neutral" and row.act is not ActType.SAY and row.force in (Force.NONE, Force.DELIVERED)

    def _fights(self, row: Position) -> bool:
        known = self.knowledge.issues.get(row.issue)
        kin = (row.issue, (known.broader or "") if known else "")
        told = row.stance == "opposes" or (row.stance == "supports" and row.act is not ActType.SUPPORT)
        return told and is_condemned(kin)

    def act(self, act: ActType, holders: int = 1, *, withheld: bool = False) -> str:
        """What so many parties do with an act of this type; who only denies support does not support."""
        many = "-many" if holders > 1 else ""
        return self.term(f"stance{many}", "withheld") if withheld else self.term(f"act{many}", act.value)

    def why(self, reason: str) -> str:
        """Why a reading left something open, and what a person can do about it; as it stands where no catalogue knows it."""
        return reason_in(self._messages, reason)

    def turned(self, words: str, section: str) -> str:
        """English words of a section of the catalogue in this language; as they stand where it has none like them."""
        return _turned(self._messages, words, section)

    def date(self, date: str | None) -> str:
        """A date or period as precise as it is known."""
        if not date:
            return self.say("general.undated")
        start, slash, end = (self._season(half) for half in date.partition("/"))
        if not slash:
            return start
        if end in ("", ".."):
            return self.say("general.from-on", start=start)
        return self.say("general.until", end=end) if start in ("", "..") else self.say(
            "general.span", start=start, end=end
        )

    def _season(self, date: str) -> str:
        """A season in words: 2022-23 would be read as two years."""
        found = _SEASON.fullmatch(date)
        return self.say(f"season.of-{found['season']}", year=found["year"]) if found else date

    def deadline(self, deadline: Edtf | None) -> str:
        """A deadline; empty where none was printed."""
        return self.date(str(deadline)) if deadline else ""

    def terms_of(self, row: Commitment) -> str:
        """What a promise hangs on, in its printed words, and who else has a part in it; empty where nothing is printed."""
        condition = [self.quote(row.condition)] if row.condition else []
        return " · ".join((*condition, *map(self._part, row.partners)))

    def _part(self, part: Part) -> str:
        known = self.knowledge.things.get(part.body)
        names = known.names.get(self.language) or known.names.get("en") or () if known else ()
        body = next(iter(names), None) or self.party(part.body)
        return self.say("part.line", role=self.term("part", part.role.value), body=body)

    def figure(self, amount: Money | Quantity | None) -> str:
        """A sum or count with how exactly it was printed; empty where there is none."""
        if amount is None:
            return ""
        words = self._amount(amount)
        for hedge in ("about" if amount.approx else None, amount.bound):
            words = self.say("general.hedged", hedge=self.say(f"general.{hedge}"), amount=words) if hedge else words
        return words

    def figures(self, *amounts: Money | Quantity | None) -> str:
        """Sums and counts as pages and Word tables show them: no line parts a number from what it counts."""
        return " · ".join(_AT_NUMBER.sub("\u00a0", words) for each in amounts if (words := self.figure(each)))

    def _amount(self, amount: Money | Quantity) -> str:
        if isinstance(amount, Money):
            return str(amount)
        return self.count(str(amount).removesuffix(f" {amount.unit}"), amount.unit)

    def count(self, number: str, unit: str) -> str:
        """A number of things of a unit; the unit as it stands where none is known."""
        counted = self._messages.get(f"unit.{unit}")
        return counted.format(n=number) if counted else f"{number} {unit}"

    def quote(self, words: str) -> str:
        """Printed words in quotation marks."""
        return self.say("general.quote", words=" ".join(words.split()))

    def cite(self, place: Place) -> str:
        """A place as a person cites it: file and pinpoint."""
        return f"{place.file} {place.pinpoint}".strip()


_SAID_OF_ANOTHER = {ActType.CONDEMN: "disputes", ActType.CONCERN: "rues"}


def _beside_the_issue(row: Position) -> str | None:
    """What one who takes no side says for or against something other than the issue itself; None where it does nothing like that."""
    if row.partly or row.declines:
        return "partly" if row.partly else "declines"
    if row.fights:
        return "unbearable" if row.act is ActType.AGREE else "censures"
    if row.against:
        return "withdrawn" if row.act is ActType.SAY else "against"
    if row.procedure or (row.reported and row.act in _SAID_OF_ANOTHER):
        return "procedure" if row.procedure else _SAID_OF_ANOTHER.get(row.act or ActType.SAY)
    if row.yields:
        return "yields"
    return "censures" if row.act is ActType.CONDEMN and not row.reported else None


def turned_reason(words: str, language: str) -> str:
    """What a reading says of trouble or doubt, in a language; in English as the reading says it itself."""
    return words if language == LANGUAGES[0] else reason_in(catalogue(language), words)


def reason_in(messages: Mapping[str, str], reason: str) -> str:
    """Why a reading left something open, and what a person can do about it, by the messages of a language."""
    for who, why in _split(reason):
        for name, pattern in _patterns("reason", "problem"):
            if found := pattern.fullmatch(why):
                said = messages[name].format(**{key: _turned(messages, value, "problem-part") for key, value in found.groupdict().items()})
                told = messages["general.with"].format(who=who, what=said) if who else said
                remedy = messages.get(f"remedy.{name.removeprefix('reason.')}")
                return messages["general.remedy"].format(why=told, remedy=remedy) if remedy else told
    return reason


def _turned(messages: Mapping[str, str], words: str, section: str) -> str:
    for name, pattern in _patterns(section):
        if found := pattern.fullmatch(words):
            return messages[name].format(**found.groupdict())
    return words


def _split(reason: str) -> Iterator[tuple[str, str]]:
    """A reason as a whole, then the phrase it is about and the rest."""
    yield "", reason
    who, colon, why = reason.rpartition(": ")
    if colon:
        yield who, why
