"""An adopted text as Akoma Ntoso: what it is, who adopted it and on which day is stated, so that nobody who reads it has to guess."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..rounds import State
from ..rounds.holding import signing_order
from ..rounds.moments import zone_of
from ..rounds.state import Adoption
from ..rounds.text.reading import clean
from .akn.names import References, slug
from .akn.xml import LANG, Element, child, ours, root, written

_LANGUAGES: Mapping[str, str] = {"ja": "jpn", "en": "eng", "ru": "rus"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """How an adopted text is printed: its language, what kind of document it is, and the names of the parties by code."""

    language: str
    kind: str
    names: Mapping[str, str]


def adopted_akn(state: State, adoption: Adoption, printed: Printed) -> str:
    """The text of `state`, as it stood when it was adopted; the same text always gives the same characters.

    Who signed later or dissociated is not in it: what was adopted does not change.
    """
    top, writer = root(), _Writer(state=state, adoption=adoption, printed=printed, references=References((), ""))
    statement = child(top, "statement", name=printed.kind)
    meta = child(statement, "meta")
    writer.body(statement)
    writer.identify(meta, "main")
    writer.close(meta)
    return written(top)


def day_of(state: State, adoption: Adoption) -> str:
    """The day of the adoption where it was made: on the clock of the silence procedure, else on that of the chair."""
    silence = state.ending.silence
    silent = adoption.how == "silence" and silence is not None
    zone = zone_of(silence.zone if silent and silence else state.room.delegations[state.room.chair].zone)
    return adoption.at.astimezone(zone).date().isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    state: State
    adoption: Adoption
    printed: Printed
    references: References

    @property
    def day(self) -> str:
        return day_of(self.state, self.adoption)

    @property
    def work(self) -> str:
        room = self.state.room
        return f"/akn/xx-{slug(room.dialogue)}/statement/{slug(self.printed.kind)}/{slug(room.body)}/{self.day}/{room.ordinal}"

    @property
    def expression(self) -> str:
        return f"{self.work}/{_LANGUAGES.get(self.printed.language, 'und')}@"

    def identify(self, meta: Element, component: str) -> None:
        """The section that names work, expression and manifestation of the text or of one of its annexes."""
        section = child(meta, "identification", source=self.references.to("agent", "taiwa"))
        level = _level(section, "FRBRWork", self.work, component)
        self._made(level)
        child(level, "FRBRcountry", value=f"xx-{slug(self.state.room.dialogue)}")
        child(level, "FRBRsubtype", value=self.printed.kind)
        if component == "main":
            child(level, "FRBRnumber", value=str(self.state.room.ordinal))
            child(level, "FRBRname", value=self.state.text.title[self.printed.language])
        level = _level(section, "FRBRExpression", self.expression, component)
        self._made(level)
        child(level, "FRBRlanguage", language=_LANGUAGES.get(self.printed.language, "und"))
        level = _level(section, "FRBRManifestation", self.expression, component, ".xml")
        child(level, "FRBRdate", date=self.day, name="publication")
        child(level, "FRBRauthor", href=self.references.to("agent", "taiwa"), as_=self.references.to("role", "editor"))
        child(level, "FRBRformat", value="application/akn+xml")

    def _made(self, level: Element) -> None:
        child(level, "FRBRdate", date=self.day, name="adoption")
        for party in self.adoption.parties:
            child(level, "FRBRauthor", href=self.references.to("party", party), as_=self.references.to("role", "author"))

    def close(self, meta: Element) -> None:
        """What stands behind the identification: the day, what was referred to, and the digest under which it was adopted."""
        taiwa = self.references.to("agent", "taiwa")
        event = child(meta, "lifecycle", source=taiwa)
        child(event, "eventRef", date=self.day, source=self.references.to("original", self.expression), type="generation")
        self.references.write(meta)
        made = child(meta, "proprietary", source=taiwa)
        ours(made, "adopted", None, digest=self.adoption.digest, how=self.adoption.how, at=self.adoption.at.isoformat())

    def body(self, statement: Element) -> None:
        """Title, paragraphs counted anew, where and by whom it was adopted, and the annexes."""
        text, language = self.state.text, self.printed.language
        child(child(child(statement, "preface"), "p"), "docTitle").text = text.title[language]
        body = child(statement, "mainBody")
        body.set(LANG, language)
        for place, _, words in clean(text, language):
            paragraph = child(body, "paragraph", eId=f"para_{place}")
            child(paragraph, "num").text = f"{place}."
            child(child(paragraph, "content"), "p").text = words
        self._conclude(child(statement, "conclusions", eId="conclusion"))
        if text.annexes:
            attached = child(statement, "attachments")
            for number, (title, said) in enumerate(text.annexes.items(), 1):
                self._annex(child(attached, "attachment", eId=f"att_{number}"), number, title, said[language])

    def _conclude(self, conclusions: Element) -> None:
        when, place = child(conclusions, "p"), self.state.room.place
        when.text = f"{place}, " if place else None
        child(when, "docDate", date=self.day).text = self.day
        for party in signing_order(self.state):
            if party in self.adoption.parties:
                child(conclusions, "p").text = self.printed.names.get(party, party)

    def _annex(self, attachment: Element, number: int, title: str, words: str) -> None:
        child(attachment, "heading").text = title
        document = child(attachment, "doc", name="annex")
        self.identify(child(document, "meta"), f"annex_{number}")
        body = child(document, "mainBody")
        child(body, "p").text = words


def _level(section: Element, tag: str, iri: str, component: str, suffix: str = "") -> Element:
    level = child(section, tag)
    child(level, "FRBRthis", value=f"{iri}/!{component}{suffix}")
    child(level, "FRBRuri", value=iri + suffix)
    return level
