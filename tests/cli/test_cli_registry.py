"""`taiwa registry`: what is known, looked up and checked."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from running import Run

from taiwa.cli.messages import catalogue
from taiwa.lexicon import load
from taiwa.record.links.models import STAGES
from taiwa.registry.models import Aim, Body, Dialogue, Group, Issue, Meeting, Party, Person, Term, Thing

KINDS = (Aim, Body, Dialogue, Group, Issue, Meeting, Party, Person, Term, Thing)
ELSEWHERE = {"id", "contradictions", "delegates"}


def shown(run: Run, name: str) -> list[dict[str, object]]:
    """What `registry show` answers a program."""
    outcome = run("registry", "show", name, "--format", "json")
    assert outcome.code == 0, outcome.err
    entries = json.loads(outcome.out)
    assert isinstance(entries, list)
    return entries


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("KZ", "KZ"), ("カザフスタン共和国", "KZ"), ("kazakhstan", "KZ"), ("Республика Казахстан", "KZ"), ("ｋｚ", "KZ"),
        ("アブラフマノフ", "abdrakhmanov"), ("united nations", "un"), ("ООН", "un"), ("g7", "g7"), ("2014-tm", "2014-tm"),
        ("fm-06", "fm-06"), ("казахстан", "KZ"), ("日", "JP"), ("Соединенные  Штаты", "US"), ("большая семерка", "g7"),
    ],
)  # fmt: skip
def test_an_entry_is_found_by_any_printed_name(run: Run, name: str, id_: str) -> None:
    """Ids and names in any language find an entry, in any letter case and width, known misprints and weak names too."""
    assert id_ in [entry["id"] for entry in shown(run, name)]


@pytest.mark.parametrize(("name", "id_"), [
    ("第5回外相会合", "fm-05"), ("第五回外相会合", "fm-05"), ("5th foreign ministers’ meeting", "fm-05"), ("Fifth Foreign Ministers' Meeting", "fm-05"),
    ("пятая встреча министров иностранных дел", "fm-05"), ("「中央アジア＋日本」対話第5回外相会合", "fm-05"), ("第2回高級実務者会合", "som-02"),
    ("Казахстана", "KZ"), ("Нурсултаном Назарбаевым", "nazarbayev"), ("Республикой Узбекистан", "UZ"), ("Токаев", "tokayev"),
])  # fmt: skip
def test_an_entry_is_found_by_what_a_text_prints_for_it(run: Run, name: str, id_: str) -> None:
    """A meeting by its number in words or figures, with its dialogue or without; a Russian name in any case."""
    assert [entry["id"] for entry in shown(run, name)] == [id_]


def test_a_number_that_no_meeting_has_is_refused(run: Run) -> None:
    """Nothing is made up for a meeting that is not registered."""
    assert run("registry", "show", "第99回外相会合").code == 2


@pytest.mark.parametrize(("kind", "id_"), [
    ("issues", "climate"), ("parties", "KZ"), ("groups", "g7"), ("persons", "kono"), ("organisations", "un"), ("instruments", "un-charter"),
    ("events", "unga-72"), ("places", "tokyo"), ("dialogues", "caj"), ("bodies", "fm"), ("meetings", "fm-05"), ("programmes", None),
])  # fmt: skip
def test_every_kind_of_entry_is_listed(run: Run, kind: str, id_: str | None) -> None:
    """Asked for by its plural, a kind is listed whole, in text and for a program alike."""
    listed = [entry["id"] for entry in shown(run, kind)]
    plain = run("registry", "show", kind).out.splitlines()
    assert [line.split()[0] for line in plain] == listed == sorted(map(str, listed))
    assert id_ is None or id_ in listed


def test_near_names_are_suggested(run: Run) -> None:
    """A name that nothing bears is refused in one line that says what is like it."""
    outcome = run("registry", "show", "Kazakstan")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Kazakhstan" in outcome.err


def test_where_sources_disagree_both_claims_are_shown(run: Run) -> None:
    """An entry shows each claim with its source, and our reading."""
    (entry,) = shown(run, "caricc")
    found = entry["contradictions"]
    assert isinstance(found, list)
    assert [claim["source"] for claim in found[0]["claims"]] == [
        "caj-js-2017", "https://www.kz.emb-japan.go.jp/jp/relations/160301_nps.htm",
    ]  # fmt: skip
    assert all(str(found[0][field]) in run("registry", "show", "caricc").out for field in ("id", "reading"))


def test_another_dialogue_s_disagreement_is_none_of_a_meeting_with_its_id(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Meetings of two dialogues may have one id; each shows what is said in its own."""
    monkeypatch.setenv("TAIWA_REGISTRY", str(Path(__file__).parents[2] / "examples" / "registry"))
    found = {str(entry["dialogue"]): entry["contradictions"] for entry in shown(run, "fm-01")}
    assert found["caj"]
    assert found["veskal"] == []


