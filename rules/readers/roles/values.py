"""From the words in a cell to the words of the model: closed lists, identifiers of rules, levels, lists, dates."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from functools import cache
from typing import get_args

from rules.model import ActorKind, Address, Confidence, LegalId, Level, Modality, Name, RegulationStatus, RelationKind, Standing
from rules.packs import load
from rules.readers.roles.columns import plain

#: Closed lists: value of the model -> the words for it, the first of which templates and documentation use.
CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "kind": {
        "profession": ("profesi",),
        "civil_service_post": ("jabatan fungsional", "jabatan asn", "jabatan aparatur", "fungsional"),
        "worker": ("tenaga", "pekerja", "petugas", "tenaga program"),
        "volunteer": ("relawan", "sukarelawan", "relawan sosial"),
        "institution": ("lembaga", "institusi", "organisasi"),
        "association": ("asosiasi", "organisasi profesi", "perhimpunan", "ikatan", "forum"),
        "agency": ("instansi", "badan", "instansi pemerintah", "kementerian"),
        "office": ("jabatan", "pejabat"),
        "programme": ("program", "sistem", "program/sistem", "program atau sistem"),
        "target_group": ("kelompok sasaran", "sasaran", "kelompok"),
        "unknown": ("tidak diketahui", "belum diketahui"),
    },
    "modality": {
        "tugas": ("tugas", "tugas pokok", "duty", "task"),
        "fungsi": ("fungsi", "function"),
        "kewajiban": ("kewajiban", "wajib", "obligation"),
        "tanggung_jawab": ("tanggung jawab", "responsibility"),
        "wewenang": ("wewenang", "kewenangan", "berwenang", "power"),
        "hak": ("hak", "berhak", "right"),
        "larangan": ("larangan", "dilarang", "prohibition"),
        "kebolehan": ("kebolehan", "dapat", "boleh", "permission", "discretion"),
        "syarat": ("syarat", "persyaratan", "harus", "condition", "requirement"),
        "peran": ("peran", "role"),
        "koordinasi": ("koordinasi", "coordination"),
        "pelaporan": ("pelaporan", "reporting"),
        "praktik": ("praktik", "praktek", "practice"),
        "uraian_sekunder": ("uraian sekunder",),
    },
    "standing": {
        "norm": ("norma", "berlaku", "norm", "in force"),
        "praktik": ("praktik", "praktek", "practice"),
        "uraian_sekunder": ("uraian sekunder", "sekunder"),
        "superseded": ("digantikan", "dicabut", "tidak berlaku", "revoked", "superseded"),
    },
    "confidence": {
        "seen": ("terlihat", "dibaca", "pasti", "ya", "tinggi"),
        "memory": ("ingatan", "belum diverifikasi", "belum diperiksa", "perlu diverifikasi", "tidak pasti", "rendah"),
    },
    "relation": {
        "reports_to": ("melapor kepada", "bertanggung jawab kepada", "melapor", "atasan", "di bawah"),
        "coordinates_with": (
            "berkoordinasi dengan",
            "koordinasi",
            "bekerja sama dengan",
            "bermitra dengan",
            "berkoordinasi",
            "bersinergi dengan",
        ),
        "supervises": ("membina", "mengawasi", "membawahi", "mengoordinasikan", "supervisi", "membina dan mengawasi"),
        "appoints": ("mengangkat", "menetapkan", "menugaskan", "menunjuk", "mengukuhkan", "memberi tugas"),
        "part_of": ("bagian dari", "unit dari", "berada di dalam"),
        "member_of": ("anggota dari", "anggota", "berhimpun dalam"),
        "recommends": ("mengusulkan", "merekomendasikan"),
        "monitors": ("memantau", "mengevaluasi"),
        "funds": ("mendanai", "membiayai"),
        "reports_copy_to": ("tembusan kepada", "tembusan"),
    },
    "status": {
        "in_force": ("berlaku",),
        "amended": ("diubah", "berlaku dengan perubahan"),
        "revoked": ("dicabut", "tidak berlaku"),
        "superseded": ("digantikan", "diganti"),
        "unknown": ("tidak diketahui", "belum diketahui"),
    },
    "rename": {
        "role": ("peran",),
        "beneficiary": ("penerima manfaat",),
        "institution": ("lembaga",),
        "spelling": ("ejaan",),
    },
    "participant": {
        "association": ("asosiasi",),
        "agency": ("instansi",),
        "unit": ("unit",),
        "person_group": ("kelompok orang",),
    },
    "question": {k: (k,) for k in ("overlap", "awareness", "missing_rule", "nomenclature", "webinar", "merge")},
}
#: The kinds of name that a bracket after a name may tell, each with the words for it.
NAME_KINDS = {
    "alias": ("nama lain", "alias"),
    "abbreviation": ("singkatan", "abbreviation"),
    "former": ("nama lama", "former", "dulu"),
    "spelling": ("ejaan", "spelling"),
}

_MODELS = {
    "kind": ActorKind,
    "modality": Modality,
    "standing": Standing,
    "confidence": Confidence,
    "relation": RelationKind,
    "status": RegulationStatus,
}
assert all(set(get_args(model)) <= set(CHOICES[name]) for name, model in _MODELS.items()), "a closed list lacks a value of the model"

_TYPES = (
    (r"peraturan pemerintah pengganti undang-undang|perppu", "perppu"),
    (r"undang-undang|uu", "uu"),
    (r"peraturan pemerintah|pp", "pp"),
    (r"peraturan presiden|perpres", "perpres"),
    (r"keputusan presiden|keppres", "keppres"),
    (r"instruksi presiden|inpres", "inpres"),
    (r"peraturan menteri sosial|permensos|permen sos", "permensos"),
    (r"keputusan menteri sosial|kepmensos|kepmen sos", "kepmensos"),
    (r"peraturan direktur jenderal pemberdayaan sosial|perdirjen dayasos|perdirjen pemberdayaan sosial", "perdirjen-dayasos"),
    (r"(?P<own>permen|kepmen)\s?-?(?P<ministry>[a-z]+)", ""),
    (r"(?P<local>perda|perbup|perwali|pergub)\s+(?:(?:kabupaten|kota|provinsi)\s+)?(?P<region>[a-z]+(?: [a-z]+){0,2}?)", ""),
)
_PRINTED = re.compile(
    rf"^(?:{'|'.join(f'(?P<t{n}>{pattern})' for n, (pattern, _) in enumerate(_TYPES))})\s+(?:r\.?i\.?\s+|republik indonesia\s+)?(?:(?:nomor|no\.?)\s*:?\s*)?"
    r"(?P<number>[0-9a-z][\w.-]*(?:\s*/\s*[\w.-]+)*)(?:\s+tahun\s+(?P<year>\d{4}))?(?:\s+tentang\b.*)?$",
    re.IGNORECASE,
)
#: How alike two names of levels are of which one is a slip of the other; "kecamatan dan desa" is no slip.
_SLIP = 0.85
_SHORT_PINPOINT = re.compile(r"^(\d+[a-z]?)(?:\((\d+[a-z]?)\))?$")


@cache
def _words(name: str) -> dict[str, str]:
    return {plain(word): value for value, words in CHOICES[name].items() for word in (value, *words)}


def choose(name: str, text: str) -> str | None:
    """The value of a closed list that a word stands for, None where it is not known."""
    return _words(name).get(plain(text))


def shown(name: str, value: str) -> str:
    """The word by which templates and documentation show a value of a closed list."""
    return CHOICES[name][value][0]


def legal_id(text: str) -> LegalId | None:
    """The identifier of a rule as an analyst writes it, None where it is not understood.

    ``permensos/2019/10``, ``Permensos 10/2019``, ``Permensos No. 10 Tahun 2019``, ``Peraturan Menteri Sosial Nomor 77/HUK/2010``.
    """
    text = " ".join(text.split())
    try:
        return LegalId.of(text.lower())
    except ValueError:
        pass
    found = _PRINTED.match(text)
    if found is None:
        return None
    index = next(n for n in range(len(_TYPES)) if found[f"t{n}"] is not None)
    kind = _TYPES[index][1] or (
        slug(f"{found['local']} {found['region']}") if found["local"] else (found["own"] + found["ministry"]).lower()
    )
    parts = [part.strip().lower() for part in found["number"].split("/")]
    year = found["year"]
    if year is None:
        if len(parts) < 2 or not re.fullmatch(r"\d{4}", parts[-1]):
            return None
        year = parts.pop()
    elif len(parts) > 1 and parts[-1] == year:
        parts.pop()
    number = "-".join(parts)
    number = number.lstrip("0") or "0" if number.isdigit() else number
    try:
        return LegalId.of(f"{kind}/{year}/{number}")
    except ValueError:
        return None


def pinpointed(text: str) -> tuple[LegalId, Address | None] | None:
    """A rule and the unit of it that ``#`` points to: ``permensos/2018/28#pasal-10/ayat-4``, also ``#10(4)``."""
    rule, _, unit = text.partition("#")
    found = legal_id(rule.strip())
    if found is None:
        return None
    unit = unit.strip().lower()
    if not unit:
        return found, None
    short = _SHORT_PINPOINT.match(unit)
    if short is None:
        return found, Address(unit)
    return found, Address(f"pasal-{short[1]}" + (f"/ayat-{short[2]}" if short[2] else ""))


