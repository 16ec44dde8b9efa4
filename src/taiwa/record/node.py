"""Typed access to JSON: a wrong or missing field is told with its place."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast

from ..values import Span

Value = TypeVar("Value")


class BadJsonError(ValueError):
    """A JSON text that is not what was agreed; says which field."""


class Node:
    """One JSON object whose fields are asked for with the type they must have."""

    __slots__ = ("_fields", "_place")

    def __init__(self, fields: object, place: str = "$") -> None:
        """Takes a decoded JSON value; anything but an object is refused."""
        if not isinstance(fields, dict):
            raise BadJsonError(f"{place} is not an object")
        self._fields = cast("dict[str, object]", fields)
        self._place = place

    def raw(self, key: str) -> object:
        """The field as decoded; None where it is null or missing."""
        return self._fields.get(key)

    def items(self) -> Iterator[tuple[str, object]]:
        """Every field with its value."""
        return iter(self._fields.items())

    def text(self, key: str) -> str:
        """A string."""
        value = self._fields.get(key)
        if isinstance(value, str):
            return value
        raise self._bad(key, "a string")

    def maybe_text(self, key: str) -> str | None:
        """A string or None."""
        return None if self._fields.get(key) is None else self.text(key)

    def one_of(self, key: str, known: Mapping[str, Value]) -> Value:
        """What `known` holds for the string; one it does not hold is refused."""
        value = self._fields.get(key)
        if isinstance(value, str) and value in known:
            return known[value]
        raise self._bad(key, f"one of {', '.join(known)}")

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self._fields.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise self._bad(key, "a whole number")

    def maybe_whole(self, key: str) -> int | None:
        """A whole number or None."""
        return None if self._fields.get(key) is None else self.whole(key)

    def decimal(self, key: str) -> Decimal:
        """A number, exactly as written; digits in quotes are one too."""
        value = self._fields.get(key)
        if isinstance(value, int | Decimal | str) and not isinstance(value, bool):
            with suppress(InvalidOperation):
                return Decimal(value)
        raise self._bad(key, "a number")

    def maybe_flag(self, key: str) -> bool:
        """True or false; what older programs did not write is false."""
        return self._fields.get(key) is not None and self.flag(key)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._fields.get(key)
        if isinstance(value, bool):
            return value
        raise self._bad(key, "true or false")

    def span(self, key: str) -> Span:
        """A place `[start, end]` in the document's text."""
        value = self._fields.get(key)
        if isinstance(value, list) and len(value) == 2 and all(isinstance(end, int) for end in value):  # noqa: PLR2004 - a span has two ends
            return Span(*value)
        raise self._bad(key, "a pair of whole numbers")

    def maybe_span(self, key: str) -> Span | None:
        """A place in the document's text, or None."""
        return None if self._fields.get(key) is None else self.span(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; a missing one is empty."""
        value = self._fields.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise self._bad(key, "a list of strings")

    def node(self, key: str) -> "Node":
        """An object."""
        return Node(self._fields.get(key), f"{self._place}.{key}")

    def maybe_node(self, key: str) -> "Node | None":
        """An object or None."""
        return None if self._fields.get(key) is None else self.node(key)

    def nodes(self, key: str) -> Iterator["Node"]:
        """A list of objects; a missing one is empty."""
        value = self._fields.get(key, [])
        if not isinstance(value, list):
            raise self._bad(key, "a list")
        return (Node(item, f"{self._place}.{key}[{index}]") for index, item in enumerate(value))

    def _bad(self, key: str, wanted: str) -> BadJsonError:
        return BadJsonError(f"{self._place}.{key} is not {wanted}")
