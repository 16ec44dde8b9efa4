"""How long pages and the API take over a record, from a browser's side of the wire.

    python benchmarks/pages.py RECORD.db [ADDRESSES]

`taiwa serve` is started on the record as anybody starts it. Of each kind of page so many addresses (25 unless said), spread over
the record, are asked one after the other on one connection; what is told is milliseconds of the whole answer: the first of all, which
draws the record, then by kind the middle one, the 95th of a hundred and the longest, and on Linux the same of the server's processor time, which
other work on the machine does not lengthen. Bars of issue 7: 200 ms for a page, 100 ms for the API.
Where `wrk` is installed (Debian has it), it then asks for some of them over four connections at once and tells how many were answered a second.
"""

import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, urlsplit

TERMS = ("climate", "security assistance", "disarmament", "trade", "vaccines", "human rights", "water", "energy", "Ukraine", "Indo-Pacific")
LOADED = ("document", "positions-party", "search", "api-document", "api-search")
SECONDS = 5


@contextmanager
def served(record: Path) -> Iterator[tuple[str, int]]:
    """The address of the record's pages and the number of the process, as long as they are served."""
    arguments = [sys.executable, "-m", "taiwa.cli", "--record", str(record), "serve", "--port", "0"]
    with subprocess.Popen(arguments, stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True, env={**os.environ, "TAIWA_LANGUAGE": "en"}) as server:
        try:
            yield next(word for line in server.stdout or () for word in line.split() if word.startswith("http://")).rstrip("./"), server.pid
        finally:
            server.terminate()


class Asked:
    """One connection, with what each address took."""

    def __init__(self, base: str, server: int) -> None:
        """Connects when first asked."""
        self._tasks = Path(f"/proc/{server}/task")
        self._wire = http.client.HTTPConnection(urlsplit(base).netloc, timeout=600)

    def spent(self) -> float:
        """The milliseconds of processor time that the server has taken; 0 where nobody tells."""
        return sum(int((task / "schedstat").read_text().split()[0]) for task in self._tasks.glob("*")) / 1_000_000

    def both(self, address: str) -> tuple[float, float]:
        """The milliseconds of an answer, by the clock and of the server's processor."""
        before = self.spent()
        return self(address)[1], self.spent() - before

    def __call__(self, address: str) -> tuple[bytes, float]:
        """The answer and its milliseconds; raises where it is none."""
        start = time.perf_counter()
        self._wire.request("GET", address, headers={"Accept-Language": "en"})
        answer = self._wire.getresponse()
        words = answer.read()
        if answer.status != http.client.OK:
            raise SystemExit(f"{address} gave {answer.status}")
        return words, 1000 * (time.perf_counter() - start)


def spread(found: Sequence[str], many: int) -> list[str]:
    """So many of them, from all over."""
    return list(found[:: max(1, len(found) // many)][:many])


def addresses(ask: Asked, many: int) -> dict[str, list[str]]:
    """Addresses of each kind."""

    def listed(name: str) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = []
        while True:
            page = json.loads(ask(f"/api/{name}?limit=500&offset={len(rows)}")[0])
            rows += page
            if len(page) < 500:
                return rows

    documents = spread(sorted({quote(str(row["work"]), safe="") for row in listed("documents")}), many)
    positions = listed("positions")
    issues, parties = (spread(sorted({quote(str(row[name])) for row in positions}), many) for name in ("issue", "party"))
    pairs = list(pairwise(documents))
    return {
        "home": ["/"] * many, "documents": ["/d/", *(f"/d/?q={term.split()[0]}" for term in TERMS)],
        "document": [f"/d/{name}/" for name in documents], "positions": ["/positions"] * many,
        "positions-issue": [f"/positions?issue={name}" for name in issues], "positions-party": [f"/positions?party={name}" for name in parties],
        "commitments": ["/commitments", *(f"/commitments?owner={name}" for name in parties)],
        "search": [f"/search?q={quote(term)}" for term in TERMS], "compare": [f"/compare?before={one}&after={other}" for one, other in pairs],
        "series": [f"/series?issue={name}" for name in issues], "calendar": ["/calendar"] * many, "review": ["/review"] * many,
        "party": [f"/parties/{name}" for name in parties], "registry": ["/registry"] * many, "brief": [f"/brief?issue={name}" for name in issues],
        "api-documents": ["/api/documents"] * many, "api-document": [f"/api/documents/{name}" for name in documents],
        "api-positions": [f"/api/positions?issue={name}" for name in issues], "api-commitments": [f"/api/commitments?owner={name}" for name in parties],
        "api-search": [f"/api/search?q={quote(term)}" for term in TERMS],
    }  # fmt: skip


def told(taken: Sequence[float]) -> str:
    """The middle one, the 95th of a hundred and the longest."""
    rows = sorted(taken)
    return f"{statistics.median(rows):7.1f}, 95th {rows[min(len(rows) - 1, int(0.95 * len(rows)))]:7.1f}, longest {rows[-1]:7.1f}"


def main() -> None:
    """Ask every kind of page, tell what it took, then load the server."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    record, many = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 25
    with served(record) as (base, server):
        ask = Asked(base, server)
        print(f"the first page, which draws the record: {ask('/')[1]:.0f} ms", flush=True)
        kinds = addresses(ask, many)
        for kind, asked in kinds.items():
            clock, processor = map(told, zip(*map(ask.both, asked), strict=True))
            print(f"{kind:16} {len(asked):3} asked: {clock} ms; of the processor {processor}", flush=True)
        if wrk := shutil.which("wrk"):
            for kind in LOADED:
                load = [wrk, "-t2", "-c4", f"-d{SECONDS}s", base + kinds[kind][len(kinds[kind]) // 2]]
                answered = subprocess.run(load, capture_output=True, text=True, check=True).stdout
                print(f"{kind:16} {next(line for line in answered.splitlines() if 'Requests/sec' in line).split()[-1]} answers a second")


if __name__ == "__main__":
    main()
