"""The memo's head and its executive summary: what was read, what was found, what is proposed, what must be decided."""

from __future__ import annotations

import re
from collections import Counter

from rules.render.dated import date_line
from rules.render.diagrams.merge_map import FATE_WORDS, FATES
from rules.render.diagrams.source import sources
from rules.render.memo.matter import SEVERITIES, SEVERITY_WORDS, Matter
from rules.render.memo.model import Block, Paragraph, Section
from rules.render.memo.noted import ends
from rules.render.memo.refer import brief
from rules.render.memo.writer import bold
from rules.render.naming import short_id
from rules.render.planned import chapters_told, fate_told, unit_words, worth_it
from rules.render.selection import nothing_shared, why_these


def head(m: Matter) -> tuple[str, ...]:
    """The lines above the memo: a letterhead to fill in."""
    return (m.w.t("[Kop naskah dinas unit kerja]", "[Letterhead of the unit]"),)


def fields(m: Matter, attachments: int) -> tuple[tuple[str, str], ...]:
    """The address block; what the material does not tell is left blank.

    Args:
        m: what the memo is composed from.
        attachments: how many there are: pictures, attachments in words, and the list of clauses.
    """
    count = m.w.t(f"{m.w.n(attachments)} lampiran", f"{m.w.n(attachments)} attachments")
    return (
        (m.w.t("Kepada", "To"), ""),
        (m.w.t("Dari", "From"), ""),
        (m.w.t("Tanggal", "Date"), ""),
        (m.w.t("Nomor", "Number"), ""),
        (m.w.t("Lampiran", "Attachments"), count),
        (m.w.t("Hal", "Subject"), subject(m)),
    )


def subject(m: Matter) -> str:
    """What the memo is about."""
    if m.plan is None or not m.plan.merge:
        n = m.w.n(len(m.rules))
        return m.w.t(f"Telaah tumpang tindih dan kekosongan dalam {n} peraturan", f"Review of overlaps and gaps in {n} regulations")
    n, title = m.w.n(len(m.plan.merge)), m.plan.title if m.w.lang == "id" else m.plan.title_en
    if m.plan.design == "amend":
        return m.w.t(
            f"Usul perubahan {n} peraturan secara bersama dengan metode omnibus: {title}",
            f"Proposal to amend {n} regulations together by the omnibus method: {title}",
        )
    return m.w.t(
        f"Usul penggabungan {n} peraturan dengan metode omnibus: {title}",
        f"Proposal to merge {n} regulations by the omnibus method: {title}",
    )


def summary(m: Matter) -> Section:
    """The executive summary: what was read, what was found, what is proposed, what must be decided."""
    w = m.w
    blocks: list[Block] = [
        w.body(
            bold(w.t("Bahan.", "Material.")),
            w.t(
                f"Telaahan ini disusun dari {sources(m.graph, w.lang)}. {date_line(m.graph.corpus, m.run, 'id')}.",
                f"This memo is drawn from {sources(m.graph, w.lang)}. {date_line(m.graph.corpus, m.run, 'en')}.",
            ),
            m.see("stok"),
        ),
        w.body(bold(w.t("Temuan.", "Findings.")), found(m), _whole_list(m) if m.counted else ""),
    ]
    top = m.telling(4)
    for finding in top:
        blocks.append(w.bullet(*brief(m, finding)))
    blocks.append(w.body(bold(w.t("Usulan.", "Proposal.")), *proposal(m)))
    if m.refused:
        n, names = w.n(len(m.refused)), m.rule_names([k.regulation for k in m.refused], 6)
        said = w.t(
            f"Diminta, atau mengubah yang diminta, tetapi tidak ikut digabung ({n}): {names}. Sebabnya ada pada bagian III.",
            f"Asked for, or amending what was asked for, but kept out of the merger ({n}): {names}. Section III says why.",
        )
        blocks.append(w.body(said))
    blocks += [*ends(m), *warning(m)]
    blocks.append(w.body(bold(w.t("Keputusan yang diperlukan.", "Decisions needed."))))
    blocks += [w.bullet(text) for text in decisions(m)]
    blocks += abbreviations(m, blocks)
    return Section(title=w.t("Ringkasan Eksekutif", "Executive Summary"), blocks=tuple(blocks))


