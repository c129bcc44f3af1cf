"""A run as Prefect's page shows it: a summary in markdown and a table of findings."""

from __future__ import annotations

from pathlib import Path

from rules.checks import REGISTRY
from rules.model import Corpus, Finding, Lang, Plan, RunInfo, Text
from rules.render.counting import copies_read, rules_read
from rules.render.dated import date_line
from rules.render.matrix.findings import severity, status
from rules.render.naming import short_id
from rules.render.planned import unit_words, what_is_proved
from rules.render.remarks import table_notes
from rules.render.selection import further, nothing_shared, order_told, why_these
from rules.render.wording import listing, number, shorten

#: Findings that the summary and the table show one by one; the matrix has them all.
SHOWN = 10
SHOWN_IN_TABLE = 50
SHOWN_CANDIDATES = 3
#: Notes on role tables that the summary shows.
SHOWN_NOTES = 20
#: Characters of a finding in the summary and in the table.
_STATEMENT = 400


def _plain(text: str) -> str:
    """Words that markdown shows as they are: no mark of emphasis, of a link or of html."""
    for mark in "\\`*_[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def _counted(n: int, lang: Lang, id: str, en: str) -> str:
    return f"{number(n, lang)} {id}" if lang == "id" else f"{number(n, lang)} {en}{'' if n == 1 else 's'}"


def read_words(corpus: Corpus, lang: Lang) -> str:
    """What was read, for a sentence: rules as the memo counts them, the files set aside as their copies, cases and role tables."""
    said = _counted(rules_read(corpus), lang, "peraturan", "regulation")
    if n := copies_read(corpus):
        said += (
            f" ({number(n, lang)} berkas lain adalah salinannya dan dikesampingkan)"
            if lang == "id"
            else f" ({_counted(n, lang, '', 'more file')} {'is a copy' if n == 1 else 'are copies'} of these and set aside)"
        )
    if n := len(corpus.cases):
        cases = f"{number(n, lang)} kasus atau tabel peran" if lang == "id" else _counted(n, lang, "", "case") + " or role tables"
        said += f"{' dan ' if lang == 'id' else ' and '}{cases}"
    return said


def _statement(f: Finding, lang: Lang) -> str:
    return _plain(shorten(f.statement.say(lang), _STATEMENT))


def summary(corpus: Corpus, findings: tuple[Finding, ...], plan: Plan, run: RunInfo, folder: Path) -> str:
    """What came out of a run and where it lies, as markdown."""
    lang = run.lang

    def line(id: str, en: str) -> str:
        return Text(id=id, en=en).say(lang)

    scored = [f for f in findings if f.scored]
    merged = listing([short_id(rule) for rule in plan.merge], lang)
    what, _ = unit_words(corpus, plan)
    rows = [
        f"# {_plain(plan.title if lang == 'id' else plan.title_en)}",
        line(
            f"{date_line(corpus, run, lang)}. Dibaca: {read_words(corpus, lang)}.",
            f"{date_line(corpus, run, lang)}. Read: {read_words(corpus, lang)}.",
        ),
        line(f"Digabung: {merged}.", f"Merged: {merged}.") if merged else line("Tidak ada peraturan yang digabung.", "No rule is merged."),
        *([" ".join(chosen)] if (chosen := [_plain(row) for row in chosen_lines(plan, lang)]) else []),
        line(
            f"{number(len(plan.dispositions), lang)} {what.id} bernasib, {number(plan.figures.new_units, lang)} unit baru; bukti kelengkapan terpenuhi. "
            f"{what_is_proved(corpus, plan).id}",
            f"{number(len(plan.dispositions), lang)} {what.en} disposed of, {_counted(plan.figures.new_units, lang, '', 'new unit')}; "
            f"the coverage proof holds. {what_is_proved(corpus, plan).en}",
        ),
        line(
            f"{number(len(findings), lang)} temuan, {number(len(scored), lang)} di antaranya dihitung.",
            f"{_counted(len(findings), lang, '', 'finding')}, {number(len(scored), lang)} of which count.",
        ),
    ]
    if scored:
        # A list and no table: Prefect's page does not wrap the cells of a table, and a sentence would run out of sight.
        weight = line("bobot", "severity")
        rows.append("\n".join(f"- **{f.id}** ({weight} {severity(f.severity, lang)}): {_statement(f, lang)}" for f in scored[:SHOWN]))
        if len(scored) > SHOWN:
            rest = number(len(scored) - SHOWN, lang)
            rows.append(line(f"dan {rest} temuan lain, lihat report.html.", f"and {rest} more, see report.html."))
    if run.left_out:
        rows.append(line("## Tidak ikut dibaca", "## Left out"))
        rows.append(
            "\n".join(f"- {_plain(item.file)}: {_plain(item.reason.say(lang))} - {_plain(item.remedy.say(lang))}" for item in run.left_out)
        )
    if notes := table_notes(run.inputs):
        rows.append(line("## Catatan atas tabel peran", "## Notes on role tables (in Indonesian, as recorded)"))
        rows.append("\n".join(f"- {_plain(note)}" for note in notes[:SHOWN_NOTES]))
        if len(notes) > SHOWN_NOTES:
            rest = number(len(notes) - SHOWN_NOTES, lang)
            rows.append(line(f"dan {rest} catatan lain, lihat manifest.json.", f"and {rest} more, see manifest.json."))
    rows.append(
        line(
            f"Hasil di mesin server: `{folder}`. Mulailah dari memo.docx; report.html dapat dibuka di peramban, matrix.xlsx di lembar kerja.",
            f"Results on the server: `{folder}`. Begin with memo.docx; report.html opens in a browser, matrix.xlsx in a spreadsheet.",
        )
    )
    return "\n\n".join(rows) + "\n"


