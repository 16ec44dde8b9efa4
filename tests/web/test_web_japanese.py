"""Under ja a page speaks Japanese: what stands there in Latin letters is printed in a document, known by name, or one of few words."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from addresses import ERRORS, PAGES
from django.test import Client
from lxml import html

from taiwa.web.desk import Desk

_RUN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’©/,\-. ]*[A-Za-zÀ-ÿ]|[A-Za-z]")
_QUOTED = re.compile("「([^「」]*)」")
_ALLOWED = frozenset({
    "Taiwa", "Atom", "PDF", "Word", ".docx", "docx", "Markdown", "HTML", "Akoma Ntoso", "SHA", "MB", "Wikidata", "English", "text/html", "text/markdown", "text/plain",
})  # fmt: skip
"""Names of products and formats, and the language to switch to."""
_NO_WORDS = ("script", "style", "code", "pre", "del")
"""What is code, or words of a document that stand in none of its texts."""
_NOT_OURS = frozenset({"code", "source-text", "disagreement"})
"""Ids, files as they were obtained, and what registries say of their sources."""
_CURRENCY = re.compile(r"[A-Z]{3}(?: [0-9,.]+)?\Z")
_SENTENCE = 2
"""So many words in a row are no chance: they are printed in a document."""


def told(element: html.HtmlElement, language: str = "") -> Iterator[tuple[str, str]]:
    """Every run of words of a page with its language, what only a screen reader tells as well; no code and no file as it was obtained."""
    language = element.get("lang", language)
    if element.tag in _NO_WORDS or _NOT_OURS & set(element.get("class", "").split()):
        return
    yield from ((language, element.get(name)) for name in ("aria-label", "title", "placeholder", "data-copied") if name in element.attrib)
    if element.tag == "input" and "type" not in element.attrib:
        yield language, element.get("value", "")
    yield language, element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from told(child, language)
        yield language, child.tail or ""


def one_line(words: str) -> str:
    """Words without line breaks and dots that cut them short."""
    return " ".join(words.split())


@pytest.fixture(scope="session")
def printed(at_desk: Desk) -> str:
    """All words of all documents held."""
    texts = (at_desk.document(work, text.language) for work in at_desk.record.works for text in work.expressions)
    return "\n".join(one_line(" ".join((text.text, text.meta.title or "", text.source.licence or "", text.source.issuer or ""))) for text in texts)


@pytest.fixture(scope="session")
def known(at_desk: Desk) -> frozenset[str]:
    """Names and ids that registries and files have, with the words in them."""
    held, know = at_desk.record, at_desk.knowledge
    entries = (*know.parties.values(), *know.persons.values(), *know.things.values(), *know.dialogues.values(), *(body for one in know.dialogues.values() for body in one.bodies))
    names = {form for entry in entries for forms in entry.names.values() for form in forms}
    names |= {form for one in know.dialogues.values() for met in one.meetings for forms in met.title.values() for form in forms}
    names |= {form for issue in know.issues.values() for form in issue.labels.values()}
    names |= {file.file for work in held.works for file in (work.document, *work.evidence)} | set(held.by_id)
    names |= {*know.parties, *know.persons, *know.things, *know.dialogues, *know.issues}
    names |= {form for one in know.parties.values() for forms in one.weak.values() for form in forms}
    names |= {met.id for one in know.dialogues.values() for met in one.meetings}
    names |= {"Zone", f"{at_desk.store.path.name}.saved"}  # a search that a person named, and the file of such searches
    return frozenset(one_line(run) for name in names for run in _RUN.findall(name)) | frozenset(names)


def foreign(words: str, printed: str, known: Iterable[str]) -> list[str]:
    """What stands in Latin letters among words of ours, and is neither printed nor a name."""
    rest = _QUOTED.sub(lambda found: " 、" if all(one_line(part) in printed for part in found[1].split("…")) else found[0], one_line(words))
    runs = (run.strip(" .,:;()-/") for run in _RUN.findall(rest))
    parts = (part for run in runs for part in ([run] if run in printed or run in known else run.split(", ")))
    return [
        part for part in parts
        if re.search("[A-Za-z]{2}", part) and part not in _ALLOWED and part not in known and not _CURRENCY.match(part) and not (len(part.split()) >= _SENTENCE and part in printed)
    ]  # fmt: skip


@pytest.mark.parametrize("name", [*PAGES, *ERRORS])
def test_a_page_shows_no_english_of_ours(client: Client, printed: str, known: frozenset[str], name: str) -> None:
    """Words of ours are Japanese, on every page, and in what only a screen reader tells."""
    address = PAGES.get(name, name)
    asked = parse_qs(urlsplit(address).query).get("q", [])
    top = html.document_fromstring(client.get(address, headers={"accept-language": "ja"}).content)
    assert [run for language, words in told(top) if language == "ja" for run in foreign(words, printed, known) if run not in asked] == []


@pytest.mark.parametrize("name", PAGES)
def test_what_is_marked_as_another_language_is_printed_or_known(client: Client, printed: str, known: frozenset[str], name: str) -> None:
    """No words of ours hide behind a language of their own."""
    top = html.document_fromstring(client.get(PAGES[name], headers={"accept-language": "ja"}).content)
    assert [words for language, words in told(top) if language != "ja" for words in foreign_line(words, printed, known)] == []


def foreign_line(words: str, printed: str, known: Iterable[str]) -> list[str]:
    """Words of another language that stand in no document and no registry; a line may break anywhere."""
    line = one_line(words)
    return [] if all("".join(part.split()) in printed.replace(" ", "") for part in line.split("…")) or not foreign(line, printed, known) else [line]
