"""Characters, spaces and words as a drafter means them, whatever the file makes of them.

All changes here are inside one line and change no word: what reads the same is written the same. What is mended in the
labels of the structure (``Pasal 1O``, ``ayat (l)``) is confined to places where a digit must stand.
"""

from __future__ import annotations

import re
import unicodedata

_TABLE = {
    **dict.fromkeys(map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"), None),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\uf02d"), "-"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"), '"'),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4\uff07"), "'"),
    **dict.fromkeys(map(ord, "\u2022\u25cf\u25aa\u25a0\u2043\u00b7\uf0b7\uf0a7\uf0a8\uf076\uf0d8"), "•"),
    ord("\u2026"): "...",
    ord("\ufb00"): "ff",
    ord("\ufb01"): "fi",
    ord("\ufb02"): "fl",
    ord("\ufb03"): "ffi",
    ord("\ufb04"): "ffl",
    ord("\ufb05"): "st",
    ord("\ufb06"): "st",
    ord("\ufffe"): "\u00ad",  # pdfium's mark of a hyphen at the end of a line
    # Ends of lines. A form feed ends a line too; pages are told by formats that have them.
    **dict.fromkeys(map(ord, "\r\x0b\x0c\x85\u2028\u2029"), "\n"),
    # Controls, private use and specials that no font of a law needs.
    **dict.fromkeys((*range(9), *range(14, 32), *range(127, 133), *range(134, 160), 65529, 65530, 65531, 65535)),
}
_BLANKS = re.compile(r"[ ]{2,}")

# A hyphen that a line break left inside a word: "masing- masing", "kesejah- teraan", "Undang - Undang".
_LOOSE_HYPHEN = re.compile(r"(?<![\w-])([^\W\d_]{2,}) ?- ([^\W\d_]{2,})(?![\w-])|(?<![\w-])([^\W\d_]{2,}) -([^\W\d_]{2,})(?![\w-])")
_SOFT_HYPHEN = re.compile(r"([^\W\d_]+)\u00ad\s?([^\W\d_]+)")
#: Words that stand after a suspended hyphen and are no second half: ``intra- dan antarmoda``.
_CONJUNCTIONS = frozenset({"dan", "atau", "serta", "maupun", "dengan", "yang", "di", "ke", "dari"})
#: Heads of compounds that keep their hyphen though their halves differ.
_HYPHENED = re.compile(r"^(?:per)?(?:per)?undang$|^non$|^anti$|^sub$|^pra$|^antar$", re.IGNORECASE)

_SPACED = re.compile(r"(?<![^\W\d_])(?:[A-Z] {1,4}){3,}[A-Z](?![^\W\d_])")
#: Words of titles, which drafters space out letter by letter and scanners run together.
_TITLE_WORDS = (
    "MEMUTUSKAN", "MENETAPKAN", "MENIMBANG", "MENGINGAT", "MEMPERHATIKAN", "TENTANG", "PERATURAN", "KEPUTUSAN", "INSTRUKSI",
    "UNDANGUNDANG", "UNDANG", "PEMERINTAH", "PRESIDEN", "MENTERI", "SOSIAL", "DAERAH", "PROVINSI", "KABUPATEN", "KOTA", "REPUBLIK",
    "INDONESIA", "NOMOR", "TAHUN", "PENJELASAN", "ATAS", "LAMPIRAN", "BAB", "PASAL", "SALINAN", "BERITA", "LEMBARAN", "NEGARA",
    "BUPATI", "WALIKOTA", "GUBERNUR", "DENGAN", "RAHMAT", "TUHAN", "YANG", "MAHA", "ESA", "DAN", "PERUBAHAN", "PENCABUTAN", "BADAN",
    "PERHUBUNGAN", "KEUANGAN", "KESEHATAN", "PENDIDIKAN", "KEBUDAYAAN", "PERTANIAN", "PERINDUSTRIAN", "PERDAGANGAN", "KETENAGAKERJAAN",
    "KEHUTANAN", "LINGKUNGAN", "HIDUP", "AGAMA", "PERTAHANAN", "HUKUM", "HAK", "ASASI", "MANUSIA", "KOMUNIKASI", "INFORMATIKA", "DALAM",
    "NEGERI", "DESA", "PARIWISATA", "KELAUTAN", "PERIKANAN", "PEKERJAAN", "UMUM", "KEMENTERIAN", "DIREKTUR", "JENDERAL", "KETENTUAN",
)  # fmt: skip
_TITLE_WORD = re.compile("|".join(sorted(_TITLE_WORDS, key=lambda w: (-len(w), w))))