def chosen_lines(plan: Plan, lang: Lang) -> list[str]:
    """Why these rules are proposed or none are, and the first further groups with the argument that merges them; none where they were named."""
    if (said := nothing_shared(plan)) is not None:
        return [said.say(lang)]
    rows = [row for row in (why_these(plan, lang), order_told(plan, lang)) if row]
    others = further(plan, lang)
    rows += [
        Text(id=f"Calon lain: {names}: {how}", en=f"Further candidate: {names}: {how}").say(lang)
        for names, how in others[:SHOWN_CANDIDATES]
    ]
    if len(others) > SHOWN_CANDIDATES:
        rest = number(len(others) - SHOWN_CANDIDATES, lang)
        rows.append(
            Text(
                id=f"dan {rest} kelompok lain, lihat matrix.xlsx, lembar Pencabutan dan sisa.",
                en=f"and {rest} more groups, see matrix.xlsx, sheet Loose ends.",
            ).say(lang)
        )
    return rows


def findings_table(findings: tuple[Finding, ...], lang: Lang) -> list[dict[str, str]]:
    """The first findings as rows of a table, its headings and words in one language."""
    names = {
        "id": Text(id="temuan", en="finding"),
        "rule": Text(id="aturan", en="rule"),
        "severity": Text(id="bobot", en="severity"),
        "scored": Text(id="dihitung", en="counts"),
        "status": Text(id="status", en="status"),
        "statement": Text(id="isi", en="what was found"),
    }
    yes, no = Text(id="ya", en="yes").say(lang), Text(id="tidak", en="no").say(lang)
    rows = []
    for f in findings[:SHOWN_IN_TABLE]:
        rule = f"{f.rule} {REGISTRY[f.rule].titled(f.kind).say(lang)}" if f.rule in REGISTRY else f.rule
        shown = {"id": f.id, "rule": rule, "severity": severity(f.severity, lang), "scored": yes if f.scored else no}
        shown |= {"status": status(f.status, lang), "statement": shorten(f.statement.say(lang), _STATEMENT)}
        rows.append({names[key].say(lang): value for key, value in shown.items()})
    return rows


def table_title(findings: tuple[Finding, ...], lang: Lang) -> str:
    """What stands above the table of findings: how many there are, and how many are shown."""
    n, shown = number(len(findings), lang), number(SHOWN_IN_TABLE, lang)
    if len(findings) <= SHOWN_IN_TABLE:
        return Text(id=f"Temuan: {n}", en=f"Findings: {n}").say(lang)
    return Text(
        id=f"Temuan: {shown} yang pertama dari {n}; semuanya di matrix.xlsx",
        en=f"Findings: the first {shown} of {n}; all are in matrix.xlsx",
    ).say(lang)
