"""Documents that are alike: two rounds of one dialogue, written by a small machine so that they share most of their words."""


from drafts import Draft
from taiwa.record.document import Document
from taiwa.source.identifiers import Identifier
from taiwa.values import replace

THEMES = ("water", "ferries", "pilots", "customs", "harbours", "floods", "schools", "lighthouses", "fisheries", "weather")
UNKNOWN: dict[str, object] = {"date": None, "kind": None, "framework": None, "body": None, "ordinal": None, "parties": ()}
"""A document of which nothing is known but its words."""


def sentence(theme: str, number: str) -> str:
    """One paragraph of a round."""
    return (
        f"The Ministers recalled the {number} round of talks on {theme} and agreed that every coast shall go on to exchange "
        f"what it knows of {theme}, and that experts on {theme} meet again within a year."
    )


def round_of(number: str, name: str = "round.txt", *more: str, **facts: object) -> Draft:
    """The statement of a round; two rounds differ in their number alone."""
    draft = Draft(name, **facts)  # type: ignore[arg-type] - each fact has its own type
    for theme in THEMES:
        draft.para(sentence(theme, number))
    for words in more:
        draft.para(words)
    return draft


def named(draft: Draft, *names: tuple[str, str]) -> Document:
    """The document with what it states of itself."""
    document = draft.document()
    identifiers = tuple(Identifier(scheme, value) for scheme, value in names)
    return replace(document, source=replace(document.source, identifiers=identifiers))


def marked(draft: Draft, *dates: str) -> Draft:
    """The draft with these dates found in its first paragraph."""
    body = draft.provisions[0].body
    assert body is not None
    for date in dates:
        draft.names(body.of(draft.chars)[:3], "date", date)
    return draft
