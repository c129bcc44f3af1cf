"""Headings and formulas that stand inside or before other words, each brought to a line of its own.

Converters glue a heading to its title (``BAB I KETENTUAN UMUM``), a pasal to its first words, the closing formula to the last
pasal. A heading is parted where its number goes on from the one before it or what follows begins a sentence; a reference
(``dalam Pasal 5 ayat (2)``) stays where it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ORDINALS = (
    r"(?:Kesatu|Pertama|Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|Kedelapan|Kesembilan|Kesepuluh|Kesebelas"
    r"|(?:Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|Kedelapan|Kesembilan) ?[Bb]elas|Kedua ?[Pp]uluh(?: [A-Z]\w+)?)"
)
_PARAGRAF = r"Paragraf (?:\d{1,2}[A-Z]?|Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Ke[a-z]+)"
_PASAL = r"Pasal \d{1,3}[A-Z]{0,2}"

#: A line that is a heading of the structure and nothing else.
HEADING = re.compile(rf"^(?:{_PASAL}|Pasal [IVX]{{1,4}}|BAB [IVXLC]+[A-Z]?|Bagian {_ORDINALS}(?: [A-Z])?|{_PARAGRAF}|BUKU [A-Z]+)$")

_BEFORE = re.compile(
    r"(?: (?="
    r"DENGAN RAK?HMAT TUHAN YANG MAHA ESA"
    r"|(?:Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar) ?: ?"
    r"|M(?:EMUTUSKAN|emutuskan) ?:|Menetapkan ?: ?[A-Z]{4}"
    r"|Dengan [Pp]ersetujuan [Bb]ersama"
    r"|(?:BERITA|LEMBARAN) (?:NEGARA|DAERAH)[A-Z /-]* TAHUN \d{4}|TAMBAHAN (?:BERITA|LEMBARAN) (?:NEGARA|DAERAH)[A-Z /-]* NOMOR \d"
    r"|PENJELASAN ATAS [A-Z]{4}|LAMPIRAN(?: [IVX]+)? (?:PERATURAN|KEPUTUSAN|UNDANG-UNDANG) [A-Z]{4}|Salinan sesuai dengan aslinya"
    r"))|(?:(?:(?<=[.;:,)\d\"])|(?<=[A-Z][A-Z])) (?=(?:Ditetapkan|Disahkan|Diundangkan|Diberlakukan) (?:di|Di) [A-Z]))"
    r"|(?:(?<=[.;\"]) (?=Agar (?:supaya )?setiap orang))"
)
_CLOSING = re.compile(
    r"^((?:Ditetapkan|Disahkan|Diundangkan) [Dd]i [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?),?(?: ([Pp]ada [Tt]anggal(?: \d{1,2} [A-Z]\w+ \d{4})?)(?: (\S.*))?)?$"
)
_DATE = re.compile(r"^([Pp]ada [Tt]anggal \d{1,2} [A-Z]\w+ \d{4})[,.]? ([A-Z].*)$")
_SIGNATURE = re.compile(r"^([A-Z][A-Z ,./-]+,) (ttd\.?|TTD\.?|td\.?)(?: (.+))?$")
_PREAMBLE = re.compile(
    r"^(Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar) ?(?:: ?(.+)|(?::? )?((?:a\.|bahwa|1\.|Pasal \d|Undang-|Peraturan ).*))$"
)
#: A word of the preamble alone on its line.
BARE_PREAMBLE = re.compile(r"^(Menimbang|Mengingat|Memperhatikan|Membaca|Mendengar) ?:?$", re.IGNORECASE)
_DECIDE = re.compile(r"^(M[Ee][Mm][Uu][Tt][Uu][Ss][Kk][Aa][Nn] ?:|MEMUTUSKAN(?= Menetapkan\b)) ?(\S.*)$")
_RAHMAT = re.compile(r"^(DENGAN RAK?HMAT TUHAN YANG MAHA ESA) (\S.+)$")
_ISSUER = re.compile(r"^([A-Z][A-Z /.-]{8,70},) ((?:[a-z]\. )?bahwa\b.*|Menimbang\b.*)$")
#: An instruction's addressees: ``Kepada 1. Menteri Sosial;``
_ADDRESSEES = re.compile(r"^(Kepada|Untuk) ?:? ?((?:[1lI]\.|(?:KESATU|PERTAMA)\b) ?.*)$")
_BAB = re.compile(r"^(BAB [IVXLC]+[A-Z]?) ((?!dihapus|dan\b|sampai|Undang|Peraturan|ini\b)[A-Z(\"].*)$")
_BAB_INSIDE = re.compile(r"(?<=[.;:\"]) (?=BAB [IVXLC]+[A-Z]? [A-Z]{3,})")
_SECTION = re.compile(rf"^(Bagian {_ORDINALS}(?: [A-Z](?= ))?|{_PARAGRAF}) ([A-Z(\"].*)$")
_SECTION_INSIDE = re.compile(rf"(?<=[.;)\"]) (?=(?:Bagian {_ORDINALS}|{_PARAGRAF}) [A-Z][^.;:()]{{2,150}}(?:$| Pasal \d| Paragraf \d))")
_TITLE_ENDS = re.compile(rf"(?<=[a-z)]) (?=Paragraf \d{{1,2}} [A-Z])|(?<=[A-Z)]) (?=Bagian {_ORDINALS} [A-Z][a-z])")
_PASAL_INSIDE = re.compile(
    rf"(?:(?<=[.;\"])|(?<=jelas)|(?<=berikut:)|(?<=berikut :)) (?={_PASAL} (?:\(1\) [A-Z]|Cukup jelas|Ayat \(1\)))| (?={_PASAL} \(1\) [A-Z][a-z])|(?:(?<=berikut:)|(?<=berikut :)) (?={_PASAL}\b)"
)
_PASAL_NEXT = re.compile(r"(?<=[.;:\"A-Z)]) (?=Pasal (\d{1,3}[A-Z]{0,2}) ([A-Z(]))")
_PASAL_HEAD = re.compile(rf"^({_PASAL}|Pasal [IVX]{{1,4}}) (.+)$")
#: What follows a pasal that is only referred to.
_REFERRED = re.compile(
    r"^(?:ayat|huruf|angka|dan|atau|sampai|s\.d|sebagaimana|tersebut|jo|juncto|ini|itu|Undang|UU|Peraturan|Keputusan|Kitab|UUD|diubah|dihapus|Anggaran|berbunyi|yang|di|ke|dalam|pada|[,;.)\"/-]|\((?!1\)))"
)
_ELUCIDATION = re.compile(r"(?:^|(?<=[.;:\"]) |(?<=jelas) )(?=(?:Ayat \(\d{1,2}[a-z]?\)|Huruf [a-z]{1,2}|Angka \d{1,2})(?: |$))")
_ELUCIDATION_HEAD = re.compile(r"^(Ayat \(\d{1,2}[a-z]?\)|Huruf [a-z]{1,2}|Angka \d{1,2}) (Cukup jelas\b.*|Yang dimaksud .*|[A-Z].*)$")
#: A catch-word of the page before, inside a line: ``6. Pemberdayaan 6. Pemberdayaan adalah``.
_TWICE_INSIDE = re.compile(r"(?<=[.;:] )(\d{1,3}\. [A-Z]\w+|\(\d{1,2}\) [A-Z]\w+|[a-z]\. [a-z]\w+) (?=\1\b)")
#: A number whose digits a scanner parted: ``Pasal 1 1``.
_PARTED_PASAL = re.compile(r"(?:^|(?<=[.;] ))Pasal (\d) (\d)(?= \(1\)| Cukup| [A-Z][a-z]|$)")
#: A head printed twice over: the gazette's, or a catch-word of the page before.
_TWICE = re.compile(r"^(BAB [IVXLC]+|\(\d{1,2}[a-z]?\) \S+|\d{1,3}\. \S+|[a-z]\. \S+|Pasal \d{1,3}|.{24,240}?) \1(?= |$)")
_ENDED = re.compile(r"[.;:!?\"](?:\s*(?:dan|atau|dan/atau))?$|[,;] (?:dan|atau|dan/atau)$")


#: What may stand inside a line, each with a quicker pattern without which it cannot.
_INSIDE = (
    (
        _BEFORE,
        re.compile(
            "[A-Z](?:ENGAN RA|enimbang|engingat|emperhatikan|embaca|endengar|emutuskan|EMUTUSKAN|enetapkan|ersetujuan|engan [Pp]ersetujuan|ERITA|EMBARAN"
            "|ENJELASAN|AMPIRAN|alinan|itetapkan|isahkan|iundangkan|iberlakukan|gar )"
        ),
    ),
    (_BAB_INSIDE, re.compile("BAB ")),
    (_SECTION_INSIDE, re.compile("Bagian |Paragraf ")),
    (_PASAL_INSIDE, re.compile("Pasal ")),
)
#: Where a title in small letters ends and the next pasal begins.
_PASAL_AFTER_TITLE = re.compile(r" (?=Pasal (\d{1,3}[A-Z]{0,2}) [A-Z(])")
_TITLE_LIMIT = 240
#: A line with more headings than this is noise.
_MAX_HEADS = 2_000
#: A line longer than this is no line of a page but a paragraph that a converter joined.
_WRAPPED = 100


#: A pasal in whose number a letter stands for a digit.
_PASAL_LETTER = re.compile(r"^Pasal ?(\d{0,2})([SBGZOIlqgTAL])(\d?)$")
_LOOKS_LIKE = {"S": "85", "B": "8", "G": "6", "Z": "27", "O": "0", "I": "1", "l": "1", "L": "1", "q": "9", "g": "9", "T": "7", "A": "4"}


class _Place(NamedTuple):
    """What stands before the line at hand."""

    before: str
    pasal: str


def split_headings(text: str, before: str = "", pasal: str = "") -> list[str]:
    """A line taken apart before and after the headings and formulas that stand in it.

    Args:
        text: one line.
        before: the line above it, empty at the top.
        pasal: the number of the last pasal, such as ``12`` or ``12A``, empty before the first.

    Returns:
        One line or more; joined by blanks they are the line that came in, but for a head printed twice.
    """
    if len(text) < 12:
        return [_canonical(_mended_pasal(text, pasal))]
    pending = _pieces(_undoubled(text, pasal), pasal)[::-1]
    result: list[str] = []
    opened = 0
    while pending:
        piece = pending.pop()
        opened += 1
        if opened > _MAX_HEADS:
            result.append(piece)
            continue
        heads, rest = _open(piece, _Place(result[-1] if result else before, pasal))
        for head in heads:
            result.append(head)
            if head.startswith("Pasal ") and HEADING.match(head):
                pasal = head.split()[1]
        pending.extend(reversed(rest))
    return result


def _undoubled(text: str, pasal: str) -> str:
    """A line without a head or a catch-word printed twice, and with the digits of the next pasal's number together."""
    twice = _TWICE.match(text) if text.find(text[:4], 4) > 0 else None
    if twice and (len(twice[1]) > 8 or twice[1][0] in "(B" or twice[1][0].isdigit()):
        text = text[len(twice[1]) + 1 :]
    if len(text) > _WRAPPED:
        text = _TWICE_INSIDE.sub("", text)
    if "Pasal " in text and (parted := _PARTED_PASAL.search(text)):
        number = parted[1] + parted[2]
        if _follows(pasal, number):
            text = f"{text[: parted.start()]}Pasal {number}{text[parted.end() :]}"
    return text


