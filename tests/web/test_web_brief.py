"""A brief is made on the page, and taken along in each of its forms."""

import re
from base64 import b64encode
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

from django.test import Client

BRIEF = "/brief?party=XD&issue=nuclear-weapon-free-zone"


def test_a_brief_is_read_as_a_page_of_its_own(client: Client) -> None:
    """The brief is shown with its one style, allowed by its digest and nothing beside it."""
    answer = client.get(f"{BRIEF}&as=html")
    style = re.search("<style>(.*?)</style>", answer.content.decode(), re.DOTALL)
    policy = answer.headers["Content-Security-Policy"]
    assert style
    assert b64encode(sha256(style[1].encode()).digest()).decode() in policy
    assert "unsafe" not in policy
    assert "style=" not in answer.content.decode()
    assert "Content-Disposition" not in answer.headers


def test_a_brief_is_taken_along(client: Client) -> None:
    """Each form is a file with a name that says what it is."""
    word = client.get(f"{BRIEF}&as=docx")
    assert word.headers["Content-Disposition"] == 'attachment; filename="brief-XD-nuclear-weapon-free-zone.docx"'
    assert "word/document.xml" in ZipFile(BytesIO(word.content)).namelist()
    assert client.get(f"{BRIEF}&as=md").headers["Content-Type"].startswith("text/markdown")
    assert client.get(f"{BRIEF}&as=html&save=1").headers["Content-Disposition"].endswith('.html"')
