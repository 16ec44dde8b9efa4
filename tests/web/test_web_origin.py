"""A passage is shown where it stands in the file it was read from."""

import io
import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from html import unescape
from pathlib import Path

import pytest

from taiwa.web.desk import Desk, desk, sit_at

from django.test import Client  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.files import knowledge_of  # isort: skip
from taiwa.cli.program import run  # isort: skip
from taiwa.cli.records import current  # isort: skip

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = [
    EXAMPLES / "documents" / "2013-fm2-joint-statement.en.html",
    *(EXAMPLES / "forms" / f"2013-fm2-joint-statement.ja.{form}" for form in ("pdf", "docx", "akn")),
]
EID = "part_4__para_2"


@pytest.fixture(scope="module")
def forms(at_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """One statement in several forms on the desk; afterwards the example record is back on it."""
    choices = Choices(record=tmp_path_factory.mktemp("forms") / "taiwa.db", registry=(EXAMPLES / "registry",))
    with redirect_stderr(io.StringIO()):
        run(["--record", str(choices.record), "--registry", str(EXAMPLES / "registry"), "add", *map(str, FILES)])
    knowledge = knowledge_of(choices)
    with current(choices, knowledge) as store:
        forms = Desk(store, knowledge)
        sit_at(forms)
        yield Client()
        forms.close()
    sit_at(at_desk)


def page_of(client: Client, form: str) -> str:
    """The page of the passage in the file of a form."""
    work = desk().record.works[0]
    file = next(file for file in (work.document, *work.evidence) if file.file.endswith(form))
    response = client.get(f"/d/{work.id}/{EID}/source?file={file.source.digest[:12]}")
    assert response.status_code == 200
    return str(response.content.decode())


def marked(page: str) -> str:
    """The words that a page marks, without white space."""
    return "".join("".join(map(unescape, re.findall("<mark>(.*?)</mark>", page, re.DOTALL))).split())


def read_as(page: str) -> str:
    """The words of the passage as they were read, without its number and white space."""
    found = re.search(r'<blockquote class="printed measure"[^>]*>(.*?)</blockquote>', page, re.DOTALL)
    return "".join(unescape(found[1]).split()).removeprefix("(2)") if found else ""


@pytest.mark.parametrize("form", ["html", "docx", "akn"])
def test_the_words_that_were_read_are_marked(forms: Client, form: str) -> None:
    """What is marked in the source is what was read of it, whatever markup stands between."""
    page = page_of(forms, form)
    assert read_as(page)
    assert marked(page) == read_as(page)


def test_a_source_is_shown_and_never_run(forms: Client) -> None:
    """The markup of a source stands on the page as characters."""
    page = page_of(forms, "html")
    assert "&lt;p&gt;(2) <mark>" in page
    assert "<h2>5. Conclusion" not in page


def test_a_page_of_a_pdf_is_a_picture_with_its_boxes(forms: Client) -> None:
    """The page is drawn, each printed line of the passage has its box on it, and what is no page is not there."""
    page = page_of(forms, "pdf")
    boxes = [tuple(map(float, box)) for box in re.findall('<rect x="([\\d.]+)" y="([\\d.]+)" width="([\\d.]+)" height="([\\d.]+)"', page)]
    size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', page)
    picture = re.search(r'<image href="([^"]+)"', page)
    assert size
    assert picture
    assert len(boxes) == 3
    assert all(left + width < float(size[1]) and top + height < float(size[2]) for left, top, width, height in boxes)
    drawn = forms.get(picture[1])
    assert drawn.headers["Content-Type"] == "image/png"
    assert drawn.content.startswith(b"\x89PNG")
    assert forms.get(re.sub(r"\d+\.png", "999.png", picture[1])).status_code == 404


def test_a_file_without_the_passage_says_so(forms: Client) -> None:
    """A file that counts its parts otherwise is not guessed in."""
    work = desk().record.works[0]
    assert forms.get(f"/d/{work.id}/part_99/source").status_code == 404
