"""States and territories of ISO 3166 under the names that libraries keep: CLDR's, ISO's own and their translations."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from gettext import NullTranslations, translation
from typing import get_args

import babel
import pycountry
from pycountry.db import Country

from .models import Language, Names

# What is made for lists and not for sentences: Congo - Kinshasa; Korea, Republic of; Myanmar (Burma); о-ва Кука.
_FOR_LISTS = re.compile(r"[,、(]| - |\bо-в")
LANGUAGES: tuple[Language, ...] = get_args(Language)


@cache
def state_names() -> dict[str, Names]:
    """The names of every state and territory by its alpha-2 code: CLDR's first, then those of ISO 3166."""
    names: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in sorted(country.alpha_2 for country in pycountry.countries)}
    for language in LANGUAGES:
        territories = babel.Locale(language).territories
        translated = translation("iso3166-1", pycountry.LOCALES_DIR, [language], fallback=language == "en")
        for country in pycountry.countries:
            code = country.alpha_2
            names[code][language] = _forms((territories.get(code, ""), *_iso_names(country, language, translated)))
    return names


def editions() -> str:
    """Which editions of the libraries the names come from."""
    return f"babel {babel.__version__}, pycountry {pycountry.__version__}"


def _iso_names(country: Country, language: Language, translated: NullTranslations) -> Iterator[str]:
    fields = dict(country)
    for name in (fields[field] for field in ("common_name", "name", "official_name") if field in fields):
        form = translated.gettext(name)
        if language == "en" or form != name:
            yield form


def _forms(given: Iterable[str]) -> tuple[str, ...]:
    """The forms that sentences print, each once: without stress marks, with plain apostrophes and no article before them."""
    clean = (_clean(form) for form in given)
    return tuple(dict.fromkeys(form for form in clean if form and not _FOR_LISTS.search(form)))


def _clean(form: str) -> str:
    folded = unicodedata.normalize("NFKC", form).replace("\u0301", "").replace("\u2019", "'")
    return folded.removeprefix("the ")
