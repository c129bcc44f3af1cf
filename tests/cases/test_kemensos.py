"""The embedded case: complete, marked where it must not count, and true to the material it restates."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from rules import cases
from rules.model import Actor, Case, Fact, LegalId, Norm, Regulation
from rules.packs import load
from rules.similarity.normalise import Stemmer

MODALITIES = {"kewenangan": "wewenang", "koordinasi": "tugas", "praktik": "tugas", "uraian_sekunder": "tugas"}
STATUSES = {
    "in_force_unverified": "in_force", "superseded_unverified": "superseded", "possibly_revoked": "unknown", "unverified": "unknown",
    "overtaken": "superseded",
}  # fmt: skip
IDS = {
    "permenpan/2008/PER-06-M.PAN-4": "permenpan/2008/per-06-m.pan-4",
    "perber/2008/41-HUK-PPS": "peraturan-bersama-mensos/2008/41-huk-pps",
}


@pytest.fixture(scope="module")
def case() -> Case:
    return cases.load("kemensos")


@pytest.fixture
def told(material: Path) -> dict[str, Any]:
    """The material's own account of the case."""
    return yaml.safe_load((material / "domain" / "kemensos_case.yaml").read_text(encoding="utf-8"))


def rule_id(told: str | None) -> str | None:
    return IDS.get(told, told.lower()) if told else None


def facts(case: Case) -> dict[str, Fact]:
    """Every fact by id."""
    evidence = itertools.chain(
        (n.evidence for n in case.norms),
        (r.evidence for r in case.relations),
        (d.evidence for r in case.regulations for d in r.definitions),
        (ref.evidence for r in case.regulations for ref in r.references),
        (e for a in case.actors for e in a.evidence),
        (e for r in case.regulations for e in r.evidence),
        case.report,
        case.gaps,
        (e for r in case.renames for e in r.evidence),
        (m.evidence for m in case.mandates),
    )
    return {e.fact: e for e in evidence if isinstance(e, Fact)}


def norm(case: Case, fact: str) -> Norm:
    return next(n for n in case.norms if n.address == f"fakta-{fact}")


def role(case: Case, key: str) -> Actor:
    return next(a for a in case.actors if a.key == key)


def regulation(case: Case, key: str) -> Regulation:
    return next(r for r in case.regulations if r.key == key)


def test_nothing_of_its_tables_is_left_out(case: Case) -> None:
    assert case.notes == ()


def test_an_unknown_case_is_named_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="kemensos"):
        cases.load("lain")
    assert cases.KEYS == ("kemensos",)


@pytest.mark.material
def test_every_duty_of_the_material_is_there_with_its_rule_modality_and_confidence(case: Case, told: dict[str, Any]) -> None:
    known = facts(case)
    assert len(told["duties"]) == 68
    for duty in told["duties"]:
        fact = known[duty["id"]]
        assert fact.regulation == rule_id(duty["regulation"])
        assert fact.confidence == duty["confidence"]
        assert (fact.article is None) == (duty["article"] is None)
        expected = duty["modality"] if duty["modality"] in ("praktik", "uraian_sekunder") else duty.get("force", "norm")
        assert fact.standing == expected, duty["id"]
        if duty["modality"] == "pelaporan":
            assert any(r.kind == "reports_to" and r.address == fact.address and r.source_key == duty["role"] for r in case.relations)
            continue
        made = norm(case, duty["id"])
        assert made.bearer_key == duty["role"]
        assert made.modality == MODALITIES.get(duty["modality"], duty["modality"])
        assert made.family == duty["verb_family"]
        assert fact.source == (duty["source"] or "ingatan penyusun")
        if duty.get("note") or duty.get("seen_by"):
            assert fact.note


@pytest.mark.material
def test_its_sentences_are_restated_and_not_those_of_the_material(case: Case, told: dict[str, Any]) -> None:
    known = facts(case)
    assert [d["id"] for d in told["duties"] if known[d["id"]].words == d["paraphrase"]] == []