def _pieces(text: str, pasal: str) -> list[str]:
    """A line cut before all that certainly begins something in it."""
    pieces = [text]
    for pattern, quick in _INSIDE:
        if quick.search(text):
            pieces = [part for piece in pieces for part in _cut(pattern, piece)]
    if " Pasal " in text:
        pieces = [part for piece in pieces for part in _cut_in_sequence(piece, pasal)]
    if "Ayat (" in text or "Huruf " in text or "Angka " in text:
        pieces = [part for piece in pieces for part in _cut(_ELUCIDATION, piece)]
    return pieces


def _cut(pattern: re.Pattern[str], text: str) -> list[str]:
    """The parts of a text between the places where a pattern of no more than one blank matches."""
    at = 0
    parts = []
    for match in pattern.finditer(text):
        if match.start() > at:
            parts.append(text[at : match.start()])
        at = match.end()
    parts.append(text[at:])
    return [part for part in (part.strip() for part in parts) if part]


def _cut_in_sequence(text: str, pasal: str) -> list[str]:
    """The parts of a text before each ``Pasal n`` that comes right after the one before it and heads a sentence."""
    parts, at = [], 0
    head = _PASAL_HEAD.match(text)
    last = head[1].split()[1] if head and _follows(pasal, head[1].split()[1]) else pasal
    for match in _PASAL_NEXT.finditer(text):
        if _follows(last, match[1]) and not _REFERRED.match(text[match.end(1) + 1 :]):
            parts.append(text[at : match.start()])
            at, last = match.end(), match[1]
    parts.append(text[at:])
    return [part for part in (part.strip() for part in parts) if part]


