"""Akoma Ntoso documents, written by hand for tests."""

from taiwa.source import Source, from_bytes
from taiwa.source.models import AKN
from taiwa.text import Text, to_text

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
IDENTIFICATION = """
<meta><identification source="#x">
  <FRBRWork><FRBRthis value="/akn/xx/statement/2031-05-03/1/!main"/><FRBRuri value="/akn/xx/statement/2031-05-03/1"/>
    <FRBRalias name="symbol" value="A/RES/90/7"/><FRBRdate date="2031-05-03" name="adoption"/><FRBRauthor href="#ga"/></FRBRWork>
  <FRBRExpression><FRBRuri value="/akn/xx/statement/2031-05-03/1/eng@"/><FRBRdate date="2031-05-20" name="publication"/>
    <FRBRlanguage language="eng"/></FRBRExpression>
</identification></meta>
"""


def akn(body: str, *, around: str = "", after: str = "", name: str = "statement") -> str:
    """A document with this body; `around` stands before it, `after` behind it."""
    return (
        f'<akomaNtoso xmlns="{NAMESPACE}"><{name} name="resolution">{around}'
        f"<mainBody>{body}</mainBody>{after}</{name}></akomaNtoso>"
    )


def akn_source(words: str | bytes) -> Source:
    """A file with these words."""
    return from_bytes(words.encode() if isinstance(words, str) else words, "x.xml", media=AKN)


def akn_text(words: str | bytes) -> Text:
    """The text of a file with these words."""
    return to_text(akn_source(words))


def lines(text: Text) -> list[str]:
    """The lines of a text."""
    return [text[line.span] for line in text.lines]
