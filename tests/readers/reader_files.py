"""Small files of every format, built in memory: no fixture holds a sentence of a real rule."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

#: A run of text at a place: x, y (points from the lower left corner), words.
Placed = tuple[float, float, str]

RULE = """PERATURAN MENTERI CONTOH
NOMOR 7 TAHUN 2031
TENTANG
RELAWAN TAMAN BACA
Menimbang :
a. bahwa taman baca perlu dirawat;
b. bahwa perlu menetapkan Peraturan Menteri tentang Relawan Taman Baca;
MEMUTUSKAN:
Menetapkan : PERATURAN MENTERI TENTANG RELAWAN TAMAN BACA.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan:
1. Relawan adalah orang yang merawat taman baca.
2. Taman Baca adalah tempat membaca bersama.
Pasal 2
(1) Relawan mempunyai tugas:
a. mendata buku; dan
b. menata rak.
(2) Relawan sebagaimana dimaksud pada ayat (1) melapor kepada kepala desa.
"""


def text_pdf(pages: Sequence[Iterable[Placed]], size: int = 11, encrypt: bool = False) -> bytes:
    """A pdf with a text layer, one content stream a page, runs drawn in the order given."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for runs in pages:
        body = b"".join(
            b"BT /F1 %d Tf %g %g Td (%s) Tj ET\n"
            % (size, x, y, words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)"))
            for x, y, words in runs
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    if encrypt:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"ab" * 32, b"cd" * 32))
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    locked = b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects) if encrypt else b""
    out.write(b"trailer << /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, locked, start))
    return out.getvalue()


def page(lines: Iterable[str], left: float = 80, top: float = 780, step: float = 18) -> list[Placed]:
    """Lines one below the other, as runs."""
    return [(left, top - step * at, line) for at, line in enumerate(lines)]


def rule_pdf() -> bytes:
    """The rule above as a pdf of one page."""
    return text_pdf([page(RULE.splitlines())])


def picture_pdf(pages: int = 2) -> bytes:
    """A pdf of pages on which no letter stands, as a scanner leaves it."""
    return text_pdf([[] for _ in range(pages)])


LEVELS = (("upperRoman", "BAB %1"), ("decimal", "Pasal %2"), ("decimal", "(%3)"), ("lowerLetter", "%4."), ("decimal", "%5."))


def numbered_docx() -> Document:
    """An empty document with one multilevel list: bab, pasal (never restarting), ayat, huruf, angka."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{"<w:lvlRestart w:val=" + chr(34) + "0" + chr(34) + "/>" if at == 1 else ""}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(LEVELS)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return document


def numbered(document: Document, level: int, text: str = "", number: int = 90) -> None:
    """A paragraph that Word numbers at a level."""
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))


def saved(document: Document) -> bytes:
    """The document's bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rule_docx() -> bytes:
    """The body of the rule above with automatic numbers, its preamble in a table without lines."""
    document = numbered_docx()
    for line in RULE.splitlines()[:4]:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text = "Menimbang", ":"
    table.cell(0, 2).text = "a. bahwa taman baca perlu dirawat;\nb. bahwa perlu menetapkan Peraturan Menteri tentang Relawan Taman Baca;"
    document.add_paragraph("MEMUTUSKAN:")
    numbered(document, 0, "KETENTUAN UMUM")
    numbered(document, 1)
    document.add_paragraph("Dalam Peraturan Menteri ini yang dimaksud dengan:")
    numbered(document, 4, "Relawan adalah orang yang merawat taman baca.")
    numbered(document, 4, "Taman Baca adalah tempat membaca bersama.")
    numbered(document, 1)
    numbered(document, 2, "Relawan mempunyai tugas:")
    numbered(document, 3, "mendata buku; dan")
    numbered(document, 3, "menata rak.")
    numbered(document, 2, "Relawan sebagaimana dimaksud pada ayat (1) melapor kepada kepala desa.")
    return saved(document)


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip container."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, data in entries.items():
            container.writestr(name, data)
    return out.getvalue()


def rule_akn(language: str = "eng") -> bytes:
    """A short by-law in Akoma Ntoso 3.0."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="by-law"><meta><identification source="#me">
<FRBRWork><FRBRthis value="/akn/za-abc/act/by-law/2031/reading-gardens/main"/><FRBRuri value="/akn/za-abc/act/by-law/2031/reading-gardens"/>
<FRBRalias value="Reading Gardens By-law"/><FRBRdate date="2031-01-01" name="x"/><FRBRcountry value="za"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression></identification></meta>
<preamble><p>WHEREAS gardens need care;</p></preamble>
<body><chapter eId="chp_1"><num>1</num><heading>General</heading>
<section eId="sec_1"><num>1.</num><heading>Duties</heading>
<subsection eId="sec_1__subsec_1"><num>(1)</num><content><blockList eId="l"><listIntroduction>A volunteer must&#8212;</listIntroduction>
<item eId="a"><num>(a)</num><p>list the books; and</p></item><item eId="b"><num>(b)</num><p>tidy the shelves.</p></item></blockList></content></subsection>
<subsection eId="sec_1__subsec_2"><num>(2)</num><content><p>A volunteer reports to the council.</p></content></subsection></section>
<section eId="sec_2"><num>2.</num><heading>Title</heading><paragraph eId="p"><content><p>This is the Reading Gardens By-law.</p></content></paragraph></section>
</chapter></body></act></akomaNtoso>""".encode()
