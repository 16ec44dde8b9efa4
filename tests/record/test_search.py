"""The pure part of search."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from drafts import PARTIES, Draft
from taiwa.acts.models import ActType
from taiwa.lexicon import load
from taiwa.record.asking import Wanted, wanted_in, widened
from taiwa.record.forms import Form, Way
from taiwa.record.later import spoken_in
from taiwa.record.passages import Passage, passages_of
from taiwa.record.search import Asked, answer, hit_in, hit_of
from taiwa.record.terms import asked, indexed, terms
from taiwa.record.thesaurus import Thesaurus
from taiwa.record.works import Work, works_of

JAPANESE = "国際連合の改革について討議した"


def work(name: str, date: str, words: str, **more: object) -> Work:
    """A work of one paragraph."""
    return of_draft(Draft(name, date=date, ordinal=int(date[:4]), **more).para(words))  # type: ignore[arg-type]


def of_draft(draft: Draft) -> Work:
    """The work of one draft."""
    (made,) = works_of([draft.document()])
    return made


def welcome(name: str, date: str, holders: tuple[str, ...] = PARTIES, rule: str = "test", **more: object) -> Work:
    """A work in which new ferries are welcomed."""
    draft = Draft(name, date=date, ordinal=int(date[:4]), **more).para("All welcome new ferries.")  # type: ignore[arg-type]
    return of_draft(draft.says("All welcome new ferries", "welcome", holders, "ferries", rule=rule))


SCATTERED = "Minister Anna R. Bell met them. They spoke of ferries and of ports. Open waters and new ferries matter."


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        ("open new ports ferries", "Open waters and new ferries matter."),
        ("spoke ports", "They spoke of ferries and of ports."),
        ("Bell", "Minister Anna R. Bell met them."),
        ("Anna met", "Minister Anna R. Bell met them."),
    ],
)
def test_the_words_of_a_hit_hold_what_was_asked_for(query: str, printed: str) -> None:
    """The sentence that holds all of it is printed, else the first that holds most; an initial ends no sentence."""
    (made,) = works_of([Draft("a.txt", date="2031-01-01", ordinal=1, language="en").para(SCATTERED).document()])
    passage = next(each for each in passages_of(made.document) if "Bell" in each.words)
    hit = hit_of(passage, widened(wanted_in(query), Thesaurus(load())), Asked(query=query))
    assert hit is not None
    assert hit.place.words == printed


def test_of_a_name_of_many_words_the_sentence_with_most_of_them_is_printed() -> None:
    """Words that mean one thing together are counted one by one where they stand apart."""
    name = Wanted(Way(tuple((Form(word),) for word in ("open", "ports", "ferries"))))
    passage = Passage(document="d", file="f", language="en", date=None, parties=(), body=None, eid="e", pinpoint="p", words=SCATTERED)
    hit = hit_of(passage, (name,), Asked(query="open ports ferries"))
    assert hit is not None
    assert hit.place.words == "They spoke of ferries and of ports."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("安保理改革", ["安保", "保理", "理改", "改革", "革"]),
        ("ODAの改革", ["oda", "の改", "改革", "革"]),
        ("ＯＤＡ", ["oda"]),
        ("Ferries, ferry", ["ferry", "ferry"]),
        ("supported supporting supports", ["support", "support", "support"]),
        ("places", ["plac"]),
        ("реформы реформа", ["реформ", "реформ"]),
        ("、。「」", []),
    ],
)
def test_terms(words: str, found: list[str]) -> None:
    """Japanese runs give overlapping pairs, other words their stems; width and case make no difference."""
    assert list(terms(words)) == found


@given(before=some.text(alphabet="国連改革対話", max_size=6), after=some.text(alphabet="国連改革対話", max_size=6))
def test_a_phrase_is_found_in_whatever_surrounds_it(before: str, after: str) -> None:
    """The terms of a Japanese phrase stand in a row among those of any run that holds it, the last maybe as a beginning."""
    whole = list(indexed(before + "協力強化" + after))
    for words in ("協", "協力", "協力強", "協力強化"):
        row, beginning = asked(words)
        runs = (whole[at : at + len(row)] for at in range(len(whole) - len(row) + 1))
        assert any(run[:-1] == row[:-1] and (run[-1] == row[-1] or (beginning and run[-1].startswith(row[-1]))) for run in runs)


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("安保理改革", (["安保理", "保理改", "理改革"], False)), ("改革", (["改革"], True)), ("核", (["核"], True)),
        ("改 革", (["改", "革"], True)), ("ODA改革", (["oda", "改革"], True)), ("Ferries", (["ferry"], False)),
    ],
)  # fmt: skip
def test_what_the_index_is_asked_for(words: str, row: tuple[list[str], bool]) -> None:
    """Three characters at a time; two, or one, only where there are no more."""
    assert asked(words) == row


def test_the_act_that_says_it_is_quoted() -> None:
    """A hit quotes the clause of the act that holds the words, with the act's holders; else the sentence."""
    draft = Draft("a").para("Trade grew. XA and XB welcome the new ferries. All met.")
    draft.says("XA and XB welcome the new ferries", "welcome", ("XA", "XB"), "ferries")
    (made,) = works_of([draft.document()])
    hit = hit_in(made, "para_1", "new ferry")
    assert (hit.place.words, hit.act, hit.parties) == (
        "XA and XB welcome the new ferries", ActType.WELCOME, ("XA", "XB"),
    )  # fmt: skip
    unread = hit_in(made, "para_1", "trade")
    assert (unread.place.words, unread.parties, unread.document_of) == ("Trade grew.", (), PARTIES)


