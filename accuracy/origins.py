"""The origins law: what the source prints at an origin is, up to width and white space, the words that are read there.

    python accuracy/origins.py [FILE|FOLDER …]

Without arguments: the seeds, the White House files and the example documents. Prints, for each format, how many places
were checked and how many fail, first from the readings, then from their JSON and the bytes of the file alone. Exit 1 when
one fails.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import islice, product
from pathlib import Path

from taiwa.acts.models import Act
from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import find_files, from_bytes, open_file
from taiwa.text.decoding import decoded_bytes
from taiwa.text.models import Origin
from taiwa.values import Span

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
EXAMPLES = ROOT / "examples"
DEFAULT = (CORPUS / "seeds", CORPUS / "white-house", EXAMPLES / "documents")

_ENTITY = re.compile(r"(&[#0-9A-Za-z]{1,32};)")
_MOST_WAYS = 1024

JSON_PLACES = {
    "provisions": (("heading", "heading_span", "heading_origin"), ("body", "span", "origin")),
    "acts": (
        ("predicate", "span", "origin"), ("clause", "clause", "clause_origin"),
        ("content", "content_span", "content_origin"), ("holder_at", "holder_at", "holder_origin"),
    ),
    "mentions": (("surface", "span", "origin"),),
    "commitments": (("clause", "clause", "origin"), ("action", "action_span", "action_origin")),
}  # fmt: skip
"""In each list of the JSON: what a place is called here, the key of its span and the key of its origin."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that a reading quotes, and where it says they are printed; None where it should say so and does not."""

    what: str
    words: str
    origin: Origin | None

    def holds(self, decoded: str, media: str) -> bool:
        """Whether the source prints these words there."""
        return self.origin is not None and any(_same(fold(self.words), one) for one in printed(decoded, self.origin, media))


def fold(words: str) -> str:
    """Words without what width and line breaks add: NFKC, all white space dropped."""
    return "".join(unicodedata.normalize("NFKC", words).split())


def _same(words: str, source: str) -> bool:
    """Whether the source folds to the words; a border inside one sign (the 7 of a ⑰) stands for the whole sign."""
    whole = fold(source)
    before = range(max(1, len(fold(source[:1]))))
    after = range(max(1, len(fold(source[-1:]))))
    return any(whole[start : len(whole) - rest] == words for start in before for rest in after)


def printed(decoded: str, origin: Origin, media: str) -> Iterator[str]:
    """What stands at an origin, without what was left out of it, in each way in which a reader may take it."""
    places = [origin.start, *(border for gap in origin.without for border in (gap.start, gap.end)), origin.end]
    if places != sorted(places) or places[0] < 0 or places[-1] > len(decoded):
        return
    runs = [decoded[start:end] for start, end in zip(places[::2], places[1::2], strict=True)]
    match media:
        case "text/html" | "application/akn+xml":
            yield "".join(map(unescape, runs))
        case "text/markdown":
            yield from islice(map("".join, product(*(ways for run in runs for ways in _entities(run)))), _MOST_WAYS)
        case _:
            yield "".join(runs)


def _entities(run: str) -> Iterator[tuple[str, ...]]:
    """The parts of a run of Markdown: an entity is a character, unless it stands in code or is escaped."""
    for at, part in enumerate(_ENTITY.split(run)):
        yield (unescape(part), part) if at % 2 else (part,)


def claims(reading: Reading) -> Iterator[Claim]:
    """Every place that a reading quotes."""
    for what, span in _places(reading):
        if span is not None:
            yield Claim(what, span.of(reading.text.chars), reading.text.origin(span))


def _places(reading: Reading) -> Iterator[tuple[str, Span | None]]:
    for provision in reading.tree.provisions:
        yield from (("heading", provision.heading), ("body", provision.body))
    for act in _all_acts(reading.acts):
        yield from (("predicate", act.predicate), ("clause", act.clause))
        yield from (("content", act.content), ("holder_at", act.holder_at))
    for mention in reading.mentions:
        yield ("surface", mention.span)
    for undertaking in reading.undertakings:
        yield from (("clause", undertaking.clause), ("action", undertaking.action))


def _all_acts(acts: Sequence[Act]) -> Iterator[Act]:
    for act in acts:
        yield act
        yield from _all_acts(act.embedded)


def claims_of_json(written: str) -> Iterator[Claim]:
    """The same places out of the JSON of a reading, which must say for each of them where it is printed."""
    root = json.loads(written)
    for name, places in JSON_PLACES.items():
        for item in _with_embedded(root[name]):
            for what, span, origin in places:
                if item[span] is not None:
                    yield Claim(what, root["text"][slice(*item[span])], _origin(item.get(origin)))


def _with_embedded(items: Iterable[dict]) -> Iterator[dict]:
    for item in items:
        yield item
        yield from _with_embedded(item.get("embedded", ()))


def _origin(written: dict | None) -> Origin | None:
    if written is None:
        return None
    return Origin(written["part"], written["start"], written["end"], tuple(Span(*gap) for gap in written.get("without", ())))


@dataclass(frozen=True, slots=True)
class Check:
    """What was found in one document: how many claims, from where, and those that do not hold."""

    path: Path
    media: str
    reading: int
    json: int
    false: tuple[tuple[str, Claim], ...]


def check(path: Path, knowledge: Knowledge) -> Check:
    """The claims of one document, held against its bytes."""
    source = open_file(path)
    reading = read(source, knowledge)
    said, written = list(claims(reading)), list(claims_of_json(to_json(reading)))
    decoded = decoded_bytes(path.read_bytes()).chars
    media = from_bytes(path.read_bytes(), path.name).media
    false = [("reading", claim) for claim in said if not claim.holds(reading.text.decoded, source.media)]
    false += [("JSON", claim) for claim in written if not claim.holds(decoded, media)]
    return Check(path, media, len(said), len(written), tuple(false))


def main() -> int:
    """Prints one line per format and at most twenty places that fail."""
    paths = [file for name in sys.argv[1:] or DEFAULT for file in find_files(Path(name))]
    knowledge = load((EXAMPLES / "registry",))
    checks = [check(path, knowledge) for path in paths]
    totals: dict[str, Counter[str]] = {}
    for one in checks:
        false = Counter(where for where, _ in one.false)
        counted = Counter(
            documents=1, reading=one.reading, reading_false=false["reading"], json=one.json, json_false=false["JSON"]
        )
        totals.setdefault(one.media, Counter()).update(counted)
    print(f"{'format':16} {'documents':>9} {'reading':>9} {'fail':>5} {'JSON':>9} {'fail':>5}")
    for media, sums in sorted(totals.items()):
        print(
            f"{media:16} {sums['documents']:9,} {sums['reading']:9,} {sums['reading_false']:5,}"
            f" {sums['json']:9,} {sums['json_false']:5,}"
        )
    false_claims = [(one, where, claim) for one in checks for where, claim in one.false]
    for one, where, claim in false_claims[:20]:
        print(f"{one.path.name} ({where}) {claim.what} {claim.origin}: {claim.words[:80]!r}")
    return int(bool(false_claims))


if __name__ == "__main__":
    sys.exit(main())
