"""Two hundred writers at one table: whether anything is lost or doubled, and how long each waits.

    python benchmarks/writers.py [WRITERS] [PROPOSALS]

Programs of 25 writers each table PROPOSALS proposals (5) apiece in one round, as fast as they can; then the log is verified, judged by
the rules, and every proposal is looked for. On SQLite, and on PostgreSQL where its server (`initdb`) and psycopg (make
setup-postgresql) are installed: a server of its own in a temporary folder, on a socket that nobody else can reach.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles

from taiwa.rounds import Actor, BodyRules, Delegation, Person, unlawful, verify
from taiwa.rounds.events.room import DraftingBegun, RoundOpened
from taiwa.rounds.events.text import Circulated, Drafted, ProposalTabled, Wish
from taiwa.rounds.log import line_of
from taiwa.store.rounds.log import open_rounds

TOGETHER = 25
PARTIES = tuple(f"X{letter}" for letter in "ABCDEFGHIJKL")
NAME = "third"


def main() -> None:
    writers, each = (int(sys.argv[at]) if len(sys.argv) > at else told for at, told in ((1, 200), (2, 5)))
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", str(Path(folder, "some.rounds.db")), writers, each)
    if find_spec("psycopg") is None or initdb() is None:
        print("PostgreSQL: no server (initdb) or no psycopg is installed")
        return
    with a_server() as address:
        measure("PostgreSQL", address, writers, each)


def measure(database: str, place: str, writers: int, each: int) -> None:
    """Open a round, let everybody write, and look what stands."""
    with closing(open_rounds(place, create=True)) as rounds:
        people = tuple(Delegation(party=one, people=(Person(f"{one}-head", one, "head"),)) for one in PARTIES)
        rounds.begin(NAME, Actor("XA", "XA-head"), RoundOpened(
            dialogue="veskal", body="fm", ordinal=3, title="Third meeting", chair="XA", rules=BodyRules(languages=("en",), quorum=3), delegations=people,
        ))  # fmt: skip
        rounds.act(NAME, Actor("XA", "XA-head"), lambda _: DraftingBegun())
        rounds.act(NAME, Actor("XA", "XA-head"), lambda _: Circulated(title={"en": "Statement"}, paragraphs=(Drafted({"en": "The Ministers met."}),)))
    start = time.perf_counter()
    programs = [
        subprocess.Popen([sys.executable, __file__, "--write", place, str(first), str(min(first + TOGETHER, writers)), str(each)], stdout=subprocess.PIPE, text=True)
        for first in range(0, writers, TOGETHER)
    ]
    waits = sorted(float(line) for program in programs for line in program.communicate()[0].split())
    took = time.perf_counter() - start
    with closing(open_rounds(place)) as rounds:
        log, state = rounds.log(NAME), rounds.look(NAME)
    said = sorted(one.wish.words["en"] for one in state.text.proposals.values())
    lost = len({(w, n) for w in range(writers) for n in range(each)}) - len(set(said))
    good = verify(map(line_of, log)) == () and unlawful(log) is None
    print(
        f"{database}: {writers} writers, {len(said)} of {writers * each} proposals, {lost} lost, {len(said) - len(set(said))} doubled, "
        f"log {'sound and lawful' if good else 'BROKEN'}; {took:.1f} s, {len(said) / took:.0f} a second; "
        f"a writer waits {median(waits):.2f} s, p95 {quantiles(waits, n=20)[-1]:.2f} s, at most {waits[-1]:.2f} s"
    )
    if lost or len(said) != len(set(said)) or not good:
        sys.exit(1)


def write(place: str, first: int, end: int, each: int) -> None:
    """What one program does: a thread for each of its writers, as a server of pages has them, a line for each time one waited."""

    def table(writer: int) -> list[float]:
        party, waits = PARTIES[writer % len(PARTIES)], []
        with closing(rounds):  # each thread has a connection of its own
            for number in range(each):
                wish = ProposalTabled(Wish(change="insert", target="1", words={"en": f"Words {writer} of {number}."}, reason="missing"))
                start = time.perf_counter()
                rounds.act(NAME, Actor(party, f"{party}-head"), lambda _, wish=wish: wish)
                waits.append(time.perf_counter() - start)
        return waits

    rounds = open_rounds(place)
    with ThreadPoolExecutor(end - first) as pool:
        for waits in pool.map(table, range(first, end)):
            print(*waits, sep="\n")


def initdb() -> str | None:
    """The program that makes a server's folder, where a server is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return str(found[-1]) if found else shutil.which("initdb")


@contextmanager
def a_server() -> Iterator[str]:
    """A PostgreSQL server in a temporary folder; root lets the user postgres run it, since it refuses root."""
    program = Path(initdb() or "")
    user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        run = partial(subprocess.run, cwd=folder, user=user if os.geteuid() == 0 else None, stdout=subprocess.DEVNULL, check=True)
        run([program, "-D", f"{folder}/data", "-A", "trust", "-U", "desk", "-E", "UTF8"])
        settings = f"-k {folder} -c listen_addresses='' -c max_connections=300"
        control = [program.with_name("pg_ctl"), "-D", f"{folder}/data", "-w"]
        run([*control, "-o", settings, "-l", f"{folder}/log", "start"])
        try:
            yield f"postgresql://desk@{folder.replace('/', '%2F')}/postgres"
        finally:
            run([*control, "-m", "immediate", "stop"])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(sys.argv[2], *map(int, sys.argv[3:]))
    else:
        main()
