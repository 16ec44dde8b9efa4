"""What is always true of search, whatever was added in whatever order."""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taiwa.acts.models import ActType, Force
from taiwa.record.search import Asked, Found, Looked, look
from taiwa.record.terms import fold
from taiwa.record.thesaurus import Thesaurus
from taiwa.source.models import Source
from taiwa.store.health import health_of
from taiwa.store.models import Passage, Standing
from taiwa.store.search import search
from taiwa.store.store import Store, open_store
from taiwa.store.synonyms import synonyms_in
from taiwa.values import replace

Make = Callable[..., tuple[Source, str]]
Made = tuple[Source, str]

FEW = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
WORDS = st.sampled_from(["核", "核軍縮", "軍縮", "不拡散", "の", "協力", "協力強化", "、", "。", "ODA", "改革", "改 革", "ー", "policies", " policy ", "государства "])
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=8).map("".join).filter(str.strip)
QUERIES = ("核", "軍縮", "核軍縮", "協力", "力強", "改革", "ODA", "軍縮の", '"協力強化"', "policy", "核 協力")
FEW_DAYS = ("2030-01-02", "2030-01-02", "2031", "2029-05", None)


def brute(query: str, words: str) -> bool:
    """Whether a passage holds a query, looked for the plain way."""
    if query == "policy":
        return re.search(r"(?<![a-zа-я])polic(y|ies)(?![a-zа-я])", fold(words)) is not None
    if query == "ODA":
        return re.search(r"(?<![a-zа-я])oda(?![a-zа-я])", fold(words)) is not None
    return all(fold(part.strip('"')) in fold(words) for part in query.split())


def documents(paragraphs: Sequence[Sequence[str]], make: Make) -> list[Made]:
    """One file for each list of paragraphs, days among few; the last line tells the files apart."""
    made = []
    for number, each in enumerate(paragraphs):
        source, reading = make(*each, f"({number}) Zq{number}", name=f"{number}.txt")
        read = json.loads(reading)
        read["meta"]["date"] = FEW_DAYS[number % len(FEW_DAYS)]
        read["meta"]["ordinal"] = number
        read["meta"] |= {"framework": "sea", "body": "fm"}
        made.append((source, json.dumps(read, ensure_ascii=False)))
    return made


def places(found: Found) -> list[tuple[str, str]]:
    """Where the hits stand, in their order."""
    return [(hit.place.file, hit.place.eid) for hit in found.hits]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that holds nothing, so that its tables are made once."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    with closing(open_store(path, create=True)) as store:
        store.back_up(path.with_suffix(".copy"))
    return path.with_suffix(".copy")


def opened(folder: str, name: str, empty: Path) -> Store:
    """A record of its own."""
    path = Path(folder) / name
    path.write_bytes(empty.read_bytes())
    return open_store(path)


@given(paragraphs=st.lists(st.lists(PARAGRAPH, min_size=1, max_size=3), min_size=1, max_size=4))
@FEW
def test_every_passage_is_found_and_no_other(make: Make, empty: Path, paragraphs: list[list[str]]) -> None:
    """A search finds exactly the passages that a look through all of them finds, and counts them."""
    with TemporaryDirectory() as folder, closing(opened(folder, "r.db", empty)) as store:
        for source, reading in documents(paragraphs, make):
            store.add(source, reading)
        for query in QUERIES:
            found = search(store, query)
            truth = {
                (f"{number}.txt", f"para_{at}") for number, each in enumerate(paragraphs)
                for at, words in enumerate(each, 1) if brute(query, words)
            }  # fmt: skip
            assert set(places(found)) == truth, query
            assert found.total == len(truth)
            page = search(store, Asked(query=query, limit=2))
            assert (places(page), page.total) == (places(found)[:2], found.total)


@given(
    paragraphs=st.lists(st.lists(PARAGRAPH, min_size=1, max_size=2), min_size=2, max_size=4, unique_by=tuple),
    data=st.data(),
)
@FEW
def test_order_and_absence_leave_no_trace(make: Make, empty: Path, paragraphs: list[list[str]], data: st.DataObject) -> None:
    """The order of adding does not show in any answer, and a document removed and added again leaves all as it was."""
    made = documents(paragraphs, make)
    order = data.draw(st.permutations(made))
    gone = data.draw(st.sampled_from(made))
    with TemporaryDirectory() as folder, closing(opened(folder, "a.db", empty)) as one, closing(opened(folder, "b.db", empty)) as two:
        for each in made:
            one.add(*each)
        for each in order:
            two.add(*each)
        before = [search(one, query) for query in QUERIES]
        assert [search(two, query) for query in QUERIES] == before
        two.remove(gone[0].digest)
        two.add(*gone)
        assert [search(two, query) for query in QUERIES] == before
        assert health_of(two, taiwa="0.1.0", knowledge="k1").good


