"""Who may do what on a shared server: every address of the pages, tried by nobody, a reader and an editor."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from addresses import ACT, FILE, FM2, PAGES

from hosts import Host, Told, standing
from taiwa.web.desk import Desk, sit_at  # first: it sets Django up for the pages
from taiwa.web.settings import shared_settings_of

from django.apps import apps  # isort: skip
from django.conf import settings as django_settings  # isort: skip
from django.core.files.uploadedfile import SimpleUploadedFile  # isort: skip
from django.core.management import call_command  # isort: skip
from django.db import connections  # isort: skip
from django.db.migrations.autodetector import MigrationAutodetector  # isort: skip
from django.db.migrations.loader import MigrationLoader  # isort: skip
from django.db.migrations.state import ProjectState  # isort: skip
from django.http import HttpResponse  # isort: skip
from django.test import Client, override_settings  # isort: skip
from django.urls import URLResolver, get_resolver, resolve  # isort: skip
from django.utils.module_loading import import_string  # isort: skip
from taiwa.accounts.hosting import Hosting  # isort: skip
from taiwa.accounts.settings import database, settings_of  # isort: skip
from taiwa.accounts.single import SingleSignOn  # isort: skip
from taiwa.cli.command import Choices  # isort: skip
from taiwa.cli.records import current  # isort: skip
from taiwa.store.store import open_store  # isort: skip

NAME, PASSWORD = "desk.example.org", "correct horse battery"
OPEN = frozenset({
    "language", "account_login", "account_inactive", "account_reset_password_from_key", "account_reset_password_from_key_done",
    "mfa_authenticate", "openid_connect_login", "openid_connect_callback", "socialaccount_login_cancelled", "socialaccount_login_error",
    "socialaccount_signup",
})  # fmt: skip
"""What opens without an account, said here once more: whoever widens the gate has to widen it here too."""
HOSTING = {"name": NAME, "proxy": "127.0.0.1", "secret": "a secret of this test alone, " * 3}
SAMPLES = {"paragraph": "1", "id_": "00000000-0000-4000-8000-000000000000",
    "work": FM2, "part": "part_4__para_2", "eid": "part_4__para_2", "digest": FILE, "number": "1", "batch": "none", "name": "none", "party": "XA", "person": "ila-kasverin",
    "dialogue": "veskal", "body": "fm", "meeting": "fm-02", "kind": "instrument", "thing": "veskal-action-plan-2012", "uidb36": "1", "key": "none",
    "provider_id": "none", "language": "en",
}  # fmt: skip
"""A value for each part of an address that a page takes; one that is new here has to be given one."""


@pytest.fixture(scope="module")
def shared(at_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:  # noqa: ARG001
    """The settings of a shared server over the example record, with two accounts."""
    accounts = tmp_path_factory.mktemp("accounts") / "accounts.db"
    settings = shared_settings_of(Hosting(accounts=accounts, **HOSTING))  # type: ignore[arg-type]
    del settings["DATABASES"]  # Django warns of naming them anew
    settings.setdefault("SILENCED_SYSTEM_CHECKS", [])  # those of the pages for this machine lie beneath
    settings["PASSWORD_HASHERS"] = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings["TEMPLATES"][0]["OPTIONS"]["string_if_invalid"] = "«%s is no field»"  # type: ignore[index]
    before = connections.settings["default"]
    forget_default()
    connections.settings["default"] = connections.configure_settings({"default": database(accounts)})["default"]
    apps = settings.pop("INSTALLED_APPS")
    with override_settings(**settings), override_settings(INSTALLED_APPS=apps):  # the library looks at the other settings while it is made known
        import_string("taiwa.accounts.database.open_accounts")(accounts, create=True)
        people = import_string("taiwa.accounts.people.add")
        for name, role in (("Mori", "editor"), ("Ito", "reader")):
            people(name, email="", party="XA", role=role, password=PASSWORD)
        yield
        connections["default"].close()
    connections.settings["default"] = before
    forget_default()


def forget_default() -> None:
    """The connection of the accounts, if this thread has one, is made anew."""
    with suppress(AttributeError):
        del connections["default"]


class Https(Client):
    """A browser at the other end of the proxy."""

    def generic(self, *arguments: Any, **options: Any) -> HttpResponse:
        """Asks through TLS under the name of the server."""
        return super().generic(*arguments, **{**options, "secure": True, "headers": {"host": NAME, **(options.get("headers") or {})}})


def browser(who: str = "") -> Client:
    """A browser, signed in as somebody or nobody."""
    client = Https(raise_request_exception=True)
    if who:
        answer = client.post("/account/sign-in/", {"login": who, "password": PASSWORD})
        assert (answer.status_code, answer.headers.get("Location")) == (302, "/")
    return client


@pytest.fixture(scope="module")
def signed(shared: None) -> dict[str, Client]:  # noqa: ARG001
    """Nobody, a reader and an editor, each at a browser."""
    return {"": browser(), "Ito": browser("Ito"), "Mori": browser("Mori")}


@pytest.fixture
def own_record(at_desk: Desk, example_record: Choices, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the example record on the desk; afterwards the record itself is back on it."""
    at_desk.store.back_up(tmp_path / "own.db")
    with current(Choices(record=tmp_path / "own.db", registry=example_record.registry), at_desk.knowledge) as store:
        copy = Desk(store, at_desk.knowledge)
        sit_at(copy)
        yield copy
        copy.close()
    sit_at(at_desk)


