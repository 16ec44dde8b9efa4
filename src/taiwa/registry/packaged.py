"""The registries that ship with the program."""

from functools import cache
from pathlib import Path

from .complaints import RegistryError
from .folders import read_folder
from .iso import edition, state_names
from .layers import Layer, Spot
from .models import Party

RESOURCES = Path(__file__).parents[1] / "resources"


@cache
def packaged() -> Layer:
    """What ships with the program, read once. That its entries fit together is checked by a test, not at each start."""
    layer = read_folder(RESOURCES / "registry").over(read_folder(RESOURCES / "issues")).over(_states())
    if layer.complaints:
        raise RegistryError(tuple(layer.complaints))
    return layer


def _states() -> Layer:
    """Every state and territory as the libraries name it; the registries add what documents call it besides."""
    place = RESOURCES / "registry" / "world" / "states.yaml"
    return Layer(
        parties={code: Party(id=code, names=names) for code, names in state_names().items()},
        spots={("parties", code): Spot(place, ("states", code)) for code in state_names()},
        digest=edition(),
    )
