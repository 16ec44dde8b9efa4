"""The sections of a registry file: which fields an entry of each has, and what is made of it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from .entries import LANGUAGES, Entry
from .iso import state_names
from .models import (
    Aim,
    Body,
    Claim,
    Contradiction,
    Decoy,
    Delegate,
    Dialogue,
    Group,
    Issue,
    Likeness,
    Match,
    Meeting,
    Membership,
    Names,
    Office,
    Outcome,
    Party,
    Person,
    Published,
    StateNames,
    Step,
    Term,
    Thing,
    ThingKind,
    Vocabulary,
)

STATUSES = ("held", "planned", "postponed", "cancelled")
MODES = ("in-person", "online", "hybrid", "unknown")
AIMS: tuple[Literal["principle", "objective", "pillar", "field"], ...] = ("principle", "objective", "pillar", "field")
PARTIES: tuple[Literal["state", "body"], ...] = ("state", "body")
DECOYS = ("word", "ending")
DOCUMENTS = (
    "joint-statement", "declaration", "action-plan", "progress-report", "roadmap", "initiative", "agreement", "annex", "joint-press-release",
    "press-release", "chair-statement", "chair-summary", "issue-paper", "speech", "outline", "overview", "readout", "page",
    "index", "report",
)  # fmt: skip
"""What a published address holds: a document, else a `page` of a party about a meeting, an `index` of such pages, or the
`report` of somebody else."""
RANKS = (
    "head-of-state", "head-of-government", "dpm-foreign-minister", "dpm-other-minister", "foreign-minister", "other-minister",
    "state-secretary-foreign-minister", "first-deputy-foreign-minister", "deputy-foreign-minister", "deputy-minister",
    "director-general", "senior-official", "special-representative", "special-envoy", "ambassador", "expert", "other",
)  # fmt: skip
"""At what rank a party was represented at a meeting; dpm is a deputy prime minister."""
STEPS = (
    "negotiating", "agreed", "concluded", "adopted", "opened", "signed", "ratified", "in-force", "amended", "ended",
)  # fmt: skip

LIKENESSES: tuple[Likeness, ...] = ("exact", "close", "related")

_CONCEPT_IDS: Mapping[Vocabulary, re.Pattern[str]] = {
    "sdg": re.compile(r"(?:[1-9]|1[0-7])(?:\.[0-9a-d]{1,2})?"),
    "unbis": re.compile(r"[0-9]{2}(?:\.[0-9]{2}){2}"),
    "eurovoc": re.compile(r"[0-9]{1,6}|c_[0-9a-f]{8}"),
}
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,9}")
_ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?(?:[/?]\S*)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_STATE_ID = re.compile(r"[A-Z]{2}")
_BODY_ID = re.compile(r"[A-Z][A-Z0-9]{1,9}")


def party(entry: Entry) -> Party:
    """A state or a body that can speak."""
    entry.allow(*LANGUAGES, "kind", "weak", "capital", "wikidata")
    kind = entry.word("kind", PARTIES, "state")
    if not (_STATE_ID if kind == "state" else _BODY_ID).fullmatch(entry.id):
        raise entry.fault(f"{entry.id} is no id of a {kind}: two capital letters for a state, up to ten for a body")
    return Party(
        id=entry.id, kind=kind, names=entry.names(), weak=entry.names_in("weak"), capital=entry.names_in("capital"),
        wikidata=_wikidata(entry),
    )  # fmt: skip


def state(entry: Entry) -> StateNames:
    """What an entry adds to the names of a state or territory of ISO 3166."""
    entry.allow(*LANGUAGES, "usual", "weak", "never", "capital", "wikidata")
    known = state_names().get(entry.id)
    if known is None:
        raise entry.fault(f"{entry.id} is no code of ISO 3166-1: another party stands under parties")
    usual, weak, never = map(entry.names_in, ("usual", "weak", "never"))
    added = StateNames(
        id=entry.id, usual=usual, weak=weak, never=never, names=entry.names(needed=False), capital=entry.names_in("capital"), wikidata=_wikidata(entry)
    )
    names = added.to(Party(id=entry.id, names=known)).names
    if nameless := next((language for language in LANGUAGES if not names[language]), None):
        raise entry.fault(f"{entry.id} has no name in {nameless}")
    return added


def _wikidata(entry: Entry) -> str | None:
    value = entry.text("wikidata")
    if value is not None and not _WIKIDATA.fullmatch(value):
        raise entry.fault(f"{value} is no id of Wikidata: Q and a number", "wikidata")
    return value


def group(entry: Entry) -> Group:
    """A name for several parties: a list of them, or each with the interval of its membership."""
    entry.allow(*LANGUAGES, "members", "organisation", "sources", "note")
    terms = tuple(Membership(party, *span) for party, span in entry.intervals("members").items())
    return Group(
        id=entry.id, names=entry.names(), members=tuple(term.party for term in terms if term.until is None), terms=terms,
        organisation=entry.text("organisation"), sources=entry.texts("sources"), note=entry.text("note"),
    )  # fmt: skip


def decoy(entry: Entry) -> Decoy:
    """Words that contain a name and do not mean it."""
    entry.allow(*LANGUAGES, "kind", "unless")
    ending = entry.word("kind", DECOYS, "word") == "ending"
    return Decoy(id=entry.id, words=entry.names(), ending=ending, unless=entry.names_in("unless"))


def person(entry: Entry) -> Person:
    """A person with the offices that sources show."""
    entry.allow(*LANGUAGES, "party", "weak", "misprints", "offices", "sources", "note")
    return Person(
        id=entry.id,
        party=entry.needed("party"),
        names=entry.names(),
        misprints=entry.names_in("misprints"),
        offices=tuple(map(_office, entry.items("offices"))),
        sources=entry.texts("sources"),
        weak=entry.names_in("weak"),
        note=entry.text("note"),
    )


def _office(entry: Entry) -> Office:
    entry.allow(*LANGUAGES, "since", "until")
    return Office(role=entry.names(), since=entry.date("since"), until=entry.date("until"))


def thing(kind: ThingKind) -> Callable[[Entry], Thing]:
    """The reader of one kind of thing."""

    def read(entry: Entry) -> Thing:
        entry.allow(*LANGUAGES, "weak", "party", "parties", "date", "sources", "note", "wikidata", "life")
        return Thing(
            id=entry.id,
            kind=kind,
            names=entry.names(),
            party=entry.text("party"),
            date=entry.date("date"),
            sources=entry.texts("sources"),
            weak=entry.names_in("weak"),
            parties=entry.texts("parties"),
            note=entry.text("note"),
            wikidata=_wikidata(entry),
            life=tuple(map(_step, entry.items("life"))),
        )

    return read


def _step(entry: Entry) -> Step:
    entry.allow("stage", "date", "party")
    date = entry.date("date")
    if date is None:
        raise entry.fault("a step of a life has no date")
    return Step(entry.word("stage", STEPS), date, entry.text("party"))


def issue(entry: Entry) -> Issue:
    """Something states speak about: the first name in each language is its label."""
    entry.allow(*LANGUAGES, "broader", "notes", "matches", "terms", "weak", "decoys", "takes", "leaves")
    return Issue(
        id=entry.id,
        labels=_first(entry.names()),
        broader=entry.text("broader"),
        notes=_first(entry.names_in("notes")),
        matches=tuple(_matches(entry)),
        terms=entry.names_in("terms"),
        weak=entry.names_in("weak"),
        decoys=entry.names_in("decoys"),
        takes=entry.names_in("takes"),
        leaves=entry.names_in("leaves"),
    )


def _first(names: Names) -> dict[str, str]:
    return {language: forms[0] for language, forms in names.items()}


def _matches(entry: Entry) -> Iterator[Match]:
    """The concepts of other vocabularies, each with an id of the form that its vocabulary has."""
    for given in entry.entries("matches"):
        given.allow(*LIKENESSES)
        vocabulary = next((name for name in _CONCEPT_IDS if name == given.id), None)
        if vocabulary is None:
            raise given.fault(f"{given.id} is no vocabulary known here: {', '.join(_CONCEPT_IDS)}")
        for likeness in LIKENESSES:
            for concept in given.texts(likeness):
                if not _CONCEPT_IDS[vocabulary].fullmatch(concept):
                    raise given.fault(f"{concept} is no id of {vocabulary}", likeness)
                yield Match(vocabulary, likeness, concept)


def further_terms(entry: Entry) -> Names:
    """More terms for an issue that is known already."""
    entry.allow(*LANGUAGES)
    return entry.names()


def dialogue(entry: Entry) -> Dialogue:
    """The head of a dialogue; its bodies, meetings, chairs and aims are sections of their own."""
    entry.allow(*LANGUAGES, "members", "guests", "since", "sources", "notes")
    if not entry.has("members"):
        raise entry.fault(f"{entry.id} has no members")
    return Dialogue(
        id=entry.id,
        names=entry.names(),
        members=entry.texts("members"),
        since=entry.date("since"),
        bodies=(),
        sources=entry.texts("sources"),
        guests=entry.texts("guests"),
        notes=entry.texts("notes"),
    )


def body(entry: Entry) -> Body:
    """A level at which the dialogue meets."""
    entry.allow(*LANGUAGES)
    return Body(id=entry.id, names=entry.names())


def meeting(entry: Entry, of: str) -> Meeting:
    """One meeting of the dialogue `of`."""
    entry.allow(
        *LANGUAGES, "body", "ordinal", "date", "place", "venue", "chair", "status", "mode", "attendance", "absent",
        "guests", "outcomes", "notes", "inferred", "sources",
    )  # fmt: skip
    delegates = tuple(map(_delegate, entry.entries("attendance")))
    return Meeting(
        id=entry.id,
        dialogue=of,
        body=entry.needed("body"),
        ordinal=entry.number("ordinal"),
        date=entry.date("date"),
        place=entry.names_in("place"),
        chair=entry.text("chair"),
        status=entry.word("status", STATUSES, "held"),
        title=entry.names(),
        attendance=tuple(delegate.party for delegate in delegates),
        sources=entry.texts("sources"),
        mode=entry.word("mode", MODES, "unknown"),
        venue=entry.names_in("venue"),
        absent=entry.texts("absent"),
        guests=entry.texts("guests"),
        delegates=delegates,
        outcomes=tuple(map(_outcome, entry.items("outcomes"))),
        notes=entry.texts("notes"),
        inferred=entry.texts("inferred"),
    )


def _delegate(entry: Entry) -> Delegate:
    entry.allow("rank", "person", "name")
    return Delegate(
        party=entry.id, rank=entry.word("rank", RANKS) if entry.has("rank") else None, person=entry.text("person"), name=entry.text("name")
    )


def _outcome(entry: Entry) -> Outcome:
    entry.allow(*LANGUAGES, "kind", "date")
    return Outcome(kind=entry.needed("kind"), names=entry.names(), date=entry.date("date"))


def term(entry: Entry) -> Term:
    """A turn in the chair."""
    entry.allow("party", "role", "stated", "observed", "meetings", "persons", "note", "sources")
    return Term(
        id=entry.id,
        party=entry.needed("party"),
        role=entry.text("role"),
        stated=entry.date("stated"),
        observed=entry.date("observed"),
        meetings=entry.texts("meetings"),
        persons=entry.texts("persons"),
        note=entry.text("note"),
        sources=entry.texts("sources"),
    )


def aim(entry: Entry) -> Aim:
    """A principle, objective, pillar or field."""
    entry.allow(*LANGUAGES, "kind", "adopted", "meeting", "note", "sources")
    return Aim(
        id=entry.id,
        kind=entry.word("kind", AIMS),
        names=entry.names(),
        adopted=entry.date("adopted"),
        meeting=entry.text("meeting"),
        note=entry.text("note"),
        sources=entry.texts("sources"),
    )


def contradiction(entry: Entry) -> Contradiction:
    """Sources that disagree."""
    entry.allow("kind", "topic", "about", "claims", "reading")
    claims = tuple(map(_claim, entry.items("claims")))
    if not claims[1:]:
        raise entry.fault(f"{entry.id} needs two claims at least")
    return Contradiction(
        id=entry.id, kind=entry.needed("kind"), topic=entry.needed("topic"), claims=claims,
        reading=entry.needed("reading"), about=entry.texts("about"),
    )  # fmt: skip


def _claim(entry: Entry) -> Claim:
    entry.allow("value", "source")
    return Claim(value=entry.needed("value"), source=entry.needed("source"))


def published(entry: Entry) -> Published:
    """Where a document of the dialogue is published."""
    entry.allow("address", "kind", "language", "meeting", "issuer", "licence", "note")
    address, language = entry.needed("address"), entry.text("language")
    if not _ADDRESS.fullmatch(address) or "#" in address:
        raise entry.fault(f"{address} is no address to fetch: http or https, a host, no spaces, no #", "address")
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise entry.fault(f"{language} is no code of a language: ja, en, ru", "language")
    return Published(
        id=entry.id, address=address, kind=entry.word("kind", DOCUMENTS), language=language, meeting=entry.text("meeting"),
        issuer=entry.text("issuer"), licence=entry.text("licence"), note=entry.text("note"),
    )  # fmt: skip