def addresses() -> dict[str, str]:
    """Every address that the resolver of the shared server knows, by a name for the test, filled with what the example record has."""
    with override_settings(ROOT_URLCONF="taiwa.web.shared_urls"):
        return dict(_walk(get_resolver("taiwa.web.shared_urls"), ""))


def _walk(resolver: URLResolver, before: str) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _walk(one, before + str(one.pattern))
        else:
            route = before + str(one.pattern)
            named = re.sub(r"\(\?P<(\w+)>[^)]*\)|<(?:\w+:)?(\w+)>|\{(\w+)\}", lambda found: SAMPLES[found[1] or found[2] or found[3]], route)
            yield one.name or route, "/" + named.replace("^", "").replace("$", "")


def is_let_in(client: Client, method: str, address: str) -> bool:
    """Whether an answer is more than the way to sign in or a refusal."""
    answer = client.generic(method, address)
    to_sign_in = answer.status_code == 302 and answer.headers["Location"].startswith("/account/sign-in/")
    return not to_sign_in and answer.status_code not in (401, 403)


def test_the_walk_meets_every_page_of_the_list(shared: None) -> None:  # noqa: ARG001
    """The addresses come from the resolver: what the list of pages has, the walk has met."""
    met = set(addresses())
    assert {resolve(urlsplit(one).path, "taiwa.web.shared_urls").url_name for one in PAGES.values()} <= met
    assert len(met) > 50


def test_nobody_sees_anything_but_the_way_in(signed: dict[str, Client]) -> None:
    """Every address leads to the sign-in, below /api/ it is a refusal in JSON; only those that lead in answer, and tell nothing of the record."""
    for method in ("GET", "POST", "PUT", "DELETE"):
        let_in = {name for name, address in addresses().items() if is_let_in(signed[""], method, address)}
        assert let_in <= OPEN, method
    for name, address in addresses().items():
        if address.startswith("/api/"):
            answer = signed[""].get(address)
            assert (name, answer.status_code, answer.headers["Content-Type"]) == (name, 401, "application/json")
            assert answer.json()["error"] == "no-account"
    for address in PAGES.values():
        assert "Istarika" not in signed[""].get(address, follow=True).content.decode()


def test_a_reader_reads_and_writes_nothing(signed: dict[str, Client], at_desk: Desk) -> None:
    """Every page of the list is shown but for the forms that write; nothing that is sent is taken but about the own account and the own saved searches.

    Who may write in a round is for the round to say (test_web_rounds_access.py).
    """
    before = len(at_desk.store.judgements())
    for name, address in PAGES.items():
        status = signed["Ito"].get(address).status_code
        assert (name, status) == (name, 403 if urlsplit(address).path in ("/add", "/judge", "/follow-up", "/rounds/new") else 200)
    for method in ("POST", "PUT", "DELETE"):
        for name, address in addresses().items():
            if name not in OPEN | {"save", "saved-one"} and not name.startswith("round") and not address.startswith("/account/"):
                assert (name, signed["Ito"].generic(method, address).status_code) == (name, 403)
    assert len(at_desk.store.judgements()) == before


