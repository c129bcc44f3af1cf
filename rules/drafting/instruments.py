"""Kinds of regulations and their makers: between printed names (``Peraturan Menteri Sosial``) and types (``permensos``).

The names stand in ``instruments.yaml``. A maker that is not listed there gets a type made from its full name, so that it
is still told apart and printed back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from rules.model import Lang

_NOISE = frozenset({"dan", "republik", "reppublik", "indonesia", "ri", "r.i.", "dan/atau", "&"})
_WORD = re.compile(r"[\w.]+(?:'\w+)?")
_LOWER = frozenset({"dan", "atau", "di", "ke", "dari", "untuk", "dengan", "yang", "atas", "pada", "bagi"})

#: Instruments that one maker alone issues: the words after ``Republik Indonesia`` is dropped, and the type.
_FIXED: tuple[tuple[str, str, str], ...] = (
    ("undang-undang darurat", "uu", "Law"),
    ("undang-undang", "uu", "Law"),
    ("peraturan pemerintah pengganti undang-undang", "perppu", "Government Regulation in Lieu of Law"),
    ("peraturan pemerintah", "pp", "Government Regulation"),
    ("peraturan presiden", "perpres", "Presidential Regulation"),
    ("keputusan presiden", "keppres", "Presidential Decree"),
    ("instruksi presiden", "inpres", "Presidential Instruction"),
    ("penetapan presiden", "penpres", "Presidential Edict"),
    ("ketetapan majelis permusyawaratan rakyat", "tap-mpr", "Decree of the People's Consultative Assembly"),
    ("ketetapan majelis permusyawaratan rakyat sementara", "tap-mprs", "Decree of the Provisional People's Consultative Assembly"),
    ("undang-undang dasar", "uud", "Constitution"),
)
_PRINTED_FIXED = {"uu": "Undang-Undang", "tap-mpr": "Ketetapan Majelis Permusyawaratan Rakyat"}
_ABBREVIATED = {
    "uu": "uu", "perppu": "perppu", "perpu": "perppu", "pp": "pp", "perpres": "perpres", "keppres": "keppres", "kepres": "keppres", "inpres": "inpres",
    "tap mpr": "tap-mpr",
}  # fmt: skip
#: Prefixes of types by first word and maker.
_PREFIX = {
    ("peraturan", "menteri"): "permen", ("keputusan", "menteri"): "kepmen", ("instruksi", "menteri"): "inmen", ("surat edaran", "menteri"): "se-men",
    ("peraturan", "direktur jenderal"): "perdirjen-", ("keputusan", "direktur jenderal"): "kepdirjen-", ("surat edaran", "direktur jenderal"): "se-dirjen-",
    ("instruksi", "direktur jenderal"): "indirjen-",
    ("peraturan", "sekretaris jenderal"): "persekjen-", ("keputusan", "sekretaris jenderal"): "kepsekjen-", ("surat edaran", "sekretaris jenderal"): "se-sekjen-",
    ("peraturan", "daerah"): "perda-", ("qanun", ""): "qanun-",
    ("peraturan", "gubernur"): "pergub-", ("keputusan", "gubernur"): "kepgub-", ("instruksi", "gubernur"): "ingub-", ("surat edaran", "gubernur"): "se-gubernur-",
    ("peraturan", "bupati"): "perbup-", ("keputusan", "bupati"): "kepbup-", ("instruksi", "bupati"): "inbup-", ("surat edaran", "bupati"): "se-bupati-",
    ("peraturan", "wali kota"): "perwali-", ("keputusan", "wali kota"): "kepwali-", ("instruksi", "wali kota"): "inwali-", ("surat edaran", "wali kota"): "se-walikota-",
    ("peraturan", "desa"): "perdes-", ("peraturan", "kepala desa"): "perkades-",
    ("peraturan", ""): "peraturan-", ("keputusan", ""): "keputusan-", ("instruksi", ""): "instruksi-", ("surat edaran", ""): "se-",
}  # fmt: skip
_KINDS = ("surat edaran", "peraturan", "keputusan", "instruksi", "qanun")
_MAKERS = ("menteri", "direktur jenderal", "sekretaris jenderal", "daerah", "gubernur", "bupati", "wali kota", "kepala desa", "desa")
_EN_KINDS = {"peraturan": "Regulation", "keputusan": "Decree", "instruksi": "Instruction", "surat edaran": "Circular", "qanun": "Qanun"}


@dataclass(frozen=True)
class _Named:
    key: str
    name: str
    en: str | None


@dataclass(frozen=True)
class _Makers:
    """One section of the pack, by key and by the words of its names."""

    by_key: Mapping[str, _Named]
    by_words: Mapping[tuple[str, ...], str]


def _words(name: str) -> tuple[str, ...]:
    """The telling words of a name: lower case, without punctuation, ``dan`` and ``Republik Indonesia``."""
    return tuple(word for word in _WORD.findall(name.lower().replace("/", " ").replace("-", " ")) if word not in _NOISE)


def slug(name: str) -> str:
    """A name as part of a type: lower case, words joined by hyphens, without ``Republik Indonesia``."""
    plain = re.sub(r"\s*republik\s+indonesia\s*$", "", name.strip().lower())
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@cache
def _pack() -> Mapping[str, Any]:
    return yaml.safe_load(files("rules.drafting").joinpath("instruments.yaml").read_text("utf-8"))


@cache
def _section(section: str) -> _Makers:
    by_key, by_words = {}, {}
    for key, entry in _pack()[section].items():
        by_key[key] = _Named(key, entry["names"][0], entry.get("en"))
        for name in entry["names"]:
            by_words.setdefault(_words(name), key)
    for key in by_key:
        by_words.setdefault(_words(key), key)
    return _Makers(by_key, by_words)


@cache
def abbreviations() -> Mapping[str, str]:
    """Short names of instruments in lower case without blanks (``permensos``, ``pmk``), and the types they stand for."""
    table = {short.replace(" ", ""): kind for short, kind in _ABBREVIATED.items()}
    for key, entry in _pack()["ministries"].items():
        table[f"permen{key}"], table[f"kepmen{key}"] = f"permen{key}", f"kepmen{key}"
        for short in entry.get("short", ()):
            first = short.lower()
            kind = "kepmen" if first.startswith("kep") or (first[:1] == "k" and len(first) == 3) else "permen"
            table[re.sub(r"[\s-]", "", first)] = f"{kind}{key}"
    for key, entry in _pack()["agencies"].items():
        for short in entry.get("short", ()):
            table[short.lower()] = f"peraturan-{key}"
    for key in _pack()["directorates"]:
        table[f"perdirjen{key}"] = f"perdirjen-{key}"
    return table


def region(words: str) -> str | None:
    """The key of a region: ``Kabupaten Indramayu`` is indramayu, ``Kota Bandung`` is kota-bandung, ``Provinsi Bali`` is bali."""
    plain = re.sub(r"\b(?:daerah\s+)?tingkat\s+(?:ii|i|1|2)\b", " ", words.lower())
    plain = re.sub(r"^\s*(?:provinsi|propinsi)\b", " ", plain) if re.match(r"\s*(?:provinsi|propinsi)\b", plain) else plain
    provinces = _section("provinces")
    if _words(plain) in provinces.by_words and not re.match(r"\s*(?:kabupaten|kota)", plain):
        return provinces.by_words[_words(plain)]
    match = re.match(r"\s*(?P<kind>kabupaten|kab\.?|kotamadya|kota\s+madya|kodya|kota)?\s+(?P<name>\S.*)$", f" {plain.strip()}")
    if not match:
        return None
    name = slug(match["name"])
    if not name:
        return None
    kind = match["kind"] or ""
    if kind.startswith("ko"):
        return f"kota-{name}"
    return f"kabupaten-{name}" if kind and name in provinces.by_key else name


def _region_name(key: str, *, bare: bool = False) -> str:
    provinces = _section("provinces").by_key
    if key in provinces:
        return provinces[key].name if bare else f"Provinsi {provinces[key].name}"
    if key.startswith("kota-"):
        return _title(key.removeprefix("kota-")) if bare else f"Kota {_title(key.removeprefix('kota-'))}"
    name = _title(key.removeprefix("kabupaten-"))
    return name if bare else f"Kabupaten {name}"


def _title(key: str) -> str:
    return " ".join(word if word in _LOWER and n else word.capitalize() for n, word in enumerate(key.split("-")))


def _look_up(section: str, name: str) -> str:
    """The key of a maker, or one made from its full name."""
    found = _section(section).by_words.get(_words(name))
    if found is None and section == "ministries":
        plain = re.sub(r"^\s*(?:negara|muda)\s+", "", name, flags=re.IGNORECASE)
        found = _section(section).by_words.get(_words(plain)) or _section(section).by_words.get(_words(plain.split("/")[0]))
        return found or f"-{slug(plain)}"
    return found or slug(name)


def type_of(name: str) -> str | None:
    """The type of an instrument from its printed name, such as ``Peraturan Menteri Sosial Republik Indonesia``.

    Args:
        name: the words before ``Nomor``, on one line, in any case.

    Returns:
        The type (``permensos``), or None where the words name no maker (``Peraturan Menteri`` alone).
    """
    plain = " ".join(re.sub(r"undang\s*-\s*undang", "undang-undang", name.lower()).replace("walikota", "wali kota").split()).strip(" ,.:")
    plain = re.sub(r"\s+selaku\s+.*$", "", re.sub(r"\s+(?:r\.?i\.?|republik\s+indonesia)$", "", plain))
    plain = re.sub(r"^(peraturan|keputusan|instruksi),", r"\1", plain)
    for words, kind, _ in _FIXED:
        if plain in (words, f"{words} republik indonesia"):
            return kind
    short = abbreviations().get(plain.replace(" ", "").replace("-", ""))
    if short:
        return short
    joint = re.match(r"(?:surat\s+)?(peraturan|keputusan)\s+bersama\s+(.+)$", plain)
    if joint:
        first = re.split(
            r"\s*,\s*|\s+dan\s+(?=menteri|kepala|ketua|gubernur|bupati|jaksa|direktur|badan)|\s+dengan\s+", joint[2], maxsplit=1
        )[0]
        return f"{joint[1]}-bersama-{_who(first)}"
    for kind in _KINDS:
        if not plain.startswith(kind):
            continue
        rest = plain[len(kind) :].strip()
        maker = next((m for m in _MAKERS if rest == m or rest.startswith(m + " ")), "")
        if (kind, maker) not in _PREFIX:
            maker = ""
        prefix = _PREFIX.get((kind, maker))
        if prefix is None:
            return None
        return _with_maker(prefix, maker, rest[len(maker) :].strip())
    return None


def _with_maker(prefix: str, maker: str, who: str) -> str | None:
    if not who:
        return None
    if maker == "menteri":
        return prefix + _look_up("ministries", who)
    if maker == "direktur jenderal":
        return prefix + _look_up("directorates", re.split(r"\s+kementerian\b", who)[0])
    if maker in ("daerah", "gubernur", "bupati", "wali kota") or prefix == "qanun-":
        key = region(f"kota {who}" if maker == "wali kota" and not who.startswith("kota") else who)
        return prefix + (key.removeprefix("kota-") if maker == "wali kota" else key) if key else None
    if maker in ("desa", "kepala desa", "sekretaris jenderal"):
        return prefix + slug(who)
    return prefix + _agency(who)


def _agency(who: str) -> str:
    return _look_up("agencies", re.sub(r"^(?:kepala|ketua|pimpinan)\s+", "", who))


def _who(words: str) -> str:
    """A maker inside a type: ``mensos``, ``dirjen-dayasos``, ``bkn``."""
    if words.startswith("menteri "):
        return "men" + _look_up("ministries", words[8:])
    if words.startswith("direktur jenderal "):
        return "dirjen-" + _look_up("directorates", words[18:])
    return _agency(words)


def _who_name(key: str) -> str:
    ministries = _section("ministries").by_key
    if key.startswith("men-"):
        return f"Menteri {_title(key[4:])}"
    if key.startswith("men") and key[3:] in ministries:
        return f"Menteri {ministries[key[3:]].name}"
    if key.startswith("dirjen-"):
        return f"Direktur Jenderal {_named('directorates', key[7:])}"
    return _named("agencies", key)


def _named(section: str, key: str) -> str:
    entry = _section(section).by_key.get(key)
    return entry.name if entry else _title(key)


def issuer_of(kind: str) -> str | None:
    """Who makes instruments of a type: ``Menteri Sosial`` for ``permensos``; None for a law and its like."""
    maker = {
        "pp": "Pemerintah",
        "perppu": "Presiden",
        "perpres": "Presiden",
        "keppres": "Presiden",
        "inpres": "Presiden",
        "penpres": "Presiden",
    }.get(kind)
    if maker or kind in ("uu", "uud"):
        return maker or ("Presiden" if kind == "uu" else None)
    if kind.startswith("tap-mpr"):
        return "Majelis Permusyawaratan Rakyat"
    for first in ("peraturan-bersama-", "keputusan-bersama-"):
        if kind.startswith(first):
            return _who_name(kind[len(first) :])
    for word, maker_word, rest in _split(kind):
        del word
        if maker_word == "menteri":
            return f"Menteri {_named('ministries', rest) if not rest.startswith('-') else _title(rest[1:])}"
        if maker_word == "daerah":
            return f"Pemerintah Daerah {_region_name(rest)}"
        if maker_word in ("gubernur", "bupati", "wali kota"):
            return f"{maker_word.title()} {_region_name(rest, bare=True)}"
        if maker_word == "direktur jenderal":
            return f"Direktur Jenderal {_named('directorates', rest)}"
        if maker_word == "sekretaris jenderal":
            return f"Sekretaris Jenderal {_title(rest)}"
        return _named("agencies", rest)
    return None


def _split(kind: str) -> list[tuple[str, str, str]]:
    """A type in its parts: first word, maker and the maker's key; the longest prefix wins."""
    ministries = _section("ministries").by_key
    for (word, maker), prefix in sorted(_PREFIX.items(), key=lambda item: -len(item[1])):
        if kind.startswith(prefix):
            rest = kind[len(prefix) :]
            if maker == "menteri" and not (rest in ministries or rest.startswith("-")):
                continue
            if rest:
                return [(word, maker, rest)]
    return []


