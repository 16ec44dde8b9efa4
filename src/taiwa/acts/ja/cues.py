"""The words by which Japanese statements act, read from `resources/cues/ja.yaml`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ...meta.words import words_of
from ...registry.files import told
from ...registry.packaged import RESOURCES
from ..cue_files import CueFile, CueRow, Group, by_list
from ..endings import Endings
from ..grades import adverbs as grading
from ..models import ActType, Force
from ..scale import NATURAL_FORCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row: words that name an act, the verbs that may carry them, and a sentence it takes and one it leaves.

    `plan` is the act where the complement is the holder's own plan. `past` rows act only in the past or with a noun;
    `plan_only` rows only in the present. `background` rows set the scene. `clause` rows act only on a clause (…ことを認める, …と考える),
    `about` rows only where it is said about what (…について会談した), `final` rows only where nothing is linked on (重点を置き、 leads on).
    """

    id: str
    act: ActType
    force: Force
    words: tuple[str, ...]
    carriers: frozenset[str] = frozenset()
    plan: ActType | None = None
    past: bool = False
    plan_only: bool = False
    background: bool = False
    clause: bool = False
    about: bool = False
    final: bool = False
    takes: str = ""
    leaves: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cues:
    """Every word list of the file: `nouns` by their last character, longest first; `verbs` by dictionary form."""

    nouns: Mapping[str, Sequence[tuple[str, Cue]]]
    verbs: Mapping[str, Cue]
    carriers: frozenset[str]
    carrying: frozenset[str]
    """every verb that may carry a noun or a standpoint, also with 再 before it"""
    naming: frozenset[str]
    """every verb by which, with or without a noun, an act can be named"""
    turns: Mapping[str, tuple[str, ...]]
    adverbs: tuple[str, ...]
    functional: frozenset[str]
    deeds: frozenset[str]
    named_whole: frozenset[str]
    """verbs that a list names, among them those with what stands before them (目標とする)"""
    stative: frozenset[str]
    speakers: Mapping[str, tuple[str, ...]]
    hypothetical: tuple[str, ...]
    undertakings: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    known: Mapping[str, frozenset[str]]
    """the lists of `turns` and `phrases` as sets"""
    ends: Mapping[str, Endings]
    """the same lists and the adverbs as endings"""
    again: re.Pattern[str]
    go_on: re.Pattern[str]
    earlier: re.Pattern[str]
    """`again` and `go_on` of `turns` and `earlier` of `undertakings`, wherever they stand"""
    quoted_stance: re.Pattern[str]
    """a stance that another voices, told in a noun (反対するとの主張を), or taken up by これ behind it, up to the end"""
    opening: re.Pattern[str]
    """all that may stand before a complement and is no part of it"""
    rows: tuple[Cue, ...]
    groups: tuple[Group, ...]
    """the rows of `speakers` and `turns`"""

    def noun(self, chars: str) -> tuple[str, Cue] | None:
        """The longest noun of the list that `chars` ends in, with its row."""
        rows = self.nouns.get(chars[-1:], ())
        return next(((word, cue) for word, cue in rows if chars.endswith(word)), None)

    def nouns_at(self, chars: str) -> list[tuple[str, Cue]]:
        """Every noun row that `chars` ends in, the longest first."""
        return [(word, cue) for word, cue in self.nouns.get(chars[-1:], ()) if chars.endswith(word)]


SECTIONS = (
    "nouns", "verbs", "carriers", "turns", "adverbs", "functional", "deeds", "stative", "speakers", "hypothetical",
    "undertakings", "phrases",
)  # fmt: skip
_FIELDS = ("act", "force", "carriers", "plan", "past", "plan_only", "background", "clause", "about", "final")
SETTLING = frozenset({"とする", "にする"})
"""進めることと|する is a decision."""
_ACTS = tuple(act.value for act in ActType)
_FORCES = tuple(force.name.lower() for force in Force)
_TURNS = frozenset({
    "again", "broken_off", "claims", "confirmed", "declared", "declined", "exchanged", "go_on", "held_back", "measured", "needed",
    "needed_said", "needed_told", "no_side", "own_stand", "performing", "preferring", "put_off", "taking", "taking_back", "positive", "refused", "reports", "restated",
    "satisfied", "settling", "shown", "sides", "spared", "standpoint", "thankful", "told", "unopposed", "withdrawn", "withheld",
})  # fmt: skip
_SPEAKERS = frozenset({
    "all", "attending", "bare", "chair", "counted", "except", "former", "gathered", "leaving", "ministries", "nobody",
    "office-foreign", "office-head", "office-minister", "offices", "other", "others", "own", "pair", "paired",
    "plurals", "posted", "rest", "same", "some", "state", "two", "watching", "whole",
})  # fmt: skip
"""The lists of the grammar that rows may name: a row for any other would do nothing."""


