"""Japanese: which word of a stage governs an instrument, before it as its clause or behind it as its predicate or noun."""

import re
from collections.abc import Iterator
from functools import cache

from ...mentions.words import one_of
from ...values import Span, replace
from .around import Around, Staged
from .cues import pattern_of, search_of, stage_of, values_of
from .denials import settled
from .models import StageName

_CLAUSE = re.compile("[、。]|[「『](?![^」』]*[」』])")
_DATED = re.compile(r"[0-9日月年時頃]、\Z")
_DONE = "(?P<end>された|した|され|しました|しています|している|し|する|すべ|す|せ)"
_PAST = ("された", "した", "しました", "しています", "している")
_OPEN = ("され", "し")
_NEAR = 24
_WHEN = re.compile("(?:[0-9年月日]{1,11}に?、?)?(?:正式に|共に|ともに|それぞれ)?")
"""What may stand between に and the signing (協定に2019年に署名した); 協定に基づき覚書に署名した signs another text."""
_ANOTHER_NOUN = "[書者国案権団]"
"""Closes a compound in which the word of a stage is no stage (批准書, 署名国)."""
_ADNOMINAL = re.compile(r"(?:\A|[なのる的い全期])\Z")
"""How what stands between の and a noun may end: a compound that the noun closes (和平交渉) is another noun."""


def japanese(words: Around) -> Iterator[Staged]:
    """Every stage that the words around an instrument tell of it."""
    for rule in (_attribute, _predicate, _nominal, _gone, _upon, _base):
        for told in rule(words):
            yield from settled(told, words, "ja")


@cache
def _words(*uses: str) -> str:
    return "|".join(pattern_of("stages", "ja", use) for use in uses)


def _stage(word: str, *uses: str) -> StageName:
    return stage_of("ja", word, uses)[1]


def _clause(words: Around, at: int) -> int:
    """Where the clause that ends at `at` of the words before begins; a day set off by a comma still belongs to it."""
    marks = [mark.end() for mark in _CLAUSE.finditer(words.before[:at])]
    while marks and _DATED.search(words.before, 0, marks[-1]):
        marks.pop()
    return marks[-1] if marks else 0


def _attribute(words: Around) -> Iterator[Staged]:
    """A clause right before the instrument whose verb it is the object of (3月2日に署名された協定)."""
    found = re.search(rf"(?P<noun>{_words('act', 'come')})(?P<end>された|した|される|済みの)\Z", words.before)
    if not found:
        return
    start = _clause(words, found.start())
    if "を" in words.before[start : found.start()].rpartition("した")[2]:
        return  # the verb has an object of its own
    yield Staged(
        stage=_stage(found["noun"], "act", "come"), asked=found["end"] == "される", sure=True,
        span=words.back(*found.span()), clause=words.back(start, found.end()),
    )  # fmt: skip


def _predicate(words: Around) -> Iterator[Staged]:
    """A verb behind, of which the instrument is the object or, in the passive, the subject (協定が署名された, 協定に署名した)."""
    found = re.match(
        rf"(?P<case>が|は、?|も|を|に)(?P<mid>[^、。がをは「」]{{0,40}}?)(?P<noun>{_words('act', 'come')}){_DONE}",
        words.behind,
    )
    if not found or re.search("した|され|して", found["mid"]):
        return
    own = found["noun"] in values_of("stages", "ja", "come")
    passive = found["end"].startswith("され")
    if found["case"] == "に":
        if passive or _stage(found["noun"], "act", "come") != "signed" or not _WHEN.fullmatch(found["mid"]):
            return
    elif passive or own if found["case"] == "を" else not (own or passive):
        return
    asked, sure = _mood(found["end"], words.behind[found.end() :])
    sure = sure and not (own and _for_one(words.before, found["mid"]))
    begin = _clause(words, len(words.before))
    yield Staged(
        stage=_stage(found["noun"], "act", "come"), asked=asked, sure=sure, span=words.ahead(found.start("noun"), found.end()),
        clause=Span(words.back(begin, begin).start, words.ahead(0, found.end()).end),
    )  # fmt: skip


def _for_one(before: str, mid: str) -> bool:
    """Whether it came about for one party (甲国について条約が発効した), and of the others nothing is told."""
    whom = rf"(?P<whom>[^、。がをは]{{1,12}}?){pattern_of('stages', 'ja', 'one-of')}、?"
    found = re.search(rf"{whom}\Z", before) or re.match(whom, mid)
    return found is not None and search_of("stages", "ja", "whole").search(found["whom"]) is None


