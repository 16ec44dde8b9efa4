"""The record as a folder of pages that any web server, or none, can show: what a licence does not let out stays at home.

The pages are those of `taiwa serve`, asked one after the other over the whole record, so that every answer is the right one.
A document without leave is a page of its title, address, and who does what where. On every other page a run of words that
such a document prints, and nothing else that may be shown, is taken out before the page is written: the gate does not rest
on each page remembering it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from posixpath import relpath
from tempfile import TemporaryDirectory
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import Resolver404, resolve
from lxml import html

from ..cli.command import Choices
from ..cli.messages import clear_step, step
from ..cli.records import current
from ..exports.addresses import public_address
from ..exports.publishing import cited, gate_of
from ..exports.tables.heads import catalogue
from ..lexicon import Knowledge
from ..record.document import Document
from ..record.resting import Resting
from ..record.works import Work
from ..reports.pinpoints import document_of
from ..reports.wording import LANGUAGES, Wording
from ..reports.wording import catalogue as messages
from ..values import replace
from .desk import Desk, sit_at
from .pages.page import PUBLISHED
from .site_pages import added, entrance, fill
from .words import words_of

SHOWN = ("home", "documents", "document", "passage", "positions", "commitments")
"""The pages that go out, by the names of their addresses; forms, search and files as obtained do not."""
_NO_NAME = re.compile(r"[^\w.-]+")
_SET_IN = re.compile(r"\{[^}]*\}")
_MAIN = re.compile(r"(<main[^>]*>).*(</main>)", re.DOTALL)
_RUN = 14
"""So many letters in a row are words of a document and no chance, where nothing that may be shown prints them."""
_INLINE = frozenset(("a", "abbr", "b", "br", "button", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"))
_TOLD = 100
"""How far it has come is told after so many pages."""
_SEEN = 100_000
_CLAUSE, _WITHIN = 4, 8
"""A clause or heading with fewer letters than a run is known where it stands alone, and from so many letters on within others."""


@dataclass(frozen=True, slots=True)
class Site:
    """What was written: how many pages, how many documents only cited, and from how many places words were taken out."""

    pages: int
    cited: int
    withheld: int


def publish(choices: Choices, knowledge: Knowledge, folder: Path) -> Site:
    """Write the site of a record to a folder that is not there yet or empty, in every language: whole, or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=".taiwa-") as unfinished:
        made = _publish(choices, knowledge, Path(unfinished) / "site")
        if folder.is_dir():
            folder.rmdir()
        (Path(unfinished) / "site").replace(folder)
    return made


def _publish(choices: Choices, knowledge: Knowledge, folder: Path) -> Site:
    with current(choices, knowledge) as store:
        desk = Desk(store, knowledge)
        sit_at(desk)
        try:
            works = desk.draw().works
            closed = {work.id: work for work in works if not _is_open(work)}
            secret = Secret.of(works, knowledge)
            sites = [_Writer(language, folder / language, closed, secret, desk, len(works)).write() for language in LANGUAGES]
        finally:
            clear_step()
            desk.close()
    entrance(folder)
    return Site(sum(site.pages for site in sites), len(closed), sum(site.withheld for site in sites))


def _is_open(work: Work) -> bool:
    """Whether every text of a work that a page may show has leave."""
    return all(gate_of(text.document.source.licence).is_open for text in work.expressions)


@dataclass(frozen=True)
class Secret:
    """The runs of words that may not be shown, and the clauses that are shorter than a run."""

    runs: frozenset[str]
    clauses: frozenset[str]
    _seen: dict[str, bool] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, works: Iterable[Work], knowledge: Knowledge) -> "Secret":
        """The runs of texts without leave, but for those that an open text, a title or a registry prints as well.

        One reading after the other is opened and let go; only what may not be shown is held.
        """
        files = [file for work in works for text in work.expressions for file in text.files]
        shut: set[str] = set()
        clauses: set[str] = set()
        for file in (_opened(one) for one in files if not gate_of(one.source.licence).is_open):
            shut.update(_runs(file.text))
            clauses.update(one for one in map(_plain, _clauses(file)) if len(one) >= _CLAUSE)
        for words in _free(files, knowledge) if shut else ():
            runs = set(_runs(words))
            shut -= runs
            clauses -= runs
        for words in (*_known(knowledge), *_called(files, knowledge)):
            runs = {_plain(words), *_runs(words)}
            shut -= runs
            clauses -= runs
        for words in _ours():
            shut.difference_update(_runs(words))
            clauses -= {_plain(words), *_within(words)}
        return cls(frozenset(shut), frozenset(clauses))

    def stands_in(self, words: str) -> bool:
        """Whether words are such a clause or hold such a run; pages say most words again and again, so what was found of them is kept."""
        if words not in self._seen:
            if len(self._seen) >= _SEEN:
                self._seen.clear()
            self._seen[words] = self._stands_in(_plain(words))
        return self._seen[words]

    def _stands_in(self, plain: str) -> bool:
        if plain in self.clauses or not self.runs.isdisjoint(_cut(plain, _RUN)):
            return True
        return any(plain.startswith(self._short[head], at) for at, head in enumerate(_cut(plain, _WITHIN)) if head in self._short)

    @cached_property
    def _short(self) -> dict[str, tuple[str, ...]]:
        """The clauses that are known within other words, by the letters they begin with."""
        found: dict[str, list[str]] = {}
        for clause in self.clauses:
            if _WITHIN <= len(clause) < _RUN:
                found.setdefault(clause[:_WITHIN], []).append(clause)
        return {head: tuple(clauses) for head, clauses in found.items()}


