"""Role tables: three formats, one meaning; merged cells; rows that cannot be used; the template."""

from __future__ import annotations

import contextlib
import io
import random
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules import cases
from rules.model import Case, Fact
from rules.readers import Unreadable, read
from rules.readers.role_tables import read_role_table, template_csv, template_xlsx, template_yaml, to_csv, to_xlsx, to_yaml
from rules.readers.roles import values
from rules.readers.roles.columns import TABLES, plain, table, table_of

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "rules" / "cases" / "template"

FLAT = """Peran,Singkatan,Jenis,Tingkat,Modalitas,Kata kerja,Objek,Penerima manfaat,Dasar hukum,Pasal,Uraian,Sumber,Keyakinan,Status
Relawan Peduli Warga,RPW,relawan,Desa,tugas,mendata/memetakan,keluarga,keluarga miskin,Permensos 99/2099,Pasal 4 huruf a,Mendata keluarga.,rapat,terlihat,berlaku
RPW,,,desa/kelurahan,fungsi,mendampingi,keluarga,keluarga miskin,permensos/2099/99,,Mendampingi keluarga.,rapat,ingatan,
Kader Sosial,,relawan,kecamatan,kewenangan,menetapkan,penerima bantuan,,Permensos No. 98 Tahun 2098,,,rapat,,praktik
"""


