"""Peak memory while a JSON Lines corpus (zstd) is read one document at a time."""

import io
import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import zstandard

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import from_bytes


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """The id and text of each line."""
    with path.open("rb") as raw, zstandard.ZstdDecompressor().stream_reader(raw) as stream:
        for line in io.TextIOWrapper(stream, "utf-8"):
            row = json.loads(line)
            yield str(row["id"]), row["text"]


def peak() -> float:
    """Peak resident memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print peak memory at every tenth, so that a leak shows as a slope."""
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10**9
    knowledge, start, chars, acts = load(), time.perf_counter(), 0, 0
    marks = []
    for count, (name, text) in enumerate(texts(Path(sys.argv[1])), 1):
        reading = read(from_bytes(text.encode(), f"{name}.md"), knowledge)
        chars, acts = chars + len(text), acts + len(reading.acts)
        if count % 500 == 0 or count == most:
            marks.append((count, peak()))
            print(f"{count:6} documents  {chars / (time.perf_counter() - start):10,.0f} characters/s  peak {peak():6.0f} MB", flush=True)
        if count >= most:
            break
    print(f"{count} documents, {chars:,} characters, {acts:,} acts; peak {peak():.0f} MB")


if __name__ == "__main__":
    main()
