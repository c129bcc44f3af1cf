"""The six questions answered from the texts alone, where no case asks them: which duties are shared, what is missing, how things are named."""

from __future__ import annotations

from rules.model import Question, Text
from rules.render.diagrams.overlap import tally, total
from rules.render.memo.answer_names import equivalents, nothing_to_compare
from rules.render.memo.asked import findings_listed
from rules.render.memo.matter import SHEET_PAIRS, Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.quoted import counts_of, said
from rules.render.memo.writer import bold

#: Pairs of roles in the table; the rest is counted and stands in the workbook.
_MOST_PAIRS = 12

#: What an analyst asks of any set of rules, in the order of the six conclusions that Padu is built to answer.
QUESTIONS = (
    Question(
        key="overlap",
        text=Text(
            id="Tugas mana yang tumpang tindih, antara siapa, dan menurut ketentuan apa?",
            en="Which duties overlap, between whom, and by which clauses?",
        ),
        words="",
        rules=("R01", "R02", "R03", "R17", "R18"),
    ),
    Question(
        key="awareness",
        text=Text(
            id="Apa tugas setiap peran, dan mana yang paling perlu disosialisasikan?",
            en="What are the duties of each role, and which need explaining most?",
        ),
        words="",
        rules=("R03", "R10", "R11"),
    ),
    Question(
        key="missing_rule",
        text=Text(
            id="Peraturan mana yang belum ada: peran tanpa dasar dan mandat yang belum dilaksanakan?",
            en="Which rules are missing: roles without a basis, mandates not carried out?",
        ),
        words="",
        rules=("R11", "R12"),
    ),
    Question(
        key="nomenclature",
        text=Text(
            id="Nama mana yang berbeda-beda atau tidak sesuai dengan nomenklatur internasional, dan apa padanannya?",
            en="Which names vary or do not fit international nomenclature, and what is proposed in their place?",
        ),
        words="",
        rules=("R06", "R19"),
    ),
    Question(
        key="webinar",
        text=Text(id="Siapa yang perlu diundang membahasnya, dan mengapa?", en="Whom to invite to discuss it, and why?"),
        words="",
        rules=("R01", "R04", "R09", "R18"),
    ),
    Question(
        key="merge",
        text=Text(
            id="Peraturan mana yang tumpang tindih dan bagaimana disatukan?",
            en="Which rules overlap, and how are they to be merged?",
        ),
        words="",
        rules=("R07", "R12", "R13"),
    ),
)


def pairs(m: Matter, question: Question) -> list[Block]:
    """Which roles share duties that count, one example a pair, with the clauses."""
    w = m.w
    counts = tally(m.shared)
    found = {pair: [d for d in m.shared if d.counts and (d.a, d.b) == pair] for pair, count in counts.items() if count.scored}
    every = total(counts)
    if not found:
        out: list[Block] = [
            w.body(
                w.t(
                    "Tidak ditemukan tugas yang sama atau beririsan antara dua peran yang dihitung sebagai tumpang tindih.",
                    "No duty was found that two roles share and that counts as an overlap.",
                )
            )
        ]
    else:
        order = sorted(found, key=lambda pair: (-counts[pair].scored, pair))
        rows: list[tuple[str | Spans, ...]] = []
        for a, b in order[:_MOST_PAIRS]:
            best = found[a, b][0]
            who = w.spans(bold(m.actor(a)), w.t("dan", "and"), bold(m.actor(b)))
            rows.append((who, counts_of(m, found[a, b]), said(m, best.evidence_of(a)), said(m, best.evidence_of(b))))
        out = [
            w.body(
                w.t(
                    f"{w.n(len(found))} pasang peran berbagi {w.n(every.scored)} tugas yang dihitung.",
                    f"{w.n(len(found))} pairs of roles share {w.n(every.scored)} duties that count.",
                ),
                w.t(f"{w.n(every.division)} irisan lain merupakan pembagian kerja.", f"{w.n(every.division)} more are a division of work.")
                if every.division
                else "",
                m.see("tumpang"),
            ),
            w.table(
                (
                    w.t("Peran", "Roles"),
                    w.t("Tugas bersama", "Shared duties"),
                    w.t("Tugas peran pertama", "Duty of the first"),
                    w.t("Tugas peran kedua", "Duty of the second"),
                ),
                rows,
                (0.2, 0.16, 0.32, 0.32),
                w.t("Tugas yang sama atau beririsan, satu contoh tiap pasang", "Shared duties, one example a pair"),
            ),
        ]
        if len(order) > _MOST_PAIRS:
            out.append(w.note(w.more(len(order) - _MOST_PAIRS, ("pasang", "pairs"), SHEET_PAIRS) + "."))
    return out + findings_listed(m, [f for f in m.of_rules("R18") if f.scored and f.verdict is None])


def gaps(m: Matter, question: Question) -> list[Block]:
    """Roles without a rule of their own and mandates that nothing in the material carries out."""
    w = m.w
    found = [f for f in m.of_rules(*question.rules) if f.scored]
    if not found:
        return [
            w.body(
                w.t(
                    "Pemeriksaan tidak menemukan peran tanpa dasar atau mandat tanpa pelaksana dalam bahan. Tidak ditemukan tidak berarti tidak ada.",
                    "The checks found no role without a basis and no mandate left open in the material. What was not found may exist all the same.",
                )
            )
        ]
    return [
        w.body(
            w.t(
                "Sejauh tampak dalam bahan, berikut yang belum ada atau belum ditemukan. Peraturan di luar bahan dapat saja sudah mengisinya.",
                "As far as the material shows, this is missing or was not found. Rules outside the material may have filled it.",
            )
        ),
        *findings_listed(m, found),
    ]


def names(m: Matter, question: Question) -> list[Block]:
    """Names that vary or mislead, and the equivalents that the nomenclature pack proposes for roles of the texts."""
    roles = (a for key, a in sorted(m.graph.actors.items()) if a.kind not in ("agency", "office") and m.graph.norms_by_bearer.get(key))
    return [*findings_listed(m, list(m.of_rules(*question.rules))), *equivalents(m, roles)] or [nothing_to_compare(m)]
