"""The words by which English statements act, read from `resources/cues/en.yaml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ...registry.files import told
from ...registry.packaged import RESOURCES
from ..cue_files import CueFile, CueRow, Group, by_list
from ..grades import adverbs as grading
from ..models import ActType, Force
from ..scale import NATURAL_FORCE

BASE, THIRD, PAST, PARTICIPLE = "base", "third", "past", "participle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row: words that name an act, and a sentence it takes and one it leaves.

    `carriers` are the verbs that may carry a noun. `verb_decides` rows (importance, need) leave the type to the verb.
    `modal` is a word that must stand before the verb; `past` rows act only in the past, `infinitive` rows only before one (offered to host).
    """

    id: str
    act: ActType
    force: Force
    words: tuple[str, ...]
    carriers: frozenset[str] = frozenset()
    verb_decides: bool = False
    modal: str | None = None
    past: bool = False
    infinitive: bool = False
    background: bool = False
    takes: str = ""
    leaves: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """One inflected form of a cue's verb: the words after the first (look | forward to), and how it is inflected."""

    cue: Cue
    lemma: str
    rest: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Every word list of the file; `verbs` by inflected first word, the longest phrase first."""

    verbs: Mapping[str, tuple[Verb, ...]]
    nouns: Mapping[str, Cue]
    states: Mapping[str, Cue]
    lemmas: Mapping[str, tuple[str, str]]
    """carrier forms: lemma and inflection of every form of a verb that may carry a noun"""
    again: frozenset[str]
    also_nouns: frozenset[str]
    adverbs: frozenset[str]
    embedders: frozenset[str]
    reasons: frozenset[str]
    relatives: frozenset[str]
    plans: frozenset[str]
    gatherings: frozenset[str]
    speakers: Mapping[str, tuple[str, ...]]
    undertakings: Mapping[str, tuple[str, ...]]
    turns: Mapping[str, frozenset[str]]
    """verbs in their dictionary form that only a denial makes an act of"""
    denying: Mapping[str, Mapping[str, str]]
    """verbs of the lists that deny by themselves: every form, and how it is inflected"""
    rows: tuple[Cue, ...]
    groups: tuple[Group, ...]
    """the rows of `speakers`"""
    turning: tuple[Group, ...]
    """the rows of `turns`"""


_SETS = ("again", "also_nouns", "adverbs", "embedders", "reasons", "relatives", "plans", "gatherings")
SECTIONS = ("verbs", "nouns", "states", "carriers", "irregular", *_SETS, "speakers", "turns", "undertakings")
_FIELDS = ("act", "force", "carriers", "verb_decides", "modal", "past", "infinitive", "background")
_SPEAKERS = frozenset({"bare", "defining", "determiners", "everyone", "excluding", "heads", "it", "nobody", "one", "own_offices", "rest", "roles", "same", "sent", "sides", "they", "titles", "we"})
"""The lists of the grammar that rows may name: a row for any other would do nothing."""
_TURNS = frozenset({
    "abstained", "broken_off", "claims", "contradicted", "declined", "gift", "interrupted", "interruption", "neither", "no_side", "postponement", "put_off",
    "refrained", "refused", "reservations", "taking_back", "untimely", "withdrawn", "withheld",
})  # fmt: skip
_DENYING = ("contradicted", "declined", "no_side", "refrained", "withdrawn")
"""The lists of verbs that deny by themselves."""
_ACTS = tuple(act.value for act in ActType)
_FORCES = tuple(force.name.lower() for force in Force)
_UNLISTED = ("all", "two", "chair", "nobody", "offices")
"""Lists of speakers that English needs no words for: its groups are found by their heads and determiners."""


@cache
def load() -> Cues:
    """The cues that ship with Taiwa."""
    return load_from(RESOURCES / "cues" / "en.yaml")


def load_from(path: Path) -> Cues:
    """The cues of a file. Raises RegistryError with file and line for what is wrong with it."""
    with told(path):
        return _cues(CueFile(path, SECTIONS))


def _cues(file: CueFile) -> Cues:
    general, irregular = frozenset(file.words("carriers")), file.lists("irregular")
    verbs = [_cue(row, frozenset()) for row in file.each_once("verbs", *_FIELDS)]
    nouns = [_cue(row, general) for row in file.each_once("nouns", *_FIELDS)]
    states = [_cue(row, frozenset()) for row in file.each_once("states", *_FIELDS)]
    carriers = sorted({word for cue in nouns for word in cue.carriers})
    again, also_nouns, adverbs, embedders, reasons, relatives, plans, gatherings = (frozenset(file.words(name)) for name in _SETS)
    speakers = file.groups("speakers", "stands_for", _SPEAKERS)
    turning = file.groups("turns", "turn", _TURNS, _ACTS)
    turns = {name: frozenset(words) for name, words in by_list(turning).items()}
    return Cues(
        verbs=_inflected(verbs, irregular),
        nouns={word: cue for cue in nouns for word in cue.words},
        states={word: cue for cue in states for word in cue.words},
        lemmas={form: (lemma, how) for lemma in carriers for form, how in forms(lemma, irregular)},
        again=again,
        also_nouns=also_nouns,
        adverbs=adverbs.union(*(words.split() for words in grading("en", "verb"))),
        embedders=embedders,
        reasons=reasons,
        relatives=relatives,
        plans=plans,
        gatherings=gatherings,
        speakers={**dict.fromkeys(_UNLISTED, ()), **by_list(speakers)},
        undertakings=file.lists("undertakings"),
        turns=turns,
        denying={name: {form: how for verb in turns[name] for form, how in forms(verb, irregular)} for name in _DENYING},
        rows=(*verbs, *nouns, *states),
        groups=tuple(speakers),
        turning=tuple(turning),
    )


def _cue(row: CueRow, carriers: frozenset[str]) -> Cue:
    act = ActType(row.word("act", _ACTS))
    return Cue(
        id=row.name,
        act=act,
        force=Force[row.word("force", _FORCES).upper()] if row.has("force") else NATURAL_FORCE.get(act, Force.NONE),
        words=row.words,
        carriers=frozenset(row.listed("carriers")) if row.has("carriers") else carriers,
        verb_decides=row.flag("verb_decides"),
        modal=row.text("modal"),
        past=row.flag("past"),
        infinitive=row.flag("infinitive"),
        background=row.flag("background"),
        takes=row.takes,
        leaves=row.leaves,
    )


def _inflected(cues: list[Cue], irregular: Mapping[str, Sequence[str]]) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for cue in cues:
        for phrase in cue.words:
            first, *rest = phrase.split()
            for form, how in forms(first, irregular):
                found.setdefault(form, []).append(Verb(cue, phrase, tuple(rest), how))
    return {form: tuple(sorted(verbs, key=lambda verb: -len(verb.rest))) for form, verbs in found.items()}


def forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The inflected forms of a verb: (agree, base), (agrees, third), (agreed, past), (agreeing, participle); has withdrawn counts as a past."""
    if lemma in irregular:
        third, past, participle, *perfect = irregular[lemma]
        if perfect:
            return [(lemma, BASE), (third, THIRD), (past, PAST), (perfect[0], PAST), (participle, PARTICIPLE)]
    elif lemma.endswith("e"):
        third, past, participle = lemma + "s", lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past, participle = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith(("ss", "sh", "ch", "x", "z")):
        third, past, participle = lemma + "es", lemma + "ed", lemma + "ing"
    else:
        third, past, participle = lemma + "s", lemma + "ed", lemma + "ing"
    return [(lemma, BASE), (third, THIRD), (past, PAST), (participle, PARTICIPLE)]
