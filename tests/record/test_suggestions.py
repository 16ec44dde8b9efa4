"""Texts of one statement in several languages: what is sure, what is only suggested, what is neither."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from kindred import UNKNOWN, marked, named, round_of

from drafts import KNOWLEDGE, Draft
from taiwa.record.document import Document
from taiwa.record.record import Record
from taiwa.record.suggestions import suggestions
from taiwa.record.works import works_of

DATES = tuple(f"2031-0{month}" for month in range(1, 10))
OTHERS = tuple(f"2019-0{month}" for month in range(1, 10))


def japanese(*dates: str, **facts: object) -> Draft:
    """A Japanese text with these dates in it."""
    given: dict[str, object] = {"name": "a.ja", "language": "ja", "title": "共同声明", **facts}
    return marked(Draft(**given).para("大臣は会した。"), *dates)  # type: ignore[arg-type] - each fact has its own type


def english(*dates: str, **facts: object) -> Draft:
    """The English text of a round with these dates in it."""
    return marked(round_of("fifth", str(facts.pop("name", "a.en")), **facts), *dates)


def told(*documents: Document) -> tuple[int, list[str]]:
    """How many works there are, and as what some are suggested to be one."""
    return len(works_of(documents)), [each.relation for each in suggestions(documents)]


SIDES: dict[str, object] = {"kind": "readout", "framework": None, "body": None, "ordinal": None, "parties": ("XA", "XB")}
ALONE: dict[str, object] = {**SIDES, "kind": "joint-statement"}


@pytest.mark.parametrize(
    ("one", "other", "works", "suggested"),
    [
        (japanese(), english(), 1, []),
        (japanese(*DATES), english(*DATES), 1, []),
        (japanese(*DATES), english(*OTHERS), 2, []),
        (japanese(*DATES, **ALONE), english(*DATES, **ALONE), 1, []),
        (japanese(**ALONE), english(**ALONE), 2, ["same statement"]),
        (japanese(*DATES, **SIDES), english(*DATES, **SIDES), 2, ["same statement"]),
        (japanese(*DATES, **SIDES, host="www.mfa.xa"), english(*DATES, **SIDES, host="en.mfa.xa"), 1, []),
        (japanese(*DATES, **SIDES, host="mfa.xa"), english(*DATES, **SIDES, host="mfa.xb"), 2, []),
        (japanese(*DATES, kind=None), english(*DATES), 2, ["same statement"]),
        (japanese(*DATES, kind=None, date=None), english(*DATES), 2, ["same statement"]),
        (japanese(*DATES, date="2030"), english(*DATES), 2, []),
        (japanese(**UNKNOWN), english(**UNKNOWN), 2, []),
    ],
)  # fmt: skip
def test_two_languages(one: Draft, other: Draft, works: int, suggested: list[str]) -> None:
    """Meeting, kind and day make one work of two languages; parties and day do where dates and figures agree; else it is asked."""
    assert told(one.document(), other.document()) == (works, suggested)


def test_which_of_two_translations_is_meant_is_asked() -> None:
    """Where two texts of one language may be the statement, none is taken, and the likelier one is suggested."""
    documents = [
        japanese(*DATES).document(), english(*DATES).document(), marked(Draft("b.en").para("Ports open."), *DATES[:7]).document(),
    ]  # fmt: skip
    assert told(*documents) == (3, ["same statement"])
    (asked,) = suggestions(documents)
    assert {asked.file.file, asked.like.file} == {"a.en", "a.ja"}


@pytest.mark.parametrize("names", [
    (("symbol", "X/RES/5"), ("symbol", "X/RES/5")),
    (("frbr-work", "/akn/x/2031/5/"), ("frbr-work", "/akn/x/2031/5")),
    (("alternate", "https://www.mfa.xa/en/1.html"), ("url", "http://mfa.xa/en/1.html")),
])  # fmt: skip
def test_a_stated_name_makes_one_work_of_two_languages(names: tuple[tuple[str, str], tuple[str, str]]) -> None:
    """A symbol, an FRBR work or the address of the other language settles what nothing else could."""
    here, there = names
    assert told(named(japanese(**UNKNOWN), here), named(english(**UNKNOWN), there)) == (1, [])


def test_one_address_for_a_whole_site_is_no_name() -> None:
    """Pages that all state the address of the site are told apart by their words."""
    home = ("url", "https://mfa.xa/")
    other = Draft("b.en", **UNKNOWN).para("Ports open.")  # type: ignore[arg-type] - each fact has its own type
    assert len(works_of([named(english(**UNKNOWN), home), named(other, home), named(japanese(**UNKNOWN), home)])) == 3


@pytest.mark.parametrize(
    ("facts", "other", "suggested"),
    [
        ({"date": None}, {"date": None}, ["same text"]),
        ({}, {"date": "2032", "ordinal": 2}, []),
        (UNKNOWN, UNKNOWN, ["same text"]),
    ],
)
def test_rounds_that_share_most_words(facts: dict[str, object], other: dict[str, object], suggested: list[str]) -> None:
    """Alike texts are asked about where nothing sets them apart, and two rounds with days of their own are not."""
    one, two = round_of("fifth", "a.txt", **facts), round_of("fifth", "b.txt", **other)
    two.chars = two.chars.replace("exchange", "withhold", 2)
    assert told(one.document(), two.document()) == (2, suggested)


def test_the_same_words_on_two_days_are_asked_about() -> None:
    """The same words under two days are two works, and a person is told so."""
    files = [round_of("fifth", name, date=date).document() for name, date in (("a.txt", "2031-04-02"), ("b.txt", "2031-04-03"))]
    record = Record(files, KNOWLEDGE)
    (asked,) = [check for check in record.review() if check.kind == "work"]
    assert len(record.works) == 2
    assert "2031-04-02 and 2031-04-03" in asked.why


@pytest.mark.parametrize("title", ["Draft joint statement", "Joint statement (draft)"])
def test_a_draft_is_never_what_was_adopted(title: str) -> None:
    """A draft is a text of its own under any name, in any order and language; that it may be one is only asked."""
    draft, text = round_of("fifth", "draft.txt", title=title), round_of("fifth", "a.txt")
    symbol = ("symbol", "X/RES/5")
    for files in ([draft.document(), text.document()], [named(text, symbol), named(draft, symbol)]):
        assert told(*files) == (2, ["same text"])
        assert "draft.txt is a draft" in suggestions(files)[0].why
    assert len(works_of([draft.document(), japanese(*DATES).document()])) == 2
    (work,) = works_of([draft.document()])
    assert not work.adopted


POOL = [
    round_of("fifth", "m.txt", title="Draft joint statement").document(),
    round_of("fifth", "n.txt", "Borven builds ten ports.").document(), round_of("fifth", "o.txt", "Borven builds six ports.").document(),
    *(each.document() for each in (
        japanese(*DATES), english(*DATES), round_of("fifth", "a.pdf", **UNKNOWN), round_of("fifth", "b.txt", date=None),
        round_of("sixth", "c.txt", ordinal=2, date="2032"), round_of("sixth", "d.txt", date=None, ordinal=None),
        japanese(*OTHERS, name="e.ja", ordinal=2, date="2032"), japanese(*DATES, name="f.ja", **ALONE), english(name="l.en", **ALONE),
        round_of("fifth", "g.txt", "Borven reserves its position.", date="2033", ordinal=None),
        round_of("fifth", "h.txt", "Celmar reserves its position.", date=None), Draft("i.txt").para("Ports open."),
    )),
    named(round_of("seventh", "j.xml", **UNKNOWN), ("symbol", "X/RES/7")),
    named(japanese(name="k.xml", **UNKNOWN), ("symbol", "X/RES/7")),
]  # fmt: skip


@settings(max_examples=40)
@given(some.data())
def test_no_order_and_no_repetition_shows(data: some.DataObject) -> None:
    """Any documents in any order, some of them twice, give the same works, texts, files and suggestions, each file once."""
    chosen = data.draw(some.lists(some.sampled_from(range(len(POOL))), max_size=2 * len(POOL)))
    documents = [POOL[number] for number in chosen]
    shuffled = [POOL[number] for number in data.draw(some.permutations([*chosen, *chosen[:3]]))]
    works = works_of(documents)
    assert works_of(shuffled) == works
    assert suggestions(shuffled) == suggestions(documents)
    files = [file.source.digest for work in works for text in work.expressions for file in text.files]
    assert sorted(files) == sorted({document.source.digest for document in documents})
    assert len({work.id for work in works}) == len(works)


@settings(max_examples=40)
@given(some.sets(some.sampled_from(range(len(POOL)))))
def test_what_contradicts_itself_is_never_together(chosen: set[int]) -> None:
    """Whatever else is held: no text has two languages, and no work two days, rounds or kinds."""
    for work in works_of([POOL[number] for number in chosen]):
        files = (work.document, *work.evidence)
        assert all(len({file.meta.language for file in text.files}) == 1 for text in work.expressions)
        for facts in ({file.date for file in files}, {file.meta.ordinal for file in files}, {file.meta.kind for file in files}):
            assert len(facts - {None}) <= 1