def _mood(end: str, rest: str) -> tuple[bool, bool]:
    """Whether a verb is only asked for or intended, and whether that is sure; one that goes on takes the mood of what follows."""
    if end not in _OPEN:
        return end not in _PAST, True
    late, intends = (search_of("stages", "ja", use).search(rest) for use in ("late", "intends"))
    if end == _OPEN[0]:
        return False, late is None
    if late:
        return True, True
    return intends is not None, intends is None or "、" not in rest[: intends.start()]


def _nominal(words: Around) -> Iterator[Staged]:
    """A noun of a stage that belongs to the instrument (協定の早期締結), and those joined to it (批准と発効)."""
    nouns = _words("talk", "plan", "act", "come")
    found = re.match(
        rf"(?:の(?P<mid>(?:今後の|[^のをはが、。「」]){{0,24}}?))?(?P<noun>{nouns})(?!され|した|{_ANOTHER_NOUN})(?:式典|式)?", words.behind
    )
    if not found or re.search("した|され|して", found["mid"] or "") or not _ADNOMINAL.search(found["mid"] or ""):
        return
    early = search_of("stages", "ja", "early").search(found["mid"] or "") is not None
    while found:
        behind = words.behind[found.end() : found.end() + _NEAR]
        asked = early or re.match(rf"[^、。をがは]{{0,8}}?{pattern_of('stages', 'ja', 'asks')}", behind) is not None
        if found["noun"] in values_of("stages", "ja", "talk"):
            asked = False
            if ended := _agreed().match(words.behind, found.end()):
                yield Staged(
                    stage="agreed", asked=False, sure=True, span=words.ahead(*ended.span("noun")), clause=words.ahead(0, ended.end()),
                )  # fmt: skip
                return
        if found["noun"] in values_of("stages", "ja", "plan"):
            asked = True
        yield Staged(
            stage=_stage(found["noun"], "talk", "plan", "act", "come"), asked=asked, sure=True,
            span=words.ahead(found.start("noun"), found.end()), clause=words.ahead(0, found.end()),
        )  # fmt: skip
        found = re.compile(rf"(?:と|及び|並びに|・|や)(?:その|条約|協定)?(?P<noun>{nouns})").match(
            words.behind, found.end()
        )


@cache
def _agreed() -> re.Pattern[str]:
    """Behind the talks: that they have come to agreement (交渉が妥結した, 交渉の終了を歓迎した); to work for it goes on."""
    agreed = [word for word, stage in values_of("stages", "ja", "act").items() if stage == "agreed"]
    nouns = one_of([*agreed, *values_of("stages", "ja", "talked")])
    return re.compile(rf"(?:[がの]|について|に関し)(?P<noun>{nouns})(?:した|に至った|を(?:歓迎|確認|評価|発表)し)")


def _gone(words: Around) -> Iterator[Staged]:
    """A party that leaves the instrument (協定から脱退した、協定からの脱退)."""
    found = re.match(rf"からの?(?P<mid>[^、。をがは]{{0,24}}?)(?P<noun>{_words('gone')})", words.behind)
    if found:
        rest = words.behind[found.end() :]
        asked = any(re.match(rf"[^、。がは]{{0,16}}?{pattern_of('stages', 'ja', use)}", rest) for use in ("asks", "late", "intends"))
        yield Staged(
            stage=_stage(found["noun"], "gone"), asked=asked, sure=True, span=words.ahead(*found.span("noun")),
            clause=words.ahead(*found.span()),
        )  # fmt: skip


def _upon(words: Around) -> Iterator[Staged]:
    """What is done upon the instrument (協定に基づき)."""
    if found := re.match(pattern_of("stages", "ja", "upon"), words.behind):
        yield _told("upon", found[0], words, found.span())


def _base(words: Around) -> Iterator[Staged]:
    """What the instrument is said to have become (関係の基盤となった), or is hoped to (基盤となることを期待)."""
    if found := re.match(
        rf"[がは]、?(?P<mid>[^、。がは]{{0,60}}?)(?P<noun>{pattern_of('stages', 'ja', 'base')})", words.behind
    ):
        hoped = re.match(f"る(?:こと)?{pattern_of('stages', 'ja', 'asks')}", words.behind[found.end("noun") :])
        yield replace(_told("base", found["noun"], words, found.span("noun")), asked=hoped is not None)


def _told(use: str, word: str, words: Around, at: tuple[int, int]) -> Staged:
    return Staged(stage=_stage(word, use), asked=False, sure=True, span=words.ahead(*at), clause=words.ahead(*at))
