"""Frozen dataclasses to JSON and back, strictly: nothing unknown, nothing missing, nothing of another kind."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from types import MappingProxyType, NoneType, UnionType
from typing import Literal, TypeVar, get_args, get_origin, get_type_hints

from .canonical import Json
from .moments import moment_of, written

T = TypeVar("T")


class MalformedError(Exception):
    """JSON that is not what it should be: where in it, and what was expected there."""


def to_json(value: object) -> Json:
    """`value` as JSON: a dataclass as an object, a tuple as a list, a moment as `written` writes it."""
    match value:
        case None | bool() | int() | str():
            return value
        case datetime():
            return written(value)
        case tuple():
            return [to_json(one) for one in value]
        case Mapping():
            return {str(key): to_json(one) for key, one in value.items()}
    if is_dataclass(value):
        return {name: to_json(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def from_json(kind: type[T], data: object, place: str = "") -> T:
    """The `kind` that `data` says; `place` names where in the whole it stands."""
    if not isinstance(data, dict):
        raise MalformedError(f"{place or 'here'}: an object is expected")
    hints = _hints(kind)
    if unknown := sorted(set(data) - set(hints)):
        raise MalformedError(f"{_at(place, unknown[0])} is unknown")
    if missing := sorted(set(hints) - set(data)):
        raise MalformedError(f"{_at(place, missing[0])} is missing")
    return kind(**{name: _value(hint, data[name], _at(place, name)) for name, hint in hints.items()})


def _value(hint: object, data: object, place: str) -> object:
    origin = get_origin(hint)
    if origin is UnionType:
        return None if data is None else _value(_not_none(hint), data, place)
    if origin is Literal:
        if data not in get_args(hint):
            raise MalformedError(f"{place}: one of {', '.join(map(str, get_args(hint)))} is expected, not {data!r}")
        return data
    if origin is tuple:
        return tuple(_value(get_args(hint)[0], one, f"{place}[{n}]") for n, one in enumerate(_a(list, data, place)))
    if origin is Mapping:
        return MappingProxyType({key: _a(str, one, _at(place, key)) for key, one in _a(dict, data, place).items()})
    return _plain(hint, data, place)


def _plain(hint: object, data: object, place: str) -> object:
    if not isinstance(hint, type):
        raise TypeError(f"{hint} has no form in JSON")
    if hint is datetime:
        return _moment(data, place)
    return from_json(hint, data, place) if is_dataclass(hint) else _a(hint, data, place)


def _a(kind: type[T], data: object, place: str) -> T:
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise MalformedError(f"{place}: {kind.__name__} is expected, not {type(data).__name__}")
    return data


def _moment(data: object, place: str) -> datetime:
    try:
        return moment_of(_a(str, data, place))
    except ValueError as trouble:
        raise MalformedError(f"{place}: {trouble}") from None


def _not_none(hint: object) -> object:
    return next(one for one in get_args(hint) if one is not NoneType)


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _names(kind: type) -> tuple[str, ...]:
    return tuple(_hints(kind))


def _hints(kind: type) -> Mapping[str, object]:
    """The fields of a dataclass with their types; every field stands in the JSON, those with a default too."""
    if kind not in _KNOWN:
        hints = get_type_hints(kind)
        _KNOWN[kind] = {field.name: hints[field.name] for field in fields(kind)} if is_dataclass(kind) else {}
    return _KNOWN[kind]


_KNOWN: dict[type, Mapping[str, object]] = {}
