"""Sections V and VI: what follows from the findings, and who should do what by when."""

from __future__ import annotations

from collections import Counter

from rules.model import Lang
from rules.omnibus.dangling import hanging_rules, left_hanging
from rules.render.diagrams.overlap import most_shared, shared_most, tally
from rules.render.memo.matter import SEVERITY_WORDS, Matter
from rules.render.memo.model import Block, Section, Spans
from rules.render.memo.noted import ends
from rules.render.memo.refer import brief
from rules.render.memo.summary import found, proposal
from rules.render.memo.workshop import report_year
from rules.render.naming import short_id
from rules.render.planned import what_is_proved

#: Blanks to fill in: whom and when the material does not tell.
_BLANK = "……………………"


def conclusion(m: Matter) -> Section:
    """V Kesimpulan."""
    w = m.w
    blocks: list[Block] = []
    pairs = tally(m.shared)
    scored = {key: count for key, count in pairs.items() if count.scored}
    if most := most_shared(scored):
        total = sum(c.scored for c in scored.values())
        double = sum(c.duplication for c in scored.values())
        id_double = ", semuanya duplikasi" if double == total else f", {w.n(double)} di antaranya duplikasi" if double else ""
        en_double = ", all of them duplication" if double == total else f", {w.n(double)} of them duplication" if double else ""
        blocks.append(
            w.numbered(
                w.t(
                    f"Tugas beririsan antara {w.n(len(scored))} pasang peran: {w.n(total)} tugas bersama yang dihitung{id_double}"
                    f"{shared_most(most, len(scored), m.actor, 'id')}.",
                    f"Duties cross between {w.n(len(scored))} pairs of roles: {w.n(total)} shared duties that count{en_double}"
                    f"{shared_most(most, len(scored), m.actor, 'en')}.",
                ),
                m.see("tumpang"),
            )
        )
    severe = [f for f in m.counted if f.severity == "high"]
    if severe:
        for finding in m.telling(3):
            if finding.severity == "high":
                blocks.append(w.numbered(*brief(m, finding)))
    else:
        blocks.append(w.numbered(found(m)))
    if loose := _loose(m):
        blocks.append(w.numbered(loose, m.see("menggantung")))
    blocks.append(w.numbered(*proposal(m)))
    if m.plan and m.plan.merge:
        holds = all(line.holds for line in m.plan.proof)
        if m.plan.proof:
            blocks.append(
                w.numbered(
                    w.t(
                        f"Bukti cakupan {'terpenuhi' if holds else 'BELUM terpenuhi'}: {w.n(sum(x.holds for x in m.plan.proof))} dari "
                        f"{w.n(len(m.plan.proof))} syarat berlaku.",
                        f"The coverage proof {'holds' if holds else 'does NOT hold'}: {w.n(sum(x.holds for x in m.plan.proof))} of "
                        f"{w.n(len(m.plan.proof))} conditions hold.",
                    ),
                    what_is_proved(m.graph.corpus, m.plan).say(w.lang),
                )
            )
    blocks += ends(m)
    return Section(number="V", title=w.t("Kesimpulan", "Conclusions"), blocks=tuple(blocks))


def _loose(m: Matter) -> str:
    """Delegations, references and what would dangle, each with its own number; what there is none of is not told."""
    w = m.w
    delegations = sum(f.rule == "R12" for f in m.counted)
    references = sum(f.rule == "R13" for f in m.counted)
    dangling = left_hanging(m.plan.dangling) if m.plan else ()
    parts = []
    if delegations:
        parts.append(
            w.t(
                f"{w.n(delegations)} temuan menyangkut delegasi dan pelaksananya",
                f"{w.n(delegations)} findings on delegations and what carries them out",
            )
        )
    if references:
        parts.append(
            w.t(
                f"{w.n(references)} temuan menyangkut rujukan ke ketentuan yang tidak berlaku lagi atau tidak ada",
                f"{w.n(references)} findings on references to provisions that are no longer in force or do not exist",
            )
        )
    if dangling:
        parts.append(
            w.t(
                f"{w.n(len(hanging_rules(dangling)))} peraturan akan menggantung ({w.n(len(dangling))} ketergantungan) bila penggabungan tidak "
                "memuat klausul penyelamat",
                f"{w.n(len(hanging_rules(dangling)))} rules would dangle ({w.n(len(dangling))} dependencies) if the merger had no saving clause",
            )
        )
    return f"{'; '.join(parts)}." if parts else ""


