"""What the elements of Akoma Ntoso mean for reading."""

from .markup import Element

BODIES = frozenset((
    "body", "mainBody", "debateBody", "judgmentBody", "collectionBody", "fragmentBody", "amendmentBody", "portionBody",
))  # fmt: skip
COVERS = frozenset(("coverPage", "preface", "longTitle", "header"))
"""Parts of a document that come before its text: the title block."""
ANNEXES = frozenset(("attachments", "components"))
TITLED = frozenset((
    "section", "part", "chapter", "title", "book", "division", "tome", "subsection", "subpart", "subchapter", "subtitle",
    "subdivision", "debateSection", "hcontainer", "level", "administrationOfOath", "communication", "declarationOfVote",
    "ministerialStatements", "nationalInterest", "noticesOfMotion", "oralStatements", "papers", "personalStatements",
    "petitions", "pointOfOrder", "prayers", "proceduralMotions", "questions", "resolutions", "rollCall", "writtenStatements",
    "introduction", "background", "arguments", "remedies", "motivation", "decision",
))  # fmt: skip
"""Units that are parts of a document as soon as they have a number or a title."""
UNITS = TITLED | frozenset((
    "alinea", "article", "clause", "indent", "paragraph", "point", "proviso", "rule", "subclause", "sublist", "subparagraph",
    "subrule", "transitional", "item", "tblock", "list", "blockList", "citation", "recital",
    "speech", "question", "answer", "other", "address", "adjournment",
))  # fmt: skip
ITEMS = frozenset(("point", "item", "indent", "li"))
"""Units that are items of a list where they have no number."""
LISTS = frozenset(("list", "sublist", "blockList", "ul", "ol"))
"""Items stand in them; a list that follows an item is in that item."""
TITLES = frozenset(("heading", "subheading", "crossHeading"))
FRAMES = BODIES | COVERS | ANNEXES | LISTS | frozenset((
    "preamble", "conclusions", "content", "intro", "wrapUp", "wrap", "container", "recitals", "citations",
    "attachment", "component", "foreign", "blockContainer", "interstitial", "quotedStructure", "embeddedStructure",
    "tbody", "thead", "tfoot", "tr", "div", "act", "bill", "doc", "statement", "debate", "debateReport",
    "judgment", "amendment", "amendmentList", "officialGazette", "documentCollection", "portion", "fragment",
    "narrative", "scene", "summary", "akomaNtoso",
))  # fmt: skip
"""Elements that only hold others: what they hold stands in what is around them."""
LEAVES = frozenset(("p", "block", "listIntroduction", "listWrapUp", "table", "td", "th", "caption", "num", "from", "formula")) | TITLES
"""Elements that hold words and begin and end a line."""
BLOCKS = FRAMES | UNITS | LEAVES
LEFT_OUT = {"meta": "metadata", "toc": "table of contents", "del": "deleted text", "script": "script", "style": "style"}
"""Elements whose words are none of the document, and what they are called in the log of what was cut."""
DELETED, QUOTED, REMOVED, OTHER = LEFT_OUT["del"], "quoted from another text", "removed text", "another document of the file"
_ASIDE = {"removed": REMOVED, "ignored": "ignored text"}
"""States of an element in which its words are none of the document."""
QUOTING = frozenset(("quotedText", "embeddedText"))
"""Elements inside a line that hold the words of another text; quotation marks around them say so in print, too."""
_QUOTED = frozenset(("quotedStructure", "embeddedStructure"))
DOCUMENTS = frozenset((
    "act", "bill", "doc", "statement", "debate", "debateReport", "judgment", "amendment", "portion", "fragment",
))  # fmt: skip
COLLECTIONS = frozenset(("documentCollection", "amendmentList", "officialGazette"))
"""Documents that only hold others."""
BREAKING = BLOCKS | LEFT_OUT.keys()
"""Elements that are not inside a line."""
CALLED = frozenset(("paragraph", "point", "section"))
"""Names of a container that is such a unit, in a preamble where no unit may stand."""
NOTE = "authorialNote"
ITALIC = frozenset(("i", "em"))
BOLD = frozenset(("b", "strong"))
_APART = ("block", "hcontainer")
_HEADED = ("num", "heading")


def why_of(one: Element) -> str:
    """Why the words of an element are left out of the text; empty where they are in it."""
    return LEFT_OUT.get(one.name) or _ASIDE.get(one.attrs.get("status", ""), "") or (QUOTED if one.name in _QUOTED else "")


def is_apart(one: Element) -> bool:
    """Whether an element holds lines that belong to no unit, as its name `front` says."""
    return one.name in _APART and one.attrs.get("name") == "front"


def is_headed(one: Element) -> bool:
    """Whether a preamble or a container has a number or a title, which stand in blocks that are named so."""
    return any(block.name == "block" and block.attrs.get("name") in _HEADED for block in one.children)


def called(one: Element, name: str) -> Element:
    """A preamble or a container as the unit it is called, its number and its title as those of a unit."""
    content = [
        Element(block.attrs["name"], block.attrs, block.content)
        if isinstance(block, Element) and block.name == "block" and block.attrs.get("name") in _HEADED else block
        for block in one.content
    ]  # fmt: skip
    return Element(name, one.attrs, content)
