"""Asking one address of a host that may say anything."""

import gzip
import socket
import time
import zlib

import pytest

from hosts import Host, StillClock, Told, dripping, html, standing
from taiwa.source.web.client import Bounds, Web
from taiwa.source.web.models import Answer, Failure, Page, Unchanged, Visit
from taiwa.source.web.pace import Clock, Pace
from taiwa.values import replace

HTML = {"Content-Type": "text/html; charset=UTF-8"}


def failure(answer: Answer) -> Failure:
    """The answer, which must be a failure."""
    assert isinstance(answer, Failure), answer
    return answer


def visit(address: str, **values: str) -> Visit:
    """An earlier visit."""
    moment = StillClock().now()
    return replace(Visit(address=address, first=moment, last=moment, status=200, digest="0" * 64), **values)


def test_a_page_comes_with_what_the_server_says_of_it(host: Host, web: Web) -> None:
    """Bytes, media type, charset and the names of this version are those of the answer."""
    host.pages["/a"] = Told(b"\x82\xa0", headers={"Content-Type": 'text/HTML; charset="Shift_JIS"', "ETag": '"v1"', "Last-Modified": "Sun, 04 May 2031 08:00:00 GMT"})
    page = web.ask(host.at("/a"))
    assert isinstance(page, Page)
    assert (page.data, page.media, page.charset, page.etag) == (b"\x82\xa0", "text/html", "shift_jis", '"v1"')
    assert page.modified == "Sun, 04 May 2031 08:00:00 GMT"
    assert host.asked[-1][1]["User-Agent"] == "taiwa/test"


def test_what_is_known_is_not_sent_again(host: Host, web: Web) -> None:
    """The names of the version that is held go with the request; 304 means it is still the one."""
    address = host.page("/a", "x", ETag='"v1"')
    assert isinstance(web.ask(address, visit(address, etag='"v1"')), Unchanged)
    assert host.asked[-1][1]["If-None-Match"] == '"v1"'
    assert isinstance(web.ask(address, visit(address, etag='"v0"')), Page)
    address = host.page("/b", "x", Last_Modified="Sun, 04 May 2031 08:00:00 GMT")
    assert isinstance(web.ask(address, visit(address, modified="Sun, 04 May 2031 08:00:00 GMT")), Unchanged)


def test_each_host_gets_its_pause(host: Host, web: Web, clock: StillClock) -> None:
    """robots.txt counts as a request; between two requests lies the pause, or the longer one that robots.txt asks for."""
    host.page("/a", "x")
    web.ask(host.at("/a"))
    assert clock.waits == [2.0]
    web.ask(host.at("/a"))
    assert clock.waits == [2.0, 2.0]


@pytest.mark.parametrize(
    ("rules", "wait"), [("User-agent: *\nCrawl-delay: 7", 7.0), ("User-agent: taiwa\nCrawl-delay: 9\n\nUser-agent: *\nCrawl-delay: 1", 9.0), ("User-agent: *\nRequest-rate: 1/30s", 30.0)]
)
def test_a_host_may_ask_for_a_longer_pause(host: Host, web: Web, clock: StillClock, rules: str, wait: float) -> None:
    """Crawl-delay and Request-rate are kept from the first page on."""
    host.pages["/robots.txt"] = Told(rules.encode())
    host.page("/a", "x")
    web.ask(host.at("/a"))
    web.ask(host.at("/a"))
    assert clock.waits == [wait, wait]


@pytest.mark.parametrize(("delay", "why"), [("3600", "busy"), ("1e999", None), ("1e12", "busy"), ("nan", None), ("-5", None), ("soon", None)])
def test_a_pause_without_sense_stops_nothing_for_ever(host: Host, web: Web, clock: StillClock, delay: str, why: str | None) -> None:
    """A host that wants hours between two pages is left to a person; a pause that is no number of seconds is no pause."""
    host.pages["/robots.txt"] = Told(f"User-agent: *\nCrawl-delay: {delay}".encode())
    host.page("/a", "x")
    answer = web.ask(host.at("/a"))
    assert (answer.why if isinstance(answer, Failure) else None) == why
    assert sum(clock.waits) <= 2.0


