"""Documents cited by their symbols (A/RES/75/100, S/2020/5) and resolutions cited by their numbers, each with its symbol."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

import yaml

from ..lexicon.knowledge import Knowledge
from .organs import TWO_OF_A_NAME, another_before, another_behind, contested, united_before
from .words import one_of, opening, starts_of

RULE_SYMBOL, RULE_NUMBER = "symbol", "resolution-number"
_RESOLUTION = "/RES/"
_STROKE = re.compile("/(?<=[A-Z].)")
_LETTERS_BEFORE = re.compile(r"[A-Z]+\Z")
_LONGEST_PREFIX = 8
"""Characters of what a symbol begins with, and more."""
_YEAR = re.compile(r"(?P<bare>S/RES/[0-9]{1,4})\([0-9]{4}\)")
_REACH = 90
_LONGEST = 40
"""Characters of a number with the letters of its parts and its year."""
_CUE = 5
"""So many letters behind the first are alike in all cases and numbers of a word for resolutions."""
_BESIDE = 6
"""Characters between two lists of one organ: resolutions … and decisions …."""
_FIRST_SESSION_WITH_YEAR = 30
_LAST_SESSION = 200
_ORGAN_TAKEN = "the organ is not printed; the number has the form of the General Assembly's"
_YEAR_TAKEN = "the organ is not printed; the number has the form of the Economic and Social Council's"
_OTHERS = ""
"""The symbol of an organ that numbers otherwise, and of another organisation's."""

# Part A is printed as the whole: it is called so since there is a part B. Parts beyond C were adopted on one day and printed
# together; only B and C, adopted later, are documents of their own.
_LATER = ("B", "C")
_LETTERS = re.compile(r"(?P<number>[0-9SE/-]+[0-9])(?P<part>[A-Z])?(?:(?:and|to|и|-|–)[A-Z]{1,2})?(?P<in>\(.+\))?")

_PIECE = r"[A-Za-z0-9](?:[A-Za-z0-9.]{0,14}[A-Za-z0-9])?(?:-[0-9]{1,3}(?=/))?"
_ROMANS = r"(?:(?:ES-|S-)?[IVXLC]{1,7})"
_PARTS = r"(?: [A-Z](?:(?: (?:and|to|и) |[-–])[A-Z](?: [A-Z])?)?(?![\w-]))?"
_NUMBER = (
    rf"(?P<number>(?:[SE]S?-)?[0-9]{{1,4}}/[0-9]{{1,4}}{_PARTS}|[0-9]{{1,4}}{_PARTS} ?\((?:[0-9]{{4}}|{_ROMANS})\))(?![\w/])"
)
_DAY = r"[0-9]{1,2} [^\W\d_]{3,9} [0-9]{4}(?: года| г\.)?"
_DATED = {f" {word} ": re.compile(f" {word} (?<=[0-9A-Z)] {word} ){_DAY}") for word in ("of", "от")}
"""A day behind what a number can end in; one for each word: a search skips to where the whole of it stands."""
_BARE = re.compile(r"[0-9](?<= .)[0-9]{2,3}(?![0-9/]| ?\()")
"""A number of three or four figures; one with a year or a session has its own rule."""
_JOINT = re.compile(r",? (?:and|и|as well as|а также) (?=[0-9])|, (?=[0-9])")
"""What parts two numbers of a list."""
_FURTHER_JA = re.compile(
    r"(?:、|,|・|及び|並びに|と|、及び|、並びに) ?(?P<cited>第? ?(?P<number>[0-9]{1,4}(?:/[0-9]{1,4})?)(?![0-9/])"
    r"(?: ?号)?(?: ?\((?P<year>[12][0-9]{3})年?\))?)(?=[、,・及並とのにをはがも等なで。;\n]|\Z)"
)
"""A further number behind a resolution: 1718、1874及び2094."""
_SESSION_AHEAD = re.compile(r"第 ?(?P<session>[0-9]{1,3}) ?回(?:国連|国際連合)?\Z")
"""Before the General Assembly: the session by which its resolutions are numbered (第77回国連総会決議第158号)."""
_TITLE = r"(?:,? (?:entitled|под названием|озаглавленн\w{2,4}) [“«][^”»\n]{1,300}[”»])?"


