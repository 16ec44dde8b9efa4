"""What is kept of each work answers as the record itself does, whatever was added, taken out or judged before."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from pkgutil import resolve_name

import pytest

from taiwa.cli.calendar import calendar
from taiwa.exports.comparing_json import compare_json
from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.record.answers import Position
from taiwa.record.comparing.doubts import neighbours
from taiwa.record.entries import Entry
from taiwa.record.following import Promises
from taiwa.record.judging.anchors import of_act, of_file
from taiwa.record.judging.models import Judgement
from taiwa.record.outcomes import Link
from taiwa.record.parts import PARTS, PROMISES, REPORTS, Sight
from taiwa.record.positions import positions_of
from taiwa.record.record import Record
from taiwa.record.shares import of_json
from taiwa.record.shares import to_json as share_json
from taiwa.reports.brief import brief_markdown
from taiwa.reports.scope import Scope
from taiwa.source import find_files, open_file
from taiwa.store.kept import KeptRecord
from taiwa.store.models import StoredPair, StoredReading, StoredShare
from taiwa.store.rows import Rows
from taiwa.store.shares import draw, positions
from taiwa.store.standing import DRAWN
from taiwa.store.store import Store
from taiwa.values import replace

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What is known of the invented dialogue."""
    return load((EXAMPLES / "registry",))


@pytest.fixture(scope="module")
def readings(knowledge: Knowledge) -> list[Reading]:
    """The example documents, read."""
    return [read(open_file(path), knowledge) for path in find_files(EXAMPLES / "documents")]


def kept(store: Store, knowledge: Knowledge, issue: str | None = None, party: str | None = None) -> tuple[Position, ...]:
    """The positions out of what is kept."""
    sight = Sight(knowledge)
    draw(store, sight)
    return positions_of(positions(store, issue, party))


def whole(store: Store, knowledge: Knowledge) -> Record:
    """The record worked out anew from every reading."""
    return Record(store.documents(), knowledge, store.judgements())


def judgements(store: Store, knowledge: Knowledge) -> list[Judgement]:
    """Somebody corrects an act, the day of a document, and says that two texts are one statement."""
    works = whole(store, knowledge).works
    given: list[Judgement] = []
    first, last = works[0], works[-1]
    act = next(act for act in first.document.acts if act.holders)
    stamp = {"author": "Mori", "time": "2031-04-02T08:00:00.000000+00:00", "reason": "a test"}
    about = (of_act(first.id, first.document, act),)
    given.append(Judgement(target="act", verdict="changed", about=about, changes={"holders": ("XF",)}, **stamp))
    about = (of_file(last.id, last.document),)
    given.append(Judgement(target="document", verdict="changed", about=about, changes={"date": ("2019-01-01",)}, **stamp))
    if len(works) > 1:
        pair = (of_file(first.id, first.document), of_file(last.id, last.document))
        given.append(Judgement(target="work", verdict="right", about=pair, **stamp))
    return given


def same(store: Store, knowledge: Knowledge, before: KeptRecord | None = None) -> KeptRecord:
    """Every question gets the same answer from what is kept as from a record worked out anew; also where one goes on from `before`."""
    record = whole(store, knowledge)
    assert kept(store, knowledge) == record.positions()
    for row in {(row.issue, row.party): row for row in record.positions()}.values():
        assert kept(store, knowledge, row.issue) == record.positions(row.issue)
        assert kept(store, knowledge, None, row.party) == record.positions(party=row.party)
    resting = KeptRecord(store, knowledge, before=before)
    assert [work.id for work in resting.works] == [work.id for work in record.works]
    for name, ask in ANSWERS.items():
        assert ask(resting) == ask(record), name
    return resting


ANSWERS: dict[str, Callable[[Record], object]] = {
    "list": lambda record: record.list(),
    "positions": lambda record: record.positions(),
    "commitments": lambda record: record.commitments(),
    "agreed": lambda record: record.agreed(),
    "review": lambda record: record.review(),
    "compared": lambda record: [compare_json(record.compared(*pair)) for pair in neighbours(record.works)],
    "judgements": lambda record: record.judgements(),
    "chairs": lambda record: record.links.chairs,
    "announced": lambda record: record.links.announced,
    "occasions": lambda record: record.links.occasions,
    "aims": lambda record: record.links.aims,
    "aim moves": lambda record: record.links.aim_moves,
    "cited": lambda record: record.links.cited,
    "instruments": lambda record: record.links.instruments,
    "references": lambda record: [record.links.references(work) for work in record.works],
    "citing": lambda record: [record.links.citing(work) for work in record.works],
    "calendar": lambda record: calendar(record.links, "en"),
    "brief": lambda record: brief_markdown(Scope(record)),
}


