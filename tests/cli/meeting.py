"""A round at the terminal: the fourth foreign ministers' meeting of the example's dialogue, and the stages it stands at."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Outcome, Run

Do = Callable[..., Outcome]
Answer = Callable[..., list[dict[str, object]]]
ROOT = Path(__file__).parents[2]
REGISTRY = ROOT / "examples" / "registry"
NAME = "veskal-fm-4"
TITLES = {
    "ja": "「ヴェスカル海」対話・第4回外相会合 共同声明",
    "en": "Joint Statement of the Fourth Foreign Ministers' Meeting of the Veskal Sea Dialogue",
}
CENTRE = ("閣僚は、2028年までにカルスヘムに洪水予測センターを設立することを決定した。", "The Ministers decided to establish a Flood Forecasting Centre in Karshem by 2028.")
TRAINEES = (
    "ケルデア共和国の外務大臣は、2029年までに研修員300名を招へいする意向を表明した。",
    "The Minister of Foreign Affairs of the Republic of Keldea expressed the intention to receive 300 trainees by 2029.",
)
TERROR = ("閣僚は、あらゆる形態のテロリズムを強く非難した。", "The Ministers strongly condemned terrorism in all its forms.")


@pytest.fixture
def record(tmp_path: Path, example_record: Path) -> Path:
    """The example dialogue in a record of one's own."""
    return Path(shutil.copy(example_record, tmp_path / "some.db"))


@pytest.fixture
def do(run: Run, record: Path) -> Callable[..., Outcome]:
    """A command about that record that must succeed."""

    def done(*arguments: object) -> Outcome:
        outcome = run("--record", record, "--registry", REGISTRY, *arguments)
        assert outcome.code == 0, outcome.err
        return outcome

    return done


@pytest.fixture
def at(do: Do) -> Do:
    """What a party does in the round, the chair first."""
    delegations = [part for party in ("XA", "XB@Asia/Tokyo", "XC", "XD", "XE") for part in ("--delegation", party)]
    do("round", "new", "--dialogue", "veskal", "--body", "fm", "--ordinal", 4, "--title", "Fourth meeting", "--chair", "XD",
       *delegations, "--in", "ja", "--in", "en", "--quorum", 4)  # fmt: skip

    def acts(party: str, command: str, *arguments: object) -> Outcome:
        return do("round", *command.split(), NAME, *arguments, "--as", party)

    return acts


@pytest.fixture
def tabled(at: Do) -> Do:
    """The same round with a draft of four paragraphs on the table, in both languages."""
    at("XD", "dates", "2026-11", "--at", "カルスヘム")
    at("XD", "begin")
    titles = [part for pair in TITLES.items() for part in ("--title", *pair)]
    own = [part for words in (CENTRE, TRAINEES, TERROR) for part in ("--own", words[0])]
    at("XD", "draft", *titles, "--from", "2013-fm2-joint-statement.ja.md", "4/2", *own)
    at("XD", "circulate")
    for number, words in enumerate((CENTRE, TRAINEES, TERROR), 2):
        at("XD", "align", number, "--say", "en", words[1])
    return at


@pytest.fixture
def adopted(tabled: Do) -> Do:
    """The same round with its text adopted in a meeting of all."""
    tabled("XD", "adopt")
    return tabled


@pytest.fixture
def answer(do: Do) -> Callable[..., list[dict[str, object]]]:
    """What a command answers to a program."""
    return lambda *arguments: json.loads(do(*arguments, "--format", "json").out)


def publish(do: Do) -> None:
    """The chair opens the text to the public: from then on it stands in the record."""
    do("XD", "open", "text", "--to", "public")