COUNCIL = "諸国は、安全保障理事会の早期の改革を支持した。" + "".join(f"項目{number}の措置を講ずる。" for number in range(60))


def test_a_statement_in_several_files_is_found_once(store: Store, make: Make) -> None:
    """Another file of a text is in the index only with what the speaking one lacks, and speaks when that is gone."""
    one = make(COUNCIL, name="one.txt")
    two = make(COUNCIL, "附属書を加える。", name="two.txt")
    store.add(*one)
    store.add(*two)
    first = search(store, "改革")
    assert (first.total, len({row.work for row in Standing.objects.using(store.alias).all()})) == (1, 1)
    assert search(store, "附属書").total == 1
    speaking = first.hits[0].place.file
    store.remove((one if speaking == "one.txt" else two)[0].digest)
    assert [hit.place.file for hit in search(store, "改革").hits] == [{"one.txt": "two.txt", "two.txt": "one.txt"}[speaking]]
    store.add(*(one if speaking == "one.txt" else two))
    assert search(store, "改革") == first
    assert health_of(store, taiwa="0.1.0", knowledge="k1").good
    assert Passage.objects.using(store.alias).filter(facts="").exists()


def speaking(make: Make, name: str, date: str, *acts: tuple[str, str, str, tuple[str, ...]], **meta: object) -> Made:
    """A document of one paragraph for each act: its clause, type, force and holders."""
    source, reading = make(*(clause for clause, *_ in acts), name=name, date=date)
    read = json.loads(reading)
    read["meta"] |= meta
    for number, (_, act, force, holders) in enumerate(acts):
        span = read["provisions"][number]["span"]
        read["acts"].append({
            "id": f"{name}{number}", "eid": f"para_{number + 1}", "clause": span, "span": [span[1] - 1, span[1]], "act": act,
            "force": force, "degree": "plain", "holders": holders, "rule": "test", "confidence": "sure", "reaffirmed": False,
            "background": False, "issues": ["reform"] if act == "support" else [],
        })  # fmt: skip
    return source, json.dumps(read, ensure_ascii=False)


@pytest.fixture
def council(store: Store, make: Make) -> Store:
    """Four documents that say one thing in several ways."""
    store.add(*speaking(make, "a.txt", "2029-03-01", ("安保理改革を支持する。", "support", "none", ("XA", "XB")), body="fm"))
    store.add(*speaking(make, "b.txt", "2030-03-01", ("国連安全保障理事会の早期の改革を進める。", "commit", "commitment", ("XA",)), body="summit"))
    store.add(*speaking(make, "c.txt", "2030-03-01", ("安保理の改革に関心を有する。", "interest", "interest", ("XB",)), ("安保理改革を急ぐ。", "urge", "none", ("XB",)), body="fm", ordinal=2))
    store.add(*speaking(make, "d.txt", "2031-03-01", ("They support reform of the UNSC.", "support", "none", ("XA", "XB")), kind="readout", language="en"))
    return store


@pytest.fixture
def same(council: Store) -> Thesaurus:
    """Other wording without any registry: the dictionary's short forms."""
    return Thesaurus(None, synonyms_in(council.alias))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["c.txt 2", "b.txt 1", "c.txt 1", "a.txt 1"]), ({"exact": True}, ["c.txt 2", "a.txt 1"]), ({"party": "XA"}, ["b.txt 1", "a.txt 1"]),
        ({"body": "fm"}, ["c.txt 2", "c.txt 1", "a.txt 1"]), ({"issues": frozenset({"reform"})}, ["a.txt 1"]), ({"act": ActType.URGE}, ["c.txt 2"]),
        ({"force": Force.INTEREST}, ["b.txt 1", "c.txt 1"]), ({"force": Force.COMMITMENT}, ["b.txt 1"]), ({"since": "2030"}, ["c.txt 2", "b.txt 1", "c.txt 1"]),
        ({"until": "2029-12"}, ["a.txt 1"]), ({"since": "2029", "until": "2029"}, ["a.txt 1"]), ({"language": "en"}, []), ({"limit": 1}, ["c.txt 2"]),
    ],
)  # fmt: skip
def test_what_narrows_a_search(council: Store, same: Thesaurus, asked: dict[str, object], found: list[str]) -> None:
    """By who says it, where, on what, how, how firmly, when and in which language; other wording behind what was typed that day."""
    hits = search(council, Asked(query="安保理改革", **asked), same).hits  # type: ignore[arg-type]
    got = [f"{hit.place.file} {hit.place.pinpoint.removeprefix('¶')}" for hit in hits]
    assert sorted(got) == sorted(found)
    days = [hit.place.date or "" for hit in hits]
    assert days == sorted(days, reverse=True)
    assert got[0] == found[0] or hits[0].via if hits else not found