_HEADS = ("Pasal", "BAB", "Bab", "Bagian")
_GLUED_HEADS = (
    (re.compile(r"^(Pasal)(\d{1,3}[A-Z]{0,2})$"), r"\1 \2"),
    (re.compile(r"^(Pasal)([IVX]{1,4})$"), r"\1 \2"),
    (re.compile(r"^(BAB|Bab)([IVXLC]{1,6}[A-Z]?)\b(?=$|[ ])"), r"\1 \2"),
    (re.compile(r"^(Bagian)(Ke[a-z]+)\b"), r"\1 \2"),
)
#: Words of a title run together: ``PERATURANMENTERI``.
_TIGHT_CAPITALS = re.compile(r"\b[A-Z]{9,80}\b")
_GLUED_REFERENCE = re.compile(r"\b([Pp]asal|ayat|huruf|angka)(\(\d{1,2}[a-z]?\)|\d{1,3}\b)")
_AYAT_SLIP = re.compile(r"\b(ayat) ?\(([1-9]?[lI|1-9])([a-z]?)\)")
#: ``(21`` without its closing bracket is a scanner's ``(2)``.
_BRACKET_SLIP = re.compile(r"(?:(?<=\bayat )|(?<=\bayat)|^|(?<=[.;:] ))\(([1-9])[1lI|](?= )")
_BRACKET_HEAD = re.compile(r"^\(([lI|])\)(?= )")
#: A year or a number in which a scanner took digits for letters: ``TAHUN 2OI9``, ``Tahun 20ll``, ``Nomor L2 Tahun``.
_YEAR_SLIP = re.compile(r"\b(TAHUN|Tahun) ([12lIt][0-9OoQlIt|]{3})(?!\w)")
_NUMBER_SLIP = re.compile(r"\b(NOMOR|Nomor) ([0-9OoQlIL|]{1,4})(?= (?:TAHUN|Tahun) )")
_DECIDE_SLIP = re.compile(r"\bMEMUTUS(?!KAN\b)(?:[^\sa-z:] ?){2,6}(?= ?:)")
_PASAL_SLIP = re.compile(r"^Pasal (?=[\dOoQlI|]{2,4}[A-Z]?$)(?=[^\n]*\d)([\dOoQlI|]+)([A-Z]?)$")
_TIGHT_LABEL = re.compile(r"^((?:\d{1,3}[a-z]?|[a-z])[.)]|\(\d{1,3}[a-z]?\)|[A-H]\.(?=[A-Z][a-z]{3}))(?=[A-Za-z][a-z]{2})")
#: Reduplications that lost the hyphen at which their line was broken: ``UndangUndang``, ``masingmasing``.
_TIGHT_DOUBLE = re.compile(
    r"(?<![^\W\d_])((?:per|ke|ber|se|me|di)?)(undang|masing|langkah|sungguh|bersama|sarana|nilai|tugas|syarat|satuan|kegiatan|hal|lain|kurang|lambat)(?=(\2)(?:an|nya)?(?![^\W\d_]))",
    re.IGNORECASE,
)
#: ``kabupatenlkota``, ``kabupaten/ kota``, ``danlatau``: a slash that a scanner took for a letter, or set apart.
_SLASH_SLIP = re.compile(
    r"\b(kabupaten|bupati|kelurahan|desa|dan)(?:[lI|1i]| ?/ | /)(?=(?:kota|wali ?kota|desa|kelurahan|atau)\b)", re.IGNORECASE
)
#: A scanner's speck before a word.
_SPECK = re.compile(r"(?<![^\s(\"])\^(?=[A-Za-z(])")
_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "L": "1", "t": "1", "|": "1"})


def characters(text: str) -> str:
    """Canonical characters: NFC, plain blanks, hyphens and quotes, no controls, lines ended by ``\\n`` alone.

    Args:
        text: any text; a lone surrogate becomes the replacement character.
    """
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        text = unicodedata.normalize("NFC", text)
    return text.replace("\r\n", "\n").translate(_TABLE)


