"""A shared server as an office has it: HTTPS in front, people sign in with a second factor, in a real browser."""

import base64
import hmac
import os
import re
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browser import Browser
from proxy import proxying

from taiwa.cli.command import Choices

NAME, PASSWORD = "Mori Hana", "correct horse battery"
LOOKS = [(360, False, "ja"), (1440, True, "en")]
OWN = ("/account/", "/account/password/", "/account/factor/", "/account/factor/on/", "/account/sign-out/")


@pytest.fixture(scope="module")
def office(example_record: Choices, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a shared server over the example record answers, with one editor."""
    folder = tmp_path_factory.mktemp("office")
    taiwa = [sys.executable, "-m", "taiwa.cli", "--record", str(example_record.record), "--registry", str(example_record.registry[0])]
    accounts = ["--accounts", str(folder / "accounts.db")]
    subprocess.run([*taiwa, "account", "add", NAME, "--editor", *accounts], input=PASSWORD + "\n", text=True, check=True, capture_output=True)
    with proxying(folder) as proxy:
        command = [*taiwa, "serve", "--port", "0", "--name", f"localhost:{proxy.port}", *accounts]
        server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert server.stderr
        proxy.behind = int(re.findall(r"http://127\.0\.0\.1:(\d+)", server.stderr.readline())[0])
        yield f"https://localhost:{proxy.port}"
        server.terminate()
        server.communicate()


def at(page: Browser) -> str:
    """The path of the page that is shown."""
    return urlsplit(page.run("location.href")).path


def look_over(page: Browser, axe: str, name: str) -> None:
    """Nothing in the console, no sideways scrolling, nothing serious for axe."""
    if folder := os.environ.get("TAIWA_PICTURES"):
        page.picture(Path(folder) / f"{name}.png")
    assert page.complaints == []
    assert page.run("document.documentElement.scrollWidth <= innerWidth")
    assert page.faults(axe) == []


def number_of(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    at_ = digest[-1] & 15
    return f"{(int.from_bytes(digest[at_ : at_ + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


@pytest.mark.slow
def test_a_person_signs_in_and_turns_the_second_factor_on(page: Browser, office: str, axe: str) -> None:
    """From the first address to the page asked for; then the app's number is scanned from a picture, and asked for at the next sign-in."""
    page.ask("Security.setIgnoreCertificateErrors", ignore=True)
    for width, dark, language in LOOKS:
        page.look(width=width, dark=dark, language=language)
        page.open(office + "/positions")
        assert at(page) == "/account/sign-in/"
        look_over(page, axe, f"sign-in-{language}")
    page.send("main form", login=NAME, password=PASSWORD[1:])
    assert "not correct" in page.run("document.querySelector('main').textContent")
    look_over(page, axe, "sign-in-refused")
    page.send("main form", login=NAME, password=PASSWORD)
    assert at(page) == "/positions"
    page.open(office + "/account/factor/on/")
    assert at(page) == "/account/again/"
    look_over(page, axe, "again")
    page.send("main form", password=PASSWORD)
    assert at(page) == "/account/factor/on/"
    for width, dark, language in LOOKS:
        page.look(width=width, dark=dark, language=language)
        for address in OWN:
            page.open(office + address)
            assert at(page) == address
            look_over(page, axe, f"{address.strip('/').replace('/', '-')}-{language}")
    page.open(office + "/account/factor/on/")
    assert page.run("document.querySelector('.qr path').getBoundingClientRect().width > 100")
    page.send("main form", code=number_of(page.run("document.querySelector('.secret').textContent")))
    assert at(page) == "/account/factor/codes/"
    look_over(page, axe, "codes")
    recovery = page.run("document.querySelector('.codes code').textContent")
    page.open(office + "/account/sign-out/")
    page.send("main form")
    assert at(page) == "/account/sign-in/"
    page.send("main form", login=NAME, password=PASSWORD)
    assert at(page) == "/account/factor/sign-in/"
    look_over(page, axe, "second-factor")
    page.open(office + "/positions")
    assert at(page) == "/account/factor/sign-in/"
    page.send("main form", code="000000")
    assert "Incorrect code" in page.run("document.querySelector('main').textContent")
    page.send("main form", code=recovery)
    assert at(page) == "/"
    assert page.run("document.querySelector('.who a').textContent") == NAME
