"""What each party holds by up to three joint statements, with what may not be said of it, held against the positions.

    python accuracy/claims.py [ja|en] [--show]    the figures of each language; --show lists every difference

They stand in `accuracy/claims/`; how a row is written is told at the head of `en.yaml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from followed import LANGUAGES, NAMES, document, print_figures
from sentences_passages import REGISTRY

from taiwa.lexicon import load
from taiwa.lexicon.knowledge import Knowledge
from taiwa.record.answers import Position
from taiwa.record.record import Record

FOLDER = Path(__file__).parent / "claims"
PARTIES = ("XA", "XB", "XC")
DAYS = {"ja": ("2030年4月2日", "2033年6月9日", "2036年5月5日"), "en": ("2 April 2030", "9 June 2033", "5 May 2036")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The paragraphs of up to three documents under one heading, and the rows of the last that must or may not be there."""

    id: str
    language: str
    heading: str
    texts: tuple[tuple[str, ...], ...]
    must: tuple[str, ...]
    never: tuple[str, ...]


def cases(languages: Sequence[str] = LANGUAGES) -> Iterator[Case]:
    """Every case of these languages, in the order of the files."""
    for language in languages:
        for row in yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8")):
            yield Case(
                id=row["id"], language=language, heading=row.get("heading", ""), texts=tuple(map(tuple, row["texts"])),
                must=(*row.get("must", ()), *row.get("now", ())), never=(*row.get("never", ()), *row.get("not", ())),
            )  # fmt: skip


def statement(case: Case, number: int) -> str:
    """One of its documents as it is printed."""
    called, day = [NAMES[case.language][party] for party in PARTIES], DAYS[case.language][number]
    lines = "\n\n".join(f"{at}. {words}" for at, words in enumerate(case.texts[number], 1))
    heading = f"I. {case.heading}\n\n" * bool(case.heading)
    if case.language == "ja":
        states = f"{'、'.join(called[:-1])}及び{called[-1]}"
        return f"「ヴェスカル海」対話・第{7 + number}回外相会合　共同声明\n\n{day}　オシュメーラ\n\n{states}の外務大臣は、{day}、オシュメーラにおいて「ヴェスカル海」対話の第{7 + number}回外相会合を開催した。\n\n{heading}{lines}\n"
    states = f"{', '.join(called[:-1])} and {called[-1]}"
    nth = ("Seventh", "Eighth", "Ninth")[number]
    return f"Joint Statement of the {nth} Foreign Ministers' Meeting of the Veskal Sea Dialogue\n\nOshmera, {day}\n\nThe Ministers of Foreign Affairs of {states} held the {nth} Foreign Ministers' Meeting of the Veskal Sea Dialogue in Oshmera.\n\n{heading}{lines}\n"


def told(case: Case, knowledge: Knowledge) -> set[str]:
    """Every row of the last document as a case writes it, with its change as a row of its own."""
    last = len(case.texts) - 1
    record = Record([document(f"{at}.txt", statement(case, at), knowledge) for at in range(last + 1)], knowledge)
    rows = [row for row in record.positions() if row.place.file.startswith(f"{last}.")]
    changes = {f"{row.party} {row.issue} {row.change}" for row in rows if row.change}
    return {f"{row.party} {_stance(row)} {row.issue}" for row in rows} | changes


def _stance(row: Position) -> str:
    if row.partly:
        return "partly"
    if row.fights:
        return "fights"
    return str(row.act) if row.stance == "neutral" else row.stance


@dataclass(slots=True)
class Score:
    """Rows that must be there, those that are missed, and those told that are wrong."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    shown: list[str] = field(default_factory=list)

    def hold(self, case: Case, knowledge: Knowledge) -> None:
        """Works one case out and counts."""
        rows = told(case, knowledge)
        missed, wrong = [row for row in case.must if row not in rows], [row for row in case.never if row in rows]
        self.shown += [f"{case.id} {what}: {', '.join(found)}" for what, found in (("missed", missed), ("wrong", wrong)) if found]
        self.right += len(case.must) - len(missed)
        self.missed, self.wrong = self.missed + len(missed), self.wrong + len(wrong)

    def __str__(self) -> str:
        return f"claims right {self.right}, missed {self.missed}, wrong {self.wrong}"


def scored(languages: Sequence[str] = LANGUAGES) -> dict[str, Score]:
    """The score of each language."""
    knowledge, scores = load((REGISTRY,)), {language: Score() for language in languages}
    for case in cases(languages):
        scores[case.language].hold(case, knowledge)
    return scores


if __name__ == "__main__":
    print_figures(__doc__, scored)
