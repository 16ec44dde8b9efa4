"""Citations of a page, and the anchors they lead to."""

from ..record.answers import Place
from ..record.record import Record
from .pages import Citation
from .pinpoints import Numbering, cited, numbering, text_in_series
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
        self._numbers: dict[str, Numbering] = {}

    def __call__(self, place: Place) -> Citation:
        """The citation of a place; its words are remembered as cited."""
        quoted = self.cited.setdefault((place.document, place.eid), [])
        if place.words:
            quoted.append(place.words)
        meta = self._record.by_id[place.document].document.meta
        return Citation(
            href="#" + anchor(place.document, place.eid), label=cited(meta, place.pinpoint, self._numbering(place.document), self._wording),
            date=self._wording.date(place.date), words=place.words, language=meta.language,
        )

    def title(self, work_id: str) -> str:
        """A short name for a work to stand beside its date: as a person cites it, else its kind."""
        meta = self._record.by_id[work_id].document.meta
        return text_in_series(meta, self._wording) or self._wording.term("kind", meta.kind or "unknown")

    def _numbering(self, work_id: str) -> Numbering:
        """How the parts of a work are numbered."""
        if work_id not in self._numbers:
            document = self._record.by_id[work_id].document
            self._numbers[work_id] = numbering(map(document.pinpoint, document.by_eid))
        return self._numbers[work_id]
