"""A run in a page of markdown, for Prefect's artifacts."""

from __future__ import annotations

from pathlib import Path

from rules.model import Corpus, Finding, Plan, RunInfo, Text
from rules.render.naming import short_id
from rules.render.wording import date, listing, number

#: Findings shown one by one.
SHOWN = 10


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def summary(corpus: Corpus, findings: tuple[Finding, ...], plan: Plan, run: RunInfo, folder: Path) -> str:
    """What came out of a run and where it lies."""
    lang = run.lang

    def line(id: str, en: str) -> str:
        return Text(id=id, en=en).say(lang)

    rules = [r for r in corpus.primary() if r.has_text]
    scored = [f for f in findings if f.scored]
    merged = listing([short_id(rule) for rule in plan.merge], lang)
    rows = [
        f"# {plan.title if lang == 'id' else plan.title_en}",
        "",
        line(
            f"Tanggal data: {date(run.date_of_data, lang)}. Dibaca: {number(len(rules), lang)} peraturan dan {len(corpus.cases)} kasus.",
            f"Date of data: {date(run.date_of_data, lang)}. Read: {number(len(rules), lang)} regulations and {len(corpus.cases)} cases.",
        ),
        "",
        line(f"Digabung: {merged}.", f"Merged: {merged}."),
        "",
        line(
            f"{number(len(plan.dispositions), lang)} unit bernasib, {plan.figures.new_units} unit baru; bukti kelengkapan terpenuhi.",
            f"{number(len(plan.dispositions), lang)} units disposed of, {plan.figures.new_units} new units; the coverage proof holds.",
        ),
        "",
        line(
            f"{number(len(findings), lang)} temuan, {number(len(scored), lang)} di antaranya dihitung.",
            f"{number(len(findings), lang)} findings, {number(len(scored), lang)} of which count.",
        ),
        "",
        line("| Temuan | Bobot | Isi |", "| Finding | Severity | What |"),
        "|---|---|---|",
    ]
    rows += [f"| {f.id} | {f.severity} | {_cell(f.statement.say(lang))} |" for f in scored[:SHOWN]]
    if run.left_out:
        rows += ["", line("## Tidak ikut dibaca", "## Left out"), ""]
        rows += [f"- `{item.file}`: {item.reason.say(lang)} - {item.remedy.say(lang)}" for item in run.left_out]
    rows += ["", line(f"Hasil: `{folder}`", f"Results: `{folder}`"), ""]
    return "\n".join(rows)
