"""The words of the pages themselves. What a stance, an effect or a kind is called stands in the catalogue of the reports."""

from collections.abc import Callable, Mapping
from pathlib import Path

from babel import Locale, UnknownLocaleError
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from ..cli.messages import speaking
from ..reports.wording import LANGUAGES, messages_in

_FOLDER = Path(__file__).parents[1] / "resources" / "web"


def spoken() -> str:
    """The language of this page: what the person chose, else what the browser asks for, else English."""
    language = (translation.get_language() or "")[:2]
    return language if language in LANGUAGES else LANGUAGES[0]


def say(key: str, **values: object) -> str:
    """The message of `key` in the language of this page, `values` set in."""
    return words_of(spoken())[key].format(**values)


def refuse_in_its_language(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """What the command line refuses on behalf of a page is said in the language of the page."""

    def answer(request: HttpRequest) -> HttpResponse:
        with speaking(spoken()):
            return get_response(request)

    return answer


def words_of(language: str) -> Mapping[str, str]:
    """Every message of the pages in a language by its key: `home.title`."""
    return messages_in(_FOLDER, language)


def language_called(code: str) -> str:
    """What a language is called in the language of this page; its code where no name is known."""
    try:
        return Locale.parse(code).get_language_name(spoken()) or code
    except (UnknownLocaleError, ValueError):
        return code
