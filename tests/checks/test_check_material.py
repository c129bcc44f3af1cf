"""The checks over real regulations of the ministry: no clause is made up, and the first page stays short."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules.checks import run
from rules.drafting import draft
from rules.graph import assemble, build, compare
from rules.model import Clause
from rules.readers import read


@pytest.mark.material
@pytest.mark.slow
def test_findings_over_the_ministrys_rules(material: Path):
    files = sorted((material / "corpus" / "dev" / "lexid" / "txt").glob("Permen_Sos_*.txt"))
    corpus = assemble([draft(read(f.name, f.read_bytes(), f.stem)) for f in files])
    graph = build(corpus, compare(corpus))
    found = run(graph)
    assert found
    for finding in found:
        for piece in finding.evidence:
            if isinstance(piece, Clause) and piece.address != "judul":
                provision = graph.provisions.get((piece.document, piece.address))
                assert provision is not None, (finding.id, piece.document, piece.address)
                assert piece.words
        spoken_of = {e.regulation for e in finding.evidence if e.regulation}
        assert set(finding.regulations) <= set(graph.regulations) | spoken_of, finding.id
    grave = [f for f in found if f.severity in ("high", "medium")]
    assert len(grave) <= len(files)
    assert not [f for f in found if f.severity == "high" and f.rule in ("R01", "R04", "R08")]
    extension = next(f for f in found if f.rule == "R05" and "penyuluh sosial" in f.statement.id.casefold())
    assert extension.severity == "low"  # one rule calls the genus what the other calls the species
