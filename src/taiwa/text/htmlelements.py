"""What the elements of HTML mean for reading: which break the text, which are furniture, what a list item shows."""

from typing import Literal

BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "button", "textarea", "title", "noscript", "template", "iframe", "object", "noframes", "frameset", "xmp"]
)
"""Elements before and after which a new line begins."""
SPACED = frozenset(["blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "menu", "ol", "p", "pre", "table", "ul"])
"""Blocks that stand apart by a blank line."""
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame"])
SCOPES = frozenset(("table", "td", "th", "caption", "ol", "ul", "menu", "dir", "dl"))
"""An end tag inside one of these closes nothing outside it."""
CLOSED_BY = {
    "li": ("li",),
    "dt": ("dd", "dt"),
    "dd": ("dd", "dt"),
    "p": ("p",),
    "option": ("option",),
    "tr": ("td", "th", "caption", "tr"),
    "td": ("td", "th", "caption"),
    "th": ("td", "th", "caption"),
    "tbody": ("td", "th", "caption", "tr", "thead", "tbody"),
    "tfoot": ("td", "th", "caption", "tr", "thead", "tbody"),
}
"""Elements whose end tag may be missing: what an opening tag closes first, within its list or table."""
LISTS = frozenset(("ol", "ul", "menu", "dir", "dl"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD = frozenset(("b", "strong"))
READINGS = frozenset(("rt", "rp", "rtc"))
"""The reading beside a word, and the brackets around it."""

ZONES = {
    "nav": "menu",
    "header": "page header",
    "footer": "page footer",
    "aside": "aside",
    "form": "form",
    "select": "form",
    "button": "form",
    "textarea": "form",
    "search": "form",
    "noscript": "note for browsers without scripts",
    "noframes": "note for browsers without frames",
    "template": "template",
    "iframe": "embedded page",
    "object": "embedded object",
    "script": "script",
    "style": "style",
    "title": "page title",
}
"""Elements that hold no words of the document, and what they are called in the log of what was cut."""

CERTAIN = frozenset(("script", "style", "page title", "template", "hidden", "reading"))
"""Zones that are cut without looking at the words."""

ListStyle = Literal["1", "a", "A", "i", "I", "disc", "none"]

_STYLES: dict[str, ListStyle] = {
    "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "none": "none", "disc": "disc", "circle": "disc", "square": "disc",
}  # fmt: skip
_LARGEST_ROMAN = 4000
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def list_style(name: str, attrs: dict[str, str]) -> ListStyle:
    """How the items of a list are marked."""
    style = attrs.get("style", "").lower()
    if "list-style" in style:
        words = style.split("list-style", 1)[1].partition(":")[2].partition(";")[0].split()
        for word in words:
            if word in _STYLES:
                return _STYLES[word]
    kinds: dict[str, ListStyle] = {"1": "1", "a": "a", "A": "A", "i": "i", "I": "I"}
    if name == "ol":
        return kinds.get(attrs.get("type", "").strip(), "1")
    return "none" if name == "dl" else "disc"


def marker(style: ListStyle, number: int) -> str | None:
    """The mark that a browser shows before an item: `•`, `3.`, `c.`, `iii.`; None where it shows none."""
    match style:
        case "none":
            return None
        case "disc":
            return "•"
        case "a" | "A" if number > 0:
            return f"{_cased(_letters(number), style)}."
        case "i" | "I" if 0 < number < _LARGEST_ROMAN:
            return f"{_cased(_roman(number), style)}."
    return f"{number}."


def _cased(mark: str, style: str) -> str:
    return mark.upper() if style.isupper() else mark


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    parts = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)
