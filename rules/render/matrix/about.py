"""The first sheet: what this workbook is, from what it was made, and what was left out."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, Plan, Regulation, RunInfo, Text
from rules.render.dated import dated
from rules.render.diagrams.stock import COLUMNS, column_of
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.naming import regulation_name, title_of
from rules.render.planned import chapters_told, unit_words, what_is_proved
from rules.render.remarks import reading_notes
from rules.render.wording import number


def sheet(graph: PolicyGraph, found: tuple[Finding, ...], plan: Plan, run: RunInfo) -> Sheet:
    """Key figures, sources and disclaimers as two columns."""
    lang = run.lang

    def row(id: str, en: str, value: str | int) -> Row:
        return Row(cells=(Text(id=id, en=en).say(lang), number(value, lang) if isinstance(value, int) else value))

    figures, what = plan.figures, unit_words(graph.corpus, plan)[0]
    rules = sorted(graph.regulations.values(), key=lambda r: r.key)
    read = sum(r.has_text for r in rules)
    rows = [
        row("Rancangan", "Draft", plan.title if lang == "id" else plan.title_en),
        row("Tanggal data", "Date of data", dated(graph.corpus, run, lang)),
        row("Nomor hasil", "Run", run.run_id),
        row(
            "Peraturan sebelum / sesudah",
            "Rules before / after",
            f"{number(figures.rules_before, lang)} / {number(figures.rules_after, lang)}",
        ),
        row("Bab", "Chapters", chapters_told(plan, lang)),
        row(
            f"{what.id[0].upper()}{what.id[1:]} lama / unit rancangan",
            f"Old {what.en} / units of the draft",
            f"{number(figures.units_before, lang)} / {number(figures.units_after, lang)}",
        ),
        row("Unit digabung", "Units merged", figures.merged_units),
        row("Unit baru", "New units", figures.new_units),
        row("Temuan yang dihitung", "Findings that count", sum(f.scored for f in found)),
        row("Temuan yang tidak dihitung", "Findings that do not count", sum(not f.scored for f in found)),
        row("Kelengkapan", "Coverage", _proof(graph, plan, run)),
        row(
            "Penafian",
            "Disclaimer",
            Text(
                id="Hasil ini usulan, bukan pendapat hukum resmi; periksa setiap klausul pada naskah resminya sebelum ditandatangani.",
                en="This is a proposal, not an official legal opinion; check every clause against its official text before signing.",
            ).say(lang),
        ),
        Row(
            cells=(
                Text(id="Peraturan", en="Rules").say(lang),
                Text(
                    id=f"{number(read, lang)} dibaca naskahnya, {number(len(rules) - read, lang)} hanya dikenal dari catatan kasus",
                    en=f"{number(read, lang)} read as texts, {number(len(rules) - read, lang)} known from the case's records only",
                ).say(lang),
            ),
            mark="head",
        ),
    ]
    rows += [
        Row(cells=(regulation_name(r, lang), f"{title_of(r)} [{r.document}]; {_status(r, lang)}"), mark="" if r.has_text else "unscored")
        for r in rules
    ]
    sources = [source for case in graph.corpus.cases for source in case.sources]
    if sources:
        told = Text(id="nama pendek dan alamatnya", en="short names and addresses").say(lang)
        rows.append(Row(cells=(Text(id="Sumber catatan kasus", en="Sources of the case's records").say(lang), told), mark="head"))
        rows += [Row(cells=(s.key, s.address + (f"; {s.note}" if s.note else ""))) for s in sources]
    notes = reading_notes(graph.corpus, run)
    if notes:
        rows.append(Row(cells=(Text(id="Catatan pembacaan", en="Notes of the reading").say(lang), number(len(notes), lang)), mark="head"))
        rows += [Row(cells=note) for note in notes]
    if run.left_out:
        rows.append(Row(cells=(Text(id="Tidak ikut dibaca", en="Left out").say(lang), number(len(run.left_out), lang)), mark="head"))
        rows += [Row(cells=(item.file, f"{item.reason.say(lang).rstrip('.')}; {item.remedy.say(lang)}")) for item in run.left_out]
    return Sheet(
        name=Text(id="Tentang", en="About"),
        note=Text(
            id="Lampiran kerja telaahan staf. Baris miring: peraturan yang hanya diketahui dari catatan kasus, tanpa teks.",
            en="Working annex of the memo. Rows in italics: rules known from the case's records only, without their text.",
        ),
        columns=(Column(title=Text(id="Hal", en="Item"), width=36), Column(title=Text(id="Isi", en="Content"), width=100)),
        rows=tuple(rows),
    )


def _status(rule: Regulation, lang: Lang) -> str:
    """A rule's status in the words of the picture of the stock, which counts what this sheet lists."""
    words = COLUMNS[column_of(rule)][2].say(lang)
    return words[0].lower() + words[1:]


def _proof(graph: PolicyGraph, plan: Plan, run: RunInfo) -> str:
    if all(line.holds for line in plan.proof):
        return f"{Text(id='terbukti', en='proved').say(run.lang)}. {what_is_proved(graph.corpus, plan).say(run.lang)}"
    return Text(id="belum terbukti", en="not proved").say(run.lang)
