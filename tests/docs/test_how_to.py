"""What our how-to pages tell a person to write."""

import re
from pathlib import Path

from taiwa.lexicon import load
from taiwa.registry import check

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-registry.md"
FILE = re.compile(r"```yaml\n# mydialogue/(\S+)\n(.*?)```", re.DOTALL)


def test_a_registry_made_by_the_page_is_sound(tmp_path: Path) -> None:
    """Who writes the files of the page as they stand there has a registry without a fault, which can be used."""
    files = dict(FILE.findall(PAGE.read_text("utf-8")))
    assert len(files) == 4
    for name, words in files.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    assert not check(tmp_path)
    assert "veskal" in load((tmp_path,)).dialogues
