"""How a draft writes lists, numbers, titles and names of rules in Bahasa Indonesia."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rules.drafting.citations import printed
from rules.drafting.instruments import name_of
from rules.model import Regulation, Text
from rules.omnibus.lexicon import lexicon

_SMALL = frozenset({
    "dan", "di", "untuk", "bagi", "atas", "yang", "dalam", "tentang", "oleh", "dengan", "pada", "dari", "ke", "atau", "serta",
    "antara", "sebagai", "terhadap", "kepada",
})  # fmt: skip
_ORDINAL = ("", "kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan")
_UNIT = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ABBREVIATIONS = frozenset({
    "sni", "pnbp", "apbn", "apbd", "upt", "uptd", "psm", "lks", "tksk", "slrt", "pkh", "kat", "upg", "lhkpn", "bmn", "asn", "pns",
    "npwp", "dki", "diy", "spm", "sop", "iv", "iii", "ii",
})  # fmt: skip


def instrument(kind: str) -> Text:
    """The name of a type of rule: ``permensos`` is *Peraturan Menteri Sosial*."""
    return Text(id=name_of(kind), en=name_of(kind, "en"))


def self_name(kind: str | None) -> str:
    """How a rule of a type speaks of itself: *Peraturan Menteri ini*."""
    if kind is None or kind.startswith("permen"):
        return "Peraturan Menteri ini"
    if kind.startswith(("perda", "pergub", "perbup", "perwali")):
        return {"perda": "Peraturan Daerah ini", "pergub": "Peraturan Gubernur ini", "perbup": "Peraturan Bupati ini"}.get(
            kind.split("-")[0], "Peraturan Wali Kota ini"
        )
    return f"{instrument(kind).id} ini"


def full_name(regulation: Regulation, with_gazette: bool = False) -> str:
    """A rule as a closing clause cites it, with its Berita Negara number where that is known."""
    if regulation.id is None:
        return regulation.title or regulation.document
    name = printed(regulation.id)
    title = title_case(regulation.title)
    text = f"{name} tentang {title}" if title else name
    if with_gazette and regulation.gazette:
        text += f" ({gazette(regulation.gazette)})"
    return text


def gazette(mark: str) -> str:
    """``BN 2019/866`` in words."""
    match = re.match(r"^(BN|LN|TLN|TBN)\s*(\d{4})/(\S+)$", mark)
    if not match:
        return mark
    book = {"BN": "Berita Negara", "LN": "Lembaran Negara", "TLN": "Tambahan Lembaran Negara", "TBN": "Tambahan Berita Negara"}[match[1]]
    return f"{book} Republik Indonesia Tahun {match[2]} Nomor {match[3]}"


def title_case(title: str) -> str:
    """A title in capitals as a sentence writes it: main words with a capital, small words without."""
    text = re.sub(r"\s+", " ", title).strip().rstrip(".")
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.6 * len(letters):
        return text
    words = [_cased(word) for word in text.split(" ")]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _cased(word: str) -> str:
    low = word.casefold()
    core = re.sub(r"\W", "", low)
    if core in _SMALL:
        return low
    if core in _ABBREVIATIONS or any(c.isdigit() for c in core):
        return word
    return re.sub(r"[^\W\d_]+", lambda m: m[0].lower() if m[0].casefold() in _SMALL else m[0][0].upper() + m[0][1:].lower(), word)


def subject_of(title: str) -> str:
    """What a rule is about: its title without ``Pedoman Umum`` and the like, in title case."""
    text = title_case(title)
    for prefix in lexicon().title_prefixes:
        if text.casefold().startswith(prefix + " ") and len(text) > len(prefix) + 4:
            return text[len(prefix) :].strip()
    return text


def join_words(items: Sequence[str], word: str = "dan") -> str:
    """``a``, ``a dan b``, ``a, b, dan c``."""
    if len(items) <= 2:
        return f" {word} ".join(items)
    return f"{', '.join(items[:-1])}, {word} {items[-1]}"


def roman(number: int) -> str:
    """A Roman numeral, 1 to 399."""
    out = ""
    for value, sign in _ROMAN:
        while number >= value:
            out += sign
            number -= value
    return out


def ordinal(number: int) -> str:
    """The ordinal word of a Bagian: ``Kesatu``, ``Kesebelas``, ``Kedua Puluh Tiga`` (1 to 99)."""
    if number < 10:
        words = _ORDINAL[number]
    elif number == 10:
        words = "kesepuluh"
    elif number == 11:
        words = "kesebelas"
    elif number < 20:
        words = f"{_ORDINAL[number - 10]} belas"
    else:
        tens, rest = divmod(number, 10)
        words = f"{_ORDINAL[tens]} puluh {_UNIT[rest]}".strip()
    return " ".join(word.capitalize() for word in words.split())


def lettered(number: int) -> str:
    """The letter of a list item, a to z, then aa, ab."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def tabulate(opening: str, items: Sequence[str], closing: str = "") -> str:
    """A tabulated sentence: ``dan`` stands once, after the last item but one; the last takes the closing words."""
    lines = [opening]
    for n, item in enumerate(items, 1):
        end = ";" if n < len(items) - 1 else "; dan" if n == len(items) - 1 else ("," if closing else ".")
        lines.append(f"{lettered(n)}. {item}{end}")
    if closing:
        lines.append(closing)
    return "\n".join(lines)


def listed(items: Iterable[str], most: int = 5) -> str:
    """Some items and how many more there are, for reasons and questions."""
    every = list(items)
    shown = ", ".join(every[:most])
    return f"{shown}, dan {len(every) - most} lainnya" if len(every) > most else shown
