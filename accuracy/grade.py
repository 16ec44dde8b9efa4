"""Grade the reading against gold, and show what a change gained and lost, quoted from the gold.

    python accuracy/grade.py            grade, compare with the accepted run (accuracy/baseline.json)
    python accuracy/grade.py --keep     grade and accept the result

Needs `../shared` beside the project (gold, documents and score.py). The accepted run holds digests of the cases, because
no text of a real document stands in this repository; their words come from the gold.
"""

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from outcome import EXTRA, MISSED, Case, accept, accepted_as, accepted_run, changes

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import open_file

SHARED = Path(__file__).parents[2] / "shared"
SETS = {"gold": ("corpus/seeds", ".txt"), "gold-en": ("corpus/white-house", ".md")}

Raw = Mapping[str, Any]
Scorer = Mapping[str, Callable[..., Any]]
"""The functions of `score.py`, so that what counts as the same act is said in one place."""


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


def graded(name: str) -> tuple[dict[str, float], list[Case]]:
    """The figures of a gold set, and every case of it."""
    with tempfile.TemporaryDirectory() as made:
        figures = grade(name, Path(made))
        pairs = [(_raw(gold), _raw(Path(made) / gold.name)) for gold in sorted((SHARED / name).glob("*.json"))]
    scorer = _scorer()
    return figures, [case for gold, had in pairs for case in cases(gold, had, scorer)]


def cases(gold: Raw, had: Raw, scorer: Scorer) -> Iterator[Case]:
    """What there is to read in one document: its meta, provisions, values and acts."""
    doc = gold["doc"][:24]
    for field, want in gold["meta"].items():
        have = had["meta"].get(field)
        if field in scorer["META"]:
            yield Case(doc, f"{field} {want}", () if want == have else ("meta",), f"have {have}")
    paths = {tuple(one["path"]): one for one in had["provisions"]}
    for want in gold["provisions"]:
        have = paths.get(tuple(want["path"]))
        same = have and all(scorer[how](want.get(end, ""), have.get(end, "")) for how, end in (("same_start", "starts"), ("same_end", "ends")))
        yield Case(doc, f"provision {_path(want)}", () if same else ("provision",))
    yield from _values(doc, gold["mentions"], had["mentions"], scorer)
    yield from _acts(doc, gold["acts"], had["acts"], scorer)


def _values(doc: str, gold: Sequence[Raw], had: Sequence[Raw], scorer: Scorer) -> Iterator[Case]:
    if not gold:
        return
    want = Counter(scorer["value_key"](one) for one in gold)
    have = Counter(scorer["value_key"](one) for one in had if one["kind"] in scorer["VALUE_KINDS"])
    for key, times in want.items():
        for at in range(times):
            yield Case(doc, f"value {key}", () if at < have[key] else ("value",))
    yield from (Case(doc, f"value {key}", (EXTRA,)) for key in (have - want).elements())


def _acts(doc: str, gold: Sequence[Raw], had: Sequence[Raw], scorer: Scorer) -> Iterator[Case]:
    pairs = scorer["match_acts"](gold, had)
    read_as = {id(want): one for want, one in pairs}
    for want in gold:
        have = read_as.get(id(want))
        wrong = _mistakes(want, have, scorer) if have else {MISSED: ""}
        yield Case(doc, _said(want), tuple(wrong), ", ".join(f"have {name} {value}" for name, value in wrong.items() if value))
    paired = {id(one) for _, one in pairs}
    yield from (Case(doc, _said(one), (EXTRA,)) for one in had if id(one) not in paired and not one["background"])


def _mistakes(want: Raw, have: Raw, scorer: Scorer) -> dict[str, str]:
    """What is wrong in an act that was read, and what was read; of one that sets the scene, only what makes the statement."""
    scene = bool(want.get("background"))
    said = {
        "background": (scene == have["background"], have["background"]),
        "type": (scorer["right_type"](want, have), have["act"]),
        "holders": (sorted(want["holders"]) == sorted(have["holders"]), have["holders"]),
    }
    rest = {
        "holder": (scorer["same_end"](want.get("holder", ""), have["holder"] or ""), have["holder"]),
        "addressees": (sorted(want["addressees"]) == sorted(have["addressees"]), have["addressees"]),
        "issue": (want["issues"][:1] == have["issues"][:1], have["issues"][:1]),
        "reaffirmed": (bool(want["reaffirmed"]) == have["reaffirmed"], have["reaffirmed"]),
        "content": (scorer["same_start"](want.get("content", ""), have["content"]), have["content"]),
    }
    return {name: str(value) for name, (right, value) in (said if scene else {**said, **rest}).items() if not right}


def _said(act: Raw) -> str:
    return f"{_path(act)} {','.join(act['holders']) or '?'}: {act['act']} {act['predicate']} … {act.get('content', '')}"


def _path(one: Raw) -> str:
    return "/".join(one["path"])


def _raw(path: Path) -> Raw:
    return json.loads(path.read_text("utf-8"))


def _scorer() -> Scorer:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise LookupError("no score.py in ../shared")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)


def main() -> None:
    """Print the figures of each set, then what was gained and lost against the accepted run."""
    if not SHARED.is_dir():
        sys.exit("There is no ../shared beside the project: nothing to grade against.")
    was, now = accepted_run(), {}
    for name in SETS:
        figures, found = graded(name)
        now[name] = accepted_as(found, secret=True)
        print(name, {key: round(value, 3) for key, value in figures.items()})
        print(*changes(found, was.get(name, {}), secret=True).lines(), sep="\n")
    if "--keep" in sys.argv:
        accept(now)


if __name__ == "__main__":
    main()