def test_what_robots_txt_forbids_is_not_asked(host: Host, web: Web) -> None:
    """The longest rule wins, wildcards count, and a host without rules allows everything."""
    host.pages["/robots.txt"] = Told(b"User-agent: *\nDisallow: /in/*.pdf$\nDisallow: /closed/\nAllow: /closed/open\n")
    for path in ("/closed/a", "/in/b.pdf", "/closed/open", "/in/b.html"):
        host.page(path, "x")
    answers = {path: web.ask(host.at(path)) for path in host.pages if path != "/robots.txt"}
    assert {path for path, answer in answers.items() if isinstance(answer, Failure) and answer.why == "robots"} == {"/closed/a", "/in/b.pdf"}
    assert host.paths == ["/closed/open", "/in/b.html"]


def test_where_the_rules_cannot_be_had_nothing_is_asked(host: Host, web: Web) -> None:
    """A host whose robots.txt fails is left alone (RFC 9309); it may be tried again later in the run."""
    host.pages["/robots.txt"] = Told(status=500)
    host.page("/a", "x")
    answer = failure(web.ask(host.at("/a")))
    assert (answer.why, answer.wait, host.paths) == ("no-robots", 5.0, [])
    host.pages["/robots.txt"] = Told(status=403)
    assert isinstance(web.ask(host.at("/a")), Page)


@pytest.mark.parametrize("told", [Told(b"x" * 600_000), Told(status=404), Told(b"\xff\xfe nonsense")])
def test_rules_that_are_none_forbid_nothing(host: Host, web: Web, told: Told) -> None:
    """A robots.txt that is missing, endless or no rules at all leaves every page open."""
    host.pages["/robots.txt"] = told
    host.page("/a", "x")
    assert isinstance(web.ask(host.at("/a")), Page)


def test_rules_that_moved_are_followed(host: Host, web: Web) -> None:
    """A robots.txt may stand elsewhere."""
    host.pages["/robots.txt"], host.pages["/rules"] = Told(status=302, headers={"Location": "/rules"}), Told(b"User-agent: *\nDisallow: /")
    assert failure(web.ask(host.at("/a"))).why == "robots"


def test_a_redirect_is_followed_and_told_where_it_is_for_good(host: Host, web: Web) -> None:
    """The page says where it was found; only an unbroken chain of 301 and 308 is for good."""
    host.page("/end", "x")
    host.pages["/a"] = Told(status=301, headers={"Location": "/b"})
    host.pages["/b"] = Told(status=308, headers={"Location": host.at("/end")})
    host.pages["/c"] = Told(status=302, headers={"Location": "/a"})
    for path, good in (("/a", True), ("/c", False), ("/end", False)):
        page = web.ask(host.at(path))
        assert isinstance(page, Page)
        assert (page.final, page.permanent) == (host.at("/end"), good)


@pytest.mark.parametrize(
    ("location", "why"),
    [("/a", "loop"), ("/back", "loop"), ("file:///etc/passwd", "scheme"), ("http://user:secret@127.0.0.1/", "sign-in"), ("http://[", "lost")],
)
def test_a_redirect_that_leads_nowhere_ends(host: Host, web: Web, location: str, why: str) -> None:
    """A circle, a file of this computer or nonsense is told; nothing is read."""
    host.pages["/a"] = Told(status=302, headers={"Location": location})
    host.pages["/back"] = Told(status=302, headers={"Location": "/a"})
    assert failure(web.ask(host.at("/a"))).why == why


def test_a_redirect_is_followed_only_so_often(host: Host, web: Web) -> None:
    """A host that leads on and on is left after five steps."""
    for number in range(20):
        host.pages[f"/{number}"] = Told(status=307, headers={"Location": f"/{number + 1}"})
    assert failure(web.ask(host.at("/0"))).why == "redirects"
    assert len(host.paths) == 6


def test_robots_txt_of_every_host_on_the_way_counts(host: Host, web: Web) -> None:
    """Leading on to a place that forbids us reads nothing there."""
    host.pages["/robots.txt"] = Told(b"User-agent: *\nDisallow: /closed")
    host.page("/closed", "x")
    host.pages["/a"] = Told(status=302, headers={"Location": "/closed"})
    assert failure(web.ask(host.at("/a"))).why == "robots"
    assert host.paths == ["/a"]


