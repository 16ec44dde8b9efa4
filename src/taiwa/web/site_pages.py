"""What a published site says beside the pages of the desk: a document without leave as it is cited, and the way in."""

from pathlib import Path

from lxml import html

from ..exports.publishing import CitedWork
from ..exports.tables.heads import catalogue
from ..reports.wording import LANGUAGES, Wording


def fill(top: html.HtmlElement, work: CitedWork, wording: Wording) -> None:
    """Put into a page what may be told of a document without leave."""
    (main,) = top.xpath("//main")
    for child in list(main):
        main.remove(child)
    main.text = None
    columns, words = catalogue(wording.language)["column"], catalogue(wording.language)["site"]
    title = added(main, "h1", work.title or work.work)
    title.set("lang", work.language)
    facts = (wording.date(work.date), wording.term("kind", work.kind), wording.parties(work.parties), work.issuer)
    added(main, "p", " · ".join(filter(None, facts)))
    added(main, "p", words["cited"])
    if work.address:
        added(added(main, "p", ""), "a", work.address).set("href", work.address)
    heads = [columns.get(key) or words[key] for key in ("pinpoint", "party_named", "act", "issue_named")]
    table = added(main, "table", "")
    table.set("class", "stack")
    head = added(added(table, "thead", ""), "tr", "")
    for name in heads:
        added(head, "th", name).set("scope", "col")
    body = added(table, "tbody", "")
    for act in work.acts:
        row = added(body, "tr", "")
        added(row, "th", act.pinpoint).set("scope", "row")
        for name, cell in zip(heads[1:], (wording.parties(act.holders), wording.act(act.act), ", ".join(map(wording.issue, act.issues))), strict=True):
            added(row, "td", cell).set("data-label", name)


def added(parent: html.HtmlElement, tag: str, words: str) -> html.HtmlElement:
    """An element with words at the end of another."""
    made = html.Element(tag)
    made.text = words
    parent.append(made)
    return made


def entrance(folder: Path) -> None:
    """The way in, in every language, with the looks of the pages."""
    ways = "".join(f'<p><a class="button" href="{one}/index.html" lang="{one}" hreflang="{one}">{catalogue(one)["site"]["enter"]}</a></p>' for one in LANGUAGES)
    looks = '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
    style = next((folder / LANGUAGES[0] / "static").rglob("*.css")).relative_to(folder).as_posix()
    page = f'<title>Taiwa</title><link rel="stylesheet" href="{style}"></head><body><main><h1><span class="brand-mark" lang="ja">対話</span> Taiwa</h1>{ways}</main></body></html>'
    (folder / "index.html").write_text(f'<!DOCTYPE html>\n<html lang="{LANGUAGES[0]}"><head><meta charset="utf-8">{looks}{page}\n', "utf-8")
