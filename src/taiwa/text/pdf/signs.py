"""Signs that fonts name by other codes: radicals printed for whole characters, bullets of symbol fonts."""

from functools import cache
from importlib.resources import files

import yaml

_PRIVATE = ("\ue000", "\uf8ff")
_PLANES = "\U000f0000"


@cache
def words() -> dict[str, object]:
    """What `resources/text/pdf.yaml` holds."""
    document: object = yaml.safe_load(files("taiwa").joinpath("resources", "text", "pdf.yaml").read_text(encoding="utf-8"))
    if not isinstance(document, dict) or set(document) != {"radicals", "symbols", "numbers", "conjunctions", "units", "verbs", "halves"}:
        raise ValueError("pdf.yaml: must hold radicals, symbols, numbers, conjunctions, units, verbs and halves")
    return document


@cache
def signs() -> dict[str, str]:
    """What stands on paper, by the code that the file gives it."""
    radicals, symbols = words()["radicals"], words()["symbols"]
    if not isinstance(radicals, str) or not isinstance(symbols, dict):
        raise ValueError("pdf.yaml: radicals must be pairs of characters, symbols a table")  # noqa: TRY004 - a fault of the data
    table = {pair[0]: pair[1:] for pair in radicals.split()}
    return table | {chr(int(str(code), 16)): str(sign) for code, sign in symbols.items()}


def is_private(char: str) -> bool:
    """Whether a character has a meaning only in its own font."""
    return _PRIVATE[0] <= char <= _PRIVATE[1] or char >= _PLANES
