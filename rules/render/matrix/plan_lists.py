"""Lists of the plan: dispositions by rule, what would hang in the air, and the legality checklist."""

from __future__ import annotations

from collections import Counter

from rules.graph.policy_graph import PolicyGraph
from rules.model import Lang, Plan, Text
from rules.omnibus.wording import title_case
from rules.render.diagrams.moves import chapter_label, chapter_title
from rules.render.matrix.comparison import fate
from rules.render.matrix.old_units import OldUnits
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.naming import place, pointed, short_id
from rules.render.planned import fate_told
from rules.render.wording import listing

_CODES = ("PINDAH", "GABUNG", "UBAH", "HAPUS", "TURUN", "NAIK")
_KINDS = {
    "implementing_rule": Text(id="peraturan pelaksana", en="implementing rule"),
    "reference": Text(id="rujukan", en="reference"),
    "legal_basis": Text(id="dasar hukum", en="legal basis"),
    "mandate": Text(id="mandat", en="mandate"),
}


def dispositions(graph: PolicyGraph, plan: Plan, lang: Lang) -> Sheet:
    """How many units of each merged rule had which fate; the last row adds up."""
    old = OldUnits(graph, lang)
    counts: dict[str, Counter[str]] = {}
    codes = tuple(fate_told(plan, code) for code in _CODES)
    for d in plan.dispositions:
        counts.setdefault(old.rule(d.document, d.address), Counter())[fate_told(plan, d.fate)] += 1
    rows = [Row(cells=(rule, *(c[code] for code in codes), sum(c.values()))) for rule, c in counts.items()]
    total: Counter[str] = Counter()
    for c in counts.values():
        total.update(c)
    rows.append(Row(cells=(Text(id="Jumlah", en="Total").say(lang), *(total[code] for code in codes), sum(total.values())), mark="head"))
    return Sheet(
        name=Text(id="Disposisi", en="Dispositions"),
        note=Text(
            id="Berapa unit tiap peraturan yang pindah, digabung, diubah, dihapus, diturunkan, atau dinaikkan.",
            en="How many units of each rule move, merge, change, fall, go down or go up.",
        ),
        columns=(
            Column(title=Text(id="Peraturan", en="Rule"), width=30),
            *(Column(title=Text(id=fate(code, "id"), en=fate(code, "en")), width=16, center=True) for code in codes),
            Column(title=Text(id="Jumlah", en="Total"), width=10, center=True),
        ),
        rows=tuple(rows),
    )


def loose_ends(plan: Plan, lang: Lang) -> Sheet:
    """What the omnibus revokes, what the ministry cannot revoke, what would dangle, and what is still open."""
    rows = []
    revoked = Text(id="dicabut", en="revoked").say(lang)
    for r in plan.revokes:
        rows.append(
            Row(cells=(revoked, f"{short_id(r.regulation)} {title_case(r.title)}", "", r.citation, r.note.say(lang) if r.note else ""))
        )
    kept = Text(id="tidak dapat dicabut", en="cannot be revoked").say(lang)
    apart = Text(id="tidak digabung", en="not merged").say(lang)
    for one in (plan.candidates or ())[1:]:
        names = listing([short_id(key) for key in one.rules], lang)
        rows.append(
            Row(
                cells=(
                    Text(id="calon lain", en="further candidate").say(lang),
                    names,
                    "",
                    f"--merge '{one.argument}'",
                    one.reason.say(lang),
                )
            )
        )
    for k in plan.kept_out:
        rows.append(Row(cells=(apart if k.apart else kept, f"{short_id(k.regulation)} {title_case(k.title)}", "", "", k.reason.say(lang))))
    hanging = Text(id="menggantung", en="dangling").say(lang)
    for d in plan.dangling:
        where = f"{short_id(d.regulation)}" + (f", {place(d.address, lang)}" if d.address else "")
        rows.append(Row(cells=(hanging, where, _KINDS[d.kind].say(lang), pointed(d.depends_on, lang), d.remedy.say(lang))))
    open_ = Text(id="pertanyaan terbuka", en="open question").say(lang)
    rows += [Row(cells=(open_, "", "", "", q.say(lang)), mark="new") for q in plan.open_questions]
    return Sheet(
        name=Text(id="Pencabutan dan sisa", en="Loose ends"),
        note=Text(
            id="Yang dicabut, yang di luar wewenang, yang akan menggantung beserta obatnya, dan pertanyaan yang harus dijawab perancang.",
            en="What is revoked, what is beyond the ministry's power, what would dangle and its remedy, and what a drafter must answer.",
        ),
        columns=(
            Column(title=Text(id="Golongan", en="Group"), width=20),
            Column(title=Text(id="Peraturan", en="Rule"), width=44),
            Column(title=Text(id="Jenis", en="Kind"), width=20),
            Column(title=Text(id="Bergantung pada / kutipan", en="Depends on / citation"), width=40),
            Column(title=Text(id="Alasan atau obat", en="Reason or remedy"), width=60),
        ),
        rows=tuple(rows),
    )


def legality(plan: Plan, lang: Lang) -> Sheet:
    """The legality checklist and the title of authority of each chapter."""
    rows = [Row(cells=(what.say(lang), how.say(lang))) for what, how in plan.legality]
    for c in plan.chapters:
        rows.append(Row(cells=(f"{chapter_label(c, lang)} {chapter_title(c, lang)}", c.authority.say(lang))))
    return Sheet(
        name=Text(id="Legalitas", en="Legality"),
        note=Text(
            id="Syarat metode omnibus (UU 13/2022) dan alas kewenangan tiap bab. Yang bertanda perlu diverifikasi belum dibaca dari naskahnya.",
            en="Conditions of the omnibus method (UU 13/2022) and each chapter's authority. What is to be verified was not read in its source.",
        ),
        columns=(
            Column(title=Text(id="Butir", en="Item"), width=60),
            Column(title=Text(id="Keadaan", en="State"), width=90),
        ),
        rows=tuple(rows),
    )