def test_a_bare_verb_is_quoted_with_its_sentence() -> None:
    """What is hardly more than a verb tells a reader nothing; the act is still the one that holds the words, and is found again by them."""
    draft = Draft("a", language="ja").para("閣僚は、渡し船の再開に向けた港湾都市の取組を高く評価し、支持した。一同は解散した。")
    draft.says("支持した", "support", PARTIES)
    (made,) = works_of([draft.document()])
    hit = hit_in(made, "para_1", "支持")
    assert (hit.place.words, hit.act, hit.parties) == ("閣僚は、渡し船の再開に向けた港湾都市の取組を高く評価し、支持した。", ActType.SUPPORT, PARTIES)
    spoken = spoken_in(made.document, hit)
    assert spoken
    assert made.document.words(spoken.act.clause) == "支持した"


def test_an_abbreviation_is_no_word() -> None:
    """A short word in capitals is found in capitals; a query that is all capitals was only typed so."""
    passage = next(passages_of(Draft("a").para("Those who met thanked the WHO.").document()))
    assert [hit_of(passage, wanted_in(query), Asked(query=query)).form for query in ("WHO", "who", "WHO MET")] == ["WHO", "who", "who met"]  # type: ignore[union-attr]


def test_first_and_last_use() -> None:
    """The answer says when a wording was first and last used, newest first, and which agreed form is the latest."""
    works = [
        welcome("a", "2024-08-28"), welcome("b", "2030"), welcome("c", "2031-01-01", kind="readout"),
    ]  # fmt: skip
    found = answer("ferries", [hit_in(each, "para_1", "ferries") for each in (*works, works[0])])
    assert (found.first_use, found.last_use) == ("2024-08-28", "2031-01-01")
    assert [(hit.place.date, hit.latest) for hit in found.hits] == [
        ("2031-01-01", False), ("2030", True), ("2024-08-28", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("made", "latest"),
    [
        (welcome("a", "2031"), True), (welcome("a", "2031", PARTIES[:-1]), False), (welcome("a", "2031", ()), False),
        (welcome("a", "2031", kind="readout"), False), (welcome("a", "2031", rule="en.verb.welcome.denied"), False),
        (work("a", "2031", "New ferries."), False),
    ],
)  # fmt: skip
def test_agreed_is_what_all_parties_say(*, made: Work, latest: bool) -> None:
    """Words that were not read as an act of all parties of an adopted text, or that deny, are no agreed form."""
    assert answer("ferries", [hit_in(made, "para_1", "ferries")]).hits[0].latest is latest


def test_nothing_found() -> None:
    """Without a hit there is no first use and no last."""
    assert answer("x", []).first_use is answer("x", []).last_use is None


def test_the_words_stand_in_the_document() -> None:
    """What a hit quotes is printed in its document."""
    made = work("a", "2024", f"{JAPANESE}。改革は必要である。")
    for query in ("改革", "討議", "国際連合の改革", "必要"):
        words = hit_in(made, "para_1", query).place.words
        assert words in made.document.text
        assert query in words


def test_what_is_said_on_an_issue_beside_the_words_is_found() -> None:
    """With an issue asked for, an act on it is found in a passage that holds the words elsewhere; it is no agreed form of them."""
    said = "XA supports the seat"
    draft = Draft("a").para(f"Reform of the council is near. {said}.").says(said, "support", PARTIES, "seat")
    (passage,) = passages_of(draft.document())
    hit = hit_of(passage, wanted_in("reform"), Asked(query="reform", issues=frozenset({"seat"})))
    assert hit
    assert (hit.place.words, hit.agreed) == (said, False)
