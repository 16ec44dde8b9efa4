"""`taiwa serve`, as a person starts it."""

import re
import subprocess
import sys
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from urllib.request import urlopen

import pytest

from taiwa.cli.command import Choices
from taiwa.cli.program import run
from taiwa.cli.serving import is_local


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_the_record_is_served_until_it_is_stopped(example_record: Choices, host: str) -> None:
    """The address is told; the page, its stylesheet and what another command writes meanwhile are there."""
    options = ["--record", str(example_record.record), "--registry", str(example_record.registry[0])]
    server = subprocess.Popen([sys.executable, "-m", "taiwa.cli", *options, "serve", "--port", "0", "--host", host], stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr
        told = server.stderr.readline()
        address = re.findall(rf"http://{host}:\d+/", told)[0]
        with urlopen(address, timeout=60) as answer:  # noqa: S310 — it is ours
            page = answer.read().decode()
        style = re.findall(r'href="/(static/[^"]+\.css)"', page)[0]
        with urlopen(address + style, timeout=60) as answer:  # noqa: S310
            assert "immutable" in answer.headers["Cache-Control"] or "max-age" in answer.headers["Cache-Control"]
            assert answer.headers["Content-Type"].startswith("text/css")
    finally:
        server.terminate()
        server.communicate()


def test_a_request_for_another_host_is_told_in_one_line(example_record: Choices) -> None:
    """Whoever started the server reads that somebody was refused, and not the way through the program."""
    options = ["--record", str(example_record.record), "--registry", str(example_record.registry[0])]
    with subprocess.Popen([sys.executable, "-m", "taiwa.cli", *options, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            wire = HTTPConnection(re.findall(r"127\.0\.0\.1:\d+", server.stderr.readline())[0], timeout=60)
            wire.request("GET", "/", headers={"Host": "elsewhere.example"})
            assert wire.getresponse().status == 400
        finally:
            server.terminate()
        told = server.stderr.read()
    assert "elsewhere.example" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(("host", "local"), [
    ("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.8.8.8", True),
    ("0.0.0.0", False), ("192.168.1.4", False), ("::", False), ("desk.example", False), ("", False),  # noqa: S104
])  # fmt: skip
def test_only_this_machine_can_connect(host: str, local: bool) -> None:  # noqa: FBT001
    """A server that others could reach needs a name, accounts and a proxy."""
    assert is_local(host) is local


def test_a_shared_server_is_refused_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The line says why and what to do instead."""
    assert run(["--record", str(tmp_path / "none.db"), "serve", "--host", "0.0.0.0"]) == 2  # noqa: S104 — it is refused
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "taiwa account add" in told


def test_a_server_for_this_machine_alone_loads_nothing_of_accounts() -> None:
    """Whoever shares nothing waits for nothing: no library of accounts is imported, and no table of theirs is known."""
    look = "import sys; import taiwa.web.server, taiwa.web.urls; print([name for name in sys.modules if name.startswith(('allauth', 'taiwa.accounts.models', 'django.contrib.sessions'))])"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize(("language", "words"), [("en", "At most 64 MB"), ("ja", "64MBまで")])
def test_more_than_is_taken_is_refused_in_words(example_record: Choices, language: str, words: str) -> None:
    """Whoever sends too much has sent all of it when the answer comes, and reads how much is taken; the connection goes on being good."""
    options = ["--record", str(example_record.record), "--registry", str(example_record.registry[0])]
    with subprocess.Popen([sys.executable, "-m", "taiwa.cli", *options, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            wire = HTTPConnection(re.findall(r"127\.0\.0\.1:\d+", server.stderr.readline())[0], timeout=60)
            wire.putrequest("POST", "/add")
            wire.putheader("Content-Length", str(65 << 20))
            wire.putheader("Accept-Language", language)
            wire.endheaders()
            for _ in range(65):
                wire.send(b"x" * (1 << 20))
            answer = wire.getresponse()
            assert (answer.status, answer.headers["Content-Type"]) == (413, "text/html; charset=utf-8")
            assert words in answer.read().decode()
            wire.request("GET", "/add")
            assert wire.getresponse().status == 200
            wire.close()
        finally:
            server.terminate()


@pytest.mark.parametrize(("language", "words"), [("en", "Ask with fewer words"), ("ja", "短くして")])
def test_a_question_that_is_too_long_is_refused_in_words(example_record: Choices, language: str, words: str) -> None:
    """Whoever asks with a whole page reads why it is refused, also where the words come in pieces; what is no question, or never ends, gets the server's own line."""
    options = ["--record", str(example_record.record), "--registry", str(example_record.registry[0])]
    with subprocess.Popen([sys.executable, "-m", "taiwa.cli", *options, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            place = re.findall(r"127\.0\.0\.1:\d+", server.stderr.readline())[0]
            for letters in (17_000, 200_000):
                wire = HTTPConnection(place, timeout=60)
                wire.request("GET", f"/search?q={'x' * letters}", headers={"Accept-Language": language, "Content-Length": "0"})
                answer = wire.getresponse()
                assert (answer.status, answer.headers["Content-Type"]) == (431, "text/html; charset=utf-8")
                assert "Content-Security-Policy" in answer.headers
                assert words in answer.read().decode()
                wire.close()
            for method, words_asked in (("POST", "x" * 17_000), ("GET", "x" * 300_000)):
                wire = HTTPConnection(place, timeout=60)
                with suppress(BrokenPipeError, ConnectionResetError):  # a server that hangs up
                    wire.request(method, f"/search?q={words_asked}")
                    assert wire.getresponse().status == 431
                wire.close()
            wire = HTTPConnection(place, timeout=60)
            wire.request("GET", "/search?q=x")
            assert wire.getresponse().status == 200
            wire.close()
        finally:
            server.terminate()
