"""Pages of a round that are made of sections with things in them and forms to each."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest

from ...workroom.forms import Bench, Form, Tried
from ...workroom.sight import Sight
from .head import RoundPage, head_of, shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing: its name, where it stands (`tag`), what is said of it by name, its words in their language, and what may be done with it."""

    anchor: str
    name: str
    tag: str = ""
    code: str = ""
    words: str = ""
    lang: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    forms: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things of a kind; `note` says what is to be known of them, `none` that there are none."""

    anchor: str
    title: str
    note: str = ""
    none: str = ""
    items: tuple[Item, ...] = ()
    forms: tuple[Form, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage(RoundPage):
    """A page of sections; `here` is the name of its address."""

    template: ClassVar[str] = "taiwa/rounds/sheet.html"
    here: str
    sections: tuple[Section, ...]


def only_where_shown(sight: Sight, here: str) -> None:
    """404 where a page has nothing for a viewer."""
    if here not in shows(sight):
        raise Http404


def sheet(request: HttpRequest, bench: Bench, here: str, title: str, sections: tuple[Section, ...]) -> SheetPage:
    """The page of these sections."""
    return SheetPage(title=title, head=head_of(request, bench, here), here=here, sections=sections)


def bench_of(sight: Sight, tried: Tried | None, here: str) -> Bench:
    """The bench of a page that the viewer is shown; 404 where it is not."""
    only_where_shown(sight, here)
    return Bench(sight, tried)
