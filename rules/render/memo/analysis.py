"""Section IV: what was found, the most severe first, each finding with its clauses, its class and what would refute it."""

from __future__ import annotations

import re
from collections import Counter

from rules.checks import REGISTRY
from rules.checks.wording import meaning_of
from rules.model import Evidence, Fact, Finding, Lang, Text
from rules.render.memo.matter import SEVERITIES, SEVERITY_WORDS, SHEET_FINDINGS, STATUS_WORDS, Matter
from rules.render.memo.model import Block, Heading, Section, Span, Spans
from rules.render.memo.refer import brief, pointed, refer
from rules.render.memo.writer import bold, italic
from rules.render.naming import readable
from rules.render.wording import clipped, sentence, shorten, with_reason

#: Findings written out; all others are in the matrix.
MOST_FINDINGS = 12
#: Clauses a finding shows, and words of each.
_MOST_CLAUSES = 4
_MOST_WORDS = 420
#: Findings beside the main ones that the attachment names; all others are in the matrix.
_MOST_OTHERS = 24


#: Where a sentence ends and another begins; ``c.q. Direktur`` is one.
_STOP = re.compile(r"(?<=\w{3}\.)\s+(?=[A-Z])")


def analysis(m: Matter) -> Section:
    """IV Analisis."""
    w = m.w
    blocks: list[Block] = []
    if not m.live:
        blocks.append(
            w.body(
                w.t(
                    "Pemeriksaan tidak menghasilkan temuan. Tidak ditemukan dalam bahan tidak berarti tidak ada.",
                    "The checks gave no findings. What is not found in the material may exist all the same.",
                )
            )
        )
    else:
        blocks += _overview(m)
        blocks += _main(m)
        blocks += _others(m)
        blocks += _rejected(m)
    return Section(number="IV", title=w.t("Analisis", "Analysis"), blocks=tuple(blocks))


def _overview(m: Matter) -> list[Block]:
    w = m.w
    by_rule: dict[tuple[str, str], Counter[str]] = {}
    for finding in m.live:
        column = finding.severity if finding.scored and finding.verdict is None else ("verdict" if finding.verdict else "rest")
        by_rule.setdefault((finding.rule, _checked(finding).say(w.lang)), Counter())[column] += 1
    columns = [s for s in (*SEVERITIES, "verdict", "rest") if any(counts[s] for counts in by_rule.values())]
    names = {s: w.t(*SEVERITY_WORDS[s]) for s in SEVERITIES} | {
        "verdict": w.t("bukan masalah", "no fault"),
        "rest": w.t("tidak dihitung", "not counted"),
    }
    rows: list[list[str | Spans]] = []
    for rule, title in sorted(by_rule, key=lambda row: (row[0], row[1] != _title(row[0], w.lang), row[1])):
        counts = by_rule[rule, title]
        rows.append([w.spans(bold(rule)), title, *(w.n(counts[c]) if counts[c] else "–" for c in columns)])
    total = sum(by_rule.values(), Counter())
    rows.append([w.spans(bold(w.t("Jumlah", "Total"))), "", *(w.spans(bold(w.n(total[c]))) for c in columns)])
    share = min(0.12, 0.56 / max(len(columns), 1))
    return [
        Heading(text=w.t("Ikhtisar", "Overview")),
        w.body(
            w.t(
                "Tabel berikut menghitung temuan menurut aturan pemeriksaan dan bobotnya.",
                "The table counts the findings by check and weight.",
            ),
            m.see("tumpang"),
        ),
        w.table(
            (w.t("Aturan", "Check"), w.t("Yang diperiksa", "What it detects"), *(names[c].capitalize() for c in columns)),
            rows,
            (0.07, 0.93 - share * len(columns), *([share] * len(columns))),
            w.t("Temuan menurut aturan dan bobot", "Findings by check and weight"),
        ),
    ]


def _checked(finding: Finding) -> Text:
    """What a finding is counted as: the title of its kind, where its rule has several, else the rule's."""
    rule = REGISTRY.get(finding.rule)
    return rule.titled(finding.kind) if rule is not None else finding.title


def _title(rule: str, lang: Lang) -> str | None:
    return REGISTRY[rule].title.say(lang) if rule in REGISTRY else None