def found(m: Matter) -> str:
    """How many findings there are, how many of them count, and what becomes of the others: the same numbers as in terminal and matrix."""
    w = m.w
    scored = [f for f in m.findings if f.scored]
    if not scored:
        return w.t(
            f"Ada {w.n(len(m.findings))} temuan, tidak satu pun dihitung. Tidak ditemukan dalam bahan tidak berarti tidak ada.",
            f"{w.n(len(m.findings))} findings, none of which counts. What is not found in the material may exist all the same.",
        )
    weights = w.list([f"{w.n(m.severities[s])} {w.t(*SEVERITY_WORDS[s])}" for s in SEVERITIES if m.severities[s]])
    parts = []
    if m.counted:
        parts.append(w.t(f"{w.n(len(m.counted))} masalah ({weights})", f"{w.n(len(m.counted))} faults ({weights})"))
    if m.judged:
        n = w.n(len(m.judged))
        parts.append(w.t(f"{n} yang diputus bukan masalah, misalnya pembagian kerja", f"{n} judged to be none, such as a division of work"))
    gone = sum(f.status == "ditolak" for f in scored)
    if gone:
        parts.append(w.t(f"{w.n(gone)} yang ditolak analis", f"{w.n(gone)} rejected by an analyst"))
    text = w.t(
        f"Ada {w.n(len(m.findings))} temuan, {w.n(len(scored))} di antaranya dihitung: {w.list(parts)}.",
        f"{w.n(len(m.findings))} findings, {w.n(len(scored))} of which count: {w.list(parts)}.",
    )
    rest = len(m.findings) - len(scored)
    if rest:
        text += w.t(
            f" {w.n(rest)} lainnya ditampilkan tanpa dihitung; sebabnya disebut pada temuan itu.",
            f" The other {w.n(rest)} are shown without counting; each says why.",
        )
    return text


def _whole_list(m: Matter) -> str:
    return m.w.t(
        "Daftar lengkap: matrix.xlsx, lembar Temuan. Yang paling menentukan:",
        "All of them: matrix.xlsx, sheet Findings. The most telling:",
    )


def warning(m: Matter) -> list[Block]:
    """What must be known before anything is decided: rules whose force is not known, or of which nothing is; texts not read, or not whole."""
    w, plan = m.w, m.plan
    if plan is None or not plan.merge:
        return []
    said = [*_in_force(m), *_texts(m)]
    if m.unknown_rules:
        names = m.rule_names(m.unknown_rules, 6)
        said.append(
            w.t(
                f"{names} diusulkan dicabut, padahal tidak satu pun ketentuannya dikenal dari bahan. Jangan dicabut sebelum naskahnya dibaca.",
                f"{names} would be revoked although not one provision is known from the material. Do not revoke before reading the text.",
            )
        )
    return [w.body(bold(w.t("Peringatan.", "Warning.")), " ".join(said))] if said else []


