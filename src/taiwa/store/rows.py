"""What is kept of one kind, as far as it was read: a record drawn anew goes on with what the one before it had."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from django.db.models import QuerySet

from .models import StoredShare

Value = TypeVar("Value")

_AT_ONCE = 500


class Rows(Generic[Value]):
    """The shares of one kind by reading, each read when it is first asked for; pages may ask at the same time."""

    def __init__(self, alias: str, kind: str, read: Callable[[bytes], Value], before: "Rows[Value] | None" = None) -> None:
        """Fetches what `before` did not have. No share is ever changed: what is written anew has a number of its own.

        By reading: `numbers` of all shares, the `values` of those that were asked for, and the others as they are `packed`.
        """
        self._read = read
        shares = StoredShare.objects.using(alias).filter(kind=kind)
        self.numbers = dict(shares.order_by("reading").values_list("reading", "pk"))
        self.values: dict[int, Value] = {}
        self.packed: dict[int, bytes] = {}
        if before is None:
            self.packed.update(shares.values_list("reading", "packed").iterator())
        else:
            self._go_on(shares, before)

    def _go_on(self, shares: QuerySet[StoredShare], before: "Rows[Value]") -> None:
        new = []
        for reading, number in self.numbers.items():
            if before.numbers.get(reading) != number:
                new.append(number)
            elif (packed := before.packed.get(reading)) is not None:
                self.packed[reading] = packed
            else:
                self.values[reading] = before.values[reading]
        for start in range(0, len(new), _AT_ONCE):
            self.packed.update(shares.filter(pk__in=new[start : start + _AT_ONCE]).values_list("reading", "packed"))

    def __iter__(self) -> Iterator[int]:
        """The readings."""
        return iter(self.numbers)

    def of(self, reading: int) -> Value:
        """What is kept of a reading; KeyError where nothing is."""
        packed = self.packed.get(reading)
        if packed is not None:
            self.values[reading] = self._read(packed)
            self.packed.pop(reading, None)  # only now: whoever asks meanwhile finds the one or the other
        return self.values[reading]
