"""Real documents against what was read by hand."""

import json
from pathlib import Path
from typing import cast

import pytest

from taiwa.lexicon import load
from taiwa.mentions import find_mentions
from taiwa.meta import read_meta
from taiwa.meta.models import Meta
from taiwa.source import open_file
from taiwa.text import to_text
from taiwa.tree import build_tree

GOLD = [("gold", "seeds", ".txt"), ("gold-en", "white-house", ".md")]


def _read(path: Path) -> Meta:
    tree = build_tree(to_text(open_file(path)))
    return read_meta(tree, tuple(find_mentions(tree, load())), load())


def _shown(meta: Meta) -> dict[str, object]:
    names = ("kind", "title", "language", "translation", "place", "framework", "body", "ordinal", "chair")
    signed = [{"person": one.person, "role": one.role, "party": one.party} for one in meta.signatories]
    plain = {name: getattr(meta, name) for name in names}
    lists = {"parties": list(meta.parties), "absent": list(meta.absent), "signatories": signed}
    return {**plain, **lists, "date": str(meta.date)}


@pytest.mark.parametrize(("gold", "corpus", "suffix"), GOLD)
def test_every_field_of_the_gold_is_read(gold: str, corpus: str, suffix: str, shared: Path) -> None:
    """Title, chair and signatures included, meta is what the annotators wrote."""
    for path in sorted((shared / gold).glob("*.json")):
        wanted = cast("dict[str, dict[str, object]]", json.loads(path.read_text("utf-8")))["meta"]
        found = _shown(_read(shared / "corpus" / corpus / f"{path.stem}{suffix}"))
        assert {name: found[name] for name in wanted} == wanted, path.stem


@pytest.mark.parametrize(
    ("stem", "ordinal", "parties", "chair", "term"),
    [
        ("001", 6, "TM JP KZ KG TJ UZ", "TM", "各国外務大臣"),
        ("003", 9, "JP KZ KG TJ TM UZ", "JP", "閣僚"),
    ],
)
def test_the_term_for_the_ministers_stands_for_all_of_them(
    stem: str, ordinal: int, parties: str, chair: str, term: str, shared: Path
) -> None:
    """The defined group of a meeting is its whole list, in printed order."""
    meta = _read(next((shared / "corpus" / "seeds").glob(f"{stem}_*.txt")))
    assert (meta.ordinal, " ".join(meta.parties), meta.chair) == (ordinal, parties, chair)
    assert {one.term: " ".join(one.holders) for one in meta.terms}[term] == parties


def test_every_english_page_has_kind_title_date_and_its_publisher_among_the_parties(shared: Path) -> None:
    """All pages of one house are read; a readout of it always speaks for its own state."""
    for path in sorted((shared / "corpus" / "white-house").glob("*.md")):
        meta = _read(path)
        assert (meta.language, bool(meta.title), str(meta.date)[:4]) == ("en", True, path.name[:4]), path.name
        assert meta.kind == ("readout" if str(meta.title).startswith("Readout") else "joint-statement"), path.name
        assert "US" in meta.parties, path.name