def test_each_account_has_saved_searches_of_its_own(signed: dict[str, Client], own_record: Desk) -> None:  # noqa: ARG001
    """A reader may save, and nobody else sees it, gets its feed, or can mark or remove it."""
    assert signed["Ito"].post("/saved/new", {"name": "Interest", "q": "cooperation"}).status_code == 302
    (own,) = re.findall(r"/saved/([-0-9a-f]{36})\.atom", signed["Ito"].get("/saved").content.decode().partition("<main")[2])
    assert "Interest" not in signed["Mori"].get("/saved").content.decode()
    assert signed["Mori"].get("/api/saved").json() == []
    assert signed["Mori"].get(f"/saved/{own}.atom").status_code == 404
    assert signed["Mori"].post(f"/saved/{own}", {"do": "remove"}).status_code == 404
    assert signed["Ito"].get(f"/saved/{own}.atom").status_code == 200
    assert signed["Ito"].post(f"/saved/{own}", {"do": "remove"}).status_code == 302
    assert "Interest" not in signed["Ito"].get("/saved").content.decode()


def test_an_editor_sees_every_page_and_may_write(signed: dict[str, Client]) -> None:
    """No page of the list is refused, and a form is answered by its own words, not by the gate."""
    for name, address in PAGES.items():
        assert (name, signed["Mori"].get(address).status_code) == (name, 200)
    assert signed["Mori"].post("/add").status_code == 422


def test_a_reader_is_led_to_nothing_that_is_refused(signed: dict[str, Client]) -> None:
    """No page has a way to a form that writes, which an editor finds on several; nobody is led to pages that need an account."""
    ways = {who: {name for name, address in PAGES.items() if not address.startswith(("/add", "/judge?", "/rounds/new")) and re.search(r'href="/(add|judge\?|rounds/new)', signed[who].get(address).content.decode())} for who in ("Ito", "Mori")}
    assert ways["Ito"] == set()
    assert {"document", "commitments", "review", "home", "rounds"} <= ways["Mori"]
    assert 'href="/positions"' not in signed[""].get("/", follow=True).content.decode()


def test_a_judgement_is_signed_by_the_account(signed: dict[str, Client], own_record: Desk) -> None:
    """Whatever name is sent, the author is who is signed in; and the log tells it."""
    sent = {"work": FM2, "act": ACT, "verdict": "right", "reason": "read twice", "author": "Somebody Else"}
    answer = signed["Mori"].post("/judge", sent)
    assert answer.status_code == 302
    assert [one.author for one in own_record.store.judgements()] == ["Mori"]
    line = import_string("taiwa.accounts.people.log")("Mori", 1)[0]
    assert (line.what, line.about) == ("judge", answer.headers["Location"])
    assert "Somebody" not in str(answer.cookies)


def test_what_is_added_is_in_the_log(signed: dict[str, Client], own_record: Desk) -> None:  # noqa: ARG001
    """By whom, from where, and the names of the files, whatever becomes of them."""
    answer = signed["Mori"].post("/add", {"files": SimpleUploadedFile("empty.txt", b"")}, headers={"x-forwarded-for": "10.9.9.9"})
    line = import_string("taiwa.accounts.people.log")("Mori", 1)[0]
    assert (line.what, line.about, line.address) == ("add", f"{answer.headers['Location']} empty.txt", "127.0.0.1")


def test_without_tls_nothing_is_told(shared: None) -> None:  # noqa: ARG001
    """Whatever is asked without TLS, and under whatever name, leads to the server's own address."""
    for host in (NAME, "192.0.2.7:8000"):
        answer = Client().get("/positions", headers={"host": host})
        assert (answer.status_code, answer.headers["Location"], answer.content) == (301, f"https://{NAME}/positions", b"")
    assert Https().get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_a_token_reads_the_api_and_nothing_else(shared: None) -> None:  # noqa: ARG001
    """A program shows its token; it opens no page, writes nothing, and is nobody's any more once it is revoked or the account shut."""
    people = import_module("taiwa.accounts.people")
    token = people.token("Ito")
    shown = {"authorization": f"Bearer {token}"}
    assert browser().get("/api/documents", headers=shown).status_code == 200
    assert browser().get("/positions", headers=shown).status_code == 302
    assert browser().post("/api/documents", headers=shown).status_code == 401
    assert browser().get("/api/documents", headers={"authorization": "Bearer taiwa_nothing"}).status_code == 401
    people.change("Ito", opens=False)
    assert browser().get("/api/documents", headers=shown).status_code == 401
    people.change("Ito", opens=True)
    people.revoke("Ito")
    assert browser().get("/api/documents", headers=shown).status_code == 401


