"""A record of thousands of documents: what one more costs, and how long answers take.

    python benchmarks/record.py CORPUS.jsonl.zst [DOCUMENTS]

The corpus has one object a line with `id`, `date`, `title` and `text`. Every document is read and added to a new record, as
`taiwa add` does it, with what it adds to the answers; seconds are of the processor. At each tenth is told what a document cost there,
reading apart: where that stays level, a new document costs itself and not the archive. Each question is asked of a record that was just
opened, and once more of the same record, as a program that goes on running asks it. Then every reading is thrown away and made again
from the bytes kept.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sized
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TypeVar

from stream import texts

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import read
from taiwa.record.comparing.series import Wanted, series_of
from taiwa.record.parts import Sight
from taiwa.record.record import Record
from taiwa.source import from_bytes
from taiwa.store.kept import KeptRecord
from taiwa.store.store import Store, open_store

Answer = TypeVar("Answer")
PARTS = 10


class Clock:
    """Seconds of the processor, by what they were spent on."""

    def __init__(self) -> None:
        """Nothing spent yet."""
        self.spent: dict[str, float] = {}

    def __call__(self, name: str, work: Callable[[], Answer]) -> Answer:
        """Do `work` and put its time under `name`."""
        start = time.process_time()
        answer = work()
        self.spent[name] = self.spent.get(name, 0.0) + time.process_time() - start
        return answer

    def taken(self, name: str) -> float:
        """What was spent under `name` since it was last asked."""
        return self.spent.pop(name, 0.0)


def bar(done: int, total: int) -> None:
    """How far the work has come, on one line of the terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{'█' * (40 * done // total):<40} {done}/{total}")


def fill(store: Store, path: Path, total: int, knowledge: Knowledge, clock: Clock) -> None:
    """Read and add the documents, and tell what one cost at each tenth."""
    each, sight = max(1, total // PARTS), Sight(knowledge)
    for count, (name, text) in enumerate(islice(texts(path), total), 1):
        reading = clock("read", lambda: read(from_bytes(text.encode(), f"{name}.md"), knowledge))  # noqa: B023 - called at once
        clock("add", lambda: store.add(reading.source, to_json(reading), sight))  # noqa: B023 - called at once
        bar(count, total)
        if count % each == 0:
            read_in, added = (1000 * clock.taken(part) / each for part in ("read", "add"))
            print(f"{count:6} documents held: reading {read_in:6.1f} ms, adding {added:6.1f} ms a document", flush=True)


ANSWERS: tuple[tuple[str, Callable[[Record], Sized]], ...] = (
    ("list", Record.list), ("positions on one issue", lambda record: record.positions("climate-change")),
    ("positions", Record.positions), ("commitments", Record.commitments), ("chairs", lambda record: record.links.chairs),
    ("occasions", lambda record: record.links.occasions), ("aims", lambda record: record.links.aims),
    ("cited", lambda record: record.links.cited), ("instruments", lambda record: record.links.instruments), ("review", Record.review),
    ("review, once more", Record.review), ("one issue through all rounds", lambda record: series_of(record, Wanted(issue="afghanistan"))),
)  # fmt: skip


def asked(store: Store, knowledge: Knowledge, clock: Clock) -> None:
    """Ask each question of a record that was just opened."""
    for name, answer in ANSWERS:
        record = clock("ask", lambda: KeptRecord(store, knowledge))
        rows = clock("ask", lambda: len(answer(record)))  # noqa: B023 - called at once
        clock("again", lambda: len(answer(record)))  # noqa: B023 - called at once
        print(f"{name}: {clock.taken('ask'):.2f} s for {rows} rows, {1000 * clock.taken('again'):.0f} ms asked again", flush=True)


def main() -> None:
    """Fill a record, ask it, add one more, and make it all again."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    path, total = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6000
    knowledge, clock = load(), Clock()
    with tempfile.TemporaryDirectory() as folder, closing(open_store(Path(folder) / "record.db", create=True)) as store:
        fill(store, path, total - 1, knowledge, clock)

        print(f"the file has {store.path.stat().st_size / 1e6:.0f} MB")
        asked(store, knowledge, clock)
        name, text = list(islice(texts(path), total))[-1]
        last = read(from_bytes(text.encode(), f"{name}.md"), knowledge)
        clock("add", lambda: store.add(last.source, to_json(last), Sight(knowledge)))
        clock("review", lambda: KeptRecord(store, knowledge).review())
        print(f"one more: added in {1000 * clock.taken('add'):.0f} ms, reviewed in {clock.taken('review'):.2f} s", flush=True)
        whole = Record(store.documents(), knowledge, store.judgements())
        clock("whole", lambda: [len(answer(whole)) for _, answer in ANSWERS])
        print(f"the same answers by opening every reading: {clock.taken('whole'):.1f} s", flush=True)
        for number, digest in enumerate(store.digests(), 1):
            source = store.source(digest)
            clock("rebuild", lambda: store.read_again(digest, to_json(read(source, knowledge))))  # noqa: B023 - called at once
            bar(number, total)
        print(f"all {number} readings made again: {clock.taken('rebuild'):.0f} s")


if __name__ == "__main__":
    main()
