"""A program that is killed leaves events whole or not at all."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sittings import START, Table, clock_at

from taiwa.rounds import unlawful, verify
from taiwa.rounds.log import line_of
from taiwa.store.rounds.log import open_rounds

ADOPT = """
import sys
from datetime import timedelta
sys.path.insert(0, sys.argv[2])
from sittings import Table
table = Table(sys.argv[1])
for number in range(int(sys.argv[3])):
    table.open(f"round-{number:03}")
    table.now = table.silent()
    print(number, flush=True)
    table.rounds.look(table.name)
"""
ROUNDS = 60


@pytest.mark.parametrize("after", [1, 9, 17])
def test_a_killed_adoption_is_whole_or_not_at_all(tmp_path: Path, after: int) -> None:
    """However a program dies, a text was adopted with all that belongs to it, or was not; and the next look adopts it."""
    place = str(tmp_path / "killed.rounds.db")
    arguments = [sys.executable, "-c", ADOPT, place, str(Path(__file__).parent), str(ROUNDS)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as adopting:
        assert adopting.stdout is not None
        for _ in range(after):
            assert adopting.stdout.readline()
        time.sleep(0.002 * after)
        os.kill(adopting.pid, signal.SIGKILL)
    with closing(Table(place, START)) as table, closing(open_rounds(place, clock=clock_at(START + timedelta(days=3650)))) as later:
        names = [one.name for one in later.all()]
        assert after <= len(names) < ROUNDS
        for name in names:
            log = table.rounds.log(name)
            assert verify(map(line_of, log)) == ()
            assert unlawful(log) is None
            kinds = [line_of(entry).split('"kind":"')[-1].split('"')[0] for entry in log]
            assert ("adopted-by-silence" in kinds) == ("silence-expired" in kinds)
            if "silence-started" in kinds:
                assert later.look(name).stage == "adopted"
