"""Values as JSON and back, by their types: so that what was drawn from a work can be kept without a form of its own."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Literal, Union, cast, get_args, get_origin, get_type_hints

from .works import Work

Read = Callable[[object, Work | None], object]
Write = Callable[[object], object]
_PLAIN = frozenset({str, int, bool, float, NoneType})


def packed(value: object, kind: object) -> str:
    """A value of a type in few characters; the works in it are left out."""
    return json.dumps(_writer(kind)(value), ensure_ascii=False, separators=(",", ":"))


def unpacked(words: str, kind: object, work: Work | None = None) -> object:
    """The value that was packed; `work` stands wherever a work was left out."""
    return _reader(kind)(json.loads(words), work)


@cache
def _writer(kind: object) -> Write:
    """How a value of a type is written: what has fields as a list of them, one of several types behind its number."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Work:
        return lambda _: None
    if kind in _PLAIN or origin is Literal:
        return lambda value: value
    if kind is Decimal:
        return str
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: cast("Enum", value).value
    if origin in (Union, UnionType):
        return _union_writer(inner)
    if origin is tuple and inner[-1] is not Ellipsis:
        parts = tuple(map(_writer, inner))
        return lambda value: [write(one) for write, one in zip(parts, cast("tuple[object, ...]", value), strict=True)]
    if origin in (tuple, frozenset):
        each = _writer(inner[0])
        ordered = sorted if origin is frozenset else list
        return lambda value: [each(one) for one in ordered(cast("list[str]", value))]
    if origin is Mapping:
        of = _writer(inner[1])
        return lambda value: {key: of(one) for key, one in cast("Mapping[str, object]", value).items()}
    named: list[tuple[str, Write]] = []  # filled when first used: a type may hold itself

    def written(value: object) -> object:
        if not named:
            named.extend((name, _writer(hint)) for name, hint in _fields(kind))
        return [write(getattr(value, name)) for name, write in named]

    return written


def _union_writer(inner: tuple[object, ...]) -> Write:
    several = [one for one in inner if one is not NoneType]
    if len(several) == 1:
        write = _writer(several[0])
        return lambda value: None if value is None else write(value)
    classes = [(number, get_origin(one) or one, _writer(one)) for number, one in enumerate(several)]

    def numbered(value: object) -> object:
        return None if value is None else next([at, write(value)] for at, one, write in classes if isinstance(value, cast("type", one)))

    return numbered


@cache
def _reader(kind: object) -> Read:
    """How a value of a type is read back."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Work:
        return lambda _, work: work
    if kind in _PLAIN or origin is Literal:
        return lambda value, _: value
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, Enum)):
        made = cast("Callable[[object], object]", kind)
        return lambda value, _: made(value)
    if origin in (Union, UnionType):
        return _union_reader(inner)
    if origin is tuple and inner[-1] is not Ellipsis:
        parts = tuple(map(_reader, inner))
        return lambda value, work: tuple(read(one, work) for read, one in zip(parts, cast("list[object]", value), strict=True))
    if origin in (tuple, frozenset):
        each, whole = _reader(inner[0]), cast("Callable[[object], object]", origin)
        return lambda value, work: whole([each(one, work) for one in cast("list[object]", value)])
    if origin is Mapping:
        of = _reader(inner[1])
        return lambda value, work: {key: of(one, work) for key, one in cast("dict[str, object]", value).items()}
    make = cast("Callable[..., object]", kind)
    named: list[tuple[str, Read]] = []

    def read(value: object, work: Work | None) -> object:
        if not named:
            named.extend((name, _reader(hint)) for name, hint in _fields(kind))
        return make(**{name: of(one, work) for (name, of), one in zip(named, cast("list[object]", value), strict=True)})

    return read


def _union_reader(inner: tuple[object, ...]) -> Read:
    readers = [_reader(one) for one in inner if one is not NoneType]
    if len(readers) == 1:
        (read,) = readers
        return lambda value, work: None if value is None else read(value, work)

    def numbered(value: object, work: Work | None) -> object:
        if value is None:
            return None
        at, one = cast("tuple[int, object]", value)
        return readers[at](one, work)

    return numbered


def _fields(kind: object) -> list[tuple[str, object]]:
    """The fields of a dataclass or a named tuple, with their types."""
    hints = get_type_hints(kind)  # type: ignore[arg-type]
    names = [one.name for one in fields(kind)] if is_dataclass(kind) else list(cast("type[tuple[object]]", kind)._fields)  # type: ignore[attr-defined]
    return [(name, hints[name]) for name in names]
