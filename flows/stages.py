"""The stages of a run in order, named by the steps of a stock review: inventory, problem, analyses, action plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flows.pipeline import Pipeline
from rules.model import Text

Summary = dict[str, Any]


@dataclass(frozen=True)
class Stage:
    """One stage.

    Attributes:
        key: its short name, used in keys and artifacts.
        name: what people read.
        work: does it and gives a summary of plain values.
        cache: the key of its result, or None where the stage must run each time.
        retries: how often it is tried again: only where something outside the rules may fail.
    """

    key: str
    name: Text
    work: Callable[[Pipeline], Summary]
    cache: Callable[[Pipeline], str] | None = None
    retries: int = 0


def _inventory(p: Pipeline) -> Summary:
    g = p.gathered
    return {"files": len(g.files), "cases": list(g.cases), "left_out": len(g.left_out)}


def _read(p: Pipeline) -> Summary:
    r = p.read
    return {"regulations": len(r.regulations), "cases": len(r.cases), "left_out": len(r.left_out)}


def _classify(p: Pipeline) -> Summary:
    c = p.corpus
    return {
        "rules": len(list(c.primary())),
        "copies": sum(r.copy_of is not None for r in c.regulations),
        "actors": len(c.actors),
        "norms": sum(1 for _ in c.norms()),
    }


def _compare(p: Pipeline) -> Summary:
    return {"pairs": len(p.overlaps)}


def _graph(p: Pipeline) -> Summary:
    return {"nodes": p.graph.graph.number_of_nodes(), "edges": p.graph.graph.number_of_edges()}


def _check(p: Pipeline) -> Summary:
    return {"findings": len(p.findings), "scored": sum(f.scored for f in p.findings)}


def _plan(p: Pipeline) -> Summary:
    plan = p.proved_plan
    return {"design": plan.design, "merge": list(plan.merge), "dispositions": len(plan.dispositions), "units": len(plan.units)}


def _draw(p: Pipeline) -> Summary:
    return {"diagrams": sorted(p.drawings)}


def _write(p: Pipeline) -> Summary:
    return {"documents": sorted(p.documents)}


def _publish(p: Pipeline) -> Summary:
    return {"folder": str(p.publish()), "run": p.run_id}


STAGES = (
    Stage("inventory", Text(id="Inventarisasi: daftar sumber", en="Inventory: list the sources"), _inventory),
    Stage("read", Text(id="Inventarisasi: baca peraturan dan peran", en="Inventory: read rules and roles"), _read),
    Stage(
        "classify",
        Text(id="Klasifikasi: satukan salinan, status, dan pelaku", en="Classification: join copies, statuses, actors"),
        _classify,
        lambda p: p.corpus_key,
    ),
    Stage(
        "compare",
        Text(id="Masalah: bandingkan tugas antarpelaku", en="Problem: compare duties between actors"),
        _compare,
        lambda p: p.corpus_key,
    ),
    Stage("graph", Text(id="Analisis individual: susun graf kebijakan", en="Individual analysis: build the graph"), _graph),
    Stage(
        "check",
        Text(id="Analisis individual: jalankan pemeriksaan", en="Individual analysis: run the checks"),
        _check,
        lambda p: p.findings_key,
    ),
    Stage(
        "plan",
        Text(id="Analisis konsolidasi: rencana omnibus dan buktinya", en="Consolidated analysis: plan and its proof"),
        _plan,
        lambda p: p.plan_key,
    ),
    Stage("draw", Text(id="Rencana aksi: gambar diagram", en="Action plan: draw the diagrams"), _draw, lambda p: p.drawings_key, retries=2),
    Stage("write", Text(id="Rencana aksi: tulis memo, matriks, dan rancangan", en="Action plan: write memo, matrix, draft"), _write),
    Stage("publish", Text(id="Rencana aksi: simpan folder hasil", en="Action plan: keep the results"), _publish, retries=1),
)
