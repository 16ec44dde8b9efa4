"""Pairs of a promise and a later document, held against what the ledger says became of the promise.

    python accuracy/followed.py [ja|en] [--show]    the figures of each language; --show lists every difference

They stand in `accuracy/followed/`; how a row is written is told at the head of `ja.yaml`.
"""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import yaml
from sentences_passages import REGISTRY

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.reading import read
from taiwa.record.answers import CITED, Commitment, FollowUp
from taiwa.record.decode import of_json
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.source import from_bytes

FOLDER = Path(__file__).parent / "followed"
LANGUAGES = ("ja", "en")
NAMES = {"ja": {"XA": "ケルデア", "XB": "サルメト", "XC": "イスタリカ"}, "en": {"XA": "Keldea", "XB": "Sarmeth", "XC": "Istarika"}}
DAYS = {"ja": ("2030年4月2日", "2033年6月9日"), "en": ("2 April 2030", "9 June 2033")}
FIRST, SECOND = "promise", "later"
MAY_BE_MISSING, NO_FACT = "?", "?"
"""Before a follow-up that may be missing; behind an effect that is right as a suggestion only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A promise, a later paragraph, and what is right: follow-ups as (effects, words), statuses, lines that are added.

    The later document may be in another language (`then`).
    """

    id: str
    language: str
    then: str
    promise: tuple[str, ...]
    later: tuple[str, ...]
    parties: tuple[str, ...]
    others: tuple[str, ...]
    told: tuple[tuple[tuple[str, ...], str], ...]
    status: tuple[str, ...]
    new: tuple[str, ...]


def pairs(languages: Sequence[str] = LANGUAGES) -> Iterator[Pair]:
    """Every pair of these languages, in the order of the files."""
    for language in languages:
        for row in yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8")):
            parties = tuple(row.get("parties", ("XC", "XA")))
            yield Pair(
                id=row["id"], language=language, then=row.get("then", language), promise=_lines(row["promise"]), later=_lines(row["later"]), parties=parties,
                others=tuple(row.get("others", parties)), told=tuple(map(_follow_up, row["told"])),
                status=tuple(row["status"].split("/")), new=tuple(row.get("new", ())),
            )  # fmt: skip


def _tells(effects: Sequence[str], one: FollowUp) -> bool:
    return one.effect in effects or (not one.sure and f"{one.effect}{NO_FACT}" in effects)