def test_labels_times_and_groups_are_shown(run: Run) -> None:
    """A party has a label in each language and its groups with their times; a group its members with theirs."""
    (party,) = shown(run, "KZ")
    assert party["labels"] == {"ja": "カザフスタン", "en": "Kazakhstan", "ru": "Казахстан"}
    assert isinstance(party["groups"], list)
    assert {"group": "sco-states", "since": "2001-06-15", "until": None} in party["groups"]
    assert party["wikidata"] == "Q232"
    assert "1973-01-01/2020-01-31  United Kingdom (GB)" in run("registry", "show", "eu-member-states").out
    assert "2006-06-05  " in run("registry", "show", "abdrakhmanov").out


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_has_a_label(kind: type) -> None:
    """What an entry may hold is named in the catalogue, and so is its kind."""
    named = catalogue("en")
    assert {field.name for field in fields(kind)} - ELSEWHERE <= {key.removeprefix("entry.") for key in named}
    assert f"entry.{kind.__name__.lower()}" in named


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_ships_is_checked_where_no_folder_is_named(run: Run, language: str) -> None:
    """`registry check` alone checks what ships, says so in the language spoken, and exits with 0."""
    outcome = run("registry", "check", "--language", language)
    assert (outcome.code, outcome.out) == (0, "")
    assert catalogue(language)["progress.packaged"] in outcome.err


def test_faults_are_counted_listed_and_told_to_programs(run: Run, tmp_path: Path) -> None:
    """Each fault is a line with its place, or an object; the exit code is 1, and 2 where there is no folder."""
    (tmp_path / "more.yaml").write_text("places:\n  here: {en: Here, party: QZ}\n  there: {en: Here}\n", "utf-8")
    outcome = run("registry", "check", tmp_path)
    assert outcome.code == 1
    assert [line.partition(": ")[0] for line in outcome.out.splitlines()] == [f"{tmp_path / 'more.yaml'}:{line}" for line in (2, 3)]
    assert "2" in outcome.err
    told = json.loads(run("registry", "check", tmp_path, "--format", "json").out)
    assert [(one["line"], set(one)) for one in told] == [(line, {"file", "line", "words"}) for line in (2, 3)]
    assert run("--registry", tmp_path, "registry", "check").code == 1
    assert run("registry", "check", tmp_path / "nowhere").code == 2


def test_codes_are_said_in_the_words_of_the_language_with_the_code_behind_a_name(run: Run) -> None:
    """Who reads of a meeting reads of foreign ministers, not of codes; what another command takes stands in brackets."""
    page = run("registry", "show", "fm-01", "--language", "ja").out
    assert {"状態: 開催済み", "形式: 対面", "会合の種別: 外相会合 (fm)"} <= {line.strip() for line in page.splitlines()}
    assert "カザフスタン (KZ), 外相, " in page
    assert "種別: 国" in run("registry", "show", "KZ", "--language", "ja").out


def test_every_code_that_a_registry_gives_has_words() -> None:
    """What ships is told in words throughout."""
    dialogues = load().dialogues.values()
    meetings = [meeting for dialogue in dialogues for meeting in dialogue.meetings]
    codes = {one.rank for meeting in meetings for one in meeting.delegates} | {meeting.mode for meeting in meetings} | {meeting.status for meeting in meetings}
    codes |= {one.kind for meeting in meetings for one in meeting.outcomes} | {one.kind for dialogue in dialogues for one in dialogue.documents} | {*STAGES}
    for language in ("en", "ja"):
        assert {f"registered.{code}" for code in codes if code} <= catalogue(language).keys()
