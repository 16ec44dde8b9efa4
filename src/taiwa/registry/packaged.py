"""The registries that ship with the program."""

from functools import cache
from pathlib import Path

from .complaints import RegistryError
from .folders import read_folder
from .layers import Layer

RESOURCES = Path(__file__).parents[1] / "resources"


@cache
def packaged() -> Layer:
    """What ships with the program, read once. That its entries fit together is checked by a test, not at each start."""
    layer = read_folder(RESOURCES / "registry").over(read_folder(RESOURCES / "issues"))
    if layer.complaints:
        raise RegistryError(tuple(layer.complaints))
    return layer
