"""What a file is, from its first bytes and its content; its name only decides between kinds of plain text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from typing import Literal

from rules.model import Text
from rules.readers import limits, unreadable

Kind = Literal["pdf", "docx", "xlsx", "akn", "html", "md", "yaml", "csv", "txt"]

#: Endings by which kinds of plain text are told apart.
TEXT_ENDINGS: dict[str, Kind] = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".xml": "akn", ".akn": "akn", ".yaml": "yaml", ".yml": "yaml", ".csv": "csv",
}  # fmt: skip
#: Endings of containers; a file that bears one without being one is damaged.
BINARY_ENDINGS = {".pdf": "pdf", ".docx": "docx", ".xlsx": "xlsx"}

_SAVE_AS_DOCX = Text(
    id="Buka di LibreOffice atau Word dan simpan sebagai docx.",
    en="Open it in LibreOffice or Word and save it as docx.",
)
_UNPACK = Text(id="Ekstrak arsip itu dan berikan berkas-berkas di dalamnya.", en="Unpack the archive and give the files in it.")
_OCR = Text(
    id="Jika gambar ini pindaian peraturan, ambil versi teksnya dari laman JDIH, atau ubah menjadi teks dengan OCR"
    " (paket Debian tesseract-ocr dan tesseract-ocr-ind).",
    en="If the picture is a scanned regulation, fetch its text version from a JDIH page, or turn it into text by OCR"
    " (Debian's tesseract-ocr and tesseract-ocr-ind).",
)
_MAGIC: tuple[tuple[bytes, Text, Text | None], ...] = (
    (b"\x89PNG\r\n", Text(id="gambar PNG", en="a PNG picture"), _OCR),
    (b"\xff\xd8\xff", Text(id="gambar JPEG", en="a JPEG picture"), _OCR),
    (b"GIF8", Text(id="gambar GIF", en="a GIF picture"), _OCR),
    (b"II*\x00", Text(id="gambar TIFF", en="a TIFF picture"), _OCR),
    (b"MM\x00*", Text(id="gambar TIFF", en="a TIFF picture"), _OCR),
    (b"BM", Text(id="gambar BMP", en="a BMP picture"), _OCR),
    (b"{\\rtf", Text(id="dokumen RTF", en="an RTF document"), _SAVE_AS_DOCX),
    (b"Rar!", Text(id="arsip RAR", en="a RAR archive"), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", Text(id="arsip 7z", en="a 7z archive"), _UNPACK),
    (b"\x1f\x8b", Text(id="arsip gzip", en="a gzip archive"), _UNPACK),
    (b"\xfd7zXZ\x00", Text(id="arsip xz", en="an xz archive"), _UNPACK),
    (b"BZh", Text(id="arsip bzip2", en="a bzip2 archive"), _UNPACK),
    (b"MZ", Text(id="program Windows", en="a Windows program"), None),
    (b"\x7fELF", Text(id="program Linux", en="a Linux program"), None),
    (b"SQLite format 3\x00", Text(id="basis data SQLite", en="a SQLite database"), None),
)
_ZIPPED = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "xl/workbook.bin": "xlsx",
}
#: Names by which the first bytes of a broken container tell what it was, and how many bytes are looked at.
_ENTRIES = ("word/", "xl/", "[Content_Types].xml")
_FIRST_BYTES = 20_000
_DRAFTING = re.compile(
    r"(?m)^\s*(?:(Pasal)\s+1\b|(Menimbang)\b|(BAB)\s+I\b|(MEMUTUSKAN)\b|((?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN)) [A-Z]{4})"
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:p|div|br|table|tr|td|h[1-6]|li|ol|ul|span|center|font|b|strong)\b[^<>]{0,200}>", re.IGNORECASE)
_AKN = re.compile(r"<(?:\w+:)?akomaNtoso\b")


def binary_kind(data: bytes, ending: str) -> Kind | None:
    """What a file that is no plain text is; None where it may be plain text.

    Args:
        data: the whole file, not empty.
        ending: of its name, with the dot, lower case.

    Raises:
        Unreadable: it is of a kind that is not read, or not what its name says.
    """
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _zip_kind(data, ending)
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise unreadable.encrypted("docx" if ending != ".xlsx" else "xlsx")
        raise unreadable.other_kind(Text(id="dokumen Office lama (doc atau xls)", en="an old Office document (doc or xls)"), _SAVE_AS_DOCX)
    for magic, kind, remedy in _MAGIC:
        if data.startswith(magic) and (len(magic) > 2 or not _is_plain(head)):
            raise unreadable.other_kind(kind, remedy)
    if ending in BINARY_ENDINGS and not _is_plain(head):
        raise unreadable.damaged(BINARY_ENDINGS[ending])
    return None


def _is_plain(head: bytes) -> bool:
    """Whether bytes may be the beginning of a text in some 8-bit or 16-bit encoding."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[:3] == b"\xef\xbb\xbf":
        return True
    controls = sum(byte < 0x20 and byte not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B) for byte in head)
    return controls * 50 <= len(head)


