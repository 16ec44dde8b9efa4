"""`taiwa search`: agreed language, narrowed by who said it, where, when and how firmly."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

import click

from ..acts.models import ActType, Force
from ..exports import answers_json
from ..lexicon import Knowledge
from ..record.search import Asked, Found
from ..record.subjects import Subjects
from ..record.thesaurus import Thesaurus
from ..reports import terminal
from ..reports.wording import Wording
from ..store.saved import SavedSearches
from ..store.search import search as search_store
from ..store.search import wanted_in
from ..store.store import Store
from ..store.synonyms import synonyms_in
from .command import Choices, Command
from .days import day_called
from .files import knowledge_of
from .messages import spoken, tell
from .names import body_called, issue_called, party_called
from .records import current
from .saving import keep
from .trouble import Refusal

_PAGE = 20
ACTS = tuple(act.value for act in ActType)
FORCES = tuple(force.name.lower() for force in Force if force)
LANGUAGES = ("ja", "en", "ru")


@click.command(cls=Command)
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--party", metavar="PARTY")
@click.option("--body", metavar="BODY")
@click.option("--issue", metavar="ISSUE")
@click.option("--act", type=click.Choice(ACTS), metavar="ACT")
@click.option("--force", type=click.Choice(FORCES), metavar="FORCE")
@click.option("--since", metavar="DATE")
@click.option("--until", metavar="DATE")
@click.option("--in", "text_language", type=click.Choice(LANGUAGES))
@click.option("--exact", is_flag=True)
@click.option("--rank", is_flag=True)
@click.option("--limit", type=click.IntRange(0, 1_000_000), default=_PAGE, metavar="N")
@click.option("--save", metavar="NAME")
@click.pass_obj
def search(choices: Choices, /, words: tuple[str, ...], save: str | None, **narrowed: object) -> None:
    """Find agreed language."""
    knowledge = knowledge_of(choices)
    query = " ".join(words)
    asked = asked_of(query, narrowed, knowledge)
    with current(choices, knowledge) as store:
        found = Finder(store, knowledge)(asked)
        if save is not None:
            tell("progress.saved", name=keep(SavedSearches(store.path), save, query, narrowed).name)
    answer = answers_json.search_json(found) if choices.json else terminal.search_text(found, Wording(spoken(), knowledge))
    click.echo(answer.rstrip("\n"))


class Finder:
    """Looks for wording in a store; what it knows of other wording is worked out once."""

    def __init__(self, store: Store, knowledge: Knowledge) -> None:
        """Looks up nothing yet."""
        self.store, self.knowledge = store, knowledge

    def __call__(self, asked: Asked, added: datetime | None = None) -> Found:
        """What is held of the wording, other wording for the same too unless it is asked for exactly; of what was `added` after a moment."""
        return search_store(self.store, asked, None if asked.exact else self._same, Subjects(self.knowledge), added=added)

    def get_ready(self) -> None:
        """Open the words of Japanese and what is known of other wording before anybody waits for it."""
        self._same.parts("会議")

    @cached_property
    def _same(self) -> Thesaurus:
        return Thesaurus(self.knowledge, synonyms_in(self.store.alias))


def asked_of(query: str, narrowed: Mapping[str, object], knowledge: Knowledge) -> Asked:
    """The query with what narrows it, by the names of the options.

    Refuses a query without a word to look for, a name that nothing has, and a day that is none.
    """
    if not wanted_in(query):
        raise Refusal("nothing-to-search")
    said = {name: str(value) for name, value in narrowed.items() if value is not None}
    since, until = (day_called(said.get(name)) for name in ("since", "until"))
    if since and until and since.first and until.last and since.first > until.last:
        raise Refusal("since-until", since=since, until=until)
    issue = issue_called(said.get("issue"), knowledge)
    return Asked(
        query=query, party=party_called(said.get("party"), knowledge), body=body_called(said.get("body"), knowledge),
        issues=with_narrower(issue, knowledge), act=ActType(said["act"]) if "act" in said else None,
        force=Force[said["force"].upper()] if "force" in said else None, since=said.get("since"), until=said.get("until"),
        language=said.get("text_language"), exact=bool(narrowed["exact"]), ranked=bool(narrowed["rank"]), limit=int(said["limit"]),
    )  # fmt: skip


def with_narrower(issue: str | None, knowledge: Knowledge) -> frozenset[str]:
    """An issue with all that are part of it."""
    found, rest = set[str](), [issue] if issue else []
    while rest:
        one = rest.pop()
        if one not in found:
            found.add(one)
            rest.extend(knowledge.issues[one].narrower)
    return frozenset(found)
