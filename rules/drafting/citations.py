"""Citations: regulations named in a text, in every spelling, as one identifier; and identifiers printed back.

A citation is found from its number (``Nomor 11 Tahun 2009``, ``No. 77 / HUK / 2010``) and read backwards to the words that
say what it is; short names (``UU 14/2019``, ``Permensos 10/2019``) are found as they stand. Rules of writing: UU 12/2011,
Lampiran II, on how other regulations are referred to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rules.drafting.instruments import abbreviations, name_of, type_of
from rules.drafting.numbers import year_and_number
from rules.drafting.pinpoints import EXPRESSION, expand
from rules.drafting.text import joined, roman
from rules.model import Address, Citation, Lang, LegalId

_ANCHOR = re.compile(r"\b(?:[Nn]omor|NOMOR|NO\b\.?|No\b\.?|no\.)\s*[:.]?\s*(?=[0-9A-Z])")
_NUMBER = re.compile(
    r"(?:(?:PM|KM|KP|PER|KEP|INST)\b\.?\s+(?=\d))?(?P<number>(?:P\.\s(?=\d))?[0-9A-Z][\w.\-]*(?:\s?/\s?[\w.\-]+)*)(?:\s+\(?(?P<kind>Prp|PRP|Prps|Pnps|PNPS|Drt|DRT|Darurat|LN)\b\.?\)?)?"
    r"(?:\s*,?\s*(?:[Tt]ahun|TAHUN|Th\.?)\s*:?\s*(?P<year>[12lI][\dOolI]{3})(?![\dA-Za-z]))?"
)


def _short_names() -> str:
    """All short names as one pattern, those of one kind of instrument under its first letters (``permen[\\s-]?(?:sos|...)``)."""
    kinds: dict[str, list[str]] = {}
    for name in abbreviations():
        kind = next((start for start in ("permen", "kepmen", "perdirjen") if name.startswith(start) and name != start), "")
        kinds.setdefault(kind, []).append(name[len(kind) :])
    grouped = []
    for kind in sorted(kinds, reverse=True):
        names = "|".join(map(re.escape, sorted(kinds[kind], key=lambda n: (-len(n), n))))
        grouped.append(rf"{kind}[\s-]?(?:{names})" if kind else names)
    return "|".join(grouped)


_SHORT = re.compile(
    rf"\b(?=[ikptu])(?P<name>{_short_names()})(?:\s+R\.?I\.?)?\s+(?:(?:[Nn]omor|NOMOR|No\.?|NO\.?)\s*:?\s*)?(?=\d)", re.IGNORECASE
)
_HEAD = re.compile(
    r"\b(?:UNDANG\s*-\s*UNDANG|Undang\s*-\s*[Uu]ndang|PERATURAN|Peraturan|KEPUTUSAN|Keputusan|INSTRUKSI|Instruksi|KETETAPAN|Ketetapan|SURAT\s+EDARAN|Surat\s+Edaran"
    r"|QANUN|Qanun|Penetapan\s+Presiden)\b"
)
_PENGGANTI = re.compile(r"(?:Peraturan\s+Pemerintah\s+Pengganti|PERATURAN\s+PEMERINTAH\s+PENGGANTI)\s+$")
_JOINT = re.compile(r"\s+BERSAMA\b", re.IGNORECASE)
_NO_NAME = re.compile(r"[;:\d(]|\b(?:ini|tersebut|tentang|yang|sebagaimana|dimaksud|TENTANG|dicabut|perundang-undangan)\b")
_SAME_KIND = re.compile(r"\s*,?\s*(?:dan|serta|atau|dan/atau|,)?\s*$")
_TO_RULE = re.compile(r"\s+(?:(?:dalam|dari|pada)\s+)?")
_ANNEX_PINPOINT = re.compile(
    r"(?:(?P<step>[Aa]ngka|[Hh]uruf|[Nn]omor)\s+(?P<number>\d+|[A-Z])\s+)?(?:dalam\s+|pada\s+)?Lampiran(?:\s+(?P<annex>[IVX]{1,5}))?\s+(?:dari\s+|dalam\s+)?$"
)
_TITLE_MARK = re.compile(r"\s*,?\s*(?:tentang|TENTANG|mengenai|perihal)\s+")
_TITLE_END = re.compile(
    r"\s*\((?=\s*(?:Lembaran|Tambahan|Berita|LN|BN|TLN|LEMBARAN|BERITA|T?LNRI|selanjutnya))|[;:\"]|\.(?=\s|$)|,?\s+(?:sebagaimana|jo\.?|juncto)\b"
    r"|,?\s+(?:dicabut|dinyatakan|ditarik|diubah|diganti|disempurnakan|dihapus|masih|tetap|tidak\s+berlaku|harus\s+dibaca|berlaku|mulai|sepanjang|maka|perlu|sehingga|telah|sudah|belum"
    r"|dipandang|ditetapkan|diatur|dilaksanakan|wajib|yang\s+telah|yang\s+(?:di|ber|me)\w+)\b"
    r"|,?\s+(?:dan|serta|atau)\s+(?=(?:Undang-|Peraturan\s|Keputusan\s|Instruksi\s|Nomor\s|ketentuan|peraturan\s+pelaksana|semua|segala|seluruh))"
    r"|,\s+(?=(?:Undang-Undang|Peraturan|Keputusan)\s[^,;.]{0,160}\bNomor\b)|$"
)
_GAZETTE = re.compile(
    r"\s*\(\s*(?P<which>Lembaran|Berita)\s+(?P<whose>Negara|Daerah)[^()]{0,120}?Tahun\s+(?P<year>\d{4})\s*,?\s*(?:Nomor|No\.?)\s*:?\s*(?P<number>\d+\w?)"
    r"(?P<rest>[^()]{0,200})\)?"
)
_CHANGED_BY = re.compile(
    r",?\s*\)?\s*(?:sebagaimana\s+)?(?:telah\s+)?(?:beberapa\s+kali\s+)?(?:di)?ubah\s*,?\s*(?:beberapa\s+kali\s*,?\s*)?(?:dan\s+)?(?:yang\s+)?(?:ter\s?akhir\s+)?(?:kali\s+)?(?:dengan|oleh|menjadi)\s+(?:undang-undang\s+)?$"
)
_CHANGES = re.compile(
    r"(?:perubahan|pencabutan|penyempurnaan|penetapan)(?:\s+\w+)?\s+(?:atas|terhadap|dari)?\s*(?:ketentuan\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A citation with what stands around it.

    Attributes:
        citation: the citation itself.
        pinpoints: all units of the cited rule that are pointed to, ranges spelled out.
        outer_start, outer_end: the span with pinpoint, title and gazette.
        nested: it stands inside the title of the citation before it (``Perubahan atas ...``).
        changes: the index of the citation it is said to have amended (``sebagaimana telah diubah dengan``), or None.
    """

    citation: Citation
    pinpoints: tuple[Address, ...]
    outer_start: int
    outer_end: int
    nested: bool = False
    changes: int | None = None


