"""What makes words of a Word file unseen or void though they are in it: white on white, struck through."""

from .markup import Element, W, switch, value

STRUCK = "struck through"
_HEXADECIMAL = 6
_WHITE = 0xF5
"""From this strength on in each colour, letters on white paper are not seen."""
_TEXT_BOX = "txbxContent"


def is_struck(look: Element | None) -> bool | None:
    """Whether a line is drawn through words that are set so; None where it is not stated."""
    stated = [on for name in ("strike", "dstrike") if (on := switch(look, name)) is not None]
    return any(stated) if stated else None


def is_white(look: Element | None) -> bool | None:
    """Whether letters that are set so are white and nothing behind them is coloured; None where no colour is stated."""
    colour = value(look, "color")
    return None if colour is None else _is_pale(colour) and not is_shaded(look)


def is_shaded(look: Element | None) -> bool:
    """Whether what has these properties (a run, a paragraph, a cell) stands on a colour."""
    if look is None:
        return False
    behind = look.find(f"{W}shd")
    pattern = behind is not None and behind.get(f"{W}val", "clear") not in ("clear", "nil")
    fill = behind.get(f"{W}fill", "auto") if behind is not None else "auto"
    themed = behind is not None and behind.get(f"{W}themeFill") is not None
    marked = value(look, "highlight") not in (None, "none", "white")
    return pattern or themed or marked or not (fill == "auto" or _is_pale(fill))


def on_paper(paragraph: Element) -> bool:
    """Whether a paragraph surely stands on white paper: in no box, and in no table whose style or cells may be coloured."""
    if is_shaded(paragraph.find(f"{W}pPr")):
        return False
    for one in paragraph.iterancestors():
        if one.tag == f"{W}tc" and is_shaded(one.find(f"{W}tcPr")):
            return False
        if one.tag == f"{W}tbl":
            look = one.find(f"{W}tblPr")
            if value(look, "tblStyle") is not None or is_shaded(look):
                return False
        if one.tag == W + _TEXT_BOX or (one.tag == f"{W}document" and one.find(f"{W}background") is not None):
            return False
    return True


def _is_pale(colour: str) -> bool:
    try:
        parts = bytes.fromhex(colour) if len(colour) == _HEXADECIMAL else b""
    except ValueError:
        return False
    return bool(parts) and all(part >= _WHITE for part in parts)
