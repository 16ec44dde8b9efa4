"""The words of conditions and partners, read from `resources/cues/ledger.*.yaml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from ..registry.files import told
from ..registry.packaged import RESOURCES
from .cue_files import CueFile, CueRow
from .models import PartnerRole

Reach = Literal["alone", "noun", "quality", "clause", "on"]
"""How much of a condition is printed besides its words; `on` reaches forward, the others back."""

_REACHES: tuple[Reach, ...] = get_args(Reach)
_INVERSION, _INVERTING = ("inverted", "inverted_subjects"), frozenset({"en"})
_ROLES = tuple(role.value for role in PartnerRole)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionCue:
    """Words that make a condition of what they reach for, which must hold one of `of` where there are any and end in none of `but`.

    `prints` is what is quoted of the sentence `takes`. `weakens`: a stance on it is no plain one (支持する, 予算が承認されれば).
    """

    id: str
    reach: Reach
    words: tuple[str, ...]
    of: tuple[str, ...]
    but: tuple[str, ...]
    weakens: bool
    takes: str
    prints: str
    leaves: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCue:
    """Words beside a body that say its part in a promise."""

    id: str
    role: PartnerRole
    words: tuple[str, ...]
    takes: str
    leaves: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LedgerCues:
    """One language's words; `link` joins two bodies of one part, `bodies` end (or, in English, hold) a body's name.

    `inverted` open a condition by standing before its subject (Should A agree, …), which opens with one of `inverted_subjects` or a capital.
    """

    language: str
    conditions: tuple[ConditionCue, ...]
    partners: tuple[PartnerCue, ...]
    link: tuple[str, ...]
    bodies: tuple[str, ...]
    inverted: tuple[str, ...] = ()
    inverted_subjects: tuple[str, ...] = ()

    @property
    def follows(self) -> bool:
        """Whether what a body does is said behind its name."""
        return self.language == "ja"


@cache
def ledger_cues(language: str) -> LedgerCues:
    """The words that ship with Taiwa for `ja` or `en`."""
    return load_from(RESOURCES / "cues" / f"ledger.{language}.yaml", language)


def load_from(path: Path, language: str) -> LedgerCues:
    """The words of a file. Raises RegistryError with file and line for what is wrong with it."""
    with told(path):
        inverted, subjects = _INVERSION
        file = CueFile(path, ("conditions", "link", "bodies", "partners", *(_INVERSION if language in _INVERTING else ())))
        return LedgerCues(
            language=language,
            conditions=tuple(map(_condition, file.each_once("conditions", "reach", "of", "but", "weakens", "prints"))),
            partners=tuple(map(_partner, file.each_once("partners", "role"))),
            link=file.words("link"),
            bodies=file.words("bodies"),
            inverted=file.words(inverted) if language in _INVERTING else (),
            inverted_subjects=file.words(subjects) if language in _INVERTING else (),
        )


def _condition(row: CueRow) -> ConditionCue:
    return ConditionCue(
        id=row.name, reach=row.word("reach", _REACHES), words=row.words, takes=row.takes, leaves=row.leaves,
        of=row.listed("of") if row.has("of") else (), but=row.listed("but") if row.has("but") else (), prints=row.needed("prints"),
        weakens=row.flag("weakens"),
    )  # fmt: skip


def _partner(row: CueRow) -> PartnerCue:
    role = PartnerRole(row.word("role", _ROLES))
    return PartnerCue(id=row.name, role=role, words=row.words, takes=row.takes, leaves=row.leaves)