def _in_force(m: Matter) -> list[str]:
    """Of how many rules to be merged the material does not tell whether they are in force, and which it calls in doubt."""
    w = m.w
    merged = [r for r in m.rules if m.plan and r.key in m.plan.merge]
    unknown = [r for r in merged if r.status == "unknown"]
    out = []
    if unknown:
        names = m.rule_names([r.key for r in unknown], 6)
        all_id, all_en = f"{w.n(len(unknown))} dari {w.n(len(merged))}", f"{w.n(len(unknown))} of the {w.n(len(merged))}"
        if len(unknown) == len(merged):
            all_id, all_en = f"semua ({w.n(len(merged))})", f"all ({w.n(len(merged))})"
        out.append(
            w.t(
                f"Keberlakuan {all_id} peraturan yang hendak digabung tidak diketahui dari bahan ({names}); periksa pada sumber resmi sebelum memutuskan.",
                f"Whether {all_en} rules to be merged are in force is not known from the material ({names}); check the official source before deciding.",
            )
        )
    known = [r for r in merged if r.status != "unknown" and not r.has_text]
    if known:
        out.append(
            w.t(
                f"Keberlakuan {w.n(len(known))} peraturan lainnya hanya menurut catatan, belum diperiksa pada sumber resmi.",
                f"That {w.n(len(known))} of them are in force rests on records and was not checked against the official source.",
            )
            if unknown
            else w.t(
                f"Keberlakuan {w.n(len(known))} peraturan yang hendak digabung hanya menurut catatan, belum diperiksa pada sumber resmi.",
                f"That {w.n(len(known))} rules to be merged are in force rests on records and was not checked against the official source.",
            )
        )
    return out


def _texts(m: Matter) -> list[str]:
    """How many texts to be merged were not read, and which of those read are not whole."""
    w, plan = m.w, m.plan
    assert plan is not None
    out = []
    merged = [m.graph.regulations[key] for key in plan.merge if key in m.graph.regulations]
    unread = [r for r in merged if not r.has_text]
    if unread:
        out.append(
            w.t(
                f"Naskah {w.n(len(unread))} dari {w.n(len(merged))} peraturan itu belum dibaca; isinya hanya dikenal dari catatan sumber sekunder.",
                f"The texts of {w.n(len(unread))} of these {w.n(len(merged))} rules were not read; they are known from records of secondary sources only.",
            )
        )
    if plan.not_whole:
        told = w.list([f"{short_id(x.regulation)} ({w.n(x.units)})" for x in plan.not_whole])
        where = m.annex("notes")
        out.append(
            w.t(
                f"Naskah yang terbaca tidak utuh, dengan jumlah ketentuannya yang terputus atau kurang: {told}{f'; lihat {where}' if where else ''}.",
                f"Texts that were not read whole, with the number of provisions that break off or lack something: {told}{f'; see {where}' if where else ''}.",
            )
        )
    return out


def abbreviations(m: Matter, blocks: list[Block]) -> list[Block]:
    """The abbreviations that some paragraphs use, written out."""
    w = m.w
    text = " ".join(span.text for block in blocks if isinstance(block, Paragraph) for span in block.spans)
    told = {a.short: a.name for a in m.graph.actors.values() if a.short and a.short != a.name}
    told |= {"Permensos": w.t("Peraturan Menteri Sosial", "Regulation of the Minister of Social Affairs")}
    told |= {"UU": w.t("Undang-Undang", "Act"), "PP": w.t("Peraturan Pemerintah", "Government Regulation")}
    used = [short for short in sorted(told) if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)]
    if not used:
        return []
    listed = "; ".join(f"{short}: {told[short]}" for short in used)
    return [w.note(w.t(f"Singkatan. {listed}.", f"Abbreviations. {listed}."))]


def proposal(m: Matter, whole: bool = False) -> tuple[str, ...]:
    """What the plan proposes, in a few sentences; ``whole`` gives all reasons for the design."""
    w, plan = m.w, m.plan
    if plan is None or not plan.merge:
        said = nothing_shared(plan) if plan is not None else None
        return (
            said.say(w.lang)
            if said
            else w.t("Bahan tidak memuat peraturan yang dapat digabung.", "The material holds no rules that can be merged."),
        )
    figures = plan.figures
    title = plan.title if w.lang == "id" else plan.title_en
    fates: Counter[str] = Counter(fate_told(plan, d.fate) for d in plan.dispositions)
    brief, what = unit_words(m.graph.corpus, plan)
    told = w.list([f"{w.n(fates[fate])} {FATE_WORDS[fate].say(w.lang)} ({fate})" for fate in FATES if fates[fate]])
    return (
        w.t(
            f"{w.n(figures.rules_before)} peraturan menjadi {w.n(figures.rules_after)}, berjudul “{title}”, dalam {chapters_told(plan, 'id')}.",
            f"{w.n(figures.rules_before)} rules become {w.n(figures.rules_after)}, titled “{title}”, in {chapters_told(plan, 'en')}.",
        ),
        why_these(plan, w.lang),
        plan.design_reason.say(w.lang) if whole else _design(plan.design_reason.say(w.lang)),
        "" if whole else held_back(m),
        w.t(
            f"Setiap {what.id} mempunyai disposisi ({told}); {w.n(figures.units_before)} {brief.id} menjadi "
            f"{w.n(figures.units_after)} unit rancangan, {w.n(figures.new_units)} di antaranya baru.",
            f"All {what.en} have a disposition ({told}); {w.n(figures.units_before)} {brief.en} become "
            f"{w.n(figures.units_after)} units of the draft, {w.n(figures.new_units)} of them new.",
        ),
        m.see("penggabungan"),
    )


