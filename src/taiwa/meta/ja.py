"""How Japanese documents name those who speak: 名・国+官職, 名+国+官職, 国+官職の名, 名+官職, A、B及びCの官職."""

import re
from importlib import import_module

from ..values import Span, replace
from .cast import Cast, Speaker
from .names import Named
from .words import Found

_PEOPLE = "..mentions.ja_people"
"""Sudachi is loaded for a Japanese text that needs it."""
LONGEST_NAME = 40
_NAME = re.compile(r"[々〆ヵヶ\u4e00-\u9fffァ-ヴヷ-ヺー・=゠A-Za-z]")
_KANJI = re.compile(r"[々\u4e00-\u9fff]{7,}")
_MIXED = re.compile(r"[ァ-ヴー・=゠]{2,}(?P<of>[々\u4e00-\u9fff]+)")
"""A name in katakana with what the office is for behind it."""
_JOINED = re.compile(r"兼|兼任の|・|及び")
_AND = re.compile(r"(?:\((?![^()]*オブザーバー)[^()]{1,60}\))?(?:、?(?:及び|並びに|および|ならびに|と)|[、,・])")
_DEFINED = re.compile(r"\(、?以下[^()\n]{1,80}\)")
"""A definition inside a list of those who act: its words name nobody else, and what it stands behind goes on after it."""
_BEHIND = re.compile(_DEFINED.pattern + r"の?\Z")
_POSTED = ("駐", "在")
"""Before a state where an envoy is posted: 駐甲国大使 speaks for another."""
_FROM = re.compile(r"(?:側|政府)?から[はも]、?")
_COME = re.compile(r"(?:ら|等|など)?(?:が|、[^、。\n]{1,30}からは)")
"""Behind those whom a state sends: they are the subject, not those whom it turns to (甲国からはドゥバル次官に要請があった)."""
_EACH = re.compile(r"(?:各国|諸国|地域諸国|地域各国|側)?の?")
_CHAIR = re.compile(r"\((?:共同)?議長(?:国)?\)")
_ACTORS = ("party", "group", "organ")


def speakers(chars: str, within: Span, cast: Cast) -> list[Speaker]:
    """Everyone named as acting in a stretch of Japanese text, in printed order."""
    defined = [Span(*hit.span()) for hit in _DEFINED.finditer(chars, within.start, within.end)]
    named = [name for name in cast.named(chars, within) if not any(span.contains(name.span) for span in defined)]
    offices = _offices(chars, within, cast, named)
    actors = [name for name in named if name.kind in (*_ACTORS, "weak")]
    found: list[Speaker] = []
    used: set[Span] = set()
    for office in offices:
        one = _holder(chars, office, _Around(within.start, actors, cast))
        used.update(name.span for name in actors if one.span.overlaps(name.span))
        chain = [] if one.person else _chain(chars, one.span.start, actors)
        used.update(name.span for name in chain)
        found += [
            Speaker(span=name.span, parties=name.parties, role=office.span, level=one.level, chair=_CHAIR.match(chars, name.span.end) is not None)
            for name in chain
        ]
        found.append(one)
    alone = [name for name in named if name.span not in used and name.kind in (*_ACTORS, "person")]
    covered = [one.span for one in found]
    found += [
        Speaker(span=_with_side(chars, name.span, cast), parties=name.parties, person=_person(name))
        for name in alone
        if not any(span.overlaps(name.span) for span in covered)
    ]
    return _sent(chars, sorted(found, key=lambda one: one.span), actors, cast)


def _sent(chars: str, found: list[Speaker], actors: list[Named], cast: Cast) -> list[Speaker]:
    """Those of a state that is said to send them act for it (甲国からはドゥバル外務次官及びリオネ局長が出席した)."""
    starts = {one.span.start: at for at, one in enumerate(found) if one.person}
    for name in actors:
        from_ = _FROM.match(chars, name.span.end) if name.kind == "party" and len(name.parties) == 1 else None
        at = starts.get(from_.end()) if from_ else None
        if at is None:
            continue
        end = at
        while end + 1 < len(found) and found[end + 1].person and _AND.fullmatch(chars, found[end].span.end, found[end + 1].span.start):
            end += 1
        for nth in range(at, end + 1) if _COME.match(chars, found[end].span.end) else ():
            one = found[nth]
            if not one.parties and one.role and not _is_former(chars, one.role, cast):
                found[nth] = replace(one, parties=name.parties)
    return found


def _is_former(chars: str, role: Span, cast: Cast) -> bool:
    return cast.words["former"].begins(chars, role.start, role.end) is not None


class _Around:
    """What stands around an office: the names before it, down to `floor`."""

    __slots__ = ("cast", "edges", "ending", "floor")

    def __init__(self, floor: int, actors: list[Named], cast: Cast) -> None:
        self.floor = floor
        self.ending = {name.span.end: name for name in actors}
        self.edges = {name.span.end for name in actors if name.kind != "weak"}
        self.cast = cast


