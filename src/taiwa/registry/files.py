"""YAML files as plain trees of mappings, lists and strings.

Every scalar stays the string that was printed: `NO` is an id and not false, a date is what the file says.
Line numbers are looked up only when there is something to complain about, because keeping them costs half the time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.nodes import MappingNode, Node, SequenceNode

from .complaints import Complaint, Fault, RegistryError

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

DEEPEST = 12
_NOTHING = ("null", "Null", "NULL", "~")
"""What YAML takes for nothing where it has no quotation marks."""


def read_tree(file: Path) -> dict[str, Tree]:
    """What stands in `file`, a mapping at the top; an empty file is an empty mapping."""
    try:
        return _document(file, iter(yaml.parse(file.read_text("utf-8-sig"), Loader=yaml.CBaseLoader)))
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise _refusal(file, line, "this is not UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _refusal(file, line, f"this is not YAML: {_said(file, line, error)}") from error
    except (yaml.YAMLError, OSError) as error:
        raise _refusal(file, 1, f"this cannot be read: {error}") from error


def _said(file: Path, line: int, error: yaml.MarkedYAMLError) -> str:
    """What is wrong in words that somebody can act on."""
    printed = file.read_text("utf-8-sig").split("\n")[line - 1 : line]
    if printed and "\t" in printed[0][: len(printed[0]) - len(printed[0].lstrip())]:
        return "a tab stands before the first word; only spaces may stand there, two for each level"
    return error.problem or "it breaks off"


def line_of(file: Path, keys: tuple[str, ...]) -> int:
    """The line on which the entry at the path `keys` begins, or the nearest one above it that exists."""
    node: Node | None = yaml.compose(file.read_text("utf-8-sig"), Loader=yaml.CBaseLoader)
    line = 1
    for key in keys:
        found = [(start, below) for name, start, below in _below(node) if name == key]
        if not found:
            break
        line, node = found[0][0].start_mark.line + 1, found[0][1]
    return line


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Turns a fault into a RegistryError that names file and line."""
    try:
        yield
    except Fault as fault:
        raise RegistryError((Complaint(file, line_of(file, fault.keys), fault.words),)) from fault


def _below(node: Node | None) -> Iterator[tuple[str, Node, Node]]:
    """The name of each entry below `node`, where it begins and what it holds; list items are named by number."""
    if isinstance(node, MappingNode):
        yield from ((str(name.value), name, value) for name, value in node.value)
    elif isinstance(node, SequenceNode):
        yield from ((str(number), item, item) for number, item in enumerate(node.value, 1))


def _document(file: Path, events: Iterator[Event]) -> dict[str, Tree]:
    next(events)  # the start of the stream, then that of the document
    if isinstance(next(events), StreamEndEvent):
        return {}
    first = next(events)
    if not isinstance(first, MappingStartEvent):
        raise _refusal(file, _line(first), "a registry file is a mapping of sections")
    tree = _mapping(file, events, 0)
    next(events)
    if not isinstance(after := next(events), StreamEndEvent):
        raise _refusal(file, _line(after), "a registry file holds one document")
    return tree


def _mapping(file: Path, events: Iterator[Event], depth: int) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    for event in events:
        if isinstance(event, MappingEndEvent):
            break
        if not isinstance(event, ScalarEvent):
            raise _refusal(file, _line(event), "a key must be a plain word")
        if event.value in tree:
            raise _refusal(file, _line(event), f"{event.value} stands here twice")
        tree[event.value] = _value(file, next(events), events, depth + 1)
    return tree


def _value(file: Path, event: Event, events: Iterator[Event], depth: int) -> Tree:
    if isinstance(event, ScalarEvent):
        if event.implicit[0] and event.value in _NOTHING:
            raise _refusal(file, _line(event), f"{event.value} is no text: leave the field out, or put quotation marks around the word")
        return event.value
    if depth > DEEPEST:
        raise _refusal(file, _line(event), "this is nested too deeply")
    if isinstance(event, MappingStartEvent):
        return _mapping(file, events, depth)
    if not isinstance(event, SequenceStartEvent):
        raise _refusal(file, _line(event), "anchors and aliases have no place in a registry")
    items: list[Tree] = []
    for item in events:
        if isinstance(item, SequenceEndEvent):
            break
        items.append(_value(file, item, events, depth + 1))
    return items


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _refusal(file: Path, line: int, words: str) -> RegistryError:
    return RegistryError((Complaint(file, line, words),))
