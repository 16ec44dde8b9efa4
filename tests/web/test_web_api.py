"""The API answers in the shapes of the command line, a page at a time, and tells trouble in one line."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import jsonschema
import pytest
from addresses import FM2
from django.test import Client

from taiwa import __version__
from taiwa.cli.command import Choices
from taiwa.cli.program import run
from taiwa.web.api import api

FM1 = "veskal-fm-1-2011-09-14-joint-statement"
ANSWERS = {
    "/documents": "list", f"/documents/{FM2}": f"show {FM2}", f"/documents/{FM2}/parts/4/2": f"show {FM2} 4/2",
    f"/documents/{FM2}/links": f"links {FM2}", "/positions": "positions", "/positions?party=XD": "positions --party XD",
    "/positions?issue=nuclear-weapon-free-zone": "positions --issue nuclear-weapon-free-zone", "/commitments": "commitments",
    "/commitments?status=delivered": "commitments --status delivered", "/commitments?overdue=1": "commitments --overdue",
    "/search?q=cooperation&in=en": "search cooperation --in en", "/search?q=cooperation&party=XA&act=welcome": "search cooperation --party XA --act welcome",
    "/saved": "saved", "/review": "review", "/calendar": "calendar", "/chairs": "calendar --chairs", "/instruments": "instruments", "/aims": "aims",
    "/series?issue=nuclear-weapon-free-zone": "series --issue nuclear-weapon-free-zone", "/registry/XD": "registry show XD",
    "/registry/issues": "registry show issues", f"/compare?before={FM1}&after={FM2}": f"compare {FM1} {FM2}",
}  # fmt: skip
WITHOUT_PAGES = ("/documents/", "/search", "/aims", "/series", "/compare")
TROUBLE = {
    "/documents/nothing": (404, "no-document"), f"/documents/{FM2[:-1]}": (404, "no-document"), f"/documents/{FM2}/parts/99": (404, "no-pinpoint"), "/positions?issue=nothing": (400, "no-issue"),
    "/positions?party=nobody": (400, "no-party"), "/commitments?due=soon": (400, "no-day"), "/commitments?status=lost": (400, "no-status"),
    "/documents?limit=0": (400, "field"), "/documents?limit=501": (400, "field"), "/documents?offset=-1": (400, "field"), "/search": (400, "field"),
    "/search?q=%E3%80%82": (400, "nothing-to-search"), "/search?q=x&act=dance": (400, "field"), "/search?q=x&since=2016&until=2011": (400, "since-until"),
    "/search?q=" + "x" * 401: (400, "field"), "/compare?before=x": (400, "field"), f"/compare?before={FM2}&after={FM2}": (400, "one-text"), "/documents?kind=nope": (400, "no-such-value"), "/documents?body=nope": (400, "no-body"),
    "/nope": (404, "nothing-here"), "/documents/": (404, "nothing-here"), "/registry/nothing": (404, "no-entry"), "/series": (400, "field"),
    "/positions?bogus=1": (400, "no-field"), "/aims?limit=1": (400, "no-field"), "/compare?before=x&after=y&in=ja": (400, "no-field"), f"/documents/{FM2}?limit=2": (400, "no-field"),
}  # fmt: skip


@pytest.fixture(scope="session")
def described(at_desk: object) -> Any:  # noqa: ARG001
    """The description of the API."""
    return api.get_openapi_schema(path_prefix="/api/")


def printed(choices: Choices, command: str) -> Any:
    """What the command line prints for a program."""
    words = ["--record", str(choices.record), "--registry", str(choices.registry[0]), "--format", "json", "--language", "en"]
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()):
        assert run([*words, *command.split()]) == 0
    return json.loads(out.getvalue())


@pytest.mark.parametrize("address", ANSWERS)
def test_an_answer_is_what_the_command_line_prints(client: Client, example_record: Choices, address: str) -> None:
    """Whoever learnt the one knows the other: the same keys and values."""
    whole = "" if address.startswith(WITHOUT_PAGES) else "&limit=500" if "?" in address else "?limit=500"
    response = client.get(f"/api{address}{whole}", headers={"accept-language": "en"})
    assert response.status_code == 200
    assert response.json() == printed(example_record, ANSWERS[address])


@pytest.mark.parametrize("address", ANSWERS)
def test_an_answer_has_the_shape_that_is_described(client: Client, described: Any, address: str) -> None:
    """No key is missing in the description and none is only there."""
    path = next(path for path in sorted(described["paths"], key=len, reverse=True) if _is(path, address))
    schema = described["paths"][path]["get"]["responses"][200]["content"]["application/json"]["schema"]
    jsonschema.validate(client.get(f"/api{address}").json(), {**schema, "components": described["components"]})


def _is(path: str, address: str) -> bool:
    """Whether an address is one of a path of the description."""
    steps, given = path.removeprefix("/api").split("/"), address.partition("?")[0].split("/", len(path.removeprefix("/api").split("/")) - 1)
    return len(steps) == len(given) and all(step == one or step.startswith("{") for step, one in zip(steps, given, strict=True))


@pytest.mark.parametrize("address", TROUBLE)
def test_trouble_is_told_in_one_line(client: Client, address: str) -> None:
    """What cannot be answered says so as JSON, with a word for a program and a line for a person."""
    response = client.get(f"/api{address}")
    status, error = TROUBLE[address]
    assert (response.status_code, response.json()["error"]) == (status, error)
    assert response.json()["words"]
    assert "\n" not in response.json()["words"]


def test_a_kind_that_is_none_is_told_with_those_known(client: Client) -> None:
    """Whoever mistypes a kind is not told that nothing of it is held; a kind of which nothing is held is no mistake."""
    assert "joint-statement, " in client.get("/api/documents?kind=nope").json()["words"]
    assert client.get("/api/documents?kind=resolution").json() == []


def test_two_documents_are_compared_in_time_however_they_are_given(client: Client) -> None:
    """As the command and the page do: the earlier one comes first."""
    one, other = (client.get(f"/api/compare?before={before}&after={after}").json() for before, after in ((FM1, FM2), (FM2, FM1)))
    assert one == other
    assert (one["before"]["document"], one["after"]["document"]) == (FM1, FM2)


def test_trouble_speaks_the_language_asked_for(client: Client) -> None:
    """A person reads why in the language of the browser."""
    told = {language: client.get("/api/documents/x", headers={"accept-language": language}).json()["words"] for language in ("en", "ja")}
    assert told["ja"] != told["en"]


def test_a_list_is_told_a_page_at_a_time(client: Client) -> None:
    """Following the way to the next page gives every row once."""
    rows, address = [], "/api/positions?limit=7"
    while address:
        response = client.get(address)
        rows += response.json()
        ways = dict(way.split("; ")[::-1] for way in response.headers.get("Link", "").split(", ") if way)
        address = ways.get('rel="next"', "").strip("<>")
    assert rows == client.get("/api/positions?limit=500").json()
    assert len(rows) == int(response.headers["X-Total-Count"])


def test_what_has_not_changed_is_not_told_again(client: Client) -> None:
    """The tag of an answer is that of its words."""
    first = client.get("/api/positions")
    again = client.get("/api/positions", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/api/positions?limit=3", headers={"if-none-match": first.headers["ETag"]})
    assert other.status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client: Client, method: str) -> None:
    """The API only reads."""
    assert getattr(client, method)("/api/positions").status_code == 405


def test_every_address_is_described(described: Any) -> None:
    """Each says what it answers, and is tried here."""
    for path, methods in described["paths"].items():
        assert set(methods) == {"get"}
        assert methods["get"]["summary"]
        assert path.endswith("/reading") or any(_is(path, address) for address in ANSWERS), path


def test_the_root_leads_to_the_description(client: Client) -> None:
    """Whoever opens /api/ finds what there is, with the version of the program."""
    response = client.get("/api/", follow=True)
    assert response.json()["info"]["version"] == __version__


def test_an_unknown_field_is_named_beside_those_known(client: Client) -> None:
    """Whoever mistypes a field is told, and gets nothing that was not asked for; two words stand one space apart."""
    words = client.get("/api/positions?isue=x", headers={"accept-language": "en"}).json()["words"]
    assert words == "no field is called isue here; known are: issue, limit, offset, party"
    assert "  " not in client.get("/api/positions?issue=qqqq", headers={"accept-language": "en"}).json()["words"]
