"""Words of an Akoma Ntoso file that are not the document's own, by their state or because another text holds them."""

import pytest
from aknfiles import NAMESPACE, akn, akn_text, lines

_WORDS = "<p>They will pay.</p>"
_STATES = {
    "a unit that was removed": f'<paragraph status="removed"><num>2.</num>{_WORDS}</paragraph>',
    "words that were removed": '<p><span status="removed">They will pay.</span></p>',
    "a unit that is ignored": f'<section status="ignored"><heading>X</heading>{_WORDS}</section>',
    "another text": f"<quotedStructure><paragraph><num>7.</num>{_WORDS}</paragraph></quotedStructure>",
    "another text inside a line": "<p><embeddedText>They will pay.</embeddedText></p>",
    "deleted words": "<p><del>They will pay.</del></p>",
}


@pytest.mark.parametrize("kind", _STATES)
def test_what_is_not_said_is_left_out_and_told(kind: str) -> None:
    """Removed, deleted, quoted and ignored words are cut with their reason, and a problem tells of it."""
    text = akn_text(akn(f"<p>We met.</p>{_STATES[kind]}"))
    assert lines(text) == ["We met."]
    assert "They will pay." in [cut.words for cut in text.cuts]
    assert len(text.problems) == 1


def test_words_in_quotation_marks_stay_in_their_sentence() -> None:
    """Quotation marks show whose words they are, as in print."""
    text = akn_text(akn("<p>The words <quotedText>“will pay”</quotedText> are replaced.</p>"))
    assert (lines(text), text.problems) == (["The words “will pay” are replaced."], ())


def test_inserted_words_are_read_and_told() -> None:
    """An insertion is accepted; a note says so."""
    text = akn_text(akn("<p>We <ins>met</ins>.</p>"))
    assert (lines(text), [problem.severity for problem in text.problems]) == (["We met."], ["note"])


def test_of_several_documents_the_first_is_read() -> None:
    """A collection is no document: its first one is read, the others are cut, and that is told."""
    one = "<component><statement name='a'><mainBody><p>{}</p></mainBody></statement></component>"
    body = f"<collectionBody>{one.format('First.')}{one.format('Second.')}</collectionBody>"
    text = akn_text(f'<akomaNtoso xmlns="{NAMESPACE}"><documentCollection name="c">{body}</documentCollection></akomaNtoso>')
    assert (lines(text), [cut.words for cut in text.cuts]) == (["First."], ["Second."])
    assert ["several documents" in problem.words for problem in text.problems] == [True]


def test_an_attached_document_is_read_with_its_own() -> None:
    """A document that stands in an attachment is an annex, not another document."""
    after = '<attachments><attachment><doc name="annex"><mainBody><p>Annexed.</p></mainBody></doc></attachment></attachments>'
    assert lines(akn_text(akn("<p>We met.</p>", after=after))) == ["We met.", "Annexed."]