def _opened(file: Document) -> Document:
    """A document that is kept by nobody but who asked."""
    return file.fetched() if isinstance(file, Resting) else file


def _free(files: Iterable[Document], knowledge: Knowledge) -> Iterator[str]:
    """What may be shown of every document, and the texts of those with leave."""
    for file in files:
        yield from (Wording(language, knowledge).parties(file.meta.parties) for language in LANGUAGES)
        yield from filter(None, (file.meta.title, public_address(file.source), file.source.issuer))
        if gate_of(file.source.licence).is_open:
            yield _opened(file).text


def _known(knowledge: Knowledge) -> Iterator[str]:
    """Names of registries, which are printed in texts and are nobody's."""
    names = (
        *(one.names for one in knowledge.parties.values()), *(one.names for one in knowledge.persons.values()),
        *(one.names for one in knowledge.things.values()), *(one.names for one in knowledge.dialogues.values()),
    )  # fmt: skip
    yield from (form for each in names for forms in each.values() for form in forms)
    for dialogue in knowledge.dialogues.values():
        yield from (form for meeting in dialogue.meetings for forms in meeting.title.values() for form in forms)
    yield from (label for issue in knowledge.issues.values() for label in issue.labels.values())


def _called(files: Iterable[Document], knowledge: Knowledge) -> Iterator[str]:
    """What pages call each document, with its day behind it: made of facts, though a heading may say the same."""
    for language in LANGUAGES:
        for several in (False, True):
            words = Wording(language, knowledge, several=several)
            yield from (f"{document_of(file.meta, words)} {words.date(file.date)}" for file in files)


def _ours() -> Iterator[str]:
    """What pages say of themselves: a heading of a document (Commitments) may be called as a page is, and is no secret then."""
    for language in LANGUAGES:
        for words in (*words_of(language).values(), *messages(language).values()):
            yield from _SET_IN.split(words)


def _clauses(file: Document) -> Iterator[str]:
    """What a page may quote of a document by itself: clauses, what is promised, headings."""
    for act in file.acts:
        yield from (file.words(span) for span in (act.clause, act.content, act.condition) if span)
    for promise in file.undertakings:
        yield from (file.words(span) for span in (promise.action, promise.clause) if span)
    yield from (file.words(part.heading) for part in file.provisions if part.heading)


def _plain(words: str) -> str:
    """The letters and figures of words, in one width and case."""
    return "".join(char for char in unicodedata.normalize("NFKC", words).casefold() if char.isalnum())


def _runs(words: str) -> Iterator[str]:
    """Every run of letters of words."""
    return _cut(_plain(words), _RUN)


def _within(words: str) -> Iterator[str]:
    """Every row of letters of words that would be known within others."""
    plain = _plain(words)
    return (run for length in range(_WITHIN, _RUN) for run in _cut(plain, length))


def _cut(plain: str, length: int) -> Iterator[str]:
    """Every so many letters that stand in a row."""
    return (plain[at : at + length] for at in range(len(plain) - length + 1))


