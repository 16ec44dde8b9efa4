"""The names that the package is entered by."""

import subprocess
import sys

import pytest

import taiwa


@pytest.mark.parametrize("name", taiwa.__all__)
def test_the_door_opens_to_every_name(name: str) -> None:
    """Each name of the door is there."""
    assert getattr(taiwa, name).__module__.startswith("taiwa.")


def test_the_door_costs_nothing_until_it_is_used() -> None:
    """Importing the package alone loads neither the tokeniser nor Django."""
    code = "import taiwa, sys; print(sorted({'sudachipy', 'django', 'yaml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
