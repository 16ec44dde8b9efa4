"""Forms as values: what is asked, and what was typed before a refusal, so that nobody types anything twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ...rounds.refusal import catalogue
from ...rounds.text.rebasing import Offer
from ...values import replace
from ..words import say, spoken
from .deeds import DEEDS
from .sight import Sight

_OURS = frozenset({"csrfmiddlewaretoken", "kind", "form", "page", "at", "target", "base", "digest", "how", "parts"})
"""Fields that nobody types."""
InputKind = Literal["line", "words", "choice", "checks", "check", "file", "moment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to choose."""

    value: str
    words: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One thing that is asked; `lang` is that of the words to be typed, where it is known."""

    name: str
    label: str
    kind: InputKind = "line"
    value: str = ""
    options: tuple[Option, ...] = ()
    lang: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What can be done: `kind` says what, `hidden` to which, `about` whatever tells it from others of its kind on a page."""

    key: str
    kind: str
    title: str
    about: str
    inputs: tuple[Input, ...]
    hidden: tuple[tuple[str, str], ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What was sent and refused: by which form, why, and where else the words stand that it was about, each with those that were to stand there.

    `hidden` are fields that the form has when it is sent again.
    """

    key: str
    fields: Mapping[str, Sequence[str]]
    words: str
    stale: bool = False
    offers: tuple[tuple[Offer, str], ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()


class Bench:
    """Makes the forms of a page for whoever looks: those of what this person may do now, with what was typed."""

    def __init__(self, sight: Sight, tried: Tried | None = None) -> None:
        """`tried` is what was sent and refused, where something was."""
        self.sight, self.tried = sight, tried
        self._given_back = False

    @property
    def trouble(self) -> str:
        """Why what was sent is refused."""
        return self.tried.words if self.tried else ""

    @property
    def left(self) -> tuple[str, ...]:
        """What was typed into a form that is on the page no more, for whoever has not kept it elsewhere."""
        if self.tried is None or self._given_back:
            return ()
        return tuple(value for name, values in self.tried.fields.items() if name not in _OURS for value in values if value.strip())

    def form(self, kind: str, *inputs: Input, about: str = "", title: str = "", **hidden: object) -> tuple[Form, ...]:
        """The form of a deed, alone in a row; an empty row where it is not for this person, or not now."""
        deed = DEEDS[kind]
        if not self.sight.may(deed.event):
            return ()
        key = f"{kind}-{about}".strip("-").replace(" ", "-")
        does = catalogue(spoken())["does"][deed.event.kind]
        given = tuple((name, str(value)) for name, value in hidden.items())
        form = Form(key=key, kind=kind, title=title or does[:1].upper() + does[1:], about=about, inputs=inputs, hidden=given)
        return (self._again(form, self.tried) if self.tried and self.tried.key == key else form,)

    def _again(self, form: Form, tried: Tried) -> Form:
        """The form with what was typed. It is about the text as it was when it was first shown, until that is told to be another."""
        self._given_back = True
        sent = {name: values[-1] for name, values in tried.fields.items() if values}
        hidden = form.hidden if tried.stale else tuple((name, sent.get(name, value)) for name, value in form.hidden)
        return replace(form, inputs=tuple(filled(one, tried.fields) for one in form.inputs), hidden=(*hidden, *tried.hidden), trouble=tried.words)


def filled(one: Input, fields: Mapping[str, Sequence[str]]) -> Input:
    """What is asked, with what was typed; no browser takes a file back."""
    typed = fields.get(one.name, ())
    if one.kind == "file":
        return one
    if one.options or one.kind == "check":
        options = tuple(replace(option, chosen=option.value in typed) for option in one.options)
        return replace(one, options=options, value=("1" if typed else "") if one.kind == "check" else one.value)
    return replace(one, value=typed[-1] if typed else "")


def reason(*, needed: bool = True) -> Input:
    """Why."""
    return Input(name="reason", label=say("do.reason"), kind="words", needed=needed)


def choice(name: str, label: str, options: Iterable[tuple[str, str]], chosen: str = "") -> Input:
    """One of several."""
    return Input(name=name, label=label, kind="choice", options=tuple(Option(value=value, words=words, chosen=value == chosen) for value, words in options))


def checks(name: str, label: str, options: Iterable[tuple[str, str]], chosen: Iterable[str] = ()) -> Input:
    """Any of several."""
    picked = set(chosen)
    made = tuple(Option(value=value, words=words, chosen=value in picked) for value, words in options)
    return Input(name=name, label=label, kind="checks", options=made, needed=False)
