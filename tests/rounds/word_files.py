"""What a delegation does to a Word file of the text, done to its XML; and LibreOffice, which accepts or refuses all that is tracked."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from lxml import etree

from taiwa.exports.docx.xml import Element
from taiwa.text.docx.markup import W

Work = Callable[[Element], None]
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(way As String, from As String, into As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL(from, "_blank", 0, hidden())
  Set helper = createUnoService("com.sun.star.frame.DispatchHelper")
  If way &lt;&gt; "Keep" Then helper.executeDispatch(opened.CurrentController.Frame, ".uno:" &amp; way &amp; "AllTrackedChanges", "", 0, Array())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  opened.storeToURL(into, kind())
  opened.close(True)
End Sub
</script:module>"""

def worked(data: bytes, work: Work) -> bytes:
    """The file after `work` was done to its document."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                work(root)
                part = etree.tostring(root)
            after.writestr(name, part)
    return out.getvalue()


def paragraph(root: Element, words: str) -> Element:
    """The paragraph that holds these words, tracked changes left as they are."""
    return next(one for one in root.iter(f"{W}p") if words in "".join(one.itertext()))


def run_of(root: Element, words: str) -> Element:
    """The first run that holds these words."""
    return next(one for one in root.iter(f"{W}r") if words in "".join(one.itertext()))


def typed(words: str, kind: str = "t") -> Element:
    """A run of words."""
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}{kind}")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def change(kind: str, run: Element, author: str = "Aidana") -> Element:
    """A tracked change around a run."""
    made = etree.Element(f"{W}{kind}", {f"{W}id": "9000", f"{W}author": author, f"{W}date": "2026-11-24T09:00:00Z"})
    made.append(run)
    return made


def exchanged(old: str, new: str, *, tracked: bool = False) -> Work:
    """Somebody writes `new` where `old` stands, with or without tracking it."""

    def work(root: Element) -> None:
        run = run_of(root, old)
        text = run.find(f"{W}t")
        assert text is not None
        before, _, behind = (text.text or "").partition(old)
        if not tracked:
            text.text = before + new + behind
            return
        parts = [typed(before), change("del", typed(old, "delText")), *([change("ins", typed(new))] if new else []), typed(behind)]
        parent = run.getparent()
        assert parent is not None
        at = parent.index(run)
        if parent.tag == f"{W}ins":  # Word parts the insertion of another around one's own
            grand = parent.getparent()
            assert grand is not None
            author, place = parent.get(f"{W}author", ""), grand.index(parent)
            grand.remove(parent)
            inside = [change("ins", parts[0], author), change("ins", parts[1], author), *parts[2:-1], change("ins", parts[-1], author)]
            for one in reversed(inside):
                grand.insert(place, one)
            return
        parent.remove(run)
        for one in reversed(parts):
            parent.insert(at, one)

    return work


def paragraphs(data: bytes) -> list[str]:
    """The paragraphs of a file without tracked changes, as python-docx reads them; empty ones left out."""
    return [one.text for one in Document(BytesIO(data)).paragraphs if one.text.strip()]


def settled(data: bytes, way: str, folder: Path) -> bytes:
    """The file after LibreOffice did Accept or Reject with all that is tracked (Keep: only opened and saved)."""
    profile, source, target = folder / "profile", folder / "text.docx", folder / f"{way}.docx"
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    if not module.exists():  # the first start fills a new profile, with an empty module of this name
        subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
    module.write_text(_MACRO)
    source.write_bytes(data)
    call = f'macro:///Standard.Module1.Settle("{way}","{source.as_uri()}","{target.as_uri()}")'
    subprocess.run([*office, call], check=True, capture_output=True, timeout=180)
    return target.read_bytes()
