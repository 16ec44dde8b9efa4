"""How Word names things, from `resources/text/docx.yaml`."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

_PRIVATE = 0xF000
"""Where symbol fonts have their 256 signs among the characters."""
_LATIN = 0xFF
_SURROGATES = range(0xD800, 0xE000)
_SIGNS = ("symbol", "wingdings", "webdings", "zapf", "monotype sorts", "opensymbol", "starsymbol")


class WordNames(NamedTuple):
    """What a style is, by its name in small letters without its number; characters of symbol fonts by font and code."""

    styles: dict[str, str]
    symbols: dict[str, dict[int, str]]


@cache
def word_names() -> WordNames:
    """The table, read once; a damaged one is a ValueError."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = files("taiwa").joinpath("resources", "text", "docx.yaml").read_text(encoding="utf-8")
    table: object = yaml.load(text, Loader=loader)  # noqa: S506 — makes nothing but strings, lists and tables
    if not isinstance(table, dict) or set(table) != {"styles", "symbols"}:
        raise ValueError("docx.yaml: must hold styles and symbols")
    styles = {str(name): str(kind) for kind, names in table["styles"].items() for name in names}
    symbols = {
        str(font): {int(code, 16): str(char) for code, char in codes.items()} for font, codes in table["symbols"].items()
    }
    return WordNames(styles, symbols)


def char_of(font: str, code: int) -> str | None:
    """The character that a font shows for a code; None where it is not known. Only Latin letters become signs."""
    low = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    if low == code and (code > _LATIN or not is_symbol_font(font)):
        return chr(code) if code not in _SURROGATES else None
    table = next((chars for name, chars in word_names().symbols.items() if font.casefold().startswith(name)), {})
    return table.get(low)


def is_symbol_font(font: str) -> bool:
    """Whether the letters of a font are signs."""
    return font.casefold().startswith(_SIGNS)
