"""Rounds of the invented dialogue of the examples, as a user adds them, for tests of what a record tells of them."""

from pathlib import Path

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.decode import of_json
from taiwa.record.record import Record
from taiwa.source import from_bytes

KNOWN = load((Path(__file__).parents[1] / "examples" / "registry",))
FORMS = {
    "en": (
        "---\ntitle: Joint Statement of the {n}th Foreign Ministers' Meeting of the Veskal Sea Dialogue\ndate: {year}-09-14\n---\n\n"
        "The {n}th Foreign Ministers' Meeting of the Veskal Sea Dialogue was held in Naviska on 14 September {year} with the participation "
        'of the Ministers of Foreign Affairs of Keldea, Sarmeth, Istarika and Tornevia (hereinafter "the Ministers").\n\n{body}\n'
    ),
    "ja": (
        "---\ntitle: 「ヴェスカル海」対話第{n}回外相会合共同声明\ndate: {year}-09-14\n---\n\n"
        "{year}年9月14日、「ヴェスカル海」対話第{n}回外相会合がナヴィスカにおいて開催され、ケルデア共和国、サルメト王国、イスタリカ連邦及びトルネヴィア共和国の"
        "外務大臣(以下「閣僚」という。)が出席した。\n\n{body}\n"
    ),
}


def of_rounds(*rounds: tuple[str, int, str]) -> Record:
    """The record of rounds two years apart, each given by its language, its number and its paragraphs."""
    texts = (
        FORMS[language].format(n=number, year=2029 + 2 * number, body="\n\n".join(f"{one}. {line}" for one, line in enumerate(body.split("\n"), 1)))
        for language, number, body in rounds
    )
    return Record([of_json(to_json(read(from_bytes(text.encode(), f"fm{at}.md"), KNOWN))) for at, text in enumerate(texts)], KNOWN)


def record(language: str, *bodies: str) -> Record:
    """The record of rounds in one language, each with so much in it."""
    return of_rounds(*((language, number, body) for number, body in enumerate(bodies, 4)))
