"""The states of ISO 3166 as libraries name them, and what the registry adds."""

import unicodedata
from pathlib import Path

import pytest

from taiwa.lexicon import load
from taiwa.registry import check
from taiwa.registry.files import Tree, read_tree
from taiwa.registry.iso import state_names
from taiwa.registry.packaged import RESOURCES, packaged

LANGUAGES = ("ja", "en", "ru")
TYPED = read_tree(RESOURCES / "registry" / "world" / "states.yaml")["states"]


def typed_forms(field: str | None) -> list[tuple[str, str, str]]:
    """Code, language and form of every name that the file gives under `field`, or in the entries themselves."""
    assert isinstance(TYPED, dict)
    return [
        (code, language, form.strip())
        for code, entry in TYPED.items()
        for language, forms in names_below(entry, field).items()
        for form in forms.split("|")
    ]


def names_below(entry: Tree, field: str | None) -> dict[str, str]:
    """The names of an entry by language."""
    assert isinstance(entry, dict)
    names = entry if field is None else entry.get(field, {})
    assert isinstance(names, dict)
    return {language: forms for language, forms in names.items() if language in LANGUAGES and isinstance(forms, str)}


def test_every_state_has_names_in_three_languages() -> None:
    """Each of the 249 codes of ISO 3166 is a party with a name in Japanese, English and Russian."""
    assert len(state_names()) == 249
    parties = packaged().parties
    assert [code for code in state_names() if not all(parties[code].names.get(language) for language in LANGUAGES)] == []


def test_nothing_typed_repeats_a_library() -> None:
    """What CLDR or ISO 3166 names is not typed again."""
    typed = ((code, language, unicodedata.normalize("NFKC", form)) for code, language, form in typed_forms(None))
    assert [row for row in typed if row[2] in state_names()[row[0]][row[1]]] == []


def test_what_is_left_out_is_in_a_library() -> None:
    """A form that is never taken is one that would be taken else."""
    assert [row for row in typed_forms("never") if row[2] not in state_names()[row[0]][row[1]]] == []


@pytest.mark.parametrize(
    ("code", "language", "form"),
    [
        ("CD", "en", "Congo - Kinshasa"), ("KR", "en", "Korea, Republic of"), ("MM", "en", "Myanmar (Burma)"),
        ("CK", "ru", "о-ва Кука"), ("TZ", "ja", "タニザニア連合共和国"), ("TW", "ja", "中国領・台湾"), ("ER", "en", "the State of Eritrea"),
    ],
)  # fmt: skip
def test_what_no_sentence_prints_is_no_name(code: str, language: str, form: str) -> None:
    """Forms made for lists, misprints and forms with an article are no names."""
    assert form not in packaged().parties[code].names[language]


@pytest.mark.parametrize(
    ("code", "language", "form"), [("CG", "en", "Congo"), ("CD", "ja", "コンゴ"), ("CG", "ru", "Конго"), ("DM", "ja", "ドミニカ")]
)
def test_a_name_of_two_states_is_weak(code: str, language: str, form: str) -> None:
    """A library's form that may mean another state as well means none without the grammar."""
    party = packaged().parties[code]
    assert form in party.weak[language]
    assert form not in party.names[language]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("US", ("米国", "United States", "США")), ("KG", ("キルギス", "Kyrgyzstan", "Кыргызстан")),
        ("GB", ("英国", "United Kingdom", "Великобритания")), ("VA", ("バチカン", "Holy See", "Ватикан")),
    ],
)  # fmt: skip
def test_the_usual_name_comes_first(code: str, names: tuple[str, ...]) -> None:
    """What documents call a state is what is printed for it, whatever a library puts first."""
    party = packaged().parties[code]
    assert tuple(party.names[language][0] for language in LANGUAGES) == names


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("states:\n  XA: {ja: 某国}\n", 2, "XA is no code of ISO 3166-1"),
        ("states:\n  JP:\n    wikidata: q17\n", 3, "q17 is no id of Wikidata"),
        ("states:\n  JP:\n    kind: body\n", 3, "kind is not known here"),
        ("parties:\n  JP: {ja: 日本}\nstates:\n  JP: {ja: 某国}\n", 4, "JP stands already"),
    ],
)
def test_a_fault_of_a_state_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """Unknown codes and ids, unknown fields and a state given twice are complaints."""
    (tmp_path / "states.yaml").write_text(text, "utf-8")
    assert [one.line for one in check(tmp_path) if words in one.words] == [line], check(tmp_path)


def test_a_state_in_a_folder_adds_to_what_is_known(tmp_path: Path) -> None:
    """Names, capital and id that ship stay; a usual form comes first, a weak one means the state no longer by itself."""
    packed = packaged().parties["GB"]
    (tmp_path / "s.yaml").write_text("states:\n  GB: {usual: {en: Albion}, en: Blighty, weak: {en: UK}, never: {ja: イギリス}}\n", "utf-8")
    found = load([tmp_path]).parties["GB"]
    assert check(tmp_path) == []
    assert found.names["en"] == ("Albion", *(form for form in packed.names["en"] if form not in ("UK", "Albion")), "Blighty")
    assert found.names["ja"] == tuple(form for form in packed.names["ja"] if form != "イギリス")
    assert set(found.weak["en"]) == {*packed.weak["en"], "UK"}
    assert (found.capital, found.wikidata, found.weak["ja"]) == (packed.capital, packed.wikidata, packed.weak["ja"])


def test_what_two_folders_say_of_a_state_is_added_up(tmp_path: Path) -> None:
    """Each folder adds to those before it."""
    for name, form in (("one", "Blighty"), ("two", "Albion")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "s.yaml").write_text(f"states:\n  GB: {{en: {form}}}\n", "utf-8")
    assert load([tmp_path / "one", tmp_path / "two"]).parties["GB"].names["en"][-2:] == ("Blighty", "Albion")


def test_a_party_in_a_folder_stands_in_place_of_the_state(tmp_path: Path) -> None:
    """Under parties an entry says everything itself."""
    (tmp_path / "s.yaml").write_text("parties:\n  GB: {en: Albion}\n", "utf-8")
    assert load([tmp_path]).parties["GB"].names == {"en": ("Albion",)}


def test_two_states_have_no_capital_in_common(tmp_path: Path) -> None:
    """One capital of two parties is told with file and line."""
    rows = "parties:\n  QA: {en: Arda, capital: {en: Ardapolis}}\n  QB: {en: Bermia, capital: {en: Ardapolis}}\n"
    (tmp_path / "s.yaml").write_text(rows, "utf-8")
    assert [(one.line, one.words) for one in check(tmp_path)] == [(3, "Ardapolis is the capital of QA already")]
