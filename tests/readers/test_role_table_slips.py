"""What a newcomer does to the template, and what is said of it."""

from __future__ import annotations

import csv
import io

import pytest

from rules.readers.role_tables import read_role_table, template_csv
from rules.readers.roles.columns import TABLES
from rules.readers.roles.examples import EXAMPLES, untouched
from rules.readers.roles.values import misspelt_level

HEAD = "ID,Peran,Modalitas,Kata kerja,Objek,Tingkat,Hubungan,Pihak\n"


def read(*rows: str):
    return read_role_table("t.csv", (HEAD + "\n".join(rows) + "\n").encode())


def filled_template(**cells: str) -> bytes:
    """The csv template with its example written over, and one good row below it."""
    head, example = list(csv.reader(io.StringIO(template_csv().decode())))
    over = [cells.get(name, value) for name, value in zip(head, example, strict=True)]
    good = {"ID": "a-1", "Peran": "Kader Warga", "Modalitas": "tugas", "Kata kerja": "mendata", "Objek": "keluarga"}
    out = io.StringIO()
    csv.writer(out).writerows([head, over, [good.get(name, "") for name in head]])
    return out.getvalue().encode()


def test_the_example_of_the_template_is_passed_over_without_a_word() -> None:
    case = read_role_table("t.csv", filled_template())
    assert [n.bearer for n in case.norms] == ["Kader Warga"]
    assert case.notes == ()


def test_an_example_that_was_written_over_is_not_lost_without_a_word() -> None:
    case = read_role_table("t.csv", filled_template(Peran="Kader Lansia"))
    assert [n.bearer for n in case.norms] == ["Kader Warga"]
    assert case.notes == ("t.csv, baris 2: baris ber-ID 'contoh' dilewati. Bila ini isian sendiri, beri ID lain atau kosongkan ID-nya.",)


@pytest.mark.parametrize("table", [t.key for t in TABLES if t.key in EXAMPLES])
def test_every_example_is_known_as_untouched_also_where_columns_were_deleted(table: str) -> None:
    cells = {field: value for field, value in EXAMPLES[table].items() if value}
    assert untouched(table, cells)
    shorter = dict(list(cells.items())[:3])
    assert untouched(table, shorter)
    assert not untouched(table, shorter | {"note": "isian sendiri"})


@pytest.mark.parametrize(
    ("written", "near"),
    [("desa/keluarahan", "desa/kelurahan"), ("kecamtan", "kecamatan"), ("Desa/Kelurahan", None), ("Kab/Kota", None), ("planet", None),
     ("kecamatan dan desa", None), ("nasional hingga kabupaten/kota", None), ("semua tingkat", None)],
)  # fmt: skip
def test_a_level_with_a_slip_of_the_pen_is_told_from_other_words(written: str, near: str | None) -> None:
    assert misspelt_level(written) == near


def test_a_misspelt_level_is_kept_as_written_and_noted_with_the_level_it_resembles() -> None:
    case = read("a-1,Kader,tugas,mendata,keluarga,kecamtan,,")
    assert case.norms[0].level == "kecamtan"
    assert "t.csv, baris 2, kolom 'Tingkat': 'kecamtan' mirip 'kecamatan'" in case.notes[0]


@pytest.mark.parametrize("row", ["a-1,Kader,pelaporan,melapor,hasil,,,", "a-1,Kader,tugas,mendata,keluarga,,melapor kepada,"])
def test_a_relation_without_the_other_party_is_noted(row: str) -> None:
    case = read(row, "a-2,Kader,tugas,mendata,keluarga,,,")
    assert case.relations == ()
    assert [n for n in case.notes if "baris 2, kolom 'Pihak': belum diisi" in n]


def test_a_note_on_the_encoding_names_its_file() -> None:
    case = read_role_table("t.csv", "Peran,Uraian\nKader “Warga”,Mendata keluarga.\n".encode("windows-1252"))
    assert case.norms[0].bearer == "Kader “Warga”"
    assert [n for n in case.notes if n.startswith("t.csv: ") and "Windows-1252" in n]
