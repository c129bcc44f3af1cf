"""Rules proposed to be merged although a record notes them as revoked or replaced: said wherever the proposal is made."""

from __future__ import annotations

from rules.model import Evidence, Fact
from rules.omnibus.choose import noted_end
from rules.render.memo.matter import Matter
from rules.render.memo.model import Block
from rules.render.memo.refer import numbers
from rules.render.memo.writer import bold
from rules.render.naming import short_id


def ends(m: Matter) -> list[Block]:
    """A warning for each merged rule that a record notes as gone: the source, how sure it is, and what came in its place."""
    w = m.w
    if m.plan is None:
        return []
    out: list[Block] = []
    for key in m.plan.merge:
        rule = m.graph.regulations.get(key)
        if rule is None or (end := noted_end(rule)) is None:
            continue
        told: list[Evidence] = [
            r.evidence for r in m.graph.corpus.references() if r.kind == "revokes" and r.to == key and isinstance(r.evidence, Fact)
        ]
        sources = told or [e for e in rule.evidence if isinstance(e, Fact)][:1]
        by = sorted({str(e.regulation) for e in told if e.regulation} - m.merge - {key})
        names = m.rule_names(by, 3)
        rest = w.t("Ketentuannya tidak dihitung dalam temuan.", "Its provisions do not count in the findings.")
        if by:
            rest += w.t(f" Penggantinya, {names}, tidak ikut digabung.", f" What replaced it, {names}, is not merged.")
        out.append(
            w.body(
                bold(w.t("Peringatan.", "Warning.")),
                w.t(
                    f"{short_id(key)} diminta untuk digabung, padahal {end.id}",
                    f"{short_id(key)} was asked for although it is {end.en}",
                ),
                numbers(m, sources),
                w.t("; periksa dahulu, dan keluarkan dari daftar bila benar.", "; check first, and strike it from the list if so."),
                rest,
            )
        )
    return out
