"""What a Word file could hide: every word of it is proposed or told, and what nobody touched is not proposed."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree
from sitting import ENGLISH, RULES_OF_BODY, Sitting, delegation, wish
from test_word_both_ways import REASON, asked, read, written
from word_files import W, Work, change, exchanged, paragraph, run_of, typed, worked

from taiwa.exports.docx.edited import OtherFileError, edits_of
from taiwa.exports.docx.negotiating import negotiating_docx
from taiwa.exports.docx.xml import Element
from taiwa.rounds.events import room, text
from taiwa.values import replace

FIRST, SECOND, THIRD = ENGLISH
MOVED = text.Wish(change="move", target="3", after="", words={}, reason="first things first")
STRUCK = text.Wish(change="delete", target="3", words={}, reason="said already")


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table."""
    return Sitting().circulated()


def told(sitting: Sitting, data: bytes) -> list[str]:
    """The lines on a file of which no proposal is made."""
    found = read(sitting, data)
    assert found.wishes == ()
    return [one.said("en") for one in found.told]


def renamed(mark: str, name: str) -> Work:
    """A bookmark has another name."""

    def work(root: Element) -> None:
        next(one for one in root.iter(f"{W}bookmarkStart") if one.get(f"{W}name") == mark).set(f"{W}name", name)

    return work


def part_of(data: bytes, name: str, new: str, old: str) -> bytes:
    """The file with other words in one of its parts."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for one in before.namelist():
            part = before.read(one)
            after.writestr(one, part.replace(old.encode(), new.encode()) if one == name else part)
    return out.getvalue()


def commented(data: bytes, author: str, words: str) -> bytes:
    """The file with a comment of somebody that hangs nowhere."""
    comment = f'<w:comment w:id="77" w:author="{author}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment></w:comments>'
    return part_of(data, "word/comments.xml", comment, "</w:comments>")


def noted(data: bytes, author: str, words: str) -> bytes:
    """The file with a comment of somebody in the first paragraph that stands."""

    def work(root: Element) -> None:
        etree.SubElement(etree.SubElement(paragraph(root, "1."), f"{W}r"), f"{W}commentReference", {f"{W}id": "77"})

    return worked(commented(data, author, words), work)


def test_words_changed_where_a_paragraph_would_go_are_told(table: Sitting) -> None:
    """Without tracking too: nothing is made of them, and no word of them is missing in the line."""
    table.tabled("XC", MOVED)
    for tracked in (True, False):
        (line,) = told(table, worked(written(table), exchanged("meet", "assemble", tracked=tracked)))
        assert "XC-1" in line
        assert "assemble" in line


def test_what_was_struck_meanwhile_does_not_come_back(table: Sitting) -> None:
    """A file made before the chair took the deletion asks for nothing; what it changed there is told with its words."""
    name = table.tabled("XC", STRUCK)
    data = written(table)
    table.act("XA", text.Incorporated(name))
    assert told(table, data) == []
    (line,) = told(table, worked(data, lambda root: run_of(root, THIRD).addprevious(change("ins", typed("soon ")))))
    assert "soon" in line


def test_a_proposal_put_on_other_words_meanwhile_is_not_the_one_accepted(table: Sitting) -> None:
    """What was accepted in Word stood elsewhere: it is the delegation's own wish for the words of then, judged like any other."""
    name = table.tabled("XC", wish("1", "shall", "should", FIRST))
    data = written(table)
    table.taken("XD", wish("1", "shall", "will", FIRST))
    now = table.live.text.paragraphs["1"].words["en"]
    table.act("XC", text.ProposalRebased(name, "1", 1, text.Place(now.index("will"), now.index("will") + 4, "will")))

    def accept(root: Element) -> None:
        for one in [*root.iter(f"{W}ins")]:
            one.addprevious(one[0])
            one.getparent().remove(one)  # type: ignore[union-attr]
        for one in [*root.iter(f"{W}del")]:
            one.getparent().remove(one)  # type: ignore[union-attr]

    found = read(table, worked(data, accept))
    assert (found.wishes, found.supported, [one.key for one in found.told]) == ((), (), ["refused"])


