"""A registry of invented states, written file by file so that tests can spoil one line of it."""

from pathlib import Path

FILES = {
    "parties.yaml": """\
parties:
  QA:
    ja: アルダ国 | アルダ
    en: Arda
    weak: {en: Ardan}
    capital: {ja: アルダポリス, en: Ardapolis}
  QB: {ja: [ベルミア], en: [Bermia]}
  QCX: {kind: body, ja: ケルン同盟体, en: Kern League}
groups:
  shore-states:
    ja: 沿岸諸国
    en: shore states
    members: [QA, QB]
persons:
  ria-tomelin:
    party: QA
    ja: リア・トメリン
    en: Ria Tomelin
    weak: {en: Tomelin}
    misprints: {ja: リア・トメリソ}
    offices:
      - {ja: 外務大臣, en: Foreign Minister, since: 2031-05, until: 2033-01-10}
""",
    "dialogue.yaml": """\
of: shore
dialogues:
  shore:
    ja: 「沿岸」対話
    en: Shore Dialogue
    members: [QA, QB]
    since: 2031-05-04
bodies:
  fm:
    ja: 外相会合
    en: Foreign Ministers' Meeting
meetings:
  fm-01:
    body: fm
    ordinal: 1
    date: 2031-05-04
    place: {ja: アルダポリス, en: Ardapolis}
    chair: QA
    en: First Meeting
    attendance:
      QA: {rank: foreign-minister, person: ria-tomelin}
      QB: {rank: ambassador}
    sources: [shore-charter]
chairs:
  qa-2031:
    party: QA
    stated: 2031/2032
    observed: 2031-05-04/
    meetings: [fm-01]
aims:
  peace:
    kind: principle
    en: Peace
    meeting: fm-01
contradictions:
  c1:
    kind: date
    topic: day of the first meeting
    claims:
      - {value: 2031-05-04, source: shore-charter}
      - {value: 2031-05-05, source: "https://example.org/"}
    reading: keep the charter's
""",
    "things.yaml": """\
instruments:
  shore-charter: {ja: 沿岸憲章, en: Shore Charter, date: 2031-05-04, parties: [QA, QB]}
places:
  low-harbour: {ja: 低港, en: Low Harbour, party: QB}
issues:
  shores:
    en: shores
    terms: {ja: 海岸, en: shore}
decoys:
  not-arda: {ja: アルダ犬}
""",
}


def write(folder: Path, **spoilt: tuple[str, str]) -> Path:
    """The registry in `folder`; `name=(old, new)` replaces a text in the file name.yaml."""
    folder.mkdir(exist_ok=True)
    for name, text in FILES.items():
        old, new = spoilt.get(name.removesuffix(".yaml"), ("", ""))
        assert old in text, f"{old} is not in {name}"
        (folder / name).write_text(text.replace(old, new, 1) if old else text, "utf-8")
    return folder
