"""Clauses are looked up by the line of the file, not by the line of the text as read."""

from rules.drafting import draft
from rules.readers import read

TEXT = """PERATURAN MENTERI CONTOH
NOMOR 3 TAHUN 2018
TENTANG
KADER DESA

BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan Kader Desa adalah warga yang membantu pelayanan desa.

- 2 -

Pasal 2
(1) Kader Desa mempunyai tugas:
a. mendata warga yang sakit;
b. mengantar warga
ke pos pelayanan.

(2) Kader Desa wajib melapor kepada kepala desa.
"""


def numbered(text):
    regulation = draft(read("kader.txt", text.encode(), "kader"))
    return {str(p.address): p.line for p in regulation.provisions}


def test_every_clause_has_the_line_of_its_file():
    found = numbered(TEXT)
    lines = TEXT.split("\n")
    for address, words in {
        "pasal-2": "Pasal 2",
        "pasal-2/ayat-1": "(1) Kader",
        "pasal-2/ayat-1/huruf-b": "b. mengantar",
        "pasal-2/ayat-2": "(2) Kader",
    }.items():
        assert lines[found[address] - 1].startswith(words), address


def test_blank_lines_and_running_heads_shift_the_numbers_with_them():
    shifted = numbered("\n\n" + TEXT.replace("- 2 -\n", "- 2 -\n\n\n\n"))
    assert shifted["pasal-1"] == numbered(TEXT)["pasal-1"] + 2
    assert shifted["pasal-2/ayat-2"] == numbered(TEXT)["pasal-2/ayat-2"] + 5
