"""The embedded case: every finding its draft gold set expects is there, with the right standing."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
import yaml

from rules.cases import load
from rules.checks import DIVISION_OF_WORK, run
from rules.graph import assemble, build, compare
from rules.model import Fact, Finding, LegalId


@pytest.fixture(scope="module")
def found() -> tuple[Finding, ...]:
    corpus = assemble([], [load("kemensos")])
    return run(build(corpus, compare(corpus)))


@dataclass(frozen=True)
class Expected:
    """One line of the gold set: what a finding must name, and what it must be."""

    rule: str
    items: tuple[str, ...]
    scored: bool | None = True
    division: bool = False
    severity: str | None = None


EXPECTED = (
    Expected("R07", ("permensos/2012/28", "permensos/2012/29"), scored=False, severity="info"),
    Expected("R01", ("fas-1", "psk-1"), division=True),
    Expected("R01", ("psm-3", "kt-11", "fas-2"), severity="medium"),
    Expected("R01", ("psm-8", "tksk-5", "slrt-1", "pkh-1", "psk-1"), division=True),
    Expected("R02", ("kt-7", "tksk-7", "psm-9", "pnm-1", "fas-4", "pns-1"), severity="medium"),
    Expected("R03", ("psm", "karang_taruna", "puskesos", "slrt_fasilitator", "pensosmas"), severity="low"),
    Expected("R05", ("permensos/2006/82-huk", "permensos/2012/28"), scored=False),
    Expected("R06", ("PMKS", "PPKS"), scored=None),
    Expected("R06", ("Pembimbing Sosial Masyarakat", "Pekerja Sosial Masyarakat"), scored=None),
    Expected("R09", ("tksk",), scored=False),
    Expected("R11", ("pensosmas",), severity="medium"),
    Expected("R11", ("tksk-9",), scored=False),
    Expected("R12", ("uu/2019/14",), scored=None),
    Expected("R12", ("perdirjen-dayasos/2020/35",), severity="medium"),
    Expected("R13", ("permensos/2012/29", "pp/2007/38"), scored=False),
    Expected("R18", ("psm-3", "pks-1"), severity="medium"),
)


def _names(finding: Finding) -> set[str]:
    """All that a finding names: facts, rules, actors and terms."""
    facts = {e.fact for e in (*finding.evidence, *finding.noted) if isinstance(e, Fact)}
    return facts | set(finding.regulations) | set(finding.actors) | set(finding.members)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: f"{e.rule}-{'-'.join(e.items)}")
def test_an_expected_finding_is_there(found, expected):
    hits = [
        f
        for f in found
        if f.rule == expected.rule and set(expected.items) <= _names(f) and (f.verdict == DIVISION_OF_WORK) == expected.division
    ]
    assert hits, [f.statement.id for f in found if f.rule == expected.rule]
    if expected.scored is not None:
        assert any(f.scored == expected.scored for f in hits)
    if expected.severity is not None:
        assert any(f.severity == expected.severity for f in hits)


def test_no_finding_counts_on_practice_memory_or_superseded_rules_alone(found):
    for finding in found:
        facts = [e for e in finding.evidence if isinstance(e, Fact)]
        if finding.rule in ("R01", "R02", "R03", "R04", "R18") and finding.scored:
            assert any(f.scored for f in facts), finding.statement.id


def test_what_does_not_count_is_named_with_its_reason_in_a_finding_that_counts(found):
    mixed = next(f for f in found if f.rule == "R01" and f.scored and "fas-2" in _names(f))
    assert "Tercatat tanpa dihitung: Fasilitator SLRT (uraian sekunder tanpa pasal)" in mixed.statement.id
    outreach = next(f for f in found if f.rule == "R02" and "tksk-7" in _names(f))
    assert "sudah tidak berlaku" in outreach.statement.id


def test_only_who_counts_at_one_level_is_said_to_share_a_duty(found):
    finding = next(f for f in found if f.rule == "R01" and f.scored and {"psm-3", "kt-11"} <= _names(f))
    assert set(finding.actors) == {"karang_taruna", "psm"}
    assert {e.fact for e in finding.evidence if isinstance(e, Fact)}.isdisjoint({"fas-2", "lks-2", "tksk-8"})
    assert "Serupa, tetapi tidak sama: Pusat Kesejahteraan Sosial (Puskesos)" in finding.statement.id
    like = next(f for f in found if f.rule == "R02" and f.scored and {"psm-3", "kt-11"} <= _names(f))
    assert set(like.actors) == {"karang_taruna", "psm", "puskesos"}
    assert "Bukan bagian temuan ini" in finding.statement.id
    assert not any("Lembaga Kesejahteraan Sosial" in option.id for option in finding.options)


def test_facts_are_a_duplication_only_where_they_lie_equal(found):
    """The public is more than those who need a service: as with clauses, that meets in part."""
    finding = next(f for f in found if f.rule == "R01" and f.scored and {"psm-3", "kt-11"} <= _names(f))
    assert finding.gao == "overlap"
    assert finding.title.id.startswith("Tugas sejenis")
    assert "beririsan sebagian" in finding.statement.id


def test_a_volunteer_and_a_profession_share_no_duty(found):
    assert not any({"psm", "peksos"} <= set(f.actors) for f in found if f.rule in ("R01", "R02"))
    assert any({"psm", "peksos"} <= set(f.actors) for f in found if f.rule == "R18")


def test_what_a_source_notes_of_the_words_is_said_with_them(found):
    for finding in found:
        if any(isinstance(e, Fact) and e.fact == "psm-3" for e in finding.evidence):
            assert "dilengkapi dari daftar tugas 2012" in finding.statement.id, finding.id


def test_no_pair_of_facts_is_judged_both_ways(found):
    divided = {(a, b) for f in found if f.rule == "R01" and f.verdict for a in _norm_facts(f) for b in _norm_facts(f) if a != b}
    shared = {(a, b) for f in found if f.rule in ("R01", "R02") and not f.verdict for a in _norm_facts(f) for b in _norm_facts(f)}
    assert divided
    assert not divided & shared


def _norm_facts(finding: Finding) -> list[str]:
    return [e.fact for e in finding.evidence if isinstance(e, Fact)]


def test_a_finding_that_rests_on_nothing_that_counts_does_not_count(found):
    for finding in found:
        if finding.evidence and not any(e.scored for e in finding.evidence if isinstance(e, Fact)):
            assert not finding.scored, finding.id


def test_a_post_of_the_civil_service_is_left_to_its_minister(found):
    speaker = next(f for f in found if f.rule == "R11" and f.actors == ("pensosmas",))
    assert speaker.title.id == "Peran yang peraturan tersendirinya belum ditemukan"
    assert (
        "Belum dibaca, padahal menurut judulnya dapat memuat pengaturannya: peraturan tanpa nomor tentang “Pola Penyuluhan Sosial”"
        in speaker.statement.id
    )
    post = next(f for f in found if f.rule == "R11" and f.actors == ("jf_peksos",))
    assert post.title.id == "Peran yang dasar hukumnya belum ditemukan"
    assert "Menteri PANRB" in post.options[0].id
    assert not any(o.id.startswith("Atur") for o in post.options)


def test_every_falsifier_is_a_whole_sentence_that_points_somewhere(found):
    for finding in found:
        assert finding.falsifier.id.startswith(("Gugur jika", "Gugur untuk", "Menjadi tumpang tindih jika")), finding.falsifier.id
        assert "pasal belum diketahui" not in finding.falsifier.id


def test_no_statement_shows_a_key(found):
    for finding in found:
        for text in (finding.statement, finding.falsifier, *finding.options):
            assert not re.search(r"\b[a-z]+(?:-[a-z]+)*/(?:19|20)\d\d/", text.id + text.en), text.id


def test_a_fact_without_article_never_shows_one(found):
    for finding in found:
        for piece in finding.evidence:
            if isinstance(piece, Fact) and piece.article is None:
                assert piece.address.label() not in finding.statement.id


def test_coordination_of_volunteers_is_no_second_superior(found):
    assert not any(f.rule == "R09" and f.scored for f in found)


def test_the_village_is_served_by_pillars_and_not_by_agencies(found):
    finding = next(f for f in found if f.rule == "R03" and f.scored)
    assert not {"dinsos_kabkota", "kepala_desa_lurah", "mensos"} & set(finding.actors)


def test_two_spellings_in_one_source_are_no_second_term(found):
    assert not any("KSPI" in f.statement.id for f in found if f.rule == "R06")


def test_the_first_page_is_short(found):
    assert len([f for f in found if f.severity == "high"]) <= 5
    assert len([f for f in found if f.severity in ("high", "medium")]) <= 15


@pytest.mark.material
def test_the_list_here_covers_the_gold_set(material):
    gold = yaml.safe_load((material / "domain" / "kemensos_case.yaml").read_text(encoding="utf-8"))["expected_findings"]
    for line in gold:
        items = {_lower(i) for i in line["items"]}
        listed = {i for e in EXPECTED if e.rule == line["rule"] for i in e.items}
        assert items <= listed, line


def _lower(item: str) -> str:
    try:
        return LegalId.of(item.lower())
    except ValueError:
        return item


def test_what_a_case_proposes_to_merge_is_not_said_to_be_merged_where_the_run_merges_other_rules():
    corpus = assemble([], [load("kemensos")])
    graph = build(corpus, compare(corpus))
    own = [f for f in run(graph) if f.rule == "R12" and "akan digabung" in f.statement.id]
    assert own
    assert not [f for f in run(graph, merge=("permensos/2019/25",)) if f.rule == "R12" and "akan digabung" in f.statement.id]
    assert [f for f in run(graph, merge=("permensos/2018/28",)) if f.rule == "R12" and "akan digabung" in f.statement.id]
