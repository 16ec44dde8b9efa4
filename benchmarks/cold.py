"""The cold start of `taiwa read` on one file, against an empty Python and against loading Sudachi."""

import subprocess
import sys
import time
from pathlib import Path

TAIWA = Path(sys.executable).parent / "taiwa"
ROUNDS = 7


def seconds(*command: str) -> float:
    """The shortest of several runs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the three and their ratios."""
    empty = seconds(sys.executable, "-c", "pass")
    sudachi = seconds(sys.executable, "-c", "from sudachipy import Dictionary; Dictionary().tokenizer().tokenize('対話')")
    read = seconds(str(TAIWA), "read", sys.argv[1])
    print(f"empty Python  {empty:.3f} s")
    print(f"Sudachi       {sudachi:.3f} s")
    print(f"taiwa read    {read:.3f} s   {read / sudachi:.1f} times Sudachi, {read / empty:.0f} times empty")


if __name__ == "__main__":
    main()
