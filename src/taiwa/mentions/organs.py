"""Whose organ it is: other organisations have General Assemblies, Councils and numbered sessions as well."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import cast

import yaml

from .words import one_of

TWO_OF_A_NAME = "another organisation's organ of this name is in the text too"
_LONGEST = 40


def another_behind(chars: str, at: int, language: str) -> bool:
    """Whether the name of another organisation stands right behind an organ: of the General Assembly of the Coastal Union."""
    return _behind(language).match(chars, at) is not None


def another_before(chars: str, at: int, language: str) -> bool:
    """Whether the name of another organisation stands right before an organ: the CU General Assembly."""
    if language == "ja":
        found = _NAME_JA.search(chars, max(0, at - _LONGEST), at)
        return found is not None and not found[0].endswith(_words("united", "ja"))
    found = _NAME.search(chars, max(0, at - _LONGEST), at)
    if found is None or found["name"] in _words("united", language):
        return False
    if found["name"].isupper():
        return True
    return bool(found["whose"]) or _goes_on(chars, at, found, language)


def united_before(chars: str, at: int, language: str) -> bool:
    """Whether the United Nations are named right before an organ."""
    return chars.endswith(tuple(f"{name} " for name in _words("united", language)), max(0, at - _LONGEST), at)


def contested(chars: str, language: str) -> bool:
    """Whether the text names an organ of another organisation that is called as the one of the United Nations."""
    return any(
        another_behind(chars, found.end(), language) or another_before(chars, found.start(), language)
        for found in _assembly(language).finditer(chars)
    )


def shared(language: str) -> tuple[str, ...]:
    """The organs of which other organisations have one of the same name: only what stands beside it tells whose it is."""
    return _words("whole", language)


def _goes_on(chars: str, at: int, found: re.Match[str], language: str) -> bool:
    """Whether a capital before an organ of one word makes its name longer; behind a stop it only opens the sentence."""
    if chars.startswith(_words("whole", language), at) or found["name"].endswith("ing"):
        return False
    return bool(chars[max(0, found.start() - 2) : found.start()].strip(" \n.;"))


_NAME = re.compile(r"(?<![\w.])(?P<name>U\.N\.|United Nations|[^\W\d_]*[A-ZА-ЯЁ][^\W\d_]*)(?P<whose>['’]s)? \Z")
_NAME_JA = re.compile(r"[一-龯々ァ-ヶーA-Za-z・]+\Z")


@cache
def _behind(language: str) -> re.Pattern[str]:
    own = one_of(_words("united", language))
    if language == "en":
        return re.compile(rf" of (?:the )?(?!{own}(?![A-Za-z]))[A-Z]")
    return re.compile(rf" (?!{own}(?!\w))(?:[А-ЯЁ]{{2,}}(?!\w)|{one_of(_words('behind', language))})")


@cache
def _assembly(language: str) -> re.Pattern[str]:
    return re.compile(one_of(_words("whole", language)))


def _words(section: str, language: str) -> tuple[str, ...]:
    return _rows()[section].get(language, ())


@cache
def _rows() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    data = files("taiwa").joinpath("resources", "mentions", "symbols.yaml").read_bytes()
    rows = cast("Mapping[str, Mapping[str, list[str]]]", yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # noqa: S506
    return {name: {language: tuple(words) for language, words in rows[name].items()} for name in ("united", "whole", "behind")}
