"""The calendar of whoever holds only documents of their own, of a dialogue that no registry has."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from django.test import Client

from taiwa.cli.command import Choices
from taiwa.cli.files import knowledge_of
from taiwa.cli.program import run
from taiwa.cli.records import current
from taiwa.web.desk import Desk, sit_at

EXAMPLES = Path(__file__).parents[2] / "examples"
_STATEMENT = """---
title: 北方大河対話・第{number}回外相会合 共同声明
date: 2031-05-0{number}
chair: サルメト王国
---

# 北方大河対話・第{number}回外相会合 共同声明

2031年5月{number}日、オシュメーラにおいて北方大河対話の第{number}回外相会合が開催され、サルメト王国及びケルデア共和国の外務大臣が出席した。

1. 各国外相は、2033年3月にミルカ市で開催される第8回北方大河経済合同会議への期待を表明した。
"""


@contextmanager
def desk_over(texts: Sequence[str], folder: Path) -> Iterator[Client]:
    """A desk over these texts alone."""
    choices = Choices(record=folder / "own.db", registry=(EXAMPLES / "registry",))
    files = [folder / f"{number}.md" for number, _ in enumerate(texts)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, "utf-8")
    with redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()):
        assert run(["--record", str(choices.record), "--registry", str(EXAMPLES / "registry"), "add", *map(str, files)]) == 0
    knowledge = knowledge_of(choices)
    with current(choices, knowledge) as store:
        desk = Desk(store, knowledge)
        sit_at(desk)
        desk.draw()
        yield Client(headers={"accept-language": "en"})
        desk.close()


@pytest.fixture
def own(at_desk: Desk, tmp_path: Path) -> Iterator[Client]:
    """A desk over two statements of their own dialogue."""
    with desk_over([_STATEMENT.format(number=number) for number in (3, 4)], tmp_path) as client:
        yield client
    sit_at(at_desk)


def test_their_meetings_stand_first_with_place_and_chair(own: Client) -> None:
    """Nothing of a dialogue of which nothing is held stands in their way; each meeting leads to its document."""
    page = own.get("/calendar").content.decode()
    table = page[page.index('<table class="stack meetings">') :]
    assert table.index("2031-05-04") < table.index("2031-05-03")
    assert "Oshmera" in table
    assert "オシュメーラ" not in table
    assert "Sarmeth" in table
    assert table.count('href="/d/xa-xb-2031-05-0') == 2
    assert "First Foreign Ministers" not in table
    assert "Meetings of no dialogue known" in page
    assert "オシュメーラ" in own.get("/calendar", headers={"accept-language": "ja"}).content.decode()
    assert "Oshmera" in own.get("/").content.decode()


def test_what_they_name_stands_a_click_away(own: Client) -> None:
    """Events that their documents name are there as `taiwa calendar --named` tells them."""
    assert "北方大河経済合同会議" in own.get("/calendar?show=named").content.decode()


def test_where_they_tell_of_no_meeting_of_their_own_what_they_name_stands_first(at_desk: Desk, tmp_path: Path) -> None:
    """Ministers who stated something without having met leave no meeting, but the one that they look forward to."""
    text = _STATEMENT.format(number=3).replace("chair: サルメト王国\n", "").replace("・第3回外相会合", "").replace("の第3回外相会合が開催され", "について協議が行われ")
    with desk_over([text], tmp_path) as client:
        assert "北方大河経済合同会議" in client.get("/calendar").content.decode()
    sit_at(at_desk)


def test_another_dialogue_can_still_be_chosen(own: Client) -> None:
    """A registry is asked by its name; a record that holds its documents does not offer what it does not have."""
    assert "veskal" in own.get("/calendar").content.decode()
    assert own.get("/calendar?dialogue=veskal").status_code == 200


def test_a_record_of_a_known_dialogue_offers_no_meetings_apart(client: Client) -> None:
    """All its meetings are those of the dialogue."""
    assert "Meetings of no dialogue known" not in client.get("/calendar", headers={"accept-language": "en"}).content.decode()
