"""The acts of an English document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...lexicon.knowledge import Knowledge
from ...meta.models import Meta
from ...tree.models import Tree
from ...values import Span, replace
from ..found import Found
from ..models import ActType, Force
from ..publisher import publisher
from ..speakers import Speaker, Speakers
from .announced import GIVEN, announced, as_told, given_by, itself, why_not
from .bounds import ends_of, gapped
from .cues import BASE, PAST, THIRD, Cues, load
from .denials import is_denial
from .phrases import Phrase
from .responsible import RULE, named_in, theirs, to_be_done
from .subjects import Subjects
from .told import Told, inner, told_in
from .verbs import WILL, Verbs
from .words import Word, sentences, words

_CLAUSE_STARTS = frozenset({",", ";", ":", "and", "–", "—", "but", "yet", "("})
_DEEDS = frozenset({"en.will", "en.plan", "en.continue"})
_PAST_VERBS = frozenset({"met", "held", "spoke", "led", "had", "took", "gave", "made", "did", "could", "was", "were", "withdrew"})
_BEFORE_OBJECTS = frozenset({"a", "an", "the", "its", "their", "our", "new", "more", "all", "each", "joint", "additional"})
_PAUSES = frozenset({",", ";", ":"})
_RELATIVE = frozenset({"that", "which", "who"})
_HELPING = frozenset({"will", "shall", "would", "can", "could", "may", "is", "are", "was", "were", "has", "have", "had", "does", "did"})
_MARKS = frozenset({"and", ",", "but", ";"})
_BETWEEN = frozenset({",", ";", "and", ".", "also", "—", "–", ":", "but", "yet", "however"})
_ASIDE = 8  # words
_LONGEST_ASIDE = 24  # words of one with a verb (noting that …, while associating himself with …)
_AMONG = frozenset({"between", "among"})  # between A and |B
_AIMS = frozenset({"at", "for", "to"})
_LONGEST_LEAD = 24  # words
_NAMES = 60  # words
_PERFECT = {"has": (PAST, THIRD), "have": (PAST,), "had": (PAST,)}
"""How verbs joined to a perfect are inflected: has joined and signed, has joined and intends; an infinitive looks like the base."""
_SHARED = "en.noun.agree"
"""What one alone shares is told, not agreed."""
_CUT_OFF = frozenset({"with", "on", "for", "of", "in", "from", "toward", "towards"})
_ASKED = frozenset({ActType.COMMIT, ActType.AGREE, ActType.SUPPORT, ActType.DECIDE, ActType.INTEND})
_OFTEN_DEEDS = frozenset({"en.verb.support", "en.verb.decide"})
LISTED = "perhaps one of a list of what is to be done"
"""Why an act is not certain that may be an infinitive (our plan to train nurses, support firms, and …)."""
_OPEN = "open"
_WHEREAS, _WHILE = "whereas", "while"
_AGAINST = frozenset({ActType.CONDEMN, ActType.CONCERN})
_PLANS = frozenset({ActType.AGREE, ActType.CONFIRM, ActType.DECIDE})


@dataclass(frozen=True, slots=True)
class _Clause:
    """An act found in a sentence: the verb phrase, its speaker, and whether it only gives a reason or sets the scene.

    `told` is the stance that its complement says another takes, `own` the word behind the subject of the complement where that is
    the speaker itself. Of a verb left out (Keldea will give 3 boats, Sarmeth |2) the `gap` is the word behind the speaker, the phrase the verb before.
    """

    phrase: Phrase
    speaker: Speaker | None
    scene: bool
    told: Told | None = None
    own: int = 0
    gap: int = 0


class _Lead(NamedTuple):
    """The end of a paragraph that opens a list (The two sides will:): whose items it opens, its speaker, and its will, if any."""

    path: tuple[str, ...]
    speaker: Speaker
    will: str


def find(tree: Tree, meta: Meta, knowledge: Knowledge) -> Iterator[Found]:
    """Every act of the document in text order."""
    cues = load()
    speakers = Speakers(meta, knowledge, cues.speakers, publisher(tree.text, meta, knowledge))
    subjects = Subjects(meta, knowledge, cues, speakers)
    chars, last = tree.text.chars, None
    lead: _Lead | None = None
    for provision in tree.provisions:
        if provision.body is None or provision.role in ("conclusion", "note"):
            continue
        led = lead if lead and provision.path[:-1] == lead.path else None
        before = responsible = None
        for sentence in sentences(chars, provision.body):
            tokens = words(chars, sentence)
            if led and led.will and tokens:
                tokens.insert(0, Word(led.will, led.will, tokens[0].start, tokens[0].start))
            subjects.sentence(chars, tokens, before)
            if named := named_in(tokens, subjects, cues):
                responsible = named
                continue
            walk = _Sentence(tokens, cues, subjects)
            clauses = _without_left_out(walk.clauses(last, led.speaker if led else None), subjects)
            if responsible:
                clauses = _of_measure(clauses, tokens, responsible)
            yield from _found(clauses, tokens, provision.eid, chars, cues, ends_of(tokens, subjects, cues))
            before = next((clause.speaker for clause in reversed(clauses) if clause.speaker), None)
            last = before or last
            lead, led = walk.lead(last, provision.path) or lead, None


def _without_left_out(clauses: list[_Clause], subjects: Subjects) -> list[_Clause]:
    """The clauses, the last one without those whom its end leaves out, where a group speaks in it."""
    if clauses and (speaker := clauses[-1].speaker) and len(speaker.holders) > 1:
        clauses[-1] = replace(clauses[-1], speaker=subjects.left_out_last(speaker))
    return clauses


def _of_measure(clauses: list[_Clause], tokens: Sequence[Word], responsible: Speaker) -> list[_Clause]:
    """The clauses of a sentence in a measure, or what will be done in it where no party is named: of those who are responsible."""
    if not clauses and (phrase := to_be_done(tokens)):
        return [_Clause(phrase, responsible, scene=False)]
    meant = {clause.speaker: theirs(clause.speaker, responsible) for clause in clauses if clause.speaker}
    return [replace(clause, speaker=meant[clause.speaker]) if clause.speaker else clause for clause in clauses]


class _Sentence:
    """Walks one sentence from left to right: a subject opens a clause, verbs joined to its verb share the subject."""

    def __init__(self, tokens: Sequence[Word], cues: Cues, subjects: Subjects) -> None:
        self._tokens, self._cues, self._subjects = tokens, cues, subjects
        self._verbs = Verbs(tokens, cues)

    def lead(self, last: Speaker | None, path: tuple[str, ...]) -> _Lead | None:
        """The subject in which the sentence ends before a colon, with or without will; None where it ends in anything else."""
        end = len(self._tokens) - 1
        if self._low(end) != ":":
            return None
        will = self._low(end - 1) if self._low(end - 1) in WILL else ""
        for at in range(max(0, end - _LONGEST_LEAD), end):
            subject = self._subjects.read(at, last) if self._open(at) else None
            if subject and subject[1] == end - bool(will):
                return _Lead(path, subject[0], will)
        return None

    def clauses(self, last: Speaker | None, led: Speaker | None) -> list[_Clause]:
        """The acts in order; the verb that opens an item is of the subject that `led` to it."""
        found: list[_Clause] = []
        scenes: list[Phrase] = []
        speaker, form, at = self._opening(led, found)
        while at < len(self._tokens):
            if self._low(at) in self._cues.relatives and (inner := self._subjects.read(at + 1, speaker or last)):
                at = inner[1]  # committees that the President and the Vice President launched: no act of the sentence
                continue
            opened = self._open(at)
            scene = self._verbs.participle(at) if opened else None
            neither = self._subjects.neither(at) if opened else None
            subject = self._whole(at, speaker or last) if opened and not (scene or neither) else None
            if scene:
                scenes.append(scene)
                at = scene.end
            elif neither:
                found.extend(self._neither(neither))
                speaker, form, at = None, "", neither[1]
            elif subject:
                at, clause = self._subject(at, subject)
                if clause and not clause.scene:
                    speaker, form = clause.speaker, clause.phrase.form
                elif clause is None and not self._embedded(at, subject):
                    speaker, form = self._plain(at, subject, speaker, form)
                found.extend([clause] if clause else [])
            elif speaker and (phrase := self._joined(at, form, found[-1].phrase if found else None)):
                found.append(_Clause(phrase, speaker, scene=False))
                form, at = phrase.form, phrase.end
            else:
                at += 1
            if speaker and scenes:
                found.extend(_Clause(phrase, speaker, scene=True) for phrase in scenes)
                scenes = []
        clauses = sorted(map(self._telling, (*found, *self._given())), key=lambda clause: clause.phrase.start)
        return [one for at, clause in enumerate(clauses) for one in (clause, *self._shares(clause, clauses[at + 1 :]))]

    def _shares(self, clause: _Clause, later: Sequence[_Clause]) -> Iterator[_Clause]:
        """Those who do the same as `clause` tells, with a sum of their own."""
        end = later[0].phrase.start if later else len(self._tokens)
        for speaker, behind in gapped(clause.phrase, end, self._tokens, self._subjects) if clause.phrase.rule in _DEEDS else ():
            yield _Clause(clause.phrase, speaker, scene=False, gap=behind)


    def _given(self) -> Iterator[_Clause]:
        """A grant was pledged by A: who promises by a passive what opens the sentence."""
        lows = [word.low for word in self._tokens]
        for at in () if GIVEN.keys().isdisjoint(lows) else range(len(lows)):
            if lows[at] in GIVEN and (given := given_by(at, self._low, self._cues, self._subjects)):
                yield _Clause(given[1], given[0], scene=False)

    def _opening(self, led: Speaker | None, found: list[_Clause]) -> tuple[Speaker | None, str, int]:
        """The act of the verb that opens an item goes to `found`; who speaks behind it, how it is inflected, and where that is."""
        phrase = self._verbs.read(0) if led else None
        if phrase is None:
            return None, "", 0
        found.append(_Clause(phrase, led, scene=phrase.background))
        return led, phrase.form, phrase.end

    def _neither(self, subject: tuple[Speaker, int]) -> Iterator[_Clause]:
        """What neither of two does; a verb joined to theirs is no act: whether it is denied too is not said."""
        if phrase := self._verbs.denied(subject[1]):
            yield _Clause(phrase, subject[0], scene=False)

    def _telling(self, clause: _Clause) -> _Clause:
        """`clause` with what its complement tells of another."""
        phrase, told = told_in(clause.phrase, clause.speaker, self._subjects, self._verbs)
        phrase = as_told(phrase, self._low, self._cues.adverbs)
        return replace(clause, phrase=phrase, told=told, own=itself(phrase, clause.speaker, self._low, self._subjects))

    def _whole(self, at: int, last: Speaker | None) -> tuple[Speaker, int] | None:
        """The subject at `at`; the second of two names (through the forum A and |B) is one with the first, or as little a subject."""
        first = self._subjects.joined(at)
        if first == at or self._is_object(first):
            return self._subjects.read(at, last)
        whole = None if self._low(first - 1) in self._cues.embedders else self._subjects.read(first, last)
        return whole if whole and whole[1] > at else None  # the first name may be read without the second

    def _is_object(self, at: int) -> bool:
        """Whether a verb stands before a name in its clause: A will chair the B and |C will host …; noted that the road to B and |C will … has none."""
        start = next((index for index in range(at - 1, -1, -1) if self._low(index) in _PAUSES or self._low(index) == "that"), -1)
        return self._low(at - 1) not in _AMONG and any(self._low(index) in _HELPING or self._low(index) in self._cues.verbs for index in range(start + 1, at))

    def _low(self, at: int) -> str:
        return self._tokens[at].low if 0 <= at < len(self._tokens) else ""

    def _open(self, at: int) -> bool:
        """Whether a clause can start here."""
        before = self._low(at - 1)
        return at == 0 or before in _CLAUSE_STARTS or before in self._cues.adverbs or before in self._cues.reasons or (at > 1 and before == _WHEREAS)

    def _subject(self, at: int, subject: tuple[Speaker, int]) -> tuple[int, _Clause | None]:
        """What the subject's verb does. In a clause that gives a reason the act only sets the scene."""
        speaker, end = self._who_else(at, self._apposed(*subject))
        phrase = self._verbs.read(end) or self._purpose(end) or self._verbs.read(self._behind_aside(end)) or self._behind_names(subject[1])
        if phrase is None:
            return end, None
        if phrase.rule == _SHARED and len(speaker.holders) == 1:
            phrase = replace(phrase, act=ActType.SAY, force=Force.NONE)
        reason = self._low(at - 1) in self._cues.reasons and not self._contrasts(at, phrase)
        return phrase.end, _Clause(phrase, speaker, scene=reason or phrase.background)

    def _contrasts(self, at: int, phrase: Phrase) -> bool:
        """Whether while opens what another says against it (Keldea supported the plan, while Sarmeth opposed it), and no reason."""
        return self._low(at - 1) == _WHILE and self._low(at - 2) == "," and (phrase.act in _AGAINST or is_denial(phrase))

    def _apposed(self, speaker: Speaker, end: int) -> tuple[Speaker, int]:
        """We, the Ministers of A and B, …: of those who are we only the ones that are named behind it."""
        named = self._subjects.read(end + 1, None) if self._low(end) == "," and self._low(end - 1) in self._cues.speakers["we"] else None
        if named is None or self._low(named[1]) != "," or not set(named[0].holders) < set(speaker.holders) or not named[0].holders:
            return speaker, end
        return replace(speaker, phrase=f"{speaker.phrase}, {named[0].phrase}", at=Span(speaker.at.start, named[0].at.end), holders=named[0].holders), named[1] + 1

    def _who_else(self, at: int, subject: tuple[Speaker, int]) -> tuple[Speaker, int]:
        """The subject, open where it is the end of a list that was not read whole: who else is meant is not known."""
        speaker, end = subject
        cut = len(speaker.holders) > 1 and self._subjects.is_cut_off(at)
        rest = cut or (speaker.holders and self._subjects.is_rest(self._subjects.joined(at)))
        return (replace(speaker, holders=(), open=f"{speaker.phrase}: not clear who else is meant") if rest else speaker), end

    def _behind_aside(self, at: int) -> int:
        """Behind a short aside set off by commas (Canada, for its part, welcomed …); `at` where there is none."""
        if self._low(at) != "," or not self._tokens[at + 1 : at + 2] or not self._tokens[at + 1].surface.islower():
            return at
        verbal = self._low(at + 1) in self._cues.reasons or self._low(at + 1).endswith("ing")
        return next((end + 1 for end in range(at + 2, at + (_LONGEST_ASIDE if verbal else _ASIDE)) if self._low(end) == ","), at)

    def _behind_names(self, at: int) -> Phrase | None:
        """The act behind those whom we are (We, the Ministers of A and B, recognize …)."""
        if self._low(at) != "," or self._low(at - 1) not in self._cues.speakers["we"]:
            return None
        commas = (end for end in range(at + 2, min(at + _NAMES, len(self._tokens))) if self._low(end) == ",")
        found = (self._verbs.read(end + 1) for end in commas)
        return next((phrase for phrase in found if phrase), None)

    def _purpose(self, at: int) -> Phrase | None:
        """We have convened to reaffirm …: what they met for is said by meeting."""
        verb = self._verbs.skip(at)
        if self._low(verb) not in self._cues.gatherings or self._low(verb + 1) != "to":
            return None
        phrase = self._verbs.read(verb + 2)
        return phrase if phrase and phrase.form == BASE else None

    def _embedded(self, _end: int, subject: tuple[Speaker, int]) -> bool:
        first = next((i for i, word in enumerate(self._tokens) if word.start == subject[0].at.start), 0)
        return self._low(first - 1) in self._cues.embedders

    def _plain(
        self, at: int, subject: tuple[Speaker, int], speaker: Speaker | None, form: str
    ) -> tuple[Speaker | None, str]:
        """A subject with a verb that is no act (The President met …, and discussed …): its verbs may be joined yet."""
        behind = self._verbs.skip(at)
        verb = self._low(behind)
        if have := next((word for word in map(self._low, range(at, behind)) if word in _PERFECT), None):
            return subject[0], have
        if verb.endswith("ed") or verb in _PAST_VERBS:
            return subject[0], PAST
        if verb.isalpha() and verb not in self._cues.embedders and speaker is None:
            return subject[0], THIRD if verb.endswith("s") else BASE
        return speaker, form

    def _joined(self, at: int, form: str, before: Phrase | None) -> Phrase | None:
        """A verb joined by and or a comma to the verb of the same subject, in the same inflection; `before` is the act before it."""
        if self._low(at - 1) not in _MARKS and not (self._low(at - 1) in self._cues.adverbs and self._low(at - 2) in _MARKS):
            return None
        phrase = self._verbs.read(at) if self._low(at - 1) != ";" else None
        if phrase is None:
            return self._plan(at) if form == "will" and self._is_next(at) else None
        if phrase.form == "will" and form != "will" and (self._in_relative(at) or self._in_told(at)):
            return None
        if form == "will" and phrase.form == BASE and (phrase.background or phrase.act is ActType.DECIDE):
            return self._plan(at)  # will combine … and establish: announced for later, not done by saying it
        turned = self._low(at) == "now" and phrase.form in (BASE, THIRD)  # reversed its position and now opposes the plan
        if turned or phrase.form in ("will", form, *_PERFECT.get(form, ())) or {phrase.form, form} <= {BASE, "will"}:
            told = phrase.form == PAST and self._is_told_of(at, phrase)
            return None if told else self._listed(at, phrase, before) if phrase.form == BASE else phrase
        return None

    def _listed(self, at: int, phrase: Phrase, before: Phrase | None) -> Phrase | None:
        """A verb like an infinitive: one of a list of what others are to do (call on A to engage and recommit) is no act.

        Of other lists only what is as often a deed as a stance (ways to encourage trade and support firms). Behind a comma it may be
        either, and is not certain.
        """
        deed = phrase.rule in _OFTEN_DEEDS
        if deed and self._low(at - 1) == "and" and self._low(at - 2) in _CUT_OFF:
            return None  # coordination on and support for
        to = self._infinitive(at) if deed or (before is not None and before.act is ActType.URGE and self._may_be_asked(phrase)) else None
        if to is None:
            return phrase
        parted = any(self._low(index) == "," for index in range(to, at))
        return replace(phrase, doubt=LISTED) if parted and phrase.act is not ActType.DECIDE else None

    def _has_purpose(self, at: int) -> bool:
        """Whether an infinitive stands between the verb of the clause and `at`; to fishermen is none."""
        start = next((index for index in range(at - 1, 0, -1) if self._low(index) in WILL or self._low(index) in _PAUSES), 0)
        near = (self._tokens[index + 1].surface for index in range(start, at - 2) if self._low(index) == "to")
        return any(word.isalpha() and word.islower() and word not in _BEFORE_OBJECTS and not word.endswith("s") for word in near)

    def _may_be_asked(self, phrase: Phrase) -> bool:
        """Whether one may ask another for it: to agree and to commit, not to welcome; our support is ours."""
        words = {self._low(index) for index in range(phrase.start, phrase.end)}
        return phrase.act in _ASKED and self._low(phrase.start) not in _HELPING and "our" not in words

    def _infinitive(self, at: int) -> int | None:
        """Where the last infinitive before `at` opens, if no act stands nearer."""
        for index in range(at - 2, max(0, at - _NAMES), -1):
            low = self._low(index)
            if low == "to" and (self._low(index + 1) in self._cues.plans or self._low(index + 1) in self._cues.verbs):
                return index
            if low in {";", ":"} or (low in self._cues.verbs and self._low(index - 1) != "to"):
                return None
        return None

    def _is_told_of(self, at: int, phrase: Phrase) -> bool:
        """Whether a past is a participle that tells more of what stands before it (adopted by A; the forum, established in 2014)."""
        after = self._low(phrase.end)
        if phrase.act is ActType.INTEND and self._low(at - 1) == "," and after in _AIMS:
            return True  # consultations, aimed at trust
        return after == "by" or (after in {"in", "at"} and phrase.act is ActType.DECIDE and self._low(at - 1) == ",")

    def _is_next(self, at: int) -> bool:
        """Whether a plan may open at `at`: behind and or a semicolon; behind a comma only with an object (train 50 nurses)."""
        mark, after = self._low(at - 1), self._low(at + 1)
        return mark in {"and", ";"} or (mark == "," and (after in _BEFORE_OBJECTS or after.isdigit()))

    def _in_relative(self, at: int) -> bool:
        """a review that takes a practical approach and will …: what is joined there may be of the review."""
        start = next((index for index in range(at - 1, 0, -1) if self._low(index) in _PAUSES), 0)
        relative = (index for index in range(start + 1, at) if self._low(index) in _RELATIVE and self._is_finite(index + 1))
        return any(self._low(index - 1) not in self._cues.verbs or self._low(index - 2) in _BEFORE_OBJECTS for index in relative)

    def _in_told(self, at: int) -> bool:
        """welcomed that A will build a road and will …: what is joined to what another will do is his as well."""
        that = next((index for index in range(at - 1, 0, -1) if self._low(index) in {"that", ";"}), 0)
        if self._low(that) != "that" or self._low(that + 1) in _HELPING:
            return False
        return any(self._low(index) in WILL for index in range(that + 2, at))

    def _is_finite(self, at: int) -> bool:
        """Whether a word looks like a verb in the present, or helps one."""
        low = self._low(at)
        return low in _HELPING or (low.endswith("s") and not low.endswith(("ss", "us")))

    def _plan(self, at: int) -> Phrase | None:
        """will combine … and establish a group: a second plan with an object of its own."""
        if self._low(at) not in self._cues.plans or self._low(at + 1) in {"and", ",", "to", "of", "for", "or", ".", "at", "in", "with", "on"}:
            return None
        if self._low(at) == _OPEN and not (self._low(at + 1) in _BEFORE_OBJECTS or self._low(at + 1).isdigit()):
            return None  # a free and open region
        # will meet to reach an understanding and maintain momentum: the second may be what the meeting is for
        doubt = LISTED if self._low(at - 1) == "and" and self._has_purpose(at) else None
        return Phrase(
            start=at, end=at + 1, act=ActType.COMMIT, force=Force.COMMITMENT, rule="en.plan", form="will", doubt=doubt
        )


