"""Loading what is known."""

from pathlib import Path

import pytest

from invented import write
from taiwa.lexicon import Knowledge, load
from taiwa.registry import check


def meanings(knowledge: Knowledge, chars: str) -> dict[str, list[str]]:
    """What each hit in `chars` may mean; weak meanings carry a tilde."""
    return {
        hit.span.of(chars): sorted(f"{one.kind}:{one.id}{'' if one.strong else '~'}" for one in hit.names)
        for hit in knowledge.names.find(chars)
    }


def test_an_invented_dialogue_is_known_like_a_real_one(tmp_path: Path) -> None:
    """States, persons, groups, instruments and places of a given folder are found beside those that ship."""
    knowledge = load([write(tmp_path)])
    chars = "アルダ国のリア・トメリン外相は沿岸諸国と日本の沿岸憲章を「沿岸」対話のためアルダポリスと低港で歓迎した。アルダ犬。"
    assert meanings(knowledge, chars) == {
        "アルダ国": ["party:QA"],
        "リア・トメリン": ["person:ria-tomelin"],
        "沿岸諸国": ["group:shore-states"],
        "日本": ["party:JP"],
        "沿岸憲章": ["instrument:shore-charter"],
        "「沿岸」対話": ["dialogue:shore"],
        "アルダポリス": ["party:QA~", "place:ardapolis"],
        "低港": ["place:low-harbour"],
    }
    assert [hit.names[0].id for hit in knowledge.issue_terms.find("Shore waters")] == ["shores"]


def test_a_dialogue_is_put_together_from_its_parts(tmp_path: Path) -> None:
    """Bodies, meetings, chairs, aims and contradictions come to the dialogue that their file names."""
    dialogue = load([write(tmp_path)]).dialogues["shore"]
    (meeting,) = dialogue.meetings
    assert (meeting.dialogue, meeting.body, meeting.ordinal, meeting.attendance) == ("shore", "fm", 1, ("QA", "QB"))
    assert meeting.delegates[0].person == "ria-tomelin"
    assert (dialogue.chairs[0].stated, dialogue.chairs[0].observed) == ("2031/2032", "2031-05-04/")
    assert len(dialogue.aims) == len(dialogue.contradictions) == len(dialogue.bodies) == 1


def test_an_entry_with_the_same_id_replaces_and_a_new_one_adds(tmp_path: Path) -> None:
    """A folder laid over the packaged registries changes what it names and leaves the rest."""
    (tmp_path / "more.yaml").write_text("""\
of: caj
meetings:
  fm-09: {body: fm, ordinal: 9, en: Ninth Meeting}
  fm-99: {body: fm, ordinal: 99, en: Ninety-ninth Meeting}
places:
  kyoto: {en: Kyotoville}
""")
    before, after = load(), load([tmp_path])
    was, now = ({one.id: one for one in known.dialogues["caj"].meetings} for known in (before, after))
    assert set(now) == set(was) | {"fm-99"}
    assert [key for key in was if was[key] != now[key]] == ["fm-09"]
    assert after.things["kyoto"].names == {"en": ("Kyotoville",)}
    assert {key: one for key, one in after.things.items() if key != "kyoto"} == {
        key: one for key, one in before.things.items() if key != "kyoto"
    }


def test_the_last_folder_has_the_last_word(tmp_path: Path) -> None:
    """Of several folders each is laid over those before it."""
    first, second = tmp_path / "1", tmp_path / "2"
    for folder, words in ((first, "One"), (second, "Two")):
        folder.mkdir()
        (folder / "p.yaml").write_text(f"places: {{port: {{en: {words}}}}}")
    assert load([first, second]).things["port"].names == {"en": ("Two",)}
    assert load([second, first]).things["port"].names == {"en": ("One",)}


def test_the_version_is_that_of_the_files(tmp_path: Path) -> None:
    """The same files give the same version, and any change of one gives another."""
    one, same, other = (write(tmp_path / name) for name in ("one", "same", "other"))
    (other / "things.yaml").write_text((other / "things.yaml").read_text() + "# a remark\n")
    assert load([one]).version == load([same]).version
    assert len({load().version, load([one]).version, load([other]).version}) == 3


def test_what_ships_is_loaded_once() -> None:
    """The packaged knowledge is the same object each time, with its automaton."""
    assert load() is load()
    assert load().names is load().names


PLAIN = {
    "日本海と日本語と日本人と日本円": {"日本海": ["place:sea-of-japan"]},
    "日本人権外交、日本の人的交流": {"日本": ["party:JP"]},
    "インドネシア、インド洋、インド太平洋、インド": {
        "インドネシア": ["party:ID"], "インド洋": ["place:indian-ocean"], "インド太平洋": ["place:indo-pacific"],
        "インド": ["party:IN"],
    },
    "タイムライン、スタイル、タイ": {"タイ": ["party:TH"]},
    "米の生産、日米": {},
    "us, let US": {"US": ["party:US"]},
    "U.S. dollars and the U.S. Congress": {"U.S. Congress": ["organisation:us-congress"]},
    "New Jersey, New Mexico": {"New Mexico": ["place:new-mexico"]},
    "Northern Ireland": {"Northern Ireland": ["place:northern-ireland"]},
    "the Korean Peninsula": {"Korean Peninsula": ["place:korean-peninsula"]},
    "中央アジア+日本 中央アジア諸国 中央アジア": {
        "中央アジア+日本": ["dialogue:caj"], "中央アジア諸国": ["group:central-asian-states"], "中央アジア": ["place:central-asia"],
    },
    "アシガバット市、東京、Glasgow": {
        "アシガバット": ["party:TM~", "place:ashgabat"], "東京": ["party:JP~", "place:tokyo"], "Glasgow": ["place:glasgow"],
    },
    "カザフスタン共和国の岡田大臣、ムフリッディン": {
        "カザフスタン共和国": ["party:KZ"], "岡田": ["person:okada~"], "ムフリッディン": ["person:aslov-muhriddin"],
    },
    "カイラット・アブラフマノフ": {"カイラット・アブラフマノフ": ["person:abdrakhmanov"]},
    "Республика Казахстан и Япония": {"Республика Казахстан": ["party:KZ"], "Япония": ["party:JP"]},
    "George Washington met Georgia": {"Georgia": ["party:GE"]},
    "国連安保理常任理事国": {"国連安保理常任理事国": ["group:p5"]},
}  # fmt: skip


@pytest.mark.parametrize(("chars", "expected"), PLAIN.items(), ids=PLAIN)
def test_a_name_never_fires_inside_another_word(chars: str, expected: dict[str, list[str]]) -> None:
    """The longest name wins, and a name inside a sea, a language, a currency or another name stays silent."""
    assert meanings(load(), chars) == expected


def test_every_name_is_found_where_it_stands_alone() -> None:
    """What the registries name is found by that name, save for forms that a longer meaning has taken over."""
    knowledge = load()
    for thing in [*knowledge.parties.values(), *knowledge.groups.values(), *knowledge.persons.values()]:
        for forms in thing.names.values():
            for form in forms:
                assert any(one.id == thing.id for hit in knowledge.names.find(form) for one in hit.names), form


def test_the_example_registry_is_in_order() -> None:
    """The registry of the example dialogue, which newcomers copy, has no fault."""
    folder = Path(__file__).parents[2] / "examples" / "registry"
    assert [str(one) for each in folder.iterdir() for one in check(each)] == []
