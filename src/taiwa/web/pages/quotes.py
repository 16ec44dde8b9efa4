"""Printed words with the way to where they stand, and their citation: what every claim on every page rests on."""

from dataclasses import dataclass

from ...record.answers import Place
from ...reports.citing import Citer
from ...reports.pages import Citation
from ...reports.pinpoints import cited, document_of
from ...reports.wording import Wording
from ..desk import Held
from .ways import way


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words as printed, in their language; `href` leads to them, `citation` is how a person cites them.

    `label` and `words` are empty only where the place stands for silence: then `href` leads to the whole text.
    """

    href: str
    label: str
    date: str
    words: str
    language: str
    citation: str


class WebCiter(Citer):
    """Cites for the tables of the reports as pages do: by the stable address and the form that readers use."""

    def __init__(self, held: Held, wording: Wording) -> None:
        """Cites works of `held` in the words of `wording`."""
        super().__init__(held, wording)
        self._held, self._words = held, wording

    def __call__(self, place: Place) -> Citation:
        """The citation of a place."""
        found = quote(place, self._held, self._words)
        return Citation(href=found.href, label=found.label, date=found.date, words=found.words, language=found.language)


def quote(place: Place, held: Held, wording: Wording, language: str | None = None) -> Quote:
    """A place as a quote; its work is known by its head, no reading is opened.

    `language` is that of the words where they stand in another text of the work than the one that speaks for it.
    """
    meta = held.by_id[place.document].document.meta
    other = language if language and language != meta.language else ""
    citation = cited(meta, place.pinpoint, held.numbering(place), wording)
    return Quote(
        href=passage_at(place.document, place.eid, other), label=citation, date=wording.date(place.date), words=place.words, language=language or meta.language,
        citation=citation if place.eid else "",
    )  # fmt: skip


def address_of(place: Place) -> str:
    """The stable address of a place: /d/<work>/<eId>, of the whole text where it is no provision."""
    return passage_at(place.document, place.eid)


def passage_at(work: str, eid: str = "", language: str = "") -> str:
    """The stable address of a work or of a provision in it, in the text of a language where that is not the one that speaks."""
    address = way("passage", work, eid) if eid else way("document", work)
    return f"{address}?in={language}" if language else address


def short_title(work: str, held: Held, wording: Wording) -> str:
    """A work as a person calls it: 第6回外相会合共同声明."""
    return document_of(held.by_id[work].document.meta, wording)


DIGITS = 12
"""So many digits of its digest tell a file from the others of its work."""


def origin_of(work: str, eid: str, digest: str) -> str:
    """Where a provision is shown as it stands in the file of a digest."""
    return f"{way('origin', work, eid)}?file={digest[:DIGITS]}"
