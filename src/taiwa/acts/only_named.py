"""Names that a complement only mentions, and those that it says are spoken to."""

import re
from collections.abc import Sequence
from functools import cache

from ..values import Span
from .context import Context
from .found import Found
from .models import ActType
from .named import Named, behind, joined, one_of

_ASKING = frozenset({ActType.URGE, ActType.THANK, ActType.EXPECT})
_GIVING = _ASKING | {ActType.SUPPORT, ActType.APPRECIATE, ActType.WELCOME}
_OF_HEAD = re.compile(r"(?:の[^、がはを]*?|と?の?[^、がは]*?)[をにへと][^、がは]*?[たるうすくむぶつぐい]")
"""From a name that is no subject to the verb before the noun that is meant."""
_CASES = ("による", "における", "に関する", "に対する", "をめぐる", "にわたる", "に係る")
_HEADS = ("の", "を", "に", "が", "、", "への")
_TO = re.compile("に(?:対し(?:て)?)?(?:、[^、。はがをに]{0,6})?")
_SAID = ("との", "という", "とした", "とする")
_OWN_WORD = re.compile("の[^、。はがをにの]{1,8}")
_QUOTED = re.compile("(?:との|という|とした|とする)([^、。はがをにの]{1,20})の[^、。はがをにの]{1,8}$")
_KINDS = ("targets", "aggression", "companions", "compounds")
_TOPIC = re.compile("について|に関し(?!た)")


def spoken_to(rows: Sequence[Named], content: Span, found: Found, context: Context) -> Sequence[Named] | None:
    """Those to whom words are said (X国に対し、…を求めた, X国に支持を表明した); none for one nobody knows, None where no one is."""
    chars, words = context.text.chars, context.words
    if "office" not in words or found.act not in _GIVING or "に" not in chars[content.start : found.predicate.start]:
        return None
    for at in reversed(range(len(rows))):
        end = behind(rows[at][0], chars, words)
        if (end == content.end and _TO.match(chars, end, found.predicate.start)) or (_TO.fullmatch(chars, end, content.end)):
            return joined(rows, at, chars, words)
    if found.act not in _ASKING:
        return None
    asked = chars.find("に対し、", content.start, content.end)
    if asked < 0 or "が" in chars[content.start : asked]:
        return None
    for at in reversed(range(len(rows))):
        if behind(rows[at][0], chars, words) == asked:
            return joined(rows, at, chars, words)
    return [] if chars.endswith(words["office"], content.start, asked) else None


def doing(rows: list[Named], content: Span, found: Found, context: Context) -> list[Named]:
    """The names without those only mentioned: a target (X国に対する制裁), a companion (X国と共に), a topic, part of a compound.

    Where words are quoted (…するとのX国の発言), only whose they are.
    """
    chars, words = context.text.chars, context.words
    if not rows or "targets" not in words:
        return rows
    last = behind(rows[-1][0], chars, words)
    if chars.endswith(_SAID, content.start, rows[-1][0].start) and _OWN_WORD.fullmatch(chars, last, content.end):
        return rows[-1:]
    quoted = _QUOTED.search(chars, content.start, content.end)
    if quoted and quoted[1].endswith(words["office"]) and rows[-1][0].end <= quoted.start(1):
        return []
    rows = [row for row in rows if not _is_beside_head(row, rows, chars)]
    mere, condemned = _mere(*(words[kind] for kind in _KINDS)), found.act is ActType.CONDEMN
    topics = [hit.end() for hit in _TOPIC.finditer(chars, content.start, content.end)] if found.act is ActType.URGE else []
    after = topics[-1] if topics and topics[-1] < content.end else content.start
    left: set[Named] = set()
    for at, row in enumerate(rows):
        hit = mere.match(chars, behind(row[0], chars, words), content.end)
        if hit and not (condemned and hit["did"]):
            left.update(joined(rows, at, chars, words) if hit["beside"] else (row,))
    return [row for row in rows if row not in left and row[0].start >= after]


def _is_beside_head(row: Named, rows: Sequence[Named], chars: str) -> bool:
    """Whether a name only helps to tell who another is (X国の脅威にさらされるY国, X国との対話を重視するY国)."""
    end = row[0].end
    for span, _ in rows:
        told = chars[end : span.start] if span.start > end else ""
        if told and _OF_HEAD.fullmatch(told) and not told.endswith(_CASES) and chars.startswith(_HEADS, span.end):
            return True
    return False


@cache
def _mere(targets: tuple[str, ...], deeds: tuple[str, ...], beside: tuple[str, ...], compounds: tuple[str, ...]) -> re.Pattern[str]:
    """What behind a name shows that it is only mentioned."""
    target, deed, companion, compound = (one_of(words).pattern for words in (targets, deeds, beside, compounds))
    return re.compile(
        rf"(?:に対する|への)[^、。はがをにの]{{0,10}}?(?:{target}|{deed})|(?P<beside>{companion})|{compound}|{deed}|からの(?:独立|分離)"
        rf"|(?P<did>(?:の|による)[^、。はが]{{0,16}}?(?:{deed})[^、。はがをの]{{0,4}}?(?:に対する|に対して|に際|への|に直面|に抵抗|に対抗))"
        r"|をめぐる|を巡る|に関する"
    )
