"""Noun phrases of a masked sentence: where a name, or a list of names, ends."""

from __future__ import annotations

import re

from rules.drafting.words import each_token, voice

#: Levels of government; ``di tingkat kecamatan sampai dengan nasional`` is one phrase.
_LEVELS = r"nasional|pusat|provinsi|kabupaten|kota|kecamatan|kelurahan|desa|daerah|internasional"
CONJUNCTIONS = ("dan", "atau", "serta", "dan/atau")

#: Words at which the noun phrase of a subject or agent ends; with a capital they belong to a name (``Orang Dengan Kecacatan``).
_STOPS = (
    r"selanjutnya|disebut|disingkat|segera|selalu|tetap|langsung(?=\s+(?:me|di)\w)|kemudian|turut|ikut|ke|selaku|sesuai|berdasarkan",
    r"yang(?!\s+berwenang\b|\s+ditunjuk\b(?!\s+oleh)|\s+bersangkutan\b)",
    r"dalam(?!\s+(?:lingkungan|lingkup|negeri)\b)|atas\s+nama|atas(?!\s+permintaan)|melalui|bersama(?:-sama)?|setelah|sebelum|sejak|selama",
    r"paling|secara|tanpa|susunan\s+keanggotaannya|untuk|guna|apabila|jika|selain|karena|agar|sebagai|sebagaimana|termasuk|kecuali|terhadap|kepada|ketika|bagi|maka",
    r"pada\s+(?:saat|waktu|tahap|setiap|akhir|awal|semester|tahun|periode|hari|tanggal)|(?:(?<=provinsi\s)|(?<=kota\s)|(?<=kabupaten\s))(?:daerah\s+)?asal|sebanyak|sejumlah(?=\s+\d)|setiap\s+(?:akhir|awal|tahun|bulan|hari|minggu|semester|triwulan|\d)",
    r"(?<!sampai\s)dengan(?!\s+(?:kecacatan|hiv|disabilitas|human)\b)|di\s+(?:dalam|bawah|bidang|luar|wilayah|tempat|antara|atas|samping)",
    rf"(?:sampai|hingga)(?!\s+(?:dengan\s+)?(?:(?:di\s+)?tingkat\s+)?(?i:{_LEVELS})\b)",
    r"wajib|dapat|harus|juga|terlebih|telah|akan|tidak|belum|hanya|adalah|merupakan|menjadi|sekurang-kurangnya|selambat-lambatnya",
    r"dari\s+(?:warga|kalangan|antara|luar|salah\s+satu)|lebih\s+lanjut|sepanjang|baik|menurut|tentang|mengenai|dan\s+(?:telah|tidak|disampaikan)|oleh|c\.?q\.?|cq",
)
_NP_END = re.compile(r"\b(?:" + "|".join(_STOPS) + r")\b")
#: ``menteri yang menyelenggarakan urusan pemerintahan di bidang sosial``: the relative clause is part of the name.
_FIELD = re.compile(
    r"\byang\s+(?:menyelenggarakan|membidangi|melaksanakan|menangani)\s+(?:(?:sub\s?)?urusan|tugas|fungsi)(?:\s+dan\s+fungsi)?"
    r"(?:\s+pemerintahan)?(?:\s+(?:di\s+)?bidang)?\s+\w+|\byang\s+(?:membidangi|bertanggung\s+jawab\s+di\s+bidang)\s+\w+"
)
#: What follows a list of names but belongs to none of them.
_ENDS_LIST = frozenset(
    (
        ";",
        ":",
        ".",
        "setiap",
        "tiap",
        "per",
        "disertai",
        "beserta",
        "dengan",
        "paling",
        "tentang",
        "untuk",
        "wajib",
        "dapat",
        "harus",
        "secara",
    )
)


def noun_phrase_end(masked: str, start: int, end: int) -> int:
    """Where the noun phrase that begins at ``start`` ends, ``end`` at the latest."""
    cut = _NP_END.search(masked, start, end)
    if cut is not None and cut.group() == "yang" and (field := _FIELD.match(masked, cut.start(), end)):
        cut = _NP_END.search(masked, field.end(), end)
    if cut is None:
        return end
    return start + len(masked[start : cut.start()].rstrip(" ,"))


def names_end(masked: str, start: int, end: int | None = None) -> int:
    """Where a list of names that begins at ``start`` ends: at a mark, at a verb of the sentence, or where the noun phrase ends."""
    end = noun_phrase_end(masked, start, len(masked) if end is None else end)
    before = ""
    for token in each_token(masked, start, end):
        if token.word in _ENDS_LIST or (token.word[0].islower() and voice(token.low) and before != "yang"):
            return token.start
        before = token.low
    return end
