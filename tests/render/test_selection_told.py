"""What is said of why rules are proposed for a merger, on page one, in the sheet and in the terminal."""

from __future__ import annotations

import pytest
from support import make_clause, make_regulation

from flows.summary import chosen_lines
from rules.graph import assemble, build
from rules.model import Finding, RunInfo, Text
from rules.omnibus import candidates, choose, propose
from rules.render import compose, draw_all
from rules.render.matrix.plan_lists import loose_ends
from rules.render.memo.model import Paragraph

RUN = RunInfo(run_id="abc", date_of_data=None, lang="id", engine="graphviz-pure")


def finding(name, *rules):
    said = Text(id="Objeknya sama.", en="Same object.")
    evidence = tuple(make_clause(key.replace("/", "_"), "pasal-1", "Satu.", key) for key in rules)
    return Finding(
        id=f"R07-{name}", rule="R07", title=said, statement=said, falsifier=said, evidence=evidence, regulations=rules,
        gao="duplication", severity="low",
    )  # fmt: skip


def told(keys, *findings):
    graph = build(assemble(make_regulation(key, f"Hal {key[-1]}", [("pasal-1", "Satu."), ("pasal-2", "Dua.")]) for key in keys))
    found = candidates(graph, findings)
    plan = propose(graph, findings, choose(graph.corpus, (), found), "auto", found)
    memo = compose(graph, findings, plan, RUN, draw_all(graph, findings, plan, RUN))

    def words(section):
        return " ".join("".join(span.text for span in block.spans) for block in section.blocks if isinstance(block, Paragraph))

    return plan, words(memo.summary), " ".join(words(section) for section in memo.sections)


def test_page_one_says_plainly_that_no_merger_is_proposed():
    plan, page, rest = told(["permensos/2000/1", "permenkes/2000/2"])
    assert "Tidak ada penggabungan yang diusulkan" in page
    assert "Yang tidak diusulkan digabung, dan sebabnya" in rest
    assert "tidak dapat dicabut dengan" not in rest
    assert "metode omnibus harus ditetapkan" not in rest
    (line,) = chosen_lines(plan, "en")
    assert line.startswith("No merger is proposed")


def test_page_one_names_the_findings_that_speak_for_these_rules_and_how_many_others_stay_out():
    plan, page, rest = told(
        [f"permensos/2000/{n}" for n in range(1, 7)],
        finding("a", "permensos/2000/1", "permensos/2000/2"),
        finding("b", "permensos/2000/1", "permensos/2000/2"),
        finding("c", "permensos/2000/3", "permensos/2000/4"),
    )
    assert "2 temuan dihitung tentang tugas, wewenang, atau objek yang sama (R07-a, R07-b)" in page
    assert "4 peraturan sejenis lain tidak ikut" in page
    assert "Ada 1 kelompok lain yang berbagi materi" in page
    assert "--merge 'permensos/2000/3,permensos/2000/4'" in rest
    assert "Kelompok yang diusulkan dipilih menurut urutan" in rest
    groups = [(row.cells[0], row.cells[3]) for row in loose_ends(plan, "id").rows]
    assert ("calon lain", "--merge 'permensos/2000/3,permensos/2000/4'") in groups
    assert [g for g, _ in groups].count("tidak digabung") == 4
    assert any("--merge 'permensos/2000/3,permensos/2000/4'" in line for line in chosen_lines(plan, "id"))


@pytest.mark.parametrize(("kind", "said"), [("pp", True), ("permensos", False)])
def test_what_no_minister_can_make_is_said_to_be_a_proposal_only(kind, said):
    _, page, _ = told([f"{kind}/2000/1", f"{kind}/2000/2"], finding("a", f"{kind}/2000/1", f"{kind}/2000/2"))
    assert ("Menteri tidak berwenang membentuk peraturan jenis ini" in page) is said


def test_the_argument_of_a_large_group_stands_in_the_sheet():
    keys = [f"permensos/2000/{n}" for n in range(1, 12)]
    plan, _, rest = told([*keys, "pp/2000/1", "pp/2000/2"], finding("a", *keys[2:]), finding("b", *keys[:2]), finding("c", *keys[:2]))
    argument = f"--merge '{','.join(keys[2:])}'"
    assert argument not in rest
    assert "Untuk menggabungkannya: matrix.xlsx, lembar Pencabutan dan sisa" in rest
    assert argument in [row.cells[3] for row in loose_ends(plan, "id").rows]
