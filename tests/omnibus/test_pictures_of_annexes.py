"""Pictures, the words printed in them and musical notation are no provisions: the draft says where they were lost."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, plan_for, regulation

from rules.model import Address, Provision
from rules.omnibus.pictures import lost_from
from rules.omnibus.units import Unit


def _unit(*items: str, address: str = "lampiran-1/romawi-i") -> Unit:
    def provision(where: str, words: str) -> Provision:
        return Provision(document="d", address=Address(where), kind="huruf" if "huruf" in where else "bagian-lampiran", text=words)

    leaves = tuple(provision(f"{address}/huruf-{letter}", words) for letter, words in zip("abcdef", items, strict=False))
    return Unit("permensos/2019/1", provision(address, "Seragam Relawan"), leaves, Address(address.split("/")[0]))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Gambar", "pictures"),
        ("Gambar Lambang Regu Nama Lengan Saku Kiri dapat dilipat", "captions"),
        ("Topi Lambang Regu Topi Depan Lambang Samping", "captions"),
        ("Syair 2/4 | 5 . 6 | 3 . 3 | 1 . 1 | 2", "notation"),
    ],
)
def test_what_a_picture_leaves_is_named_by_its_item(words: str, part: str) -> None:
    lost = lost_from(_unit("topi berwarna biru;", words))
    assert {name: getattr(lost, name) for name in ("pictures", "captions", "notation") if getattr(lost, name)} == {part: ("huruf b",)}


@pytest.mark.parametrize(
    "words",
    [
        "Bentuk dan ukuran bendera diatur sebagai berikut:",
        "Tata Cara Pengangkatan dan Tata Cara Pemberhentian Relawan",
        "LAMBANG REGU RELAWAN LAMBANG REGU DUSUN",
        "Moto A. Moto Regu Relawan",
        "Kolom 1 2 3 4 5 6 7 Uraian Diisi nama tempat",
        "No | Nama | Jabatan | Alamat | Tanda Tangan",
        "Sektor Usaha Warga, Usaha Dusun, Koperasi Dusun Rp 3.154.770,00",
        "Pendapatan Dusun Lain Pendapatan Warga Rp 384.851,00",
        "kemeja putih dengan lambang Regu Relawan di lengan kiri",
    ],
)
def test_headings_and_sentences_are_no_pictures(words: str) -> None:
    assert not list(lost_from(_unit(words)).told())


def test_the_body_has_no_pictures() -> None:
    assert not list(lost_from(_unit("Gambar", address="pasal-2")).told())


def test_the_draft_says_at_the_section_that_its_picture_is_missing() -> None:
    law = regulation(
        "10", 2022, "REGU RELAWAN",
        """
Pasal 1
Seragam Regu Relawan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
Pasal 2
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan.
Ditetapkan di Jakarta
pada tanggal 2 Mei 2022
LAMPIRAN
PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA
NOMOR 10 TAHUN 2022
TENTANG
REGU RELAWAN
I. SERAGAM REGU RELAWAN
a. topi berwarna biru
b. Gambar
II. LAMBANG REGU RELAWAN
a. lingkaran berwarna putih
b. bintang berwarna kuning
""",
    )  # fmt: skip
    plan = plan_for([law, CIRCLE])
    told = {
        u.address: " ".join(f.id for f in u.flags)
        for u in plan.units
        if u.address.startswith("lampiran") and law.document in {s.document for s in u.sources}
    }
    assert any("Bukan norma yang utuh: gambar tidak ikut terbaca pada huruf b." in words for words in told.values()), told
    assert sum("Bukan norma yang utuh" in words for words in told.values()) == 1
