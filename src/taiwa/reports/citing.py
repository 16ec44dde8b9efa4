"""Citations of a page, and the anchors they lead to."""

from ..record.answers import Place
from ..record.record import Record
from .pages import Citation
from .wording import Wording


def anchor(document: str, eid: str) -> str:
    """The anchor of a provision; that of the document where no provision is meant."""
    return f"{document}--{eid}" if eid else document


class Citer:
    """Makes citations and remembers which places a page cites, so that it can print them."""

    def __init__(self, record: Record, wording: Wording) -> None:
        """Cites works of `record` in the words of `wording`."""
        self._record = record
        self.works = record.works
        self._wording = wording
        self.cited: dict[tuple[str, str], list[str]] = {}

    def __call__(self, place: Place) -> Citation:
        """The citation of a place; its words are remembered as cited."""
        quoted = self.cited.setdefault((place.document, place.eid), [])
        if place.words:
            quoted.append(place.words)
        label = " ".join(filter(None, (self.title(place.document), place.pinpoint)))
        return Citation(
            href="#" + anchor(place.document, place.eid), label=label, date=self._wording.date(place.date),
            words=place.words, language=self._record.by_id[place.document].document.meta.language,
        )

    def title(self, work_id: str) -> str:
        """A short name for a work: its body with ordinal, or its kind, beside the date."""
        meta = self._record.by_id[work_id].document.meta
        kind = self._wording.term("kind", meta.kind or "unknown")
        if meta.framework and meta.body and meta.ordinal:
            number = self._wording.say("general.ordinal", number=meta.ordinal)
            return f"{self._wording.body(meta.framework, meta.body)} {number}, {kind}"
        return kind
