"""UN resolutions: their plain text, made from their markup and roughened, read as text and held against the markup.

    python accuracy/resolutions.py                  all profiles, both languages
    python accuracy/resolutions.py close A-RES-75-1 one profile, the files whose name begins so, with every difference

Needs `../shared` beside the project.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from resolutions_rough import PROFILES, Profile, roughened
from resolutions_truth import Truth, canonical, truth_of

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.reading import Reading, read
from taiwa.source import Source

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "un-resolutions"
_OWN_WORDS = 12


@dataclass(slots=True)
class Tally:
    """How many were right, found and true."""

    right: int = 0
    found: int = 0
    true: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, found: Iterable[str], true: Iterable[str], name: str) -> None:
        """Counts two bags of things against each other."""
        have, want = Counter(found), Counter(true)
        both = have & want
        self.right += both.total()
        self.found += have.total()
        self.true += want.total()
        self.missed += [f"{name}: {one}" for one in (want - have).elements()]
        self.wrong += [f"{name}: {one}" for one in (have - want).elements()]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


MEASURES = ("paths", "starts", "dates", "kind", "cited", "leads")


def tallies() -> dict[str, Tally]:
    """One empty count for each measure."""
    return {measure: Tally() for measure in MEASURES}


def truths() -> Iterator[Truth]:
    """What the markup of every file states."""
    for path in sorted(CORPUS.glob("*.xml")):
        yield truth_of(path)


def held_against(truth: Truth, reading: Reading, counts: dict[str, Tally], *, notes: bool = True) -> None:
    """Adds what one reading got right to the counts."""
    chars, name, tree = reading.text.chars, truth.name, reading.tree
    parts = [one for one in tree.provisions if one.role != "note"]
    counts["paths"].add(("/".join(one.path) for one in parts), ("/".join(path) for path, _ in truth.paths), name)
    counts["starts"].add(
        (f"{'/'.join(one.path)} {_start(one.body.of(chars) if one.body else '')}" for one in parts),
        (f"{'/'.join(path)} {_start(block.words)}" for path, block in truth.paths), name,
    )
    meta = reading.meta
    counts["dates"].add([meta.date.text if meta.date else "none"], [truth.adopted], name)
    counts["kind"].add([str((meta.kind, meta.language, meta.place, meta.parties))], [str(("resolution", truth.language, None, ()))], name)
    counts["cited"].add(_symbols(reading, truth), truth.cited if notes else truth.cited_in_text, name)
    counts["leads"].add(
        {f"{'/'.join(by.path)} {_folded(act.predicate.of(chars))}" for act in reading.acts if (by := tree.by_eid[act.eid])},
        {f"{'/'.join(path)} {_folded(block.lead)}" for path, block in truth.paths if block.lead and _is_lead(path, block.lead)},
        name,
    )


def _is_lead(path: tuple[str, ...], lead: str) -> bool:
    """Whether italics at the start of a paragraph are its lead verb: not the organ's name, not a title."""
    return path != ("preamble",) and path[-2:] != ("preamble", "¶1") and path[0] != "conclusion" and len(lead) > 1


def _start(words: str) -> str:
    return "".join(char for char in words.split("\ue000", maxsplit=1)[0][:40] if char.isalnum())[:_OWN_WORDS]


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("ё", "е").replace(",", " ").split())


def _symbols(reading: Reading, truth: Truth) -> set[str]:
    """The symbols cited in the document itself and its notes; its own number and its cover cite nothing."""
    own = canonical(truth.symbol)
    ids = {str(one.value) for one in reading.mentions if one.kind == "instrument" and one.eid}
    named = {form for one in ids for form in (one, *symbols_of(one))}
    return {symbol for value in named if "/" in value and (symbol := canonical(value)) != own}


def symbols_of(key: str) -> Iterator[str]:
    """The symbols by which the packaged registries call an instrument."""
    thing = load().things.get(key)
    return (form for forms in (thing.names.values() if thing else ()) for form in forms if "/RES/" in form)


def run(profiles: Iterable[Profile], names: str = "") -> dict[tuple[str, str], dict[str, Tally]]:
    """Every file in every profile, counted by profile and language."""
    knowledge = load()
    counted: dict[tuple[str, str], dict[str, Tally]] = {}
    for truth in truths():
        if not truth.name.startswith(names):
            continue
        for profile in profiles:
            counts = counted.setdefault((profile.name, truth.language), tallies())
            held_against(truth, read_rough(truth, profile, knowledge), counts, notes=profile.notes != "dropped")
    return counted


def read_rough(truth: Truth, profile: Profile, knowledge: Knowledge) -> Reading:
    """The reading of one file's roughened text."""
    data = roughened(truth, profile).encode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    return read(Source(name=f"{truth.name}.txt", media="text/plain", data=data, digest=digest), knowledge)


def main() -> None:
    """Print a row for each profile and language; with a profile named, what was missed and what was wrong."""
    profiles = [profile for profile in PROFILES if len(sys.argv) < 2 or profile.name == sys.argv[1]]
    counted = run(profiles, sys.argv[2] if len(sys.argv) > 2 else "")
    print(f"{'profile':10} {'':3}" + "".join(f"{measure:>8}" for measure in MEASURES))
    for (profile, language), counts in sorted(counted.items()):
        print(f"{profile:10} {language:3}" + "".join(f"{counts[measure].f1:8.3f}" for measure in MEASURES))
        if len(sys.argv) > 2:
            for measure in MEASURES:
                print(*(f"  {measure} - {one}" for one in counts[measure].missed), sep="\n")
                print(*(f"  {measure} + {one}" for one in counts[measure].wrong), sep="\n")


if __name__ == "__main__":
    main()
