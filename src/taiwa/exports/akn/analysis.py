"""Who says what, which the standard leaves to others: acts, promises and bare values in Taiwa's own elements.

| element | says | attributes | holds |
| --- | --- | --- | --- |
| `act` | one speech act | `id`, `at` (its unit), `type`, `force`, `degree`, `holders`, `addressees`, `issues`, `reaffirmed`, `background`, `rule`, `confidence` | `holder`, `predicate`, `content`, `condition`, `open`: printed words (`open`: why something was left open); `act`: acts of others in what it says |
| `undertaking` | one promise | `id`, `at`, `act`, `owners`, `beneficiaries`, `status`, `deadline`, `quantity`, `money`, `issues` | the complement as printed, then `condition` and a `partner` for each body with a part in it (`body`, `role`), as printed |
| `mention` | a mention that no inline element marks | `at`, `kind`, `value`, `confidence` | its printed words |

Values are those of the JSON; what begins with `#` refers to an eId of this document.
"""

from collections.abc import Iterable, Sequence

from ...acts.models import Act, Undertaking
from ...mentions.models import Mention, Relative
from ...reading import Reading
from ...values import Span
from .marks import Mark
from .names import References
from .xml import Element, child, ours


def analyse(meta: Element, reading: Reading, written: Sequence[Mark], references: References) -> None:
    """The section with acts, promises and the mentions that are not among the marks `written`."""
    marked = {(mark.mention.kind, mark.mention.span) for mark in written if mark.mention}
    rest = [mention for mention in reading.mentions if (mention.kind, mention.span) not in marked]
    if not (reading.acts or reading.undertakings or rest):
        return
    source = references.to("agent", "taiwa")
    held = child(child(meta, "analysis", source=source), "otherAnalysis", source=source)
    writer = _Writer(reading.text.chars, references)
    for act in reading.acts:
        writer.act(held, act)
    for undertaking in reading.undertakings:
        writer.undertaking(held, undertaking)
    for mention in rest:
        writer.mention(held, mention)


class _Writer:
    def __init__(self, chars: str, references: References) -> None:
        self._chars, self._references = chars, references

    def act(self, parent: Element, act: Act) -> None:
        element = ours(
            parent, "act", None, id=act.id, at=f"#{act.eid}", type=act.act.value, force=act.force.name.lower(),
            degree=act.degree.name.lower(),
            holders=self._parties(act.holders), addressees=self._parties(act.addressees), issues=self._issues(act.issues),
            reaffirmed="true" if act.reaffirmed else None, background="true" if act.background else None, rule=act.rule,
            confidence=act.confidence,
        )  # fmt: skip
        if act.holder:
            ours(element, "holder", act.holder)
        for tag, span in (("predicate", act.predicate), ("content", act.content), ("condition", act.condition)):
            self._quoted(element, tag, span)
        if act.open:
            ours(element, "open", act.open)
        for inner in act.embedded:
            self.act(element, inner)

    def undertaking(self, parent: Element, one: Undertaking) -> None:
        values = {"deadline": one.deadline, "quantity": one.quantity, "money": one.money}
        element = ours(
            parent, "undertaking", one.action.of(self._chars), id=one.id, at=f"#{one.eid}", act=one.basis,
            owners=self._parties(one.owners), beneficiaries=self._parties(one.beneficiaries), status=one.status,
            issues=self._issues(one.issues), **{name: str(value) for name, value in values.items() if value is not None},
        )  # fmt: skip
        self._quoted(element, "condition", one.condition)
        for partner in one.partners:
            ours(element, "partner", partner.at.of(self._chars), body=partner.body, role=partner.role.value)

    def mention(self, parent: Element, mention: Mention) -> None:
        value = None if isinstance(mention.value, Relative) else str(mention.value)
        ours(
            parent, "mention", mention.span.of(self._chars), at=f"#{mention.eid}" if mention.eid else None,
            kind=mention.kind, value=value, confidence=mention.confidence,
        )  # fmt: skip

    def _quoted(self, parent: Element, tag: str, span: Span | None) -> None:
        if span is not None:
            ours(parent, tag, span.of(self._chars))

    def _parties(self, parties: Iterable[str]) -> str:
        return self._references.all("party", parties)

    def _issues(self, issues: Iterable[str]) -> str:
        return self._references.all("issue", issues)