@cache
def load() -> Cues:
    """The cues that ship with Taiwa."""
    return load_from(RESOURCES / "cues" / "ja.yaml")


def load_from(path: Path) -> Cues:
    """The cues of a file. Raises RegistryError with file and line for what is wrong with it."""
    with told(path):
        return _cues(CueFile(path, SECTIONS))


def _cues(file: CueFile) -> Cues:
    general = frozenset(file.words("carriers"))
    nouns = [_cue(row, general) for row in file.rows("nouns", *_FIELDS)]
    verbs = [_cue(row, frozenset()) for row in file.each_once("verbs", *_FIELDS)]
    deeds = frozenset(file.words("deeds"))
    turns = file.groups("turns", "turn", _TURNS, (*_ACTS, "reaffirmed"))
    speakers = file.groups("speakers", "stands_for", _SPEAKERS)
    lists, acting, phrases, undertakings = by_list(speakers), by_list(turns), file.lists("phrases"), file.lists("undertakings")
    adverbs = tuple(sorted({*file.words("adverbs"), *grading("ja")}, key=len, reverse=True))
    carrying = frozenset((*acting["shown"], *acting["restated"])).union(*(cue.carriers for cue in nouns))
    carrying |= {"再" + verb for verb in carrying}
    acting_alone = {word for cue in verbs for word in cue.words}.union(*(acting[name] for name in ("shown", "confirmed", "withdrawn", "held_back")))
    return Cues(
        nouns=_by_last(nouns),
        verbs={word: cue for cue in verbs for word in cue.words},
        carriers=general,
        carrying=carrying,
        naming=carrying | acting_alone | SETTLING,
        turns=acting,
        adverbs=adverbs,
        functional=frozenset(file.words("functional")),
        deeds=deeds,
        named_whole=general | deeds | {word for cue in verbs for word in cue.words},
        stative=frozenset(file.words("stative")),
        speakers={**lists, "offices": tuple(dict.fromkeys((*lists["offices"], *_ranked())))},
        hypothetical=file.words("hypothetical"),
        undertakings=undertakings,
        phrases=phrases,
        known={name: frozenset(words) for name, words in (*acting.items(), *phrases.items())},
        ends={name: Endings(words) for name, words in (("adverbs", adverbs), *acting.items(), *phrases.items())},
        again=_one_of(acting["again"]),
        go_on=_one_of(acting["go_on"]),
        earlier=_one_of(undertakings["earlier"]),
        quoted_stance=_quoted_stance(acting["claims"], undertakings["stances"]),
        opening=re.compile(f"(?:{_one_of((*phrases['left_over'], *phrases['opens'])).pattern})*"),
        rows=(*nouns, *verbs),
        groups=(*turns, *speakers),
    )


def _cue(row: CueRow, carriers: frozenset[str]) -> Cue:
    act = ActType(row.word("act", _ACTS))
    return Cue(
        id=row.name,
        act=act,
        force=Force[row.word("force", _FORCES).upper()] if row.has("force") else NATURAL_FORCE.get(act, Force.NONE),
        words=row.words,
        carriers=frozenset(row.listed("carriers")) if row.has("carriers") else carriers,
        plan=ActType(row.word("plan", _ACTS)) if row.has("plan") else None,
        past=row.flag("past"),
        plan_only=row.flag("plan_only"),
        background=row.flag("background"),
        clause=row.flag("clause"),
        about=row.flag("about"),
        final=row.flag("final"),
        takes=row.takes,
        leaves=row.leaves,
    )


def _one_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _quoted_stance(claims: Iterable[str], stances: Iterable[str]) -> re.Pattern[str]:
    """What ends in a noun of saying that holds a stance; what is taken up may be これ in the next clause (…との発言を引用し、これに)."""
    stance, noun = (_one_of(sorted(words, key=len, reverse=True)).pattern for words in ({one.removesuffix("する") for one in stances}, claims))
    return re.compile(rf"(?:{stance})[^、。「」]{{0,12}}」?(?:との|という)[^、。]{{0,14}}?(?:{noun})(?:を[^、。]{{1,8}}、(?:これ|それ))?(?:には|に|を|は)\Z")


def _ranked() -> Iterator[str]:
    """The offices whose rank is known."""
    return (word for row in words_of("ja")["offices"].rows for word in row.words)


def _by_last(cues: Iterable[Cue]) -> dict[str, list[tuple[str, Cue]]]:
    rows: dict[str, list[tuple[str, Cue]]] = {}
    for cue in cues:
        for word in cue.words:
            rows.setdefault(word[-1], []).append((word, cue))
    for found in rows.values():
        found.sort(key=lambda row: -len(row[0]))
    return rows