@pytest.mark.material
def test_every_rule_of_the_material_is_there_with_its_status_and_confidence(case: Case, told: dict[str, Any]) -> None:
    assert len(told["regulations"]) == len(case.regulations) == 41
    for record in told["regulations"]:
        if record["id"] == "permensos/2014/x-pola-penyuluhan":
            continue
        made = regulation(case, rule_id(record["id"]) or "")
        assert made.status == STATUSES.get(record["status"], record["status"])
        doubtful = record["status"] in STATUSES or record.get("status_confidence") == "memory" or "is memory" in record.get("note", "")
        assert made.status_confidence == ("memory" if doubtful else "seen")
        assert made.status_note or record["status"] == "in_force"
        assert made.evidence[0].confidence == record["confidence"]  # type: ignore[union-attr]
        assert made.gazette == record.get("gazette", "LN 2009/12" if record["id"] == "uu/2009/11" else None)
        assert str(made.enacted or "") == str(record.get("enacted") or "")
        pointing = {(ref.kind, ref.to) for ref in made.references}
        for field, kind in (("revokes", "revokes"), ("amends", "amends"), ("implements", "implements"), ("perfects", "cites")):
            for target in record.get(field) or ():
                assert (kind, rule_id(target.split("#")[0])) in pointing
        if record.get("note") or record.get("seen_by"):
            assert made.notes


@pytest.mark.material
def test_every_role_of_the_material_is_there_with_its_basis_codes_and_superiors(case: Case, told: dict[str, Any]) -> None:
    assert len(told["roles"]) == 29
    pairs = {frozenset((r.source_key, r.target_key)): r for r in case.relations}
    for record in told["roles"]:
        made = role(case, record["id"])
        assert made.confidence == record["confidence"]
        assert made.established_by == rule_id(record["established_by"])
        assert made.evidence[0].source == record["source"]  # type: ignore[union-attr]
        codes = " ".join(c.code or "" for c in made.classifications)
        for scheme in ("isco", "isco_activity", "isco_alt", "icnpo", "cofog"):
            for code in str(record.get(scheme) or "").split("/"):
                assert code in codes, (record["id"], scheme)
        for superior in record["supervised_by"]:
            relation = pairs[frozenset((record["id"], superior))]
            if record.get("supervised_confidence") == "memory":
                assert relation.evidence.confidence == "memory"  # type: ignore[union-attr]
        if record.get("note"):
            assert made.note


@pytest.mark.material
def test_every_source_of_the_material_is_there_with_its_address(case: Case, told: dict[str, Any]) -> None:
    addresses = {s.key: s.address for s in case.sources}
    for key, address in told["sources"].items():
        assert addresses[key] == address or not address.startswith("http")


@pytest.mark.material
def test_every_gap_and_expected_finding_of_the_material_is_there(case: Case, told: dict[str, Any], expected: list[dict[str, Any]]) -> None:
    assert len(case.gaps) == len(told["revocation_edge_gaps"])
    # the one on roles or lines without a rule is told apart into two
    assert len(expected) == len(told["expected_findings"]) + 1
    for finding in told["expected_findings"]:
        items = {rule_id(i) if "/" in i else i for i in finding["items"]}
        mine = [set(e["items"]) for e in expected if e["rule"] == finding["rule"]]
        assert any(items == m or (finding["rule"] == "R11" and m <= items) for m in mine), finding


@pytest.fixture
def expected() -> list[dict[str, Any]]:
    return yaml.safe_load(Path(__file__).with_name("expected_findings.yaml").read_text(encoding="utf-8"))


def test_expected_findings_name_what_the_case_holds_and_say_what_must_not_count(case: Case, expected: list[dict[str, Any]]) -> None:
    known = facts(case)
    names = {a.key for a in case.actors} | {r.key for r in case.regulations} | {t for r in case.renames for t in (r.former, r.current)}
    for finding in expected:
        for item in finding["items"]:
            assert item in known or item in names, item
            if item in known:
                assert known[item].scored == (item not in finding.get("not_scored", ())), item


def test_nothing_from_memory_or_practice_is_scored(case: Case) -> None:
    for fact in facts(case).values():
        if fact.confidence == "memory" or fact.standing != "norm":
            assert not fact.scored
    assert not norm(case, "sup-1").scored
    assert not norm(case, "psm-8").scored
    assert not norm(case, "psm-4").scored
    assert norm(case, "psm-3").scored


def test_every_fact_has_a_source_that_the_case_lists(case: Case) -> None:
    listed = {s.key for s in case.sources}
    odd = {f.fact: f.source for f in facts(case).values() if f.source not in listed}
    assert odd == {"sup-1": "ingatan penyusun"}


