"""Which addresses are asked, in which spelling, and what is found there is called."""

from ipaddress import ip_address

import pytest

from taiwa.source.models import DOCX, PDF
from taiwa.source.web.addresses import cleaned, led_to, may_be_read, name_for
from taiwa.source.web.inner import is_inner, is_inner_name
from taiwa.source.web.models import FailureError


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("HTTPS://WWW.Example.org:443/A?b=1#part", "https://www.example.org/A?b=1"),
        ("http://example.org", "http://example.org/"),
        (" https://example.org/文書/一.html ", "https://example.org/%E6%96%87%E6%9B%B8/%E4%B8%80.html"),
        ("https://example.org/%E6%96%87", "https://example.org/%E6%96%87"),
        ("https://日本語.example/a b", "https://xn--wgv71a119e.example/a%20b"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
    ],
)
def test_an_address_is_asked_in_one_spelling(given: str, asked: str) -> None:
    """Host in ASCII and small letters, the usual port and the fragment left out, everything else escaped once."""
    assert cleaned(given) == asked
    assert cleaned(asked) == asked


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("file:///etc/passwd", "scheme"), ("ftp://example.org/a", "scheme"), ("javascript://alert", "scheme"), ("data://x", "scheme"),
        ("https:///page", "host"), ("https://me:secret@example.org/", "sign-in"), ("https://me@example.org/", "sign-in"),
        ("https://example.org:99999/", "unreadable"), ("http://[::1", "unreadable"), ("https://example.org/a\r\nX: y", "unreadable"),
        ("https://example.org/" + "a" * 3000, "unreadable"), ("https://" + "あ" * 80 + ".example/", "host"),
    ],
)  # fmt: skip
def test_what_is_never_asked_says_why(given: str, why: str) -> None:
    """No file of this computer, no other scheme, no password, nothing that could smuggle a header."""
    with pytest.raises(FailureError) as refused:
        cleaned(given)
    assert refused.value.failure.why == why


@pytest.mark.parametrize(
    ("location", "target"),
    [("/b", "https://example.org/b"), ("//other.example/c", "https://other.example/c"), ("d?e#f", "https://example.org/a/d?e")],
)
def test_a_redirect_is_read_from_where_it_was_given(location: str, target: str) -> None:
    """A short form is completed from the page that led on."""
    assert led_to("https://example.org/a/b", location, "https://example.org/") == target


INNER = (
    "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
    "fc00::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "64:ff9b:1::1",
)  # fmt: skip


@pytest.mark.parametrize("number", INNER)
def test_an_address_of_a_closed_net_is_known_in_every_spelling(number: str) -> None:
    """The one at hand, a house, a ministry, what a carrier shares, what many listen to; also where an IPv6 address holds an IPv4 one."""
    assert is_inner(ip_address(number))
    assert is_inner_name(number)


@pytest.mark.parametrize("number", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_an_address_of_the_open_net_is_none_of_a_closed_one(number: str) -> None:
    """What the whole world can reach may be led to."""
    assert not is_inner(ip_address(number))
    assert not is_inner_name(number)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "10.0.0.1", "169.254.169.254", "[::1]", "nas.local", "files.intranet", "x.localhost."])
@pytest.mark.parametrize("given", ["https://example.org/", "http://127.0.0.1:1/", "http://intranet/"])
def test_nothing_leads_into_a_closed_net_but_to_the_host_given(given: str, host: str) -> None:
    """A page cannot make us read what only this computer can reach, be it out there or in here: who gave one host gave that one alone."""
    with pytest.raises(FailureError) as refused:
        led_to(given, f"http://{host}/x", given)
    assert refused.value.failure.why == "inward"


@pytest.mark.parametrize(("given", "location"), [("http://127.0.0.1:1/a", "/b"), ("http://10.0.0.1/a", "https://10.0.0.1/a"), ("http://[::1]:8000/", "http://[::1]:8000/c"), ("http://10.0.0.1/", "https://example.org/")])
def test_who_gives_a_host_of_a_closed_net_may_be_led_on_there(given: str, location: str) -> None:
    """The host a person gives may stand anywhere; it may lead on within itself, to itself by TLS, and out into the open."""
    assert led_to(given, location, given)


@pytest.mark.parametrize(
    ("address", "media", "name"),
    [
        ("https://example.org/dialogue/fm3_1008/jp.html", "text/html", "fm3_1008-jp.html"),
        ("https://example.org/2022/12/16/177668", "text/html", "16-177668.html"),
        ("https://example.org/livereport/detail.php?id=498", "text/html", "livereport-detail.php-id-498.html"),
        ("https://example.org/", "text/html", "example.org.html"), ("https://example.org/?p=1248&lang=en", None, "example.org-p-1248-lang-en"),
        ("https://example.org/a/b.pdf", PDF, "a-b.pdf"), ("https://example.org/get", PDF, "get.pdf"), ("https://example.org/a.docx", DOCX, "a.docx"),
        ("https://example.org/a/%E8%AD%B0%E9%95%B7%EF%BC%88pdf%EF%BC%89", PDF, "a-議長-pdf.pdf"), ("https://example.org/a.md", "text/plain", "a.md"),
        ("https://example.org/../../etc/passwd", "text/plain", "etc-passwd.txt"), ("https://example.org/.hidden", None, "hidden"),
    ],
)  # fmt: skip
def test_a_document_is_called_after_its_address(address: str, media: str | None, name: str) -> None:
    """The last two parts of the path and the query, safe as a file name, with the ending of what the server calls it."""
    assert name_for(address, media) == name


def test_pictures_and_programs_are_no_documents() -> None:
    """What a server calls a picture, sound or archive is not brought; what it does not name may be a document."""
    assert [may_be_read(media) for media in ("image/png", "audio/mpeg", "application/zip", "application/json")] == [False] * 4
    assert [may_be_read(media) for media in (None, "text/html", PDF, "application/octet-stream")] == [True] * 4
