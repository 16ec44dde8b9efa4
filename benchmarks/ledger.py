"""How long the ledger takes, and whether that grows with the number of documents.

    python benchmarks/ledger.py FOLDER

The folder holds readings as JSON (`taiwa read … -o FOLDER`). Only entries, keys and matches are timed; the readings are
loaded before. The growth is a ratio within one run: 1 is linear.
"""

import sys
import time
from collections import Counter
from pathlib import Path

from taiwa.record.decode import of_json
from taiwa.record.keys import promise_keys
from taiwa.record.ledger import ledger_of
from taiwa.record.told import told_in
from taiwa.record.works import works_of


def main(folder: str) -> None:
    """Print the time a document takes in a quarter, a half and all of the readings."""
    held = [of_json(path.read_text("utf-8")) for path in sorted(Path(folder).glob("*.json"))]
    first = 0.0
    for count in (len(held) // 4, len(held) // 2, len(held)):
        works = works_of(held[:count])
        start = time.process_time()
        ledger = ledger_of(works)
        spent = (time.process_time() - start) / count
        first = first or spent
        follow_ups = [one for row in ledger for one in row.follow_ups]
        print(
            f"{count} documents, {len(ledger)} lines, {sum(one.sure for one in follow_ups)} sure follow-ups, {len(follow_ups)} in all: "
            f"{1000 * spent:.2f} ms a document, {spent / first:.2f} times that of the first quarter", flush=True,
        )  # fmt: skip
    keys = Counter(key for work in works for entry in told_in(work).promises for key in promise_keys(entry))
    print("fullest keys:", *(f"{key!r} {number}" for key, number in keys.most_common(8)), sep="\n  ")


if __name__ == "__main__":
    main(*sys.argv[1:])
