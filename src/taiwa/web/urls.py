"""The addresses. Those of documents and provisions stand in briefs for years and never change: /d/<work>/<eId>#<act>."""

from django.urls import path, re_path
from django.views.generic import RedirectView
from django.views.i18n import set_language

from .api import api
from .pages.actors import party, person
from .pages.add import add, sent
from .pages.brief import brief
from .pages.calendar import calendar
from .pages.commitments import commitments
from .pages.compare import compare
from .pages.document import document, passage
from .pages.documents import documents
from .pages.errors import bad_request, forbidden, not_found, server_error
from .pages.followed import follow_up
from .pages.gatherings import body, meeting
from .pages.home import home
from .pages.judge import judge
from .pages.judgements import judgement, judgements
from .pages.origin import origin, page_picture
from .pages.positions import positions
from .pages.review import review
from .pages.rounds.act import act
from .pages.rounds.adopted import text_akn
from .pages.rounds.delegation import delegation
from .pages.rounds.draft import draft
from .pages.rounds.follow_up import follow_up as promises
from .pages.rounds.follow_up import follow_up_calendar
from .pages.rounds.listing import listing
from .pages.rounds.log import log, log_file
from .pages.rounds.opening import opening
from .pages.rounds.packages import packages
from .pages.rounds.paragraph import paragraph
from .pages.rounds.room import room, take_seat
from .pages.rounds.silence import silence
from .pages.rounds.table import table
from .pages.rounds.word import text_docx, word
from .pages.saved import change, save, saved
from .pages.saved_feed import feed
from .pages.search import search
from .pages.series import series
from .pages.source import source
from .pages.things import registry, thing
from .workroom.quiet import quietly

urlpatterns = [
    path("", home, name="home"),
    path("d/", documents, name="documents"),
    path("d/<str:work>/", document, name="document"),
    path("d/<str:work>/<str:eid>", passage, name="passage"),
    path("sources/<str:digest>", source, name="source"),
    path("d/<str:work>/<str:eid>/source", origin, name="origin"),
    path("sources/<str:digest>/<int:number>.png", page_picture, name="page-picture"),
    path("positions", positions, name="positions"),
    path("commitments", commitments, name="commitments"),
    path("search", search, name="search"),
    path("saved", saved, name="saved"),
    path("saved/new", save, name="save"),
    path("saved/<uuid:id_>", change, name="saved-one"),
    path("saved/<uuid:id_>.atom", feed, name="feed"),
    path("brief", brief, name="brief"),
    path("add", add, name="add"),
    path("add/<str:batch>", sent, name="sent"),
    path("review", review, name="review"),
    path("judge", judge, name="judge"),
    path("follow-up", follow_up, name="follow-up"),
    path("judgements", judgements, name="judgements"),
    path("judgements/<str:name>", judgement, name="judgement"),
    path("api/", RedirectView.as_view(url="openapi.json")),
    path("api/", api.urls),
    path("compare", compare, name="compare"),
    path("series", series, name="series"),
    path("calendar", calendar, name="calendar"),
    path("registry", registry, name="registry"),
    path("parties/<str:party>", party, name="party"),
    path("persons/<str:person>", person, name="person"),
    path("bodies/<str:dialogue>/<str:body>", body, name="body"),
    path("meetings/<str:dialogue>/<str:meeting>", meeting, name="meeting"),
    re_path(r"^(?P<kind>instrument|organisation|event|programme|place)s/(?P<thing>.+)$", thing, name="thing"),
    path("rounds/", quietly(listing), name="rounds"),
    path("rounds/new", quietly(opening), name="rounds-new"),
    path("rounds/<str:name>/", quietly(room), name="round"),
    path("rounds/<str:name>/act", quietly(act), name="round-act"),
    path("rounds/<str:name>/p/<str:paragraph>", quietly(paragraph), name="round-paragraph"),
    path("rounds/<str:name>/draft", quietly(draft), name="round-draft"),
    path("rounds/<str:name>/table", quietly(table), name="round-table"),
    path("rounds/<str:name>/packages", quietly(packages), name="round-packages"),
    path("rounds/<str:name>/silence", quietly(silence), name="round-silence"),
    path("rounds/<str:name>/follow-up", quietly(promises), name="round-follow-up"),
    path("rounds/<str:name>/follow-up.ics", quietly(follow_up_calendar), name="round-calendar"),
    path("rounds/<str:name>/delegation", quietly(delegation), name="round-delegation"),
    path("rounds/<str:name>/log", quietly(log), name="round-log"),
    path("rounds/<str:name>/log.jsonl", quietly(log_file), name="round-log-file"),
    path("rounds/<str:name>/text.docx", quietly(text_docx), name="round-docx"),
    path("rounds/<str:name>/text/<str:language>.akn", quietly(text_akn), name="round-akn"),
    path("rounds/<str:name>/word", quietly(word), name="round-word"),
    path("rounds/<str:name>/seat", quietly(take_seat), name="round-seat"),
    path("language/", set_language, name="language"),
]

handler400 = bad_request
handler403 = forbidden
handler404 = not_found
handler500 = server_error

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
