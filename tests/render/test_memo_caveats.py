"""What must be said wherever a thing is advised: caveats of a revocation, weights that exist, what fills a gap and what refutes it."""

from __future__ import annotations

import re

import pytest
from whole_run import Pages

from rules.model import Address, Clause, Relation
from rules.render.diagrams.caveats import marks
from rules.render.memo.answer_people import _tied
from rules.render.wording import clipped, with_reason


@pytest.fixture
def waiting(pages: Pages):
    """A rule that must not be revoked before its amendment is read, and that amendment."""
    (found,) = [r for r in pages.plan.revokes if r.waits_for]
    assert (found.regulation, found.waits_for) == ("permensos/2019/25", ("permensos/2025/9",))
    return found


def test_every_page_that_advises_to_revoke_says_what_must_be_read_first(pages: Pages, waiting):
    caveat = "Permensos 25/2019 (diubah oleh Permensos 9/2025) jangan dicabut sebelum pengubahnya dibaca"
    for section in ("Ringkasan Eksekutif", "Kesimpulan", "Jawaban atas Kesimpulan Pertemuan"):
        assert caveat in pages.text(section), section
    assert caveat in pages.plan.design_reason.id
    assert "do not revoke Permensos 25/2019 (amended by Permensos 9/2025)" in pages.plan.design_reason.en
    assert f"□ Permensos 25/2019 {marks(pages.plan)[waiting.regulation]}" in pages.picture("struktur")
    assert "Jangan dicabut sebelum Permensos 9/2025 dibaca" in pages.picture("struktur")
    row = next(row for row in pages.table("Peraturan yang digabung") if row[0] == "Permensos 25/2019")
    assert row[2] == "dicabut, setelah Permensos 9/2025 dibaca"
    for told in pages.headed("Pokok", "Arti bagi usulan ini"):
        if "mencabut 6 peraturan" in told[1] or "disebut satu per satu" in told[1]:
            assert "Permensos 25/2019 baru dicabut setelah perubahannya dibaca" in told[1]
    listed = next(row for row in pages.sheet("Pencabutan dan sisa") if row[0] == "dicabut" and row[1].startswith("Permensos 25/2019"))
    assert "Jangan dicabut sebelum Permensos 9/2025 dibaca" in listed[4]


def test_a_rule_that_waits_for_nothing_bears_no_caveat(pages: Pages):
    assert next(row for row in pages.table("Peraturan yang digabung") if row[0] == "Permensos 10/2019")[2] == "dicabut"


def test_no_weight_is_spoken_of_that_no_finding_has(pages: Pages):
    weights = {f.severity for f in pages.findings if f.scored and f.verdict is None}
    assert "high" not in weights
    rows = [" ".join(row) for row in pages.headed("No.", "Langkah", "Pelaksana", "Waktu")]
    told = " ".join([pages.text("Ringkasan Eksekutif"), *rows])
    assert "berbobot tinggi" not in told
    assert "berbobot sedang" in told


def test_the_draft_is_held_against_a_higher_rule_and_not_the_other_way_round(pages: Pages):
    steps = {row[1]: row[2] for row in pages.headed("No.", "Langkah", "Pelaksana", "Waktu")}
    assert any(
        what.startswith("Periksa kesesuaian rancangan") and "UU 14/2019" in what and "pemrakarsa" in who for what, who in steps.items()
    )
    assert not any(what.startswith("Selaraskan") and "UU " in what for what in steps)
    assert any("terlebih dahulu 6 yang akan dicabut dan pengubahnya (Permensos 9/2025)" in what for what in steps)


