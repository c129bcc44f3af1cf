"""Amending rules: whose text a unit is, and what an instruction does."""

from __future__ import annotations

import pytest
from drafting_texts import FOOT

HEAD = """PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA
NOMOR 9 TAHUN 2032
TENTANG
PERUBAHAN ATAS PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2031 TENTANG KEBUN BELAJAR WARGA

MEMUTUSKAN:
Menetapkan : PERATURAN MENTERI SOSIAL TENTANG PERUBAHAN ATAS PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2031 TENTANG KEBUN BELAJAR WARGA.

"""
OPENING = "Pasal I\nBeberapa ketentuan dalam Peraturan Menteri Sosial Nomor 7 Tahun 2031 tentang Kebun Belajar Warga (Berita Negara Republik Indonesia Tahun 2031 Nomor 415) diubah sebagai berikut:\n"
AMENDING = (
    HEAD
    + OPENING
    + """1. Ketentuan angka 2 Pasal 1 diubah sehingga Pasal 1 berbunyi sebagai berikut:
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan:
1. Kebun adalah lahan.
2. Penggerak adalah warga.
2. Di antara Pasal 5 dan Pasal 6 disisipkan 2 (dua) pasal, yakni Pasal 5A dan Pasal 5B yang berbunyi sebagai berikut:
Pasal 5A
(1) Penggerak mempunyai tugas mendata warga.
(2) Cukup.
Pasal 5B
Penggerak melapor kepada lurah.
3. Pasal 8 dihapus.
Pasal II
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
"""
    + FOOT
)


def test_quoted_units_have_the_addresses_of_the_amended_act(read):
    regulation = read(AMENDING)
    quoted = {p.address: p.amends for p in regulation.provisions if p.amends}
    assert list(quoted) == ["pasal-1", "pasal-1/angka-1", "pasal-1/angka-2", "pasal-5a", "pasal-5a/ayat-1", "pasal-5a/ayat-2", "pasal-5b"]
    assert set(quoted.values()) == {"permensos/2031/7"}


def test_instructions_stand_under_pasal_i(read):
    own = [p.address for p in read(AMENDING).provisions if p.address.startswith("pasal-i")]
    assert own == ["pasal-i", "pasal-i/angka-1", "pasal-i/angka-2", "pasal-i/angka-3", "pasal-ii"]


def test_the_amended_act_is_named_once(read):
    assert [(r.address, r.to) for r in read(AMENDING).references if r.kind == "amends"] == [("pasal-1", "permensos/2031/7")]


def test_each_instruction_becomes_its_operations(read):
    found = [(a.address, a.operation, a.target, a.units) for a in read(AMENDING).amendments]
    assert found == [
        ("pasal-i/angka-1", "replace", "permensos/2031/7", ("pasal-1/angka-2",)),
        ("pasal-i/angka-2", "insert", "permensos/2031/7", ("pasal-5a", "pasal-5b")),
        ("pasal-i/angka-3", "delete", "permensos/2031/7", ("pasal-8",)),
    ]


@pytest.mark.parametrize(
    ("instruction", "operations"),
    [
        ("Ketentuan Pasal 7 diubah sehingga berbunyi sebagai berikut:", [("replace", ("pasal-7",))]),
        ("Ketentuan ayat (2) Pasal 7 diubah, sehingga Pasal 7 berbunyi sebagai berikut:", [("replace", ("pasal-7/ayat-2",))]),
        ("Ketentuan ayat (1), ayat (3), dan ayat (5) Pasal 22 diubah, sehingga Pasal 22 berbunyi sebagai berikut:", [("replace", ("pasal-22/ayat-1", "pasal-22/ayat-3", "pasal-22/ayat-5"))]),
        ("Di antara ayat (1) dan ayat (2) Pasal 18 disisipkan 1 (satu) ayat, yakni ayat (1a) sehingga Pasal 18 berbunyi sebagai berikut:", [("insert", ("pasal-18/ayat-1a",))]),
        ("Di antara BAB IV dan BAB V disisipkan 1 (satu) bab, yakni BAB IVA yang berbunyi sebagai berikut:", [("insert", ("bab-4a",))]),
        ("Pasal 9 ditambah 1 (satu) ayat, yakni ayat (4) sehingga Pasal 9 berbunyi sebagai berikut:", [("append", ("pasal-9/ayat-4",))]),
        ("Ketentuan ayat (2) Pasal 9 diubah, ayat (3) dihapus, dan ditambahkan 1 (satu) ayat, yakni ayat (4), sehingga Pasal 9 berbunyi sebagai berikut:",
         [("append", ("pasal-9/ayat-4",)), ("replace", ("pasal-9/ayat-2",)), ("delete", ("pasal-9/ayat-3",))]),
        ("Judul BAB II diubah sehingga berbunyi sebagai berikut:", [("replace", ("bab-2",))]),
        ("Ketentuan Lampiran I diubah sehingga menjadi sebagaimana tercantum dalam Lampiran.", [("replace", ("lampiran-1",))]),
        ('Frasa "penggerak lama" dalam Pasal 4 diubah menjadi "penggerak baru".', [("change_words", ("pasal-4",))]),
    ],
)  # fmt: skip
def test_an_instruction_says_what_it_does(read, instruction, operations):
    regulation = read(HEAD + OPENING + f"1. {instruction}\n2. Pasal 30 dihapus.\nPasal II\nMulai berlaku.\n" + FOOT)
    first = [(a.operation, a.units) for a in regulation.amendments if a.address == "pasal-i/angka-1"]
    assert first == operations