def _person(name: Named) -> Span | None:
    return name.span if name.kind == "person" else None


def _offices(chars: str, within: Span, cast: Cast, named: list[Named]) -> list[Found]:
    """The offices, compound ones (A兼B) as one; none that is part of a longer word or of a thing's name."""
    taken = [name.span for name in named if name.kind in ("thing", "dialogue", "organ")]
    out: list[Found] = []
    for found in cast.words["offices"].find(chars, within):
        if any(span.overlaps(found.span) for span in taken):
            continue
        if out and _JOINED.fullmatch(chars, out[-1].span.end, found.span.start):
            before = out.pop()
            out.append(Found(Span(before.span.start, found.span.end), found.cue))
        else:
            out.append(found)
    tails = cast.words["compounds"]
    return [found for found in out if not tails.begins(chars, found.span.end, within.end)]


def _holder(chars: str, office: Found, around: _Around) -> Speaker:
    """The one who holds an office: the party and the name that stand before it."""
    start = office.span.start
    owner, start = _owner(chars, start, around)
    person, begin = _name_before(chars, start, office, around)
    begin = begin if begin < start else office.span.start
    if person is None and owner is None and begin < start:
        owner, start = _owner(chars, begin, around)
    elif person is None and owner:
        start = owner.span.start
    elif person is not None:
        start = person.start
        if owner is None:
            owner, start = _owner(chars, start, around)
    held = person is not None and _is_former(chars, Span(begin, office.span.end), around.cast)
    parties = owner.parties if owner and not held else ()
    if not parties and not held and person is not None:
        parties = around.cast.party_of(person.of(chars), office.cue.value)
    chair = _CHAIR.match(chars, office.span.end)
    role_start = (
        owner.span.start if owner and (person is None or owner.span.start > person.start) else begin
    )
    return Speaker(
        span=Span(start, office.span.end),
        parties=parties,
        person=person,
        role=Span(role_start, office.span.end),
        level=office.cue.value,
        chair=bool(chair),
    )


def _owner(chars: str, at: int, around: _Around) -> tuple[Named | None, int]:
    """The party whose name ends before `at` (X国, X諸国の, Xの, X(以下「甲」という。)の), and where it starts; `at` where there is none."""
    inner = _BEHIND.search(chars, max(around.floor, at - 90), at)
    end = inner.start() if inner else at
    for back in range(min(6, end - around.floor) + 1):
        name = around.ending.get(end - back)
        if name and _EACH.fullmatch(chars, end - back, end) and not (name.kind == "weak" and back):
            if chars.endswith(_POSTED, around.floor, name.span.start):
                return None, name.span.start - 1
            return name, name.span.start
    return None, at


def _name_before(chars: str, at: int, office: Found, around: _Around) -> tuple[Span | None, int]:
    """The name in the run of name letters before an office, without the dot that joins them, and where the words of the office begin.

    What the office is for or when it was held is no part of a name, and by itself none.
    """
    end = at
    while end > around.floor and chars[end - 1] in "・ ":
        end -= 1
    start = end
    floor = max(around.floor, end - LONGEST_NAME)
    while start > floor and _NAME.match(chars, start - 1) and start not in around.edges:
        start -= 1
    while start < end and chars[start] in "・=゠":
        start += 1
    words = chars[start:end]
    if not words or words in around.cast.words["not_names"]:
        return None, at
    people = import_module(_PEOPLE, __package__)
    held = office.span.of(chars)
    if people.is_field(words, held) and not around.cast.party_of(words, office.cue.value):  # a surname may be a word too (大橋大臣)
        return None, start
    known = people.katakana_before(chars, end, held) or Span(start, start + len(people.name_before(words, held)))
    if known.start == start and start < known.end < end:
        return known, known.end
    mixed = _MIXED.fullmatch(words)
    if mixed and people.is_field(mixed["of"]):
        return Span(start, start + mixed.start("of")), start + mixed.start("of")
    return (None, at) if _KANJI.search(words) else (Span(start, end), at)


def _chain(chars: str, start: int, actors: list[Named]) -> list[Named]:
    """The parties listed before one that carries the office for all (A、B及びCの外務大臣)."""
    out: list[Named] = []
    for name in sorted((name for name in actors if name.span.end <= start), key=lambda name: -name.span.end):
        if not _AND.fullmatch(chars, name.span.end, start) or chars.endswith(_POSTED, 0, name.span.start):
            break
        out.insert(0, name)
        start = name.span.start
    return out


def _with_side(chars: str, span: Span, cast: Cast) -> Span:
    """A party's name with 側 or 政府 after it."""
    found = cast.words["sides"].begins(chars, span.end, min(len(chars), span.end + 8))
    return Span(span.start, found.span.end) if found else span