def legal_id(kind: str, printed: str, year: str | int | None = None) -> LegalId | None:
    """An identifier from a type and a printed number: ``legal_id("permensos", "77/HUK/2010")``."""
    match = _NUMBER.match(printed)
    if not match:
        return None
    numbered = year_and_number(match["number"], match["kind"], str(year) if year is not None else match["year"])
    if numbered is None:
        return None
    try:
        return LegalId.of(f"{kind}/{numbered[0]}/{numbered[1]}")
    except ValueError:
        return None


def _name_before(text: str, anchor: int, floor: int, home: str | None) -> tuple[int, str] | None:
    """Where the instrument's name begins before ``Nomor``, and its type."""
    start = max(floor, anchor - 260)
    window = text[start:anchor]
    heads = list(_HEAD.finditer(window))
    if not heads:
        # The makers of a joint rule may take many lines.
        start = max(floor, anchor - 900)
        window = text[start:anchor]
        heads = [match for match in _HEAD.finditer(window) if _JOINT.match(window, match.end())][-1:]
    if not heads:
        return None
    at = heads[-1].start()
    if window[at:].lower().startswith("undang"):
        lieu = _PENGGANTI.search(window, 0, at)
        if lieu:
            at = lieu.start()
    if len(heads) > 1 and re.match(r"(?:Surat\s+)?Keputusan\s*$", window[heads[-2].start() : at]):
        at = heads[-2].start()
    name = joined(window[at:]).rstrip(" ,.")
    if _NO_NAME.search(name):
        return None
    kind = type_of(name)
    if kind is None and home:
        bare = re.sub(r"\s+(?:republik indonesia|ri)$", "", name.lower())
        kind = {
            "peraturan menteri": home if home.startswith("permen") else None,
            "keputusan menteri": "kep" + home[3:] if home.startswith("permen") else None,
            "peraturan daerah": home if home.startswith("perda-") else None,
        }.get(bare)
    return (start + at, kind) if kind else None