def workbook(sheets: dict[str, list[list[str]]], merged: dict[str, list[tuple[int, int, int, int]]] | None = None) -> bytes:
    """An xlsx of text cells; merged ranges are (first row, first column, last row, last column), counted from 0."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    for name, grid in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write_string(row, column, cell)
        for top, left, bottom, right in (merged or {}).get(name, []):
            sheet.merge_range(top, left, bottom, right, grid[top][left])
    book.close()
    return data.getvalue()


def bearers(case: Case) -> list[tuple[str | None, str]]:
    return [(n.bearer, n.action) for n in case.norms]


# What a flat table says


def test_a_flat_csv_gives_one_norm_a_row_and_one_role_a_name() -> None:
    case = read_role_table("tugas.csv", FLAT.encode())
    assert case.key == "tugas"
    assert [a.key for a in case.actors] == ["relawan-peduli-warga", "kader-sosial"]
    assert [(n.bearer_key, n.modality, n.action, n.object) for n in case.norms] == [
        ("relawan-peduli-warga", "tugas", "mendata", "memetakan keluarga"),
        ("relawan-peduli-warga", "fungsi", "mendampingi", "keluarga"),
        ("kader-sosial", "wewenang", "menetapkan", "penerima bantuan"),
    ]
    assert case.norms[0].level == "desa/kelurahan"
    assert case.norms[0].family == "MENDATA"
    assert case.notes == ()


def test_a_fact_keeps_its_rule_article_words_and_trust() -> None:
    first, second, third = (n.evidence for n in read_role_table("tugas.csv", FLAT.encode()).norms)
    assert isinstance(first, Fact)
    assert isinstance(second, Fact)
    assert isinstance(third, Fact)
    assert (first.document, first.address, first.regulation) == ("tugas", "fakta-relawan-peduli-warga-1", "permensos/2099/99")
    assert (first.article, first.words, first.source, first.mark) == ("Pasal 4 huruf a", "Mendata keluarga.", "rapat", "parafrasa")
    assert (first.scored, second.scored, third.scored) == (True, False, False)
    assert (second.confidence, third.standing) == ("memory", "praktik")
    assert second.article is None


def test_rules_that_only_duties_name_get_a_record_that_holds_their_facts_and_admits_ignorance() -> None:
    case = read_role_table("tugas.csv", FLAT.encode())
    records = {r.id: r for r in case.regulations}
    assert set(records) == {"permensos/2099/99", "permensos/2098/98"}
    record = records["permensos/2099/99"]
    assert (record.document, record.has_text, record.status) == ("tugas:permensos/2099/99", False, "unknown")
    assert record.title == ""
    assert record.evidence[0].words == "Peraturan ini hanya disebut; judulnya belum diketahui."  # type: ignore[union-attr]
    assert [(p.kind, p.address) for p in record.provisions] == [
        ("fakta", "fakta-relawan-peduli-warga-1"),
        ("fakta", "fakta-relawan-peduli-warga-2"),
    ]


def test_a_row_without_source_has_its_own_place_as_source() -> None:
    case = read_role_table("x/tugas.csv", b"Peran;Modalitas;Uraian\nKader;tugas;Mendata warga.\n")
    assert case.norms[0].evidence.source == "tugas.csv, baris 2"  # type: ignore[union-attr]


def test_the_document_given_names_the_case_and_its_facts() -> None:
    case = read_role_table("tugas.csv", FLAT.encode(), document="rapat__tugas")
    assert case.key == case.norms[0].document == "rapat__tugas"


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_separators_and_encodings_say_the_same(delimiter: str) -> None:
    other = FLAT.replace(",", delimiter)
    assert read_role_table("tugas.csv", other.encode("utf-16")).norms == read_role_table("tugas.csv", FLAT.encode()).norms
    assert read_role_table("tugas.csv", b"\xef\xbb\xbf" + other.encode()).norms == read_role_table("tugas.csv", FLAT.encode()).norms


def test_headers_are_known_in_english_in_any_case_and_under_a_title() -> None:
    data = "Daftar tugas pilar,,\nDisusun dalam rapat,,\n ROLE ,Norm,DESCRIPTION *\nKader,duty,Mendata warga.\n"
    case = read_role_table("t.csv", data.encode())
    assert [(n.bearer, n.modality, n.evidence.words) for n in case.norms] == [  # type: ignore[union-attr]
        ("Kader", "tugas", "Mendata warga.")
    ]


def test_a_table_of_relations_alone_is_a_role_table() -> None:
    case = read_role_table(
        "garis.csv", b"Dari,Jenis hubungan,Kepada,Melalui\nKader,melapor kepada,Menteri,Camat\nKader,koordinasi,Kepala Desa,\n"
    )
    assert [(r.kind, r.source, r.target) for r in case.relations] == [
        ("reports_to", "Kader", "Camat"),
        ("reports_to", "Camat", "Menteri"),
        ("coordinates_with", "Kader", "Kepala Desa"),
    ]
    assert {a.kind for a in case.actors} == {"unknown"}


def test_coordination_is_a_duty_and_a_relation_and_reporting_a_relation_alone() -> None:
    data = "Peran,Modalitas,Uraian,Pihak\nKader,koordinasi,Berkoordinasi dengan desa.,Kepala Desa; Bidan\nKader,pelaporan,Melapor kepada camat.,Camat\n"
    case = read_role_table("t.csv", data.encode())
    assert [n.modality for n in case.norms] == ["tugas"]
    assert [(r.kind, r.target) for r in case.relations] == [
        ("coordinates_with", "Kepala Desa"),
        ("coordinates_with", "Bidan"),
        ("reports_to", "Camat"),
    ]
    assert case.relations[0].address == case.norms[0].address


def test_a_catch_all_duty_is_marked_residual() -> None:
    case = read_role_table("t.csv", b"Peran,Modalitas,Kata kerja,Objek\nKader,tugas,melaksanakan,tugas lain yang diberikan kepala desa\n")
    assert case.norms[0].residual


def test_roles_are_found_by_id_name_abbreviation_and_former_name() -> None:
    data = """
peran:
  - {id: psr, nama: Penggerak Sosial, singkatan: PSR, nama_lain: ["Pembimbing Sosial [nama lama: sampai 2090]"], jenis: relawan}
tugas:
  - {peran: psr, modalitas: tugas, uraian: Mendata.}
  - {peran: penggerak sosial, modalitas: tugas, uraian: Mendata.}
  - {peran: PSR, modalitas: tugas, uraian: Mendata.}
  - {peran: Pembimbing Sosial, modalitas: tugas, uraian: Mendata.}