def join_hyphen(left: str, right: str) -> str:
    """The word that a line break cut in two at a hyphen: a reduplication keeps the hyphen, any other word loses it.

    >>> join_hyphen("kesejah", "teraan"), join_hyphen("masing", "masing"), join_hyphen("perundang", "undangan")
    ('kesejahteraan', 'masing-masing', 'perundang-undangan')
    """
    low, other = left.lower(), right.lower()
    doubled = len(low) > 2 and (other.startswith(low) or low.endswith(other) or _shared_stem(low, other))
    if doubled or _HYPHENED.match(left) or right[0].isupper():
        return f"{left}-{right}"
    return left + right


def _shared_stem(left: str, right: str) -> bool:
    """Whether a word repeats the stem of the one before it, as in ``seluas-luasnya`` or ``berlarut-larut``."""
    return any(len(left) - cut >= 3 and right.startswith(left[cut:]) for cut in range(1, min(5, len(left))))


def _mend_loose(match: re.Match[str]) -> str:
    left, right = (match[1], match[2]) if match[1] else (match[3], match[4])
    spaced_both = match[1] is not None and " - " in match[0]
    if right.lower() in _CONJUNCTIONS or (right[0].isupper() and not left[0].isupper()):
        return match[0]
    joined = join_hyphen(left, right)
    if spaced_both and "-" not in joined:
        return match[0]  # a dash between two words, not a word in two
    if spaced_both and left.lower() != right.lower() and not _HYPHENED.match(left):
        return match[0]
    return joined


def _close_up(match: re.Match[str]) -> str:
    """Capitals spaced out or run together as words, where they are words of titles; otherwise as they are."""
    letters = match[0].replace(" ", "")
    words = []
    at = 0
    while at < len(letters):
        found = _TITLE_WORD.match(letters, at)
        if not found:
            return match[0]
        words.append("UNDANG-UNDANG" if found[0] == "UNDANGUNDANG" else found[0])
        at = found.end()
    return " ".join(words)


def words(line: str) -> str:
    """One line with its blanks, hyphens, spaced capitals and glued labels put right.

    Args:
        line: a line that went through ``characters``.
    """
    line = line.strip()
    if "\u00ad" in line:
        line = _SOFT_HYPHEN.sub(lambda m: join_hyphen(m[1], m[2]), line).replace("\u00ad", "-" if line.endswith("\u00ad") else "")
    if "  " in line:
        line = _SPACED.sub(_close_up, line) if _SPACED.search(line) else line
        line = _BLANKS.sub(" ", line)
    if not line:
        return line
    if len(line) > 6 and line.count(" ") * 3 > len(line):
        line = _SPACED.sub(_close_up, line)
    if line.isupper():
        line = _TIGHT_CAPITALS.sub(_close_up, line)
    line = _TIGHT_DOUBLE.sub(r"\1\2-", line)
    if "ota" in line or "atau" in line or "esa" in line or "elurahan" in line:
        line = _SLASH_SLIP.sub(r"\1/", line)
    if "^" in line:
        line = _SPECK.sub("", line)
    if "- " in line or " -" in line:
        line = _LOOSE_HYPHEN.sub(_mend_loose, line)
    if "ahun " in line or "AHUN " in line:
        line = _YEAR_SLIP.sub(lambda m: f"{m[1]} {m[2].translate(_DIGITS)}", line)
        line = _NUMBER_SLIP.sub(lambda m: f"{m[1]} {m[2].translate(_DIGITS)}", line)
    if "MEMUTUS" in line:
        line = _DECIDE_SLIP.sub("MEMUTUSKAN", line)
    return labels(line)


def labels(line: str) -> str:
    """One line with what scanners and careless typists do to labels put right."""
    if line[0] in "0123456789(" or line[1:2] in (".", ")"):
        line = _TIGHT_LABEL.sub(r"\1 ", line)
    if line.startswith(_HEADS):
        for pattern, put in _GLUED_HEADS:
            line = pattern.sub(put, line)
        slip = _PASAL_SLIP.match(line)
        if slip and not slip[1].isdigit():
            line = f"Pasal {slip[1].translate(_DIGITS)}{slip[2]}"
    line = _GLUED_REFERENCE.sub(r"\1 \2", line)
    if "(" in line:
        line = _BRACKET_SLIP.sub(r"(\1)", line)
        line = _BRACKET_HEAD.sub("(1)", line)
        if "ayat" in line:
            line = _AYAT_SLIP.sub(lambda m: f"{m[1]} ({m[2].translate(_DIGITS)}{m[3]})", line)
    return line