def test_changed_words_are_kept(read):
    regulation = read(HEAD + OPENING + '1. Kata "kebun" dalam Pasal 4 diubah menjadi "taman".\nPasal II\nMulai berlaku.\n' + FOOT)
    (amendment,) = regulation.amendments
    assert (amendment.old_words, amendment.new_words) == ("kebun", "taman")


def test_a_single_change_needs_no_list(read):
    regulation = read(
        HEAD
        + "Pasal I\nKetentuan Pasal 6 dalam Peraturan Menteri Sosial Nomor 7 Tahun 2031 diubah sehingga berbunyi sebagai berikut:\nPasal 6\nKebun dijaga.\nPasal II\nMulai berlaku.\n"
        + FOOT
    )
    assert [(a.operation, a.units) for a in regulation.amendments] == [("replace", ("pasal-6",))]
    assert next(p.amends for p in regulation.provisions if p.address == "pasal-6") == "permensos/2031/7"


def test_blocks_of_new_text_carry_the_addresses_they_are_headed_with(read):
    text = HEAD + (
        "[MENGUBAH Permen_Sos_2031_7 Pasal 12]\nKelompok menyelenggarakan fungsi:\na. pembibitan; dan\nb. panen.\n[MENGUBAH Permen_Sos_2031_7 Pasal 4 ayat (1)]\nSeksi mempunyai tugas menyiram.\n"
        "[MENGUBAH Permen_Sos_2031_7 Pasal 4 ayat (2)]\nSeksi melapor.\n"
    )  # fmt: skip
    regulation = read(text)
    assert [p.address for p in regulation.provisions if p.amends == "permensos/2031/7"] == [
        "pasal-12",
        "pasal-12/huruf-a",
        "pasal-12/huruf-b",
        "pasal-4",
        "pasal-4/ayat-1",
        "pasal-4/ayat-2",
    ]
    assert (regulation.counts.pasal, regulation.counts.ayat, regulation.counts.huruf) == (2, 2, 2)


def test_a_law_that_amends_many_keeps_its_own_numbers_apart(read):
    text = """UNDANG-UNDANG REPUBLIK INDONESIA
NOMOR 1 TAHUN 2033
TENTANG
KEBUN TERPADU
MEMUTUSKAN:
BAB I
UMUM
Pasal 1
Undang-Undang ini mengubah beberapa undang-undang.
BAB II
PERUBAHAN
Pasal 2
Beberapa ketentuan dalam Undang-Undang Nomor 3 Tahun 2030 tentang Kebun diubah sebagai berikut:
1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:
Pasal 3
(1) Kebun dijaga.
(2) Cukup.
2. Pasal 9 dihapus.
Pasal 3
Beberapa ketentuan dalam Undang-Undang Nomor 4 Tahun 2030 tentang Taman diubah sebagai berikut:
1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:
Pasal 3
Taman dijaga.
BAB III
PENUTUP
Pasal 4
Undang-Undang ini mulai berlaku pada tanggal diundangkan.
"""
    regulation = read(text)
    assert [p.address for p in regulation.provisions if p.kind == "pasal"] == [
        "pasal-1",
        "pasal-2",
        "pasal-2/angka-1/pasal-3",
        "pasal-3",
        "pasal-3/angka-1/pasal-3",
        "pasal-4",
    ]
    amended = {p.address: p.amends for p in regulation.provisions if p.amends}
    assert amended["pasal-2/angka-1/pasal-3/ayat-1"] == "uu/2030/3"
    assert amended["pasal-3/angka-1/pasal-3"] == "uu/2030/4"
    assert next(p.within for p in regulation.provisions if p.address == "pasal-4") == "bab-3"


def test_instructions_and_the_closing_pasal_may_stand_run_in(read):
    text = (
        HEAD
        + OPENING
        + "1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\nPasal 3\nKebun dirawat warga. 2. Ketentuan Pasal 4 diubah sehingga "
        "berbunyi sebagai berikut:\nPasal 4\nKebun dinilai camat. 3. Pasal 8 dihapus. Pasal II Peraturan Menteri ini mulai berlaku pada tanggal "
        "diundangkan.\n" + FOOT
    )
    regulation = read(text)
    assert [p.address for p in regulation.provisions if p.address.startswith("pasal")] == [
        "pasal-i", "pasal-i/angka-1", "pasal-3", "pasal-i/angka-2", "pasal-4", "pasal-i/angka-3", "pasal-ii",
    ]  # fmt: skip
    assert [(a.operation, a.units) for a in regulation.amendments] == [
        ("replace", ("pasal-3",)), ("replace", ("pasal-4",)), ("delete", ("pasal-8",)),
    ]  # fmt: skip