def test_a_file_of_another_round_is_refused(table: Sitting) -> None:
    """Also where that has the same dialogue, body, ordinal and draft: its log begins otherwise."""
    other = Sitting()
    other.state = None
    other.act("XA", room.RoundOpened(
        dialogue="veskal", body="foreign-ministers", ordinal=3, title="Another", chair="XA", rules=RULES_OF_BODY,
        delegations=tuple(map(delegation, ("XA", "XB", "XC", "XD"))),
    ))  # fmt: skip
    with pytest.raises(OtherFileError, match="another round"):
        read(other.circulated(), written(table))


def test_the_same_file_twice_is_prepared_once(table: Sitting) -> None:
    """What stands as prepared, as tabled or in the text already is told with its id; for another delegation it is new, or another's."""
    data = worked(worked(written(table), exchanged("shall", "should")), exchanged(SECOND, ""))
    found = read(table, data)
    for one in found.wishes:
        table.act("XB", text.ProposalKept(one))
    assert ["kept-1" in told(table, data)[0], "kept-2" in told(table, data)[1]] == [True, True]
    assert len(edits_of(data, table.live, "XC", REASON).wishes) == len(found.wishes) == 2
    name = table.tabled("XB", found.wishes[0])
    table.act("XB", text.ProposalDropped("kept-1"))
    assert name in told(table, data)[0]
    assert edits_of(data, table.live, "XC", REASON).supported == (name,)
    table.act("XA", text.Incorporated(name))
    assert name in told(table, data)[0]


def test_a_lost_mark_moves_nothing(table: Sitting) -> None:
    """A paragraph without its mark is known by its number, and what was changed in it is a change of it."""
    for name in ("p_2_r0", "c_XB_9", "l_1_2_r0"):
        lost = worked(written(table), renamed("p_2_r0", name))
        assert asked(read(table, lost)) == []
        assert asked(read(table, worked(lost, exchanged("progress", "work")))) == [("replace", "2", "progress", "work")]


def test_a_move_to_where_it_stands_is_none(table: Sitting) -> None:
    """A paragraph cut and pasted in its own place without mark and number asks for nothing."""

    def work(root: Element) -> None:
        old = paragraph(root, SECOND)
        new = etree.Element(f"{W}p")
        new.append(change("ins", typed(SECOND)))
        run = run_of(root, SECOND)
        run.addprevious(change("del", typed(SECOND, "delText")))
        old.remove(run)
        old.addnext(new)

    assert told(table, worked(written(table), work)) == []


@pytest.mark.parametrize("author", ["Sato", "Sato · MOFA", "Sato · XB-1", "XB · XB-1", "Taiwa"])
def test_the_name_of_an_author_decides_nothing(table: Sitting, author: str) -> None:
    """Whatever somebody is called in Word, the comment is the reason and the words are those of the paragraph they stand in."""
    table.tabled("XB", wish("1", "shall", "should", FIRST))

    def work(root: Element) -> None:
        run = run_of(root, SECOND)
        run.addnext(change("ins", typed(" Warmly."), author))
        run.addprevious(change("ins", typed("Indeed: "), author))

    data = worked(written(table), work)
    assert asked(edits_of(data, table.live, "XC", REASON)) == [("insert", "2", "", "Indeed: "), ("insert", "2", "", " Warmly.")]
    noted_data = noted(worked(written(table), exchanged("Ministers ", "Ministers and others ")), author, "our capital says so")
    assert [one.reason for one in edits_of(noted_data, table.live, "XC", REASON).wishes] == ["our capital says so"]


def test_a_strike_in_the_name_of_a_proposal_is_one_of_its_words(table: Sitting) -> None:
    """Within what XB-1 would bring nothing is struck by XB-1 itself, whatever somebody is called in Word."""
    table.tabled("XB", wish("1", "shall", "should very soon", FIRST))

    def work(root: Element) -> None:
        run = run_of(root, "should very soon")
        run.find(f"{W}t").text = "should "  # type: ignore[union-attr]
        run.addnext(change("del", typed("very soon", "delText"), "Sato · XB-1"))

    assert asked(edits_of(worked(written(table), work), table.live, "XC", REASON)) == [("delete", "XB-1", "very soon", "")]


def test_the_end_of_a_paragraph_struck_is_told(table: Sitting) -> None:
    """With that accepted two paragraphs are one; words are not lost, and nothing is made of it."""

    def work(root: Element) -> None:
        style = paragraph(root, FIRST).find(f"{W}pPr")
        assert style is not None
        etree.SubElement(etree.SubElement(style, f"{W}rPr"), f"{W}del", {f"{W}id": "8000", f"{W}author": "Aidana"})

    assert FIRST in told(table, worked(written(table), work))[0]