"""
    case = read_role_table("t.yaml", data.encode())
    assert {n.bearer_key for n in case.norms} == {"psr"}
    assert [(n.name, n.kind, n.note) for n in case.actors[0].names] == [("Pembimbing Sosial", "former", "sampai 2090")]


def test_a_known_role_gets_the_nomenclature_of_the_pack_unless_the_table_proposes_its_own() -> None:
    data = "peran: [{nama: Karang Taruna, jenis: lembaga}, {nama: Manajer SLRT, jenis: tenaga, isco: 9999}]"
    first, second = read_role_table("t.yaml", data.encode()).actors
    assert ("ICNPO", "4 Social services") in {(c.scheme, c.code) for c in first.classifications}
    assert [(c.scheme, c.code) for c in second.classifications] == [("ISCO-08", "9999")]


# Merged cells


def test_merged_cells_count_as_if_each_held_the_value() -> None:
    grid = [
        ["Daftar tugas", "", "", ""],
        ["Peran", "Dasar hukum", "Modalitas", "Uraian"],
        ["Kader Sosial", "Permensos 99/2099", "tugas", "Mendata warga."],
        ["", "", "", "Mendampingi warga."],
        ["", "", "fungsi", "Menyuluh warga."],
        ["Kader Desa", "", "tugas", "Merujuk warga."],
    ]
    merged = {"Tugas": [(0, 0, 0, 3), (2, 0, 4, 0), (2, 1, 5, 1), (2, 2, 3, 2)]}
    case = read_role_table("t.xlsx", workbook({"Tugas": grid}, merged))
    assert bearers(case) == [
        ("Kader Sosial", "mendata"),
        ("Kader Sosial", "mendampingi"),
        ("Kader Sosial", "menyuluh"),
        ("Kader Desa", "merujuk"),
    ]
    assert [n.modality for n in case.norms] == ["tugas", "tugas", "fungsi", "tugas"]
    assert {n.evidence.regulation for n in case.norms} == {"permensos/2099/99"}
    assert case.notes == ()


def test_an_empty_role_below_another_is_read_as_that_one_and_noted() -> None:
    case = read_role_table("t.csv", b"Peran,Modalitas,Uraian\nKader,tugas,Mendata warga.\n,,Merujuk warga.\n")
    assert bearers(case) == [("Kader", "mendata"), ("Kader", "merujuk")]
    assert case.notes[0] == "t.csv, baris 3, kolom 'Peran': kosong; dibaca sama dengan baris di atasnya, 'Kader'."


def test_sheets_are_told_apart_by_their_headers_and_others_are_noted() -> None:
    sheets = {
        "Lampiran 1": [["Nama", "Jenis", "Tingkat"], ["Kader Sosial", "relawan", "desa"]],
        "Lampiran 2": [["Peran", "Modalitas", "Uraian"], ["Kader Sosial", "tugas", "Mendata warga."]],
        "Anggaran": [["Kode", "Rupiah"], ["1", "2"]],
        "Petunjuk": [["Isilah lembar berikut"]],
    }
    case = read_role_table("t.xlsx", workbook(sheets))
    assert [(a.name, a.kind, a.level) for a in case.actors] == [("Kader Sosial", "volunteer", "desa/kelurahan")]
    assert bearers(case) == [("Kader Sosial", "mendata")]
    assert case.notes == ("t.xlsx, lembar 'Anggaran': dilewati, tidak ada baris judul yang dikenal.",)


# What is wrong


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (["", "tugas", "", ""], "kolom 'Peran': belum diisi; baris ini dilewati."),
        (
            ["Kader", "tugass", "Mendata.", ""],
            "kolom 'Modalitas': 'tugass' tidak dikenal; baris ini dilewati. Pakai salah satu: tugas, fungsi,",
        ),
        (["Kader", "tugas", "", ""], "demikian pula objek dan uraian; baris ini dilewati."),
        (
            ["Kader", "tugas", "Mendata.", "Perdes antah berantah"],
            "kolom 'Dasar hukum': 'Perdes antah berantah' tidak dikenali sebagai peraturan",
        ),
    ],
)
def test_a_broken_row_is_noted_with_sheet_row_column_and_remedy_and_the_good_ones_are_kept(row: list[str], note: str) -> None:
    grid = [["Peran", "Modalitas", "Uraian", "Dasar hukum"], row, ["Penyuluh", "tugas", "Menyuluh warga.", ""]]
    case = read_role_table("t.xlsx", workbook({"Tugas": grid}))
    assert ("Penyuluh", "menyuluh") in bearers(case)
    assert any(n.startswith("t.xlsx, lembar 'Tugas', baris 2") and note in n for n in case.notes), case.notes


def test_an_unknown_rule_costs_the_fact_its_rule_and_not_its_place() -> None:
    case = read_role_table("t.csv", b"Peran,Modalitas,Uraian,Dasar hukum\nKader,tugas,Mendata warga.,antah berantah\n")
    assert case.norms[0].evidence.regulation is None
    assert case.regulations == ()


def test_a_second_row_of_the_same_id_is_left_out_and_noted() -> None:
    case = read_role_table(
        "t.csv", b"ID,Peran,Modalitas,Uraian\na-1,Kader,tugas,Mendata.\na-1,Kader,tugas,Merujuk.\n,Kader,tugas,Menyuluh.\n"
    )
    assert [n.address for n in case.norms] == ["fakta-a-1", "fakta-kader-1"]
    assert "'a-1' sudah dipakai baris lain" in case.notes[0]


def test_unknown_columns_and_tables_are_noted_and_passed_over() -> None:
    data = "anggaran: [{rupiah: 1}]\ntugas:\n  - {peran: Kader, modalitas: tugas, uraian: Mendata., warna: biru}\n  - teks\n"
    case = read_role_table("t.yaml", data.encode())
    assert len(case.norms) == 1
    assert case.notes == (
        "t.yaml: bagian 'anggaran' dilewati, bukan nama tabel yang dikenal.",
        "t.yaml, baris 3, kolom 'warna': kolom ini tidak dikenal pada tabel Tugas dan dilewati.",
        "t.yaml, baris 4: ini bukan baris tabel Tugas; tulis sebagai pasangan 'kolom: isi'.",
    )


def test_a_table_without_modalities_tells_duties_and_says_so_once() -> None:
    case = read_role_table("t.csv", b"No,Nama peran,Uraian tugas\n1,Kader,Mendata warga.\n2,Bidan,Merujuk warga.\n")
    assert {n.modality for n in case.norms} == {"tugas"}
    assert case.notes == ("t.csv: kolom Modalitas tidak ada; semua barisnya dibaca sebagai tugas.",)


DUTY = "tugas: [{peran: Kader, modalitas: tugas, uraian: Mendata.}]\n"


@pytest.mark.parametrize(
    ("table_text", "note"),
    [
        ("peran: [{jenis: relawan}]", "kolom 'Nama': belum diisi"),
        ("peran: [{nama: A, id: a}, {nama: B, id: a}]", "'a' sudah dipakai baris lain"),
        ("peran: [{nama: A, jenis: robot}]", "'robot' tidak dikenal; dibaca sebagai 'tidak diketahui'"),
        ("peraturan: [{id: UU 1/2000}]", "kolom 'Judul': belum diisi"),
        ("peraturan: [{id: UU 1/2000, judul: A}, {id: uu/2000/1, judul: B}]", "'uu/2000/1' sudah ada pada baris lain"),
        ("peraturan: [{id: UU 1/2000, judul: A, ditetapkan: kemarin}]", "'kemarin' bukan tanggal dan dilewati"),
        ("peraturan: [{id: UU 1/2000, judul: A, mencabut: [entah]}]", "kolom 'mencabut': 'entah' tidak dikenali sebagai peraturan"),
        ("hubungan: [{dari: A, ke: B}]", "kolom 'Hubungan': belum diisi"),
        ("hubungan: [{dari: A, ke: B, hubungan: menyukai}]", "'menyukai' tidak dikenal; baris ini dilewati"),
        ("definisi: [{istilah: A, isi: warga}]", "kolom 'Dasar hukum': belum diisi"),
        ("definisi: [{istilah: A, isi: warga, dasar_hukum: entah}]", "'entah' tidak dikenali sebagai peraturan"),
        (
            "definisi: [{id: d, istilah: A, isi: x, dasar_hukum: UU 1/2000}, {id: d, istilah: B, isi: y, dasar_hukum: UU 1/2000}]",
            "'d' sudah dipakai",
        ),
        ("peserta: [{jenis: unit}]", "kolom 'Nama': belum diisi"),
        ("peserta: [{nama: A, peran: hantu}]", "'hantu' tidak ada pada tabel Peran"),
        ("pertanyaan: [{pertanyaan: Apa?}]", "kolom 'Kunci': belum diisi"),
        ("mandat: [{induk: entah, jenis_peraturan: PP, jumlah: 1}]", "'entah' tidak dikenali sebagai peraturan"),
        ("mandat: [{induk: UU 1/2000, jenis_peraturan: PP, jumlah: beberapa}]", "'beberapa' bukan bilangan bulat"),
        ("perubahan_nama: [{dulu: A, kini: B, uraian: x}]", "kolom 'Jenis': belum diisi"),
        ("gabung: [entah]", "'entah' tidak dikenali sebagai peraturan"),
        ("laporan: [{sumber: x}]", "kolom 'Uraian': belum diisi"),
        ("sumber: [{kunci: x}]", "kolom 'Alamat': belum diisi"),
    ],
)
def test_every_table_keeps_what_is_good_and_notes_what_is_not(table_text: str, note: str) -> None:
    case = read_role_table("t.yaml", f"{DUTY}{table_text}\n".encode())
    assert bearers(case) == [("Kader", "mendata")]
    assert any(note in n for n in case.notes), case.notes
    assert all(n.startswith("t.yaml, baris 2") for n in case.notes)


def test_a_bare_list_in_yaml_is_a_list_of_duties() -> None:
    case = read_role_table("t.yaml", b"- {peran: Kader, modalitas: tugas, uraian: Mendata warga., catatan: 2019.0}\n-\n")
    assert bearers(case) == [("Kader", "mendata")]
    assert case.norms[0].evidence.note == "2019"  # type: ignore[union-attr]


def test_cells_of_yaml_may_be_numbers_dates_and_truths() -> None:
    data = "peraturan: [{id: permensos/2019/10, judul: 2019, ditetapkan: 2019-07-31, diundangkan: 15/08/2019, berita_negara: true}]"
    (record,) = read_role_table("t.yaml", data.encode()).regulations
    assert (record.title, str(record.enacted), str(record.promulgated), record.gazette) == ("2019", "2019-07-31", "2019-08-15", "ya")


def test_two_columns_of_one_meaning_are_not_mixed() -> None:
    case = read_role_table("t.csv", b"Peran,Pelaku,Modalitas,Uraian\nKader,Bidan,tugas,Mendata.\n")
    assert [n.bearer for n in case.norms] == ["Kader"]
    assert case.notes == ("t.csv, baris 1, kolom 'Pelaku': sama artinya dengan kolom 'Peran' dan dilewati.",)


def test_a_relation_may_rest_on_a_duty_or_have_words_of_its_own() -> None:
    data = """
