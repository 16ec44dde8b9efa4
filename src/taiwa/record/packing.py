"""Values as JSON and back, by their types: so that what was drawn from a work can be kept without a form of its own."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Literal, Union, cast, get_args, get_origin, get_type_hints

from ..values import field_names
from .works import Work

Write = Callable[[object], object]
Read = Callable[[object, Work | None], object]
Both = tuple[Write, Read]
"""How values of a type are written, and read back."""

_PLAIN = frozenset({str, int, bool, float, NoneType})


def packed(value: object, kind: object) -> str:
    """A value of a type in few characters; the works in it are left out."""
    return json.dumps(_of(kind)[0](value), ensure_ascii=False, separators=(",", ":"))


def unpacked(words: str, kind: object, work: Work | None = None) -> object:
    """The value that was packed; `work` stands wherever a work was left out."""
    return _of(kind)[1](json.loads(words), work)


def shape_of(kind: object) -> str:
    """All that a value of a type is made of, in words: another shape cannot be read as this one."""
    return _shape(kind, frozenset())


def _shape(kind: object, around: frozenset[object]) -> str:
    if kind is Work or kind in around:
        return getattr(kind, "__name__", "")
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"{kind.__name__}{[one.value for one in kind]}"
    if get_origin(kind) is not None and get_origin(kind) is not Literal:
        return f"{getattr(get_origin(kind), '__name__', kind)}[{','.join(_shape(one, around) for one in get_args(kind))}]"
    if field_names(kind) is None:
        return str(kind)
    inner = ((name, _shape(hint, around | {kind})) for name, hint in _hints(kind).items())
    return f"{getattr(kind, '__name__', '')}({','.join(f'{name}:{words}' for name, words in inner)})"


def _hints(kind: object) -> dict[str, object]:
    """The fields of a type with theirs."""
    hints = get_type_hints(kind)
    return {name: hints[name] for name in field_names(kind) or ()}


@cache
def _of(kind: object) -> Both:
    origin = get_origin(kind)
    if kind is Work:
        return (lambda _: None), (lambda _, work: work)
    if kind in _PLAIN or origin is Literal:
        return (lambda value: value), (lambda value, _: value)
    if isinstance(kind, type) and issubclass(kind, Decimal | Enum):
        return _made(kind)
    return _FORMS.get(origin, _fields)(kind)


def _made(kind: type[Decimal | Enum]) -> Both:
    """A number as its digits, one of a list as its value."""
    make = cast("Callable[[object], object]", kind)
    return (lambda value: value.value if isinstance(value, Enum) else str(value)), (lambda value, _: make(value))


def _union(kind: object) -> Both:
    """One of several types, behind its number; nothing as null."""
    inner = [one for one in get_args(kind) if one is not NoneType]
    if len(inner) == 1:
        write, read = _of(inner[0])
        return (lambda value: None if value is None else write(value)), (lambda value, work: None if value is None else read(value, work))
    classes = [(number, cast("type", get_origin(one) or one), _of(one)) for number, one in enumerate(inner)]

    def numbered(value: object) -> object:
        return None if value is None else next([number, both[0](value)] for number, one, both in classes if isinstance(value, one))

    def of_number(value: object, work: Work | None) -> object:
        number, one = cast("tuple[int | None, object]", value or (None, None))
        return None if number is None else classes[number][2][1](one, work)

    return numbered, of_number


def _tuple(kind: object) -> Both:
    """Values of one type, or one of each."""
    inner = get_args(kind)
    if inner[-1] is Ellipsis:
        write, read = _of(inner[0])
        return (
            lambda value: [write(one) for one in cast("tuple[object, ...]", value)],
            lambda value, work: tuple([read(one, work) for one in cast("list[object]", value)]),
        )
    each = tuple(map(_of, inner))
    return (
        lambda value: [one[0](part) for one, part in zip(each, cast("tuple[object, ...]", value), strict=True)],
        lambda value, work: tuple([one[1](part, work) for one, part in zip(each, cast("list[object]", value), strict=True)]),
    )


def _set(kind: object) -> Both:
    """Values in order, so that the same set is always written the same."""
    write, read = _of(get_args(kind)[0])
    return (
        lambda value: [write(one) for one in sorted(cast("frozenset[str]", value))],
        lambda value, work: frozenset([read(one, work) for one in cast("list[object]", value)]),
    )


def _mapping(kind: object) -> Both:
    write, read = _of(get_args(kind)[1])
    return (
        lambda value: {key: write(one) for key, one in cast("Mapping[str, object]", value).items()},
        lambda value, work: {key: read(one, work) for key, one in cast("dict[str, object]", value).items()},
    )


def _fields(kind: object) -> Both:
    """What has fields, as a list of them. They are looked at when first used: a type may hold itself."""
    make = cast("Callable[..., object]", kind)

    @cache
    def named() -> list[tuple[str, Both]]:
        return [(name, _of(hint)) for name, hint in _hints(kind).items()]

    def written(value: object) -> object:
        return [both[0](getattr(value, name)) for name, both in named()]

    def read(value: object, work: Work | None) -> object:
        return make(**{name: both[1](one, work) for (name, both), one in zip(named(), cast("list[object]", value), strict=True)})

    return written, read


_FORMS: Mapping[object, Callable[[object], Both]] = {
    Union: _union, UnionType: _union, tuple: _tuple, frozenset: _set, Mapping: _mapping,
}  # fmt: skip
