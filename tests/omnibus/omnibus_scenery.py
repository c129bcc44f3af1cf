"""Short rules in drafting style, and the way from their text to a plan. Written for these tests; nothing is copied."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from rules.checks import run
from rules.drafting import draft
from rules.graph import PolicyGraph, assemble, build
from rules.model import Case, Finding, Plan, Regulation, SourceText
from rules.omnibus import choose, propose
from rules.similarity import find_overlaps


def regulation(number: str, year: int, title: str, body: str, day: str = "2 Mei", kind: str = "PERATURAN MENTERI SOSIAL") -> Regulation:
    """A rule from its body; head, preamble and signature are added."""
    text = f"""{kind} REPUBLIK INDONESIA
NOMOR {number} TAHUN {year}
TENTANG
{title}
Menimbang :
a. bahwa perlu pengaturan mengenai {title.lower()};
Mengingat :
1. Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial;
MEMUTUSKAN:
Menetapkan : {kind} TENTANG {title}.
{body.strip()}
"""
    if "Agar setiap orang" not in body:
        text += f"Agar setiap orang mengetahuinya, memerintahkan pengundangan.\nDitetapkan di Jakarta\npada tanggal {day} {year}\n"
    document = f"{title.title().replace(' ', '_')}_{year}"
    return draft(
        SourceText(document=document, file=f"{document}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), format="txt", text=text)
    )


#: A rule on village volunteers: definitions, duties, references within, one transitional and two closing clauses.
VOLUNTEERS = regulation(
    "4", 2015, "RELAWAN DUSUN",
    """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Relawan Dusun adalah seseorang yang atas kemauan sendiri melayani warga dusun.
2. Warga Rentan adalah seseorang yang hidup dalam kesulitan.
3. Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang sosial.
Pasal 2
Ruang lingkup Peraturan Menteri ini meliputi:
a. tugas; dan
b. pendanaan.
BAB II
TUGAS DAN FUNGSI
Pasal 3
Relawan Dusun mempunyai tugas:
a. mendampingi Warga Rentan di desa;
b. mencatat keluhan Warga Rentan; dan
c. melaksanakan tugas lain yang diberikan kepala desa.
Pasal 4
(1) Dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 3 huruf a, Relawan Dusun menyusun rencana kerja.
(2) Rencana kerja sebagaimana dimaksud pada ayat (1) disampaikan kepada kepala desa.
BAB III
PERSYARATAN
Pasal 5
Persyaratan menjadi Relawan Dusun meliputi:
a. berusia paling rendah 18 (delapan belas) tahun; dan
b. berdomisili di dusun.
BAB IV
PENGANGKATAN
Pasal 6
(1) Relawan Dusun diangkat oleh kepala desa.
(2) Penyandang masalah kesejahteraan sosial dapat diangkat menjadi Relawan Dusun.
BAB V
PENDANAAN
Pasal 7
Pendanaan kegiatan Relawan Dusun bersumber dari anggaran pendapatan dan belanja desa.
BAB VI
KETENTUAN PERALIHAN
Pasal 8
Relawan Dusun yang telah bertugas harus menyesuaikan diri paling lama 1 (satu) tahun sejak Peraturan Menteri ini diundangkan.
BAB VII
KETENTUAN PENUTUP
Pasal 9
Pada saat Peraturan Menteri ini mulai berlaku, Peraturan Menteri Sosial Nomor 9 Tahun 2001 tentang Sahabat Dusun dicabut dan dinyatakan tidak berlaku.
Pasal 10
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip

#: A later rule on a youth circle: one shared definition in other words, one duty like that of the volunteers, an annex.
CIRCLE = regulation(
    "7", 2019, "LINGKAR PEMUDA",
    """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Lingkar Pemuda adalah organisasi pemuda di desa.
2. Warga Rentan adalah seseorang yang hidup dalam kesulitan dan memerlukan pertolongan.
3. Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang sosial.
BAB II
TUGAS DAN FUNGSI
Pasal 2
Lingkar Pemuda mempunyai tugas:
a. mendampingi Warga Rentan di desa; dan
b. menggerakkan pemuda.
BAB III
TATA CARA PEMBUATAN KEBUN BERSAMA
Pasal 3
(1) Kebun bersama dibuat di atas tanah desa.
(2) Luas kebun sebagaimana dimaksud pada ayat (1) tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
BAB IV
PENDANAAN
Pasal 4
Pendanaan kegiatan Lingkar Pemuda bersumber dari anggaran pendapatan dan belanja desa.
BAB V
KETENTUAN PENUTUP
Pasal 5
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan.
Ditetapkan di Jakarta
pada tanggal 3 Juni 2019
MENTERI SOSIAL,
LAMPIRAN
PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2019
A. FORMULIR PERMOHONAN KEBUN
Nama pemohon dan alamatnya diisi dengan huruf cetak.
B. LAMBANG LINGKAR PEMUDA
Lambang berbentuk lingkaran berwarna hijau.
""",
)  # fmt: skip

#: A rule below the others that carries one of them out.
GUIDELINE = regulation(
    "12", 2020, "PEDOMAN TEKNIS RELAWAN DUSUN",
    """
Pasal 1
Pedoman teknis ini melaksanakan ketentuan Pasal 6 ayat (1) Peraturan Menteri Sosial Nomor 4 Tahun 2015 tentang Relawan Dusun.
Pasal 2
Relawan Dusun mengisi daftar hadir.
""",
    kind="PERATURAN DIREKTUR JENDERAL PEMBERDAYAAN SOSIAL",
)  # fmt: skip


def looked_at(
    regulations: Iterable[Regulation], cases: Iterable[Case] = (), as_of: str | None = None
) -> tuple[PolicyGraph, tuple[Finding, ...]]:
    """Graph and findings of some rules."""
    corpus = assemble(tuple(regulations), tuple(cases), as_of)
    graph = build(corpus, find_overlaps(corpus.norms(), corpus.actors))
    return graph, tuple(run(graph))


def plan_for(
    regulations: Iterable[Regulation], patterns: Iterable[str] = ("permensos/*",), design: str = "merge", as_of: str | None = None
) -> Plan:
    """The plan of some rules."""
    graph, findings = looked_at(regulations, as_of=as_of)
    return propose(graph, findings, choose(graph.corpus, patterns), design)  # type: ignore[arg-type]


def fate(plan: Plan, document: str, address: str) -> str:
    """The fate of a unit."""
    return next(d.fate for d in plan.dispositions if d.document == document and d.address == address)


def text_at(plan: Plan, address: str) -> str:
    """The words of a unit of the draft."""
    return next(u.text for u in plan.units if u.address == address)


def target_of(plan: Plan, document: str, address: str) -> str:
    """The words that a unit became."""
    target = next(d.target for d in plan.dispositions if d.document == document and d.address == address)
    return text_at(plan, target)
