"""Judgements as lines of JSON: what is exported, imported and kept."""

import json
from collections.abc import Iterable
from typing import cast, get_args

from ..node import BadJsonError, Node
from .corrections import fault_of
from .models import Anchor, Judgement, Target, Verdict

_TARGETS = {target: target for target in get_args(Target)}
_VERDICTS = {verdict: verdict for verdict in get_args(Verdict)}


def written(judgement: Judgement) -> str:
    """One line, keys in a fixed order, so that two exports can be compared line by line."""
    return json.dumps({
        "id": judgement.id, "time": judgement.time, "author": judgement.author, "target": judgement.target,
        "verdict": judgement.verdict, "changes": {name: list(judgement.changes[name]) for name in sorted(judgement.changes)},
        "reason": judgement.reason, "withdraws": judgement.withdraws,
        "about": [
            {
                "work": at.work, "eid": at.eid, "quote": at.quote, "occurrence": at.occurrence, "context": at.context,
                "digest": at.digest,
            }
            for at in judgement.about
        ],
    }, ensure_ascii=False)  # fmt: skip


def export(judgements: Iterable[Judgement]) -> str:
    """The ledger as lines, oldest first."""
    return "".join(f"{written(one)}\n" for one in sorted(judgements, key=lambda one: (one.time, one.id)))


def of_line(line: str) -> Judgement:
    """The judgement of a line; raises BadJsonError with the field that is wrong, also where its id is not its own."""
    try:
        node = Node(cast("object", json.loads(line)))
    except json.JSONDecodeError as trouble:
        raise BadJsonError(f"not JSON: {trouble.msg} at character {trouble.pos}") from trouble
    changes = node.node("changes")
    judgement = Judgement(
        target=node.one_of("target", _TARGETS), verdict=node.one_of("verdict", _VERDICTS),
        about=tuple(map(_anchor, node.nodes("about"))), author=node.text("author"), time=node.text("time"),
        reason=node.text("reason"), changes={name: changes.texts(name) for name, _ in changes.items()},
        withdraws=node.maybe_text("withdraws"),
    )  # fmt: skip
    if node.raw("id") not in (None, judgement.id):
        raise BadJsonError(f"$.id is {node.text('id')}, but what it says makes it {judgement.id}")
    if fault := fault_of(judgement):
        raise BadJsonError(fault)
    return judgement


def _anchor(node: Node) -> Anchor:
    return Anchor(
        work=node.text("work"), digest=node.text("digest"), eid=node.text("eid"), quote=node.text("quote"),
        context=node.text("context"), occurrence=node.whole("occurrence"),
    )
