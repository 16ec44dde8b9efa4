"""The text on the table as a Word file, and what a delegation did to it read back as proposals."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from sitting import ENGLISH, START, Sitting, observer, wish
from word_files import W, change, exchanged, paragraph, paragraphs, run_of, settled, typed, worked

from taiwa.exports.docx.edited import DamagedError, Edited, OtherFileError, edits_of
from taiwa.exports.docx.negotiating import negotiating_docx
from taiwa.rounds import view
from taiwa.rounds.events import room, text

FIRST, SECOND, THIRD = ENGLISH
REASON = "as our minister said"


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table."""
    return Sitting().circulated()


def written(sitting: Sitting, viewer: str = "XB") -> bytes:
    """The file for a viewer."""
    data = negotiating_docx(sitting.live, sitting.seen(viewer))
    assert data is not None
    return data


def read(sitting: Sitting, data: bytes) -> Edited:
    """What a file wants."""
    return edits_of(data, sitting.live, "XB", REASON)


def asked(found: Edited) -> list[tuple[str, str, str, str]]:
    """Of each proposal what, on what, which words and which instead."""
    return [
        (one.change, one.target, one.place.old if one.place else "", one.words.get("en", "") or (one.after if one.change == "move" else ""))
        for one in found.wishes
    ]


def crowded() -> Sitting:
    """A round with a proposal of every kind, one within another, and two for the same words."""
    sitting = Sitting().circulated()
    sitting.tabled("XB", wish("1", "shall", "should", FIRST))
    outer = sitting.tabled("XC", wish("1", "water", "water and energy", FIRST))
    sitting.tabled("XD", wish(outer, "energy", "food", "water and energy"))
    sitting.tabled("XD", wish("1", "in the field of water", "in all fields", FIRST))
    sitting.tabled("XA", wish("1", "", " closely", FIRST, at=FIRST.index(" in the")))
    sitting.tabled("XB", text.Wish(change="delete", target="2", words={}, reason="said already"))
    sitting.tabled("XC", text.Wish(change="insert", target="2", words={"en": "The Ministers thanked the chair."}, reason="courtesy"))
    sitting.tabled("XD", text.Wish(change="move", target="3", after="", words={}, reason="first things first"))
    sitting.act("XB", text.Reserved("1", "no instruction"))
    sitting.act("XC", text.AdReferendum("2"))
    return sitting


def test_an_untouched_file_wants_nothing() -> None:
    """Of all that is tracked and said by others nothing comes back as the delegation's own."""
    sitting = crowded()
    assert read(sitting, written(sitting)) == Edited(wishes=(), supported=(), told=())


def test_every_proposal_is_tracked_or_told() -> None:
    """Each stands as a change in the name of its sponsors, or as a comment that says what it wants; each reason is a comment."""
    sitting = crowded()
    data = ZipFile(BytesIO(written(sitting)))
    document, comments = (etree.fromstring(data.read(f"word/{name}.xml")) for name in ("document", "comments"))
    authors = {one.get(f"{W}author") for one in document.iter(f"{W}ins", f"{W}del")}
    said = {one.get(f"{W}author"): "".join(one.itertext()) for one in comments}
    for one in sitting.live.text.proposals.values():
        author = f"{', '.join(one.sponsors)} · {one.id}"
        assert one.wish.reason in said[author]
        assert (author in authors) != (one.wish.words.get("en", "…") in said[author])
    assert said["XB"] == "Position reserved: no instruction"
    assert said["XC"] == "Ad referendum"


@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "typed over"])
def test_changes_of_words_are_proposals(table: Sitting, *, tracked: bool) -> None:
    """A replacement, an addition and a deletion, each at its place; the reason is what the caller gave."""
    data = written(table)
    for old, new in (("shall", "should"), ("the working group", "the joint working group"), (" again", "")):
        data = worked(data, exchanged(old, new, tracked=tracked))
    found = read(table, data)
    assert asked(found) == [("replace", "1", "shall", "should"), ("insert", "2", "", "joint "), ("delete", "3", " again", "")]
    assert {one.reason for one in found.wishes} == {REASON}
    assert found.told == ()
    for one in found.wishes:
        table.act("XB", text.ProposalTabled(one))


def test_a_change_within_the_words_of_another_hangs_on_its_proposal(table: Sitting) -> None:
    """Its place counts in the other's words, tracked or not."""
    outer = table.tabled("XC", wish("1", "water", "water and clean energy", FIRST))
    for tracked in (True, False):
        found = read(table, worked(written(table), exchanged("clean", "nuclear", tracked=tracked)))
        assert asked(found) == [("replace", outer, "clean", "nuclear")]
        assert found.told == ()


def test_paragraphs_come_go_and_move(table: Sitting) -> None:
    """A new one after the one it stands behind, one that is gone, one that stands elsewhere."""

    def insert(root: etree._Element) -> None:
        new = etree.Element(f"{W}p")
        new.append(typed("The Ministers thanked the host."))
        paragraph(root, FIRST).addnext(new)

    def move(root: etree._Element) -> None:
        paragraph(root, FIRST).addprevious(paragraph(root, THIRD))

    def drop(root: etree._Element) -> None:
        one = paragraph(root, SECOND)
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)

    assert asked(read(table, worked(written(table), insert))) == [("insert", "1", "", "The Ministers thanked the host.")]
    assert asked(read(table, worked(written(table), move))) == [("move", "3", "", "")]
    assert asked(read(table, worked(written(table), drop))) == [("delete", "2", "", "")]


