"""DOCX: paragraphs and tables in order, with the numbers that Word draws but does not write.

Three parts of the container are read and no more: the body, the styles and the numbering; headers, footers, notes and
comments are not the law's text. Insertions that are only proposed stand in the text, deletions do not: the file is read as it
would be with all changes accepted, and a note says so.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from rules.model import Text
from rules.readers import furniture, limits, marks, normalise, safe_xml, sniff, tables, unreadable
from rules.readers.numbering import Numbering, child, is_on, local, value
from rules.readers.reading import Line, Reading, assemble

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TABLE_DEPTH = 8
_GONE = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr"})
_BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, NotImplementedError, RuntimeError)


def read_docx(data: bytes) -> Reading:
    """Read a docx.

    Args:
        data: the file's bytes.

    Raises:
        Unreadable: it is damaged, locked, unpacks to too much, or holds no words.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            sniff.check_zip(container.infolist())
            body_name, part_names = _parts(container)
            root = _xml(container, body_name)
            styles = _xml(container, part_names["styles"]) if "styles" in part_names else None
            numbering = _xml(container, part_names["numbering"]) if "numbering" in part_names else None
    except _BROKEN as error:
        raise unreadable.damaged("docx") from error
    body = child(root, "body")
    if body is None:
        raise unreadable.damaged("docx")

    notes = []
    if any(local(element) in ("ins", "del", "moveFrom", "moveTo") and child(element, "r") is not None for element in body.iter()):
        notes.append("Perubahan terlacak di dalam docx dibaca seolah-olah semuanya diterima.")
    words = (
        normalise.words(piece) for text in _lines(body, Numbering(numbering, styles)) for piece in normalise.characters(text).split("\n")
    )
    lines, dropped = furniture.drop_alone([Line(text) for text in words])
    if dropped:
        notes.append(f"Nomor halaman dan alamat laman di dalam naskah dilepas: {dropped} baris.")
    lines, mended = marks.unfold(lines)
    if not any(char.isalnum() for line in lines for char in line.text):
        raise unreadable.no_text("docx")
    text, _ = assemble(lines)
    return Reading(text=text, notes=(*notes, *mended))


def _parts(container: zipfile.ZipFile) -> tuple[str, dict[str, str]]:
    """The names of the body and, by kind, of the parts that it refers to."""
    names = set(container.namelist())
    body = "word/document.xml"
    if "_rels/.rels" in names:
        for relation in _xml(container, "_rels/.rels").iter(_RELATIONS):
            target = (relation.get("Target") or "").lstrip("/")
            if (relation.get("Type") or "").endswith("/officeDocument") and target in names:
                body = target
    folder, name = posixpath.split(body)
    parts = {}
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations in names:
        for relation in _xml(container, relations).iter(_RELATIONS):
            kind = (relation.get("Type") or "").rpartition("/")[2]
            target = relation.get("Target") or ""
            target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if kind in ("styles", "numbering") and target in names:
                parts[kind] = target
    return body, parts


def _xml(container: zipfile.ZipFile, name: str) -> etree._Element:
    """One part as a tree, read no further than the limit, whatever the container says of its size.

    Raises:
        Unreadable: the part is too large, or no XML that is safe to read.
    """
    with container.open(name) as stream:
        data = stream.read(limits.MAX_XML_BYTES + 1)
    if len(data) > limits.MAX_XML_BYTES:
        raise unreadable.bomb(
            Text(
                id=f"bagian '{name}' mengembang melampaui {limits.MAX_XML_BYTES // 1024**2} MiB",
                en=f"the part '{name}' unpacks to more than {limits.MAX_XML_BYTES // 1024**2} MiB",
            )
        )
    return safe_xml.parse(data, "docx")


def _lines(container: etree._Element, numbering: Numbering, depth: int = 0) -> Iterator[str]:
    """The lines of a body, a cell or a frame, in order."""
    for element in container:
        name = local(element)
        if name == "p":
            yield from _paragraph(element, numbering, depth)
        elif name == "tbl":
            if depth < _TABLE_DEPTH:
                yield from _table(element, numbering, depth + 1)
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"):
            yield from _lines(element, numbering, depth)


def _paragraph(paragraph: etree._Element, numbering: Numbering, depth: int) -> Iterator[str]:
    """A paragraph's line, its number before it; a number that is a heading stands alone; frames come after it."""
    label = numbering.label(paragraph)
    frames: list[etree._Element] = []
    text = "".join(_text(paragraph, numbering.capitals(paragraph), frames))
    if label and marks.HEADING.match(normalise.words(label)):
        yield label
        label = ""
    body = text.strip()
    if body and label:
        yield f"{label} {body}"
    elif body:
        yield body
    if depth < _TABLE_DEPTH:
        for frame in frames:
            yield from _lines(frame, numbering, depth + 1)


def _text(paragraph: etree._Element, capitals: bool, frames: list[etree._Element]) -> Iterator[str]:
    """The characters of a paragraph; frames found in it are put aside."""
    stack: list[tuple[etree._Element, bool]] = [(paragraph, capitals)]
    while stack:
        element, upper = stack.pop()
        name = local(element)
        if name in _GONE:
            continue
        if name == "txbxContent":
            frames.append(element)
            continue
        if name == "t":
            text = str(element.text or "")
            yield text.upper() if upper else text
        elif name in ("tab", "ptab"):
            yield " "
        elif name in ("br", "cr"):
            yield " " if value(element, "type") in ("page", "column") else "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "softHyphen":
            yield "\u00ad"
        elif name == "sym":
            yield "•"
        else:
            if name == "r":
                properties = child(element, "rPr")
                if is_on(child(properties, "vanish")):
                    continue
                own = is_on(child(properties, "caps"))
                upper = upper if own is None else own
            stack.extend((each, upper) for each in reversed(element))


def _table(table: etree._Element, numbering: Numbering, depth: int) -> Iterator[str]:
    """The lines of a table, row by row; a cell merged with the one above it is not repeated."""
    for row in _inside(table, "tr"):
        cells = []
        for cell in _inside(row, "tc"):
            merged = child(cell, "tcPr", "vMerge")
            if merged is not None and value(merged) in (None, "continue"):
                cells.append([])
                continue
            lines = (normalise.words(piece) for text in _lines(cell, numbering, depth) for piece in normalise.characters(text).split("\n"))
            cells.append([line for line in lines if line])
        yield from tables.row_lines(cells)


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _inside(each, name)
