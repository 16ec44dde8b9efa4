"""Which act stands at a verb: by what follows are, by will, by the noun it carries, by itself."""

from collections.abc import Sequence

from ...values import replace
from ..conditions import SUPPOSABLE, SUPPOSED
from ..models import ActType
from .cues import BASE, PARTICIPLE, PAST, Cue, Cues, Verb
from .denials import Denials
from .phrases import Phrase, made
from .words import Word

_BE = {"is": "third", "are": "base", "am": "base", "was": "past", "were": "past"}
_REMAIN = {"remain": "base", "remains": "third", "remained": "past", "stay": "base", "stand": "base", "stands": "third", "stood": "past"}
WILL = frozenset({"will", "shall"})
_DO = frozenset({"do", "does", "did"})
_ABLE = frozenset({"can", "could"})
_HELPING = _DO | {"would", "can", "cannot", "could"}
_CONTINUE = {"continue": "base", "continues": "third", "continued": "past"}
_HAVE = frozenset({"have", "has", "had"})
_NOT = frozenset({"not", "cannot", "never"})
_NONE = frozenset({"no", "little", "neither"})
_WITHIN = 9  # words between a carrier and its noun: their long-standing and unwavering … support
_STOP = frozenset({",", ";", ":", "that", "to", "for", "of", "on", "in", "with", "about", "by", "which", "will", "is", "are"})
_SCENES = frozenset(ActType) - {ActType.SAY, ActType.SUPPORT, ActType.COMMIT, ActType.INTEND, ActType.DECIDE, ActType.AGREE, ActType.URGE, ActType.INTEREST}
_ANNOUNCE = "announce"
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "his", "her", "all", "both", "each", "this", "those", "any"})
_NEED_TYPES = frozenset({ActType.NOTE, ActType.CONFIRM, ActType.STRESS, ActType.SAY, ActType.APPRECIATE, ActType.AGREE})


_SUPPOSING = frozenset({"should", "were"})
_INVERTED = _SUPPOSING | {"had"}
_UNABLE = (("unable", "to"), ("not", "able", "to"), ("not", "in", "a", "position", "to"))