def test_whoever_is_shut_out_is_out_with_the_next_page(shared: None) -> None:  # noqa: ARG001
    """A session does not outlive the account, nor the role, nor the password."""
    people = import_module("taiwa.accounts.people")
    people.add("Sato", email="", party="", role="editor", password=PASSWORD)
    client = browser("Sato")
    people.change("Sato", role="reader")
    assert client.get("/add").status_code == 403
    people.set_password("Sato", PASSWORD + " new")
    assert client.get("/").status_code == 302
    people.change("Sato", opens=False)
    refused = client.post("/account/sign-in/", {"login": "Sato", "password": PASSWORD + " new"})
    assert refused.headers.get("Location") != "/"
    assert client.get("/").status_code == 302


def test_a_session_ends_after_a_working_day(shared: None) -> None:  # noqa: ARG001
    """The cookie ends with the browser, is sent through TLS alone and to no other site; twelve hours later the server forgets it too."""
    client = browser("Mori")
    cookie = client.cookies["__Host-taiwa"]
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"], cookie["expires"], cookie["domain"]) == (True, True, "Lax", "/", "", "")
    session = import_string("django.contrib.sessions.models.Session").objects.get(session_key=cookie.value)
    assert timedelta(hours=11) < session.expire_date - datetime.now(UTC) < timedelta(hours=12)
    session.expire_date = datetime.now(UTC) - timedelta(seconds=1)
    session.save()
    assert client.get("/").status_code == 302
    import_string("taiwa.accounts.people.tidy")()
    assert not import_string("django.contrib.sessions.models.Session").objects.filter(session_key=cookie.value).exists()


def test_guessing_is_stopped(shared: None) -> None:  # noqa: ARG001
    """After five wrong passwords for a name even the right one is refused for a while, from wherever it comes; the log tells each."""
    people = import_module("taiwa.accounts.people")
    people.add("Kato", email="", party="", role="reader", password=PASSWORD)
    for guess in range(5):
        browser().post("/account/sign-in/", {"login": "Kato", "password": f"guess {guess}"})
    told = browser().post("/account/sign-in/", {"login": "Kato", "password": PASSWORD})
    assert told.status_code == 200
    assert "Too many failed" in told.content.decode()
    assert [line.what for line in people.log("Kato", 9)] == ["refused"] * 5


def test_a_password_typed_as_a_name_is_in_no_log(shared: None) -> None:  # noqa: ARG001
    """Only names of accounts are noted."""
    browser().post("/account/sign-in/", {"login": PASSWORD, "password": "Mori"})
    line = import_module("taiwa.accounts.people").log(None, 1)[0]
    assert (line.what, line.name, line.about) == ("refused", "", "")


def test_a_link_sets_a_password_once(shared: None) -> None:  # noqa: ARG001
    """The link that `taiwa account add --link` prints leads to a form, and nowhere once it was used."""
    people = import_module("taiwa.accounts.people")
    people.add("Abe", email="", party="", role="reader", password=None)
    link = people.link("Abe", NAME).removeprefix(f"https://{NAME}")
    client = browser()
    form = client.get(link, follow=True)
    assert form.status_code == 200
    weak = client.post(form.request["PATH_INFO"], {"password1": "abc", "password2": "abc"})
    assert "too short" in weak.content.decode()
    done = client.post(form.request["PATH_INFO"], {"password1": PASSWORD, "password2": PASSWORD}, follow=True)
    assert "The password is set" in done.content.decode()
    assert "was used already" in browser().get(link, follow=True).content.decode()
    answer = browser().post("/account/sign-in/", {"login": "abe", "password": PASSWORD})
    assert answer.headers.get("Location") == "/"


def test_nobody_makes_an_account_by_themselves(shared: None) -> None:  # noqa: ARG001
    """There is no address to sign up at, and that of single sign-on leads back while none is set up."""
    assert browser().get("/account/signup/").status_code == 404
    assert browser().get("/account/single/unknown").headers["Location"] == "/account/sign-in/"
    assert browser().get("/account/single/none/").status_code == 404


def test_djangos_deployment_check_passes_for_a_shared_server(shared: None) -> None:  # noqa: ARG001
    """As `python -m django check --deploy` on its settings: nothing is left open, and nothing silenced."""
    call_command("check", deploy=True, fail_level="WARNING")
    assert django_settings.SILENCED_SYSTEM_CHECKS == []