def test_whom_the_list_leaves_out_is_named_with_how_many_criteria_it_meets(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    assert "Di luar tabel, dengan paling banyak satu ukuran: Pendamping Sosial PKH dan Supervisor SLRT." in answer
    rows = pages.table("Peran yang tugasnya paling perlu disosialisasikan")
    assert "; " not in rows[-1][1]  # one criterion only, as those outside the table
    assert "Di antara peran dengan ukuran sama banyak, tabel mendahulukan yang lebih banyak tugas bersamanya" in answer


def test_an_abbreviation_that_a_pack_knows_is_asked_about_with_its_long_form(pages: Pages):
    asked = next(q.id for q in pages.plan.open_questions if q.id.startswith("Singkatan"))
    assert "PPKS (pemerlu pelayanan kesejahteraan sosial) dan PSKS (potensi dan sumber kesejahteraan sosial)" in asked


def test_the_missing_rule_is_answered_straight(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    start = answer.index("Jawaban.")
    part = answer[start : answer.index("pergantian nama", start)]
    for words in (
        "Belum ditemukan",
        "Yang sudah diatur.",
        "Bagi Jabatan Fungsional Pekerja Sosial",
        "Yang dapat mengisinya.",
        "Penggugur.",
    ):
        assert words in part, words
    assert "Pasal 16 ayat (2)" in part
    assert re.search(r"rancangan Pasal \d+ sudah memuatnya", part)
    assert "Penyuluh Sosial Masyarakat" not in part
    assert "Perdirjen" not in part
    assert "Permensos 3/2013" not in part


def test_every_rule_to_be_merged_has_its_reason_with_its_units(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    units = 0
    for revocation in pages.plan.revokes:
        name = "/".join((revocation.regulation.split("/")[2], revocation.regulation.split("/")[1]))
        found = re.search(rf"Permensos {name}\. (?:Kuat|Sedang|Lemah): .*?(\d+) dari (\d+) uraian tugas", answer)
        assert found, name
        units += int(found[2])
    assert units == len(pages.plan.dispositions)
    assert "Permensos 5/2024. Lemah" in answer
    assert "Permensos 25/2019. Sedang" in answer
    assert "Ukuran ini hanya sejauh bahan telaahan ini" in answer
    assert "telah menggantikan Permensos 184/2011 dan Permensos 22/2016" in answer


def test_one_spelling_is_no_change_of_name(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    assert "1 pergantian nama peran atau lembaga: Pembimbing Sosial Masyarakat → Pekerja Sosial Masyarakat." in answer
    assert "kelompok sasaran, yang bukan pilar: PMKS → PPKS." in answer
    assert "KSPI →" not in answer


def test_what_was_filled_in_from_elsewhere_is_said_wherever_a_finding_rests_on_it(pages: Pages):
    (finding,) = [f for f in pages.findings if f.rule == "R01" and f.scored and f.verdict is None]
    said = "dilengkapi dari daftar tugas 2012"
    for section in ("Ringkasan Eksekutif", "Jawaban atas Kesimpulan Pertemuan"):
        text = pages.text(section)
        assert finding.subject is not None
        line = text[text.index(f"{finding.title.id.partition(' (')[0]}: {finding.subject.id}, pada ") : text.index(finding.id)]
        assert said in line, section
    assert all(said in e.words for e in finding.evidence if e.kind == "fact" and e.fact == "psm-3")


def test_posts_of_a_report_are_to_be_checked_against_the_organisation_in_force(pages: Pages):
    told = "menurut laporan 2020; cocokkan dengan organisasi dan tata kerja yang berlaku (Permensos 2/2025, diubah dengan Permensos 6/2025)"
    for section in ("Fakta yang Mempengaruhi", "Jawaban atas Kesimpulan Pertemuan"):
        assert told in pages.text(section), section
    assert any(
        "menurut laporan 2020: Direktur Jenderal" in cell for row in pages.headed("No.", "Langkah", "Pelaksana", "Waktu") for cell in row
    )


def test_which_duties_overlap_is_answered_with_the_duties(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    assert (
        "dengan KT: pendampingan (Permensos 10/2019, pasal belum diketahui; Permensos 25/2019 Pasal 7 huruf h) dan "
        "penanganan masalah sosial ("
    ) in answer
    assert "dengan Puskesos: pendampingan serta pelayanan langsung (" in answer
    told = {f.subject.id for f in pages.findings if f.rule in ("R01", "R02") and f.scored and "psm" in f.actors and f.subject}
    assert all(f"{subject} (" in answer for subject in told)
    assert "Pada 3 irisan, pasal sekurangnya satu pihak belum diketahui." in answer


def test_a_finding_is_never_cut_off_before_the_reason_why_it_does_not_count():
    said = (
        "Satu konsep disebut dengan dua nama. "
        + "Nama itu dipakai dalam banyak pasal. " * 20
        + "Tidak dihitung: peraturannya sudah tidak berlaku."
    )
    assert with_reason(said, 120).endswith("… Tidak dihitung: peraturannya sudah tidak berlaku.")
    assert with_reason("Singkat. Tidak dihitung: praktik.", 120) == "Singkat. Tidak dihitung: praktik."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Regu bekerja sama dengan dinas.", "bekerja sama dengan"),
        ("Regu berkoordinasi dengan dinas.", "berkoordinasi dengan"),
        ("Regu berkoordinasi dan bekerja sama dengan dinas.", "berkoordinasi dan bekerja sama dengan"),
        ("Regu bersama dinas.", "berkoordinasi dengan"),
    ],
)
def test_a_tie_is_told_in_the_words_of_its_clause(words: str, said: str):
    clause = Clause(document="aturan", address=Address("pasal-2"), words=words)
    tie = Relation(
        document="aturan",
        address=Address("pasal-2"),
        kind="coordinates_with",
        source="Regu",
        target="Dinas",
        source_key="regu",
        target_key="dinas",
        evidence=clause,
    )
    assert _tied(tie, ("berkoordinasi dengan", "coordinates with"))[0] == said


@pytest.mark.parametrize(
    ("text", "limit", "said"),
    [
        ("Kalimat pertama selesai. Kalimat kedua panjang sekali", 40, "Kalimat pertama selesai. …"),
        ("tiga peran: satu (Pasal 1, pasal belum diketahui: mendata), dua (Pasal 2, pasal belum)", 70, "tiga peran: satu (Pasal 1, pasal belum diketahui: mendata) …"),
        ("pendek", 40, "pendek"),
    ],
)  # fmt: skip
def test_a_statement_is_cut_after_a_whole_part_and_never_inside_a_bracket(text: str, limit: int, said: str):
    assert clipped(text, limit) == said
