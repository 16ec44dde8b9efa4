"""How the text changes when a proposal is taken into it or goes out of the way."""

from collections.abc import Mapping

from ...values import replace
from ..state import Edit, Paragraph, Proposal, Text
from .standing import home_of, is_new_paragraph, is_whole_deletion, stand_of


def incorporated(text: Text, proposal: Proposal) -> Text:
    """The text with a proposal in it; what was proposed within the proposal is from then on proposed within the text."""
    wish = proposal.wish
    if is_new_paragraph(wish):
        text, landed = _inserted(text, proposal), (proposal.number, 0, 0)
    elif wish.change == "move":
        text, landed = _moved(text, wish.target, wish.after), None
    elif is_whole_deletion(wish):
        text, landed = _with(text, replace(text.paragraphs[wish.target], struck=True, agreed=False)), None
    else:
        text, landed = _edited(text, proposal)
    done = replace(proposal, state="incorporated", landed=landed)
    text = replace(text, proposals={**text.proposals, proposal.id: done})
    return rehung(text, proposal.id, landed[0] if landed else home_of(text, proposal))


def rehung(text: Text, outer: str, target: str) -> Text:
    """What hangs on a proposal that is open no more hangs on its target, so that it is seen there."""
    if outer not in text.hung:
        return text
    hung = dict(text.hung)
    hung[target] = (*hung.get(target, ()), *hung.pop(outer))
    return replace(text, hung=hung)


def _edited(text: Text, proposal: Proposal) -> tuple[Text, tuple[str, int, int]]:
    wish, stand = proposal.wish, stand_of(text, proposal.wish)
    if stand is None:
        raise ValueError(f"{proposal.id} stands nowhere")
    paragraph = text.paragraphs[stand.target]
    before = paragraph.words[text.working]
    new = wish.words.get(text.working, "")
    edit = Edit(start=stand.start, end=stand.end, length=len(new), before=before, proposal=proposal.id)
    words = {**paragraph.words, text.working: before[: stand.start] + new + before[stand.end :]}
    whole = (stand.start, stand.end) == (0, len(before))  # what came to stand beside it is in no other language of it
    told = set(wish.words) if wish.place is None and whole else {text.working}
    words |= {language: wish.words[language] for language in told - {text.working}}
    changed = replace(
        paragraph, words=words, edits=(*paragraph.edits, edit), behind=frozenset(text.languages) - told, agreed=False
    )
    return _with(text, changed), (stand.target, changed.revision, stand.start)


def _inserted(text: Text, proposal: Proposal) -> Text:
    wish = proposal.wish
    missing = frozenset(text.languages) - set(wish.words)
    paragraph = Paragraph(number=proposal.number, words=wish.words, behind=missing, after=wish.target)
    order = list(text.order)
    at = order.index(wish.target) + 1 if wish.target else 0
    while at < len(order) and text.paragraphs[order[at]].after == wish.target:
        at += 1
    order.insert(at, proposal.number)
    return _with(replace(text, order=tuple(order)), paragraph)


def _moved(text: Text, number: str, after: str) -> Text:
    order = [one for one in text.order if one != number]
    order.insert(order.index(after) + 1 if after else 0, number)
    return replace(text, order=tuple(order))


def _with(text: Text, paragraph: Paragraph) -> Text:
    paragraphs: Mapping[str, Paragraph] = {**text.paragraphs, paragraph.number: paragraph}
    return replace(text, paragraphs=paragraphs)
