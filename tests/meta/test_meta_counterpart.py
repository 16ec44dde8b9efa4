"""Of an account whose publisher nobody knows, the state that it tells of is not made its party."""

import pytest

from taiwa.reading import Reading, read
from taiwa.source import from_bytes
from veskal import KNOWN

PAGE = "<html lang='ja'><head><title>引渡式 | 外務省</title></head><body><h1>{title}</h1><p>2031年3月12日</p>{body}</body></html>"
HANDED = (
    "<p>1 3月12日、サルメト王国において、我が国の無償資金協力により整備された観測所の引渡式が開催され、我が国からは駐サルメト大使が、{other}からはオレムナ外務大臣が出席しました。</p>"
    "<p>2 我が国は、2032年末までに観測所24か所を設置する意向を表明しました。</p>"
)


def _of(title: str, body: str, address: str | None = None) -> Reading:
    return read(from_bytes(PAGE.format(title=title, body=body).encode(), "a.html", address=address), KNOWN)


@pytest.mark.parametrize(("title", "other"), [("観測所の引渡式の開催", "先方"), ("観測所の引渡式に関するプレスリリース", "サルメト")])
def test_the_state_that_it_tells_of_is_left_open(title: str, other: str) -> None:
    """先方, or 我が国 in a press release, shows that somebody else speaks; a problem says so, and the promise is nobody's."""
    reading = _of(title, HANDED.format(other=other))
    assert reading.meta.parties == ()
    assert [one.words for one in reading.problems if "may be the other side" in one.words]
    assert reading.undertakings == ()


def test_a_speech_of_one_state_keeps_its_party() -> None:
    """我が国 alone, in no account, is who speaks."""
    reading = _of("サルメト王国大統領演説", "<p>2031年3月12日、サルメト王国のダシュティル・オレムナ大統領は演説した。</p><p>我が国は、支援を歓迎する。</p>")
    assert reading.meta.parties == ("XB",)


def test_where_both_are_named_both_are_parties() -> None:
    """An account that names two states leaves neither open."""
    reading = _of("ケルデア・サルメト外相会談", "<p>1 3月12日、ケルデア共和国のテオリン外務大臣は、サルメト王国のダシュティル外務大臣と会談した。先方は、謝意を述べた。</p>")
    assert set(reading.meta.parties) == {"XA", "XB"}
