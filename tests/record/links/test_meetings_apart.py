"""Meetings of a dialogue that no registry has: what a document says of itself is all that is known of one."""

from hashlib import sha256

import pytest
from linked import knowledge

from taiwa.cli.calendar import calendar
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.record.record import Record
from taiwa.source import Source

_OPENING = "2031年5月4日、オシュメーラにおいて北方大河対話の第3回外相会合が開催され、オレムナ・サルメト王国外務大臣(議長)、マルヴェイグ・ケルデア共和国外務大臣及びベンダロー・イスタリカ連邦外務大臣が出席した。"
_BODY = "1. 各国外相は、水資源に関する協力を歓迎した。"


def document(title: str = "北方大河対話・第3回外相会合 共同声明", opening: str = _OPENING, name: str = "one.txt") -> Document:
    """A statement with this title and first sentence."""
    data = f"{title}\n\n2031年5月4日\n\n{opening}\n\n{_BODY}\n".encode()
    return of_reading(read(Source(name=name, media="text/plain", data=data, digest=sha256(data).hexdigest()), knowledge()))


def test_a_meeting_of_a_dialogue_without_a_registry_is_listed_with_its_day_place_chair_and_documents() -> None:
    """The document says all of it; no registry is needed for that."""
    record = Record((document(),), knowledge())
    (met,) = [one for one in calendar(record.links, "ja") if not one.dialogue]
    assert (met.series, met.body, met.ordinal, met.date, met.place, met.chair) == ("fm", "fm", 3, "2031-05-04", "オシュメーラ", "XB")
    assert (met.status, met.registered, met.documents) == ("held", False, (record.works[0].id,))


def test_what_one_meeting_adopted_is_listed_once() -> None:
    """A statement and a plan of one day, number and circle came out of one meeting."""
    plan = document("北方大河対話・第3回外相会合 行動計画", name="two.txt")
    (met,) = [one for one in calendar(Record((document(), plan), knowledge()).links, "ja") if not one.dialogue]
    assert len(met.documents) == 2


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("ケルデア共和国、サルメト王国及びイスタリカ連邦の外相による共同声明", "オレムナ・サルメト王国外務大臣、マルヴェイグ・ケルデア共和国外務大臣及びベンダロー・イスタリカ連邦外務大臣は、以下の声明を発出した。"),
        ("「ヴェスカル海」対話・第9回外相会合 共同声明", "「ヴェスカル海」対話の第9回外相会合が開催された。"),
    ],
)
def test_a_statement_that_tells_of_no_meeting_or_is_of_a_known_dialogue_makes_none_of_its_own(title: str, opening: str) -> None:
    """Ministers state things together without meeting; a known dialogue has its own list."""
    record = Record((document(title, opening),), knowledge())
    assert not [one for one in calendar(record.links, "ja") if not one.dialogue]
