"""Files as programs make them: locked, with attachments, with forms, printed from Russian pages."""

import shutil
import subprocess
import zlib
from base64 import b85decode
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from paper import written

from taiwa.text.pdf import pdf_opened
from taiwa.text.pdf.hyphens import Hyphens

_OPEN = (
    "c-oCpJ!=#}7{)@7Df|T%19Fwb`JSDH;~-y0qLIX$+60kzcV?0cm))?tCy9uKjfI6+S^5XGvlUXQorV8Eu~5N65Wy&McJC4o&cgkGo#%b#d7gRqZL"
    "KYIXV^u7TJJx+eTNvPI8U}wyN$@T{auI2JXA2qHxXHbO;=(b2<xcRK`yg3kxy-Cc!*r?+Y)bJQS<RlMCS8hR$(@=Rs3^nZB)2G9XXLJ&h}w0-wRq"
    "a+?rBs!rLfjRUnpFj+pDN%!fr9Le`4iP;EX|usY5>ddBv0!hXeNo7Gkjuj^%1IM_i4A75X3b~O9x@Z7_*!wdP<Ti;Lbyt@17*O%wpPfq=~w{_pBm"
    "xr@6Pk+8ydrW?x`SybE9<6SiU;2FT;A`zMmKnRLsl(O*5$O$+s#(?`Lu3w0*F+~vZgAUG{S+oL>j{+`n1?fCagv^K6Pkx5k7cYQ9*1(bKd4-RNw0"
    "#;LSYeE#cidv2NMbBgh-<}O07s@D!m2k4U^zONb6$|#%pIKOJXA(PqhUOpuOrKavis==1wI7Qj<Cc)FwJftaeN@W#fcNZW1q@a?(Z0fMi-y8rIr-"
    "50p_e`78Dc=Mlvbq9+&DN(qHMKEYUMVN=QeVp>jNjEgCZD>{V<J&j2*fmH?c2d-#(-Rs|RAs$)J^Dx7saa&#pBiYs>1`5V7<yq(}kAwuCNDV6Cu~"
    "EG9Ka?=ci&<Li?^akJ&uUpgQ8kUxQlVCBakY#70C(pG82"
)
"""One line, encrypted with a password for its owner only (RC4, 128 bits)."""
_LOCKED = (
    "c-oCpJ&)5s5Jf@)X*+%ZXq$AvuGhQkHAF$WyF`aLlqfl_;DnB~JsXUIeX=*FyDMlYph1*$@B`=&4FxAET9Ehy2qdV|@C#Twxe&<|_(Sr(c{A_Lcv"
    "^#v-WBhvk6Pb<eEy0&OmQAPMC~>r+eiC=$-1_Bl8+G?=rNR-Il>TiIta3)BC<w8%|ql?nv{4K`xPJGLu5UlW)^!Zss2AxE1?1$b*@BiLz3#X{Ls~"
    "+?v|8d<=(ntW*xD_e9jy~nNN$@nXD@IT(th!!s68P{8`BJ75Od5#`b|LUd2mWfPRENU3z)p{i`qKja_;&J-c`E?C0S3UbG|2{;?ikKL6(JiznN6K"
    "hDlPetmJaW(M8O`_E?|uKl|H^xL_2mBymXLQOQ9tqdYEnnt!hR-lK-nl7QXPBvk305*;Fif6e}Wd}3YGxnG6J*M37FlQkTWxzrg?xhn81tue_vqT"
    "pOB7NMZNhFjICKf)ELWU4X5mFgzBRO!Fu6fL8A|VW=Nx+2ChcFUUQ4<1Heg}~|xXok)RItD#Q4j?ljUfso4-#&;HVQ(fBEvxdhd?OJJ;^C`XK9Sl"
    ")T3(kR~!~#5XAwa%L_{(e1Q#KVxAje9m)P;k~c7q`3;N-+Q59-#JInL*+QoiDC${{(qnM;$S}{{4$s%^=7w9zc1%^GVxzg66AcnynUM3?1lsklW5"
    "YWCLvhR8&En!{-(q>XtEJV2tp_8yK&@7{-$Q=@;MfAE"
)
"""The same with a password for its readers."""
RUSSIAN = (
    ("Министры иностранных дел Республики Келдея и Королевства Сармет провели 14 сентября 2011 г. в городе Нависке первую "
     "встречу в рамках диалога «Вескальское море» — далее «Диалог» — и обменялись мнениями о научно-техническом, "
     "торгово-экономическом и культурно-гуманитарном сотрудничестве."),
    ("1. Министры подтвердили приверженность Соглашению № 17 от 3 марта 2009 года «О защите морской среды» и договорились "
     "завершить не позднее 31 декабря 2012 г. план действий на 2013–2015 годы, включая видео- и аудиозаписи наблюдений."),
    ("2. Стороны отметили, что объём взаимной торговли вырос на 12,5 % и составил 1 250 000 долл. США; они намерены кое-что "
     "изменить в северо-восточной части бассейна, по-прежнему опираясь на «дорожную карту» (приложение № 2)."),
)