@pytest.mark.parametrize("seed", range(4))
def test_updating_is_rebuilding(store: Store, readings: Sequence[Reading], knowledge: Knowledge, seed: int) -> None:
    """Documents come in any order, answers are asked in between, some go and come again, and somebody judges."""
    chance = random.Random(seed)  # noqa: S311 - an order, no secret
    order = chance.sample(list(readings), len(readings))
    sight = Sight(knowledge) if seed % 2 else None
    for reading in order[:4]:
        store.add(reading.source, to_json(reading), sight)
        kept(store, knowledge)
    held = same(store, knowledge)
    store.judge(judgements(store, knowledge))
    held = same(store, knowledge, held)
    for reading in order[2:]:
        store.add(reading.source, to_json(reading), sight)
    held = same(store, knowledge, held)
    for reading in order[:2]:
        store.remove(reading.source.digest)
    held = same(store, knowledge, held)
    for reading in order[:2]:
        store.add(reading.source, to_json(reading))
    same(store, knowledge, held)


def test_a_record_goes_on_from_the_one_before(
    store: Store, readings: Sequence[Reading], knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one more document only what that adds is read, and only its entries are laid beside promises."""
    *before, new = sorted(readings, key=lambda reading: str(reading.meta.date))
    for reading in before:
        store.add(reading.source, to_json(reading), Sight(knowledge))
    held = KeptRecord(store, knowledge)
    for ask in (Record.positions, Record.commitments, Record.list):
        ask(held)
    store.add(new.source, to_json(new), Sight(knowledge))
    read: list[int] = []
    asked: list[set[str]] = []

    def counted(rows: Rows[object], reading: int) -> object:
        read.extend([reading] if reading in rows.packed else [])
        return of(rows, reading)

    def noted(promises: Promises, entries: Iterable[Entry]) -> Iterator[Link]:
        entries = list(entries)
        asked.append({entry.work.id for entry in entries})
        return likely(promises, entries)

    of, likely = Rows.of, Promises.likely
    monkeypatch.setattr(Rows, "of", counted)
    monkeypatch.setattr(Promises, "likely", noted)
    after = KeptRecord(store, knowledge, before=held)
    for ask in (Record.positions, Record.commitments, Record.list):
        ask(after)
    number = StoredReading.objects.using(store.alias).get(source__digest=new.source.digest).pk
    assert read
    assert set(read) == {number}
    (work,) = {work.id for work in after.works} - {work.id for work in held.works}
    assert [works for works in asked if works] == [{work}]


def test_only_what_changed_is_worked_out_again(store: Store, readings: Sequence[Reading], knowledge: Knowledge) -> None:
    """A new document makes the share of its own work anew and leaves the others as they are."""
    *before, new = (reading for reading in readings if reading.source.name.endswith(".txt"))
    for reading in before:
        store.add(reading.source, to_json(reading))
    kept(store, knowledge)
    store.add(new.source, to_json(new))
    of_positions = StoredShare.objects.using(store.alias).filter(kind="positions")
    rows = {row.reading_id: row.pk for row in of_positions.all()}  # type: ignore[attr-defined]
    assert len(rows) == len(before)
    kept(store, knowledge)
    after = {row.reading_id: row.pk for row in of_positions.all()}  # type: ignore[attr-defined]
    assert len(after) == len(before) + 1
    assert rows.items() <= after.items()


def test_what_a_document_adds_is_drawn_while_it_is_added(store: Store, readings: Sequence[Reading], knowledge: Knowledge) -> None:
    """Who asks after adding waits for nothing, and works that the new one is not part of keep what they add."""
    sight = Sight(knowledge)
    *before, new = readings
    for reading in before:
        store.add(reading.source, to_json(reading), sight)
    rows = set(StoredShare.objects.using(store.alias).values_list("pk", flat=True))
    store.add(new.source, to_json(new), sight)
    now = set(StoredShare.objects.using(store.alias).values_list("pk", flat=True))
    told: list[int] = []
    draw(store, sight, lambda at, _: told.append(at))
    assert not told
    works = {row["reading"] for row in StoredShare.objects.using(store.alias).filter(pk__in=now - rows).values("reading")}
    assert len(works) == len(next(work for work in whole(store, knowledge).works if new.source.digest in {
        file.source.digest for file in (work.document, *work.evidence)
    }).evidence) + 1  # fmt: skip


def test_an_answer_opens_no_reading_it_need_not(store: Store, readings: Sequence[Reading], knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is listed, promised, named and chaired is told from what is kept alone."""
    for reading in readings:
        store.add(reading.source, to_json(reading))
    record = KeptRecord(store, knowledge)
    record.list()  # draws what all works add
    monkeypatch.setattr("taiwa.store.shares.of_json", None)
    for name in (
        "list", "positions", "commitments", "agreed", "chairs", "announced", "occasions", "aims", "aim moves", "cited", "instruments", "references",
        "citing", "calendar",
    ):  # fmt: skip
        ANSWERS[name](record)


@pytest.mark.parametrize("place", ["taiwa.store.shares.shares_of", "taiwa.store.followed.Following._found", "taiwa.record.record.compare", "taiwa.store.pairs.likeness_of"])
def test_what_is_judged_while_it_is_drawn_is_drawn_again(
    store: Store, readings: Sequence[Reading], knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Somebody judges what was just read, before what was made of it is kept: the next answer knows of it."""
    for reading in readings:
        store.add(reading.source, to_json(reading))
    one = next(work for work in whole(store, knowledge).works if work.document.meta.body)
    stamp = {"author": "Mori", "time": "2031-04-02T08:00:00.000000+00:00", "reason": "a test"}
    given = [
        Judgement(target="act", verdict="wrong", about=(of_act(one.id, one.document, act),), **stamp)
        for act in one.document.acts if act.holders and act.issues
    ]  # fmt: skip
    make, judged = resolve_name(place), one.id

    def disturbed(*arguments: object) -> object:
        found = make(*arguments)
        if judged in ([one.id for one in arguments if hasattr(one, "id")] or [judged]):
            store.judge(given)
        return found

    monkeypatch.setattr(place, disturbed)
    KeptRecord(store, knowledge).review()
    monkeypatch.setattr(place, make)
    same(store, knowledge)


def test_two_texts_are_compared_once(store: Store, readings: Sequence[Reading], knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may be one is looked at when somebody first asks, and again only where a work has changed."""
    for reading in readings:
        store.add(reading.source, to_json(reading), Sight(knowledge))
    first = KeptRecord(store, knowledge).review()
    assert StoredPair.objects.using(store.alias).exists()
    with monkeypatch.context() as patched:
        patched.setattr("taiwa.store.shares.of_json", None)
        assert KeptRecord(store, knowledge).review() == first
    store.remove(readings[0].source.digest)
    store.add(readings[0].source, to_json(readings[0]), Sight(knowledge))
    assert KeptRecord(store, knowledge).review() == first


def test_what_an_older_program_drew_is_drawn_anew(store: Store, readings: Sequence[Reading], knowledge: Knowledge) -> None:
    """A record whose works were drawn before there was a kind of answer answers all the same."""
    store.add(readings[0].source, to_json(readings[0]), Sight(knowledge))
    of_work = StoredShare.objects.using(store.alias)
    of_work.filter(kind="cites").delete()
    of_work.filter(kind=DRAWN).update(kind="drawn before")
    assert KeptRecord(store, knowledge).links.cited == whole(store, knowledge).links.cited
    assert not of_work.filter(kind="drawn before").exists()


def test_every_part_is_read_back_as_it_was(store: Store, readings: Sequence[Reading], knowledge: Knowledge) -> None:
    """Nothing is lost in writing; entries come back with the lines they rest on."""
    for reading in readings:
        store.add(reading.source, to_json(reading))
    sight = Sight(knowledge)
    for work in whole(store, knowledge).works:
        for part in PARTS:
            if part not in (PROMISES, REPORTS):
                assert part.read(part.words_of(work, sight)) == part.draw(work, sight), part.name
        for part in (PROMISES, REPORTS):
            for one, other in zip(part.read(part.words_of(work, sight)), part.draw(work, sight), strict=True):
                assert replace(one, work=work, clause=other.clause, undertaking=other.undertaking, cites=other.cites) == other
                assert (one.printed, one.stands, one.before, one.meeting) == (other.printed, other.stands, other.before, other.meeting)


def test_a_share_is_read_back_as_it_was(store: Store, readings: Sequence[Reading], knowledge: Knowledge) -> None:
    """Nothing is lost in writing, and a share that is asked for one issue holds what it holds on that."""
    for reading in readings:
        store.add(reading.source, to_json(reading))
    draw(store, Sight(knowledge))
    for share in positions(store):
        packed = share_json(share)
        assert of_json(packed) == share
        for row in share.spoken:
            assert of_json(packed, row.issue).spoken == tuple(one for one in share.spoken if one.issue == row.issue)
