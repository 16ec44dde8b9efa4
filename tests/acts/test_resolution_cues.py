"""The lead verbs of resolutions."""

import pytest

from taiwa.acts.resolutions import LeadCue, leads_of

CUES = [(language, cue) for language in ("en", "ru") if (leads := leads_of(language)) for cue in leads.cues]


@pytest.mark.parametrize(("language", "cue"), CUES, ids=[cue.id for _, cue in CUES])
def test_a_lead_verb_takes_its_paragraph_and_leaves_the_other(language: str, cue: LeadCue) -> None:
    """Every row acts in its own paragraph and not in one that only holds a word like it."""
    leads = leads_of(language)
    assert leads
    taken, left = leads.read(cue.takes), leads.read(cue.leaves)
    assert taken is not None
    assert taken[1].id == cue.id
    assert left is None or left[1].id != cue.id


@pytest.mark.parametrize(
    ("language", "words", "verb"),
    [
        ("en", "Also notes with deep concern the attacks;", "Also notes with deep concern"),
        ("en", "Strongly condemning all attacks,", "Strongly condemning"),
        ("en", "Expresses its appreciation to the host;", "Expresses its appreciation"),
        ("en", "The question of decisions is open.", None),
        ("ru", "с удовлетворением принимает также к сведению доклад;", "с удовлетворением принимает также к сведению"),
        ("ru", "настоятельно призывает государства-члены;", "настоятельно призывает"),
        ("ru", "Просьбы рассмотрены.", None),
    ],
)
def test_a_lead_verb_is_quoted_whole(language: str, words: str, verb: str | None) -> None:
    """Adverbs, the manner and what stands inside the verb belong to it; a paragraph without one has no act."""
    leads = leads_of(language)
    read = leads.read(words) if leads else None
    assert (words[: read[0]] if read else None) == verb
