"""What the project installs."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"[a-z0-9-]+==[^\s;]+( ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-ocr.lock", "requirements-postgresql.lock", "requirements-peer.lock", "requirements-search.lock", "requirements-axe.lock"])
def test_every_line_of_a_lock_is_a_version_or_a_hash(name: str) -> None:
    """What is installed is pinned by hash, and no file of ours says from where."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert lines
    assert [line for line in lines if not (PINNED.fullmatch(line) or HASH.fullmatch(line))] == []


@pytest.mark.parametrize("name", ["requirements-dev.lock", "requirements-ocr.lock", "requirements-postgresql.lock"])
def test_what_is_added_fits_the_versions_that_users_get(name: str) -> None:
    """The locks for development, for OCR and for PostgreSQL hold every pin of the lock for use, but for what only builds the project."""
    use, added = (
        {line.split()[0] for line in (ROOT / file).read_text("utf-8").splitlines() if "==" in line}
        for file in ("requirements.lock", name)
    )
    builders = {"editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
    assert {pin for pin in use - added if pin.split("==")[0] not in builders} == set()
    assert use & added
