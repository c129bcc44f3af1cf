"""What several pages count is the same number on each: memo, plan, matrix and pictures of the embedded case."""

from __future__ import annotations

import re
from collections import Counter

from whole_run import Pages

from rules.omnibus.dangling import hanging_rules, left_hanging
from rules.render.counting import duties, not_counted


def number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    assert found, (pattern, text[:600])
    return int(found[1])


def test_what_would_hang_is_one_number_everywhere(pages: Pages):
    rows, rules = len(left_hanging(pages.plan.dangling)), len(hanging_rules(pages.plan.dangling))
    conclusion = pages.text("Kesimpulan")
    assert number(r"(\d+) peraturan akan menggantung", conclusion) == rules
    assert number(r"menggantung \((\d+) ketergantungan\)", conclusion) == rows
    law = " ".join(" ".join(row) for row in pages.headed("Pokok", "Arti bagi usulan ini"))
    assert number(r"(\d+) ketergantungan dari \d+ peraturan didaftar", law) == rows
    assert number(r"ketergantungan dari (\d+) peraturan didaftar", law) == rules
    assert number(r"(\d+) peraturan yang akan menggantung", pages.picture("menggantung")) == rules
    assert sum(row[0] == "menggantung" for row in pages.sheet("Pencabutan dan sisa")) == len(pages.plan.dangling)


def test_delegations_in_picture_and_conclusion_are_counted_alike(pages: Pages):
    counted = sum(f.rule == "R12" and f.scored and f.verdict is None for f in pages.findings)
    every = sum(f.rule == "R12" for f in pages.findings)
    assert number(r"(\d+) temuan menyangkut delegasi", pages.text("Kesimpulan")) == counted
    assert f"{every} temuan ({counted} dihitung) tentang delegasi" in pages.picture("menggantung")


def test_findings_are_one_number_everywhere(pages: Pages):
    summary = pages.text("Ringkasan Eksekutif")
    assert number(r"Ada (\d+) temuan", summary) == len(pages.findings) == len(pages.sheet("Temuan"))
    total = pages.table("Temuan menurut aturan dan bobot")[-1]
    assert sum(int(cell) for cell in total[2:]) == len(pages.findings)
    assert number(r"(\d+) masalah", summary) == sum(f.scored and f.verdict is None for f in pages.findings)


def test_what_is_not_counted_of_duties_is_one_number_everywhere(pages: Pages):
    left = len(not_counted(pages.graph.norms))
    assert number(r"(\d+) uraian tugas yang tidak dihitung", pages.text("Jawaban atas Kesimpulan Pertemuan")) == left
    assert number(r"(\d+) dari \d+ norma para pelaku \(praktik", pages.text("Legalitas dan Batasan")) == left
    roles = pages.table("Pelaku dengan norma terbanyak")
    assert sum(int(row[3]) for row in roles if row[3] != "–") == left
    facts = pages.text("Fakta yang Mempengaruhi")
    assert number(r"norma, (\d+) di antaranya dihitung", facts) == sum(int(row[2]) for row in roles)
    assert sum("tidak" in row for row in pages.sheet("Daftar tugas")) == left