def test_the_tables_are_those_of_the_models(shared: None) -> None:  # noqa: ARG001
    """No change of the accounts' models is without its migration."""
    loader = MigrationLoader(None)  # asks no database: those of other tests may be broken
    assert MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(loader.graph).get("accounts") is None


def test_the_record_holds_nothing_of_the_accounts(shared: None, own_record: Desk, tmp_path: Path) -> None:  # noqa: ARG001
    """A record made while accounts are known has the tables of a record and no others: it can be handed on."""
    open_store(tmp_path / "new.db", create=True).close()
    with closing(sqlite3.connect(tmp_path / "new.db")) as new, closing(sqlite3.connect(own_record.store.path)) as old:
        tables = [{row[0] for row in one.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} for one in (new, old)]
        assert {row[0] for row in new.execute("SELECT DISTINCT app FROM django_migrations")} == {"store"}
    assert tables[0] == tables[1]


class Office:
    """An OpenID Connect server on this computer that vouches for whom a test says."""

    def __init__(self, host: Host) -> None:
        """Tells where it asks, and gives everybody a token."""
        self.single = SingleSignOn(id="office", name="Office account", server=host.origin, client="taiwa", secret="s")  # noqa: S106
        self.host = host
        told = {"authorization_endpoint": host.at("/ask"), "token_endpoint": host.at("/token"), "userinfo_endpoint": host.at("/who"), "issuer": host.origin, "jwks_uri": host.at("/keys")}
        self._tells("/.well-known/openid-configuration", told)
        self._tells("/token", {"access_token": "t", "token_type": "Bearer"})

    def vouch(self, sub: str, email: str, *, verified: bool) -> None:
        """From here on it says that this is who asks."""
        self._tells("/who", {"sub": sub, "email": email, "email_verified": verified, "name": "Somebody"})

    def come(self) -> tuple[Client, HttpResponse]:
        """Somebody presses the button, is asked there, and comes back."""
        client = browser()
        asked = parse_qs(urlsplit(client.post("/account/single/office/").headers["Location"]).query)
        assert asked["redirect_uri"] == [f"https://{NAME}/account/single/office/back/"]
        return client, client.get("/account/single/office/back/", {"code": "c", "state": asked["state"][0]})

    def _tells(self, path: str, told: object) -> None:
        self.host.pages[path] = Told(json.dumps(told).encode(), headers={"Content-Type": "application/json"})


@pytest.fixture
def office(shared: None) -> Iterator[Office]:  # noqa: ARG001
    """The shared server with single sign-on."""
    with standing() as host:
        made = Office(host)
        single = {name: value for name, value in settings_of(Path("none"), "none", made.single).items() if name.startswith("SOCIALACCOUNT")}
        with override_settings(**single):
            yield made


def test_the_offices_server_opens_an_account_that_is_there(office: Office) -> None:
    """By the verified address first, by its own id from then on; the password goes on working, and another address lets nobody in."""
    people = import_module("taiwa.accounts.people")
    people.add("Ono", email="ono@desk.example", party="", role="reader", password=PASSWORD)
    assert "Office account" in browser().get("/account/sign-in/").content.decode()
    office.vouch("1", "Ono@desk.example", verified=True)
    client, answer = office.come()
    assert answer.headers.get("Location") == "/"
    assert "Ono" in client.get("/account/").content.decode()
    office.vouch("1", "new@desk.example", verified=True)
    assert office.come()[1].headers.get("Location") == "/"
    assert browser("Ono").get("/").status_code == 200
    people.change("Ono", email="new@desk.example")
    office.vouch("1", "ono@desk.example", verified=True)
    assert office.come()[0].get("/").status_code == 302
    people.change("Ono", opens=False)
    office.vouch("1", "new@desk.example", verified=True)
    assert office.come()[0].get("/").status_code == 302


@pytest.mark.parametrize(("email", "verified"), [("known@desk.example", False), ("stranger@desk.example", True), ("", False)])
def test_the_offices_server_makes_no_account(office: Office, email: str, verified: bool) -> None:  # noqa: FBT001
    """Nobody comes in by an address that is not verified, or that no account has."""
    people = import_module("taiwa.accounts.people")
    before = len(people.people())
    office.vouch("2", email, verified=verified)
    client, answer = office.come()
    assert answer.status_code in (200, 302)
    assert client.get("/").headers["Location"] == "/account/sign-in/"
    shown = client.get("/account/single/unknown") if answer.status_code == 302 else answer
    assert "no account here" in shown.content.decode()
    assert len(people.people()) == before


