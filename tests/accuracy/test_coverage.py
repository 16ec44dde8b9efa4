"""What a linguist is told: clauses in which no cue fired, and cues that never fired."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage_clauses import Reason, clauses_of
from coverage_of_cues import REGISTRY, Report, as_json, report, text

from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

SCRIPT = Path(__file__).parents[2] / "accuracy" / "coverage_of_cues.py"
DAY = "2031年5月4日"
JA = f"共同声明\n\n{DAY}\n\n{DAY}、ケルデア共和国とサルメト王国との間で会談が行われた。\n\n1．"
EN = "# Joint Statement of the Republic of Keldea and the Kingdom of Salmet\n\n4 May 2031\n\n1. "


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What is packaged, and the invented states."""
    return load((REGISTRY,))


def ja(words: str, knowledge: Knowledge) -> Reading:
    """A joint statement of two invented states with one paragraph."""
    return read(from_bytes(f"{JA}{words}\n".encode(), "statement.txt"), knowledge)


def en(words: str, knowledge: Knowledge) -> Reading:
    """The same in English."""
    return read(from_bytes(f"{EN}{words}\n".encode(), "statement.md"), knowledge)


@pytest.mark.parametrize(("words", "verb", "reason"), [
    ("双方は、北部の工場を視察した。", "視察する", Reason.NO_CUE),
    ("双方は、協力の展望を示した。", "示す", Reason.NO_NOUN),
    ("式典は、夕刻に終了した。", "終了する", Reason.THING),
    ("双方の間で、文書が署名された。", "署名する", Reason.PASSIVE),
    ("環境委員会は、報告書を提出した。", "提出する", Reason.NO_PARTY),
    ("もし、双方が計画を支持する。", "支持する", Reason.SUPPOSED),
    ("双方は、豊かな資源を有する。", "有する", Reason.NO_NOUN),
    ("双方は、困難な課題に直面する。", "直面する", Reason.STATE),
    ("双方は、サルメト王国が隣国を支援し、成果を上げていることを歓迎した。", "支援する", Reason.INSIDE),
])  # fmt: skip
def test_a_clause_without_an_act_is_told_with_its_verb_and_the_reason(
    words: str, verb: str, reason: Reason, knowledge: Knowledge
) -> None:
    """Each Japanese clause in which nothing fired is listed once, by the dictionary form of its verb."""
    found = [one for one in clauses_of(ja(words, knowledge), knowledge).unread if one.pinpoint == "1"]
    assert [(one.verb, one.reason, one.document) for one in found] == [(verb, reason, "statement.txt")]
    assert found[0].words in words


@pytest.mark.parametrize(("words", "verb", "reason"), [
    ("The Ministers toured the northern plant.", "toured", Reason.NO_CUE),
    ("We demonstrate much.", "demonstrate", Reason.NO_NOUN),
    ("The plant is large.", "is", Reason.NO_SUBJECT),
    ("We are many.", "are", Reason.STATE),
])  # fmt: skip
def test_an_english_clause_without_an_act_is_told_as_printed(words: str, verb: str, reason: Reason, knowledge: Knowledge) -> None:
    """Each English subject whose verb is no act is listed by that verb, a sentence without a subject once."""
    found = [one for one in clauses_of(en(words, knowledge), knowledge).unread if one.pinpoint == "1"]
    assert [(one.verb, one.reason) for one in found] == [(verb, reason)]


@pytest.mark.parametrize(("words", "acts"), [
    ("双方は、開設を歓迎した。", 1),
    ("双方は、開設を歓迎し、支援に謝意を表明した。", 2),
    ("サルメト王国側から、開設を歓迎する旨述べた。", 1),
    ("双方は、提言を踏まえつつ、協力を強化する意向を表明した。", 2),
])
def test_a_clause_with_an_act_is_never_listed(words: str, acts: int, knowledge: Knowledge) -> None:
    """Where an act was read, the clause is counted as read, also when a verb of saying only reports it."""
    looked = clauses_of(ja(words, knowledge), knowledge)
    assert looked.read == acts
    assert [one for one in looked.unread if one.pinpoint == "1"] == []


def test_a_document_in_a_language_without_grammar_has_no_clauses(knowledge: Knowledge) -> None:
    """Nothing is said of what nobody tried to read."""
    reading = read(from_bytes("# Совместное заявление\n\nСтороны приветствовали открытие.\n".encode(), "statement.md"), knowledge)
    assert clauses_of(reading, knowledge) == (0, ())


def never(found: Report, section: str) -> Iterator[str]:
    """The words of a section that did nothing."""
    return (word for one in found.unused if one.section == section for word in one.never)


@pytest.mark.parametrize(
    ("section", "fires", "does_not"),
    [("verbs", "歓迎する", "祝福する"), ("nouns", "謝意", "お礼"), ("speakers", "双方", "各国外相")],
)
def test_a_word_is_listed_until_it_fires(section: str, fires: str, does_not: str, knowledge: Knowledge) -> None:
    """A cue and a word for a speaker are listed in documents where they do nothing, else not."""
    found = report([ja("双方は、協力を歓迎し、謝意を表明した。", knowledge)], knowledge)
    other = report([ja("各国外相は、開設を祝福し、お礼を述べた。", knowledge)], knowledge)
    assert fires not in never(found, section)
    assert does_not in never(found, section)
    assert fires in never(other, section)


def test_a_term_of_an_issue_is_listed_until_it_is_printed(knowledge: Knowledge) -> None:
    """A term that shows an issue in no document is listed under that issue."""
    issue = next(one for one in knowledge.issues.values() if "ja" in one.terms)
    term = issue.terms["ja"][0]
    with_it, without = (report([ja(f"双方は、「{words}」に留意した。", knowledge)], knowledge) for words in (term, "ほか"))
    assert term not in never(with_it, "issues")
    assert (issue.id, True) in {(one.name, term in one.never) for one in without.unused}


def test_only_the_languages_of_the_documents_are_asked(knowledge: Knowledge) -> None:
    """Japanese words are not called useless by English documents; an inflected English verb fires its row."""
    found = report([en("We welcomed the opening.", knowledge)], knowledge)
    assert {one.language for one in found.unused} == {"en"}
    assert "welcome" not in never(found, "verbs")
    assert "applaud" in never(found, "verbs")


def test_both_forms_of_the_report_say_the_same(knowledge: Knowledge) -> None:
    """The JSON holds every clause and word that the text prints, the most frequent verb first."""
    toured = [ja(f"双方は、{place}を視察した。", knowledge) for place in ("工場", "港湾")]
    found = report([*toured, ja("双方は、農場を訪問した。", knowledge)], knowledge)
    whole, lines = json.loads(as_json(found)), "\n".join(text(found, most=0))
    verbs = next(row for row in whole["unread"] if row["reason"] == "no-cue")["verbs"]
    assert [(one["verb"], one["count"]) for one in verbs] == [("視察する", 2), ("訪問する", 1)]
    assert sum(one["count"] for row in whole["unread"] for one in row["verbs"]) == len(found.unread)
    assert all(clause["words"] in lines for row in whole["unread"] for one in row["verbs"] for clause in one["clauses"])
    assert all(", ".join(row["never"]) in lines for row in whole["unused"])


def test_the_script_reads_files_and_folders(tmp_path: Path) -> None:
    """Anybody can run it over documents of their own."""
    (tmp_path / "statement.txt").write_text(f"{JA}双方は、工場を視察した。\n", "utf-8")
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path), "--format", "json"], check=True, capture_output=True, text=True
    )
    assert json.loads(done.stdout)["documents"] == 1