@dataclass(slots=True)
class _Writer:
    """Asks for pages and writes them, in one language."""

    language: str
    folder: Path
    closed: dict[str, Work]
    secret: Secret
    desk: Desk
    all: int
    pages: int = 0
    documents: int = 0
    withheld: int = 0
    _asked: set[str] = field(default_factory=set)
    _frame: str = ""

    def write(self) -> "_Writer":
        """Every page that links lead to from the first, and every passage of an open document."""
        client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0], headers={"accept-language": self.language})
        client.defaults[PUBLISHED] = "yes"
        self._frame = _MAIN.sub(r"\1\2", client.get("/d/").content.decode())
        waiting = ["/", *(f"/d/{work}/" for work in self.closed)]
        while waiting:
            address = waiting.pop()
            if address in self._asked:
                continue
            self._asked.add(address)
            if self.pages % _TOLD == 0:
                step("progress.site-pages", language=self.language, pages=self.pages, documents=self.documents, all=self.all)
            if work := self._closed(address):
                waiting += self._written(self._cited(work), address)
                continue
            answer = client.get(address)
            if answer.status_code == 200 and answer["content-type"].startswith("text/html"):  # noqa: PLR2004 — OK
                top = html.document_fromstring(answer.content.decode())
                self.withheld += _scrub(top, self.secret, catalogue(self.language)["site"]["withheld"])
                waiting += self._written(top, address)
        return self

    def _closed(self, address: str) -> Work | None:
        """The work without leave that an address is of."""
        return self.closed.get(str(resolve(urlsplit(address).path).kwargs.get("work")))

    def _cited(self, work: Work) -> html.HtmlElement:
        """What goes out of a document without leave: facts that we found, and its title. Its text is not even drawn: the frame of another page is."""
        top = html.document_fromstring(self._frame)
        wording = Wording(self.language, self.desk.knowledge)
        for title in top.iter("title"):
            title.text = f"{document_of(work.document.meta, wording)} · {words_of(self.language)['site.name']}"
        for way in top.iter("a"):
            way.attrib.pop("aria-current", "")
        _scrub(top, self.secret, catalogue(self.language)["site"]["withheld"])
        fill(top, cited(replace(work, document=self.desk.document(work))), wording)
        return top

    def _written(self, top: html.HtmlElement, address: str) -> list[str]:
        """Write one page; what its links lead to."""
        self.documents += resolve(urlsplit(address).path).url_name == "document" and "?" not in address
        found = self._links(top, address)
        file = self.folder / _file(address)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(html.tostring(top, doctype="<!DOCTYPE html>", encoding="utf-8"))
        self.pages += 1
        return found

    def _links(self, top: html.HtmlElement, address: str) -> list[str]:
        """Make every link lead to a file; a way to what does not go out becomes plain words, a form and what only the desk can do go."""
        for languages in top.xpath("//form[contains(@class, 'languages')]"):
            languages.getparent().replace(languages, self._languages(address))
        for form in top.xpath("//form | //*[@data-only='desk']"):
            form.drop_tree()
        found = []
        for element, name, link, _ in list(top.iterlinks()):
            parts = urlsplit(urljoin(address, link))
            if parts.scheme or parts.netloc or link.startswith("#") or element.get("hreflang"):
                continue
            if parts.path.startswith("/static/"):
                element.set(name, self._static(parts.path, address))
            elif _shown(parts.path):
                target = parts.path + (f"?{parts.query}" if parts.query else "")
                found.append(target)
                element.set(name, _way(address, target) + (f"#{parts.fragment}" if parts.fragment else ""))
            elif element.tag == "a" and next(element.iterancestors("nav"), None) is None:
                element.drop_tag()
            else:
                element.drop_tree()
        return found

    def _languages(self, address: str) -> html.HtmlElement:
        """The ways to the same page in the other languages: every language has the same pages."""
        ways = html.Element("div")
        ways.set("class", "languages")
        for one in LANGUAGES:
            way = added(ways, "a", catalogue(one)["site"]["enter"])
            here = PurePosixPath(self.language, _file(address)).parent
            for name, value in (("lang", one), ("hreflang", one), ("href", relpath(f"{one}/{_file(address)}", str(here)))):
                way.set(name, value)
            if one == self.language:
                way.set("aria-current", "true")
        return ways

    def _static(self, path: str, address: str) -> str:
        """Copy a static file beside the pages; the way to it."""
        name = path.split("/", 3)[3]
        source, target = finders.find(name), self.folder / "static" / name
        if isinstance(source, str) and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(Path(source).read_bytes())
        return relpath(f"static/{name}", str(PurePosixPath(_file(address)).parent))


def _shown(path: str) -> bool:
    try:
        return resolve(path).url_name in SHOWN
    except Resolver404:
        return False


def _file(address: str) -> str:
    """The file of an address: /d/x/ is d/x/index.html, and what is asked after the ? is a folder of its own."""
    parts = urlsplit(address)
    asked = "/".join(_NO_NAME.sub("-", one) for one in sorted(parts.query.split("&"))) if parts.query else ""
    return "/".join(filter(None, (parts.path.strip("/"), asked, "index.html")))


def _way(address: str, target: str) -> str:
    return relpath(_file(target), str(PurePosixPath(_file(address)).parent))


def _scrub(top: html.HtmlElement, secret: Secret, instead: str) -> int:
    """Take out the words of every smallest element that holds what may not be shown; from how many."""
    taken = 0
    for element in reversed(list(top.iter(html.etree.Element))):
        for name, value in list(element.attrib.items()):
            if secret.stands_in(value) and name not in ("href", "src"):
                del element.attrib[name]
        if _is_looked_at(element) and any(map(secret.stands_in, _passages(element))):
            for child in list(element):
                element.remove(child)
            element.text = instead
            taken += 1
    return taken


def _is_looked_at(element: html.HtmlElement) -> bool:
    """Whether the words of an element are looked at by themselves: those of comments, scripts and styles are with what they stand in."""
    return isinstance(element.tag, str) and element.tag not in ("script", "style")


def _passages(element: html.HtmlElement) -> Iterator[str]:
    """The words of an element, one passage for each block in it: the cells of a row say nothing together.

    What a block in it says was looked at with that block, before this element.
    """
    words = element.text or ""
    for child in element:
        if child.tag in _INLINE and element.tag != "nav":  # the ways of a page say nothing together
            first, *rest = _passages(child)
            words += first
            for passage in rest:
                yield words
                words = passage
        else:
            yield words
            if not _is_looked_at(child):
                yield from _passages(child)
            words = ""
        words += child.tail or ""
    yield words
