"""Loading what is known: the packaged registries, and folders of the user laid over them."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from ..registry.check import demand
from ..registry.folders import read_folder
from ..registry.layers import Layer
from ..registry.packaged import RESOURCES, packaged
from ..registry.places import capitals
from .knowledge import Knowledge


def load(registries: Sequence[Path] = ()) -> Knowledge:
    """Everything known: what ships with the program, each folder of `registries` laid over what comes before it.

    An entry with the same id replaces, a new one adds. Raises RegistryError with file and line for every fault.
    """
    if not registries:
        return _packaged_knowledge()
    layer = packaged()
    for folder in registries:
        layer = demand(read_folder(folder).over(layer))
    return _knowledge(layer)


@cache
def _packaged_knowledge() -> Knowledge:
    return _knowledge(packaged())


def _knowledge(layer: Layer) -> Knowledge:
    return Knowledge(
        parties=layer.parties,
        groups=layer.groups,
        persons=layer.persons,
        things=capitals(layer.parties.values()) | layer.things,
        dialogues=layer.whole_dialogues(),
        issues=layer.whole_issues(),
        version=sha256(f"{_words_digest()}\n{layer.digest}".encode()).hexdigest()[:12],
        decoys=tuple(layer.decoys.values()),
    )


_STAGES = ("cues", "mentions", "meta", "text", "topics", "tree")
"""The folders of words that a reading depends on; how answers are worded does not change what was read."""


@cache
def _words_digest() -> str:
    """A digest of the words of each language that the stages look up besides the registries."""
    digest = sha256()
    for file in sorted(file for stage in _STAGES for file in (RESOURCES / stage).rglob("*.yaml")):
        digest.update(file.relative_to(RESOURCES).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