def test_an_answer_tells_forms_first_and_last_use_and_the_latest_agreed_form(council: Store, same: Thesaurus) -> None:
    """What was typed and every other printed form, each with its days; the latest agreed form also where the page ends before it."""
    found = search(council, "安保理改革", same)
    assert (found.first_use, found.last_use, found.total, found.more) == ("2029-03-01", "2030-03-01", 4, False)
    assert [(row.words, row.count, row.via) for row in found.variants] == [
        ("安保理改革", 2, False), ("安保理の改革", 1, True), ("安全保障理事会の早期の改革", 1, True),
    ]  # fmt: skip
    assert [hit.via for hit in found.hits if hit.place.file == "b.txt"] == ["安全保障理事会の早期の改革"]
    page = search(council, Asked(query="安保理改革", limit=1), same)
    assert page.agreed is not None
    assert (page.agreed.place.file, page.hits[0].latest) == ("a.txt", False)
    assert [hit.place.file for hit in found.hits if hit.latest] == ["a.txt"]


def test_the_reverse_is_found_too(council: Store, same: Thesaurus) -> None:
    """The long form finds the short one as the short one finds the long."""
    found = search(council, "安全保障理事会の改革", same)
    assert {hit.place.file for hit in found.hits} == {"a.txt", "b.txt", "c.txt"}
    assert all(hit.via for hit in found.hits)


def test_ranking_is_an_option(council: Store, same: Thesaurus) -> None:
    """Ranked hits have a score, the best first, and are the same passages."""
    newest, best = search(council, "安保理改革", same), search(council, Asked(query="安保理改革", ranked=True), same)
    assert {*places(newest)} == {*places(best)}
    scores = [hit.score for hit in best.hits]
    assert scores == sorted(scores, key=lambda score: -(score or 0))
    assert all(hit.score is None for hit in newest.hits)


def test_a_page_of_very_many(store: Store, make: Make) -> None:
    """A word in more passages than are looked at is counted all the same, with its first and last use."""
    for year in (2029, 2030, 2031):
        store.add(*make(*(f"改革{number}を進める。" for number in range(300)), f"{year}", name=f"{year}.txt", date=f"{year}-01-01"))
    found = search(store, Asked(query="改革", limit=3))
    assert (found.total, found.more, found.first_use, found.last_use) == (900, False, "2029-01-01", "2031-01-01")
    assert [hit.place.pinpoint for hit in found.hits] == ["¶1", "¶2", "¶3"]
    more = search(store, Asked(query='"改革1を"', limit=1))
    assert (more.total, more.more) == (3, False)


def test_a_reading_made_again_is_searched_as_it_is_now(store: Store, make: Make) -> None:
    """Nothing of a former reading is left in the index."""
    source, old = make("改革を支持する。", date="2029-01-01")
    store.add(source, old)
    store.read_again(source.digest, make("改革を支持する。", date="2031-01-01")[1])
    found = search(store, "改革")
    assert (found.total, found.first_use) == (1, "2031-01-01")
    assert replace(found.hits[0], latest=False) == found.hits[0]


@pytest.fixture
def very_many(council: Store, make: Make) -> Store:
    """One wording in very many passages of 2028, the newest of them with other wording, which stood alone in 2027 already."""
    council.add(*make(*(f"安保理改革{number}を進める。" for number in range(1200)), name="m.txt", date="2028-06-01"))
    council.add(*make("安保理の改革を進める。", name="n.txt", date="2028-07-01"))
    council.add(*make("安全保障理事会の早期の改革を進める。", name="o.txt", date="2027-01-01"))
    return council


def test_other_wording_beside_a_full_page(very_many: Store, same: Thesaurus) -> None:
    """A page is that of all hits in their order, whatever is left uncounted; the first use is that of any wording."""
    every = search(very_many, "安保理改革", same)
    for limit in (1, 3, 30):
        page = search(very_many, Asked(query="安保理改革", limit=limit), same)
        assert places(page) == places(every)[:limit]
        assert (page.first_use, page.last_use) == (every.first_use, every.last_use) == ("2027-01-01", "2030-03-01")
        assert page.more
        assert 0 < page.total < every.total == 1206
        assert page.agreed is not None
        assert page.agreed.place.file == "a.txt"
        assert {row.words for row in page.variants} >= {"安保理改革", "安保理の改革"}


def test_a_page_reads_no_more_than_it_shows(very_many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counting reads no passage: of a thousand that hold the wording, the page and the first use are looked at."""
    looked: list[str] = []

    def counted(words: str, *rest: Any) -> Looked:
        looked.append(words)
        return look(words, *rest)

    for module in ("search", "hits"):
        monkeypatch.setattr(f"taiwa.store.{module}.look", counted)
    found = search(very_many, Asked(query="安保理改革", limit=20, exact=True))
    assert (len(found.hits), found.total, found.more, len(looked)) == (20, 444, True, 21)
