"""From graph, findings and plan to the memo: a telaahan staf in one language, every claim with its clause."""

from __future__ import annotations

from dataclasses import replace

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Plan, RunInfo
from rules.render.dated import date_in_short
from rules.render.diagrams import Diagram
from rules.render.memo import annexes, answers, closing, conclusion, opening, summary
from rules.render.memo.analysis import analysis
from rules.render.memo.matter import Matter
from rules.render.memo.model import Figure, Memo
from rules.render.memo.writer import Writer
from rules.render.remarks import lined


def compose(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo, diagrams: tuple[Diagram, ...]) -> Memo:
    """The memo of a run.

    Args:
        graph, findings, plan: what the run gave; without a plan the memo proposes no merger.
        run: its date of data and language.
        diagrams: the pictures, in the order of their attachment.

    Returns:
        A memo in ``run.lang``. Addressee, sender, date and number are blanks to fill in.
    """
    m = Matter(
        graph=graph,
        findings=tuple(findings),
        plan=plan,
        run=run,
        diagrams=tuple(diagrams),
        w=Writer(run.lang, lined(graph.corpus), amends=plan is not None and plan.design == "amend"),
    )
    m = replace(m, annex_keys=annexes.keys(m))
    w = m.w
    first = summary.summary(m)
    sections = [opening.question(m), opening.assumptions(m), opening.facts(m), analysis(m), conclusion.conclusion(m), conclusion.advice(m)]
    answered = answers.answers(m)
    if answered is not None:
        sections.append(answered)
    sections.append(closing.legality(m, "VII" if answered is None else "VIII"))
    annexed = annexes.annexes(m)
    attachments = tuple(
        Figure(
            number=d.number,
            diagram=d.name,
            caption=w.t(f"Lampiran {d.number}. {d.title.id}.", f"Attachment {d.number}. {d.title.en}."),
            alt=d.alt.say(w.lang),
            smallest=d.smallest,
        )
        for d in m.diagrams
    )
    last = m.pictures + len(annexed) + 1
    return Memo(
        lang=run.lang,
        title=w.t("TELAAHAN STAF", "STAFF ANALYSIS"),
        head=summary.head(m),
        fields=summary.fields(m, last if w.entries else last - 1),
        summary=first,
        sections=tuple(sections),
        clauses_title=w.t(f"Lampiran {last}. Daftar Klausul", f"Attachment {last}. List of Clauses"),
        clauses_note=w.t(
            "Nomor dalam kurung siku pada naskah menunjuk daftar ini. Klausul dikutip menurut bunyinya; fakta ditulis sebagai parafrasa, kecuali yang bertanda kutipan.",
            "Numbers in square brackets point here. Clauses are quoted as they stand (in Indonesian); facts are paraphrased in Indonesian, as the case records them, unless marked as quotations.",
        ),
        entries=w.entries,
        attachments_title=w.t("Lampiran", "Attachments"),
        attachments=attachments,
        annexes=annexed,
        footer=w.t(
            f"Usulan, bukan pendapat hukum resmi. {date_in_short(graph.corpus, run, 'id')}. Padu {run.run_id[:12]}",
            f"A proposal, no official legal opinion. {date_in_short(graph.corpus, run, 'en')}. Padu {run.run_id[:12]}",
        ),
    )
