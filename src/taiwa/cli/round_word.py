"""`taiwa round import`: what a delegation changed in a Word file of the text, prepared as its proposals."""

from pathlib import Path

import click

from ..exports.docx.edited import DamagedError, Edited, OtherFileError, edits_of
from ..exports.docx.negotiating import negotiating_docx
from ..exports.round_json import done_json
from ..rounds import Actor, State, View
from ..rounds.events.text import ProposalKept, Wish
from ..store.rounds.log import Rounds
from .command import Choices, Command
from .messages import spoken, tell, tell_words
from .printing import print_json
from .round_doing import Done, actor_of, for_party, in_place, of_round, opened_rounds, tell_done
from .trouble import Refusal


@click.command("import", cls=Command)
@in_place
@for_party
@of_round
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--reason", metavar="WORDS", default="")
@click.pass_obj
def import_(choices: Choices, /, place: str | None, who: str, name: str, file: Path, reason: str) -> int:
    """Prepare what a Word file changes; 1 where something in it could not be made a proposal."""
    with opened_rounds(choices, place) as rounds:
        name = rounds.called(name)
        state = rounds.look(name)
        found = _edits(file, state, actor_of(state, who).party, reason)
        done = [_kept(rounds, name, actor_of(state, who), wish) for wish in found.wishes]
    if choices.json:
        kept = [done_json(name, one.live.last, one.first, one.events, one.live.state) for one in done]
        print_json({"kept": kept, "supported": list(found.supported), "told": [one.said(spoken()) for one in found.told]})
    else:
        for one in done:
            tell_done(choices, name, one)
        for proposal in found.supported:
            tell("progress.accepted-in-word", proposal=proposal, name=name, who=who)
        for told in found.told:
            tell_words(told.said(spoken()))
        if not (found.wishes or found.supported or found.told):
            tell("progress.unchanged-word", path=file)
    return int(bool(found.told))


def _kept(rounds: Rounds, name: str, by: Actor, wish: Wish) -> Done:
    return Done(*rounds.act(name, by, lambda _: ProposalKept(wish)))


def _edits(file: Path, state: State, party: str, reason: str) -> Edited:
    try:
        return edits_of(file.read_bytes(), state, party, reason)
    except DamagedError as error:
        raise Refusal("word-file", path=file, words=error) from error
    except OtherFileError as other:
        raise Refusal("word-file", path=file, words=other.said(spoken())) from other


def word_file(name: str, state: State, seen: View) -> bytes:
    """The text as a viewer sees it, for Word."""
    data = negotiating_docx(state, seen)
    if data is None:
        raise Refusal("no-text-yet", name=name)
    return data
