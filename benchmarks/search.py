"""Agreed-language search over very many provisions: is every passage found and no other, how fast, and what do others do.

    python benchmarks/search.py [PROVISIONS] [FILE…]

Makes documents out of the clauses of given texts (the real ones beside the project where they are, else the examples), put
together anew at random but always the same, keeps them in a record as `taiwa add` does, and asks two-character words and
phrases that are printed somewhere. What is true is found by looking through every provision. The same queries go to SQLite's
trigram tokenizer and, where it is installed (make setup-search-peer), to tantivy, which is fed our terms.
"""

import gc
import json
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from django.db import connections

from taiwa.lexicon import load
from taiwa.record.search import Asked
from taiwa.record.terms import terms
from taiwa.record.thesaurus import Thesaurus
from taiwa.source.models import Source
from taiwa.store.search import search
from taiwa.store.store import Store, open_store
from taiwa.store.synonyms import synonyms_in

SHARED = Path(__file__).parents[2] / "shared" / "corpus"
EXAMPLES = Path(__file__).parents[1] / "examples" / "documents"
CLAUSE = re.compile(r"[^。、\n]{4,80}[。、]|[A-Z][^.,\n]{20,160}[.,]")
UNSPACED = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff"
PAIR = re.compile(rf"(?=([{UNSPACED}]{{2}}))")
PHRASE = re.compile(rf"(?=([{UNSPACED}]{{4,9}}))")
ENGLISH = re.compile(r"(?=\b([A-Za-z]+(?: [A-Za-z]+){1,3})\b)")
PER_DOCUMENT, FULL, TIMED, PAGE = 50, 25, 200, 20
PARTIES = ["XA", "XB", "XC", "XD", "XE"]


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, what kind of query it is, and what finds its truth in folded words."""

    words: str
    kind: str
    pattern: re.Pattern[str]


def texts(paths: Sequence[str]) -> Iterator[str]:
    """The texts whose clauses are put together anew."""
    given = list(map(Path, paths))
    if not given:
        given = sorted((SHARED / "seeds").glob("*.txt")) + sorted((SHARED / "scale").glob("*.zst"))
    for path in given or sorted(EXAMPLES.glob("*.txt")) + sorted(EXAMPLES.glob("*.md")):
        if path.suffix == ".zst":
            unpacked = subprocess.run(["zstd", "-dc", path], stdout=subprocess.PIPE, check=True).stdout  # noqa: S607 - a tool of ours
            yield from (json.loads(line)["text"] for line in unpacked.splitlines()[::20])
        else:
            yield path.read_text("utf-8")


def provisions(count: int, pool: Sequence[str]) -> Iterator[list[str]]:
    """The provisions of one document after another, in one language each; rare clauses stay rare."""
    dice = random.Random(6)  # noqa: S311 - the same every time
    japanese = [one for one in pool if re.search(f"[{UNSPACED}]", one)]
    english = [one for one in pool if one.isascii()]
    for number in range(-(-count // PER_DOCUMENT)):
        some, space = (english, " ") if english and number % 4 == 3 else (japanese, "")
        yield [
            space.join(some[int(len(some) * dice.random() ** 2)] for _ in range(dice.randint(2, 6))) for _ in range(PER_DOCUMENT)
        ]


def document(number: int, parts: Sequence[str]) -> tuple[Source, str]:
    """A document of such provisions with an act in every other one."""
    text = "\n".join(parts)
    name, data = f"{number:05}.txt", f"{number}\n{text}".encode()
    digest, language = sha256(data).hexdigest(), "en" if text.isascii() else "ja"
    day = f"{1990 + number % 40}-{1 + number // 40 % 12:02}-{1 + number // 480 % 28:02}"
    reading: dict[str, object] = {
        "meta": {
            "kind": "joint-statement", "title": f"{number}", "language": language, "date": day, "framework": f"sea{number % 7}",
            "body": "fm", "ordinal": number, "parties": PARTIES, "evidence": {},
        },
        "mentions": [], "commitments": [], "problems": [], "provisions": [], "acts": [], "text": text,
        "source": {"name": name, "digest": digest, "media": "text/plain"}, "made_with": {"taiwa": "0", "knowledge": "0"},
    }  # fmt: skip
    start = 0
    for at, words in enumerate(parts):
        span = [start, start + len(words)]
        reading["provisions"].append({"path": [f"¶{at}"], "eid": f"para_{at}", "role": "paragraph", "span": span})  # type: ignore[attr-defined]
        if at % 2:
            act = {
                "id": f"{number}-{at}", "eid": f"para_{at}", "clause": span, "span": [span[1] - 2, span[1]], "act": "support",
                "force": "none", "degree": "plain", "holders": PARTIES[: 1 + at % 5], "rule": "test", "confidence": "sure", "reaffirmed": False, "background": False,
            }  # fmt: skip
            reading["acts"].append(act)  # type: ignore[attr-defined]
        start = span[1] + 1
    return Source(data=data, name=name, media="text/plain", digest=digest), json.dumps(reading, ensure_ascii=False)


def folded(words: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", words).casefold())


def queries(every: Sequence[str]) -> list[Query]:
    """Words and phrases printed in some provision, each once."""
    dice = random.Random(7)  # noqa: S311 - the same every time
    made: dict[str, Query] = {}
    for kind, pattern, count in (("two characters", PAIR, TIMED), ("phrase", PHRASE, TIMED), ("phrase in quotes", ENGLISH, TIMED // 3)):
        wanted, tries = len(made) + count, 0
        while len(made) < wanted and tries < 50 * count:
            tries += 1
            found = pattern.findall(dice.choice(every))
            words = dice.choice(found) if found else ""
            if words and words not in made:
                inner = re.escape(folded(words)).replace(r"\ ", r"\s+")
                edges = (r"\b", r"\b") if kind == "phrase in quotes" else ("", "")
                shown = f'"{words}"' if kind == "phrase in quotes" else words
                made[words] = Query(shown, kind, re.compile(edges[0] + inner + edges[1]))
    return list(made.values())


def clocked(ask: Callable[[Query], object], asked: Sequence[Query]) -> str:
    """The median and the 95th percentile of one call, warm: by the clock, and of the processor's time, which neighbours do not stretch."""
    clock, spent = [], []
    for query in asked:
        ask(query)
        start, began = time.perf_counter(), time.process_time()
        ask(query)
        spent.append(1000 * (time.process_time() - began))
        clock.append(1000 * (time.perf_counter() - start))
    clock.sort()
    spent.sort()
    late = int(0.95 * len(asked))
    return f"p50 {median(clock):6.2f} ms  p95 {clock[late]:6.2f} ms  of the processor {median(spent):6.2f} and {spent[late]:6.2f} ms"


