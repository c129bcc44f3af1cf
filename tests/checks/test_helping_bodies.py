"""Bodies that a rule sets up to help another: what both do there is divided between them."""

from __future__ import annotations

import pytest
from support import document_of, make_clause, make_norm, make_regulation

from rules.checks import REGISTRY, check
from rules.graph import assemble, build, compare

KEY = "permensos/2030/1"
TEAM, PANEL = "Tim Lapangan", "Panitia Penyelesaian Ganti Rugi"


def told(help_: str, report: str | None):
    body = [
        make_norm(KEY, "pasal-4/huruf-a", PANEL, "tugas", "mengumpulkan", "dan memverifikasi bukti-bukti pendukung"),
        make_norm(
            KEY,
            "pasal-6/ayat-2",
            TEAM,
            "tugas",
            "membantu",
            PANEL,
            evidence=make_clause(document_of(KEY), "pasal-6/ayat-2", help_, KEY),
            assists=PANEL,
        ),
        make_norm(KEY, "pasal-8/huruf-a", TEAM, "tugas", "mengumpulkan", "dan memverifikasi bukti-bukti pendukung"),
    ]
    if report:
        body.append(make_norm(KEY, "pasal-8/huruf-b", TEAM, "tugas", "melaporkan", report))
    corpus = assemble([make_regulation(KEY, "Ganti Rugi", norms=body)])
    graph = build(corpus, compare(corpus))
    return graph, check(REGISTRY["R02"], graph)


@pytest.mark.R02
@pytest.mark.parametrize(
    ("help_", "report"),
    [
        (
            f"{TEAM} bertugas membantu {PANEL} untuk menyelesaikan ganti rugi di lingkungannya.",
            f"pelaksanaan tugasnya kepada Ketua {PANEL}",
        ),
        (f"{TEAM} bertugas membantu {PANEL}.", None),
    ],
)
def test_what_helper_and_helped_do_in_one_rule_is_a_division_of_work(help_, report):
    graph, findings = told(help_, report)
    (pair,) = [o for o in graph.overlaps if o.family == "MENDATA"]
    assert pair.gao == "division_of_work"
    assert "tidak ada pembagian" not in pair.why.id
    assert [f.kind for f in findings if pair.id in f.members] == ["division_assists"]


@pytest.mark.R02
def test_who_helps_with_one_matter_and_answers_to_nobody_may_do_another_on_its_own():
    graph, findings = told(f"{TEAM} bertugas membantu {PANEL} dalam pengarsipan.", None)
    (pair,) = [o for o in graph.overlaps if o.family == "MENDATA"]
    assert pair.gao == "duplication"
    assert [f.verdict for f in findings if pair.id in f.members] == [None]