def _lines(words: str | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def _follow_up(line: str) -> tuple[tuple[str, ...], str]:
    effects, words = line.split("|")
    return tuple(effects.strip().split("/")), words.strip()


def printed(language: str, parties: Sequence[str], day: str, lines: Sequence[str]) -> str:
    """A small document with the lines as its only numbered paragraph."""
    called = [NAMES[language][party] for party in parties]
    if language == "ja":
        states = "、".join(called[:-1]) + f"及び{called[-1]}"
        return f"{states}の間の共同声明\n\n{day}　オシュメーラ\n\n{states}の外務大臣は、{day}、オシュメーラにおいて会談を行った。\n\n1．{chr(10).join(lines)}\n"
    states = f"{', '.join(called[:-1])} and {called[-1]}"
    return f"Joint Statement of {states}\n\nOshmera, {day}\n\nThe Ministers of Foreign Affairs of {states} met in Oshmera.\n\n1. {chr(10).join(lines)}\n"


def ledger(pair: Pair, knowledge: Knowledge) -> tuple[Commitment, ...]:
    """The ledger of the two documents."""
    first, second = DAYS[pair.language][0], DAYS[pair.then][1]
    texts = {FIRST: printed(pair.language, pair.parties, first, pair.promise), SECOND: printed(pair.then, pair.others, second, pair.later)}
    return Record([document(f"{name}.txt", text, knowledge) for name, text in texts.items()], knowledge).commitments()


def document(name: str, text: str, knowledge: Knowledge) -> Document:
    """A document as the record holds it."""
    return of_json(to_json(read(from_bytes(text.encode("utf-8"), name), knowledge)))


class Shown(Protocol):
    """Figures with the differences they were counted from."""

    shown: list[str]


@dataclass(slots=True)
class Score:
    """Follow-ups that are right, missed and wrong (wrong ones that are sure besides), statuses, lines, and pairs without a fault."""

    pairs: int = 0
    clean: int = 0
    wanted: int = 0
    found: int = 0
    wrong: int = 0
    wrong_and_sure: int = 0
    statuses: int = 0
    doubled: int = 0
    shown: list[str] = field(default_factory=list)

    def hold(self, pair: Pair, knowledge: Knowledge) -> None:
        """Works one pair out and counts."""
        told = len(self.shown)
        rows = ledger(pair, knowledge)
        promise = next((row for row in rows if row.place.file.startswith(FIRST)), None)
        self._follow_ups(pair, promise.follow_ups if promise else ())
        status = promise.status if promise else "not read"
        self.statuses += status in pair.status
        if status not in pair.status:
            self.shown.append(f"{pair.id} status: {status}, not {'/'.join(pair.status)}")
        self._lines(pair, [row for row in rows if row.place.file.startswith(SECOND)])
        self.pairs += 1
        self.clean += len(self.shown) == told

    def _follow_ups(self, pair: Pair, found: Sequence[FollowUp]) -> None:
        rest = list(found)
        for effects, words in pair.told:
            allowed = [effect.removeprefix(MAY_BE_MISSING) for effect in effects]
            had = next((one for one in rest if _tells(allowed, one) and words in one.place.words), None)
            if had:
                rest.remove(had)
            elif effects[0].startswith(MAY_BE_MISSING):
                continue
            else:
                self.shown.append(f"{pair.id} missed: {'/'.join(effects)} {words}")
            self.wanted += 1
            self.found += had is not None
        for one in rest:
            self.shown.append(f"{pair.id} wrong: {'SURE' if one.sure else 'unsure'} {one.effect} {one.place.words} ({'; '.join(map(str, one.why))})")
        self.wrong += len(rest)
        self.wrong_and_sure += sum(one.sure for one in rest)

    def _lines(self, pair: Pair, found: Sequence[Commitment]) -> None:
        rest = list(found)
        for words in pair.new:
            had = next((one for one in rest if words.removeprefix("~") in one.place.words), None)
            if had:
                rest.remove(had)
            elif not words.startswith("~"):
                self.shown.append(f"{pair.id} line missed: {words}")
        self.doubled += len(rest)
        self.shown += [f"{pair.id} line not there: {one.status} {'cited ' if one.origin == CITED else ''}{one.action}" for one in rest]

    def __str__(self) -> str:
        return (
            f"pairs without a fault {self.clean}/{self.pairs}; follow-ups found {self.found}/{self.wanted}, wrong {self.wrong} "
            f"(sure {self.wrong_and_sure}); status right {self.statuses}/{self.pairs}; lines that are no promise {self.doubled}"
        )


def scored(languages: Sequence[str] = LANGUAGES) -> dict[str, Score]:
    """The score of each language."""
    knowledge, scores = load((REGISTRY,)), {language: Score() for language in languages}
    for pair in pairs(languages):
        scores[pair.language].hold(pair, knowledge)
    return scores


def print_figures(about: str | None, scored: Callable[[Sequence[str]], Mapping[str, Shown]]) -> None:
    """Print the figures of the languages asked for on the command line, with `--show` every difference."""
    parser = ArgumentParser(description=about, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("language", nargs="?", choices=LANGUAGES)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    for language, score in scored((given.language,) if given.language else LANGUAGES).items():
        print(f"{language}: {score}")
        if given.show:
            print("\n".join(f"  {line}" for line in score.shown))


if __name__ == "__main__":
    print_figures(__doc__, scored)
