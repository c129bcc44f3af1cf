"""The answer on rules: which of them can be merged, for which reasons, and which cannot."""

from __future__ import annotations

from collections.abc import Sequence

from rules.model import Finding, Question, Reference, Revocation
from rules.omnibus.choose import noted_end
from rules.render.memo.asked import MOST_FINDINGS, MOST_ROWS
from rules.render.memo.matter import SHEET_LOOSE, Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.opening import kept_reasons
from rules.render.memo.summary import proposal
from rules.render.memo.writer import bold
from rules.render.naming import no_title, short_id, title_of
from rules.render.planned import unit_words, worth_it
from rules.render.selection import further, order_told
from rules.render.sharing import SHARING

#: How the reason to merge a rule is graded. It says what was read, not what the rule is worth.
_MEASURE = (
    "Alasan menggabung tiap peraturan. Ukurannya: kuat bila ada temuan dihitung tentang tugas bersama dengan peraturan lain dalam daftar dan "
    "isi lebih dari separuh unitnya tersentuh, menurut hitungan di atas; sedang bila ada temuan itu tetapi tidak lebih dari separuh yang "
    "tersentuh; lemah bila tidak ada temuan itu. Ukuran ini hanya sejauh bahan telaahan ini; naskah atau catatan lain dapat mengubahnya.",
    "The reason to merge each rule. The measure: strong where a finding that counts shows a duty shared with other rules of the list and more than "
    "half of its units are touched in their matter, by the count above; fair where there is such a finding but no more than half are touched; "
    "weak where there is none. It reaches as far as the material of this memo; other texts or records may change it.",
)


def merge(m: Matter, question: Question) -> list[Block]:
    """Which rules can be merged, and which cannot."""
    w, plan = m.w, m.plan
    if plan is None or not plan.merge:
        return [w.body(*proposal(m)), *_kept_out(m)]
    rows: list[tuple[str | Spans, ...]] = []
    revoked = {r.regulation: r for r in plan.revokes}
    notes: dict[str, list[str]] = {}
    for key in plan.merge:
        found = [f for f in m.counted if key in f.regulations]
        ids = w.some([f.id for f in found], 3) if found else w.t("tanpa temuan yang dihitung", "no finding that counts")
        regulation = m.graph.regulations.get(key)
        note = revoked[key].note if key in revoked else None
        fate = _fate(m, revoked[key]) if key in revoked else w.t("diubah", "amended")
        if regulation is not None and noted_end(regulation) is not None:
            fate = w.t("dicatat sudah tidak berlaku; periksa dahulu", "noted as no longer in force; check first")
        if note is not None:
            notes.setdefault(note.say(w.lang), []).append(short_id(key))
        rows.append(
            (w.spans(bold(short_id(key))), (title_of(regulation) or no_title(regulation, w.lang)) if regulation else "–", fate, ids)
        )
    out: list[Block] = [
        w.body(*proposal(m, whole=True)),
        w.table(
            (w.t("Peraturan", "Rule"), w.t("Tentang", "On"), w.t("Nasib", "Fate"), w.t("Temuan", "Findings")),
            rows[:MOST_ROWS],
            (0.22, 0.38, 0.1, 0.3),
            w.t("Peraturan yang digabung", "Rules to be merged"),
        ),
    ]
    if len(rows) > MOST_ROWS:
        out.append(w.note(w.more(len(rows) - MOST_ROWS, ("peraturan", "rules"), SHEET_LOOSE) + "."))
    if share := worth_it(m.graph.corpus, plan, w.lang):
        out.append(
            w.body(
                w.t(
                    f"Untuk dipertimbangkan rapat: {share}; apakah satu peraturan baru sepadan dengan itu, atau cukup tiap peraturan diubah secara bersama?",
                    f"For the meeting to weigh: {share}; is one new rule worth that, or is it enough to amend each rule together?",
                )
            )
        )
    out.append(w.body(w.t(*_MEASURE)))
    out += [w.bullet(bold(f"{short_id(key)}."), " ".join(reasons(m, key))) for key in plan.merge[:MOST_ROWS]]
    out += [w.note(f"{w.some(names, 12)}: {note}") for note, names in notes.items()]
    return out + _further(m) + _kept_out(m)


def _further(m: Matter) -> list[Block]:
    """The other groups that share matter, and by which rule one of them was taken."""
    w = m.w
    told = further(m.plan, w.lang) if m.plan else []
    if not told or m.plan is None:
        return []
    out: list[Block] = [
        w.body(
            w.t(
                "Kelompok lain yang berbagi materi, sebagai calon penggabungan tersendiri:",
                "Other groups that share matter, each a candidate for a merger of its own:",
            )
        )
    ]
    out += [w.bullet(bold(f"{names}:"), how) for names, how in told[: MOST_FINDINGS * 2]]
    if len(told) > MOST_FINDINGS * 2:
        out.append(w.bullet(w.more(len(told) - MOST_FINDINGS * 2, ("kelompok", "groups"), SHEET_LOOSE) + "."))
    return [*out, w.note(order_told(m.plan, w.lang))]


