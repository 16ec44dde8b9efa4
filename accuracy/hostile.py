"""Hostile and broken input through the real program: how long, how much memory, which exit code, what was said.

    python accuracy/hostile.py [NAME …]

Every case is given to `taiwa read` and to `taiwa add`, each in a process of its own under limits of the system. What is
asked of both: they end within the bounds, with one of the exit codes of the case and without a traceback; `read` tells a
problem or refuses in one line; `add` keeps nothing that holds no words. Exit 1 when a case fails.
"""

import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

SECONDS = 20
"""Of processor time for one file of up to 50 MB."""
MEGABYTES = 1500
"""Of memory, as the system counts what a process asks for."""

MEGA = 1_000_000
_STATEMENT = "外務大臣会合共同声明\n\n1 閣僚は、協力の重要性を強調し、港の開設を歓迎した。\n\n2 閣僚は、2030年までに500名を受け入れる意向を表明した。\n"
_ENGLISH = "JOINT STATEMENT\n\nThe Ministers welcomed the opening of the port and intend to accept 500 trainees by 2030.\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One hostile input: its name, the file name, what makes it there, the exit codes allowed, and whether it is quick."""

    name: str
    file: str
    make: Callable[[Path], object]
    codes: tuple[int, ...] = (1,)
    quick: bool = True
    kept: int = 0
    """How many documents `add` may keep of it: one where it holds words that can be read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run ended: exit code (negative for a signal), seconds of processor time, megabytes, what it printed."""

    code: int
    seconds: float
    megabytes: float
    out: str
    err: str


def written(data: bytes | str) -> Callable[[Path], object]:
    """Writes these bytes to the file."""
    return lambda path: path.write_bytes(data.encode() if isinstance(data, str) else data)


def repeated(unit: str, megabytes: int, encoding: str = "utf-8") -> Callable[[Path], object]:
    """Writes one unit again and again, up to so many megabytes on a single line."""
    data = unit.encode(encoding)
    return lambda path: path.write_bytes(data * (megabytes * MEGA // len(data)))


def _archive(name: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, "<w:document/>" * 1000)
    return file.getvalue()


def _symlink_loop(path: Path) -> None:
    path.symlink_to(path)


def _folder_in_itself(path: Path) -> None:
    path.mkdir()
    for name in "ab":
        (path / name).symlink_to(path)
    (path / "one.txt").write_text(_STATEMENT, encoding="utf-8")


_CHANCE = random.Random(7)  # noqa: S311 - no secret
_DEEP = "<div>" * 200_000
CASES = (
    Case("empty file", "empty.txt", written(b"")),
    Case("only white space", "white.md", written(" \n\u3000\n" * 1000)),
    Case("NUL bytes", "nul.txt", written(b"\0" * 100_000)),
    Case("NUL between words", "nul-words.txt", written(_STATEMENT.replace("、", "\0、")), kept=1),
    Case("random bytes", "random.txt", written(_CHANCE.randbytes(200_000))),
    Case("random bytes as a page", "random.html", written(_CHANCE.randbytes(200_000))),
    Case("UTF-16 without a mark", "utf16.txt", written(_STATEMENT.encode("utf-16-le")), codes=(0, 1), kept=1),
    Case("English UTF-16 without a mark", "utf16be.txt", written(_ENGLISH.encode("utf-16-be")), codes=(0, 1), kept=1),
    Case("Shift_JIS said to be UTF-8", "lie.html", written(
        b'<html><meta charset="utf-8"><body><p>' + _STATEMENT.replace("\n\n", "<p>").encode("cp932")), codes=(0, 1), kept=1),
    Case("UTF-8 said to be Shift_JIS", "lie2.html", written(
        '<html><meta charset="shift_jis"><body><p>' + _STATEMENT.replace("\n\n", "<p>")), codes=(0, 1), kept=1),
    Case("broken off inside a character", "torn.txt", written(_STATEMENT.encode()[:-3]), codes=(0, 1), kept=1),
    Case("Shift_JIS broken inside", "torn-sjis.txt", written(_STATEMENT.encode("cp932")[1:]), codes=(0, 1), kept=1),
    Case("a PDF", "real.pdf", written(b"%PDF-1.7\n" + _CHANCE.randbytes(50_000))),
    Case("a PDF called text", "called.txt", written(b"%PDF-1.7\n" + _CHANCE.randbytes(50_000))),
    Case("a Word file", "real.docx", written(_archive("word/document.xml"))),
    Case("a ZIP called a page", "called.html", written(_archive("x"))),
    Case("an image called text", "image.txt", written(b"\x89PNG\r\n\x1a\n" + _CHANCE.randbytes(50_000))),
    Case("a folder", "folder.txt", lambda path: path.mkdir(), codes=(0, 1)),
    Case("a named pipe", "pipe.txt", os.mkfifo),
    Case("a link to itself", "loop.txt", _symlink_loop),
    Case("a folder that holds itself twice", "loops", _folder_in_itself, codes=(0, 1), kept=1),
    Case("a file that is not there", "none.txt", lambda _path: None),
    Case("200,000 open elements", "deep.html", written(_DEEP + "対話を支持した。"), codes=(0, 1), kept=1),
    Case("200,000 open tables", "tables.html", written("<table><tr><td>" * 200_000 + "対話"), codes=(0, 1), kept=1),
    Case("200,000 open lists", "lists.html", written("<ul><li>" * 200_000 + "対話"), codes=(0, 1), kept=1),
    Case("one million 「", "quotes.txt", written("閣僚は" + "「" * MEGA), kept=1, codes=(0, 1)),
    Case("one million (", "brackets.txt", written("The Ministers " + "(" * MEGA), kept=1, codes=(0, 1)),
    Case("one million <", "less.html", written("<html>" + "<" * MEGA), kept=1, codes=(0, 1)),
    Case("a comment never closed", "comment.html", written("<html><!--" + "x" * 5 * MEGA), codes=(0, 1)),
    Case("one million *", "stars.md", written("*" * MEGA), kept=1, codes=(0, 1)),
    Case("one million [", "links.md", written("[" * MEGA), kept=1, codes=(0, 1)),
    Case("one million paragraphs", "many.txt", written("対話を支持した。\n\n" * MEGA), kept=1, quick=False),
    *(
        Case(f"5 MB of {unit.strip() or unit!r}", f"line{at}.txt", repeated(unit, 5), codes=(0, 1), quick=False, kept=1)
        for at, unit in enumerate((
            "1", "は", "、", "。", "of the ", "億", "第1回", "2016年", "1,", "year ", "閣僚は、", "支持し、", "Minister of ", "and ", "A", "a. ",
            "ア", "(以下「閣僚」という。)", "The Ministers welcomed ", "平成", "約", "①", "か\u3099", "- ", "# ", "対話 ", '"', "I. ", "国連",
        ))
    ),
    Case("30 MB in one line of Latin", "line-en.txt", repeated("word and ", 30), codes=(0, 1), quick=False, kept=1),
    Case("30 MB in one line of Japanese", "line-ja.txt", repeated("協力", 30), codes=(0, 1), quick=False, kept=1),
    Case("30 MB of sentences", "long-ja.txt", repeated("閣僚は、協力を歓迎した。", 30), codes=(0, 1), quick=False, kept=1),
    Case("30 MB of numbered lines", "long-en.md", repeated("1. The Ministers welcomed it.\n\n", 30), codes=(0, 1), quick=False, kept=1),
    Case("50 MB in one line", "line-50.txt", repeated("a", 50), quick=False),
)


def run(arguments: list[str], folder: Path) -> Outcome:
    """One command line of the program under the limits."""
    command = [sys.executable, "-m", "taiwa.cli", *arguments]
    start = time.monotonic()
    with (folder / "out").open("w+b") as out, (folder / "err").open("w+b") as err:
        process = subprocess.Popen(command, stdout=out, stderr=err, cwd=folder, preexec_fn=_limited)  # noqa: PLW1509
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for stream in (out, err):
            stream.seek(0)
        words = [stream.read(50 * MEGA).decode("utf-8", "replace") for stream in (out, err)]
    if time.monotonic() - start > 20 * SECONDS:
        raise TimeoutError(f"it took more than {20 * SECONDS} s")
    return Outcome(process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, *words)


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * MEGA, MEGABYTES * MEGA))


