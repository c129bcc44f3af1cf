"""Who a regulation is: identifier, title, issuer, dates and gazette, from its own words.

The content decides; a file's name is only asked where the content is silent, and a disagreement is noted.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from rules.drafting.citations import id_of_file_name, scan
from rules.drafting.instruments import issuer_of, name_of, type_of
from rules.drafting.text import joined
from rules.drafting.zones import Zones
from rules.model import LegalId, SourceText

_MONTHS = {
    "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "agustus": 8, "september": 9,
    "oktober": 10, "november": 11, "nopember": 11, "desember": 12,
}  # fmt: skip
_DATE = r"(?:(?P<{0}d>[\dOolI]{{1,2}})\s+(?P<{0}m>[A-Za-z]{{3,9}})\s+(?P<{0}y>[12][\dOolI]{{3}})|(?P<{0}iso>\d{{4}}-\d\d-\d\d))"
_ENACTED = re.compile(
    r"(?:D\s?I\s?TETAPKAN|Ditetapkan|DITETAPKAN|Disahkan|DISAHKAN|Dikeluarkan|DIKELUARKAN)\s+(?:(?:di|DI|Di)\s+[^\n]{0,40}?\s*)?(?:pada|PADA|Pada)\s*(?:tanggal|TANGGAL)?\s*:?\s*"
    + _DATE.format("e")
)
_PROMULGATED = re.compile(
    r"(?:Diundangkan|DIUNDANGKAN)\s+(?:(?:di|DI|Di)\s+[^\n]{0,40}?\s*)?(?:pada|PADA|Pada)\s*(?:tanggal|TANGGAL)?\s*:?\s*"
    + _DATE.format("p")
)
_ANY_DATE = re.compile(r"(?:pada|PADA|Pada)\s+(?:tanggal|TANGGAL)\s*:?\s*" + _DATE.format("e"))
_OWN_GAZETTE = re.compile(
    r"(?P<which>LEMBARAN|BERITA|Lembaran|Berita)\s+(?P<whose>NEGARA|DAERAH|Negara|Daerah)(?:\s+[A-Z][A-Za-z]+){0,6}?\s+(?:TAHUN|Tahun)\s+(?P<year>\d{4})\s*,?\s*(?:NOMOR|Nomor|NO\.?)\s*:?\s*(?P<number>\d+\w?)"
)
_HEADER_GAZETTE = re.compile(
    r"(?P<which>LEMBARAN|BERITA)\s+(?P<whose>NEGARA|DAERAH)(?:\s+REPUBLIK\s+INDONESIA)?\s*No\.?\s*(?P<number>\d+)\s*,\s*(?P<year>\d{4})"
)
_TITLE_STOP = re.compile(
    r"\n\s*(?:DENGAN\s*RAHMAT|Menimbang|MENIMBANG|BISMILLAH|(?:PRESIDEN|MENTERI|KEPALA|GUBERNUR|BUPATI|WALI\s?KOTA|DIREKTUR|KETUA|JAKSA\s+AGUNG)\b[^\n]*,\s*(?:\n|$)|BAB\b|Pasal\s+1\b)"
    r"|\s+DENGAN\s*RAHMAT\s+TUHAN"
)
_ABOUT = re.compile(r"^\s*(?:TENTANG|Tentang)\b[ \t]*|\s(?:TENTANG)\s+", re.MULTILINE)
_ENACTING_TITLE = re.compile(
    r"(?:Menetapkan|MENETAPKAN)\s*:?\s*(?:PERATURAN|KEPUTUSAN|UNDANG|INSTRUKSI)[^:]{0,160}?\sTENTANG\s+(?P<title>[^:]{3,600}?)(?:\.\s*(?:\n|$)|\n\s*\n|$)"
)
_OFFICE = re.compile(r"^\s*(?:BUPATI|GUBERNUR|WALI\s?KOTA)[ \t]+[A-Z][A-Z ]{2,40}(?=[ \t]*,?[ \t]*$)", re.MULTILINE)
#: A scanner may read one digit too many: ``TAHUN 20200``.
_LONG_YEAR = re.compile(r"((?:TAHUN|Tahun)\s+(?:19|20)\d\d)\d(?=\s)")
_MARKUP = re.compile(r"^[#*>\s]+|[*_]+$", re.MULTILINE)
_ANNEX_OF = re.compile(r"LAMPIRAN[^\n]{0,20}\s+((?:PERATURAN|KEPUTUSAN)\s[^;]{5,200})")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself."""

    id: LegalId | None
    title: str
    issuer: str | None
    enacted: dt.date | None
    promulgated: dt.date | None
    gazette: str | None
    notes: tuple[str, ...]


def _date(match: re.Match[str] | None, prefix: str) -> dt.date | None:
    if match is None:
        return None
    try:
        if match[prefix + "iso"]:
            return dt.date.fromisoformat(match[prefix + "iso"])
        month = _MONTHS.get(match[prefix + "m"].lower())
        digits = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})
        day, year = int(match[prefix + "d"].translate(digits)), int(match[prefix + "y"].translate(digits))
        return dt.date(year, month, day) if month else None
    except ValueError:
        return None


