"""Names of those that registries know, each with the way to its page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...mentions.models import Mention
from ...reports.wording import Wording
from .ways import way


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name, and the way to its page, empty where it has none; `then` stands before the next one in a row."""

    words: str
    href: str = ""
    then: str = ""


def party_names(parties: Iterable[str], words: Wording) -> tuple[Name, ...]:
    """Parties in a row."""
    return in_a_row((party_name(party, words) for party in parties), words)


def party_name(party: str, words: Wording) -> Name:
    """A party."""
    return Name(words=words.party(party), href=address_of_party(party, words))


def address_of_party(party: str, words: Wording) -> str:
    """The page of a party; empty where no registry has it."""
    return way("party", party) if party in words.knowledge.parties else ""


def person_name(person: str, words: Wording) -> Name:
    """A person."""
    return Name(words=words.person(person), href=way("person", person) if person in words.knowledge.persons else "")


def thing_name(thing: str, words: Wording) -> Name:
    """An instrument, organisation, event, programme or place."""
    known = words.knowledge.things.get(thing)
    return Name(words=words.thing(thing), href=way("thing", known.kind, thing) if known else "")


def body_name(dialogue: str, body: str, words: Wording) -> Name:
    """A body of a dialogue."""
    known = words.knowledge.dialogues.get(dialogue)
    has = known is not None and any(one.id == body for one in known.bodies)
    return Name(words=words.body(dialogue, body), href=way("body", dialogue, body) if has else "")


def address_of_meeting(dialogue: str, meeting: str, words: Wording) -> str:
    """The page of a meeting; empty where no registry has it."""
    known = words.knowledge.dialogues.get(dialogue)
    has = known is not None and any(one.id == meeting for one in known.meetings)
    return way("meeting", dialogue, meeting) if has else ""


def dialogue_name(dialogue: str, words: Wording) -> Name:
    """A dialogue, and the way to its meetings."""
    return Name(words=words.dialogue(dialogue), href=f"{way('calendar')}?dialogue={dialogue}" if dialogue in words.knowledge.dialogues else "")


def mention_name(mention: Mention, dialogue: str | None, words: Wording) -> Name:
    """What a name in a text means, where that is a party, a person, a meeting of the text's own dialogue, a dialogue or a thing."""
    meant = str(mention.value)
    match mention.kind:
        case "party":
            return party_name(meant, words)
        case "person":
            return person_name(meant, words)
        case "meeting" if meant in words.knowledge.dialogues:
            return dialogue_name(meant, words)
        case "meeting" if dialogue and (href := address_of_meeting(dialogue, meant, words)):
            return Name(words=words.thing(meant, dialogue), href=href)
    return thing_name(meant, words)


def issue_name(issue: str, words: Wording) -> Name:
    """An issue, and the way to what was said on it in every round."""
    return Name(words=words.issue(issue), href=address_of_series(issue) if issue in words.knowledge.issues else "")


def address_of_series(issue: str) -> str:
    """Where one issue is followed through all rounds."""
    return f"{way('series')}?issue={issue}"


def in_a_row(names: Iterable[Name], words: Wording) -> tuple[Name, ...]:
    """Names with what stands between them."""
    return tuple(_in_a_row(tuple(names), words.say("general.list")))


def _in_a_row(names: tuple[Name, ...], between: str) -> Iterator[Name]:
    for at, name in enumerate(names, 1):
        yield Name(words=name.words, href=name.href, then=between if at < len(names) else "")
