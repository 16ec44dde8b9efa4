"""The ledger of judgements as text and as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import cast

from ..exports.reading_json import Json
from ..record.judging.matching import JudgedLine
from ..record.judging.written import written
from .wording import Wording


def judgements_text(lines: Iterable[JudgedLine], wording: Wording, of: int = 0) -> str:
    """Each judgement with what it does now, what it is about, its values, and who gave it when and why.

    `of` is how many there are in all, where only those are shown that find nothing any more.
    """
    shown = "".join(f"{line}\n" for each in lines for line in _lines(each, wording))
    return shown or wording.say("terminal.no-stale" if of else "terminal.no-judgements", count=of) + "\n"


def _lines(line: JudgedLine, wording: Wording) -> Iterator[str]:
    one = line.judgement
    what = f"{wording.term('judged', one.target)}: {wording.term('verdict', one.verdict)}"
    yield f"{one.id}  {one.time[:16].replace('T', ' ')}  {what}  ({wording.term('judgement-state', line.state)})"
    for at in one.about:
        words = f" {wording.quote(at.quote)}" if at.quote else ""
        yield f"    {at.work} {at.eid}".rstrip() + words
    for name, values in one.changes.items():
        yield f"    {name}: {wording.say('general.list').join(values) or '–'}"
    yield f"    {one.author}: {one.reason}"


def judgements_json(lines: Iterable[JudgedLine]) -> list[Json]:
    """Each judgement as it is exported, with its state."""
    return [{**cast("dict[str, Json]", json.loads(written(line.judgement))), "state": line.state} for line in lines]
