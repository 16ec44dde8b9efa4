"""Elements of WordprocessingML: only characters that XML allows, white space kept."""

import re
from html import escape
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = "etree._Element"  # noqa: SLF001 — the class of every element has no public name

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element with its attributes and children; a name ending in _ is one that Python keeps for itself."""
    made = etree.Element(f"{{{W}}}{tag}", nsmap={"w": W})
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name.rstrip('_')}", str(value))
    made.extend(children)
    return made


def shown(words: str) -> str:
    """Words as a file can hold them, one character for each: a tab is a space, and what XML does not know the sign for that."""
    return _FORBIDDEN.sub("\ufffd", words).replace("\t", " ")


def unwritable(words: str) -> str:
    """The characters of words that no file can hold, each by its code; empty where there are none."""
    return ", ".join(f"U+{ord(one):04X}" for one in dict.fromkeys(_FORBIDDEN.findall(words)))


def words_of(words: str) -> list[Element]:
    """Words as the content of a run; a line break of theirs is one in Word."""
    found: list[Element] = []
    for number, line in enumerate(shown(words.replace("\r\n", "\n")).split("\n")):
        if number:
            found.append(element("br"))
        text = element("t")
        text.text = line
        text.set(_SPACE, "preserve")
        found.append(text)
    return found


def tag(name: str, /, *inside: str, **attributes: str | int) -> str:
    """An element as it is written, for documents of so many that to make each by itself would take long; what is `inside` is written already."""
    told = "".join(f' w:{one}="{escape(str(value))}"' for one, value in attributes.items())
    return f"<w:{name}{told}>{''.join(inside)}</w:{name}>"


def text_of(words: str, name: str = "t") -> str:
    """Words as they are written in a run, white space kept; a line break of theirs is one in Word."""
    lines = escape(shown(words), quote=False).split("\n")
    return "<w:br/>".join(f'<w:{name} xml:space="preserve">{line}</w:{name}>' for line in lines)


def elements(each: str) -> list[Element]:
    """Elements that were written one after the other."""
    return list(etree.fromstring(f'<w:body xmlns:w="{W}">{each}</w:body>'))


def written(top: Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)
