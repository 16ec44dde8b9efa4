"""Whose a numbered meeting is: it is that of a dialogue only where that is named beside it, or the text is the dialogue's own.

Names of bodies are common (第5回外相会合, the Fifth Foreign Ministers' Meeting): every organisation has one.
"""

import re
from collections.abc import Iterator

from ..values import Span, replace
from .models import Mention
from .name_words import name_words
from .names import WHOSE, common_nouns
from .scene import Scene

_REACH = 60
_NUMBERED = "numbered-meeting"
_JOINS = re.compile("[の・]?\\Z")
_RUN = {
    "ja": re.compile(r"(?:[「『][^「」『』\n]{1,30}[」』])?[一-龯々ァ-ヶーA-Za-z]*\Z"),
    "en": re.compile(r"(?:[A-Z][\w’'+.-]* )+\Z"),
}
"""What is printed right before a meeting and may be a name."""
_BEHIND = {"en": re.compile(r" (?:of|between|among) (?:the )?[“\"]?(?=[A-Z])"), "ru": re.compile(" (?=[«А-ЯЁA-Z])")}
_POSSESSED = re.compile("(?:['’]s?)? *\\Z")
_QUOTES = "「」『』“”\"' "
_NAME = re.compile(r"[^\s,;.。、)]+(?: [A-ZА-ЯЁ][^\s,;.)]*)*")


def with_owners(scene: Scene) -> Iterator[Mention]:
    """What was found; a numbered meeting that is not shown to be a dialogue's is no longer that of the registry.

    Another's is called by its owner and its name as printed; where no owner is printed it is unsure whose it is.
    """
    for one in scene.found:
        dialogues = _dialogues(one, scene)
        if not dialogues:
            yield one
            continue
        other = _other(one.span, dialogues, scene)
        if other:
            yield replace(one, value=other.of(scene.chars))
        elif _is_of(scene, dialogues) or _is_named_near(one.span, dialogues, scene):
            yield one
        else:
            yield replace(one, value=one.span.of(scene.chars), confidence="unsure", open=WHOSE)


def _dialogues(one: Mention, scene: Scene) -> set[str]:
    """The dialogues of which it was read as a numbered meeting: one that the registry has, or a further one of a body it has."""
    if one.kind != "meeting" or not one.rule.endswith(_NUMBERED):
        return set()
    value = str(one.value)
    return set(scene.known.meetings.get(value, ())) or {value.partition("/")[0]} & set(scene.knowledge.dialogues)


def _is_of(scene: Scene, dialogues: set[str]) -> bool:
    """Whether the text came out of a body of one of the dialogues; a text that only speaks of a dialogue did not."""
    facts = scene.facts
    if facts.framework not in dialogues:
        return False
    return facts.body is None or any(body.id == facts.body for body in scene.knowledge.dialogues[facts.framework].bodies)


def _is_named_near(span: Span, dialogues: set[str], scene: Scene) -> bool:
    """Whether one of the dialogues, or a meeting of one by its name, stands in the same paragraph."""
    start = scene.chars.rfind("\n", 0, span.start) + 1
    end = scene.chars.find("\n", span.end)
    line = Span(start, end if end >= 0 else len(scene.chars))
    return any(line.contains(name.span) and _names(name, dialogues) for name in scene.names)


def _names(name: Mention, dialogues: set[str]) -> bool:
    """Whether it is the name of a dialogue, with or without its body; a number alone says of none that it is meant."""
    return str(name.value).partition("/")[0] in dialogues and not name.rule.endswith(_NUMBERED)


def _other(span: Span, dialogues: set[str], scene: Scene) -> Span | None:
    """The meeting with the name of another owner that is printed right before or behind it; None where none is."""
    language = scene.facts.language
    before = _before(span, dialogues, scene) if language in _RUN else None
    if before:
        return Span(before, span.end)
    joined = _BEHIND[language].match(scene.chars, span.end) if language in _BEHIND else None
    if joined is None or _is_own(joined.end(), dialogues, scene):
        return None
    name = _NAME.match(scene.chars, joined.end())
    whose = name[0].strip(_QUOTES) if name else ""
    own = whose.startswith(name_words(language)["own_meetings"].words) or whose in common_nouns(dialogues, scene.knowledge, language)
    return None if own or name is None else Span(span.start, name.end())


def _before(span: Span, dialogues: set[str], scene: Scene) -> int | None:
    """Where the name of another owner begins that stands right before a meeting (上海協力機構の第5回外相会合)."""
    floor = max(0, span.start - _REACH)
    before = scene.chars[floor : span.start]
    end = len(before)
    if scene.facts.language == "ja":
        joins = _JOINS.search(before)
        end = joins.start() if joins else end
    found = _RUN[scene.facts.language].search(before[:end])
    run = found[0].strip(_QUOTES) if found else ""
    if found is None or not run or _is_own(floor + len(_POSSESSED.sub("", before[:end])), dialogues, scene):
        return None
    return None if _is_word(run, scene) else floor + found.start()


def _is_word(run: str, scene: Scene) -> bool:
    """Whether it is a word that names nobody: a time, the dialogue by its common noun, or what a defined term stands for."""
    words = name_words(scene.facts.language)["own_meetings"].words
    if run in words or any(run == term.term for term in scene.facts.terms):
        return True
    times = name_words(scene.facts.language)["times_before"].words
    return bool(times) and run.endswith(times)


def _is_own(at: int, dialogues: set[str], scene: Scene) -> bool:
    """Whether the dialogue or a day is named up to or from a place, the quotation marks around it aside."""
    near = (name for name in scene.found if name.span.start - 1 <= at <= name.span.end + 1)
    return any(name.kind == "date" or _names(name, dialogues) for name in near)
