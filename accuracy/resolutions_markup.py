"""UN resolutions read as Akoma Ntoso, held against what ElementTree alone finds in their markup.

    python accuracy/resolutions_markup.py [NAME]     every file, or those whose name begins so, with every difference

Measures paths, the first words of each, adopted days, lead verbs that the markup sets apart, and the symbols its links name.
Needs `../shared` beside the project.
"""

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from resolutions import CORPUS, Tally, held_against, symbols_of, tallies
from resolutions_truth import NS, Truth, canonical, symbol_of, truth_of

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.reading import Reading, read
from taiwa.source import open_file

MEASURES = ("paths", "starts", "dates", "leads", "linked")


def linked(path: Path) -> set[str]:
    """The symbols that the links in the text of one file name; the cover page and the title cite nothing."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own corpus
    parts = (part for part in root[0] if part.tag.removeprefix(NS) in ("preamble", "mainBody", "attachments"))
    return {symbol for part in parts for link in part.iter(NS + "a") if (symbol := symbol_of(link.get("href", "")))}


def leads(truth: Truth) -> Iterator[str]:
    """Path and lead verb of every part that has one; the organ that opens the preamble is none."""
    for path, block in truth.paths:
        opening = path in (("preamble",), ("preamble", "¶1"))
        if block.lead and not opening and len(block.lead) > 1:
            yield f"{'/'.join(path)} {_bare(block.lead)}"


def read_leads(reading: Reading) -> Iterator[str]:
    """The same as it was read."""
    for one in reading.tree.provisions:
        if one.lead and one.role != "note":
            yield f"{'/'.join(one.path)} {_bare(one.lead.of(reading.text.chars))}"


def _bare(words: str) -> str:
    return " ".join(words.replace(",", " ").split())


def run(name: str = "", knowledge: Knowledge | None = None) -> dict[str, dict[str, Tally]]:
    """The counts of every file whose name begins with `name`, by language."""
    known = knowledge or load()
    counted: dict[str, dict[str, Tally]] = {}
    for path in sorted(CORPUS.glob(f"{name}*.xml")):
        truth, reading = truth_of(path), read(open_file(path), known)
        counts = counted.setdefault(truth.language, {measure: Tally() for measure in MEASURES})
        both = tallies()
        held_against(truth, reading, both)
        for measure in ("paths", "starts", "dates"):
            _add(counts[measure], both[measure])
        counts["leads"].add(read_leads(reading), leads(truth), truth.name)
        own = canonical(truth.symbol)
        ids = {str(one.value) for one in reading.mentions if one.kind == "instrument" and one.eid}
        cited = {canonical(form) for one in ids for form in (one, *symbols_of(one))}
        wanted = linked(path) - {own}
        counts["linked"].add(cited & wanted, wanted, truth.name)
    return counted


def _add(whole: Tally, part: Tally) -> None:
    whole.right, whole.found, whole.true = whole.right + part.right, whole.found + part.found, whole.true + part.true
    whole.missed += part.missed
    whole.wrong += part.wrong


def main() -> None:
    """Prints a row for each language; with a name, what was missed and what was wrong."""
    print(f"{'':3}" + "".join(f"{measure:>8}" for measure in MEASURES))
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    for language, counts in sorted(run(name).items()):
        print(f"{language:3}" + "".join(f"{counts[measure].f1:8.4f}" for measure in MEASURES))
        for measure in MEASURES if name else ():
            print(*(f"  {measure} - {one}" for one in counts[measure].missed), sep="\n")
            print(*(f"  {measure} + {one}" for one in counts[measure].wrong), sep="\n")


if __name__ == "__main__":
    main()
