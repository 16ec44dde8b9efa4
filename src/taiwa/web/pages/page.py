"""What every page has: a value before it is a template, and the words of the language it is shown in."""

import re
from dataclasses import dataclass
from typing import ClassVar

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from ...reports.wording import Wording
from ...values import Edtf
from ..desk import desk
from ..words import spoken

LONGEST = 400
"""So many characters may be asked for in one field."""

PUBLISHED = "taiwa.published"
"""Set in a request whose page goes into a published site: what holds today is not today's any more when somebody reads it."""

_DAY = re.compile(r"[12][0-9]{3}-(?<![0-9A-Za-z-][0-9]{4}-)(?<!date\">[0-9]{4}-)[0-9]{2}(?:-[0-9]{2})?(?![0-9A-Za-z-])(?=[^<>]*<(?!/(?:title|option|textarea|text|tspan|pre)\b))")
"""A month or day that a person reads: in no attribute, nowhere where no element may stand, and not whole already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as a value; `template` shows it, and knows it as `page`."""

    template: ClassVar[str]
    title: str


def shown(request: HttpRequest, page: Page) -> HttpResponse:
    """The page by its template; no line of it ends within a day (2030-|06-30), whoever wrote the day into a title or a sentence."""
    return HttpResponse(_DAY.sub(r'<span class="date">\g<0></span>', render_to_string(page.template, {"page": page}, request)))


def wording() -> Wording:
    """How stances, parties, kinds and dates are told in the language of this page."""
    return Wording(spoken(), desk().knowledge, several=len(desk().record.dialogues) > 1)


def asked(request: HttpRequest, name: str) -> str:
    """What a field of the address says, without white space around it; empty where it says nothing; 400 where it is too long."""
    words = request.GET.get(name, "").strip()
    if len(words) > LONGEST:
        raise BadRequest(name)
    return words


def number(request: HttpRequest, name: str = "page") -> int:
    """A number from 1 on in a field of the address, 1 where it says none; 400 where it is no such number."""
    words = asked(request, name) or "1"
    if not (words.isascii() and words.isdigit() and 0 < int(words) < LONGEST**2):
        raise BadRequest(name)
    return int(words)


def day(request: HttpRequest, name: str) -> str | None:
    """A day, month or year in a field of the address (2030, 2030-06, 2030-06-30); None where it says none, 400 where it is none."""
    words = asked(request, name)
    try:
        if words and Edtf(words).last is None:
            raise BadRequest(name)
    except ValueError:
        raise BadRequest(name) from None
    return words or None