def faults(case: Case) -> tuple[list[str], Outcome, Outcome]:
    """What is wrong with how the program takes a case, and how both commands ended."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        path = folder / "in" / case.file
        case.make(path)
        before = {one.name for one in folder.iterdir()} | {"out", "err"}
        read = run(["read", "--format", "json", str(path)], folder)
        told = _faults(case, read)
        if {one.name for one in folder.iterdir()} - before:
            told.append("read: it left files behind")
        told += _answered(read)
        add = run(["add", str(path)], folder)
        told += [f"add: {fault}" for fault in _faults(case, add)]
        if (kept := _kept(folder / "taiwa.db")) > case.kept:
            told.append(f"add: it kept {kept}")
    return told, read, add


def _faults(case: Case, outcome: Outcome) -> list[str]:
    found = []
    if outcome.code not in case.codes:
        found.append(f"exit {outcome.code}")
    if "Traceback" in outcome.err or "Error" in outcome.err:
        found.append("an accident: " + outcome.err[-200:])
    if outcome.seconds > SECONDS:
        found.append(f"{outcome.seconds:.0f} s")
    return found


def _answered(read: Outcome) -> list[str]:
    """A reading with at least one problem or, without any, its words; or one line why there is none."""
    if not read.out:
        return [] if len(read.err.splitlines()) == 1 else [f"{len(read.err.splitlines())} lines instead of one"]
    problems = json.loads(read.out)["problems"]
    if not problems:
        return ["no problem is told"]
    severe = any(one["severity"] == "error" for one in problems)
    return [] if severe == (read.code == 1) else [f"exit {read.code} with severe problems: {severe}"]


def _kept(record: Path) -> int:
    if not record.exists():
        return 0
    with sqlite3.connect(record) as database:
        (table,) = next(database.execute("select name from sqlite_master where type='table' and name like '%file%'"), ("",))
        return int(next(database.execute(f"select count(*) from {table}"))[0]) if table else 0  # noqa: S608 - its own name


def main() -> int:
    """Prints a line per case."""
    failed = 0
    print(f"{'case':36} {'read':>4} {'s':>6} {'MB':>6}   {'add':>4} {'s':>6} {'MB':>6}")
    for case in CASES:
        if sys.argv[1:] and not any(word in case.name for word in sys.argv[1:]):
            continue
        told, read, add = faults(case)
        failed += bool(told)
        first = (read.err.strip().splitlines() or [""])[-1][-90:]
        print(
            f"{case.name:36} {read.code:4} {read.seconds:6.1f} {read.megabytes:6.0f}   {add.code:4} {add.seconds:6.1f}"
            f" {add.megabytes:6.0f}  {'; '.join(told) and 'FAILS ' + '; '.join(told)[:300]} {first}", flush=True,
        )
    print(f"{failed} fail")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
