"""Sanctions of a lower rule held against those of the higher rules."""

from __future__ import annotations

import hashlib

import pytest

from rules.checks import REGISTRY, check
from rules.checks.grounds import UNGROUNDED, Grounds, kinds_named, told
from rules.drafting import draft
from rules.graph import assemble, build
from rules.model import SourceText

pytestmark = pytest.mark.R15

DEFINED = """
1. Rumah Singgah adalah perkumpulan yang menampung warga.
2. Rumah Singgah Asing adalah perkumpulan dari negara lain yang menampung warga.
3. Menteri adalah menteri yang menyelenggarakan urusan pemerintahan di bidang sosial.
"""


def rule(kind: str, number: int, title: str, body: str, basis: str = ""):
    text = f"""{kind} REPUBLIK INDONESIA
NOMOR {number} TAHUN 2016
TENTANG
{title}
Mengingat :
1. {basis or "Pasal 5 ayat (2) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"};
MEMUTUSKAN:
Menetapkan : {kind} TENTANG {title}.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam peraturan ini, yang dimaksud dengan:{DEFINED}BAB II
PENATAAN
{body.strip()}
"""
    name = f"{kind.split()[0]}_{number}"
    return draft(SourceText(document=name, file=f"{name}.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), format="txt", text=text))


HIGHER = """
Pasal 2
Rumah Singgah wajib mendaftar kepada bupati.
Pasal 3
Rumah Singgah Asing wajib memperoleh izin dan melaporkan kegiatannya kepada Menteri.
Pasal 4
Pelanggaran terhadap ketentuan sebagaimana dimaksud dalam Pasal 2 dan Pasal 3 dikenai sanksi administratif berupa:
a. peringatan tertulis;
b. pencabutan izin; dan/atau
c. denda administratif.
"""
BASIS = "Undang-Undang Nomor 3 Tahun 2016 tentang Penampungan Warga"


def judged(*clauses: str, higher: str = HIGHER, middle: str = "", basis: str = BASIS):
    lower = "Pasal 2\nRumah Singgah wajib mendaftar.\n" + "\n".join(f"Pasal {n}\n{words}" for n, words in enumerate(clauses, 3))
    rules = [rule("UNDANG-UNDANG", 3, "PENAMPUNGAN WARGA", higher)]
    if middle:
        rules.append(rule("PERATURAN PEMERINTAH", 7, "TATA PENAMPUNGAN WARGA", middle, BASIS))
    rules.append(rule("PERATURAN MENTERI SOSIAL", 9, "RUMAH SINGGAH", lower, basis))
    corpus = assemble(rules, [])
    graph = build(corpus, ())
    return graph, Grounds(graph).beyond(next(r for r in corpus.primary() if r.key == "permensos/2016/9"))


def faults(found) -> list[tuple[str, str]]:
    return [(one.sanction.clause.address.label(), one.fault) for one in found]


def test_a_breach_that_the_law_sanctions_for_another_body_only_has_no_ground():
    graph, found = judged(
        "Rumah Singgah Asing yang tidak melaporkan kegiatannya dikenai sanksi administratif berupa denda administratif.",
        "Rumah Singgah yang tidak melaporkan kegiatannya dikenai sanksi administratif berupa denda administratif.",
    )
    assert faults(found) == [("Pasal 4", "breach")]
    assert "UU 3/2016 Pasal 4" in told(found[0], Grounds(graph).parties).id


def test_a_kind_that_no_higher_clause_lists_is_told_alone():
    _, found = judged("Rumah Singgah yang tidak mendaftar dikenai sanksi administratif berupa peringatan tertulis atau pembekuan kegiatan.")
    assert faults(found) == [("Pasal 3", "kind")]
    assert len(found[0].kinds) == 1


def test_kinds_are_named_as_their_clauses_name_them():
    clause = "Rumah Singgah yang tidak mendaftar dikenai sanksi administratif berupa teguran lisan dan penghentian kegiatan sementara."
    _, found = judged(clause)
    assert kinds_named(found[0].kinds).id == "peringatan atau teguran lisan dan penghentian sementara"


def test_a_kind_that_the_law_provides_has_a_ground_though_the_rule_that_details_the_law_does_not_name_it():
    middle = "Pasal 2\nRumah Singgah yang tidak mendaftar dikenai sanksi administratif berupa peringatan tertulis.\n"
    middle += "Pasal 3\nKetentuan lebih lanjut mengenai pengenaan sanksi administratif diatur dengan Peraturan Menteri."
    basis = "Peraturan Pemerintah Nomor 7 Tahun 2016; \n2. " + BASIS
    of_law = "Rumah Singgah yang tidak mendaftar dikenai sanksi administratif berupa denda administratif."
    of_none = "Rumah Singgah yang tidak mendaftar dikenai sanksi administratif berupa pembekuan kegiatan."
    graph, found = judged(of_law, of_none, middle=middle, basis=basis)
    assert faults(found) == [("Pasal 4", "kind")]
    words = told(found[0], Grounds(graph).parties).id
    assert "PP 7/2016 Pasal 2" in words
    assert "UU 3/2016 Pasal 4" in words


def test_the_next_step_after_a_warning_is_judged_by_its_kind_alone():
    _, found = judged(
        "Dalam hal peringatan tertulis tidak dipatuhi, Rumah Singgah dikenai sanksi administratif berupa denda administratif.",
        "Dalam hal peringatan tertulis tidak dipatuhi, Rumah Singgah dikenai sanksi administratif berupa pembekuan kegiatan.",
    )
    assert faults(found) == [("Pasal 4", "kind")]


def test_sanctions_by_other_law_and_of_unknown_parties_are_not_judged():
    _, found = judged(
        "Rumah Singgah yang menipu dikenai sanksi sesuai dengan ketentuan peraturan perundang-undangan.",
        "Setiap orang yang tidak melapor dikenai sanksi administratif berupa denda administratif.",
    )
    assert found == []


def test_a_rule_whose_higher_rules_were_not_read_is_not_judged():
    _, found = judged(
        "Rumah Singgah yang menipu dikenai sanksi administratif berupa denda administratif.",
        higher="Pasal 2\nWarga bergotong royong.",
        basis="Undang-Undang Nomor 30 Tahun 2015 tentang Dusun",
    )
    assert found == []


def test_one_finding_a_rule_shows_the_clauses_of_both_sides_and_names_unit_and_party():
    graph, _ = judged("Rumah Singgah yang tidak melaporkan kegiatannya dikenai sanksi administratif berupa denda administratif.")
    (finding,) = [f for f in check(REGISTRY["R15"], graph) if f.kind == UNGROUNDED]
    assert {(str(e.regulation), str(e.address)) for e in finding.evidence} == {("permensos/2016/9", "pasal-3"), ("uu/2016/3", "pasal-4")}
    assert finding.members == ("permensos/2016/9#pasal-3#rumah-singgah",)
    assert [(b.dimension, b.indicator) for b in finding.bphn] == [("D3", "b"), ("D2", None)]
    assert finding.scored
