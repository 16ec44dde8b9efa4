"""Names of those who can speak, at their places in a phrase."""

import re
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ..lexicon.knowledge import Knowledge
from ..lexicon.matcher import Name
from ..mentions.letters import runs_of
from ..values import Edtf, Span, replace

NamedKind = Literal["party", "weak", "group", "person", "organ", "dialogue", "thing"]

_BESIDE = re.compile(r"・| ?[-‐‑–—/] ?")
_RANK: dict[NamedKind, int] = {
    "party": 0, "group": 1, "person": 2, "dialogue": 3, "organ": 4, "weak": 5, "thing": 6,
}  # fmt: skip


class Named(Struct, frozen=True):
    """A registered name: `parties` are those it stands for as a speaker, empty for a thing."""

    span: Span
    kind: NamedKind
    parties: tuple[str, ...] = ()
    id: str = ""


class NameFinder:
    """Finds registered names, and the one-letter forms of parties where the grammar shows them (日・X, 日米)."""

    __slots__ = ("_day", "_knowledge", "_letters", "_pattern")

    def __init__(self, knowledge: Knowledge, day: Edtf | None = None) -> None:
        """Collects the one-letter forms, which the registry leaves to the grammar. A group has the members it had at `day`."""
        self._knowledge, self._day = knowledge, day.text if day else None
        self._letters = knowledge.letters
        self._pattern = runs_of("".join(self._letters))

    def letter(self, form: str) -> str | None:
        """The party of a one-letter form."""
        return self._letters.get(form)

    def find(self, chars: str, within: Span, *, inside: bool = False) -> list[Named]:
        """Every registered name in a stretch of text; a weak name that stands beside a party's is that party's.

        With `inside`, names are also looked for within the names of things: a title is often registered as a whole.
        """
        begins, known = within.start, self._knowledge
        named = [self._at_day(_meaning(Span(at + begins, end + begins), names, known)) for at, end, names in known.names.places(within.of(chars))]
        letters = [
            Named(Span(at, at + 1), "weak", (self._letters[chars[at]],), self._letters[chars[at]])
            for run in self._pattern.finditer(chars, within.start, within.end)
            for at in range(run.start(), run.end())
        ]
        if inside:
            named = [part for one in named for part in self._opened(one, chars)]
        free = [one for one in letters if not any(one.span.overlaps(name.span) for name in named)]
        return _promoted(sorted([*named, *free], key=lambda one: one.span.start) if free else named, chars)

    def _at_day(self, one: Named) -> Named:
        """A group with those who were its members then."""
        return replace(one, parties=self._knowledge.groups[one.id].at(self._day)) if one.kind == "group" and self._day else one

    def _opened(self, one: Named, chars: str) -> list[Named]:
        """The names that stand in the name of a thing, in place of it; the thing itself where none does."""
        if one.kind not in ("thing", "organ"):
            return [one]
        parts = [part for part in self.find(chars, Span(one.span.start, one.span.end - 1)) if part.span != one.span]
        return parts or [one]


def _meaning(span: Span, names: tuple[Name, ...], knowledge: Knowledge) -> Named:
    """What a form means: parties come before groups, persons and things; nobody where two of one kind share it."""
    if len(names) == 1:
        return _one(span, names[0], knowledge)
    meanings = sorted((_one(span, name, knowledge) for name in names), key=lambda named: _RANK[named.kind])
    best = meanings[0]
    rivals = {named.parties for named in meanings if named.kind == best.kind}
    return best if len(rivals) == 1 else Named(span, best.kind, (), best.id)


def _one(span: Span, name: Name, knowledge: Knowledge) -> Named:
    match name.kind:
        case "party":
            return _party(span, name, knowledge)
        case "group":
            return Named(span, "group", knowledge.groups[name.id].members, name.id)
        case "person":
            return Named(span, "person" if name.strong else "thing", (knowledge.persons[name.id].party,), name.id)
        case "dialogue":
            return Named(span, "dialogue", (), name.id)
        case "organisation":
            owner = knowledge.things[name.id].party
            return Named(span, "organ", (owner,), name.id) if owner else Named(span, "thing", (), name.id)
        case _:
            return Named(span, "thing", (), name.id)


def _party(span: Span, name: Name, knowledge: Knowledge) -> Named:
    if name.strong:
        return Named(span, "party", (name.id,), name.id)
    adjective = any(name.words in words for words in knowledge.parties[name.id].weak.values())
    return Named(span, "weak", (name.id,), name.id) if adjective else Named(span, "thing", (), name.id)


def _promoted(named: list[Named], chars: str) -> list[Named]:
    """A weak name joined to another party's name (日・X, the X-Y statement) means the party."""
    if not any(one.kind == "weak" for one in named):
        return named
    out = list(named)
    for at, (one, other) in enumerate(pairwise(named)):
        if not {one.kind, other.kind} <= {"weak", "party", "group"}:
            continue
        between = chars[one.span.end : other.span.start]
        if _BESIDE.fullmatch(between) or (not between and chars[other.span.start] > "\u2e80"):
            out[at] = _strong(out[at])
            out[at + 1] = _strong(out[at + 1])
    return out


def _strong(named: Named) -> Named:
    return Named(named.span, "party", named.parties, named.id) if named.kind == "weak" else named
