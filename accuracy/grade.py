"""Grade the reading against gold, and show what a change gained and lost clause by clause.

    python accuracy/grade.py            grade, compare with accuracy/baseline.json
    python accuracy/grade.py --keep     grade and keep the result as the new baseline

Needs `../shared` beside the project (gold, documents and score.py).
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import open_file

SHARED = Path(__file__).parents[2] / "shared"
BASELINE = Path(__file__).parent / "baseline.json"
SETS = {"gold": ("corpus/seeds", ".txt"), "gold-en": ("corpus/white-house", ".md")}


def grade(name: str, folder: Path) -> dict[str, float]:
    """Read every document of a gold set into `folder` and score it: F1 or share by measure."""
    corpus, suffix = SETS[name]
    knowledge = load()
    for gold in sorted((SHARED / name).glob("*.json")):
        reading = read(open_file(SHARED / corpus / (gold.stem + suffix)), knowledge)
        (folder / gold.name).write_text(to_json(reading), "utf-8")
    command = [sys.executable, str(SHARED / "score.py"), str(SHARED / name), str(folder), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result = json.loads(done.stdout)["all"]
    return {key: value["f1"] if isinstance(value, dict) else value for key, value in result.items() if key != "doc"}


def statements(folder: Path) -> set[str]:
    """Each act as one line: what a reviewer compares."""
    rows = set()
    for path in sorted(folder.glob("*.json")):
        for act in json.loads(path.read_text("utf-8"))["acts"]:
            who = ",".join(act["holders"]) or "?"
            rows.add(f"{path.stem[:24]} {'/'.join(act['path'])} {who}: {act['act']} {act['predicate']}")
    return rows


def main() -> None:
    """Print the figures, then the acts gained and lost against the baseline."""
    now: dict[str, list[str]] = {}
    was: dict[str, list[str]] = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    for name in SETS:
        with tempfile.TemporaryDirectory() as made:
            result = grade(name, Path(made))
            now[name] = sorted(statements(Path(made)))
        print(name, {key: round(value, 3) for key, value in result.items()})
        show(name, now[name], was.get(name, []))
    if "--keep" in sys.argv:
        BASELINE.write_text(json.dumps({name: [digest(row) for row in rows] for name, rows in now.items()}, indent=0), "utf-8")


def show(name: str, rows: list[str], before: list[str]) -> None:
    """Print the acts that the baseline did not have, and how many of its acts are gone."""
    known, here = set(before), {digest(row) for row in rows}
    for row in rows:
        if known and digest(row) not in known:
            print("  +", row)
    if known - here:
        print(f"  - {len(known - here)} acts of the baseline of {name} are read no more or otherwise; run it at the old commit to see them")


def digest(row: str) -> str:
    """A short digest: the baseline may not hold text of the corpus."""
    return hashlib.sha256(row.encode()).hexdigest()[:12]


if __name__ == "__main__":
    main()
