"""How far the rules now read without help what persons judged in a record: `python accuracy/judged.py RECORD [REGISTRY …]`.

A ledger of judgements is a piece of gold: each line says how one act reads. The record is read as the rules alone read it, and
for each judgement of an act it is told whether they agree with it today.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from taiwa.acts.models import Act
from taiwa.lexicon import load
from taiwa.record.judging.anchors import act_at
from taiwa.record.judging.corrections import corrected_act
from taiwa.record.judging.models import Ruling, rulings_of
from taiwa.record.works import Work, works_of
from taiwa.store.store import open_store


def agreements(rulings: tuple[Ruling, ...], works: tuple[Work, ...]) -> Iterator[tuple[Ruling, str]]:
    """Each ruling on an act with `agrees`, `disagrees` or `not found`, as the rules read it alone."""
    held = {name: work for work in works for name in (work.id, *(file.source.digest for file in (work.document, *work.evidence)))}
    for ruling in rulings:
        if ruling.target == "act":
            anchor = ruling.about[0]
            work = held.get(anchor.digest) or held.get(anchor.work)
            act = next((found for file in (work.document, *work.evidence) if (found := act_at(file, anchor))), None) if work else None
            yield ruling, _agreement(ruling, act)


def _agreement(ruling: Ruling, act: Act | None) -> str:
    if ruling.verdict == "wrong":
        return "disagrees" if act else "agrees"
    if act is None:
        return "not found"
    judged = corrected_act(act, ruling.changes)
    same = (judged.act, judged.holders, judged.force, judged.addressees) == (act.act, act.holders, act.force, act.addressees)
    return "agrees" if same else "disagrees"


def main() -> None:
    """Print each judgement of an act that the rules do not agree with, and the counts."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    record, *registries = map(Path, sys.argv[1:])
    load(registries)
    store = open_store(record)
    found = list(agreements(rulings_of(store.judgements()), works_of(store.documents())))
    for ruling, state in found:
        if state != "agrees":
            at = ruling.about[0]
            print(f"{state:10} {ruling.newest.id}  {at.work} {at.eid}  {ruling.verdict}  {at.quote}  {dict(ruling.changes)}")
    print(dict(Counter(state for _, state in found)) or "nobody has judged an act in this record")


if __name__ == "__main__":
    main()