def _pinpoints(text: str, floor: int, start: int) -> tuple[tuple[Address, ...], int]:
    """The units of a rule named right before it, and where they begin."""
    pin = None
    for pin in EXPRESSION.finditer(text, floor, start):  # noqa: B007 (the last one counts)
        pass
    if pin is not None and _TO_RULE.fullmatch(text, pin.end(), start):
        units = tuple(unit for unit in expand(pin.group()) if unit.startswith("pasal-"))
        return (units, pin.start()) if units else ((), start)
    annex = _ANNEX_PINPOINT.search(text, floor, start)
    if annex:
        unit = Address(f"lampiran-{roman(annex['annex']) or 1}")
        if annex["step"]:
            unit = unit.child("huruf" if annex["step"].lower() == "huruf" else "angka", annex["number"].lower())
        return (unit,), annex.start()
    return (), start


def scan(text: str, home: str | None = None) -> tuple[Found, ...]:
    """All citations with what stands around them, in the order of the text.

    Args:
        text: any text; line breaks do no harm.
        home: the type of the rule the text belongs to, by which ``Peraturan Daerah Nomor 5 Tahun 2000`` is understood.
    """
    found: list[Found] = []
    anchors = {m.end(): m.start() for m in _ANCHOR.finditer(text)}
    shorts = {m.end(): m for m in _SHORT.finditer(text)}
    floor = 0
    titled_until = 0
    for place in sorted({*anchors, *shorts}):
        if place < floor:
            continue
        number = _NUMBER.match(text, place)
        if not number:
            continue
        numbered = year_and_number(number["number"], number["kind"], number["year"])
        if numbered is None:
            continue
        if place in shorts:
            short = shorts[place]
            name = type_of(short["name"])
            start, kind = short.start(), name
        else:
            named = _name_before(text, anchors[place], floor, home)
            if named is not None:
                start, kind = named
            elif (
                found and _SAME_KIND.fullmatch(text, found[-1].outer_end, anchors[place]) and "-bersama-" not in found[-1].citation.id.type
            ):
                start, kind = anchors[place], found[-1].citation.id.type
            else:
                continue
        if kind is None:
            continue
        try:
            legal = LegalId.of(f"{kind}/{numbered[0]}/{numbered[1]}")
        except ValueError:
            continue
        end = number.end()
        if number["year"] is None:
            end = number.end("number")
            while text[end - 1] in ".-/":
                end -= 1
        previous = found[-1] if found else None
        nested = previous is not None and start < titled_until and bool(_CHANGES.search(text[max(0, start - 60) : start]))
        changes = None
        gap = text[previous.outer_end : start] if previous is not None and start >= previous.outer_end else ""
        if previous is not None and gap and len(gap) < 160 and _CHANGED_BY.search(gap):
            changes = previous.changes if previous.changes is not None else len(found) - 1
        pins, outer_start = _pinpoints(text, max(floor, start - 400), start)
        title, gazette, outer_end = None, None, end
        mark = _TITLE_MARK.match(text, end)
        if mark:
            stop = _TITLE_END.search(text, mark.end(), min(len(text), mark.end() + 600))
            title_end = stop.start() if stop else min(len(text), mark.end() + 600)
            title = joined(text[mark.end() : title_end]).rstrip(" ,.")
            outer_end = title_end
        paper = _GAZETTE.match(text, outer_end)
        if paper:
            # Behind a title that names another rule (Perubahan atas ...) the gazette is that of the outer rule.
            letters = ("L" if paper["which"] == "Lembaran" else "B") + ("N" if paper["whose"] == "Negara" else "D")
            gazette = f"{letters} {paper['year']}/{paper['number']}"
            outer_end = paper.end()
            if nested and previous is not None:
                found[-1] = replace(previous, citation=previous.citation.model_copy(update={"gazette": gazette}), outer_end=outer_end)
                gazette = None
        citation = Citation(
            raw=joined(text[start:end]),
            id=legal,
            pinpoint=pins[0] if pins else None,
            title=title or None,
            gazette=gazette,
            start=start,
            end=end,
        )
        found.append(Found(citation, pins, outer_start, outer_end, nested, changes))
        floor = end
        titled_until = max(titled_until, outer_end) if nested else outer_end
    return tuple(found)


