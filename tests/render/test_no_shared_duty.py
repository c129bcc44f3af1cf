"""What several pages must not count as a shared duty."""

from __future__ import annotations

import pytest
from support import document_of, make_clause, make_norm, make_regulation

from rules.checks import REGISTRY, check
from rules.graph import assemble, build, compare
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