def _main(m: Matter) -> list[Block]:
    """The main findings, a row each; what they rest on is quoted in their attachment."""
    w = m.w
    told = m.telling(MOST_FINDINGS)
    if not told:
        return []
    rows: list[tuple[str | Spans, ...]] = [
        (str(n), w.spans(*brief(m, finding)), w.t(*SEVERITY_WORDS[finding.severity]), _option(m, finding))
        for n, finding in enumerate(told, 1)
    ]
    out: list[Block] = [
        Heading(text=w.t("Temuan utama", "Main findings")),
        w.body(
            w.t(
                f"Bunyi klausul, penggugur, dan semua pilihan tiap temuan ada pada {m.annex('findings')}, dengan nomor yang sama.",
                f"The words of the clauses, the falsifier and all options of each finding are in {m.annex('findings')}, by the same numbers.",
            )
        ),
        w.table(
            (w.t("No.", "No."), w.t("Temuan", "Finding"), w.t("Bobot", "Weight"), w.t("Pilihan pertama", "First option")),
            rows,
            (0.06, 0.46, 0.11, 0.37),
        ),
    ]
    if rest := len(m.counted) - len(told) - _apart(m):
        more = w.more(rest, ("temuan yang dihitung", "findings that count"), SHEET_FINDINGS)
        out.append(w.body(f"{more[0].upper()}{more[1:]}."))
    return out


def _option(m: Matter, finding: Finding) -> str:
    """The first thing that may be done about a finding, in its first sentence."""
    return clipped(sentence(_STOP.split(finding.options[0].say(m.w.lang))[0]), 300) if finding.options else "–"


def told_in_full(m: Matter) -> list[Block]:
    """The main findings with their clauses, class, falsifier, options and status, for an attachment."""
    return [block for n, finding in enumerate(m.telling(MOST_FINDINGS), 1) for block in _finding(m, n, finding)]


def _finding(m: Matter, n: int, finding: Finding) -> list[Block]:
    w = m.w
    rows: list[tuple[Spans, Spans]] = []
    labels = w.t("Klausul", "Clause")
    shown = finding.evidence[:_MOST_CLAUSES]
    for i, evidence in enumerate(shown, 1):
        label = f"{labels} {i}" if len(shown) > 1 else labels
        rows.append((w.spans(label), _clause(m, evidence)))
    if len(finding.evidence) > len(shown):
        rest = len(finding.evidence) - len(shown)
        rows.append((w.spans("…"), w.spans(w.more(rest, ("klausul", "clauses"), SHEET_FINDINGS))))
    classes = [part for part in (m.bphn(finding), f"GAO: {m.gao(finding)}" if m.gao(finding) else "") if part]
    if classes:
        rows.append((w.spans(w.t("Kelas", "Class")), w.spans("BPHN " + ". ".join(classes) + "." if finding.bphn else classes[0] + ".")))
    if finding.verdict:
        rows.append((w.spans(w.t("Putusan", "Verdict")), w.spans(finding.verdict)))
    rows.append((w.spans(w.t("Penggugur", "Falsifier")), w.spans(finding.falsifier)))
    if finding.options:
        rows.append((w.spans(w.t("Pilihan", "Options")), w.spans(" ".join(sentence(o.say(w.lang)) for o in finding.options))))
    status = w.t(*STATUS_WORDS[finding.status])
    by = f" ({finding.decided_by}{': ' + finding.reason if finding.reason else ''})" if finding.decided_by else ""
    weight = w.t(*SEVERITY_WORDS[finding.severity])
    rows.append((w.spans(w.t("Status", "Status")), w.spans(f"{finding.id}; {w.t('bobot', 'weight')} {weight}; {status}{by}")))
    return [
        Heading(level=2, text=f"{w.t('Temuan', 'Finding')} {n}. {finding.title.say(w.lang)} ({finding.rule})"),
        w.body(*refer(m, finding)),
        w.table((), rows, (0.14, 0.86), label_column=True),
    ]


def _clause(m: Matter, evidence: Evidence) -> Spans:
    w = m.w
    cited = w.cite(evidence)
    if isinstance(evidence, Fact):
        return (cited, Span(text=": "), italic(shorten(readable(evidence.words), _MOST_WORDS)))
    explained = meaning_of(m.graph, evidence)
    return (cited, Span(text=f": “{shorten(evidence.words, _MOST_WORDS)}”" + (f" ({explained})" if explained else "")))


