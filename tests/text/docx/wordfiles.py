"""Small Word files made from XML parts."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from taiwa.text.docx import docx_opened
from taiwa.text.rows import Opened

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = ("http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")
_SPACES = {
    "w": WORD, "r": RELATION, "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}  # fmt: skip
_NAMES = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(words: str, look: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def para(inside: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain words."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside if inside.startswith('<') or not inside else run(inside)}</w:p>"


def styled(name: str, words: str) -> str:
    """A paragraph of a style."""
    return para(words, f'<w:pStyle w:val="{name}"/>')


def listed(number: int, words: str, level: int = 0) -> str:
    """A paragraph that Word numbers itself."""
    return para(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at: int, form: str = "decimal", words: str = "", *, start: int = 1, more: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{words or f"%{at + 1}."}"/></w:lvl>'
    )


def lists(*kinds: str, more: str = "") -> str:
    """A numbering part in which list n is of kind n, from 1 on; each kind is given by its levels."""
    made = "".join(f'<w:abstractNum w:abstractNumId="{at}">{kind}</w:abstractNum>' for at, kind in enumerate(kinds, 1))
    return made + "".join(num(at, at) for at in range(1, len(kinds) + 1)) + more


def num(number: int, kind: int, changes: str = "") -> str:
    """A list of a kind."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{changes}</w:num>'


def style(name: str, inside: str, *, title: str = "", based: str = "") -> str:
    """A paragraph style."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title or name}"/>'
        f'{f"""<w:basedOn w:val="{based}"/>""" if based else ""}{inside}</w:style>'
    )


def word_file(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with this body; `parts` are the insides of further parts by what they are (`styles`, `footnotes`)."""
    parts = parts or {}
    files = {
        "_rels/.rels": _relations({"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}),
        "word/_rels/document.xml.rels": _relations({name: f"{name}.xml" for name in parts}),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": f"<w:{_ROOTS.get(name, name)} {_NAMES}>{inside}</w:{_ROOTS.get(name, name)}>" for name, inside in parts.items()},
    }
    return zipped(files)


_ROOTS = {"header": "hdr", "footer": "ftr"}


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, inside in files.items():
            package.writestr(name, inside)
    return made.getvalue()


def _relations(targets: Mapping[str, str]) -> str:
    """Relations whose ids are their kinds."""
    inside = "".join(f'<Relationship Id="{kind}" Type="{RELATION}/{kind}" Target="{name}"/>' for kind, name in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def opened(body: str, parts: Mapping[str, str] | None = None) -> Opened:
    """A Word file with this body, opened."""
    return docx_opened(word_file(body, parts))


def words_of(body: str, parts: Mapping[str, str] | None = None) -> list[str]:
    """The words of its rows."""
    return [row.words for row in opened(body, parts).sheet.rows]
