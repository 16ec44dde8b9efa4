"""States and territories of ISO 3166 under the names that libraries keep: CLDR's, ISO's own and their translations."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from gettext import GNUTranslations
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict, cast, get_args

from babel import Locale
from babel import __version__ as _edition

from .models import Language, Names

# What is made for lists and not for sentences: Congo - Kinshasa; Korea, Republic of; Myanmar (Burma); о-ва Кука.
_FOR_LISTS = re.compile(r"[,、(]| - |\bо-в")
LANGUAGES: tuple[Language, ...] = get_args(Language)


class _Country(TypedDict, total=False):
    """A row of ISO 3166-1 as pycountry keeps it; its names are in English."""

    alpha_2: str
    common_name: str
    name: str
    official_name: str


@cache
def state_names() -> Mapping[str, Names]:
    """The names of every state and territory by its alpha-2 code: CLDR's first, then those of ISO 3166."""
    countries = cast("dict[str, list[_Country]]", json.loads(_kept("databases/iso3166-1.json").read_bytes()))["3166-1"]
    names: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in sorted(country["alpha_2"] for country in countries)}
    for language in LANGUAGES:
        territories, translated = Locale(language).territories, _translations(language)
        for country in countries:
            code = country["alpha_2"]
            names[code][language] = _forms((territories.get(code, ""), *_iso_names(country, translated)))
    return names


def edition() -> str:
    """Which edition of the names this is: readings made with another are made again."""
    return f"babel {_edition}, iso {sha256(_kept('databases/iso3166-1.json').read_bytes()).hexdigest()[:12]}"


def _kept(path: str) -> Path:
    """A file of pycountry. The package itself is not imported: that would take a tenth of the start of the program."""
    spec = find_spec("pycountry")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pycountry")
    return Path(spec.origin).parent / path


def _translations(language: Language) -> GNUTranslations | None:
    """ISO's names in another language than English."""
    if language == "en":
        return None
    with _kept(f"locales/{language}/LC_MESSAGES/iso3166-1.mo").open("rb") as file:
        return GNUTranslations(file)


def _iso_names(country: _Country, translated: GNUTranslations | None) -> Iterator[str]:
    for name in (country.get("common_name"), country.get("name"), country.get("official_name")):
        form = translated.gettext(name) if name and translated else name
        if form and (form != name or not translated):
            yield form


def _forms(given: Iterable[str]) -> tuple[str, ...]:
    """The forms that sentences print, each once: without stress marks, with plain apostrophes and no article before them."""
    clean = (_clean(form) for form in given)
    return tuple(dict.fromkeys(form for form in clean if form and not _FOR_LISTS.search(form)))


def _clean(form: str) -> str:
    folded = unicodedata.normalize("NFKC", form).replace("\u0301", "").replace("\u2019", "'")
    return folded.removeprefix("the ")
