"""Whether sentences of the kinds that ministries print hold what was judged to be in them before any rule ran, and nothing else.

    python accuracy/printed.py [--show]

Each row of `printed/` is a document of one sentence, said on 15 June 2023. `--show` prints the rows that are not right.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from taiwa.lexicon import load
from taiwa.mentions import Mention
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.values import Money, Quantity

ROWS = Path(__file__).parent / "printed"
LANGUAGES = ("ja", "en", "ru")
TITLES = {"ja": "共同声明\n我々は次のとおり述べる。", "en": "Joint Statement of parties", "ru": "Совместное заявление"}


class Row(NamedTuple):
    """A sentence with what is in it and what was read."""

    says: str
    finds: tuple[str, ...]
    found: tuple[str, ...]


def rows(language: str) -> Iterator[Row]:
    """The sentences of one language, read one by one."""
    knowledge = load()
    for row in yaml.safe_load((ROWS / f"{language}.yaml").read_text(encoding="utf-8")):
        text = f"---\ntitle: x\ndate: 2023-06-15\n---\n\n{TITLES[language]}\n\n{row['says']}\n"
        reading = read(from_bytes(text.encode(), "made.md"), knowledge)
        chars = reading.text.chars
        start = chars.rindex(chars.strip().rsplit("\n", maxsplit=1)[-1])
        found = (f"{one.span.of(chars)} = {shown(one)}" for one in reading.mentions if one.span.start >= start)
        yield Row(row["says"], tuple(row["finds"]), tuple(found))


def shown(one: Mention) -> str:
    """A value with how exact it is, the sum that says it again and a mark where it is unsure."""
    again = f" ({_exact(one.gloss.value)})" if one.gloss else ""
    return f"{_exact(one.value)}{again}{'' if one.confidence == 'sure' else ' ?'}"


def _exact(value: object) -> str:
    if not isinstance(value, Money | Quantity):
        return str(value)
    return " ".join(filter(None, (str(value), "about" if value.approx else "", value.bound or "")))


def main() -> None:
    """Print one line for each language, and the rows that are not right where they are asked for."""
    asked = argparse.ArgumentParser(description="Values and names in sentences that were judged before any rule ran")
    asked.add_argument("--show", action="store_true", help="the rows that are not right")
    show = asked.parse_args().show
    for language in LANGUAGES:
        listed = list(rows(language))
        wrong = [row for row in listed if row.found != row.finds]
        print(f"{language}: {len(listed) - len(wrong)} of {len(listed)}")
        if show:
            print(*(f"   {row.says}\n      expected {row.finds}\n      found    {row.found}" for row in wrong), sep="\n")


if __name__ == "__main__":
    main()
