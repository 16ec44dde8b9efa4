"""Which addresses are asked, in which spelling, and what is found there is called."""

import pytest

from taiwa.source.models import DOCX, PDF
from taiwa.source.web.addresses import cleaned, led_to, may_be_read, name_for
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
    assert led_to("https://example.org/a/b", location) == target


@pytest.mark.parametrize("target", ["http://127.0.0.1/", "http://localhost:8000/", "http://10.0.0.1/", "http://169.254.169.254/x", "http://[::1]/", "http://nas.local/"])
def test_nothing_leads_from_the_open_net_into_a_closed_one(target: str) -> None:
    """A page out there cannot make us read what only this computer can reach."""
    with pytest.raises(FailureError) as refused:
        led_to("https://example.org/", target)
    assert refused.value.failure.why == "inward"
    assert led_to("http://127.0.0.1:1/", "http://localhost:8000/") == "http://localhost:8000/"


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