def test_every_fact_of_a_rule_is_a_unit_of_its_record_under_the_same_name_and_words(case: Case) -> None:
    units = {(r.id, p.address): p for r in case.regulations for p in r.provisions}
    claims = [n.evidence for n in case.norms] + [r.evidence for r in case.relations]
    for fact in claims:
        assert isinstance(fact, Fact)
        if fact.regulation is not None:
            unit = units[LegalId(fact.regulation), fact.address]
            assert (unit.kind, unit.document, unit.text) == ("fakta", "kemensos", fact.words)
    assert all(p.address.is_fact and p.line is None for p in units.values())
    assert len(units) == sum(len(r.provisions) for r in case.regulations)


def test_records_of_rules_have_no_text_and_their_own_document(case: Case) -> None:
    for record in case.regulations:
        assert not record.has_text
        assert record.document.startswith("kemensos:")
        assert record.norms == ()
        assert record.relations == ()


def test_a_rule_without_a_number_keeps_a_record_and_is_not_merged_with_its_likely_twin(case: Case) -> None:
    record = next(r for r in case.regulations if r.id is None)
    assert record.key == "kemensos:pola-penyuluhan-sosial-2014"
    assert "10/2014" in record.notes[0]
    assert all(r.id != "permensos/2014/10" for r in case.regulations)


def test_references_point_into_rules_by_address(case: Case) -> None:
    implementing = regulation(case, "perdirjen-dayasos/2020/35").references
    assert {(r.kind, r.to, r.pinpoint) for r in implementing} == {
        ("implements", "permensos/2018/28", "pasal-10/ayat-4"),
        ("implements", "permensos/2018/28", "pasal-22/ayat-3"),
        ("implements", "permensos/2018/28", "pasal-25"),
    }
    assert {r.to for r in regulation(case, "permensos/2024/5").references if r.kind == "revokes"} == {
        "permensos/2011/184",
        "permensos/2016/22",
    }


def test_perfecting_a_rule_is_not_told_as_revoking_it(case: Case) -> None:
    (reference,) = regulation(case, "permensos/2012/1").references
    assert (reference.kind, reference.to) == ("cites", "kepmensos/1987/28-huk")


def test_definitions_show_that_the_genus_of_tagana_changed(case: Case) -> None:
    genus = {d.evidence.regulation: d.genus for r in case.regulations for d in r.definitions if d.term == "Taruna Siaga Bencana"}
    assert genus["permensos/2006/82-huk"] != genus["permensos/2012/28"]


def test_psm_coordinates_with_the_village_head_and_takes_no_orders(case: Case) -> None:
    assert [(r.kind, r.target_key) for r in case.relations if r.source_key == "psm" and r.target_key == "kepala_desa_lurah"] == [
        ("coordinates_with", "kepala_desa_lurah")
    ]


def test_three_authorities_assign_tksk(case: Case) -> None:
    assert sorted(r.source_key for r in case.relations if r.kind == "appoints" and r.target_key == "tksk" and r.scored) == [
        "dinsos_kabkota", "dinsos_prov", "kemensos",
    ]  # fmt: skip


def test_levels_of_ipsm_have_no_reporting_line(case: Case) -> None:
    assert not any(r.kind == "reports_to" and "ipsm" in (r.source_key, r.target_key) for r in case.relations)


def test_a_line_without_legal_basis_is_kept_as_practice(case: Case) -> None:
    (line,) = [r for r in case.relations if (r.source_key, r.target_key) == ("tksk", "psm")]
    assert not line.scored
    assert line.evidence.standing == "praktik"  # type: ignore[union-attr]


def test_reporting_through_another_gives_two_lines(case: Case) -> None:
    lines = {(r.source_key, r.target_key) for r in case.relations if r.address == "fakta-tgn-8"}
    assert lines == {("tagana", "ditjen_linjamsos"), ("ditjen_linjamsos", "mensos")}


