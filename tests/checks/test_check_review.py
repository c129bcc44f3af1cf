"""What readers of the findings stumbled over: each case once, told as the finding should have been."""

from __future__ import annotations

import pytest
from support import (
    make_actor,
    make_case,
    make_definition,
    make_fact,
    make_fact_norm,
    make_norm,
    make_record,
    make_reference,
    make_regulation,
)

from rules.checks import REGISTRY, check
from rules.checks.wording import named_rules
from rules.graph import assemble, build, compare
from rules.model import Case, Finding, Regulation

A, B = "permensos/2030/1", "permensos/2030/2"


def found(rule: str, *regulations: Regulation, case: Case | None = None) -> tuple[Finding, ...]:
    corpus = assemble(regulations, [case] if case else [])
    return check(REGISTRY[rule], build(corpus, compare(corpus)))


@pytest.mark.R05
def test_the_genus_of_one_rule_and_the_species_of_another_rank_low():
    body = "pegawai negeri sipil yang diberi tugas melaksanakan penyuluhan sosial"
    wide = make_regulation(
        A,
        "Penyuluhan",
        [("pasal-14/ayat-2", f"Penyuluh Sosial Fungsional sebagaimana dimaksud pada ayat (1) merupakan {body}.")],
        definitions=[make_definition(A, "pasal-1/angka-2", "Penyuluh Sosial", "seseorang yang bertugas menyuluh di bidang sosial")],
    )
    narrow = make_regulation(B, "Jabatan", definitions=[make_definition(B, "pasal-1/angka-7", "Penyuluh Sosial", f"{body}.")])
    (finding,) = found("R05", wide, narrow)
    assert finding.severity == "low"
    assert "“Penyuluh Sosial Fungsional” (Pasal 14 ayat (2))" in finding.statement.id
    assert finding.options[0].id.startswith("Pakai dua istilah")


@pytest.mark.R05
def test_another_genus_of_what_is_no_role_ranks_medium_and_presumes_no_merge():
    rules = [
        make_regulation(key, "Bantuan", definitions=[make_definition(key, "pasal-1/angka-1", "Bantuan Sosial", body)])
        for key, body in ((A, "upaya menjaga agar seseorang hidup wajar"), (B, "uang atau barang yang diberikan kepada keluarga miskin"))
    ]
    (finding,) = found("R05", *rules)
    assert finding.severity == "medium"
    assert "bila Permensos 1/2030 dan Permensos 2/2030 digabung" in finding.options[0].id


@pytest.mark.R06
def test_a_term_that_no_text_uses_is_said_so_in_a_sentence():
    case = make_case(renames=())
    rule = make_regulation(A, "Data", [("pasal-1", "Data pemerlu pelayanan kesejahteraan sosial dihimpun.")])
    for finding in found("R06", rule, case=case):
        assert "dipakai dalam tidak" not in finding.statement.id


@pytest.mark.R11
def test_a_role_that_a_text_regulates_is_not_called_merely_mentioned():
    guide = make_record("permensos/2012/8", "Pedoman Pendataan")
    role = make_actor("Penyuluh Warga", "penyuluh_warga", kind="volunteer", established_by="permensos/2012/8")
    duty = make_fact_norm("f-1", "Penyuluh Warga", "tugas", "menyuluh", "warga", regulation="permensos/2012/8", bearer_key="penyuluh_warga")
    case = make_case(regulations=(guide,), actors=(role,), norms=(duty,))
    assert found("R11", case=case)
    text = make_regulation(
        A, "Penyuluhan", [("pasal-14", "Penyuluh Warga merupakan tokoh masyarakat."), ("pasal-15", "Syarat menjadi Penyuluh Warga: cakap.")]
    )
    assert not found("R11", text, case=case)


@pytest.mark.R13
def test_the_clause_that_revokes_a_rule_does_not_refer_to_it():
    revoking = make_regulation(
        B,
        "Lembaga",
        references=[
            make_reference(B, "pasal-64/huruf-a", "revokes", A),
            make_reference(B, "pasal-64/huruf-a", "cites", A),
        ],
    )
    assert not found("R13", make_regulation(A, "Lembaga", [("pasal-1", "Lembaga didaftar.")]), revoking)


@pytest.mark.R13
def test_a_rule_that_only_inserts_units_refers_to_those_of_another():
    inserting = make_regulation(
        A,
        "",
        [("pasal-7a", "Loka sebagaimana dimaksud dalam Pasal 3 huruf b mempunyai tugas."), ("pasal-7b", "Loka menyusun rencana.")],
        references=[make_reference(A, "pasal-7a", "internal", "pasal-3/huruf-b")],
    )
    assert not found("R13", inserting)
    whole = make_regulation(
        B, "", [("pasal-7", "Loka."), ("pasal-8", "Loka.")], references=[make_reference(B, "pasal-8", "internal", "pasal-3/huruf-b")]
    )
    (finding,) = found("R13", whole)
    assert finding.kind == "missing_unit"


@pytest.mark.R18
@pytest.mark.parametrize(("body", "said"), [("warga yang terpanggil", False), ("warga yang bekerja sukarela", True)])
def test_who_is_called_a_volunteer_is_called_so_by_the_rule(body, said):
    rule = make_regulation(
        A,
        "Pekerja Sosial Masyarakat",
        norms=[make_norm(A, "pasal-5", "Pekerja Sosial Masyarakat", "tugas", "melakukan", "pendampingan sosial bagi warga")],
        definitions=[make_definition(A, "pasal-1/angka-1", "Pekerja Sosial Masyarakat", body)],
    )
    (finding,) = found("R18", rule)
    assert ("seorang relawan" in finding.statement.id) is said
    assert ("digolongkan Padu sebagai relawan" in finding.statement.id) is not said


def test_keys_of_rules_are_said_by_their_names():
    assert named_rules("Digantikan permensos/2012/28 menurut catatan.") == "Digantikan Permensos 28/2012 menurut catatan."
    assert named_rules("dinas/instansi dan/atau 2012/28") == "dinas/instansi dan/atau 2012/28"


@pytest.mark.R01
def test_a_note_on_a_fact_is_printed_once_and_only_where_the_fact_counts():
    facts = [
        make_fact(name, "mendata warga", key, note="Kutipan terputus", **more)
        for name, key, more in (("a", A, {}), ("b", B, {"standing": "praktik"}))
    ]
    norms = tuple(
        make_norm(f.regulation, f.address, who, "tugas", "mendata", "warga", document="kemensos", evidence=f, family="MENDATA",
                  beneficiary="masyarakat", level="desa/kelurahan")
        for f, who in zip(facts, ("Relawan", "Kader"), strict=True)
    )  # fmt: skip
    (finding,) = found("R01", case=make_case(norms=norms))
    assert finding.statement.id.count("Kutipan terputus.") == 1