def test_the_table_of_duties_holds_as_many_roles_and_duties_as_it_says(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    rows = pages.headed("Peran", "Tugas", "Tempat")
    borne = {key: found for key, norms in pages.graph.norms_by_bearer.items() if (found := duties(norms))}
    assert number(r"(\d+) tugas \d+ peran beserta tempatnya", answer) == len(rows) == sum(map(len, borne.values()))
    assert number(r"\d+ tugas (\d+) peran beserta tempatnya", answer) == len(borne)
    named = {pages.graph.actors[key].name for key in borne}
    told = " ".join(row[0] for row in rows)
    assert [name for name in sorted(named) if name not in told] == []


def test_nobody_whose_duty_counts_is_said_to_have_none(pages: Pages):
    answer = pages.text("Jawaban atas Kesimpulan Pertemuan")
    silent = answer[answer.index("Bahan tidak memuat satu pun tugas yang dihitung") :].split(". ")[0]
    for key, norms in pages.graph.norms_by_bearer.items():
        actor = pages.graph.actors[key]
        name = actor.short or actor.name
        assert (re.search(rf"(?<![\w ]){re.escape(f' {name}')}(?!\w| SLRT)", silent) is not None) == (not duties(norms)), name
    assert "Pendamping Sosial PKH (hanya 2 larangan)" in silent


def test_units_and_fates_are_one_number_everywhere(pages: Pages):
    fates = Counter(d.fate for d in pages.plan.dispositions)
    for section in ("Ringkasan Eksekutif", "Kesimpulan", "Jawaban atas Kesimpulan Pertemuan"):
        text = pages.text(section)
        assert number(r"(\d+) uraian tugas \(fakta\) menjadi", text) == len(pages.plan.dispositions)
        assert number(r"uraian tugas \(fakta\) menjadi (\d+)", text) == len(pages.plan.units)
        assert "Setiap unit" not in text
        for fate, count in fates.items():
            assert number(rf"(\d+) [^,()]+ \({fate}\)", text) == count
    for fate, count in fates.items():
        assert number(rf"{fate} (\d+)", pages.picture("penggabungan")) == count


def test_chapters_and_those_without_content_are_one_number_everywhere(pages: Pages):
    held = {u.chapter for u in pages.plan.units}
    empty = sum(c.number not in held for c in pages.plan.chapters)
    told = f"{len(pages.plan.chapters)} bab, {empty} di antaranya belum berisi"
    assert empty
    for section in ("Ringkasan Eksekutif", "Kesimpulan", "Jawaban atas Kesimpulan Pertemuan"):
        assert told in pages.text(section), section
    assert told in pages.picture("struktur")
    assert any(told == row[1] for row in pages.sheet("Tentang") if row[0] == "Bab")


def test_the_proof_over_facts_claims_facts_and_no_texts(pages: Pages):
    proved = "setiap fakta yang tercatat mempunyai disposisi"
    told = pages.text("Kesimpulan")
    assert proved in told
    assert "Bahwa naskah peraturan yang belum dibaca tercakup tidak dibuktikan" in told
    assert any(proved in row[1] for row in pages.sheet("Tentang") if row[0] == "Kelengkapan")
    assert "uraian tugas (fakta)" in pages.picture("penggabungan")


def test_the_meeting_is_asked_whether_one_regulation_is_worth_it(pages: Pages):
    fates = Counter(d.fate for d in pages.plan.dispositions)
    asked = (
        f"dari {fates.total()} uraian tugas (fakta) lama, {fates['PINDAH']} hanya dipindahkan apa adanya dan {fates['GABUNG']} disatukan"
    )
    assert asked in pages.text("Ringkasan Eksekutif")
    assert asked in pages.text("Jawaban atas Kesimpulan Pertemuan")


def test_rules_kept_out_are_one_number_everywhere(pages: Pages):
    law = " ".join(" ".join(row) for row in pages.headed("Pokok", "Arti bagi usulan ini"))
    assert number(r"(\d+) peraturan lain dikecualikan", law) == len(pages.plan.kept_out)
    assert sum(row[0] == "tidak dapat dicabut" for row in pages.sheet("Pencabutan dan sisa")) == len(pages.plan.kept_out)


def test_shared_duties_are_one_number_in_conclusion_picture_and_answer(pages: Pages):
    conclusion = pages.text("Kesimpulan")
    pairs, total = number(r"antara (\d+) pasang peran", conclusion), number(r"(\d+) tugas bersama yang dihitung", conclusion)
    assert number(r"(\d+) pasangan peran berbagi", pages.picture("tumpang")) == pairs
    assert number(r"berbagi (\d+) tugas yang dihitung", pages.picture("tumpang")) == total
    mine = number(
        r"Tugas PSM yang tumpang tindih, sejauh tampak dalam bahan \((\d+) irisan yang dihitung\)",
        pages.text("Jawaban atas Kesimpulan Pertemuan"),
    )
    rows = pages.table("Tugas PSM yang sama atau beririsan, satu contoh tiap peran")
    assert sum(int(n) for row in rows for n in re.findall(r"(\d+) (?:duplikasi|tumpang)", row[1])) == mine <= total