@pytest.mark.parametrize("length", [{}, {"Content-Length": "999999999999"}], ids=["unsaid", "said"])
def test_a_body_has_a_bound(host: Host, web: Web, length: dict[str, str]) -> None:
    """What is larger than the bound is left unread, whether the server says so beforehand or not."""
    host.pages["/a"] = Told(b"x" * 200_000, headers=HTML | length)
    assert failure(web.ask(host.at("/a"))).why == "large"


def test_a_small_answer_cannot_unfold_without_bound(host: Host, web: Web) -> None:
    """The bound counts what comes out of a compressed body."""
    host.pages["/bomb"] = Told(gzip.compress(b"0" * 50_000_000), headers=HTML | {"Content-Encoding": "gzip"})
    assert failure(web.ask(host.at("/bomb"))).why == "large"
    host.pages["/fair"] = Told(gzip.compress(html("x")), headers=HTML | {"Content-Encoding": "gzip"})
    page = web.ask(host.at("/fair"))
    assert isinstance(page, Page)
    assert page.data == html("x")


@pytest.mark.parametrize(
    ("told", "why", "again"),
    [
        (Told(status=404), "gone", False), (Told(status=410), "gone", False), (Told(status=403), "status", False), (Told(status=500), "status", True),
        (Told(status=204), "status", False), (Told(status=304), "status", False), (Told(b"x", headers={"Content-Type": "image/png"}), "kind", False),
        (Told(b"short", headers=HTML | {"Content-Length": "50"}), "broken", True), (Told(b"this is no gzip", headers=HTML | {"Content-Encoding": "gzip"}), "broken", True),
        (Told(status=503, headers={"Retry-After": "30"}), "busy", True), (Told(status=429, headers={"Retry-After": "4000"}), "busy", False),
    ],
)  # fmt: skip
def test_what_a_failure_means(host: Host, web: Web, told: Told, why: str, again: bool) -> None:  # noqa: FBT001
    """Each way to fail has a name, and says whether trying again in this run is of any use."""
    host.pages["/a"] = told
    answer = failure(web.ask(host.at("/a")))
    assert (answer.why, answer.wait is not None) == (why, again)


@pytest.mark.parametrize(
    ("header", "tried", "wait"),
    [("30", 0, 30.0), ("", 0, 5.0), ("", 1, 15.0), ("1", 1, 15.0), ("Sun, 04 May 2031 09:01:04 GMT", 0, 60.0), ("nonsense", 0, 5.0), ("Sun, 99 May 99999 25:01:04 GMT", 0, 5.0)],
)
def test_a_busy_host_says_when_to_come_again(host: Host, web: Web, header: str, tried: int, wait: float) -> None:
    """Seconds or a moment; without one, or with one too short, the waits grow."""
    host.pages["/a"] = Told(status=503, headers={"Retry-After": header} if header else {})
    web.pace.clock.sleep(2.0)
    answer = failure(web.ask(host.at("/a"), tried=tried))
    assert answer.wait == pytest.approx(wait, abs=4)


def test_after_three_tries_a_busy_host_is_left(host: Host, web: Web) -> None:
    """The third answer that asks to wait is the last: nothing else is asked there in this run."""
    host.pages["/a"] = Told(status=503)
    answer = failure(web.ask(host.at("/a"), tried=2))
    assert (answer.why, answer.wait, answer.closes) == ("busy", None, True)
    assert failure(web.ask(host.at("/b"))).why == "busy"
    assert host.paths == ["/a"]


def test_a_host_that_wants_hours_is_left_for_this_run(host: Host, web: Web) -> None:
    """A wait beyond the bound closes the host: nothing else is asked there."""
    host.pages["/a"] = Told(status=429, headers={"Retry-After": "7200"})
    host.page("/b", "x")
    assert dict(failure(web.ask(host.at("/a"))).values)["seconds"] == 7200
    assert failure(web.ask(host.at("/b"))).why == "busy"
    assert host.paths == ["/a"]