def test_a_comment_without_a_change_is_told(table: Sitting) -> None:
    """It could be no reason of anything; the remarks of the export itself are none, also when they hold no longer."""
    table.act("XC", text.Reserved("1", "no instruction"))
    data = written(table)
    (line,) = told(table, noted(data, "XC", "Position reserved: what of the river?"))
    assert "what of the river?" in line
    assert "what of the lake?" in told(table, commented(data, "Aidana", "what of the lake?"))[0]
    table.act("XC", text.ReservationLifted("1"))
    assert told(table, data) == []


@pytest.mark.parametrize("name", ["p_2_r" + "9" * 5000, "l_" + "9" * 5000 + "_2_r0", "p_7_r0", "p_2_r1", "p_٢_r٠", "c_XB_9", "p_2_r0_Copy_1"])
def test_a_damaged_mark_is_a_line(table: Sitting, name: str) -> None:
    """Whatever stands in a bookmark that begins like ours."""
    (line,) = told(table, worked(written(table), renamed("p_2_r0", name)))
    assert name[:40] in line


def test_a_mark_that_stands_twice_is_a_line(table: Sitting) -> None:
    """The second is not that paragraph; it is known by its number."""
    assert "p_2_r0" in told(table, worked(written(table), renamed("p_3_r0", "p_2_r0")))[0]


def test_words_outside_of_paragraphs_are_told(table: Sitting) -> None:
    """A note at the foot of the page, a formula, a sign of another font; the words of a table are new paragraphs."""
    data = written(table)

    def formula(root: Element) -> None:
        maths = "http://schemas.openxmlformats.org/officeDocument/2006/math"
        etree.SubElement(etree.SubElement(paragraph(root, FIRST), f"{{{maths}}}oMath"), f"{{{maths}}}t").text = "x=2"

    assert "x=2" in told(table, worked(data, formula))[0]
    note = '<w:footnote w:id="5"><w:p><w:r><w:t>As agreed.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    assert "As agreed." in told(table, part_of(data, "word/footnotes.xml", note, "</w:footnotes>"))[0]
    assert "Draft!" in told(table, part_of(data, "word/footer.xml", "<w:r><w:t>Draft!</w:t></w:r></w:p></w:ftr>", "</w:p></w:ftr>"))[0]

    def sign(root: Element) -> None:
        run_of(root, FIRST).addnext(etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>'))

    assert "1" in told(table, worked(data, sign))[0]


def test_a_paragraph_parted_in_another_s_words_is_told(table: Sitting) -> None:
    """Two parts of what another proposes are no deletion of either; that a line break would stand there is told with the words."""
    table.tabled("XC", text.Wish(change="insert", target="2", words={"en": "They thanked the chair and the host."}, reason="courtesy"))

    def work(root: Element) -> None:
        run = run_of(root, "They thanked")
        run.find(f"{W}t").text = "They thanked the chair"  # type: ignore[union-attr]
        new = etree.Element(f"{W}p")
        new.append(change("ins", typed(" and the host."), "XC · XC-1"))
        old = paragraph(root, "They thanked the chair")
        new.append(old.findall(f"{W}bookmarkEnd")[-1])
        old.addnext(new)

    (line,) = told(table, worked(written(table), work))
    assert "XC-1" in line
    assert "¶" in line


def test_a_character_that_no_file_can_hold_is_told(table: Sitting) -> None:
    """The sign in its place is no change, and a comment in the file says what stands there."""
    state = table.live  # the rules let no such words in; a log of an older Taiwa may hold them
    one = state.text.paragraphs["1"]
    words = replace(one, words={**one.words, "en": FIRST.replace("water", "water\ufffe")})
    table.state = replace(state, text=replace(state.text, paragraphs={**state.text.paragraphs, "1": words}))
    data = negotiating_docx(table.live, table.seen("XB"))
    assert data is not None
    assert "U+FFFE" in ZipFile(BytesIO(data)).read("word/comments.xml").decode()
    assert told(table, data) == []
    assert asked(read(table, worked(data, exchanged("shall", "should")))) == [("replace", "1", "shall", "should")]
