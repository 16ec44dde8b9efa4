"""Two invented rounds that say some of the same things, and asking what became of them."""


from drafts import KNOWLEDGE, Draft
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.models import Comparison, Entry
from taiwa.record.works import Work, works_of
from taiwa.registry.models import Group, Issue, Party
from taiwa.values import replace

_STATES = {id_: Party(id=id_, names={"en": (name,)}) for id_, name in (("YA", "Farland"), ("YB", "Outland"))}
_ISSUES = {
    id_: Issue(id=id_, labels={"en": label}, terms={"en": words})
    for id_, label, words in (
        ("floods", "Floods", ("floods",)), ("piracy", "Piracy", ("piracy",)), ("lights", "Lighthouses", ("lighthouses",)),
    )
}  # fmt: skip
KNOWN = replace(
    KNOWLEDGE, parties={**KNOWLEDGE.parties, **_STATES}, issues={**KNOWLEDGE.issues, **_ISSUES},
    groups={"shore": Group(id="shore", names={"en": ("shore states",)}, members=("XA", "YA"))},
)  # fmt: skip

FLOODS = "They agreed to warn one another of floods in the lower delta by wire before the rainy season"
PIRACY = "They condemned piracy off the northern capes and the seizure of merchant crews for ransom"
LIGHTS = "They decided to repair the lighthouses of the outer reef with lamps of the newest make"
FERRIES = "They welcomed the reopening of the night ferries between the twin harbours of the strait"
SEAT = "They supported the seat for Elmund in the assembly of navigators"
ALL = ("XA", "XB", "XC", "XD", "XE")


def first(*sentences: str, **facts: object) -> Draft:
    """The earlier round, a paragraph for each of `sentences`."""
    return _round("first.txt", "2031-04-02", 1, sentences, facts)


def second(*sentences: str, **facts: object) -> Draft:
    """The later round."""
    return _round("second.txt", "2033-05-06", 2, sentences, facts)


def _round(name: str, date: str, ordinal: int, sentences: tuple[str, ...], facts: dict[str, object]) -> Draft:
    given: dict[str, object] = {"date": date, "ordinal": ordinal, **facts}
    draft = Draft(name, **given)  # type: ignore[arg-type] - each fact has its own type
    for words in sentences:
        draft.para(f"{words}.")
    return draft


def work(draft: Draft) -> Work:
    """The draft as the record has it."""
    return works_of([draft.document()])[0]


def compared(before: Draft, after: Draft) -> Comparison:
    """The two side by side."""
    return compare(work(before), work(after), KNOWN)


def about(comparison: Comparison, words: str) -> Entry:
    """The one sure entry that prints `words`."""
    (found,) = [
        entry for entry in comparison.entries
        if entry.sure and any(words in place.words for place in (*entry.before, *entry.after))
    ]  # fmt: skip
    return found
