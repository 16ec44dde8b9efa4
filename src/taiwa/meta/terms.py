"""Terms that a document defines: 以下「閣僚」という, hereinafter "the Ministers", the Long Name (LN)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from ..problems import Problem
from ..values import Span, replace
from .cast import Cast, Speaker
from .grammar import NAMED, before, in_order, speakers
from .models import DefinedTerm
from .parts import last_sentences
from .presiding import with_presiding
from .unread import is_cut, is_whole

_CALLED = r"(?:という|と言う|といい|と称する|と称し|と呼ぶ|と呼び|と略す|と略称する|とする|と総称する|と総称し|と記す)"
_THEY = r"(?:これら(?:の者|の方々)?を、?)?"
"""Those just listed: they are named by the list before the definition."""
_JA = (
    re.compile(
        rf"\(、?以下、?{_THEY}(?:総称して|併せて|合わせて|単に)?[「『](?P<term>[^「」『』()\n。]{{1,40}})[」』]{_CALLED}?。?\s?\)"
    ),
    re.compile(rf"\(、?以下、?(?!の|に)(?P<term>[^「」『』()\n。、]{{1,24}}?){_CALLED}?。?\s?\)"),
    re.compile(
        rf"以下、?(?:総称して|併せて|合わせて|単に)?[「『](?P<term>[^「」『』()\n。]{{1,40}})[」』]{_CALLED}"
    ),
)
_DESCRIBED = re.compile(
    rf"\(、?以下、?(?!これら(?:の者|の方々)?を)(?P<who>[^「」『』()\n。]{{1,40}}?)を(?:総称して|併せて|合わせて|単に)?[「『](?P<term>[^「」『』()\n。]{{1,40}})[」』]{_CALLED}。?\s?\)"
)
"""A definition that says in its own words for whom it stands: 以下、6か国の外務大臣を「閣僚」という。"""
_COUNTED = re.compile(r"(?P<count>[0-9]{1,2}|[二三四五六七八九十])[かカヵヶケ箇]国")
_KANJI = "一二三四五六七八九十"
_STATES = re.compile(r"(?:国|側|双方|代表団)\Z")
_LATER = r"(?:herein(?:after)?|hereafter|henceforth|далее|именуемые\sв\sдальнейшем)"
_AS = (
    r"(?:,?\s(?:collectively|jointly|together))?(?:,?\s(?:referred\sto(?:\scollectively)?\sas|called|known\sas|[-–—]))?"
)
_QUOTED = r"(?:the\s)?[“\"«](?:the\s)?(?P<term>[^“”\"«»()\n]{1,60}?),?[”\"»]"
_SHORT = re.compile(r"\((?P<term>[A-Z][A-Za-z0-9&+-]{1,11})\)")
_NOUN = re.compile(r"[々\u4e00-\u9fffァ-ヺー・+A-Za-z0-9]")
_WORDS = re.compile(
    r"((?:(?:of|for|and|the|on|in)\s){0,3})(?:[A-Z][\w’'-]*|of|for|and|the|on|in)(?:[\s-](?:[A-Z][\w’'-]*|of|for|and|the|on|in)){0,12}\s?$"
)
_LONGER = re.compile(r"(?:\b(?!(?:Governments?|The|In|With|Between|While|For|And)\b)[A-Z][\w’'&-]*\s(?:(?:of|for|in)\s)?(?:the\s)?|[一-龯ァ-ヶー])\Z")
_NOTES = re.compile(rf"(?:\([^()]{{0,80}}\)|{NAMED}|\s|、|,){{0,4}}")
_INSIDE = re.compile(
    r"(?<!participation )(?<!presence )(?<!Government )(?<!Governments )(?<!delegations )\b(?:between|among|of|with|in)\s"
    r"(?:the\s)?(?:Governments?\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_ATTENDED = re.compile(rf"{_NOTES.pattern}が(?:それぞれ)?(?P<verb>[一-龯]{{2}})し(?:まし)?(?:た|、)?")
_SHORTEST = 2
"""Characters of a noun that are too few to have an abbreviation."""
_MOST = 400
"""Definitions in one document; a text with more is no statement."""
_REACH = 1200
"""Characters before a definition in which the words that it stands for may begin."""


def terms_of(chars: str, cast: Cast) -> tuple[tuple[DefinedTerm, ...], list[Problem]]:
    """Every term the text defines, in order, and a problem for each that stands for speakers who are not all known."""
    hits = [hit for pattern in _patterns(chars, cast) for hit in islice(pattern.finditer(chars), _MOST)]
    found: dict[Span, DefinedTerm] = {}
    problems: list[Problem] = []
    for hit in hits:
        span = Span(hit.start() - chars.startswith("、以下", max(0, hit.start() - 1)), hit.end())
        if not any(span.overlaps(other) for other in found):
            found[span], unknown = _term(chars, hit["term"].strip(), span, cast, hit["who"] if hit.re is _DESCRIBED else "")
            if unknown:
                found[span] = replace(found[span], holders=())  # some of the speakers are no claim about all of them
            problems += [Problem(span, f"who speaks as {found[span].term} is not fully known")] if unknown else []
    short = [term for hit in islice(_SHORT.finditer(chars), _MOST) for term in _short(chars, hit, cast)]
    return tuple(sorted((*found.values(), *short), key=lambda term: term.span)), problems


def _patterns(chars: str, cast: Cast) -> Sequence[re.Pattern[str]]:
    """The ways of defining a term that may occur at all: most texts hold no word for from here on."""
    if cast.words.language == "ja":
        return (_DESCRIBED, *_JA) if "以下" in chars else ()
    small = chars.lower()
    return _english() if any(word in small for word in ("here", "hence", "далее", "именуемые")) else _english()[:1]


@cache
def _english() -> Sequence[re.Pattern[str]]:
    """Compiled for the first text that is not Japanese."""
    return (
        re.compile(rf"\((?:{_LATER}{_AS}\s|(?:collectively|together|jointly),?\s)?{_QUOTED}\)", re.IGNORECASE),
        re.compile(rf"\({_LATER}{_AS}\s(?:the\s)?(?P<term>[^\W\d_][^“”\"«»()\n]{{1,40}})\)", re.IGNORECASE),
        re.compile(rf",?\s?\b{_LATER}{_AS}\s{_QUOTED}", re.IGNORECASE),
    )


def _term(chars: str, term: str, span: Span, cast: Cast, who: str) -> tuple[DefinedTerm, bool]:
    """A defined term with those who are named right before it, and whether one of them is unknown.

    Of a meeting that they attended (…が出席した(以下「閣僚」という。)) it stands for them where the term, or `who` it is said to be,
    can act; then who presided may be named one sentence earlier. A number of states in `who` is that of all of them.
    """
    actors = who or term
    chain, attended = _chain(chars, span.start, cast, attending=bool(cast.words["offices"].first(actors) or _STATES.search(actors)))
    if who and not (chain and (attended or cast.words["offices"].first(who))):
        chain = []
    last = last_sentences(chars, Span(max(0, span.start - _REACH), span.start), 1 + attended) if chain else []
    chain, certain = with_presiding(chars, term, Span(last[0].start, span.end), chain, cast) if chain else (chain, True)
    meant = _meant(chars, term, chain, cast)
    if meant and meant == chain and (len(meant) > 1 or cast.words.language == "ja" or term.endswith("s")):
        certain = certain and is_whole(chars, meant, Span(last[0].start, span.start), cast)
    chain = meant
    counted = _COUNTED.search(who)
    if counted and chain:
        certain = certain and len(in_order(one.parties for one in chain)) == _number(counted["count"])
    if not chain:
        acting = cast.words["offices"].first(term) or cast.words["acting"].first(term)
        cut = acting is not None and _is_cut(chars, span.start, cast)
        return DefinedTerm(term=term, span=span, means=_noun(chars, span.start, cast)), cut
    means = Span(chain[0].span.start, chain[-1].span.end)
    holders = in_order(one.parties for one in chain)
    return DefinedTerm(term=term, span=span, means=means, holders=holders), not (certain and all(one.parties for one in chain))


def _is_cut(chars: str, end: int, cast: Cast) -> bool:
    """Whether the list of speakers that a definition closes ends in a name that nobody knows."""
    sentence = last_sentences(chars, Span(max(0, end - _REACH), end))
    found = speakers(chars, Span(sentence[0].start, end), cast) if sentence else []
    return bool(found) and is_cut(chars, found[-1], end, cast)


def _number(printed: str) -> int:
    return int(printed) if printed.isdecimal() else _KANJI.index(printed) + 1


def _chain(chars: str, end: int, cast: Cast, *, attending: bool) -> tuple[list[Speaker], bool]:
    """The speakers whose list ends at `end`, and whether they are said there to attend; none where a thing is named there."""
    floor = max(0, end - _REACH)
    sentence = last_sentences(chars, Span(floor, end))
    found = speakers(chars, Span(sentence[0].start, end), cast) if sentence else []
    met = _ATTENDED.fullmatch(chars, found[-1].span.end, end) if found and attending else None
    attended = met is not None and met["verb"] in cast.words["attending"]
    if not found or not (attended or _NOTES.fullmatch(chars, found[-1].span.end, end)):
        return [], False
    chain = before(chars, found, cast)
    inside = _INSIDE.search(chars, max(floor, chain[0].span.start - 40), chain[0].span.start)
    return ([], False) if inside and not chain[0].role and cast.words.language != "ja" else (chain, attended)


def _meant(chars: str, term: str, chain: list[Speaker], cast: Cast) -> list[Speaker]:
    """Those of a list whom the term itself names (以下「甲国側」という), or whose office it repeats; else all."""
    if len(chain) <= 1:
        return chain
    own = set(in_order(one.parties for one in speakers(term, Span(0, len(term)), cast)))
    named = [one for one in chain if own & set(one.parties)]
    same = [one for one in chain if one.role and one.role.of(chars).endswith(term) and not _shares(one, chain)]
    return named or (same if len(same) == 1 else []) or chain


def _shares(one: Speaker, chain: list[Speaker]) -> bool:
    """Whether the office of one of a list is that of another as well (the Ministers of A and B)."""
    return any(one.role is not None and other is not one and other.span.contains(one.role) for other in chain)


def _noun(chars: str, end: int, cast: Cast) -> Span:
    """The noun phrase before a definition: a run of name letters and quotations, or capitalised words."""
    if cast.words.language != "ja":
        found = _WORDS.search(chars, max(0, end - 120), end)
        return Span(found.end(1), end).trim(chars) if found else Span(end, end)
    start, floor = end, max(0, end - 80)
    while start > floor:
        if chars[start - 1] in "」』":
            opened = chars.rfind("「" if chars[start - 1] == "」" else "『", floor, start)
            if opened < 0:
                break
            start = opened
        elif _NOUN.match(chars, start - 1):
            start -= 1
        else:
            break
    return Span(start, end)


def _short(chars: str, hit: re.Match[str], cast: Cast) -> Iterator[DefinedTerm]:
    """An abbreviation in brackets after the name it stands for: a registered one, or words with its initials."""
    span = Span(hit.start() - chars[hit.start() - 1 : hit.start()].isspace(), hit.end())
    floor = max(0, span.start - 100)
    named = [one for one in cast.named(chars, Span(floor, span.start)) if one.span.end == span.start]
    if named and named[-1].kind in ("party", "group") and _is_within(chars, Span(floor, named[-1].span.start)):
        yield DefinedTerm(term=hit["term"], span=span, means=_noun(chars, span.start, cast))
    elif named and (named[-1].kind in ("party", "group") or _initial(named[-1].span.of(chars)) in ("", hit["term"][0])):
        holders = named[-1].parties if named[-1].kind in ("party", "group") else ()
        yield DefinedTerm(term=hit["term"], span=span, means=named[-1].span, holders=holders)
    elif means := _abbreviated(chars, hit["term"], Span(floor, span.start)):
        yield DefinedTerm(term=hit["term"], span=span, means=means)
    elif cast.words.language == "ja" and len(noun := _noun(chars, span.start, cast)) > _SHORTEST:
        yield DefinedTerm(term=hit["term"], span=span, means=noun)


def _is_within(chars: str, before: Span) -> bool:
    """Whether a state's name only ends the name of something else (Coastal University Arda, the Bank of Arda); its government is the state."""
    return _LONGER.search(chars, before.start, before.end) is not None


def _initial(words: str) -> str:
    """The capital a Latin name begins with; empty for another script."""
    return words[0].upper() if words[0].isascii() else ""


def _abbreviated(chars: str, term: str, before: Span) -> Span | None:
    """The capitalised words before an abbreviation whose initials it has."""
    words = _WORDS.search(chars, before.start, before.end)
    letters = list(re.finditer(r"\b[A-Z]", words[0])) if words else []
    wanted = "".join(letter for letter in term if letter.isupper())
    if words is None or not wanted or not "".join(at[0] for at in letters).endswith(wanted):
        return None
    return Span(words.start() + letters[len(letters) - len(wanted)].start(), before.end).trim(chars)
