"""Markdown: signs of emphasis, headings and fences go; the lines of the law stay."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.readers import normalise, tables
from rules.readers.reading import Line, Reading
from rules.readers.text import finish

_FENCE = re.compile(r"^\s*(?:```|~~~)")
_RULE = re.compile(r"^\s*(?:[-*_=]\s*){3,}$")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_BULLET = re.compile(r"^\s*[*+]\s+|^\s*-\s+(?=\S)")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1")
#: Underscores left of emphasis, and those with which a converter marks a word broken at the end of a line.
_STRAY = re.compile(r"(?<!\w)_+|_+(?!\w)")
_INSIDE_WORD = re.compile(r"(?<=[a-z])_ ?(?=[a-z])")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_HTML_TAG = re.compile(r"</?(?:br|p|div|span|sup|sub|u|b|i|center|missing-text)\b[^<>]{0,100}>", re.IGNORECASE)
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$")
_METADATA = re.compile(
    r"^\s*(?:[-*]\s+)?\*\*[\w ]{2,30}:\*\*\s|^(?:title|source|url|date|converted|method|layout|tags|author|sumber|tanggal|judul)\s*:\s",
    re.IGNORECASE,
)
#: Where the law itself begins: what stands before is a converter's label.
_LAW_BEGINS = re.compile(
    r"^\W{0,6}(?:(?:RANCANGAN )?(?:UNDANG ?- ?UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI|SURAT EDARAN|LEMBARAN NEGARA|BERITA NEGARA|SALINAN|PRESIDEN|MENTERI|BUPATI|WALI ?KOTA|GUBERNUR)"
    r"|No\.? ?\d+|DENGAN RAHMAT|Menimbang|BAB I\b|Pasal 1\b)"
)
#: Headings by which hand-cleaned markdown names the parts of the preamble.
_PARTS = {
    "menimbang": "Menimbang :",
    "mengingat": "Mengingat :",
    "memperhatikan": "Memperhatikan :",
    "memutuskan": "MEMUTUSKAN:",
    "menetapkan": "Menetapkan :",
}


def read_markdown(text: str, notes: Iterable[str] = ()) -> Reading:
    """Read a decoded markdown text.

    Args:
        text: the whole file.
        notes: what decoding had to mend.

    Raises:
        Unreadable: no words stand in it.
    """
    source = _HTML_TAG.sub(" ", _without_comments(normalise.characters(text))).split("\n")
    skip, label = _front_matter(source)
    said = list(notes)
    if label:
        said.append(f"Keterangan pengonversi di awal berkas dilepas: '{label[:80]}'.")
    lines: list[Line] = []
    for raw in source[skip:]:
        if _FENCE.match(raw) or _RULE.match(raw) or _TABLE_RULE.match(raw):
            lines.append(Line(""))
            continue
        lines.append(Line(normalise.words(plain(raw))))
    return finish(_drop_empty_parts(lines), said, "md")


def _without_comments(text: str) -> str:
    """A text without html comments; one that never ends is left as it is."""
    parts = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    parts.append(text[at:])
    return " ".join(parts)


def plain(line: str) -> str:
    """One line without markdown's signs; a heading that names a part of the preamble becomes that part's mark."""
    heading = _HEADING.match(line)
    if heading:
        line = heading[2]
        part = _PARTS.get(line.strip(" :*_").lower())
        if part:
            return part
    line = _QUOTE.sub("", line)
    if line.lstrip().startswith("|"):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        line = " ".join(tables.row_lines([[cell] for cell in cells if cell]))
    if "[" in line:
        line = _LINK.sub(r"\1", line)
    if "*" in line or "_" in line:
        line = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", _BULLET.sub("", line) if line.lstrip()[:1] in "*+" else line))
        line = _STRAY.sub(" ", _INSIDE_WORD.sub("", line.replace("**", "")))
    elif _BULLET.match(line) and re.match(r"^\s*-\s+(?:\(?\w{1,3}[.)]\s|Pasal|BAB)", line):
        line = _BULLET.sub("", line)
    if "\\" in line:
        line = _ESCAPE.sub(r"\1", line)
    return line


def _front_matter(source: list[str]) -> tuple[int, str]:
    """How many lines a converter put before the law, and the first of them that says something."""
    said = ""
    seen = False
    for at, line in enumerate(source[:60]):
        bare = plain(line).strip()
        if _LAW_BEGINS.match(bare):
            return (at, said) if seen else (0, "")
        if _METADATA.match(line):
            seen = True
        if bare and not said and not _RULE.match(line) and not _FENCE.match(line):
            said = bare
    return 0, ""


def _drop_empty_parts(lines: list[Line]) -> list[Line]:
    """Without the mark of a part of the preamble under which nothing stands (``Memperhatikan :``)."""
    result = []
    marks = frozenset(_PARTS.values()) - {"MEMUTUSKAN:"}
    for at, line in enumerate(lines):
        if line.text in marks:
            following = next((other.text for other in lines[at + 1 :] if other.text), "")
            if following in _PARTS.values():
                continue
        result.append(line)
    return result