tugas: [{id: a, peran: Kader, modalitas: praktik, uraian: Melapor ke desa.}]
hubungan:
  - {id: a, dari: Kader, hubungan: melapor kepada, ke: Kepala Desa}
  - {dari: Kader, hubungan: membina, ke: Bidan, dasar_hukum: UU 1/2000}
"""
    first, second = read_role_table("t.yaml", data.encode()).relations
    assert (first.address, first.scored) == ("fakta-a", False)
    assert second.evidence.words == "Kader membina Bidan."  # type: ignore[union-attr]
    assert (second.evidence.regulation, second.scored) == ("uu/2000/1", True)


def test_a_verb_of_three_is_told_as_the_texts_are_annotated() -> None:
    case = read_role_table("t.csv", b"Peran,Modalitas,Kata kerja,Objek\nKader,tugas,mendorong/menggerakkan/mengembangkan,kegiatan warga\n")
    assert (case.norms[0].action, case.norms[0].object) == ("mendorong", "menggerakkan, dan mengembangkan kegiatan warga")


def test_names_of_an_unknown_kind_are_kept_as_they_are() -> None:
    assert values.name("PSM [julukan]").name == "PSM [julukan]"
    assert values.name_text(values.name("PSM [singkatan]")) == "PSM [singkatan]"


def test_an_identifier_that_would_not_be_canonical_is_not_made() -> None:
    assert values.legal_id("UU 14 Tahun") is None
    assert values.legal_id("Permensos _/2019") is None
    assert values.pinpointed("entah#5") is None


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("t.yaml", b"judul: resep\nbahan: [gula]\n", "bukan tabel peran"),
        ("t.yaml", b"a: [1", "tidak sah pada baris"),
        ("t.yaml", b"hanya teks", "bukan tabel peran"),
        ("t.yaml", b"!!python/object/apply:os.system ['true']", "tidak sah"),
        ("t.csv", b"kode,harga\n1,2\n", "tidak ada baris judul yang dikenal"),
        ("t.csv", b"Peran,Modalitas,Uraian\n", "belum diisi"),
        ("t.csv", b"Peran,Modalitas,Uraian\nKader,entah,Mendata.\n", "Tidak ada baris tabel peran yang dapat dipakai"),
        ("t.xlsx", b"PK\x03\x04 bukan buku kerja", "rusak"),
        ("t.xlsx", workbook({"Data": [["Kode", "Rupiah"], ["1", "2"]]}), "tidak ada lembar dengan baris judul"),
    ],
)
def test_what_is_no_role_table_is_refused_with_reason_and_remedy(name: str, data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_role_table(name, data)
    assert words in caught.value.reason.id
    assert caught.value.reason.en
    assert caught.value.remedy.id
    assert caught.value.remedy.en


def test_yaml_that_multiplies_by_merge_keys_is_refused_before_it_is_built() -> None:
    levels = ["a0: &a0 {k0: v}"]
    for n in range(1, 12):
        refs = ", ".join([f"*a{n - 1}"] * 9)
        levels.append(f"a{n}: &a{n} {{<<: [{refs}]}}")
    with pytest.raises(Unreadable) as caught:
        read_role_table("t.yaml", "\n".join(levels).encode())
    assert "rujukan silang" in caught.value.reason.id


def test_yaml_that_multiplies_by_aliases_is_not_unfolded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}, *{p}, *{p}]\n" for p, c in zip("abcdefghij", "bcdefghijk", strict=False))
    data = f"{bomb}tugas:\n  - {{peran: Kader, modalitas: tugas, uraian: Mendata., catatan: *k}}\n"
    case = read_role_table("t.yaml", data.encode())
    assert case.norms[0].evidence.note is None  # type: ignore[union-attr]
    assert any("isi bersarang" in n for n in case.notes)


def test_the_door_of_the_room_reads_role_tables_of_all_three_formats() -> None:
    flat = read_role_table("tugas.csv", FLAT.encode())
    for name, data in (("tugas.csv", FLAT.encode()), ("tugas.yaml", to_yaml(flat).encode()), ("tugas.xlsx", to_xlsx(flat))):
        assert read(name, data) == flat


def test_a_workbook_with_a_cell_far_away_is_refused_before_it_takes_all_memory() -> None:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = book.add_worksheet("Tugas")
    for column, header in enumerate(("Peran", "Modalitas", "Uraian")):
        sheet.write_string(0, column, header)
    sheet.write_string(1_000_000, 9_000, "jauh")
    book.close()
    with pytest.raises(Unreadable) as caught:
        read_role_table("t.xlsx", data.getvalue())
    assert "2.000.000 sel" in caught.value.reason.id


# Round trips


def test_a_flat_table_says_the_same_in_all_three_formats() -> None:
    flat = read_role_table("t.csv", FLAT.encode())
    assert read_role_table("t.xlsx", to_xlsx(flat)) == flat
    assert read_role_table("t.yaml", to_yaml(flat).encode()) == flat
    again = read_role_table("t.csv", to_csv(flat))
    assert again == flat
    assert to_csv(again) == to_csv(flat)


def test_the_embedded_case_says_the_same_after_yaml_and_after_xlsx() -> None:
    case = cases.load("kemensos")
    assert read_role_table("kemensos.yaml", to_yaml(case).encode()) == case
    assert read_role_table("kemensos.xlsx", to_xlsx(case)) == case


def test_the_duties_of_the_embedded_case_survive_csv() -> None:
    case = cases.load("kemensos")
    read_back = read_role_table("kemensos.csv", to_csv(case))
    assert [(n.bearer, n.modality, n.action, n.object, n.evidence) for n in read_back.norms] == [
        (n.bearer, n.modality, n.action, n.object, n.evidence) for n in case.norms
    ]


def test_a_workbook_has_the_same_bytes_each_time() -> None:
    flat = read_role_table("t.csv", FLAT.encode())
    assert to_xlsx(flat) == to_xlsx(flat)
    assert template_xlsx() == template_xlsx()


_CELL = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=30)
    .map(lambda t: " ".join(t.split()))
    .filter(lambda t: t.strip("; ") == t and t not in ("", "contoh"))
)


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(_CELL.filter(lambda t: values.slug(t) != ""), _CELL, _CELL), min_size=1, max_size=5))
def test_any_words_in_cells_survive_all_three_formats(rows: list[tuple[str, str, str]]) -> None:
    grid = [["Peran", "Modalitas", "Uraian", "Sumber"], *([role, "tugas", words, source] for role, words, source in rows)]
    case = read_role_table("t.xlsx", workbook({"Tugas": grid}))
    assert [n.evidence.words for n in case.norms] == [words for _, words, _ in rows]  # type: ignore[union-attr]
    assert read_role_table("t.yaml", to_yaml(case).encode()) == case
    assert read_role_table("t.xlsx", to_xlsx(case)) == case
    assert read_role_table("t.csv", to_csv(case)).norms == case.norms


def test_mutated_files_are_read_or_refused_and_nothing_else() -> None:
    chance = random.Random(7)
    flat = read_role_table("t.csv", FLAT.encode())
    for name, data in (("t.csv", FLAT.encode()), ("t.yaml", to_yaml(flat).encode()), ("t.xlsx", to_xlsx(flat))):
        for _ in range(60):
            mutated = bytearray(data)
            for _ in range(chance.randint(1, 8)):
                place = chance.randrange(len(mutated))
                if chance.random() < 0.3:
                    del mutated[place : place + chance.randint(1, 200)]
                else:
                    mutated[place] = chance.randrange(256)
            with contextlib.suppress(Unreadable):
                assert isinstance(read_role_table(name, bytes(mutated)), Case)


# Template and vocabulary


def test_the_templates_in_the_repository_are_those_the_functions_make() -> None:
    assert (TEMPLATES / "tabel-peran.yaml").read_text(encoding="utf-8") == template_yaml()
    assert (TEMPLATES / "tabel-peran.csv").read_bytes() == template_csv()
    stored = read_cells((TEMPLATES / "tabel-peran.xlsx").read_bytes())
    assert stored == read_cells(template_xlsx())


def read_cells(data: bytes) -> dict[str, list[list[object]]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize(
    ("name", "data"),
    [("t.xlsx", template_xlsx()), ("t.yaml", template_yaml().encode()), ("t.csv", template_csv())],
    ids=["xlsx", "yaml", "csv"],
)
def test_an_untouched_template_is_told_to_be_empty(name: str, data: bytes) -> None:
    with pytest.raises(Unreadable, match="not filled in yet"):
        read_role_table(name, data)


def test_the_example_of_the_template_is_a_good_row_once_it_has_a_name_of_its_own() -> None:
    case = read_role_table("t.yaml", template_yaml().replace("id: contoh", "id: ''").replace("kunci: contoh", "kunci: jdih").encode())
    assert [(n.bearer, n.family) for n in case.norms] == [("Relawan Peduli Warga", "MENDATA")]
    assert {r.kind for r in case.relations} == {"reports_to", "coordinates_with"}
    assert case.regulations[0].definitions == () or case.regulations[0].definitions[0].genus == "warga desa"
    assert not [n for n in case.notes if "dilewati" in n], case.notes


def test_every_list_of_the_template_holds_words_that_are_understood() -> None:
    for name, choices in values.CHOICES.items():
        for value, words in choices.items():
            assert all(values.choose(name, word) == value for word in (value, *words)), (name, value)


def test_no_two_columns_of_a_table_answer_to_one_name_of_their_own() -> None:
    for known in TABLES:
        own = [plain(n) for c in known.columns for n in {plain(c.field), plain(c.header), plain(c.english)}]
        assert len(own) == len(set(own)), known.key


def test_every_table_knows_the_headers_it_writes() -> None:
    for known in TABLES:
        assert [known.field(c.header) for c in known.columns] == [c.field for c in known.columns]
        if known.telling:
            assert table_of([c.header for c in known.columns]) is known


def test_the_documentation_names_every_column_and_every_choice() -> None:
    text = (ROOT / "docs" / "role-tables.md").read_text(encoding="utf-8")
    for known in TABLES:
        for column in known.columns:
            assert f"| {column.header} |" in text, column.header
            assert column.help.id in text, column.help.id
    for name in ("modality", "kind", "relation", "standing", "confidence", "status"):
        assert all(word in text for words in values.CHOICES[name].values() for word in words)


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("permensos/2019/10", "permensos/2019/10"),
        ("Permensos 10/2019", "permensos/2019/10"),
        ("Permensos No. 01 Tahun 2012", "permensos/2012/1"),
        ("Peraturan Menteri Sosial RI Nomor 77/HUK/2010 tentang Contoh", "permensos/2010/77-huk"),
        ("Kepmensos 14/HUK/KEP/II/1981", "kepmensos/1981/14-huk-kep-ii"),
        ("Undang-Undang Nomor 14 Tahun 2019", "uu/2019/14"),
        ("PermenPAN PER/06/M.PAN/4/2008", "permenpan/2008/per-06-m.pan-4"),
        ("Permendagri 18/2018", "permendagri/2018/18"),
        ("Perda Kabupaten Indramayu Nomor 6 Tahun 2000", "perda-indramayu/2000/6"),
        ("Perwali Kota Sukabumi 93/2018", "perwali-sukabumi/2018/93"),
        ("Pergub Jawa Tengah 5/2015", "pergub-jawa-tengah/2015/5"),
        ("Perdes 3", None),
        ("Pasal 5", None),
    ],
)
def test_rules_are_known_as_analysts_write_them(written: str, id_: str | None) -> None:
    assert values.legal_id(written) == id_


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("permensos/2018/28#10(4)", "pasal-10/ayat-4"),
        ("permensos/2018/28#pasal-25", "pasal-25"),
        ("Permensos 28/2018#9", "pasal-9"),
        ("Permensos 28/2018", None),
    ],
)
def test_a_unit_of_a_rule_is_pointed_to_after_a_hash(written: str, unit: str | None) -> None:
    assert values.pinpointed(written) == ("permensos/2018/28", unit)


def test_duties_have_a_column_for_everything_a_norm_says() -> None:
    fields = table("tugas").by_field
    assert {
        "role",
        "modality",
        "verb",
        "object",
        "beneficiary",
        "level",
        "regulation",
        "article",
        "source",
        "confidence",
        "standing",
    } <= set(fields)


def test_controls_and_what_is_no_character_are_dropped_from_cells():
    case = read_role_table("peran.csv", "Peran,Modalitas,Uraian\nKader\x01 Desa\ufffe,wajib,mendata\x0b warga\n".encode())
    assert [actor.name for actor in case.actors] == ["Kader Desa"]
    assert "mendata warga" in case.norms[0].evidence.words
