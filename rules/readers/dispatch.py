"""From a file's name and bytes to what it says: the one door of this room."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from rules.model import Case, SourceText
from rules.readers import limits, sniff, unreadable
from rules.readers.encoding import decode
from rules.readers.origins import origins
from rules.readers.reading import Reading

#: What is read, by kind: the endings under which such files usually come.
FORMATS: dict[str, tuple[str, ...]] = {
    "txt": (".txt",),
    "md": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "docx": (".docx",),
    "akn": (".xml", ".akn"),
    "yaml": (".yaml", ".yml"),
    "csv": (".csv",),
    "xlsx": (".xlsx",),
}
#: Formats that people read as lines, so that a clause is looked up by the line of its file.
_LINED = ("txt", "md")
_KNOWN = ", ".join(endings[0][1:] if kind != "akn" else "Akoma Ntoso xml" for kind, endings in FORMATS.items())


def read(name: str, data: bytes, document: str | None = None) -> SourceText | Case:
    """Read one file; what it is, its content decides.

    Args:
        name: the file's path or name as the user gave it.
        data: its bytes.
        document: the name that output uses for it; the file's name without its ending where not given.

    Returns:
        The text of a regulation, or the case that a role table (yaml, csv, xlsx) describes.

    Raises:
        Unreadable: it cannot be read; the exception says why and what to do.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    ending = path.suffix.lower()
    if len(data) > limits.MAX_FILE_BYTES:
        raise unreadable.too_large(len(data), limits.MAX_FILE_BYTES)
    if not data.strip(b" \t\r\n\x00\x0c"):
        raise unreadable.empty()
    kind = sniff.binary_kind(data, ending)
    text = ""
    if kind == "xlsx":
        return _role_table(path.name, data, document)
    if kind == "pdf":
        from rules.readers.pdf import read_pdf

        reading = read_pdf(data)
    elif kind == "docx":
        from rules.readers.docx import read_docx

        reading = read_docx(data)
    else:
        text, notes = decode(data)
        kind = sniff.text_kind(text, ending, _KNOWN)
        if kind in ("yaml", "csv"):
            return _role_table(path.name, data, document)
        reading = _read_plain(kind, data, text, notes)
    lines = origins(reading.text, text) if kind in _LINED else ()
    return SourceText(
        line_numbers=lines,
        document=document or path.stem or path.name,
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format=kind,
        text=reading.text,
        page_starts=reading.page_starts,
        outline=reading.outline,
        language=reading.language,
        identity=reading.identity,
        title=reading.title,
        notes=reading.notes,
    )


def _read_plain(kind: str, data: bytes, text: str, notes: list[str]) -> Reading:
    """Read what decodes to text."""
    if kind == "akn":
        from rules.readers.akn import read_akn

        return read_akn(data)
    if kind == "html":
        from rules.readers.html import read_html

        return read_html(text, notes)
    if kind == "md":
        from rules.readers.markdown import read_markdown

        return read_markdown(text, notes)
    from rules.readers.text import read_text

    return read_text(text, notes)


def _role_table(name: str, data: bytes, document: str | None) -> Case:
    """Hand a table to the reader of role tables."""
    from rules.readers.role_tables import read_role_table

    return read_role_table(name, data, document)