def _open(text: str, place: _Place) -> tuple[tuple[str, ...], list[str]]:
    """The headings at the start of a line, and the words after them, which may begin with headings themselves."""
    if not text[0].isupper():
        return (text,), []
    if match := _PREAMBLE.match(text):
        return (f"{match[1]} :", match[2] or match[3]), []
    if match := _DECIDE.match(text) or _RAHMAT.match(text) or _ISSUER.match(text) or _DATE.match(text):
        return (match[1],), [match[2]]
    if match := _BAB.match(text):
        return (match[1],), _title_parts(match[2], place.pasal)
    if (match := _SECTION.match(text)) and _ended(place.before) and _is_title(match[2]):
        return (match[1],), _title_parts(match[2], place.pasal)
    if (match := _PASAL_HEAD.match(text)) and _heads(match, place):
        return (match[1],), [match[2]]
    if match := _ADDRESSEES.match(text):
        return (f"{match[1]} :", match[2]), []
    if match := _CLOSING.match(text):
        return tuple(part for part in (match[1], match[2]) if part), [match[3]] if match[3] else []
    if match := _SIGNATURE.match(text):
        return tuple(part for part in match.groups() if part), []
    if match := _ELUCIDATION_HEAD.match(text):
        return (match[1], match[2]), []
    return (_canonical(text),), []


