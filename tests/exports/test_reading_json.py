"""The JSON of a reading."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator

import taiwa
from drafts import Draft
from taiwa.acts.models import Force
from taiwa.exports.reading_json import to_json
from taiwa.mentions.models import Relative
from taiwa.meta.models import Attendee, DefinedTerm, Signatory
from taiwa.problems import Problem
from taiwa.reading import Reading
from taiwa.record.decode import of_json
from taiwa.record.document import of_reading
from taiwa.record.node import BadJsonError
from taiwa.values import Duration, Edtf, Money, Quantity, Span, replace

SCHEMA = Path(taiwa.__file__).parent / "resources" / "schema" / "reading.schema.json"
CLAUSE = "XA will lend 6.5 million crowns to 20 ports by 2030 where the law allows"


def full() -> Reading:
    """A reading in which every field holds something."""
    draft = Draft("fm1.ja.txt").para(f"{CLAUSE}.", heading="Ports").para("")
    span = draft.span(CLAUSE)
    draft.says("20 ports", "welcome", ("XB",), "ferries")
    inner = replace(draft.acts.pop(), id="inner")
    draft.says(
        CLAUSE, "commit", ("XA",), "ferries", "reform", force=Force.COMMITMENT, addressees=("XB",), reaffirmed=True,
        condition=draft.span("where the law allows"), holder_at=Span(span.start, span.start + 2), embedded=(inner,),
        confidence="unsure", open="who lends",
    )  # fmt: skip
    draft.promises(
        CLAUSE, "lend 6.5 million crowns", ("XA",), "ferries", beneficiaries=("XB",), basis="act-0",
        money=Money(amount=Decimal("6500000.25"), currency="XAC", approx=True, bound="at-least"),
        quantity=Quantity(amount=Decimal(20), unit="port"), deadline=Edtf("2030"),
    )  # fmt: skip
    draft.names("6.5 million crowns", "money", Money(amount=Decimal(6500000), currency="XAC"))
    draft.names("20 ports", "quantity", Quantity(amount=Decimal(20), unit="port", bound="at-most"))
    draft.names("2030", "date", Edtf("2030")).names("2030", "duration", Duration("P3Y"))
    draft.names("law", "date", Relative(year=None, month=1, then="06"), open="no day to count from")
    draft.names("XA", "party", "XA")
    draft.problems.append(Problem(span, "nothing wrong", "note"))
    draft.issues["para_1"] = ("ferries",)
    reading = draft.reading()
    meta = replace(
        reading.meta, place="Port", absent=("XF",), chair="XA", translation="provisional",
        signatories=(Signatory(person="A. Person", role=None, party="XA", span=span),),
        attendance=(Attendee(words="A. Person", party="XA", span=span, person="A. Person", role="Minister"),),
        terms=(DefinedTerm(term="ports", span=span, means=span, holders=("XA", "XB")),), evidence={"date": span},
    )  # fmt: skip
    return replace(reading, meta=meta)


def bare() -> Reading:
    """A reading of which nothing is known."""
    return Draft(
        "x", date=None, kind=None, framework=None, body=None, ordinal=None, parties=(), title=None, language="und"
    ).reading()


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    """The published schema."""
    loaded = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


@pytest.mark.parametrize("reading", [full(), bare()], ids=["full", "bare"])
def test_what_is_written_is_read_back(reading: Reading) -> None:
    """A document made from the JSON of a reading is the document made from the reading."""
    assert of_json(to_json(reading)) == of_reading(reading)


@pytest.mark.parametrize("reading", [full(), bare()], ids=["full", "bare"])
def test_the_schema_is_the_judge(reading: Reading, schema: Draft202012Validator) -> None:
    """What is written is what the published schema allows."""
    assert [error.message for error in schema.iter_errors(json.loads(to_json(reading)))] == []


def test_the_same_reading_gives_the_same_characters() -> None:
    """Nothing in the JSON depends on chance."""
    assert to_json(full()) == to_json(full())


@given(
    amount=some.decimals(min_value=0, max_value=10**15, places=2), words=some.text(min_size=1, max_size=40),
    issues=some.lists(some.sampled_from(["ferries", "seat"]), max_size=2),
)  # fmt: skip
def test_whatever_is_printed_survives(amount: Decimal, words: str, issues: list[str]) -> None:
    """Any words and any sum with two decimals come back as they were."""
    draft = Draft("x.txt").para(f"Words: {words}.")
    draft.says(f"Words: {words}", "say", (), *issues)
    draft.names("Words", "money", Money(amount=amount, currency="XAC"))
    assert of_json(to_json(draft.reading())) == of_reading(draft.reading())


def spans_and_words(root: dict[str, object]) -> Iterator[tuple[object, object]]:
    """Every place with the words given for it."""
    for name, span, words in (
        ("provisions", "span", "body"), ("provisions", "heading_span", "heading"), ("acts", "span", "predicate"),
        ("acts", "condition_span", "condition"), ("mentions", "span", "surface"),
        ("commitments", "action_span", "action"),
    ):  # fmt: skip
        for item in root[name]:  # type: ignore[attr-defined]
            yield item[span], item[words]


def test_every_place_holds_the_words_given_for_it() -> None:
    """Spans count in the top-level text; a missing thing has neither place nor words."""
    root = json.loads(to_json(full()))
    for span, words in spans_and_words(root):
        assert (root["text"][slice(*span)] if span else None) == words


def test_the_keys_of_the_guide_stand_there() -> None:
    """The scorer of the annotation guide finds what it asks for."""
    root = json.loads(to_json(full()))
    (provision, *_), (act, *_), (commitment, *_) = root["provisions"], root["acts"], root["commitments"]
    assert (root["doc"], provision["starts"], provision["ends"]) == ("fm1.ja", "XA will lend", " law allows.")
    assert (act["content"], commitment["basis"], commitment["act"]) == (CLAUSE[:25], "commit", "act-0")


@pytest.mark.parametrize(
    ("at", "value", "told"),
    [
        (("acts", 0, "act"), "shout", "$.acts[0].act"),
        (("acts", 0, "force"), "brute", "$.acts[0].force"),
        (("mentions", 0, "span"), [1], "$.mentions[0].span"),
        (("meta", "parties"), "XA", "$.meta.parties"),
        (("source",), None, "$.source"),
        (("provisions", 0, "role"), 3, "$.provisions[0].role"),
        (("commitments", 0, "money", "amount"), "many", "$.commitments[0].money.amount"),
    ],
)
def test_a_wrong_field_is_named(at: tuple[str | int, ...], value: object, told: str) -> None:
    """JSON that is not what was agreed is refused with the place of the first wrong field."""
    root = json.loads(to_json(full()))
    inner = root
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    with pytest.raises(BadJsonError) as trouble:
        of_json(json.dumps(root))
    assert str(trouble.value).startswith(told)


def test_what_is_no_json_is_refused() -> None:
    """Broken JSON is told, with the place."""
    with pytest.raises(BadJsonError, match="character 1"):
        of_json("{")