@pytest.mark.parametrize("way", ["gzip", "deflate", "bare"])
def test_a_packed_answer_is_whole_or_none(web: Web, host: Host, way: str) -> None:
    """What is packed is opened; what ends before it should is an error for its address, and no shorter text."""
    words = html("対話を歓迎した。" * 500)
    maker = zlib.compressobj(wbits={"gzip": 31, "deflate": 15, "bare": -15}[way])
    packed = maker.compress(words) + maker.flush()
    stated = HTML | {"Content-Encoding": "gzip" if way == "gzip" else "deflate"}
    host.pages |= {"/whole": Told(packed, headers=stated), "/cut": Told(packed[: len(packed) // 2], headers=stated)}
    whole, cut = web.ask(host.at("/whole")), failure(web.ask(host.at("/cut")))
    assert isinstance(whole, Page)
    assert whole.data == words
    assert (cut.why, cut.wait, cut.closes) == ("cut-short", None, False)


def test_without_a_connection_few_hosts_are_tried(web: Web) -> None:
    """After three hosts that cannot be reached no more are asked, and that is told once."""
    hosts = [f"http://nowhere-{number}.invalid/" for number in range(5)]
    told = [failure(web.ask(address)) for address in (hosts[0], hosts[0], *hosts[1:])]
    assert [one.why for one in told] == ["unreachable"] * 4 + ["offline"] * 2
    assert [one.repeated for one in told] == [False, True, False, False, False, True]


def test_a_host_that_is_not_there_is_tried_once(web: Web, clock: StillClock) -> None:
    """Of many addresses at a dead host only the first costs time."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{taken.getsockname()[1]}"
        assert [failure(web.ask(f"{origin}/{number}")).why for number in range(3)] == ["unreachable"] * 3
    assert clock.waits == []


def test_a_host_that_says_nothing_is_not_waited_for_without_end(web: Web) -> None:
    """Silence ends after its time, and the host may be tried again."""
    with socket.create_server(("127.0.0.1", 0)) as mute:
        answer = failure(web.ask(f"http://127.0.0.1:{mute.getsockname()[1]}/a"))
    assert (answer.why, answer.wait) == ("no-robots", 5.0)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
DRIPS = {
    "head": (HEAD, *(b"X-%d: y\r\n" % number for number in range(90))),
    "line": (HEAD, b"X: ", *[b"y"] * 90),
    "body": (HEAD + b"Content-Length: 9000\r\n\r\n", *[b"x"] * 90),
    "unsaid": (HEAD + b"\r\n", *[b"x"] * 90),
    "chunks": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[b"1\r\nx\r\n"] * 90),
    "one chunk": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2000\r\n", *[b"x"] * 90),
    "packed": (HEAD + b"Content-Encoding: gzip\r\nContent-Length: 900\r\n\r\n", *(bytes([one]) for one in gzip.compress(bytes(range(90))))),
}


@pytest.mark.parametrize("pieces", DRIPS.values(), ids=DRIPS)
def test_an_answer_that_drips_has_an_end(pieces: tuple[bytes, ...]) -> None:
    """However an answer is parted, and though no silence in it is long, the whole of it has its time: head, body, parts, packed or not."""
    web = Web("taiwa/test", Pace(0.0, Clock()), Bounds(whole=0.3, silence=0.25))
    with dripping(pieces, 0.02) as address:
        began = time.monotonic()
        answer = failure(web.ask(address))
        took = time.monotonic() - began
    web.close()
    assert (answer.why, answer.wait) == ("time-out", 5.0)
    assert took < 1.5


@pytest.mark.parametrize(("stated", "why"), [("-5", "length"), ("+5", "length"), ("5.0", "length"), ("many", "length"), ("", "length"), ("4, 5", "broken"), ("9" * 40, "large")])
def test_a_length_that_is_none_is_told(web: Web, stated: str, why: str) -> None:
    """Who cannot say how much there is may have sent half of it; nothing of it is kept."""
    pieces = (HEAD + f"Content-Length: {stated}\r\nConnection: close\r\n\r\n".encode() + html("x"),)
    with dripping(pieces, 0.0) as address:
        assert failure(web.ask(address)).why == why


@pytest.mark.parametrize("rest", [b"Content-Length: 500\r\n\r\nhalf", b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", b"Transfer-Encoding: chunked\r\n\r\n50\r\nhalf"], ids=["length", "parts", "part"])
def test_an_answer_that_breaks_off_is_none(web: Web, rest: bytes) -> None:
    """A body or a part that ends before its end is no shorter text; it may be had at another time."""
    with dripping((HEAD + rest,), 0.0) as address:
        answer = failure(web.ask(address))
    assert (answer.why, answer.wait) == ("broken", 5.0)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """IP addresses by name, as a name server of ours gives them."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def look_up(host: str, port: int | None, *rest: int, **options: int) -> list[tuple[object, ...]]:
        found = known.get(host, [host])
        return [one for number in found for one in real(number, port, *rest, **options)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@pytest.mark.parametrize("found", [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"], ["::1"]], ids=str)
def test_a_name_that_stands_in_a_closed_net_is_not_led_to(host: Host, web: Web, names: dict[str, list[str]], found: list[str]) -> None:
    """A name of the open net may have an address of a closed one: what counts is the address that would be connected to."""
    names["archive.example"] = found
    host.page("/secret", "x")
    host.pages["/a"] = Told(status=302, headers={"Location": f"http://archive.example:{host.port}/secret"})
    answer = failure(web.ask(host.at("/a")))
    assert (answer.why, dict(answer.values)["target"]) == ("inward", f"http://archive.example:{host.port}/secret")
    assert host.paths == ["/a"]


def test_a_name_that_was_given_may_stand_in_a_closed_net(host: Host, web: Web, names: dict[str, list[str]]) -> None:
    """The intranet of a ministry is asked by whoever gives its address, before and after another page led there."""
    names["archive.example"] = ["127.0.0.1"]
    host.page("/own", "x")
    host.pages["/a"] = Told(status=302, headers={"Location": f"http://archive.example:{host.port}/own"})
    own = f"http://archive.example:{host.port}/own"
    assert failure(web.ask(host.at("/a"))).why == "inward"
    assert isinstance(web.ask(own), Page)
    assert failure(web.ask(host.at("/a"))).why == "inward"


def test_no_robots_txt_leads_into_a_closed_net(host: Host, web: Web) -> None:
    """Rules of a host stand with it or in the open; those of another port of this computer are not asked for."""
    host.page("/a", "x")
    with standing() as other:
        host.pages["/robots.txt"] = Told(status=301, headers={"Location": other.at("/x")})
        assert failure(web.ask(host.at("/a"))).why == "inward"
        host.pages["/robots.txt"] = Told(status=404)
        host.pages["/a"] = Told(status=302, headers={"Location": other.at("/x")})
        assert failure(web.ask(host.at("/a"))).why == "inward"
        assert other.asked == []


def test_what_leads_through_a_proxy_is_looked_at_too(host: Host, web: Web, names: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy stands in the net of those it serves: a name that is known here to stand in a closed net is not asked of it, any other is."""
    monkeypatch.setenv("http_proxy", host.origin)
    names["inside.example"] = ["10.0.0.1"]
    host.page("http://open.example/b", "x")
    host.pages |= {"http://ministry.example/a": Told(status=302, headers={"Location": "http://inside.example/"}),
                   "http://ministry.example/b": Told(status=302, headers={"Location": "http://open.example/b"})}  # fmt: skip
    assert failure(web.ask("http://ministry.example/a")).why == "inward"
    assert isinstance(web.ask("http://ministry.example/b"), Page)


def test_a_certificate_that_cannot_be_verified_is_refused(host: Host, web: Web) -> None:
    """What does not speak TLS, or cannot show who it is, is not read."""
    host.page("/a", "x")
    assert failure(web.ask(host.at("/a").replace("http:", "https:"))).why == "unsafe"
    assert host.paths == []


def test_a_proxy_of_the_environment_is_used(host: Host, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a proxy stands between, it is asked for the whole address."""
    monkeypatch.setenv("http_proxy", host.origin)
    host.page("http://ministry.example/a", "x")
    assert isinstance(web.ask("http://ministry.example/a"), Page)
    assert [path for path, _ in host.asked] == ["http://ministry.example/robots.txt", "http://ministry.example/a"]