def _zip_kind(data: bytes, ending: str) -> Kind:
    """What a zip container holds, after its figures were checked against the limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            entries = container.infolist()
            names = {entry.filename for entry in entries}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, RuntimeError) as error:
        raise unreadable.damaged(_container(ending, [name for name in _ENTRIES if name.encode() in data[:_FIRST_BYTES]])) from error
    kind = next((found for name, found in _ZIPPED.items() if name in names), None)
    if kind is None:
        if "mimetype" in names or "content.xml" in names:
            raise unreadable.other_kind(
                Text(id="dokumen OpenDocument (odt atau ods)", en="an OpenDocument file (odt or ods)"), _SAVE_AS_DOCX
            )
        if any(name.startswith("ppt/") for name in names):
            raise unreadable.other_kind(Text(id="presentasi PowerPoint", en="a PowerPoint presentation"), _SAVE_AS_DOCX)
        if "[Content_Types].xml" in names or any(name.startswith(("word/", "xl/")) for name in names):
            # An Office container without the part that holds the text: cut off, or badly put together.
            raise unreadable.damaged(_container(ending, names))
        raise unreadable.other_kind(Text(id="arsip zip", en="a zip archive"), _UNPACK)
    check_zip(entries)
    return kind  # type: ignore[return-value]


def _container(ending: str, names: Iterable[str]) -> str:
    """What a broken container was meant to be: by its entries, else by its ending."""
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if ending in (".docx", ".xlsx"):
        return BINARY_ENDINGS[ending]
    return "docx" if "[Content_Types].xml" in names else "zip"


def check_zip(entries: list[zipfile.ZipInfo]) -> None:
    """Hold a container's own figures against the limits.

    Raises:
        Unreadable: it has too many entries, unpacks to too much, or an entry is locked.
    """
    if len(entries) > limits.MAX_ZIP_ENTRIES:
        raise unreadable.bomb(
            Text(
                id=f"wadahnya memuat {len(entries)} entri, lebih dari {limits.MAX_ZIP_ENTRIES}",
                en=f"the container holds {len(entries)} entries, more than {limits.MAX_ZIP_ENTRIES}",
            )
        )
    inflated = sum(entry.file_size for entry in entries)
    if inflated > limits.MAX_INFLATED_BYTES:
        raise unreadable.bomb(
            Text(
                id=f"isinya mengembang menjadi {inflated // 1024**2} MiB, lebih dari {limits.MAX_INFLATED_BYTES // 1024**2} MiB",
                en=f"it unpacks to {inflated // 1024**2} MiB, more than {limits.MAX_INFLATED_BYTES // 1024**2} MiB",
            )
        )
    for entry in entries:
        if entry.file_size > limits.RATIO_GRACE_BYTES and entry.file_size > limits.MAX_ZIP_RATIO * max(1, entry.compress_size):
            raise unreadable.bomb(
                Text(
                    id=f"entri '{entry.filename[:80]}' mengembang lebih dari {limits.MAX_ZIP_RATIO} kali lipat",
                    en=f"the entry '{entry.filename[:80]}' unpacks to more than {limits.MAX_ZIP_RATIO} times its size",
                )
            )
        if entry.flag_bits & 0x1:
            raise unreadable.encrypted("docx atau xlsx")


def text_kind(text: str, ending: str, known: str) -> Kind:
    """What a plain text is.

    Args:
        text: the decoded content.
        ending: of its name, with the dot, lower case; empty where it has none.
        known: the formats that are read, for the remedy.

    Raises:
        Unreadable: it is a kind of text that is not read, or its ending says nothing and its content neither.
    """
    head = text[:20_000].lstrip("\ufeff \t\r\n")
    if _AKN.search(head):
        return "akn"
    if _HTML.search(head[:4_000]) or (ending in (".html", ".htm", ".xhtml") and "<" in head):
        return "html"
    if head.startswith("<?xml") or ending in (".xml", ".akn"):
        raise unreadable.other_kind(
            Text(id="XML yang bukan Akoma Ntoso", en="XML that is no Akoma Ntoso"),
            Text(
                id="Berikan naskahnya sebagai Akoma Ntoso, docx, pdf, html, atau txt.",
                en="Give the text as Akoma Ntoso, docx, pdf, html or txt.",
            ),
        )
    if ending in (".yaml", ".yml", ".csv"):
        return TEXT_ENDINGS[ending]
    if len(_TAGS.findall(head)) >= 12:
        return "html"
    if ending in (".md", ".markdown"):
        return "md"
    if ending in TEXT_ENDINGS or ending in BINARY_ENDINGS:
        return "txt"
    if len({match.lastindex for match in _DRAFTING.finditer(text[:200_000])}) >= 2:
        return "txt"
    raise unreadable.unknown_ending(ending or "(tanpa akhiran)", known)
