"""How long the pages of a large round take: `python benchmarks/round_pages.py`.

1,000 proposals on 100 paragraphs by 12 delegations, in a file of rounds beside an empty record. Each page is asked for by a delegation, again and
again, while another tables a proposal between every two: the median and the 95th percentile in milliseconds, of the clock and of the processor, its size, and how many questions it asks.
"""

import sys
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from rounds import PARTIES, played
from taiwa.web.desk import Desk, sit_at  # first: whoever opens the store without pages sets Django up without them
from taiwa.web.workroom.office import Office, settle

from django.conf import settings  # isort: skip
from django.db import connections  # isort: skip
from django.test import Client  # isort: skip
from django.test.utils import CaptureQueriesContext  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.files import knowledge_of  # isort: skip
from taiwa.rounds import Actor, Event  # isort: skip
from taiwa.rounds.events.text import ProposalTabled, Wish  # isort: skip
from taiwa.store.rounds.log import Rounds, open_rounds  # isort: skip
from taiwa.store.rounds.models import StoredRound  # isort: skip
from taiwa.store.store import open_store  # isort: skip

TIMES = 40
PAGES = ("", "p/7", "table", "packages", "silence", "delegation", "follow-up", "log", "log.jsonl", "text.docx")
"""Addresses below that of the round."""


class Ticking:
    """A clock that is always a second later."""

    def __init__(self, last: Event) -> None:
        """Begins after an event."""
        self.now = last.at

    def __call__(self) -> object:
        """The next second."""
        self.now += timedelta(seconds=1)
        return self.now


def kept(place: str, proposals: int, paragraphs: int) -> Rounds:
    """A played round in a file."""
    story = played(proposals, paragraphs)
    clock = Ticking(story.events[-1])
    rounds = open_rounds(place, create=True, clock=clock)  # type: ignore[arg-type]  # it tells moments
    row = StoredRound.objects.using(rounds.alias).create(name="large", opened=story.events[0].at, head="", entries=0)
    rounds._write(row, None, story.events)  # noqa: SLF001 — a thousand events at once; act() would take each by itself
    settle(Office(place, clock))  # type: ignore[arg-type]  # it tells moments
    return rounds


def main() -> None:
    """Prints one line for each page."""
    settings.ALLOWED_HOSTS = ["testserver"]
    with TemporaryDirectory() as folder:
        knowledge = knowledge_of(Choices(record=Path(folder) / "taiwa.db"))
        store = open_store(Path(folder) / "taiwa.db", create=True)
        sit_at(Desk(store, knowledge))
        rounds = kept(str(Path(folder) / "taiwa.rounds.db"), *(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (1000, 100)))
        client = Client()
        client.post("/rounds/large/seat", {"seat": f"{PARTIES[3]}\t{PARTIES[3]}"})
        for page in PAGES:
            print(line_of(page, client, rounds))


def line_of(page: str, client: Client, rounds: Rounds) -> str:
    """How long one page takes."""
    took, worked = [], []
    for number in range(TIMES):
        wish = ProposalTabled(Wish(change="insert", target=str(number + 1), words={"en": f"The Ministers said so {number} of {page}."}, reason="better"))
        rounds.act("large", Actor(PARTIES[5], PARTIES[5]), lambda _, wish=wish: wish)  # type: ignore[misc]  # it is this one
        begun, busy = perf_counter(), process_time()
        answer = client.get(f"/rounds/large/{page}")
        took.append((perf_counter() - begun) * 1000)
        worked.append((process_time() - busy) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"{page}: {answer.status_code}")
    with CaptureQueriesContext(connections[rounds.alias]) as asked:
        client.get(f"/rounds/large/{page}")
    cuts, work = quantiles(took, n=20), quantiles(worked, n=20)
    return f"{page or 'room':12} median {cuts[9]:6.0f} ms   p95 {cuts[18]:6.0f} ms   of the processor {work[9]:5.0f} and {work[18]:5.0f} ms   {len(answer.content) / 1000:7.0f} KB   {len(asked)} questions"


if __name__ == "__main__":
    main()
