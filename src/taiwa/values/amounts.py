"""Sums of money and counts of things."""

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

_SIX = Context(prec=6)
Bound = Literal["at-least", "at-most"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum as printed: `amount` in whole units of `currency` (ISO 4217)."""

    amount: Decimal
    currency: str
    approx: bool = False
    bound: Bound | None = None

    def rate(self, gloss: "Money") -> Decimal | None:
        """How much of this currency is worth one of the other's where both are the same sum, to six figures."""
        return _SIX.divide(self.amount, gloss.amount) if self.amount and gloss.amount else None

    def __str__(self) -> str:
        return f"{self.currency} {_plain(self.amount)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count or measure as printed: `amount` of `unit` (person, country, project, percent, km …)."""

    amount: Decimal
    unit: str
    approx: bool = False
    bound: Bound | None = None

    def __str__(self) -> str:
        return f"{_plain(self.amount)} {self.unit}"


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():,f}"