def test_a_paragraph_struck_here_and_written_there_moved(table: Sitting) -> None:
    """Cut and paste with tracking leaves the words struck at one place and added at another."""

    def work(root: etree._Element) -> None:
        run = run_of(root, FIRST)
        old = paragraph(root, FIRST)
        new = etree.Element(f"{W}p")
        new.append(change("ins", typed(FIRST)))
        run.addprevious(change("del", typed(FIRST, "delText")))
        old.findall(f"{W}r")[-1].getparent().remove(run)  # type: ignore[union-attr]
        paragraph(root, THIRD).addnext(new)

    assert asked(read(table, worked(written(table), work))) == [("move", "1", "", "3")]


def test_a_comment_is_the_reason(table: Sitting) -> None:
    """What somebody writes beside a change goes with it."""

    def work(root: etree._Element) -> None:
        exchanged("shall", "should")(root)
        run = etree.SubElement(paragraph(root, "should"), f"{W}r")
        etree.SubElement(run, f"{W}commentReference", {f"{W}id": "0"})

    table.tabled("XC", wish("3", "again", "soon", THIRD))
    data = worked(written(table), work)
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/comments.xml":
                part = part.replace("XC · XC-1".encode(), b"Aidana").replace(b">better<", b">We cannot bind ourselves.<")
            after.writestr(name, part)
    assert [one.reason for one in read(table, out.getvalue()).wishes] == ["We cannot bind ourselves."]


def test_a_proposal_accepted_in_word_is_supported_and_nothing_new(table: Sitting) -> None:
    """Its words are plain then; the same words written anew are told, as nobody knows what was meant."""
    name = table.tabled("XC", wish("1", "shall", "should", FIRST))

    def accept(root: etree._Element) -> None:
        for one in list(root.iter(f"{W}ins")):
            one.addprevious(one[0])
            one.getparent().remove(one)  # type: ignore[union-attr]
        for one in list(root.iter(f"{W}del")):
            one.getparent().remove(one)  # type: ignore[union-attr]

    def anonymous(root: etree._Element) -> None:
        for one in root.iter(f"{W}ins", f"{W}del"):
            one.set(f"{W}author", "Author")

    assert read(table, worked(written(table), accept)) == Edited(wishes=(), supported=(name,), told=())
    found = read(table, worked(written(table), anonymous))
    assert (found.wishes, found.supported, [one.key for one in found.told]) == ((), (), ["same"])


def test_what_is_no_proposal_is_told(table: Sitting) -> None:
    """Another's words struck, a number changed, the title changed, two paragraphs made one, brackets: a line each, and no proposal."""
    name = table.tabled("XC", wish("1", "shall", "should", FIRST))

    def strike(root: etree._Element) -> None:
        run = run_of(root, "should")
        run.addprevious(change("del", typed("should", "delText")))
        run.getparent().remove(run)  # type: ignore[union-attr]

    def join(root: etree._Element) -> None:
        first, second = paragraph(root, SECOND), paragraph(root, THIRD)
        first.extend(second[:])
        second.getparent().remove(second)  # type: ignore[union-attr]

    cases = {
        "struck-other": strike, "number": exchanged("2.", "7."), "title": exchanged("Joint Statement", "Communiqué"), "joined": join,
        "refused": exchanged("progress", "[steps]"),
    }  # fmt: skip
    for key, work in cases.items():
        found = read(table, worked(written(table), work))
        assert [one.key for one in found.told] == [key]
        assert found.wishes == ()
        for language in ("en", "ja"):
            assert "{" not in found.told[0].said(language)
    assert name in read(table, worked(written(table), strike)).told[0].said("en")


def test_a_file_that_is_stale_is_read_against_the_words_it_was_made_of(table: Sitting) -> None:
    """What can still stand moves along with the text; what cannot is told with its words, and nothing is lost."""
    data = written(table)
    table.taken("XC", wish("1", "The Ministers", "The Ministers and the Secretary", FIRST))
    stale = worked(data, exchanged("water", "water and energy"))
    assert asked(read(table, stale)) == [("insert", "1", "", " and energy")]
    table.act("XB", text.ProposalTabled(read(table, stale).wishes[0]))
    table.taken("XD", wish("1", "shall", "should", FIRST, base=0))
    (told,) = read(table, worked(data, exchanged("shall", "will"))).told
    assert told.key == "refused"
    assert "“will”" in told.said("en")


def test_a_paragraph_agreed_meanwhile_is_not_changed(table: Sitting) -> None:
    """The rules judge each proposal; the line says what to do."""
    data = written(table)
    table.act("XA", text.ParagraphAgreed("1", 0))
    (told,) = read(table, worked(data, exchanged("shall", "should"))).told
    assert "ask the chair to reopen it" in told.said("en")