def _found(
    clauses: Sequence[_Clause], tokens: Sequence[Word], eid: str, chars: str, cues: Cues, ends: Sequence[int]
) -> Iterator[Found]:
    for index, clause in enumerate(clauses):
        phrase = clause.phrase
        until = clauses[index + 1] if index + 1 < len(clauses) else None
        end = _end(clause, until, tokens, ends)
        begin = clause.gap or phrase.end + (phrase.end < end and tokens[phrase.end].low == ",")
        content = Span(tokens[begin].start, tokens[end - 1].end) if begin < end else None
        if phrase.given is not None:
            content = Span(tokens[phrase.given].start, tokens[phrase.start - 1].end)
        opening = clause.speaker.at.start if clause.speaker else tokens[phrase.start].start
        first = tokens[phrase.start].start
        start = opening if tokens[0].start <= opening <= first else first
        others = inner(clause.told, tokens, content) if clause.told and content else None
        action = announced(phrase, tokens, content, clause.own, cues)
        if content and phrase.rule in _DEEDS:
            action = content if clause.gap else Span(first, content.end)
        if phrase.rule == RULE:
            start, action = tokens[0].start, Span(tokens[0].start, tokens[max(end, phrase.end) - 1].end)
        words_of = chars[content.start : content.end].casefold() if content else ""
        yield Found(
            eid=eid,
            clause=Span(min(start, first), tokens[max(end, phrase.end) - 1].end),
            predicate=Span(first, tokens[phrase.end - 1].end),
            act=phrase.act,
            force=phrase.force,
            speaker=clause.speaker,
            content=content,
            background=clause.scene,
            reaffirmed=phrase.again,
            rule=phrase.rule,
            doubt=phrase.doubt or why_not(phrase, words_of, tokens, cues),
            action=action,
            plan=(phrase.act in _PLANS and words_of.startswith(("to ", "not to "))) or action is not None,
            inner=others,
            refers_back=words_of.startswith(cues.undertakings["back"]) if words_of else True,
        )


def _end(clause: _Clause, following: _Clause | None, tokens: Sequence[Word], ends: Sequence[int]) -> int:
    """The word behind the complement: before the next act (its subject and joining words left out), the next of `ends` or the full stop."""
    end = next((at for at in ends if at >= clause.phrase.end), len(tokens))
    if following and following.phrase.start < end:
        end = following.phrase.start
        if following.speaker and following.speaker is not clause.speaker:
            end = next((i for i, word in enumerate(tokens) if word.start == following.speaker.at.start), end)
    while end > clause.phrase.end and tokens[end - 1].low in _BETWEEN:
        end -= 1
    return end
