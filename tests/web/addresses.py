"""Every address of the pages over the example record: tests of all pages go through this list."""

from hashlib import sha256
from pathlib import Path

ACT = "a-a39ae621bb"
PROMISE = "veskal-fm-2-2013-10-22-joint-statement:u-21fb9caa17"
FM2 = "veskal-fm-2-2013-10-22-joint-statement"
EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
FILE = sha256((EXAMPLES / "2013-fm2-joint-statement.en.html").read_bytes()).hexdigest()

KEPT = "veskal-fm-1-2011-09-14-joint-statement:u-77afb87cca"
TOLD = "veskal-fm-2-2013-10-22-joint-statement:u-175d2ae4f1"
"""A promise, and what a later text tells of it."""
FM1 = "veskal-fm-1-2011-09-14-joint-statement"

PAGES = {
    "home": "/",
    "home-changes": "/?changes=all",
    "home-year": "/?year=2012",
    "documents": "/d/",
    "documents-when": "/d/?when=2013-10",
    "documents-undated": "/d/?when=none",
    "documents-found": "/d/?q=joint",
    "document": f"/d/{FM2}/",
    "document-english": f"/d/{FM2}/?in=en",
    "passage": f"/d/{FM2}/part_4__para_2",
    "source": f"/sources/{FILE}",
    "origin": f"/d/{FM2}/part_4__para_2/source",
    "brief": "/brief",
    "brief-made": "/brief?party=XD&issue=nuclear-weapon-free-zone",
    "add": "/add",
    "review": "/review",
    "review-kind": "/review?kind=act",
    "judge-document": f"/judge?document={FM2}",
    "judge-act": f"/judge?work={FM2}&act={ACT}",
    "judge-promise": f"/judge?promise={PROMISE}",
    "judge-name": f"/judge?work={FM2}&name=%E3%83%80%E3%83%AB%E3%83%B4%E3%82%A7%E3%83%B3&kind=place",
    "judge-follow-up": f"/judge?promise={KEPT}&later={TOLD}",
    "follow-up": f"/follow-up?work={FM2}&act={ACT}",
    "follow-up-narrowed": f"/follow-up?work={FM2}&act={ACT}&q=centre",
    "judgements": "/judgements",
    "positions": "/positions",
    "positions-issue": "/positions?issue=nuclear-weapon-free-zone",
    "positions-party": "/positions?party=XD",
    "commitments": "/commitments",
    "commitments-narrowed": "/commitments?owner=XA&status=delivered",
    "commitments-due": "/commitments?due=2015&overdue=1",
    "search": "/search",
    "search-found": "/search?q=%E9%9D%9E%E6%A0%B8%E5%85%B5%E5%99%A8%E5%9C%B0%E5%B8%AF",
    "search-narrowed": "/search?q=cooperation&party=XA&since=2011&until=2016&in=en&exact=1",
    "search-nothing": "/search?q=zeppelin",
    "saved": "/saved",
    "compare": "/compare",
    "compared": f"/compare?before={FM1}&after={FM2}",
    "compared-narrowed": f"/compare?before={FM2}&after={FM1}&in=en&change=reworded",
    "series": "/series",
    "series-issue": "/series?issue=nuclear-weapon-free-zone",
    "series-party": "/series?issue=dialogue-framework&party=XA",
    "calendar": "/calendar",
    "calendar-planned": "/calendar?dialogue=veskal&status=planned",
    "calendar-named": "/calendar?show=named",
    "registry": "/registry",
    "registry-found": "/registry?q=kasverin",
    "registry-instruments": "/registry?kind=instruments&q=a",
    "party": "/parties/XA",
    "person": "/persons/ila-kasverin",
    "body": "/bodies/veskal/fm",
    "meeting": "/meetings/veskal/fm-02",
    "rounds": "/rounds/",
    "rounds-new": "/rounds/new",
    "instrument": "/instruments/veskal-action-plan-2012",
    "organisation": "/organisations/basin-hydrological-data-centre",
}
"""Pages by a name for the test, with what a person would ask of them."""

ERRORS = {
    "/nothing": 404, "/add/none": 404, "/saved/none.atom": 404, "/saved/00000000-0000-4000-8000-000000000000.atom": 404, "/brief?party=nobody": 400, "/brief?as=html": 400, "/brief?party=XD&as=pdf": 400, "/brief?meeting=none": 400, "/review?kind=none": 400, "/review?page=99": 404, "/judge": 404, "/judge?doubt=none": 404, "/judge?act=none": 404, f"/judge?promise={KEPT}&later=none": 404, f"/judge?promise={KEPT}&work={FM2}&act=none": 404, f"/judge?work={FM2}&name=none&kind=party": 404, "/follow-up": 404, f"/follow-up?work={FM2}&act=none": 404, "/judgements/none": 404,
    "/d/nothing/": 404, f"/d/{FM2}/nothing": 404, f"/d/{FM2}/?in=fr": 404, f"/d/{FM2}/nothing/source": 404, f"/d/{FM2}/part_4__para_2/source?file=0": 404, "/sources/0/1.png": 404,
    "/d/?page=99": 404, "/?year=soon": 400, "/d/?when=soon": 400,
    "/sources/none": 404, "/positions?issue=nothing": 400, "/positions?party=nobody": 400, "/search?since=soon": 400, "/commitments?due=someday": 400, "/commitments?owner=nobody": 400, "/commitments?id=none": 400,
    "/commitments?status=kept": 400, "/search?limit=7": 400,
    "/search?q=" + "x" * 401: 400, "/d/?page=0": 400, "/d/?page=-1": 400, "/d/?page=%EF%BC%91": 400,
    f"/compare?before={FM1}&after=nothing": 400, f"/compare?before={FM1}&after={FM1}": 400, f"/compare?before={FM1}&after={FM2}&in=fr": 400,
    f"/compare?before={FM1}&after={FM2}&page=9": 404, "/series?issue=nothing": 400, "/series?issue=dialogue-framework&series=none": 400,
    "/parties/nobody": 404, "/persons/nobody": 404, "/bodies/veskal/none": 404, "/bodies/none/fm": 404, "/meetings/veskal/none": 404,
    "/rounds/none/": 404, "/instruments/none": 404, "/organisations/none": 404, "/calendar?status=lost": 400, "/calendar?dialogue=none": 400, "/registry?kind=none": 400,
}  # fmt: skip