def find_citations(text: str, home: str | None = None) -> tuple[Citation, ...]:
    """The regulations named in a text, in order.

    Args:
        text: any text.
        home: the type of the rule it belongs to, where ``Peraturan Daerah Nomor ...`` without a region means its own.

    Returns:
        The citations; each with raw words, identifier, and pinpoint, title and gazette where printed.
    """
    return tuple(found.citation for found in scan(text, home))


def parse_id(raw: str) -> LegalId | None:
    """The identifier that a printed name stands for (``Peraturan Menteri Sosial Nomor 77 / HUK / 2010``), None where it is none."""
    try:
        return LegalId.of(raw.strip())
    except ValueError:
        found = scan(raw)
        return found[0].citation.id if found else None


def printed(legal: LegalId, lang: Lang = "id") -> str:
    """An identifier as drafters print it: ``Peraturan Menteri Sosial Nomor 77/HUK/2010``.

    Args:
        legal: the identifier.
        lang: Bahasa Indonesia as in a regulation, or English as in a memo.
    """
    name = name_of(legal.type, lang)
    number = legal.number
    word = "Number" if lang == "en" else "Nomor"
    of = "of" if lang == "en" else "Tahun"
    special = re.fullmatch(r"(\d+)-(prp|pnps|drt)", number)
    if special:
        return f"{name} {word} {special[1]} {special[2].capitalize()} {of} {legal.year}"
    if "-" in number:
        shown = re.sub(r"(?<![A-Z])M/(DAG|IND)(?![A-Z])", r"M-\1", number.upper().replace("-", "/"))
        return f"{name} {word} {shown}/{legal.year}"
    return f"{name} {word} {number.upper()} {of} {legal.year}"


_STEMS = {"perkab": "kabupaten", "perkot": "kota", "perprov": "provinsi"}


def id_of_file_name(name: str) -> LegalId | None:
    """The identifier that a file's name suggests: ``Permen_Sos_2012_01``, ``PERMENSOS_NOMOR_25_TAHUN_2019``, ``uu/2019/14``.

    A name proves nothing; the content of a document decides.
    """
    folders = re.search(r"(?:^|/)(?P<kind>[A-Za-z]+)/(?P<year>(?:19|20)\d\d)/(?P<number>\d+[A-Za-z]?)$", name)
    if folders:
        by_folder = abbreviations().get(folders["kind"].lower())
        return legal_id(by_folder, f"{folders['number']} Tahun {folders['year']}") if by_folder else None
    name = name.rsplit("/", 1)[-1]
    plain = re.sub(r"[_\s]+", " ", name.replace("Nomor", "nomor")).strip()
    words = re.sub(r"(?i)\b(?:nomor|no|tahun)\b\.?", " ", plain)
    words = re.sub(r"-(?=[A-Za-z])", " ", " ".join(words.split()))
    match = re.match(r"(?P<kind>[A-Za-z][A-Za-z ]*?)[ -]*(?P<a>\d{1,4}[A-Za-z]?)[ /-]+(?P<b>\d{1,4}[A-Za-z]?)$", words)
    if not match:
        return None
    kind = re.sub(r"(?i)^(permen|kepmen)(ko)?\s*(?=\w)", lambda m: m[0].strip().lower(), match["kind"].strip())
    kind = re.sub(r"(?i)^(permen|kepmen)\s*-?\s*kemen", r"\1", kind)
    a, b = match["a"], match["b"]
    if not (re.fullmatch(r"(?:19|20)\d\d", a) or re.fullmatch(r"(?:19|20)\d\d", b)):
        return None
    year, number = (a, b) if re.fullmatch(r"(?:19|20)\d\d", a) and not re.search(r"(?i)nomor|no\b", name[: name.find(a)]) else (b, a)
    if not re.fullmatch(r"(?:19|20)\d\d", year):
        year, number = number, year
    first, _, rest = kind.lower().partition(" ")
    found = abbreviations().get(kind.lower().replace(" ", "").replace("-", ""))
    if found is None and first in _STEMS:
        found = type_of(f"peraturan daerah {_STEMS[first]} {rest}")
    elif found is None and first in ("perbup", "perwali", "pergub"):
        found = (
            type_of({"perbup": "peraturan bupati ", "perwali": "peraturan wali kota ", "pergub": "peraturan gubernur "}[first] + rest)
            if rest
            else None
        )
    elif found is None:
        found = type_of(kind)
    return legal_id(found, f"{number} Tahun {year}") if found else None