def _gazette(text: str) -> str | None:
    """The gazette of the rule itself, at its foot or head: ``BN 2019/866``."""
    match = _OWN_GAZETTE.search(text) or _HEADER_GAZETTE.search(text)
    if not match:
        return None
    letters = ("L" if match["which"].upper() == "LEMBARAN" else "B") + ("N" if match["whose"].upper() == "NEGARA" else "D")
    return f"{letters} {match['year']}/{match['number']}"


def _title(head: str, after: int) -> str:
    """The words after TENTANG in the head, up to the formula or the office that follows."""
    about = _ABOUT.search(head, after) or _ABOUT.search(head)
    if not about:
        return ""
    stop = _TITLE_STOP.search(head, about.end())
    return joined(_MARKUP.sub(" ", head[about.end() : stop.start() if stop else len(head)])).strip(" .,:*#")


def _enacting_title(text: str, zones: Zones) -> str:
    """The title as ``Menetapkan : PERATURAN ... TENTANG ...`` repeats it, where the head has lost it."""
    for zone in zones.preamble:
        if zone.kind == "memutuskan":
            match = _ENACTING_TITLE.search(text, zone.start, zone.end)
            if match:
                return joined(match["title"]).strip(" .,:*#")
    return ""


def identify(source: SourceText, zones: Zones) -> Identity:
    """Find out which regulation a document is.

    Args:
        source: the text as a reader hands it over.
        zones: its parts.
    """
    text = source.text
    notes: list[str] = []
    head = text[zones.head.start : zones.head.end]
    found = [f for f in scan(_LONG_YEAR.sub(r"\1 ", head)) if not f.nested]
    legal: LegalId | None = None
    after = 0
    if found:
        legal, after = found[0].citation.id, found[0].citation.end
    stated = _stated(source.identity)
    if legal is None and stated is not None:
        legal = stated
    if legal is None:
        legal = _regional(text, head)
    if legal is None:
        for annex in _ANNEX_OF.finditer(text):
            named = scan(joined(annex[1]))
            if named:
                legal = named[0].citation.id
                notes.append("Identitas diambil dari kepala lampiran; judul tidak menyebut nomor.")
                break
    suggested = id_of_file_name(source.document) or id_of_file_name(re.sub(r"\.\w+$", "", source.file.replace("\\", "/")))
    if legal is None and suggested is not None:
        legal = suggested
        notes.append("Identitas diambil dari nama berkas; isi dokumen tidak menyebut nomor.")
    elif legal is not None and suggested is not None and suggested != legal and not _same_rule(suggested, legal):
        notes.append(f"Nama berkas menunjuk {suggested}, isi dokumen {legal}; yang dipakai isi dokumen.")
    foot = text[zones.body.end : zones.closing.end if zones.closing else min(len(text), zones.body.end + 4000)]
    enacted = _date(_ENACTED.search(foot), "e")
    if enacted is None:
        enacted = _date(_ANY_DATE.search(foot), "e")
    title = source.title or _title(head, after) or _enacting_title(text, zones)
    if legal is not None and not title:
        notes.append("Judul peraturan tidak ditemukan dalam berkas.")
    return Identity(
        id=legal,
        title=title,
        issuer=issuer_of(legal.type) if legal else None,
        enacted=enacted,
        promulgated=_date(_PROMULGATED.search(foot), "p"),
        gazette=_gazette(foot) or _gazette(head),
        notes=tuple(notes),
    )


def _same_rule(a: LegalId, b: LegalId) -> bool:
    """Whether two identifiers may name one rule: same year, number that begins alike, regional rules of one kind."""
    alike = a.number == b.number or b.number.startswith(a.number + "-") or a.number.startswith(b.number + "-")
    kinds = a.type == b.type or (
        a.type.split("-")[0] == b.type.split("-")[0] and a.type.startswith(("perda", "peraturan", "perwali", "pergub"))
    )
    return a.year == b.year and alike and (kinds or name_of(a.type) == name_of(b.type))


def _regional(text: str, head: str) -> LegalId | None:
    """``PERATURAN DAERAH NOMOR 5 TAHUN 2009``: the region is that of the office in the opening."""
    office = _OFFICE.search(text, 0, min(len(text), len(head) + 3000))
    if not office:
        return None
    words = " ".join(office.group().split())
    kind = type_of(f"Peraturan {words}")
    regional = kind and "perda-" + ("kota-" if kind.startswith("perwali-") else "") + kind.split("-", 1)[1]
    found = scan(head, regional) if regional else ()
    return found[0].citation.id if found else None


def _stated(identity: str | None) -> LegalId | None:
    """The identifier that a format states; an Akoma Ntoso FRBR address is cut to country-type/year/number."""
    if not identity:
        return None
    try:
        return LegalId.of(identity)
    except ValueError:
        pass
    match = re.match(r"/?akn/(?P<country>[a-z-]+)/act(?:/(?P<sub>[a-z-]+))?/(?P<year>\d{4})(?:-\d\d-\d\d)?/(?P<number>[^/]+)", identity)
    if not match:
        return None
    kind = "-".join(part for part in (match["sub"] or "act", match["country"]) if part)
    number = re.sub(r"[^a-z0-9.-]+", "-", match["number"].lower()).strip("-.")
    try:
        return LegalId.of(f"{kind}/{match['year']}/{number}")
    except ValueError:
        return None
