"""The signs by which a later passage was matched with a promise, or a round with the one before, in the words of a language."""

import re
from functools import cache

from .wording import Wording, catalogue

_DOUBT = re.compile(r"(?P<action>.*): (?P<signs>.* \([+-]\d+\)) \([^()]+\)", re.DOTALL)
_NAME = re.compile(r"[A-Za-z][\w-]+")
_COUNT = re.compile(r"(?P<number>[0-9][0-9,.]*) (?P<unit>[a-z][a-z-]*)")
_ROUNDS = "sign"
_SECTIONS = ("link-sign", _ROUNDS)
"""Where signs are told: those of promises, then those of rounds."""


@cache
def _signs() -> re.Pattern[str]:
    names = sorted({key.partition(".")[2] for key in catalogue("en") if key.startswith(tuple(f"{one}." for one in _SECTIONS))}, key=len, reverse=True)
    return re.compile(rf"(?P<sign>{'|'.join(map(re.escape, names))})(?: (?P<detail>.*))? \((?P<weight>[+-]\d+)\)", re.DOTALL)


def sign_told(written: str, wording: Wording) -> str:
    """One sign as the record writes it, with parties, issues and things by their names; as it stands where no catalogue knows it."""
    found = _signs().fullmatch(written)
    if found is None:
        return written
    section = next(one for one in _SECTIONS if f"{one}.{found['sign']}" in catalogue("en"))
    sign, detail = wording.term(section, found["sign"]), _detail(found["sign"], found["detail"] or "", wording)
    if section == _ROUNDS and not int(found["weight"]):
        return wording.say("compare.sign", sign=sign, detail=wording.quote(detail))
    return " ".join(wording.say("compare.signs", sign=sign, detail=detail, weight=found["weight"]).replace(" （", "（").split())


def _detail(sign: str, detail: str, wording: Wording) -> str:
    """What was compared; an act by what it is called."""
    if sign == "same act":
        return ", ".join(wording.term("act", act) for act in detail.split(", "))
    return detail_told(detail, wording)


def detail_told(detail: str, wording: Wording) -> str:
    """What was compared, by the names that persons call it."""
    counted = _COUNT.sub(lambda one: wording.count(one["number"], one["unit"]), wording.turned(detail, "sign-part"))
    return _NAME.sub(lambda one: _named(one[0], wording), counted)


def _named(name: str, wording: Wording) -> str:
    known = wording.knowledge
    if name in known.parties:
        return wording.party(name)
    if name in known.issues:
        return wording.issue(name)
    return wording.thing(name) if name in known.things else name


def doubt_told(why: str, wording: Wording) -> str:
    """Why a person should check something; of a follow-up the promise and the signs, of a round the words of the one before."""
    found = _DOUBT.fullmatch(why)
    if found is None:
        return wording.why(why)
    signs = "; ".join(sign_told(one, wording) for one in found["signs"].split("; "))
    return wording.say("general.with", who=wording.quote(found["action"]), what=signs)