def _kept_out(m: Matter) -> list[Block]:
    """What the law keeps out of the merger, and what shares no matter with it."""
    w = m.w
    every = m.plan.kept_out if m.plan else ()
    out: list[Block] = []
    for kept, heading in (
        (
            [k for k in every if not k.apart],
            w.t("Yang tidak dapat dicabut dengan peraturan ini, dan sebabnya:", "What this rule cannot revoke, and why:")
            if m.plan and m.plan.merge
            else w.t("Yang tidak dapat ikut digabung, dan sebabnya:", "What cannot be merged, and why:"),
        ),
        ([k for k in every if k.apart], w.t("Yang tidak diusulkan digabung, dan sebabnya:", "What is not proposed to be merged, and why:")),
    ):
        if not kept:
            continue
        out.append(w.body(heading))
        told = kept_reasons(m, kept)
        out += [w.bullet(bold(f"{names}:"), reason) for reason, names in told[: MOST_FINDINGS * 2]]
        if len(told) > MOST_FINDINGS * 2:
            out.append(w.bullet(w.more(len(told) - MOST_FINDINGS * 2, ("sebab", "reasons"), SHEET_LOOSE) + "."))
    return out


def _fate(m: Matter, revocation: Revocation) -> str:
    """What becomes of a rule that the draft revokes, and what must be read before that."""
    if not revocation.waits_for:
        return m.w.t("dicabut", "revoked")
    first = m.rule_names(revocation.waits_for, 3)
    return m.w.t(f"dicabut, setelah {first} dibaca", f"revoked, once {first} is read")


def reasons(m: Matter, key: str) -> list[str]:
    """What speaks for merging a rule and what weakens it, each as a sentence: shared duties, units that change, other findings, lineage."""
    w, plan = m.w, m.plan
    assert plan is not None
    mine = [f for f in m.live if key in f.regulations and f.verdict is None]
    shared = [f for f in mine if f.scored and f.rule in SHARING and len(set(plan.merge) & set(f.regulations)) > 1]
    touch = {t.rule: t for t in plan.touches}[key]
    brief, _ = unit_words(m.graph.corpus, plan)
    changed = w.t(
        f"{w.n(touch.touched)} dari {w.n(touch.base)} {brief.id} tersentuh isinya",
        f"{w.n(touch.touched)} of {w.n(touch.base)} {brief.en} are touched in their matter",
    )
    out: list[str] = []
    if shared:
        ids = w.some([f.id for f in shared], 4)
        label = w.t("Kuat", "Strong") if touch.more_than_half else w.t("Sedang", "Fair")
        out.append(
            w.t(
                f"{label}: {w.n(len(shared))} temuan tugas bersama dengan peraturan lain dalam daftar ini ({ids}); {changed}.",
                f"{label}: {w.n(len(shared))} findings of duties shared with other rules of this list ({ids}); {changed}.",
            )
        )
    else:
        out.append(
            w.t(
                f"Lemah: tidak ada temuan dihitung tentang tugas bersama dengan peraturan lain dalam daftar ini, dan {changed}.",
                f"Weak: no finding that counts shows a duty shared with other rules of this list, and {changed}.",
            )
        )
    others = [f for f in mine if f.scored and f not in shared]
    noted = [f for f in mine if not f.scored]
    if others:
        out.append(w.t(f"Temuan lain yang dihitung: {_titles(m, others)}.", f"Other findings that count: {_titles(m, others)}."))
    if noted:
        out.append(
            w.t(f"Perlu diperiksa dahulu, tidak dihitung: {_titles(m, noted)}.", f"To be checked first, not counted: {_titles(m, noted)}.")
        )
    replaced = sorted({r.to for r in m.graph.corpus.references() if r.kind == "revokes" and _source(m, r) == key and r.to != key})
    if replaced:
        names = m.rule_names(replaced, 4)
        out.append(w.t(f"Peraturan ini sendiri telah menggantikan {names}.", f"This rule itself has replaced {names}."))
    if not shared and not touch.touched and len(plan.merge) > 2:
        out.append(
            w.t(
                "Rapat dapat menundanya tanpa mengubah tugas bersama yang dirumuskan rancangan.",
                "The meeting can put it off without changing the shared duties of the draft.",
            )
        )
    return out


def _titles(m: Matter, findings: Sequence[Finding]) -> str:
    """Findings by id and title."""
    return m.w.some([f"{f.id} ({f.title.say(m.w.lang)[:1].lower()}{f.title.say(m.w.lang)[1:]})" for f in findings], 4)


def _source(m: Matter, reference: Reference) -> str | None:
    """The rule that a reference stands in, told by a fact or by the text of the rule."""
    told = reference.evidence.regulation
    return str(told) if told is not None else next((r.key for r in m.rules if r.document == reference.document), None)
