"""The passages of `accuracy/sentences/`: loaded, put into small documents, and checked as they are written down."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "sentences"
REGISTRY = Path(__file__).parents[1] / "examples" / "registry"
SETS = {"first": FOLDER} | {name: FOLDER / name for name in ("second", "third", "fourth")}
"""The folder of each set."""
STYLES = ("joint", "chair", "plan", "readout")
TYPES = frozenset(
    ("decide", "commit", "agree", "intend", "interest", "urge", "expect", "support", "welcome", "appreciate", "thank",
     "condemn", "concern", "confirm", "stress", "note", "say")
)  # fmt: skip
CONTENT = 25
DAY = "2017年6月1日"
CLOSE = "会合は、同日、終了した。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """An act of others inside the complement."""

    predicate: str
    holders: tuple[str, ...]
    act: str

    @property
    def key(self) -> str:
        """What must agree: who and what."""
        return f"{' '.join(sorted(self.holders))} {self.act}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act; `start` and `end` are the place of its predicate, counted from the start of the folded passage."""

    predicate: str
    holder: str
    holders: tuple[str, ...]
    act: str
    addressees: tuple[str, ...]
    reaffirmed: bool
    background: bool
    content: str
    alt: tuple[str, ...] = ()
    condition: str | None = None
    embedded: tuple[Embedded, ...] = ()
    start: int = 0
    end: int = 0
    sure: bool = True

    def meets(self, other: "Act") -> bool:
        """Whether the predicates share a printed place."""
        return self.start < other.end and other.start < self.end

    def said_by(self, other: "Act") -> bool:
        """Whether `other`, as it was read, makes the same statement: a full act, the type and the holders."""
        return (
            other.act in (self.act, *self.alt)
            and sorted(self.holders) == sorted(other.holders)
            and not other.background
        )

    def __str__(self) -> str:
        return (
            f"{','.join(self.holders) or '?'}: {self.act} {self.predicate}{' (background)' if self.background else ''}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One passage with its reading; see the README for the fields."""

    id: str
    set: str
    style: str
    parties: tuple[str, ...]
    text: str
    acts: tuple[Act, ...]
    chair: str | None = None
    issuer: str | None = None
    place: str | None = None
    term: str | None = None
    above: str | None = None
    before: str = ""
    no_act: tuple[str, ...] = ()
    why: str | None = None


def fold(words: str | None) -> str:
    """Words without what width and line breaks add: NFKC, all white space dropped."""
    return "".join(unicodedata.normalize("NFKC", words or "").split())


def passages(styles: Iterable[str] = STYLES, sets: Iterable[str] = tuple(SETS)) -> Iterator[Passage]:
    """Every passage of these sets and styles, in the order of the files."""
    for name, style in product(sets, styles):
        for row in yaml.safe_load((SETS[name] / f"{style}.yaml").read_text("utf-8")):
            lists = {field: tuple(row[field]) for field in ("parties", "no_act") if field in row}
            yield Passage(**{**row, **lists, "set": name, "acts": tuple(_placed(row))})


def _placed(row: Mapping[str, Any]) -> Iterator[Act]:
    """The acts of a passage, each at the first place of its predicate after the one before it; -1 where there is none."""
    chars, at = fold(row["text"]), 0
    for raw in row["acts"]:
        words = fold(raw["predicate"])
        start = chars.find(words, at)
        at = start + len(words)
        yield act_of(raw, start, at)


def act_of(raw: Mapping[str, Any], start: int, end: int) -> Act:
    """An act from a file or from the JSON of a reading, whose other names are left out."""
    return Act(
        predicate=raw["predicate"], holder=raw["holder"] or "", holders=tuple(raw["holders"]), act=raw["act"],
        addressees=tuple(raw["addressees"]), reaffirmed=raw["reaffirmed"], background=raw["background"],
        content=raw["content"] or "", alt=tuple(raw.get("alt", ())), condition=raw.get("condition"),
        embedded=tuple(
            Embedded(predicate=one["predicate"], holders=tuple(one["holders"]), act=one["act"])
            for one in raw.get("embedded", ())
        ),
        start=start, end=end, sure=raw.get("confidence") != "unsure",
    )  # fmt: skip


@cache
def names() -> dict[str, str]:
    """The full Japanese name of each invented state."""
    raw = yaml.safe_load((REGISTRY / "veskal" / "parties.yaml").read_text("utf-8"))
    return {code: party["ja"][-1] for code, party in raw["parties"].items()}


def document(passage: Passage) -> str:
    """A small document around the passage: title, day, who took part, and the passage as its last paragraph."""
    called = names()
    states = [called[code] for code in passage.parties]
    lines = [_title(passage.style, states)]
    if passage.issuer:
        lines.append(publisher(passage))
    lines += [DAY, _opening(passage, states, called)]
    body = [passage.above, passage.before + passage.text]
    if passage.place == "preamble":
        body += [f"1．{CLOSE}"]
    elif passage.style != "readout":
        body = [f"{number}．{words}" for number, words in enumerate(filter(None, body), 1)]
    return "\n\n".join(filter(None, [*lines, *body])) + "\n"


def _title(style: str, states: Sequence[str]) -> str:
    kind = {"joint": "共同声明", "chair": "議長総括", "plan": "行動計画", "readout": "概要"}[style]
    match states:
        case [_]:
            return "報道官談話"
        case [one, other]:
            return f"{one}・{other}会談" if style == "readout" else f"{one}と{other}との間の{kind}"
        case _:
            body = "高級実務者会合" if style == "plan" else "臨時外相会合"
            return f"「ヴェスカル海」対話・{body} {kind}"


def publisher(passage: Passage) -> str:
    """The ministry that publishes the passage; empty where none is given."""
    return f"{names()[passage.issuer]}外務省" if passage.issuer else ""


def _opening(passage: Passage, states: Sequence[str], called: Mapping[str, str]) -> str:
    """Who took part, in a sentence that holds no act; the term of the passage is defined here."""
    polite = passage.style == "readout"
    match states:
        case [_]:
            return ""
        case [one, other]:
            return f"{DAY}、{one}と{other}との間で会談が{'行われました' if polite else '行われた'}。"
    whole = "、".join(states[:-1]) + f"及び{states[-1]}"
    of_states = passage.term in ("参加国", "締約国") or (passage.term is None and passage.style != "joint")
    defined = f"(以下「{passage.term}」という。)" if passage.term else ""
    under = f"{called[passage.chair]}を議長国として" if passage.chair else "オシュメーラにおいて"
    held = f"{DAY}、{under}会合が開催され、{whole}{'' if of_states else 'の外務大臣'}{defined}が"
    return held + ("出席しました。" if polite else "出席した。")


def faults(passage: Passage) -> Iterator[str]:
    """What is wrong with one passage as it is written down."""
    whole = fold((passage.above or "") + passage.before + passage.text)
    groups = [passage.parties, *((code,) for code in (passage.chair, passage.issuer) if code)]
    for act in passage.acts:
        groups += [act.holders, act.addressees, *(one.holders for one in act.embedded)]
        yield from _faults_of(act, passage, whole)
    yield from (f"not printed: {words}" for words in passage.no_act if fold(words) not in whole)
    for group in groups:
        if list(group) != sorted(set(group) & set(names())):
            yield f"codes unknown, doubled or not in order: {group}"
    if fold(passage.text) not in fold(document(passage)):
        yield "the document does not hold it"


def _faults_of(act: Act, passage: Passage, whole: str) -> Iterator[str]:
    if act.start < 0:
        yield f"no predicate {act.predicate} after the one before it"
    if fold(act.content) not in fold(passage.text)[: act.start] or len(act.content) > CONTENT:
        yield f"no content {act.content} before {act.predicate}"
    if not set(act.holders) <= set(passage.parties):
        yield f"{act.predicate} is held by one that is no party"
    if unknown := {act.act, *act.alt, *(one.act for one in act.embedded)} - TYPES:
        yield f"no types: {unknown}"
    for words in (act.holder, act.condition or "", *(one.predicate for one in act.embedded)):
        if fold(words) not in whole:
            yield f"not printed: {words}"