def judged(find: Callable[[Query], set[int]], asked: Sequence[Query], truth: Mapping[str, set[int]]) -> str:
    """Recall and precision over all passages of all queries."""
    right = found_all = true_all = 0
    for query in asked:
        found = find(query)
        right += len(found & truth[query.words])
        found_all += len(found)
        true_all += len(truth[query.words])
    return f"recall {right / true_all if true_all else 1:.4f}  precision {right / found_all if found_all else 1:.4f}"


def ours(store: Store, same: Thesaurus, kinds: Mapping[str, list[Query]], truth: Mapping[str, set[int]]) -> None:
    """Our own search, through the function that the command calls."""

    def numbers(query: Query, *, exact: bool) -> set[int]:
        hits = search(store, Asked(query=query.words, exact=exact), same).hits
        return {PER_DOCUMENT * int(hit.place.file[:5]) + int(hit.place.eid[5:]) for hit in hits if hit.via is None}

    for kind, asked in kinds.items():
        print(f"  {kind:17}", clocked(lambda query: search(store, Asked(query=query.words, limit=PAGE), same), asked))
        print(f"  {'':17}", clocked(lambda query: search(store, Asked(query=query.words, limit=PAGE, exact=True), same), asked), " --exact")
        some = asked[:FULL]
        print(f"  {'':17}", judged(lambda query: numbers(query, exact=True), some, truth), " --exact")
        print(f"  {'':17}", judged(lambda query: numbers(query, exact=False), some, truth), " hits as typed, beside other wording")
        counted = sum(search(store, Asked(query=query.words, limit=PAGE, exact=True), same).total == len(truth[query.words]) for query in asked)
        print(f"  {'':17} total as counted by hand: {counted} of {len(asked)}")