def _title_parts(text: str, pasal: str) -> list[str]:
    """A title and what is glued to it: a bagian, a paragraf, or the pasal that comes next."""
    parts: list[str] = []
    for part in _cut(_TITLE_ENDS, text):
        if parts and (section := _SECTION.match(part)):
            parts.append(section[1])
            part = section[2]
        match = next((found for found in _PASAL_AFTER_TITLE.finditer(part[:_TITLE_LIMIT]) if _follows(pasal, found[1])), None)
        parts.extend([part[: match.start()], part[match.end() :]] if match else [part])
    return parts


def _is_title(text: str) -> bool:
    """Whether words after ``Bagian Kesatu`` are its title rather than the rest of a sentence."""
    return not text.split(" Pasal ")[0].endswith((".", ";", ":"))


def _ended(before: str) -> bool:
    """Whether what stands before a line has come to its end, so that the line may begin something."""
    return not before or bool(_ENDED.search(before)) or bool(HEADING.match(before)) or before.isupper()


def _heads(match: re.Match[str], place: _Place) -> bool:
    """Whether ``Pasal n`` at the start of a line heads what follows rather than being part of a sentence."""
    rest = match[2]
    if rest.startswith("(1) ") and rest[4:5].isupper():
        return True
    if _REFERRED.match(rest) or not _ended(place.before) or not (rest[0].isupper() or rest[0] == "("):
        return False
    number = match[1].split()[1]
    return rest.startswith("Cukup jelas") or _follows(place.pasal, number) or (place.before.endswith(("berikut:", "berikut :")))


def _follows(last: str, number: str) -> bool:
    """Whether a pasal's number comes right after another's: 5 after 4, 5A after 5, 6 after 5B."""
    digits, suffix = re.match(r"(\d*)(\w*)", last or "0").groups()  # type: ignore[union-attr]
    mine, letter = re.match(r"(\d*)(\w*)", number).groups()  # type: ignore[union-attr]
    if not mine or not digits:
        return False
    if int(mine) == int(digits):
        return letter == (chr(ord(suffix) + 1) if len(suffix) == 1 else "A")
    return int(mine) == int(digits) + 1 and not letter


def _mended_pasal(text: str, pasal: str) -> str:
    """``PasalS`` as ``Pasal 8``, where 8 is the number that comes next."""
    slip = _PASAL_LETTER.match(text)
    if slip and not HEADING.match(text):  # ``Pasal I`` and ``Pasal 5A`` are numbers as they stand
        for digit in _LOOKS_LIKE.get(slip[2], ""):
            number = slip[1] + digit + slip[3]
            if _follows(pasal, number):
                return f"Pasal {number}"
    return text


def _canonical(text: str) -> str:
    match = BARE_PREAMBLE.match(text)
    return f"{match[1].capitalize()} :" if match else text
