"""`taiwa saved`: the searches that were saved, with what is new in them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import islice

import click

from ..exports.saved_json import saved_json
from ..lexicon import Knowledge
from ..record.saved import Saved, SavedHit, SavedRow, each_once
from ..record.search import Asked
from ..reports.saved import saved_text
from ..reports.wording import Wording
from ..store.added import added_of, text_of
from ..store.saved import SavedSearches
from .command import Choices, Command
from .files import knowledge_of
from .messages import spoken, tell
from .printing import print_json
from .records import current
from .saving import saved_called
from .searching import Finder, asked_of
from .trouble import Refusal

AT_SIGHT = 5
"""So many passages are shown of each in a list."""

_PAGE = 20


@click.command(cls=Command)
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--seen", is_flag=True)
@click.option("--remove", is_flag=True)
@click.pass_obj
def saved(choices: Choices, name: str | None, *, seen: bool, remove: bool) -> None:
    """List the saved searches, or show, mark or forget one."""
    if name is None and (seen or remove):
        raise Refusal("saved-which", option="--remove" if remove else "--seen")
    knowledge = knowledge_of(choices)
    with current(choices, knowledge) as store:
        searches = SavedSearches(store.path)
        wanted = searches.all() if name is None else (saved_called(searches, name),)
        if remove:
            searches.remove(wanted[0].id)
            tell("progress.saved-removed", name=wanted[0].name)
            return
        now = datetime.now(UTC)
        rows = rows_of(Finder(store, knowledge), wanted, AT_SIGHT if name is None else _PAGE)
        if seen:
            searches.see(wanted[0].id, now)
    if choices.json:
        print_json(saved_json(rows) if name is None else saved_json(rows)[0])
    else:
        click.echo(saved_text(rows, Wording(spoken(), knowledge)).rstrip("\n"))


def rows_of(find: Finder, wanted: Sequence[Saved], most: int) -> list[SavedRow]:
    """Each saved search with its newest passages, `most` of them, what is new before the others."""
    return [row_of(find, one, most) for one in wanted]


def row_of(find: Finder, one: Saved, most: int, since: datetime | None = None) -> SavedRow:
    """A saved search with its passages, those added `since` (else since it was seen) before the others.

    Without any, and why, where what narrows it is known no longer.
    """
    try:
        asked = asked_again(one, find.knowledge, most)
    except Refusal as refusal:
        return SavedRow(saved=one, trouble=refusal.format_message())
    new, every = find(asked, since or one.seen), find(asked)
    hits = [*islice(each_once(new.hits, every.hits), most)]
    added = added_of(find.store, hits)
    days = [added[text_of(hit)] for hit in hits]
    return SavedRow(
        saved=one, new=new.total, more_new=new.more, total=every.total, more=every.more,
        hits=tuple(SavedHit(hit=hit, added=day, new=day > one.seen) for hit, day in zip(hits, days, strict=True)),
    )  # fmt: skip


def asked_again(one: Saved, knowledge: Knowledge, limit: int = _PAGE) -> Asked:
    """What a saved search asks for; refuses a name that is known no longer."""
    return asked_of(one.query, {**one.narrowed, "exact": bool(one.narrowed.get("exact")), "rank": False, "limit": limit}, knowledge)
