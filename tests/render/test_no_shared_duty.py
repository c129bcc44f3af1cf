"""What several pages must not count as a shared duty."""

from __future__ import annotations

import pytest
from support import document_of, make_clause, make_norm, make_regulation

from rules.checks import REGISTRY, check
from rules.checks.handbook import handbook
from rules.checks.wording import meaning_of
from rules.graph import assemble, build, compare
from rules.model import Address, Text
from rules.render.matrix.findings import quoted
from rules.render.report import view
from rules.render.sharing import shared_duties

KEY = "permensos/2030/1"
AGAIN = "Bupati memberikan izin operasional kepada Lembaga Asing setelah Lembaga Asing tersebut memperoleh izin operasional dari Menteri."


@pytest.mark.R04
def test_two_licences_under_one_name_are_no_duplication_and_no_shared_duty():
    one = make_norm(KEY, "pasal-20", "Menteri", "wewenang", "menerbitkan", "izin operasional bagi Lembaga Asing")
    clause = make_clause(document_of(KEY), "pasal-50", AGAIN, KEY)
    other = make_norm(KEY, "pasal-50", "Bupati", "wewenang", "memberikan", "izin operasional kepada Lembaga Asing", evidence=clause)
    corpus = assemble([make_regulation(KEY, "Lembaga Asing", norms=[one, other])])
    graph = build(corpus, compare(corpus))
    findings = check(REGISTRY["R04"], graph)
    named = [f for f in findings if f.kind == "licence_name"]
    assert [(f.gao, f.scored) for f in named] == [(None, True)]
    assert not [d for d in shared_duties(graph, findings) if d.finding == named[0].id]
    # They are filed and counted under a title of their own, not as one power with two holders.
    assert named[0].title.id.startswith("Satu nama bagi dua izin")
    assert named[0].title != REGISTRY["R04"].title == REGISTRY["R04"].titled(None)
    assert "Satu nama bagi dua izin" in handbook("id")


def test_a_bare_noun_is_quoted_with_what_its_rule_says_it_means():
    bare = make_clause(document_of(KEY), "pasal-7/huruf-h", "pendampingan; dan", KEY)
    meant = "menjalin hubungan dengan warga yang diberdayakan"
    norm = make_norm(KEY, "pasal-7/huruf-h", "Karang Taruna", "tugas", "pendampingan", "", evidence=bare)
    norm = norm.model_copy(update={"explained": meant, "explained_at": (Address("pasal-15"),)})
    corpus = assemble([make_regulation(KEY, "Karang Taruna", norms=[norm])])
    graph = build(corpus, ())
    assert meaning_of(graph, bare) == f"Pasal 15: {meant}"
    assert quoted(graph, bare, "id").endswith(f'"pendampingan; dan" (Pasal 15: {meant})')
    statement = Text(id="x", en="x")
    finding = REGISTRY["R02"].finding(statement=statement, evidence=[bare], falsifier=statement, options=[statement])
    assert [c.meaning for c in view.finding(finding, graph, "id").clauses] == [f"Pasal 15: {meant}"]