def test_all_roles_and_institutions_of_the_report_appear(case: Case) -> None:
    keys = {a.key for a in case.actors}
    assert keys >= {
        "psm", "peksos", "jf_peksos", "tksk", "tagana", "karang_taruna", "puskesos", "slrt", "lks", "ipsm", "ipspi", "pensos_jf",
        "pensosmas", "pendamping_pkh", "keluarga", "kat", "generasi_muda", "kpsi", "aspeksi", "ika_stks",
    }  # fmt: skip
    assert {a.key for a in case.actors if a.kind == "programme"} >= {
        "kewirausahaan_sosial", "pemberdayaan_pilar", "pkat_best", "restorasi_sosial",
    }  # fmt: skip


def test_target_groups_and_programmes_of_the_report_bear_no_duty(case: Case) -> None:
    silent = {"keluarga", "kat", "generasi_muda", "kewirausahaan_sosial", "pemberdayaan_pilar", "pkat_best", "restorasi_sosial"}
    assert not silent & {n.bearer_key for n in case.norms}
    assert all(role(case, key).note for key in silent)
    assert {a.key for a in case.actors if a.kind == "target_group"} == {"keluarga", "kat", "generasi_muda"}


def test_two_spellings_of_one_association_are_kept_apart_as_a_spelling(case: Case) -> None:
    assert [(n.name, n.kind) for n in role(case, "kpsi").names] == [("KSPI", "spelling")]
    assert ("KSPI", "KPSI", "spelling") in {(r.former, r.current, r.kind) for r in case.renames}


def test_renames_carry_evidence_of_both_names(case: Case) -> None:
    renames = {(r.former, r.current): r for r in case.renames}
    assert len(renames["PMKS", "PPKS"].evidence) == 2
    assert len(renames["Pembimbing Sosial Masyarakat", "Pekerja Sosial Masyarakat"].evidence) == 2


def test_the_six_conclusions_are_asked_once_each(case: Case) -> None:
    assert [q.key for q in case.questions] == ["overlap", "awareness", "missing_rule", "nomenclature", "webinar", "merge"]
    assert all(q.text.id != q.text.en and q.words for q in case.questions)


def test_seven_ministerial_rules_are_expected_under_the_law_on_social_workers(case: Case) -> None:
    mandates = {(m.parent, m.instrument): m.expected for m in case.mandates}
    assert mandates["uu/2019/14", "Peraturan Menteri Sosial"] == 7
    assert sum(mandates.values()) == 10


@pytest.mark.material
def test_the_law_on_social_workers_itself_holds_as_many_orders(material: Path) -> None:
    text = (material / "corpus" / "dev" / "mblonyox" / "uu" / "2019" / "14.md").read_text(encoding="utf-8")
    assert text.count("diatur dengan Peraturan Menteri.") == 7
    assert text.count("diatur dalam Peraturan Pemerintah.") == 1
    assert text.count("diatur dengan peraturan menteri yang menyelenggarakan urusan pemerintahan di bidang pendidikan tinggi") == 2


def test_the_rules_to_be_merged_are_ministerial_rules_not_known_to_be_out_of_force(case: Case) -> None:
    assert len(case.merge) == 8
    for key in case.merge:
        assert key.startswith("permensos/")
        assert regulation(case, key).status in ("in_force", "amended")


def test_directorates_and_associations_that_took_part_are_listed(case: Case) -> None:
    names = {p.name for p in case.participants}
    assert names >= {
        "Kapusbang Prof Peksos",
        "Kabag OHH Dayasos",
        "Kasubdit Peksos dan PSM",
        "Kasubdit Potensi Dunia Usaha",
        "Kasie PSM",
        "Akademisi",
    }
    assert {p.actor_key for p in case.participants if p.kind == "association"} == {"kpsi", "ipspi", "ipsm", "ika_stks", "aspeksi"}


def test_loading_twice_gives_the_same_case(case: Case) -> None:
    assert cases.load("kemensos") is case


def test_no_paraphrase_says_less_or_more_than_the_verb_of_its_source(case: Case) -> None:
    verbs, stem = load("verb_families"), Stemmer()
    for made in case.norms:
        words = made.evidence.words
        assert verbs.shares_in(words) == verbs.shares_in(made.action), words
        assert verbs.only_follows(words) == verbs.only_follows(made.action), words
        told = {stem(word) for word in re.findall(r"\w+", words.casefold())}
        for verb in re.findall(r"\w+", made.action.casefold()):
            assert {verb, stem(verb)} & {*told, *words.casefold().split()}, f"{made.address}: {made.action} / {words}"
