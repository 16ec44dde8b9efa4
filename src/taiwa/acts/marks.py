"""Words that mark a name or a date by standing beside it."""

from functools import cache

from ..values import Span

_REACH = 24


def marked(chars: str, span: Span, words: tuple[str, ...]) -> bool:
    """Whether one of `words` follows `span` or ends it; a word written `<by` is one that stands before it."""
    after, before = _sides(words)
    if after and (chars.startswith(after, span.end) or chars.endswith(after, span.start, span.end)):
        return True
    return bool(before) and chars[max(0, span.start - _REACH) : span.start].casefold().rstrip().endswith(before)


@cache
def _sides(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that stand after a name, and those that stand before it."""
    after = tuple(word for word in words if not word.startswith("<"))
    return after, tuple(word[1:] for word in words if word.startswith("<"))
