"""An act as a language finds it, before it is tied to the rest of the document."""

from msgspec import Struct

from ..values import Span
from .models import ActType, Force
from .speakers import Speaker


class Inner(Struct, frozen=True):
    """An act told inside a complement: its predicate, the part of the complement that tells of it, type and force.

    A `finite` one is a verb, whose subject is printed; else it is a noun, whose owner is (X国の提案). A `denied` one denies a stance. `speaker` is
    its subject where the grammar found it.
    """

    predicate: Span
    scope: Span
    act: ActType
    force: Force
    finite: bool = False
    denied: bool = False
    speaker: Speaker | None = None


class Found(Struct, frozen=True):
    """One predicate with its speaker, complement and place; see `models.Act` for the fields.

    `action` is what is to be done where that is more than the complement (協力を強化する, will open an office). `plan`: the complement is what the holder itself means to do. `refers_back`: the complement is これ or is left out, so
    that the act answers the one before it. `told` is the clause of a verb in the past: what it dates is no promise of today. `inner` are the acts of others told in the complement; None where the language
    leaves it to words. `doubt` says why the act itself is not certain.
    """

    eid: str
    clause: Span
    predicate: Span
    act: ActType
    force: Force
    speaker: Speaker | None
    content: Span | None
    background: bool
    reaffirmed: bool
    rule: str
    plan: bool = False
    action: Span | None = None
    doubt: str | None = None
    refers_back: bool = False
    carried: bool = False
    told: Span | None = None
    inner: tuple[Inner, ...] | None = None