def advice(m: Matter) -> Section:
    """VI Saran: steps with who takes them, as far as the material names anybody, and when, relative to one another."""
    w = m.w
    rows = [(str(i), what, who, when) for i, (what, who, when) in enumerate(_steps(m), 1)]
    blocks: list[Block] = [
        w.body(
            w.t(
                "Pelaksana hanya disebut sejauh namanya ada dalam bahan; tanggal diisi oleh penyusun.",
                "Who takes a step is named only where the material names them; the dates are for the drafter to fill in.",
            )
        ),
        w.table(
            (w.t("No.", "No."), w.t("Langkah", "Step"), w.t("Pelaksana", "By"), w.t("Waktu", "When")),
            rows,
            (0.06, 0.5, 0.24, 0.2),
        ),
    ]
    return Section(number="VI", title=w.t("Saran", "Advice"), blocks=tuple(blocks))


def _ranks_higher(m: Matter, key: str) -> bool:
    """Whether a rule ranks above those that the plan merges: the draft has to fit it, not the other way round."""
    rule = m.graph.regulations.get(key)
    own = [r.id.rank for k in (m.plan.merge if m.plan else ()) if (r := m.graph.regulations.get(k)) is not None and r.id is not None]
    return rule is not None and rule.id is not None and bool(own) and rule.id.rank < min(own)


def _first_read(m: Matter, lang: Lang) -> str:
    """Which texts are needed first: those of the rules to be revoked, and of what was kept out for not being read."""
    if m.plan is None:
        return ""
    unread = [r.regulation for r in m.plan.revokes if (found := m.graph.regulations.get(r.regulation)) is not None and not found.has_text]
    waits = sorted({key for r in m.plan.revokes for key in r.waits_for})
    if not unread:
        return ""
    if lang == "id":
        more = f" dan pengubahnya ({m.rule_names(waits, 4)})" if waits else ""
        return f", terlebih dahulu {m.w.n(len(unread))} yang akan dicabut{more}"
    more = f" and of what amends them ({m.rule_names(waits, 4)})" if waits else ""
    return f", first of all those of the {m.w.n(len(unread))} to be revoked{more}"


def _weight(m: Matter, lang: Lang) -> str:
    """`` berbobot sedang`` for the gravest findings that there are; nothing where none counts."""
    if m.gravest is None:
        return ""
    word = SEVERITY_WORDS[m.gravest]
    return f" berbobot {word[0]}" if lang == "id" else f" of {word[1]} weight"


def _first(m: Matter, lang: Lang) -> str:
    """Which findings come first, where there are several weights."""
    if len({f.severity for f in m.undecided}) < 2:
        return ""
    return f", yang{_weight(m, lang)} lebih dahulu" if lang == "id" else f", those{_weight(m, lang)} first"


