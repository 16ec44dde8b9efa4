"""The cold start of `taiwa read` on one file, against an empty Python and against loading Sudachi.

All three run as an installed program does, with their modules compiled beforehand; processor time, which a busy machine
disturbs less than the clock.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

TAIWA = Path(sys.executable).parent / "taiwa"
ROUNDS = 9


def seconds(compiled: str, *command: str) -> float:
    """The shortest of several runs after one that compiles."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    times = []
    for _ in range(ROUNDS + 1):
        before = used()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        times.append(used() - before)
    return min(times[1:])


def used() -> float:
    """Processor seconds of all child processes so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print the three and their ratios."""
    if len(sys.argv) != 2:
        sys.exit("usage: python benchmarks/cold.py FILE")
    with tempfile.TemporaryDirectory() as compiled:
        empty = seconds(compiled, sys.executable, "-c", "pass")
        sudachi = seconds(
            compiled, sys.executable, "-c", "from sudachipy import Dictionary; Dictionary().create().tokenize('対話')"
        )
        read = seconds(compiled, str(TAIWA), "read", "--format", "json", sys.argv[1])
    print(f"empty Python  {empty:.3f} s")
    print(f"Sudachi       {sudachi:.3f} s")
    print(f"taiwa read    {read:.3f} s   {read / sudachi:.1f} times Sudachi, {read / empty:.0f} times empty")


if __name__ == "__main__":
    main()
