"""Sections I to III: the question, what is taken for granted, and the facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rules.model import Fact, KeptOut, Norm, Regulation
from rules.render.counting import not_counted
from rules.render.diagrams.stock import COLUMNS, column_of
from rules.render.memo.matter import SHEET_ABOUT, SHEET_DUTIES, Matter
from rules.render.memo.model import Block, Heading, Section, Spans
from rules.render.memo.notes import noted
from rules.render.memo.refer import numbers
from rules.render.memo.workshop import concluded, told
from rules.render.memo.writer import bold
from rules.render.naming import level_name, no_title, readable, regulation_name, short_id, short_type, title_of

#: Rows of the tables of rules and roles; the rest is counted.
_MOST_RULES = 20
_MOST_ROLES = 15
_MOST_MERGED_ROLES = 10


def question(m: Matter) -> Section:
    """I Persoalan."""
    w = m.w
    blocks: list[Block] = []
    if m.case is not None:
        n = w.small(len(m.case.questions))
        blocks.append(
            w.body(
                w.t(
                    f"Pertemuan yang menjadi pangkal telaahan ini menyimpulkan {n} hal, dengan kata-kata laporannya:",
                    f"The meeting that this memo grew from drew {n} conclusions, in the words of its report (Indonesian):",
                )
            )
        )
        blocks += [w.numbered(f"“{q.words}”", numbers(m, concluded(m, q))) for q in m.case.questions]
        blocks.append(w.body(w.t("Masing-masing dijawab pada bagian VII.", "Each is answered in section VII.")))
    blocks.append(
        w.body(
            w.t(
                "Pokok persoalannya: tugas, wewenang, dan jalur pelaporan mana yang tumpang tindih, bertentangan, berputar, atau kosong dalam "
                "peraturan yang dibaca, dan peraturan mana yang dapat dipadukan menjadi satu tanpa kehilangan ketentuan.",
                "The question is which duties, powers and reporting lines overlap, clash, run in circles or are missing in the rules that "
                "were read, and which of these rules can be merged into one without losing a provision.",
            )
        )
    )
    return Section(number="I", title=w.t("Persoalan", "The Question"), blocks=tuple(blocks))


def assumptions(m: Matter) -> Section:
    """II Praanggapan."""
    w = m.w
    blocks: list[Block] = [
        w.numbered(
            w.t(
                "Yang ditelaah hanyalah bahan yang dimasukkan. Status keberlakuan dan hubungan antarperaturan hanya sejauh yang tampak di dalamnya.",
                "Only the material given is reviewed. Which rules are in force and how they relate is known only as far as it shows.",
            )
        ),
        w.numbered(
            w.t(
                "Klausul dikutip dengan alamat dan kata-katanya. Fakta tanpa naskah ditulis sebagai parafrasa; yang pasalnya tidak disebut sumbernya "
                "bertanda “pasal belum diketahui”.",
                "A clause is cited with its address and words. A fact without a text is paraphrased; where its source names no article it is "
                "marked “article not yet known”.",
            )
        ),
        w.numbered(
            w.t(
                "Praktik yang dilaporkan, uraian sekunder, hal dari ingatan, dan ketentuan peraturan yang telah digantikan dicatat, tetapi tidak dihitung.",
                "Reported practice, secondary accounts, what rests on memory and provisions of replaced rules are noted but do not count.",
            )
        ),
        w.numbered(
            w.t(
                "Kesamaan rumusan belum berarti disharmoni. Tugas “membantu” dan pembagian menurut tingkat pemerintahan dapat sah sebagai "
                "pembagian kerja; putusan akhirnya ada pada analis.",
                "Like wording is no disharmony yet. Duties to assist and divisions by level of government may rightly be a division of work; "
                "the final judgment is the analyst's.",
            )
        ),
    ]
    if w.lang == "en":
        blocks.append(
            w.numbered(
                "Clauses are quoted in Indonesian, the language of the law; facts are paraphrased in Indonesian, as the case records them. "
                "Neither is translated, so that nothing is lost between a claim and its source; paraphrases are set in italics or marked."
            )
        )
    if any(b.convention for f in m.live for b in f.bphn):
        blocks.append(
            w.numbered(
                w.t(
                    "Tugas bukan objek tersendiri dalam dimensi BPHN; pencatatannya pada suatu objek mengikuti konvensi Padu.",
                    "A duty is no object of its own in BPHN's dimensions; filing it under an object is Padu's convention.",
                )
            )
        )
    return Section(number="II", title=w.t("Praanggapan", "Assumptions"), blocks=tuple(blocks))


def facts(m: Matter) -> Section:
    """III Fakta yang Mempengaruhi."""
    w = m.w
    blocks: list[Block] = [Heading(text=w.t("Peraturan", "Rules")), *_rules(m)]
    if m.graph.norms_by_bearer:
        blocks += [Heading(text=w.t("Pemegang tugas", "Bearers of duties")), *_roles(m)]
    if m.case is not None:
        title = w.t("Pelaku, program, dan sasaran menurut laporan", "Actors, programmes and target groups in the report")
        blocks += [Heading(text=title), *told(m)]
    return Section(number="III", title=w.t("Fakta yang Mempengaruhi", "Facts that Bear on It"), blocks=tuple(blocks))


def _rules(m: Matter) -> list[Block]:
    w = m.w
    if not m.rules:
        return [w.body(w.t("Tidak ada peraturan yang terbaca.", "No rule could be read."))]
    by_status = Counter(column_of(r) for r in m.rules)
    told = "; ".join(f"{w.n(by_status[i])} {COLUMNS[i][2].say(w.lang).lower()}" for i in range(len(COLUMNS)) if by_status[i])
    out: list[Block] = [
        w.body(
            w.t(
                f"Bahan memuat {w.n(len(m.rules))} peraturan (menurut bahan: {told}).",
                f"The material holds {w.n(len(m.rules))} rules (as the material shows it: {told}).",
            ),
            m.see("stok"),
        )
    ]
    merge = m.merge
    shown = [r for r in m.rules if r.key in merge] or list(m.rules)
    norms = Counter(_rule_of(n.document, n.evidence) for n in m.graph.norms)
    keys = {r.document: r.key for r in m.rules}
    rows = [
        (
            w.spans(bold(regulation_name(r, w.lang))),
            title_of(r) or no_title(r, w.lang),
            _status(m, r),
            w.n(norms[r.key] + sum(norms[d] for d, key in keys.items() if key == r.key and d != key)),
        )
        for r in shown[:_MOST_RULES]
    ]
    caption = (
        w.t("Peraturan yang diusulkan untuk digabung", "Rules proposed to be merged")
        if merge
        else w.t("Peraturan yang dibaca", "Rules read")
    )
    out.append(
        w.table(
            (w.t("Peraturan", "Rule"), w.t("Tentang", "On"), w.t("Status menurut bahan", "Status by the material"), w.t("Norma", "Norms")),
            rows,
            (0.2, 0.36, 0.34, 0.1),
            caption,
        )
    )
    if len(shown) > _MOST_RULES:
        out.append(w.note(w.more(len(shown) - _MOST_RULES, ("peraturan", "rules"), SHEET_ABOUT) + "."))
    context = [r for r in m.rules if r.key not in merge]
    if merge and context:
        kinds = Counter(short_type(r.id.type) if r.id else w.t("tanpa nomor", "without number") for r in context)
        told = w.list([f"{w.n(n)} {kind}" for kind, n in sorted(kinds.items(), key=lambda k: (-k[1], k[0]))[:10]])
        read = sum(r.has_text for r in context)
        how = (
            w.t("naskahnya dibaca dan diperiksa silang", "their texts were read and checked against")
            if read == len(context)
            else w.t("hanya dikenal dari catatan, naskahnya tidak dibaca", "known from records only, their texts were not read")
            if not read
            else w.t(
                f"{w.n(read)} dibaca naskahnya dan diperiksa silang, {w.n(len(context) - read)} hanya dikenal dari catatan",
                f"the texts of {w.n(read)} were read and checked against, {w.n(len(context) - read)} are known from records only",
            )
        )
        out.append(
            w.body(
                w.t(
                    f"{w.n(len(context))} peraturan lain menjadi konteks dan tidak digabung: {how} ({told}).",
                    f"{w.n(len(context))} other rules are context and not merged: {how} ({told}).",
                )
            )
        )
    return out + _refused(m) + _notes(m)


def kept_reasons(m: Matter, kept: Sequence[KeptOut]) -> list[tuple[str, str]]:
    """Why rules are kept out of the merger: (reason, the rules it holds for), each reason once."""
    reasons: dict[str, list[str]] = {}
    for one in kept:
        reasons.setdefault(readable(one.reason.say(m.w.lang)), []).append(short_id(one.regulation))
    return [(reason, m.w.some(names, 12)) for reason, names in reasons.items()]


def _refused(m: Matter) -> list[Block]:
    """Rules that were asked for and are kept out of the merger, each with the reason."""
    w = m.w
    if not m.refused:
        return []
    n = w.n(len(m.refused))
    out: list[Block] = [
        w.body(
            w.t(
                f"Diminta digabung, atau mengubah yang diminta, tetapi dikeluarkan dari penggabungan ({n}):",
                f"Asked for, or amending what was asked for, but kept out of the merger ({n}):",
            )
        )
    ]
    return out + [w.bullet(bold(f"{names}:"), reason) for reason, names in kept_reasons(m, m.refused)]


def _notes(m: Matter) -> list[Block]:
    """Where the notes on rules and their texts stand, and which rules to be merged are among them."""
    w = m.w
    where = m.annex("notes")
    if not where:
        return []
    merged = m.rule_names([r.key for r in noted(m) if m.plan and r.key in m.plan.merge], 6)
    told = w.t(f", termasuk {merged} yang hendak digabung", f", {merged} among them, which are to be merged") if merged else ""
    return [
        w.body(
            w.t(
                f"Keadaan naskah dan catatan atas peraturan{told}: {where}.",
                f"For the state of the texts and notes on the rules{told}, see {where}.",
            )
        )
    ]


def _rule_of(document: str, evidence: object) -> str:
    return (evidence.regulation or document) if isinstance(evidence, Fact) else document


def _rule_key(keys: dict[str, str], norm: Norm) -> str:
    """The key of the rule that a norm stands in."""
    rule = _rule_of(norm.document, norm.evidence)
    return keys.get(rule, rule)


def _status(m: Matter, rule: Regulation) -> Spans:
    w = m.w
    label = COLUMNS[column_of(rule)][2].say(w.lang)
    note = readable(rule.status_note or "").rstrip(".")
    parts: list[str] = [] if note and rule.status == "unknown" and w.lang == "id" else [label]
    if note:
        parts.append(note if w.lang == "id" else f"in the record's words: “{note}”")
    if not rule.has_text:
        parts.append(w.t("naskah belum dibaca", "text not read"))
    told = [e for e in rule.evidence if isinstance(e, Fact) and e.regulation == rule.key][:1]
    return w.spans("; ".join(parts), numbers(m, told)) if told else w.spans("; ".join(parts))


def _roles(m: Matter) -> list[Block]:
    w = m.w
    merge = m.merge
    keys = {r.document: r.key for r in m.rules}
    every = {key: tuple(norms) for key, norms in m.graph.norms_by_bearer.items()}
    merged = {key: tuple(n for n in norms if _rule_key(keys, n) in merge) for key, norms in every.items()}
    held = {key: norms for key, norms in merged.items() if norms and m.case is None} or every  # a case's roles are few, and all asked about
    counts = {key: (sum(n.scored for n in norms), sum(not n.scored for n in norms)) for key, norms in held.items()}
    order = sorted(counts, key=lambda k: (-counts[k][0], -counts[k][1], k))
    most = _MOST_ROLES if held is every else _MOST_MERGED_ROLES
    told, scored_all = len(m.borne), len(m.borne) - len(not_counted(m.borne))
    rows = []
    for key in order[:most]:
        actor = m.graph.actors.get(key)
        scored, rest = counts[key]
        places = {
            str(e.regulation or e.document)
            for e in (n.evidence for n in held[key] if n.scored)
            if e.regulation is not None or e.kind == "clause"
        }
        level = level_name((actor.level_text or actor.level) if actor else None, w.lang)
        rows.append((w.spans(bold(m.full_actor(key))), level, w.n(scored), w.n(rest) if rest else "–", w.n(len(places)) if places else "–"))
    out: list[Block] = [
        w.body(
            w.t(
                f"{w.n(len(every))} pelaku memikul {w.n(told)} norma, {w.n(scored_all)} di "
                "antaranya dihitung; rinciannya di matrix.xlsx, lembar Daftar tugas.",
                f"{w.n(len(every))} actors bear {w.n(told)} norms, {w.n(scored_all)} of which "
                "count; in detail in matrix.xlsx, sheet Duties.",
            ),
            m.see("pelaporan"),
        ),
        w.table(
            (
                w.t("Pelaku", "Actor"),
                w.t("Tingkat", "Level"),
                w.t("Norma dihitung", "Norms that count"),
                w.t("Tidak dihitung", "Not counted"),
                w.t("Peraturan", "Rules"),
            ),
            rows,
            (0.37, 0.18, 0.14, 0.14, 0.17),
            w.t("Pelaku dengan norma terbanyak", "Actors with most norms")
            if held is every
            else w.t(
                "Pelaku dengan norma terbanyak dalam peraturan yang digabung, menurut peraturan itu saja",
                "Actors with most norms in the rules to be merged, by these alone",
            ),
        ),
    ]
    if len(order) > most:
        out.append(w.note(w.more(len(order) - most, ("pelaku", "actors"), SHEET_DUTIES) + "."))
    return out