def _steps(m: Matter) -> list[tuple[str | Spans, str, str]]:
    w, plan = m.w, m.plan
    unit = w.t(f"unit pemrakarsa: {_BLANK}", f"initiating unit: {_BLANK}")
    day = w.t("tanggal: …………", "date: …………")
    steps: list[tuple[str | Spans, str, str]] = []
    if m.unplaced or any(not r.has_text for r in m.rules):
        n = w.n(sum(not r.has_text for r in m.rules))
        steps.append(
            (
                w.t(
                    f"Lengkapi naskah resmi {n} peraturan yang baru dikenal dari catatan{_first_read(m, 'id')}; isi pasal {w.n(m.unplaced)} tugas "
                    "yang belum diketahui.",
                    f"Get the official texts of {n} rules known only from records{_first_read(m, 'en')}; fill in the articles of "
                    f"{w.n(m.unplaced)} duties.",
                ),
                unit,
                w.t(f"sebelum pembahasan, {day}", f"before the discussion, {day}"),
            )
        )
    if m.undecided:
        severe = (f for f in m.undecided if f.severity in ("high", "medium"))
        named = Counter(
            key for f in severe for key in f.actors if key in m.graph.actors and m.graph.actors[key].kind not in ("agency", "office")
        )
        bearers = sorted(named, key=lambda key: (-named[key], key))
        who = w.t("analis, bersama pembina ", "analysts, with those in charge of ") + w.some([m.actor(k) for k in bearers], 6)
        steps.append(
            (
                w.t(
                    f"Baca klausul dan konfirmasi atau tolak {w.n(len(m.undecided))} masalah{_first(m, 'id')}; catat alasannya.",
                    f"Read the clauses and confirm or reject {w.n(len(m.undecided))} faults{_first(m, 'en')}; note the reasons.",
                ),
                who if bearers else unit,
                w.t(f"segera, {day}", f"at once, {day}"),
            )
        )
    if m.case is not None and m.case.participants:
        names = [p.name for p in m.case.participants if p.kind in ("unit", "agency")] or [p.name for p in m.case.participants]
        steps.append(
            (
                w.t(
                    "Selenggarakan webinar dengan pihak yang didaftar pada bagian VII untuk menguji temuan dan struktur.",
                    "Hold the webinar with those listed in section VII to test findings and structure.",
                ),
                w.t(f"menurut laporan{report_year(m)}: ", f"as in the report{report_year(m)}: ") + w.some(names, 4),
                w.t(f"setelah temuan{_weight(m, 'id')} dikonfirmasi, {day}", f"after the findings{_weight(m, 'en')} are confirmed, {day}"),
            )
        )
    if plan and plan.merge:
        steps.append(
            (
                w.t(
                    f"Usulkan rancangan “{plan.title}” dalam program penyusunan peraturan sebagai peraturan dengan metode omnibus.",
                    f"Propose the draft “{plan.title_en}” in the programme of regulations as one by the omnibus method.",
                ),
                unit,
                w.t(f"setelah langkah di atas, {day}", f"after the steps above, {day}"),
            )
        )
        steps.append(
            (
                w.t(
                    "Tulis rancangan dari draft.docx, bab demi bab, dengan matriks sandingan sebagai pegangan.",
                    "Write the draft from draft.docx, chapter by chapter, with the comparison matrix at hand.",
                ),
                unit,
                w.t(f"setelah masuk program, {day}", f"once it is in the programme, {day}"),
            )
        )
    if plan and (names := sorted(short_id(key) for key in hanging_rules(plan.dangling) if key not in plan.merge)):
        steps.append(
            (
                w.t(
                    f"Nyatakan nasib peraturan yang akan menggantung: {w.some(names, 6)}.",
                    f"State what becomes of the rules that would dangle: {w.some(names, 6)}.",
                ),
                w.t(f"pembentuk peraturan itu dan {unit}", f"the makers of those rules and the {unit}"),
                w.t("bersama rancangan", "with the draft"),
            )
        )
    others = (
        sorted({k.regulation for k in plan.kept_out if not k.apart and not k.regulation.startswith((plan.instrument or "-") + "/")})
        if plan
        else []
    )
    near = [key for key in others if any(key in f.regulations for f in m.counted)]
    above = [key for key in near if _ranks_higher(m, key)]
    if above:
        steps.append(
            (
                w.t(
                    f"Periksa kesesuaian rancangan dengan peraturan yang lebih tinggi yang disebut temuan: {m.rule_names(above, 6)}.",
                    f"Hold the draft against the higher rules that findings name: {m.rule_names(above, 6)}.",
                ),
                unit,
                w.t("sebelum harmonisasi", "before harmonisation"),
            )
        )
    if beside := [key for key in near if key not in above]:
        steps.append(
            (
                w.t(
                    f"Selaraskan dengan peraturan yang terkait temuan tetapi tidak dapat dicabut: {m.rule_names(beside, 6)}.",
                    f"Align with rules that findings concern but that cannot be revoked: {m.rule_names(beside, 6)}.",
                ),
                w.t("pembentuk peraturan masing-masing", "the maker of each rule"),
                w.t("saat harmonisasi", "during harmonisation"),
            )
        )
    if not steps:
        steps.append((w.t("Lengkapi bahan, lalu jalankan kembali pemeriksaan.", "Add material and run the checks again."), unit, day))
    return steps