def test_paragraphs_inserted_since_are_not_missed(table: Sitting) -> None:
    """A file that was made before a paragraph came does not ask for it to go."""
    data = written(table)
    table.taken("XC", text.Wish(change="insert", target="1", words={"en": "New words."}, reason="new"))
    assert read(table, data) == Edited(wishes=(), supported=(), told=())


def test_only_a_file_of_this_round_is_read(table: Sitting) -> None:
    """Another round's file, another document and no file at all are refused in a line."""

    def nameless(root: etree._Element) -> None:
        for one in root.iter(f"{W}bookmarkStart"):
            one.set(f"{W}name", "x")

    for data in (b"", b"PK\x03\x04", written(table)[:400]):
        with pytest.raises(DamagedError):
            read(table, data)
    with pytest.raises(OtherFileError, match="not the text of this round"):
        read(table, worked(written(table), nameless))


def test_who_sees_no_proposals_gets_the_text_alone() -> None:
    """An observer to whom only the text is open has a file without a change or a comment; before that, and the public, none."""
    sitting = crowded()
    sitting.act("XA", observer())
    assert negotiating_docx(sitting.live, sitting.seen("OBS")) is None
    assert negotiating_docx(sitting.live, sitting.seen("")) is None
    sitting.act("XA", room.TopicsOpened(("text",), "observers"))
    data = written(sitting, "OBS")
    assert "word/comments.xml" not in ZipFile(BytesIO(data)).namelist()
    assert paragraphs(data)[1:] == [f"{number}.\t{words}" for number, words in enumerate(ENGLISH, 1)]
    for secret in (b"should", b"energy", b"no instruction", b"w:ins ", b"w:del "):
        assert secret not in ZipFile(BytesIO(data)).read("word/document.xml")


def test_the_same_text_gives_the_same_bytes() -> None:
    """No clock stands in the file."""
    sitting = crowded()
    later = view(sitting.live, "XB", datetime.max.replace(tzinfo=START.tzinfo))
    assert negotiating_docx(sitting.live, sitting.seen("XB")) == negotiating_docx(sitting.live, later)


SAID = st.lists(st.sampled_from(("The", "Ministers", "shall", "meet", "again", ",", "soon", "water")), min_size=1, max_size=9).map(" ".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(was=SAID, now=SAID)
def test_all_that_was_changed_taken_in_gives_the_words_of_the_file(was: str, now: str) -> None:
    """Whatever is written over a paragraph: its changes tabled and taken in one by one make exactly those words."""
    sitting = Sitting().circulated(text.Drafted({"en": was, "ja": "一"}))
    found = read(sitting, worked(written(sitting), exchanged(was, now)))
    assert found.told == ()
    names = [sitting.tabled("XB", one) for one in found.wishes]
    for name in names:
        sitting.act("XA", text.Incorporated(name))
    assert sitting.live.text.paragraphs["1"].words["en"] == now


@pytest.mark.slow
@pytest.mark.usefixtures("libreoffice")
def test_libreoffice_accepts_and_refuses_all(tmp_path: Path) -> None:
    """Refused, the text on the table is there to the letter; accepted, the text with every proposal that is tracked."""
    sitting = crowded()
    data = written(sitting)
    refused = paragraphs(settled(data, "Reject", tmp_path))
    assert refused == ["Joint Statement", *(f"{number}.\t{words}" for number, words in enumerate(ENGLISH, 1))]
    accepted = paragraphs(settled(data, "Accept", tmp_path))
    assert accepted == [
        "Joint Statement", f"3.\t{THIRD}", "1.\tThe Ministers should cooperate closely in all fields.", "2 bis.\tThe Ministers thanked the chair.",
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.usefixtures("libreoffice")
def test_a_file_saved_by_libreoffice_reads_the_same(tmp_path: Path) -> None:
    """Opened and saved by another program nothing is lost and nothing made up; a change made there comes back."""
    sitting = crowded()
    saved = settled(written(sitting), "Keep", tmp_path)
    assert read(sitting, saved) == Edited(wishes=(), supported=(), told=())
    assert asked(read(sitting, worked(saved, exchanged("cooperate", "work together", tracked=True)))) == [("replace", "1", "cooperate", "work together")]


@pytest.mark.slow
@pytest.mark.usefixtures("libreoffice")
def test_what_libreoffice_accepted_is_supported(tmp_path: Path) -> None:
    """Of others, every proposal that was tracked, and nothing is proposed anew; saved once more, when marks have moved by a letter, too."""
    sitting = crowded()
    once = settled(written(sitting), "Accept", tmp_path)
    for data in (once, settled(once, "Keep", tmp_path)):
        found = edits_of(data, sitting.live, "OBS", REASON)
        assert (found.wishes, found.told) == ((), ())
        assert set(found.supported) == {"XB-1", "XA-1", "XD-2", "XB-2", "XC-2", "XD-3"}
    assert read(sitting, settled(written(sitting), "Reject", tmp_path)) == Edited(wishes=(), supported=(), told=())