class Cited(NamedTuple):
    """A document cited at a place: its symbol, the rule that found it, what is not sure of it."""

    start: int
    end: int
    symbol: str
    rule: str
    open: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grammar:
    """What a language prints around the numbers of resolutions; `cues` stand in every word of a `lead` behind its first letter."""

    cues: frozenset[str]
    lead: re.Pattern[str]
    step: re.Pattern[str]
    dated: re.Pattern[str]
    organs: Mapping[str, str]
    organ: re.Pattern[str]
    before: re.Pattern[str]
    decisions: frozenset[str]
    language: str


def find_symbols(chars: str, language: str) -> Iterator[Cited]:
    """Every document that is cited by symbol, and every resolution and decision that is cited by number."""
    yield from _by_symbol(chars)
    if language == "ja":
        yield from _japanese(chars)
    elif language in _words()["resolutions"]:
        yield from _numbered(chars, _grammar(language))
        yield from _without_year(chars, language)


def _by_symbol(chars: str) -> Iterator[Cited]:
    """Every symbol: a stroke is rarer than the letters before it, so that it is what is looked for."""
    end = 0
    for stroke in _STROKE.finditer(chars):
        letters = _LETTERS_BEFORE.search(chars, max(end, stroke.start() - _LONGEST_PREFIX), stroke.start())
        found = _symbol().match(chars, letters.start()) if letters else None
        if found:
            end = found.end()
            yield Cited(found.start(), end, "".join(found[0].split()), RULE_SYMBOL)


def _japanese(chars: str) -> Iterator[Cited]:
    """Resolutions by organ and number: 国連総会決議第71回会期第222号, 安保理決議1695, 安保理決議第2231号(2015年)."""
    for found in _japanese_number().finditer(chars) if "決議" in chars else ():
        organ = _organ_symbols("ja")[found["organ"]]
        item: re.Match[str] | None = found
        if another_before(chars, found.start(), "ja"):
            continue
        ahead = _SESSION_AHEAD.search(chars, max(0, found.start() - _LONGEST), found.start()) if organ == "A" else None
        session = found["session"] or (ahead["session"] if ahead else None)
        while item:
            number, year = item["number"], item["year"]
            if session and "/" not in number:
                number = f"{session}/{number}"
            if ("/" in number) == (organ == "S"):
                break
            symbol = f"S/RES/{number}({year})" if year and organ == "S" else f"{organ}/RES/{number}"
            start = ahead.start() if ahead and item is found else item.start("cited")
            yield Cited(start, item.end("cited"), symbol, RULE_NUMBER)
            item = _FURTHER_JA.match(chars, item.end())


def _without_year(chars: str, language: str) -> Iterator[Cited]:
    """Resolutions of the Security Council by number alone (resolution 1695 of the Security Council, UNSCR 1695)."""
    grammar = _bare_numbers(language)
    end = ahead = 0  # the next number, so that no stretch of text is searched twice
    for name in starts_of(chars, grammar.names):
        if name + _LONGEST < ahead:
            continue
        for number in _BARE.finditer(chars, max(end, ahead, name - _LONGEST)):
            if number.start() > name + _LONGEST:
                ahead = number.start()
                break
            start, end = number.span()
            if not chars.endswith(grammar.last_words, 0, start):
                continue
            listed = [number, *_further(chars, end)] if chars.endswith(grammar.several, 0, start) else [number]
            before = max(0, start - _LONGEST)
            if grammar.before.search(chars, before, start) or (
                grammar.noun.search(chars, before, start) and grammar.after.match(chars, listed[-1].end())
            ):
                end = listed[-1].end()
                for one in listed:
                    yield Cited(one.start(), one.end(), f"S/RES/{one[0]}", RULE_NUMBER)
        else:
            return  # no number is left