def test_single_sign_on_widens_the_policy_by_one_origin() -> None:
    """A form may lead to the office's server, and to nothing else."""
    single = SingleSignOn(id="office", name="n", server="https://login.example/realms/office", client="c", secret="s")  # noqa: S106
    policy = shared_settings_of(Hosting(accounts=Path("none"), single=single, **HOSTING))["TAIWA_POLICY"]  # type: ignore[arg-type]
    assert str(policy).endswith("; form-action 'self' https://login.example")


def test_a_feed_reader_comes_in_by_the_address_of_one_feed(signed: dict[str, Client], own_record: Desk) -> None:  # noqa: ARG001
    """The key opens the feed of that search and nothing else, to nobody's other name, only to read, until its person takes it back or is shut out."""
    people, reader = import_module("taiwa.accounts.people"), browser()
    people.add("Shibata", email="", party="", role="editor", password=PASSWORD)
    theirs = browser("Shibata")
    for name in ("One", "Two"):
        assert theirs.post("/saved/new", {"name": name, "q": "cooperation"}).status_code == 302
    one, two = feeds_of(theirs)
    assert [reader.get(each).headers["Content-Type"] for each in (one, two)] == ["application/atom+xml; charset=utf-8"] * 2
    key, path = parse_qs(urlsplit(one).query)["key"][0], urlsplit(two).path
    assert reader.get(f"{path}?key={key}").status_code == 404
    number, _, digest = key.partition("-")
    for forged in (f"{int(number) - 1}-{digest}", f"{number}-", digest, "", f"{number}-{digest[:-1]}0" if digest[-1] != "0" else f"{number}-{digest[:-1]}1", "9" * 400):
        assert reader.get(f"{urlsplit(one).path}?key={forged}").status_code == 404, forged
    assert signed["Mori"].get(one).status_code == 404
    assert reader.post(one).status_code == 404
    for name, address in addresses().items():
        if name not in OPEN:
            assert not is_let_in(reader, "GET", f"{address}?key={key}") or name == "feed", name
    assert reader.get("/saved").status_code == 302
    assert theirs.post("/account/feeds/").status_code == 302
    assert reader.get(one).status_code == 404
    (again, _) = feeds_of(theirs)
    assert reader.get(again).status_code == 200
    people.change("Shibata", opens=False)
    assert reader.get(again).status_code == 404
    people.change("Shibata", opens=True)
    people.revoke("Shibata")
    assert reader.get(again).status_code == 404


def feeds_of(client: Client) -> list[str]:
    """The addresses of the feeds on the page of saved searches."""
    return [unescape(one) for one in re.findall(r'href="(/saved/[-0-9a-f]{36}\.atom[^"]*)"', client.get("/saved").content.decode().partition("<main")[2])]


def test_a_second_factor_can_be_asked_of_everybody(shared: None) -> None:  # noqa: ARG001
    """Whoever has none is shown nothing but the way to set one up, also below /api/; with one everything is as it was. A token goes on working."""
    people = import_module("taiwa.accounts.people")
    people.add("Endo", email="", party="", role="editor", password=PASSWORD)
    client = browser("Endo")
    assert client.get("/positions").status_code == 200
    with override_settings(TAIWA_FACTOR=True):
        for name, address in addresses().items():
            if name in OPEN or name in ("account_logout", "account_reauthenticate", "mfa_reauthenticate", "mfa_activate_totp"):
                continue
            answer = client.get(address)
            told = answer.json()["error"] if address.startswith("/api/") else answer.headers.get("Location")
            assert (name, told) == (name, "no-factor" if address.startswith("/api/") else "/account/factor/on/")
        assert "Istarika" not in client.get("/", follow=True).content.decode()
        assert browser().get("/api/documents", headers={"authorization": f"Bearer {people.token('Endo')}"}).status_code == 200
        waiting = people.without_factor()
        import_string("allauth.mfa.totp.internal.auth.TOTP").activate(people.account("Endo"), "JBSWY3DPEHPK3PXP")
        assert people.without_factor() == waiting - 1
        assert client.get("/positions").status_code == 200