class Verbs:
    """Reads the verb phrase that starts at a word."""

    def __init__(self, words: Sequence[Word], cues: Cues) -> None:
        """The words of one sentence."""
        self._words, self._cues = words, cues
        self._denials = Denials(words, cues, self._positive)
        self._if = any(word.low in {"if", "unless"} for word in words) or (bool(words) and words[0].low in _SUPPOSING)
        self._conditional = self._if or any(word.low == "without" for word in words) or (bool(words) and words[0].low in _INVERTED)

    def low(self, at: int) -> str:
        """The word at `at` in lower case, empty behind the last."""
        return self._words[at].low if 0 <= at < len(self._words) else ""

    def skip(self, at: int) -> int:
        """Behind adverbs, commas that set them off, and have."""
        while self.low(at) in self._cues.adverbs or self.low(at) in _HAVE or (
            self.low(at) == "," and self.low(at + 1) in self._cues.adverbs
        ) or (self.low(at) == "," and self.low(at - 1) in self._cues.adverbs):  # fmt: skip
            at += 1
        return at

    def read(self, at: int) -> Phrase | None:
        """The act at word `at`, adverbs before it left aside; None where there is none."""
        found = self._read(self.skip(at))
        return self._denials.turned(found, self.read) if found else None

    def denied(self, at: int) -> Phrase | None:
        """What is said where the subject denies its verb (neither side supported …)."""
        at = self.skip(at)
        helped = self.low(at) in WILL | _HELPING
        found = self._denials.of(at, self.skip(at + helped), form="", deeds=self.low(at) not in _DO)
        return found if found and found.act is not ActType.COMMIT else None

    def _positive(self, at: int) -> Phrase | None:
        return self._carried(at) or self._verb(at)

    def _read(self, at: int) -> Phrase | None:
        word = self.low(at)
        if word in WILL:
            return self._will(at)
        if word in _HELPING:
            return self._auxiliary(at)
        if word in _BE or word in _REMAIN:
            found = self._state(at) or (self._progressive(at) or self._unable(at) if word in _BE else None)
            if found or word in _BE:
                return found
        if word in _CONTINUE and self.low(at + 1) == "to":
            return self._continued(at)
        return self._denials.by_verb(at) or self._positive(at)

    def participle(self, at: int) -> Phrase | None:
        """A participle that sets the scene (Recognizing …, Building on …)."""
        found = self._carried(at, participle=True) or self._verb(at, participle=True)
        return found if found and found.form == PARTICIPLE and found.act in _SCENES else None

    def _will(self, at: int) -> Phrase | None:
        after = self.skip(at + 1)
        if self.low(after) in _NOT and self.low(after + 1) == "only":
            after = self.skip(after + 2)
        if self.low(after) in _NOT or (self.low(after), self.low(after + 1)) == ("no", "longer"):
            return self._denials.of(at, self.skip(after + 1 + (self.low(after) == "no")))
        if self.low(after) in {"no", "neither"}:
            return None
        if told := self._denials.given_up(at, after):
            return told
        after += self.low(after) == ":"  # Keldea will: open a consulate; …
        again = self.low(after) in _CONTINUE
        if again and self.low(after + 1) == "to":
            after = self.skip(after + 2)
        if not self.low(after).isalpha() or self.low(after) == "be":
            return None
        noun = self._carried(after)
        end = noun.end if noun else after + 1
        return made(at, end, ActType.COMMIT, "en.will", again=again)

    def _auxiliary(self, at: int) -> Phrase | None:
        denied = self.low(at) == "cannot" or self.low(at + 1) in _NOT
        after = self.skip(at + 2 if self.low(at + 1) in _NOT else at + 1)
        if denied:
            return self._denials.of(at, after, deeds=self.low(at) not in _DO)
        if self.low(at) == "would" and (told := self._denials.given_up(at, after)):
            return told
        found = self._carried(after) or self._verb(after, modal=self.low(at))
        if found and self._if and self.low(at) in _ABLE and found.act in SUPPOSABLE:
            return replace(found, start=at, doubt=SUPPOSED)
        if found is None or found.form != BASE or self.low(at) not in _DO | {"would"}:
            return None
        if self.low(at) == "would" and self._conditional:
            return replace(found, start=at, doubt=SUPPOSED) if self._if and found.act in SUPPOSABLE else None
        return found

    def _unable(self, at: int) -> Phrase | None:
        """are unable to commit, is not in a position to support: what one cannot do is said as with cannot."""
        for words in _UNABLE:
            if all(self.low(at + step) == word for step, word in enumerate(words, 1)):
                return self._denials.of(at, self.skip(at + 1 + len(words)))
        return None

    def _state(self, at: int) -> Phrase | None:
        form = _BE.get(self.low(at)) or _REMAIN[self.low(at)]
        again, after = self.low(at) in _REMAIN, self.skip(at + 1)
        for length in (3, 2, 1):
            phrase = " ".join(self.low(after + i) for i in range(length))
            cue = self._cues.states.get(phrase)
            if cue:
                act, force = cue.act, cue.force
                return Phrase(start=at, end=after + length, act=act, force=force, rule=cue.id, form=form, again=again)
        return None

    def _progressive(self, at: int) -> Phrase | None:
        """are working: a plan under way is left to later rules; are announcing, are launching: done by saying it."""
        after = self.skip(at + 1)
        if (told := self._denials.by_verb(after)) and told.form == PARTICIPLE:
            return replace(told, start=at, form=_BE[self.low(at)])
        found = self._verb(after, participle=True)
        if found is None or found.form != PARTICIPLE or found.background:
            return None
        return Phrase(start=at, end=found.end, act=found.act, force=found.force, rule=found.rule, form=_BE[self.low(at)])

    def _continued(self, at: int) -> Phrase | None:
        after = self.skip(at + 2)
        if not self.low(after):
            return None  # the text breaks off
        found = self._carried(after) or self._verb(after)
        form = _CONTINUE[self.low(at)]
        if told := self._denials.given_up(at, after):
            return replace(told, form=form, again=True)  # continues to withhold the data
        if found is None or found.form != BASE:
            return made(at, after + 1, ActType.COMMIT, "en.continue", form=form, again=True)
        return Phrase(start=at, end=found.end, act=found.act, force=found.force, rule=found.rule, form=form, again=True)

    def _carried(self, at: int, *, participle: bool = False) -> Phrase | None:
        """reaffirm our strong support: the noun names the act."""
        lemma, form = self._cues.lemmas.get(self.low(at), ("", ""))
        if not lemma or (form == PARTICIPLE) is not participle:
            return None
        for index in range(at + 1, min(at + _WITHIN, len(self._words))):
            if self.low(index) in _STOP or self.low(index) in _NONE or (self.low(index) in _NOT and self.low(index + 1) != "only"):
                return None  # expressed no support, stated it does not support
            cue = self._cues.nouns.get(self.low(index))
            if lemma == _ANNOUNCE and cue and self.low(index + 1) == "not":
                return None  # announced its intention not to build the road: perhaps given up
            if cue and lemma in cue.carriers | ({"recognize", "recognise", "acknowledge", "discuss"} if cue.verb_decides else set()):
                return self._noun(at, index, cue, lemma) if cue.verb_decides else Phrase(
                    start=at, end=index + 1, act=cue.act, force=cue.force, rule=cue.id, form=form,
                    again=lemma in self._cues.again or self._affirms_own(lemma, at),
                )  # fmt: skip
        return None

    def _affirms_own(self, lemma: str, at: int) -> bool:
        """affirmed the United States’ commitment: said again of one's own; Affirm our X is not."""
        return lemma == "affirm" and self.low(at + 1) not in {"our", "their", "its"}

    def _noun(self, at: int, noun: int, cue: Cue, lemma: str) -> Phrase | None:
        verb = self._verb(at, participle=True) or self._verb(at)
        if verb is None or verb.act not in _NEED_TYPES:
            return None
        return Phrase(
            start=at, end=noun + 1, act=verb.act, force=verb.force, rule=cue.id, form=verb.form, again=lemma in self._cues.again
        )

    def _verb(self, at: int, *, participle: bool = False, modal: str | None = None) -> Phrase | None:
        for verb in self._cues.verbs.get(self.low(at), ()):
            if (verb.form == PARTICIPLE) is not participle or (verb.cue.modal or modal) != modal:
                continue
            end = self._rest(at, verb)
            if verb.cue.infinitive and not self._is_infinitive(end):
                continue
            if end and not (verb.cue.past and verb.form not in (PAST, PARTICIPLE)) and not self._is_noun(at, end, verb):
                end = self._need(end, verb.cue)
                return Phrase(
                    start=at, end=end, act=verb.cue.act, force=verb.cue.force, rule=verb.cue.id, form=verb.form,
                    again=verb.lemma in self._cues.again, background=verb.cue.background,
                )  # fmt: skip
        return None

    def _is_infinitive(self, at: int) -> bool:
        """Whether an infinitive stands at `at` (to host); to the host, to Keldea is none."""
        after = self._words[at + 1].surface if self.low(at) == "to" and at + 1 < len(self._words) else ""
        return after.isalpha() and after.islower() and after not in _ARTICLES

    def _rest(self, at: int, verb: Verb) -> int:
        for index, word in enumerate(verb.rest, 1):
            if self.low(at + index) != word:
                return 0
        return at + 1 + len(verb.rest)

    def _need(self, end: int, cue: Cue) -> int:
        """recognized the importance: the predicate runs to the noun."""
        if cue.act not in _NEED_TYPES:
            return end
        for index in range(end, min(end + 5, len(self._words))):
            if self.low(index) in _STOP:
                break
            noun = self._cues.nouns.get(self.low(index))
            if noun and noun.verb_decides:
                return index + 1
        return end

    def _is_noun(self, at: int, end: int, verb: Verb) -> bool:
        """support of, our call: where a word may be a noun it is one before of, and or a comma, and behind an article."""
        if verb.form == BASE and not verb.rest and verb.lemma in self._cues.also_nouns:
            if verb.lemma == "support" and self.low(end) == "for":
                return True
            return self.low(end) in {"of", "and", ",", ".", ";", ""} or self.low(at - 1) in {"the", "a", "our", "their", "its"}
        return False