def _further(chars: str, at: int) -> Iterator[re.Match[str]]:
    """The numbers that follow one in a list: 1540, 1695 and 1718."""
    while (joint := _JOINT.match(chars, at)) and (number := _BARE.match(chars, joint.end())):
        yield number
        at = number.end()


def one_id(symbol: str, knowledge: Knowledge) -> str:
    """What a document goes by however it is cited: the id of a registry, else its symbol; other symbols stay as they are."""
    return registered(symbol, knowledge) or without_year(symbol) if _RESOLUTION in symbol else symbol


def without_year(symbol: str) -> str:
    """The symbol of a resolution of the Security Council by its number alone, which no other has: S/RES/2231."""
    found = _YEAR.fullmatch(symbol) if symbol[-1:] == ")" else None
    return found["bare"] if found else symbol


def registered(symbol: str, knowledge: Knowledge) -> str | None:
    """The id under which a registry has a resolution, by the ways in which registries print it."""
    kind, _, number = without_year(symbol).rpartition("RES/")
    for form in _registered().get(f"{kind}RES", ()):
        names = knowledge.names.meaning(form.format(number))
        if names and len({name.id for name in names}) == 1:
            return names[0].id
    return None


class Session(NamedTuple):
    """An organ whose sessions are numbered: the year in which the first one opened."""

    id: str
    first: int


@cache
def sessions(language: str) -> Mapping[str, Session]:
    """The organs with numbered sessions by their names."""
    rows = cast("list[Mapping[str, object]]", _document()["sessions"])
    return {
        name: Session(str(row["id"]), int(str(row["first"])))
        for row in rows for name in _listed(row.get(language, ()))
    }


def _numbered(chars: str, grammar: _Grammar) -> Iterator[Cited]:
    """The numbers behind the words for resolutions and decisions, and those that only their day shows to be such."""
    end, organ = 0, None
    doubtful, council = contested(chars, grammar.language), _council(chars, grammar)
    taken: set[int] = set()
    for cue in starts_of(chars, grammar.cues):
        lead = grammar.lead.match(chars, cue - 1)
        if lead is None or lead.end() < end:
            continue
        items: list[re.Match[str]] = []
        at = lead.end()
        while item := grammar.step.match(chars, at):
            items.append(item)
            at = item.end()
        goes_on = 0 < lead.start() - end <= _BESIDE
        beside = _organ(chars, lead, at, grammar)
        organ = organ if beside is None and goes_on else beside
        end = at
        taken.update(item.start("number") for item in items)
        known = _known(organ, lead["noun"], grammar, council=council)
        for one in _made(items, known, decided=lead["noun"] in grammar.decisions):
            two = doubtful and organ == "A" and not one.open and not _says_whose(chars, lead, grammar)
            yield one._replace(open=TWO_OF_A_NAME) if two else one
    days = (day for of, pattern in _DATED.items() if of in chars for day in pattern.finditer(chars))
    dated = (grammar.dated.search(chars, max(0, day.start() - _LONGEST), day.start()) for day in days)
    yield from _made([item for item in dated if item and item.start("number") not in taken], None)


def _made(items: Sequence[re.Match[str]], organ: str | None, *, decided: bool = False) -> Iterator[Cited]:
    for item in items:
        symbol, open_ = symbol_of(item["number"], organ, decided=decided)
        if symbol:
            yield Cited(item.start("number"), item.end("number"), symbol, RULE_NUMBER, open_)


