"""How long it takes to find which of many files are one work, and whether that grows with their number.

    python benchmarks/works.py CORPUS.jsonl.zst

The corpus has one object a line with `id`, `date`, `title` and `text`. Nothing is read of the documents but that.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256

from taiwa.meta.models import Meta
from taiwa.record.document import Document, Provenance
from taiwa.record.suggestions import suggestions_of
from taiwa.record.works import works_of
from taiwa.values import Edtf

DAY = len("2031-04-02")


def documents(path: str) -> Iterator[Document]:
    """The corpus as the record sees it, one party's statements."""
    unpacked = subprocess.run(["zstd", "-dc", path], stdout=subprocess.PIPE, check=True)  # noqa: S607 - a tool of ours
    for line in unpacked.stdout.splitlines():
        row = json.loads(line)
        source = Provenance(name=f"{row['id']}.md", digest=sha256(line).hexdigest(), media="text/markdown")
        meta = Meta(title=row["title"], language="en", date=Edtf(row["date"][:DAY]), parties=("XA",))
        yield Document(source=source, meta=meta, text=row["text"], provisions=())


def main(path: str) -> None:
    """Print the time a document takes in a quarter, a half and all of the corpus."""
    held = list(documents(path))
    for count in (len(held) // 4, len(held) // 2, len(held)):
        start = time.process_time()
        works = works_of(held[:count])
        middle = time.process_time()
        asked = suggestions_of(works)
        end = time.process_time()
        print(
            f"{count} documents, {len(works)} works, {len(asked)} suggestions: "
            f"{1000 * (middle - start) / count:.2f} ms a document, {1000 * (end - middle) / count:.2f} ms for suggestions"
        )  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
