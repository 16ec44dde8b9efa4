"""What a linguist can work from: clauses in which no cue fired, and cues that never fired.

    python accuracy/coverage_of_cues.py [FILE|FOLDER …] [--most N] [--format json] [--registry FOLDER]

Without files: the seeds and English statements of `../shared` where it stands beside the project, and the examples.
Clauses are grouped by the reason where the grammar shows one, then by verb, the most frequent first.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from coverage_clauses import LOOKS, Reason, Unread, clauses_of
from coverage_words import Unused, unused

from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import find_files, open_file

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
FOLDERS = (CORPUS / "seeds", CORPUS / "white-house", ROOT / "examples" / "documents")
REGISTRY = ROOT / "examples" / "registry"
MOST = 5
_LONGEST = 160  # characters of a clause in print


class Report(NamedTuple):
    """The two reports over some documents; `read` counts the clauses in which an act was read."""

    documents: int
    read: int
    unread: tuple[Unread, ...]
    unused: tuple[Unused, ...]

    def by_reason(self) -> Iterator[tuple[str, Reason, dict[str, list[Unread]]]]:
        """For each language and reason the clauses by verb, the most frequent first."""
        for language, reason in product(LOOKS, Reason):
            verbs: dict[str, list[Unread]] = defaultdict(list)
            for one in self.unread:
                if (one.language, one.reason) == (language, reason):
                    verbs[one.verb].append(one)
            if verbs:
                yield language, reason, dict(sorted(verbs.items(), key=lambda row: (-len(row[1]), row[0])))


def report(readings: Sequence[Reading], knowledge: Knowledge) -> Report:
    """What was not read in these documents, and what did nothing in them."""
    looked = [clauses_of(reading, knowledge) for reading in readings]
    return Report(
        documents=len(readings),
        read=sum(one.read for one in looked),
        unread=tuple(clause for one in looked for clause in one.unread),
        unused=tuple(unused(readings, knowledge)),
    )


def text(found: Report, most: int) -> Iterator[str]:
    """The reports as lines; `most` clauses of each verb, all where it is 0."""
    yield f"{found.documents} documents: {found.read} clauses with an act, {len(found.unread)} without"
    for language, reason, verbs in found.by_reason():
        yield f"\n== {language}: {reason} ({sum(map(len, verbs.values()))})"
        for verb, clauses in verbs.items():
            yield f"{len(clauses):5} {verb or '(no verb)'}"
            for one in clauses[: most or None]:
                words = one.words if len(one.words) <= _LONGEST else f"{one.words[:40]} … {one.words[40 - _LONGEST :]}"
                yield f"        {words}    [{one.document} {one.pinpoint}]"
    totals = Counter(one.section for one in found.unused for _ in one.never)
    yield f"\n== Words that never fired ({totals.total()}: {', '.join(f'{name} {count}' for name, count in totals.items())})"
    for one in found.unused:
        share = "the whole row" if not one.fired else f"{len(one.never)} of {len(one.never) + one.fired}"
        yield f"  {one.language} {one.section} {one.name} ({share}): {', '.join(one.never)}"


def as_json(found: Report) -> str:
    """The same as JSON, nothing shortened."""
    unread = [
        {"language": language, "reason": reason.name.lower().replace("_", "-"), "says": str(reason), "verbs": [
            {"verb": verb, "count": len(clauses), "clauses": [
                {"document": one.document, "pinpoint": one.pinpoint, "words": one.words} for one in clauses
            ]} for verb, clauses in verbs.items()
        ]} for language, reason, verbs in found.by_reason()
    ]  # fmt: skip
    rows = [one._asdict() for one in found.unused]
    whole = {"documents": found.documents, "read": found.read, "unread": unread, "unused": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def main() -> None:
    """Print both reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--most", type=int, default=MOST, help="clauses to show of each verb; 0 shows all")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--registry", type=Path, action="append", help="registry folders of your own (default: that of the examples)")
    asked = parser.parse_args()
    knowledge = load(tuple(asked.registry or [REGISTRY]))
    if missing := [str(path) for path in asked.files if not path.exists()]:
        parser.error(f"there is no {missing[0]}")
    paths = asked.files or [folder for folder in FOLDERS if folder.is_dir()]
    readings = [read(open_file(file), knowledge) for path in paths for file in find_files(path)]
    found = report(readings, knowledge)
    print(as_json(found) if asked.format == "json" else "\n".join(text(found, asked.most)))


if __name__ == "__main__":
    main()