def symbol_of(number: str, organ: str | None, *, decided: bool = False) -> tuple[str | None, str | None]:
    """The symbol of a resolution by its number and the organ named beside it, and what is open; no symbol for others' forms.

    The form counts before the organ where two are named together: 2282 (2016) is numbered as the Security Council does,
    1514 (XV) and 67/123 as the General Assembly does, 2020/3 as the Economic and Social Council, 26/20 as a Council.
    """
    kind = "DEC" if decided else "RES"
    found = _LETTERS.fullmatch("".join(number.split()))
    if found is None or organ == _OTHERS:
        return None, None
    part = found["part"] if found["part"] in _LATER and not found["in"] else ""
    bare = f"{found['number']}{part}{found['in'] or ''}"
    if found["in"]:
        by_form = "S" if found["in"][1].isdigit() else "E" if organ == "E" else "A"
        return f"{by_form}/{kind}/{bare}", None
    first = bare.split("/", maxsplit=1)[0].lstrip("SE-")
    by_year = len(first) == 4  # noqa: PLR2004 - the year of a resolution of the Economic and Social Council
    if by_year and organ == "A":
        return None, None
    if by_year or organ in ("E", "A/HRC", "council"):
        issuer = "E" if by_year else "A/HRC" if organ == "council" else organ
        return f"{issuer}/{kind}/{bare}", _YEAR_TAKEN if by_year and organ != "E" else None
    if not bare[0].isdigit() or _FIRST_SESSION_WITH_YEAR <= int(first) <= _LAST_SESSION or organ == "A":
        return f"A/{kind}/{bare}", None if organ == "A" else _ORGAN_TAKEN
    return None, None


def _organ(chars: str, lead: re.Match[str], end: int, grammar: _Grammar) -> str | None:
    """The organ named before the word, between it and the numbers, or behind them; "" for one that numbers otherwise."""
    if lead["between"]:
        return grammar.organs[lead["between"]]
    before = grammar.before.search(chars, max(0, lead.start() - _REACH), lead.start())
    if before:
        return _OTHERS if another_before(chars, before.start(), grammar.language) else grammar.organs[before["organ"]]
    after = grammar.organ.match(chars, end, end + _REACH)
    if after is None:
        return None
    return _OTHERS if another_behind(chars, after.end(), grammar.language) else grammar.organs[after["organ"]]


def _says_whose(chars: str, lead: re.Match[str], grammar: _Grammar) -> bool:
    """Whether the United Nations are named right before the organ."""
    before = grammar.before.search(chars, max(0, lead.start() - _REACH), lead.start())
    return before is not None and united_before(chars, before.start(), grammar.language)


def _council(chars: str, grammar: _Grammar) -> bool:
    """Whether a text names the Economic and Social Council."""
    return any(name in chars for name, symbol in grammar.organs.items() if symbol == "E")


def _known(organ: str | None, noun: str, grammar: _Grammar, *, council: bool) -> str | None:
    """The organ, a Council by what else the text says: one that names the Economic and Social Council means it.

    A Decision in capitals is numbered so by others: where none is printed beside it, nothing is made of it.
    """
    if organ not in (None, "council") or council:
        return organ
    return _OTHERS if noun in grammar.decisions and noun[0].isupper() else organ


@cache
def _grammar(language: str) -> _Grammar:
    words = _words()
    nouns = (*words["resolutions"][language], *words["decisions"][language])
    organs = {name: str(row["symbol"]) for row in _organs() for name in _listed(row[language])}
    organs |= dict.fromkeys(words["others"][language], _OTHERS)
    part = r"(?:,? (?:sect(?:ion|\.)|annex(?:es)?|para(?:graph|\.)|раздел\w?|приложени\w|пункт\w?)(?: [IVXLC0-9]{1,5})?)?"
    glue = r"(?:,? (?:and|и|as well as|а также|to|–) |, |;? )"
    return _Grammar(
        cues=frozenset(noun[1 : _CUE + 1] for noun in nouns),
        lead=re.compile(rf"(?<!\w)(?P<noun>{one_of(nouns)}) (?:(?:{one_of(organs)} и )?(?P<between>{one_of(organs)}) )?(?={_NUMBER.replace('?P<number>', '?:')})"),
        step=re.compile(rf"(?:{glue})?{_NUMBER}{_TITLE}{part}(?: (?:of|от) {_DAY})?{_TITLE}"),
        dated=re.compile(rf"(?<![\w/(-]){_NUMBER}\Z"),
        organs=organs,
        organ=re.compile(rf"(?: (?:of|by|from) (?:the )?| |, принят\w{{2,4}} )(?P<organ>{one_of(organs)})(?!\w)"),
        before=re.compile(rf"(?P<organ>{one_of(organs)})(?:’s|'s)? \Z"),
        decisions=frozenset(words["decisions"][language]),
        language=language,
    )


