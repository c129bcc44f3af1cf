"""The title covers all merged rules and is formed of defined terms; abbreviations are introduced."""

from __future__ import annotations

from omnibus_scenery import looked_at, plan_for, regulation

from rules.cases import load
from rules.model import Plan
from rules.omnibus import choose, propose


def rule(number: str, title: str, term: str, more: str = "Kegiatan dilakukan di dusun."):
    """A rule that defines one term and Dusun."""
    return regulation(
        number, 2018, title,
        f"Pasal 1\nDalam Peraturan Menteri ini, yang dimaksud dengan:\n1. {term} adalah warga yang bekerja di dusun.\n2. Dusun adalah bagian desa.\n"
        f"Pasal 2\n{term} bekerja di dusun.\nPasal 3\n{more}\nPasal 4\nPeraturan Menteri ini mulai berlaku pada tanggal diundangkan.\n",
    )  # fmt: skip


def flags(plan: Plan, sign: str) -> list[str]:
    return [f.id for u in plan.units for f in u.flags if sign in f.id]


def test_a_term_of_the_title_that_nothing_defines_is_told_at_the_definitions() -> None:
    plan = plan_for([rule("1", "PENJAGA SUMUR", "Penjaga Sumur"), rule("2", "KARANG TARUNA", "Pemuda Dusun")])
    (said,) = flags(plan, "Judul rancangan")
    assert "“Karang Taruna”" in said
    assert "Penjaga Sumur" not in said


def test_a_title_of_defined_terms_is_not_told() -> None:
    plan = plan_for([rule("1", "PENJAGA SUMUR", "Penjaga Sumur"), rule("2", "KARANG TARUNA", "Karang Taruna")])
    assert flags(plan, "Judul rancangan") == []


def test_words_that_only_most_subjects_share_do_not_stand_for_all() -> None:
    subjects = [
        "PELAYANAN SOSIAL ANAK",
        "PELAYANAN SOSIAL LANSIA",
        "PELAYANAN SOSIAL KELUARGA",
        "PELAYANAN SOSIAL PETANI",
        "PELAYANAN SOSIAL NELAYAN",
    ]
    all_of_them = [rule(str(n), s, "Juru Layan") for n, s in enumerate([*subjects, "PELAYANAN SOSIAL DUSUN"], 1)]
    assert plan_for(all_of_them).title.endswith("tentang Pelayanan Sosial")
    most = [rule(str(n), s, "Juru Layan") for n, s in enumerate([*subjects, "LUMBUNG PADI"], 1)]
    assert plan_for(most).title.endswith("tentang Pelayanan Sosial dan Hal Terkait")


def test_over_facts_the_one_term_of_the_title_is_defined_by_what_the_rules_are_about() -> None:
    graph, findings = looked_at((), cases=[load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus))
    assert plan.title.endswith("tentang Potensi dan Sumber Kesejahteraan Sosial")
    (item,) = [u for u in plan.units if u.text.startswith("Potensi dan Sumber Kesejahteraan Sosial dalam Peraturan Menteri ini adalah")]
    assert "Karang Taruna" in item.text
    assert "[rumusan dicocokkan" in item.text
    assert item.new
    assert all(line.holds for line in plan.proof)


def test_abbreviations_that_the_draft_never_spells_out_are_told() -> None:
    plan = plan_for([
        rule("1", "PENJAGA SUMUR", "Penjaga Sumur", "Sumur dibiayai dari APBD menurut buku XIV."),
        rule("2", "KARANG TARUNA", "Karang Taruna yang selanjutnya disingkat KRT", "KRT menyimpan BKD, yang selanjutnya disebut BKD."),
    ])  # fmt: skip
    assert [text.split()[1] for text in flags(plan, "Singkatan")] == ["APBD"]
