"""What is written in YAML is written once: of two lines with one name the second would silently take the place of the first."""

from pathlib import Path

import pytest
import yaml

RESOURCES = Path(__file__).parents[2] / "src" / "taiwa" / "resources"
FILES = sorted(RESOURCES.rglob("*.yaml"))


def twice(node: yaml.Node | None) -> list[str]:
    """The names that stand twice in one mapping, with their lines."""
    if isinstance(node, yaml.SequenceNode):
        return [one for each in node.value for one in twice(each)]
    if not isinstance(node, yaml.MappingNode):
        return []
    names = [key.value for key, _ in node.value if isinstance(key.value, str)]
    found = [f"{key.value}:{key.start_mark.line + 1}" for key, _ in node.value if isinstance(key.value, str) and names.count(key.value) > 1]
    return found + [one for _, value in node.value for one in twice(value)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(RESOURCES)))
def test_no_name_stands_twice(file: Path) -> None:
    """A message that another of the same name replaced is told with the values of neither."""
    with file.open(encoding="utf-8") as stream:
        assert twice(yaml.compose(stream, Loader=yaml.CSafeLoader)) == []


def test_a_name_that_stands_twice_is_found() -> None:
    """Both places are named."""
    assert twice(yaml.compose("a:\n  b: 1\n  c: 2\n  b: 3\n")) == ["b:2", "b:4"]
