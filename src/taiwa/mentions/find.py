"""Every value and name of a document, in text order."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import TypeVar

from ..lexicon.knowledge import Knowledge
from ..text.figures import is_doubt
from ..tree.models import Segment, Tree
from ..values import Span, language_of, replace
from .ahead import is_ahead
from .amounts import with_glosses
from .markup import settled, stated_mentions
from .models import Mention, Relative
from .names import Named, find_names
from .rules import Scanner
from .symbols import RULE_NUMBER, RULE_SYMBOL, one_id

_Placed = TypeVar("_Placed", Named, Mention)
_RULES = {"ja": ".japanese", "en": ".english", "ru": ".russian"}
"""The modules that hold the rules of each language; only the one a text needs is loaded."""
_SENTENCE_ENDS = re.compile(r"[。\n]|[.!?][)»”\"]? +(?=[A-ZА-ЯЁ])")
_PLACE_AND_KIND = attrgetter("span", "kind")


def find_mentions(tree: Tree, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Everything that is named or counted in `tree`, in text order, none overlapping another of its kind.

    Dates that count from another day carry a `Relative`; `resolve_mentions` settles them.
    """
    chars = tree.text.chars
    segments = tree.segments
    language = language_of(chars)
    read = list(_doubted(find_values(chars, segments, language), tree))
    names = list(placed(_outside_sums(find_names(chars, language, knowledge), read), segments))
    values = _outside_numbers(read, names)
    stated = _within((_by_id(one, knowledge) for one in stated_mentions(tree.text)), segments)
    found = settled(chars, [*values, *names], stated)
    return tuple(sorted(found, key=_PLACE_AND_KIND))


def _by_id(one: Mention, knowledge: Knowledge) -> Mention:
    """A document that a link names, under the id of the registry where that has it."""
    known = one_id(one.value, knowledge) if isinstance(one.value, str) else one.value
    return one if known == one.value else replace(one, value=known)


def _doubted(values: Iterable[Mention], tree: Tree) -> Iterator[Mention]:
    """The values; one that a line break may have parted is unsure, and says so."""
    doubts = [problem for problem in tree.text.problems if is_doubt(problem)]
    if not doubts:
        yield from values
        return
    for value in values:
        doubt = next((one for one in doubts if one.span.start < value.span.end and value.span.start < one.span.end), None)
        yield replace(value, confidence="unsure", open=doubt.words) if doubt else value


def _outside_sums(names: Sequence[Named], values: Iterable[Mention]) -> Sequence[Named]:
    """The names without those in a sum: of US$40 million the currency is no party."""
    return _outside(names, [value.span for value in values if value.kind == "money"])


def _outside_numbers(values: Sequence[Mention], names: Iterable[Mention]) -> Sequence[Mention]:
    """The values without those in the number of a document that is cited: 1888 (2009) is no year."""
    return _outside(values, [name.span for name in names if name.rule in (RULE_SYMBOL, RULE_NUMBER)])


def _outside(things: Sequence[_Placed], spans: Sequence[Span]) -> Sequence[_Placed]:
    """Those that stand in none of the `spans`, which are in text order and do not overlap."""
    if not spans:
        return things
    starts = [span.start for span in spans]
    before = [bisect_right(starts, one.span.start) - 1 for one in things]
    return [one for one, at in zip(things, before, strict=True) if at < 0 or not spans[at].contains(one.span)]


def find_values(chars: str, segments: Iterable[Segment], language: str) -> Iterator[Mention]:
    """The dates, lengths of time, sums and counts in `segments`; none crosses the end of a line or of a segment."""
    if scanner := scanner_of(language):
        yield from with_glosses(_scanned(chars, segments, scanner, language), chars, language)


def _scanned(chars: str, segments: Iterable[Segment], scanner: Scanner, language: str) -> Iterator[Mention]:
    listed = list(segments)
    before = 0
    for number, found in scanner.scan(chars, [segment.span for segment in listed]):
        made, span = found.made, Span(found.start, found.end)
        value = made.value
        if isinstance(value, Relative) and value.implied:
            value = replace(value, ahead=is_ahead(chars, span, language), apart=bool(_SENTENCE_ENDS.search(chars, before, span.start)))
        before = span.end if found.rule.kind == "date" else before
        yield Mention(found.rule.kind, span, value, found.rule.id, listed[number].eid, "unsure" if made.open else "sure", made.open)


def placed(names: Iterable[Named], segments: Sequence[Segment]) -> Iterator[Mention]:
    """The names with the provision that holds each; one that is in no segment, or in two, is no name of the text."""
    starts = [segment.span.start for segment in segments]
    for name in names:
        at = bisect_right(starts, name.span.start) - 1
        if at >= 0 and name.span.end <= segments[at].span.end:
            yield Mention(name.kind, name.span, name.value, name.rule, segments[at].eid, "unsure" if name.open else "sure", name.open)


def _within(mentions: Iterable[Mention], segments: Sequence[Segment]) -> Iterator[Mention]:
    """The mentions with the provision that holds each; one that is in no segment, or in two, is left out."""
    starts = [segment.span.start for segment in segments]
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at >= 0 and segments[at].span.contains(mention.span):
            yield replace(mention, eid=segments[at].eid)


@cache
def scanner_of(language: str) -> Scanner | None:
    """The rules of `language`, made once; None for a language without rules."""
    if language not in _RULES:
        return None
    scanner: Scanner = import_module(_RULES[language], __package__).scanner()
    return scanner
