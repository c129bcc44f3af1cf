"""The words that say what kind of norm a clause is (domain: the modality table after UU 12/2011 Lampiran II Bab III)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.drafting.words import is_wajib_name, word_class
from rules.model import Modality

_HOLD = r"(?:mempunyai|memiliki|mengemban|memikul|mendapat(?:kan)?|diberi(?:kan)?|menerima|dibebani)"
_AND_MORE = r"(?:\s*(?:,|dan/atau|dan|serta)\s*(?:tugas|fungsi|wewenang|kewenangan|tanggung\s?jawab|kewajiban|hak|peran)\b)*"
_LIST_FOLLOWS = r"(?=\s*(?:,?\s*(?:sebagai\s+berikut|meliputi|yaitu|yakni|antara\s+lain|adalah))?\s*:?\s*$|\s*:)"

#: Passives whose agent exercises a power (annotation guide); with any other verb the agent has a task.
POWERS = frozenset(("ditetapkan", "diangkat", "diberhentikan", "ditunjuk", "dibentuk", "dikukuhkan", "dilantik"))

#: In the order of trial at one place; every pattern is anchored at a word.
_PATTERNS: tuple[tuple[Modality, str], ...] = (
    ("tugas", rf"{_HOLD}\s+(?:uraian\s+)?tugas(?:\s+(?:pokok|utama|khusus|umum))?{_AND_MORE}"),
    ("tugas", rf"(?:melaksanakan|menyelenggarakan|menjalankan|melakukan)\s+tugas(?:\s+pokok)?{_AND_MORE}{_LIST_FOLLOWS}"),
    ("tugas", r"bertugas(?:\s+dan\s+(?:bertanggung\s?jawab|berwenang|berfungsi))?"),
    ("tugas", r"ditugas(?:kan|i)(?!\s+oleh)|(?:diberi|mendapat)\s+penugasan"),
    ("fungsi", rf"(?:{_HOLD}|menyelenggarakan)\s+fungsi(?:\s+(?:pokok|utama))?{_AND_MORE}"),
    ("fungsi", rf"(?:melaksanakan|menjalankan|melakukan)\s+fungsi{_AND_MORE}{_LIST_FOLLOWS}"),
    ("fungsi", rf"(?:{_HOLD}\s+peran(?:an)?|berperan\s+(?:aktif|serta|sebagai|untuk|dalam)){_LIST_FOLLOWS}"),
    ("fungsi", r"berfungsi(?!\s+sosial)"),
    (
        "tanggung_jawab",
        r"bertanggung\s?jawab(?!\s+(?:(?:secara|langsung|penuh|teknis|administratif|administrasi|operasional|fungsional|dan|hierarkis)\s+)*(?:kepada|pada)\b)",
    ),
    ("tanggung_jawab", rf"{_HOLD}\s+tanggung\s?jawab{_AND_MORE}"),
    ("wewenang", rf"(?:berwenang|berkuasa)(?:\s+dan\s+bertanggung\s?jawab)?|{_HOLD}\s+(?:kewenangan|wewenang){_AND_MORE}"),
    ("hak", rf"berhak|{_HOLD}\s+hak{_AND_MORE}(?!\s+(?:dan\s+kewajiban\s+yang\s+sama|akses))"),
    ("kewajiban", rf"wajib|berkewajiban|diwajibkan|{_HOLD}\s+kewajiban{_AND_MORE}"),
    ("larangan", r"dilarang(?!\s+oleh)|tidak\s+(?:boleh|diperbolehkan|diperkenankan|dibenarkan|diizinkan)"),
    ("syarat", r"(?<!tidak\s)(?:harus(?!\s+(?:sesuai|memperhatikan)\b)|diharuskan)"),
    ("kebolehan", r"dapat"),
)
_ANY = re.compile(
    r"\b(?=me|da|di|be|wa|ti|ha)(?:" + "|".join(f"(?P<p{i}>{pattern})" for i, (_, pattern) in enumerate(_PATTERNS)) + r")\b", re.IGNORECASE
)
_BEFORE_DAPAT = re.compile(r"\b(?:tidak|agar|supaya|sehingga|untuk|belum|guna|dan|yang|tak|hendaknya|diharapkan|akan)\s+$", re.IGNORECASE)
#: ``pejabat berwenang atau ...``: said of whom, not of what he may do.
_QUALIFIES = re.compile(r"\s*(?:[;.,]|(?:dan/atau|atau|serta)\b(?!\s+(?:dapat|wajib)\b))")
_WORD_BEFORE = re.compile(r"([\w-]+)\s+$")
_WORD_AFTER = re.compile(r"\s+([\w-]+)")
#: After ``yang`` or a conjunction of purpose a modal word belongs to a subordinate clause.
_SUBORDINATE = word_class("subordinators")


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal word in a text and what it means."""

    modality: Modality
    start: int
    end: int
    words: str


def modals(text: str) -> list[Modal]:
    """The modal words of a masked text that rule a main clause, in order."""
    found = []
    for match in _ANY.finditer(text):
        modality = _PATTERNS[int(match.lastgroup[1:])][0]  # type: ignore[index]
        words = match.group().lower()
        before = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
        last = before.group(1).lower() if before else ""
        if words == "wajib":
            after = _WORD_AFTER.match(text, match.end())
            if is_wajib_name(last, after.group(1).lower() if after else ""):
                continue
        if words == "dapat" and _BEFORE_DAPAT.search(text, max(0, match.start() - 14), match.start()):
            continue
        if last in _SUBORDINATE or last == "tidak" or (words == "berwenang" and _QUALIFIES.match(text, match.end())):
            continue
        found.append(Modal(modality, match.start(), match.end(), words))
    return found


#: ``Tugas PSM meliputi:`` - the noun that names the modality of a list.
_HEADS: tuple[tuple[Modality, str], ...] = (
    ("tugas", r"(?:uraian|rincian)\s+tugas|tugas(?!\s+(?:pembantuan|belajar|akhir|jabatan))"),
    ("fungsi", r"fungsi"),
    ("tanggung_jawab", r"tanggung\s?jawab"),
    ("wewenang", r"kewenangan|wewenang"),
    ("hak", r"hak(?!\s+(?:asasi|cipta|milik|atas|guna|pakai|tanggungan|pengelolaan|ulayat|kekayaan|keuangan))"),
    ("kewajiban", r"kewajiban"),
    ("larangan", r"larangan"),
    ("syarat", r"(?:persyaratan|syarat(?:-syarat)?)"),
)
NOMINAL_HEAD = re.compile(
    r"(?:adapun\s+|selain\s+)?(?:" + "|".join(f"(?P<h{i}>{pattern})" for i, (_, pattern) in enumerate(_HEADS)) + r")\b"
    r"(?:\s+(?:pokok|utama|umum|khusus))?(?:\s*(?:,|dan/atau|dan|serta)\s*(?:tugas|fungsi|wewenang|kewenangan|tanggung\s?jawab|kewajiban|hak)\b)*",
    re.IGNORECASE,
)


def nominal_head(text: str) -> Modal | None:
    """The modality named by the noun with which a masked text begins, None where it begins otherwise."""
    match = NOMINAL_HEAD.match(text)
    if match is None:
        return None
    modality = next(_HEADS[int(name[1:])][0] for name, words in match.groupdict().items() if words)
    return Modal(modality, match.start(), match.end(), match.group().lower())