def _apart(m: Matter) -> int:
    """How many faults are told apart for concerning no rule to be merged; none where the main findings are such themselves."""
    return len(m.beside) if len(m.beside) < len(m.counted) else 0


def _judged(m: Matter) -> list[Finding]:
    return [f for f in m.live if f.verdict is not None]


def _unscored(m: Matter) -> list[Finding]:
    return [f for f in m.live if not f.scored and f.verdict is None]


def _others(m: Matter) -> list[Block]:
    """How many findings stand in the attachment, by kind."""
    w = m.w
    if not any_others(m):
        return []
    parts = []
    if n := _apart(m):
        told = w.t("masalah yang tidak menyangkut peraturan yang digabung", "faults that concern no rule to be merged")
        parts.append(f"{w.n(n)} {told}")
    if n := len(_judged(m)):
        parts.append(w.t(f"{w.n(n)} temuan yang diputus bukan masalah", f"{w.n(n)} findings judged to be no fault"))
    if n := len(_unscored(m)):
        parts.append(w.t(f"{w.n(n)} temuan yang tidak dihitung", f"{w.n(n)} findings that do not count"))
    return [
        w.body(w.t(f"Di luar itu ada {w.list(parts)}: {m.annex('others')}.", f"Beside these: {w.list(parts)}; see {m.annex('others')}."))
    ]


def any_others(m: Matter) -> bool:
    """Whether there are findings beside the main ones to put in an attachment."""
    return bool(_apart(m) or _judged(m) or _unscored(m))


def others(m: Matter) -> list[Block]:
    """What is no main finding: faults beside the rules to be merged, what is judged to be no fault, what does not count."""
    w = m.w
    out: list[Block] = []
    if _apart(m):
        out.append(Heading(text=w.t("Masalah di luar peraturan yang digabung", "Faults beside the rules to be merged")))
        for finding in m.beside[:_MOST_OTHERS]:
            out.append(w.bullet(*brief(m, finding), w.t(f"(bobot {_weight(m, finding)})", f"({_weight(m, finding)} weight)")))
        if len(m.beside) > _MOST_OTHERS:
            more = w.more(len(m.beside) - _MOST_OTHERS, ("masalah seperti itu", "such faults"), SHEET_FINDINGS)
            out.append(w.bullet(more + "."))
    return out + _uncounted(m)


def _weight(m: Matter, finding: Finding) -> str:
    return m.w.t(*SEVERITY_WORDS[finding.severity])


def _uncounted(m: Matter) -> list[Block]:
    w = m.w
    judged, rest = _judged(m), _unscored(m)
    out: list[Block] = []
    if judged:
        out.append(Heading(text=w.t("Yang diputus bukan masalah", "What is judged to be no fault")))
        for finding in judged[:4]:
            verdict = finding.verdict.say(w.lang) if finding.verdict else ""
            out.append(
                w.bullet(
                    *pointed(m, finding, clipped(finding.statement.say(w.lang), _MOST_WORDS)), w.t("Putusan:", "Verdict:"), f"{verdict}."
                )
            )
        if len(judged) > 4:
            out.append(w.bullet(w.more(len(judged) - 4, ("putusan seperti itu", "such verdicts"), SHEET_FINDINGS) + "."))
    if rest:
        out.append(Heading(text=w.t("Yang tidak dihitung", "What does not count")))
        for finding in rest[:5]:
            out.append(w.bullet(*pointed(m, finding, with_reason(finding.statement.say(w.lang), _MOST_WORDS))))
        if len(rest) > 5:
            out.append(w.bullet(w.more(len(rest) - 5, ("temuan yang tidak dihitung", "findings that do not count"), SHEET_FINDINGS) + "."))
    return out


def _rejected(m: Matter) -> list[Block]:
    w = m.w
    gone = [f for f in m.findings if f.status == "ditolak"]
    if not gone:
        return []
    told = [f"{f.id}{f' ({f.reason})' if f.reason else ''}" for f in gone]
    return [
        Heading(text=w.t("Yang ditolak analis", "What analysts rejected")),
        w.body(
            w.t(
                f"{w.n(len(gone))} temuan ditolak dan tidak dihitung: {w.some(told, 8)}.",
                f"{w.n(len(gone))} findings were rejected and do not count: {w.some(told, 8)}.",
            )
        ),
    ]
