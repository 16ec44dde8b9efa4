"""Which strings are dates a registry may hold."""

import re
from datetime import date

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def is_edtf(text: str) -> bool:
    """Whether `text` is an EDTF date or interval that exists: `2004`, `2015-10`, `2016-02-24/2016-02-25`, `2016/..`.

    An interval may leave one end open (`..`) or unknown (nothing); its end does not come before its start.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _is_point(text)
    points = [point for point in (start, end) if point not in ("", "..")]
    return bool(points) and all(map(_is_point, points)) and points[0] <= points[-1]


def _is_point(text: str) -> bool:
    found = _POINT.fullmatch(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True
