"""HTML as tags and runs of words with their places.

The standard library's parser gives places too, but in Python 3.11 it takes quadratic time for unclosed tags and
comments: 60 KB of `<a ` keep it busy for most of a minute (measured), and no page may be able to stop a reading. This
scanner passes over each character a bounded number of times.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(
    r"<(?:!--(?P<comment>.*?)(?:--!?>|(?P<unclosed>\Z))"
    r"|/(?P<close>[A-Za-z][^\s/<>]{0,60})[^<>]*+>"
    r"|(?P<open>[A-Za-z][^\s/<>]{0,60})"
    r"(?:(?P<attrs>(?:[^<>\"']++|\"[^\"]{0,4096}+\"|'[^']{0,4096}+'){0,400}+)>|(?P<loose>[^<>]*+)>)"
    r"|[!?][^<>]*+>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/>\"']{1,60})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp")}
"""Elements whose content is no markup."""


class Token(NamedTuple):
    """A tag or a run of words.

    `kind` is `open`, `close`, `words`, `raw` (the content of a script, style or title) or `comment` (one that is never
    closed); `name` is the element in lower case, `attrs` its attributes as written.
    """

    kind: str
    name: str
    start: int
    end: int
    attrs: str = ""


def tokens(decoded: str) -> Iterator[Token]:
    """The tags and runs of words of a page in order; comments and declarations are passed over."""
    at = 0
    while found := _TAG.search(decoded, at):
        if found.start() > at:
            yield Token("words", "", at, found.start())
        start, at = found.span()
        if found["open"]:
            name = found["open"].lower()
            yield Token("open", name, start, at, found["attrs"] or found["loose"] or "")
            if name in _RAW_ENDS:
                ended = _RAW_ENDS[name].search(decoded, at)
                end = ended.start() if ended else len(decoded)
                yield Token("raw", name, at, end)
                at = end
        elif found["close"]:
            yield Token("close", found["close"].lower(), start, at)
        elif found["unclosed"] is not None:
            yield Token("comment", "", start, at)
    if at < len(decoded):
        yield Token("words", "", at, len(decoded))


def attributes(written: str) -> dict[str, str]:
    """The attributes of a tag; the first of two with one name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written[:20000]):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found