@cache
def _japanese_number() -> re.Pattern[str]:
    organs = one_of(_organ_symbols("ja"))
    return re.compile(
        rf"(?P<organ>{organs})決議 ?(?P<cited>(?:第 ?(?P<session>[0-9]{{1,3}}) ?回会期)?第? ?"
        r"(?P<number>[0-9]{1,4}(?:/[0-9]{1,4})?)(?![0-9/])(?: ?号)?(?: ?\((?P<year>[12][0-9]{3})年?\))?)"
    )


class _BareNumbers(NamedTuple):
    """What stands around a number that is cited alone: `before` it all that is needed, or a `noun`, and an organ `after` it.

    `names` are those of the organ, one of which stands near every such number; `last_words` are those that one of the two can end in,
    `several` those of them behind which more than one number may stand.
    """

    names: tuple[str, ...]
    last_words: tuple[str, ...]
    several: tuple[str, ...]
    before: re.Pattern[str]
    noun: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _bare_numbers(language: str) -> _BareNumbers:
    words = _words()["resolutions"][language]
    names = [name for name, symbol in _organ_symbols(language).items() if symbol == "S"]
    organs, noun, un = one_of(names), one_of(words), " ООН"
    before = rf"{organs} {noun}" if language == "en" else rf"{noun} {organs}(?:{un})?"
    return _BareNumbers(
        names=(*names, "UNSCR"),
        last_words=tuple(f"{word} " for word in (*words, *names, un, "UNSCR", "UNSCRs")),
        several=tuple(f"{word} " for word in (*_words()["several"][language], *names, un, "UNSCRs")),
        before=re.compile(rf"(?<!\w)(?:{before}|UNSCRs?) \Z"),
        noun=re.compile(rf"(?<!\w){noun} \Z"),
        after=re.compile(rf"(?: of the| by the)? (?:UN |United Nations )?{organs}"),
    )


@cache
def _organ_symbols(language: str) -> Mapping[str, str]:
    return {name: str(row["symbol"]) for row in _organs() for name in _listed(row[language])}


@cache
def _registered() -> Mapping[str, tuple[str, ...]]:
    return {kind: tuple(forms) for kind, forms in cast("Mapping[str, list[str]]", _document()["registered"]).items()}


@cache
def _symbol() -> re.Pattern[str]:
    before = r"(?<![\w/.].)(?:(?<![-–].)|(?<=[0-9]-.))"
    prefix = opening(_prefixes(), behind=before)
    return re.compile(
        rf"(?:{prefix})(?=/[^\s]{{0,40}}[0-9])(?:/{_PIECE}){{1,7}}"
        rf"(?: ?\((?:[0-9]{{4}}|{_ROMANS})\))?"
    )


@cache
def _document() -> Mapping[str, object]:
    data = files("taiwa").joinpath("resources", "mentions", "symbols.yaml").read_bytes()
    return cast("Mapping[str, object]", yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # noqa: S506


@cache
def _words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The nouns and the organs that number otherwise, by section and language."""
    sections = {name: cast("Mapping[str, list[str]]", _document()[name]) for name in ("resolutions", "several", "decisions", "others")}
    return {name: {language: tuple(words) for language, words in rows.items()} for name, rows in sections.items()}


def _prefixes() -> Sequence[str]:
    return cast("list[str]", _document()["prefixes"])


def _organs() -> Sequence[Mapping[str, object]]:
    return cast("list[Mapping[str, object]]", _document()["organs"])


def _listed(words: object) -> Sequence[str]:
    return cast("list[str]", words)
