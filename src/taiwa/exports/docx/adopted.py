"""An adopted text for Word: its paragraphs as they are counted now, who adopted it when and where, and who dissociated, as notes.

Nothing of the negotiation is in it but, for those who were in the room, the number on the table of a paragraph that has another now.
"""

from datetime import date

from ...rounds import State, View
from ...rounds.refusal import catalogue
from ...rounds.text.reading import clean
from ..round_akn import Printed, day_of
from .body import TAB, Body, Note, Run
from .package import docx_of


def adopted_docx(then: State, seen: View, printed: Printed) -> bytes:
    """The text of `then`, as it stood when it was adopted, for a viewer who may see that it was."""
    title = then.text.title[printed.language]
    return docx_of(_Writer(then, seen, printed).body(), title, "ja" if printed.language == "ja" else "en")


class _Writer:
    """Writes one text in one language; its own few words are in that language too."""

    def __init__(self, then: State, seen: View, printed: Printed) -> None:
        self._then, self._seen, self._language, self._names = then, seen, printed.language, printed.names
        self._said = catalogue("ja" if printed.language == "ja" else "en")["file"]

    def body(self) -> Body:
        """Title, paragraphs, place and day, those who sign, the annexes and what was explained."""
        body, text = Body(), self._then.text
        body.paragraph(text.title[self._language], *self._dissociated(""), style="Title")
        for place, number, words in clean(text, self._language):
            body.paragraph(Run(f"{place}."), TAB, words, *self._noted(place, number), style="Provision")
        body.paragraph(", ".join(filter(None, (self._then.room.place, self._day()))), style="Closing")
        for party in self._parties():
            body.paragraph(f"{self._name(party)} ", TAB, style="Signature")
        for name, annex in text.annexes.items():
            body.heading(name, 1)
            for line in annex[self._language].split("\n"):
                body.paragraph(line)
        if self._seen.explanations:
            body.heading(self._said["explanations"], 1)
        for one in self._seen.explanations:
            body.paragraph(Run(self._name(one.party), "Strong"), f"  {one.what.words}")
        return body

    def _noted(self, place: int, number: str) -> tuple[Note, ...]:
        other = number != str(place) and self._seen.standing != "public"
        return self._dissociated(number, *([self._said["was-number"].format(number=number)] if other else []))

    def _dissociated(self, number: str, *before: str) -> tuple[Note, ...]:
        """Who is no holder of a paragraph, of the whole text where none is named, in their own words: one note, as two marks would read as one number."""
        said = self._said["dissociated" if number else "dissociated-whole"]
        theirs = [one for one in self._seen.dissociations if ((number in one.paragraphs) if number else not one.paragraphs)]
        lines = [*before, *(said.format(party=self._name(one.party), words=one.words) for one in theirs)]
        return (Note((Run("; ".join(lines)),)),) if lines else ()

    def _parties(self) -> tuple[str, ...]:
        """Those who adopted or signed it, in the order of signatures."""
        theirs = {*(self._seen.adoption.parties if self._seen.adoption else ()), *self._seen.signed}
        return tuple(party for party in self._seen.signing_order if party in theirs)

    def _day(self) -> str:
        day = date.fromisoformat(day_of(self._then, self._seen.adoption)) if self._seen.adoption else None
        return self._said["day"].format(day=day.day, month=self._said["months"].split()[day.month - 1], year=day.year) if day else ""

    def _name(self, party: str) -> str:
        return self._names.get(party, party)
