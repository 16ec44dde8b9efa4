"""How Word names things, from `resources/text/docx.yaml`."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml


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
    """The character that a symbol font shows for a code; None where it is not known."""
    table = next((chars for name, chars in word_names().symbols.items() if font.casefold().startswith(name)), None)
    low = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    if table is not None:
        return table.get(low)
    return chr(code) if low == code and 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None  # noqa: PLR2004


def is_symbol_font(font: str) -> bool:
    """Whether the letters of a font are signs."""
    return font.casefold().startswith(_SIGNS)


_PRIVATE = 0xF000
_SIGNS = ("symbol", "wingdings", "webdings", "zapf", "monotype sorts", "opensymbol", "starsymbol")