def trigram(every: Sequence[str], kinds: Mapping[str, list[Query]], truth: Mapping[str, set[int]], folder: Path) -> None:
    """SQLite's own tokenizer for any script."""
    path = folder / "trigram.db"
    start = time.perf_counter()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE VIRTUAL TABLE passage USING fts5(words, tokenize='trigram')")
        database.executemany("INSERT INTO passage(rowid, words) VALUES (?, ?)", enumerate(every, 1))
        database.commit()
        print(f"SQLite trigram {sqlite3.sqlite_version}: built in {time.perf_counter() - start:.0f} s, {path.stat().st_size / 1e6:.0f} MB with the words")

        def page(query: Query) -> list[tuple[int]]:
            words = query.words.strip('"')
            return database.execute(f"SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rowid DESC LIMIT {PAGE}", [f'"{words}"']).fetchall()  # noqa: S608

        def everything(query: Query) -> set[int]:
            words = query.words.strip('"')
            return {row[0] - 1 for row in database.execute("SELECT rowid FROM passage WHERE passage MATCH ?", [f'"{words}"'])}

        for kind, asked in kinds.items():
            print(f"  {kind:17}", clocked(page, asked))
            print(f"  {'':17}", judged(everything, asked[:FULL], truth))


def with_tantivy(every: Sequence[str], kinds: Mapping[str, list[Query]], truth: Mapping[str, set[int]], folder: Path) -> None:
    """The index library, fed our terms parted by spaces."""
    if find_spec("tantivy") is None:
        print("tantivy is not installed: make setup-search-peer")
        return
    import tantivy  # noqa: PLC0415 - an extra that may be missing

    start = time.perf_counter()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("terms", tokenizer_name="whitespace")
    builder.add_integer_field("number", stored=True, fast=True)
    home = folder / "tantivy"
    home.mkdir()
    index = tantivy.Index(builder.build(), path=str(home))
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for number, words in enumerate(every):
        writer.add_document(tantivy.Document(terms=" ".join(terms(words)), number=number))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    size = sum(file.stat().st_size for file in home.iterdir())
    print(f"tantivy {tantivy.__version__}, our terms: built in {time.perf_counter() - start:.0f} s, {size / 1e6:.0f} MB without the words")
    searcher = index.searcher()

    def asked_for(query: Query) -> object:
        found = list(terms(query.words))
        found = found[:-1] if len(found) > 1 and len(found[-1]) == 1 else found
        if len(found) == 1:
            return tantivy.Query.term_query(index.schema, "terms", found[0])
        return tantivy.Query.phrase_query(index.schema, "terms", found)

    def page(query: Query) -> object:
        return searcher.search(asked_for(query), limit=PAGE, order_by_field="number")

    def everything(query: Query) -> set[int]:
        hits = searcher.search(asked_for(query), limit=len(every)).hits
        return {searcher.doc(address)["number"][0] for _, address in hits}

    for kind, asked in kinds.items():
        print(f"  {kind:17}", clocked(page, asked))
        print(f"  {'':17}", judged(everything, asked[:FULL], truth))


def index_size(store: Store) -> tuple[float, float]:
    """Megabytes of the index of terms, and of all that was made for searching."""
    with connections[store.alias].cursor() as cursor:
        cursor.execute("SELECT coalesce(sum(length(block)), 0) FROM passage_index_data")
        terms_alone = cursor.fetchone()[0] / 1e6
        cursor.execute("SELECT sum(length(CAST(words AS BLOB)) + length(CAST(terms AS BLOB)) + length(facts) + length(CAST(said AS BLOB))) FROM passage")
        return terms_alone, terms_alone + cursor.fetchone()[0] / 1e6


def main(count: str = "100000", *paths: str) -> None:
    """Build, ask, compare."""
    pool = list(dict.fromkeys(found[0] for text in texts(paths) for found in CLAUSE.finditer(text)))
    random.Random(5).shuffle(pool)  # noqa: S311 - the same every time
    documents = list(provisions(int(count), pool))
    every = [words for parts in documents for words in parts]
    asked = queries(every)
    kinds = {kind: [query for query in asked if query.kind == kind] for kind in dict.fromkeys(query.kind for query in asked)}
    shown = [folded(words) for words in every]
    truth = {query.words: {at for at, words in enumerate(shown) if query.pattern.search(words)} for query in asked}
    print(f"{len(every)} provisions in {len(documents)} documents, {sum(map(len, every)) / 1e6:.1f} million characters, {len(pool)} clauses")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        with closing(open_store(path, create=True)) as store:
            start = time.perf_counter()
            for number, parts in enumerate(documents):
                store.add(*document(number, parts))
            store.tidy(len(documents))
            built = time.perf_counter() - start
            alone, whole = index_size(store)
            print(f"Taiwa: added in {built:.0f} s ({1000 * built / len(documents):.0f} ms a document), index {alone:.0f} MB, with words and acts {whole:.0f} MB")
            same = Thesaurus(load(), synonyms_in(store.alias))
            gc.collect()
            gc.freeze()
            ours(store, same, kinds, truth)
        trigram(every, kinds, truth, Path(folder))
        with_tantivy(every, kinds, truth, Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