def held_back(m: Matter) -> str:
    """What must not be revoked before its amendment is read; empty where nothing waits."""
    w = m.w
    waiting = [(short_id(r.regulation), m.rule_names(r.waits_for, 3)) for r in m.plan.revokes if r.waits_for] if m.plan else []
    if not waiting:
        return ""
    told = w.some([w.t(f"{old} (diubah oleh {new})", f"{old} (amended by {new})") for old, new in waiting], 6)
    return w.t(f"{told} jangan dicabut sebelum pengubahnya dibaca.", f"Do not revoke {told} before the amendment is read.")


def _design(reason: str) -> str:
    """The sentence of a reason that names the design; its first one where none does."""
    sentences = [s if s.endswith(".") else f"{s}." for s in reason.split(". ")]
    return next((s for s in sentences if "(A)" in s or "(B)" in s), sentences[0])


def decisions(m: Matter) -> list[str]:
    """What the reader is asked to decide."""
    w = m.w
    out = []
    if m.gravest is not None:
        n, (weight, weight_en) = w.n(sum(f.severity == m.gravest for f in m.undecided)), SEVERITY_WORDS[m.gravest]
        out.append(
            w.t(
                f"Konfirmasi atau tolak {n} temuan berbobot {weight} (bagian IV).",
                f"Confirm or reject the findings of {weight_en} weight ({n}, section IV).",
            )
        )
    if m.plan and m.plan.merge:
        out.append(
            w.t(
                f"Setujui atau ubah daftar {w.n(len(m.plan.merge))} peraturan yang digabung dan strukturnya (bagian III, Lampiran {m.figure('struktur')}).",
                f"Approve or change the list of {w.n(len(m.plan.merge))} rules to merge and the structure (section III, Attachment {m.figure('struktur')}).",
            )
        )
    if m.plan and (share := worth_it(m.graph.corpus, m.plan, w.lang)):
        out.append(
            w.t(
                f"Putuskan apakah satu peraturan omnibus sepadan: {share}. Pilihan lainnya: mengubah tiap peraturan secara bersama (rancangan "
                "ubah banyak).",
                f"Decide whether one omnibus regulation is worth it: {share}. The other choice: amend each rule together (design amend many).",
            )
        )
    if m.plan and m.plan.open_questions:
        n = w.n(len(m.plan.open_questions))
        out.append(
            w.t(
                f"Tugaskan penyelesaian {n} pertanyaan terbuka ({m.annex('questions')}).",
                f"Have the {n} open questions settled ({m.annex('questions')}).",
            )
        )
    if m.unplaced:
        out.append(
            w.t(
                f"Tugaskan pemeriksaan naskah resmi untuk {w.n(m.unplaced)} tugas yang pasalnya belum diketahui.",
                f"Have the official texts checked for {w.n(m.unplaced)} duties whose article is not yet known.",
            )
        )
    if not out:
        out.append(w.t("Tetapkan apakah bahan perlu dilengkapi.", "Decide whether more material is needed."))
    return out