def name_of(kind: str, lang: Lang = "id") -> str:
    """The printed name of a type: ``Peraturan Menteri Sosial`` for ``permensos``; the type itself where it is unknown."""
    for words, fixed, english in _FIXED:
        if fixed == kind and not words.endswith(("darurat", "sementara")):
            return (
                english
                if lang == "en"
                else _PRINTED_FIXED.get(kind) or _title(words.replace(" ", "-")).replace("Undang Undang", "Undang-Undang")
            )
    joint = re.match(r"(peraturan|keputusan)-bersama-(.+)$", kind)
    if joint:
        who = _who_name(joint[2])
        return f"Joint {_EN_KINDS[joint[1]]} of {who}" if lang == "en" else f"{joint[1].capitalize()} Bersama {who}"
    for word, maker, rest in _split(kind):
        if lang == "en":
            return _english(word, maker, rest)
        first = "Surat Edaran" if word == "surat edaran" else word.capitalize()
        if maker == "daerah":
            return f"{first} Daerah {_region_name(rest)}"
        if word == "qanun":
            return f"Qanun {_region_name(rest, bare=True) if rest == 'aceh' else _region_name(rest)}"
        if maker in ("desa", "kepala desa"):
            return f"{first} {maker.title()} {_title(rest)}"
        return f"{first} {issuer_of(kind)}"
    return kind


def _english(word: str, maker: str, rest: str) -> str:
    first = _EN_KINDS[word]
    if maker == "menteri":
        entry = _section("ministries").by_key.get(rest)
        return f"{first} of the Minister of {entry.en if entry and entry.en else _title(rest.strip('-'))}"
    if maker == "direktur jenderal":
        entry = _section("directorates").by_key.get(rest)
        return f"{first} of the Director General of {entry.en if entry and entry.en else _title(rest)}"
    if maker == "sekretaris jenderal":
        return f"{first} of the Secretary General of {_title(rest)}"
    if maker == "daerah":
        return f"Regional Regulation of {_region_name(rest)}"
    if maker in ("gubernur", "bupati", "wali kota"):
        office = {"gubernur": "Governor", "bupati": "Regent", "wali kota": "Mayor"}[maker]
        return f"{first} of the {office} of {_region_name(rest, bare=True)}"
    return f"{first} of {_named('agencies', rest)}"
