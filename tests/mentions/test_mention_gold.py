"""The values of the documents that were read by hand."""

import json
from collections import Counter
from pathlib import Path

from taiwa.lexicon import load
from taiwa.mentions import find_mentions, resolve_mentions
from taiwa.meta.models import Meta
from taiwa.source import open_file
from taiwa.text import to_text
from taiwa.tree import build_tree
from taiwa.values import Edtf, Money, Quantity

ENOUGH = 0.95
VALUES = {"date", "duration", "money", "quantity"}


def keys_of_gold(gold: dict) -> Counter[tuple[str, str]]:
    """The values of a gold file by kind and form."""
    values = [(m["kind"], m["value"]) for m in gold["mentions"] if m["kind"] in VALUES]
    return Counter(
        (kind, f"{value['amount']} {value.get('currency') or value['unit']}" if isinstance(value, dict) else value)
        for kind, value in values
    )


def keys_of(path: Path, day: str) -> Counter[tuple[str, str]]:
    """The values that are found in a document of `day`."""
    found = find_mentions(build_tree(to_text(open_file(path))), load())
    values = [(m.kind, m.value) for m in resolve_mentions(found, Meta(date=Edtf(day))) if m.kind in VALUES]
    return Counter(
        (kind, f"{value.amount.normalize():f} {value.currency if isinstance(value, Money) else value.unit}"
         if isinstance(value, Money | Quantity) else str(value))
        for kind, value in values
    )  # fmt: skip


def test_the_values_of_the_documents_read_by_hand_are_found(shared: Path) -> None:
    """Dates, lengths, sums and counts agree with the gold: F1 of at least 0.95."""
    hit = wanted = had = 0
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        want = keys_of_gold(gold)
        have = keys_of(shared / "corpus" / "seeds" / f"{path.stem}.txt", gold["meta"]["date"])
        hit, wanted, had = hit + (want & have).total(), wanted + want.total(), had + have.total()
    assert 2 * hit >= ENOUGH * (wanted + had)
    assert wanted
