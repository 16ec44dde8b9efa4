"""The record as pages in a browser: Django, its templates, one stylesheet, no script for anything essential.

To add a page:

1. `pages/<name>.py`: a frozen dataclass that extends `Page` (slots, kw_only; `template` is a ClassVar) and holds all that
   the page shows, words included, and a view of at most 20 lines: ask `desk().record` (or `desk().document(work)`, or the store through
   `desk().store`), make the page, `return shown(request, page)`. Fields of the address come through `asked` and `number`.
2. `templates/taiwa/<name>.html`: extends `taiwa/base.html`, fills `content`; every value is a field of `page`. Parts that several
   pages show stand in `templates/taiwa/parts/`. Words of documents carry their own `lang`.
3. `urls.py`: its address and its name; `NAVIGATION` in `pages/frame.py` where it should stand in the head of every page.
4. Words: `resources/web/en.yaml` and `ja.yaml`, the same keys, each used: `{% say "home.title" %}` in a template, `say(…)` in Python.
   Stances, changes, effects, kinds, forces and dates are told by `wording()`, whose catalogue is that of the reports.
5. Looks: classes and tokens of `static/taiwa/taiwa.css`; no style attribute and no inline script, the headers forbid both.
   A wide table stands in `<div class="wide" tabindex="0" role="region" aria-label="…">`.
6. Links to places: `{{ place.href }}` of a `Quote` (`pages/quotes.py`), which makes the stable address /d/<work>/<eId> and the citation.
7. On a shared server (`gate.py`, `shared_urls.py`) the page needs an account, and an editor for anything but GET, without a word from you. A form
   that is of no use to a reader stands in `EDITING`; a way to it is shown `{% if frame.edits %}`; who signs is `author_of(request, …)`.
8. Tests: add its addresses to `PAGES` in `tests/web/addresses.py`; the client, the number of queries, both languages and the browser
   (light, dark, 360 and 1440 px, axe) come from that list.

A page never opens all readings: what it needs of all documents is in the record, which keeps each document's share of the answers.
"""

from . import setup

__all__ = ["setup"]
