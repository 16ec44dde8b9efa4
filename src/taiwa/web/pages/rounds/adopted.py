"""The adopted text as Akoma Ntoso, for whoever sees it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ....exports.round_akn import adopted_akn
from ....store.adopted import adopted_text, printed
from ...desk import desk
from ...words import language_called, say
from ...workroom.sight import Sight, found, rounds


def text_akn(request: HttpRequest, name: str, language: str) -> HttpResponse:
    """The text as it was adopted, in a language of the round; 404 where the viewer sees no adopted text."""
    sight, held = found(request, name), rounds()
    adopted = adopted_text(sight.name, held.log(sight.name)) if held and sight.seen.adoption and language in sight.languages else None
    if adopted is None:
        raise Http404
    data = adopted_akn(adopted.then, adopted.adoption, printed(adopted, language, desk().knowledge))
    head = {"Content-Disposition": f'attachment; filename="text.{language}.akn"'}
    return HttpResponse(data, content_type="application/akn+xml; charset=utf-8", headers=head)


def ways_to(sight: Sight) -> tuple[tuple[str, str], ...]:
    """The addresses of the text, one for each language; none before it is adopted."""
    if sight.seen.adoption is None:
        return ()
    return tuple((reverse("round-akn", args=[sight.name, one]), say("silence.akn", language=language_called(one))) for one in sight.languages)