def unpacked(words: str) -> bytes:
    """The bytes of a fixture."""
    return zlib.decompress(b85decode(words))


def test_a_file_that_only_its_owner_locked_is_read() -> None:
    """Without a password for readers a file can be read by anybody, though it is encrypted."""
    assert [row.words for row in pdf_opened(unpacked(_OPEN)).sheet.rows] == ["The Ministers agreed to meet."]


def test_a_locked_file_is_told_in_one_line() -> None:
    """Where readers need a password nothing is read, and what to do is said."""
    read = pdf_opened(unpacked(_LOCKED))
    assert (read.decoded, list(read.sheet.rows)) == ("", [])
    assert [problem.words for problem in read.sheet.problems] == [
        "the PDF is encrypted and needs a password: save a copy without one and read that"
    ]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("/Names << /EmbeddedFiles << /Names [(a.txt) 9 0 R] >> >>", "1 file is attached to the PDF and not read"),
        ("/AcroForm << /Fields [] /XFA 9 0 R >>", "the PDF is an XFA form"),
        ("", ""),
    ],
)
def test_attachments_and_form_programs_are_told(more: str, told: str) -> None:
    """What a file holds beside its pages is named, not read."""
    said = "BT /L 12 Tf 50 700 Td (Hello) Tj ET"
    read = pdf_opened(written({
        1: f"<< /Type /Catalog /Pages 2 0 R {more} >>", 2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /L 5 0 R >> >> >>",
        4: f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        9: "<< /Type /Filespec /F (a.txt) /EF << /F 10 0 R >> >>" if "Names" in more else XFA,
        10: "<< /Type /EmbeddedFile /Length 2 >>\nstream\nhi\nendstream",
    }))  # fmt: skip
    assert [row.words for row in read.sheet.rows] == ["Hello"]
    assert [problem.words.startswith(told) for problem in read.sheet.problems] == [True] * bool(told)


XFA = "<< /Length 75 >>\nstream\n<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>        \nendstream"


def test_a_soft_hyphen_at_a_line_end_is_no_part_of_the_word() -> None:
    """What a program put in to break a word goes with the line break, whatever the document prints elsewhere."""
    hyphens = Hyphens(["the coordi-nation of all"])
    assert hyphens.goes("of the coordi\u00ad", "nation of them")
    assert not hyphens.goes("of the coordi-", "nation of them")


def russian_page(folder: Path) -> Path:
    """A narrow Russian page."""
    page = folder / "russian.html"
    style = "@page { size: A4; margin: 25mm 45mm } p { font: 12pt 'Liberation Serif'; text-align: justify; hyphens: auto }"
    words = "".join(f"<p>{words}</p>" for words in RUSSIAN)
    page.write_text(f"<!DOCTYPE html><html lang=ru><meta charset=utf-8><style>{style}</style>{words}", "utf-8")
    return page


@pytest.mark.slow
@pytest.mark.usefixtures("chromium")
def test_a_russian_page_printed_by_chromium_equals_its_text(tmp_path: Path) -> None:
    """Hyphens, quotation marks, number signs and dates come back as they were written."""
    made = tmp_path / "russian.pdf"
    chromium = [str(shutil.which("chromium")), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    asked = [f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={made}", russian_page(tmp_path).as_uri()]
    subprocess.run([*chromium, *asked], check=True, capture_output=True, timeout=120)
    assert [row.words for row in pdf_opened(made.read_bytes()).sheet.rows] == list(RUSSIAN)


@pytest.mark.slow
@pytest.mark.usefixtures("libreoffice")
def test_a_russian_page_printed_by_libreoffice_equals_its_text(tmp_path: Path) -> None:
    """Hyphens, quotation marks, number signs and dates come back as they were written."""
    document = Document()
    document.sections[0].left_margin = document.sections[0].right_margin = Cm(5)
    for words in RUSSIAN:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.add_run(words).font.name = "Liberation Serif"
    document.save(str(tmp_path / "russian.docx"))
    office = [str(shutil.which("soffice")), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    asked = ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "russian.docx")]
    subprocess.run([*office, *asked], check=True, capture_output=True, timeout=120)
    made = (tmp_path / "russian.pdf").read_bytes()
    assert [row.words for row in pdf_opened(made).sheet.rows] == list(RUSSIAN)
