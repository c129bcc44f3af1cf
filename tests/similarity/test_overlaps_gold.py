"""Pairs judged by hand, found among norms annotated by hand."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from rules.model import Address, Clause, Norm
from rules.similarity import find_overlaps


def annotated(folder):
    norms = []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if path.name == "overlaps.json":
            continue
        for row in data["norms"]:
            place = {"document": data["document"], "address": Address(row["address"])}
            fields = {k: row[k] for k in ("bearer", "modality", "action", "object", "residual")}
            norms.append(Norm(**place, **fields, evidence=Clause(**place, words=row["object"])))
    return norms


@pytest.mark.material
def test_pairs_relations_and_classes_agree_with_the_judges(material, tmp_path):
    gold = material / "gold" / "dev"
    lines = [o.model_dump_json() for o in find_overlaps(annotated(gold))]
    (tmp_path / "overlaps.jsonl").write_text("\n".join(lines), encoding="utf-8")
    score = subprocess.run(
        [sys.executable, str(material / "gold" / "score.py"), str(gold), str(tmp_path), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(score.stdout)
    assert figures["overlaps: pair found"]["f1"] >= 0.90
    assert figures["overlaps: relation right"] >= 0.80
    assert figures["overlaps: class right"] >= 0.80