def level(text: str | None) -> Level | None:
    """The level of government that words name, None where they name none or several."""
    return load("levels").by_form.get(" ".join(text.lower().split())) if text else None


def misspelt_level(text: str) -> str | None:
    """The level whose name differs from the words by a slip of the pen; None for a level that is known, and for other words."""
    if level(text) is not None:
        return None
    words = " ".join(text.lower().split())
    near = difflib.get_close_matches(words, load("levels").by_form, n=1, cutoff=_SLIP)
    return near[0] if near else None


def name(text: str) -> Name:
    """A name with its kind in brackets: ``Pembimbing Sosial Masyarakat [nama lama: nama 1981]``."""
    found = re.fullmatch(r"(.*\S)\s*\[([^\]:]+)(?::\s*([^\]]*))?\]", text)
    if found is None:
        return Name(name=text)
    kind = next((k for k, words in NAME_KINDS.items() if plain(found[2]) in map(plain, words)), None)
    if kind is None:
        return Name(name=text)
    return Name.model_validate({"name": found[1], "kind": kind, "note": found[3] or None})


def name_text(value: Name) -> str:
    """The text that ``name`` reads back into the same name."""
    if value.kind == "alias" and value.note is None:
        return value.name
    return f"{value.name} [{NAME_KINDS[value.kind][0]}{f': {value.note}' if value.note else ''}]"


def slug(text: str) -> str:
    """A key made of a name: ``pekerja-sosial-masyarakat``."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def day(text: str) -> dt.date | None:
    """A date as 2019-07-31 or 31/07/2019 or 31-07-2019, None where it is none."""
    for shape in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return dt.datetime.strptime(text, shape).date()
        except ValueError:
            continue
    return None
